import { behindLast, characterSet } from '../../text/characterSet.ts';
import { resolveTime, type TimeContext, type TimeExpression } from '../../text/times.ts';
import type { Span } from '../../text/span.ts';
import { type Sentence, textOf } from '../sentence.ts';
import type { Dating } from './periods.ts';

/*
 * Values of comparison: 比去年同期的6015起下降13.3%, 去年同期为5人, 由6015起下降到5214起. They are of the time that they are compared
 * from, never of the time of the sentence; where that time cannot be told, they have none.
 */

/** Words in front of a time that make it the base of a comparison: 比, 较, 与…相比, 高于, 不及. */
const COMPARES = /(?:比|较|与|同|和|于|照|过|及|超|达)$/u;

/** Between the base and its value stands no more than 的, what is counted, and a hedge. */
const DIRECT = /^(?:的[^，。；：、,;:]{0,10}|为|是)?(?:约|近|逾|超|超过|不到|的)?$/u;

/** A clause that tells of a change, or of another time, tells no more of the base. */
const CHANGES = /同比|环比|相比|持平|[增减升降涨跌多少]|下滑|回落|提高|扩大|缩小|翻|今年|本[年月季]|目前|现/u;

/** Shares and multiples of the base are no base: 是去年同期的2.1倍. */
const NO_LEVEL = /^(?:倍|成|%|‰|个?百分点|1)$/u;

/** What was lower or higher before: 由6015起下降到5214起, 从12个增至18个. */
const FROM = /(?:^|[^经理缘自])[由从](?:[^，。；：、,;:\d]{0,12}的)?(?:约|近|逾|超过)?$/u;
const TO =
  /^[^，。；：,;:\d]{0,4}(?:增|减|升|降|涨|跌|提高|扩大|缩小|压减|压缩|回落|下滑|攀升|变|扩|调整)[^，。；：,;:\d]{0,5}(?:至|到|为|成)/u;

const isFrom = characterSet('由从');

const SAME = /同[期月季日]$/u;

/**
 * What dates the figure at token `at` where it is a value of comparison: the words of the base and its own period, empty where it
 * cannot be told. Null where the figure is none. `current` is the dating that it would have otherwise.
 */
export function readBase(
  sentence: Sentence,
  at: number,
  current: Dating | null,
  context: TimeContext,
): Dating | null {
  const figure = sentence.tokens[at];
  const unit = figure?.quantity?.unit ?? '';
  if (figure === undefined) return null;
  const { source } = sentence;
  if (isFromBefore(source, sentence.start, figure)) return { time: '', period: '' };
  const index = timeBefore(sentence, at);
  const time = sentence.tokens[index]?.time ?? null;
  const gap = time === null ? '' : source.slice(time.end, figure.start);
  const isOnGround = time !== null && isGround(source, time);
  // 在上年清理事项30项的基础上: what stands within the words is of that time.
  if (isOnGround && /基础之?上/u.test(source.slice(time.end, time.end + GROUND_REACH)) && !/基础/u.test(gap))
    return { time: source.slice(time.start, time.end), period: resolveTime(time, context) };
  if (NO_LEVEL.test(unit)) return unit === '%' ? baseOfShare(sentence, at, context) : null;
  if (time !== null && isBase(sentence, index) && !isOnGround) {
    const isDirect = DIRECT.test(gap) && !CHANGES.test(gap);
    const lead = source.slice(Math.max(sentence.start, time.start - 3), time.start);
    // 去年同期发生火灾6015起，死亡5人: without a word that compares, all that follows is of last year.
    const isTold = !COMPARES.test(lead) && gap.length <= 60 && !/[。；;]/u.test(gap) && !CHANGES.test(gap);
    if (!isDirect && !isTold) return null;
    return { time: source.slice(time.start, time.end), period: periodOf(sentence, time, current, context) };
  }
  const clause = clauseBefore(source.slice(sentence.start, figure.start));
  // 由上年的3.5万起下降到: the time of the base stands with it.
  const isDated = time !== null && isTimeOfBase(sentence, time) && time.end > figure.start - clause.length;
  const lead = isDated ? clause.slice(0, time.start - figure.start) : clause;
  if (!/[由从]/u.test(lead) || !FROM.test(lead) || !TO.test(source.slice(figure.end, figure.end + 30)))
    return null;
  if (!isDated) return { time: '', period: '' };
  return { time: source.slice(time.start, time.end), period: resolveTime(time, context) };
}

function isFromWithin(source: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isFrom(source, at)) return true;
  return false;
}

/** 由过去的70%提高到90%: what it was before, of no time that is named. */
const isFromBefore = (source: string, start: number, figure: Span): boolean =>
  isFromWithin(source, Math.max(start, figure.start - 10), figure.start) &&
  /(?:^|[^经理缘自])[由从](?:过去|原来|以前|之前|此前|原先|当初|最初|起初)的?(?:约|近|不到|不足)?$/u.test(
    source.slice(Math.max(start, figure.start - 10), figure.start),
  ) &&
  TO.test(source.slice(figure.end, figure.end + 30));

/** 由甲年的30%提升到乙年的50%: a share that prints its own time; null where it prints none. */
function baseOfShare(sentence: Sentence, at: number, context: TimeContext): Dating | null {
  const figure = sentence.tokens[at];
  const time = sentence.tokens[at - 2]?.time ?? null;
  if (figure === undefined || time === null || time.kind === 'reference') return null;
  if (!/^的$/u.test(sentence.source.slice(time.end, figure.start).trim()) || !isTimeOfBase(sentence, time))
    return null;
  return { time: sentence.source.slice(time.start, time.end), period: resolveTime(time, context) };
}

/** 在去年基础上, 以上年为基数, 按2020年可比价: a time that only says from where something starts or is measured. */
export function isGround(source: string, { start, end }: Span): boolean {
  const behind = source.slice(end, end + GROUND_REACH);
  // 在巩固去年成果的基础上: a verb may stand in front of the time.
  if (behind.includes('基础') && /^[^，。；：,;:]*基础之?上/u.test(behind))
    return /在[^，。；：,;:]{0,8}$/u.test(source.slice(Math.max(0, start - 9), start));
  switch (source.charAt(start - 1)) {
    case '以':
      return /^[^，。；：,;:]{0,6}[为作](?:基[数期准年]|参照|1(?:00)?(?!\d))/u.test(behind);
    case '按':
      return /^的?(?:可比|不变)?价/u.test(behind);
    case '跟':
      return /^[^，。；：,;:\d]{0,8}(?:相比|比|持平|相当)/u.test(behind);
    default:
      return NAMED_YEAR.test(source.slice(start, end)) && isMeasure(source, start, behind);
  }
}

const NAMED_YEAR = /^(?:[12]\d{3}年|[去上前]年|改革|建国|“)/u;
/** 超过上年, 恢复到2019年水平, 相当于2020年的82%: what a time is held against, or a share of what there was then. */
function isMeasure(source: string, start: number, behind: string): boolean {
  const lead = source.slice(Math.max(0, start - 3), start);
  if (/(?:超[过出]?|高出|不及|赶上)$/u.test(lead)) return true;
  if (/[到至]$/u.test(lead)) return /^(?:同期)?的?[^，。；：,;:\d]{0,4}水平/u.test(behind);
  return /(?:相当于|约占|[占是为])$/u.test(lead) && /^[^，。；：,;:\d]{0,10}的\d[\d.]*[%％]/u.test(behind);
}

/** Within so many characters 在 has its 基础上. */
const GROUND_REACH = 24;

/** Whether a time is what the figures behind it are compared with: 与2024年1—9月的2810件相比. */
export function isBase(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (token === undefined || token.time === null) return false;
  if (token.time.kind === 'reference' || isGround(sentence.source, token.time)) return true;
  if (!/[比较与同]/u.test(sentence.source.charAt(token.start - 1))) return false;
  const of = sentence.tokens[at + 1];
  return of !== undefined && textOf(sentence, of) === '的' && sentence.tokens[at + 2]?.kind === 'quantity';
}

/** Whether a time dates only the base of a comparison that stands right behind it: 由上年的3.5万起下降到3.2万起. */
export function isTimeOfBase(sentence: Sentence, time: TimeExpression): boolean {
  const { source } = sentence;
  if (time.start <= sentence.start || !isFrom(source, time.start - 1)) return false;
  const lead = source.slice(Math.max(sentence.start, time.start - 2), time.start);
  if (!/(?:^|[^经理缘自])[由从]$/u.test(lead)) return false;
  const behind = source.slice(time.end, time.end + 40);
  const level = /^[^，。；：,;:\d]{0,10}\d[\d.]*/u.exec(behind)?.[0];
  return level !== undefined && TO.test(behind.slice(level.length));
}

function timeBefore(sentence: Sentence, at: number): number {
  const depth = sentence.tokens[at]?.depth ?? 0;
  for (let i = at - 1; i >= 0; i--) {
    const token = sentence.tokens[i];
    if (token?.time === undefined || token.time === null || token.depth > depth) continue;
    if (token.time.kind !== 'recurring' && token.time.kind !== 'duration') return i;
  }
  return -1;
}

const isClauseStop = characterSet('，。；：,;（');
const clauseBefore = (text: string): string => behindLast(text, isClauseStop);

/**
 * The time of the base: 去年同期 is the time of the sentence a year before; 上年 is that year, of a number of a year. Where the sentence
 * speaks of an earlier year (2022年3.2万起，上年同期为3.5万起), the year before is counted from there.
 */
function periodOf(
  { source }: Sentence,
  time: TimeExpression,
  current: Dating | null,
  context: TimeContext,
): string {
  const words = source.slice(time.start, time.end);
  const own = resolveTime({ ...time, kind: 'window' }, context);
  const now = current?.period ?? '';
  const back = /^[去上]/u.test(words) ? 1 : words.startsWith('前年') ? 2 : 0;
  const of = onlyYear(now);
  const year = back > 0 && of !== '' ? String(Number(of) - back) : own;
  const period = !/^\d{4}$/.test(own)
    ? own
    : SAME.test(words)
      ? shiftYears(now, year)
      : /^\d{4}$/.test(now)
        ? year
        : '';
  const cumulative =
    now.startsWith('../') && period !== '' && !period.includes('/') ? `../${period}` : period;
  return cumulative === now ? '' : cumulative;
}

/** The year of a period that lies in one; else empty. */
function onlyYear(period: string): string {
  const years = new Set([...period.matchAll(/\d{4}(?=-|\/|$)/g)].map(([found]) => found));
  return years.size === 1 && !period.includes('X') ? [...years].join('') : '';
}

/** A period of one year in another year; empty where it is of several. Of 29 February the 28th. */
function shiftYears(period: string, year: string): string {
  const only = onlyYear(period);
  return only === '' ? '' : period.replaceAll(only, year).replaceAll('-02-29', '-02-28');
}
