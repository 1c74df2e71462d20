import type { Lang } from './chart.ts';
import type { SeriesFrame } from './seriesFrame.ts';
import type { TimedPoint } from './seriesPoints.ts';
import type { Svg } from './svg.ts';

import { charts } from '../i18n/charts/charts.ts';
import { describeDatum, extentOfDatum } from './datum.ts';
import { TARGET, hatch, hit, mark, rule } from './drawing.ts';
import { formatTime } from './format.ts';
import { dayOf } from './seriesPoints.ts';
import { el, path } from './svg.ts';

const PART = 6;
const RADIUS = 4;
const HATCH = 22;

/** A year that is not collected: hatched at the foot of the plot, so that it is not read as a size. */
export function drawMissingYear(year: number, { x, bottom }: SeriesFrame, lang: Lang): Svg {
  const from = x(dayOf(`${year}-01-01`));
  const to = x(dayOf(`${year + 1}-01-01`));
  const colon = lang === 'zh' ? '：' : ': ';
  const title = `${formatTime(String(year), lang)}${colon}${charts(lang)('missing')}`;
  return mark('', title, hatch(from + 2, bottom - HATCH, to - from - 4, HATCH));
}

/** A period that is no whole year: a hollow bar over the days that it covers, at its height, joined to nothing. */
export function drawStretch({ datum, from, to }: TimedPoint, frame: SeriesFrame, lang: Lang): Svg {
  const start = frame.x(from);
  const width = Math.max(4, (Number.isFinite(to) ? frame.x(to) : frame.right) - start);
  const y = frame.y(datum.value);
  const wide = Math.max(TARGET, width);
  return mark(
    datum.href,
    describeDatum('', datum, lang),
    hit(start - (wide - width) / 2, y - TARGET / 2, wide, TARGET),
    el('rect', { class: 'c-part', x: start, y: y - PART / 2, width, height: PART }),
  );
}

/** The line of a run; null where it is one point. */
export function drawRun(run: readonly TimedPoint[], { x, y }: SeriesFrame): Svg | null {
  if (run.length < 2) return null;
  const d = path(...run.flatMap(({ at, datum }, i) => [i === 0 ? 'M' : 'L', x(at), y(datum.value)]));
  return el('path', { class: 'c-line', d });
}

/** A dot on its interval, where that is large enough to be seen. */
export function drawDot({ datum, at }: TimedPoint, { x, y }: SeriesFrame, lang: Lang): Svg {
  const cx = x(at);
  const cy = y(datum.value);
  const [low, high] = extentOfDatum(datum);
  return mark(
    datum.href,
    describeDatum('', datum, lang),
    el('circle', { class: 'c-hit', cx, cy, r: TARGET / 2 }),
    y(low) - y(high) > 3 ? rule('c-range', cx, y(low), cx, y(high)) : null,
    el('circle', { class: 'c-actual', cx, cy, r: RADIUS }),
  );
}
