import type { ObservationRow } from '../datasets/published.ts';

import { endsOf } from '../text/edtf.ts';

/**
 * What one number is: a *stock* at a moment, an amount *in a period*, a *cumulative* amount up to a moment, a *rate*. These
 * are never added to one another or drawn as one series. `undated`: an amount of a period that the text does not name.
 */
export type AmountKind = 'stock' | 'cumulative' | 'period' | 'rate' | 'undated';

export const AMOUNT_KINDS: readonly AmountKind[] = ['stock', 'cumulative', 'period', 'rate', 'undated'];

/**
 * The kind of one number by its indicator and its own period: a flow published 截至目前 is cumulative to that day, and a
 * cumulative indicator published for one year is a flow of it.
 */
export function amountKindOf({ kind, period }: Pick<ObservationRow, 'kind' | 'period'>): AmountKind {
  if (kind === 'rate') return 'rate';
  if (kind === 'stock') return 'stock';
  if (period.startsWith('../')) return 'cumulative';
  if (period !== '') return 'period';
  return kind === 'cumulative' ? 'cumulative' : 'undated';
}

/** Length of a period that may be compared from year to year: calendar years, first halves, first quarters, months. */
type Granularity = 'year' | 'half' | 'quarter' | 'month' | 'moment';

/** The granularity of a period, or null where it is a stretch like no other (2024-01/2024-05-20). */
export function granularityOf(period: string, kind: AmountKind): Granularity | null {
  if (kind === 'stock' || kind === 'cumulative')
    return /^(?:\.\.\/)?\d{4}(?:-\d{2}){0,2}$/.test(period) ? 'moment' : null;
  if (/^\d{4}$/.test(period) || /^(\d{4})-01\/\1-12$/.test(period)) return 'year';
  if (/^(\d{4})-01\/\1-06$/.test(period)) return 'half';
  if (/^(\d{4})-01\/\1-03$/.test(period)) return 'quarter';
  return /^\d{4}-\d{2}$/.test(period) ? 'month' : null;
}

/**
 * The period within which numbers of one kind may stand beside one another on a map or in a list: of what happens in a stretch
 * of time that very stretch, of what stands at a moment the year of the moment. Empty of what is undated: it compares with nothing.
 */
export function comparablePeriod(row: Pick<ObservationRow, 'kind' | 'period'>): string {
  const ends = row.period.includes('X') ? null : endsOf(row.period);
  if (ends === null || ends.last === '') return '';
  const amount = amountKindOf(row);
  if (amount === 'stock' || ends.first === '') return ends.last.slice(0, 4);
  return row.period;
}
