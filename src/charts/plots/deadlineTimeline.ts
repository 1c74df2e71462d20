import type { Chart, ChartColumn, ChartHead, ChartRow, Lang } from '../chart.ts';
import type { PlannedItem } from '../timeline/plannedItem.ts';

import { charts } from '../../i18n/charts/charts.ts';
import { timeline } from '../../i18n/charts/timeline.ts';
import { createChart } from '../render/draw.ts';
import { timelinePlot } from '../timeline/timelinePlot.ts';
import { formatDay, formatEvery } from '../text/format.ts';
import { formatDue, placeItem } from '../timeline/plannedItem.ts';
import { dateOf, dayOf } from '../series/seriesPoints.ts';
import { punctuation } from '../../i18n/punctuation.ts';

export type { PlannedItem } from '../timeline/plannedItem.ts';

export interface DeadlineTimeline extends ChartHead {
  /** Stages, deadlines and duties, in the order in which they are to stand. */
  readonly items: readonly PlannedItem[];
  /** The day as of which the site speaks, `YYYY-MM-DD`. */
  readonly today: string;
}

/** What a plan sets, on a line of time with today marked. It says what is past, not what was kept. */
export function deadlineTimeline(input: DeadlineTimeline): Chart {
  const { lang, items, today } = input;
  const told = {
    kind: 'timeline',
    description: describe(input, lang),
    columns: plannedColumns(lang),
    rows: items.map((item) => plannedRow(item, lang)),
  } as const;
  return createChart(input, told, (form) => timelinePlot(items, today, lang, form));
}

/** The columns of the table of what is planned. */
export function plannedColumns(lang: Lang): ChartColumn[] {
  const t = timeline(lang);
  return [
    { key: 'task', label: t('columnTask') },
    { key: 'due', label: t('columnDue') },
    { key: 'every', label: t('columnEvery') },
    { key: 'office', label: t('columnOffice') },
    { key: 'printed', label: charts(lang)('columnPrinted') },
  ];
}

/** The cells of one item. */
export function plannedRow(
  { name, due, every = '', office = '', raw, href }: PlannedItem,
  lang: Lang,
): ChartRow {
  return {
    task: name,
    due: formatDue(due, lang),
    every: formatEvery(every, lang),
    office,
    printed: raw,
    href,
  };
}

function describe({ items, today }: DeadlineTimeline, lang: Lang): string {
  const t = timeline(lang);
  const spans = items.map((item) => placeItem(item)).filter((span) => span !== null);
  const days = spans.flatMap(({ from, to }) => [from, to]).filter((day) => Number.isFinite(day));
  if (items.length === 0) return charts(lang)('empty') + punctuation(lang)('stop');
  if (days.length === 0) return t('describeUndatedPlan', { count: items.length });
  // A window without an end leaves only its first day: 自2024年5月起 does not end the day before.
  const first = Math.min(...days);
  const last = Math.max(first, Math.max(...days) - 1);
  const past = spans.filter(({ to }) => to <= dayOf(today)).length;
  return t('describeTimeline', {
    count: items.length,
    from: formatDay(dateOf(first), lang),
    to: formatDay(dateOf(last), lang),
    today: formatDay(today, lang),
    past,
  });
}
