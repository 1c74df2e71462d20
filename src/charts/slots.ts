import type { TimedPoint } from './seriesPoints.ts';

import { dateOf } from './seriesPoints.ts';

/**
 * Equal steps on an axis that small charts share: years, halves, quarters or months; or, of totals as of a day, the days for
 * which any is published, one after the other.
 */
export interface Slots {
  readonly count: number;
  /** Step of a point; null of a point of another length, which does not compare. */
  readonly indexOf: (point: TimedPoint) => number | null;
  /** Period of a step, EDTF. */
  readonly periodOf: (index: number) => string;
  /** First day of a step, in days since 1970. */
  readonly firstDayOf: (index: number) => number;
  /** Whether a step without a number is one that could have been published: there are no such days between two days. */
  readonly isComplete: boolean;
}

/** Lengths of periods that compare with one another, in months. */
const LENGTHS: readonly number[] = [12, 6, 3, 1];
const YEAR = 12;

/** The steps that most of the points share; of two the longer. Null where no point lies in any. */
export function chooseSlots(points: readonly TimedPoint[]): Slots | null {
  let best: readonly TimedPoint[] = [];
  let length = 0;
  for (const one of [...LENGTHS, 0]) {
    const found = points.filter((point) => lengthOf(point) === one);
    if (found.length > best.length) [best, length] = [found, one];
  }
  if (best.length === 0) return null;
  return length === 0 ? daySlots(best) : monthSlots(best, length);
}

/** Months of a period that compares; 0 of a day, null of a stretch like no other. */
function lengthOf({ extent, from, to }: TimedPoint): number | null {
  if (extent === 'moment') return 0;
  if (!Number.isFinite(to) || !dateOf(from).endsWith('-01') || !dateOf(to).endsWith('-01')) return null;
  const months = monthOf(to) - monthOf(from);
  return LENGTHS.includes(months) && monthOf(from) % months === 0 ? months : null;
}

function daySlots(points: readonly TimedPoint[]): Slots {
  const days = [...new Set(points.map(({ at }) => at))].sort((a, b) => a - b);
  const places = new Map(days.map((day, index) => [day, index]));
  return {
    count: days.length,
    indexOf: (point) => (lengthOf(point) === 0 ? (places.get(point.at) ?? null) : null),
    periodOf: (index) => dateOf(days[index] ?? 0),
    firstDayOf: (index) => days[index] ?? Infinity,
    isComplete: false,
  };
}

/** Where all are the same part of their years (first halves alone), a step is a year: nothing is missing between two. */
function monthSlots(points: readonly TimedPoint[], length: number): Slots {
  const months = points.map(({ from }) => monthOf(from));
  const first = Math.min(...months);
  const stride = months.every((month) => (month - first) % YEAR === 0) ? YEAR : length;
  return {
    count: (Math.max(...months) - first) / stride + 1,
    indexOf: (point) => (lengthOf(point) === length ? (monthOf(point.from) - first) / stride : null),
    periodOf: (index) => periodOf(first + index * stride, length),
    firstDayOf: (index) => Date.parse(`${nameOf(first + index * stride)}-01T00:00:00Z`) / 86_400_000,
    isComplete: true,
  };
}

function periodOf(month: number, length: number): string {
  if (length === YEAR) return nameOf(month).slice(0, 4);
  return length === 1 ? nameOf(month) : `${nameOf(month)}/${nameOf(month + length - 1)}`;
}

/** Months since year 0. */
function monthOf(day: number): number {
  const date = dateOf(day);
  return Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1;
}

/** `2024-01` of months since year 0. */
function nameOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, '0')}-${String((month % 12) + 1).padStart(2, '0')}`;
}
