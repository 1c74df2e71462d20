import type { Svg } from '../render/svg.ts';
import type { Form } from '../render/drawing.ts';

import { NOTE, WIDTHS, label } from '../render/drawing.ts';
import { measureAll, wrap } from '../text/measure.ts';
import { el, fragment } from '../render/svg.ts';

/** An entry of a legend: how the mark looks and what it is called. */
export interface Key {
  readonly label: string;
  /** Draws the sample with its middle at the given height. */
  readonly sample: (x: number, y: number) => Svg;
}

const SAMPLE = 22;
const GAP = 6;

export interface Legend {
  readonly svg: Svg;
  /** Height that it takes, with the space below. 0 without keys. */
  readonly height: number;
}

/** The keys in a row above the chart, in as many rows as the width asks for; long ones are broken. */
export function legend(keys: readonly Key[], form: Form): Legend {
  const width = WIDTHS[form];
  let x = 0;
  let y = 0;
  let height = 0;
  const parts: Svg[] = [];
  for (const key of keys) {
    const lines = wrap(key.label, NOTE, width - SAMPLE - GAP, 3);
    const taken = SAMPLE + GAP + measureAll(lines, NOTE);
    if (x > 0 && x + taken > width) {
      x = 0;
      y += height;
      height = 0;
    }
    parts.push(key.sample(x, y + 10));
    parts.push(label(lines, x + SAMPLE + GAP, y + 15, { class: 'c-text-muted', size: NOTE }));
    x += taken + 18;
    height = Math.max(height, lines.length * Math.round(NOTE * 1.3) + 5);
  }
  // The group lets a picture without words leave the samples out, too.
  const svg = parts.length === 0 ? fragment() : el('g', { class: 'c-key' }, ...parts);
  return { svg, height: keys.length === 0 ? 0 : y + height + 8 };
}
