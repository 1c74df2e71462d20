import { WORD } from '../../text/lexicon/words.ts';
import type { Token } from '../../text/tokens.ts';
import { hasClass, type Sentence, textOf } from '../sentence.ts';
import { type FrameContext, frameOf, type FrameRule } from './frame.ts';
import { readLead } from './lead.ts';
import { respectively } from './respectively.ts';
import { share } from './shareFrames.ts';
import { changedNoun, nounText, topicOf } from './topics.ts';

/** The token in front of the figure that is more than a filler (约, 了, 近). */
function tokenBefore(context: FrameContext): { token: Token; at: number } | null {
  const { sentence, figure, clauseFrom } = context;
  for (let at = figure.at - 1; at >= clauseFrom; at--) {
    const token = sentence.tokens[at];
    if (token === undefined) break;
    if (
      token.kind === 'word' &&
      hasClass(token, WORD.adverb | WORD.particle) &&
      !hasClass(token, WORD.change | WORD.state | WORD.reach)
    )
      continue;
    if (token.kind === 'time' && token.time?.kind === 'recurring') continue;
    return { token, at };
  }
  return null;
}

const CHANGE_BASE =
  /同比|环比|比上年|较上年|比去年|较去年|上年同期|去年同期|与上年|与去年|比|较|相比|年均|增速|净/u;
const AMOUNT = /(?:数|量|额|率|值|比重|占比|价格|时间|面积|收入|支出|人数|起数|水平|成本|费用)$/u;

/** 「同比下降12.4%」「比上年增加3.6个百分点」「受伤人数减少3人」: what changed is what the sentence spoke of. */
const change: FrameRule = {
  id: 'frame/change',
  read: (context) => {
    const { sentence, figure, clauseFrom } = context;
    const found = tokenBefore(context);
    if (found?.token.kind !== 'word' || !hasClass(found.token, WORD.change)) return null;
    const named = changedNoun(context, clauseFrom, found.at);
    const isOnlyChange = !hasClass(found.token, WORD.act);
    const lead = sentence.source.slice(sentence.start, figure.quantity.start);
    if (figure.unitClass !== 'ratio' && !isOnlyChange && !AMOUNT.test(named) && !CHANGE_BASE.test(lead))
      return null;
    return frameOf({
      action: textOf(sentence, found.token),
      object: named === '' ? topicOf(context) : named,
    });
  },
};

/** 「控制在12起以内」「缩短至9.8分钟」「发展到4872支」: the word of reaching is the action; the noun stands in front. */
const reach: FrameRule = {
  id: 'frame/reach',
  read: (context) => {
    const { sentence, clauseFrom } = context;
    const found = tokenBefore(context);
    if (found === null || !hasClass(found.token, WORD.reach) || found.token.end - found.token.start < 2)
      return null;
    const word = textOf(sentence, found.token);
    if (/^(?:达到|突破|超过|超出|多达|高达|不足|接近)$/u.test(word)) return null;
    let from = clauseFrom;
    for (let i = clauseFrom; i < found.at; i++)
      if (sentence.tokens[i]?.kind === 'quantity' || hasClass(sentence.tokens[i], WORD.causative))
        from = i + 1;
    const noun = changedNoun(context, from, found.at);
    return frameOf({ action: word, object: noun === '' ? topicOf(context) : noun });
  },
};

/** 「达标率为97.65%」「车充比达到2.7:1」「涨幅23%」: a rate that its own name introduces. */
const rate: FrameRule = {
  id: 'frame/rate',
  read: (context) => {
    const { sentence, figure, leadFrom } = context;
    if (figure.unitClass !== 'ratio') return null;
    const lead = readLead(sentence, leadFrom, figure.at);
    const noun = lead.object ?? (lead.verb === null ? null : lead.subject);
    if (noun === null) return null;
    const name = textOf(sentence, noun);
    if (!/(?:率|比|比例|比重|占比|幅|覆盖面|满意度|指数|程度|系数|度|速|面|贡献|水平)$/u.test(name))
      return null;
    const isReach = /[达到至]/u.test(lead.join);
    const verb = lead.verb === null || lead.object === null ? '' : textOf(sentence, lead.verb.action);
    return frameOf({
      action: isReach ? lead.join : verb,
      object: name === '率' || name === '比' ? nounWithVerb(context) : name,
    });
  },
};

/** 办结|率: where only the head is left, the whole noun in front of the number. */
function nounWithVerb(context: FrameContext): string {
  const { sentence, figure, leadFrom } = context;
  let to = figure.at;
  while (to > leadFrom && hasClass(sentence.tokens[to - 1], WORD.state | WORD.reach | WORD.adverb)) to--;
  const first = sentence.tokens[leadFrom];
  const last = sentence.tokens[to - 1];
  return first === undefined || last === undefined ? '' : sentence.source.slice(first.start, last.end);
}

/** 「事故致死率是白天的2.3倍」「月均223起，是其余各月均值的1.4倍」: what is compared stands in front of 是. */
const multiple: FrameRule = {
  id: 'frame/multiple',
  read: (context) => {
    const { sentence, figure, clauseFrom } = context;
    if (figure.quantity.unit !== '倍') return null;
    for (let at = figure.at - 1; at >= clauseFrom; at--) {
      const token = sentence.tokens[at];
      if (token === undefined || token.kind === 'quantity') return null;
      if (!/^(?:是|为|相当于|达到|达)$/u.test(textOf(sentence, token))) continue;
      return frameOf({ object: nounText(sentence, clauseFrom, at) || topicOf(context) });
    }
    return null;
  },
};

/** 「由15.9万元提升至19.6万元」「从3.2万起降至2.8万起」: both ends are of the noun in front of 由. */
const fromTo: FrameRule = {
  id: 'frame/from-to',
  read: (context) => {
    const { sentence, figure, figures, index, clauseFrom } = context;
    // 由专项整治前的61%提高到100%: a time may stand between 由 and the number.
    const own =
      textOf(sentence, sentence.tokens[figure.at - 1] ?? sentence) === '的'
        ? openerOf(sentence, figure.at, clauseFrom)
        : -1;
    const near = /^[由从]$/u.test(textOf(sentence, sentence.tokens[figure.at - 1] ?? sentence));
    const isFrom = near || own >= 0;
    const previous = figures[index - 1];
    const opener = near
      ? figure.at - 1
      : own >= 0
        ? own
        : previous === undefined
          ? -1
          : openerOf(sentence, previous.at, clauseFrom);
    // 从7200名报名者中遴选: without a second number there is nowhere to go to.
    const next = figures[index + 1];
    if (opener < 0 || (isFrom && (next === undefined || next.at >= context.clauseTo))) return null;
    const verbAt = (isFrom ? figure.at : (previous?.at ?? 0)) + 1;
    const end = isFrom ? verbAt + 4 : figure.at;
    for (let i = verbAt; i < end; i++) {
      const token = sentence.tokens[i];
      if (token === undefined || token.kind === 'stop') break;
      if (!hasClass(token, WORD.change | WORD.reach | WORD.act)) continue;
      const noun = changedNoun(context, clauseFrom, opener);
      return frameOf({ action: textOf(sentence, token), object: noun === '' ? topicOf(context) : noun });
    }
    return null;
  },
};

function openerOf(sentence: Sentence, figureAt: number, clauseFrom: number): number {
  for (let i = figureAt - 1; i >= Math.max(clauseFrom, figureAt - 6); i--) {
    const token = sentence.tokens[i];
    if (token?.kind === 'word' && /^[由从]$/u.test(textOf(sentence, token))) return i;
  }
  return -1;
}

/** 「造成6人死亡、15人受伤」「亡1084人」: what happened to people; the object is 人员. */
const casualty: FrameRule = {
  id: 'frame/casualty',
  read: (context) => {
    const { sentence, figure, leadFrom, clauseTo } = context;
    if (figure.unitClass !== 'person') return null;
    const next = sentence.tokens[figure.at + 1];
    if (
      next !== undefined &&
      figure.at + 1 < clauseTo &&
      hasClass(next, WORD.casualty) &&
      !hasClass(next, WORD.noun)
    ) {
      return frameOf({ action: casualtyRun(sentence, figure.at + 1, clauseTo), object: '人员' });
    }
    const found = tokenBefore(context);
    if (found === null || found.at < leadFrom) return null;
    if (hasClass(found.token, WORD.casualty) && !hasClass(found.token, WORD.noun))
      return frameOf({ action: textOf(sentence, found.token), object: '人员' });
    const happened = /^(?:其?中)?(亡|伤|死亡|受伤)(?:人|人数|人员)$/u.exec(
      nounText(sentence, leadFrom, figure.at),
    );
    return happened === null ? null : frameOf({ action: happened[1] ?? '', object: '人员' });
  },
};

/** 死亡或失踪, 死亡失踪: the words side by side. */
function casualtyRun(sentence: Sentence, from: number, to: number): string {
  const first = sentence.tokens[from];
  let last = first;
  for (let i = from + 1; i < to; i++) {
    const token = sentence.tokens[i];
    if (token === undefined || !hasClass(token, WORD.casualty)) break;
    last = token;
  }
  return first === undefined || last === undefined ? '' : sentence.source.slice(first.start, last.end);
}

/** Rules for changes, shares, rates and casualties, in the order in which they are tried. */
export const MEASURE_RULES: readonly FrameRule[] = [
  respectively,
  share,
  multiple,
  fromTo,
  casualty,
  change,
  reach,
  rate,
];
