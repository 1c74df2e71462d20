import type { Reading } from './reading.ts';
import { addIntervals, type Interval } from './interval.ts';
import { add, type Rational } from './rational.ts';

/** How a claim is recomputed. */
export interface Formula {
  /** In the roles of the inputs: `part / whole * 100`. */
  readonly text: string;
  /** With the printed numbers: `1915个 ÷ 1961个 × 100`. */
  readonly print: (raws: readonly string[]) => string;
  /** Null where nothing can be said: a divisor that may be 0. */
  readonly compute: (inputs: readonly Reading[]) => Reading | null;
}

export type Combine = (a: Reading, b: Reading) => Reading | null;

/** Computes with the point, the stated and the widest interval at once. */
export function combine(
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
