import { characterSet } from '../characterSet.ts';
import { Trie } from '../trie.ts';
import type { Span } from '../span.ts';
import { CharacterKind, isArabicAt, isLatinAt, kindAt } from '../numerals/characters.ts';
import { type UnitClass, UNITS, WORDS_AT_UNITS } from '../lexicon/units.ts';

export type { UnitClass } from '../lexicon/units.ts';

/** A unit behind a numeral. The span is as printed, with 个, 大, 小 and brackets; `unit` is the unit alone. */
export interface Unit extends Span {
  /** As printed without 个 before a measure: 百分点, 小时, 件(套), 吨/日. */
  readonly unit: string;
  readonly unitClass: UnitClass;
  /** 三个半月, 一个半小时: half a unit more. */
  readonly half: boolean;
  /** 两个多月, 三个多小时: more than the number says. */
  readonly over: boolean;
}

interface Entry {
  /** Characters of the unit; 0 where the word is none. */
  readonly length: number;
  readonly unitClass: UnitClass | null;
}

const entries = new Trie<Entry>();
const classes = new Map<string, UnitClass>();

/** The first entry of a word counts. */
const enter = (word: string, entry: Entry): void => {
  entries.set(word, (before) => before ?? entry);
};

for (const [unitClass, words] of Object.entries(UNITS) as [UnitClass, string][]) {
  for (const word of words.trim().split(/\s+/)) {
    if (classes.has(word)) continue;
    classes.set(word, unitClass);
    enter(word, { length: word.length, unitClass });
  }
}
for (const word of WORDS_AT_UNITS.trim().split(/\s+/)) {
  const bar = word.indexOf('|');
  const whole = word.replace('|', '');
  const unitClass = bar > 0 ? (classes.get(word.slice(0, bar)) ?? null) : null;
  enter(whole, { length: Math.max(bar, 0), unitClass });
}

/** Measures before which 个 is a mere filler: 3个百分点, 两个小时. 个月 stays whole, as printed. */
const AFTER_GE = new Map(
  `月 月:個月 小时 小時 百分点 百分點 千分点 基点 工作日 交易日 自然日 日历日 学时 课时 星期 礼拜 季度 年度 学期 学年 世纪 钟头 钟
  鐘 昼夜 平方 平方米 平米 立方 立方米 班次 标准箱 台班 工时 周 周年 单位工时`
    .split(/\s+/)
    .map((word) => (word === '月' ? ['月', '个月'] : word === '月:個月' ? ['月', '个月'] : [word, word])),
);
const LONGEST_AFTER_GE = 4;
const beginsAfterGe = characterSet(AFTER_GE.keys());

/** 8大项, 27小项, 五大类: the size says nothing of the number. */
const SIZED = '项類类块种件条步章节组级項';

const SPACES = ' \u00a0\u2009\u202f';

function lookUp(text: string, at: number): Entry | null {
  let found: Entry | null = null;
  entries.each(text, at, (entry) => {
    if (entry.length === 0 || isWholeLatin(text, at, entry.length)) found = entry;
  });
  return found;
}

/** `m` is no unit in `max`, nor in `m2`. */
function isWholeLatin(text: string, at: number, length: number): boolean {
  if (!isLatinAt(text, at)) return true;
  const last = at + length - 1;
  if (!isLatinAt(text, last) && !isArabicAt(text, last)) return true;
  return !isLatinAt(text, at + length) && !isArabicAt(text, at + length);
}

/** One unit without compounds, as a word of the lexicon or made with 次, 大 or 小. */
function readSimpleUnit(text: string, at: number): Unit | null {
  const first = text[at];
  if (first === undefined) return null;
  if (first === '个' || first === '個') return readGe(text, at);
  if (
    (first === '大' || first === '小') &&
    text.slice(at, at + 2) !== '大类' &&
    SIZED.includes(text[at + 1] ?? '|')
  ) {
    const sized = lookUp(text, at) ?? lookUp(text, at + 1);
    const inner = lookUp(text, at + 1);
    if (sized !== null && inner !== null && inner.length > 0) {
      return createUnit(
        at,
        at + 1 + inner.length,
        text.slice(at + 1, at + 1 + inner.length),
        inner.unitClass,
      );
    }
  }
  const entry = lookUp(text, at);
  if (entry === null || entry.length === 0) return null;
  let end = at + entry.length;
  const counts = entry.unitClass === 'thing' || entry.unitClass === 'person';
  if (counts && text[end] === '次' && !'数品要序日年元优轮责级生高'.includes(text[end + 1] ?? '|')) end++;
  return createUnit(at, end, text.slice(at, end), entry.unitClass);
}

function createUnit(start: number, end: number, unit: string, unitClass: UnitClass | null): Unit {
  return { start, end, unit, unitClass: unitClass ?? 'thing', half: false, over: false };
}

/** 个, 个月, 个百分点, 个半小时, 个多月. */
function readGe(text: string, at: number): Unit {
  let i = at + 1;
  const next = text[i];
  const half = next === '半';
  const over = next === '多' || next === '余';
  if (half || over) i++;
  const most = beginsAfterGe(text, i) ? Math.min(LONGEST_AFTER_GE, text.length - i) : 0;
  for (let length = most; length > 0; length--) {
    const unit = AFTER_GE.get(text.slice(i, i + length));
    if (unit === undefined || (length === 1 && (lookUp(text, i)?.length ?? 1) !== 1)) continue;
    return { start: at, end: i + length, unit, unitClass: classifyUnit(unit) ?? 'thing', half, over };
  }
  if (half) return { start: at, end: i, unit: '个', unitClass: 'thing', half, over: false };
  const word = lookUp(text, at);
  const length = word === null || word.length === 0 ? 0 : word.length;
  // 3个性化服务 would need a blocked word; 5个体户 counts households without a classifier.
  return createUnit(at, at + (length || (word === null ? 1 : 0)), text.slice(at, at + length), 'thing');
}

/** What may stand after / or 每: 吨/日, 元/人, 部/百人, 人/百万吨, 例/10万人. */
function readPerUnit(text: string, at: number): Span | null {
  let i = at;
  while (i < at + 3 && isArabicAt(text, i)) i++;
  while (i < at + 5 && (kindAt(text, i) === CharacterKind.small || kindAt(text, i) === CharacterKind.big))
    i++;
  const unit = readSimpleUnit(text, i);
  return unit === null || unit.end === unit.start ? null : { start: at, end: unit.end };
}

/** 件(套), 台（套）, 人(次): a bracket that holds nothing but a unit belongs to the unit before it. */
function readBracket(text: string, at: number): number {
  const open = text[at];
  if (open !== '(' && open !== '（') return at;
  for (let i = at + 1; i < at + 8;) {
    const inner = readSimpleUnit(text, i);
    if (inner === null || inner.end === inner.start) return at;
    i = inner.end;
    if (text[i] === ')' || text[i] === '）') return i + 1;
    if (text[i] !== '、' && text[i] !== '/' && text[i] !== '，') return at;
    i++;
  }
  return at;
}

/** Reads the unit that starts at `at`, up to two spaces before it; null where there is none. */
export function readUnit(text: string, at: number): Unit | null {
  let i = at;
  while (i < at + 2 && i < text.length && SPACES.includes(text.charAt(i))) i++;
  const first = readSimpleUnit(text, i);
  if (first === null || first.end === first.start) return null;
  let end = readBracket(text, first.end);
  let unit = end > first.end ? first.unit + text.slice(first.end, end) : first.unit;
  for (let parts = 0; parts < 2; parts++) {
    const mark = text[end];
    const divides = mark === '/' || mark === '／' || mark === '每';
    if (!divides && mark !== '·') break;
    const per = readPerUnit(text, end + 1);
    if (per === null) break;
    unit += (mark as string) + text.slice(per.start, per.end);
    end = per.end;
  }
  // Full-width signs are a matter of type, not of the unit.
  if (unit === '％' || unit === '﹪') unit = '%';
  return { start: i, end, unit, unitClass: first.unitClass, half: first.half, over: first.over };
}

/** Length of a unit that starts with 百 or 千 at `at` (千克, 千瓦时, 百分点), else 0. */
export function unitWithMagnitude(text: string, at: number): number {
  const entry = lookUp(text, at);
  return entry !== null && entry.length > 1 ? entry.length : 0;
}

/** Class of a unit as a quantity carries it: `:1` and `1` are ratios, 吨/日 goes by 吨; null for an unknown one. */
export function classifyUnit(unit: string): UnitClass | null {
  if (unit === '') return null;
  if (unit === '1' || unit.startsWith(':')) return 'ratio';
  const known = classes.get(unit);
  if (known !== undefined) return known;
  const base = unit.replace(/[(（/／·每].*$/su, '');
  return classes.get(base) ?? (base.endsWith('次') ? (classes.get(base.slice(0, -1)) ?? null) : null);
}

/** Classifiers vary with the author (座 or 个), but 家次 counts visits and 家 units. */
export const sortOfUnit = (unit: string): string =>
  (classifyUnit(unit) ?? unit) + (/.次$/u.test(unit) ? ' 次' : '');
