import { WORD } from '../../text/lexicon/words.ts';
import type { Mood } from '../../text/outline.ts';
import { isLandmark, resolveTime, type TimeContext, type TimeExpression } from '../../text/times.ts';
import { hasClass, type Sentence } from '../sentence.ts';

/** A time that dates figures: the words and what they mean in EDTF. */
export interface Dating {
  readonly time: string;
  readonly period: string;
}

/** A length of years dates what it looks back on or ahead to (过去五年, 今后三年); other lengths date nothing. */
const isOfYears = ({ length, side }: TimeExpression): boolean =>
  length?.unit === 'Y' && length.count >= 1 && (side === 'past' || side === 'ahead');

/** Whether a time of a text dates the figures beside it. */
export function dates(text: string, time: TimeExpression): boolean {
  if (time.kind === 'recurring' || time.kind === 'reference') return false;
  if (time.kind === 'duration')
    return isOfYears(time) && !/^[近最前]/u.test(text.slice(time.start, time.start + 1));
  // 党的二十大精神, 改革开放: a landmark dates only what began or ended with it.
  if (isLandmark(time)) return time.kind !== 'point';
  // 结合“安全生产月”等活动: a quoted event names what is done, not when; “十四五” is a time.
  return !text.startsWith('“', time.start) || (time.from?.plan ?? time.to?.plan ?? null) !== null;
}

function datingOf(sentence: Sentence, time: TimeExpression, context: TimeContext): Dating | null {
  const period = resolveTime(time, context);
  return period === '' ? null : { time: sentence.source.slice(time.start, time.end), period };
}

function timeBefore(sentence: Sentence, at: number, depth: number): number {
  for (let i = at - 1; i >= 0; i--) {
    const token = sentence.tokens[i];
    if (
      token !== undefined &&
      token.time !== null &&
      token.depth <= depth &&
      dates(sentence.source, token.time)
    )
      return i;
  }
  return -1;
}

/** What the time at token `at` leans on: one that prints no year is of the year printed before it in the sentence. */
function contextAt(sentence: Sentence, at: number, context: TimeContext): TimeContext {
  const depth = sentence.tokens[at]?.depth ?? 0;
  for (let i = timeBefore(sentence, at, depth); i >= 0; i = timeBefore(sentence, i, depth)) {
    const time = sentence.tokens[i]?.time;
    const year =
      time === undefined || time === null
        ? undefined
        : /^\d{4}(?=$|-)/u.exec(resolveTime(time, context))?.[0];
    if (year !== undefined) return { ...context, year };
  }
  return context;
}

/** The time nearest in front of the figure at token `at`. */
export function readDating(sentence: Sentence, at: number, context: TimeContext): Dating | null {
  const depth = sentence.tokens[at]?.depth ?? 0;
  for (let i = timeBefore(sentence, at, depth); i >= 0; i = timeBefore(sentence, i, depth)) {
    const time = sentence.tokens[i]?.time;
    const dating =
      time === undefined || time === null ? null : datingOf(sentence, time, contextAt(sentence, i, context));
    if (dating !== null) return dating;
  }
  return null;
}

/** A day or a deadline holds for what is said of it, and for no sentence behind. */
const passes = (time: TimeExpression): boolean =>
  time.kind !== 'deadline' && (time.kind !== 'point' || (time.from?.day ?? null) === null);

/**
 * The last time in front of the first number of a sentence, which dates the sentences behind it too; under headings that
 * date by themselves (`opening`) only one that opens the sentence, in front of its first verb and stop.
 */
export function readLeadIn(sentence: Sentence, context: TimeContext, opening: boolean): Dating | null {
  let lead: Dating | null = null;
  let stops = 0;
  for (const token of sentence.tokens) {
    if (token.kind === 'quantity') break;
    // 据统计，1至9月，…: words of the source may stand in front.
    if (opening && (hasClass(token, WORD.act | WORD.light) || (token.kind === 'stop' && ++stops > 1))) break;
    if (token.time === null || token.depth > 0 || !dates(sentence.source, token.time)) continue;
    const dating = datingOf(sentence, token.time, context);
    if (dating !== null && passes(token.time)) lead = dating;
  }
  return lead;
}

/** The time that a sentence sets for those behind it: 2024年，…。全年…; not of 去年推出的…. */
export function readOpening(sentence: Sentence, context: TimeContext): Dating | null {
  const [time, stop] = sentence.tokens;
  if (time === undefined || time.time === null || stop?.kind !== 'stop') return null;
  return datingOf(sentence, time.time, context);
}

/** The context of a sentence behind a year: 全年 and 10月 are of the year spoken of. */
export function withYearOf(context: TimeContext, dating: Dating | null): TimeContext {
  return dating !== null && /^\d{4}$/u.test(dating.period) ? { ...context, year: dating.period } : context;
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

/** Mood of the time at token `at`; see `moodOfPeriod`. */
export function moodOfTimeAt(sentence: Sentence, at: number, context: TimeContext): Mood {
  const time = sentence.tokens[at]?.time;
  if (time === undefined || time === null || !dates(sentence.source, time)) return null;
  if (/^(?:比|较|与)/u.test(sentence.source.slice(Math.max(sentence.start, time.start - 1), time.start)))
    return null;
  const mood = moodOfPeriod(resolveTime(time, contextAt(sentence, at, context)), context.published);
  if (mood !== null) return mood;
  return time.kind === 'deadline' ? 'ahead' : time.kind === 'since' || time.kind === 'until' ? 'past' : null;
}
