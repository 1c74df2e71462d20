import { polygonContains } from 'd3';

import type { Arc, Boundaries, Ring } from './boundaries.ts';

type Point = readonly [x: number, y: number];

/** The boundaries of a region at a scale, as the `d` of paths in whole pixels. */
export interface MapPaths {
  readonly width: number;
  readonly height: number;
  /** Everything inside the outer boundary. */
  readonly outline: string;
  /** Borders between divisions, each once. */
  readonly borders: string;
  /** A division; empty where it is smaller than a pixel. */
  readonly shape: (rings: readonly Ring[]) => string;
  /** Whether a division reaches `half` pixels to the left and the right of a point, as a word in it does. */
  readonly contains: (rings: readonly Ring[], x: number, y: number, half: number) => boolean;
  readonly place: (place: Point) => Point;
}

/** Scales boundaries to a width. Arcs are rounded before rings are put together, so that neighbours keep their border. */
export function mapPaths({ arcs, outline, shapes, width, height }: Boundaries, to: number): MapPaths {
  const scale = to / width;
  const points = arcs.map((arc) => pointsOf(arc, scale));
  const uses = new Map<number, number>();
  for (const { rings } of shapes) {
    for (const ring of rings) for (const arc of ring) uses.set(at(arc), (uses.get(at(arc)) ?? 0) + 1);
  }
  const inner = [...uses].filter(([, count]) => count > 1).map(([arc]) => arc);
  const pointsOfRing = (ring: Ring): Point[] => ring.flatMap((arc) => run(points[at(arc)] ?? [], arc < 0));
  const shape = (rings: readonly Ring[]): string =>
    rings.map((ring) => line(pointsOfRing(ring), true)).join('');
  return {
    width: to,
    height: Math.round(height * scale),
    outline: shape(outline),
    borders: inner.map((arc) => line(points[arc] ?? [], false)).join(''),
    shape,
    contains: (rings, x, y, half) =>
      rings.some((ring) => {
        const polygon = pointsOfRing(ring).map(([px, py]): [number, number] => [px, py]);
        return [-half, 0, half].every((dx) => polygonContains(polygon, [x + dx, y]));
      }),
    place: ([x, y]) => [Math.round(x * scale), Math.round(y * scale)],
  };
}

const at = (arc: number): number => (arc < 0 ? ~arc : arc);

const run = (points: readonly Point[], backwards: boolean): readonly Point[] =>
  backwards ? [...points].reverse() : points;

function pointsOf(arc: Arc, scale: number): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < arc.length; i += 2) {
    x += arc[i] ?? 0;
    y += arc[i + 1] ?? 0;
    points.push([Math.round(x * scale), Math.round(y * scale)]);
  }
  return points;
}

/** `M10 20l3-4 5 6z`: steps, without the spaces that a minus makes needless. Nothing where no two points differ. */
function line(all: readonly Point[], isClosed: boolean): string {
  const points = withoutDoubles(all);
  const [first] = points;
  if (first === undefined || points.length < (isClosed ? 3 : 2)) return '';
  let d = `M${first[0]} ${first[1]}l`;
  let [px, py] = first;
  const last = isClosed && same(points.at(-1), first) ? points.length - 1 : points.length;
  for (let i = 1; i < last; i++) {
    const [x, y] = points[i] ?? first;
    d += `${i === 1 || x < px ? '' : ' '}${x - px}${y < py ? '' : ' '}${y - py}`;
    [px, py] = [x, y];
  }
  return isClosed ? `${d}z` : d;
}

const same = (a: Point | undefined, b: Point): boolean => a?.[0] === b[0] && a[1] === b[1];

/** Points that repeat the one before, or lie on the straight way to the next, are dropped. */
function withoutDoubles(all: readonly Point[]): Point[] {
  const points: Point[] = [];
  for (const point of all) {
    if (same(points.at(-1), point)) continue;
    const [a, b] = [points.at(-2), points.at(-1)];
    if (a !== undefined && b !== undefined && isStraight(a, b, point)) points.pop();
    points.push(point);
  }
  return points;
}

function isStraight(a: Point, b: Point, c: Point): boolean {
  const cross = (b[0] - a[0]) * (c[1] - b[1]) - (b[1] - a[1]) * (c[0] - b[0]);
  const along = (b[0] - a[0]) * (c[0] - b[0]) + (b[1] - a[1]) * (c[1] - b[1]);
  return cross === 0 && along > 0;
}
