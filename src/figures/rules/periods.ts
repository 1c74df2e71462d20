import { resolveTime, type TimeContext, type TimeExpression } from '../../text/times.ts';
import type { Sentence } from '../sentence.ts';

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

/** Whether a period ends after the day of publication, as far as both are known. */
export function isAhead(period: string, published: string): boolean {
  if (period === '' || published === '') return false;
  const parts = period.split('/');
  const end = parts.at(-1) ?? '';
  const start = parts[0] ?? '';
  const last = end === '..' || end === '' ? start : end;
  const length = Math.min(last.length, published.length);
  return last.slice(0, length) > published.slice(0, length);
}
