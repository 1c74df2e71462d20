import type { Quantity } from './quantity.ts';
import type { Numeral } from './numerals.ts';
import type { Unit } from './units.ts';
import { readArabicNumber } from './arabicNumber.ts';
import { readSubunits } from './subunits.ts';
import { CharacterKind, isArabicAt, isFinancial, isHanAt, isLatinAt, kindAt } from './numeralCharacters.ts';
import { readNumeral, toNumber } from './numerals.ts';
import { classifyUnit, readUnit } from './units.ts';

/** A quantity that is no range of two, with what a range needs to share its multiplier and unit. */
export interface SimpleQuantity extends Quantity {
  /** The numeral whose multiplier can be shared (3至5万), null for fractions, halves and signs. */
  readonly shareable: Numeral | null;
  /** 百分之三十: its % also holds for what follows (百分之三十到四十一). */
  readonly prefixed: boolean;
  /** The unit multiplies by 10^`unitExponent`: 成 → −1, else 0. */
  readonly unitExponent: number;
}

const PROPORTIONS: Readonly<Record<string, { unit: string }>> = {
  百: { unit: '%' },
  佰: { unit: '%' },
  千: { unit: '‰' },
  仟: { unit: '‰' },
  万: { unit: '‱' },
  萬: { unit: '‱' },
};

type Draft = Omit<SimpleQuantity, 'start'>;

const draft = (fields: Partial<Draft> & Pick<Draft, 'end' | 'numeral' | 'value'>): Draft => ({
  max: null,
  step: 1,
  unit: '',
  mark: null,
  kind: 'integer',
  script: 'chinese',
  pure: false,
  shareable: null,
  prefixed: false,
  unitExponent: 0,
  ...fields,
});

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

/** 翻番, 翻一番, 翻了两番: twice, twice, four times. */
function readDoubling(text: string, at: number): Draft | null {
  let i = at + 1;
  if (text[i] === '了') i++;
  const numeral = text[i] === '番' ? null : readNumeral(text, i);
  if (numeral !== null && (numeral.digits > 20n || numeral.exponent < 0)) return null;
  const end = numeral?.end ?? i;
  if (text[end] !== '番') return null;
  const value = 2 ** Number(numeral?.digits ?? 1n);
  return draft({ end: end + 1, numeral: { start: at, end: end + 1 }, value, kind: 'multiple' });
}

const HALF_UNITS = new Set(
  '年 天 日 月 小时 小時 个 個 公里 里 斤 公斤 米 升 公升 亩 加仑 加侖 吨 倍 周 学期 分钟 个月 個月 个钟 個鐘 钟 鐘 秒 岁 步'.split(
    ' ',
  ),
);

/** 半数, 半成, 半年, 半个月, 半公升. */
function readHalf(text: string, at: number): Draft | null {
  const numeral = { start: at, end: at + 1 };
  if (text[at + 1] === '数' || text[at + 1] === '數') {
    const end = at + 2;
    return draft({ end, numeral: { start: at, end }, value: 0.5, step: 0.5, unit: '1', kind: 'fraction' });
  }
  if (text[at + 1] === '成' && !isHanAt(text, at + 2)) {
    return draft({ end: at + 2, numeral, value: 0.05, step: 0.05, unit: '1', kind: 'fraction' });
  }
  const unit = readUnit(text, at + 1);
  if (unit === null || !HALF_UNITS.has(unit.unit)) return null;
  return draft({ end: unit.end, numeral, value: 0.5, step: 0.5, unit: unit.unit, kind: 'fraction' });
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

/** 百分之三点五, 千分之三, 万分之2.5, 百分百, 百分之负三点八. */
function readProportion(text: string, at: number): Draft | null {
  const proportion = PROPORTIONS[text[at] as string];
  if (proportion === undefined || text[at + 1] !== '分') return null;
  const of = text[at + 2] === '之';
  const i = at + (of ? 3 : 2);
  // 百分三十 and 百分百 leave the 之 out; 万分感谢 and 百分点 are other words.
  if (!of && proportion.unit !== '%') return null;
  if ((text[i] === '百' || text[i] === '佰') && kindAt(text, i + 1) === CharacterKind.none) {
    const numeral = { start: at, end: i + 1 };
    return draft({ end: i + 1, numeral, value: 100, unit: '%', kind: 'percent', prefixed: true });
  }
  const negative = of && (text[i] === '负' || text[i] === '-');
  const numeral = readNumeral(text, negative ? i + 1 : i);
  if (numeral === null || numeral.pure) return null;
  if (!of && (numeral.script !== 'chinese' || !numeral.hasMagnitude)) return null;
  const value = toNumber(numeral.digits, numeral.exponent);
  const { highDigits, digits } = numeral;
  return draft({
    end: numeral.end,
    numeral: { start: at, end: numeral.end },
    value: negative ? -value : value,
    max: highDigits > digits && !negative ? toNumber(highDigits, numeral.exponent) : null,
    step: toNumber(1n, numeral.lastPlace),
    unit: proportion.unit,
    mark: numeral.over ? 'over' : null,
    kind: highDigits > digits && !negative ? 'range' : 'percent',
    script: numeral.script === 'chinese' ? 'chinese' : 'mixed',
    prefixed: true,
  });
}

/** 一半: a half, where 一半 is no part of 一半个 or the like. */
function readOneHalf(text: string, at: number): Draft | null {
  if (text[at] !== '一' || text[at + 1] !== '半') return null;
  const end = at + 2;
  return draft({ end, numeral: { start: at, end }, value: 0.5, step: 0.5, unit: '1', kind: 'fraction' });
}

/** A numeral and what its right neighbour makes of it: a fraction, a ratio, 成, or a count with a unit. */
function readCounted(text: string, at: number, signed: boolean): Draft | null {
  const numeral = readNumeral(text, at);
  if (numeral === null) return null;
  const compound = readFraction(text, numeral) ?? readRatio(text, numeral);
  if (compound !== null) return compound;
  return readTenths(text, numeral) ?? readWithUnit(text, numeral, signed);
}

function fractionDraft(text: string, start: number, end: number, value: number, denominator: number): Draft {
  const unit = readUnit(text, end);
  const usable = unit !== null && classifyUnit(unit.unit) === 'measure' ? unit : null;
  return draft({
    end: usable?.end ?? end,
    numeral: { start, end },
    value,
    step: 1 / denominator,
    unit: usable?.unit ?? '1',
    kind: 'fraction',
    script: isArabicAt(text, start) ? (isArabicAt(text, end - 1) ? 'arabic' : 'mixed') : 'chinese',
  });
}

/** 三分之二, 16分之5, 四分一升, 3/4, 3又1/5, 一百万又五十万分之二十五. */
function readFraction(text: string, first: Numeral): Draft | null {
  if (first.over || first.highDigits !== first.digits) return null;
  let whole = 0;
  let low = first;
  if (text[first.end] === '又') {
    const next = readNumeral(text, first.end + 1);
    if (next === null) return null;
    whole = toNumber(first.digits, first.exponent);
    low = next;
  }
  const top = toNumber(low.digits, low.exponent);
  const words = text[low.end] === '分';
  if (words) {
    const of = text[low.end + 1] === '之';
    const i = low.end + (of ? 2 : 1);
    if (!of && (text[i] !== '一' || isNumeric(text, i + 1) || '点样般些起直共'.includes(text[i + 1] ?? '|')))
      return null;
    const numerator = readNumeral(text, i);
    if (numerator === null || numerator.pure || top === 0 || low.decimal) return null;
    const value = whole + toNumber(numerator.digits, numerator.exponent) / top;
    return fractionDraft(text, first.start, numerator.end, value, top);
  }
  const slash = text[low.end];
  if ((slash !== '/' && slash !== '／') || low.script !== 'arabic' || low.hasMagnitude) return null;
  const denominator = readArabicNumber(text, low.end + 1);
  if (denominator === null || denominator.padded || low.decimal || denominator.decimals > 0) return null;
  const below = Number(denominator.digits);
  // 2024/8/1 and 1/2-3 are dates and addresses.
  if (below === 0 || '/／-.'.includes(text[denominator.end] ?? '|') || isLatinAt(text, denominator.end))
    return null;
  return fractionDraft(text, first.start, denominator.end, whole + top / below, below);
}

function isNumeric(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind >= CharacterKind.arabic && kind <= CharacterKind.big;
}

/** 2.7:1, 1：3, 三比一, 18.6:24.1:57.3: the first part is the value, the rest the unit. */
function readRatio(text: string, first: Numeral): Draft | null {
  if (first.over || first.highDigits !== first.digits) return null;
  let end = first.end;
  let unit = '';
  for (let parts = 0; parts < 5; parts++) {
    const mark = text[end];
    const colon = mark === ':' || mark === '：' || mark === '∶';
    if (!colon && (mark !== '比' || parts > 0)) break;
    const next = readNumeral(text, end + 1);
    if (next === null || next.pure || next.over) return null;
    // 8:30 and 08:00 are times; 合计：3个 is a heading with its figure; 100比2023年 compares years.
    if (text[next.end] === '年' || (readUnit(text, next.end) !== null && !text.startsWith('的', next.end)))
      return null;
    if (mark === '比' && (first.script !== next.script || first.decimal !== next.decimal)) return null;
    unit += `:${next.script === 'arabic' ? text.slice(next.start, next.end) : toNumber(next.digits, next.exponent)}`;
    end = next.end;
  }
  if (unit === '') return null;
  return draft({
    end,
    numeral: { start: first.start, end },
    value: toNumber(first.digits, first.exponent),
    step: toNumber(1n, first.lastPlace),
    unit,
    kind: 'ratio',
    script: first.script,
  });
}

const CHENG_WORDS = '立为功果效员长本熟品就绩都套批交型份分片群灾活因案渝语对文建家行册图像网链势体规系';

/** 三成, 9.5成, 三成半, 七成六: tenths. 成员, 成立 and 成果 are other words. */
function readTenths(text: string, numeral: Numeral): Draft | null {
  const { end } = numeral;
  if (text[end] !== '成' || CHENG_WORDS.includes(text[end + 1] ?? '|')) return null;
  if (numeral.pure || numeral.digits > 1000n * 10n ** BigInt(-numeral.exponent)) return null;
  const half = text[end + 1] === '半';
  const exponent = numeral.exponent - 1;
  const value = half ? toNumber(numeral.digits * 10n + 5n, exponent - 1) : toNumber(numeral.digits, exponent);
  const ranged = numeral.highDigits > numeral.digits && !half;
  return draft({
    end: end + (half ? 2 : 1),
    numeral: { start: numeral.start, end },
    value,
    max: ranged ? toNumber(numeral.highDigits, exponent) : null,
    step: half ? 0.05 : toNumber(1n, numeral.lastPlace - 1),
    unit: '1',
    mark: numeral.over ? 'over' : null,
    kind: ranged ? 'range' : 'fraction',
    script: numeral.script,
    shareable: half ? null : numeral,
    unitExponent: -1,
  });
}

function kindOf(unit: string, plain: 'integer' | 'decimal'): Quantity['kind'] {
  if (unit === '%' || unit === '％' || unit === '‰' || unit === '‱' || unit === '﹪') return 'percent';
  return unit === '倍' ? 'multiple' : plain;
}

/** What may follow a bare Chinese digit that is a number: nothing of a word. */
const AFTER_SINGLE = ['这', '那', '不是', '而是', '却是', '以上', '以下', '以内', '以外', '左右'];

function isBareNumber(text: string, numeral: Numeral, signed: boolean): boolean {
  const { start, end } = numeral;
  if (numeral.pure) return false;
  if (!numeral.single || signed) return true;
  if (isFinancial(text[start] as string) && text[start] !== '壹')
    return end === text.length || text[end] !== '》';
  if (!isHanAt(text, end) && !isLatinAt(text, end)) return true;
  if ((text[end] === '到' || text[end] === '至') && isNumeric(text, end + 1)) return true;
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
