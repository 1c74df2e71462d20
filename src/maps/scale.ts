import { ticks } from 'd3';

/** Radius of a circle whose area is in proportion to the value; the largest value gets `most`. */
export function radiusScale(values: readonly number[], most: number): (value: number) => number {
  const top = Math.max(0, ...values);
  return (value) => (top > 0 && value > 0 ? most * Math.sqrt(value / top) : 0);
}

/** One or two round values for the key of circles: the largest below the maximum, and one about a quarter of it. */
export function keyValues(values: readonly number[]): readonly number[] {
  const top = Math.max(0, ...values);
  if (top <= 0) return [];
  const large = roundBelow(top);
  const small = roundBelow(large / 4);
  return small >= 1 ? [large, small] : [large];
}

/** The largest of 1, 2, 5, 10 … that is not above the value. */
function roundBelow(value: number): number {
  const power = 10 ** Math.floor(Math.log10(value) + 1e-9);
  const digit = [5, 2, 1].find((candidate) => candidate * power <= value * (1 + 1e-9)) ?? 1;
  return digit * power;
}

/** Classes of shading, from light to dark. */
export interface Shading {
  /** Where a class ends and the next begins; one fewer than there are classes. */
  readonly thresholds: readonly number[];
  /** 1 … 5: the class of a value. Few classes are spread over the five colours. */
  readonly classOf: (value: number) => number;
  /** The colours that are used, in order. */
  readonly used: readonly number[];
}

const SPREAD: Readonly<Record<number, readonly number[]>> = {
  1: [3],
  2: [2, 4],
  3: [1, 3, 5],
  4: [1, 2, 4, 5],
  5: [1, 2, 3, 4, 5],
};

/** Five classes at most, divided at round numbers. */
export function shadeScale(values: readonly number[]): Shading {
  const low = Math.min(...values);
  const high = Math.max(...values);
  let thresholds: readonly number[] = [];
  for (let wanted = 5; wanted > 0 && low < high; wanted--) {
    thresholds = ticks(low, high, wanted).filter((tick) => tick > low && tick <= high);
    if (thresholds.length <= 4) break;
  }
  const used = SPREAD[thresholds.length + 1] ?? [3];
  return {
    thresholds,
    used,
    classOf: (value) => used[thresholds.filter((threshold) => value >= threshold).length] ?? 3,
  };
}

/** Whether words on a class of shading are set in the colour of the paper. */
export const isDarkShade = (shade: number | null): boolean => shade !== null && shade >= 4;
