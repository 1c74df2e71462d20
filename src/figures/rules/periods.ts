import { resolveTime, type TimeContext, type TimeExpression } from '../../text/times.ts';
import type { Sentence } from '../sentence.ts';
import type { Mood } from './moods.ts';

/** A time that dates figures: the words and what they mean in EDTF. */
export interface Dating {
  readonly time: string;
  readonly period: string;
}

function dates(time: TimeExpression): boolean {
  return time.kind !== 'recurring' && time.kind !== 'reference' && time.kind !== 'duration';
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
    if (token?.time == null || token.depth > depth || !dates(token.time)) continue;
    const dating = datingOf(sentence, token.time, context);
    if (dating !== null) return dating;
  }
  return null;
}

/** The time that opens a sentence or closes its first clause, and so may date the sentences behind it. */
export function readLeadIn(sentence: Sentence, context: TimeContext): Dating | null {
  for (const token of sentence.tokens) {
    if (token.time !== null && token.depth === 0 && dates(token.time)) {
      const dating = datingOf(sentence, token.time, context);
      if (dating !== null) return dating;
    }
    if (token.kind === 'quantity') break;
  }
  return null;
}

/**
 * Where a period lies, seen from the day of publication: `ahead` where it ends behind it, `past` where it ends before
 * it or on it; null where the two cannot be told apart (2024年 in a bulletin of 2024) or one is not known.
 */
export function moodOfPeriod(period: string, published: string): Mood {
  if (period === '' || published === '') return null;
  const parts = period.split('/');
  const end = parts.at(-1) ?? '';
  if (end === '..') return 'past';
  const length = Math.min(end.length, published.length);
  const day = published.slice(0, length);
  const last = end.slice(0, length);
  if (last > day) return 'ahead';
  if (last < day) return 'past';
  return period.includes('/') && end.length >= published.length ? 'past' : null;
}

/** Mood of the time at token `at`; see `moodOfPeriod`. */
export function moodOfTimeAt(sentence: Sentence, at: number, context: TimeContext): Mood {
  const time = sentence.tokens[at]?.time;
  if (time == null || !dates(time)) return null;
  if (/^(?:比|较|与)/u.test(sentence.source.slice(Math.max(sentence.start, time.start - 1), time.start))) return null;
  return moodOfPeriod(resolveTime(time, context), context.published);
}
