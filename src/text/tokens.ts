import { ANY_VERB, classesOf, longestWord, WORD } from './lexicon/words.ts';
import { parseQuantity, type Quantity } from './quantities.ts';
import { isSpace } from './sentences.ts';
import type { Span } from './span.ts';
import { calendarAt, parseTime, type TimeExpression } from './times.ts';

/**
 * `word` of the lexicon · `text` a run that it does not have (nouns, mostly) · `quote` “…” and `title` 《…》, kept
 * whole · `open`/`close` a bracket · `stop` 。，；： and `list` 、 · `time` · `quantity`.
 */
export type TokenKind =
  'word' | 'text' | 'quote' | 'title' | 'open' | 'close' | 'stop' | 'list' | 'time' | 'quantity';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** Bits of `WORD`; 0 for other kinds. */
  readonly classes: number;
  readonly quantity: Quantity | null;
  readonly time: TimeExpression | null;
  /** How many brackets are open at it. */
  readonly depth: number;
}

const QUOTES: Record<string, string> = { '“': '”', '‘': '’', '《': '》', '「': '」', '『': '』', '〈': '〉' };
const STOPS = new Set(['。', '，', ',', '；', ';', '：', ':', '！', '？', '!', '?', '…', '\n', '|', '｜', '\t', '—', '–']);
const OPEN = new Set(['（', '(', '[', '［', '【', '〔']);
const CLOSE = new Set(['）', ')', ']', '］', '】', '〕']);
/** A longer quotation is somebody's words and is read like any other text. */
const NAME_LIMIT = 40;
const NUMERAL = /[0-9０-９零〇一二两三四五六七八九十百千万亿几数半壹贰叁肆伍陆柒捌玖拾佰仟萬億廿卅翻]/u;

/** Where the quotation or title opened at `at` closes, if it is short enough to be a name; else 0. */
function closeName(text: string, at: number, end: number): number {
  const close = QUOTES[text.charAt(at)];
  if (close === undefined) return 0;
  const isTitle = close === '》' || close === '〉';
  const limit = Math.min(end, at + (isTitle ? 120 : NAME_LIMIT));
  for (let i = at + 1; i < limit; i++) {
    const char = text.charAt(i);
    if (char === close) return i + 1;
    if (char === '。') return 0;
  }
  return 0;
}

const RISKY = new Set([...'自至同经因以']);
/** Words of one character that are words wherever the lexicon knows no compound with them. */
const ALONE = new Set([...'有为是占达共已均约仅又还也都其该每']);
const VERB_BEHIND = WORD.act | WORD.light | WORD.casualty;
const SHORT_VERB = ANY_VERB & ~WORD.causative;
const FILLERS = /^(?:了|约|近|超过|超|逾|达|至|到|为|共|有){0,2}/u;

/**
 * A verb of one character is a verb only right in front of a number (罚款 is a word, 罚 is one in 罚1.2亿元),
 * or right behind one (6人亡): anywhere else it is a part of a longer noun that the lexicon does not have.
 */
function isShortVerbInPlace(text: string, at: number, end: number, previous: Token | undefined): boolean {
  if (previous?.kind === 'quantity') return true;
  const ahead = text.slice(at + 1, Math.min(end, at + 8)).replace(FILLERS, '');
  return NUMERAL.test(ahead.charAt(0));
}

/** Whether a numeral that starts at `at` could be one at all, seen from the characters in front of it. */
function mayStartQuantity(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  // 第3次, G105, 2.5 read from its middle, 1·20, No.7, 3-1: the number goes on to the left.
  return !/[A-Za-z0-9０-９.．·第\-]/u.test(before) || (before === '-' && !/[A-Za-z0-9]/u.test(text.charAt(at - 2)));
}

class Scanner {
  readonly tokens: Token[] = [];
  #text: string;
  #end: number;
  #at: number;
  #depth = 0;
  readonly #start: number;

  constructor(text: string, span: Span) {
    this.#text = text;
    this.#start = span.start;
    this.#at = span.start;
    this.#end = span.end;
  }

  run(): Token[] {
    while (this.#at < this.#end) {
      if (isSpace(this.#text[this.#at])) this.#at++;
      else if (!this.#scanSpecial()) this.#scanWord();
    }
    return this.tokens;
  }

  #push(kind: TokenKind, end: number, rest: Partial<Pick<Token, 'classes' | 'quantity' | 'time'>> = {}): void {
    const { classes = 0, quantity = null, time = null } = rest;
    this.tokens.push({ kind, start: this.#at, end, classes, quantity, time, depth: this.#depth });
    this.#at = end;
  }

  #scanSpecial(): boolean {
    const text = this.#text;
    const at = this.#at;
    const char = text.charAt(at);
    if (OPEN.has(char)) {
      this.#depth++;
      this.#push('open', at + 1);
      return true;
    }
    if (CLOSE.has(char)) {
      this.#push('close', at + 1);
      this.#depth = Math.max(0, this.#depth - 1);
      return true;
    }
    if (char === '、') {
      this.#push('list', at + 1);
      return true;
    }
    const time = parseTime(text, at);
    if (time !== null && time.end <= this.#end && this.#mayStartTime(at)) {
      this.#push('time', time.end, { time });
      return true;
    }
    const named = closeName(text, at, this.#end);
    if (named > 0) {
      this.#push(char === '《' || char === '〈' ? 'title' : 'quote', named);
      return true;
    }
    if (STOPS.has(char)) {
      this.#push('stop', at + 1);
      return true;
    }
    return this.#scanOrdinal() || this.#scanQuantity();
  }

  /** 第三十九次, 第33个: the numeral behind 第 counts nothing, and neither do its last characters alone. */
  #scanOrdinal(): boolean {
    const text = this.#text;
    if (text.charAt(this.#at) !== '第') return false;
    let end = this.#at + 1;
    while (end < this.#end && isSpace(text[end])) end++;
    const digits = end;
    while (end < this.#end && NUMERAL.test(text.charAt(end))) end++;
    if (end === digits) return false;
    this.#push('text', end);
    return true;
  }

  #mayStartTime(at: number): boolean {
    const char = this.#text.charAt(at);
    return !NUMERAL.test(char) || this.#mayStartNumber(at);
  }

  /** The marker in front of a list item (1．2024年) does not belong to its first number. */
  #mayStartNumber(at: number): boolean {
    return at === this.#start || mayStartQuantity(this.#text, at);
  }

  #scanQuantity(): boolean {
    const text = this.#text;
    const at = this.#at;
    const isSigned = /[-−－]/u.test(text.charAt(at)) && /[\p{Script=Han}：:|｜\s]/u.test(text.charAt(at - 1)) && /\d/u.test(text.charAt(at + 1));
    if (!isSigned && (!NUMERAL.test(text.charAt(at)) || !this.#mayStartNumber(at))) return false;
    const word = longestWord(text, at, this.#end);
    const quantity = parseQuantity(text, at);
    // 20时 and 14:30 are times of day; 十八点六万吨 is none, since the number reads on.
    const clock = calendarAt(text, at);
    if (clock !== null && clock.end <= this.#end && (quantity === null || quantity.numeral.end <= clock.end)) {
      this.#push('text', clock.end);
      return true;
    }
    if (quantity === null || quantity.end > this.#end) return false;
    // 一体化, 三合一, 百货: the lexicon knows the word that these numerals belong to.
    if (word > 0 && at + word >= quantity.numeral.end && quantity.script === 'chinese' && classesOf(text.slice(at, at + word)) !== WORD.nominal)
      return false;
    this.#push('quantity', quantity.end, { quantity });
    return true;
  }

  #scanWord(): void {
    const text = this.#text;
    const at = this.#at;
    const length = longestWord(text, at, this.#end);
    const classes = length === 0 ? 0 : classesOf(text.slice(at, at + length));
    if (length > 1 || (length === 1 && this.#isWordOfOne(classes))) {
      this.#push('word', at + length, { classes });
      return;
    }
    // Latin letters and digits run together: G105, IMS, PM2.5.
    let end = at + 1;
    if (/[A-Za-z0-9]/u.test(text.charAt(at))) while (end < this.#end && /[A-Za-z0-9.%\-+]/u.test(text.charAt(end))) end++;
    else if (/[\uD800-\uDBFF]/u.test(text.charAt(at)) && end < this.#end) end++;
    const last = this.tokens.at(-1);
    if (last?.kind === 'text' && last.end === at && last.depth === this.#depth) {
      this.tokens.pop();
      this.tokens.push({ ...last, end });
      this.#at = end;
    } else this.#push('text', end);
  }

  #isWordOfOne(classes: number): boolean {
    const grammatical = WORD.preposition | WORD.conjunction | WORD.particle;
    const char = this.#text.charAt(this.#at);
    const last = this.tokens.at(-1);
    // 电动自行车, 共同: inside an unknown word these characters are no prepositions.
    if (RISKY.has(char) && last?.kind === 'text' && last.end === this.#at) return false;
    if ((classes & grammatical) !== 0) return true;
    if (ALONE.has(char)) return true;
    if ((classes & (SHORT_VERB | WORD.adverb)) === 0) return false;
    if ((classes & WORD.adverb) !== 0) {
      // 新招录, 均配备: an adverb of one character stands in front of a verb.
      const next = longestWord(this.#text, this.#at + 1, this.#end);
      if (isShortVerbInPlace(this.#text, this.#at, this.#end, undefined)) return true;
      const behind = next > 1 ? classesOf(this.#text.slice(this.#at + 1, this.#at + 1 + next)) : 0;
      if ((behind & VERB_BEHIND) !== 0 || ('则虽却'.includes(char) && (behind & WORD.adverb) !== 0)) return true;
    }
    return (classes & SHORT_VERB) !== 0 && isShortVerbInPlace(this.#text, this.#at, this.#end, this.tokens.at(-1));
  }
}

/** The tokens of a stretch of text, in order; only white space lies between them. */
export function readTokens(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  return new Scanner(text, span).run();
}
