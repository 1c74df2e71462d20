import type { ChartHead } from '../chart.ts';
import type { Child, Svg } from './svg.ts';

import { el, formatCoordinate, fragment, path } from './svg.ts';

/** The two forms of a chart: one for phones, whose text stays legible at 320 px, one for the rest. */
export type Form = 'wide' | 'narrow';

export const WIDTHS: Readonly<Record<Form, number>> = { wide: 720, narrow: 344 };

/**
 * Size of labels. A phone of 320 px with margins of 16 px shows 344 units on 288 px, where 15 units are 12.6 px.
 */
export const LABEL = 15;

/** Size of ticks, legends and notes: 12.1 px on the same phone. */
export const NOTE = 14.5;

/** Least side of what a finger must hit: 24 px where the drawing is at its smallest. */
export const TARGET = 30;

/** Height of a line of labels. */
export const LEADING = 20;

/**
 * The `<svg>` of one form. It carries no id and no style, so that two forms of many charts can share a page, and it
 * is named by the title, for those who come to it without seeing the heading.
 */
export function drawing(head: ChartHead, form: Form, height: number, shapes: Svg): string {
  const width = WIDTHS[form];
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'marks',
      viewBox: path(0, 0, width, Math.ceil(height)),
      'font-size': LABEL,
      role: 'group',
      'aria-label': head.title,
    },
    shapes,
  ).svg;
}

/** A mark that shows a number: a link to its sentence, which says on hover what it is. Without an address, a group. `region` is a code. */
export function mark(href: string, title: string, region: string, ...children: readonly Child[]): Svg {
  const name = el('title', {}, title);
  const place = { 'data-region': region === '' ? null : region };
  return href === '' ? el('g', place, name, ...children) : el('a', { href, ...place }, name, ...children);
}

/** The area that answers to a finger around a mark: at least 24 px high where rows are. In whole units: it is not seen. */
export function hit(x: number, y: number, width: number, height: number): Svg {
  const [left, top] = [Math.floor(x), Math.floor(y)];
  const size = { width: Math.max(0, Math.ceil(x + width) - left), height: Math.ceil(y + height) - top };
  return el('rect', { class: 'c-hit', x: left, y: top, ...size });
}

/** What stands in many places of a drawing, told from its own corner: it is the same text everywhere, which compresses to nothing. */
export function placed(x: number, y: number, ...children: readonly Child[]): Svg {
  return el('g', { transform: `translate(${formatCoordinate(x)} ${formatCoordinate(y)})` }, ...children);
}

export interface TextStyle {
  readonly class?: string;
  readonly size?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
}

/** Lines of text; `y` is the baseline of the first. */
export function label(lines: readonly string[], x: number, y: number, style: TextStyle = {}): Svg {
  const { class: name = 'c-text', size = LABEL, anchor = 'start' } = style;
  const leading = Math.round(size * 1.3);
  return fragment(
    ...lines.map((line, i) =>
      line === ''
        ? null
        : el(
            'text',
            {
              class: name,
              x,
              y: y + i * leading,
              'font-size': size === LABEL ? null : size,
              'text-anchor': anchor === 'start' ? null : anchor,
            },
            line,
          ),
    ),
  );
}

/** A line from point to point. */
export function rule(name: string, x1: number, y1: number, x2: number, y2: number): Svg {
  return el('path', { class: name, d: path('M', x1, y1, 'L', x2, y2) });
}

/**
 * Strokes at 45° that fill a box: what is not collected. Drawn as one path and not as a pattern, because patterns
 * need ids, and a chart that is pasted elsewhere loses them. From its corner on the path is relative: boxes of one size have
 * the same path, which compresses to nothing.
 */
export function hatch(x: number, y: number, width: number, height: number, gap = 6, name = 'c-missing'): Svg {
  return el('path', { class: name, d: path('M', x, y) + strokesOf(width, height, gap) });
}

function strokesOf(width: number, height: number, gap: number): string {
  let d = '';
  let at: readonly [x: number, y: number] = [0, 0];
  const to = (command: string, dx: number, dy: number): void => {
    d += path(command, dx - at[0], dy - at[1]);
    at = [dx, dy];
  };
  for (let offset = gap; offset < width + height; offset += gap) {
    to('m', Math.min(offset, width), Math.max(0, offset - width));
    to('l', Math.max(0, offset - height), Math.min(offset, height));
  }
  return d;
}
