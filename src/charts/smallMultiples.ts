import type { Chart, ChartHead, Lang } from './chart.ts';
import type { Datum } from './datum.ts';
import type { TimedPoint } from './seriesPoints.ts';
import type { Slots } from './slots.ts';
import type { SeriesBreak } from './timeSeries.ts';

import { baseOf } from '../datasets/catalogue/breaks.ts';
import { charts } from '../i18n/charts/charts.ts';
import { cellsOf, numberColumns } from './datum.ts';
import { joinSentences } from './describe.ts';
import { drawMultiples } from './drawMultiples.ts';
import { formatAmount, formatTime } from './format.ts';
import { placeInTime } from './seriesPoints.ts';
import { chooseSlots } from './slots.ts';

/** One of the small charts: an indicator, or a region. */
export interface Panel {
  readonly name: string;
  /** Its numbers: of years, halves, quarters or months, or totals as of a day. Of what most panels publish, the rest is left out. */
  readonly data: readonly Datum[];
}

export interface SmallMultiples extends ChartHead {
  readonly panels: readonly Panel[];
  /** One scale for all: only where all count the same thing. */
  readonly shared?: boolean;
  readonly breaks?: readonly SeriesBreak[];
}

/** A number with its step on the axis. */
export interface SlottedPoint extends TimedPoint {
  readonly slot: number;
}

/** A panel with its numbers in order of time. */
export interface PlacedPanel {
  readonly name: string;
  readonly points: readonly SlottedPoint[];
  /** Steps between its first and its last that are not collected. */
  readonly missing: readonly number[];
}

/** The same years (halves, quarters, months, days) side by side, one small column chart for each name. */
export function smallMultiples(input: SmallMultiples): Chart {
  const { id, lang, title, subtitle, source, panels, shared = false, breaks = [] } = input;
  const { panels: placed, slots } = placePanels(panels);
  const multiples = { panels: placed, slots, shared, breaks };
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
        ...points.map(({ datum, slot }) => ({ slot, row: { name, ...cellsOf(datum, lang) } })),
        ...missing.map((slot) => ({
          slot,
          row: {
            name,
            ...cellsOf(null, lang),
            period: slots === null ? '' : formatTime(slots.periodOf(slot), lang),
          },
        })),
      ]
        .sort((a, b) => a.slot - b.slot)
        .map(({ row }) => row),
    ),
  };
}

/** The panels on the steps of one axis; no step where their periods are of too many kinds. */
export function placePanels(panels: readonly Panel[]): {
  readonly panels: readonly PlacedPanel[];
  readonly slots: Slots | null;
} {
  const timed = panels.map(({ name, data }) => ({ name, points: placeInTime(data, 'flow').points }));
  const slots = chooseSlots(timed.flatMap(({ points }) => points));
  const placed = timed.map(({ name, points }): PlacedPanel => {
    const slotted = points.flatMap((point) => {
      const slot = slots?.indexOf(point) ?? null;
      return slot === null ? [] : [{ ...point, slot }];
    });
    return { name, points: slotted, missing: slots?.isComplete === true ? missingSlots(slotted) : [] };
  });
  return { panels: placed, slots };
}

/** Steps between the first and the last published one that are not collected. */
function missingSlots(points: readonly SlottedPoint[]): number[] {
  const published = new Set(points.map(({ slot }) => slot));
  const missing: number[] = [];
  for (let slot = Math.min(...published) + 1; slot < Math.max(...published); slot++)
    if (!published.has(slot)) missing.push(slot);
  return missing;
}

function describe(panels: readonly PlacedPanel[], breaks: readonly SeriesBreak[], lang: Lang): string {
  const t = charts(lang);
  const places = breaks.map(({ at }) => ({ period: at }));
  const list = panels.map(({ name, points }) => {
    const last = points.at(-1)?.datum;
    // The first number behind the last break: over a break nothing went from one to the other.
    const base = baseOf(last?.period ?? '', places);
    const first = points.find(({ datum }) => baseOf(datum.period, places) === base)?.datum;
    if (first === undefined || last === undefined) return `${name} ${t('missing')}`;
    const [from, to] = [formatTime(first.period, lang), formatTime(last.period, lang)];
    if (first === last)
      return `${name} ${t('describeMoment', { first: to, high: formatAmount(last, lang) })}`;
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
