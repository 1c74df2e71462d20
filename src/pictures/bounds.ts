import type { Element } from './xml.ts';

import { parseDrawing } from './xml.ts';

type Point = readonly [x: number, y: number];

/** The box around the shapes of a flat drawing, strokes and words not counted; null where there is none. */
export function boundsOf(
  svg: string,
): { readonly left: number; readonly top: number; readonly right: number; readonly bottom: number } | null {
  const points = pointsOf(parseDrawing(svg), [0, 0]);
  if (points.length === 0) return null;
  const xs = points.map(([x]) => x);
  const ys = points.map(([, y]) => y);
  // Spreading into Math.min would overflow the stack where a map has very many points.
  const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b));
  const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b));
  return { left: least(xs), top: least(ys), right: most(xs), bottom: most(ys) };
}

function pointsOf(element: Element, origin: Point): Point[] {
  const number = (key: string): number => Number(element.attributes.get(key) ?? 0);
  const [dx = 0, dy = 0] = (element.attributes.get('transform') ?? '').match(/-?[\d.]+/g)?.map(Number) ?? [];
  const isFrame = element.name === 'svg';
  const [left, top] = [
    origin[0] + dx + (isFrame ? number('x') : 0),
    origin[1] + dy + (isFrame ? number('y') : 0),
  ];
  const at = (x: number, y: number): Point => [left + x, top + y];
  switch (element.name) {
    case 'rect':
      return [
        at(number('x'), number('y')),
        at(number('x') + number('width'), number('y') + number('height')),
      ];
    case 'circle': {
      const [x, y, r] = [number('cx'), number('cy'), number('r')];
      return [at(x - r, y - r), at(x + r, y + r)];
    }
    case 'path':
      return pathPoints(element.attributes.get('d') ?? '').map(([x, y]) => at(x, y));
    default:
      return element.children.flatMap((child) =>
        typeof child === 'string' ? [] : pointsOf(child, [left, top]),
      );
  }
}

/** Corners of a path of straight lines; of an arc its end. */
function pathPoints(d: string): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (const [, command = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number);
    const size = sizeOf(command);
    for (let k = 0; k + size <= numbers.length && size > 0; k += size) {
      const relative = command >= 'a';
      const upper = command.toUpperCase();
      const last = numbers[k + size - 1] ?? 0;
      const first = numbers[k + size - 2] ?? 0;
      if (upper === 'H') x = (relative ? x : 0) + last;
      else if (upper === 'V') y = (relative ? y : 0) + last;
      else [x, y] = [(relative ? x : 0) + first, (relative ? y : 0) + last];
      points.push([x, y]);
    }
  }
  return points;
}

/** How many numbers a command takes; 0 of `z`. */
function sizeOf(command: string): number {
  return { M: 2, L: 2, H: 1, V: 1, A: 7, C: 6, Q: 4, S: 4, T: 2 }[command.toUpperCase()] ?? 0;
}
