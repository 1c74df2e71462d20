import { polygonContains } from 'd3';

import type { Arc, Boundaries, Ring } from './boundaries.ts';

type Point = readonly [x: number, y: number];

/** Lines and areas as Plot draws them, in whole pixels. */
export interface Area {
  readonly type: 'MultiPolygon';
  readonly coordinates: readonly (readonly (readonly Point[])[])[];
}
export type Geometry =
  | Area
  | { readonly type: 'MultiLineString'; readonly coordinates: readonly (readonly Point[])[] };

/** The boundaries of a region at a scale. */
export interface MapPaths {
  readonly width: number;
  readonly height: number;
  /** Everything inside the outer boundary. */
  readonly outline: Geometry;
  /** Borders between divisions, each once. */
  readonly borders: Geometry;
  /** A division; null where it is smaller than a pixel. */
  readonly shape: (rings: readonly Ring[]) => Area | null;
  /** Whether a division reaches `half` pixels to the left and the right of a point, as a word in it does. */
  readonly contains: (rings: readonly Ring[], x: number, y: number, half: number) => boolean;
  /** How far it reaches to the left and the right of a point at least, up to 60 pixels. */
  readonly roomAt: (rings: readonly Ring[], x: number, y: number) => number;
  readonly place: (place: Point) => Point;
}

/** Steps in which the room around a point is measured, and how many of them. */
const STEP = 4;
const STEPS = 15;

/** Scales boundaries to a width, below `top`. Arcs are rounded before rings are put together, so that neighbours keep their border. */
export function mapPaths(
  { arcs, outline, shapes, width, height }: Boundaries,
  to: number,
  top: number,
): MapPaths {
  const scale = to / width;
  const points = arcs.map((arc) => pointsOf(arc, scale, top));
  const uses = new Map<number, number>();
  for (const { rings } of shapes) {
    for (const ring of rings) for (const arc of ring) uses.set(at(arc), (uses.get(at(arc)) ?? 0) + 1);
  }
  const inner = [...uses].filter(([, count]) => count > 1).map(([arc]) => arc);
  const pointsOfRing = (ring: Ring): Point[] => ring.flatMap((arc) => run(points[at(arc)] ?? [], arc < 0));
  const shape = (rings: readonly Ring[]): Area => {
    const areas = rings
      .map((ring) => closed(withoutDoubles(pointsOfRing(ring))))
      .filter((area) => area.length > 3);
    return { type: 'MultiPolygon', coordinates: areas.map((area) => [area]) };
  };
  const contains: MapPaths['contains'] = (rings, x, y, half) =>
    rings.some((ring) => {
      const polygon = pointsOfRing(ring).map(([px, py]): [number, number] => [px, py]);
      return [-half, 0, half].every((dx) => polygonContains(polygon, [x + dx, y]));
    });
  return {
    width: to,
    height: Math.round(height * scale),
    outline: shape(outline),
    borders: {
      type: 'MultiLineString',
      coordinates: inner.map((arc) => withoutDoubles(points[arc] ?? [])).filter(({ length }) => length > 1),
    },
    shape: (rings) => {
      const found = shape(rings);
      return found.coordinates.length === 0 ? null : found;
    },
    contains,
    roomAt: (rings, x, y) => {
      let room = 0;
      while (room < STEP * STEPS && contains(rings, x, y, room + STEP)) room += STEP;
      return room;
    },
    place: ([x, y]) => [Math.round(x * scale), Math.round(y * scale) + top],
  };
}

const at = (arc: number): number => (arc < 0 ? ~arc : arc);

const run = (points: readonly Point[], backwards: boolean): readonly Point[] =>
  backwards ? [...points].reverse() : points;

function pointsOf(arc: Arc, scale: number, top: number): Point[] {
  const points: Point[] = [];
  let [x, y] = [0, 0];
  for (let i = 0; i + 1 < arc.length; i += 2) {
    x += arc[i] ?? 0;
    y += arc[i + 1] ?? 0;
    points.push([Math.round(x * scale), Math.round(y * scale) + top]);
  }
  return points;
}

/** A ring ends where it began. */
const closed = (points: readonly Point[]): readonly Point[] => {
  const [first] = points;
  return first === undefined || same(points.at(-1), first) ? points : [...points, first];
};

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
