import type { Block } from '../text/block.ts';
import { readBlocks } from '../text/blocks.ts';
import type { Message } from '../text/message.ts';
import { readTimes, resolveTime } from '../text/times.ts';
import type { Commitment } from './commitment.ts';
import type { SourceDocument } from './document.ts';
import type { Figure } from './figure.ts';
import { readParagraph, type Surroundings } from './paragraph.ts';
import { type Dating, readLeadIn } from './rules/periods.ts';
import { documentMood } from './rules/moods.ts';
import { createSentence } from './sentence.ts';
import { readTable } from './table.ts';

/** Everything that the engine reads from one document. */
export interface Extraction {
  readonly blocks: readonly Block[];
  /** Sorted by `start`, disjoint. */
  readonly figures: readonly Figure[];
  /** Sorted by `start`. */
  readonly commitments: readonly Commitment[];
  readonly messages: readonly Message[];
}

/** The title of a document: as told, else its first title lines. */
function titleOf(document: SourceDocument, blocks: readonly Block[]): string {
  const printed = blocks
    .filter((block) => block.kind === 'title')
    .slice(0, 4)
    .map((block) => document.text.slice(block.start, block.end))
    .join('');
  return document.title === '' ? printed : document.title;
}

/** The year that the title names and the dating it gives: 2022年青峰镇消防工作要点. */
function datingOfTitle(title: string, published: string): { year: string; dating: Dating | null } {
  for (const time of readTimes(title)) {
    const period = resolveTime(time, { published });
    if (/^\d{4}/u.test(period)) {
      return { year: period.slice(0, 4), dating: { time: title.slice(time.start, time.end), period } };
    }
  }
  return { year: '', dating: null };
}

/** Dating that the paragraph in front of a list leaves to its items: 年初以来，…主要开展了以下3个方面工作。 */
class SectionDatings {
  #lead: Dating | null = null;

  /** The dating for a block; paragraphs outside a spoken list (一是) set a new one or clear it. */
  of(document: SourceDocument, block: Block, around: Surroundings): Dating | null {
    const inList = block.marker !== '' || block.section.length > 0;
    if (block.kind === 'title' || block.kind === 'speaker') this.#lead = null;
    if (block.kind !== 'paragraph' || inList) return this.#lead;
    const first = block.sentences[0];
    const lead = first === undefined ? null : readLeadIn(createSentence(document.text, first), around.time);
    this.#lead = lead;
    return null;
  }
}

/** Reads one document. Pure: no global state, no I/O, never throws on any text. */
export function extract(document: SourceDocument): Extraction {
  const blocks = readBlocks(document.text);
  const title = titleOf(document, blocks);
  const { year, dating } = datingOfTitle(title, document.published);
  const around: Surroundings = {
    document: documentMood(title, document.genre),
    time: { published: document.published, ...(year === '' ? {} : { year }) },
    title: dating,
    section: null,
  };
  const datings = new SectionDatings();
  const figures: Figure[] = [];
  for (const block of blocks) {
    const section = datings.of(document, block, around);
    if (block.kind === 'table') figures.push(...readTable(document, block, { ...around, section }));
    if (block.kind !== 'paragraph' && block.kind !== 'question') continue;
    figures.push(...readParagraph(document, block, { ...around, section }));
  }
  return { blocks, figures, commitments: [], messages: [] };
}
