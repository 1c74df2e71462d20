import type { Block } from '../text/blocks.ts';
import { readTimes, resolveTime } from '../text/times.ts';
import type { SourceDocument } from './document.ts';
import type { Figure } from './figure.ts';
import { type LeadIn, type ParagraphReading, readParagraph, type Surroundings } from './paragraph.ts';
import type { Topic } from './frames/frame.ts';
import type { Dating } from './rules/periods.ts';
import { documentMood, type Mood } from './rules/moods.ts';
import { readTable } from './table.ts';

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
    if (year !== undefined)
      return { time: { ...around.time, year }, title: { time: `${year}年`, period: year } };
  }
  return { time: around.time, title: around.title };
}

/** 2021年8月10日，会议听取了报告: the day of a meeting or of an accident dates nothing beyond its paragraph. */
function withoutDay(lead: LeadIn): LeadIn {
  return {
    get dating() {
      const { dating } = lead;
      return dating !== null && /^\d{4}-\d\d-\d\d$/u.test(dating.period) ? null : dating;
    },
    get mood() {
      return lead.mood;
    },
  };
}

const NO_LEAD: LeadIn = { dating: null, mood: null };
const NO_TOPIC: Topic = { object: '', unit: '' };
/** Depth of 一是 and 首先: their lists hang on the paragraph in front of them. */
const SPOKEN = 5;

/**
 * What leads into the block at hand: the paragraph in front of a list leaves its dating and its mood to the items
 * (年初以来，…开展了以下3个方面工作。一是…; 截至2月底，进展如下：（一）…).
 */
class LeadIns {
  readonly #document: Mood;
  #lead: LeadIn = NO_LEAD;
  topic: Topic = NO_TOPIC;
  /** Depth of the headings that the last lead-in reaches over; 0 while it reaches over none. */
  #level = 0;
  #opens = false;

  constructor(document: Mood) {
    this.#document = document;
  }

  /** Takes note of a block before it is read. */
  enter(block: Block): void {
    if (block.kind === 'title' || block.kind === 'speaker') this.#clear();
    if (block.kind !== 'heading' || block.level >= SPOKEN) return;
    if (this.#opens) this.#level = block.level;
    else if (this.#level === 0 || block.level < this.#level) this.#clear();
    this.#opens = false;
  }

  /** What leads into a block: only items of a list are led into, so that no chain runs through a whole document. */
  of(block: Block): LeadIn {
    return this.#isItem(block) ? this.#lead : NO_LEAD;
  }

  #isItem(block: Block): boolean {
    return block.marker !== '' || block.underSpoken || this.#level > 0;
  }

  /** Takes over what a paragraph leaves. Only one that is no item itself leads into a list. */
  leave(source: string, block: Block, left: ParagraphReading): void {
    this.topic = left.topic;
    if (this.#isItem(block)) return;
    this.#lead = withoutDay(left.lead);
    this.#opens = /(?:[：:]|如下。?)$/u.test(source.slice(block.end - 4, block.end));
    // 经代表票决确定，现将任务分解如下：the past of the lead-in is not that of a plan's items.
    if (this.#opens && this.#document === 'ahead' && left.lead.mood === 'past')
      this.#lead = { dating: this.#lead.dating, mood: null };
  }

  #clear(): void {
    this.#lead = NO_LEAD;
    this.topic = NO_TOPIC;
    this.#level = 0;
  }
}

/** The figures of a document, block by block, so that a document of any length can be read in bounded memory. */
export function* readFigures(document: SourceDocument, blocks: readonly Block[]): Generator<Figure, void> {
  const title = titleOf(document, blocks);
  const { year, dating } = datingOfTitle(title, document.published);
  const around: Surroundings = {
    document: documentMood(title, document.genre),
    time: { published: document.published, ...(year === '' ? {} : { year }) },
    title: dating,
    lead: NO_LEAD,
    topic: NO_TOPIC,
    wholes: new Map(),
  };
  const leads = new LeadIns(around.document);
  for (const block of blocks) {
    leads.enter(block);
    const here = { ...around, ...datedBySection(block, around), lead: leads.of(block), topic: leads.topic };
    if (block.kind === 'table') yield* readTable(document, block, here);
    if (block.kind !== 'paragraph' && block.kind !== 'question') continue;
    leads.leave(document.text, block, yield* readParagraph(document, block, here));
  }
}
