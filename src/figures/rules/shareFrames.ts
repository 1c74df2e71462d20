import { WORD } from '../../text/lexicon/words.ts';
import { hasClass, isNominal, type Sentence, textOf } from '../sentence.ts';
import { type FrameContext, frameOf, type FrameRule } from './frame.ts';
import { isAgent } from './nouns.ts';
import { aboutWhat, nounText, stripTotal, topicOf, wholeOf } from './topics.ts';

const SHARE = /^(?:约占|占比|占到|占)$/u;

/** 「占火灾总数的38.4%」「住宅火灾占比29.4%」「占总数的53.6%」: a share, and what it is a share of. */
export const share: FrameRule = {
  id: 'frame/share',
  read: (context) => {
    const { sentence, figure, clauseFrom } = context;
    if (figure.unitClass !== 'ratio') return null;
    for (let at = figure.at - 1; at >= clauseFrom; at--) {
      const token = sentence.tokens[at];
      if (token === undefined || token.kind === 'quantity') break;
      if (hasClass(token, WORD.change) && !hasClass(token, WORD.noun | WORD.adverb)) break;
      if (token.kind !== 'word' || !SHARE.test(textOf(sentence, token))) continue;
      const whole = stripTotal(nounText(sentence, at + 1, figure.at));
      const counted = nounText(sentence, clauseFrom, at);
      // 亡人数占总数的74%: a part that is itself a count names what it is a share of.
      if (
        /(?:人数|亡人数|亡人|伤人|死亡|起数|数量|次数)$/u.test(counted) &&
        !/(?:年度|全年)?(?:计划|目标|任务)/u.test(whole)
      )
        return frameOf({ object: counted });
      const plan =
        /(?:年度|全年|既定)?(?:调整)?(?:计划|目标|任务|预算)(?:任务)?(?=总?[数量]?的?[约近]?$)/u.exec(
          sentence.source.slice(token.end, figure.quantity.start),
        )?.[0];
      if (plan !== undefined) return frameOf({ object: plan });
      if (whole !== '' && whole !== '其') return frameOf({ object: whole });
      const known = aboutWhat(context) || wholeOf(context);
      if (known !== '') return frameOf({ object: known });
      const part = nounText(sentence, clauseFrom, at);
      if (token.depth > 0 && part === '')
        return frameOf({ object: nounText(sentence, 0, firstStop(sentence)) });
      return frameOf({ object: part === '' || isAgent(part) ? topicOf(context) || part : part });
    }
    return bareShare(context);
  },
};

/** Where the first clause of a sentence ends: 问题主要集中在通风（占34.6%）、机电（占27.1%）. */
function firstStop(sentence: Sentence): number {
  const stop = sentence.tokens.findIndex(
    (token) =>
      token.kind === 'stop' ||
      token.kind === 'quote' ||
      token.kind === 'open' ||
      hasClass(token, WORD.adverb | WORD.preposition),
  );
  return stop < 0 ? sentence.tokens.length : stop;
}

/** 「电气火灾中，近七成由线路短路引起」: a share without 占 is of what the clause before set out. */
function bareShare(context: FrameContext): ReturnType<FrameRule['read']> {
  const { sentence, figure, leadFrom } = context;
  if (figure.quantity.unit !== '1' || nounText(sentence, leadFrom, figure.at) !== '') return null;
  const next = sentence.tokens[figure.at + 1];
  if (next === undefined || isNominal(next) || textOf(sentence, next) === '的' || hasClass(next, WORD.adverb))
    return null;
  const about = aboutWhat(context) || wholeOf(context);
  return about === '' ? null : frameOf({ object: about });
}
