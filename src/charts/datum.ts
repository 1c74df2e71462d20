import type { Ends } from '../figures/interval.ts';
import type { Amount } from './text/format.ts';
import type { ChartColumn, ChartRow, Lang } from './chart.ts';

import { charts } from '../i18n/charts/charts.ts';
import { formatAmount, formatNumber, formatTime } from './text/format.ts';
import { punctuation } from '../i18n/punctuation.ts';

/**
 * A published number as a chart draws it: a row of `observations` with the ends of the interval that its printed words leave open, and
 * the address of its sentence. Charts do not read printed words: what draws them again in a browser need not know how.
 */
export interface Datum extends Amount, Ends {
  /** As printed. */
  readonly raw: string;
  /** EDTF; empty where the text dates it nowhere. */
  readonly period: string;
  /** Address of the figure: the sentence that it came from. Empty where there is none to open. */
  readonly href: string;
  /** Who published it, in the language of the chart. */
  readonly publisher?: string;
  /** Code of the region of which it speaks (GB/T 2260). */
  readonly region?: string;
}

/** The finite ends of the interval, for a scale: an open side ends at the value. */
export function extentOfDatum({ low, high, value, max }: Datum): readonly [low: number, high: number] {
  return [low ?? value, high ?? max ?? value];
}

/** `between 254,500 and 255,500`; empty where the number is exact to the last one. */
export function formatInterval(datum: Datum, lang: Lang): string {
  const { low, high } = datum;
  if (low === high) return '';
  const scale = datum.unit === '1' ? 100 : 1;
  const format = (x: number): string =>
    formatNumber(Number((x * scale).toPrecision(scale === 1 ? 12 : 3)), lang) + (scale === 1 ? '' : '%');
  if (high === null) return charts(lang)('rangeFrom', { low: format(low ?? datum.value) });
  if (low === null || datum.bound === 'at_most') return charts(lang)('rangeTo', { high: format(high) });
  return charts(lang)('rangeOf', { low: format(low), high: format(high) });
}

/** What a pointer or a screen reader learns of a mark: name, number as printed, period, what must be known of it, publisher. */
export function tipOfDatum(
  name: string,
  datum: Datum | null,
  lang: Lang,
  warnings: readonly string[] = [],
): string {
  const publisher = datum?.publisher ?? '';
  return [
    describeDatum(name, datum, lang, false),
    ...warnings,
    ...(publisher === '' ? [] : [publisher]),
  ].join(punctuation(lang)('comma'));
}

/** Name, number, range where it is wanted, and period of a mark. */
export function describeDatum(name: string, datum: Datum | null, lang: Lang, hasRange = true): string {
  const colon = name === '' ? '' : punctuation(lang)('colon');
  if (datum === null) return `${name}${colon}${charts(lang)('missing')}`;
  const isPlain = !hasRange || datum.bound === 'at_least' || datum.bound === 'at_most';
  const range = isPlain ? '' : formatInterval(datum, lang);
  const inBrackets = range === '' ? '' : punctuation(lang)('open') + range + punctuation(lang)('close');
  const comma = punctuation(lang)('comma');
  return `${name}${colon}${formatAmount(datum, lang)}${inBrackets}${comma}${formatTime(datum.period, lang)}`;
}

/** The cells that a number gives to a table; those of one that is not collected are empty, never 0. */
export function cellsOf(datum: Datum | null, lang: Lang): ChartRow {
  const t = charts(lang);
  if (datum === null)
    return {
      printed: t('missing'),
      value: '',
      low: '',
      high: '',
      period: '',
      href: '',
      status: t('statusNotCollected'),
    };
  return {
    printed: datum.printed ?? datum.raw,
    value: datum.value,
    low: datum.low ?? '',
    high: datum.high ?? '',
    period: formatTime(datum.period, lang),
    href: datum.href,
    status: t('statusPublished'),
  };
}

/** The columns of `cellsOf`. */
export function numberColumns(lang: Lang): ChartColumn[] {
  const t = charts(lang);
  return [
    { key: 'printed', label: t('columnPrinted') },
    { key: 'value', label: t('columnValue') },
    { key: 'low', label: t('columnLow') },
    { key: 'high', label: t('columnHigh') },
    { key: 'period', label: t('columnPeriod') },
    { key: 'status', label: t('columnStatus') },
  ];
}
