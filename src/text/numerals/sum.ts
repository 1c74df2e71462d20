const POWERS = Array.from({ length: 80 }, (_, exponent) => 10n ** BigInt(exponent));

const power = (exponent: number): bigint => POWERS[exponent] ?? 10n ** BigInt(exponent);

const NONE = 99;

/**
 * The value of a numeral while it is read from left to right, exact. `…Delta` is how far the upper end of two
 * neighbouring digits (五六十) lies above the lower.
 */
export class NumeralSum {
  /** Finished parts above the current 万 section. */
  private total = 0n;
  private totalDelta = 0n;
  /** Finished parts inside the current section. */
  private section = 0n;
  private sectionDelta = 0n;
  /** Digits that wait for their magnitude. */
  private pending: bigint | null = null;
  private pendingDelta = 0n;
  private lastSmall = NONE;
  private lowestBig = NONE;
  private chainIsWhole = true;
  /** Decimal places of the numbers in the sum. */
  decimals = 0;
  /** Power of ten of the magnitude read last, 万亿 as one. */
  lastMagnitude = 0;
  /** Power of ten of the 万 亿 read last, where nothing smaller followed. */
  chain = 0;
  /** Place of the last printed digit before its magnitudes, and these. */
  step = 0;
  stepMagnitude = 0;

  get hasPending(): boolean {
    return this.pending !== null;
  }

  /** The number that waits, without its decimals. */
  get pendingWhole(): bigint {
    return (this.pending ?? 0n) / power(this.decimals);
  }

  get hasSection(): boolean {
    return this.section !== 0n;
  }

  get digits(): bigint {
    return this.total + this.section;
  }

  get delta(): bigint {
    return this.totalDelta + this.sectionDelta;
  }

  /** Power of ten of the 万 亿 that multiplies everything read, else 0. */
  get scale(): number {
    return this.chainIsWhole && this.section === 0n ? this.chain : 0;
  }

  wait(value: bigint, delta: bigint, step: number): void {
    this.pending = value;
    this.pendingDelta = delta;
    this.step = step;
    this.stepMagnitude = 0;
  }

  /** Whether 十 百 千 may come now: each must be smaller than the one before it in its section. */
  canMultiply(magnitude: number): boolean {
    return magnitude < this.lastSmall;
  }

  /** 十 百 千 behind the digits that wait. */
  multiply(magnitude: number): void {
    this.section += (this.pending ?? 0n) * power(magnitude);
    this.sectionDelta += this.pendingDelta * power(magnitude);
    this.clearPending();
    this.lastSmall = magnitude;
    this.lastMagnitude = magnitude;
    this.stepMagnitude = magnitude;
    this.chain = 0;
  }

  /** 亿 right behind 万: a magnitude of the magnitude. False where it is smaller, as in 亿万. */
  raiseAgain(magnitude: number): boolean {
    if (magnitude < this.lowestBig) return false;
    this.total *= power(magnitude);
    this.totalDelta *= power(magnitude);
    this.lastMagnitude += magnitude;
    this.chain += magnitude;
    this.closeSection(magnitude);
    return true;
  }

  /** 万 亿 behind a section. False where the same stood before: 3万5万 are two numbers. */
  raise(magnitude: number): boolean {
    if (magnitude === this.lowestBig) return false;
    this.section += this.pending ?? 0n;
    this.sectionDelta += this.pendingDelta;
    this.chainIsWhole = this.total === 0n;
    if (magnitude > this.lowestBig) {
      this.total = (this.total + this.section) * power(magnitude);
      this.totalDelta = (this.totalDelta + this.sectionDelta) * power(magnitude);
    } else {
      this.total += this.section * power(magnitude);
      this.totalDelta += this.sectionDelta * power(magnitude);
    }
    this.lastMagnitude = magnitude;
    this.chain = magnitude;
    this.closeSection(magnitude);
    return true;
  }

  private closeSection(magnitude: number): void {
    this.stepMagnitude += magnitude;
    this.lowestBig = this.lastMagnitude;
    this.section = 0n;
    this.sectionDelta = 0n;
    this.clearPending();
    this.lastSmall = NONE;
  }

  /** Digits behind 点; only 万 and 亿 may follow them. */
  appendDecimals(digits: string): void {
    this.decimals = digits.length;
    this.total = (this.total + this.section) * power(digits.length) + BigInt(digits);
    this.totalDelta = 0n;
    this.section = 0n;
    this.sectionDelta = 0n;
    this.step = -digits.length;
    this.stepMagnitude = 0;
    this.lowestBig = 0;
    this.chain = 0;
    this.lastMagnitude = 0;
  }

  /** Gives waiting digits their place: elided 四百五 → 450, 一万六七 → 16000–17000; 一百零五 → 105. */
  settle(elided: boolean): void {
    if (this.pending === null) return;
    const place = elided && this.lastMagnitude > 0 ? this.lastMagnitude - 1 : 0;
    this.section += this.pending * power(place);
    this.sectionDelta += this.pendingDelta * power(place);
    if (elided) this.step = place;
    this.clearPending();
  }

  private clearPending(): void {
    this.pending = null;
    this.pendingDelta = 0n;
  }
}
