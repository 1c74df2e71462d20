import { WORD } from '../../text/lexicon/words.ts';
import { hasClass, isVerb, type Sentence, spanText, textOf } from '../sentence.ts';
import { type FrameContext, frameOf, type FrameRule } from './frame.ts';
import { type Lead, readLead } from './lead.ts';
import { readNoun } from './nouns.ts';
import { readFirstVerb, readTail } from './tail.ts';
import type { VerbGroup } from './verbs.ts';

/** The preposition of the lead (对, 将, 向, 为) that puts what is counted before its verb, or -1. */
function fronted(context: FrameContext): number {
  const { sentence, leadFrom, figure } = context;
  for (let i = figure.at - 1; i >= leadFrom; i--) {
    const token = sentence.tokens[i];
    if (token?.kind !== 'word' || hasClass(token, WORD.noun)) continue;
    const word = textOf(sentence, token);
    if (/^(?:对|对于|将|把|向|为|给|针对|围绕|与|同|在|由|从)$/u.test(word)) {
      // 为 in front of the number joins (人数为3万人); in front of a noun it gives (为42所学校更换课桌).
      const next = sentence.tokens[i + 1];
      if (word === '将' && (isVerb(next) || hasClass(next, WORD.adverb))) continue;
      if ((word === '为' || word === '将') && next?.kind === 'quantity')
        return isFrontedBehind(context) ? i : -1;
      return i;
    }
  }
  return -1;
}

function isFrontedBehind(context: FrameContext): boolean {
  return readTail(context.sentence, context.figure.at, context.clauseTo) !== null;
}

/** What a content verb names behind a light one: 进行挂牌督办 → 挂牌督办, 开展全面排查 → 排查. */
export function contentAction(sentence: Sentence, group: VerbGroup, to: number): string {
  if (!group.isLight) return textOf(sentence, group.action);
  for (let i = group.to; i < to; i++) {
    const token = sentence.tokens[i];
    if (token === undefined || token.kind === 'stop' || token.kind === 'quantity') break;
    if (hasClass(token, WORD.act | WORD.verbalNoun)) {
      let last = token;
      while (hasClass(sentence.tokens[i + 1], WORD.act | WORD.verbalNoun))
        last = sentence.tokens[++i] ?? last;
      return sentence.source.slice(token.start, last.end);
    }
  }
  return textOf(sentence, group.action);
}

const UNIT_OF: readonly (readonly [units: RegExp, nouns: RegExp])[] = [
  [/^户$/u, /[户庭民]$/u],
  [/^[人名位]$/u, /[人员众生童者民]$/u],
  [/^家$/u, /(?:企业|单位|商户|门店|机构|公司|场所)$/u],
  [/^所$/u, /[校园院]$/u],
  [/^[栋幢]$/u, /[房宅楼筑]$/u],
];

/** 「为独居老人家庭加装报警器3.5万户」「对自建房开展鉴定1.77万栋」: the unit counts what was put in front of the verb. */
function frontedThing(context: FrameContext, at: number, lead: Lead): ReturnType<FrameRule['read']> {
  const { sentence, figure, clauseTo } = context;
  if (lead.verb === null || lead.object === null) return null;
  const noun = readNoun(sentence, at + 1, lead.verb.from);
  if (noun === null) return null;
  const name = textOf(sentence, noun);
  const fits = UNIT_OF.some(
    ([units, nouns]) =>
      units.test(figure.quantity.unit) && nouns.test(name) && !nouns.test(spanText(sentence, lead.object)),
  );
  return fits ? frameOf({ action: contentAction(sentence, lead.verb, clauseTo), object: name }) : null;
}

/** 「对546家仓储物流企业开展全面排查」「将30件重点问题纳入督办」「向28个隐患单位发送督办通知」 */
export const prepositional: FrameRule = {
  id: 'frame/fronted',
  read: (context) => {
    const { sentence, figure, clauseTo } = context;
    const at = fronted(context);
    if (at < 0) return null;
    const lead = readLead(sentence, at + 1, figure.at);
    const given = frontedThing(context, at, lead);
    if (given !== null) return given;
    if (lead.verb !== null && lead.object !== null && !lead.verb.isCausative) return null;
    const tail = readTail(sentence, figure.at, clauseTo);
    const behind = tail?.to ?? figure.at + 1;
    const verb = readFirstVerb(sentence, behind, clauseTo) ?? verbOfNextClause(context, behind);
    if (verb === null) return null;
    const object = spanText(sentence, tail?.noun ?? lead.object);
    return frameOf({ action: contentAction(sentence, verb, clauseTo), object });
  },
};

/** 对抽检不合格的2家企业，列入重点监管名单: a comma may stand between what is put first and its verb. */
function verbOfNextClause(context: FrameContext, from: number): VerbGroup | null {
  const { sentence, clauseTo } = context;
  if (from !== clauseTo || !/^[，,]$/u.test(textOf(sentence, sentence.tokens[clauseTo] ?? sentence)))
    return null;
  const verb = readFirstVerb(sentence, clauseTo + 1, sentence.tokens.length);
  return verb?.from === clauseTo + 1 ? verb : null;
}

/** 「连续4次对全区学校消防安全隐患进行全面清查」: the number counts the times; the object stands between 对 and the verb. */
export const adverbial: FrameRule = {
  id: 'frame/adverbial',
  read: (context) => {
    const { sentence, figure, clauseTo } = context;
    const next = sentence.tokens[figure.at + 1];
    if (figure.unitClass !== 'event' || next === undefined || !/^[对将把向]$/u.test(textOf(sentence, next)))
      return null;
    const verb = readFirstVerb(sentence, figure.at + 2, clauseTo);
    if (verb === null) return null;
    const noun = readNoun(sentence, figure.at + 2, verb.from);
    return frameOf({ action: contentAction(sentence, verb, clauseTo), object: spanText(sentence, noun) });
  },
};
