import type { Box } from './boxes.ts';

import { LABEL } from '../render/drawing.ts';
import { overlaps } from './boxes.ts';
import { measure } from './measure.ts';

/** A label that may stand on any side of a point, or be left out. */
export interface Candidate {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  /** The least is placed first. */
  readonly rank: number;
}

export interface PlacedLabel {
  readonly text: string;
  /** Middle of the text. */
  readonly x: number;
  /** Baseline. */
  readonly y: number;
}

const ABOVE = -10;
const BELOW = 21;
const BESIDE = 9;
const PAD = 3;

/**
 * Places as many labels as stand free of one another, of the obstacles and inside the frame, best above their point, or
 * else below, to the right, to the left; the others are left out, and are read from the table.
 */
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
    const places = [
      [middle, y + ABOVE],
      [middle, y + BELOW],
      [x + BESIDE + half, y + 5],
      [x - BESIDE - half, y + 5],
    ] as const;
    const free = places.find(([at, baseline]) => {
      const box = boxAt(at, baseline, half);
      return isInside(box, frame) && !taken.some((other) => overlaps(box, other));
    });
    if (free === undefined) continue;
    taken.push(boxAt(free[0], free[1], half));
    placed.push({ text, x: free[0], y: free[1] });
  }
  return placed;
}

function boxAt(middle: number, baseline: number, half: number): Box {
  return {
    left: middle - half - PAD,
    right: middle + half + PAD,
    top: baseline - LABEL + 1,
    bottom: baseline + 4,
  };
}

function isInside(box: Box, frame: Box): boolean {
  return (
    box.left + PAD >= frame.left - 0.1 &&
    box.right - PAD <= frame.right + 0.1 &&
    box.top >= frame.top &&
    box.bottom <= frame.bottom
  );
}
