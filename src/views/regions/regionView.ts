import type { BulletinRow, CampaignRow, FactRow, Published, RegionRow } from '../../datasets/published.ts';
import type { RegionGroup } from './regionGroups.ts';

import { ancestorsOf, groupsOf } from '../../tables/groups.ts';
import { groupsOfRegion } from './regionGroups.ts';
import { memoize } from '../../datasets/memoize.ts';

/** What the page of a region shows. */
interface RegionView {
  readonly region: RegionRow;
  /** From the nation down, without itself. */
  readonly ancestors: readonly RegionRow[];
  /** Regions below, and how much is published for each and everything within it. */
  readonly children: readonly { readonly region: RegionRow; readonly observations: number }[];
  /** All its numbers, by campaign. */
  readonly groups: readonly RegionGroup[];
  /** Its numbers that were entered by hand, for their citations; none of the nation's, which stand at their indicators. */
  readonly facts: readonly FactRow[];
  readonly bulletins: readonly BulletinRow[];
  readonly campaigns: readonly CampaignRow[];
  readonly observations: number;
  /** Observations of the regions within it. */
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
  return {
    region,
    ancestors: ancestorsOf(published, code),
    children: (groups.childrenByRegion.get(code) ?? []).map((child) => ({
      region: child,
      observations: counts.get(child.code) ?? 0,
    })),
    groups: groupsOfRegion(published, observations),
    facts: region.level === 'nation' ? [] : observations.flatMap(({ id }) => byId.facts.get(id) ?? []),
    bulletins: groups.bulletinsByRegion.get(code) ?? [],
    campaigns: published.campaigns.filter(
      ({ id, regions }) => regions.split(' ').includes(code) || named.has(id),
    ),
    observations: observations.length,
    within: (counts.get(code) ?? 0) - observations.length,
  };
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
