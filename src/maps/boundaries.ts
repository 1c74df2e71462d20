import type { Division } from './mapData.ts';

import table from '../../data/maps/boundaries.json' with { type: 'json' };
import lists from '../../data/maps/divisions.json' with { type: 'json' };

/** Start in whole pixels of the wide drawing, then steps: x, y, dx, dy, … */
export type Arc = readonly number[];

/** A closed line: numbers of arcs, each run forwards, or backwards where it is the complement (`~arc`). */
export type Ring = readonly number[];

/** A division on a map. */
export interface Shape extends Division {
  /** Empty where it is smaller than a pixel, or far away: 澳门, 三沙. */
  readonly rings: readonly Ring[];
  /** Where a symbol or its name stands; null where it lies outside of the drawing. */
  readonly place: readonly [x: number, y: number] | null;
}

/** The divisions of a region as they are drawn, 720 units wide. Borders are held once. */
export interface Boundaries {
  readonly width: number;
  readonly height: number;
  readonly arcs: readonly Arc[];
  readonly outline: readonly Ring[];
  readonly shapes: readonly Shape[];
  /** Of the nation: both ends of the dash east of 台湾, then 钓鱼岛 and 赤尾屿. Empty on other maps. */
  readonly easternSea: readonly (readonly [x: number, y: number])[];
}

/** Land and islands of the South China Sea, in tenths of a degree: longitude, latitude, longitude, … */
export interface SeaGeometry {
  readonly land: readonly (readonly number[])[];
  readonly islands: readonly (readonly number[])[];
}

const numbers = (text: string): number[] => (text === '' ? [] : text.split(' ').map(Number));

const rings = (text: string): Ring[] =>
  text === '' ? [] : text.split('/').map((ring) => ring.split('.').map(Number));

function textOf(from: Readonly<Record<string, string>>, key: string): string | undefined {
  return Object.hasOwn(from, key) ? from[key] : undefined;
}

const pairs = (flat: readonly number[]): (readonly [number, number])[] =>
  flat.flatMap((x, i) => (i % 2 === 0 ? [[x, flat[i + 1] ?? 0] as const] : []));

const memory = new Map<string, Boundaries>();

/** Boundaries of the divisions of a region; undefined where there are none, as for a county and for 东莞. */
export function boundariesOf(code: string): Boundaries | undefined {
  const known = memory.get(code);
  const text = textOf(table, code);
  if (known !== undefined || text === undefined) return known;
  const [size = '', arcs = '', outline = '', shapes = '', sea = ''] = text.split('|');
  const [width = 0, height = 0] = numbers(size);
  const boundaries: Boundaries = {
    width,
    height,
    arcs: arcs.split(',').map(numbers),
    outline: rings(outline),
    shapes: shapes.split(';').map((shape) => {
      const [id = '', name = '', x = '', y = '', parts = ''] = shape.split(':');
      return { code: id, name, place: x === '-1' ? null : [Number(x), Number(y)], rings: rings(parts) };
    }),
    easternSea: pairs(numbers(sea)),
  };
  memory.set(code, boundaries);
  return boundaries;
}

/** The divisions of a region that have a border with one of them, in the order of their codes; empty for islands, and where there are no boundaries. */
export function neighboursOf(code: string, parent: string): readonly string[] {
  const arcsOf = ({ rings }: Shape): number[] => rings.flat().map((arc) => (arc < 0 ? ~arc : arc));
  const { shapes = [] } = boundariesOf(parent) ?? {};
  const own = new Set(shapes.filter((shape) => shape.code === code).flatMap(arcsOf));
  return shapes
    .filter((shape) => shape.code !== code && arcsOf(shape).some((arc) => own.has(arc)))
    .map((shape) => shape.code);
}

/** What the inset of the South China Sea shows, but for the dashed line. */
export function seaGeometry(): SeaGeometry {
  const [land = '', islands = ''] = (textOf(table, 'inset') ?? '').split('|');
  return { land: land.split(',').map(numbers), islands: islands.split(',').map(numbers) };
}

/** All divisions of a region, in the order of their codes; empty where the lists know none, as for a county. */
export function divisionsOf(code: string): readonly Division[] {
  const text = textOf(lists, code);
  return text === undefined
    ? []
    : text.split(' ').map((one) => ({ code: one.slice(0, 6), name: one.slice(6) }));
}
