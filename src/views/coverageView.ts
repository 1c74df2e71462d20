import type { Published, RegionRow } from '../datasets/published.ts';

import { DEMONSTRATION } from '../datasets/reportRows.ts';
import { ancestorsOf, groupsOf } from '../tables/groups.ts';

/** A province and how many numbers there are. */
export interface ProvinceCount {
  readonly province: RegionRow;
  readonly observations: number;
}

/** How much was read, and how much of it has found its indicator and its time. */
export function countRead({
  bulletins,
  figures,
}: Published): Readonly<Record<'bulletins' | 'figures' | 'linked' | 'unlinked' | 'undated', number>> {
  const linked = figures.filter(({ indicator }) => indicator !== '').length;
  return {
    bulletins: bulletins.length,
    figures: figures.length,
    linked,
    unlinked: figures.length - linked,
    undated: figures.filter(({ period }) => period === '').length,
  };
}

/** Every province with the count of numbers for it and the regions within it. Numbers for the nation as a whole belong to no province; invented ones are not counted. */
export function provinceCounts(published: Published): ProvinceCount[] {
  const counts = new Map<string, number>();
  for (const [code, rows] of groupsOf(published).observationsByRegion) {
    const region = published.byId.regions.get(code);
    const above = region === undefined ? [] : [...ancestorsOf(published, code), region];
    const province = above.find(({ level }) => level === 'province')?.code ?? '';
    const real = rows.filter(({ publisher }) => publisher !== DEMONSTRATION);
    counts.set(province, (counts.get(province) ?? 0) + real.length);
  }
  return published.regions
    .filter(({ level }) => level === 'province')
    .map((province) => ({ province, observations: counts.get(province.code) ?? 0 }));
}
