import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

import type { Box } from '../../src/charts/text/boxes.ts';

import { numberOf, readDrawing, shapesOf } from '../charts/readDrawing.ts';
import { tileGrid } from '../../src/maps/tileGrid.ts';
import { createMaps, example, head } from './examples.ts';
import { NATION, PORTS, RATE } from './world.ts';

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
      // Those of tiles: the circles of the key stand in no group that has a place.
      const circles = shapesOf(chart[form], 'circle')
        .filter(({ dx, dy }) => dx + dy > 0)
        .map((circle) => {
          const [cx, cy] = [numberOf(circle, 'cx') + circle.dx, numberOf(circle, 'cy') + circle.dy];
          return [cx, cy, numberOf(circle, 'r')] as const;
        });
      expect(circles.length).toBeGreaterThan(5);
      const met = readDrawing(chart[form]).texts.filter((box) =>
        circles.some((circle) => meets(circle, box)),
      );
      expect(met.map(({ text }) => text)).toEqual([]);
    });
  }
}

test('tiles with numbers of all provinces weigh 2.3 KB or less in both forms: the rest of their embed weighs 2.6', () => {
  for (const measure of [PORTS, RATE]) {
    const { wide, narrow } = tileGrid(head('a'), example(NATION, measure, 34));
    expect(brotliCompressSync(wide + narrow).length).toBeLessThanOrEqual(2300);
  }
});

test('what stands on a tile is told from its corner: the tiles of a form differ in words, circle and place alone', () => {
  const { wide } = tileGrid(head('a'), example(NATION, RATE, 34));
  const tiles = [...wide.matchAll(/<g transform="translate\([\d ]+\)">(.*?)<\/g>/g)].map(([, tile = '']) =>
    tile.replaceAll(/>[^<]+</g, '><').replaceAll(/ (?:href|data-region|class)="[^"]*"/g, ''),
  );
  expect(tiles).toHaveLength(34);
  expect(new Set(tiles).size).toBe(1);
});

test('what fills tiles lies below all words and links: a number and the outline of a link may reach over the edge', () => {
  for (const chart of createMaps('zh').filter(({ kind }) => kind === 'tile-grid'))
    for (const svg of [chart.wide, chart.narrow]) {
      const [last, first] = [svg.lastIndexOf('class="m-tile'), svg.indexOf('<g transform=')];
      expect(last, chart.id).toBeGreaterThan(0);
      expect(first, chart.id).toBeGreaterThan(last);
    }
});
