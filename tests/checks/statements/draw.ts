import type { Arbitrary, GeneratorValue } from 'fast-check';

import fc from 'fast-check';

/** What a form draws from. */
export interface Draw {
  /** A whole number from `low` to `high`, both included. */
  readonly whole: (low: number, high: number) => number;
  readonly pick: <Item>(items: readonly Item[]) => Item;
  readonly chance: (probability: number) => boolean;
}

/** Builders of whole numbers by their range: fast-check would look each range up among all that it has drawn from. */
const ranges = new Map<string, () => Arbitrary<number>>();

function rangeOf(min: number, max: number): () => Arbitrary<number> {
  const key = `${min} ${max}`;
  const range = ranges.get(key) ?? (() => fc.integer({ min, max }));
  ranges.set(key, range);
  return range;
}

/** Draws by fast-check, which makes a statement that fails as small as it can and repeats it by its seed. */
export const drawFrom = (generate: GeneratorValue): Draw => ({
  whole: (min, max) => generate(rangeOf(min, max)),
  pick: (items) => items[generate(rangeOf(0, items.length - 1))] as (typeof items)[number],
  chance: (probability) => generate(rangeOf(1, 100)) <= probability * 100,
});

/** A number as printed, and all that the true one may be. */
export interface Print {
  readonly text: string;
  readonly low: number;
  readonly high: number;
}

/** Place of the last digit that is not nothing: 3400 → 100. */
function lastPlace(value: number): number {
  let place = 1;
  while (value > 0 && value % (place * 10) === 0) place *= 10;
  return place;
}

/** To the last one; round numbers from a thousand on may have been rounded. */
export function exact(value: number): Print {
  const place = lastPlace(value);
  const half = value >= 1000 && place >= 100 ? place / 2 : 0;
  return { text: String(value), low: value - half, high: value + half };
}

/** Half up, half to even, or cut off: offices do all three. */
export function roundSomehow(value: number, decimals: number, draw: Draw): string {
  const scaled = value * 10 ** decimals;
  const floor = Math.floor(scaled + 1e-9);
  const rest = scaled - floor;
  const isHalf = Math.abs(rest - 0.5) < 1e-9;
  const up = isHalf ? draw.chance(0.5) || floor % 2 !== 0 : rest > 0.5;
  const kept = draw.chance(0.2) ? floor : floor + (up ? 1 : 0);
  return (kept / 10 ** decimals).toFixed(decimals);
}

/** Prints an amount in one of the ways of official prose: to the last one, in 万, with 余, 约 or 近. `isLoose` allows the last three. */
export function printAmount(value: number, draw: Draw, isLoose = true): Print {
  if (value >= 20_000 && draw.chance(0.5)) return printInTenThousands(value, draw);
  if (!isLoose || value < 200 || !draw.chance(0.25)) return exact(value);
  const place = 10 ** Math.max(1, String(value).length - 2);
  const floor = Math.floor(value / place) * place;
  const style = draw.pick(['over', 'about', 'under'] as const);
  if (style === 'over') return { text: `${floor}余`, low: floor, high: floor + lastPlace(floor) };
  if (style === 'about') {
    const near = Math.round(value / place) * place;
    return {
      text: `约${near}`,
      low: Math.min(near * 0.9, near - lastPlace(near)),
      high: Math.max(near * 1.1, near + lastPlace(near)),
    };
  }
  const above = floor + place;
  return { text: `近${above}`, low: above * 0.8, high: above };
}

function printInTenThousands(value: number, draw: Draw): Print {
  const decimals = draw.whole(0, 2);
  const text = roundSomehow(value / 1e4, decimals, draw);
  const printed = Number(text) * 1e4;
  const unit = 1e4 / 10 ** decimals;
  if (printed <= value && draw.chance(0.15))
    return { text: `${text}万余`, low: printed, high: printed + 10 * lastPlace(Math.round(printed)) };
  return { text: `${text}万`, low: printed - unit, high: printed + unit };
}

/** A form writes a true statement, and a false one whose error is larger than any rounding. */
export interface Form {
  readonly name: string;
  readonly write: (draw: Draw, isTrue: boolean) => string;
}
