import type { ChangeCause, ChangeKind } from '../../datasets/changes.ts';
import type { BulletinRow, Change, Published } from '../../datasets/published.ts';

import { columnNames } from '../../datasets/schema/index.ts';
import { groupBy } from '../../tables/groups.ts';
import { memoize } from '../../datasets/memoize.ts';

/** A cell that changed. */
interface FieldChange {
  /** Column of `figures`. */
  readonly field: string;
  readonly before: string;
  readonly after: string;
}

/** What a day changed of a figure, from how it stood in the morning to how it stood at night. */
export interface FigureChange {
  readonly figure: string;
  readonly change: ChangeKind;
  /** Whether it is still published. */
  readonly exists: boolean;
  /** As printed. */
  readonly raw: string;
  /** In the order of the table; none where it came or went. */
  readonly fields: readonly FieldChange[];
  readonly quoteBefore: string;
  readonly quoteAfter: string;
}

/** What a day changed of a bulletin for one cause. */
export interface CauseChanges {
  readonly cause: ChangeCause;
  readonly figures: readonly FigureChange[];
}

export interface BulletinChanges {
  readonly id: string;
  /** Its row, where it is still there. */
  readonly bulletin: BulletinRow | undefined;
  /** Figures of a bulletin that came (positive) or went as a whole that day; null where it did neither. */
  readonly whole: { readonly change: ChangeKind; readonly figures: number } | null;
  readonly causes: readonly CauseChanges[];
}

export interface DayChanges {
  /** UTC, `2026-11-22`. */
  readonly day: string;
  readonly bulletins: readonly BulletinChanges[];
}

/** From the gravest: of several causes on one day, this is the one that is named. */
const CAUSES: readonly ChangeCause[] = ['source', 'record', 'review', 'reading'];

/** All changes by day, newest first, and by bulletin. What was changed and changed back within a day is left out. */
export const changesView = memoize((published: Published): readonly DayChanges[] => {
  const days = [...groupBy(published.changes, ({ day }) => day)];
  const printed = printedOf(published);
  return days
    .map(([day, rows]) => ({
      day,
      bulletins: [...groupBy(rows, ({ bulletin }) => bulletin)]
        .map(([id, own]) => bulletinChanges(published, printed, id, own))
        .filter(({ whole, causes }) => whole !== null || causes.length > 0),
    }))
    .filter(({ bulletins }) => bulletins.length > 0)
    .sort((a, b) => (a.day < b.day ? 1 : -1));
});

/** What was printed where figures are or were, by their ids. */
function printedOf({ figures, changes }: Published): ReadonlyMap<string, string> {
  const gone = changes
    .filter(({ field }) => field === '' || field === 'raw')
    .map(({ figure, before, after }) => [figure, after || before] as const);
  return new Map([...gone, ...figures.map(({ id, raw }) => [id, raw] as const)]);
}

function bulletinChanges(
  published: Published,
  printed: ReadonlyMap<string, string>,
  id: string,
  rows: readonly Change[],
): BulletinChanges {
  const last = rows.filter(({ figure }) => figure === '').at(-1);
  const figures = [...groupBy(rows, ({ figure }) => figure)].flatMap(([figure, own]) => {
    const net = netChange(figure, own);
    if (net === null) return [];
    const exists = published.byId.figures.has(figure);
    const cause = CAUSES.find((candidate) => own.some((row) => row.cause === candidate)) ?? 'reading';
    return [{ cause, net: { ...net, exists, raw: printed.get(figure) ?? figure } }];
  });
  return {
    id,
    bulletin: published.byId.bulletins.get(id),
    whole: last === undefined ? null : { change: last.change, figures: last.figures },
    causes: CAUSES.flatMap((cause) => {
      const caused = figures.filter((figure) => figure.cause === cause).map(({ net }) => net);
      return caused.length === 0 ? [] : [{ cause, figures: caused }];
    }),
  };
}

/** The sum of a day's rows of one figure; null where it ended as it began. */
function netChange(figure: string, rows: readonly Change[]): Omit<FigureChange, 'exists' | 'raw'> | null {
  const [first, last] = [rows[0], rows.at(-1)];
  if (first === undefined || last === undefined) return null;
  const was = first.change !== 'added';
  const is = last.change !== 'withdrawn';
  const fields = was && is ? netFields(rows) : [];
  if (was === is && fields.length === 0) return null;
  return {
    figure,
    change: !was ? 'added' : is ? 'changed' : 'withdrawn',
    fields,
    quoteBefore: was ? first.quote_before : '',
    quoteAfter: is ? last.quote_after : '',
  };
}

function netFields(rows: readonly Change[]): FieldChange[] {
  const net = new Map<string, FieldChange>();
  for (const { field, before, after } of rows) {
    // A figure that went and came again on one day is compared as printed.
    const name = field === '' ? 'raw' : field;
    net.set(name, { field: name, before: net.get(name)?.before ?? before, after });
  }
  return columnNames('figures').flatMap((name) => {
    const change = net.get(name);
    return change === undefined || change.before === change.after ? [] : [change];
  });
}

/** The id of the element of `/changes/` that shows what a day changed of a bulletin. */
export const anchorOfChanges = (day: string, bulletin: string): string => `c${day}-${bulletin}`;

/** How many figures a bulletin's day added, changed and withdrew one by one. */
export function countChanges({ causes }: BulletinChanges): Readonly<Record<ChangeKind, number>> {
  const figures = causes.flatMap((cause) => cause.figures);
  const count = (kind: ChangeKind): number => figures.filter(({ change }) => change === kind).length;
  return { added: count('added'), changed: count('changed'), withdrawn: count('withdrawn') };
}

/** The last day on which a bulletin or figure changed, by the path of its page; what has no history has none. */
export function lastChanges(published: Published): ReadonlyMap<string, string> {
  const days = new Map<string, string>();
  const started = new Map<string, string>();
  for (const { bulletin, figure, day } of published.changes) {
    if (figure === '') started.set(bulletin, day);
    else days.set(figure, day);
    days.set(bulletin, day);
  }
  const known = published.figures.flatMap(({ id, bulletin, start }) => {
    const day = days.get(id) ?? started.get(bulletin);
    return day === undefined ? [] : [[`/bulletins/${bulletin}/${start}/`, day] as const];
  });
  const bulletins = published.bulletins.flatMap(({ id }) => {
    const day = days.get(id);
    return day === undefined ? [] : [[`/bulletins/${id}/`, day] as const];
  });
  return new Map([...bulletins, ...known]);
}
