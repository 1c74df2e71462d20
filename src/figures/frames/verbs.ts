import { characterSet } from '../../text/characterSet.ts';
import { WORD } from '../../text/lexicon/words.ts';
import { classifyUnit } from '../../text/quantities/units.ts';
import { standsAlone } from '../../text/segments.ts';
import type { Span } from '../../text/span.ts';
import type { Token } from '../../text/tokens.ts';
import { isText } from './isText.ts';
import { hasClass, isListSign, isNominal, isVerb, type Sentence, textOf } from '../sentence.ts';
import { isLocality } from './localities.ts';
import { isAgent } from './nouns.ts';

/** Verbs that stand side by side and are one action: 发布曝光, 新建改建, 进行…排查. Token indexes, half-open. */
export interface VerbGroup {
  readonly from: number;
  readonly to: number;
  /** The word or words that name the action. */
  readonly action: Span;
  readonly isLight: boolean;
  readonly isCausative: boolean;
  /** Its last word is as often a noun (检查, 培训). */
  readonly isVerbalNoun: boolean;
}

const ACTION = WORD.act | WORD.light | WORD.causative | WORD.casualty;
/** One-character heads that make a noun of the verbal noun in front: 检查站, 培训班, 覆盖率. */
const SHORT_HEADS = new Set([...'站所队组室点员班会课率费量额面度法权书证金款网库馆厂数期月日周']);

/**
 * Whether the verb at token `i` is part of a noun: 检查+中心, 宣传教育+活动, 消防安全检查指导中心. Looks only at the
 * words that touch it.
 */
export function isNominalised(sentence: Sentence, i: number): boolean {
  const { tokens, source } = sentence;
  const token = tokens[i];
  const next = tokens[i + 1];
  if (token === undefined || next?.start !== token.end) return false;
  // 化解率, 劝导员, 签约额: any verb names a rate, those who do it, or how much of it was done.
  if (
    next.kind === 'text' &&
    (namesRate(source, next.start) || (next.end - next.start === 1 && measures(source, next.start))) &&
    hasClass(token, WORD.act | WORD.light | WORD.change | WORD.state)
  )
    return true;
  // 劝导站, 督办函, 搜救犬: a verb and one character in front of a stop or a number are a noun.
  const behind = tokens[i + 2];
  const isShort =
    next.kind === 'text' &&
    next.end - next.start === 1 &&
    hasClass(token, WORD.act | WORD.causative | WORD.casualty) &&
    !/[县乡镇村市区州省]/u.test(source.charAt(next.start));
  if (
    isShort &&
    (behind === undefined ||
      behind.kind === 'stop' ||
      behind.kind === 'list' ||
      behind.kind === 'quantity' ||
      hasClass(behind, WORD.reach) ||
      textOf(sentence, behind) === '等')
  )
    return true;
  // 建成区, 开放式公园, 联合体: with such a syllable behind it a verb is the first half of a noun.
  if (hasClass(token, WORD.act | WORD.causative | WORD.change) && takesSuffix(sentence, i)) return true;
  if (callsPlace(sentence, token)) return true;
  // 停工通知书75份: a paper is called by what it orders, unless the verb issues it.
  if (/^(?:通知|决定|告知|建议|提示)书$/u.test(source.slice(next.start, next.end)))
    return !/[发达签具作出送]/u.test(source.slice(token.start, token.end));
  // 把增长目标定为6%: what is to be reached is named by its change.
  if (hasClass(token, WORD.change) && /^(?:目标|预期|指标|幅度)/u.test(source.slice(next.start, next.end)))
    return true;
  if (!hasClass(token, WORD.verbalNoun)) return false;
  const previous = tokens[i - 1];
  if (
    NOUNY.has(textOf(sentence, token)) &&
    !isServed(sentence, i) &&
    previous?.end === token.start &&
    isNominal(previous) &&
    !isAgent(textOf(sentence, previous)) &&
    isNominal(next)
  )
    return true;
  if (next.kind === 'word' && hasClass(next, WORD.head))
    return !opensName(sentence, i + 1) && !isObjectOf(sentence, i, next);
  if (
    next.kind === 'word' &&
    hasClass(next, WORD.noun) &&
    /(?:[组队]|工作站|服务站|派出所)$/u.test(textOf(sentence, next))
  )
    return true;
  // 建设保障性住房, 培育服务型企业: what a syllable makes a noun of is an object; 检查指导中心 is one name.
  if (next.kind === 'word' && hasClass(next, WORD.verbalNoun) && textOf(sentence, token) !== '投入')
    return !takesSuffix(sentence, i + 1) && isNominalised(sentence, i + 1);
  return (
    (next.kind === 'text' || next.kind === 'word') &&
    SHORT_HEADS.has(source.charAt(next.start)) &&
    isCompound(next, source)
  );
}

/** 签约额, 点击量, 入库数: a verb and the word for how much of it there was. */
const measures = characterSet('额量数者点面');
const namesRate = characterSet('率员');

const takesSuffix = (sentence: Sentence, i: number): boolean => {
  const { tokens, source } = sentence;
  const next = tokens[i + 1];
  if (next?.kind !== 'text') return false;
  const syllables = source.slice(next.start, next.start + 2);
  // 引进区外资金, 形成区内路网: a part of the place; 建成区 is the one noun that goes on so.
  if (/^区[内外]/u.test(syllables)) return textOf(sentence, tokens[i] ?? next) === '建成';
  return SUFFIXES.test(syllables);
};

/** 合作医疗试点县, 示范村: what a place is called by. */
export const callsPlace = ({ source }: Sentence, { start, end }: Token): boolean =>
  isPlaceEnd(source, end) && /^(?:试点|示范|达标|脱贫|扶贫|移民)$/u.test(source.slice(start, end));

const isPlaceEnd = characterSet('县市区旗镇乡村校户园');

/** Syllables that make a noun of the verb in front of them; 体育, 业务, 制度 and the like are words of their own. */
const SUFFIXES =
  /^(?:化(?![解工肥学妆验债])|体(?![育系检制验量])|式(?!样)|型(?!号)|区(?![域县间位块级])|性)/u;

/** Verbal nouns that between two nouns are hardly ever the verb: 义务教育学位, 困难群众补贴标准. */
const NOUNY = new Set(
  '教育 宣传 服务 生产 运输 销售 救援 监督 执法 保护 保障 管理 补贴 补助 处置 应用 监测 消费'.split(' '),
);

/** 平台服务群众300人次, 财政补贴农民3亿元: people and firms are whom it is done for. */
const isServed = (sentence: Sentence, i: number): boolean =>
  /^(?:服务|补贴|补助|监督)$/u.test(textOf(sentence, sentence.tokens[i] ?? sentence)) &&
  /^(?:群众|企业|居民|游客|农民|农户|学生|市民|旅客)/u.test(
    textOf(sentence, sentence.tokens[i + 1] ?? sentence),
  ) &&
  sentence.tokens[i + 2]?.kind === 'quantity';

/** 培训人员 and 建设平台 are verb and object; 检查人员 is a noun. What a verb makes or treats is its object. */
const MAKES = new Set(
  '建设 改造 修复 更新 升级 创建 处置 维修 检修 考核 招聘 招录 培养 培育 采购 使用 投入 预算 安排 发放 整合 资助 调度 储备 运送 转移 安置 救助 登记 培训'.split(
    ' ',
  ),
);
const MADE = new Set(
  '系统 装置 平台 基地 机构 部门 中心 站 所 员 人才 网络 人员 任务 工程 机制 制度 资金 经费 队 力量 人数 额'.split(
    ' ',
  ),
);

/** 拆除中心城区旧房, 创建标准化学校: a head that goes on begins a noun of its own. */
const opensName = ({ tokens, source }: Sentence, i: number): boolean => {
  const head = source.slice(tokens[i]?.start, tokens[i]?.end);
  const behind = source.charAt(tokens[i]?.end ?? 0);
  return (head === '中心' && /[城区村镇校]/u.test(behind)) || (head === '标准' && behind === '化');
};

function isObjectOf(sentence: Sentence, i: number, next: Token): boolean {
  const verb = sentence.tokens[i];
  if (verb === undefined) return false;
  return (
    MAKES.has(textOf(sentence, verb)) &&
    (MADE.has(textOf(sentence, next)) ||
      /^示范|资金$/u.test(textOf(sentence, next)) ||
      callsPlace(sentence, next)) &&
    !isNominal(sentence.tokens[i - 1])
  );
}

/** A run of text that is the short head alone or begins with it: 检查|站 but not 检查|站点周边. */
function isCompound(next: Token, source: string): boolean {
  const length = next.end - next.start;
  // 检查网吧: two characters that are one word of the dictionary are no head with something behind it.
  return (
    length === 1 ||
    (length === 2 && standsAlone(source, next.start)) ||
    /[站所队组班会课率员]/u.test(source.charAt(next.start))
  );
}

function isAction(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i];
  if (token?.kind !== 'word') return false;
  // 减少办事成本30亿元: a word of change is a verb like any other where its object follows.
  const changes =
    hasClass(token, WORD.change) && token.end - token.start > 1 && isNominal(sentence.tokens[i + 1]);
  if (!hasClass(token, ACTION) && !changes) return false;
  if (hasClass(token, WORD.noun | WORD.nominal)) return false;
  return (
    !isNominalised(sentence, i) && !isPlight(sentence, i) && !isBody(sentence, i) && !isDone(sentence, i)
  );
}

/** 水利建设完成投资32亿元: in front of what was completed of it, a verbal noun behind its noun is what was done. */
function isDone(sentence: Sentence, i: number): boolean {
  const { tokens } = sentence;
  const [previous, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token === undefined || next?.start !== token.end || previous?.end !== token.start) return false;
  // 示范市建设: one letter is the end of a name and no place of its own.
  const acts = previous.end - previous.start > 1 && isAgent(textOf(sentence, previous));
  return (
    hasClass(token, WORD.verbalNoun | WORD.head) &&
    isNominal(previous) &&
    !acts &&
    isText(sentence, next, '完成') &&
    isText(sentence, tokens[i + 2], '投资')
  );
}

/** 打掉涉黑组织、犯罪团伙: behind a noun that does not act, 组织 in front of a stop or a list is one. */
function isBody(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i];
  const previous = sentence.tokens[i - 1];
  const next = sentence.tokens[i + 1];
  if (token === undefined || previous?.end !== token.start || !isText(sentence, token, '组织')) return false;
  const ends = next === undefined || next.kind === 'list' || next.kind === 'stop' || next.kind === 'quantity';
  return ends && isNominal(previous) && !isAgent(textOf(sentence, previous));
}

/** 营救被困人员, 救治受伤群众: between a verb and a noun that touch it, what happened to people tells who they are. */
function isPlight(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i];
  const previous = sentence.tokens[i - 1];
  const next = sentence.tokens[i + 1];
  return (
    hasClass(token, WORD.casualty) &&
    !hasClass(token, WORD.act) &&
    previous?.end === token?.start &&
    hasClass(previous, WORD.act | WORD.verbalNoun) &&
    next?.start === token?.end &&
    isNominal(next)
  );
}

/** Whether a token may stand between two verbs of one group: 新建、改建, 发现并整改, 查封了. */
function isGlue(sentence: Sentence, i: number): boolean {
  const token = sentence.tokens[i];
  if (token === undefined) return false;
  if (token.kind === 'list') return true;
  const word = textOf(sentence, token);
  return (
    token.kind === 'word' &&
    (/^(?:并|和|了|及|或)$/u.test(word) ||
      (isAction(sentence, i - 1) &&
        hasClass(token, WORD.adverb) &&
        hasClass(sentence.tokens[i - 1], WORD.light)))
  );
}

/** The groups of verbs among the tokens `from` to `to`, in order. */
export function readVerbGroups(sentence: Sentence, from: number, to: number): readonly VerbGroup[] {
  const groups: VerbGroup[] = [];
  // 建成幼儿园8所、优质发展共同体学校10所: behind 、 an item is a name unless who acts opens it.
  const opener = sentence.tokens[from]?.kind === 'list' ? from : from - 1;
  const isItem = sentence.tokens[opener]?.kind === 'list' && sentence.tokens[opener - 1]?.kind === 'quantity';
  for (let i = from; i < to; i++) {
    if (!isAction(sentence, i)) continue;
    if (isAttribute(sentence, i, to) || isPartOfName(sentence, i, from, to)) continue;
    const ahead = groups.findLast((group) => !group.isCausative);
    // 完成老新村整治和老住宅特修, 新增智能化改造、数字化转型企业: behind a verb the first of two works is told with the second.
    if (ahead !== undefined && isFirstOfTwo(sentence, i, to, ahead.isLight)) continue;
    if (
      ahead === undefined
        ? isItem && isInsideNoun(sentence, i, to, true)
        : isInsideNoun(sentence, i, to, ahead.isLight)
    )
      continue;
    if (ahead !== undefined && isNamedLevel(sentence, i, to)) continue;
    if (ahead !== undefined && (isInsideWork(sentence, i, ahead, to) || isPaid(sentence, i, ahead, to)))
      continue;
    let end = i + 1;
    while (end < to) {
      if (isAttribute(sentence, end, to)) break;
      if (isAction(sentence, end)) end++;
      else if (isGlue(sentence, end) && end + 1 < to && isAction(sentence, end + 1)) end += 2;
      else break;
    }
    groups.push(createGroup(sentence, i, end));
    i = end - 1;
  }
  return groups;
}

/**
 * 检查充电服务经营主体995家: behind a verb, a verbal noun between two nouns is part of the object, unless the noun in
 * front of it is who acts (出动执法人员检查企业).
 */
function isInsideNoun(sentence: Sentence, i: number, to: number, lightAhead: boolean): boolean {
  const { tokens } = sentence;
  const token = tokens[i];
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  if (token === undefined || previous === undefined || next === undefined || i + 1 >= to) return false;
  if (!hasClass(token, WORD.verbalNoun) || previous.end !== token.start || next.start !== token.end)
    return false;
  if (!isNominal(next) && !hasClass(next, WORD.verbalNoun)) return false;
  if (hasClass(previous, WORD.conjunction)) return isNominal(tokens[i - 2]) && lightAhead;
  return isNominal(previous) && previous.kind !== 'quote' && !isAgent(textOf(sentence, previous));
}

/** 落实土地托管面积3万亩: behind another verb, one between its noun and a word for how much is a part of the name. */
function isNamedLevel({ tokens, source }: Sentence, i: number, to: number): boolean {
  const [previous, token, level] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (i + 2 !== to || token === undefined || level?.start !== token.end || previous?.end !== token.start)
    return false;
  return isNominal(previous) && LEVEL.test(source.slice(level.start, level.end));
}

/** Whether a verbal noun behind its noun is joined by 和 to another name up to the number. */
function isFirstOfTwo(sentence: Sentence, i: number, to: number, isLight: boolean): boolean {
  const { tokens } = sentence;
  const before = tokens[i - 1];
  const joins = isLight
    ? hasClass(tokens[i + 1], WORD.conjunction)
    : isListSign(tokens[i + 1]) && before !== undefined && sentence.source[before.end - 1] === '化';
  return (
    hasClass(tokens[i], WORD.verbalNoun) &&
    isNominal(before) &&
    joins &&
    i + 2 < to &&
    tokens.slice(i + 2, to).every((token) => isNominal(token) || hasClass(token, WORD.verbalNoun))
  );
}

/** 发放困难群众救助补助资金3亿元: behind a verb that pays, the verbs in the name of the money are a part of it. */
function isPaid(sentence: Sentence, i: number, ahead: VerbGroup, to: number): boolean {
  const { tokens } = sentence;
  return (
    /^(?:发放|拨付|下拨|下达|兑现|安排|支付|筹集|补发)$/u.test(
      textOf(sentence, tokens[ahead.to - 1] ?? sentence),
    ) &&
    /(?:资金|经费|[补津]贴|[补救资][助济]金?|[奖赔]金|款)$/u.test(
      textOf(sentence, tokens[to - 1] ?? sentence),
    ) &&
    tokens
      .slice(i, to)
      .every((token) => hasClass(token, WORD.verbalNoun | WORD.attribute) || isNominal(token))
  );
}

/** What work is called that a light verb carries: 实施水系连通项目, 完成雨污分流管网改造. */
const WORK = /^(?:项目|工程|行动|任务|试点|计划|措施|改革)/u;

/**
 * 实施水系连通项目3个, 完成雨污分流管网改造8公里: behind a light verb, a verb amid the name of the work is a part of it; behind any other,
 * right in front of the word for the work (修建水保拦蓄工程).
 */
function isInsideWork(sentence: Sentence, i: number, ahead: VerbGroup, to: number): boolean {
  const { tokens } = sentence;
  const from = ahead.to;
  const [previous, token, next] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (token === undefined || previous?.end !== token.start || next?.start !== token.end) return false;
  const isWork = WORK.test(textOf(sentence, next));
  const isNamed = isWork && !textOf(sentence, next).startsWith('任务') && i + 2 === to;
  if (!ahead.isLight && (ahead.isVerbalNoun || !isNamed)) return false;
  if (hasClass(token, WORD.causative) || (hasClass(token, WORD.light) && !isWork)) return false;
  const follows = isNominal(previous) || (hasClass(previous, WORD.verbalNoun) && i - 1 >= from);
  // 整村推进项目: a place in front of the name of the work does not act.
  const acts = isAgent(textOf(sentence, previous)) && !(isWork && isLocality(textOf(sentence, previous)));
  if (!follows || previous.kind === 'quote' || acts || i + 1 >= to) return false;
  let end = to;
  while (end > i && hasClass(tokens[end - 1], WORD.adverb | WORD.reach | WORD.state)) end--;
  const last = tokens[end - 1];
  if (last === undefined || end - 1 <= i) return false;
  const ends = WORK.test(textOf(sentence, last)) || (hasClass(last, WORD.verbalNoun) && isNominal(next));
  return ends && tokens.slice(i, end).every(({ kind }) => kind === 'word' || kind === 'text');
}

/**
 * 更换老化供水管网, 新建加工车间: behind a verb that makes or gets something, a verb of use in front of a noun says what the
 * thing is for. Behind one that sends people (出动队伍救援群众) it is what they do.
 */
function isAttribute(sentence: Sentence, i: number, to: number): boolean {
  const { tokens } = sentence;
  const token = tokens[i];
  const previous = tokens[i - 1];
  const next = tokens[i + 1];
  if (token === undefined || !hasClass(token, WORD.attribute)) return false;
  // 发展高效节水灌溉26万亩: two of them in front of the number are a noun.
  const isMeasured = classifyUnit(tokens[to]?.quantity?.unit ?? '') === 'measure';
  const isTwin =
    isMeasured && i + 1 === to && hasClass(previous, WORD.attribute) && previous?.end === token.start;
  const leads =
    next?.start === token.end &&
    i + 1 < to &&
    (isNominal(next) || hasClass(next, WORD.attribute | WORD.verbalNoun));
  if (!isTwin && !leads) return isAmongUses(sentence, i, to);
  // 供热供水管网: two words of use side by side.
  const isPair = PURE.test(textOf(sentence, token)) && PURE.test(textOf(sentence, next ?? token)) && leads;
  if (isPair && hasClass(next, WORD.attribute)) return true;
  // 更新排水管道36公里、热力管道12公里: an item of a list goes on with the verb of the list.
  const isItem = previous?.kind === 'list';
  if (!isItem && previous?.end !== token.start) return false;
  if (isActing(textOf(sentence, previous)) && !isVerb(previous)) return false;
  let at = i - 1;
  while (
    at >= 0 &&
    tokens[at]?.kind !== 'stop' &&
    !hasClass(tokens[at], WORD.act | WORD.light | WORD.causative)
  )
    at--;
  const verb = tokens.at(at);
  // 节水灌溉面积42万亩: without any verb these are never the verb.
  if (at < 0 || verb === undefined) return PURE.test(textOf(sentence, token));
  if (SENDS.test(textOf(sentence, verb))) return false;
  if (hasClass(verb, WORD.act) && !hasClass(verb, WORD.causative)) return true;
  // 完成供水管网改造: a light verb carries the verbal noun behind.
  return (
    hasClass(verb, WORD.light) && tokens.slice(i + 2, to).some((behind) => hasClass(behind, WORD.verbalNoun))
  );
}

/** 新建供热、供水管网: words of use that 、 joins up to a noun say what it is for, where a verb stands in front of all. */
function isAmongUses(sentence: Sentence, i: number, to: number): boolean {
  const { tokens } = sentence;
  const isUse = (at: number): boolean => hasClass(tokens[at], WORD.attribute);
  let last = i;
  while (last + 2 < to && isUse(last) && tokens[last + 1]?.kind === 'list' && isUse(last + 2)) last += 2;
  const noun = tokens[last + 1];
  if (last === i || last + 1 >= to || !isNominal(noun) || noun?.start !== tokens[last]?.end) return false;
  return (
    isNominal(tokens[i - 1]) ||
    tokens[i - 1]?.kind === 'list' ||
    hasClass(tokens[i - 1], WORD.act | WORD.light)
  );
}

/** What places, sums and bodies are called by the verb in front of them: 孵化基地, 开发规模, 检测机构. */
const NAMED_BY_USE =
  /(?:基地|园区|中心|平台|场所|规模|面积|[总金]额|总量|能力|产值|收入|产业|企业|机构|设施|成本|水平|人口|资金|经费)/u;

/**
 * 开发规模突破3万千瓦, 孵化基地达2万平方米: in front of a word of reaching the clause tells of a level, and a verbal noun
 * between its nouns is a part of the name.
 */
function isPartOfName(sentence: Sentence, i: number, from: number, to: number): boolean {
  const { tokens } = sentence;
  const [token, previous, next] = [tokens[i], tokens[i - 1], tokens[i + 1]];
  if (!hasClass(tokens[to], WORD.reach) || token === undefined || next === undefined || i + 1 >= to)
    return false;
  const isUse = hasClass(token, WORD.verbalNoun | WORD.attribute);
  // 项目新开工规模达到860亿元: and so is any verb in front of a word for how much.
  const isLevel = i + 2 === to && LEVEL.test(textOf(sentence, next));
  if ((!isUse && !isLevel) || next.start !== token.end || !isNominal(next)) return false;
  if (i > from && previous?.end === token.start && isNominal(previous))
    return !isAgent(textOf(sentence, previous));
  // 签约总额突破5亿元; 发放企业贷款超过5亿元 has a verb of its own.
  const name = textOf(sentence, next);
  return i === from && (hasClass(token, WORD.attribute) ? NAMED_BY_USE : NAMED_LEVEL).test(name);
}

const NAMED_LEVEL = /^(?:[总金]额|规模|面积|总量|能力|产值|收入|成本|水平|人口)/u;
const LEVEL = /^(?:规模|面积|总量|总数|数量|金额|总额|里程)$/u;

/** Verbs of use that a noun behind them makes a part of its name in any clause. */
const PURE =
  /^(?:供水|供热|供气|供暖|供电|输电|节水|节能|灌溉|排水|排涝|防洪|储能|发电|充电|停车|住宿|营业|养老|托育)$/u;
/** Kinds of places in front of a noun are no agents: 城乡供水管网. */
const isActing = (noun: string): boolean =>
  isAgent(noun) &&
  !/(?:城乡|城市|农村|乡村|城镇|乡镇|城区|镇村|社区|小区|园区|景区|县域|市域|全区|全市)$/u.test(noun);

/** Verbs behind which another verb goes on with the story. */
const SENDS =
  /^(?:出动|派出|选派|增派|下派|指派|派驻|调派|抽调|投入|动用|调集|调动|邀请|聘请|组织|发动|动员|利用|累计|已|共|会同|联合|指导|督促|帮助)$/u;

function createGroup(sentence: Sentence, from: number, to: number): VerbGroup {
  const { tokens } = sentence;
  let first = from;
  const last = to;
  const is = (i: number, bits: number): boolean => hasClass(tokens[i], bits);
  // The one who makes others act, or only carries a verbal noun, gives way to the verb behind: 督促整改, 完成改造.
  while (
    last - first > 1 &&
    ((is(first, WORD.causative | WORD.light) && !(is(first, WORD.act) && !is(first, WORD.causative))) ||
      /^(?:争取|力争)$/u.test(textOf(sentence, tokens[first] ?? sentence)))
  )
    first++;
  while (
    first < last - 1 &&
    (tokens[first]?.kind === 'list' || /^(?:了|并|和|及)$/u.test(textOf(sentence, tokens[first] ?? sentence)))
  )
    first++;
  const head = tokens[first];
  const tail = tokens[last - 1];
  const action: Span = { start: head?.start ?? 0, end: tail?.end ?? 0 };
  const isOnly = (bits: number): boolean => is(first, bits) && !is(first, WORD.act | WORD.casualty);
  return {
    from,
    to,
    action,
    isLight: last - first === 1 && isOnly(WORD.light),
    isCausative: last - first === 1 && isOnly(WORD.causative),
    isVerbalNoun: is(last - 1, WORD.verbalNoun),
  };
}
