import type { Bands } from '../scales/axis.ts';
import type { Chart, ChartHead, ChartRow, Lang } from '../chart.ts';
import type { ChartPlot } from '../render/draw.ts';
import type { Datum } from '../datum.ts';
import type { Form } from '../render/drawing.ts';
import type { Key } from '../scales/legend.ts';
import type { RowPlace } from '../scales/rows.ts';
import type { Svg } from '../render/svg.ts';

import { charts } from '../../i18n/charts/charts.ts';
import { AXIS_HEIGHT, axisBelow, createAxis } from '../scales/axis.ts';
import { cellsOf, numberColumns } from '../datum.ts';
import { joinSentences } from '../describe.ts';
import { createChart } from '../render/draw.ts';
import { LABEL, WIDTHS, hit, label, mark, placed } from '../render/drawing.ts';
import { formatAmount, formatTime } from '../text/format.ts';
import { legend } from '../scales/legend.ts';
import { drawn } from '../marks/drawn.ts';
import { layoutRows, rowArea, rowNames } from '../scales/rows.ts';
import { measure } from '../text/measure.ts';
import { el, fragment, path } from '../render/svg.ts';
import { describeItem, targetCells, targetColumns } from './bullet.ts';

/** A region or a year: what was to be done there, and what was. At least one of the two is collected. */
export interface DumbbellItem {
  readonly name: string;
  readonly actual: Datum | null;
  readonly target: Datum | null;
  /** The target was first seen in the same document as the result. */
  readonly isLate?: boolean;
}

/** Items of one unit, on one scale. */
export interface Dumbbells extends ChartHead {
  readonly items: readonly DumbbellItem[];
}

const RADIUS = 5.5;
const GAP = 10;
const BAND = 22;

/** Targets as hollow dots, results as full ones, both of an item joined: how far it got, and past what. */
export function dumbbell(input: Dumbbells): Chart {
  const { lang, items } = input;
  const t = charts(lang);
  const list = items.map((item) => describeItem(item, lang)).join(t('separator'));
  const told = {
    kind: 'dumbbell',
    description: joinSentences([t('describeDumbbell', { count: items.length, list })], lang),
    columns: [
      { key: 'name', label: t('columnName') },
      ...numberColumns(lang),
      ...targetColumns(lang),
      ...(items.some(isLate) ? [{ key: 'seen', label: t('columnTargetSeen') }] : []),
    ],
    rows: items.map((item): ChartRow => ({
      name: item.name,
      ...cellsOf(item.actual, lang),
      ...targetCells(item.target, lang),
      ...(isLate(item) ? { seen: t('withResult') } : {}),
    })),
  } as const;
  return createChart(input, told, (form) => (items.length === 0 ? null : dumbbellPlot(items, lang, form)));
}

/** What Plot draws: a row for each item, from zero. */
export function dumbbellPlot(items: readonly DumbbellItem[], lang: Lang, form: Form): ChartPlot {
  const width = WIDTHS[form];
  const hasEarlier = items.some(isEarlier);
  const key = legend(keysOf(lang, items.some(isLate), hasEarlier), form);
  const labels = items.map((item) => pairOf(item, lang));
  const layout = layoutRows(
    items.map(({ name }) => name),
    form,
    key.height,
    labels,
  );
  const right = width - Math.max(...labels.map((text) => measure(text, LABEL, 'bold'))) - GAP - RADIUS;
  const most = Math.max(...items.flatMap(({ actual, target }) => [actual?.value ?? 0, target?.value ?? 0]));
  const axis = createAxis(
    [0, most || 1],
    [layout.left + RADIUS, right],
    lang,
    form === 'wide' ? 6 : 3,
    'beside',
  );
  const bottom = layout.bottom + 2;
  // Beside names hairlines run through all rows; where names stand above the marks, each row has its own.
  const bands: Bands = layout.beside ? [[key.height, bottom]] : [];
  const grid = axis.ticks.map((tick) => path('M', axis.place(tick), -BAND / 2, 'V', BAND / 2)).join('');
  // Whole units: of a dot of eleven, tenths are not seen.
  const at = (datum: Datum | null): number | null => datum && Math.round(axis.place(datum.value));
  const drawRow = (item: DumbbellItem, text: string, place: RowPlace): Svg => {
    const { actual, target } = item;
    // From its middle: rows are alike but for their words and the places of their dots.
    const row = { ...place, top: place.top - place.middle, baseline: place.baseline - place.middle };
    const area = rowArea(row, form);
    const datum = actual ?? target;
    const answers = hit(area.x, area.y, area.width, area.height);
    return placed(
      0,
      place.middle,
      layout.beside ? null : el('path', { class: 'c-grid', d: grid }),
      rowNames({ ...layout, rows: [row] }),
      dots(at(target), at(actual), isLate(item)),
      label([text], width, 5, { class: 'c-text c-number', anchor: 'end' }),
      mark(datum?.href ?? '', tipOf(item, text, lang), datum?.region ?? '', answers),
    );
  };
  return {
    height: bottom + AXIS_HEIGHT,
    x: axis.scale,
    marks: [
      drawn(() => key.svg),
      axisBelow(axis, bands, bottom, width),
      drawn(() =>
        fragment(...layout.rows.map((place, i) => drawRow(items[i] ?? NOTHING, labels[i] ?? '', place))),
      ),
    ],
  };
}

/** A hollow dot at the target, a full one at the result, told from the first of the two: fewer digits to load. */
function dots(target: number | null, actual: number | null, isDashed: boolean): Svg {
  const from = target ?? actual ?? 0;
  const cx = (actual ?? 0) - from;
  return placed(
    from,
    0,
    target === null || actual === null ? null : el('path', { class: 'c-join', d: path('M', 0, 0, 'H', cx) }),
    target === null ? null : el('circle', { class: isDashed ? 'c-goal c-late' : 'c-goal', r: RADIUS }),
    actual === null ? null : el('circle', { class: 'c-actual', cx, r: RADIUS - 1 }),
  );
}

const isLate = (item: DumbbellItem): boolean => item.isLate === true;

const NOTHING: DumbbellItem = { name: '', actual: null, target: null };

/** The result is of another time than the target: what was done before, beside what is to be done. */
function isEarlier({ actual, target }: Pick<DumbbellItem, 'actual' | 'target'>): boolean {
  return actual !== null && target !== null && actual.period !== target.period;
}

/** The target and the result that followed, in the unit that the heading names: 1,571 → 1,540. */
function pairOf({ actual, target }: DumbbellItem, lang: Lang): string {
  const shown = (datum: Datum | null): string => (datum === null ? '–' : formatAmount(datum, lang, 'bare'));
  if (isEarlier({ actual, target }))
    return charts(lang)('pairEarlier', {
      target: shown(target),
      actual: shown(actual),
      period: formatTime(actual?.period ?? '', lang),
    });
  return `${shown(target)} → ${shown(actual)}`;
}

/** In few words, which are those of the label: 广东省：目标与结果 1,000 → 1,802，2022年. */
function tipOf({ name, actual, target }: DumbbellItem, text: string, lang: Lang): string {
  const period = formatTime(
    (isEarlier({ actual, target }) ? target : (actual ?? target))?.period ?? '',
    lang,
  );
  return charts(lang)('tipDumbbell', { name, pair: text, period });
}

function keysOf(lang: Lang, hasLate: boolean, hasEarlier: boolean): Key[] {
  const t = charts(lang);
  const circle = (className: string) => (x: number, y: number) =>
    el('circle', { class: className, cx: x + 11, cy: y, r: RADIUS });
  return [
    { label: t('target'), sample: circle('c-goal') },
    ...(hasLate ? [{ label: t('lateTarget'), sample: circle('c-goal c-late') }] : []),
    { label: t(hasEarlier ? 'latestActual' : 'actual'), sample: circle('c-actual') },
  ];
}
