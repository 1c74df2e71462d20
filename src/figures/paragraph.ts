import type { Block } from '../text/blocks.ts';
import { characterSet } from '../text/characterSet.ts';
import type { Span } from '../text/span.ts';
import { readBoundBefore } from '../text/quantities/boundMarks.ts';
import { endOfNumeralWord } from '../text/numerals/words.ts';
import { parseQuantity, type Quantity } from '../text/quantities/read.ts';
import { WORD } from '../text/lexicon/words.ts';
import { isNumeralAt } from '../text/signs.ts';
import { endsOf } from '../text/edtf.ts';
import { moodOfHeading, type Mood } from '../text/outline.ts';
import type { TimeContext } from '../text/times.ts';
import { readBase } from './rules/bases.ts';
import type { Setting } from './outline.ts';
import { classifyUnit } from '../text/quantities/units.ts';
import { createFigure, type Figure, type Role, type Step } from './figure.ts';
import type { SourceDocument } from './document.ts';
import { readBound } from './rules/bounds.ts';
import { isFigure } from './rules/candidates.ts';
import { type Counted, type Frame, NO_FRAME, type Topic } from './frames/frame.ts';
import type { Readers } from './readers.ts';
import {
  type Dated,
  type Dating,
  moodOfTimeAt,
  moodOfYearAt,
  readDating,
  readDistributed,
  readHorizon,
  readLeadIn,
  withYearOf,
  readOpening,
} from './rules/periods.ts';
import { readRole, sentenceMood } from './rules/roles.ts';
import { clauseStart, createSentence, hasClass, isListSign, type Sentence, textOf } from './sentence.ts';

/** What stands around a block: what its document, its headings and the blocks in front of it leave to it. */
export interface Surroundings {
  /** What reads whom figures are about; null where that is not told yet. */
  readonly readers: Readers | null;
  /** Mood of the document by its title and genre; null for a work report, whose parts differ. */
  readonly document: Mood;
  /** What the headings above give. */
  readonly setting: Setting;
  /** Years with which an earlier paragraph of the section opened. */
  readonly years: Dating | null;
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
  /** Its first sentence; null where it has none. */
  readonly first: (() => Sentence) | null;
}

const isDigit = characterSet('0123456789');
const joinsNumerals = characterSet('点个余多几来又分之成比：:∶至到和与－-—–―─−‐‑~～〜∼(（)） ');

/** A digit with which no Chinese numeral in front of it goes on (三点5, 一至5天). Most sentences with figures have one. */
const isBareDigit = (text: string, at: number): boolean => isDigit(text, at) && !joinsNumerals(text, at - 1);

/** Whether a stretch of text holds a numeral that could be a figure: digits, or a Chinese number other than a plain 一. */
function mayHoldFigure(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (isBareDigit(text, at)) return true;
  for (let at = start; at < end; at++) {
    if (!isNumeralAt(text, at)) continue;
    const code = text.charCodeAt(at);
    if (text[at - 1] === '上' || code < 0x4e00 || code > 0x9fff || isNumeralAt(text, at + 1)) return true;
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
  for (let at = 0; at < sentence.tokens.length; at++) {
    const own = sentence.tokens[at]?.quantity ?? null;
    if (own === null) continue;
    const quantity = own.unit === '' ? withUnitOfList(sentence, at, own) : own;
    const candidate: Counted = { at, quantity, unitClass: classifyUnit(quantity.unit) ?? 'thing' };
    if (isFigure(sentence, at, candidate)) counted.push(candidate);
  }
  return counted;
}

/**
 * 分别提高17和18.9个百分点, 突破400、200和50亿元: a number without a unit has that of the last of its list, and its 万 or 亿 where that brings the
 * two nearer: 提高到8600和1.2万元 is 8600 yuan. 1、2级 are ranks.
 */
function withUnitOfList(sentence: Sentence, at: number, own: Quantity): Quantity {
  const { source, tokens } = sentence;
  let to = at;
  while (tokens[to]?.quantity?.unit === '' && isListSign(tokens[to + 1])) to += 2;
  const last = tokens[to]?.quantity ?? null;
  const digits = source.slice(own.start, own.end);
  if (last === null || to === at || last.unit === '' || last.max !== null || !/^\d+(?:\.\d+)?$/u.test(digits))
    return own;
  const shares = tokens
    .slice(clauseStart(sentence, at), at)
    .some((token) => hasClass(token, WORD.change | WORD.reach) || textOf(sentence, token) === '分别');
  if (!shares || /^[级類类位等]$/u.test(last.unit)) return own;
  const size = /[万亿]+$/u.exec(source.slice(last.numeral.start, last.numeral.end))?.[0] ?? '';
  const shift = [...size].reduce((zeros, char) => zeros + (char === '万' ? 4 : 8), 0);
  const apart = (value: number): number => Math.abs(Math.log10(value / last.value));
  const isNearer = apart(own.value * 10 ** shift) < apart(own.value);
  const scaled = (value: number): number => (isNearer ? Number(`${value}e${shift}`) : value);
  return { ...own, value: scaled(own.value), step: scaled(own.step), unit: last.unit, kind: last.kind };
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
  /** What its sentence and the paragraph in front of it date it by. */
  readonly own: Dated;
  readonly carried: Dating | null;
  /** The end with which a sentence in front opens: 到2030年，…. */
  readonly horizon: Dating | null;
  readonly time: TimeContext;
  readonly mood: Mood;
  readonly turns: boolean;
}

function createReading(
  document: SourceDocument,
  block: Block,
  around: Surroundings,
  reading: Reading,
): Figure {
  const { sentence, counted, frame, time } = reading;
  const { quantity } = counted;
  const { text } = document;
  const span: Span = { start: quantity.start, end: quantity.end };
  const provisional = readBound(sentence, counted.at, quantity, 'target');
  const isBounded = provisional === 'at_least' || provisional === 'at_most';
  const role = readRole(sentence, counted.at, counted, isBounded, frame.action, {
    carried: reading.mood,
    turns: reading.turns,
    section: around.setting.mood,
    document: around.document,
    moodOfTime: (at) => moodOfTimeIn(around.setting)(sentence, at, time),
  });
  const bound = readBound(sentence, counted.at, quantity, role.role);
  const dated = dateFigure(reading, around, role.role);
  const base = readBase(sentence, counted.at, dated.dating, time);
  const { dating, datedBy } = base === null ? dated : { dating: base, datedBy: 'period/base' };
  const steps: Step[] = [
    step(`numeral/${quantity.kind}`, `value = ${String(quantity.value)}`, quantity.numeral),
  ];
  if (quantity.unit !== '')
    steps.push(step('unit', `unit = ${quantity.unit}`, { start: quantity.numeral.end, end: quantity.end }));
  if (bound !== 'exact') steps.push(step('bound', `bound = ${bound}`, span));
  steps.push(step(frame.rule, `action = ${frame.action}, object = ${frame.object}`, sentence));
  steps.push(step(role.rule, `role = ${role.role}`, sentence));
  if (dating !== null) steps.push(step(datedBy, `period = ${dating.period} (${dating.time})`, sentence));
  return createFigure(text, {
    id: `${document.id}@${String(quantity.start)}`,
    bulletin: document.id,
    start: span.start,
    end: span.end,
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
    locality: frame.locality,
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
  return label === undefined ? null : moodOfHeading(label);
}

/** How times tell on which side they lie: the year of a work report is that of its plan, unless the heading says that it reviews. */
const moodOfTimeIn = ({ ofYears, mood, isGuessed }: Setting): typeof moodOfTimeAt =>
  ofYears && (mood !== 'past' || isGuessed) ? moodOfYearAt : moodOfTimeAt;

/** 3月5日，检查组抵达现场。当场查封…: such words take the day of the sentence in front. */
const THERE = /^(?:当场|现场|随即|随后|当[天日晚])/u;
/** A time that opens a paragraph stands among its first characters. */
const OPENING = 16;
/** Sentences further back than this date nothing and set no mood. */
const REACH = 40;

/**
 * Whether a year is an earlier one than the last of its section: 五年来，…。2019年现场会在我市召开。新增企业5家。 tells of it in passing. A paragraph
 * that opens with it is about that year all the same.
 */
function isEarlier({ period }: Dating, section: Dating | null): boolean {
  const last = section?.period.split('/').at(-1) ?? '';
  return YEAR.test(period) && period < last.slice(0, 4);
}

const YEAR = /^\d{4}$/;

/**
 * What the sentences of a paragraph leave to those behind them. Most sentences hold no figure, and are looked at only
 * where a figure behind them asks; a paragraph may be a whole document, so that only the last few are kept.
 */
class Carried implements LeadIn {
  readonly #time: TimeContext;
  /** Headings with a mood of their own leave only the opening of a sentence to the next. */
  readonly #opening: boolean;
  readonly #ofYears: boolean;
  readonly #moodOfTime: typeof moodOfTimeAt;
  #sentences: (() => Sentence)[] = [];
  #dating: Dating | null = null;
  #year: Dating | null = null;
  #opened: Dating | null = null;
  #horizon: Dating | null = null;
  /** Mood of the label that opens the paragraph, then that of its sentences. */
  #mood: Mood;
  readonly #lead: LeadIn;
  readonly #section: Dating | null;
  #isFirst = true;
  #turns: boolean;

  constructor(label: Mood, lead: LeadIn, setting: Setting) {
    const { time, mood: section, ofYears, dating } = setting;
    this.#section = dating;
    this.#moodOfTime = moodOfTimeIn(setting);
    this.#mood = label;
    // 完成情况：…: such a label holds against a heading that plans.
    this.#turns = label === 'past';
    this.#lead = lead;
    this.#time = time;
    this.#ofYears = ofYears;
    this.#opening = section !== null;
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

  /** The last year with which a sentence opens. */
  get year(): Dating | null {
    this.#settle();
    return this.#year;
  }

  /** The time with which the sentence right in front opens. */
  get opened(): Dating | null {
    this.#settle();
    return this.#opened;
  }

  /** The last end with which a sentence opens, unless another time follows it. */
  get horizon(): Dating | null {
    this.#settle();
    return this.#horizon;
  }

  /** The last mood that a sentence leaves. */
  get mood(): Mood {
    this.#settle();
    return this.#mood ?? this.#lead.mood;
  }

  /** Whether that mood holds against the headings above. */
  get turns(): boolean {
    this.#settle();
    return this.#turns;
  }

  #settle(): void {
    for (const read of this.#sentences) {
      const sentence = read();
      const lead = readLeadIn(sentence, this.#time, this.#opening, this.#ofYears);
      if (lead !== null && (this.#isFirst || !isEarlier(lead, this.#section))) this.#dating = lead;
      this.#isFirst = false;
      this.#horizon = readHorizon(sentence, this.#time) ?? (lead === null ? this.#horizon : null);
      const opening = readOpening(sentence, this.#time);
      this.#year = opening ?? this.#year;
      this.#opened = opening;
      const passing = sentenceMood(
        sentence,
        (at) => this.#moodOfTime(sentence, at, this.#time),
        this.#opening,
      );
      if (passing.mood !== null) [this.#mood, this.#turns] = [passing.mood, passing.turns];
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
  const carried = new Carried(labelMood(document.text, block), around.lead, around.setting);
  let { topic } = around;
  let first: (() => Sentence) | null = null;
  for (const span of block.sentences) {
    const start = span.start === block.start ? span.start + block.marker.length : span.start;
    let made: Sentence | undefined;
    const read = (): Sentence => (made ??= createSentence(document.text, span, start));
    first ??= read;
    if (!mayHoldFigure(document.text, start, span.end)) {
      carried.add(read);
      continue;
    }
    const sentence = read();
    const counted = countFigures(sentence);
    if (counted.length > 0) {
      const frames =
        around.readers?.frames(sentence, counted, topic, around.wholes) ?? counted.map(() => NO_FRAME);
      const { mood, turns } = carried;
      const isThere = THERE.test(document.text.slice(start, start + 4));
      const dating = isThere ? (carried.opened ?? carried.dating) : carried.dating;
      const time = withYearOf(around.setting.time, carried.year ?? around.years);
      const at = counted.map((figure) => figure.at);
      const distributed = at.length < 2 ? null : readDistributed(sentence, at, time);
      for (let index = 0; index < counted.length; index++) {
        const [figure, frame] = [counted[index], frames[index]];
        if (figure === undefined || frame === undefined) continue;
        const paired = distributed?.get(index);
        const own: Dated =
          paired === undefined ? readDating(sentence, figure.at, time) : { dating: paired, isSettled: true };
        yield createReading(document, block, around, {
          sentence,
          counted: figure,
          frame,
          own,
          carried: dating,
          horizon: carried.horizon,
          time,
          mood,
          turns,
        });
        if (frame.object === '' || frame.object === '人员') continue;
        const { unit } = figure.quantity;
        topic = { object: frame.object, unit };
        if (!around.wholes.has(unit)) around.wholes.set(unit, frame.object);
      }
    }
    carried.add(read);
  }
  return { lead: carried, topic, first };
}

interface Reached {
  readonly dating: Dating | null;
  readonly datedBy: string;
}

const UNDATED: Reached = { dating: null, datedBy: '' };

/** 全市现有医院32家, 目前尚有…: words of what there is on the day of the document, up to the figure. */
const AT_HAND = /(?:现有|现存|现已有|尚有)[^。；;]*$/u;

/** What stands shortly in front of a figure in its sentence. */
const wordsBefore = ({ source, start }: Sentence, { quantity }: Counted): string =>
  source.slice(Math.max(start, quantity.start - 80), quantity.start);

/** The years that a period lies in; null where it has no end on one side. */
function yearsOf(period: string): { first: number; last: number } | null {
  const ends = endsOf(period);
  const [first, last] = [ends?.first.slice(0, 4) ?? '', ends?.last.slice(0, 4) ?? ''];
  return /^\d{4}$/u.test(first) && /^\d{4}$/u.test(last)
    ? { first: Number(first), last: Number(last) }
    : null;
}

/** A section of several years does not date what is there on the day of the document. */
function dateStock(
  { sentence, counted, frame, time }: Reading,
  { dating }: Reached,
  role: Role,
): Reached | null {
  if (role !== 'actual' || frame.action !== '' || counted.unitClass === 'ratio') return null;
  if (time.published === '') return null;
  const years = yearsOf(dating?.period ?? '');
  if (years === null || years.first === years.last) return null;
  const words = AT_HAND.exec(wordsBefore(sentence, counted))?.[0];
  return words === undefined
    ? null
    : { dating: { time: words.slice(0, 2), period: `../${time.published}` }, datedBy: 'period/sentence' };
}

const IN_EACH = /年均[^，。；：,;:]*$/u;

/** 到2030年，产值达到8亿元。城镇化率达到70%: a level to reach goes on with the end of the sentence in front, unless the section ends before. */
function dateGoal(
  { horizon, frame, counted, sentence }: Reading,
  { dating }: Reached,
  role: Role,
): Reached | null {
  if (horizon === null || role !== 'target') return null;
  const end = yearsOf(horizon.period.replace('../', ''))?.last;
  if (end === undefined) return null;
  const years = yearsOf(dating?.period ?? '');
  // 年均增长7%: what is told of each year is of all of them.
  const isYearly = IN_EACH.test(wordsBefore(sentence, counted));
  const isOfYears = years !== null && years.first < years.last && !isYearly;
  const fits = years === null || years.last < end || (isOfYears && years.last === end);
  const isLevel = counted.unitClass === 'ratio' || LEVEL_TO_REACH.test(frame.action);
  return fits && isLevel ? { dating: horizon, datedBy: 'period/paragraph' } : null;
}

const LEVEL_TO_REACH = /^(?:达|突破|超|控制|稳定|保持|提高到|提升到|增[至加长]|降|下降|缩短)/u;

/**
 * The nearest dating: of the sentence, of the paragraph, of the lead-in of the list, of the section or the title. What is
 * there already is not dated by the plan whose heading stands above it, and nothing happened after it was published.
 */
function dateFigure(reading: Reading, around: Surroundings, role: Role): Reached {
  const { own, carried, time } = reading;
  const nearest = ((): Reached => {
    if (own.isSettled) return { dating: own.dating, datedBy: own.dating === null ? '' : 'period/sentence' };
    if (carried !== null) return { dating: carried, datedBy: 'period/paragraph' };
    if (around.lead.dating !== null) return { dating: around.lead.dating, datedBy: 'period/section' };
    const { dating, planned, datedBy, mood } = around.setting;
    if (role === 'actual' && mood === 'ahead' && datedBy !== 'period/title') return UNDATED;
    if (around.years !== null) return { dating: around.years, datedBy: 'period/section' };
    if (dating !== null) return { dating, datedBy };
    return role === 'target' && mood !== 'past' ? { dating: planned, datedBy: 'period/title' } : UNDATED;
  })();
  if (!own.isSettled) {
    const told = dateStock(reading, nearest, role) ?? dateGoal(reading, nearest, role);
    if (told !== null) return told;
  }
  const isOneYear = role === 'actual' && nearest.dating?.period.length === 4;
  const all = isOneYear ? yearsInAll(wordsBefore(reading.sentence, reading.counted)) : 0;
  if (all > 0 && nearest.dating !== null) {
    const last = Number(nearest.dating.period);
    return { ...nearest, dating: { ...nearest.dating, period: `${String(last - all + 1)}/${String(last)}` } };
  }
  // 2020年，产值达到8亿元，年均增长7%: what is told of each year is of all that the heading names.
  const years = yearsOf(around.setting.dating?.period ?? '');
  if (
    isOneYear &&
    years !== null &&
    years.first < years.last &&
    Number(nearest.dating.period) === years.last &&
    IN_EACH.test(wordsBefore(reading.sentence, reading.counted))
  )
    return { dating: around.setting.dating, datedBy: 'period/section' };
  // 当前，…: what is planned is not of the day on which it is told.
  if (
    role === 'target' &&
    (nearest.datedBy !== 'period/sentence' || NOWADAYS.test(nearest.dating?.time ?? '')) &&
    nearest.dating?.period === `../${time.published}`
  )
    return UNDATED;
  const isAhead =
    role === 'actual' && nearest.dating !== null && beginsAfter(nearest.dating.period, time.published);
  return isAhead ? { dating: null, datedBy: 'period/future' } : nearest;
}

/** 五年累计减税20亿元: of how many years up to the last a number is the sum or the mean; 0 where nothing says so. */
function yearsInAll(words: string): number {
  const years =
    /(?<![前近\d〇零一二三四五六七八九十“])([三四五])年(?:累计|共|年均|平均)(?:[^，。；：,;:]*|[^。；;]*[，,、]年均[^，。；：,;:]*)$/u.exec(
      words,
    )?.[1];
  return years === undefined ? 0 : '三四五'.indexOf(years) + 3;
}

/** Whether a period begins after a day. */
function beginsAfter(period: string, day: string): boolean {
  const first = endsOf(period)?.first ?? '';
  const last = day === '' ? '' : (endsOf(day)?.last ?? '');
  return first !== '' && last !== '' && first > last;
}

const OF_YEARS = /年|时期|五”/u;

/** Adverbs of the day on which is spoken; 截至目前 counts up to it. */
const NOWADAYS = /^(?:目前|当前|现在|现阶段|如今|眼下)$/u;

/** The years with which a paragraph opens; null where it opens with none. */
export function openingOf(
  source: string,
  block: Block,
  first: ParagraphReading['first'],
  time: TimeContext,
): Dating | null {
  const start = block.sentences[0]?.start ?? 0;
  if (first === null || !OF_YEARS.test(source.slice(start, start + OPENING))) return null;
  const dating = readLeadIn(first(), time, true);
  // 现在，我报告去年的工作: the day of the speech opens no years.
  return dating !== null && OF_YEARS.test(dating.time) ? dating : null;
}
