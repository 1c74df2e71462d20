import type { Published } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { Comparison, IndicatorView, Series } from '../views/indicators/indicatorView.ts';
import type { ChartEntry } from './entry.ts';

import { nameOf, regionNameOf } from '../i18n/index.ts';
import { formatAmount, formatUnit } from '../i18n/format/number.ts';
import { formatPeriod } from '../i18n/format/period.ts';
import { records } from '../i18n/records/records.ts';
import { refusalOf } from '../views/indicators/comparable.ts';
import { drawnMaps } from '../views/regions/mappedRows.ts';
import { datumOf, sourceOf } from './entry.ts';
import { mapEntry } from './maps.ts';
import { seriesBreakOf } from './seriesBreak.ts';

/** The charts of an indicator's page: one course of time, and regions compared where no map shows them. */
export function indicatorCharts(view: IndicatorView, published: Published, lang: Lang): ChartEntry[] {
  const [series, comparison] = [drawnSeries(view), drawnComparison(view)];
  return [
    ...(series === undefined ? [] : [seriesEntry(view, series, published, lang)]),
    ...(comparison === undefined ? [] : [comparisonEntry(view, comparison, published, lang)]),
  ];
}

/** The maps of an indicator's page. */
export function indicatorMaps(view: IndicatorView, published: Published, lang: Lang): ChartEntry[] {
  const maps = drawnMaps(view.indicator, view.maps);
  return maps.flatMap((map) => mapEntry(view.indicator, map, published, lang) ?? []);
}

/** The nation's course, or else that of the region with the longest. */
function drawnSeries({ series }: IndicatorView): Series | undefined {
  return series.find(({ region }) => region?.level === 'nation') ?? series[0];
}

/** Bars that say something: two are read faster in the table, and more than there are provinces are a wall. */
const FEWEST_BARS = 3;
const MOST_BARS = 34;

/** Of the levels that may be drawn the one with the most regions, of several the highest; none where regions do not compare or a map shows them. */
function drawnComparison({ indicator, comparisons, maps }: IndicatorView): Comparison | undefined {
  const isMapped = drawnMaps(indicator, maps).some(({ divisions }) => divisions === undefined);
  if (indicator.compares === 'no' || isMapped) return undefined;
  const drawable = comparisons.filter(
    ({ sightings: { length } }) => length >= FEWEST_BARS && length <= MOST_BARS,
  );
  const most = Math.max(...drawable.map(({ sightings }) => sightings.length));
  return drawable.find(({ sightings }) => sightings.length === most);
}

/** Regions of one level beside one another, the highest first; named in the title only where they compare. */
function comparisonEntry(
  { indicator, breaks }: IndicatorView,
  comparison: Comparison,
  published: Published,
  lang: Lang,
): ChartEntry {
  const t = records(lang);
  const { level, amount, period, sightings } = comparison;
  const rows = sightings.map(({ row }) => row);
  const top = sightings.reduce((best, one) => (one.row.value > best.row.value ? one : best));
  const nameOfTop = top.region === undefined ? '' : regionNameOf(top.region, lang);
  const values = {
    level: t(`level_${level}`),
    name: nameOfTop,
    indicator: nameOf(indicator, lang),
    value: formatAmount(top.row, lang),
    n: sightings.length,
  };
  const superlative = refusalOf('superlative', rows, breaks) === null;
  const input = {
    id: `${indicator.id}-${amount}-${level}`,
    lang,
    title: superlative ? t('compareTitle', values) : t('compareFewTitle', values),
    subtitle: t('compareSubtitle', {
      indicator: values.indicator,
      unit: unitOf(indicator.unit, lang),
      amount: t(amount),
      period: period === '' ? t('periodsDiffer') : formatPeriod(period, lang),
    }),
    source: sourceOf(rows, published, lang),
    superlative,
    items: sightings.map(({ row, region }) => ({
      name: region === undefined ? row.region : regionNameOf(region, lang),
      actual: datumOf(row, published, lang),
    })),
  };
  return {
    page: `/indicators/${indicator.id}/`,
    spec: amount === 'rate' ? { draw: 'interval-dots', input } : { draw: 'ranked-bars', input },
    sources: rows,
  };
}

/** The unit as a subtitle names it; English has no classifiers. */
export function unitOf(unit: string, lang: Lang): string {
  return lang === 'zh' ? unit : formatUnit(unit, lang).trim() || 'count';
}

/** One region over time, its breaks marked. */
function seriesEntry(
  { indicator }: IndicatorView,
  series: Series,
  published: Published,
  lang: Lang,
): ChartEntry {
  const t = records(lang);
  const { region, amount, points, stretch, breaks } = series;
  const [first, last] = [stretch[0], stretch.at(-1)];
  const ends = first === undefined || last === undefined || first === last ? [] : [first, last];
  const values = {
    region: region === undefined ? '' : regionNameOf(region, lang),
    indicator: nameOf(indicator, lang),
    first: first === undefined ? '' : formatPeriod(first.period, lang),
    firstValue: first === undefined ? '' : formatAmount(first, lang),
    last: last === undefined ? '' : formatPeriod(last.period, lang),
    lastValue: last === undefined ? '' : formatAmount(last, lang),
    n: points.length,
    breaks: breaks.map(({ period }) => formatPeriod(period, lang)).join(t('separator')),
  };
  const isCourse = refusalOf('course', ends, breaks) === null;
  const title =
    breaks.length === 0
      ? t(isCourse ? 'seriesTitle' : 'seriesFewTitle', values)
      : t(isCourse ? 'seriesSinceBreakTitle' : 'seriesBreakTitle', values);
  const input = {
    id: `${indicator.id}-${amount}-${region?.code ?? ''}`,
    lang,
    title,
    subtitle: t('seriesSubtitle', { unit: unitOf(indicator.unit, lang), amount: t(amount) }),
    source: sourceOf(points, published, lang),
    name: values.region,
    data: points.map((row) => datumOf(row, published, lang)),
    kind: indicator.kind,
    breaks: breaks.map((row) => seriesBreakOf(row, points, lang, t)),
  };
  return { page: `/indicators/${indicator.id}/`, spec: { draw: 'time-series', input }, sources: points };
}
