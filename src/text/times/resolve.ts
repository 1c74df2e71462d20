import { daysInMonth, formatDate, isEdtf, parseEdtf } from '../edtf.ts';
import type { Moment, TimeExpression } from './expression.ts';
import { yearOfEvent } from './publicEvents.ts';
import { type Base, endOfMoment, stretchOf, yearOf } from './stretch.ts';

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

/** The time in EDTF, relative words counted from the bulletin's date; empty where the words do not tell. */
export function resolveTime(time: TimeExpression, context: TimeContext): string {
  const resolved = resolve(time, context);
  // 前0年, 二月三十日: words that add up to no date of the calendar date nothing.
  return resolved === '' || isEdtf(resolved) ? resolved : '';
}

function resolve(time: TimeExpression, context: TimeContext): string {
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
  const reviewed = base.month <= 3 ? base.year - 1 : base.year;
  // Under a heading of 2019 the year that is over is 2019, whenever the report was given.
  const past = base.fixedYear < base.year ? base.fixedYear : reviewed;
  const last = side === 'past' ? past : base.year + years - 1;
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

/** Whether a time names an event that happened once: 党的二十大, 改革开放. */
export function isLandmark(time: TimeExpression): boolean {
  const moment = time.from ?? time.to;
  return moment !== null && moment.event !== '' && yearOfEvent(moment.event) !== null;
}
