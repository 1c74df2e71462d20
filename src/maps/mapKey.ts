import type { Svg } from '../charts/svg.ts';
import type { Lang } from '../i18n/index.ts';
import type { Shading } from './scale.ts';

import { el, fragment } from '../charts/svg.ts';
import { maps } from '../i18n/maps.ts';
import { formatShort, formatUnit } from '../i18n/number.ts';
import { keyValues } from './scale.ts';

/** Upper left corner of a key. */
interface Corner {
  readonly x: number;
  readonly y: number;
}

const SIZE = 13;

/** Diagonal lines for what is not published. An id must be unique on its page: that of the chart and the format. */
export function hatchPattern(id: string): Svg {
  return el(
    'defs',
    {},
    el(
      'pattern',
      { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      el('path', { d: 'M-1 7L7-1M-1 1L1-1M5 7L7 5', class: 'm-hatch' }),
    ),
  );
}

/** What hatching means. */
export function hatchKey(id: string, lang: Lang, { x, y }: Corner): Svg {
  return fragment(
    el('rect', { x, y, width: 22, height: 14, class: 'm-tile', fill: `url(#${id})` }),
    el('text', { x: x + 29, y: y + 12, 'font-size': SIZE, class: 'c-text-muted' }, maps(lang)('unpublished')),
  );
}

/** Circles of one or two round values, standing on one line. */
export function circleKey(
  values: readonly number[],
  radius: (value: number) => number,
  lang: Lang,
  { x, y }: Corner,
): Svg {
  const sizes = keyValues(values).map((value) => ({ value, r: radius(value) }));
  const base = y + 2 * Math.max(0, ...sizes.map(({ r }) => r));
  const marks: Svg[] = [];
  let left = x;
  for (const { value, r } of sizes) {
    const label = formatShort(value, lang);
    marks.push(
      el('circle', { cx: left + r, cy: base - r, r, class: 'm-circle' }),
      el('text', { x: left + 2 * r + 5, y: base - 1, 'font-size': SIZE, class: 'c-text-muted' }, label),
    );
    left += 2 * r + 5 + label.length * 9 + 14;
  }
  return fragment(...marks);
}

/** The classes of shading side by side, with the numbers that divide them. */
export function shadeKey(
  { used, thresholds }: Shading,
  unit: string,
  lang: Lang,
  { x, y, width }: Corner & { readonly width: number },
): Svg {
  // A single colour divides nothing.
  if (thresholds.length === 0) return fragment();
  const step = Math.min(44, width / used.length);
  const suffix = unit === '%' || unit === '‰' ? formatUnit(unit, lang) : '';
  return fragment(
    ...used.map((shade, i) =>
      el('rect', { x: x + i * step, y, width: step, height: 12, class: `m-tile m-${shade}` }),
    ),
    ...thresholds.map((value, i) =>
      el(
        'text',
        {
          x: x + (i + 1) * step,
          y: y + 26,
          'font-size': SIZE,
          'text-anchor': 'middle',
          class: 'c-text-muted',
        },
        formatShort(value, lang) + (i === 0 ? suffix : ''),
      ),
    ),
  );
}
