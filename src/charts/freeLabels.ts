import { LABEL } from './drawing.ts';
import { measure } from './measure.ts';

/** A rectangle in a drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A label that may stand above or below a point, or be left out. */
export interface Candidate {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** The most wanted is placed first. */
  readonly rank: number;
}

export interface PlacedLabel {
  readonly text: string;
  /** Middle of the text. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
}

const ABOVE = -11;
const BELOW = 22;

/** Whether two rectangles share an area. */
export function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Places as many labels as stand free of one another, of the obstacles and inside the frame; the others are left out. */
export function placeLabels(
  candidates: readonly Candidate[],
  obstacles: readonly Box[],
  frame: Box,
): PlacedLabel[] {
  const taken = [...obstacles];
  const placed: PlacedLabel[] = [];
  for (const { text, x, y } of [...candidates].sort((a, b) => a.rank - b.rank)) {
    const half = measure(text, LABEL, 'bold') / 2;
    const middle = Math.min(Math.max(x, frame.left + half), frame.right - half);
    for (const offset of [ABOVE, BELOW]) {
      const baseline = y + offset;
      const box = {
        left: middle - half - 3,
        right: middle + half + 3,
        top: baseline - LABEL,
        bottom: baseline + 4,
      };
      if (
        box.top < frame.top ||
        box.bottom > frame.bottom ||
        box.left < frame.left - 3.1 ||
        box.right > frame.right + 3.1
      )
        continue;
      if (taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      placed.push({ text, x: middle, y: baseline });
      break;
    }
  }
  return placed;
}
