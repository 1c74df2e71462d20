import type { Block } from '../text/block.ts';
import type { Span } from '../text/span.ts';
import { readBoundBefore } from '../text/boundMarks.ts';
import { endOfNumeralWord } from '../text/numeralWords.ts';
import { parseQuantity } from '../text/quantities.ts';
import { isNumeralAt } from '../text/signs.ts';
import type { TimeContext } from '../text/times.ts';
import { classifyUnit } from '../text/units.ts';
import { createFigure } from './createFigure.ts';
import type { SourceDocument } from './document.ts';
import type { Figure, Step } from './figure.ts';
import { readBase } from './rules/bases.ts';
import { readBound } from './rules/bounds.ts';
import { isFigure } from './rules/candidates.ts';
import type { Counted, Frame, Topic } from './rules/frame.ts';
import { readFrames } from './rules/frames.ts';
import { type Dating, moodOfTimeAt, readDating, readLeadIn } from './rules/periods.ts';
import { type Mood, sectionMood } from './rules/moods.ts';
import { readRole, sentenceMood } from './rules/roles.ts';
import { createSentence, type Sentence } from './sentence.ts';

/** What the sentences read so far leave to the next one. */
export interface Surroundings {
  /** Mood of the document by its title and genre. */
  readonly document: Mood;
  /** Year that the title fixes. */
  readonly time: TimeContext;
  /** Dating of the title (2022年…要点), which holds where nothing nearer dates a figure. */
  readonly title: Dating | null;
  /** What the lead-in of a list leaves to its items: 年初以来，…主要开展了以下3个方面工作。 */
  readonly lead: LeadIn;
  /** What was counted last before the paragraph, and its unit. */
  readonly topic: Topic;
  /** First object that the document counts with each unit; filled as the document is read. */
  readonly wholes: Map<string, string>;
}

/** Dating and mood that a sentence leaves to those behind it. */
export interface LeadIn {
  readonly dating: Dating | null;
  readonly mood: Mood;
}

/** What a paragraph leaves behind when its figures are read. */
export interface ParagraphReading {
  readonly lead: LeadIn;
  /** What was counted last, and its unit. */
  readonly topic: Topic;
}

/** Whether a stretch of text holds a numeral that could be a figure: digits, or a Chinese number other than a plain 一. */
function mayHoldFigure(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) {
    if (!isNumeralAt(text, at)) continue;
    const code = text.charCodeAt(at);
    if (code < 0x4e00 || code > 0x9fff || isNumeralAt(text, at + 1)) return true;
    const quantity = parseQuantity(text, at);
    if (quantity === null || endOfNumeralWord(text, at) > at) continue;
    if (
      quantity.unit !== '' &&
      (quantity.value !== 1 ||
        readBoundBefore(text, quantity.start) !== null ||
        FLOORS.test(text.slice(Math.max(start, at - 24), at)))
    )
      return true;
    at = Math.max(at, quantity.numeral.end - 1);
  }
  return false;
}

const FLOORS = /至少|最少|不少于|不低于|至多|最多|不超过/u;

/** The numerals of a sentence that are figures. */
function countFigures(sentence: Sentence): Counted[] {
  const counted: Counted[] = [];
  sentence.tokens.forEach((token, at) => {
    if (token.quantity === null) return;
    const candidate: Counted = {
      at,
      quantity: token.quantity,
      unitClass: classifyUnit(token.quantity.unit) ?? 'thing',
    };
    if (isFigure(sentence, at, candidate)) counted.push(candidate);
  });
  return counted;
}

const step = (rule: string, gave: string, span: Span): Step => ({
  rule,
  gave,
  start: span.start,
  end: span.end,
});

interface Reading {
  readonly sentence: Sentence;
  readonly counted: Counted;
  readonly frame: Frame;
  readonly dating: Dating | null;
  readonly datedBy: string;
  readonly mood: Mood;
}

function createReading(
  document: SourceDocument,
  block: Block,
  around: Surroundings,
  reading: Reading,
): Figure {
  const { sentence, counted, frame, dating } = reading;
  const { quantity } = counted;
  const { text } = document;
  const span: Span = { start: quantity.start, end: quantity.end };
  const provisional = readBound(sentence, counted.at, quantity, 'target');
  const isBounded = provisional === 'at_least' || provisional === 'at_most';
  const role = readRole(sentence, counted.at, counted, isBounded, frame.action, {
    carried: reading.mood,
    section: sectionMood(block.section, around.document),
    document: around.document,
    moodOfTime: (at) => moodOfTimeAt(sentence, at, around.time),
  });
  const bound = readBound(sentence, counted.at, quantity, role.role);
  const steps: Step[] = [
    step(`numeral/${quantity.kind}`, `value = ${String(quantity.value)}`, quantity.numeral),
  ];
  if (quantity.unit !== '')
    steps.push(step('unit', `unit = ${quantity.unit}`, { start: quantity.numeral.end, end: quantity.end }));
  if (bound !== 'exact') steps.push(step('bound', `bound = ${bound}`, span));
  steps.push(step(frame.rule, `action = ${frame.action}, object = ${frame.object}`, sentence));
  steps.push(step(role.rule, `role = ${role.role}`, sentence));
  if (dating !== null)
    steps.push(step(reading.datedBy, `period = ${dating.period} (${dating.time})`, sentence));
  return createFigure(text, {
    id: `${document.id}@${String(quantity.start)}`,
    bulletin: document.id,
    ...span,
    raw: text.slice(span.start, span.end),
    value: quantity.value,
    max: quantity.max,
    step: quantity.step,
    bound,
    unit: quantity.unit,
    role: role.role,
    action: frame.action,
    object: frame.object,
    subject: frame.subject,
    place: frame.place,
    time: dating?.time ?? '',
    period: dating?.period ?? '',
    quote: text.slice(sentence.start, sentence.end),
    quoteStart: sentence.start,
    section: block.section,
    steps,
  });
}

/** 目标任务：… and 进展情况：… name the mood of the paragraph that they open. */
function labelMood(source: string, block: Block): Mood {
  const label = /^[\p{Script=Han}]{2,8}(?=[：:])/u.exec(source.slice(block.start, block.start + 10))?.[0];
  return label === undefined ? null : sectionMood([label]);
}

/** Sentences further back than this date nothing and set no mood. */
const REACH = 40;

/**
 * What the sentences of a paragraph leave to those behind them. Most sentences hold no figure, and are looked at only
 * where a figure behind them asks; a paragraph may be a whole document, so that only the last few are kept.
 */
class Carried implements LeadIn {
  readonly #time: TimeContext;
  #sentences: (() => Sentence)[] = [];
  #dating: Dating | null = null;
  #mood: Mood;

  constructor(mood: Mood, time: TimeContext) {
    this.#mood = mood;
    this.#time = time;
  }

  add(sentence: () => Sentence): void {
    this.#sentences.push(sentence);
    if (this.#sentences.length >= 2 * REACH) this.#sentences = this.#sentences.slice(-REACH);
  }

  /** The last dating that a sentence leaves. */
  get dating(): Dating | null {
    this.#settle();
    return this.#dating;
  }

  /** The last mood that a sentence leaves. */
  get mood(): Mood {
    this.#settle();
    return this.#mood;
  }

  #settle(): void {
    for (const read of this.#sentences) {
      const sentence = read();
      this.#dating = readLeadIn(sentence, this.#time) ?? this.#dating;
      this.#mood = sentenceMood(sentence, (at) => moodOfTimeAt(sentence, at, this.#time)) ?? this.#mood;
    }
    this.#sentences = [];
  }
}

/**
 * Reads the figures of a paragraph, sentence by sentence: time, mood and topic carry over from one to the next.
 * Returns what it leaves to a list behind it.
 */
export function* readParagraph(
  document: SourceDocument,
  block: Block,
  around: Surroundings,
): Generator<Figure, ParagraphReading> {
  const carried = new Carried(labelMood(document.text, block) ?? around.lead.mood, around.time);
  let { topic } = around;
  for (const [index, span] of block.sentences.entries()) {
    const start = index === 0 && span.start === block.start ? span.start + block.marker.length : span.start;
    if (!mayHoldFigure(document.text, start, span.end)) {
      carried.add(() => createSentence(document.text, span, start));
      continue;
    }
    const sentence = createSentence(document.text, span, start);
    const counted = countFigures(sentence);
    if (counted.length > 0) {
      const frames = readFrames(sentence, counted, topic, around.wholes);
      const { mood, dating: ownDating } = carried;
      for (const [place, one] of counted.entries()) {
        const frame = frames[place];
        if (frame === undefined) continue;
        const dated = dateFigure(readDating(sentence, one.at, around.time), ownDating, around);
        const base = readBase(sentence, one.at, dated.dating, around.time);
        const { dating, datedBy } = base === null ? dated : { dating: base, datedBy: 'period/base' };
        yield createReading(document, block, around, {
          sentence,
          counted: one,
          frame,
          dating,
          datedBy,
          mood,
        });
        if (frame.object === '' || frame.object === '人员') continue;
        const { unit } = one.quantity;
        topic = { object: frame.object, unit };
        if (!around.wholes.has(unit)) around.wholes.set(unit, frame.object);
      }
    }
    carried.add(() => sentence);
  }
  return { lead: carried, topic };
}

/** The nearest dating: of the sentence, of the paragraph, of the lead-in of the list, of the heading or the title. */
function dateFigure(
  own: Dating | null,
  paragraph: Dating | null,
  around: Surroundings,
): { dating: Dating | null; datedBy: string } {
  if (own !== null) return { dating: own, datedBy: 'period/sentence' };
  if (paragraph !== null) return { dating: paragraph, datedBy: 'period/paragraph' };
  const { dating } = around.lead;
  return dating !== null
    ? { dating, datedBy: 'period/section' }
    : { dating: around.title, datedBy: 'period/title' };
}
