import type {
  BreakRow,
  BulletinRow,
  CampaignRow,
  FactRow,
  IndicatorRow,
  ObservationRow,
  Published,
  PublishedFigure,
  RegionRow,
} from '../../datasets/published.ts';
import type { AmountKind } from '../../tables/amount.ts';
import type { Mapped } from '../regions/mappedRows.ts';

import { baseOf, breaksBetween } from '../../datasets/catalogue/countingBase.ts';
import { memoizeEach } from '../../datasets/memoize.ts';
import { compare, greatest } from '../../text/compare.ts';
import { endsOf } from '../../text/edtf.ts';
import { AMOUNT_KINDS, amountKindOf, granularityOf } from '../../tables/amount.ts';
import { groupBy, groupsOf } from '../../tables/groups.ts';
import { breaksOfIndicator, breaksOfRegion } from './indicatorBreaks.ts';
import { comparableRows, mapsOf } from '../regions/mappedRows.ts';

type Role = ObservationRow['role'];

const ROLES: readonly Role[] = ['actual', 'target', 'requirement'];

/** Numbers entered by hand that the page of an indicator cites one by one. */
const MOST_CITED = 60;

/** Numbers of one role and kind, and sentences, that the page of an indicator lists one by one. */
const MOST_LISTED = 40;

/** An observation with its region. */
export interface Sighting {
  readonly row: ObservationRow;
  readonly region: RegionRow | undefined;
}

/** Numbers that may stand in one table: one role, one kind of amount. */
export interface Group {
  readonly role: Role;
  readonly amount: AmountKind;
  /** By region, then by period. */
  readonly sightings: readonly Sighting[];
  /** Those that the page lists: all, or, where they are too many for one page, those of the nation and of provinces, of the newest years. */
  readonly listed: readonly Sighting[];
}

/** Results of one region and one kind of amount, over time. None covers more than a year. */
export interface Series {
  readonly region: RegionRow | undefined;
  readonly amount: AmountKind;
  /** In time. */
  readonly points: readonly ObservationRow[];
  /** Those of them with periods of one length. */
  readonly run: readonly ObservationRow[];
  /** Those of the run that are counted as its last is: they may be compared with one another. */
  readonly stretch: readonly ObservationRow[];
  /** Breaks in the counting base that lie between its points, in time. */
  readonly breaks: readonly BreakRow[];
}

/** One number of each of several regions of one level. */
export interface Comparison {
  readonly level: RegionRow['level'];
  readonly amount: AmountKind;
  /** The period that all share; empty where each has its own. */
  readonly period: string;
  readonly sightings: readonly Sighting[];
}

/** How much of what could be published is. */
interface Coverage {
  readonly bulletins: number;
  /** Bulletins that publish the indicator. */
  readonly publishing: number;
  /** Regions with a result. */
  readonly regions: number;
  readonly provinces: number;
  /** Provinces with a result of their own. */
  readonly provincesPublishing: number;
}

/** What the page of an indicator shows. */
export interface IndicatorView {
  readonly indicator: IndicatorRow;
  readonly campaign: CampaignRow | undefined;
  readonly coverage: Coverage;
  readonly groups: readonly Group[];
  readonly series: readonly Series[];
  readonly comparisons: readonly Comparison[];
  readonly maps: readonly Mapped[];
  readonly breaks: readonly BreakRow[];
  readonly facts: readonly FactRow[];
  /** Those whose citations stand on the page: all, or, where they are too many for one page, those of the nation. */
  readonly cited: readonly FactRow[];
  /** Figures whose sentences stand on the page: all, or, where they are too many for one page, the newest. */
  readonly figures: readonly {
    readonly figure: PublishedFigure;
    readonly bulletin: BulletinRow | undefined;
  }[];
  /** Figures whose sentences do not. */
  readonly figuresLeft: number;
}

/** Points that a line over time needs; fewer are shown as a table. */
const SHORTEST_SERIES = 3;

export const indicatorView = memoizeEach((published: Published, id: string): IndicatorView => {
  const { byId } = published;
  const indicator = byId.indicators.get(id);
  if (indicator === undefined) throw new Error(`unknown indicator: ${id}`);
  const observations = groupsOf(published).observationsByIndicator.get(id) ?? [];
  const sightings = observations
    .map((row) => ({ row, region: byId.regions.get(row.region) }))
    .sort((a, b) => compare(a.row.region, b.row.region) || compare(timeOf(a.row), timeOf(b.row)));
  const facts = observations.flatMap((row) => byId.facts.get(row.id) ?? []);
  const read = observations.filter((row) => row.source === 'figures');
  const quoted = greatest(read, ({ published: day }) => day, MOST_LISTED);
  const isNation = (code: string): boolean => byId.regions.get(code)?.level === 'nation';
  const breaksOf = (region: string): readonly BreakRow[] => breaksOfRegion(published, id, region);
  return {
    indicator,
    campaign: byId.campaigns.get(indicator.campaign),
    coverage: coverageOf(published, observations),
    groups: groupsOfSightings(sightings),
    series: seriesOf(sightings, breaksOf),
    comparisons: comparisonsOf(sightings),
    maps: mapsOf(published, id),
    breaks: breaksOfIndicator(published, id),
    facts,
    cited: facts.length <= MOST_CITED ? facts : facts.filter(({ region }) => isNation(region)),
    figures: quoted.flatMap(({ id: figureId }) => {
      const figure = byId.figures.get(figureId);
      return figure === undefined ? [] : [{ figure, bulletin: byId.bulletins.get(figure.bulletin) }];
    }),
    figuresLeft: read.length - quoted.length,
  };
});

const FEW = 3;

/** The newest few of its numbers, results before targets before requirements. */
export function newestSightings({ groups }: Pick<IndicatorView, 'groups'>): readonly Sighting[] {
  return ROLES.flatMap((role) =>
    groups
      .filter((group) => group.role === role)
      .flatMap(({ sightings }) => sightings)
      .sort((a, b) => compare(timeOf(b.row), timeOf(a.row))),
  ).slice(0, FEW);
}

/** The day by which numbers are sorted in time: the last that their period can mean. */
function timeOf({ period }: ObservationRow): string {
  const ends = endsOf(period);
  return ends === null ? '' : ends.last || ends.first;
}

function coverageOf(published: Published, observations: readonly ObservationRow[]): Coverage {
  const actual = observations.filter((row) => row.role === 'actual');
  const regions = new Set(actual.map((row) => row.region).filter((code) => code !== ''));
  const provinces = published.regions.filter((region) => region.level === 'province');
  return {
    bulletins: published.bulletins.length,
    publishing: new Set(observations.map((row) => row.bulletin).filter((id) => id !== '')).size,
    regions: regions.size,
    provinces: provinces.length,
    provincesPublishing: provinces.filter(({ code }) => regions.has(code)).length,
  };
}

function groupsOfSightings(sightings: readonly Sighting[]): Group[] {
  const byKind = groupBy(sightings, ({ row }) => `${row.role} ${amountKindOf(row)}`);
  return ROLES.flatMap((role) =>
    AMOUNT_KINDS.flatMap((amount) => {
      const group = byKind.get(`${role} ${amount}`);
      return group === undefined ? [] : [{ role, amount, sightings: group, listed: listedOf(group) }];
    }),
  );
}

function listedOf(sightings: readonly Sighting[]): readonly Sighting[] {
  if (sightings.length <= MOST_LISTED) return sightings;
  const upper = sightings.filter(({ region }) => region?.level === 'nation' || region?.level === 'province');
  const years = [...groupBy(upper, ({ row }) => timeOf(row).slice(0, 4) || '-')].sort(([a], [b]) =>
    compare(b, a),
  );
  const listed = new Set<Sighting>();
  for (const [, year] of years) {
    if (listed.size + year.length > MOST_LISTED) break;
    for (const sighting of year) listed.add(sighting);
  }
  return upper.filter((sighting) => listed.has(sighting));
}

/** Results of one region and one kind of amount, where there are enough of them; the longest comparable run first. */
function seriesOf(
  sightings: readonly Sighting[],
  breaksOf: (region: string) => readonly BreakRow[],
): Series[] {
  const drawable = sightings.filter(({ row }) => row.role === 'actual' && row.region !== '' && isShort(row));
  const series: Series[] = [];
  for (const [key, results] of groupBy(drawable, ({ row }) => `${row.region} ${amountKindOf(row)}`)) {
    const [code, amount] = key.split(' ') as [string, AmountKind];
    // A stretch like no other compares with nothing on a line; it stands in the table.
    const points = oneAPeriod(results.map(({ row }) => row)).filter(
      ({ period }) => granularityOf(period, amount) !== null,
    );
    if (points.length < SHORTEST_SERIES) continue;
    const runs = [...groupBy(points, (row) => granularityOf(row.period, amount) ?? '').values()];
    const run = runs.reduce(
      (longest, candidate) => (candidate.length > longest.length ? candidate : longest),
      [],
    );
    const breaks = breaksBetween(
      breaksOf(code),
      points.map(({ period }) => period),
    );
    const base = baseOf(run.at(-1)?.period ?? '', breaks);
    const stretch = run.filter(({ period }) => baseOf(period, breaks) === base);
    series.push({ region: results[0]?.region, amount, points, run, stretch, breaks });
  }
  return series.sort((a, b) => b.run.length - a.run.length);
}

const DAY = 86_400_000;

/** Whether a number covers a moment or at most a year: a sum of five years is no point in a line of yearly numbers. */
function isShort({ period }: ObservationRow): boolean {
  const ends = endsOf(period);
  if (ends === null || ends.last === '') return false;
  return ends.first === '' || Date.parse(ends.last) - Date.parse(ends.first) < 366 * DAY;
}

/** Keeps of several numbers for one period the one published last, in the order of time in which they came. */
function oneAPeriod(rows: readonly ObservationRow[]): ObservationRow[] {
  const byPeriod = new Map<string, ObservationRow>();
  for (const row of rows) {
    const known = byPeriod.get(row.period);
    if (known === undefined || known.published <= row.published) byPeriod.set(row.period, row);
  }
  return [...byPeriod.values()];
}

const LEVELS: readonly RegionRow['level'][] = ['province', 'prefecture', 'county', 'township'];

/** Compares regions of one level only: the nation is no bar among its provinces, nor a city among provinces. */
function comparisonsOf(sightings: readonly Sighting[]): Comparison[] {
  const actual = sightings.filter(({ row }) => row.role === 'actual');
  const comparisons: Comparison[] = [];
  for (const level of LEVELS) {
    const here = actual.filter(({ region }) => region?.level === level);
    for (const amount of AMOUNT_KINDS) {
      const sameKind = here.filter(({ row }) => amountKindOf(row) === amount);
      const comparable = new Set(comparableRows(sameKind.map(({ row }) => row)));
      // The rows are sorted by time, so the last of each region stays in the map.
      const byRegion = new Map(
        sameKind.filter(({ row }) => comparable.has(row)).map((sighting) => [sighting.row.region, sighting]),
      );
      const periods = new Set([...byRegion.values()].map(({ row }) => row.period));
      const period = periods.size === 1 ? ([...periods][0] ?? '') : '';
      if (byRegion.size > 1) comparisons.push({ level, amount, period, sightings: [...byRegion.values()] });
    }
  }
  return comparisons;
}
