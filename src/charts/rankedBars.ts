import { scaleLinear } from 'd3';

import type { Chart, ChartHead, ChartRow, Lang } from './chart.ts';
import type { Datum } from './datum.ts';
import type { Form } from './drawing.ts';
import type { Svg } from './svg.ts';
import type { Key } from './legend.ts';

import { charts } from '../i18n/charts/charts.ts';
import { cellsOf, describeDatum, extentOfDatum, intervalOfDatum, numberColumns } from './datum.ts';
import { describeBars } from './describe.ts';
import { LABEL, WIDTHS, drawing, hatch, hit, label, mark, rule } from './drawing.ts';
import { emptyDrawing } from './empty.ts';
import { formatAmount } from './format.ts';
import { legend } from './legend.ts';
import { measure } from './measure.ts';
import { layoutRows } from './rows.ts';
import { el, fragment, path } from './svg.ts';

/** A region, or whatever is compared. */
export interface BarItem {
  readonly name: string;
  /** Null where none is collected, which is drawn as such. */
  readonly actual: Datum | null;
  /** Of another period than the others, which its name states: drawn paler. */
  readonly isOther?: boolean;
  /** A number that was set for the same thing; drawn as a tick, never as a bar. */
  readonly target?: Datum | null;
}

export interface RankedBars extends ChartHead {
  readonly items: readonly BarItem[];
  /** Whether the largest may be called so: its numbers compare with one another. */
  readonly superlative?: boolean;
}

const BAR = 16;
const GAP = 6;
/** Room of the arrow of a number without an upper end. */
const ARROW = 8;
/** Bars shorter than this show nothing: then labels leave the targets to the title and the table. */
const SHORTEST_RANGE = 80;
/** What is published is more than nothing, and is seen. */
const SHORTEST = 1.5;

/** Bars from the largest down, what is not collected last and hatched, targets as ticks. */
export function rankedBars(input: RankedBars): Chart {
  const items = rank(input.items);
  const { lang } = input;
  const hasTargets = items.some((item) => item.target);
  const columns = [
    { key: 'name', label: charts(lang)('columnName') },
    ...numberColumns(lang),
    ...(hasTargets ? [{ key: 'target', label: charts(lang)('columnTarget') }] : []),
  ];
  const rows = items.map((item): ChartRow => ({
    name: item.name,
    ...cellsOf(item.actual, lang),
    ...(hasTargets ? { target: item.target?.raw ?? '' } : {}),
  }));
  const { id, title, subtitle, source } = input;
  return {
    id,
    kind: 'ranked-bars',
    lang,
    title,
    subtitle,
    source,
    description: describeBars(items, lang, input.superlative === true),
    wide: draw(input, items, 'wide'),
    narrow: draw(input, items, 'narrow'),
    columns,
    rows,
  };
}

/** Largest first, the missing ones last; equals keep the caller's order. */
function rank(items: readonly BarItem[]): BarItem[] {
  return [...items].sort((a, b) => {
    if (a.actual === null || b.actual === null) return Number(a.actual === null) - Number(b.actual === null);
    return b.actual.value - a.actual.value;
  });
}

function draw(head: RankedBars, items: readonly BarItem[], form: Form): string {
  if (items.length === 0) return emptyDrawing(head, form);
  const { lang } = head;
  const key = legend(items.some((item) => item.target) ? keysOf(lang) : [], form);
  const names = items.map((item) => item.name);
  const full = items.map((item) => labelOf(item, lang));
  const fits = full.every((text) => measure(text, LABEL, 'bold') <= WIDTHS[form] - SHORTEST_RANGE);
  const labels = fits ? full : items.map(({ name, actual }) => labelOf({ name, actual }, lang));
  const layout = layoutRows(names, form, key.height, labels);
  const x = scaleOf(items, labels, layout.left, WIDTHS[form]);
  const parts = layout.rows.map((place, i) => {
    const item = items[i] ?? { name: '', actual: null };
    const name = label(place.lines, layout.beside ? layout.gutter : 0, place.baseline, {
      anchor: layout.beside ? 'end' : 'start',
    });
    const shown = bar(item, labels[i] ?? '', place.middle, x, WIDTHS[form]);
    const area = hit(0, place.top, WIDTHS[form], place.height);
    return mark(item.actual?.href ?? '', describeItem(item, lang), area, name, shown);
  });
  const zero = rule('c-axis', x(0), layout.rows[0]?.top ?? 0, x(0), layout.bottom);
  return drawing(head, form, layout.bottom + 2, key.svg, ...parts, layout.beside ? zero : null);
}

function keysOf(lang: Lang): Key[] {
  return [
    {
      label: charts(lang)('actual'),
      sample: (x, y) => el('rect', { class: 'c-actual', x, y: y - 6, width: 22, height: 12 }),
    },
    { label: charts(lang)('target'), sample: (x, y) => tick(x + 11, y, 18) },
  ];
}

/** From zero, with room for the labels behind the longest bars on both sides. */
function scaleOf(
  items: readonly BarItem[],
  labels: readonly string[],
  left: number,
  right: number,
): (value: number) => number {
  const ends = items.flatMap(({ actual, target }) => [
    ...(actual === null ? [] : extentOfDatum(actual)),
    ...(target ? [target.value] : []),
  ]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const room = { left: 0, right: 0 };
  items.forEach(({ actual }, i) => {
    const side = (actual?.value ?? 0) < 0 ? 'left' : 'right';
    const arrow = actual !== null && !Number.isFinite(intervalOfDatum(actual).high) ? ARROW : 0;
    room[side] = Math.max(room[side], measure(labels[i] ?? '', LABEL, 'bold') + GAP + arrow + SHORTEST);
  });
  return scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range([left + room.left, right - room.right]);
}

function labelOf({ actual, target }: BarItem, lang: Lang): string {
  const shown = actual === null ? charts(lang)('missing') : formatAmount(actual, lang, 'bare');
  if (!target) return shown;
  const aim = charts(lang)('targetOf', { value: formatAmount(target, lang, 'bare') });
  return lang === 'zh' ? `${shown}（${aim}）` : `${shown} (${aim})`;
}

function describeItem({ name, actual, target }: BarItem, lang: Lang): string {
  const shown = describeDatum(name, actual, lang);
  if (!target) return shown;
  const aim = charts(lang)('targetOf', { value: formatAmount(target, lang) });
  return shown + charts(lang)('separator') + aim;
}

type Scale = (value: number) => number;

function bar(
  { actual, target, isOther = false }: BarItem,
  text: string,
  middle: number,
  x: Scale,
  width: number,
): Svg {
  const aim = target ? tick(x(target.value), middle, BAR + 8) : null;
  if (actual === null) return missingBar(text, middle, x(0), target ? x(target.value) : null, aim, width);
  const shown = publishedBar(actual, text, middle, x, target ? x(target.value) : -Infinity, isOther);
  return fragment(shown, aim);
}

/** Hatching as long as it says nothing of a size: to the target where there is one, else a fixed length. */
function missingBar(
  text: string,
  middle: number,
  zero: number,
  target: number | null,
  aim: Svg | null,
  width: number,
): Svg {
  const room = width - zero - measure(text, LABEL) - GAP;
  const length = target === null ? Math.min(64, Math.max(0, room)) : Math.abs(target - zero);
  const left = target === null ? zero : Math.min(zero, target);
  return fragment(
    hatch(left, middle - BAR / 2, length, BAR),
    aim,
    label([text], Math.min(left + length + GAP, width - measure(text, LABEL)), middle + 5, {
      class: 'c-text-muted',
    }),
  );
}

/** The bar up to what is certain, a lighter one up to what is possible, the number behind both and behind the target. */
function publishedBar(
  actual: Datum,
  text: string,
  middle: number,
  x: Scale,
  target: number,
  isOther: boolean,
): Svg {
  const [low, high] = extentOfDatum(actual);
  const zero = x(0);
  const negative = actual.value < 0;
  const sign = negative ? -1 : 1;
  const end = zero + sign * Math.max(sign * (x(negative ? high : low) - zero), SHORTEST);
  const tip = zero + sign * Math.max(sign * (x(negative ? low : high) - zero), sign * (end - zero));
  const endless = !Number.isFinite(intervalOfDatum(actual).high);
  const reach = negative ? tip : Math.max(tip + (endless ? ARROW : 0), target);
  const box = (name: string, from: number, to: number): Svg =>
    el('rect', {
      class: name,
      x: Math.min(from, to),
      y: middle - BAR / 2,
      width: Math.abs(to - from),
      height: BAR,
    });
  return fragment(
    box(isOther ? 'c-actual-soft' : 'c-actual', zero, end),
    Math.abs(tip - end) < 0.5 ? null : box('c-actual-soft', end, tip),
    endless ? openEnd(end, middle) : null,
    label([text], reach + sign * GAP, middle + 5, {
      class: 'c-text c-number',
      anchor: negative ? 'end' : 'start',
    }),
  );
}

/** The mark of a target: upright, so that it is never read as a length. */
function tick(x: number, middle: number, height: number): Svg {
  return rule('c-target', x, middle - height / 2, x, middle + height / 2);
}

/** A number that is “at least”: the bar goes on. */
function openEnd(x: number, middle: number): Svg {
  return el('path', { class: 'c-open', d: `${path('M', x + 2, middle - 6)}l5 6l-5 6` });
}
