import type { Datum } from '../charts/datum.ts';
import type { ObservationRow } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { ChartSpec } from './spec.ts';

import { addressOfObservation } from '../datasets/address.ts';
import { DEMONSTRATION } from '../datasets/reportRows.ts';
import { href } from '../i18n/index.ts';
import { records } from '../i18n/records.ts';

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
}

/** An observation as a chart draws it. */
export function datumOf(row: ObservationRow, lang: Lang): Datum {
  const { raw, printed, value, max, bound, unit, period } = row;
  return {
    raw,
    ...(printed === '' || printed === raw ? {} : { printed }),
    value,
    max,
    bound,
    unit,
    period,
    href: href(addressOfObservation(row), lang),
  };
}

/** The publishers, each once, in the order in which they come; the first few by name. Invented numbers are always named. */
export function sourceOf(sources: readonly Source[], lang: Lang): string {
  const found = [...new Set(sources.map(({ publisher }) => publisher))];
  const all = [...found].sort((a, b) => Number(b === DEMONSTRATION) - Number(a === DEMONSTRATION));
  const named = all.slice(0, 4).join(records(lang)('separator'));
  return all.length <= 4
    ? named
    : lang === 'zh'
      ? `${named}等 ${all.length} 家`
      : `${named} and ${all.length - 4} more`;
}
