import type { Region, Regions } from '../../src/datasets/regions/regions.ts';
import type { ListedRegion } from '../../src/reviews/protocol.ts';

const MOST = 20;

/** Regions by their codes, each once, with the names of those above them; unknown ones are left out. */
export function listRegions(codes: readonly string[], regions: Regions): ListedRegion[] {
  return [...new Set(codes)].flatMap((code) => {
    const region = code === '' ? undefined : regions.byCode(code);
    return region === undefined ? [] : [describe(region, code, regions)];
  });
}

/**
 * Regions that a person may mean by a few letters or the beginning of a code: those within the document's own region first,
 * down to towns and streets, then all down to counties.
 */
export function searchRegions(query: string, within: string, regions: Regions): ListedRegion[] {
  const asked = query.trim();
  const fits = ({ code, name }: Region): boolean =>
    asked === '' || name.includes(asked) || (/^\d+$/.test(asked) && code.startsWith(asked));
  const own = regions.byCode(within);
  const near = own === undefined ? [] : [own, ...regions.children(within), ...regions.ancestors(within)];
  const below = near.filter(({ level }) => level === 'county').flatMap(({ code }) => regions.children(code));
  const found = [...near, ...below, ...regions.counties].filter(fits);
  return [...new Map(found.map((region) => [region.code, region])).values()]
    .slice(0, MOST)
    .map((region) => describe(region, region.code, regions));
}

function describe(region: Region, code: string, regions: Regions): ListedRegion {
  const above = regions.ancestors(region.code).filter(({ level }) => level !== 'nation');
  return { code, name: [region, ...above].map(({ name }) => name).join(' · ') };
}
