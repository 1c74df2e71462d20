import type { Svg } from '../charts/render/svg.ts';

import { label } from '../charts/render/drawing.ts';
import { el, fragment } from '../charts/render/svg.ts';
import { seaGeometry } from './boundaries.ts';

/**
 * The dashed line of the South China Sea, each dash from end to end in degrees, from west to east. Taken from the inset of
 * Apache ECharts (lib/coord/geo/fix/nanhai.js, Apache-2.0, The Apache Software Foundation), whose drawing is laid onto
 * degrees by the shores that it shares with the map.
 */
export const DASHES: readonly (readonly [x1: number, y1: number, x2: number, y2: number])[] = [
  [109.5, 15.9, 109.9, 14.3],
  [110.3, 12.0, 109.4, 10.6],
  [107.9, 7.8, 108.5, 6.4],
  [112.1, 3.3, 113.7, 4.0],
  [115.6, 6.3, 117.0, 8.3],
  [118.3, 11.2, 119.1, 12.5],
  [119.1, 15.1, 119.1, 16.7],
  [119.4, 18.3, 120.1, 19.5],
  [120.8, 20.8, 121.8, 22.1],
];

/** What the inset shows, in degrees. */
const WEST = 106.5;
const EAST = 123.5;
const NORTH = 23.5;
const SOUTH = 2.4;

/** Width of the inset for a height. */
export const insetWidth = (height: number): number => Math.round((height * (EAST - WEST)) / (NORTH - SOUTH));

/** The inset of the South China Sea: framed, with the land around it, the islands and the dashed line; its name stands below. */
export function southSea(
  name: string,
  { x, y, height, size }: { x: number; y: number; height: number; size: number },
): Svg {
  const scale = height / (NORTH - SOUTH);
  const px = (longitude: number): number => Math.round((longitude - WEST) * scale);
  const py = (latitude: number): number => Math.round((NORTH - latitude) * scale);
  const { land, islands } = seaGeometry();
  const shores = land.map((ring) => closedLine(ring, px, py)).join('');
  const dots = islands.map(([a = 0, b = 0]) => `M${px(a / 10)} ${py(b / 10)}h0`);
  const dashes = DASHES.map(([a, b, c, d]) => `M${px(a)} ${py(b)}L${px(c)} ${py(d)}`).join('');
  const width = insetWidth(height);
  return fragment(
    el(
      'svg',
      { x, y, width, height, viewBox: `0 0 ${width} ${height}` },
      el('rect', { class: 'm-sea', width, height }),
      el('path', { class: 'm-shore', d: shores }),
      el('path', { class: 'm-islets', d: [...new Set(dots)].join('') }),
      el('path', { class: 'm-dash', d: dashes }),
      el('rect', { class: 'm-frame', x: 0.5, y: 0.5, width: width - 1, height: height - 1 }),
    ),
    label([name], x + width / 2, y + height + size + 2, { class: 'c-text-muted', size, anchor: 'middle' }),
  );
}

function closedLine(
  ring: readonly number[],
  px: (longitude: number) => number,
  py: (latitude: number) => number,
): string {
  const points: string[] = [];
  for (let i = 0; i + 1 < ring.length; i += 2) {
    const point = `${px((ring[i] ?? 0) / 10)} ${py((ring[i + 1] ?? 0) / 10)}`;
    if (point !== points.at(-1)) points.push(point);
  }
  return points.length < 3 ? '' : `M${points.join('L')}z`;
}
