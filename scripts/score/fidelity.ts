import type { Figure } from '../../src/figures/figure.ts';

/** How much of a text survived in a converted copy of it. */
export interface Fidelity {
  /** Figures in the text, in the copy, and in both at one place. */
  readonly wanted: number;
  readonly found: number;
  readonly hits: number;
  readonly f1: number;
  /** Of the figures in both, the share with the same value, unit, role, action, object and period. */
  readonly same: number;
  /** Figures that are in one only, or differ, as lines to read. */
  readonly misses: readonly string[];
}

/** Text without white space, and for each of its characters the offset in the text. */
function squeeze(text: string): { readonly text: string; readonly at: readonly number[] } {
  const at: number[] = [];
  let squeezed = '';
  for (let k = 0; k < text.length; k += 1) {
    const char = text.charAt(k);
    if (/\s/u.test(char)) continue;
    squeezed += char;
    at.push(k);
  }
  return { text: squeezed, at };
}

const WINDOW = 8;

/**
 * Maps offsets of a copy to offsets of the text, by walking through both without their white space; where they differ, the
 * walk goes on at the nearest place where they agree again for `WINDOW` characters.
 */
function alignOffsets(copy: string, text: string): ReadonlyMap<number, number> {
  const [a, b] = [squeeze(copy), squeeze(text)];
  const map = new Map<number, number>();
  let [i, j] = [0, 0];
  while (i < a.text.length && j < b.text.length) {
    if (a.text[i] === b.text[j]) {
      map.set(a.at[i] ?? 0, b.at[j] ?? 0);
      i += 1;
      j += 1;
      continue;
    }
    let next: readonly [number, number] | null = null;
    for (let step = 0; next === null && step < 2000 && i + step < a.text.length; step += 1) {
      const found = b.text.indexOf(a.text.slice(i + step, i + step + WINDOW), j);
      if (found >= 0 && found - j < 4000) next = [i + step, found];
    }
    if (next === null) break;
    [i, j] = next;
  }
  return map;
}

const FIELDS = ['value', 'max', 'bound', 'unit', 'role', 'action', 'object', 'period'] as const;

/** Compares the figures read from a converted copy with those read from the text. */
export function compareCopy(
  text: string,
  figures: readonly Figure[],
  copy: string,
  copied: readonly Figure[],
): Fidelity {
  const map = alignOffsets(copy, text);
  const bare = (raw: string): string => raw.replaceAll(/\s+/g, '');
  const byStart = new Map(figures.map((figure) => [figure.start, figure]));
  const misses: string[] = [];
  const matched = new Set<Figure>();
  let same = 0;
  for (const figure of copied) {
    const own = byStart.get(map.get(figure.start) ?? -1);
    if (own === undefined || bare(own.raw) !== bare(figure.raw)) {
      misses.push(`only in the copy: ${figure.raw} in ${figure.quote.slice(0, 60)}`);
      continue;
    }
    matched.add(own);
    const differing = FIELDS.filter((field) => String(own[field]) !== String(figure[field]));
    if (differing.length === 0) same += 1;
    for (const field of differing)
      misses.push(`${figure.raw}: ${field} ${String(figure[field])}, in the text ${String(own[field])}`);
  }
  for (const figure of figures)
    if (!matched.has(figure)) misses.push(`only in the text: ${figure.raw} in ${figure.quote.slice(0, 60)}`);
  const hits = matched.size;
  const f1 = figures.length + copied.length === 0 ? 1 : (2 * hits) / (figures.length + copied.length);
  return {
    wanted: figures.length,
    found: copied.length,
    hits,
    f1,
    same: hits === 0 ? 1 : same / hits,
    misses,
  };
}
