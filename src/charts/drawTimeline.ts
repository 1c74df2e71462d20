import { scaleLinear } from 'd3';

import type { ChartHead, Lang } from './chart.ts';
import type { Form } from './drawing.ts';
import type { ItemSpan, PlannedItem } from './plannedItem.ts';
import type { DrawnRow } from './sharedWindow.ts';
import type { Svg } from './svg.ts';

import { charts } from '../i18n/charts/charts.ts';
import { LABEL, LEADING, NOTE, WIDTHS, drawing, hit, label, mark, rule } from './drawing.ts';
import { emptyDrawing } from './empty.ts';
import { formatDay, formatEvery } from './format.ts';
import { legend } from './legend.ts';
import { measure, wrap } from './measure.ts';
import { formatDue, placeItem } from './plannedItem.ts';
import { dayOf } from './seriesPoints.ts';
import { drawSharedWindow, timelineRows } from './sharedWindow.ts';
import { el, fragment, path } from './svg.ts';
import { placeTicks, timeTicks } from './timeAxis.ts';
import { SPAN_HEIGHT, drawDeadline, keysOf } from './timelineKeys.ts';

interface Timeline extends ChartHead {
  readonly items: readonly PlannedItem[];
  readonly today: string;
}

/** Width of the words beside the line of time; on phones they stand above it. */
const WORDS: Readonly<Record<Form, number>> = { wide: 300, narrow: 0 };
const GAP = 20;
const TODAY_HEIGHT = 24;
const TICKS_HEIGHT = 26;
const HALF_YEAR = 183;
const DAYS: Readonly<Record<string, number>> = { D: 1, W: 7, M: 30.437, Y: 365.25 };

interface Frame {
  readonly x: (day: number) => number;
  readonly left: number;
  readonly right: number;
  readonly today: number;
}

/** A row for each item, or for each window that several share: what and when in words, and its place on a line of time that all share. */
export function drawTimeline(head: Timeline, form: Form): string {
  const { items, lang } = head;
  const planned = timelineRows(items);
  const spans = items.map((item) => placeItem(item));
  if (items.length === 0) return emptyDrawing(head, form);
  const domain = domainOf(spans, dayOf(head.today));
  const left = form === 'wide' ? WORDS.wide + GAP : 8;
  const right = WIDTHS[form] - 10;
  const x = scaleLinear().domain(domain).range([left, right]);
  const frame = { x, left, right, today: dayOf(head.today) };
  const ticks = timeTicks(domain, right - left, lang, false);
  const key = legend(keysOf(items, spans, frame.today, lang), form);
  const top = key.height + TODAY_HEIGHT + TICKS_HEIGHT;
  let y = top;
  const bands: (readonly [number, number])[] = [[top - 4, top]];
  const rows = planned.map((shared) => {
    const { span, items: found } = shared;
    const row =
      found.length === 1 || span === null
        ? drawItem(found[0], span, y, frame, form, lang)
        : drawSharedWindow(
            shared,
            y,
            { form, lang, words: form === 'wide' ? WORDS.wide : WIDTHS.narrow },
            (middle) => drawSpan({ ...found[0], every: '' }, span, middle, frame),
          );
    y += row.height;
    bands.push(row.band);
    return row.svg;
  });
  const grid = placeTicks(ticks, x, 0, WIDTHS[form]).map((tick) =>
    fragment(
      ...bands.map(([from, to]) => rule('c-grid', tick.x, from, tick.x, to)),
      label([tick.label], tick.at, top - 10, { class: 'c-text-muted', size: NOTE, anchor: 'middle' }),
    ),
  );
  return drawing(
    head,
    form,
    y + 2,
    key.svg,
    ...grid,
    ...rows,
    drawToday(head, domain, frame, bands, key.height, form),
  );
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

function drawItem(
  item: PlannedItem,
  span: ItemSpan | null,
  top: number,
  frame: Frame,
  form: Form,
  lang: Lang,
): DrawnRow {
  const beside = form === 'wide';
  const room = beside ? WORDS.wide : WIDTHS.narrow;
  const lines = wrap(item.name, LABEL, room, beside ? 2 : 3);
  const when = [formatDue(item.due, lang), formatEvery(item.every ?? '', lang)]
    .filter((text) => text !== '')
    .join(lang === 'zh' ? '，' : ', ');
  const dates = when === '' ? [] : wrap(when, NOTE, room, 2);
  const words = (lines.length + dates.length) * LEADING;
  const height = beside ? words + 16 : words + 50;
  const middle = beside ? top + height / 2 : top + words + 29;
  const separator = rule('c-grid', 0, top, WIDTHS[form], top);
  const said = [item.name, when, item.office ?? '']
    .filter((text) => text !== '')
    .join(charts(lang)('separator'));
  const title = said === '' ? item.raw : said;
  const svg = fragment(
    separator,
    mark(
      item.href,
      title,
      hit(0, top + 1, WIDTHS[form], height - 2),
      label(lines, 0, top + 8 + LEADING - 5),
      label(dates, 0, top + 8 + (lines.length + 1) * LEADING - 5, { class: 'c-text-muted', size: NOTE }),
      span === null
        ? rule('c-standing', frame.left, middle, frame.right, middle)
        : drawSpan(item, span, middle, frame),
    ),
  );
  // On phones the words take the whole width: lines of the axis are drawn beside the mark only, not through them.
  const band = beside ? ([top, top + height] as const) : ([middle - 16, middle + 16] as const);
  return { svg, height, band };
}

/** A diamond for a deadline; for a window a bar, dark as far as it is past, with a stroke for each recurrence. */
function drawSpan(item: PlannedItem, span: ItemSpan, middle: number, { x, left, right, today }: Frame): Svg {
  if (span.deadline) {
    return drawDeadline(span.to <= today ? 'c-due' : 'c-due-open', x(span.to - 1), middle);
  }
  const from = Math.max(left, x(span.from));
  const to = Number.isFinite(span.to) ? x(span.to) : right;
  const now = Math.min(Math.max(x(today), from), to);
  const step = /^P(\d{1,3})([DWMY])$/.exec(item.every ?? '');
  const days = step === null ? 0 : Number(step[1]) * (DAYS[step[2] ?? ''] ?? 0);
  const apart = x(span.from + days) - x(span.from);
  const strokes: (string | number)[] = [];
  if (apart >= 5)
    for (let at = from + apart; at < to; at += apart)
      strokes.push('M', at, middle - SPAN_HEIGHT, 'V', middle + SPAN_HEIGHT);
  return fragment(
    el('rect', {
      class: 'c-span',
      x: from,
      y: middle - SPAN_HEIGHT / 2,
      width: Math.max(0, now - from),
      height: SPAN_HEIGHT,
    }),
    to - now < 0.5
      ? null
      : el('rect', {
          class: 'c-span-open',
          x: now,
          y: middle - SPAN_HEIGHT / 2,
          width: to - now,
          height: SPAN_HEIGHT,
        }),
    strokes.length === 0 ? null : el('path', { class: 'c-recurrence', d: path(...strokes) }),
    Number.isFinite(span.to)
      ? null
      : el('path', { class: 'c-arrow', d: `${path('M', right + 1, middle - 8)}l8 8l-8 8` }),
  );
}

function drawToday(
  { today, lang }: Timeline,
  [from, to]: readonly [number, number],
  { x, right }: Frame,
  bands: readonly (readonly [number, number])[],
  top: number,
  form: Form,
): Svg {
  const t = charts(lang);
  const date = formatDay(today, lang);
  const day = dayOf(today);
  const style = { class: 'c-text-today', size: NOTE };
  if (day < from) return label([t('todayBefore', { date })], 0, top + 16, style);
  if (day > to)
    return label([t('todayAfter', { date })], WIDTHS[form], top + 16, { ...style, anchor: 'end' });
  const text = `${t('today')} ${date}`;
  const half = measure(text, NOTE) / 2;
  const at = Math.min(Math.max(x(day), half), right + 10 - half);
  return fragment(
    rule('c-today', x(day), top + TODAY_HEIGHT - 3, x(day), top + TODAY_HEIGHT + 4),
    ...bands.map(([upper, lower]) => rule('c-today', x(day), upper, x(day), lower)),
    label([text], at, top + 16, { ...style, anchor: 'middle' }),
  );
}
