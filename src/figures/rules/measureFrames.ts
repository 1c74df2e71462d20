import { WORD } from '../../text/lexicon/words.ts';
import type { Token } from '../../text/tokens.ts';
import { hasClass, isNominal, type Sentence, textOf } from '../sentence.ts';
import { type FrameContext, frameOf, type FrameRule } from './frame.ts';
import { readLead } from './lead.ts';
import { isAgent, readNoun } from './nouns.ts';


/** The token in front of the figure that is more than a filler (约, 了, 近). */
function tokenBefore(context: FrameContext): { token: Token; at: number } | null {
  const { sentence, figure, clauseFrom } = context;
  for (let at = figure.at - 1; at >= clauseFrom; at--) {
    const token = sentence.tokens[at];
    if (token === undefined) break;
    if (token.kind === 'word' && hasClass(token, WORD.adverb | WORD.particle) && !hasClass(token, WORD.change | WORD.state)) continue;
    return { token, at };
  }
  return null;
}

const nounText = (sentence: Sentence, from: number, to: number): string => {
  const noun = readNoun(sentence, from, to);
  return noun === null ? '' : textOf(sentence, noun);
};

/** What the sentence spoke of last: the object of the figure before, or the topic that it began with. */
function topicOf(context: FrameContext): string {
  for (let i = context.before.length - 1; i >= 0; i--) {
    const object = context.before[i]?.object ?? '';
    if (object !== '' && object !== '人员') return object;
  }
  return context.before.at(-1)?.object ?? context.topic;
}

const strip = (noun: string): string =>
  noun.replace(/(?:总数|总量|总额|总起数|总人数|起数|数量|比重|比例|比率|份额|的)+$/u, '').replace(/^(?:全部|所有|全国|全省|全市|全区|全县|当年|同期)/u, '');

/** 「占火灾总数的38.4%」「住宅火灾占比29.4%」「占总数的53.6%」: a share, and what it is a share of. */
const share: FrameRule = {
  id: 'frame/share',
  read: (context) => {
    const { sentence, figure, clauseFrom } = context;
    if (figure.unitClass !== 'ratio') return null;
    for (let at = figure.at - 1; at >= clauseFrom; at--) {
      const token = sentence.tokens[at];
      if (token === undefined || token.kind === 'quantity') break;
      const word = textOf(sentence, token);
      if (!/^(?:约?占|占比|占到|占了|占全)/u.test(word) || token.kind !== 'word') continue;
      const whole = strip(nounText(sentence, at + 1, figure.at));
      if (whole !== '' && !/^(?:总数|总量|总额|总体|全部|比重|比例|其)$/u.test(whole)) return frameOf({ object: whole });
      const part = nounText(sentence, clauseFrom, at);
      return frameOf({ object: part === '' || isAgent(part) ? topicOf(context) || part : part });
    }
    return null;
  },
};

const CHANGE_BASE = /同比|环比|比上年|较上年|比去年|较去年|上年同期|去年同期|比|较|相比|年均|增速|净/u;

/** 「同比下降12.4%」「比上年增加3.6个百分点」「分别下降8.3%、5.1%」: what changed is what the sentence spoke of. */
const change: FrameRule = {
  id: 'frame/change',
  read: (context) => {
    const { sentence, figure, clauseFrom } = context;
    const found = tokenBefore(context);
    if (found === null || found.token.kind !== 'word' || !hasClass(found.token, WORD.change)) return null;
    const lead = sentence.source.slice(sentence.tokens[clauseFrom]?.start ?? figure.quantity.start, figure.quantity.start);
    const isRate = figure.unitClass === 'ratio';
    if (!isRate && !CHANGE_BASE.test(lead)) return null;
    const action = textOf(sentence, found.token);
    // The noun in front of 同比, 比上年 or the verb itself: 火灾起数同比下降…
    const named = changedNoun(context, clauseFrom, found.at);
    return frameOf({ action, object: named === '' ? topicOf(context) : named });
  },
};

function changedNoun(context: FrameContext, from: number, to: number): string {
  const { sentence } = context;
  let end = to;
  for (let i = from; i < to; i++) {
    const token = sentence.tokens[i];
    if (token === undefined) break;
    const word = textOf(sentence, token);
    if (token.kind === 'quantity') from = i + 1;
    else if (token.kind === 'time' || /^(?:比|较|与|同|同比|环比|按|扣除|相比|相较|对比)/u.test(word)) {
      if (i > from) {
        end = i;
        break;
      }
      if (token.kind !== 'time' || token.time?.kind === 'reference') return token.kind === 'time' || /^(?:比|较|与|同$)/u.test(word) ? behindBase(context, i, to) : nounText(sentence, i + 1, to);
      from = i + 1;
    }
  }
  return nounText(sentence, from, end);
}

/** 比上年减少占地3公顷, 较上年同期火灾起数下降: a noun may stand behind the base of the comparison. */
function behindBase(context: FrameContext, at: number, to: number): string {
  const { sentence } = context;
  let from = at + 1;
  while (from < to) {
    const token = sentence.tokens[from];
    if (token === undefined || (token.kind !== 'time' && isNominal(token))) break;
    from++;
  }
  return nounText(sentence, from, to);
}

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
    return frameOf({ action: isReach ? lead.join : verb, object: name });
  },
};

/** 「由15.9万元提升至19.6万元」「从3.2万起降至2.8万起」: both ends are of the noun in front of 由. */
const fromTo: FrameRule = {
  id: 'frame/from-to',
  read: (context) => {
    const { sentence, figure, figures, index, clauseFrom } = context;
    const start = sentence.tokens[figure.at - 1];
    const isFrom = start !== undefined && /^[由从]$/u.test(textOf(sentence, start));
    const previous = figures[index - 1];
    const opener = isFrom ? figure.at - 1 : previous === undefined ? -1 : openerOf(sentence, previous.at, clauseFrom);
    if (opener < 0) return null;
    const verbAt = (isFrom ? figure.at : (previous?.at ?? 0)) + 1;
    const end = isFrom ? verbAt + 4 : figure.at;
    let action = '';
    for (let i = verbAt; i < end; i++) {
      const token = sentence.tokens[i];
      if (token === undefined || token.kind === 'stop') break;
      if (hasClass(token, WORD.change | WORD.reach | WORD.act)) {
        action = textOf(sentence, token);
        break;
      }
    }
    if (action === '') return null;
    const noun = nounText(sentence, clauseFrom, opener);
    return frameOf({ action, object: noun === '' ? topicOf(context) : noun });
  },
};

function openerOf(sentence: Sentence, figureAt: number, clauseFrom: number): number {
  for (let i = figureAt - 1; i >= Math.max(clauseFrom, figureAt - 4); i--) {
    const token = sentence.tokens[i];
    if (token === undefined || token.kind !== 'word' || hasClass(token, WORD.noun)) continue;
    const word = textOf(sentence, token);
    if (word === '由' || word === '从') return i;
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
    if (found === null || found.at < leadFrom || !hasClass(found.token, WORD.casualty)) return null;
    return frameOf({ action: textOf(sentence, found.token), object: '人员' });
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

/** 「火灾起数、亡人数和损失分别下降8.3%、5.1%和2.7%」「分别占火灾和亡人总数的64.1%和51.4%」: paired in order. */
const respectively: FrameRule = {
  id: 'frame/respectively',
  read: (context) => {
    const { sentence, figures, index } = context;
    let first = index;
    while (first > 0 && isListed(sentence, figures[first - 1]?.at ?? 0, figures[first]?.at ?? 0)) first--;
    const opener = figures[first];
    if (opener === undefined || figures[first + 1] === undefined) return null;
    const from = clauseBefore(sentence, opener.at);
    let marker = -1;
    for (let i = opener.at - 1; i >= from; i--) {
      const token = sentence.tokens[i];
      if (token !== undefined && /^(?:分别|各|依次)/u.test(textOf(sentence, token))) {
        marker = i;
        break;
      }
    }
    if (marker < 0) return null;
    let count = 1;
    while (figures[first + count] !== undefined && isListed(sentence, figures[first + count - 1]?.at ?? 0, figures[first + count]?.at ?? 0)) count++;
    const isShare = sentence.tokens.slice(marker, opener.at).some((token) => /^占/u.test(textOf(sentence, token)));
    const behind = listedNouns(sentence, marker + 1, opener.at);
    const ahead = listedNouns(sentence, from, marker);
    const nouns = behind.length === count ? behind : ahead.length === count ? ahead : [];
    const changeToken = sentence.tokens.slice(marker, opener.at).findLast((token) => hasClass(token, WORD.change | WORD.reach | WORD.act));
    const action = changeToken === undefined || isShare ? '' : textOf(sentence, changeToken);
    if (isShare && nouns !== behind) return frameOf({ object: strip(nounText(sentence, marker + 1, opener.at)) || topicOf(context) });
    const noun = nouns[index - first];
    if (noun === undefined) return null;
    return frameOf({ action, object: isShare ? strip(noun) : noun });
  },
};

/** Whether only 、 or 和 stands between two figures. */
function isListed(sentence: Sentence, left: number, right: number): boolean {
  if (right - left !== 2) return false;
  const token = sentence.tokens[left + 1];
  if (token === undefined) return false;
  return token.kind === 'list' || hasClass(token, WORD.conjunction) || /^[，,]$/u.test(textOf(sentence, token));
}

function clauseBefore(sentence: Sentence, at: number): number {
  for (let i = at - 1; i >= 0; i--) if (sentence.tokens[i]?.kind === 'stop' || sentence.tokens[i]?.kind === 'quantity') return i + 1;
  return 0;
}

/** The nouns of a list, split at 、 and 和. */
function listedNouns(sentence: Sentence, from: number, to: number): string[] {
  const nouns: string[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    const token = sentence.tokens[i];
    const splits = i === to || token?.kind === 'list' || (token?.kind === 'word' && hasClass(token, WORD.conjunction));
    if (!splits) continue;
    const noun = nounText(sentence, start, i);
    if (noun !== '') nouns.push(noun);
    start = i + 1;
  }
  return nouns;
}

/** Rules for changes, shares, rates and casualties, in the order in which they are tried. */
export const MEASURE_RULES: readonly FrameRule[] = [respectively, share, fromTo, casualty, change, rate];
