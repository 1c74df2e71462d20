import { readBoundAfter, readBoundBefore } from '../../text/boundMarks.ts';
import type { Quantity } from '../../text/quantities.ts';
import type { Bound, Role } from '../figure.ts';
import { isVerb, type Sentence, textOf } from '../sentence.ts';

/**
 * How the printed number stands to the true one. 「约50万余个」 has two marks: the one inside the numeral counts.
 * 以上 of a result says `over`, of a goal or a threshold `at_least` (gold guide).
 */
export function readBound(sentence: Sentence, at: number, quantity: Quantity, role: Role): Bound {
  if (quantity.mark !== null) return quantity.mark;
  const { source } = sentence;
  const mark = readBoundBefore(source, quantity.start) ?? readBoundAfter(source, quantity.end);
  if (mark === null) return boundBeforeVerb(sentence, at);
  if (mark.bound === 'or_more') return role === 'actual' ? 'over' : 'at_least';
  if (mark.bound === 'or_less') return role === 'actual' ? 'under' : 'at_most';
  // A goal of 超过90% or 达到…以上 sets a floor; the report of the same words tells that it was passed.
  return mark.bound;
}

const FLOOR = /^(?:至少|最少|不少于|不低于|不得少于|不得低于)$/u;
const CEILING = /^(?:至多|最多|不超过|不高于|不得超过|不得多于)$/u;

/** 至少开展1次, 最多安排3场: the mark may stand in front of the verb. */
function boundBeforeVerb(sentence: Sentence, at: number): Bound {
  for (let i = at - 1; i >= Math.max(0, at - 4); i--) {
    const token = sentence.tokens[i];
    if (token === undefined || token.kind !== 'word') break;
    const word = textOf(sentence, token);
    if (FLOOR.test(word)) return 'at_least';
    if (CEILING.test(word)) return 'at_most';
    if (!isVerb(token) && !/^(?:要|应|须|需)$/u.test(word)) break;
  }
  return 'exact';
}
