import type { Chart, ChartHead, ChartRow, Lang } from './chart.ts';
import type { Datum } from './datum.ts';
import type { SeriesKind, TimedPoint } from './seriesPoints.ts';

import { charts } from '../i18n/charts.ts';
import { cellsOf, numberColumns } from './datum.ts';
import { joinSentences, listNames } from './describe.ts';
import { drawTimeSeries } from './drawTimeSeries.ts';
import { formatAmount, formatTime } from './format.ts';
import { missingYears, placeInTime } from './seriesPoints.ts';

/** A day from which something else is counted, or in another way. */
export interface SeriesBreak {
  /** EDTF; the change holds from its first day. */
  readonly at: string;
  /** What changed, in the language of the chart: 2021年起统计口径调整. */
  readonly label: string;
}

export interface TimeSeries extends ChartHead {
  /** Numbers of one indicator and one region in one role, in any order. */
  readonly data: readonly Datum[];
  readonly kind: SeriesKind;
  readonly breaks?: readonly SeriesBreak[];
}

/**
 * Numbers over time. Whole years are joined to whole years and states to states; parts of years stand alone, over the
 * days that they cover; a break in the counting base and a year that is not published interrupt the line.
 */
export function timeSeries(input: TimeSeries): Chart {
  const { id, lang, title, subtitle, source, data, kind, breaks = [] } = input;
  const { points, undated } = placeInTime(data, kind);
  const missing = missingYears(points);
  const series = { points, missing, kind, breaks };
  return {
    id,
    kind: 'time-series',
    lang,
    title,
    subtitle,
    source,
    description: describe(points, missing, breaks, undated, lang),
    wide: drawTimeSeries(input, series, 'wide'),
    narrow: drawTimeSeries(input, series, 'narrow'),
    columns: [
      ...numberColumns(lang).filter(({ key }) => key === 'period'),
      { key: 'series', label: charts(lang)('columnSeries') },
      ...numberColumns(lang).filter(({ key }) => key !== 'period'),
    ],
    rows: rowsOf(points, missing, lang),
  };
}

const EXTENTS = { year: 'fullYear', moment: 'atDate', stretch: 'partOfYear' } as const;

function rowsOf(points: readonly TimedPoint[], missing: readonly number[], lang: Lang): ChartRow[] {
  const t = charts(lang);
  const published = points.map(({ datum, extent, at }) => ({
    at,
    row: { ...cellsOf(datum, lang), series: t(EXTENTS[extent]) },
  }));
  const gaps = missing.map((year) => ({
    at: (year + 0.5 - 1970) * 365.2425,
    row: { ...cellsOf(null, lang), period: formatTime(String(year), lang), series: t('fullYear') },
  }));
  return [...published, ...gaps].sort((a, b) => a.at - b.at).map(({ row }) => row);
}

function describe(
  points: readonly TimedPoint[],
  missing: readonly number[],
  breaks: readonly SeriesBreak[],
  undated: number,
  lang: Lang,
): string {
  const t = charts(lang);
  const years = points.filter(({ extent }) => extent === 'year');
  const main = years.length > 0 ? years : points;
  const first = main[0];
  const last = main.at(-1);
  const said = ({ datum }: TimedPoint): { time: string; amount: string } => ({
    time: formatTime(datum.period, lang),
    amount: formatAmount(datum, lang),
  });
  const sentences: string[] = [];
  if (first === undefined || last === undefined) sentences.push(t('empty') + (lang === 'zh' ? '。' : '.'));
  else if (first === last) {
    sentences.push(t('describeSeriesOne', { first: said(first).time, high: said(first).amount }));
  } else {
    const [from, to] = [said(first), said(last)];
    const ends = { first: from.time, low: from.amount, last: to.time, high: to.amount };
    sentences.push(t('describeSeries', { ...ends, count: main.length }));
  }
  if (missing.length > 0) {
    const list = missing.map((year) => formatTime(String(year), lang));
    sentences.push(t('describeGaps', { list: listNames(list, lang) }));
  }
  if (breaks.length > 0) {
    sentences.push(t('describeBreaks', { list: breaks.map(({ label }) => label).join(t('separator')) }));
  }
  if (points.length > main.length) sentences.push(t('describeParts', { count: points.length - main.length }));
  if (undated > 0) sentences.push(t('describeUndated', { count: undated }));
  return joinSentences(sentences, lang);
}
