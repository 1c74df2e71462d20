import type { Span } from '../span.ts';
import { isNumberAt, readCount, skipBlanks } from './calendarNumber.ts';
import { createTime, type DurationUnit, type TimeExpression } from './expression.ts';
import { createWordTable } from './words.ts';

/** Units of a length of time, as printed. */
const LENGTH_UNITS = createWordTable<readonly [factor: number, unit: DurationUnit]>([
  ['年 个年度 周年', [1, 'Y']],
  ['个月 月', [1, 'M']],
  ['个季度 季度', [3, 'M']],
  ['周 个星期 星期 个周', [7, 'D']],
  ['日 天 个工作日 个自然日', [1, 'D']],
]);

const AHEAD = createWordTable<'ahead'>([
  ['未来 今后 今后的 未来的 接下来 再用 利用 力争用 争取用 用 通过 计划用 集中 为期 历时', 'ahead'],
]);
const BEHIND = createWordTable<'past'>([['近 最近 过去 过去的 刚刚过去的 刚过去的 这 近来 前', 'past']]);

/** Words and characters other than digits with which a duration can begin. */
export const DURATION_BEGINNINGS: readonly string[] = [...AHEAD.words, ...BEHIND.words, '两', '半'];

/** A length of time: 两年, 3个月, 15个工作日. Null where no count with a unit of time starts at the offset. */
function readLength(
  text: string,
  at: number,
): (Span & { readonly count: number; readonly unit: DurationUnit; readonly printed: string }) | null {
  const count = readCount(text, at);
  // 2024年 is a year, and no plan counts more than a few hundred of anything.
  if (count === null || count.digits > 3) return null;
  const from = skipBlanks(text, count.end);
  const unit = LENGTH_UNITS.at(text, from);
  if (unit === null) return null;
  const [factor, code] = unit.value;
  const end = from + unit.word.length;
  return { start: at, end, count: count.value * factor, unit: code, printed: unit.word };
}

/**
 * Durations that date something: 近三年, 过去五年, 五年来, 两年内, 3个月内, 未来五年, 利用两年时间. A bare length (连续3年,
 * 24小时) dates nothing and gives null.
 */
export function readDuration(text: string, at: number): TimeExpression | null {
  const past = BEHIND.at(text, at);
  if (past !== null) return readPast(text, at, at + past.word.length, past.word);
  const ahead = AHEAD.at(text, at);
  if (ahead !== null) return readAhead(text, at, at + ahead.word.length);
  return isNumberAt(text, at) || text[at] === '两' || text[at] === '半' ? readBare(text, at) : null;
}

function readPast(text: string, start: number, at: number, word: string): TimeExpression | null {
  const length = readLength(text, skipBlanks(text, at));
  if (length === null || length.printed === '月') return null;
  if ((word === '前' || word === '这') && (length.unit !== 'Y' || text[start - 1] === '学')) return null;
  let end = length.end;
  if (text[end] === '来' || text[end] === '间') end++;
  else if (text.startsWith('以来', end)) end += 2;
  return createTime({ start, end }, 'duration', { length, side: 'past' });
}

function readAhead(text: string, start: number, at: number): TimeExpression | null {
  const length = readLength(text, skipBlanks(text, at));
  if (length === null || length.printed === '月') return null;
  const word = text.slice(start, at);
  const named = text.startsWith('时间', length.end) || text.startsWith('左右时间', length.end);
  if (!named && !word.startsWith('未来') && !word.startsWith('今后')) return null;
  // 利用 and 用 are the verb of the plan, the length behind them is the time.
  const from = word.startsWith('未来') || word.startsWith('今后') ? start : length.start;
  if (from !== start) return null;
  return createTime({ start, end: length.end + (named ? 2 : 0) }, 'duration', { length, side: 'ahead' });
}

function readBare(text: string, at: number): TimeExpression | null {
  if (at > 0 && (isNumberAt(text, at - 1) || '.第每近续前共满超逾'.includes(text.charAt(at - 1))))
    return null;
  const length = readLength(text, at);
  if (length === null) return null;
  const { end } = length;
  if ((text[end] === '来' || text[end] === '间') && length.unit === 'Y' && text[end + 1] !== '自')
    return createTime({ start: at, end: end + 1 }, 'duration', { length, side: 'past' });
  const inside =
    text[end] === '内' ? 1 : text.startsWith('之内', end) || text.startsWith('以内', end) ? 2 : 0;
  if (
    inside > 0 &&
    length.printed !== '月' &&
    (length.unit === 'Y' || length.unit === 'M' || length.unit === 'D')
  )
    return createTime({ start: at, end: end + inside }, 'duration', {
      length,
      side: length.unit === 'D' ? 'within' : 'ahead',
    });
  const time = text.startsWith('左右时间', end) ? 4 : 2;
  if (
    text.startsWith('时间', end + time - 2) &&
    length.unit !== 'D' &&
    length.printed !== '月' &&
    isPlanned(text, at)
  )
    return createTime({ start: at, end: end + time }, 'duration', { length, side: 'ahead' });
  return null;
}

// 「利用两年时间，坚决整治…」「力争用3年左右时间」: a length is a plan's window where a verb of use stands before it.
function isPlanned(text: string, at: number): boolean {
  const before = text[at - 1] === ' ' ? at - 1 : at;
  return '用过以历期'.includes(text.charAt(before - 1) || ' ');
}
