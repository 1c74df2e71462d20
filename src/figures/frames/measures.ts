import { WORD } from '../../text/lexicon/words.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import { isText } from './isText.ts';
import { hasClass, isNominal, type Sentence, textOf } from '../sentence.ts';
import { type FrameContext, frameOf, type FrameRule } from './frame.ts';
import { readLead } from './lead.ts';
import { respectively } from './respectively.ts';
import { isArea } from './localities.ts';
import { aboutWhat, changedBefore, changedNoun, nounText, stripTotal, topicOf, wholeOf } from './topics.ts';
import { groundIn, isAgent } from './nouns.ts';
import { readTail } from './tail.ts';

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
    // 提高到每人每年600元: to whom and how often parts no verb from its number.
    if (isPerHead(sentence, token)) continue;
    return { token, at };
  }
  return null;
}

const isPerHead = (sentence: Sentence, span: Span): boolean =>
  sentence.source[span.start] === '每' && /^每[人户生][每年月天]*$/u.test(textOf(sentence, span));

const CHANGE_BASE =
  /同比|环比|比上年|较上年|比去年|较去年|上年同期|去年同期|与上年|与去年|比|较|相比|年均|增速|净/u;
const AMOUNT = /(?:数|量|额|率|值|比重|占比|价格|时间|面积|收入|支出|人数|起数|水平|成本|费用)$/u;

/** The word of change in front of the figure: 增长5%, 增长超过5%, 少发生5起. */
function changeBefore(context: FrameContext): { token: Token; at: number } | null {
  const { sentence, clauseFrom } = context;
  const before = tokenBefore(context);
  if (before?.token.kind !== 'word') return null;
  if (hasClass(before.token, WORD.change)) return before;
  const ahead = sentence.tokens[before.at - 1];
  const mayPart = /^(?:超|超过|接近|逾|不足|达|达到|高达|发生)$/u.test(textOf(sentence, before.token));
  return mayPart &&
    before.at > clauseFrom &&
    ahead?.kind === 'word' &&
    hasClass(ahead, WORD.change) &&
    !hasClass(ahead, WORD.noun)
    ? { token: ahead, at: before.at - 1 }
    : null;
}

/** 降低16项收费标准, 加快6个城区建设: of things that are counted, those behind the number are meant; null where none stand there. */
function changedThings({ sentence, figure, clauseTo }: FrameContext): string | null {
  if (['ratio', 'money', 'time'].includes(figure.unitClass)) return null;
  if (CHANGE_BASE.test(sentence.source.slice(sentence.start, figure.quantity.start))) return null;
  const tail = readTail(sentence, figure.at, clauseTo);
  return tail === null ? null : textOf(sentence, tail.noun);
}

/** 「同比下降12.4%」「比上年增加3.6个百分点」「受伤人数减少3人」: what changed is what the sentence spoke of. */
const change: FrameRule = {
  id: 'frame/change',
  read: (context) => {
    const { sentence, figure, clauseFrom } = context;
    const before = changeBefore(context);
    if (before === null) return null;
    const counted = changedThings(context);
    // 增加10个停车场 and 促进增长的10项措施 are told as any other count.
    const isOf = isText(sentence, sentence.tokens[figure.at - 1], '的');
    if (counted !== null)
      return hasClass(before.token, WORD.act) || isOf
        ? null
        : frameOf({ action: textOf(sentence, before.token), object: counted });
    const named = changedNoun(context, clauseFrom, before.at);
    const isOnlyChange = !hasClass(before.token, WORD.act);
    const lead = sentence.source.slice(sentence.start, figure.quantity.start);
    // 其中对邻国增长5%: with whom, and not what.
    const isWith = /其中[，,]?(?:对|向|从)[\p{Script=Han}]*$/u.test(
      sentence.source.slice(sentence.start, before.token.start),
    );
    if (figure.unitClass !== 'ratio' && !isOnlyChange && !AMOUNT.test(named) && !CHANGE_BASE.test(lead))
      return null;
    return frameOf({
      action: textOf(sentence, before.token),
      object:
        named === '' || isWith
          ? (groundIn(sentence, clauseFrom, before.at) !== null && changedBefore(context)) || topicOf(context)
          : named,
    });
  },
};

/** 「车辆以每年2万辆的速度增加」「收入以年均15%的速度增长」: the verb of the pace stands behind it. */
const pace: FrameRule = {
  id: 'frame/change',
  read: (context) => {
    const { sentence, figure, clauseFrom, clauseTo } = context;
    let opener = figure.at - 1;
    while (opener > figure.at - 3 && !isText(sentence, sentence.tokens[opener], '以')) opener--;
    if (opener < clauseFrom || !isText(sentence, sentence.tokens[opener], '以')) return null;
    let verb = figure.at + 1;
    while (verb < clauseTo && !hasClass(sentence.tokens[verb], WORD.change)) verb++;
    const token = sentence.tokens[verb];
    if (verb >= clauseTo || token === undefined) return null;
    if (!PACE.test(sentence.source.slice(figure.quantity.end, token.start))) return null;
    const noun = changedNoun(context, clauseFrom, opener);
    return frameOf({ action: textOf(sentence, token), object: noun === '' ? topicOf(context) : noun });
  },
};

const PACE =
  /^(?:及?以[上下]|左右)?的(?:[\p{Script=Han}]{0,2}速度|增速|增幅|幅度|速率)(?:持续|快速|稳步|迅速|迅猛|连年|逐年)?$/u;

/** Words that hold a number against another: 高于平均水平3个百分点. */
const THAN = /^(?:高出|高于|低于|优于|好于|快于|慢于|多于|少于|领先|落后)$/u;

/** 「入学率高于平均水平3个百分点」: what stands between the word and the number is what it is held against. */
const comparison: FrameRule = {
  id: 'frame/comparison',
  read: (context) => {
    const { sentence, figure, leadFrom } = context;
    if (figure.unitClass !== 'ratio') return null;
    for (let at = figure.at - 2; at >= leadFrom; at--) {
      const token = sentence.tokens[at];
      if (token === undefined || token.kind === 'stop' || token.kind === 'list') return null;
      const word = textOf(sentence, token);
      const isOver =
        word === '超' && /(?:标准|水平|目标|计划|平均)$/u.test(nounText(sentence, at + 1, figure.at));
      if (!THAN.test(word) && !isOver) continue;
      const noun = changedNoun(context, leadFrom, at);
      return frameOf({ action: word, object: noun === '' ? topicOf(context) : noun });
    }
    return null;
  },
};

/** 「控制在12起以内」「缩短至9.8分钟」「发展到4872支」: the word of reaching is the action; the noun stands in front. */
const reach: FrameRule = {
  id: 'frame/reach',
  read: (context) => {
    const { sentence, clauseFrom } = context;
    const before = tokenBefore(context);
    if (before === null || !hasClass(before.token, WORD.reach) || before.token.end - before.token.start < 2)
      return null;
    const word = textOf(sentence, before.token);
    if (/^(?:达到|突破|超过|超出|多达|高达|不足|接近)$/u.test(word)) return null;
    let from = clauseFrom;
    for (let i = clauseFrom; i < before.at; i++)
      if (sentence.tokens[i]?.kind === 'quantity' || hasClass(sentence.tokens[i], WORD.causative))
        from = i + 1;
    const noun = changedNoun(context, from, before.at);
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
    if (!RATE.test(name)) return null;
    const isReach = /[达到至]/u.test(lead.join);
    const whole = wholeRate(context, noun.end);
    const verb = lead.verb === null || lead.object === null ? '' : textOf(sentence, lead.verb.action);
    const isWhole = whole !== '' && (whole.length > name.length || name === '率' || name === '比');
    return frameOf({
      action: isReach ? lead.join : isWhole ? '' : verb,
      object: isWhole ? whole : name === '率' || name === '比' ? nounWithVerb(context) : name,
    });
  },
};

const RATE = /(?:率|比|比例|比重|占比|幅|覆盖面|满意度|指数|程度|系数|度|速|面|贡献|水平)$/u;

/** Longer than this no rate is called. */
const LONGEST_RATE = 30;

/**
 * 民营经济对财政增收的贡献率, 餐厨垃圾处理装置正常运行率: of a rate the whole name, with the verbs in it, from behind what makes it
 * so (推动, 实现, 确保) or the last stop; empty where a clause of its own stands there.
 */
function wholeRate({ sentence, leadFrom }: FrameContext, end: number): string {
  const { tokens, source } = sentence;
  let from = leadFrom;
  let to = leadFrom;
  while ((tokens[to]?.start ?? Infinity) < end) to++;
  for (let i = leadFrom; i < to; i++) {
    const token = tokens[i];
    if (token === undefined) break;
    const isName = hasClass(token, WORD.noun | WORD.nominal | WORD.head | WORD.verbalNoun | WORD.attribute);
    const word = textOf(sentence, token);
    if (token.kind === 'stop' || token.kind === 'time' || token.kind === 'quantity' || token.kind === 'list')
      from = i + 1;
    else if (/^(?:了|将|把|使|让|其中|其|均|已|争取)$/u.test(word)) from = i + 1;
    else if (!isName && hasClass(token, WORD.light | WORD.causative | WORD.state | WORD.reach)) from = i + 1;
    else if (
      !isName &&
      hasClass(token, WORD.change) &&
      !SUFFIXED.test(source.slice(token.end, token.end + 1)) &&
      !/^(?:的?贡献率|拉动率)/u.test(source.slice(token.end, token.end + 4))
    )
      from = i + 1;
    else if (
      i === from &&
      hasClass(token, WORD.adverb | WORD.conjunction | WORD.preposition) &&
      !MODIFIES.test(word) &&
      !/[式型性化]/u.test(source.charAt(token.end))
    )
      from = i + 1;
  }
  while (from < to && /^(?:的|之)$/u.test(textOf(sentence, tokens[from] ?? sentence))) from++;
  const first = tokens[from];
  if (first === undefined || first.start >= end || end - first.start > LONGEST_RATE) return '';
  return source.slice(first.start, end);
}

const SUFFIXED = /[率面额量的]/u;
const MODIFIES = /^(?:主要|人均|户均|平均|全员|首次|一般)$/u;

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
    // 起征点从月销售额10万元提高到15万元: and so may a noun.
    const turns = sentence.tokens[figure.at + 1];
    const own =
      isText(sentence, sentence.tokens[figure.at - 1], '的') ||
      (hasClass(turns, WORD.reach) && figures[index + 1]?.at === figure.at + 2)
        ? openerOf(sentence, figure.at, clauseFrom)
        : -1;
    const word = (at: number): string => textOf(sentence, sentence.tokens[at] ?? sentence);
    const nearest = figure.at - 1 - perUnit(sentence, figure.at);
    const near = /^[由从]$/u.test(word(nearest));
    const isFrom = near || own >= 0;
    const previous = figures[index - 1];
    const opener = near
      ? nearest
      : own >= 0
        ? own
        : previous === undefined
          ? -1
          : openerOf(sentence, previous.at, clauseFrom);
    // 从7200名报名者中遴选: without a second number there is nowhere to go to.
    const next = figures[index + 1];
    const goesOn = next !== undefined && (next.at < context.clauseTo || isReachedNext(sentence, figure.at));
    if (opener < 0 || (isFrom && !goesOn)) return null;
    const verbAt = (isFrom ? figure.at : (previous?.at ?? 0)) + (isReachedNext(sentence, figure.at) ? 2 : 1);
    const end = isFrom ? verbAt + 4 : figure.at;
    for (let i = verbAt; i < end; i++) {
      const token = sentence.tokens[i];
      if (token === undefined || token.kind === 'stop') break;
      if (!hasClass(token, WORD.change | WORD.reach | WORD.act)) continue;
      const own = changedNoun(context, clauseFrom, opener);
      const noun = (isArea(own) && levelAhead(context)) || own || changedBefore(context);
      return frameOf({ action: textOf(sentence, token), object: noun === '' ? topicOf(context) : noun });
    }
    return null;
  },
};

/** 提高低保标准，城市由450元提高到470元: the level that the sentence opens with, which a kind of area is told of; empty where none. */
function levelAhead({ sentence }: FrameContext): string {
  const stop = sentence.tokens.findIndex(({ kind }) => kind === 'stop');
  if (sentence.tokens.slice(0, stop).some(({ kind }) => kind === 'quantity')) return '';
  const from = sentence.tokens.findIndex((token) => isNominal(token));
  const name = nounText(sentence, from, stop);
  return AMOUNT.test(name) || name.endsWith('标准') ? name : '';
}

/** How many tokens say of how much each: 由每人每年200元, 从每千瓦时1元, 由每亩24元. */
function perUnit({ tokens, source }: Sentence, at: number): number {
  const [each, unit] = [tokens[at - 2], tokens[at - 1]];
  if (unit === undefined) return 0;
  const word = source.slice(unit.start, unit.end);
  if (/^每[\p{Script=Han}]/u.test(word)) return 1;
  const isEach = each !== undefined && /^每$/u.test(source.slice(each.start, each.end));
  return isEach && unit.kind === 'text' && word.length <= 4
    ? 2
    : /^(?:年人均|月人均|人均|户均)$/u.test(word)
      ? 1
      : 0;
}

/** 由4000元，提高到9000元: a comma may part both ends. */
const isReachedNext = ({ tokens, source }: Sentence, at: number): boolean =>
  tokens[at + 1]?.kind === 'stop' &&
  /^[，,]/u.test(source.slice(tokens[at + 1]?.start)) &&
  hasClass(tokens[at + 2], WORD.reach);

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
    const before = tokenBefore(context);
    if (before === null || before.at < leadFrom) return null;
    if (hasClass(before.token, WORD.casualty) && !hasClass(before.token, WORD.noun)) {
      const happened = textOf(sentence, before.token);
      // 少死亡3人, 减少死亡21人: fewer than before, and not so many.
      const change = sentence.tokens[before.at - 1];
      return hasClass(change, WORD.change) && change?.end === before.token.start
        ? frameOf({ action: textOf(sentence, change), object: `${happened}人数` })
        : frameOf({ action: happened, object: '人员' });
    }
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

const SHARE = /^(?:约占|占比|占到|占)$/u;

/** 「占火灾总数的38.4%」「住宅火灾占比29.4%」「占总数的53.6%」: a share, and what it is a share of. */
export const share: FrameRule = {
  id: 'frame/share',
  read: (context) => {
    const { sentence, figure, clauseFrom } = context;
    if (figure.unitClass !== 'ratio') return null;
    const done = ofPlan(context) ?? ofWhole(context);
    if (done !== null) return done;
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
      const part = nounText(
        sentence,
        Math.max(clauseFrom, (context.figures[context.index - 1]?.at ?? -1) + 1),
        at,
      );
      const known = aboutWhat(context) || wholeOf(context);
      // 住宅火灾占比29.4% is of 火灾; 高技术产业产值占比48% behind another share names what it is itself.
      const isOther =
        part !== '' &&
        ((!isAgent(part) && wholeNames(part, known)) ||
          isApart(textOf(sentence, token), part, known) ||
          /(?:岗位|从业)人员$/u.test(part) ||
          ofRegion(context, at));
      if (isOther) return frameOf({ object: part });
      if (known !== '') return frameOf({ object: known });
      if (token.depth > 0 && part === '')
        return frameOf({ object: nounText(sentence, 0, firstStop(sentence)) });
      return frameOf({ object: part === '' || isAgent(part) ? topicOf(context) || part : part });
    }
    return bareShare(context);
  },
};

/** 税收的三分之二、技术改造投资的三分之一来自民营企业: a fraction of the noun in front of 的, with the verbal nouns in it. */
function ofWhole({
  sentence,
  figure,
  figures,
  index,
  clauseFrom,
}: FrameContext): ReturnType<FrameRule['read']> {
  const { tokens } = sentence;
  const first = Math.max(clauseFrom, (figures[index - 1]?.at ?? -1) + 1);
  const of = figure.at - 1;
  if (figure.quantity.unit !== '1' || !isText(sentence, tokens[of], '的')) return null;
  let from = of;
  while (from > first && (isNominal(tokens[from - 1]) || hasClass(tokens[from - 1], WORD.verbalNoun))) from--;
  const before = tokens[from - 1];
  const opens =
    from === first ||
    before?.kind === 'list' ||
    before?.kind === 'stop' ||
    hasClass(before, WORD.conjunction | WORD.adverb);
  return opens && of - from > 1 ? frameOf({ object: nounText(sentence, from, of) }) : null;
}

/** 奶牛养殖量占全省40%: of a region the part itself is told. */
const ofRegion = ({ sentence, figure }: FrameContext, at: number): boolean =>
  /^(?:全[国省市区县州]|全自治区)的?[约近]?$/u.test(
    sentence.source.slice(sentence.tokens[at]?.end, figure.quantity.start),
  );

/** 高标准农田占比49.7%: in front of 占比 a name that shares nothing with the whole spoken of is told of itself. */
const isApart = (word: string, part: string, known: string): boolean =>
  word === '占比' &&
  !/^其[他余]/u.test(part) &&
  !/生产总值|GDP/u.test(known) &&
  ![...part].some((char) => known.includes(char));

/** Whether a part that is itself a sum or a name of a level is no part of the whole spoken of. */
function wholeNames(part: string, known: string): boolean {
  if (part.endsWith('业') && /生产总值|GDP/u.test(known)) return false;
  return (
    /(?:产值|增加值|面积|收入|支出|投资|人员|营收|总量|业)$/u.test(part) && !known.endsWith(part.slice(-2))
  );
}

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
  if (next === undefined || isNominal(next) || isText(sentence, next, '的') || hasClass(next, WORD.adverb))
    return null;
  const about = aboutWhat(context) || wholeOf(context);
  return about === '' ? null : frameOf({ object: about });
}

/** Rules for changes, shares, rates and casualties, in the order in which they are tried. */
export const MEASURE_RULES: readonly FrameRule[] = [
  respectively,
  pace,
  comparison,
  share,
  multiple,
  fromTo,
  casualty,
  change,
  reach,
  rate,
];

/** 完成调整预算的98.7%, 完成年度任务的111.7%: what was done is the plan, and how much of it the number says. */
function ofPlan({ sentence, figure, clauseFrom }: FrameContext): ReturnType<FrameRule['read']> {
  const start = sentence.tokens[clauseFrom]?.start ?? sentence.start;
  const words = sentence.source.slice(start, figure.quantity.start);
  const plan =
    /完成(?:了)?((?:年初|年度|全年|调整|当年|既定|省定|市定|下达)*(?:预算|计划|目标任务|目标|任务|进度)(?:数|任务)?)的[约近]?$/u.exec(
      words,
    )?.[1];
  return plan === undefined ? null : frameOf({ action: '完成', object: plan });
}
