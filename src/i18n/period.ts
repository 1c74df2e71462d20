import type { EdtfDate } from '../text/edtf.ts';
import type { Lang } from './index.ts';

import { parseEdtf } from '../text/edtf.ts';

const MONTHS = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November',
  'December',
]; // prettier-ignore

/** A day, month or year: 2024年11月9日, “9 November 2024”. Text that is no EDTF comes back as it is. */
export function formatDay(edtf: string, lang: Lang): string {
  const parsed = parseEdtf(edtf);
  return parsed?.kind === 'date' ? day(parsed.date, lang) : edtf;
}

/**
 * A period as a reader says it: 截至2024年11月, 2021年以来, 2024年1月至10月; “as of November 2024”, “since 2021”. Empty stays empty.
 */
export function formatPeriod(edtf: string, lang: Lang): string {
  const parsed = parseEdtf(edtf);
  if (parsed === null) return edtf;
  if (parsed.kind === 'date') return day(parsed.date, lang);
  const { from, to } = parsed;
  if (from === null) return lang === 'zh' ? `截至${day(to, lang)}` : `as of ${day(to, lang)}`;
  if (to === null) return lang === 'zh' ? `${day(from, lang)}以来` : `since ${day(from, lang)}`;
  return lang === 'zh' ? chineseStretch(from, to) : englishStretch(from, to);
}

function day(date: EdtfDate | null, lang: Lang): string {
  if (date === null) return '';
  return lang === 'zh' ? chineseDay(date) : englishDay(date);
}

/** Without a leading zero; unknown digits stay X. */
function plain(digits: string): string {
  return digits.replace(/^0/, '');
}

function chineseDay({ year, month, day }: EdtfDate): string {
  if (year === 'XXXX') return month === 'XX' ? `每月${plain(day)}日` : `每年${chineseRest(month, day)}`;
  return `${year}年${chineseRest(month, day)}`;
}

function chineseRest(month: string, day: string): string {
  return `${month === '' ? '' : `${plain(month)}月`}${day === '' ? '' : `${plain(day)}日`}`;
}

function chineseStretch(from: EdtfDate, to: EdtfDate): string {
  // `2024/2024-11` is what 今年以来 of November is: its beginning is that of the year.
  const begin = from.month === '' && to.month !== '' ? `${chineseDay(from)}初` : chineseDay(from);
  const end = from.year === to.year && to.month !== '' ? chineseRest(to.month, to.day) : chineseDay(to);
  return `${begin}至${end}`;
}

function englishDay({ year, month, day }: EdtfDate): string {
  if (year === 'XXXX') {
    const name = MONTHS[Number(month) - 1];
    return name === undefined
      ? `day ${plain(day)} of each month`
      : `${`${plain(day)} ${name}`.trim()} each year`;
  }
  const name = MONTHS[Number(month) - 1] ?? month;
  return [plain(day), name, year].filter((part) => part !== '').join(' ');
}

function englishStretch(from: EdtfDate, to: EdtfDate): string {
  if (from.month === '' && to.month !== '') return `start of ${from.year} to ${englishDay(to)}`;
  if (from.month === '') return `${from.year}–${to.year}`;
  const sameYear = from.year === to.year;
  const begin = sameYear ? englishDay({ ...from, year: '' }) : englishDay(from);
  const tight = sameYear && from.day === '' && to.day === '';
  return tight ? `${begin}–${englishDay(to)}` : `${begin} to ${englishDay(to)}`;
}

const EVERY: Readonly<Record<Lang, Readonly<Record<string, string>>>> = {
  zh: { D: '日', W: '周', M: '月', Y: '年' },
  en: { D: 'day', W: 'week', M: 'month', Y: 'year' },
};

/** How often, from an ISO 8601 duration: `P1M` 每月, “every month”; `P3M` 每季度; `P6M` 每半年. */
export function formatEvery(duration: string, lang: Lang): string {
  const match = /^P(\d+)([YMWD])$/.exec(duration);
  if (match === null) return duration;
  const [, count = '1', letter = ''] = match;
  if (duration === 'P3M') return lang === 'zh' ? '每季度' : 'every quarter';
  if (duration === 'P6M') return lang === 'zh' ? '每半年' : 'every half year';
  const unit = EVERY[lang][letter] ?? letter;
  if (lang === 'zh') return count === '1' ? `每${unit}` : `每${count}${letter === 'M' ? '个' : ''}${unit}`;
  return count === '1' ? `every ${unit}` : `every ${count} ${unit}s`;
}
