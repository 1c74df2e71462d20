import type { ProgressStatus } from '../../datasets/schema/vocabulary.ts';

import { PROGRESS_STATUSES } from '../../datasets/schema/vocabulary.ts';

/*
 * The states of a progress map, as pure functions of its file: the page is built with them, and the browser goes on with them. Map,
 * ranking, table and CSV of a state are made of the same rows.
 */

/** A number of a cell, as the reader sees it. */
export interface ProgressNumber {
  readonly value: number;
  /** With bound and unit: 不少于1,000个. */
  readonly text: string;
  /** How the number stands to what was printed, as a sign: ≥. Absent where it is exact. */
  readonly sign?: string;
  /** Where it opens its sentence or citation. */
  readonly href: string;
  readonly publisher: string;
  readonly title: string;
  /** Day of publication, in words. */
  readonly published: string;
  /** What another publisher printed for the same; absent where none is known. */
  readonly clash?: string;
}

export interface ProgressCell {
  readonly year: string;
  readonly status: ProgressStatus;
  readonly target?: ProgressNumber;
  readonly result?: ProgressNumber;
  /** Target and result are counted in different units: 台 and 部 are one, 套 and 户 are not. */
  readonly isUnlike?: true;
  /** Target and result were first seen in one document. */
  readonly isLate?: true;
}

export interface ProgressRegion {
  readonly code: string;
  readonly name: string;
  readonly href: string;
  /** Residents at the time that the file names. */
  readonly residents?: number;
  /** How many regions within it have numbers of their own. */
  readonly within?: number;
  /** In time. */
  readonly cells: readonly ProgressCell[];
  /** Years that are counted otherwise than those before them; absent where there are none. */
  readonly breaks?: readonly string[];
}

/** All that the progress map of an indicator shows of the regions within another, in one language. */
export interface ProgressFile {
  readonly indicator: string;
  readonly name: string;
  /** Unit of its numbers, in words; empty where the language has none. */
  readonly unit: string;
  readonly parent: string;
  /** Whose residents `residents` counts, in words: 2020年11月1日. */
  readonly residentsOf: string;
  /** Years that all its regions count otherwise than those before them. */
  readonly breaks: readonly string[];
  readonly regions: readonly ProgressRegion[];
}

/** A published chart, with picture and embed, of one state. */
export interface ProgressChart {
  readonly mode: ProgressMode;
  /** Empty where each region has its own. */
  readonly year: string;
  /** Its page, and its picture. */
  readonly href: string;
  readonly picture: string;
}

/** What is shown: numbers, numbers per 10,000 residents, results as a share of their targets, how promises stand. */
export const PROGRESS_MODES = ['number', 'per10k', 'ratio', 'status'] as const;
export type ProgressMode = (typeof PROGRESS_MODES)[number];

/** What stands in a state for a region: the ranking from the top, and the tiles of the map. */
export interface ProgressRow {
  readonly region: ProgressRegion;
  /** Null where nothing is collected up to the year. */
  readonly cell: ProgressCell | null;
  /** By which it is ranked; null without a cell. Of statuses their order. */
  readonly value: number | null;
  /** Of an earlier year than the one that is shown. */
  readonly isOlder: boolean;
  /** Colour: `q1`…`q5`, `below` or a status; empty without a cell. */
  readonly shade: string;
}

/** The value of a cell in a mode; null where it has none. */
function valueIn(mode: ProgressMode, region: ProgressRegion, cell: ProgressCell): number | null {
  const { target, result } = cell;
  if (mode === 'status') return -PROGRESS_STATUSES.indexOf(cell.status);
  if (result === undefined) return null;
  if (mode === 'number') return result.value;
  if (mode === 'per10k')
    return region.residents === undefined ? null : (result.value / region.residents) * 1e4;
  // A ceiling is not reached but kept; what is counted in another unit is no share.
  if (target === undefined || target.value <= 0 || target.sign === '≤' || cell.isUnlike) return null;
  return result.value / target.value;
}

/** The years with data in a mode, and how many regions have them. Statuses are those of the newest year of each region. */
export function yearsIn(
  { regions }: ProgressFile,
  mode: ProgressMode,
): readonly { readonly year: string; readonly count: number }[] {
  if (mode === 'status') return [];
  const counts = new Map<string, number>();
  for (const region of regions)
    for (const cell of region.cells)
      if (valueIn(mode, region, cell) !== null) counts.set(cell.year, (counts.get(cell.year) ?? 0) + 1);
  return [...counts]
    .map(([year, count]) => ({ year, count }))
    .sort((a, b) => Number(a.year) - Number(b.year));
}

/** The break between two years of which one follows the other; empty where they compare. */
export function breakBetween(
  { breaks = [] }: Pick<ProgressRegion, 'breaks'>,
  before: string | undefined,
  year: string,
): string {
  return breaks.find((one) => before !== undefined && before < one && one <= year) ?? '';
}

/** The modes in which any region has data; statuses only where there are promises. */
export function modesOf(file: ProgressFile): readonly ProgressMode[] {
  const hasTargets = file.regions.some(({ cells }) => cells.some(({ target }) => target !== undefined));
  return PROGRESS_MODES.filter((mode) => (mode === 'status' ? hasTargets : yearsIn(file, mode).length > 0));
}

/** The year in which most regions have data in a mode, of equals the newest. */
export function fullestYear(file: ProgressFile, mode: ProgressMode): string {
  const years = yearsIn(file, mode);
  const most = Math.max(0, ...years.map(({ count }) => count));
  return years.findLast(({ count }) => count === most)?.year ?? '';
}

/** Fewer regions say more of what was collected than of the regions. */
export const FEWEST_ON_MAP = 5;

/** Whether a state has too few numbers of its own for a map: bars show them. */
export function isSparse(rows: readonly ProgressRow[]): boolean {
  return rows.filter(({ value, isOlder }) => value !== null && !isOlder).length < FEWEST_ON_MAP;
}

/** All states without pins; how promises stand has no year. */
export function statesOf(
  file: ProgressFile,
): readonly { readonly mode: ProgressMode; readonly year: string }[] {
  return modesOf(file).flatMap((mode) => {
    const years = mode === 'status' ? [''] : yearsIn(file, mode).map(({ year }) => year);
    return years.map((year) => ({ mode, year }));
  });
}

/** How a page opens: shares of targets where enough regions have both, else numbers; in the fullest year. */
export function openingState(file: ProgressFile): { readonly mode: ProgressMode; readonly year: string } {
  const year = fullestYear(file, 'ratio');
  const both = yearsIn(file, 'ratio').find((one) => one.year === year)?.count ?? 0;
  const [first = 'number'] = modesOf(file);
  const mode = both >= FEWEST_ON_MAP ? 'ratio' : first;
  return { mode, year: fullestYear(file, mode) };
}

/** The year of another mode: the same where it has data, else the nearest earlier one, else its first. */
export function nearestYear(file: ProgressFile, mode: ProgressMode, year: string): string {
  const years = yearsIn(file, mode).map((one) => one.year);
  return years.findLast((one) => one <= year) ?? years[0] ?? '';
}

/** Shares of a target have the same classes in every year and everywhere: where each begins, and whether behind that. Below is `below`. */
const RATIO_CLASSES = [
  [1, false, 'q1'],
  [1, true, 'q2'],
  [1.05, true, 'q3'],
  [1.2, true, 'q5'],
] as const;

/** Upper ends of the first four of five classes of about equal size, over all years, in two digits: years compare. */
export function thresholdsOf({ regions }: ProgressFile, mode: ProgressMode): readonly number[] {
  const values = regions
    .flatMap((region) => region.cells.flatMap((cell) => valueIn(mode, region, cell) ?? []))
    .sort((a, b) => a - b);
  const at = (share: number): number => values[Math.floor(share * (values.length - 1))] ?? 0;
  const rounded = [0.2, 0.4, 0.6, 0.8].map((share) => Number(at(share).toPrecision(2)));
  return [...new Set(rounded)];
}

function shadeOf(
  mode: ProgressMode,
  value: number,
  cell: ProgressCell,
  thresholds: readonly number[],
): string {
  if (mode === 'status') return cell.status;
  if (mode !== 'ratio') return `q${1 + thresholds.filter((end) => value > end).length}`;
  return RATIO_CLASSES.findLast(([from, isOpen]) => (isOpen ? value > from : value >= from))?.[2] ?? 'below';
}

/** The rows of a state: those of its year first, from the largest down, then older ones, then the regions without any. */
export function rowsOf(file: ProgressFile, mode: ProgressMode, year: string): readonly ProgressRow[] {
  const thresholds = mode === 'number' || mode === 'per10k' ? thresholdsOf(file, mode) : [];
  const rows = file.regions.map((region): ProgressRow => {
    const has = (one: ProgressCell): boolean =>
      (mode === 'status' || one.year <= year) && valueIn(mode, region, one) !== null;
    const promised =
      mode === 'status' ? region.cells.findLast(({ target }) => target !== undefined) : undefined;
    const cell = promised ?? region.cells.findLast(has) ?? null;
    if (cell === null) return { region, cell, value: null, isOlder: false, shade: '' };
    const value = valueIn(mode, region, cell) ?? 0;
    return {
      region,
      cell,
      value,
      isOlder: mode !== 'status' && cell.year !== year,
      shade: shadeOf(mode, value, cell, thresholds),
    };
  });
  const rank = ({ value, isOlder }: ProgressRow): number => (value === null ? 2 : Number(isOlder));
  return rows.sort(
    (a, b) =>
      rank(a) - rank(b) ||
      (a.isOlder ? Number(b.cell?.year) - Number(a.cell?.year) : 0) ||
      (b.value ?? 0) - (a.value ?? 0),
  );
}
