import { isNumberAt, readCalendarNumber, readCount, skipBlanks } from './calendarNumber.ts';
import { createMoment, createTime, type TimeExpression } from './expression.ts';
import { createWordTable } from './words.ts';

/** Turns of a recurring time and the ISO 8601 duration between them, {} for the count. */
const RHYTHMS = createWordTable<string>([
  ['天 日 个工作日 工作日', 'P{}D'],
  ['周 个星期 星期 个周 礼拜', 'P{}W'],
  ['旬', 'P{10}D'],
  ['个月 月 月度', 'P{}M'],
  ['季 个季度 季度', 'P{3}M'],
  ['半年 半年度', 'P{6}M'],
  ['学期 个学期', 'P{6}M'],
  ['年 年度 个年度 学年 个学年', 'P{}Y'],
]);

/** `P{3}M` with a count of 2 is `P6M`; a bare `{}` counts as 1. */
function formatRhythm(pattern: string, count: number): string {
  return pattern.replace(/\{(\d*)\}/u, (_, factor: string) => String(count * Number(factor || '1')));
}

const SINGLE_WORDS = createWordTable<string>([
  ['逐日 按日 日日 每日每夜 天天', 'P1D'],
  ['逐周 按周 周周', 'P1W'],
  ['双周 每双周 隔周', 'P2W'],
  ['半月 每半月 每半个月', 'P15D'],
  ['逐月 按月 月月 按月度', 'P1M'],
  ['双月 每双月', 'P2M'],
  ['逐季 按季 按季度 逐季度', 'P3M'],
  ['逐年 按年 按年度 年年', 'P1Y'],
]);

/** Words and characters other than digits with which a recurring time can begin. */
export const RECURRENCE_BEGINNINGS: readonly string[] = [...SINGLE_WORDS.words, '每', '两', '半'];

const WEEKDAYS = '一二三四五六日天';

/**
 * Recurring times: 每季度, 每两周, 每半年, 每月20日前, 每年9月, 每周五, 按月, 双周, 两周一次, 半年至少一次. The adjective of a
 * rhythm (月调度, 季度例会) is not read here, since only the activity behind it makes it one.
 */
export function readRecurrence(text: string, at: number): TimeExpression | null {
  if (text[at] === '每') return readEach(text, at);
  if (isNumberAt(text, at) || text[at] === '两' || text[at] === '半') return readOnceIn(text, at);
  const word = SINGLE_WORDS.at(text, at);
  if (word === null) return null;
  return createTime({ start: at, end: at + word.word.length }, 'recurring', { every: word.value });
}

function readEach(text: string, at: number): TimeExpression | null {
  const whole = SINGLE_WORDS.at(text, at);
  if (whole !== null)
    return createTime({ start: at, end: at + whole.word.length }, 'recurring', { every: whole.value });
  const from = skipBlanks(text, text[at + 1] === '隔' ? at + 2 : at + 1);
  // 每半年 is one word of the table, 每2个月 a count and a unit.
  const direct = RHYTHMS.at(text, from);
  if (direct !== null && !(direct.word === '天' && text[from + 1] === '然')) {
    const every = formatRhythm(direct.value, 1);
    return withDay(text, at, from + direct.word.length, every);
  }
  const count = readCount(text, from);
  if (count === null || count.value < 1) return null;
  const unit = RHYTHMS.at(text, skipBlanks(text, count.end));
  if (unit === null || (unit.word === '月' && count.value !== 1)) return null;
  const end = skipBlanks(text, count.end) + unit.word.length;
  return createTime({ start: at, end }, 'recurring', { every: formatRhythm(unit.value, count.value) });
}

/** 每月20日前, 每年6月底, 每周五: the day within the turn belongs to the expression. */
function withDay(text: string, start: number, end: number, every: string): TimeExpression {
  if (every === 'P1W' && WEEKDAYS.includes(text.charAt(end) || ' ') && text[end + 1] !== '次')
    return createTime({ start, end: withBefore(text, end + 1) }, 'recurring', { every });
  if (every === 'P1M' || every === 'P1Y') {
    const printed = skipBlanks(text, end);
    const number = readCalendarNumber(text, printed);
    const unit = number === null ? -1 : skipBlanks(text, number.end);
    if (
      number !== null &&
      every === 'P1M' &&
      (text[unit] === '日' || text[unit] === '号') &&
      number.value <= 31
    ) {
      const day = createMoment(printed, unit + 1, { day: number.value });
      return createTime({ start, end: withBefore(text, unit + 1) }, 'recurring', {
        every,
        from: day,
        to: day,
      });
    }
    if (number !== null && every === 'P1Y' && text[unit] === '月' && number.value <= 12) {
      const second = readCalendarNumber(text, unit + 1);
      const dayUnit = second !== null && text[second.end] === '日' ? second : null;
      const monthEnd =
        dayUnit === null
          ? unit + (text[unit + 1] === '份' || text[unit + 1] === '底' ? 2 : 1)
          : dayUnit.end + 1;
      const moment = createMoment(printed, monthEnd, {
        month: number.value,
        day: dayUnit?.value ?? null,
        edge: text[monthEnd - 1] === '底' ? 'end' : '',
      });
      return createTime({ start, end: withBefore(text, monthEnd) }, 'recurring', {
        every,
        from: moment,
        to: moment,
      });
    }
    const edge = text[end] === '底' || text[end] === '末' || text[end] === '初' ? 1 : 0;
    if (edge === 1) {
      const moment = createMoment(end, end + 1, { edge: text[end] === '初' ? 'early' : 'end' });
      return createTime({ start, end: withBefore(text, end + 1) }, 'recurring', {
        every,
        from: moment,
        to: moment,
      });
    }
  }
  return createTime({ start, end }, 'recurring', { every });
}

function withBefore(text: string, end: number): number {
  return text[end] === '前'
    ? end + 1
    : text.startsWith('之前', end) || text.startsWith('以前', end)
      ? end + 2
      : end;
}

/** 两周一次, 一月一调度, 半年不少于一次, 一季一评估: a length, then how often within it. */
function readOnceIn(text: string, at: number): TimeExpression | null {
  if (at > 0 && (isNumberAt(text, at - 1) || text[at - 1] === '第' || text[at - 1] === '.')) return null;
  const half = RHYTHMS.at(text, at);
  const count = half === null ? readCount(text, at) : null;
  const unit = half ?? (count === null ? null : RHYTHMS.at(text, count.end));
  if (unit === null || unit.word === '半年度') return null;
  const end = (count?.end ?? at) + unit.word.length;
  if (text[end] !== '一' || '日月年'.includes(text.charAt(end + 1) || ' ')) return null;
  // 一日一报 and 两周一次 are rhythms; 三年一体推进 and 一年一个样 are not.
  if (!'次会调评报通总督考巡检排例小研讲演回查汇盘公晒测练训课主推'.includes(text.charAt(end + 1) || ' '))
    return null;
  if (text.startsWith('一次性', end)) return null;
  return createTime({ start: at, end }, 'recurring', { every: formatRhythm(unit.value, count?.value ?? 1) });
}
