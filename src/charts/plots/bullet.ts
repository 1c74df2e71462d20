import { rect } from '@observablehq/plot';

import type { Chart, ChartColumn, ChartHead, ChartRow, Lang } from '../chart.ts';
import type { ChartPlot } from '../render/draw.ts';
import type { Datum } from '../datum.ts';
import type { Form } from '../render/drawing.ts';
import type { Key } from '../scales/legend.ts';
import type { Svg } from '../render/svg.ts';

import { charts } from '../../i18n/charts/charts.ts';
import { cellsOf, describeDatum, extentOfDatum, numberColumns, tipOfDatum } from '../datum.ts';
import { joinSentences } from '../describe.ts';
import { createChart } from '../render/draw.ts';
import { LABEL, LEADING, WIDTHS, hatch, label, rule } from '../render/drawing.ts';
import { formatAmount, formatTime } from '../text/format.ts';
import { legend } from '../scales/legend.ts';
import { drawn } from '../marks/drawn.ts';
import { intervalBars, targetTicks } from '../marks/interval.ts';
import { links } from '../marks/links.ts';
import { cut, measure, wrap } from '../text/measure.ts';
import { el, fragment } from '../render/svg.ts';
import { punctuation } from '../../i18n/punctuation.ts';

/** A result and what it was to be. Each has its own scale, since units differ. */
export interface BulletItem {
  readonly name: string;
  /** Null where no result is collected. */
  readonly actual: Datum | null;
  /** Planned or promised. */
  readonly target: Datum | null;
}

export interface Bullets extends ChartHead {
  readonly items: readonly BulletItem[];
}

const BAR = 12;
const TRACK = 20;
const SPACE = 22;

/** Results as bars, targets as upright ticks over them. Never the one without the other’s period. */
export function bullet(input: Bullets): Chart {
  const { lang, items } = input;
  const t = charts(lang);
  const told = {
    kind: 'bullet',
    description: describe(items, lang),
    columns: [{ key: 'name', label: t('columnName') }, ...numberColumns(lang), ...targetColumns(lang)],
    rows: items.map(({ name, actual, target }): ChartRow => ({
      name,
      ...cellsOf(actual, lang),
      ...targetCells(target, lang),
    })),
  } as const;
  return createChart(input, told, (form) => (items.length === 0 ? null : bulletPlot(items, lang, form)));
}

/** The columns of what was planned or promised, beside those of the result. */
export function targetColumns(lang: Lang): ChartColumn[] {
  const t = charts(lang);
  return [
    { key: 'target', label: t('columnTarget') },
    { key: 'targetValue', label: t('columnTargetValue') },
    { key: 'targetPeriod', label: t('columnTargetPeriod') },
  ];
}

/** Its cells. */
export function targetCells(target: Datum | null, lang: Lang): ChartRow {
  return {
    target: target?.raw ?? '',
    targetValue: target?.value ?? '',
    targetPeriod: target === null ? '' : formatTime(target.period, lang),
  };
}

function describe(items: readonly BulletItem[], lang: Lang): string {
  const t = charts(lang);
  if (items.length === 0) return t('empty') + punctuation(lang)('stop');
  const list = items.map((item) => describeItem(item, lang)).join(t('separator'));
  return joinSentences([t('describeBullet', { count: items.length, list })], lang);
}

/** Result and target of an item in words. */
export function describeItem(
  { name, actual, target }: BulletItem,
  lang: Lang,
  describe: (name: string, datum: Datum | null, lang: Lang) => string = describeDatum,
): string {
  const t = charts(lang);
  const parts = [describe(name, actual, lang)];
  if (target) {
    const time = target.period === actual?.period ? '' : inBrackets(target, lang);
    parts.push(`${t('targetOf', { value: formatAmount(target, lang) })}${time}`);
  }
  return parts.join(punctuation(lang)('comma'));
}

function inBrackets({ period }: Datum, lang: Lang): string {
  return punctuation(lang)('open') + formatTime(period, lang) + punctuation(lang)('close');
}

/** What Plot draws: a track for each, on a scale of its own, in shares of the largest of its numbers. */
export function bulletPlot(items: readonly BulletItem[], lang: Lang, form: Form): ChartPlot {
  const width = WIDTHS[form];
  const key = legend(keysOf(lang), form);
  let y = key.height;
  const rows = items.map((item) => {
    const top = y;
    const heading = drawHeading(item, lang, top, width);
    const middle = top + heading.height + TRACK / 2 + 4;
    y = middle + TRACK / 2 + SPACE;
    return { ...item, heading: heading.svg, top, middle, height: y - top - SPACE / 2, most: mostOf(item) };
  });
  const share = (value: number, most: number): number => Math.max(0, value / most);
  const bars = rows.flatMap(({ actual, middle, most }) => {
    if (actual === null) return [];
    const [low, high] = extentOfDatum(actual);
    return [{ certain: share(low, most), possible: share(high, most), isEndless: false, y: middle }];
  });
  const ticks = rows.flatMap(({ target, middle, most }) =>
    target ? [{ value: share(target.value, most), y: middle }] : [],
  );
  return {
    height: y - SPACE + 4,
    // The largest of the numbers stands a little before the end of the track, so that a tick there is seen as one.
    x: { domain: [0, 1], range: [0, width * 0.96] },
    marks: [
      drawn(() => fragment(key.svg, ...rows.map(({ heading }) => heading))),
      rect(
        rows.filter(({ actual }) => actual !== null),
        {
          y1: ({ middle }: { middle: number }) => middle - TRACK / 2,
          y2: ({ middle }: { middle: number }) => middle + TRACK / 2,
          className: 'c-track',
        },
      ),
      drawn(() =>
        fragment(
          ...rows.map(({ actual, middle }) =>
            actual === null ? hatch(0, middle - TRACK / 2, width, TRACK, 8) : null,
          ),
        ),
      ),
      intervalBars(bars, BAR),
      targetTicks(ticks, TRACK + 4),
      links(
        rows.map((row) => ({
          href: row.actual?.href ?? row.target?.href ?? '',
          title: describeItem(row, lang, tipOfDatum),
          region: (row.actual ?? row.target)?.region,
          x: 0,
          y: row.top,
          width,
          height: row.height,
        })),
      ),
    ],
  };
}

/** The largest of the numbers of an item. */
function mostOf({ actual, target }: BulletItem): number {
  const high = actual === null ? 0 : extentOfDatum(actual)[1];
  return Math.max(high, target ? (target.max ?? target.value) : 0) || 1;
}

function keysOf(lang: Lang): Key[] {
  const t = charts(lang);
  return [
    {
      label: t('actual'),
      sample: (x, y) => el('rect', { class: 'c-actual', x, y: y - 6, width: 22, height: BAR }),
    },
    { label: t('target'), sample: (x, y) => rule('c-target', x + 11, y - 10, x + 11, y + 10) },
  ];
}

/** The name to the left, result and target to the right; below the name where they do not fit beside it. */
function drawHeading(
  { name, actual, target }: BulletItem,
  lang: Lang,
  top: number,
  width: number,
): { readonly svg: Svg; readonly height: number } {
  const t = charts(lang);
  const shown = actual === null ? t('missing') : formatAmount(actual, lang);
  const aims = target ? t('targetOf', { value: formatAmount(target, lang) }) : '';
  const shownWidth = measure(shown, LABEL, 'bold');
  const aimWidth = aims === '' ? 0 : measure(aims, LABEL) + SPACE / 2;
  const beside = measure(name, LABEL) + 16 + shownWidth + aimWidth <= width;
  const lines = wrap(name, LABEL, width, 3);
  const height = lines.length * LEADING + (beside ? 0 : LEADING);
  const baseline = top + height - 5;
  const anchor = beside ? 'end' : 'start';
  const shownAt = beside ? width - aimWidth : 0;
  const aimsAt = beside ? width : shownWidth + SPACE / 2;
  const fitting = beside ? aims : cut(aims, LABEL, width - aimsAt);
  return {
    height,
    svg: fragment(
      label(lines, 0, top + LEADING - 5),
      label([shown], shownAt, baseline, {
        class: actual === null ? 'c-text-muted' : 'c-text c-number',
        anchor,
      }),
      aims === '' ? null : label([fitting], aimsAt, baseline, { class: 'c-text-muted', anchor }),
    ),
  };
}
