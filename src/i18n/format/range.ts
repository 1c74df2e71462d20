import type { Interval } from '../../figures/interval.ts';
import type { Lang } from '../index.ts';

import { records } from '../records/records.ts';

/** Where the true value lies, in words: 不小于 254,500，小于 255,500. Digits in full: the ends are what matters. */
export function formatRange({ low, high, lowOpen, highOpen }: Interval, lang: Lang, unit = ''): string {
  const t = records(lang);
  const values = { low: digitsOf(low, unit), high: digitsOf(high, unit) };
  if (low === high) return t('rangeExact', values);
  if (high === Infinity) return t('rangeFrom', values);
  if (low === -Infinity) return t('rangeTo', values);
  if (lowOpen && highOpen) return t('rangeOpen', values);
  return t(highOpen ? 'rangeHalfOpen' : 'rangeClosed', values);
}

/** Grouped in threes, at most six decimals; what `toLocaleString` gives depends on the machine. */
export function digits(value: number): string {
  const [whole = '', decimals] = String(Number(value.toFixed(6))).split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return decimals === undefined ? grouped : `${grouped}.${decimals}`;
}

/** The same of a value in its unit: a bare proportion (unit `1`) as per cent with two decimals. */
export function digitsOf(value: number, unit: string): string {
  return unit === '1' ? `${digits(Number((value * 100).toFixed(2)))}%` : digits(value);
}
