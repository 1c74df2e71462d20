import type {
  BreakRow,
  CampaignRow,
  IndicatorRow,
  ObservationRow,
  Published,
  RegionRow,
} from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { YearCell } from '../tables/progress.ts';
import type { ProgressFile } from './progress/progressState.ts';

import { breaksBetween } from '../datasets/catalogue/countingBase.ts';
import { groupsOf } from '../tables/groups.ts';
import { yearCellsOf } from '../tables/progress.ts';
import { compare } from '../text/compare.ts';
import { breaksOfRegion } from './indicators/indicatorBreaks.ts';
import { leadProgress } from './progress/progressFile.ts';
import { openingState, yearsIn } from './progress/progressState.ts';

/** A number that was published lately, with what it compares to. */
interface Newest {
  readonly indicator: IndicatorRow;
  readonly region: RegionRow | undefined;
  readonly result: ObservationRow;
  /** What was to be done in the same year; null where no target is collected. */
  readonly target: ObservationRow | null;
  /** The result of the year before; null where it is not collected. */
  readonly before: ObservationRow | null;
  /** The counting base changed between the two. */
  readonly isBroken: boolean;
}

/** Two results of one series, year after year, that cannot be compared. */
export interface BrokenPair {
  readonly indicator: IndicatorRow;
  readonly region: RegionRow | undefined;
  readonly before: ObservationRow;
  readonly after: ObservationRow;
  readonly between: BreakRow;
}

const NEWEST = 4;
/** Of one day, which is often one press conference. */
const NEWEST_OF_A_DAY = 2;
const NATION = '000000';

/**
 * Results of whole years, the one published last first, the nation's before those of provinces; of one day those whose indicators are
 * published most often, for what many report is what readers follow. Of an indicator one, of a day two. Shares need their whole beside them
 * and are left out.
 */
export function newestNumbers(published: Published): readonly Newest[] {
  const { observationsByIndicator } = groupsOf(published);
  const often = ({ indicator }: ObservationRow): number =>
    observationsByIndicator.get(indicator)?.length ?? 0;
  const levelOf = ({ region }: ObservationRow): number => Number(region !== NATION);
  const newest = published.indicators
    .filter(({ kind }) => kind !== 'rate')
    .flatMap((indicator) => {
      const cells = yearCellsOf(published, indicator.id);
      const [first] = cells
        .flatMap((cell) => (cell.result === null ? [] : [{ ...cell, indicator, result: cell.result }]))
        .sort(
          (a, b) =>
            levelOf(a.result) - levelOf(b.result) ||
            compare(b.year, a.year) ||
            compare(b.result.published, a.result.published),
        );
      return first === undefined ? [] : [{ ...first, cells }];
    })
    .sort(
      (a, b) =>
        levelOf(a.result) - levelOf(b.result) ||
        compare(b.result.published, a.result.published) ||
        often(b.result) - often(a.result),
    );
  const ofDay = new Map<string, number>();
  const shown = newest.filter(({ result: { published: day } }) => {
    ofDay.set(day, (ofDay.get(day) ?? 0) + 1);
    return (ofDay.get(day) ?? 0) <= NEWEST_OF_A_DAY;
  });
  return shown.slice(0, NEWEST).map(({ indicator, region, year, result, target, cells }) => {
    const before = cellOf(cells, region, String(Number(year) - 1))?.result ?? null;
    const breaks = breaksOfRegion(published, indicator.id, region);
    return {
      indicator,
      region: published.byId.regions.get(region),
      result,
      target,
      before,
      isBroken: before !== null && breaksBetween(breaks, [before.period, result.period]).length > 0,
    };
  });
}

const cellOf = (cells: readonly YearCell[], region: string, year: string): YearCell | undefined =>
  cells.find((cell) => cell.region === region && cell.year === year);

/** The campaign whose progress map is best covered in its opening state, and that map; null where none has one. */
export function leadCampaign(
  published: Published,
  lang: Lang,
): { readonly campaign: CampaignRow; readonly file: ProgressFile } | null {
  let lead: { readonly campaign: CampaignRow; readonly file: ProgressFile; readonly count: number } | null =
    null;
  for (const campaign of published.campaigns) {
    const own = published.indicators.flatMap(({ id, campaign: of }) => (of === campaign.id ? [id] : []));
    const file = leadProgress(published, own, NATION, lang);
    if (file === null) continue;
    const { mode, year } = openingState(file);
    const count = yearsIn(file, mode).find((one) => one.year === year)?.count ?? 0;
    if (lead === null || count > lead.count) lead = { campaign, file, count };
  }
  return lead;
}

/** Years on each side of a break that show what was usual there. */
const FEWEST_BESIDE = 3;

/**
 * Of all national series the two results, one year after the other, that a break parts and that look most as if something had changed:
 * the ones that are misread most. Null where no series has a break with three years on both sides.
 */
export function brokenSeries(published: Published): BrokenPair | null {
  const region = published.byId.regions.get(NATION);
  const pairs = published.indicators.flatMap((indicator) => {
    const results = yearCellsOf(published, indicator.id)
      .flatMap((cell) => (cell.region === NATION && cell.result !== null ? [cell.result] : []))
      .sort((a, b) => compare(a.period, b.period));
    const breaks = breaksOfRegion(published, indicator.id, NATION);
    return results.flatMap((after, k): BrokenPair[] => {
      const before = results[k - 1];
      if (before === undefined || Number(after.period) - Number(before.period) !== 1) return [];
      const between = breaksBetween(breaks, [before.period, after.period]).at(-1);
      if (between === undefined || Math.min(k, results.length - k) < FEWEST_BESIDE) return [];
      return [{ indicator, region, before, after, between }];
    });
  });
  const change = ({ before, after }: BrokenPair): number => Math.abs(Math.log(after.value / before.value));
  return pairs.sort((a, b) => change(b) - change(a))[0] ?? null;
}
