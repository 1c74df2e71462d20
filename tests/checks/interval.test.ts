import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import {
  addIntervals, contains, divideIntervals, type Interval, invertInterval, isBelow, meets, multiplyIntervals,
  pointOf, subtractIntervals, unite,
} from '../../src/checks/interval.ts'; // prettier-ignore
import {
  add, compare, createRational, divide, fromNumber, INFINITY, multiply, negate, type Rational, subtract, toNumber, ZERO,
} from '../../src/checks/rational.ts'; // prettier-ignore

const rational: fc.Arbitrary<Rational> = fc
  .tuple(fc.bigInt({ min: -1000n, max: 1000n }), fc.bigInt({ min: 1n, max: 60n }))
  .map(([n, d]) => createRational(n, d));

/** An interval and two numbers in it. */
const held: fc.Arbitrary<{ interval: Interval; x: Rational; y: Rational }> = fc
  .tuple(fc.array(rational, { minLength: 4, maxLength: 4 }), fc.boolean(), fc.boolean())
  .map(([numbers, lowOpen, highOpen]) => {
    const [low, x, y, high] = numbers.toSorted(compare) as [Rational, Rational, Rational, Rational];
    // An open end is left out, so that it is one only where neither number stands on it.
    const isLowFree = compare(low, x) < 0;
    const isHighFree = compare(y, high) < 0;
    return { interval: { low, high, lowOpen: lowOpen && isLowFree, highOpen: highOpen && isHighFree }, x, y };
  });

/** Whether every number of `inner` lies in `outer`. */
function isWithin(inner: Interval, outer: Interval): boolean {
  const [low, high] = [compare(inner.low, outer.low), compare(inner.high, outer.high)];
  return (
    (low > 0 || (low === 0 && (inner.lowOpen || !outer.lowOpen))) &&
    (high < 0 || (high === 0 && (inner.highOpen || !outer.highOpen)))
  );
}

describe('numbers without rounding', () => {
  test('97.65 is 1953/20, and 0.1 + 0.2 is 0.3', () => {
    expect(fromNumber(97.65)).toEqual({ n: 1953n, d: 20n });
    expect(add(fromNumber(0.1), fromNumber(0.2))).toEqual(fromNumber(0.3));
    expect(fromNumber(1e21)).toEqual({ n: 10n ** 21n, d: 1n });
    expect(fromNumber(-2.5e-7)).toEqual(createRational(-1n, 4_000_000n));
    expect(toNumber(createRational(2n, 3n))).toBe(0.666666666667);
  });
  test('infinities: ends that are open without end', () => {
    expect(compare(INFINITY, negate(INFINITY))).toBeGreaterThan(0);
    expect(compare(fromNumber(1e300), INFINITY)).toBeLessThan(0);
    expect(multiply(ZERO, INFINITY)).toEqual(ZERO);
    expect(toNumber(negate(INFINITY))).toBe(-Infinity);
  });
  test('the laws of fractions', () => {
    fc.assert(
      fc.property(rational, rational, rational, (a, b, c) => {
        expect(add(a, b)).toEqual(add(b, a));
        expect(multiply(a, add(b, c))).toEqual(add(multiply(a, b), multiply(a, c)));
        expect(subtract(add(a, b), b)).toEqual(a);
        if (b.n !== 0n) expect(multiply(divide(a, b), b)).toEqual(a);
        expect(Math.sign(compare(a, b))).toBe(-Math.sign(compare(b, a)) + 0);
      }),
    );
  });
});

describe('containment: what is computed with numbers lies in what is computed with their intervals', () => {
  const binary = [
    ['sum', add, addIntervals],
    ['difference', subtract, subtractIntervals],
    ['product', multiply, multiplyIntervals],
  ] as const;
  test.each(binary)('%s', (_, onNumbers, onIntervals) => {
    fc.assert(
      fc.property(held, held, (a, b) => {
        expect(contains(onIntervals(a.interval, b.interval), onNumbers(a.x, b.y))).toBe(true);
      }),
    );
  });
  test('quotient; nothing where the divisor may be 0', () => {
    fc.assert(
      fc.property(held, held, (a, b) => {
        const quotient = divideIntervals(a.interval, b.interval);
        if (contains(b.interval, ZERO)) expect(quotient).toBeNull();
        else if (quotient !== null) expect(contains(quotient, divide(a.x, b.y))).toBe(true);
      }),
    );
  });
});

test('monotonicity: a narrower interval gives a narrower result', () => {
  fc.assert(
    fc.property(held, held, (a, b) => {
      const inner = pointOf(a.x);
      expect(isWithin(inner, a.interval)).toBe(true);
      for (const compute of [addIntervals, subtractIntervals, multiplyIntervals]) {
        expect(isWithin(compute(inner, b.interval), compute(a.interval, b.interval))).toBe(true);
      }
    }),
  );
});

test('two intervals meet unless one lies below the other; their union holds both', () => {
  fc.assert(
    fc.property(held, held, ({ interval: a, x }, { interval: b }) => {
      expect(meets(a, b)).toBe(!isBelow(a, b) && !isBelow(b, a));
      expect(meets(a, b)).toBe(meets(b, a));
      if (contains(b, x)) expect(meets(a, b)).toBe(true);
      expect(isWithin(a, unite(a, b)) && isWithin(b, unite(a, b))).toBe(true);
    }),
  );
});

test('an open end touches nothing', () => {
  const one = fromNumber(1);
  const below = { low: ZERO, high: one, lowOpen: false, highOpen: true };
  expect(meets(below, pointOf(one))).toBe(false);
  expect(meets({ ...below, highOpen: false }, pointOf(one))).toBe(true);
});

test('1 / (0, 2] runs on without end; 1 / [0, 2] says nothing', () => {
  const two = fromNumber(2);
  const open = { low: ZERO, high: two, lowOpen: true, highOpen: false };
  expect(invertInterval(open)).toEqual({
    low: fromNumber(0.5),
    high: INFINITY,
    lowOpen: false,
    highOpen: true,
  });
  expect(invertInterval({ ...open, lowOpen: false })).toBeNull();
});
