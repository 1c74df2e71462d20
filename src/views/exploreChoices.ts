import type { Published } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { Facet } from './explore.ts';
import type { Choice } from './exploreParts.ts';

import { explore } from '../i18n/explore.ts';
import { nameOf, regionNameOf, titleOf } from '../i18n/index.ts';
import { compare } from '../text/compare.ts';
import { facetOf, NONE } from './explore.ts';

/** Choices of a facet of all observations with how many rows each has: the most frequent first, years the newest first, regions each before those within it. */
export function exploreChoices(
  { observations, regions, indicators, campaigns, bulletins }: Published,
  lang: Lang,
): (facet: Facet) => Choice[] {
  const t = explore(lang);
  const labels: Partial<Record<Facet, ReadonlyMap<string, string>>> = {
    region: new Map(regions.map((row) => [row.code, regionNameOf(row, lang)])),
    indicator: new Map(indicators.map((row) => [row.id, nameOf(row, lang)])),
    campaign: new Map(campaigns.map((row) => [row.id, nameOf(row, lang)])),
    role: new Map((['actual', 'target', 'requirement'] as const).map((role) => [role, t(role)])),
    bulletin: new Map(bulletins.map((row) => [row.id, titleOf(row, lang)])),
  };
  const last = (choice: string): number => (choice === NONE ? 1 : 0);
  return (facet) =>
    [...Map.groupBy(observations, (row) => facetOf(row, facet))]
      .map(([choice, { length: count }]): Choice => {
        if (choice === '') return [NONE, t(facet === 'bulletin' ? 'noneBulletin' : 'none'), count];
        return [choice, labels[facet]?.get(choice) ?? choice, count];
      })
      .sort(
        ([a, , m], [b, , n]) =>
          last(a) - last(b) ||
          (facet === 'year' ? compare(b, a) : 0) ||
          (facet === 'region' ? compare(a, b) : n - m),
      );
}
