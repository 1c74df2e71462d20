import { ruleX, ruleY } from '@observablehq/plot';
import { scaleLinear } from 'd3';

import type { Lang } from '../chart.ts';
import type { ChartPlot } from '../render/draw.ts';
import type { Form } from '../render/drawing.ts';
import type { Key } from '../scales/legend.ts';
import type { Places } from '../marks/drawn.ts';
import type { Target } from '../marks/links.ts';
import type { Course } from './courses.ts';
import type { SeriesFrame } from './seriesLabels.ts';
import type { Extent, SeriesKind, TimedPoint } from './seriesPoints.ts';
import type { Svg } from '../render/svg.ts';
import type { DerivedPoint, SeriesBreak } from '../plots/timeSeries.ts';

import { charts } from '../../i18n/charts/charts.ts';
import { createAxis } from '../scales/axis.ts';
import { extentOfDatum } from '../datum.ts';
import { NOTE, TARGET, WIDTHS, hatch, label, rule } from '../render/drawing.ts';
import { formatTime } from '../text/format.ts';
import { legend } from '../scales/legend.ts';
import { drawn } from '../marks/drawn.ts';
import { links } from '../marks/links.ts';
import { measureAll } from '../text/measure.ts';
import { courseMarks, courseTargets, namesAtEnds, roomForNames } from './courses.ts';
import { drawBreak, placeBreaks, placesOf } from './seriesBreaks.ts';
import { drawLabels } from './seriesLabels.ts';
import { dayOf, runsOf } from './seriesPoints.ts';
import { el, fragment } from '../render/svg.ts';
import { placeTicks, timeTicks } from '../scales/timeAxis.ts';
import { punctuation } from '../../i18n/punctuation.ts';

/** What a time series draws, in order of time: a line that stands out, and others behind it. */
interface Series extends Course {
  /** Calendar years that are not collected. */
  readonly missing: readonly number[];
  readonly kind: SeriesKind;
  readonly others: readonly Course[];
  readonly derived: DerivedPoint | null;
}

const HEIGHT: Readonly<Record<Form, number>> = { wide: 300, narrow: 250 };
const TICKS: Readonly<Record<Form, number>> = { wide: 5, narrow: 4 };
/** Room for a label over the highest dot. */
const HEADROOM = 26;
const SHORTEST_SPAN = 150;

/** Room for the days below the plot. */
const FOOT = 28;
const HATCH = 22;

/**
 * What Plot draws: dots on their intervals, lines over what compares, parts of years as bars joined to nothing; in all as high as
 * `whole` where that is asked for.
 */
export function timeSeriesPlot(series: Series, lang: Lang, form: Form, whole?: number): ChartPlot | null {
  const { points, missing, kind, others, derived } = series;
  if (points.length === 0) return null;
  const courses = [series, ...others];
  const everything = courses.flatMap((course) => course.points);
  const key = legend(keysOf(series, lang), form);
  const values = [
    ...everything.flatMap(({ datum }) => extentOfDatum(datum)),
    ...(derived === null ? [] : [derived.value]),
  ];
  const extent = [Math.min(0, ...values), Math.max(0, ...values)] as const;
  const axisAt = (top: number, bottom: number) =>
    createAxis(extent, [bottom, top], lang, TICKS[form], 'above');
  const left = Math.ceil(measureAll(axisAt(0, HEIGHT[form]).labels, NOTE)) + 10;
  const right = WIDTHS[form] - 4 - roomForNames(courses, form);
  const domain = domainOf(everything);
  const x = scaleLinear().domain(domain).range([left, right]);
  const breaks = placeBreaks(breaksOf(series), x, left, right);
  const top = key.height + breaks.height + HEADROOM;
  const bottom = whole === undefined ? top + HEIGHT[form] : Math.max(whole - FOOT, top + HEIGHT[form] / 2);
  const axis = axisAt(top, bottom);
  const edges = { left, right, top, bottom };
  const days = breaks.placed.map(({ day }) => day);
  const runs = runsOf(points, kind, placesOf(series.breaks));
  const yearly = everything.some((point) => point.extent === 'year');
  const ticks = placeTicks(timeTicks(domain, right - left, lang, yearly), x, 0, WIDTHS[form]);
  const dots = points.filter((point) => point.extent !== 'stretch');
  const isTall = ({ datum }: TimedPoint): boolean => {
    const [from, to] = extentOfDatum(datum);
    return axis.place(from) - axis.place(to) > 3;
  };
  const drawnBreaks = (places: Places) =>
    breaks.placed.map((one) => drawBreak(one, key.height, { ...places, ...edges }));
  return {
    height: bottom + FOOT,
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
      others.length === 0 ? null : courseMarks(others, kind, domain, false),
      ruleX(dots.filter(isTall), {
        x: 'at',
        y1: ({ datum }: TimedPoint) => extentOfDatum(datum)[0],
        y2: ({ datum }: TimedPoint) => extentOfDatum(datum)[1],
        className: 'c-range',
      }),
      courseMarks([series], kind, domain, true),
      drawn((places) => {
        const frame = { ...places, ...edges };
        const names = namesAtEnds(courses, frame, form);
        const boxes = [...drawnBreaks(places), ...names].map(({ box }) => box);
        return fragment(
          ...names.map(({ svg }) => svg),
          ...drawLabels({ points, runs, breaks: days, boxes }, frame, lang),
        );
      }),
      derived === null ? null : drawn((places) => drawDerived(derived, places)),
      drawn(() => rule('c-cross', 0, top - HEADROOM + 6, 0, edges.bottom)),
      links((places) => targetsOf(series, { ...places, ...edges }, lang)),
    ],
  };
}

/** A hollow dashed dot with its words, to the left, where the years before it are. */
function drawDerived({ period, value, label: text }: DerivedPoint, { x, y }: Places): Svg {
  const [at, height] = [x(dayOf(`${period}-07-02`)), y(value)];
  return fragment(
    el('circle', { class: 'c-derived', cx: at, cy: height, r: 7 }),
    label([text], at - 14, height + 5, { class: 'c-text c-derived-text', anchor: 'end' }),
  );
}

/** The breaks of all lines, each day once; of one that does not touch the line in front it is said whose it is. */
function breaksOf({ breaks, others }: Series): SeriesBreak[] {
  const all = new Map(breaks.map((one) => [one.at, one]));
  for (const { name, breaks: own } of others)
    for (const one of own) if (!all.has(one.at)) all.set(one.at, { ...one, label: `${name} ${one.label}` });
  return [...all.values()];
}

function boxOfYear(year: number, { x }: Places): { readonly x: number; readonly width: number } {
  const [from, to] = [x(dayOf(`${year}-01-01`)), x(dayOf(`${year + 1}-01-01`))];
  return { x: from + 2, width: to - from - 4 };
}

/** The same as wide as a finger, where the years beside it leave room. */
function hitOfYear(
  year: number,
  missing: readonly number[],
  places: Places,
): { readonly x: number; readonly width: number } {
  const { x, width } = boxOfYear(year, places);
  if (width >= TARGET || missing.includes(year - 1) || missing.includes(year + 1)) return { x, width };
  return { x: x - (TARGET - width) / 2, width: TARGET };
}

/** What can be touched: years that are not collected, then the lines, the one in front last and so on top. */
function targetsOf(series: Series, frame: SeriesFrame, lang: Lang): Target[] {
  const courses = [series, ...series.others];
  const gaps = series.missing.map((year) => ({
    ...hitOfYear(year, series.missing, frame),
    y: frame.bottom - TARGET,
    height: TARGET,
    href: '',
    title: `${formatTime(String(year), lang)}${punctuation(lang)('colon')}${charts(lang)('missing')}`,
  }));
  const targets = courses.toReversed().flatMap((course) => {
    const others = courses.filter((other) => other !== course);
    return courseTargets(course, others, frame, lang);
  });
  return [...gaps, ...targets];
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

function keysOf({ points, missing, derived }: Series, lang: Lang): Key[] {
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
  if (derived !== null)
    keys.push({
      label: t('derived'),
      sample: (x, y) => el('circle', { class: 'c-derived', cx: x + 11, cy: y, r: 6 }),
    });
  if (missing.length > 0) keys.push({ label: t('missing'), sample: (x, y) => hatch(x, y - 7, 22, 14) });
  return keys.length === 1 ? [] : keys;
}
