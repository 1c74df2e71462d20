import type { ChartHead, Lang } from './chart.ts';
import type { Form } from './drawing.ts';
import type { Key } from './legend.ts';
import type { PlacedPanel } from './smallMultiples.ts';
import type { Svg } from './svg.ts';
import type { SeriesBreak } from './timeSeries.ts';

import { charts } from '../i18n/charts.ts';
import { describeDatum, extentOfDatum } from './datum.ts';
import { LABEL, LEADING, NOTE, TARGET, WIDTHS, drawing, hatch, hit, label, mark, rule } from './drawing.ts';
import { emptyDrawing } from './empty.ts';
import { formatAmount, formatTime } from './format.ts';
import { legend } from './legend.ts';
import { measure, wrap } from './measure.ts';
import { endsOf } from '../text/edtf.ts';
import { dateOf } from './seriesPoints.ts';
import { el, fragment } from './svg.ts';

interface Multiples {
  readonly panels: readonly PlacedPanel[];
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
  readonly years: readonly [first: number, last: number];
  readonly lang: Lang;
}

export function drawMultiples(head: ChartHead, { panels, shared, breaks }: Multiples, form: Form): string {
  const years = panels.flatMap(({ points }) => points.map(({ from }) => Number(dateOf(from).slice(0, 4))));
  if (years.length === 0) return emptyDrawing(head, form);
  const range = [Math.min(...years), Math.max(...years)] as const;
  const count = range[1] - range[0] + 1;
  const columns = columnsOf(form, panels.length, count);
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
      const frame = { left, top: top + heading + LEADING + 8, width, years: range, lang: head.lang };
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

/** As many beside one another as leave every column of a year wide enough for a finger. */
function columnsOf(form: Form, panels: number, years: number): number {
  for (let columns = Math.min(MOST_COLUMNS[form], panels); columns > 1; columns--) {
    const width = (WIDTHS[form] - GUTTER * (columns - 1)) / columns;
    if (width / years >= TARGET && width >= 150) return columns;
  }
  return 1;
}

function drawPanel(
  { name, points, missing }: PlacedPanel,
  breaks: readonly SeriesBreak[],
  extents: readonly number[],
  { left, top, width, years, lang }: Frame,
): Svg {
  const [first, last] = years;
  const step = width / (last - first + 1);
  const low = Math.min(0, ...extents);
  const high = Math.max(0, ...extents);
  const y = (value: number): number => top + PLOT - ((value - low) / (high - low || 1)) * PLOT;
  const x = (year: number): number => left + (year - first) * step;
  const columns = points.map(({ datum, from }) => {
    const at = x(Number(dateOf(from).slice(0, 4)));
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
  const gaps = missing.map((year) => {
    const title = `${formatTime(String(year), lang)}${lang === 'zh' ? '：' : ': '}${charts(lang)('missing')}`;
    return mark('', title, hatch(x(year) + step * 0.12, y(0) - 20, step * 0.76, 20));
  });
  const dashed = breaks.flatMap(({ at }) => {
    const year = Number((endsOf(at)?.first ?? '').slice(0, 4));
    return year > first && year <= last ? [rule('c-break', x(year), top - 4, x(year), top + PLOT)] : [];
  });
  return fragment(
    rule('c-axis', left, y(0), left + width, y(0)),
    ...columns,
    ...gaps,
    ...dashed,
    drawEnds(points, x, y, step, left, width, lang),
    ...[first, last].map((year, i) =>
      last === first && i === 1
        ? null
        : label([String(year)], i === 0 ? left : left + width, top + PLOT + 20, {
            class: 'c-text-muted',
            size: NOTE,
            anchor: i === 0 ? 'start' : 'end',
          }),
    ),
  );
}

/** The numbers of the first and the last year over their columns; of the first only where both have room. */
function drawEnds(
  points: PlacedPanel['points'],
  x: (year: number) => number,
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
    const middle = x(Number(dateOf(point.from).slice(0, 4))) + step / 2;
    const at = Math.min(Math.max(middle, left + half), left + width - half);
    if (at + half + 6 > limit) return null;
    limit = at - half;
    const between = points.filter(({ at: day }) => Math.abs(day - point.at) * (step / 365) < half + step / 2);
    const tip = Math.min(...between.map(({ datum }) => Math.min(y(datum.value), y(0))));
    return label([text], at, tip - 6, { class: 'c-text c-number', anchor: 'middle' });
  });
  return fragment(...labels);
}
