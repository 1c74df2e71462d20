import type { Lang } from '../chart.ts';
import type { Form } from '../render/drawing.ts';
import type { Target } from '../marks/links.ts';
import type { ItemSpan, PlannedItem } from './plannedItem.ts';
import type { Svg } from '../render/svg.ts';

import { timeline } from '../../i18n/charts/timeline.ts';
import { LABEL, LEADING, NOTE, TARGET, WIDTHS, label } from '../render/drawing.ts';
import { formatEvery } from '../text/format.ts';
import { wrap } from '../text/measure.ts';
import { formatDue, placeItem, tipOfItem, wordsClass } from './plannedItem.ts';
import { fragment } from '../render/svg.ts';

/** Items that share a row: one alone, or several that fill one and the same window. */
export interface TimelineRow {
  readonly items: readonly [PlannedItem, ...PlannedItem[]];
  /** Null where the items have no date. */
  readonly span: ItemSpan | null;
}

/** Characters of what is to be done, in a tip. */
export const LONGEST = 48;

/** Fewer duties than this in one window keep their own bars: two are compared at a glance, ten like bars say nothing. */
const FEWEST = 3;

/**
 * Rows of a timeline, in the order of the items. Windows that begin and end on the same days are drawn once, with all that
 * falls in them named below; deadlines and duties without a date stand alone.
 */
export function timelineRows(items: readonly PlannedItem[]): readonly TimelineRow[] {
  const spans = items.map((item) => placeItem(item));
  const keyOf = (span: ItemSpan | null | undefined): string =>
    span === null || span === undefined || span.deadline ? '' : `${span.from} ${span.to}`;
  const seen = new Set<string>();
  return items.flatMap((item, i): TimelineRow[] => {
    const key = keyOf(spans[i]);
    const same = key === '' ? [] : items.filter((_, k) => keyOf(spans[k]) === key);
    if (same.length < FEWEST) return [{ items: [item], span: spans[i] ?? null }];
    if (seen.has(key)) return [];
    seen.add(key);
    const [first = item, ...others] = same;
    return [{ items: [first, ...others], span: spans[i] ?? null }];
  });
}

/** Width of the words of one duty: two stand beside one another where there is room. */
const COLUMN: Readonly<Record<Form, number>> = { wide: WIDTHS.wide / 2 - 20, narrow: WIDTHS.narrow };

/** What a row says and where its mark is; lines of the axis pass through its band. */
export interface TimelineLayout {
  readonly height: number;
  /** Middle of its mark. */
  readonly middle: number;
  readonly band: readonly [number, number];
  readonly words: Svg;
  readonly targets: readonly Target[];
}

/** A window with its dates and its bar, and below it a line for each duty that falls in it. */
export function layoutSharedWindow(
  items: TimelineRow['items'],
  top: number,
  form: Form,
  lang: Lang,
  words: number,
): TimelineLayout {
  const t = timeline(lang);
  const beside = form === 'wide';
  const heading = [
    ...wrap(formatDue(items[0].due, lang), NOTE, words, 2),
    t('inWindow', { n: items.length }),
  ];
  const head = heading.length * LEADING + 8;
  const middle = beside ? top + 8 + LEADING / 2 : top + head + 14;
  let y = beside ? top + head : top + head + 28;
  const band = beside ? ([top, y] as const) : ([middle - 14, middle + 14] as const);
  const cells = items.map((item) => {
    const every = formatEvery(item.every ?? '', lang);
    const printed = item.name === '' ? item.raw : item.name;
    const text = every === '' ? printed : `${printed}${t('inBrackets', { text: every })}`;
    return {
      href: item.href,
      lines: wrap(text, LABEL, COLUMN[form], 2),
      title: tipOfItem(item, lang, LONGEST),
    };
  });
  const columns = beside ? 2 : 1;
  const drawn: Svg[] = [];
  const targets: Target[] = [];
  for (let i = 0; i < cells.length; i += columns) {
    const row = cells.slice(i, i + columns);
    const height = Math.max(TARGET, ...row.map(({ lines }) => lines.length * LEADING + 10));
    row.forEach(({ href, lines, title }, k) => {
      const x = k * (WIDTHS.wide / 2);
      drawn.push(label(lines, x, y + LEADING, { class: wordsClass(items[0]) }));
      targets.push({ href, title, x, y, width: COLUMN[form], height });
    });
    y += height;
  }
  const dates = label(heading, 0, top + 8 + LEADING - 5, { class: 'c-text-muted', size: NOTE });
  return { height: y + 4 - top, middle, band, words: fragment(dates, ...drawn), targets };
}
