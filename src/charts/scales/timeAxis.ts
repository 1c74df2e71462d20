import type { Lang } from '../chart.ts';

import { formatDay } from '../text/format.ts';
import { NOTE } from '../render/drawing.ts';
import { measure } from '../text/measure.ts';
import { dateOf, dayOf } from '../series/seriesPoints.ts';

/** A labelled place on a time axis. */
export interface TimeTick {
  /** Days since 1970. */
  readonly day: number;
  readonly label: string;
}

const YEAR_STEPS = [1, 2, 5, 10, 20, 50];
const MONTH_STEPS = [1, 2, 3, 6, 12];
const GAP = 12;

/**
 * The ticks of a time axis: years where it is long, months where it is short; as many as have room. `middle` puts the
 * label of a year under its middle, where the dots of yearly numbers stand.
 */
export function timeTicks(
  [from, to]: readonly [number, number],
  width: number,
  lang: Lang,
  middle: boolean,
): TimeTick[] {
  const first = Number(dateOf(from).slice(0, 4));
  const last = Number(dateOf(to - 1).slice(0, 4));
  const perDay = width / (to - from);
  if (to - from > 730 || middle) {
    const room = measure('2026', NOTE) + GAP;
    const step = YEAR_STEPS.find((years) => years * 365 * perDay >= room) ?? 100;
    const ticks: TimeTick[] = [];
    for (let year = first; year <= last; year++) {
      if ((year - last) % step !== 0) continue;
      const start = dayOf(`${year}-01-01`);
      ticks.push({ day: middle ? start + 182.5 : start, label: String(year) });
    }
    return ticks.filter(({ day }) => day >= from && day <= to);
  }
  const room = measure(formatDay('2025-12', lang), NOTE) + GAP;
  const step = MONTH_STEPS.find((months) => months * 30 * perDay >= room) ?? 12;
  const ticks: TimeTick[] = [];
  for (let month = first * 12; month <= last * 12 + 11; month++) {
    if (month % step !== 0) continue;
    const name = `${Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}`;
    const day = dayOf(`${name}-01`);
    if (day >= from && day <= to) ticks.push({ day, label: formatDay(name, lang) });
  }
  return ticks;
}

/** A tick as it is drawn: where its line and where the middle of its label stand. */
export interface PlacedTick {
  readonly x: number;
  readonly at: number;
  /** Empty where there is no room between its neighbours. */
  readonly label: string;
}

/** Moves the labels at the ends inward, and leaves out those that would meet. */
export function placeTicks(
  ticks: readonly TimeTick[],
  x: (day: number) => number,
  left: number,
  right: number,
): PlacedTick[] {
  let limit = -Infinity;
  return ticks.map(({ day, label }) => {
    const half = measure(label, NOTE) / 2;
    const at = Math.min(Math.max(x(day), left + half), right - half);
    if (at - half < limit) return { x: x(day), at, label: '' };
    limit = at + half + GAP / 2;
    return { x: x(day), at, label };
  });
}
