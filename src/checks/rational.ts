/**
 * A number without rounding: `n` / `d` in lowest terms, `d` > 0. Plus and minus infinity are 1/0 and −1/0, so that a
 * bound that is open to one side (不少于) computes like any other.
 */
export interface Rational {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Rational = { n: 0n, d: 1n };
export const ONE: Rational = { n: 1n, d: 1n };
export const INFINITY: Rational = { n: 1n, d: 0n };

function greatestDivisor(a: bigint, b: bigint): bigint {
  let [x, y] = [a < 0n ? -a : a, b < 0n ? -b : b];
  while (y > 0n) [x, y] = [y, x % y];
  return x;
}

/** `n` / `d` in lowest terms; `d` = 0 gives an infinity by the sign of `n`. */
export function createRational(n: bigint, d = 1n): Rational {
  if (d === 0n) return { n: n < 0n ? -1n : 1n, d };
  const divisor = greatestDivisor(n, d) * (d < 0n ? -1n : 1n);
  return { n: n / divisor, d: d / divisor };
}

/** The decimal that a double prints as: 97.65 is 1953/20 and not the binary number nearest to it. */
export function fromNumber(x: number): Rational {
  if (!Number.isFinite(x)) return { n: x < 0 ? -1n : 1n, d: 0n };
  const [mantissa = '0', exponent = '0'] = String(x).split('e');
  const point = mantissa.indexOf('.');
  const decimals = (point < 0 ? 0 : mantissa.length - point - 1) - Number(exponent);
  const digits = BigInt(mantissa.replace('.', ''));
  return decimals > 0
    ? createRational(digits, 10n ** BigInt(decimals))
    : createRational(digits * 10n ** BigInt(-decimals));
}

/** The double nearest to it, to twelve digits, as tables and charts want it. */
export function toNumber({ n, d }: Rational): number {
  if (d === 0n) return n < 0n ? -Infinity : Infinity;
  return Number((Number(n) / Number(d)).toPrecision(12));
}

export function isFinite({ d }: Rational): boolean {
  return d !== 0n;
}

/** Negative where `a` < `b`, 0 where they are equal, positive where `a` > `b`. */
export function compare(a: Rational, b: Rational): number {
  if (a.d === 0n && b.d === 0n) return Number(a.n - b.n);
  const difference = a.n * b.d - b.n * a.d;
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

export function negate({ n, d }: Rational): Rational {
  return { n: -n, d };
}

/** The sum; an infinity swallows what is finite. ∞ − ∞ does not occur between ends of one side. */
export function add(a: Rational, b: Rational): Rational {
  if (a.d === 0n) return a;
  if (b.d === 0n) return b;
  return createRational(a.n * b.d + b.n * a.d, a.d * b.d);
}

export function subtract(a: Rational, b: Rational): Rational {
  return add(a, negate(b));
}

/** The product; 0 × ∞ is 0, as it is for the ends of intervals. */
export function multiply(a: Rational, b: Rational): Rational {
  if (a.n === 0n || b.n === 0n) return ZERO;
  return createRational(a.n * b.n, a.d * b.d);
}

/** 1 / `a`; of an infinity 0. `a` is not 0. */
export function invert({ n, d }: Rational): Rational {
  return d === 0n ? ZERO : createRational(d, n);
}

export function divide(a: Rational, b: Rational): Rational {
  return multiply(a, invert(b));
}

export function isWhole({ d }: Rational): boolean {
  return d === 1n;
}
