import type { IndicatorRow, ObservationRow, Published } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { Comparison, IndicatorView, Series } from '../views/indicators/indicatorView.ts';
import type { DuePromises } from '../views/progress/duePromises.ts';
import type { YearCell } from '../tables/progress.ts';
import type { ChartEntry } from './entry.ts';

import { nameOf, regionNameOf } from '../i18n/index.ts';
import { formatAmount, formatUnit } from '../i18n/format/number.ts';
import { formatPeriod } from '../i18n/format/period.ts';
import { records } from '../i18n/records/records.ts';
import { refusalOf } from '../views/indicators/comparable.ts';
import { reachesTarget } from '../tables/commitmentAnswers.ts';
import { isLateTarget, yearCellsOf } from '../tables/progress.ts';
import { compare } from '../text/compare.ts';
import { drawnYears } from '../views/progress/drawnYears.ts';
import { duePromises } from '../views/progress/duePromises.ts';
import { drawnMaps } from '../views/regions/mappedRows.ts';
import { datumOf, sourceOf } from './entry.ts';
import { mapEntry } from './maps.ts';
import { seriesBreakOf } from './seriesBreak.ts';

/** The charts of an indicator: courses of time, targets and results, and regions compared where no map shows them. */
export function indicatorCharts(view: IndicatorView, published: Published, lang: Lang): ChartEntry[] {
  const comparison = drawnComparison(view);
  return [
    ...drawnSeries(view).map((series) => seriesEntry(view, series, published, lang)),
    ...targetEntries(view.indicator, published, lang),
    ...dueEntries(view.indicator, published, lang),
    ...(comparison === undefined ? [] : [comparisonEntry(view, comparison, published, lang)]),
  ];
}

/** The maps of an indicator's page. */
export function indicatorMaps(view: IndicatorView, published: Published, lang: Lang): ChartEntry[] {
  const maps = drawnMaps(view.indicator, view.maps);
  return maps.flatMap((map) => mapEntry(view.indicator, map, published, lang) ?? []);
}

/** Those of them that its page shows: of the courses one, none where targets stand beside its results, and not by region what its progress map shows. */
export function shownCharts(entries: readonly ChartEntry[], hasProgress: boolean): readonly ChartEntry[] {
  const byYear = entries.find(({ spec }) => spec.draw === 'dumbbell' && isByYear(spec.input.id));
  const first = byYear ?? entries.find(({ spec }) => spec.draw === 'time-series');
  return entries.filter(
    ({ spec }) =>
      (spec.draw !== 'time-series' || spec === first?.spec) &&
      !(hasProgress && spec.draw === 'dumbbell' && !isByYear(spec.input.id)),
  );
}

/** `old-communities-renovated-targets`, beside those by region. */
export const isByYear = (id: string): boolean => id.endsWith('-targets');

/** Years that a picture of the nation's targets and results needs. */
const FEWEST_YEARS = 3;

/** Targets and results of the nation by year, and of the provinces in each year in which enough have both. */
function targetEntries(indicator: IndicatorRow, published: Published, lang: Lang): ChartEntry[] {
  if (indicator.compares === 'no' || indicator.kind === 'rate') return [];
  const cells = yearCellsOf(published, indicator.id);
  const levelOf = ({ region }: YearCell): string => published.byId.regions.get(region)?.level ?? '';
  const national = cells.filter((cell) => levelOf(cell) === 'nation').sort((a, b) => compare(a.year, b.year));
  const hasBoth = ({ target, result }: YearCell): boolean => target !== null && result !== null;
  const both = cells.filter((cell) => levelOf(cell) === 'province' && hasBoth(cell));
  const share = ({ target, result }: YearCell): number => (result?.value ?? 0) / (target?.value ?? 1);
  return [
    ...(national.filter(hasBoth).length < FEWEST_YEARS
      ? []
      : [targetEntry(indicator, national, 'years', published, lang)]),
    ...drawnYears(both).map(([, some]) =>
      targetEntry(
        indicator,
        some.toSorted((a, b) => share(b) - share(a)),
        'regions',
        published,
        lang,
      ),
    ),
  ];
}

function targetEntry(
  indicator: IndicatorRow,
  cells: readonly YearCell[],
  by: 'years' | 'regions',
  published: Published,
  lang: Lang,
): ChartEntry {
  const t = records(lang);
  const answered = cells.filter(({ target, result }) => target !== null && result !== null);
  const reached = answered.filter(
    ({ target, result }) => target && result && reachesTarget(result, target, indicator.better),
  );
  const values = {
    indicator: nameOf(indicator, lang),
    year: cells.at(-1)?.year ?? '',
    all: answered.length,
    reached: reached.length,
    unit: unitOf(indicator.unit, lang),
  };
  const nameOfCell = ({ region, year }: YearCell): string => {
    const row = published.byId.regions.get(region);
    return by === 'years' ? year : row === undefined ? region : regionNameOf(row, lang);
  };
  const datum = (row: ObservationRow | null) => (row === null ? null : datumOf(row, published, lang));
  const rows = cells.flatMap(({ target, result }) => [target, result].filter((row) => row !== null));
  const input = {
    id: by === 'years' ? `${indicator.id}-targets` : `${indicator.id}-targets-${values.year}`,
    lang,
    title: t(by === 'years' ? 'targetYearsTitle' : 'targetRegionsTitle', values),
    subtitle: t('targetSubtitle', values),
    source: sourceOf(rows, published, lang),
    items: cells.map((cell) => ({
      name: nameOfCell(cell),
      actual: datum(cell.result),
      target: datum(cell.target),
      ...(isLateTarget(cell) ? { isLate: true } : {}),
    })),
  };
  return { page: `/indicators/${indicator.id}/`, spec: { draw: 'dumbbell', input }, sources: rows };
}

/** What provinces promised for a year of which nothing is known yet, beside the newest result of each. */
function dueEntries(indicator: IndicatorRow, published: Published, lang: Lang): ChartEntry[] {
  const due = duePromises(published, indicator);
  return due === null ? [] : [dueEntry(due, published, lang)];
}

/** The chart of promises that are due, of all of them or of those that are largest. */
export function dueEntry(
  { indicator, year, promises }: DuePromises,
  published: Published,
  lang: Lang,
): ChartEntry {
  const t = records(lang);
  const values = {
    indicator: nameOf(indicator, lang),
    year,
    n: promises.length,
    unit: unitOf(indicator.unit, lang),
  };
  const rows = promises.flatMap(({ target, latest }) => (latest === null ? [target] : [target, latest]));
  const input = {
    id: `${indicator.id}-due-${year}`,
    lang,
    title: t('dueTitle', values),
    subtitle: t('dueSubtitle', values),
    source: sourceOf(rows, published, lang),
    items: promises.map(({ region, target, latest }) => ({
      name: regionNameOf(region, lang),
      actual: latest === null ? null : datumOf(latest, published, lang),
      target: datumOf(target, published, lang),
    })),
  };
  const page = `/indicators/${indicator.id}/`;
  return { page, spec: { draw: 'dumbbell', input }, sources: rows, asOf: published.asOf };
}

/** The first is shown, and the others can be laid beside it. */
const MOST_SERIES = 4;

/** The nation's course and the longest of the others. */
function drawnSeries({ series }: IndicatorView): readonly Series[] {
  const national = series.filter(({ region }) => region?.level === 'nation');
  return [...national, ...series.filter((one) => !national.includes(one))].slice(0, MOST_SERIES);
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
