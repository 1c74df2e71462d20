import type { Published } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';
import type { YearCell } from '../../tables/progress.ts';

import { formatAmount } from '../../i18n/format/number.ts';
import { progress } from '../../i18n/progress.ts';
import { breaksBelow } from '../indicators/indicatorBreaks.ts';
import { reachesTarget } from '../../tables/commitmentAnswers.ts';
import { yearCellsOf } from '../../tables/progress.ts';
import { compare } from '../../text/compare.ts';

/** What the targets and results of an indicator in a region say, in clauses, and the numbers behind them. */
export interface CourseFinding {
  readonly clauses: readonly string[];
  /** The newest two years in numbers, without what the clauses say; empty where they say all. */
  readonly detail: string;
}

/** A plan that is this much smaller or larger than the one before is worth saying. */
const HALF = 0.5;
const CHANGED = 0.2;

/**
 * Where a region stands, by written rules. First: for how many years in a row up to the newest with both, the result reached the
 * target (two at least), or what the newest such year says. Then, where the newest target is a fifth smaller or larger than that of the year before:
 * by how much, unless the counting base changed between them. Null where no year has both.
 */
export function courseFinding(
  published: Published,
  indicatorId: string,
  region: string,
  lang: Lang,
): CourseFinding | null {
  const indicator = published.byId.indicators.get(indicatorId);
  if (indicator === undefined || indicator.kind === 'rate' || indicator.compares === 'no') return null;
  const t = progress(lang);
  const cells = yearCellsOf(published, indicatorId)
    .filter((cell) => cell.region === region)
    .sort((a, b) => compare(a.year, b.year));
  const both = cells.flatMap(({ year, target, result }) =>
    target === null || result === null ? [] : [{ year, target, result }],
  );
  const newest = both.at(-1);
  // What was long ago does not say where it stands.
  if (newest === undefined || Number(cells.at(-1)?.year) - Number(newest.year) > 1) return null;
  const streak = streakOf(both, ({ target, result }) => reachesTarget(result, target, indicator.better));
  const passed = streakOf(both, ({ target, result }) => result.value > target.value);
  const first =
    streak < 2
      ? saidOf({ region, ...newest }, lang)
      : t(passed === streak && indicator.better !== 'down' ? 'streakPassed' : 'streakReached', {
          from: String(Number(newest.year) - streak + 1),
          to: newest.year,
        });
  const targets = cells.flatMap(({ year, target }) => (target === null ? [] : [{ year, target }]));
  const [last, before] = [targets.at(-1), targets.at(-2)];
  const clauses = [first];
  const follows =
    Number(last?.year) - Number(before?.year) === 1 && Number(last?.year) >= Number(newest.year);
  const isParted = last !== undefined && breaksBelow(published, last.target, before?.target).length > 0;
  if (last !== undefined && before !== undefined && follows && !isParted && before.target.value > 0) {
    const share = last.target.value / before.target.value;
    const percent = Math.round(Math.abs(share - 1) * 100);
    if (share < HALF) clauses.push(t('planHalf', { year: last.year }));
    else if (Math.abs(share - 1) >= CHANGED)
      clauses.push(t(share < 1 ? 'planLess' : 'planMore', { year: last.year, percent }));
  }
  return {
    clauses,
    detail: cells
      .slice(-2)
      // What the first clause says is not said again.
      .filter(({ year }) => streak > 1 || year !== newest.year)
      .toReversed()
      .map((cell) => saidOf(cell, lang))
      .join(t('joined')),
  };
}

/** How many of the last cells, year after year, are as asked. */
function streakOf<Cell extends { readonly year: string }>(
  cells: readonly Cell[],
  isAsked: (cell: Cell) => boolean,
): number {
  let count = 0;
  for (const [k, cell] of cells.toReversed().entries()) {
    if (!isAsked(cell) || Number(cells.at(-1)?.year) - k !== Number(cell.year)) break;
    count += 1;
  }
  return count;
}

function saidOf({ year, target, result }: YearCell, lang: Lang): string {
  const t = progress(lang);
  const values = {
    year,
    target: target === null ? '' : formatAmount(target, lang),
    result: result === null ? '' : formatAmount(result, lang),
  };
  if (target === null) return t('saidOnlyResult', values);
  return t(result === null ? 'saidOnlyTarget' : 'saidYear', values);
}
