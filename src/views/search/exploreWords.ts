import type { ObservationRow } from '../../datasets/schema/index.ts';
import type { Names } from '../explore.ts';

import { fold } from './fold.ts';
import { missingOf } from './missingOf.ts';
import { variantsOf } from './variants.ts';

/** Tells whether a row has all words of a query, in Explore, which looks for parts of words. */
export function createMatcher(
  query: string,
  names: Names,
  /** The sentence of a figure, where it is known. */
  quoteOf: (id: string) => string = () => '',
): (row: ObservationRow) => boolean {
  const ways = waysOf(query).map((way) => way.split(/\s+/).filter(Boolean));
  if (ways.every((words) => words.length === 0)) return () => true;
  return (row) => {
    const text = textOf(row, names, quoteOf);
    return ways.some((words) => words.every((word) => text.includes(word)));
  };
}

/** Words of a query that no row has, in whatever words they are said. */
export function missingWords(
  rows: readonly ObservationRow[],
  query: string,
  names: Names,
  quoteOf?: (id: string) => string,
): string[] {
  return [
    ...missingOf(query.trim().split(/\s+/), (words) =>
      rows.some(createMatcher(words.join(' '), names, quoteOf)),
    ),
  ];
}

/** Ways to say a query: as typed, and with what search makes of it; of community also communities. */
const waysOf = (query: string): readonly string[] => [
  fold(query),
  ...variantsOf(query).flatMap((variant) => [variant, variant.replace(/([a-z])y\b/g, '$1ies')]),
];

/** What is searched of a row. */
function textOf(row: ObservationRow, names: Names, quoteOf: (id: string) => string): string {
  const { raw, object, title, publisher, region, indicator, campaign, period, id } = row;
  const linked = [
    names.region.get(region),
    names.indicator.get(indicator),
    names.campaign.get(campaign),
    names.publisher.get(publisher),
  ];
  return fold([raw, object, title, publisher, period, quoteOf(id), ...linked].join('\n'));
}
