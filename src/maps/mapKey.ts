import type { ChartHead } from '../charts/chart.ts';
import type { Form } from '../charts/render/drawing.ts';
import type { Svg } from '../charts/render/svg.ts';
import type { Lang } from '../i18n/index.ts';
import type { MapData } from './mapData.ts';
import type { Shading } from './scale.ts';

import { NOTE, hatch, label } from '../charts/render/drawing.ts';
import { measure } from '../charts/text/measure.ts';
import { el, fragment } from '../charts/render/svg.ts';
import { maps } from '../i18n/charts/maps.ts';
import { formatShort, formatUnit } from '../i18n/format/number.ts';
import { isOther } from './mapText.ts';
import { keyValues } from './scale.ts';

/** An entry of a key, drawn with its left edge at `x` and its middle at `y`. */
export interface KeyEntry {
  readonly width: number;
  readonly height: number;
  readonly draw: (x: number, y: number) => Svg;
}

const SWATCH = 22;
const APART = 16;

const note = (text: string, x: number, y: number, anchor: 'start' | 'middle' = 'start'): Svg =>
  label([text], x, y + 5, { class: 'c-text-muted', size: NOTE, anchor });

/** What hatching means: 未收录, or 未公布 where every hatched division was due to report. */
export function hatchKey({ rows }: Pick<MapData, 'rows'>, lang: Lang): KeyEntry {
  const gaps = rows.filter(({ published }) => published === null);
  const text = maps(lang)(
    gaps.every(({ status }) => status === 'not-published') ? 'notPublished' : 'notCollected',
  );
  return swatchKey('', text);
}

/** A swatch in the class of what it explains, hatched where that is empty; `over` is the class of what lies over all but its left edge. */
export function swatchKey(look: string, text: string, over = ''): KeyEntry {
  return {
    width: SWATCH + 6 + measure(text, NOTE),
    height: 18,
    draw: (x, y) =>
      fragment(
        el('rect', {
          x,
          y: y - 8,
          width: SWATCH,
          height: 16,
          class: look === '' ? 'm-tile' : `m-tile ${look}`,
        }),
        over === '' ? null : el('rect', { x: x + 5, y: y - 8, width: SWATCH - 5, height: 16, class: over }),
        look === '' ? hatch(x, y - 8, SWATCH, 16, 6, 'm-missing') : null,
        note(text, x + SWATCH + 6, y),
      ),
  };
}

/** What a paler mark with a year means; nothing where there is none. */
export function otherKeys({ rows }: Pick<MapData, 'rows'>, lang: Lang): KeyEntry[] {
  if (!rows.some(({ published }) => published !== null && isOther(published))) return [];
  return [swatchKey('m-other', maps(lang)('other'))];
}

/** Circles of one or two round values. */
export function circleKeys(
  values: readonly number[],
  radius: (value: number) => number,
  lang: Lang,
): KeyEntry[] {
  return keyValues(values).map((value) => {
    const r = radius(value);
    const text = formatShort(value, lang);
    return {
      width: 2 * r + 6 + measure(text, NOTE),
      height: 2 * r + 3,
      draw: (x, y) =>
        fragment(el('circle', { cx: x + r, cy: y, r, class: 'm-circle' }), note(text, x + 2 * r + 6, y)),
    };
  });
}

/** The classes of shading side by side, with the numbers that divide them below; nothing where there is one class. */
export function shadeKeys({ used, thresholds }: Shading, unit: string, lang: Lang): KeyEntry[] {
  if (thresholds.length === 0) return [];
  const step = 38;
  const suffix = unit === '%' || unit === '‰' ? formatUnit(unit, lang) : '';
  return [
    {
      width: step * used.length,
      height: 34,
      draw: (x, y) =>
        fragment(
          ...used.map((shade, i) =>
            el('rect', { x: x + i * step, y: y - 15, width: step, height: 12, class: `m-tile m-${shade}` }),
          ),
          ...thresholds.map((value, i) =>
            note(formatShort(value, lang) + (i === 0 ? suffix : ''), x + (i + 1) * step, y + 8, 'middle'),
          ),
        ),
    },
  ];
}

/** The entries in rows no wider than `width`, from the upper left corner; with the height that they take. */
export function mapKey(
  entries: readonly KeyEntry[],
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): { readonly svg: Svg; readonly height: number } {
  const rows: KeyEntry[][] = [[]];
  let taken = 0;
  for (const entry of entries) {
    if (taken > 0 && taken + entry.width > width) {
      rows.push([]);
      taken = 0;
    }
    rows.at(-1)?.push(entry);
    taken += entry.width + APART;
  }
  const parts: Svg[] = [];
  let top = y;
  for (const row of rows) {
    const height = Math.max(0, ...row.map((entry) => entry.height));
    let left = x;
    for (const entry of row) {
      parts.push(entry.draw(left, top + height / 2));
      left += entry.width + APART;
    }
    top += height + 8;
  }
  const svg = parts.length === 0 ? fragment() : el('g', { class: 'c-key' }, ...parts);
  return { svg, height: top - y };
}

/** Id of the hatching of one form of a map: the page may hold many maps. */
export const hatchId = (head: ChartHead, form: Form): string => `${head.id}-${form}-hatch`;

/** Diagonal lines for what is not collected. A pattern, since an area with a shore has no simple hatching. */
export function hatchPattern(id: string): Svg {
  return el(
    'defs',
    {},
    el(
      'pattern',
      { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      el('path', { d: 'M-1 7L7-1M-1 1L1-1M5 7L7 5', class: 'm-missing' }),
    ),
  );
}
