import type { IndicatorRow, ObservationRow, Published, RegionRow } from '../../datasets/published.ts';

import { compare } from '../../text/compare.ts';
import { endsOf } from '../../text/edtf.ts';
import { amountKindOf, comparablePeriod } from '../../tables/amount.ts';
import { lengthOf } from '../indicators/beside.ts';
import { groupBy, groupsOf } from '../../tables/groups.ts';
import { printedGaps } from './printedGaps.ts';

/** What a map draws: a region, and the results of the regions right below it. */
export interface Mapped {
  readonly parent: RegionRow;
  /** Of one of several maps of an indicator, which differ by year: `2022`. */
  readonly year?: string;
  /** What the map is of, in EDTF: a stretch of time, or the year of what stands at a moment. */
  readonly period: string;
  /** Results for that period. */
  readonly rows: readonly ObservationRow[];
  /** The newest of each region that has none for it: of another year, as long and of the same kind. Shown as such. */
  readonly others: readonly ObservationRow[];
  /** All its divisions where a plan asks each of them to report; else the lists of divisions know them, or nothing does. */
  readonly divisions?: readonly RegionRow[];
  /** Divisions that were asked to report for the period and whose number did not come: “not published”, not merely not collected. */
  readonly unpublished: ReadonlySet<string>;
  /** Names that the tables of its documents print with a dash in the place of the number: unpublished as well. */
  readonly dashed: ReadonlySet<string>;
}

/** Smaller regions are mapped where at least so many of their divisions publish; the nation always is. */
const FEWEST = 2;

/** Of fewer regions a map would be mostly blank: bars or a table say as much. */
export const FEWEST_ON_MAP = 5;

/**
 * The maps that are drawn of those that an indicator allows: one, the nation's, or else that of the region with the most regions in it;
 * beside it those of plans that ask each of their divisions to report. None where the numbers of regions do not compare.
 */
export function drawnMaps(
  { compares }: Pick<IndicatorRow, 'compares'>,
  maps: readonly Mapped[],
): readonly Mapped[] {
  if (compares === 'no') return [];
  const full = maps.filter(
    ({ divisions, rows }) => divisions === undefined && countRegions(rows) >= FEWEST_ON_MAP,
  );
  const widest = full.reduce((best, map) => Math.max(best, countRegions(map.rows)), 0);
  const chosen =
    full.find(({ parent }) => parent.level === 'nation') ??
    full.find(({ rows }) => countRegions(rows) === widest);
  return maps.filter((map) => map === chosen || map.divisions !== undefined);
}

/** The maps that an indicator allows, the nation first. */
export function mapsOf(published: Published, indicator: string): Mapped[] {
  const { regions } = published.byId;
  const rows = (groupsOf(published).observationsByIndicator.get(indicator) ?? []).filter(
    (row) => row.role === 'actual',
  );
  const byParent = groupBy(rows, (row) => regions.get(row.region)?.parent ?? '');
  return [...byParent]
    .sort(([a], [b]) => compare(a, b))
    .flatMap(([code, results]) => {
      const parent = regions.get(code);
      const comparable = comparableRows(results);
      const fewest = parent?.level === 'nation' ? 1 : FEWEST;
      const [first] = comparable;
      if (parent === undefined || first === undefined || countRegions(comparable) < fewest) return [];
      const divisions = reportingDivisions(published, code);
      const others = otherRows(results, comparable);
      const unpublished = missingReports(divisions, comparable);
      const map = {
        parent,
        period: comparablePeriod(first),
        rows: comparable,
        others,
        unpublished,
        dashed: printedGaps(published, comparable),
      };
      return [{ ...map, ...(divisions.length > 0 ? { divisions } : {}) }];
    });
}

/** Of some results those that may stand on one map: one kind of amount, one period. What most regions publish, the latest of those. */
export function comparableRows<Row extends ObservationRow>(rows: readonly Row[]): readonly Row[] {
  let best: readonly Row[] = [];
  const dated = rows.filter((row) => comparablePeriod(row) !== '');
  for (const group of groupBy(dated, (row) => `${amountKindOf(row)} ${comparablePeriod(row)}`).values()) {
    const more = countRegions(group) - countRegions(best);
    if (more > 0 || (more === 0 && lastDayOf(group) > lastDayOf(best))) best = group;
  }
  return best;
}

function lastDayOf([row]: readonly ObservationRow[]): string {
  return row === undefined ? '' : (endsOf(row.period)?.last ?? '');
}

/** The newest result of each region that the map lacks, of the same kind and length as those that it shows. */
function otherRows(
  rows: readonly ObservationRow[],
  shown: readonly ObservationRow[],
): readonly ObservationRow[] {
  const [first] = shown;
  if (first === undefined) return [];
  const known = new Set(shown.map(({ region }) => region));
  const newest = new Map<string, ObservationRow>();
  for (const row of rows) {
    if (known.has(row.region) || amountKindOf(row) !== amountKindOf(first)) continue;
    if (comparablePeriod(row) === '' || lengthOf(row) !== lengthOf(first)) continue;
    const before = newest.get(row.region);
    if (before === undefined || lastDayOf([before]) <= lastDayOf([row])) newest.set(row.region, row);
  }
  return [...newest.values()];
}

/** The table of regions holds all divisions of a region of which reports were received, also the silent ones. */
function reportingDivisions(published: Published, code: string): readonly RegionRow[] {
  const { report_forms: forms, report_files: files } = published;
  const isAsked = forms.some(({ id, region }) => region === code && files.some(({ form }) => form === id));
  return isAsked ? (groupsOf(published).childrenByRegion.get(code) ?? []) : [];
}

/** Of the divisions that are asked to report those that a map of reports lacks: somebody reported, so that the month was due. */
function missingReports(
  divisions: readonly RegionRow[],
  rows: readonly ObservationRow[],
): ReadonlySet<string> {
  if (!rows.some(({ source }) => source === 'reports')) return new Set();
  const known = new Set(rows.map(({ region }) => region));
  return new Set(divisions.map(({ code }) => code).filter((code) => !known.has(code)));
}

export function countRegions(rows: readonly ObservationRow[]): number {
  return new Set(rows.map((row) => row.region)).size;
}
