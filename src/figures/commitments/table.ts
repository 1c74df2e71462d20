import type { Block } from '../../text/blocks.ts';
import type { Span } from '../../text/span.ts';
import { readRows } from '../../text/tables.ts';

/** A row of a table that gives a time to a task. */
export interface TableRow extends Span {
  /** The cell under 完成时限, 时间节点 or 频次. */
  readonly time: Span;
  /** Whether the column sets an end (完成时限) rather than a stretch (时间节点). */
  readonly limit: boolean;
  readonly task: string;
  readonly office: string;
}

const TIME_HEADER = /时限|时间|节点|频次|期限|周期/u;
const LIMIT_HEADER = /时限|期限|完成时间/u;
const OFFICE_HEADER = /责任|牵头|单位|部门|主体|负责/u;
const TASK_HEADER = /任务|内容|措施|事项|项目|工作|目标/u;

interface Header {
  readonly time: number;
  readonly limit: boolean;
  readonly task: number;
  readonly office: number;
}

/** Columns of a header; a column that it lacks is -1. Null where it names no task, or neither a time nor an office. */
function readHeader(words: readonly string[]): Header | null {
  const time = words.findIndex((word) => word.length <= 10 && TIME_HEADER.test(word));
  const task = words.findIndex(
    (word, i) => i !== time && word.length <= 10 && TASK_HEADER.test(word) && !OFFICE_HEADER.test(word),
  );
  const office = words.findIndex((word, i) => i !== time && word.length <= 10 && OFFICE_HEADER.test(word));
  if (task < 0 || (time < 0 && office < 0)) return null;
  return { time, task, office, limit: LIMIT_HEADER.test(words[time] ?? '') };
}

/** The rows of a table below a header that names a task, each with that header. */
function* rowsBelowHeader(text: string, block: Block): Generator<{ header: Header; cells: Span[] }, void> {
  let header: Header | null = null;
  for (const cells of readRows(text, block)) {
    const named = readHeader(cells.map((cell) => text.slice(cell.start, cell.end)));
    if (named !== null) header = named;
    else if (header !== null) yield { header, cells: [...cells] };
  }
}

/**
 * Rows of a table inside the text whose header names a task and a time:
 * 「序号 | 任务 | 责任单位 | 完成时限」. A table without such a header gives none.
 */
export function readTableRows(text: string, block: Block): TableRow[] {
  const rows: TableRow[] = [];
  for (const { header, cells } of rowsBelowHeader(text, block)) {
    const words = cells.map((cell) => text.slice(cell.start, cell.end));
    const time = cells[header.time];
    const task = words[header.task] ?? '';
    if (time !== undefined && task !== '' && time.end > time.start)
      rows.push({
        start: cells[0]?.start ?? time.start,
        end: cells.at(-1)?.end ?? time.end,
        time,
        limit: header.limit,
        task,
        office: words[header.office] ?? '',
      });
  }
  return rows;
}

/** A row of a table that gives a task to an office. */
export interface TaskRow extends Span {
  /** What stands in front of the task: 序号. */
  readonly number: string;
  readonly task: string;
  readonly office: string;
}

/** Rows of a division of work: 「序号 | 任务 | 责任单位」, with a time or without. */
export function readTaskRows(text: string, block: Block): TaskRow[] {
  const rows: TaskRow[] = [];
  for (const { header, cells } of rowsBelowHeader(text, block)) {
    const words = cells.map((cell) => text.slice(cell.start, cell.end));
    const [first, last] = [cells[0], cells.at(-1)];
    const task = words[header.task] ?? '';
    if (header.office < 0 || first === undefined || last === undefined || !/\p{L}/u.test(task)) continue;
    const number = /^\d{1,3}$/u.test(words[0] ?? '') ? (words[0] ?? '') : '';
    rows.push({ start: first.start, end: last.end, number, task, office: words[header.office] ?? '' });
  }
  return rows;
}
