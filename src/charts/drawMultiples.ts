import type { ChartHead, Lang } from './chart.ts';
import type { Form } from './drawing.ts';
import type { Key } from './legend.ts';
import type { Slots } from './slots.ts';
import type { PlacedPanel } from './smallMultiples.ts';
import type { Svg } from './svg.ts';
import type { SeriesBreak } from './timeSeries.ts';

import { charts } from '../i18n/charts/charts.ts';
import { describeDatum, extentOfDatum } from './datum.ts';
import { LABEL, LEADING, NOTE, TARGET, WIDTHS, drawing, hatch, hit, label, mark, rule } from './drawing.ts';
import { emptyDrawing } from './empty.ts';
import { formatAmount, formatTime } from './format.ts';
import { legend } from './legend.ts';
import { measure, wrap } from './measure.ts';
import { endsOf } from '../text/edtf.ts';
import { dayOf } from './seriesPoints.ts';
import { el, fragment } from './svg.ts';

interface Multiples {
  readonly panels: readonly PlacedPanel[];
  /** Null where no number has a step. */
  readonly slots: Slots | null;
  readonly shared: boolean;
  readonly breaks: readonly SeriesBreak[];
}

const MOST_COLUMNS: Readonly<Record<Form, number>> = { wide: 4, narrow: 2 };
const GUTTER = 24;
const PLOT = 96;

interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly slots: Slots;
  readonly lang: Lang;
}

export function drawMultiples(
  head: ChartHead,
  { panels, slots, shared, breaks }: Multiples,
  form: Form,
): string {
  if (slots === null) return emptyDrawing(head, form);
  const columns = columnsOf(form, panels.length, slots.count);
  const width = (WIDTHS[form] - GUTTER * (columns - 1)) / columns;
  const extents = (some: readonly PlacedPanel[]): number[] =>
    some.flatMap(({ points }) => points.flatMap(({ datum }) => extentOfDatum(datum)));
  const parts: Svg[] = [];
  const key = legend(keysOf(panels, breaks, head.lang), form);
  let top = key.height;
  for (let i = 0; i < panels.length; i += columns) {
    const row = panels.slice(i, i + columns);
    const lines = row.map(({ name }) => wrap(name, LABEL, width, 3, 'bold'));
    const heading = Math.max(...lines.map(({ length }) => length)) * LEADING;
    row.forEach((panel, k) => {
      const left = k * (width + GUTTER);
      const frame = { left, top: top + heading + LEADING + 8, width, slots, lang: head.lang };
      parts.push(label(lines[k] ?? [], left, top + LEADING - 5, { class: 'c-text c-number' }));
      parts.push(drawPanel(panel, breaks, extents(shared ? panels : [panel]), frame));
    });
    top += heading + LEADING + 8 + PLOT + 24 + GUTTER;
  }
  return drawing(head, form, top - GUTTER + 2, key.svg, ...parts);
}

function keysOf(panels: readonly PlacedPanel[], breaks: readonly SeriesBreak[], lang: Lang): Key[] {
  const keys = breaks.map((one): Key => ({
    label: one.label,
    sample: (x, y) => rule('c-break', x + 11, y - 9, x + 11, y + 9),
  }));
  if (panels.some(({ missing }) => missing.length > 0)) {
    keys.push({ label: charts(lang)('missing'), sample: (x, y) => hatch(x, y - 7, 22, 14) });
  }
  return keys;
}

/** As many beside one another as leave every column of a step wide enough for a finger. */
function columnsOf(form: Form, panels: number, steps: number): number {
  for (let columns = Math.min(MOST_COLUMNS[form], panels); columns > 1; columns--) {
    const width = (WIDTHS[form] - GUTTER * (columns - 1)) / columns;
    if (width / steps >= TARGET && width >= 150) return columns;
  }
  return 1;
}

function drawPanel(
  { name, points, missing }: PlacedPanel,
  breaks: readonly SeriesBreak[],
  extents: readonly number[],
  { left, top, width, slots, lang }: Frame,
): Svg {
  const step = width / slots.count;
  const low = Math.min(0, ...extents);
  const high = Math.max(0, ...extents);
  const y = (value: number): number => top + PLOT - ((value - low) / (high - low || 1)) * PLOT;
  const x = (slot: number): number => left + slot * step;
  const columns = points.map(({ datum, slot }) => {
    const at = x(slot);
    const tip = y(datum.value);
    return mark(
      datum.href,
      describeDatum(name, datum, lang),
      hit(at, top, step, PLOT),
      el('rect', {
        class: 'c-actual',
        x: at + step * 0.12,
        y: Math.min(tip, y(0)),
        width: step * 0.76,
        height: Math.max(1.5, Math.abs(tip - y(0))),
      }),
    );
  });
  const gaps = missing.map((slot) => {
    const when = formatTime(slots.periodOf(slot), lang);
    const title = `${when}${lang === 'zh' ? '：' : ': '}${charts(lang)('missing')}`;
    return mark('', title, hatch(x(slot) + step * 0.12, y(0) - 20, step * 0.76, 20));
  });
  const dashed = breaks.flatMap(({ at }) => {
    const slot = firstSlotFrom(slots, dayOf(endsOf(at)?.first ?? ''));
    return slot > 0 && slot < slots.count ? [rule('c-break', x(slot), top - 4, x(slot), top + PLOT)] : [];
  });
  return fragment(
    rule('c-axis', left, y(0), left + width, y(0)),
    ...columns,
    ...gaps,
    ...dashed,
    drawEnds(points, x, y, step, left, width, lang),
    ...axisLabels(slots, left, width, top + PLOT + 20, lang),
  );
}

/** The step in which a day lies or that comes next; NaN of no day. */
function firstSlotFrom(slots: Slots, day: number): number {
  if (!Number.isFinite(day)) return NaN;
  let slot = 0;
  while (slot < slots.count && slots.firstDayOf(slot) < day) slot++;
  return slot;
}

/** The first and the last step in words; the first only where both have room. */
function axisLabels(slots: Slots, left: number, width: number, y: number, lang: Lang): (Svg | null)[] {
  const nameOf = (slot: number): string => {
    const period = slots.periodOf(slot);
    return /^\d{4}$/.test(period) ? period : formatTime(period, lang);
  };
  const [first, last] = [nameOf(0), nameOf(slots.count - 1)];
  const style = { class: 'c-text-muted', size: NOTE };
  const both = slots.count > 1 && measure(first, NOTE) + measure(last, NOTE) + 8 <= width;
  if (slots.count === 1) return [label([first], left, y, { ...style, anchor: 'start' }), null];
  return [
    both ? label([first], left, y, { ...style, anchor: 'start' }) : null,
    label([last], left + width, y, { ...style, anchor: 'end' }),
  ];
}

/** The numbers of the first and the last step over their columns; of the first only where both have room. */
function drawEnds(
  points: PlacedPanel['points'],
  x: (slot: number) => number,
  y: (value: number) => number,
  step: number,
  left: number,
  width: number,
  lang: Lang,
): Svg | null {
  let limit = Infinity;
  const labels = [points.at(-1), points.length > 1 ? points[0] : undefined].map((point) => {
    if (point === undefined) return null;
    const text = formatAmount(point.datum, lang, 'bare');
    const half = measure(text, LABEL, 'bold') / 2;
    const middle = x(point.slot) + step / 2;
    const at = Math.min(Math.max(middle, left + half), left + width - half);
    if (at + half + 6 > limit) return null;
    limit = at - half;
    const between = points.filter(({ slot }) => Math.abs(slot - point.slot) * step < half + step / 2);
    const tip = Math.min(...between.map(({ datum }) => Math.min(y(datum.value), y(0))));
    return label([text], at, tip - 6, { class: 'c-text c-number', anchor: 'middle' });
  });
  return fragment(...labels);
}
