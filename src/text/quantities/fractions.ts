import { type Draft, draft } from './quantity.ts';
import { type Numeral, toNumber } from '../numerals/numeral.ts';
import { readArabicNumber } from '../numerals/arabic.ts';
import {
  CharacterKind,
  isArabicAt,
  isHanAt,
  isLatinAt,
  isNumericAt,
  kindAt,
} from '../numerals/characters.ts';
import { readNumeral } from '../numerals/read.ts';
import { classifyUnit, readUnit } from './units.ts';

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
export function readFraction(text: string, first: Numeral): Draft | null {
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
    if (
      !of &&
      (text[i] !== '一' || isNumericAt(text, i + 1) || '点样般些起直共'.includes(text[i + 1] ?? '|'))
    )
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

/** 2.7:1, 1：3, 三比一, 18.6:24.1:57.3: the first part is the value, the rest the unit. */
export function readRatio(text: string, first: Numeral): Draft | null {
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

const PROPORTIONS: Readonly<Record<string, { unit: string }>> = {
  百: { unit: '%' },
  佰: { unit: '%' },
  千: { unit: '‰' },
  仟: { unit: '‰' },
  万: { unit: '‱' },
  萬: { unit: '‱' },
};

/** 翻番, 翻一番, 翻了两番: twice, twice, four times. */
export function readDoubling(text: string, at: number): Draft | null {
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
export function readHalf(text: string, at: number): Draft | null {
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

/** 百分之三点五, 千分之三, 万分之2.5, 百分百, 百分之负三点八. */
export function readProportion(text: string, at: number): Draft | null {
  if (text[at + 1] !== '分') return null;
  const proportion = PROPORTIONS[text.charAt(at)];
  if (proportion === undefined) return null;
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
export function readOneHalf(text: string, at: number): Draft | null {
  if (text[at] !== '一' || text[at + 1] !== '半') return null;
  const end = at + 2;
  return draft({ end, numeral: { start: at, end }, value: 0.5, step: 0.5, unit: '1', kind: 'fraction' });
}

const CHENG_WORDS = '立为功果效员长本熟品就绩都套批交型份分片群灾活因案渝语对文建家行册图像网链势体规系';

/** 三成, 9.5成, 三成半, 七成六: tenths. 成员, 成立 and 成果 are other words. */
export function readTenths(text: string, numeral: Numeral): Draft | null {
  const { end } = numeral;
  if (text[end] !== '成' || CHENG_WORDS.includes(text[end + 1] ?? '|')) return null;
  if (numeral.pure || numeral.digits > 1000n * 10n ** BigInt(-numeral.exponent)) return null;
  const half = text[end + 1] === '半';
  const exponent = numeral.exponent - 1;
  const value = half ? toNumber(numeral.digits * 10n + 5n, exponent - 1) : toNumber(numeral.digits, exponent);
  const ranged = numeral.highDigits > numeral.digits && !half;
  // 三成多, 近两成余: more than the number says; 三成多数… is another word.
  const over = !half && /^[多余](?!数|种|个|家|为|次|年)/.test(text.slice(end + 1, end + 3));
  return draft({
    end: end + (half || over ? 2 : 1),
    numeral: { start: numeral.start, end },
    value,
    max: ranged ? toNumber(numeral.highDigits, exponent) : null,
    step: half ? 0.05 : toNumber(1n, numeral.lastPlace - 1),
    unit: '1',
    mark: numeral.over || over ? 'over' : null,
    kind: ranged ? 'range' : 'fraction',
    script: numeral.script,
    shareable: half ? null : numeral,
    unitExponent: -1,
  });
}
