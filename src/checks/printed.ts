import type { Bound } from '../figures/figure.ts';
import { lastPlaceOf, marginsOf, type Printed } from '../figures/interval.ts';
import { readBoundBefore } from '../text/quantities/boundMarks.ts';
import { parseQuantity, readQuantities } from '../text/quantities/read.ts';
import { closed, type Interval, pointOf, unite } from './interval.ts';
import {
  add,
  compare,
  createRational,
  fromNumber,
  INFINITY,
  type Rational,
  subtract,
  ZERO,
} from './rational.ts';

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

/** A printed number and the words right in front of it, which tell 超 from 余 and 不足 from 近. */
export interface PrintedNumber extends Printed {
  readonly bound: Bound;
  readonly before?: string;
}

/** 近三分之二 may be a fifth less, 约26% a tenth more or less, before anyone would call it wrong. */
const WIDEST_NEARLY = createRational(1n, 5n);
const WIDEST_ABOUT = createRational(1n, 10n);
const NEARLY = /(?:近|逼近|临近|差不多|几近|几乎)\D{0,2}$/u;
/** 余 and 多 end before the next number of the same form would be printed; 超 and 突破 end nowhere. */
const RUNS_ON = /[余餘多]/u;

/** A number that is known exactly: how many items were counted. */
export function exactly(x: Rational): Reading {
  return { point: x, stated: pointOf(x), widest: pointOf(x), isLoose: false };
}

/** Reads a printed number. */
export function readPrinted(printed: PrintedNumber): Reading {
  const read = readStep(printed);
  const point = exactValue(printed.value, read);
  const top = printed.max === null ? point : exactValue(printed.max, read);
  const margins = marginsOf({ ...printed, step: read.isNamed ? printed.value / 10 : read.step });
  // 约100 leaves a whole hundred on both sides, but nobody means nothing by it.
  const below =
    printed.bound === 'about' ? Math.min(margins.below, Math.abs(printed.value) / 2) : margins.below;
  const low = subtract(point, fromNumber(below));
  const high = add(top, fromNumber(margins.above));
  // Both rounding rules are accepted, so that both ends of a rounded number are in.
  const stated =
    printed.bound === 'exact'
      ? closed(low, high)
      : { low, high, lowOpen: margins.lowOpen, highOpen: margins.highOpen };
  const widest = unite(stated, widestOf(printed, point, top, read, margins.above > 0));
  return { point, stated, widest, isLoose: printed.bound !== 'exact' || printed.max !== null };
}

interface Step {
  readonly step: number;
  readonly isFraction: boolean;
  /** 五分之一, 一半: said of what is within a twentieth of it, whatever the next fraction of its kind would be. */
  readonly isNamed: boolean;
}

function readStep({ step, raw = '', value, unit }: PrintedNumber): Step {
  const isNamed = /[分半/／]/u.test(raw) && value > 0 && value < 1;
  if (step !== undefined) return { step, isFraction: unit === '1', isNamed: isNamed && unit === '1' };
  const read = readQuantities(raw)[0] ?? parseQuantity(raw, 0);
  const isFraction = read?.kind === 'fraction';
  return { step: read?.step ?? lastPlaceOf(value), isFraction, isNamed: isNamed && isFraction };
}

/** 三分之二 is 2/3 and not the double next to it: the step of a fraction is one part. */
function exactValue(value: number, { step, isFraction }: Step): Rational {
  const parts = Math.round(1 / step);
  const count = Math.round(value * parts);
  if (isFraction && parts < 1e6 && Math.abs(value * parts - count) < 1e-9)
    return createRational(BigInt(count), BigInt(parts));
  return fromNumber(value);
}

function widestOf(
  { bound, before = '', raw = '', value, max }: PrintedNumber,
  point: Rational,
  top: Rational,
  { step, isNamed }: Step,
  isRounded: boolean,
): Interval {
  const coarse = fromNumber(Math.max(step, lastPlaceOf(value)));
  const share = (part: Rational): Rational => createRational(abs(point.n) * part.n, point.d * part.d);
  switch (bound) {
    case 'exact':
      if (isNamed) return closed(subtract(point, share(WIDEST_ABOUT)), add(top, share(WIDEST_ABOUT)));
      // 25.5万 may have been 25.59万 with the rest cut off.
      return isRounded
        ? { ...closed(point, add(top, fromNumber(step))), highOpen: true }
        : closed(point, top);
    case 'about': {
      const margin = share(WIDEST_ABOUT);
      return closed(subtract(point, margin), add(top, largest(coarse, margin)));
    }
    case 'over':
      return closed(point, max === null && RUNS_ON.test(raw) ? add(point, coarse) : INFINITY);
    case 'under':
      if (!NEARLY.test(before)) return closed(compare(point, ZERO) < 0 ? point : ZERO, top);
      return closed(subtract(point, share(WIDEST_NEARLY)), top);
    case 'at_least':
      return closed(point, INFINITY);
    case 'at_most':
      return closed(ZERO, largest(top, ZERO));
  }
}

const abs = (x: bigint): bigint => (x < 0n ? -x : x);

function largest(a: Rational, b: Rational): Rational {
  return compare(a, b) < 0 ? b : a;
}

/** The mark in front of a number, as printed; empty where there is none. */
export function markBefore(source: string, start: number): string {
  const mark = readBoundBefore(source, start);
  return mark === null ? '' : source.slice(mark.start, start);
}
