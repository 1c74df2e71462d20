import type { Lang } from '../i18n/index.ts';
import type { Interval } from '../figures/interval.ts';
import type { Axis } from './axis.ts';
import type { Svg } from './svg.ts';

import { AXIS_HEIGHT, createAxis, drawAxisBelow } from './axis.ts';
import { LABEL, LEADING, WIDTHS, label, rule } from './drawing.ts';
import { el, fragment, path } from './svg.ts';

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
  const draw = atMost ? drawBar : drawInterval;
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'marks pair-picture',
      viewBox: path(0, 0, width, bottom + AXIS_HEIGHT),
      'font-size': LABEL,
      role: 'img',
      'aria-label': description,
    },
    drawAxisBelow(axis, [[TOP - 4, bottom]], bottom, width),
    atMost ? null : drawShared(computed.interval, stated.interval, axis, bottom, width),
    drawKey('c-actual', computed.label, 0),
    drawKey('c-span', stated.label, LEADING),
    draw('c-actual', computed.interval, axis, TOP, width),
    draw('c-span', stated.interval, axis, TOP + BAR + GAP, width),
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

const clamp = (x: number, width: number): number => Math.min(Math.max(x, 0), width);

function drawInterval(name: string, { low, high }: Interval, axis: Axis, y: number, width: number): Svg {
  const [from, to] = [place(low, axis, width), place(high, axis, width)];
  if (to - from < THIN)
    return el('circle', { class: name, cx: (from + to) / 2, cy: y + BAR / 2, r: BAR / 2 });
  return el('rect', { class: name, x: from, y, width: to - from, height: BAR });
}

function drawBar(name: string, { low, high }: Interval, axis: Axis, y: number, width: number): Svg {
  const end = place(Number.isFinite(high) ? (Math.max(low, 0) + high) / 2 : low, axis, width);
  const begin = place(0, axis, width);
  return el('rect', { class: name, x: begin, y, width: Math.max(1.5, end - begin), height: BAR });
}

function drawShared(one: Interval, other: Interval, axis: Axis, bottom: number, width: number): Svg | null {
  const from = place(Math.max(one.low, other.low), axis, width);
  const to = place(Math.min(one.high, other.high), axis, width);
  if (to < from) return null;
  // What they share may be a single number.
  return to - from < 1
    ? rule('c-today', from, TOP - 4, from, bottom)
    : el('rect', { class: 'c-shared', x: from, y: TOP - 4, width: to - from, height: bottom - TOP + 4 });
}

function place(value: number, axis: Axis, width: number): number {
  if (!Number.isFinite(value)) return value > 0 ? width : 0;
  return clamp(axis.place(value), width);
}
