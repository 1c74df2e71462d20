import { WORD } from '../../text/lexicon/words.ts';
import type { Mood } from '../../text/outline.ts';
import { isBase, isGround, isTimeOfBase } from './bases.ts';
import { isLocality } from '../frames/localities.ts';
import { isLandmark, resolveTime, type TimeContext, type TimeExpression } from '../../text/times.ts';
import { clauseStart, hasClass, isNominal, type Sentence, textOf } from '../sentence.ts';
import type { Token } from '../../text/tokens.ts';

/** A time that dates figures: the words and what they mean in EDTF. */
export interface Dating {
  readonly time: string;
  readonly period: string;
}

/** A length of years dates what it looks back on or ahead to (过去五年, 今后三年); other lengths date nothing. */
const isOfYears = ({ length, side }: TimeExpression): boolean =>
  length?.unit === 'Y' && length.count >= 1 && (side === 'past' || side === 'ahead');

const UNHEARD = /^[^，。；：、,;:\d]{0,10}(?:最[\p{Script=Han}]{1,2}|首[次个家条]|罕见|少有|未有|未遇|唯一)/u;

/** Whether a time of a text dates the figures beside it. */
export function dates(text: string, time: TimeExpression): boolean {
  if (time.kind === 'recurring' || time.kind === 'reference' || isGround(text, time)) return false;
  if (time.kind === 'duration')
    return isOfYears(time) && !/^[近最前]/u.test(text.slice(time.start, time.start + 1));
  // 面对新中国成立以来传播最快的疫情: how long nothing was like it dates nothing.
  if (time.kind === 'since' && UNHEARD.test(text.slice(time.end, time.end + 16))) return false;
  // 党的二十大精神, 改革开放: a landmark dates only what began or ended with it.
  if (isLandmark(time)) return time.kind !== 'point';
  // 结合“安全生产月”等活动: a quoted event names what is done, not when; “十四五” is a time.
  return !text.startsWith('“', time.start) || (time.from?.plan ?? time.to?.plan ?? null) !== null;
}

function datingOf(sentence: Sentence, time: TimeExpression, context: TimeContext): Dating | null {
  const period = resolveTime(time, context);
  return period === '' ? null : { time: sentence.source.slice(time.start, time.end), period };
}

/** 元宵节期间（2月10日至14日）, 第一阶段（3月1日至4月30日）: a bracket that holds nothing but days says which days are meant. */
function explains(sentence: Sentence, at: number, depth: number): boolean {
  const { tokens, source } = sentence;
  const token = tokens[at];
  const [open, named] = [tokens[at - 1], tokens[at - 2]];
  if (token?.depth !== depth + 1 || open?.kind !== 'open' || named === undefined) return false;
  if (tokens[at + 1]?.kind !== 'close') return false;
  return named.time !== null || /(?:阶段|期间|当[天日]|假期)$/u.test(source.slice(sentence.start, named.end));
}

/** 完成“十三五”任务的六成, 推进市定“十四五”重点村建设: behind the verb of its clause a plan in front of a noun names the noun. */
function isNamedBehindVerb(sentence: Sentence, at: number): boolean {
  const { tokens } = sentence;
  const token = tokens[at];
  if (token === undefined || !namesThing(sentence, token)) return false;
  return tokens.slice(clauseStart(sentence, at), at).some((other) => hasClass(other, WORD.act | WORD.light));
}

/** Whether a deadline still holds at a figure: in its own clause, and in the clauses that go on with a verb or a number. */
function reaches(sentence: Sentence, from: number, at: number): boolean {
  const { tokens } = sentence;
  // 某年收入达到3亿元，五年间年均增长5%；支出…: a stretch amid a sentence holds for its clause.
  if (tokens[from]?.time?.kind === 'duration' && tokens[from + 1]?.kind !== 'stop' && isAmid(sentence, from))
    return clauseStart(sentence, at) <= from;
  // 到2027年底，…达到100%，…: in front of a comma it opens all that follows; 达到 goes on with what is to be reached.
  if (tokens[from]?.time?.kind !== 'deadline' || tokens[from + 1]?.kind === 'stop') return true;
  if (hasClass(tokens[at - 1], WORD.reach)) return true;
  let counts = false;
  for (let i = from + 1; i < at; i++) {
    const token = sentence.tokens[i];
    if (token?.kind === 'quantity') counts = true;
    if (token?.kind !== 'stop' || i === from + 1) continue;
    const next = sentence.tokens[i + 1];
    const goesOn = next !== undefined && hasClass(next, WORD.act | WORD.light | WORD.causative | WORD.adverb);
    if (!goesOn && !counts) return false;
  }
  return true;
}

/** Whether a number of the sentence stands in front of a token. */
const isAmid = ({ tokens }: Sentence, at: number): boolean =>
  tokens.some(({ kind }, i) => kind === 'quantity' && i < at);

/** What the times of a sentence say by their tokens, each read once: every figure of the sentence asks for them. */
export interface TimesRead {
  readonly context: TimeContext;
  /** Whether it dates the figures behind it. */
  readonly dating: (boolean | undefined)[];
  /** The year that it names; empty where it names none. */
  readonly years: (string | undefined)[];
  readonly contexts: (TimeContext | undefined)[];
  readonly datings: (Dating | null | undefined)[];
}

function timesOf(sentence: Sentence, context: TimeContext): TimesRead {
  if (sentence.times?.context === context) return sentence.times;
  return (sentence.times = { context, dating: [], years: [], contexts: [], datings: [] });
}

function timeBefore(sentence: Sentence, at: number, depth: number, { dating }: TimesRead): number {
  for (let i = at - 1; i >= 0; i--) {
    const token = sentence.tokens[i];
    if (token === undefined || token.time === null) continue;
    const { time } = token;
    dating[i] ??=
      !isBase(sentence, i) &&
      !isTimeOfBase(sentence, time) &&
      dates(sentence.source, time) &&
      !isNamedBehindVerb(sentence, i);
    if (dating[i] && (token.depth <= depth || explains(sentence, i, depth))) return i;
  }
  return -1;
}

/** What the time at token `at` leans on: one that prints no year is of the year printed before it in the sentence. */
function contextAt(sentence: Sentence, at: number, context: TimeContext): TimeContext {
  const times = timesOf(sentence, context);
  const { years, contexts } = times;
  return (contexts[at] ??= ((): TimeContext => {
    const depth = sentence.tokens[at]?.depth ?? 0;
    let i = timeBefore(sentence, at, depth, times);
    for (; i >= 0; i = timeBefore(sentence, i, depth, times)) {
      const time = sentence.tokens[i]?.time ?? null;
      const year = (years[i] ??=
        time === null ? '' : (/^\d{4}(?=$|-)/u.exec(resolveTime(time, context))?.[0] ?? ''));
      if (year !== '') return { ...context, year };
      // What stands in front of a time of the same depth was looked through for it.
      const known = sentence.tokens[i]?.depth === depth ? contexts[i] : undefined;
      if (known !== undefined) return known;
    }
    return context;
  })());
}

/** The time nearest in front of the figure at token `at`; the base of a comparison has its own. */
export function readDating(sentence: Sentence, at: number, context: TimeContext): Dated {
  const depth = sentence.tokens[at]?.depth ?? 0;
  const times = timesOf(sentence, context);
  let i = timeBefore(sentence, at, depth, times);
  for (; i >= 0; i = timeBefore(sentence, i, depth, times)) {
    const time = sentence.tokens[i]?.time ?? null;
    let dating = times.datings[i];
    if (dating === undefined) {
      dating = time === null ? null : datingOf(sentence, time, contextAt(sentence, i, context));
      times.datings[i] = dating;
    }
    // 12月6日印发方案，每周组织3次抽查: the day of another clause dates no turn.
    if (
      dating === null ||
      !reaches(sentence, i, at) ||
      ((time?.from?.day ?? null) !== null && isOfTurn(sentence, i, at))
    )
      continue;
    return { dating, isSettled: true };
  }
  return { dating: null, isSettled: false };
}

/** Whether a recurring time stands in the clause of a figure, and the time at token `from` in another. */
function isOfTurn(sentence: Sentence, from: number, at: number): boolean {
  const clause = clauseStart(sentence, at);
  return from < clause && sentence.tokens.slice(clause, at).some(({ time }) => time?.kind === 'recurring');
}

/** What a sentence says of the time of a figure; settled where nothing around it may add to that. */
export interface Dated {
  readonly dating: Dating | null;
  readonly isSettled: boolean;
}

/**
 * 「2023年、2024年，全市分别查处超载310起、286起」「2022年至2024年，火灾起数分别为320起、301起、287起」: times that a list of figures
 * is paired with in order, by index of the figure.
 */
export function readDistributed(
  sentence: Sentence,
  at: readonly number[],
  context: TimeContext,
): Map<number, Dating> {
  const paired = new Map<number, Dating>();
  for (let first = 0; first < at.length; first++) {
    let count = 1;
    while (isListed(sentence, at[first + count - 1], at[first + count])) count++;
    if (count < 2) continue;
    const marker = sentence.tokens.findLastIndex(
      (token, i) => i < (at[first] ?? 0) && /^(?:分别|分别为|依次|依次为)$/u.test(textOf(sentence, token)),
    );
    const from = first === 0 ? 0 : (at[first - 1] ?? 0) + 1;
    const datings = marker < from ? [] : datingsBetween(sentence, from, marker, count, context);
    if (datings.length === count) datings.forEach((dating, k) => paired.set(first + k, dating));
    first += count - 1;
  }
  return paired;
}

function isListed(sentence: Sentence, left: number | undefined, right: number | undefined): boolean {
  if (left === undefined || right === undefined || right - left !== 2) return false;
  const between = sentence.tokens[left + 1];
  return between !== undefined && /^(?:[、，,]|和|与|及)$/u.test(textOf(sentence, between));
}

function datingsBetween(
  sentence: Sentence,
  from: number,
  to: number,
  count: number,
  context: TimeContext,
): Dating[] {
  const datings: Dating[] = [];
  for (let i = from; i < to; i++) {
    const time = sentence.tokens[i]?.time ?? null;
    if (time === null || !dates(sentence.source, time)) continue;
    const dating = datingOf(sentence, time, contextAt(sentence, i, context));
    if (dating !== null) datings.push(dating);
  }
  const [only] = datings;
  if (datings.length !== 1 || only === undefined) return datings;
  // Years, or months, from … to …: as many as there are figures.
  const [start = '', end = ''] = only.period.split('/');
  const first = stepOf(start);
  const last = stepOf(end);
  if (first === null || last === null || start.length !== end.length || last - first + 1 !== count)
    return datings;
  return Array.from({ length: count }, (_, k) => ({
    time: only.time,
    period: formatStep(first + k, start.length),
  }));
}

/** Years, or months since the year 0, of a date that is as precise as that; null for days. */
function stepOf(date: string): number | null {
  if (/^\d{4}$/u.test(date)) return Number(date);
  return /^\d{4}-\d\d$/u.test(date) ? Number(date.slice(0, 4)) * 12 + Number(date.slice(5)) - 1 : null;
}

const formatStep = (step: number, length: number): string =>
  length === 4
    ? String(step).padStart(4, '0')
    : `${String(Math.floor(step / 12)).padStart(4, '0')}-${String((step % 12) + 1).padStart(2, '0')}`;

/** A day or a deadline holds for what is said of it, and for no sentence behind. */
const passes = (time: TimeExpression, ofYears: boolean): boolean => {
  if (time.kind === 'deadline') return false;
  // 年末贷款余额18万亿元。新设企业1万家。 In a report on years so does the level of a day.
  // So does a half of the year, or a month: 上半年下降0.8%，全年增长4%。…
  const isPart = (time.from?.months ?? time.from?.month ?? null) !== null;
  if (ofYears && (time.kind === 'until' || time.from?.edge === 'end' || isPart)) return false;
  return time.kind !== 'point' || (time.from?.day ?? null) === null;
};

/**
 * The last time in front of the first number of a sentence, which dates the sentences behind it too; under headings that
 * date by themselves (`opening`) only one that opens the sentence, in front of its first verb and stop.
 */
export function readLeadIn(
  sentence: Sentence,
  context: TimeContext,
  opening: boolean,
  ofYears = false,
): Dating | null {
  let lead: Dating | null = null;
  let stops = 0;
  let isAmidWords = false;
  let clause = sentence.start;
  for (const token of sentence.tokens) {
    if (token.kind === 'quantity') break;
    if (token.kind === 'stop') {
      stops++;
      clause = token.end;
    }
    // 据统计，1至9月，…: words of the source may stand in front; 面对一季度的形势 sets no time.
    if (
      opening &&
      (hasClass(token, WORD.act | WORD.light) ||
        stops > 1 ||
        (isAmidWords && token.time !== null && !TURNS_TO.test(sentence.source.slice(clause, token.start))))
    )
      break;
    isAmidWords = token.kind !== 'stop' && (isAmidWords || (isNominal(token) && !isPlace(sentence, token)));
    if (token.time === null || token.depth > 0 || !dates(sentence.source, token.time)) continue;
    // 由2023年的1.7万元提高到2024年的1.8万元: what it was before dates nothing behind.
    if (isTimeOfBase(sentence, token.time)) continue;
    const dating = datingOf(sentence, token.time, context);
    if (dating !== null && passes(token.time, ofYears) && !namesThing(sentence, token)) lead = dating;
  }
  return (lead === null ? null : readTurn(sentence, context)) ?? lead;
}

/** 2023年收入5亿元；2024年收入6亿元。…: a sentence of several years leaves the last that opens a part of it. */
function readTurn({ tokens, source }: Sentence, context: TimeContext): Dating | null {
  for (let i = tokens.length - 1; i > 0; i--) {
    const [stop, token] = [tokens[i - 1], tokens[i]];
    if (stop?.kind !== 'stop' || stop.depth > 0 || !/[；;]/u.test(source.slice(stop.start, stop.end)))
      continue;
    if (token?.time?.kind !== 'point' || !/^\d{4}年$/u.test(source.slice(token.start, token.end))) continue;
    const period = resolveTime(token.time, context);
    return /^\d{4}$/u.test(period) ? { time: source.slice(token.start, token.end), period } : null;
  }
  return null;
}

/** Words with which a speech turns to a time: 刚刚过去的2024年, 回望“十四五”. */
const TURNS_TO =
  /^\s*(?:—*|各位代表)?(?:回[望顾首眸]|展望|总结)?(?:刚刚|即将|已经|正在)?(?:过去|到来|走过|结束)?的?[“"]?$/u;

/** 我市, 宁泽市: a place in front of a time leaves it at the head of the sentence. */
const isPlace = (sentence: Sentence, token: Token): boolean => isLocality(textOf(sentence, token));

/** “十一五”文物保护工程竣工: a plan right in front of a noun names it, and dates no sentence behind. */
function namesThing({ tokens, source }: Sentence, token: Token): boolean {
  const isPlan =
    (token.time?.from?.plan ?? null) !== null && /[五”"]$/u.test(source.slice(token.start, token.end));
  return isPlan && isNominal(tokens[tokens.indexOf(token) + 1]);
}

/** The end that a sentence opens with: 到2030年，…. It holds for the goals behind it too where the section reaches as far or less. */
export function readHorizon(sentence: Sentence, context: TimeContext): Dating | null {
  const at = sentence.tokens.findIndex(({ time }) => time !== null);
  const token = sentence.tokens[at];
  if (token?.time?.kind !== 'deadline' || token.time.to?.month !== null || token.time.to.day !== null)
    return null;
  const opens = at === 0 || sentence.tokens[at - 1]?.kind === 'stop';
  const quantity = sentence.tokens.findIndex(({ kind }) => kind === 'quantity');
  if (!opens || sentence.tokens[at + 1]?.kind !== 'stop' || quantity < at) return null;
  return datingOf(sentence, token.time, context);
}

/** The time that a sentence sets for those behind it: 2024年，…。全年…; not of 去年推出的…. */
export function readOpening(sentence: Sentence, context: TimeContext): Dating | null {
  const [time, stop] = sentence.tokens;
  if (time === undefined || time.time === null || stop?.kind !== 'stop') return null;
  return datingOf(sentence, time.time, context);
}

/** The context of a sentence behind a year: 全年 and 10月 are of the year spoken of. */
export function withYearOf(context: TimeContext, dating: Dating | null): TimeContext {
  return dating?.period.length === 4 && /^\d{4}$/u.test(dating.period)
    ? { ...context, year: dating.period }
    : context;
}

/**
 * Where a period lies, seen from the day of publication: `ahead` where it ends behind it, `past` where it ends before
 * it; null where the two cannot be told apart (2024年 in a bulletin of 2024) or one is not known.
 */
export function moodOfPeriod(period: string, published: string): Mood {
  if (period === '' || published === '') return null;
  const parts = period.split('/');
  const finish = parts.at(-1) ?? '';
  const isOpen = finish === '..';
  const end = isOpen ? (parts[0] ?? '') : finish;
  const length = Math.min(end.length, published.length);
  const day = published.slice(0, length);
  const last = end.slice(0, length);
  if (last > day) return 'ahead';
  return last < day && !isOpen ? 'past' : null;
}

/**
 * Mood of the time at token `at` in a work report: 今年 is planned in a report of the first months of that year, if no heading says
 * that it is reviewed.
 */
export function moodOfYearAt(sentence: Sentence, at: number, context: TimeContext): Mood {
  const mood = moodOfTimeAt(sentence, at, context);
  const time = sentence.tokens[at]?.time ?? null;
  const month = Number(context.published.slice(5, 7));
  if (mood !== null || time === null || month < 1 || month > 3 || !dates(sentence.source, time)) return mood;
  // 全年 may be that of the review as well.
  if (!/今年|本年|\d{4}年/u.test(sentence.source.slice(time.start, time.end))) return null;
  const period = resolveTime(time, contextAt(sentence, at, context));
  return /^\d{4}$/u.test(period) && context.published.startsWith(period) ? 'ahead' : null;
}

/** Mood of the time at token `at`; see `moodOfPeriod`. */
export function moodOfTimeAt(sentence: Sentence, at: number, context: TimeContext): Mood {
  const time = sentence.tokens[at]?.time;
  if (time === undefined || time === null || !dates(sentence.source, time)) return null;
  if (isNamedBehindVerb(sentence, at)) return null;
  if (
    /(?:[比较与]|[低高优快多少好慢]于)$/u.test(
      sentence.source.slice(Math.max(sentence.start, time.start - 2), time.start),
    )
  )
    return null;
  const mood = moodOfPeriod(resolveTime(time, contextAt(sentence, at, context)), context.published);
  if (mood !== null) return mood;
  return time.kind === 'deadline' ? 'ahead' : time.kind === 'since' || time.kind === 'until' ? 'past' : null;
}
