import type { Reading } from './printed.ts';
import {
  addIntervals, divideIntervals, type Interval, invertInterval, multiplyIntervals, pointOf, subtractIntervals,
} from './interval.ts'; // prettier-ignore
import { add, createRational, divide, multiply, ONE, type Rational, subtract } from './rational.ts';

/** How a claim is recomputed. */
export interface Formula {
  /** In the roles of the inputs: `part / whole * 100`. */
  readonly text: string;
  /** With the printed numbers: `1915个 ÷ 1961个 × 100`. */
  readonly print: (raws: readonly string[]) => string;
  /** Null where nothing can be said: a divisor that may be 0. */
  readonly compute: (inputs: readonly Reading[]) => Reading | null;
}

type Combine = (a: Reading, b: Reading) => Reading | null;

/** Computes with the point, the stated and the widest interval at once. */
function combine(
  onPoints: (a: Rational, b: Rational) => Rational | null,
  onIntervals: (a: Interval, b: Interval) => Interval | null,
): Combine {
  return (a, b) => {
    const stated = onIntervals(a.stated, b.stated);
    const widest = onIntervals(a.widest, b.widest);
    if (widest === null || stated === null) return null;
    const point = onPoints(a.point, b.point);
    return point === null ? null : { point, stated, widest, isLoose: a.isLoose || b.isLoose };
  };
}

const plus = combine(add, addIntervals);
const minus = combine(subtract, subtractIntervals);
const over = combine((a, b) => (b.n === 0n ? null : divide(a, b)), divideIntervals);

function scale({ point, stated, widest, isLoose }: Reading, factor: Rational): Reading {
  const by = (x: Interval): Interval => multiplyIntervals(x, pointOf(factor));
  return { point: multiply(point, factor), stated: by(stated), widest: by(widest), isLoose };
}

function shift({ point, stated, widest, isLoose }: Reading, by: Rational): Reading {
  const move = (x: Interval): Interval => addIntervals(x, pointOf(by));
  return { point: add(point, by), stated: move(stated), widest: move(widest), isLoose };
}

function flip({ point, stated, widest, isLoose }: Reading): Reading | null {
  const [a, b] = [invertInterval(stated), invertInterval(widest)];
  if (a === null || b === null || point.n === 0n) return null;
  return { point: divide(ONE, point), stated: a, widest: b, isLoose };
}

const pair =
  (compute: Combine) =>
  ([a, b]: readonly Reading[]): Reading | null =>
    a === undefined || b === undefined ? null : compute(a, b);

/** × 100, or nothing for shares and multiples that are printed bare. */
const factorText = (factor: bigint, sign: string): string => (factor === 1n ? '' : ` ${sign} ${factor}`);

/** part, whole → part ÷ whole, in per cent where `factor` is 100. */
export function shareOf(factor: bigint): Formula {
  return {
    text: `part / whole${factorText(factor, '*')}`,
    print: ([part = '', whole = '']) => `${part} ÷ ${whole}${factorText(factor, '×')}`,
    compute: pair((part, whole) => {
      const share = over(part, whole);
      return share === null ? null : scale(share, createRational(factor));
    }),
  };
}

/** before, after → how much it grew, in per cent where `factor` is 100; `sign` −1n where a fall is claimed. */
export function changeOf(factor: bigint, sign: 1n | -1n): Formula {
  const [high, low, order] =
    sign > 0n ? (['after', 'before', [1, 0]] as const) : (['before', 'after', [0, 1]] as const);
  return {
    text: `(${high} - ${low}) / before${factorText(factor, '*')}`,
    print: (raws) =>
      `(${raws[order[0]] ?? ''} − ${raws[order[1]] ?? ''}) ÷ ${raws[0] ?? ''}${factorText(factor, '×')}`,
    compute: pair((before, after) => {
      const times = over(after, before);
      return times === null ? null : scale(shift(times, createRational(-1n)), createRational(sign * factor));
    }),
  };
}

/** change, after → the change as a share of what was before it; `sign` −1n where it fell. */
export function rateOfChange(factor: bigint, sign: 1n | -1n): Formula {
  return {
    text: `change / (after ${sign > 0n ? '-' : '+'} change)${factorText(factor, '*')}`,
    print: ([change = '', after = '']) =>
      `${change} ÷ (${after} ${sign > 0n ? '−' : '+'} ${change})${factorText(factor, '×')}`,
    // change / (after ∓ change) = 1 / (after / change ∓ 1): each input stands once, so that the interval is no wider than it must be.
    compute: pair((change, after) => {
      const times = over(after, change);
      const rest = times === null ? null : flip(shift(times, createRational(-sign)));
      return rest === null ? null : scale(rest, createRational(factor));
    }),
  };
}

/** before, after → after − before, or the fall. */
export function differenceOf(sign: 1n | -1n): Formula {
  return {
    text: sign > 0n ? 'after - before' : 'before - after',
    print: ([before = '', after = '']) => (sign > 0n ? `${after} − ${before}` : `${before} − ${after}`),
    compute: pair((before, after) => (sign > 0n ? minus(after, before) : minus(before, after))),
  };
}

/** before, after → after ÷ before. */
export const TIMES: Formula = {
  text: 'after / before',
  print: ([before = '', after = '']) => `${after} ÷ ${before}`,
  compute: pair((before, after) => over(after, before)),
};

/** first, second → first ÷ second: a ratio, so much for each. */
export const QUOTIENT: Formula = {
  text: 'first / second',
  print: ([first = '', second = '']) => `${first} ÷ ${second}`,
  compute: pair(over),
};

/** item + item + … */
export const SUM: Formula = {
  text: 'sum(item)',
  print: (raws) => raws.join(' + '),
  compute: (items) =>
    items.reduce<Reading | null>((sum, item) => (sum === null ? item : plus(sum, item)), null),
};

/** The number itself: what is compared needs no computing. */
export const SAME: Formula = {
  text: 'first',
  print: ([first = '']) => first,
  compute: ([first]) => first ?? null,
};

const FORMULAS: readonly Formula[] = [
  ...[1n, 100n, 1000n, 10000n].flatMap((factor) => [
    shareOf(factor),
    ...([1n, -1n] as const).flatMap((sign) => [changeOf(factor, sign), rateOfChange(factor, sign)]),
  ]),
  differenceOf(1n), differenceOf(-1n), TIMES, QUOTIENT, SUM, SAME,
]; // prettier-ignore

/** The formula of a check, by its text; null where it is none of numbers. */
export function findFormula(text: string): Formula | null {
  return FORMULAS.find((formula) => formula.text === text) ?? null;
}
