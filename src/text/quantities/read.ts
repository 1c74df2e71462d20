import type { Quantity, SimpleQuantity } from './quantity.ts';
import { readBoundBefore } from './boundMarks.ts';
import { joinRange, readJoin } from './ranges.ts';
import { endOfNumeralWord } from '../numerals/words.ts';
import { CharacterKind, isHanAt, isLatinAt, kindAt } from '../numerals/characters.ts';
import { readSimpleQuantity } from './simple.ts';

export type { Quantity } from './quantity.ts';

/**
 * Reads the quantity whose numeral starts exactly at `at`, or null. Nothing to the left is looked at: dates,
 * document numbers, ordinals and names are the caller's to set aside first (`canStartQuantity` does the least of it).
 */
export function parseQuantity(text: string, at: number): Quantity | null {
  if (text[at] === '上') return parseUpwards(text, at);
  if (kindAt(text, at) === CharacterKind.none) return null;
  if (endOfNumeralWord(text, at) > at) return null;
  const first = readSimpleQuantity(text, at);
  if (first === null) return null;
  const join = readJoin(text, first);
  if (join === null) return publish(first);
  const second = readSimpleQuantity(text, join.end);
  if (second === null) return publish(first);
  if (join.hyphen && isHyphenChain(text, first, second)) return null;
  return publish(joinRange(text, first, second, join) ?? first);
}

/** 上千张, 上百家: more than a round number, which is printed without its digit. */
function parseUpwards(text: string, at: number): Quantity | null {
  if (!'百千万亿'.includes(text.charAt(at + 1) || ' ') || !canBeUpwards(text, at)) return null;
  const size = readSimpleQuantity(text, at + 1);
  if (size === null || !size.pure || size.unit === '') return null;
  return publish({
    ...size,
    start: at,
    numeral: { start: at, end: size.numeral.end },
    mark: 'over',
    pure: false,
  });
}

/** Whether 上 stands before a size rather than at the end of a word: 网上百家, 以上万人. */
const canBeUpwards = (text: string, at: number): boolean =>
  at === 0 || !'网线会路街船车山岸海水地面身场基以之马班台楼早晚加赶跟送登'.includes(text.charAt(at - 1));

/** 400-820-8820 and 2024-08-01 are numbers of a telephone and a date. */
function isHyphenChain(text: string, first: SimpleQuantity, second: SimpleQuantity): boolean {
  if (first.unit !== '' || second.unit !== '' || first.script !== 'arabic') return false;
  return text[second.end] === '-' && kindAt(text, second.end + 1) === CharacterKind.arabic;
}

function publish(quantity: SimpleQuantity): Quantity {
  const { start, end, numeral, value, max, step, unit, mark, kind, script, pure } = quantity;
  return { start, end, numeral, value, max, step, unit, mark, kind, script, pure };
}

/**
 * All quantities of a text, sorted and disjoint. Permissive: years and document numbers are read as well, since only
 * the caller knows its dates and names; bare 百 千 万 亿 count only behind a word such as 近 or 超.
 */
export function readQuantities(text: string): Quantity[] {
  const quantities: Quantity[] = [];
  for (let i = 0; i < text.length;) {
    const kind = kindAt(text, i);
    if (kind === CharacterKind.none) {
      i = Math.max(endOfAddress(text, i), i + 1);
      continue;
    }
    const word = endOfNumeralWord(text, i);
    if (word > i) {
      i = word;
      continue;
    }
    const possible = canStartQuantity(text, i);
    const ordinal = !possible && text[i - 1] === '第';
    const quantity = possible || ordinal ? parseQuantity(text, i) : null;
    if (quantity === null) {
      i =
        kind === CharacterKind.arabic
          ? endOfCode(text, i)
          : kind === CharacterKind.digit
            ? endOfDigits(text, i)
            : i + 1;
      continue;
    }
    // 第3至5项 numbers a list: it is passed over whole.
    if (!ordinal && (!quantity.pure || readBoundBefore(text, i) !== null)) quantities.push(quantity);
    i = quantity.end;
  }
  return quantities;
}

/** End of the run of digits, letters and hyphens that is no number: 5G, 400-820-8820, 2019.6.30. */
function endOfCode(text: string, at: number): number {
  let end = at;
  for (; end < text.length; end++) {
    const arabic = kindAt(text, end) === CharacterKind.arabic;
    const joins = '-._/:'.includes(text.charAt(end)) && kindAt(text, end + 1) === CharacterKind.arabic;
    if (!arabic && !joins && !isLatinAt(text, end)) break;
  }
  return Math.max(end, at + 1);
}

/** End of the web address that starts here, else `at`. */
function endOfAddress(text: string, at: number): number {
  if (text[at] !== 'h' && text[at] !== 'w') return at;
  if (!text.startsWith('http://', at) && !text.startsWith('https://', at) && !text.startsWith('www.', at))
    return at;
  let end = at;
  while (end < text.length && text.charCodeAt(end) > 0x20 && text.charCodeAt(end) < 0x7f) end++;
  return end;
}

/** End of the run of Chinese digits that is no number: 三一重工, 一一九. */
function endOfDigits(text: string, at: number): number {
  let end = at + 1;
  while (kindAt(text, end) === CharacterKind.digit) end++;
  return end;
}

/** Currency codes may touch the number they price: CNY1.25, RMB两块九. */
const CURRENCY_CODES = new Set('CNY RMB USD HKD EUR GBP JPY AUD KRW TWD MOP SGD CAD'.split(' '));

/** Characters that, standing before the numeral character given, make a word with it. */
const LEFT_OF: Readonly<Record<string, string>> = {
  零: '清归为',
  一: '进下之唯统同专单逐划归某任另某第均择',
  数: '人总件户次个倍指系参基多少计名量额分岁天页字票关函级代期款回报辈众如无历',
  几: '茶基',
  半: '过大多参夜减对上下前后',
  十: '第',
  负: '自胜抱欺担肩辜背承减胜',
  翻: '推掀打',
  万: '千巨',
  千: '秋大',
  百: '老',
  两: '斤',
};

/** Financial digits that are ordinary characters of other words. */
const WORDLIKE = '伍陆陸拾肆';

/** 大陆, 队伍, 收拾: behind another character these need a second numeral character to be one. */
export function isWordlike(text: string, at: number): boolean {
  if (!WORDLIKE.includes(text.charAt(at)) || !isHanAt(text, at - 1)) return false;
  const next = kindAt(text, at + 1);
  return (
    !'是计为币共额整'.includes(text.charAt(at - 1)) &&
    !(next >= CharacterKind.digit && next <= CharacterKind.big)
  );
}

/**
 * Whether a quantity may start here as far as the character before tells: not in the middle of a number, not behind
 * Latin letters (G105, A4), not inside a word (唯一, 人数百余). Only the few characters before `at` are looked at.
 */
function canStartQuantity(text: string, at: number): boolean {
  if (at === 0) return true;
  const before = text.charAt(at - 1);
  const kind = kindAt(text, at);
  if (before === '第') return false;
  const arabicBefore = kindAt(text, at - 1) === CharacterKind.arabic;
  if (kind === CharacterKind.arabic || kind === CharacterKind.dot) {
    if (arabicBefore || before === '_' || before === '.') return false;
    if (kind === CharacterKind.dot) return !isHanAt(text, at - 1) && !isLatinAt(text, at - 1);
    return !isLatinAt(text, at - 1) || endsInCurrencyCode(text, at);
  }
  if (kind === CharacterKind.sign) {
    if (text[at] !== '负' && text[at] !== '負')
      return !arabicBefore && !isLatinAt(text, at - 1) && !')）'.includes(before);
  }
  const character = text.charAt(at);
  return !isWordlike(text, at) && !(LEFT_OF[character]?.includes(before) ?? false);
}

function endsInCurrencyCode(text: string, at: number): boolean {
  if (at > 3 && isLatinAt(text, at - 4)) return false;
  return CURRENCY_CODES.has(text.slice(Math.max(0, at - 3), at));
}
