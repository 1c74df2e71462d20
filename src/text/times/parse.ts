import { beginningOf, characterSet } from '../characterSet.ts';
import type { Span } from '../span.ts';
import { isNumberAt, readCalendarNumber, skipBlanks, skipRangeMark } from './calendarNumber.ts';
import { DURATION_BEGINNINGS, readDuration } from './duration.ts';
import { createMoment, createTime, type Moment, type TimeExpression } from './expression.ts';
import { canBeginTime, MOMENT_BEGINNINGS, readMoment } from './moment.ts';
import { readEventName } from './publicEvents.ts';
import { readRecurrence, RECURRENCE_BEGINNINGS } from './recurrence.ts';
import { createWordTable } from './words.ts';

const PREFIXES = createWordTable<'until' | 'since' | 'by'>([
  ['截至 截止 截止到 截止至 截至到 截', 'until'],
  ['自 从 自从', 'since'],
  ['到 至 直到 直至', 'by'],
]);

const SUFFIXES = createWordTable<'since' | 'deadline' | 'window' | 'until' | 'reference' | 'around'>([
  ['以来 至今 迄今 以后 之后 开始 起 后', 'since'],
  ['前 之前 以前 前夕', 'deadline'],
  ['期间 时期 内 之内 以内 假期 长假 小长假 假日 当天 当日 时段 期间内', 'window'],
  ['止 为止', 'until'],
  ['同期 同月 同季 同日', 'reference'],
  ['前后 左右', 'around'],
]);

// Most characters begin no time: one look spares them every table.
const beginsTime = beginningOf([
  ...DURATION_BEGINNINGS,
  ...MOMENT_BEGINNINGS,
  ...RECURRENCE_BEGINNINGS,
  ...PREFIXES.words,
  ...'0123456789０１２３４５６７８９〇○零Ｏ一二三四五六七八九十'.split(''),
]);

/** Reads the time expression that starts exactly at the offset; null where none does. */
export function parseTime(text: string, at: number): TimeExpression | null {
  if (!beginsTime(text, at)) return null;
  if (isNumberAt(text, at) && !canBeginTime(text, at)) return null;
  const recurring = readRecurrence(text, at);
  if (recurring !== null) return recurring;
  const duration = readDuration(text, at);
  if (duration !== null) return duration;
  const prefix = isPrefixAt(text, at);
  if (prefix !== null) return readPrefixed(text, at, at + prefix.word.length, prefix.value);
  const moment = readMoment(text, at);
  if (moment === null || isNameOf(text, moment)) return null;
  return readFrom(text, at, moment);
}

// 今日头条 and 当前位置 begin with the day of the bulletin and mean none.
function isNameOf(text: string, moment: Moment): boolean {
  return (
    moment.now &&
    (text.startsWith('头条', moment.end) ||
      text.startsWith('的位置', moment.end) ||
      text.startsWith('位置', moment.end))
  );
}

// 提高到2025年的5% and 降至10月 hold 到 and 至 as the end of a verb: only at the start of a clause, or behind a word
// of aim, do they set an end.
const isAimAt = characterSet('确出争保取划计要将并且定即，。；：、（(“ \n\u3000\t「,;:');

function isPrefixAt(text: string, at: number): { word: string; value: 'until' | 'since' | 'by' } | null {
  const prefix = PREFIXES.at(text, at);
  if (prefix === null) return null;
  if (prefix.value === 'by' && at > 0 && !isAimAt(text, at - 1)) return null;
  return prefix;
}

function readPrefixed(
  text: string,
  start: number,
  at: number,
  prefix: 'until' | 'since' | 'by',
): TimeExpression | null {
  const from = skipBlanks(text, at);
  const moment = readMoment(text, from);
  if (moment === null) return null;
  const behind = SUFFIXES.at(text, moment.end);
  if (prefix === 'until') {
    const end = behind?.value === 'until' ? moment.end + behind.word.length : moment.end;
    return createTime({ start, end }, 'until', { to: moment });
  }
  if (prefix === 'by') {
    const end =
      behind?.value === 'until' || behind?.value === 'deadline'
        ? moment.end + behind.word.length
        : moment.end;
    return createTime({ start, end }, moment.now ? 'until' : 'deadline', { to: moment });
  }
  const whole = readFrom(text, from, moment);
  if (whole.kind === 'window') return { ...whole, start };
  if (whole.kind === 'since') return { ...whole, start };
  if (whole.kind !== 'point' || text[start] !== '自') return null;
  return createTime({ start, end: whole.end }, 'since', { from: moment });
}

/** What the words behind a moment make of it: a window, a deadline, a beginning, a base of comparison. */
function readFrom(text: string, start: number, first: Moment): TimeExpression {
  const last = readList(text, first) ?? readRangeEnd(text, first);
  if (last !== null) return closeWindow(text, start, first, last);
  // 自即日起至3月, 从5月开始至年底: the mark of the beginning stands between the two moments.
  const mark = SUFFIXES.at(text, first.end);
  if (mark?.value === 'since') {
    const beyond = skipRangeMark(text, first.end + mark.word.length);
    const to = beyond < 0 ? null : readMoment(text, beyond);
    if (to !== null) return closeWindow(text, start, first, to);
  }
  return closePoint(text, start, first);
}

function closePoint(text: string, start: number, moment: Moment): TimeExpression {
  const span = { start, end: moment.end };
  const base = isComparedTo(text, start, moment.end);
  const suffix = SUFFIXES.at(text, moment.end);
  const same = { from: moment, to: moment };
  const end = moment.end + (suffix?.word.length ?? 0);
  if (suffix?.value === 'reference') return createTime({ start, end }, 'reference', same);
  if (suffix !== null && isSuffix(text, end, suffix.word)) {
    if (suffix.value === 'since') return createTime({ start, end }, 'since', { from: moment });
    if (suffix.value === 'deadline') return createTime({ start, end }, 'deadline', { to: moment });
    if (suffix.value === 'window') return createTime({ start, end }, 'window', same);
    if (suffix.value === 'until') return createTime({ start, end }, 'deadline', { to: moment });
    return createTime({ start, end }, 'point', same);
  }
  if (base) return createTime(span, 'reference', same);
  if (moment.now) return createTime(span, 'until', { to: moment });
  // 「“十四五”末培训不少于1万人」 sets an end, as 年内 and 上半年 set a stretch.
  if (moment.plan !== null && moment.edge === 'end') return createTime(span, 'deadline', { to: moment });
  const stretch =
    moment.plan !== null ||
    moment.months !== null ||
    moment.lastYear !== null ||
    text[moment.end - 1] === '内';
  return createTime(span, stretch ? 'window' : 'point', same);
}

// 起火, 起草, 前往, 前三季度, 后期, 内部: a suffix that is the beginning of another word is none.
function isSuffix(text: string, end: number, word: string): boolean {
  const next = text.charAt(end);
  if (next === '') return true;
  if (word === '起') return !'火草到数步码义源诉重'.includes(next);
  if (word === '前')
    return !'往来后期述沿列置端身景提线言去两几半'.includes(next) && !isNumberedUnit(text, end);
  if (word === '后') return !'期续勤备方面半天'.includes(next);
  if (word === '内') return !'部容外蒙涝河需生设控'.includes(next);
  if (word === '止') return !'步血损'.includes(next);
  return true;
}

/** 前3个月, 前一周: a count with a unit of time, or of a part of the year. */
function isNumberedUnit(text: string, at: number): boolean {
  const number = isNumberAt(text, at) ? readCalendarNumber(text, at) : null;
  if (number === null || number.digits > 3) return false;
  const unit = text[number.end] === '个' ? number.end + 1 : number.end;
  return '季月周天年日'.includes(text.charAt(unit) || ' ');
}

const COMPARING = createWordTable<true>([['相比 比 持平 基本持平 的同期', true]]);

function isComparedTo(text: string, start: number, end: number): boolean {
  const before = text[start - 1] ?? '';
  // 低于上年, 高于2019年: what follows is held against that year.
  const isThan = before === '于' && start >= 2 && '低高好快优大小多少慢'.includes(text.charAt(start - 2));
  if (before === '比' || before === '较' || isThan) return true;
  if ((before === '与' || before === '同' || before === '和') && COMPARING.at(text, end) !== null)
    return true;
  return text.startsWith('相比', end) || isMultiple(text, end);
}

// 「是2019年的2.1倍」「为上年的1.5倍」
function isMultiple(text: string, end: number): boolean {
  const of = text[end] === '的' ? skipBlanks(text, end + 1) : -1;
  if (of < 0 || !isNumberAt(text, of)) return false;
  let at = of;
  while (at < of + 9 && (isNumberAt(text, at) || text[at] === '.')) at++;
  return text[skipBlanks(text, at)] === '倍';
}

/** 元旦、春节、全国两会等重大节假日期间: the last holiday of a list; null where no list of them stands there. */
function readList(text: string, first: Moment): Moment | null {
  if (first.event === '') return null;
  let last: Moment | null = null;
  let at = first.end;
  for (let turn = 0; turn < 12; turn++) {
    let next = at;
    while (next < at + 2 && '、和及与暨以'.includes(text.charAt(next) || ' ')) next++;
    const event = next === at ? '' : readEventName(text, next);
    if (event === '') break;
    at = next + event.length;
    last = createMoment(next, at, { event });
  }
  return last;
}

function readRangeEnd(text: string, first: Moment): Moment | null {
  const beyond = skipRangeMark(text, first.end);
  if (beyond < 0) return null;
  const last = readMoment(text, beyond);
  if (last === null || last.now) return null;
  return last;
}

function closeWindow(text: string, start: number, first: Moment, last: Moment): TimeExpression {
  let end = last.end;
  // 「元旦、春节、全国两会等重点重大会议重大节假日期间」: 等 may carry words of its own up to 期间.
  if (first.event !== '' && text[end] === '等') {
    for (let at = end + 1; at < end + 25 && !'，。；、\n,;'.includes(text.charAt(at) || '\n'); at++)
      if (text.startsWith('期间', at))
        return createTime({ start, end: at + 2 }, 'window', { from: first, to: last });
    end++;
  }
  const suffix = SUFFIXES.at(text, end);
  const kept = suffix !== null && isSuffix(text, end + suffix.word.length, suffix.word) ? suffix : null;
  if (kept?.value === 'reference')
    return createTime({ start, end: end + kept.word.length }, 'reference', { from: first, to: last });
  if (kept?.value === 'window' || kept?.value === 'until' || kept?.value === 'around')
    end += kept.word.length;
  if (kept?.value === 'deadline' && first.event !== '')
    return createTime({ start, end: end + kept.word.length }, 'deadline', { to: first });
  return createTime({ start, end }, 'window', { from: first, to: last });
}

/** Finds every time expression of a text, or of a stretch of it, in order and without overlaps. */
export function readTimes(text: string, span: Span = { start: 0, end: text.length }): TimeExpression[] {
  const times: TimeExpression[] = [];
  for (let at = span.start; at < span.end;) {
    const time = parseTime(text, at);
    if (time === null || time.end > span.end) at++;
    else {
      if (isTime(time)) times.push(time);
      at = Math.max(time.end, at + 1);
    }
  }
  return times;
}

// 五一广场, 国庆节 and 纪念建党100周年 name an event without dating anything; 春节期间 and 2024年国庆 do.
function isTime(time: TimeExpression): boolean {
  const moment = time.from;
  if (moment === null || moment.event === '' || time.kind !== 'point') return true;
  return moment.end - moment.start > moment.event.length;
}
