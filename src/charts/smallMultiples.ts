import type { Chart, ChartHead, Lang } from './chart.ts';
import type { Datum } from './datum.ts';
import type { TimedPoint } from './seriesPoints.ts';
import type { SeriesBreak } from './timeSeries.ts';

import { charts } from '../i18n/charts.ts';
import { cellsOf, numberColumns } from './datum.ts';
import { joinSentences } from './describe.ts';
import { drawMultiples } from './drawMultiples.ts';
import { formatAmount, formatTime } from './format.ts';
import { missingYears, placeInTime } from './seriesPoints.ts';

/** One of the small charts: an indicator, or a region. */
export interface Panel {
  readonly name: string;
  /** Numbers of whole calendar years; others are left out. */
  readonly data: readonly Datum[];
}

export interface SmallMultiples extends ChartHead {
  readonly panels: readonly Panel[];
  /** One scale for all: only where all count the same thing. */
  readonly shared?: boolean;
  readonly breaks?: readonly SeriesBreak[];
}

/** A panel with its numbers in order of time. */
export interface PlacedPanel {
  readonly name: string;
  readonly points: readonly TimedPoint[];
  /** Years between its first and its last that are not published. */
  readonly missing: readonly number[];
}

/** The same years side by side, one small column chart for each name. */
export function smallMultiples(input: SmallMultiples): Chart {
  const { id, lang, title, subtitle, source, panels, shared = false, breaks = [] } = input;
  const placed = panels.map(({ name, data }): PlacedPanel => {
    const points = placeInTime(data, 'flow').points.filter(({ extent }) => extent === 'year');
    return { name, points, missing: missingYears(points) };
  });
  const multiples = { panels: placed, shared, breaks };
  return {
    id,
    kind: 'small-multiples',
    lang,
    title,
    subtitle,
    source,
    description: describe(placed, breaks, lang),
    wide: drawMultiples(input, multiples, 'wide'),
    narrow: drawMultiples(input, multiples, 'narrow'),
    columns: [{ key: 'name', label: charts(lang)('columnName') }, ...numberColumns(lang)],
    rows: placed.flatMap(({ name, points, missing }) =>
      [
        ...points.map(({ datum, from }) => ({ from, row: { name, ...cellsOf(datum, lang) } })),
        ...missing.map((year) => ({
          from: (year - 1970) * 365.2425,
          row: { name, ...cellsOf(null, lang), period: formatTime(String(year), lang) },
        })),
      ]
        .sort((a, b) => a.from - b.from)
        .map(({ row }) => row),
    ),
  };
}

function describe(panels: readonly PlacedPanel[], breaks: readonly SeriesBreak[], lang: Lang): string {
  const t = charts(lang);
  const list = panels.map(({ name, points }) => {
    const [first, last] = [points[0]?.datum, points.at(-1)?.datum];
    if (first === undefined || last === undefined) return `${name} ${t('missing')}`;
    const [from, to] = [formatTime(first.period, lang), formatTime(last.period, lang)];
    return t('describePanel', {
      name,
      from,
      to,
      low: formatAmount(first, lang),
      high: formatAmount(last, lang),
    });
  });
  const noted = breaks.map(({ label }) => label).join(t('separator'));
  return joinSentences(
    [
      t('describeMultiples', { count: panels.length, list: list.join(t('separator')) }),
      noted === '' ? '' : t('describeBreaks', { list: noted }),
    ],
    lang,
  );
}
