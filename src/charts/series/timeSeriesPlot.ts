import { dot, line, rect, ruleX, ruleY } from '@observablehq/plot';
import { scaleLinear } from 'd3';

import type { Lang } from '../chart.ts';
import type { Datum } from '../datum.ts';
import type { ChartPlot } from '../render/draw.ts';
import type { Form } from '../render/drawing.ts';
import type { Key } from '../scales/legend.ts';
import type { Places } from '../marks/drawn.ts';
import type { Target } from '../marks/links.ts';
import type { SeriesFrame } from './seriesLabels.ts';
import type { Extent, SeriesKind, TimedPoint } from './seriesPoints.ts';
import type { Svg } from '../render/svg.ts';
import type { SeriesBreak } from '../plots/timeSeries.ts';

import { isOnOldBase } from '../../datasets/catalogue/countingBase.ts';
import { charts } from '../../i18n/charts/charts.ts';
import { createAxis } from '../scales/axis.ts';
import { extentOfDatum, tipOfDatum } from '../datum.ts';
import { NOTE, TARGET, WIDTHS, hatch, label, rule } from '../render/drawing.ts';
import { formatTime } from '../text/format.ts';
import { legend } from '../scales/legend.ts';
import { drawn } from '../marks/drawn.ts';
import { atLeast } from '../marks/interval.ts';
import { links } from '../marks/links.ts';
import { measureAll } from '../text/measure.ts';
import { drawBreak, placeBreaks, placesOf } from './seriesBreaks.ts';
import { drawLabels } from './seriesLabels.ts';
import { dayOf, runsOf } from './seriesPoints.ts';
import { el, fragment } from '../render/svg.ts';
import { placeTicks, timeTicks } from '../scales/timeAxis.ts';

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

/** Half of the height of the bar of a part of a year. */
const PART = 3;
const HATCH = 22;

/** What Plot draws: dots on their intervals, lines over what compares, parts of years as bars joined to nothing. */
export function timeSeriesPlot(series: Series, lang: Lang, form: Form): ChartPlot | null {
  const { points, missing, kind } = series;
  if (points.length === 0) return null;
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
  const edges = { left, right, top, bottom: top + HEIGHT[form] };
  const days = breaks.placed.map(({ day }) => day);
  const runs = runsOf(points, kind, placesOf(series.breaks));
  const yearly = points.some((point) => point.extent === 'year');
  const ticks = placeTicks(timeTicks(domain, right - left, lang, yearly), x, 0, WIDTHS[form]);
  const dots = points.filter((point) => point.extent !== 'stretch');
  const stretches = points.filter((point) => point.extent === 'stretch');
  const valueOf = ({ datum }: TimedPoint): number => datum.value;
  const isTall = ({ datum }: TimedPoint): boolean => {
    const [from, to] = extentOfDatum(datum);
    return axis.place(from) - axis.place(to) > 3;
  };
  const drawnBreaks = (places: Places) =>
    breaks.placed.map((one) => drawBreak(one, key.height, { ...places, ...edges }));
  return {
    height: edges.bottom + 28,
    x: { domain, range: [left, right] },
    y: axis.scale,
    marks: [
      drawn(() => key.svg),
      ...[true, false].map((isZero) =>
        ruleY(
          axis.ticks.filter((tick) => (tick === 0) === isZero),
          { x1: domain[0], x2: domain[1], className: isZero ? 'c-axis' : 'c-grid' },
        ),
      ),
      drawn(({ y }) =>
        fragment(
          ...axis.ticks.map((tick, i) =>
            label([axis.labels[i] ?? ''], left - 8, y(tick) + 5, {
              class: 'c-text-muted',
              size: NOTE,
              anchor: 'end',
            }),
          ),
          ...ticks.map(({ at, label: text }) =>
            label([text], at, edges.bottom + 22, { class: 'c-text-muted', size: NOTE, anchor: 'middle' }),
          ),
        ),
      ),
      // A year that is not collected is hatched at the foot of the plot, so that it is not read as a size.
      drawn((places) =>
        fragment(
          ...missing
            .map((year) => boxOfYear(year, places))
            .map((box) => hatch(box.x, edges.bottom - HATCH, box.width, HATCH)),
        ),
      ),
      drawn((places) => fragment(...drawnBreaks(places).map(({ svg }) => svg))),
      line(
        runs.filter((run) => run.length > 1).flatMap((run, z) => run.map((point) => ({ ...point, z }))),
        { x: 'at', y: valueOf, z: 'z', className: 'c-line' },
      ),
      rect(stretches, {
        x1: 'from',
        x2: endOf(domain),
        y1: valueOf,
        y2: valueOf,
        insetTop: -PART,
        insetBottom: -PART,
        className: 'c-part',
        render: atLeast(4),
      }),
      ruleX(dots.filter(isTall), {
        x: 'at',
        y1: ({ datum }: TimedPoint) => extentOfDatum(datum)[0],
        y2: ({ datum }: TimedPoint) => extentOfDatum(datum)[1],
        className: 'c-range',
      }),
      dot(dots, { x: 'at', y: valueOf, r: 4, className: 'c-actual' }),
      drawn((places) => {
        const boxes = drawnBreaks(places).map(({ box }) => box);
        return fragment(...drawLabels({ points, runs, breaks: days, boxes }, { ...places, ...edges }, lang));
      }),
      drawn(() => rule('c-cross', 0, top - HEADROOM + 6, 0, edges.bottom)),
      links((places) => targetsOf(series, { ...places, ...edges }, lang)),
    ],
  };
}

const endOf =
  ([, last]: readonly [number, number]) =>
  ({ to }: TimedPoint): number =>
    Number.isFinite(to) ? to : last;

function boxOfYear(year: number, { x }: Places): { readonly x: number; readonly width: number } {
  const [from, to] = [x(dayOf(`${year}-01-01`)), x(dayOf(`${year + 1}-01-01`))];
  return { x: from + 2, width: to - from - 4 };
}

/** What can be touched: years that are not collected, parts of years, and on top of them the dots, each up to half way to its neighbours. */
function targetsOf({ points, missing, breaks }: Series, frame: SeriesFrame, lang: Lang): Target[] {
  const { x, y, bottom, right } = frame;
  const colon = lang === 'zh' ? '：' : ': ';
  const around = { y: bottom - TARGET, height: TARGET, href: '' };
  const gaps = missing.map((year) => ({
    ...around,
    ...boxOfYear(year, frame),
    title: `${formatTime(String(year), lang)}${colon}${charts(lang)('missing')}`,
  }));
  const warningsOf = ({ period }: Datum): string[] =>
    placesOf(breaks)
      .filter((one) => isOnOldBase(one, period))
      .map((one) => charts(lang)('oldBase', { period: formatTime(one.period, lang) }));
  const of = ({ datum }: TimedPoint) => ({
    href: datum.href,
    title: tipOfDatum('', datum, lang, warningsOf(datum)),
    region: datum.region,
    y: y(datum.value) - TARGET / 2,
    height: TARGET,
  });
  const stretches = points.filter(({ extent }) => extent === 'stretch');
  const dots = points.filter(({ extent }) => extent !== 'stretch');
  const reach = (i: number): number => {
    const apart = [dots[i - 1], dots[i + 1]].map((other) =>
      other ? Math.abs(x(other.at) - x(dots[i]?.at ?? 0)) / 2 : Infinity,
    );
    return Math.min(TARGET / 2, ...apart.filter((gap) => gap > 0));
  };
  return [
    ...gaps,
    ...stretches.map((point) => {
      const [from, to] = [x(point.from), Number.isFinite(point.to) ? x(point.to) : right];
      const width = Math.max(TARGET, to - from);
      return { ...of(point), x: from - (width - Math.max(4, to - from)) / 2, width };
    }),
    ...dots.map((point, i) => ({ ...of(point), x: x(point.at) - reach(i), width: 2 * reach(i) })),
  ];
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
