import type { Quantity } from './quantity.ts';
import type { SimpleQuantity } from './quantityDraft.ts';
import { readBoundBefore } from './boundMarks.ts';
import { joinRange, readJoin } from './ranges.ts';
import { endOfNumeralWord } from './numeralWords.ts';
import { CharacterKind, isLatinAt, kindAt } from './numeralCharacters.ts';
import { canStartQuantity } from './quantityStart.ts';
import { readSimpleQuantity } from './simpleQuantity.ts';

export type { Quantity } from './quantity.ts';

/**
 * Reads the quantity whose numeral starts exactly at `at`, or null. Nothing to the left is looked at: dates,
 * document numbers, ordinals and names are the caller's to set aside first (`canStartQuantity` does the least of it).
 */
export function parseQuantity(text: string, at: number): Quantity | null {
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
