import type { Lang } from '../chart.ts';
import type { Box } from '../text/boxes.ts';
import type { Candidate } from '../text/freeLabels.ts';
import type { Places } from '../marks/drawn.ts';
import type { TimedPoint } from './seriesPoints.ts';
import type { Svg } from '../render/svg.ts';

import { label } from '../render/drawing.ts';
import { formatAmount } from '../text/format.ts';
import { placeLabels } from '../text/freeLabels.ts';

/** Where the days and the values of a time series lie, and the edges of its plot. */
export interface SeriesFrame extends Places, Box {}

/** What labels keep clear of: dots, parts of years, breaks and the lines between dots. */
export interface LabelledSeries {
  readonly points: readonly TimedPoint[];
  readonly runs: readonly (readonly TimedPoint[])[];
  /** Days since 1970. */
  readonly breaks: readonly number[];
  readonly boxes: readonly Box[];
}

const AROUND = 5;
/** Lines are kept clear of in pieces as long as this. */
const PIECE = 6;

/** The last, the first, the extremes and both sides of a break are named first; the others where they find room. */
export function drawLabels(series: LabelledSeries, frame: SeriesFrame, lang: Lang): Svg[] {
  const { points, runs, breaks, boxes } = series;
  const dots = points.filter(({ extent }) => extent !== 'stretch');
  const named = dots.length > 0 ? dots : points;
  const values = named.map(({ datum }) => datum.value);
  const sideOf = ({ at }: TimedPoint): number => breaks.filter((day) => day <= at).length;
  const candidates = named.map((point, i): Candidate => {
    const { value } = point.datum;
    const beside = [named[i - 1], named[i + 1]].some((other) => other && sideOf(other) !== sideOf(point));
    const extreme = value === Math.max(...values) || value === Math.min(...values);
    const rank = i === named.length - 1 ? 0 : i === 0 ? 1 : extreme ? 2 : beside ? 3 : 4 + i;
    const text = formatAmount(point.datum, lang, 'bare');
    return { text, x: frame.x(point.at), y: frame.y(value), rank };
  });
  const obstacles = [
    ...boxes,
    ...points.map((point) => boxOf(point, frame)),
    ...runs.flatMap((run) => piecesOf(run, frame)),
  ];
  const limits = {
    left: frame.left,
    right: frame.right + 4,
    top: frame.top - 26,
    bottom: frame.bottom - 2,
  };
  return placeLabels(candidates, obstacles, limits).map(({ text, x, y }) =>
    label([text], x, y, { class: 'c-text c-number', anchor: 'middle' }),
  );
}

function boxOf({ extent, at, from, to, datum }: TimedPoint, { x, y, right }: SeriesFrame): Box {
  const middle = y(datum.value);
  const [left, end] = extent === 'stretch' ? [x(from), Number.isFinite(to) ? x(to) : right] : [x(at), x(at)];
  const reach = extent === 'stretch' ? 0 : AROUND;
  return { left: left - reach, right: end + reach, top: middle - AROUND, bottom: middle + AROUND };
}

function piecesOf(run: readonly TimedPoint[], { x, y }: SeriesFrame): Box[] {
  return run.slice(1).flatMap((point, i) => {
    const before = run[i] ?? point;
    const [x1, y1, x2, y2] = [x(before.at), y(before.datum.value), x(point.at), y(point.datum.value)];
    const count = Math.max(1, Math.ceil(Math.hypot(x2 - x1, y2 - y1) / PIECE));
    return Array.from({ length: count }, (_, k): Box => {
      const [from, to] = [k / count, (k + 1) / count];
      const ys = [y1 + (y2 - y1) * from, y1 + (y2 - y1) * to];
      return {
        left: x1 + (x2 - x1) * from,
        right: x1 + (x2 - x1) * to,
        top: Math.min(...ys) - 1,
        bottom: Math.max(...ys) + 1,
      };
    });
  });
}
