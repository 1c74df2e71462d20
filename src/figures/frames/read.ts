import { clauseEnd, clauseStart, isNominal, type Sentence, textOf } from '../sentence.ts';
import { COUNT_RULES } from './counts.ts';
import { type Counted, type Frame, type FrameContext, NO_FRAME, type Topic } from './frame.ts';
import { MEASURE_RULES } from './measures.ts';
import { isAgent } from './nouns.ts';
import { isOwnPlace } from './localities.ts';
import { readScopes } from './scope.ts';
import { readTail } from './tail.ts';
import { readVerbGroups } from './verbs.ts';

const RULES = [...MEASURE_RULES, ...COUNT_RULES];

/** First token of what leads up to a figure: behind the figure before it, if that is in the same clause. */
function leadStart(
  sentence: Sentence,
  figures: readonly Counted[],
  index: number,
  clauseFrom: number,
): number {
  for (let i = index - 1; i >= 0; i--) {
    const previous = figures[i];
    if (previous === undefined || previous.at < clauseFrom) return clauseFrom;
    if (
      isRelative(sentence, previous.at) &&
      !isListedUpTo(sentence, previous.at, figures[index]?.at ?? previous.at)
    )
      continue;
    // 10个小区、1864万元: the noun behind the number before is its own, unless it runs right up to this one.
    const tail = readTail(sentence, previous.at, figures[index]?.at ?? previous.at);
    const from = tail !== null && tail.to < (figures[index]?.at ?? 0) ? tail.to : previous.at + 1;
    // 20个贫困县摘帽、676个贫困村出列: a verb that ends the item before is its own.
    const own = readVerbGroups(sentence, from, figures[index]?.at ?? from)[0];
    return own?.from === from && sentence.tokens[own.to]?.kind === 'list' ? own.to + 1 : from;
  }
  return clauseFrom;
}

/** 20个以上示范点、30个以上设施: what a list goes on with is no part of the number before. */
const isListedUpTo = (sentence: Sentence, from: number, to: number): boolean =>
  sentence.tokens.slice(from + 1, to).at(-1)?.kind === 'list';

/** 发生一次死亡10人以上的重特大事故3起: a number in front of 的 only tells which ones are meant. */
function isRelative(sentence: Sentence, at: number): boolean {
  const word = (i: number): string => textOf(sentence, sentence.tokens[i] ?? sentence);
  if (word(at + 1) === '的') return true;
  const behind = sentence.tokens[at + 2];
  return (
    /^(?:以上|以下|及以上|及以下|以内)$/u.test(word(at + 1)) && (word(at + 2) === '的' || isNominal(behind))
  );
}

/**
 * The place is the one that was read, else the subject where that is a place (浙江省出动消防车5万辆次), else that of the
 * clause (全国共发生火灾90.8万起). What is no name of those who act is no subject.
 */
function settle(frame: Omit<Frame, 'rule'>, rule: string, scope: string): Frame {
  const { action, object } = frame;
  const subject = isAgent(frame.subject) ? frame.subject : '';
  const locality = frame.locality || (isOwnPlace(subject) ? subject : scope);
  return { rule, action, object, subject, locality };
}

/** Reads what each figure of a sentence is about, in order: a list goes on with the verb of its first item. */
export function readFrames(
  sentence: Sentence,
  figures: readonly Counted[],
  topic: Topic,
  wholes: ReadonlyMap<string, string>,
): Frame[] {
  const frames: Frame[] = [];
  const scopes = readScopes(sentence, figures);
  figures.forEach((figure, index) => {
    const clauseFrom = clauseStart(sentence, figure.at);
    const context: FrameContext = {
      sentence,
      figures,
      index,
      figure,
      leadFrom: leadStart(sentence, figures, index, clauseFrom),
      clauseFrom,
      clauseTo: clauseEnd(sentence, figure.at),
      before: frames,
      topic,
      wholes,
    };
    for (const rule of RULES) {
      const read = rule.read(context);
      if (read === null) continue;
      frames.push(settle(read, rule.id, scopes[index] ?? ''));
      return;
    }
    frames.push(NO_FRAME);
  });
  return frames.map((frame, i) => withNextNoun(sentence, figures, frames, frame, i));
}

const OWNER = /^(?:国家|省|市|县|区)$/u;

/** 省级40项、市级300项重点项目; 3个省级和12个市级示范园: what a list counts may stand behind its last number alone. */
function withNextNoun(
  sentence: Sentence,
  figures: readonly Counted[],
  frames: readonly Frame[],
  frame: Frame,
  i: number,
): Frame {
  const isLevel = /^(?:国家|[省市县区]|自治区|[十百千万亿]+)级$/u.test(frame.object);
  const [figure, next] = [figures[i], figures[i + 1]];
  if (figure === undefined || next === undefined) return frame;
  // 省30件、市自选10件民生实事; 甲县至乙县等14条、102公里公路: whose they are, or their ends, are not what is counted.
  const isOfEnds =
    textOf(sentence, sentence.tokens[figure.at - 1] ?? sentence) === '等' && next.at === figure.at + 2;
  if (!isLevel && !isOfEnds && frame.object !== '' && !OWNER.test(frame.object)) return frame;
  if (next.quantity.unit !== figure.quantity.unit && !isOfEnds) return frame;
  const from = figure.at + (isLevel ? 2 : 1);
  const sign = sentence.tokens[from];
  const isJoined =
    next.at - from <= 2 && (sign?.kind === 'list' || /^[和及]$/u.test(textOf(sentence, sign ?? sentence)));
  const object = isJoined ? (frames[i + 1]?.object ?? '') : '';
  const head = object.replace(/^(?:国家|[省市县区]|自治区|\d*[十百千万亿]+)级/u, '');
  return head === '' || OWNER.test(head) ? frame : { ...frame, object: isLevel ? frame.object + head : head };
}
