import { scaleLinear } from 'd3';

import type { Lang } from './chart.ts';
import type { Svg } from './svg.ts';

import { NOTE, label, rule } from './drawing.ts';
import { formatTicks } from './format.ts';
import { measure } from './measure.ts';
import { fragment } from './svg.ts';

/** A scale from numbers to places, and the numbers that its axis names. */
export interface Axis {
  readonly place: (value: number) => number;
  readonly ticks: readonly number[];
  readonly labels: readonly string[];
}

/** Height of the line of labels under a horizontal axis. */
export const AXIS_HEIGHT = 24;

/**
 * A linear axis over round numbers. The count of ticks falls until their labels stand apart; along an upright axis
 * labels stand one above another, which `apart` says.
 */
export function createAxis(
  domain: readonly [number, number],
  range: readonly [number, number],
  lang: Lang,
  count: number,
  apart: 'beside' | 'above',
): Axis {
  const [low, high] =
    domain[0] === domain[1] ? [domain[0], domain[0] + (domain[0] === 0 ? 1 : Math.abs(domain[0]))] : domain;
  const scale = scaleLinear().domain([low, high]).range(range).nice(count);
  for (let wanted = count; ; wanted--) {
    const ticks = scale.ticks(wanted);
    const labels = formatTicks(ticks, lang);
    const fits = apart === 'above' || ticks.every((_, i) => i === 0 || clear(i, ticks, labels, scale));
    if (fits || wanted <= 1) {
      return fits
        ? { place: scale, ticks, labels }
        : { place: scale, ticks: ticks.slice(0, 1), labels: labels.slice(0, 1) };
    }
  }
}

function clear(
  i: number,
  ticks: readonly number[],
  labels: readonly string[],
  scale: (value: number) => number,
): boolean {
  const gap = Math.abs(scale(ticks[i] ?? 0) - scale(ticks[i - 1] ?? 0));
  return gap > (measure(labels[i] ?? '', NOTE) + measure(labels[i - 1] ?? '', NOTE)) / 2 + 10;
}

/** Stretches of height in which the hairlines of an axis are drawn. */
export type Bands = readonly (readonly [top: number, bottom: number])[];

/**
 * Hairlines in the given bands and their numbers below `bottom`, moved inward where they would leave the drawing. Bands
 * keep the hairlines out of the names that stand above the marks of a phone.
 */
export function drawAxisBelow(
  { place, ticks, labels }: Axis,
  bands: Bands,
  bottom: number,
  right: number,
): Svg {
  return fragment(
    ...ticks.map((tick, i) => {
      const half = measure(labels[i] ?? '', NOTE) / 2;
      const x = place(tick);
      return fragment(
        ...bands.map(([from, to]) => rule('c-grid', x, from, x, to)),
        label([labels[i] ?? ''], Math.min(Math.max(x, half), right - half), bottom + 18, {
          class: 'c-text-muted',
          size: NOTE,
          anchor: 'middle',
        }),
      );
    }),
  );
}
