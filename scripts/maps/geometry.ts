import type { MultiPolygon, Polygon, Position } from 'geojson';
import type { GeometryCollection, MultiPolygon as ArcPolygons, Topology } from 'topojson-specification';

import type { Point } from './rings.ts';

import { geoAzimuthalEqualArea, geoConicEqualArea } from 'd3';
import { mergeArcs } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, filterWeight, planarRingArea, presimplify, simplify } from 'topojson-simplify';

import { area, clip, largestOf, least, middleOf, most, placeIn, thin } from './rings.ts';

/** A division with its boundary in degrees. */
export interface SourceFeature {
  readonly code: string;
  readonly name: string;
  readonly geometry: Polygon | MultiPolygon;
}

type Project = (point: Position) => Point;

const WIDTH = 720;
const HEIGHT = 540;
const MARGIN = 6;

/** Both ends of the dash east of 台湾, 钓鱼岛 and 赤尾屿. */
const EASTERN_SEA: readonly Position[] = [
  [122.6, 23.5],
  [122.9, 24.6],
  [123.47, 25.74],
  [124.56, 25.92],
];
/** Triangles smaller than this, in square pixels, are no corner of a boundary. The shape of the nation is known to all. */
const CORNER = { nation: 1.5, other: 3 };
/** Steps of the grid, over the extent, on which neighbours meet whose points differ in the last digits. */
const GRID = 6e3;
/** Islands smaller than this, in square pixels, are left out, except the last of a division. */
const ISLAND = 4;

/**
 * The boundaries of the divisions of a region, projected, simplified and rounded to whole pixels of a 720 px wide drawing,
 * as `width height|arcs|outline|divisions|eastern sea`; src/maps/boundaries.ts reads it. Borders are held once. The order of the points
 * of a ring, which the package has the wrong way for d3, is of no matter in the plane.
 */
export function prepareBoundaries(parent: string, features: readonly SourceFeature[]): string {
  const shown = features.map((one) => ({ ...one, polygons: withoutFarIslands(polygonsOf(one)) }));
  const { project, width, height } = fit(
    shown.flatMap(({ polygons }) => polygons),
    parent === '000000',
  );
  const collection = {
    type: 'FeatureCollection' as const,
    features: shown.map(({ code, polygons }) => ({
      type: 'Feature' as const,
      id: code,
      properties: {},
      geometry: {
        type: 'MultiPolygon' as const,
        coordinates: polygons.map((rings) => rings.map((ring) => ring.map((point) => [...project(point)]))),
      },
    })),
  };
  const fine = presimplify(topology({ regions: collection }, GRID) as never) as unknown as Topology;
  const light = filter(
    simplify(fine as never, parent === '000000' ? CORNER.nation : CORNER.other),
    filterWeight(fine as never, ISLAND, planarRingArea as never),
  ) as unknown as Topology;
  const arcs = light.arcs.map(rounded);
  const regions = light.objects['regions'] as GeometryCollection;
  const outline = mergeArcs(light, regions.geometries as ArcPolygons[]);
  const list = shown.map(({ code, name, polygons }) => {
    const geometry = regions.geometries.find(({ id }) => id === code) as ArcPolygons | undefined;
    const rings = geometry?.arcs === undefined ? [] : geometry.arcs.flat();
    const whole = polygons.map(([ring = []]) => ring.map(project));
    const place = whole.length === 0 ? [-1, -1] : placeIn(largestOf(whole));
    return [code, name, ...place, formatRings(rings)].join(':');
  });
  // Arcs that no ring uses any more are not kept; the numbers of the others stay.
  const used = new Set(
    [...outline.arcs.flat(2), ...regions.geometries.flatMap((one) => (one as ArcPolygons).arcs.flat(2))].map(
      (arc) => (arc < 0 ? ~arc : arc),
    ),
  );
  return [
    `${width} ${height}`,
    arcs.map((arc, i) => (used.has(i) ? arc : '')).join(','),
    formatRings(outline.arcs.flat()),
    list.join(';'),
    parent === '000000' ? EASTERN_SEA.map((point) => project(point).map(Math.round).join(' ')).join(' ') : '',
  ].join('|');
}

/** Land around the South China Sea, in tenths of a degree, cut off at the edges of the inset; and the islands as points. */
export function prepareInset(features: readonly SourceFeature[]): string {
  const west = 1065;
  const east = 1235;
  const north = 235;
  const land: string[] = [];
  const islands = new Set<string>();
  for (const one of features) {
    for (const [ring = []] of polygonsOf(one)) {
      const points = ring.map(([x = 0, y = 0]): Point => [x * 10, y * 10]);
      if (one.code === '460000' && isFar(ring)) {
        const [x, y] = middleOf(points);
        islands.add(`${Math.round(x / 2) * 2} ${Math.round(y / 2) * 2}`);
        continue;
      }
      const cut = clip(points, west, east, north);
      if (area(cut) < 8) continue;
      land.push(
        thin(cut, 2)
          .map(([x, y]) => `${Math.round(x)} ${Math.round(y)}`)
          .join(' '),
      );
    }
  }
  return [land.join(','), [...islands].sort().join(',')].join('|');
}

function polygonsOf({ geometry }: SourceFeature): readonly Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
}

function withoutFarIslands(polygons: readonly Position[][][]): Position[][][] {
  return polygons.filter(([ring = []]) => !isFar(ring));
}

/** The islands of the South China Sea, 东沙 among them, are shown in the inset, as on printed maps. */
function isFar(ring: readonly Position[]): boolean {
  const west = least(ring.map(([x = 0]) => x));
  const north = most(ring.map(([, y = 0]) => y));
  return north < 17.9 || (west > 111.3 && north < 21);
}

/** An equal-area projection that fills the drawing; Albers with the usual parallels for the nation. */
function fit(
  polygons: readonly Position[][][],
  isNation: boolean,
): { readonly project: Project; readonly width: number; readonly height: number } {
  const points = polygons.flat(2);
  const middle = [0, 1].map((axis) => {
    const ends = points.map((point) => point[axis] ?? 0);
    return (least(ends) + most(ends)) / 2;
  });
  const [longitude = 0, latitude = 0] = middle;
  const projection = isNation
    ? geoConicEqualArea().parallels([25, 47]).rotate([-105, 0]).scale(1000).translate([0, 0])
    : geoAzimuthalEqualArea().rotate([-longitude, -latitude]).scale(1e5).translate([0, 0]);
  const raw = (point: Position): Point => projection([point[0] ?? 0, point[1] ?? 0]) ?? [0, 0];
  const flat = points.map(raw);
  const [x0, x1, y0, y1] = [0, 1].flatMap((axis) => {
    const ends = flat.map((point) => point[axis] ?? 0);
    return [least(ends), most(ends)];
  }) as [number, number, number, number];
  const scale = Math.min((WIDTH - 2 * MARGIN) / (x1 - x0), (HEIGHT - 2 * MARGIN) / (y1 - y0));
  const height = Math.ceil((y1 - y0) * scale + 2 * MARGIN);
  // The nation stands left, so that there is room for the inset.
  const left = isNation ? MARGIN : (WIDTH - (x1 - x0) * scale) / 2;
  return {
    width: WIDTH,
    height,
    project: (point) => {
      const [x, y] = raw(point);
      return [(x - x0) * scale + left, (y - y0) * scale + MARGIN];
    },
  };
}

/** Start, then steps, in whole pixels; steps of nothing are left out. */
function rounded(arc: readonly Position[]): string {
  let out: number[] = [];
  let [px, py] = [0, 0];
  for (const [i, point] of arc.entries()) {
    const [x, y] = [Math.round(point[0] ?? 0), Math.round(point[1] ?? 0)];
    if (i > 0 && x === px && y === py) continue;
    out = i === 0 ? [x, y] : [...out, x - px, y - py];
    [px, py] = [x, y];
  }
  return out.join(' ');
}

const formatRings = (rings: readonly number[][]): string =>
  rings.map((ring) => withoutSpurs(ring).join('.')).join('/');

/** An arc that a ring runs along and straight back encloses nothing. */
function withoutSpurs(ring: readonly number[]): readonly number[] {
  const kept: number[] = [];
  for (const arc of ring) {
    if (kept.at(-1) === ~arc) kept.pop();
    else kept.push(arc);
  }
  while (kept.length > 1 && kept[0] === ~(kept.at(-1) ?? 0)) {
    kept.pop();
    kept.shift();
  }
  return kept;
}
