import type { Block } from '../../text/blocks.ts';
import type { Span } from '../../text/span.ts';
import { parseMarker } from '../../text/markers.ts';
import { readLabels, valueOf } from './label.ts';
import { askedOf, leadersOf, withoutPersons } from './office.ts';
import { readTaskRows } from './table.ts';
import { taskBehind } from './task.ts';

/** A task that a plan sets: a numbered item under 重点任务, an office with its share under 任务分工, or a row of such a table. */
export interface PlanTask extends Span {
  /** As printed: `（一）`, `14`; empty for a row of a table without one. */
  readonly number: string;
  /** What is to be done, as printed, in a few words. */
  readonly name: string;
  /** Offices that are to do it, as printed, never persons. */
  readonly offices: readonly string[];
  /** Title of the part of the plan that it stands in: 重点任务. */
  readonly part: string;
  /** Heading between the part and the task; may be empty. */
  readonly group: string;
}

const TASK_PARTS =
  /(?:重点|主要|工作|目标|整治|具体|年度|治理|排查)(?:任务|工作|内容|措施|举措|重点)|任务(?:清单|措施|安排)|工作重点/u;
const DIVISIONS = /(?:任务|职责|工作|责任|部门)分工|(?:工作|部门)职责/u;
/** Parts that name no task, though 工作 or 措施 stands in their title: 工作要求, 保障措施. */
const OTHER_PARTS = /要求|保障|目标$|原则|组织|安排|总结|回顾/u;
const LONGEST_TITLE = 20;
/** Longest name of a task that has no heading of its own. */
const LONGEST_NAME = 60;

/** An item of a list, and where it ends. */
interface Item extends Span {
  readonly block: Block;
  /** Its own blocks and those below it. */
  readonly blocks: readonly Block[];
  /** Offset behind its number. */
  readonly wordsStart: number;
  readonly number: string;
}

/** The tasks of a plan in the order of the text. Pure, linear in its length. */
export function readPlanTasks(text: string, blocks: readonly Block[]): PlanTask[] {
  const tasks: PlanTask[] = [];
  for (let at = 0; at < blocks.length; at++) {
    const block = blocks[at];
    if (block === undefined) break;
    if (block.kind === 'table') tasks.push(...tasksOfTable(text, block));
    const part = block.kind === 'heading' ? partOf(text, block) : null;
    if (part === null) continue;
    const end = endOfSection(blocks, at);
    const within = blocks.slice(at + 1, end);
    const items = itemsOf(text, within, block.section.length + 1);
    const found = items.flatMap((item) => (part.divides ? [{ item, group: '' }] : leavesOf(text, item)));
    tasks.push(...found.map(({ item, group }) => createTask(text, item, part.title, group)));
    const tables = within.filter(({ kind }) => kind === 'table');
    tasks.push(...tables.flatMap((table) => tasksOfTable(text, table, part.title)));
    at = end - 1;
  }
  return tasks.sort((a, b) => a.start - b.start);
}

/** The part of a plan that a heading opens; null for any other heading. */
function partOf(text: string, heading: Block): { readonly title: string; readonly divides: boolean } | null {
  const { from } = markerOf(text, heading);
  const title = text.slice(from, heading.end).replace(TAIL, '');
  if (title.length > LONGEST_TITLE) return null;
  if (TASK_PARTS.test(title) && !OTHER_PARTS.test(title)) return { title, divides: false };
  return DIVISIONS.test(title) ? { title, divides: true } : null;
}

/** What stands in front of a number: what a word processor left, and marks of type. */
const LEAD = /^(?:\[bookmark: [^\]]{1,40}\]\s*)?(?:#{1,6}\s*)?(?:\*\*|__)?\s*/u;
/** What a heading ends on besides its words. */
const TAIL = /[。：:；\s]*(?:\*\*|__)?$/u;

/** The number of a block, the offset of the words behind it, and the depth that it opens. */
function markerOf(
  text: string,
  block: Block,
): { readonly number: string; readonly from: number; readonly level: number } {
  const at = block.start + (LEAD.exec(text.slice(block.start, block.start + 80))?.[0].length ?? 0);
  const marker = block.marker === '' ? null : parseMarker(text, at);
  if (marker === null || marker.level > 4) return { number: '', from: at, level: 0 };
  return { number: marker.text.replace(/[．、﹒.\s]/gu, ''), from: marker.end, level: marker.level };
}

/** Index of the block behind the section that the heading opens. */
function endOfSection(blocks: readonly Block[], heading: number): number {
  const depth = blocks[heading]?.section.length ?? 0;
  let end = heading + 1;
  while (end < blocks.length && (blocks[end]?.section.length ?? 0) > depth) end++;
  return end;
}

/** The items of the outermost list below a heading. Those of finer lists belong to the item in front of them. */
function itemsOf(text: string, blocks: readonly Block[], depth: number): Item[] {
  const marked = blocks.flatMap((block, k) => {
    const { number, from, level } = markerOf(text, block);
    return number !== '' && block.section.length === depth
      ? [{ block, number, wordsStart: from, level, k }]
      : [];
  });
  const list = marked.filter(({ level }) => level === marked[0]?.level);
  return list.map(({ block, number, wordsStart, k }, n) => {
    const own = blocks.slice(k, list[n + 1]?.k ?? blocks.length);
    return { block, blocks: own, number, wordsStart, start: block.start, end: own.at(-1)?.end ?? block.end };
  });
}

/** The tasks of an item: itself, or the items below it where most of them have headings of their own. */
function leavesOf(text: string, item: Item, group = ''): { readonly item: Item; readonly group: string }[] {
  const { block, blocks, wordsStart } = item;
  const inner = block.kind === 'heading' ? itemsOf(text, blocks.slice(1), block.section.length + 1) : [];
  const headed = inner.filter((one) => one.block.kind === 'heading').length;
  if (headed * 2 <= inner.length) return [{ item, group }];
  const title = text.slice(wordsStart, block.end).replace(TAIL, '');
  return inner.flatMap((one) => leavesOf(text, one, title));
}

function createTask(text: string, item: Item, part: string, group: string): PlanTask {
  const { start, end, number, wordsStart } = item;
  const offices = officesOf(text, item);
  const heading = text.slice(wordsStart, item.block.end).replace(TAIL, '');
  const [first = ''] = offices;
  // 「住建部门负责指导…」: the office is said beside, the task begins behind it.
  const behind = first !== '' && heading.startsWith(first) ? wordsStart + first.length : wordsStart;
  const named = item.block.kind === 'heading' && behind === wordsStart && heading.length <= LONGEST_NAME;
  return { start, end, number, name: named ? heading : nameFrom(text, behind, end), offices, part, group };
}

/** The words from the offset, cut at a comma where they are long. */
function nameFrom(text: string, from: number, limit: number): string {
  const said = taskBehind(text, from, limit);
  // 「要将…纳入…」: without its 将 the object would read as the subject.
  const words = (/^要?将/u.test(text.slice(from, from + 2)) ? `将${said}` : said).replace(
    /^负责(?=[^人])/u,
    '',
  );
  if (words.length <= LONGEST_NAME) return words;
  const comma = words.slice(0, LONGEST_NAME).lastIndexOf('，');
  return `${words.slice(0, comma > 10 ? comma : LONGEST_NAME)}…`;
}

/** Who is to do it: those whom a label names (责任科室), else those who lead, else those whom its sentences ask. */
function officesOf(text: string, item: Item): string[] {
  const labelled = item.blocks.flatMap((block) =>
    readLabels(text, block)
      .filter(({ kind }) => kind === 'office')
      .map((label) => withoutPersons(valueOf(text, label))),
  );
  const leading = labelled.some((office) => office !== '') ? [] : leadersOf(text, item);
  const found = [...labelled, ...leading].filter((office) => office !== '');
  if (found.length > 0) return [...new Set(found)];
  const sentences = item.blocks.flatMap((block) =>
    block.sentences.map((sentence) => (block === item.block ? behindNumber(sentence, item) : sentence)),
  );
  return askedOf(text, sentences);
}

function behindNumber(sentence: Span, { wordsStart }: Item): Span {
  return { start: Math.max(sentence.start, wordsStart), end: Math.max(sentence.end, wordsStart) };
}

function tasksOfTable(text: string, table: Block, part = table.section.at(-1) ?? ''): PlanTask[] {
  return readTaskRows(text, table).map(({ start, end, number, task, office }) => {
    const offices = office
      .split(/[\n；;]/u)
      .map((name) => withoutPersons(name))
      .filter((name) => name !== '');
    return { start, end, number, name: task, offices, part, group: '' };
  });
}
