import type { Form } from '../render/drawing.ts';
import type { Svg } from '../render/svg.ts';

import { LABEL, LEADING, WIDTHS, label } from '../render/drawing.ts';
import { measure, measureAll, wrap } from '../text/measure.ts';
import { fragment } from '../render/svg.ts';

/** Where the name and the mark of one row of a chart stand. */
export interface RowPlace {
  readonly lines: readonly string[];
  /** Top of the row. */
  readonly top: number;
  readonly height: number;
  /** Baseline of the first line of the name. */
  readonly baseline: number;
  /** Middle of the mark. */
  readonly middle: number;
}

export interface RowLayout {
  /** Names stand beside the marks, right-aligned to `gutter`; else above them. */
  readonly beside: boolean;
  /** Where the marks begin. */
  readonly left: number;
  readonly gutter: number;
  readonly rows: readonly RowPlace[];
  /** Below the last row. */
  readonly bottom: number;
}

/** Widest name beside a mark; longer ones are broken, and on phones put above their mark. */
const GUTTER: Readonly<Record<Form, number>> = { wide: 232, narrow: 84 };
const GAP = 12;
/** Share of the width beyond which numbers leave no room for names beside the marks. */
const CROWDED = 0.42;

/**
 * Places the rows of a chart of names, marks and numbers below `top`. Names are never cut before their third line: beside
 * the marks they take two, above them two as wide as the chart.
 */
export function layoutRows(
  names: readonly string[],
  form: Form,
  top: number,
  numbers: readonly string[] = [],
): RowLayout {
  const crowded = measureAll(numbers, LABEL) > WIDTHS[form] * CROWDED;
  const beside = form === 'wide' || (measureAll(names, LABEL) <= GUTTER.narrow && !crowded);
  const room = beside ? GUTTER[form] : WIDTHS[form];
  const wrapped = names.map((name) => wrap(name, LABEL, room, 3));
  const gutter = beside ? Math.ceil(Math.max(0, ...wrapped.flat().map((line) => measure(line, LABEL)))) : 0;
  let y = top;
  const rows = wrapped.map((lines): RowPlace => {
    const text = lines.length * LEADING;
    const height = beside ? Math.max(30, text + 10) : text + 34;
    const row = beside
      ? { baseline: y + (height - text) / 2 + LEADING - 5, middle: y + height / 2 }
      : { baseline: y + LEADING - 3, middle: y + text + 13 };
    const place = { lines, top: y, height, ...row };
    y += height;
    return place;
  });
  return { beside, left: beside ? gutter + GAP : 0, gutter, rows, bottom: y };
}

/** The names of rows, beside their marks or above them. */
export function rowNames({ beside, gutter, rows }: RowLayout): Svg {
  const style = { anchor: beside ? 'end' : 'start' } as const;
  return fragment(...rows.map(({ lines, baseline }) => label(lines, beside ? gutter : 0, baseline, style)));
}

/** What of a row answers to a finger: all of it. */
export function rowArea(
  { top, height }: RowPlace,
  form: Form,
): { x: number; y: number; width: number; height: number } {
  return { x: 0, y: top, width: WIDTHS[form], height };
}
