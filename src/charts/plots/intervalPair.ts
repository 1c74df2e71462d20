import { dot, rect, ruleX } from '@observablehq/plot';

import type { Markish } from '@observablehq/plot';
import type { Lang } from '../../i18n/index.ts';
import type { Interval } from '../../figures/interval.ts';
import type { Axis } from '../scales/axis.ts';
import type { Svg } from '../render/svg.ts';

import { AXIS_HEIGHT, axisBelow, createAxis } from '../scales/axis.ts';
import { shapesOf } from '../render/draw.ts';
import { LABEL, LEADING, WIDTHS, label } from '../render/drawing.ts';
import { drawn } from '../marks/drawn.ts';
import { SHORTEST, atLeast } from '../marks/interval.ts';
import { el, fragment, path } from '../render/svg.ts';

/** One of the two: its name, its ends in words, the interval itself. */
export interface PairedInterval {
  /** `算得 65.8022 至 66.6667`. */
  readonly label: string;
  readonly interval: Interval;
}

/** Two intervals on one axis. */
export interface IntervalPair {
  readonly lang: Lang;
  readonly computed: PairedInterval;
  readonly stated: PairedInterval;
  /** Whether what was computed need only be no more than what was claimed: then both are drawn from zero. */
  readonly atMost: boolean;
  /** What one would see, for those who do not. */
  readonly description: string;
}

const BAR = 12;
const EDGE = 6;
const GAP = 6;
const SWATCH = 12;
/** Both names stand above the bars, so that nothing lies on words. */
const TOP = 2 * LEADING + GAP;
/** An interval thinner than this is drawn as a dot. */
const THIN = 3;

/**
 * The picture of a check: what was computed above what was claimed, and what they share as a band through both. Where the
 * one need only be no more than the other, bars from zero. 344 units wide: it stands as small on a desk as on a phone.
 */
export function intervalPair({ lang, computed, stated, atMost, description }: IntervalPair): string {
  const width = WIDTHS.narrow;
  const axis = createAxis(
    domainOf(computed.interval, stated.interval, atMost),
    [EDGE, width - EDGE],
    lang,
    5,
    'beside',
  );
  const bottom = TOP + 2 * BAR + 2 * GAP;
  const height = bottom + AXIS_HEIGHT;
  const markOf = atMost ? barMark : intervalMark;
  const shapes = shapesOf({
    width,
    height,
    x: axis.scale,
    marks: [
      axisBelow(axis, [[TOP - 4, bottom]], bottom, width),
      atMost ? null : sharedMark(computed.interval, stated.interval, axis, bottom),
      drawn(() => fragment(drawKey('c-actual', computed.label, 0), drawKey('c-span', stated.label, LEADING))),
      markOf('c-actual', computed.interval, axis, TOP),
      markOf('c-span', stated.interval, axis, TOP + BAR + GAP),
    ],
  });
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'marks pair-picture',
      viewBox: path(0, 0, width, height),
      'font-size': LABEL,
      role: 'img',
      'aria-label': description,
    },
    shapes,
  ).svg;
}

function drawKey(name: string, text: string, top: number): Svg {
  return fragment(
    el('rect', { class: name, x: 0, y: top + 3, width: SWATCH, height: SWATCH }),
    label([text], SWATCH + GAP, top + LEADING - 6),
  );
}

/** Finite ends, with room on both sides; from zero where bars begin there. */
function domainOf(one: Interval, other: Interval, fromZero: boolean): [number, number] {
  const ends = [one.low, one.high, other.low, other.high].filter(Number.isFinite);
  const [low, high] = [Math.min(...ends, ...(fromZero ? [0] : [])), Math.max(...ends)];
  if (fromZero) return [low, high === 0 ? 1 : high];
  const room = high > low ? (high - low) * 0.12 : Math.max(1, Math.abs(high) * 0.05);
  return [low - room, high + room];
}

/** The ends of an interval as far as the drawing goes. */
function endsIn({ low, high }: Interval, { at, place }: Axis): [number, number] {
  const [first, last] = [at(0), at(WIDTHS.narrow)];
  const inside = (value: number): number =>
    place(value) < 0 ? first : place(value) > WIDTHS.narrow ? last : value;
  return [inside(low), inside(high)];
}

function intervalMark(className: string, interval: Interval, axis: Axis, y: number): Markish {
  const [from, to] = endsIn(interval, axis);
  return axis.place(to) - axis.place(from) < THIN
    ? dot([(from + to) / 2], { x: [(from + to) / 2], y: [y + BAR / 2], r: BAR / 2, className })
    : rect([0], { x1: [from], x2: [to], y1: [y], y2: [y + BAR], className });
}

function barMark(className: string, { low, high }: Interval, axis: Axis, y: number): Markish {
  const end = Number.isFinite(high) ? (Math.max(low, 0) + high) / 2 : low;
  const [, to] = endsIn({ low: end, high: end, lowOpen: false, highOpen: false }, axis);
  return rect([0], { x1: [0], x2: [to], y1: [y], y2: [y + BAR], className, render: atLeast(SHORTEST) });
}

/** What both share; it may be a single number. */
function sharedMark(one: Interval, other: Interval, axis: Axis, bottom: number): Markish {
  const [[low, high], [from, to]] = [endsIn(one, axis), endsIn(other, axis)];
  const [start, end] = [Math.max(low, from), Math.min(high, to)];
  if (end < start) return null;
  return axis.place(end) - axis.place(start) < 1
    ? ruleX([start], { x: [start], y1: [TOP - 4], y2: [bottom], className: 'c-today' })
    : rect([0], { x1: [start], x2: [end], y1: [TOP - 4], y2: [bottom], className: 'c-shared' });
}
