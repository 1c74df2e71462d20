import type { Figure } from '../../figures/figure.ts';

/** What two editions of one document have in common, and what not. */
export interface EditionChange<F> {
  /** Figures that the later edition prints otherwise. */
  readonly corrected: readonly { readonly before: F; readonly after: F }[];
  readonly unchanged: number;
  /** Figures in one edition only. */
  readonly added: readonly F[];
  readonly removed: readonly F[];
}

type Printed = Pick<Figure, 'raw' | 'quote' | 'start' | 'quoteStart'>;

/**
 * Joins the figures of two editions: the same words, with whatever numbers, and the same ordinal among the figures of
 * that sentence. Sentences that come several times are joined in their order.
 */
export function compareEditions<F extends Printed>(
  before: readonly F[],
  after: readonly F[],
): EditionChange<F> {
  const waiting = Map.groupBy(keyed(before), ([key]) => key);
  const corrected: { before: F; after: F }[] = [];
  const added: F[] = [];
  let unchanged = 0;
  for (const [key, figure] of keyed(after)) {
    const [, old] = waiting.get(key)?.shift() ?? [];
    if (old === undefined) added.push(figure);
    else if (bare(old.raw) === bare(figure.raw)) unchanged += 1;
    else corrected.push({ before: old, after: figure });
  }
  const removed = [...waiting.values()].flat().map(([, figure]) => figure);
  return { corrected, unchanged, added, removed };
}

const bare = (text: string): string => text.replaceAll(/[\s,，]/g, '');

/** The words of a figure's sentence without its numbers, white space and punctuation, and its ordinal in it. */
function keyed<F extends Printed>(figures: readonly F[]): readonly (readonly [string, F])[] {
  const counts = new Map<number, number>();
  return figures.map((figure) => {
    const ordinal = counts.get(figure.quoteStart) ?? 0;
    counts.set(figure.quoteStart, ordinal + 1);
    const words = figure.quote.replaceAll(/[\d０-９.,，．]+/g, '0').replaceAll(/[^\p{L}\p{N}]+/gu, '');
    return [`${words} ${ordinal}`, figure];
  });
}
