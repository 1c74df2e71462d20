import { dot, ruleY } from '@observablehq/plot';

import type { Bands } from '../scales/axis.ts';
import type { Chart, ChartHead, Lang } from '../chart.ts';
import type { ChartPlot } from '../render/draw.ts';
import type { Datum } from '../datum.ts';
import type { Form } from '../render/drawing.ts';
import type { Key } from '../scales/legend.ts';

import { charts } from '../../i18n/charts/charts.ts';
import { AXIS_HEIGHT, axisBelow, createAxis } from '../scales/axis.ts';
import { cellsOf, extentOfDatum, numberColumns, tipOfDatum } from '../datum.ts';
import { describeBars } from '../describe.ts';
import { createChart } from '../render/draw.ts';
import { LABEL, WIDTHS, hatch, label, rule } from '../render/drawing.ts';
import { formatAmount } from '../text/format.ts';
import { legend } from '../scales/legend.ts';
import { drawn } from '../marks/drawn.ts';
import { links } from '../marks/links.ts';
import { OPEN_END } from '../marks/symbols.ts';
import { measure } from '../text/measure.ts';
import { layoutRows, rowArea, rowNames } from '../scales/rows.ts';
import { el, fragment } from '../render/svg.ts';

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
  const { lang, items } = input;
  const ranked = [...items].sort((a, b) => (b.actual?.value ?? -Infinity) - (a.actual?.value ?? -Infinity));
  const told = {
    kind: 'interval-dots',
    description: describeBars(ranked, lang, input.superlative === true, 'describeDots'),
    columns: [{ key: 'name', label: charts(lang)('columnName') }, ...numberColumns(lang)],
    rows: items.map(({ name, actual }) => ({ name, ...cellsOf(actual, lang) })),
  } as const;
  return createChart(input, told, (form) => (items.length === 0 ? null : intervalDotsPlot(input, form)));
}

/** What Plot draws: each number as a dot on its interval, which goes to the edge where it has no end. */
export function intervalDotsPlot({ items, lang, fromZero = false }: IntervalDots, form: Form): ChartPlot {
  const width = WIDTHS[form];
  const key = legend(keysOf(lang), form);
  const labels = items.map(({ actual }) =>
    actual === null ? charts(lang)('missing') : formatAmount(actual, lang, 'bare'),
  );
  const names = items.map((item) => item.name);
  const layout = layoutRows(names, form, key.height, labels);
  const right = width - Math.max(...labels.map((text) => measure(text, LABEL, 'bold'))) - GAP - ARROW;
  const ends = items.flatMap(({ actual }) => (actual === null ? [] : extentOfDatum(actual)));
  const zero = fromZero || ends.length === 0 ? [0] : [];
  const domain = [Math.min(...ends, ...zero), Math.max(...ends, ...zero)] as const;
  const axis = createAxis(domain, [layout.left + RADIUS, right], lang, form === 'wide' ? 6 : 4, 'beside');
  const bottom = layout.bottom + 2;
  const bands: Bands = layout.beside
    ? [[key.height, bottom]]
    : layout.rows.map(({ middle }) => [middle - BAND / 2, middle + BAND / 2]);
  const rows = layout.rows.map((place, i) => ({ ...place, ...(items[i] ?? NOTHING), text: labels[i] ?? '' }));
  const found = rows.flatMap(({ actual, middle: y }) => {
    if (actual === null) return [];
    const { low, high } = actual;
    return [
      {
        y,
        values: [actual.value, ...(actual.max === null ? [] : [actual.max])],
        from: Math.max(low ?? -Infinity, axis.at(layout.left)),
        to: high ?? axis.at(right),
        isEndless: high === null,
      },
    ];
  });
  return {
    height: bottom + (ends.length === 0 ? 0 : AXIS_HEIGHT),
    x: axis.scale,
    marks: [
      drawn(() => key.svg),
      ends.length === 0 ? null : axisBelow(axis, bands, bottom, width),
      drawn(() => rowNames(layout)),
      ruleY(
        found.filter(({ from, to }) => axis.place(to) - axis.place(from) >= 1),
        { x1: 'from', x2: 'to', y: 'y', className: 'c-range' },
      ),
      dot(
        found.filter(({ isEndless }) => isEndless),
        { x: 'to', y: 'y', symbol: OPEN_END, className: 'c-open' },
      ),
      dot(
        found.flatMap(({ y, values }) => values.map((x) => ({ x, y }))),
        { x: 'x', y: 'y', r: RADIUS, className: 'c-actual' },
      ),
      drawn(() =>
        fragment(
          ...rows.map(({ actual, middle }) =>
            actual === null ? hatch(layout.left, middle - 5, right - layout.left, 10) : null,
          ),
          ...rows.map(({ actual, text, middle }) =>
            label([text], width, middle + 5, {
              class: actual === null ? 'c-text-muted' : 'c-text c-number',
              anchor: 'end',
            }),
          ),
        ),
      ),
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

const NOTHING: DotItem = { name: '', actual: null };

function keysOf(lang: Lang): Key[] {
  return [
    {
      label: charts(lang)('published'),
      sample: (x, y) => el('circle', { class: 'c-actual', cx: x + 11, cy: y, r: RADIUS }),
    },
    { label: charts(lang)('interval'), sample: (x, y) => rule('c-range', x, y, x + 22, y) },
  ];
}
