import type { Draft, SimpleQuantity } from './quantityDraft.ts';
import { readBareDecimal, readWithUnit } from './countedQuantity.ts';
import { readFraction, readRatio } from './fractions.ts';
import { CharacterKind, isArabicAt, kindAt } from './numeralCharacters.ts';
import { readNumeral } from './numerals.ts';
import { readDoubling, readHalf, readOneHalf, readProportion, readTenths } from './proportions.ts';

/** Reads one number with its unit, starting exactly at `at`; a sign may lead it. */
export function readSimpleQuantity(text: string, at: number): SimpleQuantity | null {
  const sign = readSign(text, at);
  const start = sign ?? at;
  const read = readUnsigned(text, start, sign !== null);
  if (read === null) return null;
  if (sign === null) return { start: at, ...read };
  const [low, high] = read.max === null ? [read.value, null] : [read.max, read.value];
  return {
    ...read,
    start: at,
    numeral: { start: at, end: read.numeral.end },
    value: low === 0 ? 0 : -low,
    max: high === null ? null : -high,
    shareable: null,
  };
}

/** End of 负, 负的, - or 零下 before a numeral; null where there is none. */
function readSign(text: string, at: number): number | null {
  if (text.startsWith('零下', at)) {
    const skip = text.startsWith('摄氏', at + 2) || text.startsWith('华氏', at + 2) ? 4 : 2;
    return at + skip;
  }
  if (kindAt(text, at) !== CharacterKind.sign) return null;
  if (text[at] !== '负' && text[at] !== '負') return at + 1;
  const next = text[at + 1];
  return at + (next === '的' || (next === ' ' && isArabicAt(text, at + 2)) ? 2 : 1);
}

function readUnsigned(text: string, at: number, signed: boolean): Draft | null {
  switch (kindAt(text, at)) {
    case CharacterKind.none:
    case CharacterKind.sign:
      return null;
    case CharacterKind.double:
      return readDoubling(text, at);
    case CharacterKind.half:
      return readHalf(text, at);
    case CharacterKind.dot:
      return readBareDecimal(text, at);
    default:
      return readProportion(text, at) ?? readOneHalf(text, at) ?? readCounted(text, at, signed);
  }
}

/** A numeral and what its right neighbour makes of it: a fraction, a ratio, 成, or a count with a unit. */
function readCounted(text: string, at: number, signed: boolean): Draft | null {
  const numeral = readNumeral(text, at);
  if (numeral === null) return null;
  const compound = readFraction(text, numeral) ?? readRatio(text, numeral);
  if (compound !== null) return compound;
  return readTenths(text, numeral) ?? readWithUnit(text, numeral, signed);
}
