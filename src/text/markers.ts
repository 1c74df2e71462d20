import { characterSet } from './characterSet.ts';
import { isHanAt } from './numerals/characters.ts';

/** A list or heading marker at the start of a line. */
interface Marker {
  /** As printed, without the space behind it: `（一）`, `1.`, `一是`. */
  readonly text: string;
  /** Offset behind the marker and the white space that follows it. */
  readonly end: number;
  /** Depth it opens, 1 outermost. */
  readonly level: number;
  /** Order among all ways of marking, which is finer: 第一章 stands above 一、 though both are of level 1. */
  readonly rank: number;
}

const SPACE = /[ \t\u00A0\u3000]*/y;

/**
 * Markers by depth, as the format for official documents sets them (一、 > （一） > 1. > （1） > ①), then the
 * spoken ordinals of press conferences and reports (一是, 首先). A digit marker must not run on into a
 * decimal: “1.5万” opens a sentence, not a list.
 */
const FORMS: readonly (readonly [level: number, rank: number, form: RegExp])[] = [
  [1, 1, /第[一二三四五六七八九十百]{1,4}(?:部分|编|篇|卷)/y],
  [1, 2, /第(?:[一二三四五六七八九十百]{1,4}|\d{1,3}(?=章[ \u3000]))章/y],
  [1, 3, /第[一二三四五六七八九十百]{1,4}节/y],
  [2, 4, /第[一二三四五六七八九十百零〇壹贰叁肆伍陆柒捌玖拾\d]{1,5}条(?=[ \u3000])/y],
  [1, 5, /[一二三四五六七八九十]{1,3}[、．]|[壹贰叁肆伍陆柒捌玖拾]{1,3}、/y],
  [2, 6, /[（(] {0,2}[一二三四五六七八九十]{1,3} {0,2}[）)][、．.]?/y],
  [2, 6, /[㊀-㊉㈠-㈩]/y],
  [3, 7, /\d{1,2}(?:[．、﹒]|[.](?!\d|\s*$)|[.](?=(?:19|20)\d\d ?年))/y],
  [3, 7, /[０-９]{1,2}(?:[、]|[．.](?![０-９\d]))/y],
  [
    3,
    7,
    /[甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥]、|(?:[IVX]{1,4}|[A-Za-z])[.．、](?=\s*\p{Script=Han})|[ⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ]{1,2}[.．、]/uy,
  ],
  [4, 8, /[（(] {0,2}\d{1,2} {0,2}[）)]|\d{1,2}[）)]/y],
  // 1.1 and 1.2.3 stand apart from their words; 1.5 in front of a unit is a number. They stand apart from other numbers as well.
  [4, 8, /\d{1,2}(?:\.\d{1,2}){1,3}(?=[ \u3000]+\d)/uy],
  [4, 8, /\d{1,2}(?:\.\d{1,2}){1,3}(?=[ \u3000]+\p{Script=Han})(?![ \u3000]+[百千万亿元米吨人公平立])/uy],
  [4, 9, /[①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳⑴-⒛]/y],
  // A plain number that a list sets apart by a square.
  [3, 7, /\d{1,2}(?=\u3000+\p{Script=Han}{2})/uy],
  [
    5,
    11,
    /(?:[一二三四五六七八九十]{1,2}(?:是|要)|第[一二三四五六七八九十]{1,2}(?=[，,、：:])|首先|其次|再次|最后)[，,：:]?/y,
  ],
  [5, 12, /[●■◆▲•·※★☆○◎]|(?:——|[-—–])(?=[ \u3000\p{Script=Han}“])/uy],
];

function match(form: RegExp, text: string, at: number): string | null {
  form.lastIndex = at;
  const matched = form.exec(text);
  return matched === null ? null : matched[0];
}

/** The Chinese characters that begin a marker. Most lines begin with another, which spares them all forms. */
const beginsMarker = characterSet(
  '第首其再最一二三四五六七八九十壹贰叁肆伍陆柒捌玖拾甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥',
);

/** The marker that starts exactly at `at`, or null. */
export function parseMarker(text: string, at: number): Marker | null {
  if (isHanAt(text, at) && !beginsMarker(text, at)) return null;
  for (const [level, rank, form] of FORMS) {
    const printed = match(form, text, at);
    if (printed === null || printed === '') continue;
    const space = match(SPACE, text, at + printed.length) ?? '';
    return { text: printed, end: at + printed.length + space.length, level, rank };
  }
  return null;
}
