import type { Chart, ChartHead, ChartRow, Lang } from '../chart.ts';
import type { Datum } from '../datum.ts';
import type { SeriesKind, TimedPoint } from '../series/seriesPoints.ts';

import { baseOf, type BreakInTime, isOnOldBase } from '../../datasets/catalogue/countingBase.ts';
import { charts } from '../../i18n/charts/charts.ts';
import { cellsOf, numberColumns } from '../datum.ts';
import { joinSentences, listNames } from '../describe.ts';
import { createChart } from '../render/draw.ts';
import { placesOf } from '../series/seriesBreaks.ts';
import { timeSeriesPlot } from '../series/timeSeriesPlot.ts';
import { formatAmount, formatTime } from '../text/format.ts';
import { missingYears, placeInTime } from '../series/seriesPoints.ts';
import { punctuation } from '../../i18n/punctuation.ts';

/** A day from which something else is counted, or in another way. */
export interface SeriesBreak {
  /** EDTF; the change holds from its first day. */
  readonly at: string;
  /** What changed, in the language of the chart: 2021年起统计口径调整. */
  readonly label: string;
  /** Periods behind it whose numbers are still on the old base, in EDTF, separated by spaces. */
  readonly oldBase?: string;
}

/** A number that nobody published and that was derived of published ones: it is drawn so that nobody takes it for one of them. */
export interface DerivedPoint {
  /** A calendar year. */
  readonly period: string;
  readonly value: number;
  /** What is said of it, in the language of the chart: 约68万. */
  readonly label: string;
}

/** Numbers of one indicator and one region in one role, in any order. */
export interface RegionSeries {
  readonly data: readonly Datum[];
  readonly breaks?: readonly SeriesBreak[];
  /** Of its region; said where several regions stand in one drawing. */
  readonly name?: string;
}

export interface TimeSeries extends ChartHead, RegionSeries {
  readonly kind: SeriesKind;
  /** Of numbers that a reader selected: years between them that are not there may be collected, and nothing is said of them. */
  readonly isPart?: boolean;
  readonly derived?: DerivedPoint;
  /** Other regions that step back behind it. */
  readonly others?: readonly RegionSeries[];
}

/**
 * Numbers over time. Whole years are joined to whole years and states to states; parts of years stand alone, over the
 * days that they cover; a break in the counting base and a year that is not collected interrupt the line.
 */
export function timeSeries(input: TimeSeries): Chart {
  const { lang, data, kind, breaks = [], name = '' } = input;
  const { points, undated } = placeInTime(data, kind);
  const missing = input.isPart === true ? [] : missingYears(points);
  const others = (input.others ?? []).map((one) => ({
    name: one.name ?? '',
    breaks: one.breaks ?? [],
    points: placeInTime(one.data, kind).points,
  }));
  const { derived = null } = input;
  const series = { points, missing, kind, breaks, name, others, derived };
  const behind = others.map((one) => one.name);
  const told = {
    kind: 'time-series',
    description: joinSentences(
      [
        describe(points, missing, breaks, undated, lang),
        derived === null
          ? ''
          : charts(lang)('describeDerived', { ...derived, period: formatTime(derived.period, lang) }),
        behind.length === 0 ? '' : charts(lang)('describeBehind', { names: listNames(behind, lang) }),
      ],
      lang,
    ),
    columns: [
      ...(behind.length === 0 ? [] : [{ key: 'name', label: charts(lang)('columnName') }]),
      ...numberColumns(lang).filter(({ key }) => key === 'period'),
      { key: 'series', label: charts(lang)('columnSeries') },
      ...numberColumns(lang).filter(({ key }) => key !== 'period'),
      ...([series, ...others].some((one) => one.breaks.length > 0)
        ? [{ key: 'base', label: charts(lang)('columnBase') }]
        : []),
    ],
    rows:
      behind.length === 0
        ? rowsOf(points, missing, breaks, lang)
        : [series, ...others].flatMap((one) =>
            // Years that are not collected are hatched for the line in front only.
            rowsOf(one.points, one === series ? missing : [], one.breaks, lang).map((row) => ({
              name: one.name,
              ...row,
            })),
          ),
  } as const;
  return createChart(input, told, (form) => timeSeriesPlot(series, lang, form, input.heights?.[form]));
}

const EXTENTS = { year: 'fullYear', moment: 'atDate', stretch: 'partOfYear' } as const;

function rowsOf(
  points: readonly TimedPoint[],
  missing: readonly number[],
  breaks: readonly SeriesBreak[],
  lang: Lang,
): ChartRow[] {
  const t = charts(lang);
  const baseCells = (period: string): ChartRow =>
    breaks.length === 0 ? {} : { base: formatBase(period, placesOf(breaks), lang) };
  const published = points.map(({ datum, extent, at }) => ({
    at,
    row: { ...cellsOf(datum, lang), series: t(EXTENTS[extent]), ...baseCells(datum.period) },
  }));
  const gaps = missing.map((year) => ({
    at: (year + 0.5 - 1970) * 365.2425,
    row: {
      ...cellsOf(null, lang),
      period: formatTime(String(year), lang),
      series: t('fullYear'),
      ...baseCells(String(year)),
    },
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
  if (first === undefined || last === undefined) sentences.push(t('empty') + punctuation(lang)('stop'));
  else if (first === last) {
    sentences.push(t('describeSeriesOne', { first: said(first).time, high: said(first).amount }));
  } else if (years.length === 0 && new Set(main.map(lengthOf)).size > 1) {
    sentences.push(t('describeSeriesApart', { count: main.length }));
  } else {
    const list = stretchesOf(main, breaks).map(([from, to]) =>
      from === to
        ? t('describeMoment', { first: said(from).time, high: said(from).amount })
        : t('describeCourse', {
            first: said(from).time,
            low: said(from).amount,
            last: said(to).time,
            high: said(to).amount,
          }),
    );
    sentences.push(t('describeSeries', { count: main.length, list: list.join(t('separator')) }));
  }
  if (missing.length > 0) {
    const list = missing.map((year) => formatTime(String(year), lang));
    sentences.push(t('describeGaps', { list: listNames(list, lang) }));
  }
  if (breaks.length > 0) {
    sentences.push(t('describeBreaks', { list: breaks.map(({ label }) => label).join(t('separator')) }));
  }
  const old = points.filter(({ datum }) => placesOf(breaks).some((one) => isOnOldBase(one, datum.period)));
  if (old.length > 0)
    sentences.push(
      t('describeOldBase', {
        list: listNames(
          old.map((point) => said(point).time),
          lang,
        ),
      }),
    );
  if (points.length > main.length) sentences.push(t('describeParts', { count: points.length - main.length }));
  if (undated > 0) sentences.push(t('describeUndated', { count: undated }));
  return joinSentences(sentences, lang);
}

/** In months; a moment has none, and neither has what goes on. */
function lengthOf({ extent, from, to }: TimedPoint): number {
  return extent === 'moment' ? 0 : Math.round((to - from) / 30.44);
}

/** First and last of the numbers between two breaks: over a break nothing is said to have gone from one to the other. */
function stretchesOf(
  points: readonly TimedPoint[],
  breaks: readonly SeriesBreak[],
): (readonly [TimedPoint, TimedPoint])[] {
  const stretches = new Map<string, readonly [TimedPoint, TimedPoint]>();
  for (const point of points) {
    const base = baseOf(point.datum.period, placesOf(breaks));
    stretches.set(base, [stretches.get(base)?.[0] ?? point, point]);
  }
  return [...stretches.values()];
}

/** On which base a number is counted, in words. */
function formatBase(period: string, breaks: readonly BreakInTime[], lang: Lang): string {
  const t = charts(lang);
  const [from = '', to] = baseOf(period, breaks).split('/');
  if (to !== undefined) return t('baseAcross', { period: formatTime(to, lang) });
  if (from !== '') return t('baseSince', { period: formatTime(from, lang) });
  return t('baseFirst', { period: formatTime(breaks[0]?.period ?? '', lang) });
}
