import { characterSet } from '../../text/characterSet.ts';
import { WORD } from '../../text/lexicon/words.ts';
import { firstWord } from '../../text/segments.ts';
import { hasClass, isListSign, isNominal, type Sentence, textOf } from '../sentence.ts';
import { type FrameContext, frameOf, type FrameRule } from './frame.ts';
import { isOwnPlace } from './localities.ts';
import { namesNothing, readNoun } from './nouns.ts';
import { behindMaking, changedNoun, nounText, stripTotal, topicOf, wholeOf } from './topics.ts';

/** 「火灾起数、亡人数和损失分别下降8.3%、5.1%和2.7%」「分别占火灾和亡人总数的64.1%和51.4%」: paired in order. */
export const respectively: FrameRule = {
  id: 'frame/respectively',
  read: (context) => readPaired(context) ?? readChanges(context),
};

/** 指数达75，产值达30亿元，分别提高3个百分点和增长4倍: changes with a verb each are paired with the levels in front of them. */
function readChanges(context: FrameContext): ReturnType<FrameRule['read']> {
  const { sentence, figures, index, before } = context;
  const { tokens } = sentence;
  const verbAt = (i: number): number => {
    const at = (figures[i]?.at ?? 0) - 1;
    return hasClass(tokens[at], WORD.adverb) ? at - 1 : at;
  };
  const isChange = (i: number): boolean => hasClass(tokens[verbAt(i)], WORD.change);
  const follows = (i: number): boolean => {
    const sign = tokens[verbAt(i) - 1];
    const isSign = sign?.kind === 'list' || hasClass(sign, WORD.conjunction);
    return isChange(i) && isSign && verbAt(i) - 2 === figures[i - 1]?.at;
  };
  let first = index;
  while (first > 0 && index - first < MOST_CHANGES && follows(first)) first--;
  let count = 1;
  while (count < MOST_CHANGES && figures[first + count] !== undefined && follows(first + count)) count++;
  const opener = figures[first];
  if (count < 2 || opener === undefined || !isChange(first)) return null;
  if (findMarker(sentence, partStart(sentence, opener.at), opener.at) < 0) return null;
  const levels = before
    .slice(Math.max(0, first - 3 * count), first)
    .filter(({ rule, object }) => rule !== 'frame/change' && object !== '');
  const objects = [...new Set(levels.map(({ object }) => object))].slice(-count);
  const verb = tokens[verbAt(index)];
  if (objects.length !== count || verb === undefined) return null;
  return frameOf({ action: textOf(sentence, verb), object: objects[index - first] ?? '' });
}

/** More changes are never told with one 分别. */
const MOST_CHANGES = 8;

function readPaired(context: FrameContext): ReturnType<FrameRule['read']> {
  const { sentence, figures, index } = context;
  const at = (i: number): number => figures[i]?.at ?? -1;
  const isPlain = (i: number): boolean => i > 0 && isListed(sentence, at(i - 1), at(i));
  // 分别下降9%、15%和上升6%: the last may have a verb of its own.
  const isOwn = (i: number): boolean =>
    figures[i] !== undefined &&
    isPlain(i - 1) &&
    at(i) - at(i - 1) === 3 &&
    isListSign(sentence.tokens[at(i) - 2]) &&
    hasClass(sentence.tokens[at(i) - 1], WORD.change);
  let first = isOwn(index) ? index - 1 : index;
  while (isPlain(first)) first--;
  const opener = figures[first];
  if (opener === undefined || figures[first + 1] === undefined) return null;
  let count = 1;
  while (figures[first + count] !== undefined && isPlain(first + count)) count++;
  if (isOwn(first + count)) count++;
  if (count < 2) return null;
  const part = partStart(sentence, opener.at);
  const marker = findMarker(sentence, part, opener.at);
  if (marker < 0) return readSamePair(context, first, count);
  const [from, to] = namesOf(sentence, part, marker);
  const between = sentence.tokens.slice(marker, opener.at);
  const shareAt = between.findIndex((token) => /^(?:约占|占比|占到|占)$/u.test(textOf(sentence, token)));
  const isShare = shareAt >= 0;
  const behind = listedNouns(sentence, marker + 1 + (isShare ? shareAt : 0), opener.at, count);
  const ahead = listedNouns(sentence, from, to, count);
  const nouns = behind.length === count ? behind : ahead.length === count ? ahead : [];
  if (isShare && nouns !== behind) {
    const whole = stripTotal(nounText(sentence, marker + shareAt + 1, opener.at));
    const common = commonHead(ahead);
    return frameOf({
      object:
        whole ||
        common ||
        (levelsBefore(context, first, count)?.[index - first] ??
          (wholeOf(context) || topicOf(context) || (context.wholes.values().next().value ?? ''))),
    });
  }
  const sectors = sectorsBefore(sentence, marker);
  const verb = between.findLast((token) => hasClass(token, WORD.change | WORD.reach | WORD.act | WORD.light));
  // 客流年均增长分别为8.6%、9.2%: the change may stand in front of 分别.
  const before = sentence.tokens[marker - 1];
  const shared = verb === undefined && hasClass(before, WORD.change) ? before : verb;
  const change = isOwn(index) ? sentence.tokens[at(index) - 1] : shared;
  const action = change === undefined || isShare ? '' : textOf(sentence, change);
  if (sectors.length === count) return frameOf({ action, object: sectors[index - first] ?? '' });
  const noun = nouns[index - first];
  // 甲区、乙园分别新增企业12家、8家: what those who act made stands behind its verb.
  const makes = hasClass(verb, WORD.act | WORD.light) && !hasClass(verb, WORD.change | WORD.reach);
  const made =
    makes && nouns !== behind && isNominal(sentence.tokens[opener.at - 1])
      ? nounText(sentence, marker + (verb === undefined ? 0 : between.lastIndexOf(verb)) + 1, opener.at)
      : '';
  if (made !== '') return frameOf({ action, object: made, subject: noun ?? '' });
  const single = changedNoun(context, from, to);
  if (/^(?:占比|比重|占)$/u.test(single)) return frameOf({ object: wholeOf(context) || topicOf(context) });
  if (noun === undefined) {
    // 扣除价格，两者增长分别为3%和5%: as many as were counted last.
    const meant = /^(?:两|二|三)者/u.test(single) ? lastLevels(context, first, count) : null;
    if (meant !== null) return frameOf({ action, object: meant[index - first] ?? '' });
    // 四项指数分别下降…, 降幅分别为…: what such a word stands for was told of in front.
    if (single !== '' && !STANDS_FOR.test(single)) return frameOf({ action, object: single });
    // 分别完成任务的90%、80%: what is held against a plan is told of the plan.
    const levels = between.some(isNominal) ? null : levelsBefore(context, first, count);
    if (action !== '' && levels !== null) return frameOf({ action, object: levels[index - first] ?? '' });
    if (single !== '') return frameOf({ action, object: single });
    // 火灾6起、死亡7人，同比分别减少2起、3人: what the sentence counted with the same unit.
    const unit = figures[index]?.quantity.unit;
    const counted = context.before.findLast((_, i) => i < first && figures[i]?.quantity.unit === unit);
    return action === '' || counted === undefined ? null : frameOf({ action, object: counted.object });
  }
  // 甲县、乙区、丙市事故分别上升…: the last of a list of places carries what is told of all.
  const last = nouns.at(-1) ?? noun;
  const place = /^[\p{Script=Han}]{1,3}?[省市县区旗州](?=[\p{Script=Han}]{2})/u.exec(last)?.[0] ?? '';
  if (place !== '' && [...nouns.slice(0, -1), place].every(isOwnPlace))
    return frameOf({ action, object: last.slice(place.length), locality: noun === last ? place : noun });
  // 城镇、农村居民收入分别达到…: the last of the list carries the head noun for all.
  const isHeadless =
    nouns === ahead &&
    noun.length <= 4 &&
    !COMPLETE.test(noun) &&
    last.length >= noun.length + 3 &&
    !last.endsWith(noun.slice(-2));
  // 盗窃、诈骗案件: a list of kinds shares its last syllables.
  const head = /(?:案件|事故|火灾|灾害|企业|产业)$/u.exec(last)?.[0];
  const isKind =
    nouns === ahead &&
    noun !== last &&
    head !== undefined &&
    !noun.endsWith(head) &&
    last.length <= noun.length + 2 + head.length;
  const listed = isKind ? listText(sentence, from, to) : '';
  const name = nouns === ahead && noun !== last ? withHead(noun, last) : noun;
  return frameOf({
    action,
    object: isShare
      ? stripTotal(noun)
      : listed !== ''
        ? listed
        : name !== noun
          ? name
          : isHeadless
            ? last
            : noun,
  });
}

const STANDS_FOR = /^(?:[“两三四五几]?[两三四五]?项?(?:指数|指标)”?|[降增涨]幅|增速)$/u;

/** …分别达到9000元和3000元，比上年增长8%和6%: as many changes as were just paired are of the same names. */
function readSamePair(context: FrameContext, first: number, count: number): ReturnType<FrameRule['read']> {
  const { sentence, figures, index, before } = context;
  const opener = figures[first];
  if (opener === undefined || first < count) return null;
  const change = sentence.tokens[opener.at - 1];
  const levels = before.slice(first - count, first);
  const isPaired = levels.length === count && levels.every(({ rule }) => rule === 'frame/respectively');
  const objects = new Set(levels.map(({ object }) => object));
  if (change === undefined || !hasClass(change, WORD.change) || !isPaired || objects.size !== count)
    return null;
  // 固定资产投资增长5%、6%: a noun of its own tells another thing.
  if (changedNoun(context, partStart(sentence, opener.at), opener.at - 1) !== '') return null;
  return frameOf({ action: textOf(sentence, change), object: levels[index - first]?.object ?? '' });
}

/** 一、二、三产业增加值: sectors that share their name, each with it; empty where none stand in front of the token. */
function sectorsBefore({ source, start, tokens }: Sentence, at: number): string[] {
  const to = tokens[at]?.start ?? start;
  const found = SECTORS.exec(source.slice(Math.max(start, to - 24), to))?.groups;
  if (found === undefined) return [];
  const { list = '', name = '' } = found;
  const ordinal = list.startsWith('第') ? '第' : '';
  return [...list.matchAll(/[一二三]/gu)].map(([number]) => ordinal + number + name);
}

const SECTORS =
  /(?<list>第?[一二三](?:[、和及](?:第)?[一二三])+)(?<name>次?产业[^，。；：、,;:\d]{0,8}?)(?:同比|均|年均)?(?:增长)?$/u;

/** What the names of levels end with. */
const HEAD =
  /(?:年?总?(?:产量|产值|增加值|面积|数量|总量|里程|存栏量?|出栏量?|养殖量|吞吐量|(?:[存贷]款)?余额|销售额|交易额|占比|比重)|[\p{Script=Han}]{2}率)$/u;

/**
 * A name whose head the last of the list carries for all: 城镇 before 农村居民人均收入 is 城镇居民人均收入, since the two differ in as
 * long a word; 原油 before 天然气年产量 is 原油年产量.
 */
function withHead(noun: string, last: string): string {
  // PM10、PM2.5浓度: names in letters share what is measured of them.
  const measured = /^[A-Z][\w.]*(?<what>[\p{Script=Han}]{2,})$/u.exec(last)?.groups?.['what'];
  if (measured !== undefined && /^[A-Z][\w.]*$/u.test(noun)) return noun + measured;
  if (COMPLETE.test(noun) || HEAD.test(noun) || noun.length > 6) return noun;
  const own = firstWord(last);
  const goesOn = firstWord(last.slice(own.length)).length > 1;
  if (
    (goesOn || PLACES.test(noun)) &&
    own.length === noun.length &&
    last.length >= noun.length + 3 &&
    !last.endsWith(noun.slice(-2))
  )
    return noun + last.slice(own.length);
  // 城市社区和行政村服务设施覆盖率: and so do kinds of places of any length.
  const place = PLACE_AHEAD.exec(last)?.[0] ?? '';
  if (place !== '' && PLACE_AHEAD.exec(noun)?.[0] === noun) return noun + last.slice(place.length);
  const head = HEAD.exec(last)?.[0] ?? '';
  // 肉、蛋、奶产量: names of one letter share the head of another.
  return head === '' || last.length - head.length < Math.min(2, noun.length) ? noun : noun + head;
}

/** Kinds of places that share what they are counted by: 城市、农村低保标准. */
const PLACES = /^(?:城市|城镇|农村|乡村|县城|市区)$/u;

const PLACE_AHEAD = /^[\p{Script=Han}]{0,3}?(?:社区|小区|行政村|自然村|农村|乡镇|街道|幼儿园|医院)/u;

/** Nouns that need no head: GDP、固定资产投资. */
const COMPLETE =
  /^(?:GDP|CPI|PPI|R&D)|(?:资|额|人次|量|值|率|数|收入|支出|投资|面积|余额|客流|税收|消费|出口|进口)$/u;

/** 普通国省道、县乡道路和高速公路死亡人数: the noun that the last of a list carries for all. */
function commonHead(nouns: readonly string[]): string {
  return /(?:死亡人数|亡人数|受伤人数|火灾|事故|起数|人数)$/u.exec(nouns.at(-1) ?? '')?.[0] ?? '';
}

const MARKER = /^(?:分别|分别为|依次|依次为)$/u;
const beginsMarker = characterSet('分依');

function findMarker(sentence: Sentence, from: number, to: number): number {
  for (let i = to - 1; i >= from; i--) {
    const token = sentence.tokens[i];
    if (
      token !== undefined &&
      beginsMarker(sentence.source, token.start) &&
      MARKER.test(textOf(sentence, token))
    )
      return i;
  }
  return -1;
}

/** Whether only 、 or 和 stands between two figures. */
function isListed(sentence: Sentence, left: number, right: number): boolean {
  if (left < 0) return false;
  // 增长17%左右、4%左右: a bound behind the number parts nothing.
  const isBounded = /^(?:左右|以上|以内|以下|上下)$/u.test(
    textOf(sentence, sentence.tokens[left + 1] ?? sentence),
  );
  const token = sentence.tokens[isBounded ? left + 2 : left + 1];
  if (token === undefined || right - left !== (isBounded ? 3 : 2)) return false;
  return (
    token.kind === 'list' || hasClass(token, WORD.conjunction) || /^[，,]$/u.test(textOf(sentence, token))
  );
}

/** First token of the stretch that may hold the names: behind the last number, ； or ：; a comma in front of 分别 is passed. */
function partStart(sentence: Sentence, at: number): number {
  let commas = 0;
  for (let i = at - 1; i >= 0; i--) {
    const token = sentence.tokens[i];
    if (token?.kind === 'quantity') return i + 1;
    if (token?.kind !== 'stop') continue;
    const isComma = /[，,]/u.test(textOf(sentence, token));
    if (!isComma || ++commas > 1 || !isMarkerNext(sentence, i)) return i + 1;
  }
  return 0;
}

function isMarkerNext(sentence: Sentence, comma: number): boolean {
  for (let i = comma + 1; i < Math.min(comma + 4, sentence.tokens.length); i++) {
    if (/^(?:分别|依次)/u.test(textOf(sentence, sentence.tokens[i] ?? sentence))) return true;
  }
  return false;
}

/**
 * Where the names stand: 整改，整改率分别为95%、98% tells of rates behind its comma; 甲标准和乙标准，每人每月分别增加4元和2元 of
 * what stands in front of it.
 */
function namesOf(sentence: Sentence, from: number, to: number): readonly [number, number] {
  const stop = sentence.tokens.findLastIndex(({ kind }, i) => kind === 'stop' && i >= from && i < to);
  if (stop < 0) return [from, to];
  const behind = nounText(sentence, stop + 1, to);
  return behind === '' || namesNothing(behind) ? [from, stop] : [stop + 1, to];
}

/** The signs that part a list, from all of them to 、 alone: 玻璃、木材及木制品 are two. */
const SPLITS: readonly RegExp[] = [/./u, /^[、和与]$/u, /^、$/u, /^[和与]$/u];

/** The nouns of a list, `count` of them where one way of parting it gives as many; 城乡居民收入 stands for both of its halves. */
function listedNouns(sentence: Sentence, from: number, to: number, count: number): string[] {
  const ways = SPLITS.map((splits) => splitNouns(sentence, from, to, splits));
  const fitting =
    ways.find((nouns) => nouns.length === count) ??
    ways
      .map((nouns) => nouns.flatMap((noun) => (noun.startsWith('城乡') ? [noun, noun] : [noun])))
      .find((nouns) => nouns.length === count);
  return fitting ?? ways[0] ?? [];
}

/** 产量加快提升，分别增至…: where a name ends that goes on with an adverb and what it does. */
function endOfName({ tokens }: Sentence, from: number, to: number): number {
  for (let i = from + 1; i + 1 < to; i++)
    if (
      hasClass(tokens[i], WORD.adverb) &&
      hasClass(tokens[i + 1], WORD.change) &&
      !hasClass(tokens[i], WORD.noun)
    )
      return i;
  return to;
}

function splitNouns(sentence: Sentence, from: number, to: number, at: RegExp): string[] {
  const nouns: string[] = [];
  let start = from;
  for (let i = from; i <= to; i++) {
    const token = sentence.tokens[i];
    const isSign = token?.kind === 'list' || (token?.kind === 'word' && hasClass(token, WORD.conjunction));
    const splits = i === to || token?.kind === 'stop' || (isSign && at.test(textOf(sentence, token)));
    if (!splits) continue;
    const noun = nounText(sentence, behindMaking(sentence, start, i), endOfName(sentence, start, i));
    // 小学六年保留率: a length of time inside a name belongs to it.
    const first = sentence.tokens[start];
    const isTimed = first?.kind === 'text' && sentence.tokens[start + 1]?.kind === 'time' && noun.length <= 4;
    if (noun !== '')
      nouns.push(isTimed ? sentence.source.slice(first.start, sentence.tokens[i - 1]?.end) : noun);
    start = i + 1;
  }
  return nouns;
}

/** A list of nouns as printed, from its first to its last. */
function listText(sentence: Sentence, from: number, to: number): string {
  const noun = readNoun(sentence, from, to);
  return noun === null ? '' : textOf(sentence, noun);
}

/** 存款余额2449.5亿元，贷款余额2475.1亿元，分别增长21.4%和18.3%: as many levels as there are shares stand right in front of them. */
function levelsBefore(
  { figures, before }: FrameContext,
  first: number,
  count: number,
): readonly string[] | null {
  if (first < count) return null;
  const frames = before.slice(first - count, first);
  const objects = frames.map(({ object }) => object);
  const units = figures.slice(first - count, first + count).map(({ quantity }) => quantity.unit);
  // 城镇和农村居民收入分别达到2.8万元和9571元，分别增长3.5%和10%: what was paired once is paired again.
  const arePaired = frames.every(({ rule }) => rule === 'frame/respectively');
  const isLevel = (i: number): boolean => figures[i] !== undefined && figures[i].unitClass !== 'ratio';
  // 甲地面积3平方米，乙地面积5平方米，分别增加1平方米和2平方米: so do as many changes of their own unit.
  const fits =
    figures[first]?.unitClass === 'ratio'
      ? objects.every((_, k) => isLevel(first - count + k))
      : units.every((unit) => unit === units[0]);
  const areLevels = fits && objects.every((object) => object !== '');
  // 死亡3人，受伤5人: people to whom different things happened are counted twice.
  const told = new Set(frames.map(({ action, object }) => `${action} ${object}`));
  return areLevels && (arePaired || told.size === count) ? objects : null;
}

/** The last nouns that the sentence counted in other units than per cent, each once. */
function lastLevels(
  { figures, before }: FrameContext,
  first: number,
  count: number,
): readonly string[] | null {
  const levels = before
    .slice(0, first)
    .flatMap(({ object }, k) => (figures[k]?.unitClass === 'ratio' ? [] : [object]));
  const last = [...new Set(levels)].slice(-count);
  return last.length === count ? last : null;
}
