import { parseMarker } from './markers.ts';
import { splitSentences, trimSpan } from './sentences.ts';
import type { Span } from './span.ts';
import { isTableLine, readRows } from './tables.ts';

const DOCUMENT_NUMBER = /^[\p{Script=Han}]{1,16}[〔［[（(]\d{4}[〕］\])）] ?第? ?\d{1,5} ?号$/u;
const DATE_LINE =
  /^(?:\d{4}|[二〇○零一九八七六五四三]{4}) ?年 ?(?:\d{1,2}|[一二三四五六七八九十]{1,2}) ?月 ?(?:\d{1,2}|[一二三四五六七八九十]{1,3}) ?日$/u;
const ENDS_SENTENCE = /[。！？；;!?][”’）)」』】]*$/u;
const ADDRESSEE = /^[\p{Script=Han}，、（）()\s]{2,80}[：:]$/u;
const ISSUER_ENDING =
  /(?:政府|办公室|办公厅|委员会|办事处|局|厅|部|院|署|总队|支队|大队|中心|指挥部|集团|公司|协会|领导小组)$/u;
/** A speaker is named before the first colon of a paragraph: 央广网记者：… 自治区教育厅…处于傲强：感谢… */
const SPEAKER = /^([^。！？；，,：:“”《》\d]{1,40})[：:]/u;
const QUESTIONER = /(?:记者|问)$/u;
const ANSWERER = /(?:主持人|发言人|答)$/u;
const SPEECH =
  /^(?:感谢|谢谢|大家好|各位|请问|女士们|好的?[，。]|记者朋友|下面|这个问题|关于这个问题|您好|你好|我来|我们关注|我想)/u;
/** A run-in heading is a short first sentence that carries no figure: 「（一）集中发布通告。各部门…」 */
const RUN_IN_LIMIT = 40;
const TITLE_LIMIT = 60;
/** Depth of 一是, 首先 and bullets. */
const SPOKEN = 5;

interface Line extends Span {
  readonly text: string;
}

function* readLines(text: string): Generator<Line, void> {
  let start = 0;
  while (start <= text.length) {
    const stop = text.indexOf('\n', start);
    const end = stop < 0 ? text.length : stop;
    const span = trimSpan(text, { start, end });
    if (span.end > span.start)
      yield { ...span, text: text.slice(span.start, Math.min(span.end, span.start + 400)) };
    start = end + 1;
  }
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

/** Keeps the blocks read so far and the headings that stand above the next one. */
class Outline {
  readonly blocks: Block[] = [];
  #open: readonly { level: number; title: string }[] = [];
  /** Titles of the open headings: one list for all blocks below them. */
  #section: readonly string[] = [];
  #hasBody = false;
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

  addHeading(span: Span, marker: string, level: number): void {
    this.#close(level);
    this.add('heading', span, marker, level);
    const title = this.#text
      .slice(span.start + marker.length, span.end)
      .trim()
      .replace(/[。：:；]$/u, '');
    this.#open = [...this.#open, { level, title }];
    this.#section = [...this.#section, title];
  }

  /** Closes the headings of a depth and below. */
  #close(level: number): void {
    if (this.#open.every((heading) => heading.level < level)) return;
    this.#open = this.#open.filter((heading) => heading.level < level);
    this.#section = this.#open.map((heading) => heading.title);
  }

  /** A title, or a speaker who answers for another office: nothing of the sections before carries over. */
  addTitle(span: Span, kind: 'title' | 'speaker' = 'title'): void {
    this.#close(0);
    this.add(kind, span);
  }

  /** A marked paragraph ends the sections of its own depth; an unmarked one ends what 一是 opened. */
  addParagraph(span: Span, marker = '', level = SPOKEN): void {
    this.#close(level);
    this.add('paragraph', span, marker);
  }

  get hasBody(): boolean {
    return this.#hasBody;
  }

  get last(): Block | undefined {
    return this.blocks.at(-1);
  }
}

/** Whether a line holds digits that are no date: 一、动员阶段（3月1日至3月15日）is a heading, 一、新建学校3所 is not. */
function hasQuantity(text: string): boolean {
  return /\d/u.test(text.replace(/\d{1,4} ?[年月日号]/gu, ''));
}

function addMarked(outline: Outline, text: string, line: Line): boolean {
  const marker = parseMarker(text, line.start);
  if (marker === null || marker.end >= line.end) return false;
  const length = line.end - marker.end;
  const closed = ENDS_SENTENCE.test(line.text);
  if (
    !closed &&
    length <= TITLE_LIMIT &&
    marker.level <= 4 &&
    !hasQuantity(line.text.slice(marker.end - line.start))
  ) {
    outline.addHeading(line, marker.text, marker.level);
    return true;
  }
  const stop = firstStop(text, marker.end, line.end);
  const head = text.slice(marker.end, stop);
  const isRunIn =
    stop - marker.end <= RUN_IN_LIMIT &&
    /[。：:]$/u.test(head) &&
    !/\d/u.test(head.replace(/[（(][^（）()]*[）)]/gu, ''));
  if (isRunIn) {
    outline.addHeading({ start: line.start, end: stop }, marker.text, marker.level);
    const rest = trimSpan(text, { start: stop, end: line.end });
    if (rest.end > rest.start) outline.add('paragraph', rest);
    return true;
  }
  outline.addParagraph(line, marker.text, marker.level);
  return true;
}

function addSpoken(outline: Outline, text: string, line: Line): boolean {
  const opening = SPEAKER.exec(line.text);
  if (opening === null) return false;
  const name = opening[1] ?? '';
  const said = trimSpan(text, { start: line.start + opening[0].length, end: line.end });
  if (said.end === said.start) return false;
  const asks = QUESTIONER.test(name);
  const answers =
    ANSWERER.test(name) ||
    outline.last?.kind === 'question' ||
    SPEECH.test(text.slice(said.start, said.start + 12));
  if (!asks && !answers) return false;
  outline.addTitle({ start: line.start, end: line.start + opening[0].length }, 'speaker');
  outline.add(asks ? 'question' : 'paragraph', said);
  return true;
}

function addPlain(outline: Outline, line: Line, next: Line | undefined): void {
  const { text } = line;
  if (DOCUMENT_NUMBER.test(text)) outline.add('number', line);
  else if (DATE_LINE.test(text)) outline.add('date', line);
  else if (text.length <= TITLE_LIMIT && !ENDS_SENTENCE.test(text)) {
    if (next !== undefined && DATE_LINE.test(next.text) && ISSUER_ENDING.test(text))
      outline.add('signature', line);
    else if (!outline.hasBody && ADDRESSEE.test(text)) outline.add('addressee', line);
    else if (hasQuantity(text) || /[，,；：]/u.test(text)) outline.addParagraph(line);
    else if (outline.hasBody && text.length <= RUN_IN_LIMIT) outline.addHeading(line, '', 1);
    else outline.addTitle(line);
  } else outline.addParagraph(line);
}

/** Reads the blocks of a document. Linear in its length; never throws. */
export function readBlocks(text: string): Block[] {
  const outline = new Outline(text);
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
      while (ahead !== undefined && isTableLine(ahead.text)) {
        last = ahead;
        ahead = next();
      }
      outline.add('table', { start: line.start, end: last.end });
    } else if (!addMarked(outline, text, line) && !addSpoken(outline, text, line))
      addPlain(outline, line, ahead);
  }
  return outline.blocks;
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
