import { type Draft, draft, kindOf, type SimpleQuantity } from './quantity.ts';
import {
  readDoubling,
  readFraction,
  readHalf,
  readOneHalf,
  readProportion,
  readRatio,
  readTenths,
} from './fractions.ts';
import {
  CharacterKind,
  isArabicAt,
  isFinancial,
  isHanAt,
  isLatinAt,
  isNumericAt,
  kindAt,
} from '../numerals/characters.ts';
import { readNumeral } from '../numerals/read.ts';
import { type Numeral, toNumber } from '../numerals/numeral.ts';
import { readUnit, type Unit } from './units.ts';
import { readArabicNumber } from '../numerals/arabic.ts';
import { readSubunits } from './subunits.ts';

/** Reads one number with its unit, starting exactly at `at`; a sign may lead it. */
export function readSimpleQuantity(text: string, at: number): SimpleQuantity | null {
  const sign = readSign(text, at);
  const start = sign ?? at;
  const read = readUnsigned(text, start, sign !== null);
  if (read === null) return null;
  if (sign === null) {
    read.start = at;
    return read;
  }
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

/** .5, where a fraction is printed without its zero. */
function readBareDecimal(text: string, at: number): Draft | null {
  if (!isArabicAt(text, at + 1)) return null;
  const number = readArabicNumber(text, at + 1);
  if (number === null || number.decimals > 0 || number.end !== at + 1 + number.digits.length) return null;
  const exponent = -number.digits.length;
  const unit = readUnit(text, number.end);
  const value = toNumber(BigInt(number.digits), exponent);
  const numeral = { start: at, end: number.end };
  const end = unit?.end ?? number.end;
  return draft({
    end,
    numeral,
    value,
    step: toNumber(1n, exponent),
    unit: unit?.unit ?? '',
    kind: kindOf(unit?.unit ?? '', 'decimal'),
    script: 'arabic',
  });
}

/** What may follow a bare Chinese digit that is a number: nothing of a word. */
const AFTER_SINGLE = ['这', '那', '不是', '而是', '却是', '以上', '以下', '以内', '以外', '左右'];

function isBareNumber(text: string, numeral: Numeral, signed: boolean): boolean {
  const { start, end } = numeral;
  if (numeral.pure) return false;
  if (!numeral.single || signed) return true;
  if (isFinancial(text.charAt(start)) && text[start] !== '壹')
    return end === text.length || text[end] !== '》';
  if (!isHanAt(text, end) && !isLatinAt(text, end)) return true;
  if ((text[end] === '到' || text[end] === '至') && isNumericAt(text, end + 1)) return true;
  return AFTER_SINGLE.some((word) => text.startsWith(word, end));
}

/** 21764起, 25.5万处, 三年多, 22度半, 十二块五毛; the unit may be missing. */
function readWithUnit(text: string, numeral: Numeral, signed: boolean): Draft | null {
  const billion = readGeBillion(text, numeral);
  const counted = billion ?? numeral;
  const unit = readUnit(text, counted.end);
  if (unit === null) {
    // 5G, 3D, 4S店 and 12a are names.
    if (isLatinAt(text, counted.end) || text[counted.end] === '_') return null;
    if (!isBareNumber(text, counted, signed)) return null;
  }
  let { digits, highDigits, exponent } = counted;
  let end = unit?.end ?? counted.end;
  let over = counted.over || (unit?.over ?? false);
  let { lastPlace } = counted;
  if (unit !== null) {
    const tail = readTail(text, unit, counted);
    if (tail !== null) {
      const places = Math.max(tail.places - Math.max(0, -exponent), 0);
      const scale = 10n ** BigInt(places);
      const added = tail.digits * 10n ** BigInt(Math.max(0, -exponent - tail.places));
      digits = digits * scale + added;
      highDigits = highDigits * scale + added;
      exponent -= places;
      lastPlace = -tail.places;
      end = tail.end;
    } else if (isOverTail(text, end, unit)) {
      over = true;
      end++;
    }
  }
  const value = toNumber(digits, exponent);
  const ranged = highDigits > digits;
  const name = unit?.unit ?? '';
  return draft({
    end,
    numeral: { start: counted.start, end: counted.end },
    value,
    max: ranged ? toNumber(highDigits, exponent) : null,
    step: toNumber(1n, lastPlace),
    unit: name,
    mark: over ? 'over' : null,
    kind: ranged ? 'range' : kindOf(name, counted.decimal ? 'decimal' : 'integer'),
    script: counted.script,
    pure: counted.pure,
    shareable: digits === counted.digits ? counted : null,
  });
}

/** 两个亿, 三个百分点: 个 before a magnitude is a filler. */
function readGeBillion(text: string, numeral: Numeral): Numeral | null {
  const { end } = numeral;
  if (text[end] !== '个' || kindAt(text, end + 1) !== CharacterKind.big || numeral.hasMagnitude) return null;
  const magnitude = text[end + 1] === '亿' ? 8 : text[end + 1] === '万' ? 4 : 0;
  if (magnitude === 0) return null;
  // 63个亿元以上项目, 26个亿级项目: the amount is the class of what is counted.
  const unit = readUnit(text, end + 2);
  const behind = unit?.unitClass === 'money' ? unit.end : end + 2;
  if (isHanAt(text, behind) && !'的左多余'.includes(text.charAt(behind))) return null;
  const scale = 10n ** BigInt(magnitude);
  return {
    ...numeral,
    end: end + 2,
    digits: numeral.digits * scale,
    highDigits: numeral.highDigits * scale,
    lastPlace: numeral.lastPlace + magnitude,
    scale: magnitude,
    wholeScale: magnitude,
    hasMagnitude: true,
    single: false,
  };
}

/** What is added behind the unit, in it: 半 is 0.5, 六角 behind 元 is 0.6. */
function readTail(
  text: string,
  unit: Unit,
  numeral: Numeral,
): { digits: bigint; places: number; end: number } | null {
  if (unit.half) return { digits: 5n, places: 1, end: unit.end };
  if (unit.over || numeral.over) return null;
  if (
    text[unit.end] === '半' &&
    HALF_TAIL.has(unit.unitClass) &&
    !'数径成个年天月'.includes(text[unit.end + 1] ?? '|')
  ) {
    return { digits: 5n, places: 1, end: unit.end + 1 };
  }
  return readSubunits(text, unit, numeral.script === 'chinese');
}

const HALF_TAIL: ReadonlySet<string> = new Set(['time', 'measure', 'money', 'ratio']);

/** 三年多, 10公里多; not 三年多次 or 10米多层. */
function isOverTail(text: string, at: number, unit: Unit): boolean {
  if (text[at] !== '多' && text[at] !== '余') return false;
  if (unit.unitClass !== 'time' && unit.unitClass !== 'measure' && unit.unitClass !== 'money') return false;
  if (unit.over) return false;
  return !'个個次种处家名样元层部方条发位人起地点项类轮渠措角维级场批年额款地热'.includes(
    text[at + 1] ?? '|',
  );
}
