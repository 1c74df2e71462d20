import type { YearCoverage } from '../../src/tables/yearCoverage.ts';

import { FULL, fullProvinces, fullYears } from '../../src/tables/yearCoverage.ts';
import { formatTable } from '../run/summary.ts';

/** What part of a year has fewer regions than this is left out of the list. */
const FEWEST_IN_PART = 5;

/**
 * What `npm run data -- --coverage` prints: of each indicator and year the provinces with a result, with a target, with both; provinces
 * with several prefectures of one indicator and year; and how many years of indicators fill a map, how many provinces a map of their own.
 */
export function formatCoverage(coverage: readonly YearCoverage[]): string {
  const nation = coverage.filter(
    ({ parent, period, results }) =>
      parent.level === 'nation' && (period.length === 4 || results >= FEWEST_IN_PART),
  );
  const provinces = coverage.filter(
    ({ parent, results }) => parent.level === 'province' && results >= FULL.prefectures,
  );
  const nameOf = ({ indicator, compares }: YearCoverage): string => indicator + (compares ? '' : ' *');
  const countsOf = ({ results, targets, both }: YearCoverage): number[] => [results, targets, both];
  const heads = ['result', 'target', 'both'];
  const [years, full] = [fullYears(coverage), fullProvinces(coverage)];
  return [
    formatTable(
      ['provinces: indicator', 'year', ...heads],
      nation.map((row) => [nameOf(row), row.period, ...countsOf(row)]),
    ),
    formatTable(
      [`prefectures, ${String(FULL.prefectures)} or more: indicator`, 'province', 'year', ...heads],
      provinces.map((row) => [nameOf(row), row.parent.name, row.period, ...countsOf(row)]),
    ),
    `indicator-years with results of ${String(FULL.provinces)} provinces or more: ${String(years.size)}\n`,
    `provinces with results of ${String(FULL.prefectures)} prefectures or more for one indicator and year: ${String(full.size)}\n`,
    '* not counted: regions do not compare\n',
  ].join('\n');
}
