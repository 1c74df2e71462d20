import { measure, piecesOf } from '../charts/text/measure.ts';

const words = new Intl.Segmenter('zh', { granularity: 'word' });

/** What it costs to tear a word, against lines that differ in length by all of the width. */
const TORN = 0.35;
/** What it is worth to end a line where a speaker pauses. */
const PAUSE = -0.12;

/** The ways to set the first pieces of a heading in some lines, the best of them. */
interface Way {
  readonly cost: number;
  readonly lines: readonly string[];
}

/**
 * Of all ways to break a heading into `count` bold lines the one that reads best: no word torn, lines that end at marks,
 * lines of one length. Null where there is none.
 */
export function breakWell(
  text: string,
  count: number,
  size: number,
  width: number,
): readonly string[] | null {
  const pieces = piecesOf(text);
  const starts = new Set([...words.segment(text)].map(({ index }) => index));
  const offsets = [0];
  for (const piece of pieces) offsets.push((offsets.at(-1) ?? 0) + piece.length);
  // ways[k]: the best one to set the first k pieces in as many lines as were gone through.
  let ways: (Way | undefined)[] = [{ cost: 0, lines: [] }];
  for (let line = 1; line <= count; line++) {
    const next: (Way | undefined)[] = [];
    for (let to = 1; to <= pieces.length; to++) {
      for (let from = to - 1; from >= 0; from--) {
        const set = text.slice(offsets[from], offsets[to]).trim();
        const taken = measure(set, size, 'bold') / width;
        if (taken > 1) break;
        const before = ways[from];
        if (before === undefined) continue;
        const isLast = to === pieces.length;
        const cost = before.cost + (1 - taken) ** 2 + (isLast ? 0 : breakCost(set, offsets[to] ?? 0, starts));
        if (cost < (next[to]?.cost ?? Infinity)) next[to] = { cost, lines: [...before.lines, set] };
      }
    }
    ways = next;
  }
  return ways[pieces.length]?.lines ?? null;
}

function breakCost(line: string, offset: number, starts: ReadonlySet<number>): number {
  if (/[，；：。、,;:]$/.test(line)) return PAUSE;
  return starts.has(offset) ? 0 : TORN;
}
