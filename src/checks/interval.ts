import {
  add as addNumbers,
  compare,
  INFINITY,
  invert,
  multiply as multiplyNumbers,
  negate,
  type Rational,
  ZERO,
} from './rational.ts';

/** All numbers between two ends, exactly; an open end is itself left out, and an infinite one always is. */
export interface Interval {
  readonly low: Rational;
  readonly high: Rational;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** [`low`, `high`] with both ends in it. */
export function closed(low: Rational, high: Rational): Interval {
  return { low, high, lowOpen: low.d === 0n, highOpen: high.d === 0n };
}

/** The interval of a number that is known exactly. */
export function pointOf(x: Rational): Interval {
  return closed(x, x);
}

export function contains({ low, high, lowOpen, highOpen }: Interval, x: Rational): boolean {
  const [toLow, toHigh] = [compare(x, low), compare(x, high)];
  return (lowOpen ? toLow > 0 : toLow >= 0) && (highOpen ? toHigh < 0 : toHigh <= 0);
}

/** Whether one lies wholly below the other: no number of `a` reaches any of `b`. */
export function isBelow(a: Interval, b: Interval): boolean {
  const order = compare(a.high, b.low);
  return order < 0 || (order === 0 && (a.highOpen || b.lowOpen));
}

/** Whether they have a number in common. */
export function meets(a: Interval, b: Interval): boolean {
  return !isBelow(a, b) && !isBelow(b, a);
}

/** The smallest interval that holds both. */
export function unite(a: Interval, b: Interval): Interval {
  const [low, high] = [compare(a.low, b.low), compare(a.high, b.high)];
  return {
    low: low <= 0 ? a.low : b.low,
    high: high >= 0 ? a.high : b.high,
    lowOpen: low < 0 ? a.lowOpen : low > 0 ? b.lowOpen : a.lowOpen && b.lowOpen,
    highOpen: high > 0 ? a.highOpen : high < 0 ? b.highOpen : a.highOpen && b.highOpen,
  };
}

export function addIntervals(a: Interval, b: Interval): Interval {
  return {
    low: addNumbers(a.low, b.low),
    high: addNumbers(a.high, b.high),
    lowOpen: a.lowOpen || b.lowOpen,
    highOpen: a.highOpen || b.highOpen,
  };
}

function negateInterval({ low, high, lowOpen, highOpen }: Interval): Interval {
  return { low: negate(high), high: negate(low), lowOpen: highOpen, highOpen: lowOpen };
}

export function subtractIntervals(a: Interval, b: Interval): Interval {
  return addIntervals(a, negateInterval(b));
}

/** An end of a product, and whether it is left out. */
interface End {
  readonly at: Rational;
  readonly open: boolean;
}

/** Zero times anything is reached as soon as the zero is, whatever becomes of the other end. */
function productOf(a: End, b: End): End {
  const at = multiplyNumbers(a.at, b.at);
  if (at.n !== 0n) return { at, open: a.open || b.open };
  const reached = (a.at.n === 0n && !a.open) || (b.at.n === 0n && !b.open);
  return { at, open: !reached };
}

export function multiplyIntervals(a: Interval, b: Interval): Interval {
  const endsOf = (x: Interval): End[] => [
    { at: x.low, open: x.lowOpen },
    { at: x.high, open: x.highOpen },
  ];
  const corners = endsOf(a).flatMap((x) => endsOf(b).map((y) => productOf(x, y)));
  const pick = (isNearer: (order: number) => boolean): End =>
    corners.reduce((best, corner) => {
      const order = compare(corner.at, best.at);
      if (order === 0) return { at: best.at, open: best.open && corner.open };
      return isNearer(order) ? corner : best;
    });
  const [low, high] = [pick((order) => order < 0), pick((order) => order > 0)];
  return { low: low.at, high: high.at, lowOpen: low.open, highOpen: high.open };
}

/** 1 / x for every x of the interval; null where 0 is among them, since nothing can be said then. */
export function invertInterval(x: Interval): Interval | null {
  if (contains(x, ZERO)) return null;
  const isPositive = compare(x.low, ZERO) >= 0;
  // Where 0 is an end that is left out, the quotient grows without end.
  const low = x.high.n === 0n ? negate(INFINITY) : invert(x.high);
  const high = x.low.n === 0n ? INFINITY : invert(x.low);
  if (!isPositive && compare(x.high, ZERO) > 0) return null;
  return { low, high, lowOpen: x.highOpen || low.d === 0n, highOpen: x.lowOpen || high.d === 0n };
}

/** Null where the divisor may be 0. */
export function divideIntervals(a: Interval, b: Interval): Interval | null {
  const inverse = invertInterval(b);
  return inverse === null ? null : multiplyIntervals(a, inverse);
}
