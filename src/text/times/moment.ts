import { characterSet } from '../characterSet.ts';
import {
  type CalendarNumber,
  isDigitAt,
  isNumberAt,
  readCalendarNumber,
  skipBlanks,
  skipRangeMark,
  readCount,
} from './calendarNumber.ts';
import { createMoment, type Found, type Moment, type Parts } from './expression.ts';
import { EVENT_NAMES, readEventName, yearOfEvent } from './publicEvents.ts';
import { EDGES, FIXED_WORDS, MONTH_WORDS, PARTS_OF_YEAR, WEEK_WORDS, YEAR_WORDS } from './words.ts';

/** Quotation marks around the name of a plan. */
const OPENING_QUOTES = '“‘"「';
const isOpeningQuote = characterSet(OPENING_QUOTES);
const isClosingQuote = characterSet('”’"」');

/** Words and characters other than digits with which a moment can begin. */
export const MOMENT_BEGINNINGS: readonly string[] = [
  ...OPENING_QUOTES.split(''),
  ...FIXED_WORDS.words,
  ...YEAR_WORDS.words,
  ...PARTS_OF_YEAR.words,
  ...MONTH_WORDS.words,
  ...WEEK_WORDS.words,
  ...EDGES.words.filter((word) => word.startsWith('月')),
  ...EVENT_NAMES,
  ...'前头第'.split(''),
];

/** What may stand behind the first number of a time, its range included: units, and the marks of 2024-08-10. */
const isBehindNumber = characterSet('年月日号季周天个半学星礼旬工自度五-./．－');
const isPoint = characterSet('./．');

/**
 * Whether the number at the offset can begin a time at all. Most numbers count something, and this look behind
 * them spares the rest of the work; a number inside a longer one begins nothing.
 */
export function canBeginTime(text: string, at: number): boolean {
  if (at > 0 && (isNumberAt(text, at - 1) || text[at - 1] === '.')) return false;
  if (readEventName(text, at) !== '') return true;
  const first = readCalendarNumber(text, at);
  if (first === null) return false;
  let behind = skipBlanks(text, first.end);
  // 25.5万处 and 12个小区 are most numbers: only a year has a point behind it, and 个 only some units of time.
  if (isPoint(text, behind)) return first.digits === 4;
  if (text[behind] === '个') return isBehindNumber(text, behind + 1);
  if (isBehindNumber(text, behind) && text[behind] !== '-' && text[behind] !== '－') return true;
  const listed = text[behind] === '、' || text[behind] === '和';
  const beyond = listed ? behind + 1 : skipRangeMark(text, behind);
  if (beyond < 0) return false;
  const second = readCalendarNumber(text, text[beyond] === '第' ? beyond + 1 : beyond);
  if (second === null) return false;
  behind = skipBlanks(text, second.end);
  return first.digits === 4 || isBehindNumber(text, behind);
}

/**
 * Reads the calendar words that start exactly at the offset: 2024年8月10日, 今年5月份, 10月底, “十四五”末, 上半年,
 * 一季度, 1—10月, 春节, 目前. A number is taken whole or not at all: the second digit of 12月 starts nothing.
 */
export function readMoment(text: string, at: number): Moment | null {
  const read = isNumberAt(text, at) ? (readNumeric(text, at) ?? readEvent(text, at)) : readWord(text, at);
  return read === null ? null : createMoment(at, read.end, read.parts);
}

function readNumeric(text: string, at: number): Found | null {
  if (at > 0 && (isNumberAt(text, at - 1) || text[at - 1] === '.' || text[at - 1] === '第')) return null;
  return (
    readPlan(text, at) ??
    readPrintedDate(text, at) ??
    readPrintedYear(text, at) ??
    readPartOfYear(text, at) ??
    readBareDay(text, at)
  );
}

function readWord(text: string, at: number): Found | null {
  if (isOpeningQuote(text, at) || text[at] === '第') {
    const plan = readPlan(text, at);
    if (plan !== null) return plan;
  }
  const week = readWeek(text, at);
  if (week !== null) return week;
  const fixed = FIXED_WORDS.at(text, at);
  if (fixed !== null) return { end: at + fixed.word.length, parts: fixed.value };
  const year = YEAR_WORDS.at(text, at);
  // 全年龄段, 同年级, 以前年度 hold a year word without naming a year.
  const apart =
    year !== null &&
    (text[at - 1] === '以' ||
      '龄级轻纪无'.includes(text.charAt(at + year.word.length) || ' ') ||
      (year.word === '年度' && at > 0 && '业政计'.includes(text.charAt(at - 1))));
  if (year !== null && !apart) return withPart(text, at + year.word.length, year.value);
  return readEvent(text, at) ?? readPartOfYear(text, at);
}

const PLACES = /^(?:[东西南北中]?(?:路|街|大街|大道|大?桥)|广场|村|镇|乡|水库|渠|厂|[中小]学)/u;

/** A holiday or a public event by its name: 春节, 五一, 119消防宣传月. */
function readEvent(text: string, at: number): Found | null {
  const event = readEventName(text, at);
  // 五一路, 国庆桥: a street or a place that is called by it.
  if (event !== '' && PLACES.test(text.slice(at + event.length, at + event.length + 3))) return null;
  return event === '' ? null : { end: at + event.length, parts: { event, year: yearOfEvent(event) } };
}

/** A date in digits alone: 2024-08-10, 2024.8.10, 2024/8/10. */
function readPrintedDate(text: string, at: number): Found | null {
  const year = readCalendarNumber(text, at);
  if (year === null || !isYear(year)) return null;
  const mark = text.charAt(year.end);
  if (!'-./．－'.includes(mark) || mark === '') return null;
  const month = readCalendarNumber(text, year.end + 1);
  if (month === null || !isMonth(month.value) || text[month.end] !== mark) return null;
  const day = readCalendarNumber(text, month.end + 1);
  if (day === null || !isDay(day.value) || day.digits > 2) return null;
  return { end: day.end, parts: { year: year.value, month: month.value, day: day.value } };
}

function readPrintedYear(text: string, at: number): Found | null {
  const year = readCalendarNumber(text, at);
  if (year === null || !isYear(year)) return null;
  const unit = skipBlanks(text, year.end);
  if (text[unit] !== '年') return readYearRange(text, year.value, year.end);
  if (text[unit + 1] === '代') return null;
  const end = unit + (text[unit + 1] === '度' ? 2 : 1);
  return withPart(text, end, { year: year.value });
}

/** 2021—2025年, （2018-2035）: years that share one 年, or stand alone between brackets. */
function readYearRange(text: string, year: number, at: number): Found | null {
  const beyond = skipRangeMark(text, at);
  const last = beyond < 0 ? null : readCalendarNumber(text, beyond);
  if (last === null || !isYear(last) || last.value <= year) return null;
  const unit = skipBlanks(text, last.end);
  if (text[unit] === '年')
    return { end: unit + (text[unit + 1] === '度' ? 2 : 1), parts: { year, lastYear: last.value } };
  return ')）》”、，。'.includes(text.charAt(last.end) || '。')
    ? { end: last.end, parts: { year, lastYear: last.value } }
    : null;
}

/** Adds what stands behind a year: its month, quarter, half, edge or holiday. */
function withPart(text: string, end: number, parts: Parts): Found {
  const edge = EDGES.at(text, end);
  if (edge !== null && edge.word.length === 1) return { end: end + 1, parts: { ...parts, edge: edge.value } };
  // 「今年的11月9日是第33个全国消防宣传日」
  const next = skipBlanks(text, text[end] === '的' && isNumberAt(text, end + 1) ? end + 1 : end);
  const part = isPrecededByCount(text, next) ? null : readPartOfYear(text, next);
  if (part !== null) return { end: part.end, parts: { ...part.parts, ...parts } };
  const event = readEventName(text, next);
  if (event !== '') return { end: next + event.length, parts: { ...parts, event } };
  return text.startsWith('全年', next) ? { end: next + 2, parts } : { end, parts };
}

// 2024年前 is a deadline, 2024年前三季度 a part of the year: 前 needs a count behind it.
function isPrecededByCount(text: string, at: number): boolean {
  return text[at] === '前' && !isNumberAt(text, at + 1) && text[at + 1] !== '两' && text[at + 1] !== '半';
}

function readPartOfYear(text: string, at: number): Found | null {
  const word = PARTS_OF_YEAR.at(text, at);
  if (word !== null) return withEdge(text, at + word.word.length, word.value);
  const month = MONTH_WORDS.at(text, at);
  if (month !== null) return withDay(text, at + month.word.length, { monthShift: month.value });
  const loose = text[at] === '月' ? EDGES.at(text, at) : null;
  if (loose !== null) return { end: at + loose.word.length, parts: { monthShift: 0, edge: loose.value } };
  return readCounted(text, at) ?? readMonths(text, at);
}

/** 前三季度, 前10个月, 头两个月, 第三季度, 一季度, 1—3季度. */
function readCounted(text: string, at: number): Found | null {
  const lead = text.charAt(at);
  const from = lead === '前' || lead === '头' || lead === '第' ? at + 1 : at;
  const count = text[from] === '两' ? { value: 2, end: from + 1 } : readCalendarNumber(text, from);
  if (count === null) return null;
  let unit = skipBlanks(text, count.end);
  if (lead === '前' || lead === '头') {
    if (text[unit] === '个') unit++;
    if (text.startsWith('季度', unit) && count.value <= 4)
      return withEdge(text, unit + 2, { months: [1, count.value * 3] });
    if (text[unit] === '月' && isMonth(count.value))
      return { end: unit + (text[unit + 1] === '份' ? 2 : 1), parts: { months: [1, count.value] } };
    return null;
  }
  let last = count.value;
  const beyond = skipRangeMark(text, count.end);
  const second = beyond < 0 ? null : readCalendarNumber(text, text[beyond] === '第' ? beyond + 1 : beyond);
  if (second !== null && text.startsWith('季度', second.end)) {
    last = second.value;
    unit = second.end;
  }
  if (!text.startsWith('季度', unit) || count.value < 1 || last > 4 || last < count.value) return null;
  return withEdge(text, unit + 2, { months: [count.value * 3 - 2, last * 3] });
}

/** 8月, 11月份, 10月底, 8月10日, 1—10月, 7、8月份. */
function readMonths(text: string, at: number): Found | null {
  const first = readCalendarNumber(text, at);
  if (first === null || first.digits > 2 || !isMonth(first.value)) return null;
  const unit = skipBlanks(text, first.end);
  if (text[unit] === '月')
    return isMonthUnit(text, unit) ? withDay(text, unit + 1, { month: first.value }) : null;
  const listed = text[first.end] === '、' || text[first.end] === '和';
  const beyond = listed ? first.end + 1 : skipRangeMark(text, first.end);
  const second = beyond < 0 ? null : readCalendarNumber(text, beyond);
  if (second === null || second.digits > 2 || !isMonth(second.value) || second.value <= first.value)
    return null;
  const lastUnit = skipBlanks(text, second.end);
  if (text[lastUnit] !== '月' || !isMonthUnit(text, lastUnit)) return null;
  return withEdge(text, lastUnit + (text[lastUnit + 1] === '份' ? 2 : 1), {
    months: [first.value, second.value],
  });
}

// 月均, 月龄, 月供 count something per month; 一月一调度 is a rhythm, not January.
function isMonthUnit(text: string, at: number): boolean {
  return !'均龄供薪租饼球一'.includes(text.charAt(at + 1) || ' ');
}

function withDay(text: string, at: number, parts: Parts): Found {
  const end = at + (text[at] === '份' ? 1 : 0);
  const day = readDay(text, skipBlanks(text, end));
  if (day !== null) return { end: day.end, parts: { ...parts, ...day.parts } };
  return withEdge(text, end, parts);
}

/** 其中10月当月210件: 当月 only says that nothing before the month is counted. */
const OF_MONTH = /^(?:当月|份当月)/u;

function withEdge(text: string, end: number, parts: Parts): Found {
  if (parts.month !== undefined && OF_MONTH.test(text.slice(end, end + 3))) end = text.indexOf('月', end) + 1;
  const edge = EDGES.at(text, end);
  const fits = edge !== null && (edge.word.length === 1 || edge.word.endsWith('旬'));
  return fits ? { end: end + edge.word.length, parts: { ...parts, edge: edge.value } } : { end, parts };
}

function isYear(number: { readonly value: number; readonly digits: number }): boolean {
  return number.digits === 4 && number.value >= 1800 && number.value < 2200;
}

function isMonth(value: number): boolean {
  return value >= 1 && value <= 12;
}

/** 10日, 15号, 15—17日, with the hour behind it: 31日24时. */
function readDay(text: string, at: number): Found | null {
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
function readBareDay(text: string, at: number): Found | null {
  const day = readDay(text, at);
  if (day === null || text.slice(at, day.end).includes('号') || isCountOfDays(text, at, day.end)) return null;
  return day;
}

/** Whether a number can be a day of a month. */
function isDay(value: number): boolean {
  return value >= 1 && value <= 31;
}

/** What stands behind the name of an old plan where it dates something. */
const OLD_PLAN = /^ {0,2}[”’"」](?:时期|期间|期末|末|以来)/u;

/** A document of the plan, its goals, and its first and last year are not its five years. */
const OF_PLAN = /^(?:规划|计划|纲要|目标|开局|收官)/u;

/** 第十四个五年规划期间: a plan by its number. */
const NUMBERED_PLAN = /第十([一二三四五六七八九])个五年[规计]划(?:时期|期间)/uy;

/** A five-year plan, in quotation marks or not: “十四五”, 十四五, “十五”末. */
function readPlan(text: string, at: number): Found | null {
  if (text[at] === '第') {
    NUMBERED_PLAN.lastIndex = at;
    const number = NUMBERED_PLAN.exec(text)?.[1];
    return number === undefined
      ? null
      : { end: NUMBERED_PLAN.lastIndex, parts: { plan: 11 + '一二三四五六七八九'.indexOf(number) } };
  }
  const quoted = isOpeningQuote(text, at);
  const digits = quoted ? skipBlanks(text, at + 1) : at;
  const count = readCalendarNumber(text, digits);
  // 十四五 reads as 14 then 5; “十五” as 15, which is the tenth plan, and “九五” as 95, the ninth.
  if (count === null || isDigitAt(text, digits)) return null;
  let plan = 0;
  let end = count.end;
  if (text[end] === '五' && count.value > 10 && count.value < 30) {
    plan = count.value;
    end++;
  } else if (quoted && count.value === 15) plan = 10;
  // “九五”末, “八五”时期, and not the “八五” of a programme of that name.
  else if (quoted && [65, 75, 85, 95].includes(count.value) && OLD_PLAN.test(text.slice(end, end + 6)))
    plan = Math.floor(count.value / 10);
  if (plan === 0) return null;
  // “十四五”规划 names a document: neither with its quotation marks nor from inside them is it a time.
  if (!quoted && isOpeningQuote(text, at - 1)) return null;
  if (quoted) {
    end = skipBlanks(text, end);
    if (end < text.length && !isClosingQuote(text, end)) return null;
    end++;
  }
  if (text.startsWith('时期', end) || text.startsWith('期间', end)) end += 2;
  const part = readPlanYears(text, end);
  if (part !== null) return { end: part.end, parts: { plan, planYears: part.years } };
  if (text[end - 1] === '期' || text[end - 1] === '间') return { end, parts: { plan } };
  const edge = EDGES.at(text, end);
  if (edge?.value === 'end') return { end: end + edge.word.length, parts: { plan, edge: 'end' } };
  return OF_PLAN.test(text.slice(end, end + 2)) ? null : { end, parts: { plan } };
}

/** “十四五”前三年, 头两年, 后两年: a part of the five years. */
function readPlanYears(text: string, at: number): { end: number; years: readonly [number, number] } | null {
  const isLast = text[at] === '后';
  if (!isLast && text[at] !== '前' && text[at] !== '头') return null;
  const count = readCount(text, at + 1);
  if (count === null || !Number.isInteger(count.value) || count.value < 1 || count.value > 4) return null;
  if (text[count.end] !== '年') return null;
  return { end: count.end + 1, years: isLast ? [5 - count.value, 4] : [0, count.value - 1] };
}

const WEEKDAYS = '一二三四五六日';

/** 上周, 本周四, 下周二: a week, or a day of it, seen from the day of the bulletin. */
function readWeek(text: string, at: number): Found | null {
  const word = WEEK_WORDS.at(text, at);
  if (word === null) return null;
  const end = at + word.word.length;
  const day = WEEKDAYS.indexOf(text.charAt(end) === '天' ? '日' : text.charAt(end) || ' ');
  const isDay = day >= 0 && !isNumberAt(text, end + 1);
  return { end: isDay ? end + 1 : end, parts: { weekShift: word.value, weekday: isDay ? day + 1 : null } };
}
