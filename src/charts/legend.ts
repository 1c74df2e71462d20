import type { Svg } from './svg.ts';
import type { Form } from './drawing.ts';

import { NOTE, WIDTHS, label } from './drawing.ts';
import { measure } from './measure.ts';
import { fragment } from './svg.ts';

/** An entry of a legend: how the mark looks and what it is called. */
export interface Key {
  readonly label: string;
  /** Draws the sample with its middle at the given height. */
  readonly sample: (x: number, y: number) => Svg;
}

const SAMPLE = 22;
const ROW = 24;

export interface Legend {
  readonly svg: Svg;
  /** Height that it takes, with the space below. 0 without keys. */
  readonly height: number;
}

/** The keys in a row above the chart, in as many rows as the width asks for. */
export function legend(keys: readonly Key[], form: Form): Legend {
  const width = WIDTHS[form];
  let x = 0;
  let row = 0;
  const parts: Svg[] = [];
  for (const key of keys) {
    const taken = SAMPLE + 6 + measure(key.label, NOTE);
    if (x > 0 && x + taken > width) {
      x = 0;
      row++;
    }
    const y = row * ROW + 10;
    parts.push(key.sample(x, y));
    parts.push(label([key.label], x + SAMPLE + 6, y + 5, { class: 'c-text-muted', size: NOTE }));
    x += taken + 18;
  }
  return { svg: fragment(...parts), height: keys.length === 0 ? 0 : (row + 1) * ROW + 8 };
}
