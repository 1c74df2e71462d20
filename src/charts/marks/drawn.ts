import type { RenderFunction } from '@observablehq/plot';

import type { Svg } from '../render/svg.ts';

/** From a value to its place in the drawing. */
export type Place = (value: number) => number;

/** The places of values, as Plot's scales have them. */
export interface Places {
  readonly x: Place;
  readonly y: Place;
}

/**
 * A mark of our own: what Plot has none for (Chinese labels that are broken and keep clear of one another, hatching without ids,
 * keys, links). It is given the scales of the plot and says its SVG.
 */
export function drawn(draw: (places: Places) => Svg | null): RenderFunction {
  return (_index, { x, y }, _values, _dimensions, context) => {
    const { document } = context as unknown as Drawing;
    const svg = draw({ x: (x ?? same) as Place, y: (y ?? same) as Place });
    if (svg === null || svg.svg === '') return null as never;
    const group = document.createElementNS('http://www.w3.org/2000/svg', 'g');
    group.innerHTML = svg.svg;
    return group as never;
  };
}

/** As much as a mark asks of the document in which it is drawn. */
interface Drawing {
  readonly document: { readonly createElementNS: (space: string, name: string) => { innerHTML: string } };
}

const same: Place = (value) => value;
