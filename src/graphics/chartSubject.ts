import type { CitationSubject } from '../citations/index.ts';
import type { NamedPublishers } from '../i18n/publishers.ts';
import type { ChartEntry } from './entry.ts';

import { wholeTitle } from '../charts/chart.ts';
import { newestDay, publishersOf } from '../citations/index.ts';
import { addressOfChart } from '../datasets/address.ts';
import { href } from '../i18n/index.ts';

/** A chart as it is cited: under its finding, by those whose numbers it draws. `absolute` makes an address whole. */
export function chartSubject(
  { spec, sources }: ChartEntry,
  published: NamedPublishers,
  absolute: (address: string) => string,
): CitationSubject {
  const { id, lang } = spec.input;
  return {
    kind: 'chart',
    id,
    title: wholeTitle(spec.input),
    ...publishersOf(sources, published, lang),
    published: newestDay(sources),
    address: absolute(href(addressOfChart(id), lang)),
  };
}
