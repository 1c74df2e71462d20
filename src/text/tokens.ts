import { characterSet } from './characterSet.ts';
import type { Span } from './span.ts';
import { ANY_VERB, findWord, WORD } from './lexicon/words.ts';
import { isWordlike, parseQuantity, type Quantity } from './quantities/read.ts';
import { isTorn, standsAlone } from './segments.ts';
import { closeName, isHanAt, isNumeralAt, Sign, signAt } from './signs.ts';
import { calendarAt, parseTime, type TimeExpression } from './times.ts';

/**
 * `word` of the lexicon · `text` a run that it does not have (nouns, mostly) · `quote` “…” and `title` 《…》, kept
 * whole · `open`/`close` a bracket · `stop` 。，；： and `list` 、 · `time` · `quantity`.
 */
export type TokenKind =
  | 'word'
  | 'text'
  | 'quote'
  | 'title'
  | 'open'
  | 'close'
  | 'stop'
  | 'list'
  | 'time'
  | 'quantity';

export interface Token extends Span {
  readonly kind: TokenKind;
  /** Bits of `WORD`; 0 for other kinds. */
  readonly classes: number;
  readonly quantity: Quantity | null;
  readonly time: TimeExpression | null;
  /** How many brackets are open at it. */
  readonly depth: number;
}

/** Inside an unknown word these characters are no prepositions: 电动自行车, 共同. */
const isRisky = characterSet('自至同经因以');
/** Particles that are as often a part of a noun. */
const mayBeInside = characterSet('地得着过沿');
/** Words of one character that are words wherever the lexicon knows no compound with them. */
const isAlone = characterSet('各有为是占达共已均约仅又还也都其该每');
/** Verbs of one character that are words wherever the dictionary cuts them off from their neighbours: 运动员获冠军. */
const isLoneVerb = characterSet('获使让');
/** 减时限62%、减材料48%: what 减 cuts without being a word with it. */
const CUT = /^(?:事项|时限|时间|材料|环节|证明|流程|跑动|要件)/u;
const EXCEEDED = /^(?:[省市国][级家定]|计划|年度|目标|序时|预算|全[国省市]|上年|去年)/u;
const GRAMMATICAL = WORD.preposition | WORD.conjunction | WORD.particle;
const VERB_BEHIND = WORD.act | WORD.light | WORD.casualty | WORD.change | WORD.reach;
const SHORT_VERB = ANY_VERB & ~WORD.causative;
const isFiller = characterSet('了约近超过逾达至到为共有');
const numberGoesOn = characterSet(
  'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789０１２３４５６７８９.．·第-',
);
const LATIN = /[A-Za-z0-9]/u;
const isListedDigit = characterSet('一二三四五六七八九');
const TORN = /\p{Script=Han}\d $/u;
const FOOTNOTE = /[[［〔【]注?\d{1,3}[\]］〕】]/y;

/** Whether a number stands at `at`, or behind one or two fillers (了, 约, 达到). */
function isNumberNear(text: string, at: number, end: number): boolean {
  for (let i = at; i < Math.min(end, at + 4); i++) {
    if (isNumeralAt(text, i)) return true;
    if (!isFiller(text, i)) return false;
  }
  return false;
}

class Scanner {
  readonly tokens: Token[] = [];
  readonly #text: string;
  readonly #start: number;
  readonly #end: number;
  #at: number;
  #depth = 0;
  /** Where the run of unknown characters in front of `#at` begins, or -1. */
  #textFrom = -1;

  constructor(text: string, span: Span) {
    this.#text = text;
    this.#start = span.start;
    this.#at = span.start;
    this.#end = span.end;
  }

  run(): Token[] {
    while (this.#at < this.#end) this.#step();
    this.#flush();
    return this.tokens;
  }

  #step(): void {
    const sign = signAt(this.#text, this.#at);
    if (sign === Sign.other) {
      if (!this.#scanTime()) this.#scanWord();
    } else if (sign === Sign.space || (sign === Sign.circled && this.#at > this.#start)) {
      this.#flush();
      this.#at++;
    } else if (!this.#scanSign(sign)) this.#scanWord();
  }

  #scanSign(sign: number): boolean {
    const at = this.#at;
    switch (sign) {
      case Sign.open:
        if (this.#skipFootnote()) return true;
        this.#flush();
        this.#depth++;
        this.#push('open', at + 1);
        return true;
      case Sign.close:
        this.#push('close', at + 1);
        this.#depth = Math.max(0, this.#depth - 1);
        return true;
      case Sign.list:
        this.#push('list', at + 1);
        return true;
      case Sign.stop:
        this.#push('stop', at + 1);
        return true;
      case Sign.circled:
        return this.#scanTime();
      case Sign.quote:
        return this.#scanTime() || this.#scanName();
      case Sign.ordinal:
        return this.#scanTime() || this.#scanOrdinal();
      default:
        return this.#scanTime() || this.#scanQuantity(sign);
    }
  }

  /** 地区生产总值[2]126亿元: the mark of a footnote belongs to nothing. A year in brackets is none. */
  #skipFootnote(): boolean {
    if (this.#at === this.#start) return false;
    FOOTNOTE.lastIndex = this.#at;
    const mark = FOOTNOTE.exec(this.#text);
    if (mark === null) return false;
    this.#flush();
    this.#at += mark[0].length;
    return true;
  }

  #push(
    kind: TokenKind,
    end: number,
    classes = 0,
    quantity: Quantity | null = null,
    time: TimeExpression | null = null,
  ): void {
    this.#flush();
    this.tokens.push({ kind, start: this.#at, end, classes, quantity, time, depth: this.#depth });
    this.#at = end;
  }

  /** Ends the run of unknown characters, if one is open. */
  #flush(): void {
    if (this.#textFrom < 0) return;
    const start = this.#textFrom;
    this.#textFrom = -1;
    this.tokens.push({
      kind: 'text',
      start,
      end: this.#at,
      classes: 0,
      quantity: null,
      time: null,
      depth: this.#depth,
    });
  }

  /** Takes characters up to `end` into the run of unknown ones. */
  #addText(end: number): void {
    if (this.#textFrom < 0) this.#textFrom = this.#at;
    this.#at = end;
  }

  #scanTime(): boolean {
    const time = parseTime(this.#text, this.#at);
    if (time === null || time.end > this.#end) return false;
    if (isNumeralAt(this.#text, this.#at) && !this.#mayStartNumber()) return false;
    this.#push('time', time.end, 0, null, time);
    return true;
  }

  #scanName(): boolean {
    const char = this.#text.charAt(this.#at);
    const end = closeName(this.#text, this.#at, this.#end);
    if (end > 0) this.#push(char === '《' || char === '〈' ? 'title' : 'quote', end);
    return end > 0;
  }

  /** 第三十九次, 第33个: the numeral behind 第 counts nothing, and neither do its last characters alone. */
  #scanOrdinal(): boolean {
    let end = this.#at + 1;
    while (end < this.#end && signAt(this.#text, end) === Sign.space) end++;
    const digits = end;
    while (end < this.#end && isNumeralAt(this.#text, end)) end++;
    if (end > digits) this.#addText(end);
    return end > digits;
  }

  /**
   * Whether a number may begin here, seen from the left: G105, 2.5 read from its middle and 1·20 go on from there.
   * The marker in front of a list item (1．2024年) does not belong to its first number.
   */
  #mayStartNumber(): boolean {
    if (this.#at === this.#start) return true;
    const text = this.#text;
    const before = text.charAt(this.#at - 1);
    // 一二三次产业: a run of digits that is no number leaves none at its end.
    if (isListedDigit(text, this.#at - 1) && isListedDigit(text, this.#at)) return false;
    if (isWordlike(text, this.#at)) return false;
    // 引进1 2家: what a scan tore apart is not published by halves.
    if (before === ' ' && TORN.test(text.slice(Math.max(0, this.#at - 3), this.#at))) return false;
    return !numberGoesOn(text, this.#at - 1) || (before === '-' && !LATIN.test(text.charAt(this.#at - 2)));
  }

  #scanQuantity(sign: number): boolean {
    const text = this.#text;
    const at = this.#at;
    if (sign === Sign.minus) {
      if (!isNumeralAt(text, at + 1) || !/[\p{Script=Han}：:|｜\s]/u.test(text.charAt(at - 1))) return false;
    } else if (!this.#mayStartNumber()) return false;
    const word = findWord(text, at, this.#end);
    // 一体化, 两会: a word of the lexicon that begins with this numeral and does not stop amid it.
    if (word.length > 1 && word.classes !== WORD.nominal && !isNumeralAt(text, at + word.length))
      return false;
    const quantity = parseQuantity(text, at);
    // 世界500强企业: the best of many are a name.
    if (
      quantity?.unit === '' &&
      text[quantity.end] === '强' &&
      !/[度化大调制]/u.test(text.charAt(quantity.end + 1))
    ) {
      this.#addText(quantity.end + 1);
      return true;
    }
    // 20时 and 14:30 are times of day; 十八点六万吨 is none, since the number reads on.
    const clock = calendarAt(text, at);
    if (
      clock !== null &&
      clock.end <= this.#end &&
      (quantity === null || quantity.numeral.end <= clock.end)
    ) {
      this.#addText(clock.end);
      return true;
    }
    if (quantity === null || quantity.end > this.#end) return false;
    this.#push('quantity', quantity.end, 0, quantity);
    return true;
  }

  #scanWord(): void {
    const text = this.#text;
    const at = this.#at;
    if (text[at] === '上' && this.#scanUpwards()) return;
    if (text[at] === '每' && this.#scanDenominator()) return;
    if (text[at] === '共' && this.#scanAltogether()) return;
    if (text[at] === '新' && this.#scanNewly()) return;
    const { length, classes } = findWord(text, at, this.#end);
    const isTornVerb = length === 2 && this.#textFrom >= 0 && (classes & ANY_VERB) !== 0 && isTorn(text, at);
    if (!isTornVerb && (length > 1 || (length === 1 && this.#isWordOfOne(classes)))) {
      this.#push('word', at + length, this.#isPlanned(length) ? WORD.adverb : classes);
      return;
    }
    let end = at + 1;
    const code = text.charCodeAt(at);
    // Latin letters and digits run together: G105, IMS, PM2.5. A pair of surrogates is one character.
    if (code < 128)
      while (end < this.#end && /[A-Za-z0-9.%\-+]/u.test(text.charAt(end)) && LATIN.test(text.charAt(at)))
        end++;
    else if (code >= 0xd800 && code <= 0xdbff && end < this.#end) end++;
    this.#addText(end);
  }

  /** 每万人发明专利拥有量, 每百户: what a rate is counted by belongs to its name. */
  #scanDenominator(): boolean {
    const quantity = parseQuantity(this.#text, this.#at + 1);
    if (quantity?.pure !== true || quantity.unit === '' || quantity.end > this.#end) return false;
    this.#addText(quantity.end);
    return true;
  }

  /** 共创建, 共建成: in front of a verb of two characters 共 counts all of it, and is no part of 共创. */
  #scanAltogether(): boolean {
    const { length, classes } = findWord(this.#text, this.#at + 1, this.#end);
    if (length < 2 || (classes & VERB_BEHIND) === 0) return false;
    this.#push('word', this.#at + 1, WORD.adverb);
    return true;
  }

  /** 新设立, 新修订: a verb goes on behind 新 where a shorter one with 新 would cut it. */
  #scanNewly(): boolean {
    const short = findWord(this.#text, this.#at, this.#end);
    const verb = findWord(this.#text, this.#at + 1, this.#end);
    if (short.length !== 2 || verb.length < 2 || (short.classes & verb.classes & WORD.act) === 0)
      return false;
    // 新增产学研项目, 新建设施大棚: what is new stands behind it.
    if (this.#text[this.#at + 1] === '增' || findWord(this.#text, this.#at + 2, this.#end).length > 1)
      return false;
    this.#push('word', this.#at + 1 + verb.length, verb.classes);
    return true;
  }

  /** 上千张 is a number that begins with a word. */
  #scanUpwards(): boolean {
    const quantity = parseQuantity(this.#text, this.#at);
    if (quantity === null || quantity.end > this.#end) return false;
    this.#push('quantity', quantity.end, 0, quantity);
    return true;
  }

  /** 2022年计划检查…, 某市计划新建…: in front of a verb that opens a clause 计划 tells the mood, as 拟 does; 行动计划 is a noun. */
  #isPlanned(length: number): boolean {
    if (length !== 2 || !this.#text.startsWith('计划', this.#at)) return false;
    const before = this.tokens.at(-1);
    const opens =
      before === undefined ||
      // 年度计划投资 is a noun.
      (before.kind === 'time' && /\d年|月|底|初|半年/u.test(this.#text.slice(before.start, before.end))) ||
      before.kind === 'stop' ||
      before.kind === 'open' ||
      (before.kind === 'text' && /[省市区县旗州盟镇乡]/u.test(this.#text.charAt(before.end - 1)));
    return opens && (findWord(this.#text, this.#at + length, this.#end).classes & WORD.act) !== 0;
  }

  /** Whether a word of one character is one here, rather than a part of a longer word that the lexicon lacks. */
  #isWordOfOne(classes: number): boolean {
    const text = this.#text;
    const at = this.#at;
    const char = text.charAt(at);
    // 车辆以每年2万辆的速度增加: 以 in front of a measure of pace.
    if (char === '以' && /^(?:每|年均|平均)/u.test(text.slice(at + 1, at + 3))) return true;
    if (isRisky(text, at) && this.#textFrom >= 0) return false;
    // 车充比达到5:1: in front of its value a ratio is named so.
    if (char === '比' && this.#textFrom >= 0 && '达为是'.includes(text.charAt(at + 1))) return false;
    // 耕地, 土地: a particle or a verb inside a word of the dictionary is none.
    if (mayBeInside(text, at) && !standsAlone(text, at)) return false;
    // 13处纪念地，: in front of a stop 地 ends a noun.
    if (char === '地' && !isHanAt(text, at + 1)) return false;
    // 超省级标准36.4%: in front of what it exceeds.
    if (char === '超' && EXCEEDED.test(text.slice(at + 1, at + 4))) return true;
    if (isLoneVerb(text, at)) return standsAlone(text, at);
    if (char === '减' && CUT.test(text.slice(at + 1, at + 3))) return true;
    // 3万千瓦等风电项目: right behind a number it ends the list.
    if (char === '等' && this.#textFrom < 0 && this.tokens.at(-1)?.kind === 'quantity') return true;
    // ，且住宿人员达到10人: at the head of a clause 且 joins it to the one before.
    if ('且凡'.includes(char) && this.#textFrom < 0 && this.tokens.at(-1)?.kind === 'stop') return true;
    if ((classes & GRAMMATICAL) !== 0 || isAlone(text, at)) return true;
    if ((classes & (SHORT_VERB | WORD.adverb)) === 0) return false;
    // 少死亡3人, 多发生2起: in front of what happened, where nothing runs on from before (不少, 许多).
    if ((char === '少' || char === '多') && this.#textFrom < 0) {
      const { classes: next } = findWord(text, at + 1, this.#end);
      if ((next & WORD.casualty) !== 0 || text.startsWith('发生', at + 1)) return true;
    }
    const numberNear = isNumberNear(text, at + 1, this.#end);
    if (numberNear && ((classes & SHORT_VERB) === 0 || this.#textFrom < 0 || standsAlone(text, at)))
      return true;
    // 新招录, 均配备: an adverb of one character stands in front of a verb.
    if ((classes & WORD.adverb) !== 0) {
      const next = findWord(text, at + 1, this.#end);
      if (next.length > 1 && (next.classes & VERB_BEHIND) !== 0) return true;
      if ('则虽却要'.includes(char) && (next.classes & WORD.adverb) !== 0) return true;
    }
    // 6人亡: a verb of one character may stand right behind its number.
    const last = this.tokens.at(-1);
    const isOfNumber = this.#textFrom < 0 && last?.kind === 'quantity' && last.end === at;
    // 26个亿级种业项目: other verbs of one character end their clause there.
    const ends = (classes & WORD.casualty) !== 0 || !isHanAt(text, at + 1);
    return (classes & SHORT_VERB) !== 0 && isOfNumber && ends;
  }
}

/** The tokens of a stretch of text, in order; only white space lies between them. */
export function readTokens(text: string, span: Span = { start: 0, end: text.length }): Token[] {
  return new Scanner(text, span).run();
}
