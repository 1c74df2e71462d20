import type { FactReferences } from '../../src/datasets/catalogue/facts.ts';
import type { Catalogue } from '../../src/datasets/link.ts';
import type { Publishers } from '../../src/datasets/catalogue/publishers.ts';

/** What rows of facts, breaks and reviews may refer to. */
export function referencesOf(catalogue: Catalogue, publishers?: Publishers): FactReferences {
  const indicators = new Set(catalogue.indicators.map(({ id }) => id));
  return {
    isRegion: (code) => catalogue.regions.byCode(code) !== undefined,
    isIndicator: (id) => indicators.has(id),
    ...(publishers === undefined ? {} : { isPublisher: (name: string) => publishers.find(name) !== null }),
  };
}
