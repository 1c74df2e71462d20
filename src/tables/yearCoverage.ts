import type { ObservationRow, Published, RegionRow } from '../datasets/published.ts';

import { compare } from '../text/compare.ts';
import { endsOf } from '../text/edtf.ts';
import { amountKindOf, comparablePeriod } from './amount.ts';
import { groupBy } from './groups.ts';

/** How many regions right below one have numbers of an indicator for one time: they may stand beside one another. */
export interface YearCoverage {
  readonly indicator: string;
  /** The region whose divisions are counted: the nation, or a province. */
  readonly parent: RegionRow;
  /** The year in which the period lies. */
  readonly year: string;
  /** The year itself, or the part of it that all these numbers share. */
  readonly period: string;
  readonly results: number;
  readonly targets: number;
  /** Regions that have a result and a target. */
  readonly both: number;
  /** Whether numbers of the indicator compare between regions. */
  readonly compares: boolean;
}

/**
 * Coverage of the provinces of the nation, and of the prefectures of each province, by indicator and time. Periods that end in another
 * year than they begin in are no year, nor are those without an end; numbers of different kinds of amount are counted apart.
 */
export function yearCoverage(published: Published): readonly YearCoverage[] {
  const { regions, indicators } = published.byId;
  const parentOf = (row: ObservationRow): RegionRow | undefined => {
    const region = regions.get(row.region);
    const isCounted = region?.level === 'province' || region?.level === 'prefecture';
    return isCounted ? regions.get(region.parent) : undefined;
  };
  const timed = published.observations.flatMap((row) => {
    const [parent, year] = [parentOf(row), yearOf(row)];
    if (row.indicator === '' || row.role === 'requirement' || parent === undefined || year === '') return [];
    return [{ row, parent, year, period: comparablePeriod(row) }];
  });
  const groups = groupBy(
    timed,
    ({ row, parent, period }) => `${row.indicator} ${parent.code} ${amountKindOf(row)} ${period}`,
  );
  const coverage = [...groups.values()].flatMap((group): YearCoverage[] => {
    const [first] = group;
    if (first === undefined) return [];
    const regionsWith = (role: string): ReadonlySet<string> =>
      new Set(group.filter(({ row }) => row.role === role).map(({ row }) => row.region));
    const [results, targets] = [regionsWith('actual'), regionsWith('target')];
    const { row, parent, year, period } = first;
    const both = [...results].filter((region) => targets.has(region)).length;
    const compares = indicators.get(row.indicator)?.compares !== 'no';
    return [
      {
        indicator: row.indicator,
        parent,
        year,
        period,
        results: results.size,
        targets: targets.size,
        both,
        compares,
      },
    ];
  });
  const places = new Map(published.indicators.map(({ id }, k) => [id, k]));
  const placeOf = ({ indicator }: YearCoverage): number => places.get(indicator) ?? places.size;
  return coverage.sort(
    (a, b) =>
      placeOf(a) - placeOf(b) ||
      compare(a.parent.code, b.parent.code) ||
      compare(a.period, b.period) ||
      b.results - a.results,
  );
}

/** The year of a number; empty where its period is open or goes over the turn of a year. */
function yearOf(row: ObservationRow): string {
  const ends = row.period.startsWith('../') ? null : endsOf(comparablePeriod(row));
  const year = ends?.last.slice(0, 4) ?? '';
  return ends?.first.slice(0, 4) === year ? year : '';
}

/** From so many provinces on, a year of an indicator fills a map; from so many prefectures on, that of a province. */
export const FULL = { provinces: 10, prefectures: 5 } as const;

/** Years of indicators with results of so many provinces that they fill a map of the nation: each year of an indicator once. */
export function fullYears(coverage: readonly YearCoverage[]): ReadonlySet<string> {
  const full = coverage.filter(
    ({ parent, results, compares }) => compares && parent.level === 'nation' && results >= FULL.provinces,
  );
  return new Set(full.map(({ indicator, year }) => `${indicator} ${year}`));
}

/** Provinces of which so many prefectures have a result of one indicator and time, as codes: each province once. */
export function fullProvinces(coverage: readonly YearCoverage[]): ReadonlySet<string> {
  const full = coverage.filter(
    ({ parent, results, compares }) => compares && parent.level === 'province' && results >= FULL.prefectures,
  );
  return new Set(full.map(({ parent }) => parent.code));
}
