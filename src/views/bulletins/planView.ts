import type {
  CommitmentStatusRow,
  Published,
  PublishedCommitment,
  PublishedFigure,
} from '../../datasets/published.ts';
import type { PrintedFigure } from '../../datasets/printedWords.ts';
import type { PlanTask } from '../../figures/commitments/planTasks.ts';

import { printedFigure } from '../../datasets/printedWords.ts';
import { groupsOf } from '../../tables/groups.ts';
import { planTasksOf } from '../../tables/planTasks.ts';
import { promiseLines } from '../commitments/commitmentView.ts';

/** A deadline or a rhythm, and where its words stand, as a path without base and language. */
interface DutyTime {
  readonly row: CommitmentStatusRow;
  readonly address: string;
}

/** A deadline, a rhythm or a target number within a task; of several for the same (日、周、月排查) one. */
interface TaskDuty {
  readonly times: readonly [DutyTime, ...DutyTime[]];
  /** What is to be done, where that is more than the name of the task; else empty. */
  readonly words: string;
  /** Numbers that its words ask for: 不少于2次. */
  readonly quotas: readonly PrintedFigure[];
}

/** A task with what it asks; a task that prints neither a time nor a number has no duties. */
export interface TaskLine {
  readonly task: PlanTask;
  readonly duties: readonly TaskDuty[];
}

/** Tasks below one heading of a plan. */
interface TaskGroup {
  /** Headings above them, outermost first; only those that tell groups of this plan apart. */
  readonly titles: readonly string[];
  readonly lines: readonly TaskLine[];
}

/** What the table of a plan shows. */
interface PlanView {
  readonly count: number;
  readonly groups: readonly TaskGroup[];
  /** Offsets at which tasks begin. */
  readonly starts: ReadonlySet<number>;
}

export function planView(published: Published, bulletin: string): PlanView {
  const tasks = planTasksOf(published, bulletin);
  const lines = promiseLines(published)
    .filter(({ row }) => row.bulletin === bulletin)
    .map(({ row, address }) => ({ row, address, at: offsetOf(published, row.id) }))
    .sort((a, b) => a.at - b.at);
  const figures = groupsOf(published).figuresByBulletin.get(bulletin) ?? [];
  const parts = new Set(tasks.map(({ part }) => part));
  const groups = Map.groupBy(tasks, ({ part, group }) => `${part}\n${group}`);
  return {
    count: tasks.length,
    starts: new Set(tasks.map(({ start }) => start)),
    groups: [...groups.values()].map((own) => ({
      titles: [parts.size > 1 ? (own[0]?.part ?? '') : '', own[0]?.group ?? ''].filter(
        (title) => title !== '',
      ),
      lines: own.map((task) => ({
        task,
        duties: dutiesWithin(
          task,
          lines.filter(({ at }) => at >= task.start && at < task.end),
          figures,
          published,
        ),
      })),
    })),
  };
}

function dutiesWithin(
  task: PlanTask,
  lines: readonly (DutyTime & { readonly at: number })[],
  figures: readonly PublishedFigure[],
  published: Published,
): TaskDuty[] {
  const duties: TaskDuty[] = [];
  for (const [k, { row, address, at }] of lines.entries()) {
    const next = lines[k + 1]?.at ?? task.end;
    const quotas = figures
      .filter(
        ({ start, role, quote }) =>
          role !== 'actual' && start >= at && start < next && quote.includes(row.quote),
      )
      .map((figure) => printedFigure(published, figure));
    const last = duties.at(-1);
    const before = last?.times[0].row;
    const isSame = before?.task === row.task && before.office === row.office && before.status === row.status;
    if (last !== undefined && isSame && [...last.quotas, ...quotas].length === 0)
      duties[duties.length - 1] = { ...last, times: [...last.times, { row, address }] };
    else duties.push({ times: [{ row, address }], words: row.task === task.name ? '' : row.task, quotas });
  }
  return duties;
}

/** Where the words of a commitment or a target stand; NaN where they are in no document. */
function offsetOf({ byId }: Published, id: string): number {
  const figure = id.slice(0, id.lastIndexOf('.'));
  return byId.commitments.get(id)?.start ?? byId.figures.get(figure)?.start ?? Number.NaN;
}

/** Whether a commitment stands in one of the tasks. */
export function isInTask(tasks: readonly PlanTask[], { start }: PublishedCommitment): boolean {
  return tasks.some((task) => start >= task.start && start < task.end);
}

export function anchorOfTask(start: number): string {
  return `task-${start}`;
}
