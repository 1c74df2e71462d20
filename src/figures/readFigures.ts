import type { Block } from '../text/blocks.ts';
import { type Mood, opensPart } from '../text/outline.ts';
import type { SourceDocument } from './document.ts';
import type { Figure } from './figure.ts';
import type { Topic } from './frames/frame.ts';
import { Outline, type Setting } from './outline.ts';
import {
  type LeadIn,
  openingOf,
  type ParagraphReading,
  readParagraph,
  type Surroundings,
} from './paragraph.ts';
import type { Dating } from './rules/periods.ts';
import type { Readers } from './readers.ts';

const NO_LEAD: LeadIn = { dating: null, mood: null };
const withoutDating = (lead: LeadIn): LeadIn => ({
  dating: null,
  get mood() {
    return lead.mood;
  },
});
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
  /** What the headings gave where the lead-in stands. */
  #setting: Setting | null = null;
  topic: Topic = NO_TOPIC;
  /** Where the paragraph that leads in begins. */
  #start = -1;
  /** Depth of the headings that the last lead-in reaches over; 0 while it reaches over none. */
  #level = 0;
  #opens = false;

  constructor(document: Mood) {
    this.#document = document;
  }

  /** Takes note of a block before it is read. */
  enter(block: Block, source: string): void {
    if (block.kind === 'title' || block.kind === 'speaker') this.#clear();
    if (block.kind !== 'heading' || block.level >= SPOKEN) return;
    if (block.marker === '' && opensPart(source.slice(block.start, block.end))) this.#clear();
    if (this.#opens) this.#level = block.level;
    else if (this.#level === 0 || block.level < this.#level) this.#clear();
    this.#opens = false;
  }

  /** What leads into a block: only items of a list are led into, so that no chain runs through a whole document. */
  of(block: Block, setting: Setting, years: Years): LeadIn {
    if (!this.#isItem(block)) return NO_LEAD;
    // 过去五年，各县区…：a paragraph among the items that opens with years dates nearer than what leads into all of them.
    if (years.of(block) !== null && years.start > this.#start) return withoutDating(this.#lead);
    // （一）排查摸底阶段（11月20日至12月31日）: a heading behind the lead-in dates nearer than it.
    const isNearer =
      setting.datedBy === 'period/section' && setting.dating?.period !== this.#setting?.dating?.period;
    return isNearer ? withoutDating(this.#lead) : this.#lead;
  }

  #isItem(block: Block): boolean {
    return block.marker !== '' || block.underSpoken || this.#level > 0 || this.#isNext(block);
  }

  /** 今后五年的主要目标是：, and the paragraph or the table right behind it. */
  #isNext(block: Block): boolean {
    return this.#opens && (block.kind === 'paragraph' || block.kind === 'table');
  }

  /** Takes over what a paragraph leaves. Only one that is no item itself leads into a list. */
  leave(
    source: string,
    block: Block,
    left: ParagraphReading,
    setting: Setting,
    moodOf: (period: string) => Mood,
  ): void {
    this.topic = left.topic;
    if (this.#isItem(block)) {
      this.#opens = false;
      return;
    }
    const { lead } = left;
    this.#setting = setting;
    this.#start = block.start;
    this.#opens = /(?:[：:]|如下。?)\**$/u.test(source.slice(block.end - 4, block.end));
    const isOfPlan = this.#opens && this.#document === 'ahead';
    // Most paragraphs lead into nothing: what they leave is looked at when an item asks.
    this.#lead = {
      get dating() {
        // “十五五”即将开启: years to come date nothing under a heading of review.
        const told = setting.mood === null || lead.dating === null ? null : moodOf(lead.dating.period);
        return told === null || told === setting.mood ? lead.dating : null;
      },
      get mood() {
        // 经代表票决确定，现将任务分解如下：the past of the lead-in is not that of a plan's items.
        return isOfPlan && lead.mood === 'past' ? null : lead.mood;
      },
    };
  }

  #clear(): void {
    this.#lead = NO_LEAD;
    this.topic = NO_TOPIC;
    this.#level = 0;
  }
}

/** 一年来，我们主要做了以下工作: a paragraph that opens with years dates what follows in its section. */
const OF_YEARS = /^\d{4}(?:\/\d{4})?$/u;

class Years {
  #section: readonly string[] = [];
  #dating: Dating | null = null;
  /** Where the paragraph begins that opens with them. */
  start = -1;

  leave(block: Block, opening: Dating | null): void {
    if (opening === null || block.section.length === 0 || !OF_YEARS.test(opening.period)) return;
    this.start = block.start;
    this.#section = block.section;
    this.#dating = opening;
  }

  of(block: Block): Dating | null {
    const isWithin = this.#section.every((heading, depth) => block.section[depth] === heading);
    return isWithin ? this.#dating : null;
  }
}

/**
 * The figures of a document, block by block, so that a document of any length can be read in bounded memory. Without readers it tells
 * the numbers of the running text, and not what they are about: a page does so before it has loaded them.
 */
export function* readFigures(
  document: SourceDocument,
  blocks: readonly Block[],
  readers: Readers | null,
): Generator<Figure, void> {
  const outline = new Outline(document, blocks);
  const wholes = new Map<string, string>();
  const leads = new LeadIns(outline.mood);
  const years = new Years();
  for (const block of blocks) {
    outline.enter(block);
    leads.enter(block, document.text);
    const opened = years.of(block);
    const headed = outline.of(block);
    // A part that only its first words tell: 今年，我们将重点做好…
    const ofYears = opened === null || !outline.isWorkReport ? null : outline.moodOfPeriod(opened.period);
    const known = headed.isGuessed ? null : headed.mood;
    const mood = known === null && ofYears === 'ahead' ? ofYears : (headed.mood ?? ofYears);
    const setting = mood === headed.mood ? headed : { ...headed, mood };
    const around: Surroundings = {
      readers,
      document: outline.isWorkReport ? null : outline.mood,
      setting,
      lead: leads.of(block, setting, years),
      years: opened,
      topic: leads.topic,
      wholes,
    };
    if (block.kind === 'table' && readers !== null) yield* readers.table(document, block, around);
    if (block.kind !== 'paragraph' && block.kind !== 'question') continue;
    const left = yield* readParagraph(document, block, around);
    leads.leave(document.text, block, left, setting, (period) => outline.moodOfPeriod(period));
    if (block.marker !== '') continue;
    const opening = openingOf(document.text, block, left.first, setting.time);
    const told = opening === null ? null : outline.moodOfPeriod(opening.period);
    if (block.section.length <= 1) outline.turn(told);
    // “十五五”即将开启: what a review says of years to come dates nothing behind it, and the other way round.
    if (known === null || told === null || told === known) years.leave(block, opening);
  }
}
