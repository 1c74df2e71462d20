import { scaleLinear } from 'd3';

import type { Markish } from '@observablehq/plot';
import type { Lang } from '../chart.ts';

import { ruleX } from '@observablehq/plot';
import { NOTE, label } from '../render/drawing.ts';
import { formatTicks } from '../text/format.ts';
import { drawn } from '../marks/drawn.ts';
import { measure } from '../text/measure.ts';
import { fragment } from '../render/svg.ts';

/** A scale from numbers to places, and the numbers that its axis names. */
export interface Axis {
  /** What Plot makes its scale of. */
  readonly scale: { readonly domain: number[]; readonly range: number[] };
  readonly place: (value: number) => number;
  /** The number that stands at a place. */
  readonly at: (place: number) => number;
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
  const axis = {
    scale: { domain: scale.domain(), range: scale.range() },
    place: scale,
    at: (place: number) => scale.invert(place),
  };
  for (let wanted = count; ; wanted--) {
    const ticks = scale.ticks(wanted);
    const labels = formatTicks(ticks, lang);
    const fits = apart === 'above' || ticks.every((_, i) => i === 0 || clear(i, ticks, labels, scale));
    if (fits || wanted <= 1) {
      const shown = fits ? ticks.length : 1;
      return { ...axis, ticks: ticks.slice(0, shown), labels: labels.slice(0, shown) };
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
export function axisBelow({ ticks, labels }: Axis, bands: Bands, bottom: number, right: number): Markish[] {
  const lines = ticks.flatMap((tick) => bands.map(([top, end]) => ({ tick, top, end })));
  const words = drawn(({ x }) =>
    fragment(
      ...ticks.map((tick, i) => {
        const half = measure(labels[i] ?? '', NOTE) / 2;
        const at = Math.min(Math.max(x(tick), half), right - half);
        return label([labels[i] ?? ''], at, bottom + 18, {
          class: 'c-text-muted',
          size: NOTE,
          anchor: 'middle',
        });
      }),
    ),
  );
  return [ruleX(lines, { x: 'tick', y1: 'top', y2: 'end', className: 'c-grid' }), words];
}
