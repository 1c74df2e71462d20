import type { Box } from '../charts/text/boxes.ts';

import { overlaps } from '../charts/text/boxes.ts';
import { measureAll } from '../charts/text/measure.ts';

/** A label that wants a place. */
export interface MapLabel {
  readonly key: string;
  /** One or two lines. */
  readonly lines: readonly string[];
  /** Its mark; the label stands beside it, or on it where `r` is 0. */
  readonly x: number;
  readonly y: number;
  readonly r: number;
  /** Left out where it finds no place; otherwise it takes the first. */
  readonly optional: boolean;
}

/** A label in its place: `y` is the baseline of its first line. */
export interface PlacedLabel {
  readonly key: string;
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

/** What labels keep clear of: the edges of the drawing, and boxes that are taken. */
export interface LabelRoom {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly taken: readonly Box[];
}

/**
 * Places labels in the order given, each where it covers no other mark, no label and no edge: within its mark, right of it, left,
 * below, above, then a little farther, but never so far that it might belong to another.
 */
export function placeLabels(labels: readonly MapLabel[], room: LabelRoom): PlacedLabel[] {
  const { size } = room;
  const leading = size * 1.2;
  const taken: Box[] = [...room.taken];
  const marks = labels.filter(({ r }) => r > 0);
  const placed: PlacedLabel[] = [];
  for (const label of labels) {
    const width = measureAll(label.lines, size);
    const height = leading * label.lines.length;
    const candidates = positionsOf(label, width, height).map(({ dx, dy, anchor }) => {
      const x = label.x + dx;
      const middle = label.y + dy;
      const left = anchor === 'start' ? x : anchor === 'end' ? x - width : x - width / 2;
      const box = { left, right: left + width, top: middle - height / 2, bottom: middle + height / 2 };
      return { x, y: box.top + size * 0.95, anchor, box };
    });
    const isFree = ({ box }: { readonly box: Box }): boolean =>
      box.left >= 0 &&
      box.right <= room.width &&
      box.top >= 0 &&
      box.bottom <= room.height &&
      !taken.some((other) => overlaps(box, other)) &&
      !marks.some((mark) => mark.key !== label.key && overlaps(box, boxOf(mark)));
    const inside = ({ box }: { readonly box: Box }): boolean => box.left >= 0 && box.right <= room.width;
    const chosen =
      candidates.find(isFree) ?? (label.optional ? undefined : (candidates.find(inside) ?? candidates[0]));
    if (chosen === undefined) continue;
    taken.push(chosen.box);
    placed.push({ key: label.key, lines: label.lines, x: chosen.x, y: chosen.y, anchor: chosen.anchor });
  }
  return placed;
}

interface Position {
  readonly dx: number;
  readonly dy: number;
  readonly anchor: 'start' | 'middle' | 'end';
}

function positionsOf({ r, lines }: MapLabel, width: number, height: number): readonly Position[] {
  if (r === 0) {
    return [0, -9, 9, -18, 18].map((dy) => ({ dx: 0, dy, anchor: 'middle' }));
  }
  const aside = r + 4;
  const below = r + 4 + lines.length * 9;
  const inside: Position[] =
    Math.hypot(width * 0.9, height * 0.8) / 2 < r ? [{ dx: 0, dy: 0, anchor: 'middle' }] : [];
  const around = [0, 7, 14].flatMap((more): Position[] => [
    { dx: aside + more * 0.4, dy: more * 0.5, anchor: 'start' },
    { dx: -aside - more * 0.4, dy: more * 0.5, anchor: 'end' },
    { dx: aside + more * 0.4, dy: -more * 0.5, anchor: 'start' },
    { dx: -aside - more * 0.4, dy: -more * 0.5, anchor: 'end' },
    { dx: 0, dy: below + more, anchor: 'middle' },
    { dx: 0, dy: -below - more, anchor: 'middle' },
  ]);
  return [...inside, ...around];
}

const boxOf = ({ x, y, r }: MapLabel): Box => ({ left: x - r, right: x + r, top: y - r, bottom: y + r });
