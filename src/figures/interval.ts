import type { Bound } from './figure.ts';
import { parseQuantity, readQuantities } from '../text/quantities/read.ts';
import { classifyUnit } from '../text/quantities/units.ts';

/** What the printed number says of the true one. Both ends may be infinite; an open end is itself left out. */
export interface Interval {
  /** In the units of the value; −∞ where nothing is said. */
  readonly low: number;
  /** +∞ where nothing is said. */
  readonly high: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** A number as it stands in the tables. */
export interface Printed {
  readonly value: number;
  /** Upper end of a range, else null. */
  readonly max: number | null;
  readonly bound: Bound;
  /** As printed, with its unit; gives the precision where `step` is absent. */
  readonly raw?: string;
  /** One unit of the last printed digit, in base units. */
  readonly step?: number;
  /** Unit as in the table; read from `raw` where absent. Counts to the last one are exact. */
  readonly unit?: string;
}

/** How far below a 近 number the true one may lie, as a share of it: 近三分之二 is no third. */
const WIDEST_NEARLY = 0.1;

/**
 * The interval of a printed number.
 *
 * An exact one is true to half a unit of its last digit (25.5万 → [254500, 255500)), a count printed to the last
 * one is itself. 余, 超 and 逾 reach to the next number that would have been printed instead: 1.9万余 → [19000, 20000),
 * 50余 → [50, 60), 3900余万 → [3900万, 4000万); but 余 behind 万 is less than one 万 more: 50万余 → [50万, 51万). 近 and
 * 不足 lie below, by no more than that and a tenth; 约 leaves a whole unit on both sides.
 * 不少于 and 不超过 are open to one side; no count falls below nothing.
 */
export function intervalOf(printed: Printed): Interval {
  const { value, max } = printed;
  const { below, above, lowOpen, highOpen } = marginsOf(printed);
  return { low: round(value - below), high: round((max ?? value) + above), lowOpen, highOpen };
}

/** The ends of an interval as plain data, which knows no infinity: an end of which nothing is said is null. */
export interface Ends {
  readonly low: number | null;
  readonly high: number | null;
}

export function endsOfPrinted(printed: Printed): Ends {
  const { low, high } = intervalOf(printed);
  return { low: Number.isFinite(low) ? low : null, high: Number.isFinite(high) ? high : null };
}

/** How far the interval of a printed number reaches, so that exact arithmetic can add it to the exact number. */
interface Margins {
  /** From the value down to the low end; may be infinite. */
  readonly below: number;
  /** From the value, or the upper end of a range, up to the high end; may be infinite. */
  readonly above: number;
  readonly lowOpen: boolean;
  readonly highOpen: boolean;
}

/** The margins that `intervalOf` adds to a printed number. */
export function marginsOf(printed: Printed): Margins {
  const { value, max, bound } = printed;
  const read = readPrecision(printed);
  const coarse = Math.max(read.step, lastPlaceOf(value));
  switch (bound) {
    case 'exact': {
      const half = read.counted && read.step <= 1 ? 0 : read.step / 2;
      return { below: half, above: half, lowOpen: false, highOpen: half > 0 };
    }
    case 'about': {
      const above = Math.max(read.step, lastPlaceOf(max ?? value));
      return { below: coarse, above, lowOpen: false, highOpen: true };
    }
    case 'over':
      if (max !== null) return { below: 0, above: 0, lowOpen: false, highOpen: false };
      return { below: 0, above: read.rest ? read.step : coarse, lowOpen: false, highOpen: true };
    case 'under': {
      const below = max === null ? Math.min(coarse, Math.abs(value) * WIDEST_NEARLY) : 0;
      return { below, above: 0, lowOpen: false, highOpen: true };
    }
    case 'at_least':
      return { below: 0, above: Infinity, lowOpen: false, highOpen: true };
    case 'at_most':
      return value < 0
        ? { below: Infinity, above: 0, lowOpen: true, highOpen: false }
        : { below: value, above: 0, lowOpen: false, highOpen: false };
  }
}

/** Whether `x` lies in the interval. */
export function includes(interval: Interval, x: number): boolean {
  const { low, high, lowOpen, highOpen } = interval;
  return (lowOpen ? x > low : x >= low) && (highOpen ? x < high : x <= high);
}

/** Twelve digits: 97.65 + 0.005 is 97.655, not 97.65500000000000113. */
function round(x: number): number {
  return Number.isFinite(x) ? Number(x.toPrecision(12)) : x;
}

/** 50万余, 3亿多: the rest is less than one 万 or 亿. In 50余万 it is less than ten of them. */
const REST = /[千万萬亿億][余餘多]/u;

interface Precision {
  readonly step: number;
  /** A count, which has no fractions. */
  readonly counted: boolean;
  /** 余 stands behind the multiplier. */
  readonly rest: boolean;
}

function readPrecision(printed: Printed): Precision {
  const { raw = '', unit } = printed;
  // 百场 and 千家 are numbers only behind 近 or 超, which the table keeps as the bound: they are read as they stand.
  const isTold = printed.step !== undefined && unit !== undefined;
  const read =
    isTold || raw === '' ? undefined : (readQuantities(raw)[0] ?? parseQuantity(raw, 0) ?? undefined);
  const step = printed.step ?? read?.step ?? lastPlaceOf(printed.value);
  const unitClass = classifyUnit(unit ?? read?.unit ?? '');
  const measured =
    unitClass === 'measure' || unitClass === 'ratio' || unitClass === 'money' || unitClass === 'time';
  return { step, counted: !measured && Number.isInteger(printed.value), rest: REST.test(raw) };
}

/** Place of the last digit that is not nothing: 9000 → 1000, 2.7 → 0.1; of 0 it is 1. */
export function lastPlaceOf(value: number): number {
  if (value === 0 || !Number.isFinite(value)) return 1;
  const [digits = '', exponent = '0'] = Math.abs(value).toExponential().split('e');
  const decimals = digits.length > 1 ? digits.length - 2 : 0;
  return Number(`1e${Number(exponent) - decimals}`);
}
