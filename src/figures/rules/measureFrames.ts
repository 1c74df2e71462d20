import { WORD } from '../../text/lexicon/words.ts';
import type { Token } from '../../text/tokens.ts';
import { hasClass, isNominal, type Sentence, textOf } from '../sentence.ts';
import { type FrameContext, frameOf, type FrameRule } from './frame.ts';
import { readLead } from './lead.ts';
import { isAgent, readNoun } from './nouns.ts';
import { respectively } from './respectively.ts';

/** The token in front of the figure that is more than a filler (约, 了, 近). */
function tokenBefore(context: FrameContext): { token: Token; at: number } | null {
  const { sentence, figure, clauseFrom } = context;
  for (let at = figure.at - 1; at >= clauseFrom; at--) {
    const token = sentence.tokens[at];
    if (token === undefined) break;
    if (token.kind === 'word' && hasClass(token, WORD.adverb | WORD.particle) && !hasClass(token, WORD.change | WORD.state | WORD.reach)) continue;
    if (token.kind === 'time' && token.time?.kind === 'recurring') continue;
    return { token, at };
  }
  return null;
}

export const nounText = (sentence: Sentence, from: number, to: number): string => {
  const noun = readNoun(sentence, from, to);
  return noun === null ? '' : textOf(sentence, noun);
};

/** What the sentence spoke of last: the object of the figure before, or the topic that it began with. */
export function topicOf(context: FrameContext): string {
  for (let i = context.before.length - 1; i >= 0; i--) {
    const object = context.before[i]?.object ?? '';
    if (object !== '') return object === '人员' && i > 0 ? topicOf({ ...context, before: context.before.slice(0, i) }) : object;
  }
  return context.topic.object;
}

/** The whole that a share without a printed one is of. */
export function wholeOf(context: FrameContext): string {
  const { before, figures, index, wholes, sentence, figure, clauseFrom } = context;
  const previous = figures[index - 1];
  const frame = before.at(-1);
  if (previous === undefined || frame === undefined) return '';
  // 驾驶人5.51亿人，其中汽车驾驶人占94%: 其中 points at the number before.
  const opens = textOf(sentence, sentence.tokens[clauseFrom] ?? sentence) === '其中';
  if (opens && previous.unitClass !== 'ratio' && frame.object !== '' && previous.at < clauseFrom && figure.at > clauseFrom) return frame.object;
  if (frame.rule === 'frame/share' || frame.rule === 'frame/respectively') return frame.object;
  if (previous.unitClass === 'ratio') return topicOf(context);
  const inSentence = before.findIndex((_, i) => figures[i]?.quantity.unit === previous.quantity.unit && (figures[i]?.quantity.value ?? 0) > previous.quantity.value);
  const larger = before[inSentence]?.object ?? '';
  if (larger !== '') return larger;
  return wholes.get(previous.quantity.unit) ?? before[0]?.object ?? '';
}

/** A noun without the words that only say that it is all of it: 火灾总数 → 火灾. */
export const stripTotal = (noun: string): string =>
  noun
    .replace(/^(?:约?占)/u, '')
    .replace(/^(?:全部|所有|全国|全省|全市|全区|全县|全州|当年|同期|总(?=[\p{Script=Han}]{3}))/u, '')
    .replace(/(?:总数|总量|总额|总起数|总人数|起数|数量|比重|比例|比率|份额|总体|的)+$/u, '');

const SHARE = /^(?:约占|占比|占到|占)$/u;

/** 「占火灾总数的38.4%」「住宅火灾占比29.4%」「占总数的53.6%」: a share, and what it is a share of. */
const share: FrameRule = {
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
      if (/(?:人数|亡人数|亡人|伤人|死亡|起数|数量|次数)$/u.test(counted) && !/(?:年度|全年)?(?:计划|目标|任务)/u.test(whole)) return frameOf({ object: counted });
      const plan = /(?:年度|全年|既定)?(?:调整)?(?:计划|目标|任务|预算)(?:任务)?(?=总?[数量]?的?[约近]?$)/u.exec(sentence.source.slice(token.end, figure.quantity.start))?.[0];
      if (plan !== undefined) return frameOf({ object: plan });
      if (whole !== '' && whole !== '其') return frameOf({ object: whole });
      const known = aboutWhat(context) || wholeOf(context);
      if (known !== '') return frameOf({ object: known });
      const part = nounText(sentence, clauseFrom, at);
      if (token.depth > 0 && part === '') return frameOf({ object: nounText(sentence, 0, firstStop(sentence)) });
      return frameOf({ object: part === '' || isAgent(part) ? topicOf(context) || part : part });
    }
    return bareShare(context);
  },
};

/** Where the first clause of a sentence ends: 问题主要集中在通风（占34.6%）、机电（占27.1%）. */
function firstStop(sentence: Sentence): number {
  const stop = sentence.tokens.findIndex((token) => token.kind === 'stop' || token.kind === 'quote' || token.kind === 'open' || hasClass(token, WORD.adverb | WORD.preposition));
  return stop < 0 ? sentence.tokens.length : stop;
}

/** 「电气火灾中，近七成由线路短路引起」: a share without 占 is of what the clause before set out. */
function bareShare(context: FrameContext): ReturnType<FrameRule['read']> {
  const { sentence, figure, leadFrom } = context;
  if (figure.quantity.unit !== '1' || nounText(sentence, leadFrom, figure.at) !== '') return null;
  const next = sentence.tokens[figure.at + 1];
  if (next === undefined || isNominal(next) || textOf(sentence, next) === '的' || hasClass(next, WORD.adverb)) return null;
  const about = aboutWhat(context) || wholeOf(context);
  return about === '' ? null : frameOf({ object: about });
}

/** The noun that an earlier clause sets out as the whole: 不合格项目中，… */
function aboutWhat(context: FrameContext): string {
  const { sentence, clauseFrom } = context;
  for (let i = clauseFrom - 1; i > 0; i--) {
    const token = sentence.tokens[i];
    if (token?.kind !== 'stop') continue;
    const last = sentence.tokens[i - 1];
    if (last === undefined || !/[中里内]$/u.test(textOf(sentence, last))) continue;
    let from = i - 1;
    while (from > 0 && sentence.tokens[from - 1]?.kind !== 'stop') from--;
    const noun = nounText(sentence, from, i).replace(/[中里内]$/u, '');
    if (noun !== '') return noun;
  }
  return '';
}

const CHANGE_BASE = /同比|环比|比上年|较上年|比去年|较去年|上年同期|去年同期|与上年|与去年|比|较|相比|年均|增速|净/u;
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
    if (figure.unitClass !== 'ratio' && !isOnlyChange && !AMOUNT.test(named) && !CHANGE_BASE.test(lead)) return null;
    return frameOf({ action: textOf(sentence, found.token), object: named === '' ? topicOf(context) : named });
  },
};

/** The noun in front of the base of comparison (火灾起数同比下降) or behind it (比上年生产事故减少). */
export function changedNoun(context: FrameContext, from: number, to: number): string {
  const { sentence } = context;
  for (let i = from; i < to; i++) if (sentence.tokens[i]?.kind === 'quantity') from = i + 1;
  const base = findBase(sentence, from, to);
  if (base < 0) return nounText(sentence, skipTime(sentence, from, to), to);
  const ahead = nounText(sentence, skipTime(sentence, from, base), base);
  if (ahead !== '') return ahead;
  let behind = base + 1;
  while (behind < to && !isNominal(sentence.tokens[behind])) behind++;
  const noun = nounText(sentence, behind, to);
  if (noun.length < 2) return '';
  return /^(?:执行数|预算数|决算数|水平|均值|平均水平|基数|数|常年|多年|往年|常年同期|多年同期|历史同期|多年同期均值|多年均值|同期均值|上期|上次|上轮|整治前|改革前|同期|全国平均|全国平均水平)$/u.test(noun) ? '' : noun;
}

function findBase(sentence: Sentence, from: number, to: number): number {
  for (let i = from; i < to; i++) {
    const token = sentence.tokens[i];
    if (token === undefined) break;
    const word = textOf(sentence, token);
    if (token.time?.kind === 'reference' || (token.kind === 'word' && /^(?:比|较|与|同|同比|环比|按可比口径|按可比价格计算|相比|相较|对比)$/u.test(word))) return i;
  }
  return -1;
}

function skipTime(sentence: Sentence, from: number, to: number): number {
  while (from < to && sentence.tokens[from]?.kind === 'time') from++;
  return from;
}

/** 「控制在12起以内」「缩短至9.8分钟」「发展到4872支」: the word of reaching is the action; the noun stands in front. */
const reach: FrameRule = {
  id: 'frame/reach',
  read: (context) => {
    const { sentence, clauseFrom } = context;
    const found = tokenBefore(context);
    if (found === null || !hasClass(found.token, WORD.reach) || found.token.end - found.token.start < 2) return null;
    const word = textOf(sentence, found.token);
    if (/^(?:达到|突破|超过|超出|多达|高达|不足|接近)$/u.test(word)) return null;
    let from = clauseFrom;
    for (let i = clauseFrom; i < found.at; i++) if (sentence.tokens[i]?.kind === 'quantity' || hasClass(sentence.tokens[i], WORD.causative)) from = i + 1;
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
    if (!/(?:率|比|比例|比重|占比|幅|覆盖面|满意度|指数|程度|系数|度|速|面|贡献|水平)$/u.test(name)) return null;
    const isReach = /[达到至]/u.test(lead.join);
    const verb = lead.verb === null || lead.object === null ? '' : textOf(sentence, lead.verb.action);
    return frameOf({ action: isReach ? lead.join : verb, object: name === '率' || name === '比' ? nounWithVerb(context) : name });
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
    const own = textOf(sentence, sentence.tokens[figure.at - 1] ?? sentence) === '的' ? openerOf(sentence, figure.at, clauseFrom) : -1;
    const near = /^[由从]$/u.test(textOf(sentence, sentence.tokens[figure.at - 1] ?? sentence));
    const isFrom = near || own >= 0;
    const previous = figures[index - 1];
    const opener = near ? figure.at - 1 : own >= 0 ? own : previous === undefined ? -1 : openerOf(sentence, previous.at, clauseFrom);
    if (opener < 0) return null;
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
    if (next !== undefined && figure.at + 1 < clauseTo && hasClass(next, WORD.casualty) && !hasClass(next, WORD.noun)) {
      return frameOf({ action: casualtyRun(sentence, figure.at + 1, clauseTo), object: '人员' });
    }
    const found = tokenBefore(context);
    if (found === null || found.at < leadFrom) return null;
    if (hasClass(found.token, WORD.casualty) && !hasClass(found.token, WORD.noun)) return frameOf({ action: textOf(sentence, found.token), object: '人员' });
    const happened = /^(?:其?中)?(亡|伤|死亡|受伤)(?:人|人数|人员)$/u.exec(nounText(sentence, leadFrom, figure.at));
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
export const MEASURE_RULES: readonly FrameRule[] = [respectively, share, multiple, fromTo, casualty, change, reach, rate];
