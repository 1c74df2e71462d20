import { polygonContains } from 'd3';

/** A point in the plane, or of degrees: x to the east, y. */
export type Point = readonly [number, number];

/** Smallest and largest of many: more than a call can take as arguments. */
export const least = (values: readonly number[]): number => values.reduce((a, b) => Math.min(a, b), Infinity);
export const most = (values: readonly number[]): number => values.reduce((a, b) => Math.max(a, b), -Infinity);

/** The ring that encloses most. */
export function largestOf(rings: readonly Point[][]): Point[] {
  return rings.reduce((a, b) => (area(b) > area(a) ? b : a));
}

/** Area in the square of the units of its points; a ring need not be closed. */
export function area(ring: readonly Point[]): number {
  let sum = 0;
  for (const [i, [x, y]] of ring.entries()) {
    const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y];
    sum += x * ny - nx * y;
  }
  return Math.abs(sum) / 2;
}

/** Middle of the points. */
export function middleOf(ring: readonly Point[]): Point {
  const sum = ring.reduce<Point>(([a, b], [x, y]) => [a + x, b + y], [0, 0]);
  return [sum[0] / ring.length, sum[1] / ring.length];
}

/** Where a symbol or a name stands: the point of a grid that lies deepest inside, drawn a little to the middle. */
export function placeIn(ring: Point[]): readonly [number, number] {
  const xs = ring.map(([x]) => x);
  const ys = ring.map(([, y]) => y);
  const [x0, y0] = [least(xs), least(ys)];
  const [w, h] = [most(xs) - x0, most(ys) - y0];
  const step = Math.max(1, Math.ceil(ring.length / 400));
  const edge = ring.filter((_, i) => i % step === 0);
  const middle = middleOfArea(ring);
  let best: { point: Point; score: number } = { point: middle, score: -Infinity };
  for (let i = 0; i <= 24; i++) {
    for (let k = 0; k <= 24; k++) {
      const point: [number, number] = [x0 + (w * (i + 0.5)) / 25, y0 + (h * (k + 0.5)) / 25];
      if (!polygonContains(ring as [number, number][], point)) continue;
      const depth = least(edge.map(([x, y]) => Math.hypot(x - point[0], y - point[1])));
      const off = Math.hypot(point[0] - middle[0], point[1] - middle[1]);
      const score = depth - off * 0.25;
      if (score > best.score) best = { point, score };
    }
  }
  return [Math.round(best.point[0]), Math.round(best.point[1])];
}

function middleOfArea(ring: readonly Point[]): Point {
  let [sum, cx, cy] = [0, 0, 0];
  for (const [i, [x, y]] of ring.entries()) {
    const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y];
    const cross = x * ny - nx * y;
    sum += cross;
    cx += (x + nx) * cross;
    cy += (y + ny) * cross;
  }
  return sum === 0 ? middleOf(ring) : [cx / (3 * sum), cy / (3 * sum)];
}

/** The part of a ring south of `north` and between two meridians (Sutherland–Hodgman). */
export function clip(ring: readonly Point[], west: number, east: number, north: number): Point[] {
  const sides: readonly [(p: Point) => boolean, 0 | 1, number][] = [
    [([, y]) => y <= north, 1, north],
    [([x]) => x >= west, 0, west],
    [([x]) => x <= east, 0, east],
  ];
  return sides.reduce<Point[]>(
    (points, [isInside, axis, limit]) =>
      points.flatMap((point, i) => {
        const before = points.at(i - 1) ?? point;
        const share = (limit - before[axis]) / (point[axis] - before[axis]);
        const crossing: Point = [
          before[0] + share * (point[0] - before[0]),
          before[1] + share * (point[1] - before[1]),
        ];
        if (isInside(point)) return isInside(before) ? [point] : [crossing, point];
        return isInside(before) ? [crossing] : [];
      }),
    [...ring],
  );
}

/** Every point at least `distance` from the one before. */
export function thin(ring: readonly Point[], distance: number): Point[] {
  const kept: Point[] = [];
  for (const point of ring) {
    const last = kept.at(-1);
    if (last === undefined || Math.hypot(point[0] - last[0], point[1] - last[1]) >= distance)
      kept.push(point);
  }
  return kept;
}
