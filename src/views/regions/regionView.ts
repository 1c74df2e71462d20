import type {
  BulletinRow,
  CampaignRow,
  FactRow,
  IndicatorRow,
  ObservationRow,
  Published,
  RegionRow,
} from '../../datasets/published.ts';
import type { RegionGroup } from './regionGroups.ts';

import { ancestorsOf, groupBy, groupsOf } from '../../tables/groups.ts';
import { groupsOfRegion } from './regionGroups.ts';
import { memoize } from '../../datasets/memoize.ts';

/** A region, and how much is published for it and everything within it. */
export interface CountedRegion {
  readonly region: RegionRow;
  readonly observations: number;
}

/** What the page of a region shows. */
interface RegionView {
  readonly region: RegionRow;
  /** From the nation down, without itself. */
  readonly ancestors: readonly RegionRow[];
  /** Regions right below. */
  readonly children: readonly CountedRegion[];
  /** Other regions of the same parent that something is published for, or for what is in them. */
  readonly siblings: readonly CountedRegion[];
  /** All its numbers, by campaign. */
  readonly groups: readonly RegionGroup[];
  /** Its numbers that were entered by hand, for their citations; none of the nation's, which stand at their indicators. */
  readonly facts: readonly FactRow[];
  readonly bulletins: readonly BulletinRow[];
  readonly campaigns: readonly CampaignRow[];
  readonly observations: readonly ObservationRow[];
  /** How many observations there are of the regions within it. */
  readonly within: number;
}

export function regionView(published: Published, code: string): RegionView {
  const { byId } = published;
  const region = byId.regions.get(code);
  if (region === undefined) throw new Error(`unknown region: ${code}`);
  const groups = groupsOf(published);
  const observations = groups.observationsByRegion.get(code) ?? [];
  const counts = countsOf(published);
  const named = new Set(observations.map((row) => row.campaign));
  const within = (parent: string): CountedRegion[] =>
    (groups.childrenByRegion.get(parent) ?? []).map((one) => ({
      region: one,
      observations: counts.get(one.code) ?? 0,
    }));
  return {
    region,
    ancestors: ancestorsOf(published, code),
    children: within(code),
    siblings: within(region.parent).filter((one) => one.region !== region && one.observations > 0),
    groups: groupsOfRegion(published, observations),
    facts: region.level === 'nation' ? [] : observations.flatMap(({ id }) => byId.facts.get(id) ?? []),
    bulletins: groups.bulletinsByRegion.get(code) ?? [],
    campaigns: published.campaigns.filter(
      ({ id, regions }) => regions.split(' ').includes(code) || named.has(id),
    ),
    observations,
    within: (counts.get(code) ?? 0) - observations.length,
  };
}

/** What is counted in a region, and how often, the most numbers first. */
export function indicatorsOfRegion(
  published: Published,
  code: string,
): readonly { readonly indicator: IndicatorRow; readonly observations: number }[] {
  const byIndicator = groupBy(
    groupsOf(published).observationsByRegion.get(code) ?? [],
    (row) => row.indicator,
  );
  return [...byIndicator]
    .flatMap(([id, rows]) => {
      const indicator = published.byId.indicators.get(id);
      return indicator === undefined ? [] : [{ indicator, observations: rows.length }];
    })
    .sort((a, b) => b.observations - a.observations);
}

/** Observations of each region and of all regions within it. */
export const countsOf = memoize((published: Published): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const [code, rows] of groupsOf(published).observationsByRegion)
    for (const area of [code, ...ancestorsOf(published, code).map((region) => region.code)])
      counts.set(area, (counts.get(area) ?? 0) + rows.length);
  return counts;
});

/** A region with all regions below it that something is published for, deepest last. */
export interface RegionTree {
  readonly region: RegionRow;
  readonly observations: number;
  readonly children: readonly RegionTree[];
}

/** The tree of regions from one down; provinces stand in it whether or not anything is published for them. */
export function regionTree(published: Published, code: string): RegionTree | undefined {
  const region = published.byId.regions.get(code);
  if (region === undefined) return undefined;
  const children = groupsOf(published).childrenByRegion.get(code) ?? [];
  return {
    region,
    observations: countsOf(published).get(code) ?? 0,
    children: children.flatMap((child) => regionTree(published, child.code) ?? []),
  };
}
