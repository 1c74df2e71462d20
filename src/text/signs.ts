/** What a character is to the scanner of tokens. */
export const Sign = {
  /** Nothing special: a word or a part of one. */
  other: 0,
  space: 1,
  open: 2,
  close: 3,
  list: 4,
  stop: 5,
  /** Opens a quotation or a title: “ 《. */
  quote: 6,
  /** May begin a numeral. */
  numeral: 7,
  /** 第: the numeral behind it counts nothing. */
  ordinal: 8,
  /** - or −: perhaps the sign of a number. */
  minus: 9,
  /** ①: the number of an item. */
  circled: 10,
} as const;

const signs = new Uint8Array(65536);

function set(characters: string, sign: number): void {
  for (let i = 0; i < characters.length; i++) signs[characters.charCodeAt(i)] = sign;
}

// Marks of type (**…**) are no words.
set('*', Sign.space);
set(' \t\u00A0\u3000\r\f\v\uFEFF\u200B\u2009\u202F', Sign.space);
set('（([［【〔', Sign.open);
set('）)]］】〕', Sign.close);
set('、', Sign.list);
set('。，,；;：:！？!?…\n|｜\t—–', Sign.stop);
set('“‘《「『〈', Sign.quote);
set(
  '0123456789０１２３４５６７８９零〇一二两三四五六七八九十百千万亿几数半壹贰叁肆伍陆柒捌玖拾佰仟萬億廿卅翻',
  Sign.numeral,
);
set('第', Sign.ordinal);
set('-−－', Sign.minus);
set('①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳', Sign.circled);

/** The sign of the character at an offset. */
export function signAt(text: string, at: number): number {
  return at < text.length ? (signs[text.charCodeAt(at)] ?? Sign.other) : Sign.other;
}

/** Whether the character at an offset may begin a numeral. */
export function isNumeralAt(text: string, at: number): boolean {
  return signAt(text, at) === Sign.numeral;
}

const HAN = /\p{Script=Han}/u;

/** Whether a Chinese character stands at an offset. */
export function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  // Nearly all lie in one row of the code, and none below the first of them.
  return (code >= 0x4e00 && code <= 0x9fff) || (code >= 0x2e80 && HAN.test(text.charAt(at)));
}

const LAST_OF: Readonly<Record<string, string>> = {
  '“': '”',
  '‘': '’',
  '《': '》',
  '「': '」',
  '『': '』',
  '〈': '〉',
};
/** A longer quotation is somebody's words and is read like any other text. */
const NAME_LIMIT = 40;
const TITLE_LIMIT = 120;

/** Offset behind the quotation or title that opens at `at`, if it is short enough to be a name; else 0. */
export function closeName(text: string, at: number, end: number): number {
  const open = text.charAt(at);
  const close = LAST_OF[open];
  if (close === undefined) return 0;
  const limit = Math.min(end, at + (open === '《' || open === '〈' ? TITLE_LIMIT : NAME_LIMIT));
  for (let i = at + 1; i < limit; i++) {
    const char = text.charAt(i);
    if (char === close) return i + 1;
    if (char === '。') return 0;
  }
  return 0;
}
