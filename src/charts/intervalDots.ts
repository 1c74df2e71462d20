import type { Axis, Bands } from './axis.ts';
import type { Chart, ChartHead, Lang } from './chart.ts';
import type { Datum } from './datum.ts';
import type { Form } from './drawing.ts';
import type { Key } from './legend.ts';
import type { Svg } from './svg.ts';

import { charts } from '../i18n/charts/charts.ts';
import { AXIS_HEIGHT, createAxis, drawAxisBelow } from './axis.ts';
import { cellsOf, describeDatum, extentOfDatum, intervalOfDatum, numberColumns } from './datum.ts';
import { describeBars } from './describe.ts';
import { LABEL, WIDTHS, drawing, hatch, hit, label, mark, rule } from './drawing.ts';
import { emptyDrawing } from './empty.ts';
import { formatAmount } from './format.ts';
import { legend } from './legend.ts';
import { measure } from './measure.ts';
import { layoutRows } from './rows.ts';
import { el, fragment, path } from './svg.ts';

/** What is compared, and its number; null where none is collected. */
export interface DotItem {
  readonly name: string;
  readonly actual: Datum | null;
}

export interface IntervalDots extends ChartHead {
  readonly items: readonly DotItem[];
  /** Whether the largest may be called so: its numbers compare with one another. */
  readonly superlative?: boolean;
  /** Begin at 0. Dots need not, so that the intervals of numbers that lie close can be seen. */
  readonly fromZero?: boolean;
}

const RADIUS = 5;
const GAP = 10;
const ARROW = 12;
const BAND = 22;

/** Each number as a dot on the interval that its wording and its rounding leave open, in the caller's order. */
export function intervalDots(input: IntervalDots): Chart {
  const { id, lang, title, subtitle, source, items } = input;
  const ranked = [...items].sort((a, b) => (b.actual?.value ?? -Infinity) - (a.actual?.value ?? -Infinity));
  return {
    id,
    kind: 'interval-dots',
    lang,
    title,
    subtitle,
    source,
    description: describeBars(ranked, lang, input.superlative === true, 'describeDots'),
    wide: draw(input, 'wide'),
    narrow: draw(input, 'narrow'),
    columns: [{ key: 'name', label: charts(lang)('columnName') }, ...numberColumns(lang)],
    rows: items.map(({ name, actual }) => ({ name, ...cellsOf(actual, lang) })),
  };
}

function draw(head: IntervalDots, form: Form): string {
  const { items, lang, fromZero = false } = head;
  if (items.length === 0) return emptyDrawing(head, form);
  const key = legend(keysOf(lang), form);
  const labels = items.map(({ actual }) =>
    actual === null ? charts(lang)('missing') : formatAmount(actual, lang, 'bare'),
  );
  const layout = layoutRows(
    items.map((item) => item.name),
    form,
    key.height,
    labels,
  );
  const room = Math.max(...labels.map((text) => measure(text, LABEL, 'bold')));
  const right = WIDTHS[form] - room - GAP - ARROW;
  const ends = items.flatMap(({ actual }) => (actual === null ? [] : extentOfDatum(actual)));
  const low = Math.min(...ends, ...(fromZero || ends.length === 0 ? [0] : []));
  const high = Math.max(...ends, ...(fromZero || ends.length === 0 ? [0] : []));
  const axis = createAxis(
    [low, high],
    [layout.left + RADIUS, right],
    lang,
    form === 'wide' ? 6 : 4,
    'beside',
  );
  const bottom = layout.bottom + 2;
  const parts = layout.rows.map((place, i) => {
    const item = items[i] ?? { name: '', actual: null };
    const { actual } = item;
    const name = label(place.lines, layout.beside ? layout.gutter : 0, place.baseline, {
      anchor: layout.beside ? 'end' : 'start',
    });
    const value = label([labels[i] ?? ''], WIDTHS[form], place.middle + 5, {
      class: actual === null ? 'c-text-muted' : 'c-text c-number',
      anchor: 'end',
    });
    const shown =
      actual === null
        ? hatch(layout.left, place.middle - 5, right - layout.left, 10)
        : dot(actual, place.middle, axis, layout.left, right);
    const area = hit(0, place.top, WIDTHS[form], place.height);
    return mark(actual?.href ?? '', describeDatum(item.name, actual, lang), area, name, shown, value);
  });
  const bands: Bands = layout.beside
    ? [[key.height, bottom]]
    : layout.rows.map(({ middle }) => [middle - BAND / 2, middle + BAND / 2]);
  const grid = ends.length === 0 ? null : drawAxisBelow(axis, bands, bottom, WIDTHS[form]);
  const height = bottom + (ends.length === 0 ? 0 : AXIS_HEIGHT);
  return drawing(head, form, height, key.svg, grid, ...parts);
}

function keysOf(lang: Lang): Key[] {
  return [
    {
      label: charts(lang)('published'),
      sample: (x, y) => el('circle', { class: 'c-actual', cx: x + 11, cy: y, r: RADIUS }),
    },
    { label: charts(lang)('interval'), sample: (x, y) => rule('c-range', x, y, x + 22, y) },
  ];
}

/** The interval as a band; where it has no end, an arrow to the edge of the drawing. */
function dot(actual: Datum, middle: number, axis: Axis, left: number, right: number): Svg {
  const { low, high } = intervalOfDatum(actual);
  const from = Number.isFinite(low) ? axis.place(low) : left;
  const to = Number.isFinite(high) ? axis.place(high) : right;
  const start = Math.max(from, left);
  return fragment(
    to - start < 1 ? null : rule('c-range', start, middle, to, middle),
    high === Infinity
      ? el('path', { class: 'c-open', d: `${path('M', right + 1, middle - 5)}l5 5l-5 5` })
      : null,
    el('circle', { class: 'c-actual', cx: axis.place(actual.value), cy: middle, r: RADIUS }),
    actual.max === null
      ? null
      : el('circle', { class: 'c-actual', cx: axis.place(actual.max), cy: middle, r: RADIUS }),
  );
}
