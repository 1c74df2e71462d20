import type { Interval } from '../../figures/interval.ts';
import type { Lang } from '../index.ts';

import { checks } from './checks.ts';
import { formatUnit } from '../format/number.ts';
import { digits, digitsOf } from '../format/range.ts';

/** Decimals that a reader can follow; the table has all digits. */
const DECIMALS = 4;

/** Ends of an interval as short as they can be: 65.8023–66.6667%, 19座, 不限–100个. */
export function formatEnds({ low, high }: Interval, lang: Lang, unit: string): string {
  const t = checks(lang);
  const end = (x: number): string => (Number.isFinite(x) ? formatShortly(x, unit) : t('unbounded'));
  const behind = formatUnit(unit, lang);
  return `${low === high ? end(low) : `${end(low)}–${end(high)}`}${behind}`;
}

/** A number of a check in digits: of a bare proportion the per cent. */
export function formatShortly(x: number, unit: string): string {
  return unit === '1' ? digitsOf(x, unit) : digits(Number(x.toFixed(DECIMALS)));
}

/** What two intervals share, in words. */
export function formatShared(first: Interval, other: Interval, lang: Lang, unit: string): string {
  const t = checks(lang);
  const [low, high] = [Math.max(first.low, other.low), Math.min(first.high, other.high)];
  if (high < low) return t('noOverlap');
  return t('overlap', { interval: formatEnds({ low, high, lowOpen: false, highOpen: false }, lang, unit) });
}
