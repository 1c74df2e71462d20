import { scaleLinear } from 'd3';

import type { ChartHead, Lang } from './chart.ts';
import type { Form } from './drawing.ts';
import type { Key } from './legend.ts';
import type { Extent, SeriesKind, TimedPoint } from './seriesPoints.ts';
import type { Svg } from './svg.ts';
import type { SeriesBreak } from './timeSeries.ts';

import { charts } from '../i18n/charts/charts.ts';
import { createAxis } from './axis.ts';
import { extentOfDatum } from './datum.ts';
import { NOTE, WIDTHS, drawing, hatch, label, rule } from './drawing.ts';
import { emptyDrawing } from './empty.ts';
import { legend } from './legend.ts';
import { measureAll } from './measure.ts';
import { drawBreak, placeBreaks } from './seriesBreaks.ts';
import { drawLabels } from './seriesLabels.ts';
import { drawDot, drawMissingYear, drawRun, drawStretch } from './seriesMarks.ts';
import { runsOf } from './seriesPoints.ts';
import { el, fragment } from './svg.ts';
import { placeTicks, timeTicks } from './timeAxis.ts';

/** What a time series draws, in order of time. */
export interface Series {
  readonly points: readonly TimedPoint[];
  /** Calendar years that are not collected. */
  readonly missing: readonly number[];
  readonly kind: SeriesKind;
  readonly breaks: readonly SeriesBreak[];
}

const HEIGHT: Readonly<Record<Form, number>> = { wide: 300, narrow: 250 };
const TICKS: Readonly<Record<Form, number>> = { wide: 5, narrow: 4 };
/** Room for a label over the highest dot. */
const HEADROOM = 26;
const SHORTEST_SPAN = 150;

export function drawTimeSeries(head: ChartHead, series: Series, form: Form): string {
  const { points, missing, kind } = series;
  if (points.length === 0) return emptyDrawing(head, form);
  const { lang } = head;
  const key = legend(keysOf(series, lang), form);
  const values = points.flatMap(({ datum }) => extentOfDatum(datum));
  const extent = [Math.min(0, ...values), Math.max(0, ...values)] as const;
  const axisAt = (top: number) => createAxis(extent, [top + HEIGHT[form], top], lang, TICKS[form], 'above');
  const left = Math.ceil(measureAll(axisAt(0).labels, NOTE)) + 10;
  const right = WIDTHS[form] - 4;
  const domain = domainOf(points);
  const x = scaleLinear().domain(domain).range([left, right]);
  const breaks = placeBreaks(series.breaks, x, left, right);
  const top = key.height + breaks.height + HEADROOM;
  const axis = axisAt(top);
  const frame = { x, y: axis.place, left, right, top, bottom: top + HEIGHT[form] };
  const drawn = breaks.placed.map((one) => drawBreak(one, key.height, frame));
  const days = breaks.placed.map(({ day }) => day);
  const runs = runsOf(points, kind, days);
  const yearly = points.some((point) => point.extent === 'year');
  const boxes = drawn.map(({ box }) => box);
  const ticks = placeTicks(timeTicks(domain, right - left, lang, yearly), x, 0, WIDTHS[form]);
  return drawing(
    head,
    form,
    frame.bottom + 28,
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
    ...ticks.map(({ at, label: text }) =>
      label([text], at, frame.bottom + 22, { class: 'c-text-muted', size: NOTE, anchor: 'middle' }),
    ),
    ...missing.map((year) => drawMissingYear(year, frame, lang)),
    ...drawn.map(({ svg }) => svg),
    ...runs.map((run) => drawRun(run, frame)),
    ...points.map((point) => (point.extent === 'stretch' ? drawStretch(point, frame, lang) : null)),
    ...points.map((point) => (point.extent === 'stretch' ? null : drawDot(point, frame, lang))),
    ...drawLabels({ points, runs, breaks: days, boxes }, frame, lang),
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
  const has = (extent: Extent): boolean => points.some((point) => point.extent === extent);
  const dot = (x: number, y: number): Svg =>
    fragment(rule('c-line', x, y, x + 22, y), el('circle', { class: 'c-actual', cx: x + 11, cy: y, r: 4 }));
  const keys: Key[] = [];
  if (has('year')) keys.push({ label: t('fullYear'), sample: dot });
  if (has('moment')) keys.push({ label: t('atDate'), sample: dot });
  if (has('stretch')) {
    const part = (x: number, y: number): Svg =>
      el('rect', { class: 'c-part', x: x + 1, y: y - 3, width: 20, height: 6 });
    keys.push({ label: t('partOfYear'), sample: part });
  }
  if (missing.length > 0) keys.push({ label: t('missing'), sample: (x, y) => hatch(x, y - 7, 22, 14) });
  return keys.length === 1 ? [] : keys;
}
