import type { Interval } from '../figures/interval.ts';
import type { Lang } from './index.ts';

import { records } from './records.ts';

/** Where the true value lies, in words: 不小于 254,500，小于 255,500. Digits in full: the ends are what matters. */
export function formatRange({ low, high, lowOpen, highOpen }: Interval, lang: Lang): string {
  const t = records(lang);
  const values = { low: digits(low), high: digits(high) };
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
