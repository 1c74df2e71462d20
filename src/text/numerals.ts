import type { Span } from './span.ts';
import { readArabicNumber } from './arabicNumber.ts';
import { CharacterKind, isArabicAt, kindAt, valueAt } from './numeralCharacters.ts';
import { unitWithMagnitude } from './units.ts';

/** A numeral in any script or mix of scripts, kept exact: its value is `digits` × 10^`exponent`. */
export interface Numeral extends Span {
  readonly digits: bigint;
  readonly exponent: number;
  /** Upper end of two neighbouring digits (五六十), on the same exponent; equal to `digits` otherwise. */
  readonly highDigits: bigint;
  /** One unit of the last printed digit is 10^`lastPlace`. */
  readonly lastPlace: number;
  /** 余 多 来 几 数 inside it. */
  readonly over: boolean;
  /** Written with a point. */
  readonly decimal: boolean;
  readonly script: 'arabic' | 'chinese' | 'mixed';
  /** Power of ten of the 万 亿 that multiplies the whole (15.9万 → 4, 3千万亿 → 12), else 0. */
  readonly scale: number;
  /** The same with 百 and 千 where a single digit stands before them (三千万 → 7, 3百 → 2), else `scale`. */
  readonly wholeScale: number;
  /** Whether 十 百 千 万 亿 or 兆 occurs in it. */
  readonly hasMagnitude: boolean;
  /** Nothing but 百, 千, 万 or 亿: a number only behind 近, 超, 上 and the like. */
  readonly pure: boolean;
  /** A single Chinese digit, 十 or 零. */
  readonly single: boolean;
}

/** No printed numeral is longer; a bound keeps the reading at every position O(1). */
const LONGEST = 64;

/** Digits read out one by one: a year has four; more than these are no numeral. */
const LONGEST_RUN = 12;

/** What the last character read was. */
type Last = 'start' | 'number' | 'small' | 'big' | 'zero' | 'some' | 'mark';

const POWERS = Array.from({ length: 80 }, (_, exponent) => 10n ** BigInt(exponent));

const power = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);

/** Sums up the parts of one numeral while it is read from left to right. */
class NumeralReader {
  i: number;
  /** Finished parts above the current 万 section. */
  private total = 0n;
  private totalDelta = 0n;
  /** Finished parts inside the current section. */
  private section = 0n;
  private sectionDelta = 0n;
  /** Digits that wait for their magnitude. */
  private pending: bigint | null = null;
  private pendingDelta = 0n;
  /** They may take a place below the magnitude before them: 四百五 is 450. */
  private elidable = false;
  private last: Last = 'start';
  private lastMagnitude = 0;
  private lastSmall = 99;
  private lowestBig = 99;
  private decimals = 0;
  private over = false;
  private decimal = false;
  private arabic = false;
  private chinese = false;
  private hasMagnitude = false;
  private hasDigit = false;
  private chain = 0;
  private chainIsWhole = true;
  private leadingSmall = 0;
  private leadingDigit = false;
  private step = 0;
  private stepMagnitude = 0;
  private steps = 0;
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
      const before = this.i;
      const accepted = this.readNext();
      if (accepted === null) return null;
      if (!accepted || this.i === before) break;
      this.steps++;
    }
    return this.finish();
  }

  /** True: read on. False: the numeral ends here. Null: this is no numeral at all. */
  private readNext(): boolean | null {
    const kind = kindAt(this.text, this.i);
    switch (kind) {
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
    return this.pending === null && !this.decimal && !this.over;
  }

  private readArabic(): boolean | null {
    if (!this.awaitsNumber || (!this.empty && !['small', 'big', 'zero'].includes(this.last))) return false;
    const number = readArabicNumber(this.text, this.i);
    if (number === null) return this.empty ? null : false;
    if (this.empty) {
      if (number.padded) return null;
      this.decimals = number.decimals;
      this.decimal = number.decimals > 0;
      this.step = -number.decimals;
    } else {
      // 1亿2000万: what follows a magnitude must be smaller than it, or it belongs to the next number.
      if (number.decimals > 0 || number.digits.length > this.lastMagnitude) return false;
      this.elidable = number.digits.length === 1 && this.last !== 'zero';
      this.step = 0;
    }
    this.stepMagnitude = 0;
    this.pending = BigInt(number.digits);
    this.pendingDelta = 0n;
    this.arabic = true;
    this.last = 'number';
    this.chainIsWhole = this.empty || this.chainIsWhole;
    this.i = number.end;
    return true;
  }

  /** 五, 五六(十), 二〇二二: how many digits stand together decides what they mean. */
  private readDigits(): boolean | null {
    if (!this.awaitsNumber) return false;
    const { text, i } = this;
    let run = 1;
    while (run <= LONGEST_RUN) {
      const kind = kindAt(text, i + run);
      if (kind !== CharacterKind.digit && kind !== CharacterKind.zero) break;
      if (
        kind === CharacterKind.zero &&
        run === 1 &&
        kindAt(text, i + 2) !== CharacterKind.digit &&
        kindAt(text, i + 2) !== CharacterKind.zero
      )
        break;
      // 二两, 三千二百两: a 两 that no magnitude follows is a unit of weight; only 一两个 counts.
      if (
        isLiang(text, i + run) &&
        !isMagnitudeAt(text, i + run + 1) &&
        !(run === 1 && startsOneOrTwo(text, i))
      )
        break;
      run++;
    }
    const first = valueAt(text, i);
    // 三千二百两, once more, with the weight right behind the magnitude.
    if (isLiang(text, i) && !this.empty && !isMagnitudeAt(text, i + 1)) return false;
    if (run === 1) {
      this.takeDigits(BigInt(first), 0n, 1);
      return true;
    }
    const second = valueAt(text, i + 1);
    const neighbours = second === first + 1 || (this.empty && first === 3 && second === 5);
    if (run === 2 && neighbours && kindAt(text, i + 1) === CharacterKind.digit) {
      this.takeDigits(BigInt(first), BigInt(second - first), 2);
      return true;
    }
    return this.empty ? this.readDigitSequence(run) : null;
  }

  /** 二〇二二, 一九九八年. 一一九 and 一二三 are names and lists: only a zero inside or 年 behind tells a number. */
  private readDigitSequence(run: number): boolean | null {
    if (run < 3 || run > LONGEST_RUN) return null;
    let digits = '';
    let zeros = 0;
    for (let k = this.i; k < this.i + run; k++) {
      digits += valueAt(this.text, k);
      if (kindAt(this.text, k) === CharacterKind.zero) zeros++;
    }
    if (zeros === 0 && this.text[this.i + run] !== '年') return null;
    this.takeDigits(BigInt(digits), 0n, run);
    this.elidable = false;
    return true;
  }

  private takeDigits(value: bigint, delta: bigint, length: number): void {
    this.leadingDigit = this.empty && length === 1;
    this.elidable = !this.empty && (this.last === 'small' || this.last === 'big');
    this.pending = value;
    this.pendingDelta = delta;
    this.step = 0;
    this.stepMagnitude = 0;
    this.chinese = true;
    this.hasDigit = true;
    this.last = 'number';
    this.i += length;
  }

  private readZero(): boolean | null {
    if (this.decimal || this.over || this.pending !== null) return false;
    const next = kindAt(this.text, this.i + 1);
    if (this.empty) {
      if (next === CharacterKind.digit || next === CharacterKind.zero || next === CharacterKind.arabic)
        return null;
      this.takeDigits(0n, 0n, 1);
      this.leadingDigit = false;
      return true;
    }
    if (this.last !== 'small' && this.last !== 'big') return false;
    if (
      next !== CharacterKind.digit &&
      next !== CharacterKind.small &&
      next !== CharacterKind.arabic &&
      next !== CharacterKind.some
    ) {
      return false;
    }
    this.last = 'zero';
    this.i++;
    return true;
  }

  private readSmall(): boolean | null {
    const { text, i } = this;
    const magnitude = valueAt(text, i);
    if (this.over && this.last !== 'some') return false;
    if (magnitude >= this.lastSmall) return false;
    if (this.pending !== null) {
      // 二十五千克, 1200千瓦: there 千 belongs to the unit.
      if (unitWithMagnitude(text, i) > 0 && this.last === 'number') return false;
      if (this.decimal && this.steps > 1) return false;
      this.leadingSmall = this.steps === 1 && (this.leadingDigit || this.arabic) ? magnitude : 0;
    } else {
      // 十五, 一百十六, 一万零百一十一 and a bare 百 leave their 一 out.
      const omitted =
        this.empty ||
        this.last === 'zero' ||
        (magnitude === 1 && (this.last === 'small' || this.last === 'big'));
      if (!omitted) return false;
      this.pending = 1n;
      this.pendingDelta = 0n;
      this.step = 0;
      this.hasDigit ||= magnitude === 1;
    }
    this.section += this.pending * power(magnitude);
    this.sectionDelta += this.pendingDelta * power(magnitude);
    this.pending = null;
    this.pendingDelta = 0n;
    this.lastSmall = magnitude;
    this.lastMagnitude = magnitude;
    this.stepMagnitude = magnitude;
    this.hasMagnitude = true;
    this.chain = 0;
    if (this.over) this.last = 'mark';
    else this.last = 'small';
    this.chinese ||= !this.arabic;
    this.i++;
    return true;
  }

  private readBig(at: number): boolean | null {
    const { text } = this;
    const magnitude = valueAt(text, at);
    if (magnitude === 12 && !isTrillion(text, at)) return this.empty ? null : false;
    const chained = this.pending === null && this.section === 0n && !this.empty && this.last !== 'zero';
    if (chained) {
      // 万亿, 万万: a magnitude of the magnitude before it. 亿万 is a figure of speech.
      if (magnitude < this.lowestBig) return false;
      this.total *= power(magnitude);
      this.totalDelta *= power(magnitude);
      this.lastMagnitude += magnitude;
      this.chain += magnitude;
      this.stepMagnitude += magnitude;
    } else {
      if (this.empty) this.pending = 1n;
      this.section += this.pending ?? 0n;
      this.sectionDelta += this.pendingDelta;
      const whole = this.total === 0n;
      if (magnitude === this.lowestBig) return null;
      if (magnitude > this.lowestBig) {
        this.total = (this.total + this.section) * power(magnitude);
        this.totalDelta = (this.totalDelta + this.sectionDelta) * power(magnitude);
      } else {
        this.total += this.section * power(magnitude);
        this.totalDelta += this.sectionDelta * power(magnitude);
      }
      this.stepMagnitude += magnitude;
      this.lastMagnitude = magnitude;
      this.chain = magnitude;
      this.chainIsWhole = whole;
    }
    this.lowestBig = this.lastMagnitude;
    this.section = 0n;
    this.sectionDelta = 0n;
    this.pending = null;
    this.pendingDelta = 0n;
    this.lastSmall = 99;
    this.hasMagnitude = true;
    this.last = 'big';
    this.chinese ||= !this.arabic;
    this.i = at + 1;
    return true;
  }

  /** 几十万, 数百 at the start; 十几, 二十几万, 一千几百 behind a magnitude. */
  private readSome(): boolean | null {
    const { text, i } = this;
    if (this.over || this.decimal) return false;
    const next = kindAt(text, i + 1);
    const several = next === CharacterKind.small || (next === CharacterKind.big && this.empty);
    if (this.empty) {
      if (!several) return null;
      this.pending = 1n;
      this.last = 'some';
    } else {
      if (text[i] !== '几' && text[i] !== '幾') return false;
      const tens = this.last === 'number' && this.arabic && text[i - 1] === '0';
      if (this.last !== 'small' && this.last !== 'zero' && !tens) return false;
      if (several && this.pending === null) {
        this.pending = 1n;
        this.last = 'some';
      } else {
        this.last = 'mark';
      }
    }
    this.over = true;
    this.chinese ||= !this.arabic;
    this.i++;
    return true;
  }

  private readOther(): boolean | null {
    const { text, i } = this;
    if (this.empty) return null;
    const character = text[i];
    if (character === '点' || character === '點') return this.readChinesePoint();
    if (
      character === ' ' &&
      this.arabic &&
      this.last === 'number' &&
      kindAt(text, i + 1) === CharacterKind.big
    ) {
      return this.readBig(i + 1);
    }
    if (this.over && kindAt(text, i + 1) !== CharacterKind.big) return false;
    if (character === '余' || character === '餘' || character === '多') {
      const scaled = kindAt(text, i + 1) === CharacterKind.big;
      if (!this.hasMagnitude && !scaled && this.smallValue() < 10n) return false;
      return this.takeMark();
    }
    if (character === '来' || character === '來') return this.roundBeforeLai() ? this.takeMark() : false;
    return false;
  }

  private takeMark(): boolean {
    this.over = true;
    this.last = this.last === 'big' || this.last === 'small' ? this.last : 'mark';
    this.i++;
    return true;
  }

  private smallValue(): bigint {
    return (this.pending ?? 0n) / power(this.decimals);
  }

  /** 十来个, 百来人, 20来天; not 2020来自. */
  private roundBeforeLai(): boolean {
    const round =
      this.last === 'small' || (this.arabic && this.last === 'number' && this.text[this.i - 1] === '0');
    return round && !'自到源看说往回'.includes(this.text[this.i + 1] ?? '自');
  }

  /** 十二点五, 二十点一万, 一百点123; not 三点三十分 or 十点30分. */
  private readChinesePoint(): boolean {
    const { text, i } = this;
    if (this.decimal || this.over || !this.chinese || this.last === 'zero') return false;
    let digits = '';
    let k = i + 1;
    if (isArabicAt(text, k)) {
      while (isArabicAt(text, k) && digits.length < LONGEST) digits += valueAt(text, k++);
    } else {
      for (; digits.length < LONGEST; k++) {
        const kind = kindAt(text, k);
        if ((kind !== CharacterKind.digit || isLiang(text, k)) && kind !== CharacterKind.zero) break;
        digits += valueAt(text, k);
      }
    }
    if (digits === '' || kindAt(text, k) === CharacterKind.small || '分刻许'.includes(text[k] ?? '|'))
      return false;
    this.settle();
    this.decimals = digits.length;
    this.total = (this.total + this.section) * power(digits.length) + BigInt(digits);
    this.totalDelta = 0n;
    this.section = 0n;
    this.sectionDelta = 0n;
    this.decimal = true;
    this.arabic ||= isArabicAt(text, i + 1);
    this.step = -digits.length;
    this.stepMagnitude = 0;
    this.lowestBig = 0;
    this.chain = 0;
    this.lastMagnitude = 0;
    this.last = 'number';
    this.i = k;
    return true;
  }

  /** Gives waiting digits their place: 四百五 → 450, 一万六七 → 16000–17000, 一百零五 → 105. */
  private settle(): void {
    if (this.pending === null) return;
    const place = this.elidable && this.lastMagnitude > 0 ? this.lastMagnitude - 1 : 0;
    this.section += this.pending * power(place);
    this.sectionDelta += this.pendingDelta * power(place);
    this.step = this.elidable ? place : this.step;
    this.pending = null;
  }

  private finish(): Numeral | null {
    if (this.empty || this.last === 'some') return null;
    if (this.last === 'zero') {
      this.i--;
      this.last = 'big';
    }
    const { text, start, i } = this;
    this.settle();
    const digits = this.total + this.section;
    const printed = text.slice(start, i);
    const pure =
      !this.hasDigit && (this.steps === 1 ? this.hasMagnitude : printed === '万万' || printed === '萬萬');
    const numberless = this.chinese && (this.over || !this.hasDigit) && this.stepMagnitude > 0;
    const scale = this.chainIsWhole && this.section === 0n && this.chain > 0 ? this.chain : 0;
    return {
      start,
      end: i,
      digits,
      exponent: -this.decimals,
      highDigits: digits + this.totalDelta + this.sectionDelta,
      lastPlace: this.placeOfLastDigit(numberless),
      over: this.over,
      decimal: this.decimal,
      script: this.arabic ? (this.chinese ? 'mixed' : 'arabic') : 'chinese',
      scale,
      wholeScale:
        this.leadingSmall > 0 && this.section === 0n ? this.leadingSmall + scale : this.smallScale(scale),
      hasMagnitude: this.hasMagnitude,
      pure,
      single: this.steps === 1 && !this.arabic && i - start === 1,
    };
  }

  private smallScale(scale: number): number {
    const single = this.leadingSmall > 0 && this.steps === 2 && this.total === 0n;
    return single ? this.leadingSmall : scale;
  }

  /** 25.5万 → 3; 一百 → 0; 二百多 and 百余 → 2; 一百三十万 → 4, as for 130万. */
  private placeOfLastDigit(numberless: boolean): number {
    if (numberless) return this.step + this.stepMagnitude;
    if (this.chain > 0 && this.section === 0n) return this.step + this.chain;
    return this.arabic && !this.chinese ? this.step + this.stepMagnitude : this.step;
  }
}

const isLiang = (text: string, at: number): boolean => text[at] === '两' || text[at] === '兩';

function isMagnitudeAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return (kind === CharacterKind.small && valueAt(text, at) > 1) || kind === CharacterKind.big;
}

/** 一两个, 一两天, 一两次: the 两 of 一两 counts where a unit follows; 一两黄金 weighs. */
function startsOneOrTwo(text: string, at: number): boolean {
  return (
    valueAt(text, at) === 1 && '个個次天年人名家处周日月份项条件种场间位点只'.includes(text[at + 2] ?? '|')
  );
}

/** 五兆六十二亿, 一兆零三百万 count; 5兆瓦, 五十兆字节 measure. */
function isTrillion(text: string, at: number): boolean {
  const next = kindAt(text, at + 1);
  return (
    next === CharacterKind.digit || next === CharacterKind.zero || '元美日韩'.includes(text[at + 1] ?? '|')
  );
}

/** Reads the numeral that starts exactly at `at`, without sign and unit; null where none does. */
export function readNumeral(text: string, at: number): Numeral | null {
  const kind = kindAt(text, at);
  if (kind < CharacterKind.arabic || kind > CharacterKind.some) return null;
  return new NumeralReader(text, at).read();
}

/** The exact value `digits` × 10^`exponent` as the nearest double: shifted as text, never multiplied. */
export function toNumber(digits: bigint, exponent: number): number {
  return exponent === 0 ? Number(digits) : Number(`${digits}e${exponent}`);
}
