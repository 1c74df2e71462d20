import type { Lang } from '../chart.ts';
import type { Amount as NamedAmount } from '../../i18n/format/number.ts';

import { charts } from '../../i18n/charts/charts.ts';
import { formatParts, formatValue } from '../../i18n/format/number.ts';
import { formatPeriod } from '../../i18n/format/period.ts';

export { formatDay, formatEvery } from '../../i18n/format/period.ts';

/** A number in the tables, as far as its words go. */
export type Amount = NamedAmount & { readonly max: number | null };

const MINUS = '−';

/** A number without loss, as on the pages; with a minus as wide as the digits. */
export function formatNumber(value: number, lang: Lang): string {
  return value < 0 ? MINUS + formatValue(-value, lang) : formatValue(value, lang);
}

const SCALES: Readonly<Record<Lang, readonly (readonly [factor: number, name: string])[]>> = {
  zh: [
    [1e8, '亿'],
    [1e4, '万'],
  ],
  en: [
    [1e9, 'bn'],
    [1e6, 'm'],
    [1e3, 'k'],
  ],
};

/** The ticks of an axis, all in the scale of the largest: 0, 50万, 100万 · 0, 500k, 1,000k. */
export function formatTicks(ticks: readonly number[], lang: Lang): string[] {
  const largest = Math.max(...ticks.map(Math.abs));
  const [factor, name] = SCALES[lang].find(([size]) => largest >= Math.max(size, 10_000)) ?? [1, ''];
  return ticks.map((tick) => {
    if (tick === 0) return '0';
    return formatNumber(Number((tick / factor).toPrecision(6)), lang) + name;
  });
}

/**
 * The number as one would say it, with its bound: 逾1.9万个 · over 19,000; what was printed in words in these words: 近三分之二. A bare
 * proportion is a percentage. `bare` leaves the unit to the heading of the chart, except % and ratios, which are part of the number.
 */
export function formatAmount(amount: Amount, lang: Lang, style: 'unit' | 'bare' = 'unit'): string {
  const { unit } = amount;
  const parts = formatParts(amount, lang, (x) => {
    return unit === '1' ? `${formatNumber(Number((x * 100).toFixed(1)), lang)}%` : formatNumber(x, lang);
  });
  const shown = style === 'unit' || unit === '%' || unit === '‰' || unit.startsWith(':');
  return parts.bound + parts.value + (shown ? parts.unit : '');
}

/** The time of a number in words; what the text does not date says so. */
export function formatTime(period: string, lang: Lang): string {
  return period === '' ? charts(lang)('undated') : formatPeriod(period, lang);
}
