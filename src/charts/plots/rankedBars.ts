import { ruleX } from '@observablehq/plot';

import type { Chart, ChartHead, Lang } from '../chart.ts';
import type { ChartPlot } from '../render/draw.ts';
import type { Datum } from '../datum.ts';
import type { Form } from '../render/drawing.ts';
import type { Place } from '../marks/drawn.ts';
import type { RowPlace } from '../scales/rows.ts';
import type { Svg } from '../render/svg.ts';

import { charts } from '../../i18n/charts/charts.ts';
import { cellsOf, extentOfDatum, numberColumns, tipOfDatum } from '../datum.ts';
import { describeBars } from '../describe.ts';
import { createChart } from '../render/draw.ts';
import { LABEL, WIDTHS, hatch, label } from '../render/drawing.ts';
import { formatAmount } from '../text/format.ts';
import { drawn } from '../marks/drawn.ts';
import { SHORTEST, barOf, intervalBars } from '../marks/interval.ts';
import { links } from '../marks/links.ts';
import { measure } from '../text/measure.ts';
import { layoutRows, rowArea, rowNames } from '../scales/rows.ts';
import { fragment } from '../render/svg.ts';

/** A region, or whatever is compared. */
export interface BarItem {
  readonly name: string;
  /** Null where none is collected, which is drawn as such. */
  readonly actual: Datum | null;
  /** Of another period than the others, which its name states: drawn paler. */
  readonly isOther?: boolean;
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
/** Length of the hatching of what is not collected, which says nothing of a size. */
const MISSING = 64;

/** Bars from the largest down, what is not collected last and hatched. */
export function rankedBars(input: RankedBars): Chart {
  const items = rank(input.items);
  const { lang } = input;
  const told = {
    kind: 'ranked-bars',
    description: describeBars(items, lang, input.superlative === true),
    columns: [{ key: 'name', label: charts(lang)('columnName') }, ...numberColumns(lang)],
    rows: items.map(({ name, actual }) => ({ name, ...cellsOf(actual, lang) })),
  } as const;
  return createChart(input, told, (form) => (items.length === 0 ? null : rankedBarsPlot(items, lang, form)));
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
  const labels = items.map(({ actual }) =>
    actual === null ? charts(lang)('missing') : formatAmount(actual, lang, 'bare'),
  );
  const layout = layoutRows(
    items.map(({ name }) => name),
    form,
    0,
    labels,
  );
  const rows = layout.rows.map((place, i): Row => ({
    ...(items[i] ?? NOTHING),
    ...place,
    text: labels[i] ?? '',
  }));
  const bars = rows.flatMap(({ actual, middle, isOther = false }) =>
    actual === null ? [] : [{ ...barOf(actual), y: middle, isOther }],
  );
  return {
    height: layout.bottom + 2,
    x: scaleOf(items, labels, layout.left, width),
    marks: [
      drawn(() => rowNames(layout)),
      intervalBars(bars, BAR),
      drawn(({ x }) =>
        fragment(...rows.map((row) => (row.actual === null ? missingBar(row, x, width) : null))),
      ),
      drawn(({ x }) => fragment(...rows.map((row) => numberOf(row, x)))),
      layout.beside
        ? ruleX([0], { y1: layout.rows[0]?.top ?? 0, y2: layout.bottom, className: 'c-axis' })
        : null,
      links(
        rows.map((row) => ({
          ...rowArea(row, form),
          href: row.actual?.href ?? '',
          title: tipOfDatum(row.name, row.actual, lang),
          region: row.actual?.region,
        })),
      ),
    ],
  };
}

/** From zero, with room for the labels behind the longest bars on both sides. */
function scaleOf(
  items: readonly BarItem[],
  labels: readonly string[],
  left: number,
  right: number,
): { readonly domain: [number, number]; readonly range: [number, number] } {
  const ends = items.flatMap(({ actual }) => (actual === null ? [] : extentOfDatum(actual)));
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

interface Row extends BarItem, RowPlace {
  /** The number in words. */
  readonly text: string;
}

const NOTHING: BarItem = { name: '', actual: null };

/** Hatching and its words. */
function missingBar({ text, middle }: Row, x: Place, width: number): Svg {
  const room = width - x(0) - measure(text, LABEL) - GAP;
  const length = Math.min(MISSING, Math.max(0, room));
  return fragment(
    hatch(x(0), middle - BAR / 2, length, BAR),
    label([text], Math.min(x(0) + length + GAP, width - measure(text, LABEL)), middle + 5, {
      class: 'c-text-muted',
    }),
  );
}

/** The number behind its bar and its arrow. */
function numberOf({ actual, text, middle }: Row, x: Place): Svg | null {
  if (actual === null) return null;
  const { possible, isEndless } = barOf(actual);
  const isNegative = actual.value < 0;
  const style = { class: 'c-text c-number', anchor: isNegative ? 'end' : 'start' } as const;
  if (isNegative) return label([text], Math.min(x(possible), x(0) - SHORTEST) - GAP, middle + 5, style);
  const tip = Math.max(x(possible), x(0) + SHORTEST) + (isEndless ? ARROW : 0);
  return label([text], tip + GAP, middle + 5, style);
}
