import { characterSet } from '../characterSet.ts';
import type { Numeral } from './numeral.ts';
import { readArabicNumber } from './arabic.ts';
import { CharacterKind, isArabicAt, isNumericAt, kindAt, valueAt } from './characters.ts';
import { NumeralSum } from './sum.ts';
import { unitWithMagnitude } from '../quantities/units.ts';

/** No printed numeral is longer; a bound keeps the reading at every position O(1). */
const LONGEST = 64;

/** What the last character read was. */
type Last = 'start' | 'number' | 'small' | 'big' | 'zero' | 'some' | 'mark';

/** True: read on. False: the numeral ends here. Null: this is no numeral at all. */
type Verdict = boolean | null;

/** Reads one numeral from left to right and decides of each character whether it still belongs to it. */
class NumeralReader {
  private i: number;
  private readonly sum = new NumeralSum();
  private last: Last = 'start';
  /** How many characters or runs of digits were read. */
  private steps = 0;
  /** Waiting digits may take a place below the magnitude before them: 四百五 is 450. */
  private elidable = false;
  private over = false;
  private decimal = false;
  private arabic = false;
  private chinese = false;
  private hasMagnitude = false;
  private hasDigit = false;
  private leadingDigit = false;
  /** 十 百 千 right behind a single leading digit: 三(千万). */
  private leadingSmall = 0;
  private readonly text: string;
  private readonly start: number;

  constructor(text: string, start: number) {
    this.text = text;
    this.start = start;
    this.i = start;
  }

  read(): Numeral | null {
    for (;;) {
      if (this.i - this.start > LONGEST) return null;
      const verdict = this.readNext();
      if (verdict === null) return null;
      if (!verdict) return this.finish();
      this.steps++;
    }
  }

  private readNext(): Verdict {
    switch (kindAt(this.text, this.i)) {
      case CharacterKind.arabic:
        return this.readArabic();
      case CharacterKind.digit:
        return this.readDigits();
      case CharacterKind.zero:
        return this.readZero();
      case CharacterKind.small:
        return this.readSmall();
      case CharacterKind.big:
        return this.readBig(this.i);
      case CharacterKind.some:
        return this.readSome();
      default:
        return this.readOther();
    }
  }

  private get empty(): boolean {
    return this.last === 'start';
  }

  private get awaitsNumber(): boolean {
    return !this.sum.hasPending && !this.decimal && !this.over;
  }

  private get behindMagnitude(): boolean {
    return this.last === 'small' || this.last === 'big';
  }

  private take(last: Last, length: number): true {
    this.last = last;
    this.i += length;
    return true;
  }

  private readArabic(): Verdict {
    if (!this.awaitsNumber || !(this.empty || this.behindMagnitude || this.last === 'zero')) return false;
    const number = readArabicNumber(this.text, this.i);
    if (number === null) return this.empty ? null : false;
    if (this.empty) {
      if (number.padded) return null;
      this.sum.decimals = number.decimals;
      this.decimal = number.decimals > 0;
    } else {
      // 1亿2000万: what follows a magnitude must be smaller than it, or it belongs to the next number.
      if (number.decimals > 0 || number.digits.length > this.sum.lastMagnitude) return false;
      this.elidable = number.digits.length === 1 && this.last !== 'zero';
    }
    this.sum.wait(BigInt(number.digits), 0n, -number.decimals);
    this.arabic = true;
    this.hasDigit = true;
    return this.take('number', number.end - this.i);
  }

  private readDigits(): Verdict {
    if (!this.awaitsNumber || (!this.empty && isWeight(this.text, this.i))) return false;
    const run = readDigitRun(this.text, this.i, this.empty);
    if (run === null) return null;
    this.leadingDigit = this.empty && run.kind === 'one';
    this.elidable = this.behindMagnitude && run.kind !== 'sequence';
    this.sum.wait(run.value, run.delta, 0);
    this.chinese = true;
    this.hasDigit = true;
    return this.take('number', run.length);
  }

  private readZero(): Verdict {
    if (!this.awaitsNumber) return false;
    const next = kindAt(this.text, this.i + 1);
    const digits = next === CharacterKind.digit || next === CharacterKind.arabic;
    if (this.empty) {
      if (digits || next === CharacterKind.zero) return null;
      this.sum.wait(0n, 0n, 0);
      this.chinese = true;
      this.hasDigit = true;
      return this.take('number', 1);
    }
    if (!this.behindMagnitude) return false;
    if (!digits && next !== CharacterKind.small && next !== CharacterKind.some) return false;
    return this.take('zero', 1);
  }

  private readSmall(): Verdict {
    const magnitude = valueAt(this.text, this.i);
    if ((this.over && this.last !== 'some') || !this.sum.canMultiply(magnitude)) return false;
    if (this.sum.hasPending) {
      // 二十五千克, 1200千瓦: there 千 belongs to the unit.
      if (this.last === 'number' && unitWithMagnitude(this.text, this.i) > 0) return false;
      if (this.decimal && this.steps > 1) return false;
      this.leadingSmall = this.steps === 1 && (this.leadingDigit || this.arabic) ? magnitude : 0;
    } else {
      // 十五, 一百十六, 一万零百一十一 and a bare 百 leave their 一 out.
      const omitted = this.empty || this.last === 'zero' || (magnitude === 1 && this.behindMagnitude);
      if (!omitted) return false;
      this.sum.wait(1n, 0n, 0);
      this.hasDigit ||= magnitude === 1;
    }
    this.sum.multiply(magnitude);
    this.takeMagnitude();
    return this.take(this.over ? 'mark' : 'small', 1);
  }

  private readBig(at: number): Verdict {
    const magnitude = valueAt(this.text, at);
    if (magnitude === 12 && !isTrillion(this.text, at)) return this.empty ? null : false;
    const chained = !this.empty && !this.sum.hasPending && !this.sum.hasSection && this.last !== 'zero';
    if (chained) {
      if (!this.sum.raiseAgain(magnitude)) return false;
    } else {
      if (this.empty) this.sum.wait(1n, 0n, 0);
      if (!this.sum.raise(magnitude)) return null;
    }
    this.takeMagnitude();
    return this.take('big', at + 1 - this.i);
  }

  private takeMagnitude(): void {
    this.hasMagnitude = true;
    this.chinese ||= !this.arabic;
  }

  /** 几十万, 数百 at the start; 十几, 二十几万, 一千几百 behind a magnitude. */
  private readSome(): Verdict {
    const { text, i } = this;
    if (this.over || this.decimal) return false;
    const next = kindAt(text, i + 1);
    const several = next === CharacterKind.small || (next === CharacterKind.big && this.empty);
    if (this.empty) {
      if (!several) return null;
    } else {
      if (text[i] !== '几' && text[i] !== '幾') return false;
      const tens = this.last === 'number' && this.arabic && text[i - 1] === '0';
      if (this.last !== 'small' && this.last !== 'zero' && !tens) return false;
    }
    this.over = true;
    this.chinese ||= !this.arabic;
    if (!several || this.sum.hasPending) return this.take('mark', 1);
    this.sum.wait(1n, 0n, 0);
    return this.take('some', 1);
  }

  private readOther(): Verdict {
    if (this.empty) return null;
    const next = kindAt(this.text, this.i + 1);
    switch (this.text.charAt(this.i)) {
      case '点':
      case '點':
        return this.readPoint();
      case ' ':
        // 177.1 亿元: a space between an arabic number and its magnitude.
        return this.arabic && this.last === 'number' && next === CharacterKind.big
          ? this.readBig(this.i + 1)
          : false;
      case '余':
      case '餘':
      case '多':
        if (next === CharacterKind.big) return this.takeMark();
        if (this.over || (!this.hasMagnitude && this.sum.pendingWhole < 10n)) return false;
        return this.takeMark();
      case '来':
      case '來':
        return !this.over && this.roundBeforeLai() ? this.takeMark() : false;
      default:
        return false;
    }
  }

  private takeMark(): true {
    this.over = true;
    return this.take(this.behindMagnitude ? this.last : 'mark', 1);
  }

  /** 十来个, 百来人, 20来天; not 2020来自. */
  private roundBeforeLai(): boolean {
    const round =
      this.last === 'small' || (this.arabic && this.last === 'number' && this.text[this.i - 1] === '0');
    return round && !'自到源看说往回'.includes(this.text[this.i + 1] ?? '自');
  }

  /** 十二点五, 二十点一万, 一百点123. */
  private readPoint(): Verdict {
    if (this.decimal || this.over || !this.chinese || this.last === 'zero') return false;
    const decimals = readDecimalDigits(this.text, this.i + 1, LONGEST);
    if (decimals === null) return false;
    this.sum.settle(this.elidable);
    this.sum.appendDecimals(decimals.digits);
    this.decimal = true;
    this.arabic ||= kindAt(this.text, this.i + 1) === CharacterKind.arabic;
    return this.take('number', decimals.end - this.i);
  }

  private finish(): Numeral | null {
    if (this.empty || this.last === 'some') return null;
    const { text, start, sum } = this;
    const end = this.last === 'zero' ? this.i - 1 : this.i;
    sum.settle(this.elidable);
    const printed = text.slice(start, end);
    const pure = !this.hasDigit && (this.steps === 1 || printed === '万万' || printed === '萬萬');
    const { scale } = sum;
    const whole = this.leadingSmall > 0 && (!sum.hasSection || this.steps === 2);
    return {
      start,
      end,
      digits: sum.digits,
      exponent: -sum.decimals,
      highDigits: sum.digits + sum.delta,
      lastPlace: this.placeOfLastDigit(),
      over: this.over,
      decimal: this.decimal,
      script: this.arabic ? (this.chinese ? 'mixed' : 'arabic') : 'chinese',
      scale,
      wholeScale: whole ? this.leadingSmall + scale : scale,
      hasMagnitude: this.hasMagnitude,
      pure,
      single: this.steps === 1 && !this.arabic && end - start === 1,
    };
  }

  /** 25.5万 → 3; 一百 → 0; 二百多 and 百余 → 2; 一百三十万 → 4, as for 130万. */
  private placeOfLastDigit(): number {
    const { step, stepMagnitude, chain, hasSection } = this.sum;
    const round = this.chinese && (this.over || !this.hasDigit) && stepMagnitude > 0;
    if (round) return step + stepMagnitude;
    if (chain > 0 && !hasSection) return step + chain;
    return this.arabic && !this.chinese ? step + stepMagnitude : step;
  }
}

/** 五兆六十二亿, 一兆零三百万 count; 5兆瓦, 五十兆字节 measure. */
function isTrillion(text: string, at: number): boolean {
  const next = kindAt(text, at + 1);
  const counts = next === CharacterKind.digit || next === CharacterKind.zero;
  return counts || '元美日韩'.includes(text[at + 1] ?? '|');
}

/** Reads the numeral that starts exactly at `at`, without sign and unit; null where none does. */
export function readNumeral(text: string, at: number): Numeral | null {
  const kind = kindAt(text, at);
  if (kind < CharacterKind.arabic || kind > CharacterKind.some) return null;
  const plain = kind === CharacterKind.arabic ? readPlain(text, at) : null;
  return plain ?? new NumeralReader(text, at).read();
}

/** With these a numeral may go on behind its digits, beside more digits and magnitudes. */
const goesOn = characterSet('点點 余餘多来來几幾数數');

/** 21764起, 12.5%: most numerals are digits behind which nothing goes on, and need no sum; null for all others. */
function readPlain(text: string, start: number): Numeral | null {
  const number = readArabicNumber(text, start);
  if (number === null || number.padded) return null;
  if (isNumericAt(text, number.end) || goesOn(text, number.end)) return null;
  const { end, decimals } = number;
  const whole = Number(number.digits);
  if (!Number.isSafeInteger(whole)) return null;
  const digits = BigInt(whole);
  return {
    start,
    end,
    digits,
    exponent: -decimals,
    highDigits: digits,
    lastPlace: -decimals,
    over: false,
    decimal: decimals > 0,
    script: 'arabic',
    scale: 0,
    wholeScale: 0,
    hasMagnitude: false,
    pure: false,
    single: false,
  };
}

/** Chinese digits that stand together: one, two neighbours (五六), or a number read out digit by digit (二〇二二). */
interface DigitRun {
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
function isWeight(text: string, at: number): boolean {
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
function readDigitRun(text: string, at: number, leading: boolean): DigitRun | null {
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
function readDecimalDigits(
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
