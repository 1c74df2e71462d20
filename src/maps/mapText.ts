import type { ChartColumn, ChartRow } from '../charts/chart.ts';
import type { Bound } from '../figures/figure.ts';
import { href, type Lang } from '../i18n/index.ts';
import type { Division, MapData, MapRow, PublishedValue } from './mapData.ts';
import { cellsOf, numberColumns } from '../charts/datum.ts';
import { formatTime } from '../charts/text/format.ts';
import { charts } from '../i18n/charts/charts.ts';
import { maps } from '../i18n/charts/maps.ts';
import { formatAmount, formatShort, formatUnit, wordsOf } from '../i18n/format/number.ts';
import { tileOf } from './tileLayout.ts';
import { punctuation } from '../i18n/punctuation.ts';

/** Code of the nation in the tables. */
export const NATION = '000000';

/** How a region is called on a map: provinces by their short names, what lies below them by their full ones. */
export function mapName({ code, name }: Division, lang: Lang): string {
  if (code === NATION) return maps(lang)('nation');
  return tileOf(code)?.[lang] ?? name;
}

/** “34 个省级地区中 6 个公布”: how much of the map is there. */
export function formatCoverage({ parent, rows, published }: MapData, lang: Lang): string {
  const t = maps(lang);
  const counts = { n: published, total: rows.length };
  if (parent.code === NATION) return t('coverageProvinces', counts);
  return t('coverageDivisions', { ...counts, parent: mapName(parent, lang) });
}

/** The subtitle as the caller gives it, with the coverage and a warning where the dates differ. */
export function mapSubtitle(subtitle: string, data: MapData, lang: Lang): string {
  const t = maps(lang);
  const own = data.rows.flatMap(({ published }) =>
    published === null || isOther(published) ? [] : [published.period],
  );
  const periods = new Set(own);
  return [subtitle, formatCoverage(data, lang), periods.size > 1 ? t('dates') : '']
    .filter((part) => part !== '')
    .join(t('join'));
}

/** A value with its bound and unit, in full: 逾3900万个. */
export function formatPublished(published: PublishedValue, lang: Lang): string {
  return formatAmount(published, lang);
}

const SIGNS: Readonly<Record<Bound, string>> = {
  exact: '',
  about: '≈',
  over: '>',
  under: '<',
  at_least: '≥',
  at_most: '≤',
};

/**
 * A value as it fits on a tile or beside a circle: `fits` is asked of three digits, then of two. The bound is a sign, and
 * digits are dropped in its direction (逾40.5万 is >40万, never >41万); `%` stays, classifiers stand in the subtitle. Words as
 * printed go before, where there is room for them.
 */
export function formatLabel(
  published: PublishedValue,
  lang: Lang,
  fits: (text: string) => boolean = () => true,
): string {
  const { value, unit, bound } = published;
  const words = wordsOf(published);
  if (words !== '' && fits(words)) return words;
  const suffix = unit === '%' || unit === '‰' ? formatUnit(unit, lang) : '';
  const format = (digits: number): string =>
    SIGNS[bound] + formatShort(roundTowards(value, bound, digits), lang) + suffix;
  // One digit would make 500万 of 450万: two stand even where they are tight.
  return [3, 2].map(format).find(fits) ?? format(2);
}

function roundTowards(value: number, bound: Bound, digits: number): number {
  if (value === 0) return 0;
  const places = digits - 1 - Math.floor(Math.log10(Math.abs(value)));
  // Scaling by way of the decimal string keeps 0.29 from becoming 0.28.
  const scaled = Number(`${value}e${places}`);
  const whole =
    bound === 'over' || bound === 'at_least'
      ? Math.floor(scaled)
      : bound === 'under' || bound === 'at_most'
        ? Math.ceil(scaled)
        : Math.round(scaled);
  return Number(`${whole}e${-places}`);
}

/** What a pointer that rests on a mark is told: its words, its period, and who published it. */
export function formatTip(row: MapRow, published: PublishedValue, lang: Lang): string {
  const { period, publisher } = published;
  const time = isOther(published) ? '' : formatTime(period, lang);
  return [formatValue(row, published, lang), period === '' ? '' : time, publisher]
    .filter((part) => part !== '')
    .join(punctuation(lang)('comma'));
}

/** 内蒙古：50万个, of another period than the map 内蒙古：50万个（2023年）. */
function formatValue(row: MapRow, published: PublishedValue, lang: Lang): string {
  const separator = punctuation(lang)('colon');
  const period = isOther(published) ? formatTime(published.period, lang) : '';
  const behind = period === '' ? '' : punctuation(lang)('open') + period + punctuation(lang)('close');
  return `${mapName(row, lang)}${separator}${formatPublished(published, lang)}${behind}`;
}

/** Whether a value is of another period than its map. */
export function isOther({ otherYear = '' }: PublishedValue): boolean {
  return otherYear !== '';
}

/** The year beside a value of another period: 2023年; empty of all others. */
export function formatOtherYear({ otherYear = '' }: PublishedValue, lang: Lang): string {
  return otherYear === '' ? '' : maps(lang)('otherYear', { year: otherYear });
}

/** Name and value beside a mark; the year of a value of another period. */
export function labelLines(row: MapRow, published: PublishedValue, lang: Lang): string[] {
  const year = formatOtherYear(published, lang);
  return [mapName(row, lang), formatLabel(published, lang), ...(year === '' ? [] : [year])];
}

/** Whether a division stands in the map without any value: it is hatched. */
export function hasGaps(data: MapData): boolean {
  return data.rows.some(({ published }) => published === null);
}

/** The rows that hold a value, from the largest down. */
export function publishedOf(data: MapData): readonly (MapRow & { readonly published: PublishedValue })[] {
  return data.rows
    .flatMap((row) => (row.published === null ? [] : [{ ...row, published: row.published }]))
    .sort((a, b) => b.published.value - a.published.value);
}

/** What one would see on the map: how it is drawn, then the largest values. */
export function describeMap(data: MapData, lang: Lang, form: 'tiles' | 'map' | 'bars'): string {
  const t = maps(lang);
  const tips = (other: boolean): string[] =>
    publishedOf(data)
      .filter(({ published }) => isOther(published) === other)
      .map((row) => formatValue(row, row.published, lang));
  const [shown, others] = [tips(false), tips(true)];
  const due = data.rows.filter(({ status }) => status === 'not-published').map((row) => mapName(row, lang));
  return [
    form === 'tiles'
      ? t('describeTiles')
      : t(form === 'map' ? 'describeMap' : 'describeDivisions', { parent: mapName(data.parent, lang) }),
    form === 'bars' ? '' : data.basis === 'count' ? t('describeCounts') : t('describeShares'),
    data.rows.some(({ published, status }) => published === null && status !== 'not-published')
      ? t('describeMissing')
      : '',
    formatCoverage(data, lang) + t('stop'),
    shown.length === 0 ? t('describeNone') : t('describeTop', { names: shown.slice(0, 8).join(t('join')) }),
    others.length === 0 ? '' : t('describeOthers', { names: others.slice(0, 8).join(t('join')) }),
    due.length === 0 ? '' : t('describeUnpublished', { names: due.slice(0, 8).join(t('join')) }),
  ]
    .join('')
    .trim();
}

/** What is known of the number of a division for the period of the map, in words. */
function formatStatus({ published, status = 'published' }: MapRow, lang: Lang): string {
  const t = charts(lang);
  if (published !== null) return isOther(published) ? maps(lang)('publishedOther') : t('statusPublished');
  return t(status === 'not-published' ? 'statusNotPublished' : 'statusNotCollected');
}

/** The columns of the table under a map and of its CSV. */
export function mapColumns(data: MapData, lang: Lang): readonly ChartColumn[] {
  const t = maps(lang);
  const unit = formatUnit(data.unit, lang).trim();
  const [printed, value = printed, ...rest] = numberColumns(lang);
  if (printed === undefined || value === undefined) return [];
  return [
    { key: 'region', label: t('region') },
    printed,
    { ...value, label: unit === '' ? value.label : `${value.label}（${unit}）` },
    ...rest,
    { key: 'publisher', label: t('publisher') },
    { key: 'code', label: t('code') },
  ];
}

/** The rows of the table under a map and of its CSV: those that are drawn, one for one. */
export function mapTable(data: MapData, lang: Lang): readonly ChartRow[] {
  return data.rows.map((row): ChartRow => {
    const { published } = row;
    const region = mapName(row, lang);
    const status = formatStatus(row, lang);
    if (published === null) {
      const printed = { ...cellsOf(null, lang), printed: status };
      return { region, ...printed, publisher: '', status, code: row.code };
    }
    return {
      region,
      printed: published.printed ?? published.raw,
      value: published.value,
      low: published.low ?? '',
      high: published.high ?? '',
      period: formatTime(published.period, lang),
      href: href(published.address, lang),
      publisher: published.publisher,
      status,
      code: row.code,
    };
  });
}
