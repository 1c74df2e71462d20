import { daysInMonth, formatDate, parseEdtf } from '../edtf.ts';
import type { Moment, TimeExpression } from './expression.ts';
import { daysOfEvent } from './publicEvents.ts';

/** What the words of a time lean on. */
export interface TimeContext {
  /** Date of the bulletin in EDTF, as precise as known; may be empty. */
  readonly published: string;
  /** Year that an earlier time of the text has fixed (a title 2023年…公报): taken where the words print none. */
  readonly year?: string;
  /**
   * Whether the words tell of what was done or of what is to come. It settles a month without a year: in a
   * bulletin of January, 12月 was `past` last year and will be `ahead` this year.
   */
  readonly tense?: 'past' | 'ahead';
}

interface Base {
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

/** The time in EDTF, relative words counted from the bulletin's date; empty where the words do not tell. */
export function resolveTime(time: TimeExpression, context: TimeContext): string {
  const base = readBase(context);
  switch (time.kind) {
    case 'reference':
      return '';
    case 'recurring':
      return resolveTurn(time);
    case 'duration':
      return resolveDuration(time, base);
    case 'until':
    case 'deadline': {
      const last = time.to === null ? '' : endOfMoment(time.to, base);
      return last === '' ? '' : `../${last}`;
    }
    case 'since':
      return resolveSince(time, base);
    case 'point':
    case 'window':
      return resolveWindow(time, base);
  }
}

function readBase(context: TimeContext): Base {
  const parsed = parseEdtf(context.published);
  const date = parsed?.kind === 'date' ? parsed.date : null;
  const year = Number(date?.year ?? NaN);
  const fixed = context.year === undefined || context.year === '' ? NaN : Number(context.year);
  return {
    published: date === null ? '' : context.published,
    year,
    month: numberOf(date?.month),
    day: numberOf(date?.day),
    fixedYear: fixed,
    tense: context.tense,
  };
}

function numberOf(part: string | undefined): number {
  return part === undefined || part === '' ? NaN : Number(part);
}

function resolveTurn(time: TimeExpression): string {
  const moment = time.from;
  if (moment === null) return '';
  if (moment.month !== null) {
    const month = String(moment.month).padStart(2, '0');
    return moment.day === null ? `XXXX-${month}` : `XXXX-${month}-${String(moment.day).padStart(2, '0')}`;
  }
  return moment.day === null ? '' : `XXXX-XX-${String(moment.day).padStart(2, '0')}`;
}

function resolveDuration(time: TimeExpression, base: Base): string {
  const { length, side } = time;
  if (length === null || Number.isNaN(base.year) || length.unit === 'W') return '';
  const years = length.unit === 'Y' ? length.count : length.count / 12;
  if (length.unit === 'D') return '';
  if (length.unit === 'M' || !Number.isInteger(years)) {
    if (Number.isNaN(base.month) || side === 'past') return '';
    const months = base.year * 12 + base.month - 1 + Math.round(years * 12);
    const year = Math.floor(months / 12);
    const month = (months % 12) + 1;
    const day = Number.isNaN(base.day) ? undefined : Math.min(base.day, daysInMonth(year, month));
    return `${base.published}/${formatDate(year, month, day)}`;
  }
  // A work report of the first quarter looks back on whole years; later in the year the current one counts.
  const last = side === 'past' ? (base.month <= 3 ? base.year - 1 : base.year) : base.year + years - 1;
  return years > 200 ? '' : closed(formatDate(last - years + 1), formatDate(last));
}

function resolveSince(time: TimeExpression, base: Base): string {
  const { from } = time;
  if (from === null) return '';
  // 今年以来 and 年初以来 run to the bulletin's own day; any other beginning stays open.
  const thisYear =
    from.month === null && from.months === null && from.event === '' && from.monthShift === null;
  if (
    thisYear &&
    from.year === null &&
    !from.now &&
    !from.vague &&
    from.plan === null &&
    from.yearShift !== -1
  ) {
    const year = yearOf(from, base);
    if (year === base.year) return base.published === '' ? '' : closed(formatDate(year), base.published);
  }
  const stretch = stretchOf(from, base);
  return stretch === null ? '' : `${stretch.first}/..`;
}

function resolveWindow(time: TimeExpression, base: Base): string {
  if (time.from === null || time.to === null) return '';
  const first = time.from;
  if (first === time.to) {
    const stretch = stretchOf(first, base, time.kind === 'window');
    return stretch === null ? '' : closed(stretch.first, stretch.last);
  }
  const [from, to] = shareYear(first, time.to, base);
  const begin = stretchOf(from, base, true);
  if (begin === null) return '';
  const finish = endOfMoment(to, base, true);
  const start = from.edge === 'end' ? begin.last : begin.first;
  return finish === '' || !(start.slice(0, finish.length) <= finish) ? '' : closed(start, finish);
}

function closed(first: string, last: string): string {
  return first === last ? first : `${first}/${last}`;
}

/** 2024年4月底至11月15日: the end takes the year of the beginning, or the next one where it would lie before it. */
function shareYear(from: Moment, to: Moment, base: Base): [Moment, Moment] {
  const own = (moment: Moment): boolean =>
    moment.year !== null || moment.yearShift !== null || moment.now || moment.plan !== null;
  const monthOf = (moment: Moment): number => moment.month ?? moment.months?.[0] ?? 1;
  if (!own(from) && own(to) && from.monthShift === null) {
    const year = yearOf(to, base);
    return [{ ...from, year: monthOf(from) > monthOf(to) ? year - 1 : year }, to];
  }
  if (own(to) || to.monthShift !== null || to.event !== '') return [from, to];
  if (to.month === null && to.day !== null)
    return [
      from,
      { ...to, month: from.month, monthShift: from.monthShift, year: from.year, yearShift: from.yearShift },
    ];
  const year = from.now ? base.year : yearOf(from, base);
  const start = from.now ? base.month : monthOf(from);
  const back = to.month !== null && to.month < start ? 1 : 0;
  return [Number.isNaN(year) || from.now ? from : { ...from, year }, { ...to, year: year + back }];
}

function yearOf(moment: Moment, base: Base): number {
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
function endOfMoment(moment: Moment, base: Base, whole = false): string {
  if (moment.event !== '') {
    const days = eventDays(moment, base);
    if (days === null) return '';
    return whole ? days.last.slice(0, 7) : days.first;
  }
  const stretch = stretchOf(moment, base, true);
  return stretch === null ? '' : stretch.last;
}

function stretchOf(moment: Moment, base: Base, asWindow = false): Stretch | null {
  if (moment.vague) return null;
  if (moment.now) return base.published === '' ? null : { first: base.published, last: base.published };
  if (moment.event !== '') {
    const days = eventDays(moment, base);
    if (days === null) return null;
    return asWindow ? { first: days.first.slice(0, 7), last: days.last.slice(0, 7) } : days;
  }
  if (moment.plan !== null) return planStretch(moment);
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
  if (moment.edge !== 'end') return { first: formatDate(first), last: formatDate(first + 4) };
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
