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
  /** Whether these are all that the site holds: only then may a drawing mark what is missing between them. */
  readonly isWhole: boolean;
}

/** Why a selection is not drawn. */
export type DrawingRefusal = BesideRefusal | 'too-few' | 'nothing' | 'no-indicator' | 'different-level';

export type Proposal =
  | {
      readonly refusal: null;
      readonly group: Group;
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
  const groups = COMPARED.flatMap((compared) => groupsOf(rows, compared, known));
  const chosen = groups.find(
    ({ compared, key }) => key === asked.group && (asked.compared === '' || compared === asked.compared),
  );
  if (chosen !== undefined) return draw(chosen, asked.form, known);
  const compared = asked.compared === '' ? bestOf(rows, groups, known) : asked.compared;
  const refusal = refusalOf(rows, compared, known);
  const own = groups.filter((group) => group.compared === compared);
  const [whole] = own;
  if (refusal === null && whole !== undefined) return draw(whole, asked.form, known);
  const instead = (own.length > 0 ? own : groups).toSorted((a, b) => b.rows.length - a.rows.length);
  return { refusal: refusal ?? 'too-few', compared, instead };
}

/** What can be compared in the whole selection; where nothing can, what most of it can be compared by. */
function bestOf(rows: readonly ObservationRow[], groups: readonly Group[], known: Known): Compared {
  const whole = COMPARED.find((compared) => refusalOf(rows, compared, known) === null);
  const [most] = groups.toSorted((a, b) => b.rows.length - a.rows.length);
  return whole ?? most?.compared ?? 'regions';
}

/** Why the whole selection may not be drawn by one thing; null where it may. */
function refusalOf(
  rows: readonly ObservationRow[],
  compared: Compared,
  { levelOf, breaksOf, sortOf }: Known,
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
  const whole = marksOfAll(compared, known);
  return [...byKey(rows, compared, known)].flatMap(([key, some]) => {
    const last = new Map(some.toSorted(byAge).map((row) => [MARK[compared](row), row]));
    if (last.size < FEWEST) return [];
    const order = compared === 'periods' ? byAge : byName[compared];
    return [
      {
        compared,
        key,
        rows: [...last.values()].sort(order),
        earlier: some.length - last.size,
        isWhole: whole.get(key) === last.size,
      },
    ];
  });
}

const wholes = new WeakMap<Known, Partial<Record<Compared, ReadonlyMap<string, number>>>>();

/** How many marks each group has of all numbers of the site; counted once, for it takes as long as the rest. */
function marksOfAll(compared: Compared, known: Known): ReadonlyMap<string, number> {
  const counted = wholes.get(known) ?? {};
  wholes.set(known, counted);
  counted[compared] ??= new Map(
    [...byKey(known.all, compared, known)].map(([key, rows]) => [
      key,
      new Set(rows.map(MARK[compared])).size,
    ]),
  );
  return counted[compared];
}

/** Rows by all that those have in common that may be drawn together; without those that are of no indicator, or have no time. */
function byKey(
  rows: readonly ObservationRow[],
  compared: Compared,
  { levelOf, breaksOf, sortOf }: Known,
): ReadonlyMap<string, ObservationRow[]> {
  const keyOf = (row: ObservationRow): string => {
    const { indicator, region, role, unit, period } = row;
    const shared = [role, amountKindOf(row)];
    if (compared === 'periods') return [indicator, region, ...shared, sortOf(unit)].join(' ');
    if (compared === 'indicators') return [region, ...shared, unit, timeOf(row)].join(' ');
    const base = baseOf(period, breaksOf(indicator));
    return [indicator, levelOf(region), ...shared, sortOf(unit), timeOf(row), base].join(' ').trim();
  };
  const fitting = rows.filter(
    (row) =>
      row.indicator !== '' &&
      levelOf(row.region) !== '' &&
      (compared === 'periods' ? isPoint(row) : timeOf(row) !== ''),
  );
  return Map.groupBy(fitting, keyOf);
}

const lastDayOf = ({ period }: ObservationRow): string => endsOf(period)?.last ?? '';

/** By the time that they speak of, then by when they were published. */
const byAge = (a: ObservationRow, b: ObservationRow): number =>
  compare(lastDayOf(a), lastDayOf(b)) || compare(a.published, b.published);

const byName = {
  regions: (a: ObservationRow, b: ObservationRow): number => compare(a.region, b.region),
  indicators: (a: ObservationRow, b: ObservationRow): number => b.value - a.value,
} as const;

function draw(group: Group, asked: Asked['form'], known: Known): Proposal {
  const [first] = group.rows;
  const breaks = known.breaksOf(first?.indicator ?? '');
  const onlyLine =
    group.compared === 'periods' ? refusalBeside('course', group.rows, breaks, known.sortOf) : null;
  const forms = formsOf(group, onlyLine !== null, known);
  const [proposed = 'dots'] = forms;
  const form = asked !== '' && forms.includes(asked) ? asked : proposed;
  return { refusal: null, group, form, forms, onlyLine };
}

/** The forms that fit a group, the proposed one first. Dots and bars stand beside one another as numbers that compare do. */
function formsOf(
  { compared, rows, isWhole }: Group,
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
