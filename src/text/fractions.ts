import type { Draft } from './quantityDraft.ts';
import type { Numeral } from './numeral.ts';
import { readArabicNumber } from './arabicNumber.ts';
import { toNumber } from './numeral.ts';
import { isArabicAt, isLatinAt, isNumericAt } from './numeralCharacters.ts';
import { readNumeral } from './numerals.ts';
import { draft } from './quantityDraft.ts';
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
