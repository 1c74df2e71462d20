import { ruleX } from '@observablehq/plot';

import type { Chart, ChartHead, ChartRow, Lang } from '../chart.ts';
import type { ChartPlot } from '../render/draw.ts';
import type { Datum } from '../datum.ts';
import type { Form } from '../render/drawing.ts';
import type { Key } from '../scales/legend.ts';
import type { Place } from '../marks/drawn.ts';
import type { RowPlace } from '../scales/rows.ts';
import type { Svg } from '../render/svg.ts';

import { charts } from '../../i18n/charts/charts.ts';
import { cellsOf, describeDatum, extentOfDatum, numberColumns } from '../datum.ts';
import { describeBars } from '../describe.ts';
import { createChart } from '../render/draw.ts';
import { LABEL, WIDTHS, hatch, label, rule } from '../render/drawing.ts';
import { formatAmount } from '../text/format.ts';
import { legend } from '../scales/legend.ts';
import { drawn } from '../marks/drawn.ts';
import { SHORTEST, barOf, intervalBars, targetTicks } from '../marks/interval.ts';
import { links } from '../marks/links.ts';
import { measure } from '../text/measure.ts';
import { layoutRows, rowArea, rowNames } from '../scales/rows.ts';
import { el, fragment } from '../render/svg.ts';

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
  const description = describeBars(items, lang, input.superlative === true);
  return createChart(input, { kind: 'ranked-bars', description, columns, rows }, (form) =>
    items.length === 0 ? null : rankedBarsPlot(items, lang, form),
  );
}

/** Largest first, the missing ones last; equals keep the caller's order. */
function rank(items: readonly BarItem[]): BarItem[] {
  return [...items].sort((a, b) => {
    if (a.actual === null || b.actual === null) return Number(a.actual === null) - Number(b.actual === null);
    return b.actual.value - a.actual.value;
  });
}

/** What Plot draws: bars on a scale from zero, with room for the numbers behind the longest of both sides. */
export function rankedBarsPlot(items: readonly BarItem[], lang: Lang, form: Form): ChartPlot {
  const width = WIDTHS[form];
  const key = legend(items.some((item) => item.target) ? keysOf(lang) : [], form);
  const names = items.map((item) => item.name);
  const full = items.map((item) => labelOf(item, lang));
  const fits = full.every((text) => measure(text, LABEL, 'bold') <= width - SHORTEST_RANGE);
  const labels = fits ? full : items.map(({ name, actual }) => labelOf({ name, actual }, lang));
  const layout = layoutRows(names, form, key.height, labels);
  const rows = layout.rows.map((place, i): Row => ({
    ...(items[i] ?? NOTHING),
    ...place,
    text: labels[i] ?? '',
  }));
  const bars = rows.flatMap(({ actual, middle, isOther = false }) =>
    actual === null ? [] : [{ ...barOf(actual), y: middle, isOther }],
  );
  const ticks = rows.flatMap(({ target, middle }) => (target ? [{ value: target.value, y: middle }] : []));
  return {
    height: layout.bottom + 2,
    x: scaleOf(items, labels, layout.left, width),
    marks: [
      drawn(() => key.svg),
      drawn(() => rowNames(layout)),
      intervalBars(bars, BAR),
      drawn(({ x }) =>
        fragment(...rows.map((row) => (row.actual === null ? missingBar(row, x, width) : null))),
      ),
      targetTicks(ticks, BAR + 8),
      drawn(({ x }) => fragment(...rows.map((row) => numberOf(row, x)))),
      layout.beside
        ? ruleX([0], { y1: layout.rows[0]?.top ?? 0, y2: layout.bottom, className: 'c-axis' })
        : null,
      links(
        rows.map((row) => ({
          ...rowArea(row, form),
          href: row.actual?.href ?? '',
          title: describeItem(row, lang),
        })),
      ),
    ],
  };
}

function keysOf(lang: Lang): Key[] {
  return [
    {
      label: charts(lang)('actual'),
      sample: (x, y) => el('rect', { class: 'c-actual', x, y: y - 6, width: 22, height: 12 }),
    },
    { label: charts(lang)('target'), sample: (x, y) => rule('c-target', x + 11, y - 9, x + 11, y + 9) },
  ];
}

/** From zero, with room for the labels behind the longest bars on both sides. */
function scaleOf(
  items: readonly BarItem[],
  labels: readonly string[],
  left: number,
  right: number,
): { readonly domain: [number, number]; readonly range: [number, number] } {
  const ends = items.flatMap(({ actual, target }) => [
    ...(actual === null ? [] : extentOfDatum(actual)),
    ...(target ? [target.value] : []),
  ]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const room = { left: 0, right: 0 };
  items.forEach(({ actual }, i) => {
    const side = (actual?.value ?? 0) < 0 ? 'left' : 'right';
    const arrow = actual !== null && barOf(actual).isEndless ? ARROW : 0;
    room[side] = Math.max(room[side], measure(labels[i] ?? '', LABEL, 'bold') + GAP + arrow + SHORTEST);
  });
  return { domain: low === high ? [0, 1] : [low, high], range: [left + room.left, right - room.right] };
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

interface Row extends BarItem, RowPlace {
  /** The number, with its target. */
  readonly text: string;
}

const NOTHING: BarItem = { name: '', actual: null };

/** Hatching as long as it says nothing of a size: to the target where there is one, else a fixed length; and its words. */
function missingBar({ target, text, middle }: Row, x: Place, width: number): Svg {
  const zero = x(0);
  const room = width - zero - measure(text, LABEL) - GAP;
  const length = target ? Math.abs(x(target.value) - zero) : Math.min(64, Math.max(0, room));
  const left = target ? Math.min(zero, x(target.value)) : zero;
  return fragment(
    hatch(left, middle - BAR / 2, length, BAR),
    label([text], Math.min(left + length + GAP, width - measure(text, LABEL)), middle + 5, {
      class: 'c-text-muted',
    }),
  );
}

/** The number behind its bar, its arrow and its target. */
function numberOf({ actual, target, text, middle }: Row, x: Place): Svg | null {
  if (actual === null) return null;
  const { possible, isEndless } = barOf(actual);
  const isNegative = actual.value < 0;
  const style = { class: 'c-text c-number', anchor: isNegative ? 'end' : 'start' } as const;
  if (isNegative) return label([text], Math.min(x(possible), x(0) - SHORTEST) - GAP, middle + 5, style);
  const tip = Math.max(x(possible), x(0) + SHORTEST) + (isEndless ? ARROW : 0);
  return label([text], Math.max(tip, target ? x(target.value) : tip) + GAP, middle + 5, style);
}
