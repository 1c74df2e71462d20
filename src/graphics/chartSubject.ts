import type { CitationSubject } from '../citations/index.ts';
import type { ChartEntry } from './entry.ts';

import { newestDay, publishersByWeight } from '../citations/index.ts';
import { href } from '../i18n/index.ts';

/** Path of the page that offers a chart, without base and language. */
export function addressOfChart(id: string): string {
  return `/charts/${id}/`;
}

/** A chart as it is cited: under its finding, by those whose numbers it draws. `absolute` makes an address whole. */
export function chartSubject(
  { spec, rows }: ChartEntry,
  absolute: (address: string) => string,
): CitationSubject {
  const { id, lang, title, source } = spec.input;
  const observations = rows.flatMap((row) => ('published' in row ? [row] : []));
  return {
    kind: 'chart',
    id,
    title,
    publishers: observations.length > 0 ? publishersByWeight(observations) : [source],
    published: newestDay(observations),
    address: absolute(href(addressOfChart(id), lang)),
  };
}
