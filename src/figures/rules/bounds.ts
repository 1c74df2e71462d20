import { type BoundMark, readBoundAfter, readBoundBefore } from '../../text/quantities/boundMarks.ts';
import { characterSet } from '../../text/characterSet.ts';
import type { Quantity } from '../../text/quantities/read.ts';
import type { Bound, Role } from '../figure.ts';
import { type Sentence, textOf } from '../sentence.ts';

/**
 * How the printed number stands to the true one. 「约50万余个」 has two marks: the one inside the numeral counts.
 * 以上 of a result says `over`, of a goal or a threshold `at_least` (gold guide).
 */
export function readBound(sentence: Sentence, at: number, quantity: Quantity, role: Role): Bound {
  if (quantity.mark !== null) return quantity.mark;
  const { source } = sentence;
  const mark = readBoundBefore(source, quantity.start) ?? readBoundAfter(source, quantity.end);
  return mark === null ? boundAhead(sentence, at) : boundOfMark(mark, role);
}

/** 以上 of a goal sets a floor; the report of the same words tells that it was passed. */
export function boundOfMark({ bound }: BoundMark, role: Role): Bound {
  if (bound === 'or_more') return role === 'actual' ? 'over' : 'at_least';
  if (bound === 'or_less') return role === 'actual' ? 'under' : 'at_most';
  return bound;
}

const WORDS: readonly (readonly [bound: Bound, words: string])[] = [
  ['at_least', '至少 最少 不少于 不低于 不得少于 不得低于 不小于'],
  ['at_most', '至多 最多 不超过 不高于 不得超过 不得多于 不大于'],
  ['under', '不足 不到 近 接近 将近'],
  ['over', '超过 超 逾 超出'],
];
const MARKS: ReadonlyMap<string, Bound> = new Map(
  WORDS.flatMap(([bound, words]) => words.split(' ').map((word) => [word, bound] as const)),
);
const beginsMark = characterSet(MARKS.keys());

/**
 * 至少开展1次, 每年至少组织健康检查一次: the mark may stand in front of the verb. 不低于户数30%, 不足总数的两成: in front
 * of the noun that a share is of.
 */
function boundAhead(sentence: Sentence, at: number): Bound {
  const isRatio = sentence.tokens[at]?.quantity?.unit === '%' || sentence.tokens[at]?.quantity?.unit === '1';
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const token = sentence.tokens[i];
    if (token === undefined || token.kind === 'stop' || token.kind === 'quantity' || token.kind === 'list')
      break;
    if (!beginsMark(sentence.source, token.start)) continue;
    const word = textOf(sentence, token);
    // 超计划8%: the excess over a plan is the number itself.
    if (
      word === '超' &&
      /^(?:计划|目标|任务|预算|预期|序时|进度|年度|[省市国][级家定]|全[国省市]|上年|去年)/u.test(
        sentence.source.slice(token.end, token.end + 2),
      )
    )
      break;
    const bound = MARKS.get(word);
    if (bound !== undefined && (isRatio || bound === 'at_least' || bound === 'at_most')) return bound;
  }
  return 'exact';
}
