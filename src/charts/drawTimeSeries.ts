import { scaleLinear } from 'd3';

import type { ChartHead, Lang } from './chart.ts';
import type { Form } from './drawing.ts';
import type { Box, Candidate } from './freeLabels.ts';
import type { Key } from './legend.ts';
import type { SeriesKind, TimedPoint } from './seriesPoints.ts';
import type { Svg } from './svg.ts';
import type { SeriesBreak } from './timeSeries.ts';

import { charts } from '../i18n/charts.ts';
import { endsOf } from '../text/edtf.ts';
import { createAxis } from './axis.ts';
import { describeDatum, extentOfDatum } from './datum.ts';
import { NOTE, TARGET, WIDTHS, drawing, hatch, hit, label, mark, rule } from './drawing.ts';
import { emptyDrawing } from './empty.ts';
import { formatAmount, formatTime } from './format.ts';
import { placeLabels } from './freeLabels.ts';
import { legend } from './legend.ts';
import { measureAll, wrap } from './measure.ts';
import { dayOf, runsOf } from './seriesPoints.ts';
import { el, fragment, path } from './svg.ts';
import { timeTicks } from './timeAxis.ts';

/** What a time series draws, in order of time. */
export interface Series {
  readonly points: readonly TimedPoint[];
  /** Calendar years that are not published. */
  readonly missing: readonly number[];
  readonly kind: SeriesKind;
  readonly breaks: readonly SeriesBreak[];
}

const HEIGHT: Readonly<Record<Form, number>> = { wide: 300, narrow: 250 };
const SHORTEST_SPAN = 150;
const NOTE_LEADING = Math.round(NOTE * 1.3);

interface Frame {
  readonly x: (day: number) => number;
  readonly y: (value: number) => number;
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
}

export function drawTimeSeries(head: ChartHead, series: Series, form: Form): string {
  const { points, missing, kind } = series;
  if (points.length === 0) return emptyDrawing(head, form);
  const { lang } = head;
  const key = legend(keysOf(series, lang), form);
  const domain = domainOf(points);
  const yearly = points.some(({ extent }) => extent === 'year');
  const notes = placeBreaks(series, domain, form);
  const top = key.height + notes.height + 26;
  const bottom = top + HEIGHT[form];
  const values = points.flatMap(({ datum }) => extentOfDatum(datum));
  const range = [bottom, top] as const;
  const axis = createAxis(
    [Math.min(0, ...values), Math.max(0, ...values)],
    range,
    lang,
    form === 'wide' ? 5 : 4,
    'above',
  );
  const left = Math.ceil(measureAll(axis.labels, NOTE)) + 10;
  const right = WIDTHS[form] - 4;
  const x = scaleLinear().domain(domain).range([left, right]);
  const frame = { x, y: axis.place, top, bottom, left, right };
  const ticks = timeTicks(domain, right - left, lang, yearly);
  const breaks = notes.days.map((day, i) => drawBreak(notes, i, x(day), key.height, frame));
  return drawing(
    head,
    form,
    bottom + 28,
    key.svg,
    ...axis.ticks.map((tick, i) =>
      fragment(
        rule(tick === 0 ? 'c-axis' : 'c-grid', left, axis.place(tick), right, axis.place(tick)),
        label([axis.labels[i] ?? ''], left - 8, axis.place(tick) + 5, {
          class: 'c-text-muted',
          size: NOTE,
          anchor: 'end',
        }),
      ),
    ),
    ...ticks.map(({ day, label: text }) => {
      const half = measureAll([text], NOTE) / 2;
      const at = Math.min(Math.max(x(day), half), WIDTHS[form] - half);
      return label([text], at, bottom + 22, { class: 'c-text-muted', size: NOTE, anchor: 'middle' });
    }),
    ...missing.map((year) => drawMissing(year, frame, lang)),
    ...breaks.map(({ svg }) => svg),
    ...points.filter(({ extent }) => extent === 'stretch').map((point) => drawStretch(point, frame, head)),
    ...runsOf(points, kind, notes.days).map((run) => drawRun(run, frame)),
    ...points.filter(({ extent }) => extent !== 'stretch').map((point) => drawDot(point, frame, head)),
    ...drawLabels(
      series,
      frame,
      notes.days,
      breaks.map(({ box }) => box),
      lang,
    ),
  );
}

/** From the first day to the last, a little wider where dots would stand on the edge. */
function domainOf(points: readonly TimedPoint[]): [number, number] {
  const from = Math.min(...points.map((point) => point.from));
  const to = Math.max(...points.map((point) => (Number.isFinite(point.to) ? point.to : point.from + 365)));
  const pad = Math.max((SHORTEST_SPAN - (to - from)) / 2, (to - from) * 0.04);
  const onEdge = (day: number): boolean =>
    points.some(({ extent, at }) => extent === 'moment' && Math.abs(at - day) < pad);
  return [onEdge(from) ? from - pad : from, onEdge(to) ? to + pad : to];
}

function keysOf({ points, missing }: Series, lang: Lang): Key[] {
  const t = charts(lang);
  const has = (extent: string): boolean => points.some((point) => point.extent === extent);
  const dot = (x: number, y: number): Svg =>
    fragment(rule('c-line', x, y, x + 22, y), el('circle', { class: 'c-actual', cx: x + 11, cy: y, r: 4 }));
  const keys: Key[] = [];
  if (has('year')) keys.push({ label: t('fullYear'), sample: dot });
  if (has('moment') && (has('year') || has('stretch'))) keys.push({ label: t('atDate'), sample: dot });
  if (has('stretch')) {
    keys.push({
      label: t('partOfYear'),
      sample: (x, y) => el('rect', { class: 'c-part', x, y: y - 2.5, width: 22, height: 5 }),
    });
  }
  if (missing.length > 0) keys.push({ label: t('missing'), sample: (x, y) => hatch(x, y - 7, 22, 14) });
  return keys.length === 1 && missing.length === 0 ? [] : keys;
}

interface BreakNotes {
  readonly days: readonly number[];
  readonly lines: readonly (readonly string[])[];
  readonly height: number;
}

/** The words of the breaks stand above the plot, one break below the other, so that they never meet. */
function placeBreaks({ breaks }: Series, [from, to]: readonly [number, number], form: Form): BreakNotes {
  const inside = breaks.flatMap(({ at, label: text }) => {
    const first = endsOf(at)?.first ?? '';
    const day = first === '' ? NaN : dayOf(first);
    return day > from && day < to ? [{ day, lines: wrap(text, NOTE, WIDTHS[form] * 0.62, 2) }] : [];
  });
  const height = inside.reduce((sum, { lines }) => sum + lines.length * NOTE_LEADING + 4, 0);
  return { days: inside.map(({ day }) => day), lines: inside.map(({ lines }) => lines), height };
}

function drawBreak(
  notes: BreakNotes,
  i: number,
  x: number,
  top: number,
  frame: Frame,
): { svg: Svg; box: Box } {
  const lines = notes.lines[i] ?? [];
  const above = notes.lines.slice(0, i).reduce((sum, other) => sum + other.length * NOTE_LEADING + 4, 0);
  const width = measureAll(lines, NOTE);
  const y = top + above + 13;
  // To the right of its line where there is room, else to the left, else as far right as it goes.
  const start =
    x + 7 + width <= frame.right ? x + 7 : x - 7 - width >= 0 ? x - 7 - width : frame.right - width;
  return {
    svg: fragment(
      rule('c-break', x, top + above + 2, x, frame.bottom),
      label(lines, start, y, { class: 'c-text', size: NOTE }),
    ),
    box: { left: x - 1, right: x + 1, top: frame.top - 30, bottom: frame.bottom },
  };
}

function drawMissing(year: number, { x, bottom }: Frame, lang: Lang): Svg {
  const from = x(dayOf(`${year}-01-01`));
  const to = x(dayOf(`${year + 1}-01-01`));
  const title = `${formatTime(String(year), lang)}${lang === 'zh' ? '：' : ': '}${charts(lang)('missing')}`;
  return mark('', title, hatch(from + 2, bottom - 22, to - from - 4, 22));
}

function titleOf({ datum }: TimedPoint, { lang }: ChartHead): string {
  return describeDatum('', datum, lang).replace(/^[：:] ?/, '');
}

/** Part of a year: a bar over the days that it covers, at its height, joined to nothing. */
function drawStretch(point: TimedPoint, { x, y, right }: Frame, head: ChartHead): Svg {
  const from = x(point.from);
  const to = Number.isFinite(point.to) ? x(point.to) : right;
  const width = Math.max(4, to - from);
  const at = y(point.datum.value);
  return mark(
    point.datum.href,
    titleOf(point, head),
    hit(from - Math.max(0, (TARGET - width) / 2), at - TARGET / 2, Math.max(TARGET, width), TARGET),
    el('rect', { class: 'c-part', x: from, y: at - 2.5, width, height: 5 }),
  );
}

function drawRun(run: readonly TimedPoint[], { x, y }: Frame): Svg | null {
  if (run.length < 2) return null;
  const d = path(...run.flatMap(({ at, datum }, i) => [i === 0 ? 'M' : 'L', x(at), y(datum.value)]));
  return el('path', { class: 'c-line', d });
}

function drawDot(point: TimedPoint, { x, y }: Frame, head: ChartHead): Svg {
  const cx = x(point.at);
  const [low, high] = extentOfDatum(point.datum);
  const range = y(low) - y(high) > 3 ? rule('c-range', cx, y(low), cx, y(high)) : null;
  const cy = y(point.datum.value);
  return mark(
    point.datum.href,
    titleOf(point, head),
    el('circle', { class: 'c-hit', cx, cy, r: TARGET / 2 }),
    range,
    el('circle', { class: 'c-actual', cx, cy, r: 4 }),
  );
}

/** The last, the first, both sides of a break and the extremes are named first; the others where they find room. */
function drawLabels(
  { points }: Series,
  frame: Frame,
  breaks: readonly number[],
  boxes: readonly Box[],
  lang: Lang,
): Svg[] {
  const dots = points.filter(({ extent }) => extent !== 'stretch');
  const named = dots.length > 0 ? dots : points;
  const values = named.map(({ datum }) => datum.value);
  const sideOf = ({ at }: TimedPoint): number => breaks.filter((day) => day <= at).length;
  const candidates = named.map((point, i): Candidate => {
    const { value } = point.datum;
    const beside = [named[i - 1], named[i + 1]].some((other) => other && sideOf(other) !== sideOf(point));
    const extreme = value === Math.max(...values) || value === Math.min(...values);
    const rank = i === named.length - 1 ? 0 : i === 0 ? 1 : extreme ? 2 : beside ? 3 : 4 + i;
    return { text: formatAmount(point.datum, lang, 'bare'), x: frame.x(point.at), y: frame.y(value), rank };
  });
  const around = (point: TimedPoint): Box => {
    const [cx, cy] = [frame.x(point.at), frame.y(point.datum.value)];
    return { left: cx - 5, right: cx + 5, top: cy - 5, bottom: cy + 5 };
  };
  const stretches = points.flatMap((point): Box[] => {
    if (point.extent !== 'stretch') return [];
    const cy = frame.y(point.datum.value);
    const to = Number.isFinite(point.to) ? frame.x(point.to) : frame.right;
    return [{ left: frame.x(point.from), right: to, top: cy - 4, bottom: cy + 4 }];
  });
  const limits = { left: frame.left, right: frame.right + 4, top: frame.top - 26, bottom: frame.bottom - 2 };
  return placeLabels(candidates, [...boxes, ...dots.map(around), ...stretches], limits).map(
    ({ text, x, y }) => label([text], x, y, { class: 'c-text c-number', anchor: 'middle' }),
  );
}
