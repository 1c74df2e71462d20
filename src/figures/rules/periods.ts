import { resolveTime, type TimeContext, type TimeExpression } from '../../text/times.ts';
import type { Sentence } from '../sentence.ts';
import { isTimeOfBase } from './bases.ts';
import type { Mood } from './moods.ts';

/** A time that dates figures: the words and what they mean in EDTF. */
export interface Dating {
  readonly time: string;
  readonly period: string;
}

function dates(sentence: Sentence, time: TimeExpression): boolean {
  // 结合“安全生产月”等活动: a quoted event names what is done, not when; “十四五” is a time.
  const isName =
    sentence.source.startsWith('“', time.start) &&
    (time.from?.plan ?? null) === null &&
    (time.to?.plan ?? null) === null;
  return !isName && time.kind !== 'recurring' && time.kind !== 'reference' && time.kind !== 'duration';
}

function datingOf(sentence: Sentence, time: TimeExpression, context: TimeContext): Dating | null {
  const period = resolveTime(time, context);
  return period === '' ? null : { time: sentence.source.slice(time.start, time.end), period };
}

/** The time nearest in front of the figure at token `at`, else a deadline in a bracket behind it. */
export function readDating(sentence: Sentence, at: number, context: TimeContext): Dating | null {
  const depth = sentence.tokens[at]?.depth ?? 0;
  for (let i = at - 1; i >= 0; i--) {
    const token = sentence.tokens[i];
    if (token === undefined || token.time === null || token.depth > depth || !dates(sentence, token.time))
      continue;
    if (isTimeOfBase(sentence, token.time)) continue;
    const dating = datingOf(sentence, token.time, context);
    if (dating !== null) return dating;
  }
  return null;
}

/** The last time in front of the first number of a sentence, which may date the sentences behind it. */
export function readLeadIn(sentence: Sentence, context: TimeContext): Dating | null {
  let lead: Dating | null = null;
  for (const token of sentence.tokens) {
    if (token.kind === 'quantity') break;
    if (token.time === null || token.depth > 0 || !dates(sentence, token.time)) continue;
    lead = datingOf(sentence, token.time, context) ?? lead;
  }
  return lead;
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
  if (time === undefined || time === null || !dates(sentence, time)) return null;
  if (/^(?:比|较|与)/u.test(sentence.source.slice(Math.max(sentence.start, time.start - 1), time.start)))
    return null;
  const mood = moodOfPeriod(resolveTime(time, context), context.published);
  if (mood !== null) return mood;
  return time.kind === 'deadline' ? 'ahead' : time.kind === 'since' || time.kind === 'until' ? 'past' : null;
}
