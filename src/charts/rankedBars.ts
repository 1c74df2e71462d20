import { scaleLinear } from 'd3';

import type { Chart, ChartHead, ChartRow } from './chart.ts';
import type { Datum } from './datum.ts';
import type { Form } from './drawing.ts';
import type { Svg } from './svg.ts';
import type { RowPlace } from './rows.ts';

import { word } from '../i18n/charts.ts';
import { cellsOf, describeDatum, extentOfDatum, intervalOfDatum } from './datum.ts';
import { describeBars } from './describe.ts';
import { LABEL, WIDTHS, drawing, hatch, hit, label, mark, rule } from './drawing.ts';
import { emptyDrawing } from './empty.ts';
import { formatAmount } from './format.ts';
import { legend } from './legend.ts';
import { measure } from './measure.ts';
import { layoutRows } from './rows.ts';
import { el, fragment } from './svg.ts';

/** A region, or whatever is compared. */
export interface BarItem {
  readonly name: string;
  /** Null where it is not published, which is drawn as such. */
  readonly actual: Datum | null;
  /** A number that was set for the same thing; drawn as a tick, never as a bar. */
  readonly target?: Datum | null;
}

export interface RankedBars extends ChartHead {
  readonly items: readonly BarItem[];
}

const BAR = 16;
const GAP = 6;
const SHORTEST = 1.5;

/** Bars from the largest down, what is not published last and hatched, targets as ticks. */
export function rankedBars(input: RankedBars): Chart {
  const items = rank(input.items);
  const { lang } = input;
  const hasTargets = items.some((item) => (item.target ?? null) !== null);
  const columns = [
    { key: 'name', label: word(lang, 'columnName') },
    { key: 'printed', label: word(lang, 'columnPrinted') },
    { key: 'value', label: word(lang, 'columnValue') },
    { key: 'low', label: word(lang, 'columnLow') },
    { key: 'high', label: word(lang, 'columnHigh') },
    { key: 'period', label: word(lang, 'columnPeriod') },
    ...(hasTargets ? [{ key: 'target', label: word(lang, 'columnTarget') }] : []),
  ];
  const rows = items.map((item): ChartRow => ({
    name: item.name,
    ...cellsOf(item.actual, lang),
    ...(hasTargets ? { target: item.target?.raw ?? '' } : {}),
  }));
  const { id, title, subtitle, source } = input;
  return {
    id,
    kind: 'ranked-bars',
    lang,
    title,
    subtitle,
    source,
    description: describeBars(items, lang),
    wide: draw(input, items, 'wide'),
    narrow: draw(input, items, 'narrow'),
    columns,
    rows,
  };
}

/** Largest first, the not published last; equals keep the caller's order. */
function rank(items: readonly BarItem[]): BarItem[] {
  return [...items].sort((a, b) => {
    if (a.actual === null || b.actual === null) return Number(a.actual === null) - Number(b.actual === null);
    return b.actual.value - a.actual.value;
  });
}

function draw(head: RankedBars, items: readonly BarItem[], form: Form): string {
  if (items.length === 0) return emptyDrawing(head, form);
  const { lang } = head;
  const hasTargets = items.some((item) => (item.target ?? null) !== null);
  const keys = hasTargets
    ? [
        {
          label: word(lang, 'actual'),
          sample: (x: number, y: number) =>
            el('rect', { class: 'c-actual', x, y: y - 6, width: 22, height: 12 }),
        },
        { label: word(lang, 'target'), sample: (x: number, y: number) => tick(x + 11, y, 18) },
      ]
    : [];
  const key = legend(keys, form);
  const layout = layoutRows(
    items.map((item) => item.name),
    form,
    key.height,
  );
  const labels = items.map((item) => labelOf(item, lang));
  const ends = items.flatMap(({ actual, target }) => [
    ...(actual === null ? [] : extentOfDatum(actual)),
    ...((target ?? null) === null ? [] : [(target as Datum).value]),
  ]);
  const low = Math.min(0, ...ends);
  const high = Math.max(0, ...ends);
  const width = WIDTHS[form];
  const widthOf = (sign: number): number =>
    Math.max(
      0,
      ...items.map((item, i) =>
        (item.actual?.value ?? 0) < 0 === sign < 0 ? measure(labels[i] ?? '', LABEL) + GAP : 0,
      ),
    );
  const x = scaleLinear()
    .domain(low === high ? [0, 1] : [low, high])
    .range([layout.left + widthOf(-1), width - widthOf(1)]);
  const parts = items.map((item, i) => {
    const place = layout.rows[i] as RowPlace;
    const name = label(place.lines, layout.beside ? layout.gutter : 0, place.baseline, {
      anchor: layout.beside ? 'end' : 'start',
    });
    const shown = bar(item, labels[i] ?? '', place, x, width);
    const title = describeItem(item, lang);
    return mark(item.actual?.href ?? '', title, hit(0, place.top, width, place.height), name, shown);
  });
  const first = layout.rows[0] as RowPlace;
  const zero = rule('c-axis', x(0), first.top, x(0), layout.bottom);
  return drawing(head, form, layout.bottom + 2, key.svg, ...parts, layout.beside ? zero : null);
}

function labelOf({ actual, target }: BarItem, lang: 'zh' | 'en'): string {
  const shown = actual === null ? word(lang, 'missing') : formatAmount(actual, lang, 'bare');
  if ((target ?? null) === null) return shown;
  const aim = word(lang, 'targetOf', { value: formatAmount(target as Datum, lang, 'bare') });
  return lang === 'zh' ? `${shown}（${aim}）` : `${shown} (${aim})`;
}

function describeItem({ name, actual, target }: BarItem, lang: 'zh' | 'en'): string {
  const shown = describeDatum(name, actual, lang);
  if ((target ?? null) === null) return shown;
  const aim = word(lang, 'targetOf', { value: formatAmount(target as Datum, lang) });
  return shown + word(lang, 'separator') + aim;
}

/** The bar up to what is certain, a lighter one up to what is possible, the tick of the target, the number behind. */
function bar(item: BarItem, text: string, place: RowPlace, x: (value: number) => number, width: number): Svg {
  const { actual } = item;
  const target = item.target ?? null;
  const top = place.middle - BAR / 2;
  const zero = x(0);
  const aim = target === null ? null : tick(x(target.value), place.middle, BAR + 8);
  const at = place.middle + 5;
  if (actual === null) {
    const textX = Math.max(zero, target === null ? 0 : x(target.value)) + GAP;
    const room = Math.max(24, Math.min(72, width - zero - measure(text, LABEL) - GAP));
    const box = target === null ? room : textX - GAP - zero;
    const start = Math.max(textX, zero + box + GAP);
    return fragment(
      hatch(zero, top, box, BAR),
      aim,
      label([text], Math.min(start, width - measure(text, LABEL)), at, { class: 'c-text-muted' }),
    );
  }
  const [low, high] = extentOfDatum(actual);
  const negative = actual.value < 0;
  const sure = negative ? high : low;
  const far = negative ? low : high;
  const end = negative ? Math.min(x(sure), zero - SHORTEST) : Math.max(x(sure), zero + SHORTEST);
  const tip = negative ? Math.min(x(far), end) : Math.max(x(far), end);
  const endless = !Number.isFinite(intervalOfDatum(actual).high);
  const reach = Math.max(tip, target === null ? tip : x(target.value)) + (endless ? 8 : 0);
  return fragment(
    el('rect', {
      class: 'c-actual',
      x: Math.min(zero, end),
      y: top,
      width: Math.abs(end - zero),
      height: BAR,
    }),
    Math.abs(tip - end) < 0.5
      ? null
      : el('rect', {
          class: 'c-actual-soft',
          x: Math.min(end, tip),
          y: top,
          width: Math.abs(tip - end),
          height: BAR,
        }),
    endless ? openEnd(end, place.middle) : null,
    aim,
    label([text], negative ? tip - GAP : Math.min(reach + GAP, width - measure(text, LABEL)), at, {
      class: 'c-text c-number',
      anchor: negative ? 'end' : 'start',
    }),
  );
}

/** The mark of a target: upright, so that it is never read as a length. */
function tick(x: number, middle: number, height: number): Svg {
  return rule('c-target', x, middle - height / 2, x, middle + height / 2);
}

/** A number that is “at least”: the bar goes on. */
function openEnd(x: number, middle: number): Svg {
  return el('path', { class: 'c-open', d: `M${(x + 2).toFixed(1)} ${middle - 6}l5 6l-5 6` });
}
