import type { BreakInTime } from '../datasets/catalogue/countingBase.ts';
import type { ObservationRow, RegionRow } from '../datasets/schema/index.ts';
import type { Beside, BesideRefusal } from './indicators/beside.ts';

import { baseOf } from '../datasets/catalogue/countingBase.ts';
import { amountKindOf } from '../tables/amount.ts';
import { compare } from '../text/compare.ts';
import { endsOf } from '../text/edtf.ts';
import { isPoint, refusalBeside, timeOf } from './indicators/beside.ts';

/** What the marks of a drawing are: regions at one time, times of one region, or indicators of one region at one time. */
export const COMPARED = ['regions', 'periods', 'indicators'] as const;
export type Compared = (typeof COMPARED)[number];

export const DRAWING_FORMS = ['bars', 'dots', 'series', 'map'] as const;
export type DrawingForm = (typeof DRAWING_FORMS)[number];

/** What a reader asks to be drawn; empty is what is proposed. Lives in the address bar. */
export interface Asked {
  readonly compared: '' | Compared;
  readonly form: '' | DrawingForm;
  /** Key of one group of the selection, where the whole of it cannot be drawn. */
  readonly group: string;
}

/** What the rule needs to know of what the rows refer to. */
export interface Known {
  /** Empty of a region that is not known. */
  readonly levelOf: (region: string) => RegionRow['level'] | '';
  /** Whether numbers of different regions of an indicator may stand beside one another; the catalogue says where not. */
  readonly comparesRegions: (indicator: string) => boolean;
  /** Breaks in the counting base of an indicator, in whatever region, in time. */
  readonly breaksOf: (indicator: string) => readonly BreakInTime[];
  /** What sort of thing a printed unit counts. */
  readonly sortOf: (unit: string) => string;
  /** All numbers of the site: what is not selected is not “not collected”. */
  readonly all: readonly ObservationRow[];
}

/** Numbers of a selection that may be drawn together, one for each region, period or indicator, in the order of these. */
export interface Group {
  readonly compared: Compared;
  readonly key: string;
  readonly rows: readonly ObservationRow[];
  /** How many were published earlier for what one of the rows speaks of, and are not drawn. */
  readonly earlier: number;
}

export interface DrawnGroup extends Group {
  /** Whether these are all that the site holds: only then may a drawing mark what is missing between them. */
  readonly isWhole: boolean;
}

/** Why a selection is not drawn. */
export type DrawingRefusal =
  | BesideRefusal
  | 'too-few'
  | 'nothing'
  | 'no-indicator'
  | 'different-level'
  | 'counted-apart';

export type Proposal =
  | {
      readonly refusal: null;
      readonly group: DrawnGroup;
      readonly form: DrawingForm;
      /** Those that fit, the proposed one first. */
      readonly forms: readonly DrawingForm[];
      /** Of a line over time: why its numbers do not stand beside one another in any other form; null where they may. */
      readonly onlyLine: BesideRefusal | null;
    }
  | {
      readonly refusal: DrawingRefusal;
      readonly compared: Compared;
      /** What can be drawn of the selection instead, that with most marks first. */
      readonly instead: readonly Group[];
    };

const FEWEST = 2;
/** From so many provinces on a map shows more than bars do. */
const FEWEST_MAPPED = 5;

const BESIDE: Readonly<Record<Compared, Beside>> = {
  regions: 'regions',
  periods: 'line',
  indicators: 'indicators',
};

/**
 * The drawing of a selection, or why there is none and what to choose instead. Proposed are a map for five provinces or more, bars for
 * other regions, dots on their intervals for rates and for several indicators, a line over time for several periods.
 */
export function proposeDrawing(rows: readonly ObservationRow[], asked: Asked, known: Known): Proposal {
  const groupsBy = (compared: Compared): Group[] => groupsOf(rows, compared, known);
  const sought = asked.compared === '' ? COMPARED : [asked.compared];
  for (const compared of asked.group === '' ? [] : sought) {
    const some = rowsOfKey(rows, asked.group, compared, known);
    const [chosen] = groupOf(asked.group, some, compared);
    if (chosen !== undefined) return draw(chosen, asked.form, known);
  }
  const whole = sought.find((compared) => refusalOf(rows, compared, known) === null);
  const [only] = whole === undefined ? [] : groupsBy(whole);
  if (only !== undefined) return draw(only, asked.form, known);
  const found = sought.flatMap(groupsBy);
  const groups = (found.length > 0 ? found : COMPARED.flatMap(groupsBy)).toSorted(
    (a, b) => b.rows.length - a.rows.length,
  );
  // Where nothing is asked for, it is spoken of what most of the selection can be compared by.
  const compared = asked.compared === '' ? (groups[0]?.compared ?? 'regions') : asked.compared;
  const own = groups.filter((group) => group.compared === compared);
  return {
    refusal: refusalOf(rows, compared, known) ?? 'too-few',
    compared,
    instead: own.length > 0 ? own : groups,
  };
}

/** Why the whole selection may not be drawn by one thing; null where it may. */
function refusalOf(
  rows: readonly ObservationRow[],
  compared: Compared,
  { levelOf, breaksOf, sortOf, comparesRegions }: Known,
): DrawingRefusal | null {
  const [first] = rows;
  if (first === undefined) return 'nothing';
  if (rows.every(({ indicator }) => indicator === '')) return 'no-indicator';
  // Classifiers that vary with the author count one thing for one indicator; two indicators are of one unit only where it is the same word.
  const sort = compared === 'indicators' ? (unit: string) => unit : sortOf;
  const refusal = refusalBeside(BESIDE[compared], rows, breaksOf(first.indicator), sort);
  const kinds = new Set(rows.map(amountKindOf));
  // What has no date is of no kind; what is missing is the date.
  if (refusal === 'different-kind' && kinds.delete('undated') && kinds.size === 1) return 'undated';
  if (refusal !== null) return refusal;
  if (compared === 'regions' && !comparesRegions(first.indicator)) return 'counted-apart';
  if (compared === 'regions' && new Set(rows.map(({ region }) => levelOf(region))).size > 1)
    return 'different-level';
  return new Set(rows.map(MARK[compared])).size < FEWEST ? 'too-few' : null;
}

/** What a number stands for among those that it is compared with. */
const MARK: Readonly<Record<Compared, (row: ObservationRow) => string>> = {
  regions: ({ region }) => region,
  periods: ({ period }) => period,
  indicators: ({ indicator }) => indicator,
};

/** The numbers of a selection that may be drawn together, by what they have in common. */
function groupsOf(rows: readonly ObservationRow[], compared: Compared, known: Known): Group[] {
  return [...byKey(rows, compared, known)].flatMap(([key, some]) => groupOf(key, some, compared));
}

/** One number of each region, period or indicator; none where there are too few of these. */
function groupOf(key: string, some: readonly ObservationRow[], compared: Compared): readonly Group[] {
  const last = new Map(some.toSorted(byAge).map((row) => [MARK[compared](row), row]));
  if (last.size < FEWEST) return [];
  const order = compared === 'periods' ? byAge : byName[compared];
  return [{ compared, key, rows: [...last.values()].sort(order), earlier: some.length - last.size }];
}

/** Rows by all that those have in common that may be drawn together; without those that are of no indicator, or have no time. */
function byKey(
  rows: readonly ObservationRow[],
  compared: Compared,
  known: Known,
): ReadonlyMap<string, ObservationRow[]> {
  const found = new Map<string, ObservationRow[]>();
  for (const row of rows) {
    const key = keyOf(row, compared, known);
    if (key === '') continue;
    const group = found.get(key);
    if (group === undefined) found.set(key, [row]);
    else group.push(row);
  }
  return found;
}

/** What a key begins with. */
const HEAD: Readonly<Record<Compared, (row: ObservationRow) => string>> = {
  regions: ({ indicator }) => indicator,
  periods: ({ indicator }) => indicator,
  indicators: ({ region }) => region,
};

/** The rows of a key; of those that begin otherwise it is not worked out. */
function rowsOfKey(
  rows: readonly ObservationRow[],
  key: string,
  compared: Compared,
  known: Known,
): ObservationRow[] {
  const [head] = key.split(' ', 1);
  return rows.filter((row) => HEAD[compared](row) === head && keyOf(row, compared, known) === key);
}

const keys = new WeakMap<Known, WeakMap<ObservationRow, Partial<Record<Compared, string>>>>();

/** What a row has in common with those that it may be drawn with; empty where it has no place. Worked out once for each row. */
function keyOf(row: ObservationRow, compared: Compared, known: Known): string {
  const ofRows = keys.get(known) ?? new WeakMap<ObservationRow, Partial<Record<Compared, string>>>();
  keys.set(known, ofRows);
  const ofRow = ofRows.get(row) ?? {};
  ofRows.set(row, ofRow);
  return (ofRow[compared] ??= readKey(row, compared, known));
}

function readKey(
  row: ObservationRow,
  compared: Compared,
  { levelOf, breaksOf, sortOf, comparesRegions }: Known,
): string {
  const { indicator, region, role, unit, period } = row;
  const time = timeOf(row);
  const level = levelOf(region);
  if (indicator === '' || level === '' || time === '') return '';
  const shared = [role, amountKindOf(row)];
  if (compared === 'periods')
    return isPoint(row) ? [indicator, region, ...shared, sortOf(unit)].join(' ') : '';
  if (compared === 'indicators') return [region, ...shared, unit, time].join(' ');
  if (!comparesRegions(indicator)) return '';
  const breaks = breaksOf(indicator);
  const base = breaks.length === 0 ? '' : baseOf(period, breaks);
  return [indicator, level, ...shared, sortOf(unit), time, base].join(' ').trim();
}

const lastDays = new Map<string, string>();

function lastDayOf({ period }: ObservationRow): string {
  const day = lastDays.get(period) ?? endsOf(period)?.last ?? '';
  lastDays.set(period, day);
  return day;
}

/** By the time that they speak of, then by when they were published. */
const byAge = (a: ObservationRow, b: ObservationRow): number =>
  compare(lastDayOf(a), lastDayOf(b)) || compare(a.published, b.published);

const byName = {
  regions: (a: ObservationRow, b: ObservationRow): number => compare(a.region, b.region),
  indicators: (a: ObservationRow, b: ObservationRow): number => b.value - a.value,
} as const;

function draw({ compared, key, rows, earlier }: Group, asked: Asked['form'], known: Known): Proposal {
  const breaks = known.breaksOf(rows[0]?.indicator ?? '');
  const onlyLine = compared === 'periods' ? refusalBeside('course', rows, breaks, known.sortOf) : null;
  const all = rowsOfKey(known.all, key, compared, known);
  const isWhole = new Set(all.map(MARK[compared])).size === rows.length;
  const group = { compared, key, rows, earlier, isWhole };
  const forms = formsOf(group, onlyLine !== null, known);
  const [proposed = 'dots'] = forms;
  const form = asked !== '' && forms.includes(asked) ? asked : proposed;
  return { refusal: null, group, form, forms, onlyLine };
}

/** The forms that fit a group, the proposed one first. Dots and bars stand beside one another as numbers that compare do. */
function formsOf(
  { compared, rows, isWhole }: DrawnGroup,
  isOnlyLine: boolean,
  { levelOf }: Known,
): readonly DrawingForm[] {
  if (compared === 'periods') return isOnlyLine ? ['series'] : ['series', 'dots'];
  const isRate = rows.some((row) => amountKindOf(row) === 'rate');
  const flat =
    compared === 'indicators' || isRate ? (['dots', 'bars'] as const) : (['bars', 'dots'] as const);
  const isMapped =
    compared === 'regions' &&
    isWhole &&
    rows.length >= FEWEST_MAPPED &&
    rows.every(({ region }) => levelOf(region) === 'province');
  return isMapped ? ['map', ...flat] : flat;
}
