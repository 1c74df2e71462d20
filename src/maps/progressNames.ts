import type { Box } from '../charts/text/boxes.ts';
import type { PlacedLabel } from './placeLabels.ts';

import { measureAll } from '../charts/text/measure.ts';
import { placeLabels } from './placeLabels.ts';

/** A region that is named on a progress map with boundaries. */
export interface NamedSite {
  readonly code: string;
  /** Its name, its number, and its year where that is another. */
  readonly lines: readonly string[];
  readonly x: number;
  readonly y: number;
  /** Radius of its circle; 0 where its area is shaded. */
  readonly r: number;
  /** How far its area reaches to both sides of its place. */
  readonly room: number;
}

/** A name in its place; `isWithin` its own shade, which it stands on. */
export interface PlacedName extends PlacedLabel {
  readonly isWithin: boolean;
}

/** So many names are always there; of more those that fit, and the ranking says the rest. */
const FEW = 6;
/** From the place of a region without a circle to a name beside it. */
const ASIDE = 6;

/** Names and numbers where they cover nothing: within a shade that is wide enough, else beside its place. */
export function placeNames(
  sites: readonly NamedSite[],
  room: {
    readonly width: number;
    readonly height: number;
    readonly size: number;
    readonly taken: readonly Box[];
  },
): readonly PlacedName[] {
  const within = new Set(
    sites
      .filter(({ r, lines, room: own }) => r === 0 && own >= measureAll(lines, room.size) / 2 - 4)
      .map(({ code }) => code),
  );
  const named = sites.filter(({ code, r }) => r > 0 || within.has(code) || sites.length <= FEW);
  const placed = placeLabels(
    named.map(({ code, lines, x, y, r }) => {
      const isWithin = within.has(code);
      return {
        key: code,
        lines,
        x,
        y,
        r: isWithin ? 0 : r || ASIDE,
        optional: !isWithin && sites.length > FEW,
      };
    }),
    room,
  );
  const byCode = new Map(sites.map((site) => [site.code, site]));
  return placed.map((one) => {
    const site = byCode.get(one.key);
    // A circle that is large enough has its name in it.
    const isInCircle = site !== undefined && one.anchor === 'middle' && Math.abs(one.y - site.y) < site.r;
    return { ...one, isWithin: within.has(one.key) || isInCircle };
  });
}
