import { daysInMonth, formatDate } from '../edtf.ts';
import type { Moment } from './expression.ts';
import { daysOfEvent } from './publicEvents.ts';

/** The bulletin's date in numbers; NaN for what is not known. */
export interface Base {
  readonly published: string;
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly fixedYear: number;
  readonly tense: 'past' | 'ahead' | undefined;
}

/** EDTF ends of a stretch; equal where it is one date. */
interface Stretch {
  readonly first: string;
  readonly last: string;
}

/** The year of a moment: as printed, by its words, fixed by the text, or the bulletin's. */
export function yearOf(moment: Moment, base: Base): number {
  if (moment.year !== null) return moment.year;
  if (moment.yearShift !== null) return base.year + moment.yearShift;
  if (!Number.isNaN(base.fixedYear)) return base.fixedYear;
  const first = moment.month ?? moment.months?.[0];
  const last = moment.month ?? moment.months?.[1];
  if (first !== undefined && last !== undefined && !Number.isNaN(base.month)) {
    if (base.tense === 'past' && first > base.month) return base.year - 1;
    if (base.tense === 'ahead' && last < base.month) return base.year + 1;
  }
  return base.year;
}

/** The last date that the moment can mean as an end: 10月底 its last day, 11月初 the 10th, 6月中旬 the 20th. */
export function endOfMoment(moment: Moment, base: Base, whole = false): string {
  if (moment.event !== '') {
    const days = eventDays(moment, base);
    if (days === null) return '';
    return whole ? days.last.slice(0, 7) : days.first;
  }
  const stretch = stretchOf(moment, base, true);
  return stretch === null ? '' : stretch.last;
}

/** First and last date of a moment; null where the words do not tell. */
export function stretchOf(moment: Moment, base: Base, asWindow = false): Stretch | null {
  if (moment.vague) return null;
  if (moment.now) return base.published === '' ? null : { first: base.published, last: base.published };
  if (moment.event !== '') {
    const days = eventDays(moment, base);
    if (days === null) return null;
    return asWindow ? { first: days.first.slice(0, 7), last: days.last.slice(0, 7) } : days;
  }
  if (moment.plan !== null) return planStretch(moment);
  if (moment.weekShift !== null) return weekStretch(moment.weekShift, moment.weekday, base);
  const year = yearOf(moment, base);
  if (Number.isNaN(year)) return null;
  if (moment.lastYear !== null) return { first: formatDate(year), last: formatDate(moment.lastYear) };
  if (moment.months !== null) return monthsStretch(year, moment);
  if (moment.month !== null) return monthStretch(year, moment.month, moment);
  if (moment.monthShift !== null || moment.day !== null) return shiftedStretch(moment, base);
  if (moment.edge === 'end') return { first: formatDate(year, 12, 31), last: formatDate(year, 12, 31) };
  return { first: formatDate(year), last: formatDate(year) };
}

function planStretch(moment: Moment): Stretch | null {
  if (moment.plan === null) return null;
  // The first two plans began in 1953 and 1958, the third in 1966 after a gap; since then one follows the other.
  const first = moment.plan <= 2 ? 1948 + 5 * moment.plan : 1951 + 5 * moment.plan;
  const [from, to] = moment.planYears ?? [0, 4];
  if (moment.edge !== 'end') return { first: formatDate(first + from), last: formatDate(first + to) };
  const day = formatDate(first + 4, 12, 31);
  return { first: day, last: day };
}

function monthsStretch(year: number, moment: Moment): Stretch | null {
  if (moment.months === null) return null;
  const [first, last] = moment.months;
  const lastYear = year + Math.floor((last - 1) / 12);
  const lastMonth = ((last - 1) % 12) + 1;
  if (moment.edge !== 'end') return { first: formatDate(year, first), last: formatDate(lastYear, lastMonth) };
  const day = formatDate(lastYear, lastMonth, daysInMonth(lastYear, lastMonth));
  return { first: day, last: day };
}

function monthStretch(year: number, month: number, moment: Moment): Stretch | null {
  const longest = daysInMonth(year, month);
  if (moment.day !== null) {
    if (moment.day > longest) return null;
    const last = Math.min(moment.lastDay ?? moment.day, longest);
    return { first: formatDate(year, month, moment.day), last: formatDate(year, month, last) };
  }
  const day = (number: number): string => formatDate(year, month, number);
  switch (moment.edge) {
    case 'early':
      return { first: day(1), last: day(10) };
    case 'middle':
      return { first: day(11), last: day(20) };
    case 'late':
      return { first: day(21), last: day(longest) };
    case 'end':
      return { first: day(longest), last: day(longest) };
    case '':
      return { first: formatDate(year, month), last: formatDate(year, month) };
  }
}

/** 本月底, 次月5日, and a day without a month, which is of the bulletin's own month or of the one before. */
function shiftedStretch(moment: Moment, base: Base): Stretch | null {
  if (Number.isNaN(base.month)) return null;
  let shift = moment.monthShift ?? 0;
  if (moment.monthShift === null && moment.day !== null && base.tense === 'past' && moment.day > base.day)
    shift = -1;
  const months = base.year * 12 + base.month - 1 + shift;
  return monthStretch(Math.floor(months / 12), (months % 12) + 1, moment);
}

/** Days of an event in the year that is printed, else where it lies nearest to the bulletin on the side of the tense. */
function eventDays(moment: Moment, base: Base): Stretch | null {
  if (moment.year !== null || moment.yearShift !== null)
    return daysOfEvent(moment.event, yearOf(moment, base));
  if (Number.isNaN(base.month))
    return daysOfEvent(moment.event, Number.isNaN(base.fixedYear) ? base.year : base.fixedYear);
  const bulletin = base.year * 12 + base.month;
  let nearest: Stretch | null = null;
  let distance = Infinity;
  for (const year of [base.year - 1, base.year, base.year + 1]) {
    const days = daysOfEvent(moment.event, year);
    if (days === null) continue;
    const away = year * 12 + Number(days.first.slice(5, 7)) - bulletin;
    if ((base.tense === 'ahead' && away < 0) || (base.tense === 'past' && away > 0)) continue;
    const gap = Math.abs(away);
    if (gap <= distance) [nearest, distance] = [days, gap];
  }
  return nearest;
}

const DAY = 86_400_000;

/** The days of a week counted from that of the bulletin, Monday to Sunday; null where its day is not known. */
function weekStretch(shift: number, weekday: number | null, base: Base): Stretch | null {
  const day = base.published.length === 10 ? Date.parse(base.published) : NaN;
  if (Number.isNaN(day)) return null;
  const monday = day - ((new Date(day).getUTCDay() + 6) % 7) * DAY + shift * 7 * DAY;
  const format = (days: number): string => new Date(monday + days * DAY).toISOString().slice(0, 10);
  return weekday === null
    ? { first: format(0), last: format(6) }
    : { first: format(weekday - 1), last: format(weekday - 1) };
}
