import type { Datum } from '../charts/datum.ts';
import type { FigurePages } from '../datasets/address.ts';
import type { ObservationRow, Published } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { NamedPublishers } from '../i18n/publishers.ts';
import type { ChartSpec } from './spec.ts';

import { datumOfPrinted } from '../charts/printedDatum.ts';
import { newestDay } from '../citations/index.ts';
import { addressOfObservation } from '../datasets/address.ts';
import { DEMONSTRATION } from '../datasets/reportRows.ts';
import { href } from '../i18n/index.ts';
import { formatSources, publisherName, originalNames } from '../i18n/publishers.ts';

/** Who published something, and when (EDTF). */
export interface Source {
  readonly publisher: string;
  readonly published: string;
}

/** A chart of the site: what is drawn, the page on which it stands, and what it is drawn from. */
export interface ChartEntry {
  /** Path of its page, without base and language: `/indicators/fires/`. */
  readonly page: string;
  readonly spec: ChartSpec;
  /** One for each number or deadline that it is drawn from: who is cited is counted in them. */
  readonly sources: readonly Source[];
  /** Day as of which it judges what is due, where it does. */
  readonly asOf?: string;
}

/**
 * The day as of which a chart speaks: that on which it judges, else that of its newest source, which newer documents on other things leave as it is.
 * Where no source is dated, the site's.
 */
export const dayOfChart = ({ asOf, sources }: ChartEntry, published: Pick<Published, 'asOf'>): string =>
  asOf ?? (newestDay(sources) || published.asOf);

/** An observation as a chart draws it. */
export function datumOf(
  row: ObservationRow,
  { byId, pages }: NamedPublishers & FigurePages,
  lang: Lang,
): Datum {
  const { raw, printed, value, max, bound, unit, period, region } = row;
  return datumOfPrinted({
    raw,
    ...(printed === '' ? {} : { printed }),
    value,
    max,
    bound,
    unit,
    period,
    href: href(addressOfObservation({ pages }, row), lang),
    publisher: publisherName(byId.publishers, row.publisher, lang),
    region,
  });
}

/**
 * Who published it, in one line: what two pages repeat of one authority is one source, those that gave most numbers come first.
 * Invented numbers are always named.
 */
export function sourceOf(
  sources: readonly Source[],
  { byId: { publishers } }: NamedPublishers,
  lang: Lang,
): string {
  const found = originalNames(publishers, sources, lang);
  const isInvented = (name: string): number => Number(name === DEMONSTRATION);
  return formatSources(
    [...found].sort((a, b) => isInvented(b) - isInvented(a)),
    lang,
  );
}
