import type { Span } from '../../text/span.ts';
import { readNumeral } from '../../text/numerals.ts';
import type { CheckInput } from '../check.ts';
import { SUM } from '../formula.ts';
import { closed } from '../interval.ts';
import type { Passage, PassageRule, PlacedClaim } from '../passage.ts';
import { exactly } from '../printed.ts';
import { createRational } from '../rational.ts';
import { firstFrom } from '../search.ts';

/** A number of things that the text announces. */
export interface Announced extends Span {
  readonly raw: string;
  readonly value: number;
}

/** Things that the text lists. `most` is more than `least` where 和 and 及 may join or divide. */
export interface Listed {
  readonly items: readonly Span[];
  readonly most: number;
}

const NUMBER = '[一二三四五六七八九十两\\d]{1,3}';

/** 等 as a word of its own: 高等院校 lists nothing. */
const AND_SO_ON = /(?<![高中初平同特均相优甲乙])等(?![级候院])/u;

/** Reads the number at `at` with the classifier behind it; null where it is none, or too large to be counted out. */
export function readAnnounced(source: string, at: number): Announced | null {
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
export function createCount(
  { document, figures }: Passage,
  sentence: Span,
  announced: Announced,
  { items, most }: Listed,
): PlacedClaim {
  const source = document.text;
  const at = figures[firstFrom(figures, announced.start)];
  const figure = at?.start === announced.start ? at : undefined;
  const inputs = items.map(({ start, end }): CheckInput => {
    const one = exactly(createRational(1n));
    return { role: 'listed', id: '', start, end, raw: source.slice(start, end), reading: one };
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
const ANNOUNCED_BEHIND = new RegExp(
  `(?<![第前后近约余多超共有新达为\\d.])([“"]?)(${NUMBER})(?:(?:大|类|方面)[\\p{Script=Han}]?|[个项条]大?(?:${ABSTRACT}|[\\p{Script=Han}]{2,4}(?:${ABSTRACT})))`,
  'gu',
);

/** The items of a list joined by 、 that ends at `end`, back to the start of its clause; null where there is none. */
function readListBefore(source: string, from: number, end: number): Listed | null {
  const words = source.slice(from, end);
  const clause = words.search(/[^，,；;：:。（(《“]*$/u);
  const begin = from + Math.max(clause, 0);
  return splitList(source, begin, end);
}

/** Splits at 、 and 以及; a 和, 及 or 与 inside an item may divide it once more. */
function splitList(source: string, from: number, to: number): Listed | null {
  const items: Span[] = [];
  let start = from;
  for (let at = from; at < to; at++) {
    const mark = source[at] === '、' ? 1 : source.startsWith('以及', at) ? 2 : 0;
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

/**
 * 明确了“十四五”时期实现火灾形势持续稳定、…、群众消防安全素质普遍提高6个目标任务。
 *
 * 等 in front of the number leaves the list open, so that only a list which is complete says anything. Too many items may be a
 * verb in front of the list; only too few, and few too few, speak against the number.
 */
export const listedBefore: PassageRule = {
  id: 'count/listed-before',
  read: (passage) => {
    const source = passage.document.text;
    return passage.sentences.flatMap((sentence) => {
      const words = source.slice(sentence.start, sentence.end);
      if (!/[、和]/u.test(words)) return [];
      return Array.from(words.matchAll(ANNOUNCED_BEHIND)).flatMap((match) => {
        const quoteLength = match[1]?.length ?? 0;
        const announced = readAnnounced(source, sentence.start + match.index + quoteLength);
        if (announced === null) return [];
        const isOpen = source.startsWith('等', announced.start - quoteLength - 1);
        const end = announced.start - quoteLength - (isOpen ? 1 : 0);
        const list = readListBefore(source, sentence.start, end);
        if (list === null || /[等的]/u.test(source.slice(end - 1, end))) return [];
        const isComplete = announced.value >= list.items.length && announced.value <= list.most;
        const isShort = list.items.length >= 3 && announced.value - list.most === 1;
        if (!isComplete && (isOpen || !isShort)) return [];
        if (AND_SO_ON.test(source.slice(list.items[0]?.start ?? 0, end))) return [];
        const claim = createCount(passage, sentence, announced, list);
        const isCertain =
          areSingle(source, list) && NAMED_WORKS.test(source.slice(announced.end, sentence.end));
        return [isCertain ? claim : { ...claim, doubt: 'ambiguous-wording' as const }];
      });
    });
  },
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
  read: (passage) => {
    const source = passage.document.text;
    return passage.sentences.flatMap((sentence) => {
      const words = source.slice(sentence.start, sentence.end);
      return Array.from(words.matchAll(ONES)).flatMap((match) => {
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
        // 一企一策, 一次 behind 第 and the like: other items may be written in another way.
        const others = behind.replaceAll(ONE, '').replaceAll(NO_ITEM, '').includes('一');
        const isShortByOne = items.length >= 3 && announced.value - items.length === 1;
        return [isShortByOne && !others ? claim : { ...claim, doubt: 'ambiguous-wording' as const }];
      });
    });
  },
};

const ORDINALS = ['一是', '二是', '三是', '四是', '五是', '六是', '七是', '八是', '九是', '十是'];
const ANNOUNCED_AHEAD = new RegExp(
  `(?<![第前后近约余多超\\d])(${NUMBER})(?!是)(?:个|项|条|大|点)?(?:方面|[\\p{Script=Han}]{0,4}(?:${ABSTRACT}|特点|原因|意见|建议|举措|内容|情况|做法|经验))(?:的?(?:工作|措施|内容|情况|特点))?[。：:，,；;]$`,
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
  if (!/[。：:]\s*$/u.test(source.slice(announced.end, first))) return true;
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
