import type { Published, PublishedFigure } from '../../datasets/published.ts';

import { addressOfFigure, anchorOfFigure } from '../../datasets/address.ts';
import { memoizeEach } from '../../datasets/memoize.ts';
import { groupBy, groupsOf, sentenceKey } from '../../tables/groups.ts';

/** Figures of one sentence that have no page of their own. */
interface ReadSentence {
  readonly key: string;
  readonly figures: readonly PublishedFigure[];
}

/** A part of a bulletin that says of some of its figures how they were read, and how they are cited. */
export interface ReadingPart {
  /** From 1. */
  readonly number: number;
  readonly sentences: readonly ReadSentence[];
}

/** Bytes of a part that are not its frame, roughly: with it a part stays below 25 KB. */
const MOST = 31_000;

/** Bytes that a sentence takes in a part, roughly: its words, then of each figure the steps and the citation. */
const sizeOf = ({ figures }: ReadSentence): number =>
  figures.reduce(
    (sum, { rule }) => sum + 950 + 190 * rule.split(' ').length,
    3 * (figures[0]?.quote.length ?? 0) + 90 * figures.length,
  );

/** The parts of a bulletin for the figures that have no page of their own, in the order of the text. */
export const readingParts = memoizeEach((published: Published, bulletin: string): readonly ReadingPart[] => {
  const figures = groupsOf(published).figuresByBulletin.get(bulletin) ?? [];
  const without = figures.filter(({ id }) => !published.pages.has(id));
  const parts: { number: number; sentences: ReadSentence[] }[] = [];
  let left = 0;
  for (const [key, own] of groupBy(without, sentenceKey))
    for (const sentence of piecesOf({ key, figures: own })) {
      const size = sizeOf(sentence);
      const last = parts.at(-1);
      if (last === undefined || size > left) {
        parts.push({ number: parts.length + 1, sentences: [sentence] });
        left = MOST - size;
      } else {
        last.sentences.push(sentence);
        left -= size;
      }
    }
  return parts;
});

/** A sentence that no part holds (a table row with a hundred numbers) is cut between its figures; its words stand in each. */
function piecesOf(sentence: ReadSentence): ReadSentence[] {
  const { key, figures } = sentence;
  if (sizeOf(sentence) <= MOST || figures.length === 1) return [sentence];
  const half = Math.ceil(figures.length / 2);
  return [figures.slice(0, half), figures.slice(half)].flatMap((some) => piecesOf({ key, figures: some }));
}

const partOfFigure = memoizeEach(
  (published: Published, bulletin: string): ReadonlyMap<string, number> =>
    new Map(
      readingParts(published, bulletin).flatMap(({ number, sentences }) =>
        sentences.flatMap(({ figures }) => figures.map(({ id }) => [id, number] as const)),
      ),
    ),
);

/** A part of a bulletin, as a path without base and language. */
export function addressOfPart(bulletin: string, number: number): string {
  return `/bulletins/${bulletin}/readings/${number}/`;
}

/**
 * Where it says how a figure was read: its page, or its line in a part of its bulletin. To who is not in the text yet (`inText`) a figure
 * without a page opens there first.
 */
export function addressOfReading(
  published: Published,
  { id, bulletin, start }: PublishedFigure,
  inText: boolean,
): string {
  if (!inText || published.pages.has(id)) return addressOfFigure(published, id);
  return `${addressOfPart(bulletin, partOfFigure(published, bulletin).get(id) ?? 1)}#${anchorOfFigure(start)}`;
}
