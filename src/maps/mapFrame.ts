import type { ChartHead } from '../charts/chart.ts';
import type { Form } from '../charts/drawing.ts';
import type { Child } from '../charts/svg.ts';

import { LABEL, WIDTHS } from '../charts/drawing.ts';
import { el, path } from '../charts/svg.ts';

/** The `<svg>` of one form of a map, named by the title of its chart. */
export function mapFrame(head: ChartHead, form: Form, height: number, ...children: readonly Child[]): string {
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: `map map-${form}`,
      viewBox: path(0, 0, WIDTHS[form], Math.ceil(height)),
      'font-size': LABEL,
      role: 'group',
      'aria-label': head.title,
    },
    ...children,
  ).svg;
}

/** Id of the hatching of one form of a map: the page may hold many maps. */
export const hatchId = (head: ChartHead, form: Form): string => `${head.id}-${form}-hatch`;

/** Diagonal lines for what is not collected. A pattern, since an area with a shore has no simple hatching. */
export function hatchPattern(id: string): Child {
  return el(
    'defs',
    {},
    el(
      'pattern',
      { id, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
      el('path', { d: 'M-1 7L7-1M-1 1L1-1M5 7L7 5', class: 'c-missing' }),
    ),
  );
}
