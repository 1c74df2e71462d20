import { type CalendarNumber, readCalendarNumber, skipBlanks } from './calendarNumber.ts';
import type { Found } from './expression.ts';
import { skipRangeMark } from './rangeMark.ts';

/** 10日, 15号, 15—17日, with the hour behind it: 31日24时. */
export function readDay(text: string, at: number): Found | null {
  const day = readCalendarNumber(text, at);
  if (day === null || day.digits > 2 || !isDay(day.value)) return null;
  const unit = skipBlanks(text, day.end);
  if (text[unit] !== '日' && text[unit] !== '号') return readDays(text, day);
  if (text[unit] === '号' && '楼线文院馆店令公'.includes(text.charAt(unit + 1) || ' ')) return null;
  const hour = readCalendarNumber(text, skipBlanks(text, unit + 1));
  if (hour === null || hour.value > 24 || text[hour.end] !== '时')
    return { end: unit + 1, parts: { day: day.value } };
  const minute = readCalendarNumber(text, hour.end + 1);
  const end = minute !== null && text[minute.end] === '分' ? minute.end + 1 : hour.end + 1;
  return { end, parts: { day: day.value } };
}

/** 15—17日, 15、16日: days that share one 日. */
function readDays(text: string, first: CalendarNumber): Found | null {
  const beyond = text[first.end] === '、' ? first.end + 1 : skipRangeMark(text, first.end);
  const last = beyond < 0 ? null : readCalendarNumber(text, beyond);
  if (last === null || last.digits > 2 || !isDay(last.value) || last.value <= first.value) return null;
  const unit = skipBlanks(text, last.end);
  return text[unit] === '日' ? { end: unit + 1, parts: { day: first.value, lastDay: last.value } } : null;
}

// 连续7日, 30日内, 近10日: a number of days, not a day of the month.
function isCountOfDays(text: string, at: number, end: number): boolean {
  if (at > 0 && '续近每满共时限超过'.includes(text.charAt(at - 1))) return true;
  return '内均游龄之以'.includes(text.charAt(end) || ' ');
}

// 〔2024〕7号 is a number of a document: without its month only 日 makes a day.
export function readBareDay(text: string, at: number): Found | null {
  const day = readDay(text, at);
  if (day === null || text.slice(at, day.end).includes('号') || isCountOfDays(text, at, day.end)) return null;
  return day;
}

/** Whether a number can be a day of a month. */
export function isDay(value: number): boolean {
  return value >= 1 && value <= 31;
}
