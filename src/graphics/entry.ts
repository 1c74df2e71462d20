import type { Datum } from '../charts/datum.ts';
import type { ObservationRow, PublishedCommitment } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { ChartSpec } from './spec.ts';

import { addressOfObservation } from '../datasets/address.ts';
import { href } from '../i18n/index.ts';
import { records } from '../i18n/records.ts';

/** A chart of the site: what is drawn, the page on which it stands, and the rows of the tables that it is drawn from. */
export interface ChartEntry {
  /** Path of its page, without base and language: `/indicators/fires/`. */
  readonly page: string;
  readonly spec: ChartSpec;
  /** Observations or, of a timeline, commitments; empty where our own counts are drawn. */
  readonly rows: readonly (ObservationRow | PublishedCommitment)[];
}

/** An observation as a chart draws it. */
export function datumOf(row: ObservationRow, lang: Lang): Datum {
  const { raw, value, max, bound, unit, period } = row;
  return { raw, value, max, bound, unit, period, href: href(addressOfObservation(row), lang) };
}

/** Publishers of some numbers, each once, in the order of the numbers; the first few by name. */
export function sourceOf(rows: readonly ObservationRow[], lang: Lang): string {
  const all = [...new Set(rows.map((row) => row.publisher))];
  const named = all.slice(0, 4).join(records(lang)('separator'));
  return all.length <= 4
    ? named
    : lang === 'zh'
      ? `${named}等 ${all.length} 家`
      : `${named} and ${all.length - 4} more`;
}
