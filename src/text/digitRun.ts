import { CharacterKind, isArabicAt, kindAt, valueAt } from './numeralCharacters.ts';

/** Chinese digits that stand together: one, two neighbours (五六), or a number read out digit by digit (二〇二二). */
export interface DigitRun {
  readonly value: bigint;
  /** How far the upper of two neighbours lies above the lower, else 0. */
  readonly delta: bigint;
  readonly length: number;
  readonly kind: 'one' | 'pair' | 'sequence';
}

/** Digits read out one by one: a year has four; more than these are no numeral. */
const LONGEST_RUN = 12;

const isLiang = (text: string, at: number): boolean => text[at] === '两' || text[at] === '兩';

const isDigitOrZero = (text: string, at: number): boolean => {
  const kind = kindAt(text, at);
  return kind === CharacterKind.digit || kind === CharacterKind.zero;
};

function isMagnitudeAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return (kind === CharacterKind.small && valueAt(text, at) > 1) || kind === CharacterKind.big;
}

/** 三千二百两: behind a magnitude a 两 weighs, unless 百 千 万 follow. */
export function isWeight(text: string, at: number): boolean {
  return isLiang(text, at) && !isMagnitudeAt(text, at + 1);
}

/** 一两个, 一两天, 一两次: the 两 of 一两 counts where a unit follows; 一两黄金 weighs. */
function startsOneOrTwo(text: string, at: number): boolean {
  if (valueAt(text, at) !== 1) return false;
  return '个個次天年人名家处周日月份项条件种场间位点只'.includes(text[at + 2] ?? '|');
}

function lengthOfRun(text: string, at: number): number {
  let run = 1;
  for (; run <= LONGEST_RUN && isDigitOrZero(text, at + run); run++) {
    const lonelyZero =
      run === 1 && kindAt(text, at + 1) === CharacterKind.zero && !isDigitOrZero(text, at + 2);
    if (lonelyZero) break;
    if (isWeight(text, at + run) && !(run === 1 && startsOneOrTwo(text, at))) break;
  }
  return run;
}

/** Reads the digits at `at`, the first of which is a digit; null where they make no number (一一九, 三一). */
export function readDigitRun(text: string, at: number, leading: boolean): DigitRun | null {
  const length = lengthOfRun(text, at);
  const first = valueAt(text, at);
  if (length === 1) return { value: BigInt(first), delta: 0n, length, kind: 'one' };
  const second = valueAt(text, at + 1);
  const neighbours = second === first + 1 || (leading && first === 3 && second === 5);
  if (length === 2 && neighbours && kindAt(text, at + 1) === CharacterKind.digit) {
    return { value: BigInt(first), delta: BigInt(second - first), length, kind: 'pair' };
  }
  return leading ? readSequence(text, at, length) : null;
}

/** 二〇二二, 一九九八年. 一一九 and 一二三 are names and lists: only a zero inside or 年 behind tells a number. */
function readSequence(text: string, at: number, length: number): DigitRun | null {
  if (length < 3 || length > LONGEST_RUN) return null;
  let digits = '';
  let zeros = 0;
  for (let k = at; k < at + length; k++) {
    digits += String(valueAt(text, k));
    if (kindAt(text, k) === CharacterKind.zero) zeros++;
  }
  if (zeros === 0 && text[at + length] !== '年') return null;
  return { value: BigInt(digits), delta: 0n, length, kind: 'sequence' };
}

/** Digits behind 点 in either script, and where they end; null where 点 tells the time or nothing follows. */
export function readDecimalDigits(
  text: string,
  at: number,
  longest: number,
): { digits: string; end: number } | null {
  let digits = '';
  let end = at;
  if (isArabicAt(text, at)) {
    while (isArabicAt(text, end) && digits.length < longest) digits += String(valueAt(text, end++));
  } else {
    for (; digits.length < longest && isDigitOrZero(text, end) && !isLiang(text, end); end++)
      digits += String(valueAt(text, end));
  }
  // 三点三十分, 十点30分 and 两点一刻 are times.
  const time = kindAt(text, end) === CharacterKind.small || '分刻许'.includes(text[end] ?? '|');
  return digits === '' || time ? null : { digits, end };
}
