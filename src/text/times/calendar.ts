import type { Span } from '../span.ts';
import { isDigitAt, isNumberAt, readCalendarNumber, skipBlanks } from './calendarNumber.ts';
import { canBeginTime, readMoment } from './moment.ts';

/** What the digits of a stretch are, where they count nothing. */
interface CalendarSpan extends Span {
  /** `date` 2024年8月, 一季度, 1—10月 · `clock` 8时30分, 14:30 · `decade` 八十年代, 21世纪 · `name` 11·16, 3·25. */
  readonly kind: 'date' | 'clock' | 'decade' | 'name';
}

/**
 * The calendar words that the digits exactly at the offset begin: they are no count. Lengths of time (3年, 两个月,
 * 24小时) are counts and give null.
 */
export function calendarAt(text: string, at: number): CalendarSpan | null {
  if (!isNumberAt(text, at) || (at > 0 && (isNumberAt(text, at - 1) || text[at - 1] === '.'))) return null;
  const name = readNamedDay(text, at);
  if (name !== null) return name;
  const season = readSeason(text, at);
  if (season !== null) return season;
  const clock = readClock(text, at);
  if (clock !== null) return clock;
  const decade = readDecade(text, at);
  if (decade !== null) return decade;
  const moment = canBeginTime(text, at) ? readMoment(text, at) : null;
  if (moment === null) return null;
  return { start: at, end: moment.end, kind: 'date' };
}

/** 「“11·16”永聚煤矿」「3.15」: month and day with a dot between them, in quotation marks or with a middle dot. */
function readNamedDay(text: string, at: number): CalendarSpan | null {
  const month = readCalendarNumber(text, at);
  if (month === null || month.digits > 2 || month.value < 1 || month.value > 12) return null;
  const mark = text.charAt(month.end);
  const quoted = at > 0 && '“"「'.includes(text.charAt(at - 1));
  if (mark !== '·' && mark !== '•' && mark !== '‧' && !((mark === '.' || mark === '．') && quoted))
    return null;
  const day = readCalendarNumber(text, month.end + 1);
  if (day === null || day.digits > 2 || day.value < 1 || day.value > 31) return null;
  return { start: at, end: day.end, kind: 'name' };
}

/** 8时30分, 8点半, 上午9时, 14:30, 14：30—16：00 (each end by itself). */
function readClock(text: string, at: number): CalendarSpan | null {
  const hour = readCalendarNumber(text, at);
  if (hour === null || hour.digits > 2 || hour.value > 24) return null;
  const mark = text.charAt(skipBlanks(text, hour.end));
  if (mark === ':' || mark === '：') {
    const minute = isDigitAt(text, hour.end + 1) ? readCalendarNumber(text, hour.end + 1) : null;
    // 车充比2.7:1 and 比例1:10 are ratios: a clock prints two digits of minutes, and no 比 before it.
    if (minute?.digits !== 2 || minute.value > 59 || text.slice(Math.max(0, at - 6), at).includes('比'))
      return null;
    // 11:26:40 prints its seconds too.
    const second = text[minute.end] === mark ? readCalendarNumber(text, minute.end + 1) : null;
    return { start: at, end: second?.digits === 2 ? second.end : minute.end, kind: 'clock' };
  }
  if (mark !== '时' && mark !== '点') return null;
  const unit = skipBlanks(text, hour.end);
  const minute = readCalendarNumber(text, unit + 1);
  if (minute !== null && text[minute.end] === '分' && minute.value < 60)
    return { start: at, end: minute.end + 1, kind: 'clock' };
  const half = text[unit + 1] === '半' || text[unit + 1] === '许' || text[unit + 1] === '整';
  // 8点建议 counts points of advice, 9时 alone is an hour only behind the day or a part of it.
  const dated = at > 0 && '日号午晨晚夜上天至—-到'.includes(text.charAt(at - 1));
  if (!half && (!dated || text[unit + 1] === '意' || text[unit + 1] === '建')) return null;
  return { start: at, end: unit + (half ? 2 : 1), kind: 'clock' };
}

function readDecade(text: string, at: number): CalendarSpan | null {
  const number = readCalendarNumber(text, at);
  if (number === null) return null;
  for (const word of ['年代', '世纪'])
    if (text.startsWith(word, number.end)) return { start: at, end: number.end + 2, kind: 'decade' };
  return null;
}

/** 2023/24供暖季: a season that runs from one year into the next. */
function readSeason(text: string, at: number): CalendarSpan | null {
  const year = readCalendarNumber(text, at);
  if (year?.digits !== 4 || (text[year.end] !== '/' && text[year.end] !== '／')) return null;
  const next = readCalendarNumber(text, year.end + 1);
  const follows = next !== null && next.digits === 2 && next.value === (year.value + 1) % 100;
  return follows ? { start: at, end: next.end, kind: 'date' } : null;
}
