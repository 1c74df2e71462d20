import { expect, test } from 'vitest';

import { boundariesOf, divisionsOf } from '../../src/maps/boundaries.ts';
import { formatLabel } from '../../src/maps/mapText.ts';
import { mapPaths } from '../../src/maps/mapPaths.ts';
import { placeLabels } from '../../src/maps/placeLabels.ts';
import { placeSymbols } from '../../src/maps/placeSymbols.ts';
import { keyValues, shadeScale, radiusScale } from '../../src/maps/scale.ts';
import { DASHES } from '../../src/maps/southSea.ts';
import { TILES } from '../../src/maps/tileLayout.ts';
import { PROVINCES } from './world.ts';

test('every province has a tile of its own', () => {
  expect(TILES.map(({ code }) => code)).toEqual(PROVINCES.map(({ code }) => code));
  expect(new Set(TILES.map(({ column, row }) => `${column} ${row}`)).size).toBe(34);
  expect(new Set(TILES.map(({ letters }) => letters)).size).toBe(34);
});

test('areas of circles are in proportion to values', () => {
  const radius = radiusScale([400, 100, 4], 20);
  expect([radius(400), radius(100), radius(4), radius(0)]).toEqual([20, 10, 2, 0]);
  expect(keyValues([405000, 3])).toEqual([200000, 50000]);
  expect(keyValues([3])).toEqual([2]);
  expect(keyValues([])).toEqual([]);
});

test('shades divide at round numbers, in five classes at most', () => {
  const { thresholds, classOf } = shadeScale([31, 99]);
  expect(thresholds).toEqual([40, 60, 80]);
  expect([31, 40, 59.9, 60, 80, 99].map(classOf)).toEqual([1, 2, 2, 4, 5, 5]);
  expect(shadeScale([68.4])).toMatchObject({ thresholds: [], used: [3] });
  expect(shadeScale([]).classOf(1)).toBe(3);
});

test('a label keeps its bound: digits are dropped in its direction', () => {
  const label = (value: number, bound: 'over' | 'under' | 'exact' | 'about', room = 99): string =>
    formatLabel(
      { value, bound, unit: '个', raw: '', low: 0, high: 0, period: '', address: '', publisher: '' },
      'zh',
      (text) => text.length <= room,
    );
  expect(label(405000, 'over')).toBe('>40.5万');
  expect(label(409000, 'over', 4)).toBe('>40万');
  expect(label(401000, 'under', 4)).toBe('<41万');
  expect(label(405900, 'exact')).toBe('40.6万');
  expect(label(66.67, 'about')).toBe('≈66.7');
  expect(label(4500000, 'exact', 1)).toBe('450万');
  expect(label(0, 'exact')).toBe('0');
});

test('circles on one spot are moved apart, the smaller the farther', () => {
  const [large, small] = placeSymbols([
    { x: 100, y: 100, r: 20 },
    { x: 100, y: 100, r: 6 },
  ]);
  const moved = (symbol = { x: 0, y: 0 }): number => Math.hypot(symbol.x - 100, symbol.y - 100);
  expect(moved(small)).toBeGreaterThan(moved(large));
  expect(moved(small)).toBeLessThanOrEqual(19);
  expect(Math.hypot(large!.x - small!.x, large!.y - small!.y)).toBeGreaterThan(15);
});

test('labels cover neither each other nor the mark of another; those that may are left out', () => {
  const at = (key: string, x: number, optional = true): Parameters<typeof placeLabels>[0][number] => ({
    key,
    lines: ['内蒙古', '25.5万'],
    x,
    y: 50,
    r: 8,
    optional,
  });
  const room = { width: 200, height: 100, size: 14, taken: [] };
  const placed = placeLabels([at('a', 100), at('b', 110), at('c', 105), at('d', 95)], room);
  expect(placed.length).toBeLessThan(4);
  expect(
    placeLabels([at('a', 100, false)], { ...room, taken: [{ left: 0, right: 200, top: 0, bottom: 100 }] }),
  ).toHaveLength(1);
});

test('neighbours keep one border, at every size', () => {
  for (const to of [720, 344]) {
    const { borders, outline, width, height } = mapPaths(boundariesOf('000000')!, to, 0);
    expect(width).toBe(to);
    expect(height).toBeGreaterThan(to * 0.7);
    const points = JSON.stringify([outline, borders])
      .match(/-?[\d.]+/g)!
      .map(Number);
    expect(points.length).toBeGreaterThan(1000);
    expect(points.filter((x) => !Number.isInteger(x))).toEqual([]);
  }
});

test('divisions have the codes of the tables, also where a county was renamed or raised', () => {
  expect(divisionsOf('000000')).toEqual(PROVINCES);
  expect(divisionsOf('110105')).toEqual([]);
  expect(divisionsOf('constructor')).toEqual([]);
  expect(boundariesOf('toString')).toBeUndefined();
  const codes = (code: string): string[] => boundariesOf(code)!.shapes.map((shape) => shape.code);
  expect(codes('320600')).toContain('320613');
  expect(codes('540400')).toContain('540481');
  for (const parent of ['000000', '130000', '150300', '500000', '350500']) {
    const listed = new Set(divisionsOf(parent).map(({ code }) => code));
    expect(codes(parent).filter((code) => !listed.has(code))).toEqual([]);
  }
});

test('every place of a division lies in its drawing', () => {
  for (const parent of ['000000', ...PROVINCES.map(({ code }) => code)]) {
    const boundaries = boundariesOf(parent);
    if (boundaries === undefined) continue;
    for (const { place, name } of boundaries.shapes) {
      if (place === null) continue;
      expect(place[0] >= 0 && place[0] <= boundaries.width, name).toBe(true);
      expect(place[1] >= 0 && place[1] <= boundaries.height, name).toBe(true);
    }
  }
});

test('the dashes of the South China Sea run from west to east around the islands', () => {
  expect(DASHES).toHaveLength(9);
  for (const [x1, y1, x2, y2] of DASHES) {
    expect(Math.min(x1, x2)).toBeGreaterThan(107);
    expect(Math.max(x1, x2)).toBeLessThan(122.5);
    expect(Math.min(y1, y2)).toBeGreaterThan(3);
  }
});
