import type { Span } from '../../text/span.ts';
import { readNumeral } from '../../text/numerals/read.ts';
import type { CheckInput } from '../check.ts';
import { SUM } from '../formula.ts';
import { closed } from '../interval.ts';
import { atEachMatch, type Passage, type PassageRule, type PlacedClaim } from '../passage.ts';
import { exactly } from '../printed.ts';
import { createRational } from '../rational.ts';
import { firstFrom } from '../search.ts';

/** A number of things that the text announces. */
interface Announced extends Span {
  readonly raw: string;
  readonly value: number;
}

/** Things that the text lists. `most` is more than `least` where 和 and 及 may join or divide. */
interface Listed {
  readonly items: readonly Span[];
  readonly most: number;
}

const NUMBER = '[一二三四五六七八九十两\\d]{1,3}';

/** 等 as a word of its own: 高等院校 lists nothing. */
const AND_SO_ON = /(?<![高中初平同特均相优甲乙])等(?![级候院])/u;

/** Reads the number at `at` with the classifier behind it; null where it is none, or too large to be counted out. */
function readAnnounced(source: string, at: number): Announced | null {
  const numeral = readNumeral(source, at);
  if (numeral === null || numeral.over || numeral.decimal || numeral.exponent !== 0) return null;
  const value = Number(numeral.digits);
  if (value < 2 || value > 40 || numeral.highDigits !== numeral.digits) return null;
  const classifier =
    /^(?:方面|大类|大项|[个项条大类种点])/u.exec(source.slice(numeral.end, numeral.end + 2))?.[0] ?? '';
  const end = numeral.end + classifier.length;
  return { start: at, end, raw: source.slice(at, end), value };
}

/** A claim that `announced` things are listed. */
function createCount(
  { document, figures }: Passage,
  sentence: Span,
  announced: Announced,
  { items, most }: Listed,
): PlacedClaim {
  const source = document.text;
  const at = figures[firstFrom(figures, announced.start)];
  const figure = at?.start === announced.start ? at : undefined;
  const inputs = items.map(({ start, end }): CheckInput => {
    const unity = exactly(createRational(1n));
    return { role: 'listed', id: '', start, end, raw: source.slice(start, end), reading: unity };
  });
  const extra = BigInt(most - items.length);
  const last = inputs.at(-1);
  // What 和 joins may be one thing or two: the last item stands for all of them.
  if (last !== undefined && extra > 0n) {
    const range = closed(createRational(1n), createRational(1n + extra));
    const value = Math.min(Math.max(announced.value - items.length + 1, 1), 1 + Number(extra));
    const reading = { point: createRational(BigInt(value)), stated: range, widest: range, isLoose: false };
    inputs[inputs.length - 1] = { ...last, reading };
  }
  return {
    kind: 'count',
    formula: { ...SUM, text: 'count(listed)', print: (raws) => raws.join(' + ') },
    inputs,
    claimed: {
      role: 'claimed',
      id: figure?.id ?? '',
      start: announced.start,
      end: announced.end,
      raw: announced.raw,
      reading: exactly(createRational(BigInt(announced.value))),
    },
    relation: 'equal',
    unit: '',
    start: sentence.start,
    end: sentence.end,
  };
}

/** Nouns that what is listed may be called by; a thing that is counted out in the world (处, 家, 人) is none. */
const ABSTRACT =
  '方面|目标|任务|行动|措施|环节|领域|重点|类型|原则|要求|工程|机制|制度|阶段|专项|系统|体系|问题|关键|工作|整治|部分|层面|维度|清单|清零|功能|能力|课题|抓手|主题|统一|转变|提升|强化|确保|坚持|意识|责任|平台|板块';
/** 五年, 三届: a stretch of time announces nothing; 五 of 十五 is no number. */
const NO_NUMBER_BEHIND = '(?![年月日天届次周季期一二三四五六七八九十百\\d])';
const NO_NUMBER_BEFORE = '(?<![第前后近约余多超一二三四五六七八九十百\\d.])';
const ANNOUNCED_BEHIND = new RegExp(
  `${NO_NUMBER_BEFORE}(?<![共有新达为])([“"]?)(${NUMBER})(?:(?:大|类|方面)[\\p{Script=Han}]?|[个项条]大?(?:${ABSTRACT}|[\\p{Script=Han}]{2,4}(?:${ABSTRACT})))`,
  'gu',
);
/** What makes an announcement of a number, whatever stands around it. */
const ANNOUNCING = /[一二三四五六七八九十两\d](?:[大类个项条]|方面)/u;

const OPENING = '“‘《（(【';
const CLOSING = '”’》）)】';

/** The items of a list joined by 、 that ends at `end`, back to the start of its clause; null where there is none. */
function readListBefore(source: string, from: number, end: number): Listed | null {
  let begin = end;
  for (let depth = 0; begin > from; begin--) {
    const char = source.charAt(begin - 1);
    if (CLOSING.includes(char)) depth++;
    else if (OPENING.includes(char)) depth--;
    // 农旅“百村千景”: the name of an item does not begin the list.
    if (depth < 0 || (depth === 0 && /[，,；;：:。\n]/u.test(char))) break;
  }
  return splitList(source, begin, end);
}

/** Splits at 、 and 以及; a 和, 及 or 与 inside an item may divide it once more. */
function splitList(source: string, from: number, to: number): Listed | null {
  const items: Span[] = [];
  let start = from;
  let depth = 0;
  for (let at = from; at < to; at++) {
    if (OPENING.includes(source.charAt(at))) depth++;
    if (CLOSING.includes(source.charAt(at))) depth--;
    const mark = depth > 0 ? 0 : source[at] === '、' ? 1 : source.startsWith('以及', at) ? 2 : 0;
    if (mark === 0) continue;
    items.push({ start, end: at });
    start = at + mark;
    at += mark - 1;
  }
  items.push({ start, end: to });
  for (const [at, item] of items.entries()) items[at] = withoutQuotes(source, item);
  const words = source.slice(from, to);
  if (items.some((item) => item.end <= item.start)) return null;
  const joins = words.match(/(?<!以)[和及与](?!谐|平|其|相关|有关|各)/gu)?.length ?? 0;
  return items.length + joins < 2 ? null : { items, most: items.length + joins };
}

/** Works that are set up one by one; 环节, 方面 and 类型 may be counted otherwise. */
const NAMED_WORKS = /^大?[\p{Script=Han}]{0,4}?(?:行动|工程|机制|措施|制度|任务|专项|清单|提升)/u;

/** Whether each item is one thing: 储运 may be two (生产、储运、销售四个环节), a phrase of four characters is one. */
function areSingle(source: string, { items, most }: Listed): boolean {
  return (
    most === items.length &&
    items.every(({ start, end }) => /^\p{Script=Han}{4,}$/u.test(source.slice(start, end)))
  );
}

const HOLDS_NUMBER = /[一二三四五六七八九十两\d][大项个类条]/u;
const SETS_UP =
  /^(?:成立|组建|设立|建立|开展|实施|分为|分成|划分为|设置|分设|下设|聚焦|围绕|突出|抓好|抓实|推进|形成|构建|打造|坚持|组成|设)(?:了)?/u;

/** 成立综合、执法、宣传、督导、保障四个工作组: words of one length behind a verb that sets them up, each of which is one thing. */
function areAlike(source: string, { items, most }: Listed): boolean {
  const names = items.map(({ start, end }) => source.slice(start, end));
  const [first = '', ...others] = names;
  const length = others[0]?.length ?? 0;
  return (
    most === items.length &&
    names.length >= 4 &&
    (length === 2 || length === 4) &&
    SETS_UP.test(first) &&
    [first.replace(SETS_UP, ''), ...others].every(
      (name) => name.length === length && /^\p{Script=Han}+$/u.test(name),
    )
  );
}

/**
 * 明确了“十四五”时期实现火灾形势持续稳定、…、群众消防安全素质普遍提高6个目标任务。
 *
 * 等 in front of the number leaves the list open, so that only a list which is complete says anything. Too many items may be a
 * verb in front of the list; only too few, and few too few, speak against the number.
 */
export const listedBefore: PassageRule = {
  id: 'count/listed-before',
  read: atEachMatch(ANNOUNCING, ANNOUNCED_BEHIND, (match, sentence, passage) => {
    const source = passage.document.text;
    const quoteLength = match[1]?.length ?? 0;
    const announced = readAnnounced(source, sentence.start + match.index + quoteLength);
    if (announced === null) return [];
    const isOpen = source.startsWith('等', announced.start - quoteLength - 1);
    const end = announced.start - quoteLength - (isOpen ? 1 : 0);
    const list = readListBefore(source, sentence.start, end);
    if (list === null || /[等的]/u.test(source.slice(end - 1, end))) return [];
    const isComplete = announced.value >= list.items.length && announced.value <= list.most;
    const isShort = list.items.length >= 3 && announced.value - list.most === 1;
    const isLong = list.items.length - announced.value === 1 && areAlike(source, list);
    if (!isComplete && (isOpen || !(isShort || isLong))) return [];
    const listed = source.slice(list.items[0]?.start ?? 0, end);
    if (AND_SO_ON.test(listed)) return [];
    // 社区食堂五大工程、公共厕所四大工程: each is announced by itself.
    if (!isComplete && HOLDS_NUMBER.test(listed)) return [];
    const claim = createCount(passage, sentence, announced, list);
    const isCertain =
      isLong || (areSingle(source, list) && NAMED_WORKS.test(source.slice(announced.end, sentence.end)));
    return [isCertain ? claim : { ...claim, doubt: 'ambiguous-wording' as const }];
  }),
};

/** An item in quotation marks, without them. */
function withoutQuotes(source: string, { start, end }: Span): Span {
  const from = /[“‘"]/u.test(source.charAt(start)) ? start + 1 : start;
  return { start: from, end: /[”’"]/u.test(source.charAt(end - 1)) ? end - 1 : end };
}

const ONES = /“([两二三四五六七八九十])个一”/gu;
const ONE =
  /(?<![统唯第同之万单专逐每])一(?:次|堂|张|场|份|本|套|个|项|册|封|批|支|名|轮|条|块|部|间|处|期|篇|幅|遍|课|案|册|条|队|户|栋)(?!步|律|样|把手)/gu;

/** Words with 一 that list nothing. */
const NO_ITEM =
  /第一|统一|进一步|一步|一律|一并|一般|一旦|逐一|之一|同一|单一|唯一|一体|一线|一致|一系列|个一”/gu;

/** 开展年度行业消防安全“四个一”活动，开展一次…评估，组织一次…整治、举办一次…培训。 */
export const ones: PassageRule = {
  id: 'count/ones',
  read: atEachMatch(/个一/u, ONES, (match, sentence, passage) => {
    const source = passage.document.text;
    const at = sentence.start + match.index + 1;
    const announced = readAnnounced(source, at);
    const from = at + match[0].length - 1;
    const behind = source.slice(from, sentence.end);
    if (announced === null || /^[\p{Script=Han}]{0,8}(?:等|包括)/u.test(behind)) return [];
    const items = Array.from(behind.matchAll(ONE)).map(({ index, 0: raw }) => ({
      start: from + index,
      end: from + index + raw.length,
    }));
    if (items.length < 2 || items.length > announced.value || behind.slice(0, -2).includes('等方面'))
      return [];
    const claim = createCount(
      passage,
      sentence,
      { ...announced, raw: source.slice(at, at + 3), end: at + 3 },
      { items, most: items.length },
    );
    // 一企一策, 月例会: other items may be written in another way. Only clauses that hold one item each are a list.
    const clauses = behind.replace(/^[^，,；;：:]*[，,；;：:]/u, '').split(/[，,；;、：:]/u);
    const others =
      behind.replaceAll(ONE, '').replaceAll(NO_ITEM, '').includes('一') ||
      clauses.some((clause) => clause.replaceAll(ONE, '#').split('#').length !== 2);
    const isShortByOne = items.length >= 3 && announced.value - items.length === 1;
    return [isShortByOne && !others ? claim : { ...claim, doubt: 'ambiguous-wording' as const }];
  }),
};

const ORDINALS = ['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是'];
const ANNOUNCED_AHEAD = new RegExp(
  `${NO_NUMBER_BEFORE}(${NUMBER})(?!是)${NO_NUMBER_BEHIND}(?:(?:个|项|条|大|点)?(?:方面|[\\p{Script=Han}]{0,4}(?:${ABSTRACT}|特点|原因|意见|建议|举措|内容|情况|做法|经验))(?:的?(?:工作|措施|内容|情况|特点))?[。：:，,；;]|大[\\p{Script=Han}]{1,6}[”"][：:，,]|个[\\p{Script=Han}]{1,6}[”"][：:])$`,
  'u',
);

/** 主要开展了以下3个方面工作。一是强化统筹…二是强化隐患排查…三是强化宣传教育… */
export const ordinals: PassageRule = {
  id: 'count/ordinals',
  read: (passage) => {
    const source = passage.document.text;
    const claims: PlacedClaim[] = [];
    for (let at = source.indexOf('一是'); at >= 0; at = source.indexOf('一是', at + 1)) {
      if (/[\p{Script=Han}\d]/u.test(source.charAt(at - 1))) continue;
      const lead = source.slice(Math.max(0, at - 60), at).trimEnd();
      const match = ANNOUNCED_AHEAD.exec(lead);
      if (match === null) continue;
      const begin = at - (source.slice(Math.max(0, at - 60), at).length - match.index);
      const announced = readAnnounced(source, begin);
      const items = readOrdinals(source, at);
      if (announced === null || items.length < 2) continue;
      const sentence = passage.sentences[firstFrom(passage.sentences, begin + 1) - 1];
      if (sentence === undefined || sentence.end <= begin) continue;
      if (announced.value !== items.length && isOfAnother(source, announced)) continue;
      const claim = createCount(passage, sentence, announced, { items, most: items.length });
      const isInDoubt = isListInDoubt(source, announced, items);
      claims.push(isInDoubt ? { ...claim, doubt: 'ambiguous-wording' } : claim);
    }
    return claims;
  },
};

/** 5个方面16项措施, 针对上述三个问题: what is listed may be another thing than what is announced. */
function isOfAnother(source: string, { start }: Announced): boolean {
  const clause = /[^，,；;。：:\n]*$/u.exec(source.slice(0, start))?.[0] ?? '';
  return /针对|围绕|上述|以上|按照|根据|聚焦|对照|紧扣|这$|[对就]|\d|[二三四五六七八九十][个项条类大]/u.test(
    clause,
  );
}

/** Whether a list may be read too short: only one behind a stop or a colon, short by one, whose next item stands nowhere, is certain. */
function isListInDoubt(source: string, announced: Announced, items: readonly Span[]): boolean {
  const first = items[0]?.start ?? announced.end;
  const between = source.slice(announced.end, first);
  // 启动七大工程。一是…: works that have a name of their own, and what is listed behind the stop need not be they.
  if (/。\s*$/u.test(between) && announced.raw.includes('大')) return true;
  // 推进“三大攻坚战”，一是…: a name in quotation marks announces its list behind a comma, too.
  if (!/[。：:]\s*$/u.test(between) && !/^[\p{Script=Han}]{1,8}[”"][，,]$/u.test(between)) return true;
  const next = ORDINALS[items.length];
  if (items.length > announced.value) return false;
  return announced.value - items.length !== 1 || next === undefined || source.includes(next, first);
}

/** How far the items of one list may lie apart. */
const LONGEST_ITEM = 3000;

/** 一是, 二是, … in order, up to the next list. */
function readOrdinals(source: string, first: number): Span[] {
  const items = [{ start: first, end: first + 2 }];
  const end = source.indexOf('一是', first + 2);
  for (const word of ORDINALS.slice(1)) {
    const from = (items.at(-1)?.end ?? first) + 1;
    const at = source
      .slice(from, from + LONGEST_ITEM)
      .search(new RegExp(`(?<![\\p{Script=Han}\\d])${word}`, 'u'));
    if (at < 0 || (end >= 0 && from + at > end)) break;
    items.push({ start: from + at, end: from + at + 2 });
  }
  return items;
}

const NAMED_BY_VERB = new RegExp(
  `[“"](${NUMBER})个([\\p{Script=Han}]{2})[”"][^，,；;：:。、]{0,6}[：:，,](?:即[：:，,]?)?`,
  'gu',
);

/** 坚持“四个聚焦”：聚焦产业、聚焦民生、聚焦生态、聚焦安全: every item opens or ends with the word that the list is called by. */
export const repeated: PassageRule = {
  id: 'count/repeated',
  read: atEachMatch(/[“"][一二三四五六七八九十两\d]{1,3}个/u, NAMED_BY_VERB, (match, sentence, passage) => {
    const source = passage.document.text;
    const words = source.slice(sentence.start, sentence.end);
    const announced = readAnnounced(source, sentence.start + match.index + 1);
    const word = match[2] ?? '';
    const from = match.index + match[0].length;
    const list = words.slice(from).replace(/[。！；;]?\s*$/u, '');
    const isHead = list.startsWith(word);
    if (announced === null || AND_SO_ON.test(list)) return [];
    const items: Span[] = [];
    let at = sentence.start + from;
    for (const item of list.split(
      new RegExp(`(?<=[、，,；;])|(?=[和及与]${word})|(?<=${word})(?=[和及与])`, 'u'),
    )) {
      // Another clause: part of the item in front of it, or no part of the list.
      const name = item.replace(/^[和及与]|[、，,；;]$/gu, '');
      if (!(isHead ? name.startsWith(word) : name.endsWith(word)) || name === word) return [];
      const start = at + item.indexOf(name);
      items.push({ start, end: start + name.length });
      at += item.length;
    }
    return items.length < 2 ? [] : [createCount(passage, sentence, announced, { items, most: items.length })];
  }),
};
