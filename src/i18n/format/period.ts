import type { EdtfDate } from '../../text/edtf.ts';
import type { Lang } from '../index.ts';

import { parseEdtf } from '../../text/edtf.ts';
import { createMessages } from '../index.ts';

/** Words around a period. */
const times = createMessages({
  zh: { until: '截至{day}', since: '{day}以来' },
  en: { until: 'as of {day}', since: 'since {day}' },
});

/** Words around a deadline and a turn; `D` to `Y` are the letters of an ISO 8601 duration. Marked as pure: what says only periods does without. */
const dues = /* @__PURE__ */ createMessages({
  zh: {
    by: '{day}前', P3M: '每季度', P6M: '每半年',
    D: '每日||每{n}日', W: '每周||每{n}周', M: '每月||每{n}个月', Y: '每年||每{n}年',
  },
  en: {
    by: 'by {day}', P3M: 'every quarter', P6M: 'every half year',
    D: 'every day||every {n} days', W: 'every week||every {n} weeks', M: 'every month||every {n} months', Y: 'every year||every {n} years',
  },
}); // prettier-ignore

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
  const t = times(lang);
  if (from === null) return t('until', { day: day(to, lang) });
  if (to === null) return t('since', { day: day(from, lang) });
  return GRAMMARS[lang].stretch(from, to);
}

function day(date: EdtfDate | null, lang: Lang): string {
  return date === null ? '' : GRAMMARS[lang].day(date);
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

const GRAMMARS = {
  zh: { day: chineseDay, stretch: chineseStretch },
  en: { day: englishDay, stretch: englishStretch },
};

/** A time by which something is due: `../2024-05-15` is a deadline, by that day and not up to it; all else is a period. */
export function formatDue(edtf: string, lang: Lang): string {
  if (!edtf.startsWith('../')) return formatPeriod(edtf, lang);
  return dues(lang)('by', { day: formatPeriod(edtf.slice(3), lang) });
}

/** How often, from an ISO 8601 duration: `P1M` 每月, “every month”; `P3M` 每季度; `P6M` 每半年. */
export function formatEvery(duration: string, lang: Lang): string {
  const t = dues(lang);
  if (duration === 'P3M' || duration === 'P6M') return t(duration);
  const [, count, letter] = /^P(\d+)([YMWD])$/.exec(duration) ?? [];
  return letter === undefined ? duration : t(letter as 'Y', { n: Number(count) });
}
