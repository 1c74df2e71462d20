import type {
  BulletinRow,
  CampaignRow,
  IndicatorRow,
  ObservationRow,
  Published,
  PublishedCommitment,
  PublishedFigure,
  RegionRow,
} from '../datasets/published.ts';
import type { Mapped } from './regions/mappedRows.ts';

import { compare, greatest } from '../text/compare.ts';
import { endsOf } from '../text/edtf.ts';
import { answerOf } from '../tables/commitmentAnswers.ts';
import { dutiesOf } from '../tables/duties.ts';
import { groupBy, groupsOf } from '../tables/groups.ts';
import { countRegions, drawnMaps, mapsOf } from './regions/mappedRows.ts';
import { officeOf } from '../tables/office.ts';
import { listOf } from '../datasets/listCell.ts';

/** A target, and the result that answers it where one is published. */
export interface Progress {
  readonly indicator: IndicatorRow;
  readonly region: RegionRow | undefined;
  readonly target: ObservationRow;
  /** Result of the same region, indicator and time; undefined where none is published. */
  readonly actual: ObservationRow | undefined;
}

/** Figures that one office gives. */
interface OfficeFigures {
  readonly office: string;
  readonly figures: readonly {
    readonly figure: PublishedFigure;
    readonly indicator: IndicatorRow | undefined;
  }[];
}

/** What the page of a campaign shows. */
export interface CampaignView {
  readonly campaign: CampaignRow;
  readonly regions: readonly RegionRow[];
  readonly progress: readonly Progress[];
  /** Standing rules among its numbers: 每季度至少1次. */
  readonly requirements: readonly ObservationRow[];
  readonly offices: readonly OfficeFigures[];
  /** Of their figures those that the page lists: all, or, where they are too many for one page, those of the newest bulletins. */
  readonly listed: ReadonlySet<PublishedFigure>;
  /** Numbers entered by hand, by indicator in the order of the catalogue, the newest first. */
  readonly facts: readonly { readonly indicator: IndicatorRow; readonly rows: readonly ObservationRow[] }[];
  /** Duties with a deadline or a window first, in time, then the recurring ones. */
  readonly duties: readonly PublishedCommitment[];
  readonly bulletins: readonly { readonly bulletin: BulletinRow; readonly figures: number }[];
  /** Indicator with results of most provinces, for the map; undefined where none has one. */
  readonly mapped: { readonly indicator: IndicatorRow; readonly map: Mapped } | undefined;
  readonly observations: number;
}

/** Figures that the page of a campaign lists one by one. */
const MOST_FIGURES = 200;

export function campaignView(published: Published, id: string): CampaignView {
  const { byId } = published;
  const campaign = byId.campaigns.get(id);
  if (campaign === undefined) throw new Error(`unknown campaign: ${id}`);
  const groups = groupsOf(published);
  const observations = groups.observationsByCampaign.get(id) ?? [];
  const figures = groups.figuresByCampaign.get(id) ?? [];
  const count = new Map(
    [...groupBy(figures, (row) => row.bulletin)].map(([key, rows]) => [key, rows.length]),
  );
  const ids = new Set([...listOf(campaign.bulletins), ...count.keys()]);
  const given = figures.filter((figure) => figure.role !== 'requirement');
  const dayOf = ({ bulletin }: PublishedFigure): string => byId.bulletins.get(bulletin)?.published ?? '';
  return {
    campaign,
    regions: listOf(campaign.regions).flatMap((code) => byId.regions.get(code) ?? []),
    progress: progressOf(published, observations),
    requirements: observations.filter((row) => row.role === 'requirement'),
    offices: officesOf(published, given),
    listed: new Set(greatest(given, dayOf, MOST_FIGURES)),
    facts: factsOf(published, observations),
    duties: dutiesOf(published, campaign),
    bulletins: [...ids].flatMap((key) => {
      const bulletin = byId.bulletins.get(key);
      return bulletin === undefined ? [] : [{ bulletin, figures: count.get(key) ?? 0 }];
    }),
    mapped: mappedOf(published, observations),
    observations: observations.length,
  };
}

/** Targets of the campaign with their results. */
function progressOf(published: Published, observations: readonly ObservationRow[]): Progress[] {
  const { byId } = published;
  return observations.flatMap((target) => {
    const indicator = byId.indicators.get(target.indicator);
    // Of an indicator whose numbers do not compare, a target and its result need not cover the same ground either.
    if (target.role !== 'target' || indicator === undefined || indicator.compares === 'no') return [];
    const actual = answerOf(published, target)?.actual;
    return [{ indicator, region: byId.regions.get(target.region), target, actual }];
  });
}

/** Results and targets by who gives them, in the order in which they speak. */
function officesOf(published: Published, figures: readonly PublishedFigure[]): OfficeFigures[] {
  const listed = figures.map((figure) => ({
    figure,
    indicator: published.byId.indicators.get(figure.indicator),
  }));
  const byOffice = groupBy(listed, ({ figure }) => officeOf(published, figure));
  return [...byOffice].map(([office, given]) => ({ office, figures: given }));
}

function factsOf(published: Published, observations: readonly ObservationRow[]): CampaignView['facts'] {
  const facts = observations.filter((row) => row.source === 'facts');
  return [...groupBy(facts, (row) => row.indicator)].flatMap(([id, rows]) => {
    const indicator = published.byId.indicators.get(id);
    return indicator === undefined ? [] : [{ indicator, rows: rows.toSorted(newestFirst) }];
  });
}

function newestFirst(a: ObservationRow, b: ObservationRow): number {
  return compare(endsOf(b.period)?.last ?? '', endsOf(a.period)?.last ?? '');
}

/** The indicator with results of most provinces: what the map of the campaign draws. */
function mappedOf(published: Published, observations: readonly ObservationRow[]): CampaignView['mapped'] {
  const ids = new Set(observations.filter((row) => row.role === 'actual').map((row) => row.indicator));
  let best: CampaignView['mapped'];
  for (const id of ids) {
    const indicator = published.byId.indicators.get(id);
    if (indicator === undefined) continue;
    const map = drawnMaps(indicator, mapsOf(published, id)).find(({ parent }) => parent.level === 'nation');
    if (map === undefined) continue;
    if (best === undefined || countRegions(map.rows) > countRegions(best.map.rows)) best = { indicator, map };
  }
  return best;
}

/** A campaign in the list of all. */
export interface CampaignLine {
  readonly campaign: CampaignRow;
  readonly regions: readonly RegionRow[];
  readonly results: number;
  readonly targets: number;
  readonly duties: number;
}

/** All campaigns: those with most numbers first, the others as in the catalogue. */
export function campaignList(published: Published): CampaignLine[] {
  const groups = groupsOf(published);
  const lines = published.campaigns.map((campaign) => {
    const rows = groups.observationsByCampaign.get(campaign.id) ?? [];
    return {
      campaign,
      regions: listOf(campaign.regions).flatMap((code) => published.byId.regions.get(code) ?? []),
      results: rows.filter((row) => row.role === 'actual').length,
      targets: rows.filter((row) => row.role === 'target').length,
      duties: dutiesOf(published, campaign).length,
    };
  });
  return lines.sort((a, b) => b.results + b.targets + b.duties - (a.results + a.targets + a.duties));
}
