import { WORD } from '../../text/lexicon/words.ts';
import type { Span } from '../../text/span.ts';
import type { Quantity } from '../../text/quantities/read.ts';
import { classifyUnit } from '../../text/quantities/units.ts';
import { isText } from './isText.ts';
import { hasClass, isNominal, isVerb, type Sentence, textOf } from '../sentence.ts';
import { isAgent, readNoun } from './nouns.ts';
import { callsPlace, isNominalised, readVerbGroups, type VerbGroup } from './verbs.ts';

/** The noun right behind a figure (15座小型消防站) and where it ends among the tokens. */
interface Tail {
  readonly noun: Span;
  readonly to: number;
}

/** `depth` is that of the figure: a bracket that closes around it ends the noun, one within the noun does not. */
function breaksNoun(sentence: Sentence, i: number, depth: number, countsEvents = false): boolean {
  const token = sentence.tokens[i];
  if (token === undefined) return true;
  if (
    token.kind === 'stop' ||
    token.kind === 'quantity' ||
    token.kind === 'time' ||
    (token.kind === 'list' && token.depth <= depth) ||
    (token.kind === 'close' && (!isInnerClose(sentence, i, depth) || endsPlaces(sentence, i)))
  )
    return true;
  if (token.kind !== 'word') return false;
  const word = textOf(sentence, token);
  if (word === '的') return false;
  if (hasClass(token, WORD.noun | WORD.nominal | WORD.head)) return false;
  // 1次多部门联合实战演练: in the name of an event, words such as 联合 and 集中 stand between nouns.
  const next = sentence.tokens[i + 1];
  if (
    countsEvents &&
    hasClass(token, WORD.adverb | WORD.causative) &&
    (isNominal(next) || hasClass(next, WORD.verbalNoun))
  )
    return false;
  // 12公里临时供水管线: in front of its noun a verb of use is a part of it.
  if (
    hasClass(token, WORD.attribute) &&
    next?.start === token.end &&
    isNominal(next) &&
    !isFronted(sentence, i)
  )
    return false;
  // 50项重点节能项目, 5项全国工程奖: right behind the number such words belong to the noun.
  const leads = hasClass(next, WORD.attribute | WORD.verbalNoun | WORD.adverb) || isNominal(next);
  // 28座县以上城镇处理厂, 8万名非本市户籍学生: from which rank on, and whose they are not.
  if (hasClass(token, WORD.adverb) && (leads || hasClass(next, WORD.act)) && isRankOrNot(sentence, i, word))
    return false;
  if (NOMINAL_ADVERBS.test(word) && next?.start === token.end && leads && tokensBehind(sentence, i))
    return false;
  if (hasClass(token, WORD.verbalNoun))
    return (isFronted(sentence, i) && !callsPlace(sentence, token)) || !isVerbalNounInside(sentence, i);
  if (isVerb(token)) return !isNominalised(sentence, i);
  return hasClass(token, WORD.adverb | WORD.preposition | WORD.conjunction | WORD.particle);
}

const NOMINAL_ADVERBS =
  /^(?:重点|主要|全国|全省|全市|全区|全县|综合|集中|统一|最新|一般|重大|专项|先进|年度|夜间|线上|线下)$/u;

/** 县以上, 非本市: an adverb that bounds the rank in front of it, or what 非 says that it is not. */
function isRankOrNot({ source, tokens }: Sentence, i: number, word: string): boolean {
  const end = tokens[i]?.start ?? 0;
  if (tokens[i - 1]?.end !== end) return false;
  return /^及?以上$/u.test(word)
    ? /[省市县区乡镇级甲]/u.test(source.charAt(end - 1))
    : source[end - 1] === '非';
}

/** Whether a token stands right behind a figure, or behind one that does. */
function tokensBehind(sentence: Sentence, i: number): boolean {
  const previous = sentence.tokens[i - 1];
  if (previous === undefined) return false;
  const word = textOf(sentence, previous);
  return (
    previous.kind === 'quantity' ||
    NOMINAL_ADVERBS.test(word) ||
    /^(?:国家|[\p{Script=Han}]{1,2}级|[省市县区])$/u.test(word)
  );
}

/** 为偏远山区26个消防站更新装备: behind a noun that 为, 对 or 将 puts first, the verb is the verb. */
function isFronted(sentence: Sentence, i: number): boolean {
  const { tokens } = sentence;
  let at = i - 1;
  while (at >= 0 && tokens[at]?.kind !== 'quantity' && tokens[at]?.kind !== 'stop') at--;
  const unit = tokens[at]?.quantity?.unit ?? '';
  if (
    tokens[at]?.kind !== 'quantity' ||
    classifyUnit(unit) === 'event' ||
    at === i - 1 ||
    !isNominal(tokens[i - 1])
  )
    return false;
  for (let k = at - 1; k >= 0 && tokens[k]?.kind !== 'stop' && tokens[k]?.kind !== 'quantity'; k--)
    if (/^(?:为|对|将|把|给|向)$/u.test(textOf(sentence, tokens[k] ?? sentence))) return true;
  return false;
}

/** Whether a bracket closes at token `i` that does not hold the figure. */
function isInnerClose(sentence: Sentence, i: number, depth: number): boolean {
  const token = sentence.tokens[i];
  return token?.kind === 'close' && token.depth > depth;
}

/** 90个村（社区）问题整治: a kind of place and what the bracket adds to it are counted, not what follows. */
function endsPlaces(sentence: Sentence, close: number): boolean {
  let open = close - 1;
  while (open > 0 && sentence.tokens[open]?.kind !== 'open') open--;
  const place = sentence.tokens[open - 1];
  // 3个街道（乡镇）服务中心: a body of the place goes on with its name.
  const rest = sentence.source.slice(sentence.tokens[close]?.end, (sentence.tokens[close]?.end ?? 0) + 16);
  if (
    /^[\p{Script=Han}]{0,12}(?:中心|站|院|馆|学校|园区|机构|医院|场所|公园|广场|服务点)(?![\p{Script=Han}]{0,3}(?:问题|整治))/u.test(
      rest,
    )
  )
    return false;
  return place !== undefined && /[村镇乡县市区道旗州盟]$/u.test(textOf(sentence, place));
}

/** 15支消防救援队伍, 3期线上培训: a verbal noun that a noun follows or that ends the phrase is part of the noun. */
function isVerbalNounInside(sentence: Sentence, i: number): boolean {
  if (isNominalised(sentence, i)) return true;
  const next = sentence.tokens[i + 1];
  if (next === undefined || next.kind === 'stop' || next.kind === 'list' || next.kind === 'close')
    return true;
  if (next.kind === 'quantity') return false;
  const previous = sentence.tokens[i - 1];
  // 83%的行政审批和便民事项: behind its noun what an office does is the first of two names.
  const token = sentence.tokens[i];
  const isJoined = hasClass(next, WORD.conjunction) && isNominal(sentence.tokens[i + 2]);
  const isOffice = token !== undefined && OFFICES_DO.test(textOf(sentence, token));
  if (isJoined && isOffice && isNominal(previous) && previous?.end === token.start) return true;
  // 不少于一次疏散逃生演练: behind a count of events the verbal noun is what took place; 5名检查企业 would be a verb.
  const unitClass = previous?.kind === 'quantity' ? classifyUnit(previous.quantity?.unit ?? '') : 'event';
  if (unitClass === 'event') return isNominal(next) || hasClass(next, WORD.verbalNoun);
  if (unitClass === 'money' || unitClass === 'time') return false;
  // 35项审批权限, 1.8万帮扶责任人: and so is one that touches the noun behind it, unless people do it.
  const touches =
    next.start === sentence.tokens[i]?.end && (isNominal(next) || hasClass(next, WORD.verbalNoun));
  return touches && (unitClass !== 'person' || /[人员者]$/u.test(textOf(sentence, next)));
}

const OFFICES_DO = /^(?:审批|审查|服务|管理|监管|监督|执法)$/u;

/** 九成以上的受访者: a bound behind the number does not end the phrase. */
const AROUND = /^(?:以上|以下|左右|以内|之内|内|中|上下|及以上|及以下|多)$/u;

/** Reads the noun behind the figure at token `at`, up to token `to`; null where a verb or a stop follows. */
export function readTail(sentence: Sentence, at: number, to: number): Tail | null {
  const figure = sentence.tokens[at];
  if (figure === undefined) return null;
  let from = at + 1;
  // A bracket behind the unit explains it (42个（含小型站）消防站): the noun goes on behind it.
  const first = sentence.tokens[from];
  if (first?.kind === 'open' && first.depth > figure.depth) {
    let close = from + 1;
    while (
      close < to &&
      !(sentence.tokens[close]?.kind === 'close' && sentence.tokens[close]?.depth === first.depth)
    )
      close++;
    from = close + 1;
  }
  if (AROUND.test(textOf(sentence, sentence.tokens[from] ?? figure))) from++;
  if (hasClass(sentence.tokens[from], WORD.particle) && isText(sentence, sentence.tokens[from], '的')) from++;
  // 30公里长的景观带, 10项新的措施: how it is stands in front of the noun.
  if (
    /^[长宽高深新]的/u.test(
      sentence.source.slice(sentence.tokens[from]?.start, sentence.tokens[from + 1]?.end),
    )
  )
    from += 2;
  // 组建11车62人的专业处置队: several numbers share the noun behind the last.
  while (sentence.tokens[from]?.kind === 'quantity' && from < to) {
    from++;
    while (/^(?:的|及?以上)$/u.test(textOf(sentence, sentence.tokens[from] ?? figure))) from++;
    // 抓好30个亿元以上项目: how far it has come belongs to the name.
    let name = from;
    while (/^(?:新开工|在建|续建|新建)$/u.test(textOf(sentence, sentence.tokens[name] ?? figure))) name++;
    if (isNominal(sentence.tokens[name])) from = name;
  }
  const classAt = classIn(sentence, at + 1);
  // 36个十亿元级项目: the class of amount is no part of the noun.
  if (
    textOf(sentence, sentence.tokens[from] ?? figure).startsWith('级') &&
    sentence.tokens[from - 1]?.kind === 'quantity'
  )
    from++;
  // 6万千瓦等风电项目, 促消费30条等措施: behind a capacity, or articles, 等 leads to what the list is of.
  const { unit } = figure.quantity ?? { unit: '' };
  const endsList = from === at + 1 && (unit === '条' || classifyUnit(unit) === 'measure');
  if (endsList && textOf(sentence, sentence.tokens[from] ?? figure) === '等') from++;
  // 50条稳经济等政策措施: and so does what a few words name in front of it.
  const of =
    unit === '条' ? sentence.tokens.findIndex((token, i) => i > from && isText(sentence, token, '等')) : -1;
  if (of > from && of < Math.min(to, from + 4) && sentence.tokens.slice(from, of).every(isNominal))
    from = of + 1;
  const unitClass = classifyUnit(unit);
  const described =
    unitClass === 'money' || unitClass === 'ratio' || unitClass === 'time'
      ? null
      : describedNoun(sentence, from, to, figure.depth);
  if (described !== null) return described;
  // 47家未按规定检测, 276个存在飞线: what was not done, or what there is, is told of them.
  const word = textOf(sentence, sentence.tokens[from] ?? figure);
  if (
    /^(?:没有?|存在)$/u.test(word) ||
    (word === '未' && NOT_DONE.test(textOf(sentence, sentence.tokens[from + 1] ?? figure)))
  )
    return null;
  // 26家、居全省第三: what a list goes on with is not counted.
  if (sentence.tokens[from]?.kind === 'list') return null;
  let end = from;
  const [countsEvents, isMeasured] = [unitClass === 'event', unitClass === 'measure'];
  while (
    end < to &&
    (!breaksNoun(sentence, end, figure.depth, countsEvents) ||
      listGoesOn(sentence, end, to, figure.depth, isMeasured))
  )
    end++;
  if (end < to && isInnerClose(sentence, end, figure.depth)) end++;
  if (unitClass !== 'person' && unitClass !== 'ratio' && unitClass !== 'money')
    end = behindName(sentence, at, from, end, to);
  const measured = measuredNoun(sentence, from, end, to);
  if (measured !== null) return measured;
  // 1所80个托位的托育院: behind another number that touches it 的 tells which one.
  const isOwned =
    sentence.tokens[at + 1]?.kind !== 'quantity' || isText(sentence, sentence.tokens[from - 1], '的');
  const noun =
    readNoun(sentence, from, isOwned ? ownerEnd(sentence, from, end) : end) ??
    (end === from ? relativeNoun(sentence, from, to) : null);
  const told = noun === null ? null : toldNoun(sentence, at, end, to);
  if (told !== null) return told;
  // 在上年清理30项的基础上: the number is of what stands in front.
  if (noun === null || /^基础之?上$/u.test(textOf(sentence, noun))) return null;
  const whole = wholeOfPart(sentence, noun, end);
  if (whole !== null) return { noun: whole, to: end };
  return { noun: classAt === null ? noun : { start: classAt, end: noun.end }, to: end };
}

/** What was not done; of 未脱贫人口 it tells who they are. */
const NOT_DONE = /^(?:按|经|依法|及时|能|取得|设置|配备|建立|落实|开展|履行|办理|进行|安装|制定)/u;

/** What is called by what is done to it: 整治提升示范村, 硬化工程, 续建项目. */
const NAMED =
  /(?:(?:示范|试点|达标|先行|特色)(?:村|县|区|镇|乡|校|园|户|点|街|街镇|城市|社区|单位|企业)|示范[点区带社]|项目|工程|街区|举措|措施|政策)$/u;
const NAMED_PLACE = /(?:示范|试点|达标|先行|特色)(?:村|县|区|镇|乡|街镇)$/u;

/**
 * 建设10个人居环境整治提升示范村: behind a verb and its number the words up to a head that is called by what is done are one name, with
 * the verbs in it. Where a verb breaks the noun, the end of that name; else `end`.
 */
function behindName(sentence: Sentence, at: number, from: number, end: number, to: number): number {
  const { tokens } = sentence;
  if (end >= to || !isVerb(tokens[end]) || hasClass(tokens[end], WORD.light | WORD.causative | WORD.state))
    return end;
  // 3个项目入围示范工程: behind a name that is whole the verb tells what became of it.
  const head = textOf(sentence, tokens[end - 1] ?? sentence);
  const isPlace = /[村镇乡县区]$/u.test(head);
  if (end > from && ((isAgent(head) && !isPlace) || NAMED.test(head))) return end;
  if (/^(?:入围|入选|列入|纳入|获|荣获|成为|进入|评为)/u.test(textOf(sentence, tokens[end] ?? sentence)))
    return end;
  let last = end;
  while (
    last < to &&
    /^(?:word|text)$/u.test(tokens[last]?.kind ?? '') &&
    tokens[last]?.start === tokens[last - 1]?.end &&
    !hasClass(tokens[last], (WORD.preposition & ~WORD.conjunction) | WORD.particle)
  )
    last++;
  const name = sentence.source.slice(tokens[from]?.start, tokens[last - 1]?.end);
  const next = tokens[last];
  const ends =
    isText(sentence, next, '的') ||
    last >= to ||
    ['stop', 'list', 'close'].includes(next?.kind ?? '') ||
    hasClass(next, WORD.conjunction);
  if (last === end || !ends || !(isPlace ? NAMED_PLACE : NAMED).test(name)) return end;
  const before = tokens[at - 1];
  const leads = isText(sentence, before, '等') || hasClass(before, WORD.act | WORD.light | WORD.particle);
  return leads ? last : end;
}

/** 60家产值超3亿元的企业: an amount and what it is of tell which ones are counted; null where no such phrase stands there. */
function measuredNoun(sentence: Sentence, from: number, end: number, to: number): Tail | null {
  const { tokens } = sentence;
  if (end === from || !MEASURE.test(textOf(sentence, tokens[end - 1] ?? sentence))) return null;
  let at = end;
  while (at < to && hasClass(tokens[at], WORD.reach | WORD.adverb | WORD.state)) at++;
  const amount = tokens[at];
  if (at >= to || amount?.kind !== 'quantity' || amount.quantity?.unit === '') return null;
  let of = at + 1;
  while (/^(?:及?以[上下内])$/u.test(textOf(sentence, tokens[of] ?? sentence))) of++;
  if (!isText(sentence, tokens[of], '的')) return null;
  let last = of + 1;
  while (last < to && !breaksNoun(sentence, last, amount.depth)) last++;
  const noun = readNoun(sentence, of + 1, last);
  return noun === null || NO_MEMBER.test(textOf(sentence, noun)) ? null : { noun, to: last };
}

const NO_MEMBER = /^(?:目标|任务|计划|要求|标准|规模|水平|台阶|大关|条件)/u;
const MEASURE =
  /(?:产值|收入|投资|投资额|面积|人口|规模|营收|税收|销售额|营业额|利润|产量|产能|年龄|资产|里程)$/u;

/** 全国300家工厂中我省有97家: what the part is of stands in front of 中; null where no part follows. */
function wholeOfPart({ source, tokens }: Sentence, noun: Span, end: number): Span | null {
  const inside = source.slice(noun.start, noun.end).lastIndexOf('中');
  if (inside < 2 || noun.start + inside + 1 >= noun.end || tokens[end + 1]?.kind !== 'quantity') return null;
  return /^(?:仅?有|占|占有|拥有|占据)$/u.test(source.slice(tokens[end]?.start, tokens[end]?.end))
    ? { start: noun.start, end: noun.start + inside }
    : null;
}

/** 打造15个以古镇为重点的示范点: a phrase that 以 opens and 的 closes tells which ones; null where none stands there. */
function relativeNoun(sentence: Sentence, from: number, to: number): Span | null {
  if (!/^(?:以|由|为)$/u.test(textOf(sentence, sentence.tokens[from] ?? sentence))) return null;
  const of = sentence.tokens.findIndex((token, i) => i > from && i < to && isText(sentence, token, '的'));
  return of < 0 ? null : readNoun(sentence, of + 1, to);
}

/** 63个亿元以上技改项目: where an amount of money stands right behind the figure, it is a part of the name; null where none does. */
function classIn(sentence: Sentence, at: number): number | null {
  const token = sentence.tokens[at];
  if (token?.kind !== 'quantity' || classifyUnit(token.quantity?.unit ?? '') !== 'money') return null;
  const behind = sentence.source.slice(token.end, token.end + 4);
  return /^(?:及?以上|级)(?!的)/u.test(behind) || token.quantity?.pure === true ? token.start : null;
}

/** 27个两地共同实施的重大项目: a clause of a few words that 的 closes tells which ones; null where none stands there. */
function toldNoun(sentence: Sentence, at: number, end: number, to: number): Tail | null {
  const { tokens } = sentence;
  if (end >= to || !/^(?:共同|联合|合作|重点|自主|所)/u.test(textOf(sentence, tokens[end] ?? sentence)))
    return null;
  let of = end;
  while (of < to && of - end < 5 && !isText(sentence, tokens[of], '的')) of++;
  if (of >= to || !isText(sentence, tokens[of], '的')) return null;
  if (tokens.slice(at + 1, of).some(({ kind }) => kind !== 'word' && kind !== 'text')) return null;
  let last = of + 1;
  while (last < to && !breaksNoun(sentence, last, tokens[at]?.depth ?? 0)) last++;
  const noun = readNoun(sentence, of + 1, last);
  return noun === null ? null : { noun, to: last };
}

/**
 * 7个不具备安全生产条件的煤矿, 12处存在隐患的加油站, 30个年代较早的小区: a phrase that opens with a verb, or says how they are, and that 的 closes tells
 * which ones are counted; null where none stands there.
 */
function describedNoun(sentence: Sentence, from: number, to: number, depth: number): Tail | null {
  const { source, tokens } = sentence;
  const first = tokens[from];
  if (first === undefined || from >= to) return null;
  let of = from;
  while (of < to && textOf(sentence, tokens[of] ?? sentence) !== '的') {
    if (!/^(?:word|text|quantity)$/u.test(tokens[of]?.kind ?? '')) return null;
    of++;
  }
  if (of >= to || of === from) return null;
  const opens = isVerb(first) && !isNominal(first) && !hasClass(first, WORD.verbalNoun | WORD.attribute);
  if (!opens && !HOW_THEY_ARE.test(source.slice(first.start, tokens[of]?.start))) return null;
  // 有需求的持证残疾人: and what they hold or did stands in front of the noun.
  let last = isVerb(tokens[of + 1]) && isNominal(tokens[of + 2]) ? of + 2 : of + 1;
  while (last < to && !breaksNoun(sentence, last, depth)) last++;
  const noun = readNoun(sentence, of + 1, last);
  return noun === null || NO_MEMBER.test(textOf(sentence, noun)) ? null : { noun, to: last };
}

const HOW_THEY_ARE =
  /^(?:不|无|未|没|有|来自|可|能|尚|已|存在|使用|长期|涉及|具有|拥有|具备)|^[\p{Script=Han}]{1,4}不[\p{Script=Han}]{1,2}$|[较最很更][高低多少大小早晚好差强弱快慢重轻老旧]$|(?:严重|突出|薄弱|落后|滞后|合格|达标|集中|困难|优秀|先进|领先|完善|齐全)$/u;

/** 28个隐患单位的属地街乡: what is counted is the noun in front of 的, unless a verb makes it a relative clause. */
function ownerEnd(sentence: Sentence, from: number, end: number): number {
  for (let i = from + 1; i < end - 1; i++) {
    if (!isText(sentence, sentence.tokens[i], '的')) continue;
    for (let k = from; k < i; k++)
      if (isVerb(sentence.tokens[k]) && !isNominal(sentence.tokens[k])) return end;
    return i;
  }
  return end;
}

/** 115处不放心、不托底区域: the list goes on within the noun as long as no number follows. */
function listGoesOn(sentence: Sentence, at: number, to: number, depth: number, isMeasured: boolean): boolean {
  // 3万吨乙烯、电厂二期: a capacity is of the one thing behind it.
  if (isMeasured && sentence.tokens[at]?.kind === 'list') return false;
  if (sentence.tokens[at]?.kind !== 'list' && !hasClass(sentence.tokens[at], WORD.conjunction)) return false;
  if (!isNominal(sentence.tokens[at + 1]) && !hasClass(sentence.tokens[at + 1], WORD.verbalNoun))
    return false;
  for (let i = at + 1; i < to; i++) {
    const token = sentence.tokens[i];
    if (token?.kind === 'quantity' || token?.kind === 'time') return false;
    if (isVerb(token) && breaksNoun(sentence, i, depth)) return true;
  }
  return true;
}

/** The verb behind a figure that governs it (200余名教师取得…, 对546家企业开展排查), searched up to token `to`. */
export function readVerbBehind(sentence: Sentence, from: number, to: number): VerbGroup | null {
  const group = readFirstVerb(sentence, from, to);
  // 1200个、新建5座: a verb in front of the next number belongs to that number.
  const quantity = group === null ? null : (sentence.tokens[group.to]?.quantity ?? null);
  // 入选2024品牌目录, 实现24小时自助服务: a year or a length of time counts nothing of its own.
  const isOther = quantity !== null && quantity.unit !== '' && classifyUnit(quantity.unit) !== 'time';
  return isOther || (quantity !== null && !isYear(quantity) && quantity.unit === '') ? null : group;
}

const isYear = ({ value, numeral }: Quantity): boolean =>
  numeral.end - numeral.start === 4 && value >= 1900 && value < 2100;

/** The first verb between two tokens that is no mere causative. */
export function readFirstVerb(sentence: Sentence, from: number, to: number): VerbGroup | null {
  return readVerbGroups(sentence, from, to).find((group) => !group.isCausative) ?? null;
}
