import type { Bound } from '../figures/figure.ts';

import { readQuantities } from '../text/quantities.ts';

/**
 * Where the true number lies, in base units. `low` always belongs to it; `high` only where `closed`. An end that
 * nothing limits is null: 不少于 has no upper one.
 */
export interface Interval {
  readonly low: number | null;
  readonly high: number | null;
  /** Whether `high` itself is possible: of a number printed in full it is, of a rounded one it is not. */
  readonly closed: boolean;
}

/** What an interval is made of: columns of figures, facts and observations. */
export interface Printed {
  readonly raw: string;
  readonly value: number;
  readonly max: number | null;
  readonly bound: Bound;
}

/**
 * What a printed number says about the true one. 25.5万 is [254500, 255500) by its last digit; 21764起 is 21764; 1.9万余 is
 * [19000, 20000): less than one more of its last digit that is not 0; 近9000 lies in the half of that below it.
 */
export function intervalOf({ raw, value, max, bound }: Printed): Interval {
  if (max !== null) return { low: value, high: max, closed: true };
  const step = readQuantities(raw)[0]?.step ?? lastDigitOf(value);
  const round = Math.max(step, lastDigitOf(value));
  switch (bound) {
    case 'exact': {
      const rounded = step !== 1 && Number.isFinite(step) && step > 0;
      if (!rounded) return { low: value, high: value, closed: true };
      return { low: tidy(value - step / 2), high: tidy(value + step / 2), closed: false };
    }
    case 'about':
      return { low: tidy(value - round / 2), high: tidy(value + round / 2), closed: false };
    case 'over':
      return { low: value, high: tidy(value + round), closed: false };
    case 'under':
      return { low: tidy(value - round / 2), high: value, closed: false };
    case 'at_least':
      return { low: value, high: null, closed: false };
    case 'at_most':
      return { low: null, high: value, closed: true };
  }
}

/** Whether it is one number and no stretch. */
export function isPoint({ low, high }: Interval): boolean {
  return low !== null && low === high;
}

/** One unit of the last digit that is not 0: 3900 → 100, 1.5 → 0.1, 0 → 1. */
function lastDigitOf(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  const [digits = '', exponent = '0'] = value.toExponential().split('e');
  const decimals = digits.split('.')[1]?.length ?? 0;
  // A power of ten by its spelling: 10 ** -2 is not the double that is printed 0.01 on every machine.
  return Number(`1e${Number(exponent) - decimals}`);
}

/** Drops the noise of binary fractions: 97.65 − 0.005 is 97.645. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
