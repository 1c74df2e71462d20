import { expect, test } from 'vitest';

import type { Box } from '../../src/charts/text/freeLabels.ts';

import { readDrawing } from '../charts/readDrawing.ts';
import { createMaps } from './examples.ts';

const CIRCLE = /<circle class="m-circle" cx="([\d.]+)" cy="([\d.]+)" r="([\d.]+)"/g;

/** True where a circle reaches into a box. */
function meets([cx, cy, r]: readonly [number, number, number], box: Box): boolean {
  const dx = cx - Math.min(Math.max(cx, box.left), box.right);
  const dy = cy - Math.min(Math.max(cy, box.top), box.bottom);
  return dx * dx + dy * dy < r * r;
}

for (const lang of ['zh', 'en'] as const) {
  for (const form of ['wide', 'narrow'] as const) {
    test(`no circle lies behind a name or a number: ${lang} ${form}`, () => {
      const chart = createMaps(lang).find(({ id }) => id.startsWith('tiles-count'))!;
      const circles = [...chart[form].matchAll(CIRCLE)].map(
        ([, cx, cy, r]) => [Number(cx), Number(cy), Number(r)] as const,
      );
      expect(circles.length).toBeGreaterThan(5);
      const met = readDrawing(chart[form]).texts.filter((box) =>
        circles.some((circle) => meets(circle, box)),
      );
      expect(met.map(({ text }) => text)).toEqual([]);
    });
  }
}
