import type { Block } from '../text/block.ts';
import { readBlocks } from '../text/blocks.ts';
import type { Message } from '../text/message.ts';
import { readTimes, resolveTime } from '../text/times.ts';
import type { Commitment } from './commitment.ts';
import { readCommitments } from './commitments.ts';
import type { SourceDocument } from './document.ts';
import type { Figure } from './figure.ts';
import { type LeadIn, readParagraph, type Surroundings } from './paragraph.ts';
import type { Dating } from './rules/periods.ts';
import { documentMood } from './rules/moods.ts';
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

/** The year that the nearest heading names (二、2025年工作安排) dates what stands under it. */
function datedBySection(block: Block, around: Surroundings): Pick<Surroundings, 'time' | 'title'> {
  for (const heading of block.section.toReversed()) {
    const year = /(?<!\d)((?:19|20)\d\d)年/u.exec(heading)?.[1];
    if (year !== undefined) return { time: { ...around.time, year }, title: { time: `${year}年`, period: year } };
  }
  return { time: around.time, title: around.title };
}

const NO_LEAD: LeadIn = { dating: null, mood: null, topic: { object: '', unit: '' } };
/** Depth of 一是 and 首先: their lists hang on the paragraph in front of them. */
const SPOKEN = 5;

/** Whether a block is an item of a spoken list, or the text behind the run-in heading of one. */
function isItem(block: Block): boolean {
  return block.marker !== '' || block.underSpoken;
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
    lead: NO_LEAD,
    wholes: new Map(),
  };
  let lead = NO_LEAD;
  const figures: Figure[] = [];
  for (const block of blocks) {
    if (block.kind === 'title' || block.kind === 'speaker' || (block.kind === 'heading' && block.level < SPOKEN)) lead = NO_LEAD;
    if (block.kind === 'table') figures.push(...readTable(document, block, { ...around, lead }));
    if (block.kind !== 'paragraph' && block.kind !== 'question') continue;
    const reading = readParagraph(document, block, { ...around, ...datedBySection(block, around), lead });
    figures.push(...reading.figures);
    // Only a paragraph that is no item itself leads into a list: 年初以来，…开展了以下3个方面工作。一是…
    lead = isItem(block) ? { dating: lead.dating, mood: lead.mood, topic: reading.lead.topic } : reading.lead;
  }
  return { blocks, figures, commitments: readCommitments(document, blocks), messages: [] };
}
