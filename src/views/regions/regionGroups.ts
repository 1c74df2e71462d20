import type {
  CampaignRow,
  IndicatorRow,
  ObservationRow,
  Published,
  PublishedFigure,
} from '../../datasets/published.ts';
import type { AmountKind } from '../../tables/amount.ts';

import { compare } from '../../text/compare.ts';
import { endsOf } from '../../text/edtf.ts';
import { amountKindOf } from '../../tables/amount.ts';
import { groupBy } from '../../tables/groups.ts';

/** A number of a region with what is counted. */
export interface RegionLine {
  readonly row: ObservationRow;
  /** Undefined of a number that has found no indicator. */
  readonly indicator: IndicatorRow | undefined;
  /** Its sentence, where it has no indicator: it says what is counted. */
  readonly figure: PublishedFigure | undefined;
  readonly amount: AmountKind;
}

/** Numbers of one indicator and one role, the newest first; those of no indicator stand alone. */
export type RegionSeries = readonly RegionLine[];

/** Numbers of a region that belong together: of one campaign, or of none. */
export interface RegionGroup {
  /** Undefined of the numbers that no campaign is named for. */
  readonly campaign: CampaignRow | undefined;
  /** The newest of each indicator, up to `SHOWN` numbers. */
  readonly shown: readonly RegionSeries[];
  /** All others, which the page folds away. */
  readonly folded: readonly RegionSeries[];
  readonly observations: number;
}

/** A group shows so many numbers, of each indicator so many at most. */
const SHOWN = 10;
const SHOWN_OF_ONE = 3;
/** Fewer numbers than this are shown rather than folded. */
const FEWEST_FOLDED = 3;

const ROLES: readonly ObservationRow['role'][] = ['actual', 'target', 'requirement'];

/** Numbers of a region by campaign, the one with the newest result first. */
export function groupsOfRegion(
  published: Published,
  observations: readonly ObservationRow[],
): readonly RegionGroup[] {
  const { byId } = published;
  const lines = observations.map((row): RegionLine => {
    const indicator = byId.indicators.get(row.indicator);
    const figure = indicator === undefined ? byId.figures.get(row.id) : undefined;
    return { row, indicator, figure, amount: amountKindOf(row) };
  });
  const groups = [...groupBy(lines, ({ row }) => row.campaign || ' ')].map(([id, own]) => ({
    ...foldSeries(seriesOf(own)),
    campaign: byId.campaigns.get(id),
    observations: own.length,
    newest: own.reduce(
      (newest, { row }) => (row.role === 'actual' ? later(newest, timeOf(row)) : newest),
      '',
    ),
  }));
  groups.sort((a, b) => compare(b.newest, a.newest) || b.observations - a.observations);
  return groups.map(({ campaign, shown, folded, observations: all }) => ({
    campaign,
    shown,
    folded,
    observations: all,
  }));
}

/** Results before targets before requirements, in each the indicator with the newest number first, those of none last. */
function seriesOf(lines: readonly RegionLine[]): RegionSeries[] {
  return ROLES.flatMap((role) => {
    const own = lines.filter(({ row }) => row.role === role);
    const series = [...groupBy(own, ({ row, indicator }) => indicator?.id ?? row.id).values()];
    for (const numbers of series) numbers.sort((a, b) => compare(timeOf(b.row), timeOf(a.row)));
    return series.sort(
      (a, b) =>
        Number(a[0]?.indicator === undefined) - Number(b[0]?.indicator === undefined) ||
        compare(newestOf(b), newestOf(a)),
    );
  });
}

/** Shows the newest of each as far as there is room; the rest is folded where it is more than a line or two. */
function foldSeries(series: readonly RegionSeries[]): Pick<RegionGroup, 'shown' | 'folded'> {
  const shown: RegionSeries[] = [];
  const folded: RegionSeries[] = [];
  let room = SHOWN;
  const each = Math.max(1, Math.min(SHOWN_OF_ONE, Math.floor(SHOWN / series.length)));
  for (const numbers of series) {
    const count = Math.min(numbers.length, each, room);
    if (count > 0) shown.push(numbers.slice(0, count));
    if (count < numbers.length) folded.push(numbers.slice(count));
    room -= count;
  }
  return folded.flat().length < FEWEST_FOLDED ? { shown: series, folded: [] } : { shown, folded };
}

function newestOf(series: RegionSeries): string {
  return series[0] === undefined ? '' : timeOf(series[0].row);
}

/** The last day of its period, of one without an end the day of publication; empty of a number without a period. */
function timeOf({ period, published }: ObservationRow): string {
  const ends = endsOf(period);
  return ends === null ? '' : ends.last || published;
}

function later(a: string, b: string): string {
  return a > b ? a : b;
}
