import { dot, rect, ruleX, ruleY } from '@observablehq/plot';
import { scaleLinear } from 'd3';

import type { Lang } from '../chart.ts';
import type { ChartPlot } from '../render/draw.ts';
import type { Form } from '../render/drawing.ts';
import type { Place } from '../marks/drawn.ts';
import type { ItemSpan, PlannedItem } from './plannedItem.ts';
import type { TimelineLayout } from './sharedWindow.ts';
import type { Svg } from '../render/svg.ts';

import { timeline } from '../../i18n/charts/timeline.ts';
import { LABEL, LEADING, NOTE, WIDTHS, label } from '../render/drawing.ts';
import { formatDay, formatEvery } from '../text/format.ts';
import { legend } from '../scales/legend.ts';
import { drawn } from '../marks/drawn.ts';
import { links } from '../marks/links.ts';
import { ARROW, DIAMOND } from '../marks/symbols.ts';
import { measure, wrap } from '../text/measure.ts';
import { formatDue, inFrontAndBehind, placeItem, tipOfItem, wordsClass } from './plannedItem.ts';
import { dayOf } from '../series/seriesPoints.ts';
import { LONGEST, layoutSharedWindow, timelineRows } from './sharedWindow.ts';
import { el, fragment, path } from '../render/svg.ts';
import { placeTicks, timeTicks } from '../scales/timeAxis.ts';
import { SPAN_HEIGHT, keysOf } from './timelineKeys.ts';
import { punctuation } from '../../i18n/punctuation.ts';

/** Width of the words beside the line of time; on phones they stand above it. */
const WORDS: Readonly<Record<Form, number>> = { wide: 300, narrow: 0 };
const GAP = 20;
const TODAY_HEIGHT = 24;
const TICKS_HEIGHT = 26;
const HALF_YEAR = 183;
const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30.437, Y: 365.25 };

/** The bar of a window: dark as far as it is past. Where it has no end it goes to the edge. */
interface Window {
  readonly from: number;
  readonly now: number;
  readonly to: number;
  readonly isEndless: boolean;
  /** Days from one recurrence to the next; 0 of what does not recur. */
  readonly every: number;
  readonly y: number;
  readonly isBack: boolean;
}

/** What Plot draws: a row for each item, or for each window that several share: what and when in words, and its place on a line of time that all share. */
export function timelinePlot(
  items: readonly PlannedItem[],
  asOf: string,
  lang: Lang,
  form: Form,
): ChartPlot | null {
  if (items.length === 0) return null;
  const spans = items.map((item) => placeItem(item));
  const today = dayOf(asOf);
  const domain = domainOf(spans, today);
  const left = form === 'wide' ? WORDS.wide + GAP : 8;
  const right = WIDTHS[form] - 10;
  const x = scaleLinear().domain(domain).range([left, right]);
  const key = legend(keysOf(items, spans, today, lang), form);
  const top = key.height + TODAY_HEIGHT + TICKS_HEIGHT;
  let y = top;
  const [front, back] = [false, true].map((isBack) =>
    timelineRows(items.filter((item) => (item.isBack ?? false) === isBack)),
  );
  const rows = [...(front ?? []), ...(back ?? [])].map(({ span, items: found }) => {
    const layout =
      found.length === 1 || span === null
        ? layoutItem(found[0], y, form, lang)
        : layoutSharedWindow(found, y, form, lang, form === 'wide' ? WORDS.wide : WIDTHS.narrow);
    const { isBack = false, every = '' } = found[0];
    const row = { ...layout, top: y, span, isBack, every: found.length === 1 ? daysOf(every) : 0 };
    y += layout.height;
    return row;
  });
  const windows = rows.flatMap(({ span, middle, every, isBack }): Window[] => {
    if (span === null || span.deadline) return [];
    const from = Math.max(domain[0], span.from);
    const to = Math.min(domain[1], span.to);
    return [
      {
        from,
        to,
        now: Math.min(Math.max(today, from), to),
        isEndless: !Number.isFinite(span.to),
        every,
        y: middle,
        isBack,
      },
    ];
  });
  const deadlines = rows.flatMap(({ span, middle, isBack }) =>
    span?.deadline === true ? [{ day: span.to - 1, y: middle, isBack }] : [],
  );
  const standing = rows.filter(({ span }) => span === null);
  const bands = [[top - 4, top] as const, ...rows.map(({ band }) => band)];
  const ticks = placeTicks(timeTicks(domain, right - left, lang, false), x, 0, WIDTHS[form]);
  const upright = (days: readonly number[]) =>
    days.flatMap((day) => bands.map(([from, to]) => ({ day, from, to })));
  const bar = {
    y1: ({ y: at }: Window) => at - SPAN_HEIGHT / 2,
    y2: ({ y: at }: Window) => at + SPAN_HEIGHT / 2,
  };
  const isDue = ({ day }: { readonly day: number }): boolean => day < today;
  const shown = today >= domain[0] && today <= domain[1] ? [today] : [];
  return {
    height: y + 2,
    x: { domain, range: [left, right] },
    marks: [
      drawn(() => key.svg),
      ruleX(upright(ticks.map((tick) => x.invert(tick.x))), {
        x: 'day',
        y1: 'from',
        y2: 'to',
        className: 'c-grid',
      }),
      ruleY(rows, { y: 'top', className: 'c-grid' }),
      drawn(() =>
        fragment(
          ...ticks.map((tick) =>
            label([tick.label], tick.at, top - 10, { class: 'c-text-muted', size: NOTE, anchor: 'middle' }),
          ),
          ...rows.map(({ words }) => words),
        ),
      ),
      inFrontAndBehind(windows, 'c-span', (some, className) =>
        rect(some, { ...bar, x1: 'from', x2: 'now', className }),
      ),
      inFrontAndBehind(
        windows.filter(({ now, to }) => x(to) - x(now) >= 0.5),
        'c-span-open',
        (some, className) => rect(some, { ...bar, x1: 'now', x2: 'to', className }),
      ),
      drawn(({ x: place }) => fragment(...windows.map((window) => recurrences(window, place)))),
      dot(
        windows.filter(({ isEndless }) => isEndless),
        { x: 'to', y: 'y', symbol: ARROW, className: 'c-arrow' },
      ),
      ruleY(standing, { y: 'middle', x1: domain[0], x2: domain[1], className: 'c-standing' }),
      inFrontAndBehind(deadlines.filter(isDue), 'c-due', (some, className) =>
        dot(some, { x: 'day', y: 'y', symbol: DIAMOND, className }),
      ),
      inFrontAndBehind(
        deadlines.filter((one) => !isDue(one)),
        'c-due-open',
        (some, className) => dot(some, { x: 'day', y: 'y', symbol: DIAMOND, className }),
      ),
      ruleX(
        [
          ...upright(shown),
          ...shown.map((day) => ({
            day,
            from: key.height + TODAY_HEIGHT - 3,
            to: key.height + TODAY_HEIGHT + 4,
          })),
        ],
        { x: 'day', y1: 'from', y2: 'to', className: 'c-today' },
      ),
      drawn(({ x: place }) => todayLabel(asOf, domain, place, key.height, lang, form)),
      links(rows.flatMap(({ targets }) => targets)),
    ],
  };
}

/** Days of a recurrence: 30.4 of `P1M`; 0 of what is none. */
function daysOf(every: string): number {
  const step = /^P(\d{1,3})([DWMY])$/.exec(every);
  return step === null ? 0 : Number(step[1]) * (DAYS[step[2] ?? ''] ?? 0);
}

/** A stroke for each recurrence, where they stand apart. */
function recurrences({ from, to, every, y }: Window, x: Place): Svg | null {
  const apart = x(from + every) - x(from);
  if (apart < 5) return null;
  const strokes: (string | number)[] = [];
  for (let at = x(from) + apart; at < x(to); at += apart)
    strokes.push('M', at, y - SPAN_HEIGHT, 'V', y + SPAN_HEIGHT);
  return strokes.length === 0 ? null : el('path', { class: 'c-recurrence', d: path(...strokes) });
}

/** From the first day to the last; today is taken in where it does not squeeze the plan into a corner. */
function domainOf(spans: readonly (ItemSpan | null)[], today: number): [number, number] {
  const days = spans
    .flatMap((span) => (span === null ? [] : [span.from, span.to]))
    .filter((day) => Number.isFinite(day));
  if (days.length === 0) return [today - HALF_YEAR, today + HALF_YEAR];
  const from = Math.min(...days);
  const to = Math.max(...days, from + 60);
  const reach = Math.max(to - from, 180) * 0.5;
  const start = today < from && from - today < reach ? today : from;
  const end = today > to && today - to < reach ? today : to;
  const pad = (end - start) * 0.03;
  return [start - pad, end + pad];
}

/** The words of one item, beside the line of time or above it. */
function layoutItem(item: PlannedItem, top: number, form: Form, lang: Lang): TimelineLayout {
  const beside = form === 'wide';
  const room = beside ? WORDS.wide : WIDTHS.narrow;
  const lines = wrap(item.name, LABEL, room, beside ? 2 : 3);
  const when = [formatDue(item.due, lang), formatEvery(item.every ?? '', lang)]
    .filter((text) => text !== '')
    .join(punctuation(lang)('comma'));
  const dates = when === '' ? [] : wrap(when, NOTE, room, 2);
  const words = (lines.length + dates.length) * LEADING;
  const height = beside ? words + 16 : words + 50;
  const middle = beside ? top + height / 2 : top + words + 29;
  return {
    height,
    middle,
    // On phones the words take the whole width: lines of the axis are drawn beside the mark only, not through them.
    band: beside ? [top, top + height] : [middle - 16, middle + 16],
    words: fragment(
      label(lines, 0, top + 8 + LEADING - 5, { class: wordsClass(item) }),
      label(dates, 0, top + 8 + (lines.length + 1) * LEADING - 5, { class: 'c-text-muted', size: NOTE }),
    ),
    targets: [
      {
        href: item.href,
        title: tipOfItem(item, lang, LONGEST),
        x: 0,
        y: top + 1,
        width: WIDTHS[form],
        height: height - 2,
      },
    ],
  };
}

/** Today in words over its line; at the edge where it lies outside of the drawing. */
function todayLabel(
  asOf: string,
  [from, to]: readonly [number, number],
  x: Place,
  top: number,
  lang: Lang,
  form: Form,
): Svg {
  const t = timeline(lang);
  const date = formatDay(asOf, lang);
  const day = dayOf(asOf);
  const style = { class: 'c-text-today', size: NOTE };
  const width = WIDTHS[form];
  if (day < from) return label([t('todayBefore', { date })], 0, top + 16, style);
  if (day > to) return label([t('todayAfter', { date })], width, top + 16, { ...style, anchor: 'end' });
  const text = `${t('today')} ${date}`;
  const half = measure(text, NOTE) / 2;
  const at = Math.min(Math.max(x(day), half), width - half);
  return label([text], at, top + 16, { ...style, anchor: 'middle' });
}
