import { dot, rect, ruleX } from '@observablehq/plot';

import type { Markish, RenderFunction } from '@observablehq/plot';
import type { Datum } from '../datum.ts';

import { extentOfDatum } from '../datum.ts';
import { OPEN_END } from './symbols.ts';

/** A number as a bar from zero, in the units of the scale. */
export interface IntervalBar {
  /** Up to where the number is certain. */
  readonly certain: number;
  /** Up to where it may be. */
  readonly possible: number;
  /** “At least”: the bar goes on. */
  readonly isEndless: boolean;
  /** Of another period than the others: drawn paler. */
  readonly isOther?: boolean;
  /** Middle of the bar. */
  readonly y: number;
}

/** What is published is more than nothing, and is seen. */
export const SHORTEST = 1.5;
/** A part that is only possible is drawn where it can be seen. */
const SEEN = 0.5;

/** The bar of a number: of what is below zero the end nearer to it is certain. */
export function barOf(datum: Datum): Pick<IntervalBar, 'certain' | 'possible' | 'isEndless'> {
  const [low, high] = extentOfDatum(datum);
  const isEndless = datum.high === null;
  return datum.value < 0
    ? { certain: high, possible: low, isEndless }
    : { certain: low, possible: high, isEndless };
}

/** Bars from zero: dark up to what is certain, lighter up to what is possible, with an open end where there is no more than that. */
export function intervalBars(bars: readonly IntervalBar[], height: number): Markish[] {
  const box = {
    y1: ({ y }: IntervalBar): number => y - height / 2,
    y2: ({ y }: IntervalBar): number => y + height / 2,
  };
  const others = bars.filter(({ isOther }) => isOther === true);
  const own = bars.filter((bar) => !others.includes(bar));
  return [
    rect(bars, { ...box, x1: 'certain', x2: 'possible', className: 'c-actual-soft', render: seen }),
    rect(own, { ...box, x1: 0, x2: 'certain', className: 'c-actual', render: atLeast(SHORTEST) }),
    rect(others, { ...box, x1: 0, x2: 'certain', className: 'c-actual-soft', render: atLeast(SHORTEST) }),
    dot(
      bars.filter(({ isEndless }) => isEndless),
      { x: 'certain', y: 'y', symbol: OPEN_END, className: 'c-open' },
    ),
  ];
}

/** What is shorter than can be seen is drawn as long as can be. */
export const atLeast =
  (shortest: number): RenderFunction =>
  (index, scales, values, dimensions, context, next) => {
    const { x1: from = [], x2: to = [] } = values as {
      readonly x1?: readonly number[];
      readonly x2?: readonly number[];
    };
    const x2 = to.map((x, i) => {
      const start = from[i] ?? 0;
      return Math.abs(x - start) < shortest ? start + (x < start ? -shortest : shortest) : x;
    });
    return next?.(index, scales, { ...values, x2 } as typeof values, dimensions, context) as never;
  };

/** Leaves out what is too small to be seen. */
const seen: RenderFunction = (index, scales, values, dimensions, context, next) => {
  const { x1 = [], x2 = [] } = values as { readonly x1?: readonly number[]; readonly x2?: readonly number[] };
  const some = index.filter((i) => Math.abs((x2[i] ?? 0) - (x1[i] ?? 0)) >= SEEN);
  return next?.(some, scales, values, dimensions, context) as never;
};

/** What was set: upright, so that it is never read as a length. */
export function targetTicks(
  ticks: readonly { readonly value: number; readonly y: number }[],
  height: number,
): Markish {
  return ruleX(ticks, {
    x: 'value',
    y1: ({ y }: { y: number }) => y - height / 2,
    y2: ({ y }: { y: number }) => y + height / 2,
    className: 'c-target',
  });
}
