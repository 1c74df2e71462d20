import type { ChartHead } from '../charts/chart.ts';
import type { Child } from '../charts/svg.ts';

import { el } from '../charts/svg.ts';

/** The `<svg>` around a map, named by the title of its chart. */
export function mapFrame(
  head: ChartHead,
  format: 'wide' | 'narrow',
  { width, height }: { width: number; height: number },
  ...children: readonly Child[]
): string {
  return el(
    'svg',
    {
      viewBox: `0 0 ${Math.round(width)} ${Math.round(height)}`,
      class: `map map-${format}`,
      role: 'group',
      'aria-label': head.title,
    },
    ...children,
  ).svg;
}
