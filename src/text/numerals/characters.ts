/**
 * What a character can do in a numeral. A table over all code units, so that the many positions at which nothing
 * can start are rejected by one look.
 */
export const CharacterKind = {
  none: 0,
  /** 0–9, full-width or not. */
  arabic: 1,
  /** 一…九, 两, and their financial and traditional forms. */
  digit: 2,
  /** 零 〇 */
  zero: 3,
  /** 十 百 千: `value` is the power of ten. */
  small: 4,
  /** 万 亿 兆: `value` is the power of ten. */
  big: 5,
  /** 几 数, which also stand at the start of 几十 and 数百. */
  some: 6,
  /** 负 - 零下 are signs, where a numeral follows. */
  sign: 7,
  /** 半: 半数, 半年. */
  half: 8,
  /** 翻: 翻番, 翻两番. */
  double: 9,
  /** A dot before digits: .5 */
  dot: 10,
} as const;

const kinds = new Uint8Array(65536);
const values = new Uint8Array(65536);

function enter(kind: number, characters: string, value: (index: number) => number): void {
  for (let i = 0; i < characters.length; i++) {
    kinds[characters.charCodeAt(i)] = kind;
    values[characters.charCodeAt(i)] = value(i);
  }
}

const FINANCIAL_DIGITS = '壹贰叁肆伍陆柒捌玖貳參叄陸弐';
enter(CharacterKind.arabic, '0123456789', (i) => i);
enter(CharacterKind.arabic, '０１２３４５６７８９', (i) => i);
enter(CharacterKind.digit, '一二三四五六七八九', (i) => i + 1);
enter(CharacterKind.digit, '壹贰叁肆伍陆柒捌玖', (i) => i + 1);
for (const [character, value] of [
  ['两', 2],
  ['兩', 2],
  ['貳', 2],
  ['弐', 2],
  ['參', 3],
  ['叄', 3],
  ['陸', 6],
] as const) {
  enter(CharacterKind.digit, character, () => value);
}
enter(CharacterKind.zero, '零〇○', () => 0);
enter(CharacterKind.small, '十拾', () => 1);
enter(CharacterKind.small, '百佰', () => 2);
enter(CharacterKind.small, '千仟', () => 3);
enter(CharacterKind.big, '万萬', () => 4);
enter(CharacterKind.big, '亿億', () => 8);
enter(CharacterKind.big, '兆', () => 12);
enter(CharacterKind.some, '几幾数數', () => 1);
enter(CharacterKind.sign, '负負-－−', () => 0);
enter(CharacterKind.half, '半', () => 0);
enter(CharacterKind.double, '翻', () => 0);
enter(CharacterKind.dot, '.．', () => 0);

/** Kind of the code unit at an offset; `none` behind the end. */
export function kindAt(text: string, at: number): number {
  return at < text.length ? (kinds[text.charCodeAt(at)] ?? 0) : CharacterKind.none;
}

/** Value of a digit, or power of ten of a magnitude. */
export function valueAt(text: string, at: number): number {
  return values[text.charCodeAt(at)] ?? 0;
}

/** 壹 贰 … 玖 拾: forms that are also ordinary words (大陆, 队伍, 收拾). */
export function isFinancial(character: string): boolean {
  return character !== '' && (FINANCIAL_DIGITS.includes(character) || '拾佰仟'.includes(character));
}

export function isArabicAt(text: string, at: number): boolean {
  return kindAt(text, at) === CharacterKind.arabic;
}

export function isHanAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return (code >= 0x4e00 && code <= 0x9fff) || code === 0x3007;
}

export function isLatinAt(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
}

/** A digit or a magnitude in any script. */
export function isNumericAt(text: string, at: number): boolean {
  const kind = kindAt(text, at);
  return kind >= CharacterKind.arabic && kind <= CharacterKind.big;
}
