import { parseMarker } from './markers.ts';
import { isAnnex, isGlossary, moodOfHeading, type Mood } from './outline.ts';
import { splitSentences, trimSpan } from './sentences.ts';
import type { Span } from './span.ts';
import { digitOfCell, endsInUnit, isHeadAgain, isTableLine, readRows } from './tables.ts';

const DOCUMENT_NUMBER = /^[\p{Script=Han}]{1,16}[〔［[（(]\d{4}[〕］\])）] ?第? ?\d{1,5} ?号$/u;
const DATE_LINE =
  /^(?:\d{4}|[二〇○零一九八七六五四三]{4}) ?年 ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?日$/u;
const ENDS_SENTENCE = /[。！？；;!?][”’）)」』】]*$/u;
const ADDRESSEE = /^[\p{Script=Han}，、（）()\s]{2,80}[：:]$/u;
const ISSUER_ENDING =
  /(?:政府|办公室|办公厅|委员会|办事处|局|厅|部|院|署|总队|支队|大队|中心|指挥部|集团|公司|协会|领导小组)$/u;
/** What a speech begins with: 各位代表：. */
const SALUTATION = /^(?:尊敬的)?各位(?:代表|委员|领导|同志)[\p{Script=Han}、，,\s]{0,20}[：:]$/u;
/** A speaker is named before the first colon of a paragraph: 央广网记者：… 自治区教育厅…处于傲强：感谢… */
const SPEAKER = /^([^。！？；，,：:“”《》\d]{1,40})[：:]/u;
const QUESTIONER = /(?:记者|问)$/u;
const ANSWERER = /(?:主持人|发言人|答)$/u;
const SPEECH =
  /^(?:感谢|谢谢|大家好|各位|请问|女士们|好的?[，。]|记者朋友|下面|这个问题|关于这个问题|您好|你好|我来|我们关注|我想)/u;
/** A run-in heading is a short first sentence that carries no figure: 「（一）集中发布通告。各部门…」 */
const RUN_IN_LIMIT = 40;
const TITLE_LIMIT = 60;
const PART_TITLE =
  /^[^，,。：:；\s]{0,14}?(?:工作回顾|工作总结|工作安排|工作任务|主要任务|重点任务|目标任务|总体要求)(?=[\s\p{Script=Han}])(?!的|和|及)/u;
/** Depth of 一是, 首先 and bullets. */
const SPOKEN = 5;

/** Ranks of unnumbered headings among those of markers: a line that opens a part, and any other. */
const RANK = {
  annex: 0,
  hashed: (hashes: number) => 3 + hashes / 10,
  part: 4,
  passage: 10,
  spoken: 11,
} as const;

/** What a word processor left at the head of a paragraph: [bookmark: _GoBack]. */
export const BOOKMARK = /^\[bookmark: [^\]]{1,40}\]\s*/u;

interface Line extends Span {
  /** Offsets without the marks around it: ## or what a word processor left ([bookmark: …]) at its head, ** on both sides. */
  readonly from: number;
  readonly to: number;
  /** The words between them. */
  readonly text: string;
  /** Number of # in front; 0 where there is none. */
  readonly hashes: number;
}

function readLine(text: string, span: Span): Line {
  const printed = text.slice(span.start, Math.min(span.end, span.start + 400));
  const lead = /^(?:\[bookmark: [^\]]{1,40}\]\s*)?(?:(#{1,6})\s*)?(?:\*\*|__)?\s*/u.exec(printed);
  const from = span.start + (lead?.[0].length ?? 0);
  const close = /\s*(?:\*\*|__)\s*$/u.exec(text.slice(Math.max(from, span.end - 8), span.end))?.[0] ?? '';
  const to = span.end - close.length;
  return {
    ...span,
    from,
    to,
    text: text.slice(from, Math.min(to, from + 400)),
    hashes: lead?.[1]?.length ?? 0,
  };
}

function* readLines(text: string): Generator<Line, void> {
  let start = 0;
  while (start <= text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const span = trimSpan(text, { start, end });
    if (span.end > span.start) yield readLine(text, span);
    start = end + 1;
  }
}

/** 一、2022年工作回顾过去的一年，…: length of the title of a part that runs on into its paragraph; 0 where there is none. */
function endOfPartTitle(words: string, rank: number): number {
  if (rank > 5) return 0;
  return PART_TITLE.exec(words.slice(0, 30))?.[0].length ?? 0;
}

/** Offset behind the first sentence of a line, or its end. */
function firstStop(text: string, from: number, end: number): number {
  const limit = Math.min(end, from + RUN_IN_LIMIT + 2);
  let depth = 0;
  for (let at = from; at < limit; at++) {
    const char = text[at];
    if (char === '（' || char === '(') depth++;
    else if (char === '）' || char === ')') depth--;
    else if (char === '。' || (depth <= 0 && (char === '：' || char === ':'))) return at + 1;
  }
  return end;
}

/** First numbers of lists. */
const FIRST_OF_LIST = /(?<![十二三四五六七八九百\d])(?:一|1|①)(?![十\d])/u;

interface OpenHeading {
  readonly level: number;
  readonly rank: number;
  readonly title: string;
}

/** Keeps the blocks read so far and the headings that stand above the next one. */
class Sections {
  readonly blocks: Block[] = [];
  #open: readonly OpenHeading[] = [];
  /** Titles of the open headings: one list for all blocks below them. */
  #section: readonly string[] = [];
  /** Ranks read so far, with the finer rank that the first of them stood under; a rank that stood under none has itself. */
  readonly #outer = new Map<number, number>();
  #hasBody = false;
  #isAddressed = false;
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  add(kind: BlockKind, span: Span, marker = '', level = 0): void {
    const sentences =
      kind === 'table'
        ? readRows(this.#text, span)
            .flat()
            .filter((cell) => cell.end > cell.start)
        : splitSentences(this.#text, span);
    const underSpoken = this.#open.at(-1)?.level === SPOKEN;
    if (kind === 'paragraph' || kind === 'heading') this.#hasBody = true;
    this.blocks.push({
      kind,
      level,
      marker,
      section: this.#section,
      underSpoken,
      sentences,
      start: span.start,
      end: span.end,
    });
  }

  addHeading(span: Span, heading: OpenHeading, marker = ''): void {
    this.#closeFor(heading.rank, FIRST_OF_LIST.test(marker));
    const level = heading.rank === RANK.passage ? Math.min(4, this.#open.length + 1) : heading.level;
    this.add('heading', span, marker, level);
    this.#open = [...this.#open, { ...heading, level }];
    this.#section = this.#open.map(({ title }) => title);
  }

  /**
   * A heading or a marked paragraph ends the headings of its own rank and below. A document that sets （一） under 1. says
   * so by the first of them: a list that begins below an item of a finer kind is a part of that item. An unnumbered
   * heading inside a part stays open for the numbered list behind it.
   */
  #closeFor(rank: number, isFirst = false): void {
    const inner = this.#open.at(-1);
    if (!this.#outer.has(rank)) {
      const nests =
        isFirst && rank > 5 && inner !== undefined && inner.rank > rank && inner.rank < RANK.passage;
      this.#outer.set(rank, nests ? inner.rank : rank);
    }
    const outer = this.#outer.get(rank);
    const cut = this.#open.findIndex((open) =>
      open.rank === RANK.passage
        ? rank === RANK.passage
        : open.rank >= rank && (open.rank === rank || open.rank !== outer),
    );
    if (cut >= 0) this.#cut(this.#open.slice(0, cut));
  }

  #cut(kept: readonly OpenHeading[]): void {
    this.#open = kept;
    this.#section = kept.map(({ title }) => title);
  }

  /** A title, or a speaker who answers for another office: nothing of the sections before carries over. */
  addTitle(span: Span, kind: 'title' | 'speaker' = 'title'): void {
    this.#cut([]);
    this.add(kind, span);
  }

  /** A marked paragraph ends the sections of its own rank; an unmarked one ends what 一是 opened. */
  addParagraph(span: Span, marker = '', rank: number = RANK.spoken): void {
    this.#closeFor(rank, FIRST_OF_LIST.test(marker));
    this.add('paragraph', span, marker);
  }

  /** Mood that the headings open now tell. */
  get mood(): Mood {
    return this.#open.reduce<Mood>((mood, { title }) => moodOfHeading(title) ?? mood, null);
  }

  get hasBody(): boolean {
    return this.#hasBody;
  }

  get isAddressed(): boolean {
    return this.#isAddressed;
  }

  /** The first words of a speech: the lines in front of them that name the speaker and the day head nothing behind them. */
  address(span: Span): void {
    this.#isAddressed = true;
    this.#cut([]);
    this.add('addressee', span);
  }

  get last(): Block | undefined {
    return this.blocks.at(-1);
  }
}

/** Whether a line holds digits that are no date: 一、动员阶段（3月1日至3月15日）and 二、奋进2019 are headings, 一、新建学校3所 is not. */
function hasQuantity(text: string): boolean {
  return /\d/u.test(text.replace(/\d{1,4}(?:[-—~～至到、]\d{1,4})? ?[年月日号]|20\d\d(?=[，,：:*]|$)/gu, ''));
}

const titleOf = (words: string): string =>
  words
    .replace(/\*\*|__/gu, '')
    .trim()
    .replace(/[。：:；]$/u, '');

function addMarked(sections: Sections, text: string, line: Line): boolean {
  const marker = parseMarker(text, line.from);
  if (marker === null || marker.end >= line.to) return false;
  const printed = text.slice(line.start, line.from + marker.text.length);
  const { level } = marker;
  const rank = line.hashes > 0 ? RANK.hashed(line.hashes) : marker.rank;
  const length = line.to - marker.end;
  const words = text.slice(marker.end, line.to);
  if (
    length <= TITLE_LIMIT &&
    level <= 4 &&
    !ENDS_SENTENCE.test(line.text) &&
    !hasQuantity(line.text.slice(marker.end - line.from))
  ) {
    sections.addHeading(line, { rank, level, title: titleOf(words) }, printed);
    return true;
  }
  // **二、重点任务** 做好…: bold type ends where the title does.
  const bold = text.slice(line.start, line.from).includes('**')
    ? words.slice(0, RUN_IN_LIMIT).indexOf('**')
    : 0;
  const ran = bold > 0 ? bold : endOfPartTitle(words, rank);
  const stop = ran > 0 ? marker.end + ran : firstStop(text, marker.end, line.to);
  const head = text.slice(marker.end, stop);
  const isRunIn =
    stop - marker.end <= RUN_IN_LIMIT &&
    (/[。：:]$/u.test(head) || ran > 0) &&
    !/\d/u.test(head.replace(/[（(][^（）()]*[）)]|\d{1,4} ?[年月日]/gu, ''));
  if (isRunIn) {
    sections.addHeading({ start: line.start, end: stop }, { rank, level, title: titleOf(head) }, printed);
    const behind = text.startsWith('**', stop) ? stop + 2 : stop;
    const rest = trimSpan(text, { start: behind, end: line.end });
    if (rest.end > rest.start) sections.add('paragraph', rest);
    return true;
  }
  sections.addParagraph(line, printed, rank);
  return true;
}

function addSpoken(sections: Sections, text: string, line: Line): boolean {
  const opening = SPEAKER.exec(line.text);
  if (opening === null) return false;
  const name = opening[1] ?? '';
  const said = trimSpan(text, { start: line.start + opening[0].length, end: line.end });
  if (said.end === said.start) return false;
  const asks = QUESTIONER.test(name);
  const answers =
    ANSWERER.test(name) ||
    sections.last?.kind === 'question' ||
    SPEECH.test(text.slice(said.start, said.start + 12));
  if (!asks && !answers) return false;
  sections.addTitle({ start: line.start, end: line.start + opening[0].length }, 'speaker');
  sections.add(asks ? 'question' : 'paragraph', said);
  return true;
}

/** Rank of an unnumbered heading: a line that says what is past or planned opens a part, unless the part around it says so. */
function rankOfPlain(sections: Sections, line: Line): number {
  if (isAnnex(line.text)) return RANK.annex;
  if (line.hashes > 0) return RANK.hashed(line.hashes);
  if (isGlossary(line.text)) return RANK.part;
  const mood = moodOfHeading(line.text);
  return mood === null || (mood === sections.mood && !/\d{4}年/u.test(line.text)) ? RANK.passage : RANK.part;
}

/** The title of the document, printed again on top of a page that goes on. */
const RUNNING_HEAD = /^[\p{Script=Han}]{0,12}政府工作报告$/u;

/** Rules, tags and pictures of a page that was turned into text head nothing. */
const NO_WORDS = /^(?:[^\p{L}\p{N}]*|<[^>]*>.*|!\[.*)$/u;

/** **2024年工作回顾** 2024年，…: a title in bold type that runs on into its paragraph; the length of the title, or 0. */
function endOfBoldTitle({ text }: Line): number {
  const title = /^([^*]{2,30})\*\*\s*(?=[\p{Script=Han}“\d])/u.exec(text.slice(0, 60))?.[1] ?? '';
  return /[。，；]/u.test(title) || moodOfHeading(title.trim()) === null ? 0 : title.length;
}

function addBold(sections: Sections, text: string, line: Line): boolean {
  const length = line.start === line.from ? 0 : endOfBoldTitle(line);
  if (length === 0) return false;
  const stop = line.from + length;
  const heading = { level: 1, title: titleOf(line.text.slice(0, length)), rank: RANK.part };
  sections.addHeading({ start: line.start, end: stop }, heading);
  const rest = trimSpan(text, { start: stop + 2, end: line.end });
  if (rest.end > rest.start) sections.add('paragraph', rest);
  return true;
}

function addPlain(sections: Sections, line: Line, next: Line | undefined): void {
  const { text } = line;
  const heading = { level: 1, title: titleOf(text) };
  if (NO_WORDS.test(text)) sections.addParagraph(line);
  else if (DOCUMENT_NUMBER.test(text)) sections.add('number', line);
  else if (DATE_LINE.test(text)) sections.add('date', line);
  else if (text.length <= TITLE_LIMIT && !ENDS_SENTENCE.test(text)) {
    if (sections.hasBody && RUNNING_HEAD.test(text)) sections.addParagraph(line);
    else if (next !== undefined && DATE_LINE.test(next.text) && ISSUER_ENDING.test(text))
      sections.add('signature', line);
    else if (isAnnex(text)) sections.addHeading(line, { ...heading, rank: RANK.annex });
    else if (!sections.hasBody && ADDRESSEE.test(text)) sections.add('addressee', line);
    else if (!sections.isAddressed && SALUTATION.test(text)) sections.address(line);
    else if (hasQuantity(text) || /[，,；]|[：:]./u.test(text) || (/[：:]$/u.test(text) && !isGlossary(text)))
      sections.addParagraph(line);
    else if ((sections.hasBody || line.hashes > 1) && text.length <= RUN_IN_LIMIT)
      sections.addHeading(line, { ...heading, rank: rankOfPlain(sections, line) });
    else sections.addTitle(line);
  } else sections.addParagraph(line);
}

const cellsOf = (text: string, row: Span): readonly string[] =>
  readRows(text, row)
    .flat()
    .map((cell) => text.slice(cell.start, cell.end));

/**
 * Whether a row of a table is the first of another one: apart from the row before it by an empty line, a head, or the
 * first row of data with a unit in its label.
 */
function beginsTable(text: string, before: Span, row: Span, firstHead: string): boolean {
  if (!/\n[^\S\n]*\n/u.test(text.slice(before.end, row.start))) return false;
  const cells = cellsOf(text, row);
  const isNumber = (cell: string): boolean => digitOfCell(cell) >= 0;
  if (!cells.some(isNumber)) return isHeadAgain(cells, firstHead);
  const [label = '', ...data] = cellsOf(text, before);
  return endsInUnit(cells[0] ?? '') && !endsInUnit(label) && data.some(isNumber);
}

/** Reads the blocks of a document. Linear in its length; never throws. */
export function readBlocks(text: string): Block[] {
  const sections = new Sections(text);
  const lines = readLines(text);
  const next = (): Line | undefined => {
    const step = lines.next();
    return step.done === true ? undefined : step.value;
  };
  // One line ahead is enough to know a signature by the date behind it, and a long text need not be held twice.
  let ahead = next();
  while (ahead !== undefined) {
    const line = ahead;
    ahead = next();
    if (isTableLine(line.text)) {
      let last = line;
      const [firstHead = ''] = cellsOf(text, line);
      while (ahead !== undefined && isTableLine(ahead.text) && !beginsTable(text, last, ahead, firstHead)) {
        last = ahead;
        ahead = next();
      }
      sections.add('table', { start: line.start, end: last.end });
    } else if (
      !addMarked(sections, text, line) &&
      !addBold(sections, text, line) &&
      !addSpoken(sections, text, line)
    )
      addPlain(sections, line, ahead);
  }
  return sections.blocks;
}

/**
 * What a block of a document is. `heading` also covers run-in headings: 「（一）集中发布通告。各部门…」 gives a heading
 * 「（一）集中发布通告。」 and a paragraph behind it.
 */
export type BlockKind =
  | 'title'
  | 'heading'
  | 'paragraph'
  | 'speaker'
  | 'question'
  | 'table'
  | 'addressee'
  | 'signature'
  | 'date'
  | 'number';

/** A block of a document. Blocks are sorted and disjoint; only white space lies between them. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Depth of a heading, 1 outermost (一、 1 · （一） 2 · 1. 3 · ① or 一是 4); 0 for other kinds. */
  readonly level: number;
  /** List marker at its start, as printed: `（一）`, `1.`, `一是`; may be empty. */
  readonly marker: string;
  /** Texts of the headings above it, outermost first, without marker and closing stop. */
  readonly section: readonly string[];
  /** Whether the nearest heading above it is a spoken ordinal (一是, 首先). */
  readonly underSpoken: boolean;
  /** Its sentences (split at 。！？ and line ends; ； and ： do not split), markers included. For a table: its cells. */
  readonly sentences: readonly Span[];
}
