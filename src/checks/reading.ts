import { type Interval, pointOf } from './interval.ts';
import type { Rational } from './rational.ts';

/** What a printed number, or what was computed from some, says of the true one. */
export interface Reading {
  /** The number on the face of it. */
  readonly point: Rational;
  /** What it stands for when it was rounded, 四舍五入 or 四舍六入五成双; 约, 余 and 近 as the tables read them. */
  readonly stated: Interval;
  /** The widest that it can stand for: digits cut off, a round count that was rounded, 超 without end. Accusations use this one. */
  readonly widest: Interval;
  /** Whether 约, 余, 近 and the like loosen it. */
  readonly isLoose: boolean;
}

/** A number that is known exactly: how many items were counted. */
export function exactly(x: Rational): Reading {
  return { point: x, stated: pointOf(x), widest: pointOf(x), isLoose: false };
}
