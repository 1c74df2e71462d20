import type { ChartHead } from '../charts/chart.ts';
import type { Datum } from '../charts/datum.ts';
import type { RegionSeries, SeriesBreak } from '../charts/plots/timeSeries.ts';
import type { SeriesKind } from '../charts/series/seriesPoints.ts';
import type { PlannedItem } from '../charts/timeline/plannedItem.ts';
import type { Bound } from '../figures/figure.ts';
import type { PlainSpec } from './plainChart.ts';

import { charts } from '../i18n/charts/charts.ts';

/** A row of the JSON of a chart: the cells of `CHART_COLUMNS`, an empty one is null. */
type PublishedCell = string | number | null;
export type PublishedRow = Readonly<Record<string, PublishedCell | undefined>>;

/** The JSON of a chart, as far as the chart is drawn from it again. */
export interface PublishedChart extends Pick<ChartHead, 'id' | 'lang' | 'title' | 'subtitle' | 'source'> {
  readonly asOf: string;
  readonly rows: readonly PublishedRow[];
  /** Of a series: what sort of amount it is, and where its counting base changes. */
  readonly amount?: SeriesKind;
  readonly breaks?: readonly SeriesBreak[];
}

const text = (cell: PublishedCell | undefined): string => String(cell ?? '');
const optional = (cell: PublishedCell | undefined): number | null => (typeof cell === 'number' ? cell : null);
/** Files hold whole addresses; the page stays on the host that serves it. */
const onThisHost = (address: string): string => address.replace(/^https?:\/\/[^/]+/, '');

/** A number of a published row; null of a row that says that there is none. */
export function datumOfRow(row: PublishedRow): Datum | null {
  const value = optional(row['value']);
  if (value === null) return null;
  const printed = text(row['printed']);
  return {
    raw: printed,
    printed,
    value,
    max: optional(row['max']),
    low: optional(row['low']),
    high: optional(row['high']),
    bound: text(row['bound']) as Bound,
    unit: text(row['unit']),
    period: text(row['period']),
    publisher: text(row['publisher']),
    region: text(row['region_code']),
    href: onThisHost(text(row['address'])),
  };
}

function seriesOf({ rows, breaks = [] }: PublishedChart): RegionSeries {
  return { data: rows.flatMap((row) => datumOfRow(row) ?? []), breaks, name: text(rows[0]?.['region']) };
}

/** Series of one indicator in one drawing: that of the first file stands out, under its own finding; the others step back. */
export function compareSeries(front: PublishedChart, others: readonly PublishedChart[]): PlainSpec {
  const { id, lang, title, subtitle, amount = 'flow' } = front;
  const sources = new Set([front, ...others].map((file) => file.source));
  const source = [...sources].join(charts(lang)('separator'));
  const head = { id, lang, title, subtitle, source };
  return {
    draw: 'time-series',
    input: { ...head, ...seriesOf(front), kind: amount, others: others.map(seriesOf) },
  };
}

/** A timeline or a calendar in which those of its items that are asked for stand out, in a timeline at its top; the others step back. */
export function someDeadlines(
  file: PublishedChart,
  draw: 'timeline' | 'calendar',
  isAskedFor: (item: PlannedItem) => boolean,
): PlainSpec {
  const { id, lang, title, subtitle, source, asOf, rows } = file;
  const items = rows.map((row): PlannedItem => ({
    name: text(row['name']),
    due: text(row['period']),
    every: text(row['every']),
    office: text(row['office']),
    publisher: text(row['publisher']),
    raw: text(row['printed']),
    href: onThisHost(text(row['address'])),
  }));
  const marked = items.map((item) => (isAskedFor(item) ? item : { ...item, isBack: true }));
  // In a calendar each keeps its place.
  const sorted =
    draw === 'calendar'
      ? marked
      : marked.sort((a, b) => Number(a.isBack ?? false) - Number(b.isBack ?? false));
  return { draw, input: { id, lang, title, subtitle, source, today: asOf, items: sorted } };
}
