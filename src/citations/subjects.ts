import type { IndicatorRow, ObservationRow, Published } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { NamedPublishers } from '../i18n/publishers.ts';
import type { BulletinSubject, DataSubject, FigureSubject } from './subject.ts';

import { addressOfFigure } from '../datasets/address.ts';
import { printedFigure } from '../datasets/printedWords.ts';
import { citations } from '../i18n/citations.ts';
import { href, nameOf } from '../i18n/index.ts';
import { originalName, originalNames } from '../i18n/publishers.ts';
import { newestDay } from './subject.ts';

/** Makes an address absolute: `/en/data/` → `https://youju.example.org/en/data/`. */
export type Absolute = (address: string) => string;

/**
 * Addresses below the origin of the site (`Astro.site`). A local preview has none: its addresses stay without a host, for that
 * of this machine leads nobody else anywhere.
 */
export function absoluteBelow(site: URL | undefined): Absolute {
  return (address) => (site === undefined ? address : new URL(address, site).href);
}

export function bulletinSubject(
  published: Published,
  id: string,
  lang: Lang,
  absolute: Absolute,
): BulletinSubject {
  const bulletin = published.byId.bulletins.get(id);
  if (bulletin === undefined) throw new Error(`unknown bulletin: ${id}`);
  const publisher = published.byId.publishers.get(bulletin.publisher);
  const by = originalName(published.byId.publishers, bulletin.publisher, lang);
  return { kind: 'bulletin', bulletin, publisher, by, address: absolute(href(`/bulletins/${id}/`, lang)) };
}

export function figureSubject(
  published: Published,
  id: string,
  lang: Lang,
  absolute: Absolute,
): FigureSubject {
  const row = published.byId.figures.get(id);
  const bulletin = published.byId.bulletins.get(row?.bulletin ?? '');
  if (row === undefined || bulletin === undefined) throw new Error(`unknown figure: ${id}`);
  const figure = printedFigure(published, row);
  const publisher = published.byId.publishers.get(bulletin.publisher);
  const by = originalName(published.byId.publishers, bulletin.publisher, lang);
  return {
    kind: 'figure',
    bulletin,
    publisher,
    by,
    figure,
    address: absolute(href(addressOfFigure(published, id), lang)),
  };
}

/** Who is cited for some rows, and what the only one of them is. */
export function publishersOf(
  rows: readonly { readonly publisher: string }[],
  { byId: { publishers } }: NamedPublishers,
  lang: Lang,
): Pick<DataSubject, 'publishers' | 'publisherKind'> {
  const names = originalNames(publishers, rows, lang);
  const [first] = rows;
  const kind = names.length === 1 && first !== undefined ? publishers.get(first.publisher)?.kind : undefined;
  return { publishers: names, publisherKind: kind };
}

/** All that is published of an indicator; `rows` are its observations. */
export function indicatorSubject(
  published: Published,
  indicator: IndicatorRow,
  rows: readonly ObservationRow[],
  lang: Lang,
  absolute: Absolute,
): DataSubject {
  return {
    kind: 'dataset',
    id: indicator.id,
    title: citations(lang)('indicatorTitle', { indicator: nameOf(indicator, lang) }),
    ...publishersOf(rows, published, lang),
    published: newestDay(rows),
    address: absolute(href(`/indicators/${indicator.id}/`, lang)),
  };
}

/** All tables together. */
export function collectionSubject(published: Published, lang: Lang, absolute: Absolute): DataSubject {
  return {
    kind: 'dataset',
    id: 'data',
    title: citations(lang)('datasetTitle'),
    ...publishersOf(published.observations, published, lang),
    published: published.asOf,
    address: absolute(href('/data/', lang)),
  };
}
