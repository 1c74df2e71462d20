import type { EdtfDate } from '../text/edtf.ts';
import type { Lang } from './chart.ts';

import { parseEdtf } from '../text/edtf.ts';
import { word } from '../i18n/charts.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

const isKnown = (part: string): boolean => part !== '' && !part.includes('X');

/**
 * A period of the tables (EDTF) in words: `2024/2024-11` → 2024年1—11月 · January–November 2024; `../2024-11` →
 * 截至2024年11月 · to November 2024; `2021/..` → 2021年以来 · since 2021. Empty is 时间未注明; what is no EDTF is given back.
 */
export function formatPeriod(period: string, lang: Lang): string {
  if (period === '') return word(lang, 'undated');
  const edtf = parseEdtf(period);
  if (edtf === null) return period;
  if (edtf.kind === 'date') return formatDay(edtf.date, lang);
  const { from, to } = edtf;
  if (from === null) return to === null ? period : formatEnd(to, lang);
  if (to === null) return lang === 'zh' ? `${formatDay(from, lang)}以来` : `since ${formatDay(from, lang)}`;
  return lang === 'zh' ? formatChinese(from, to) : formatEnglish(from, to);
}

function formatEnd(to: EdtfDate, lang: Lang): string {
  return lang === 'zh' ? `截至${formatDay(to, lang)}` : `to ${formatDay(to, lang)}`;
}

/** A date as precise as it is: 2024年11月9日 · 9 November 2024. Days and months that recur (`XXXX-XX-20`) say so. */
export function formatDay(date: EdtfDate, lang: Lang): string {
  const { year, month, day } = date;
  const m = Number(month);
  const d = Number(day);
  if (!isKnown(year)) return formatRecurring(date, lang);
  if (!isKnown(month)) return lang === 'zh' ? `${year}年` : year;
  const named = MONTHS[m - 1] ?? '';
  if (!isKnown(day)) return lang === 'zh' ? `${year}年${m}月` : `${named} ${year}`;
  return lang === 'zh' ? `${year}年${m}月${d}日` : `${d} ${named} ${year}`;
}

function formatRecurring({ year, month, day }: EdtfDate, lang: Lang): string {
  const m = Number(month);
  const d = Number(day);
  const named = MONTHS[m - 1] ?? '';
  if (isKnown(month) && isKnown(day)) return lang === 'zh' ? `每年${m}月${d}日` : `${d} ${named} each year`;
  if (isKnown(day)) return lang === 'zh' ? `每月${d}日` : `day ${d} of each month`;
  if (isKnown(month)) return lang === 'zh' ? `每年${m}月` : `${named} each year`;
  const decade = /^\d{3}X$/.test(year) ? `${year.slice(0, 3)}0` : '';
  if (decade === '') return word(lang, 'undated');
  return lang === 'zh' ? `${decade}年代` : `${decade}s`;
}

/** From a year to a month of it means from its beginning: 2024年1—11月. */
function spellOut(from: EdtfDate, to: EdtfDate): EdtfDate {
  return from.month === '' && to.month !== '' && from.year === to.year ? { ...from, month: '01' } : from;
}

function formatChinese(start: EdtfDate, to: EdtfDate): string {
  const from = spellOut(start, to);
  if (!isKnown(from.year) || !isKnown(to.year)) return `${formatDay(from, 'zh')}至${formatDay(to, 'zh')}`;
  if (from.month === '' && to.month === '') return `${from.year}—${to.year}年`;
  if (from.year !== to.year) return `${formatDay(from, 'zh')}—${formatDay(to, 'zh')}`;
  const year = `${from.year}年`;
  if (from.day === '' && to.day === '') {
    return from.month === to.month
      ? formatDay(to, 'zh')
      : `${year}${Number(from.month)}—${Number(to.month)}月`;
  }
  const first = `${Number(from.month)}月${from.day === '' ? '' : String(Number(from.day))}`;
  const last = `${Number(to.day)}日`;
  if (from.month === to.month && from.day !== '' && to.day !== '') return `${year}${first}—${last}`;
  return `${year}${first}${from.day === '' ? '' : '日'}—${Number(to.month)}月${to.day === '' ? '' : last}`;
}

function formatEnglish(start: EdtfDate, to: EdtfDate): string {
  const from = spellOut(start, to);
  if (!isKnown(from.year) || !isKnown(to.year)) return `${formatDay(from, 'en')} to ${formatDay(to, 'en')}`;
  if (from.month === '' && to.month === '') return `${from.year}–${to.year}`;
  if (from.year !== to.year) return `${formatDay(from, 'en')} – ${formatDay(to, 'en')}`;
  const first = MONTHS[Number(from.month) - 1] ?? '';
  if (from.day === '' && to.day === '') {
    return from.month === to.month ? formatDay(to, 'en') : `${first}–${formatDay(to, 'en')}`;
  }
  if (from.day !== '' && from.month === to.month && to.day !== '') {
    return `${Number(from.day)}–${formatDay(to, 'en')}`;
  }
  return `${from.day === '' ? '' : `${Number(from.day)} `}${first} – ${formatDay(to, 'en')}`;
}

const EVERY_ZH: Readonly<Record<string, string>> = {
  P1D: '每日',
  P1W: '每周',
  P2W: '每两周',
  P1M: '每月',
  P3M: '每季度',
  P6M: '每半年',
  P1Y: '每年',
};

const EVERY_EN: Readonly<Record<string, string>> = {
  P1D: 'every day',
  P1W: 'every week',
  P2W: 'every two weeks',
  P1M: 'every month',
  P3M: 'every quarter',
  P6M: 'every half-year',
  P1Y: 'every year',
};

const UNITS_ZH: Readonly<Record<string, string>> = { D: '天', W: '周', M: '个月', Y: '年' };
const UNITS_EN: Readonly<Record<string, string>> = { D: 'days', W: 'weeks', M: 'months', Y: 'years' };

/** How often a duty recurs, from an ISO 8601 duration: `P3M` → 每季度 · every quarter. Empty where it does not. */
export function formatEvery(duration: string, lang: Lang): string {
  if (duration === '') return '';
  const known = (lang === 'zh' ? EVERY_ZH : EVERY_EN)[duration];
  if (known !== undefined) return known;
  const match = /^P(\d{1,4})([DWMY])$/.exec(duration);
  if (match === null) return duration;
  const [, count = '', unit = ''] = match;
  return lang === 'zh' ? `每${count}${UNITS_ZH[unit] ?? ''}` : `every ${count} ${UNITS_EN[unit] ?? ''}`;
}
