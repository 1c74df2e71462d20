import { dot, line, rect } from '@observablehq/plot';

import type { Markish } from '@observablehq/plot';
import type { Lang } from '../chart.ts';
import type { Datum } from '../datum.ts';
import type { Form } from '../render/drawing.ts';
import type { Svg } from '../render/svg.ts';
import type { Box } from '../text/boxes.ts';
import type { Target } from '../marks/links.ts';
import type { SeriesBreak } from '../plots/timeSeries.ts';
import type { SeriesFrame } from './seriesLabels.ts';
import type { SeriesKind, TimedPoint } from './seriesPoints.ts';

import { isOnOldBase } from '../../datasets/catalogue/countingBase.ts';
import { charts } from '../../i18n/charts/charts.ts';
import { tipOfDatum } from '../datum.ts';
import { listNames } from '../describe.ts';
import { atLeast } from '../marks/interval.ts';
import { LABEL, LEADING, TARGET, label } from '../render/drawing.ts';
import { formatAmount, formatTime } from '../text/format.ts';
import { measure, wrap } from '../text/measure.ts';
import { placesOf } from './seriesBreaks.ts';
import { runsOf } from './seriesPoints.ts';

/** The numbers of one region, in time. */
export interface Course {
  /** Of its region; empty where it stands alone. */
  readonly name: string;
  readonly points: readonly TimedPoint[];
  readonly breaks: readonly SeriesBreak[];
}

/** Half of the height of the bar of a part of a year. */
const PART = 3;
/** Widest name at the end of a line. */
const WIDEST: Readonly<Record<Form, number>> = { wide: 130, narrow: 100 };
const GAP = 9;
/** Half a line of text. */
const HALF = LEADING / 2;
/** Values of other lines that a tip adds. */
const MOST_BESIDE = 6;

const valueOf = ({ datum }: TimedPoint): number => datum.value;

/** Lines over what compares, dots, and parts of years as bars that are joined to nothing; what steps back is paler and smaller. */
export function courseMarks(
  courses: readonly Course[],
  kind: SeriesKind,
  [, end]: readonly [number, number],
  isFront: boolean,
): Markish[] {
  const tone = isFront ? '' : ' c-back';
  const runs = courses.flatMap(({ points, breaks }) => runsOf(points, kind, placesOf(breaks)));
  const points = courses.flatMap((course) => course.points);
  return [
    line(
      runs.filter((run) => run.length > 1).flatMap((run, z) => run.map((point) => ({ ...point, z }))),
      { x: 'at', y: valueOf, z: 'z', className: `c-line${tone}` },
    ),
    rect(
      points.filter(({ extent }) => extent === 'stretch'),
      {
        x1: 'from',
        x2: ({ to }: TimedPoint) => (Number.isFinite(to) ? to : end),
        y1: valueOf,
        y2: valueOf,
        insetTop: -PART,
        insetBottom: -PART,
        className: `c-part${tone}`,
        render: atLeast(4),
      },
    ),
    dot(
      points.filter(({ extent }) => extent !== 'stretch'),
      { x: 'at', y: valueOf, r: isFront ? 4 : 2.5, className: `c-actual${tone}` },
    ),
  ];
}

/** The name of a line in as many lines of text as it takes behind its last dot. */
const linesOf = ({ name }: Course, form: Form): string[] => wrap(name, LABEL, WIDEST[form], 2);

/** Room that the names take behind the last dots; none where one line stands alone. */
export function roomForNames(courses: readonly Course[], form: Form): number {
  if (courses.length < 2) return 0;
  const widths = courses
    .flatMap((course) => linesOf(course, form))
    .map((text) => measure(text, LABEL, 'bold'));
  return GAP + Math.max(...widths);
}

/** The name of each line at its end, the first bold, moved apart where ends lie close; and the boxes that they fill. */
export function namesAtEnds(
  courses: readonly Course[],
  { x, y, top, bottom, right }: SeriesFrame,
  form: Form,
): readonly { readonly svg: Svg; readonly box: Box }[] {
  if (courses.length < 2) return [];
  const ends = courses.flatMap((course, i) => {
    const [first, ...rest] = course.points;
    if (first === undefined) return [];
    const last = rest.reduce((latest, point) => (point.to > latest.to ? point : latest), first);
    const end = last.extent !== 'stretch' ? x(last.at) : Number.isFinite(last.to) ? x(last.to) : right;
    const lines = linesOf(course, form);
    return [{ lines, isFront: i === 0, x: end + GAP, y: y(valueOf(last)), half: lines.length * HALF }];
  });
  ends.sort((a, b) => a.y - b.y);
  ends.reduce((limit, one) => {
    one.y = Math.max(one.y, limit + one.half);
    return one.y + one.half;
  }, top - LEADING);
  ends.toReversed().reduce((limit, one) => {
    one.y = Math.min(one.y, limit - one.half);
    return one.y - one.half;
  }, bottom + HALF);
  return ends.map(({ lines, isFront, x: left, y: middle, half }) => ({
    svg: label(lines, left, middle - half + HALF + 5, {
      class: isFront ? 'c-text c-number m-halo' : 'c-text-muted m-halo',
    }),
    box: {
      left,
      right: left + Math.max(...lines.map((text) => measure(text, LABEL, 'bold'))),
      // A number over the last dot may reach as far down as the top of the letters.
      top: middle - half + 5,
      bottom: middle + half,
    },
  }));
}

/** What of a line can be touched: parts of years, and on top of them the dots, each up to half way to its neighbours. */
export function courseTargets(
  { name, points, breaks }: Course,
  others: readonly Course[],
  { x, y, right }: SeriesFrame,
  lang: Lang,
): Target[] {
  const t = charts(lang);
  const warningsOf = ({ period }: Datum): string[] =>
    placesOf(breaks)
      .filter((one) => isOnOldBase(one, period))
      .map((one) => t('oldBase', { period: formatTime(one.period, lang) }));
  /** What the other lines say of the same time. */
  const besideOf = ({ period }: Datum): string => {
    const same = others.flatMap((other) => {
      const datum = other.points.find((point) => point.datum.period === period)?.datum;
      return datum === undefined ? [] : [`${other.name} ${formatAmount(datum, lang)}`];
    });
    return same.length === 0 ? '' : t('separator') + listNames(same.slice(0, MOST_BESIDE), lang);
  };
  const of = ({ datum }: TimedPoint) => ({
    href: datum.href,
    title: tipOfDatum(others.length === 0 ? '' : name, datum, lang, warningsOf(datum)) + besideOf(datum),
    region: datum.region,
    y: y(datum.value) - TARGET / 2,
    height: TARGET,
  });
  const stretches = points.filter(({ extent }) => extent === 'stretch');
  const dots = points.filter(({ extent }) => extent !== 'stretch');
  /** Half as wide as a finger, less where another dot is at the same height and nearer: they share the room between them. */
  const reach = (dot: TimedPoint): number => {
    const level = dots.filter(({ datum }) => Math.abs(y(datum.value) - y(dot.datum.value)) < TARGET);
    const apart = level.map((other) => Math.abs(x(other.at) - x(dot.at)) / 2);
    return Math.min(TARGET / 2, ...apart.filter((gap) => gap > 0));
  };
  return [
    ...stretches.map((point) => {
      const [from, to] = [x(point.from), Number.isFinite(point.to) ? x(point.to) : right];
      const width = Math.max(TARGET, to - from);
      return { ...of(point), x: from - (width - Math.max(4, to - from)) / 2, width };
    }),
    ...dots.map((point) => ({ ...of(point), x: x(point.at) - reach(point), width: 2 * reach(point) })),
  ];
}
