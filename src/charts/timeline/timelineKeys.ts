import type { Lang } from '../chart.ts';
import type { Key } from '../scales/legend.ts';
import type { ItemSpan, PlannedItem } from './plannedItem.ts';
import type { Svg } from '../render/svg.ts';

import { timeline } from '../../i18n/charts/timeline.ts';
import { rule } from '../render/drawing.ts';
import { el, fragment, path } from '../render/svg.ts';

/** Height of the bar of a window. */
export const SPAN_HEIGHT = 10;

/** The marks of a timeline that occur in it. */
export function keysOf(
  items: readonly PlannedItem[],
  spans: readonly (ItemSpan | null)[],
  today: number,
  lang: Lang,
): Key[] {
  const t = timeline(lang);
  const keys: Key[] = [];
  const deadlines = spans.filter((span) => span?.deadline === true);
  const diamond = (name: string) => (x: number, y: number) => drawDeadline(name, x + 11, y);
  if (deadlines.some((span) => span !== null && span.to <= today)) {
    keys.push({ label: t('deadlinePast'), sample: diamond('c-due') });
  }
  if (deadlines.some((span) => span !== null && span.to > today)) {
    keys.push({ label: t('deadlineAhead'), sample: diamond('c-due-open') });
  }
  if (spans.some((span) => span?.deadline === false)) {
    const bar = (x: number, y: number): Svg =>
      fragment(
        el('rect', { class: 'c-span', x, y: y - SPAN_HEIGHT / 2, width: 13, height: SPAN_HEIGHT }),
        el('rect', {
          class: 'c-span-open',
          x: x + 13,
          y: y - SPAN_HEIGHT / 2,
          width: 9,
          height: SPAN_HEIGHT,
        }),
      );
    keys.push({ label: t('window'), sample: bar });
  }
  if (items.some((item, i) => spans[i] === null && (item.every ?? '') !== '')) {
    keys.push({ label: t('standing'), sample: (x, y) => rule('c-standing', x, y, x + 22, y) });
  }
  return keys;
}

/** A diamond on the day. */
export function drawDeadline(name: string, x: number, y: number): Svg {
  return el('path', { class: name, d: `${path('M', x, y - 8)}l8 8l-8 8l-8-8z` });
}
