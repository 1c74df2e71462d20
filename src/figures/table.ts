import type { Block } from '../text/blocks.ts';
import { parseQuantity, type Quantity } from '../text/quantities/read.ts';
import { readBoundAfter, readBoundBefore } from '../text/quantities/boundMarks.ts';
import { boundOfMark } from './rules/bounds.ts';
import { parseMarker } from '../text/markers.ts';
import {
  BRACKET,
  digitOfCell,
  isHeadAgain,
  parseUnitLabel,
  type PrintedUnit,
  readRows,
} from '../text/tables.ts';
import type { Span } from '../text/span.ts';
import { WORD } from '../text/lexicon/words.ts';
import { type Bound, createFigure, type Figure, type Role } from './figure.ts';
import type { SourceDocument } from './document.ts';
import { type Dating, moodOfPeriod } from './rules/periods.ts';
import type { Setting } from './outline.ts';
import { readParagraph, type Surroundings } from './paragraph.ts';
import { splitSentences } from '../text/sentences.ts';
import { createSentence, hasClass } from './sentence.ts';
import { parseTime, resolveTime, type TimeContext } from '../text/times.ts';

/** What the head of a column or the label of a row says of its cells. */
interface Label extends PrintedUnit {
  /** Noun without the bracket that holds the unit: 火灾（起） → 火灾. */
  readonly noun: string;
}

const CASUALTY: Record<string, string> = {
  亡: '亡',
  伤: '伤',
  死亡: '死亡',
  受伤: '受伤',
  亡人: '亡',
  伤人: '伤',
  失踪: '失踪',
};

/** 损失/万元, 损失，万元: the unit behind a sign; 单价元/吨 is one unit. */
const BEHIND_SIGN = /^(.*[^元吨克米度\s百千万亿])(?:\s*[/／,，]\s*|(?<=\S\s*\S)\s+)([^/／,，\s]{1,6})$/u;

/** Longer ones are sentences, whose last word is no unit. */
const LONGEST_LABEL = 60;

/** 损失（万元）[1], 损失（万元）① → 损失（万元）: without the signs of notes. */
function withoutNotes(label: string): string {
  let text = label.trimEnd();
  for (;;) {
    const sign = /(?:[[［]\d{1,2}[\]］]|[①-⑳*＊])$/u.exec(text.slice(-4))?.[0] ?? '';
    if (sign === '') return text;
    text = text.slice(0, -sign.length);
  }
}

function parseLabel(printed: string): Label {
  const text = withoutNotes(printed);
  const bracket = BRACKET.exec(text) ?? null;
  const [, noun = '', behind = ''] =
    bracket === null && text.length <= LONGEST_LABEL ? (BEHIND_SIGN.exec(text.trim()) ?? []) : [];
  const unit = parseUnitLabel(bracket?.[1] ?? behind);
  if (unit === null || (bracket === null && parseUnitLabel(noun) !== null))
    return { noun: text.trim(), unit: '', shift: 0 };
  return { noun: bracket === null ? noun : text.slice(0, bracket.index).trim(), ...unit };
}

/** 10.5 under 万元 is 105000: the decimal string is shifted, so that no float noise comes in. */
function shiftBy(value: number, shift: number): number {
  return shift === 0 ? value : Number(`${String(value)}e${String(shift)}`);
}

/**
 * 单位：万元, 计量单位：起、万元；填报时间…, 表内数据单位为万元, 面积单位：亩；金额单位：万元. 填报单位：支队 is an office, and so is
 * whatever else a word in front of 单位 makes of it.
 */
const UNITS_NAMED =
  /(?<=^|[^\p{Script=Han}]|表|其中)(?:本表|表[中内]|以[上下])?(?:各项|所有|全部)?(计量|计算|统计|数据|数值|指标|金额|货币|币值|价值|价格|产值|收入|损失|投资|资金|面积|人数|人员|人口|数量|长度|里程|重量|产量|容量|)的?单\s*位(?:均|都|统一)?(?:[:：]|为)\s*[（(]?((?:(?![、，,]\p{Script=Han}{0,6}单\s*位)[^\s（()）。；;]){1,24})/gu;
/** Words in front of 单位 that say what it is of, and the nouns that are such; of any other word the noun holds it. */
const OF_MONEY =
  /损失|金额|款|资金|投[资入]|经费|费用?$|收入|支出|产值|增加值|价值|[总单均]价|价格|税|预算|决算|补[助贴偿]|奖金|工资|利润/u;
const OF_PEOPLE = /人|户籍|职工|学生|[伤亡]/u;
const KINDS: Record<string, RegExp> = {
  金额: OF_MONEY,
  货币: OF_MONEY,
  币值: OF_MONEY,
  价值: OF_MONEY,
  资金: OF_MONEY,
  人数: OF_PEOPLE,
  人员: OF_PEOPLE,
  人口: OF_PEOPLE,
};
const IS_GENERAL = /^(?:计量|计算|统计|数据|数值|指标|)$/u;
/** （万元） on a line of its own. */
const UNIT_ALONE = /^[（(]([^（()）]{1,12})[）)]$/u;
/** Lines above a table in which its units may stand, behind no more than short ones: 截至2024年12月31日. */
const LINES_ABOVE = 3;
const SHORT_LINE = 20;

/** The units printed over a table. */
interface UnitsAbove {
  /** Those of all that it counts, in their order: 单位：万元, 表1 …（单位：起）, 单位：起、人、万元. */
  readonly units: readonly PrintedUnit[];
  /** Of several, those that are said to be of a kind of nouns: 金额单位：万元. */
  readonly ofKinds: readonly { readonly kind: string; readonly unit: PrintedUnit }[];
}

const NO_UNITS: UnitsAbove = { units: [], ofKinds: [] };

function unitsAbove(source: string, block: Block): UnitsAbove {
  const lines = source
    .slice(Math.max(0, block.start - 160), block.start)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .slice(-LINES_ABOVE);
  for (const line of lines.reverse()) {
    const above = unitsOfLine(line);
    if (above.units.length + above.ofKinds.length > 0) return above;
    if (line.length > SHORT_LINE || /[|。]/u.test(line)) return NO_UNITS;
  }
  return NO_UNITS;
}

function unitsOfLine(line: string): UnitsAbove {
  const named = [...line.matchAll(UNITS_NAMED)].map(([, kind = '', printed = '']) => ({
    kind,
    units: parseUnits(printed),
  }));
  if (named.length === 0) return { units: parseUnits(UNIT_ALONE.exec(line)?.[1] ?? ''), ofKinds: [] };
  const ofKinds = named.flatMap(({ kind, units: [unit, other] }) =>
    IS_GENERAL.test(kind) || unit === undefined || other !== undefined ? [] : [{ kind, unit }],
  );
  // 金额单位：万元 alone is that of all it stands over, where nothing there is named as money.
  const general = named.length === 1 ? named : named.filter(({ kind }) => IS_GENERAL.test(kind));
  return { units: general.flatMap(({ units }) => units), ofKinds };
}

function parseUnits(printed: string): readonly PrintedUnit[] {
  const whole = parseUnitLabel(printed);
  // 起/万元 lists two units; 元/吨 and 人/平方公里 are one.
  const isList =
    /^[起家处件宗例座个辆台次户人]+[/／]/u.test(printed) &&
    /[/／](?:[起家处件宗例座辆台]|[万亿]*元)$/u.test(printed);
  if (whole !== null && !isList) return [whole];
  const units = printed.split(/[、，,/／]/u).map(parseUnitLabel);
  return units.includes(null) ? [] : units.filter((unit) => unit !== null);
}

/** The unit over a table that is said to be of what a noun is. */
const unitOfKind = ({ ofKinds }: UnitsAbove, noun: string): PrintedUnit | undefined =>
  ofKinds.find(({ kind }) => KINDS[kind]?.test(noun) ?? noun.includes(kind))?.unit;

/** Units over a table that hold for whatever no other unit is of: not those of a kind that some head or row names. */
const generalUnits = (above: UnitsAbove, names: readonly string[]): readonly PrintedUnit[] =>
  names.some((name) => unitOfKind(above, name) !== undefined)
    ? above.units.filter((unit) => above.ofKinds.every((one) => one.unit !== unit))
    : above.units;

/** One unit over a table is that of every column; several go to the nouns of its heads in their order, where there are as many. */
function unitsOfNouns(
  units: readonly PrintedUnit[],
  columns: readonly Column[],
  isCounted: (column: number) => boolean,
): ReadonlyMap<string, PrintedUnit> {
  if (units.length < 2) return new Map();
  const nouns = new Set(
    columns.flatMap(({ head, isChange, timed }, at) =>
      isChange || head.unit !== '' || !isCounted(at) ? [] : [timed.noun],
    ),
  );
  if (nouns.size !== units.length) return new Map();
  return new Map(units.map((unit, at) => [[...nouns][at] ?? '', unit]));
}

/** What a head says besides a noun: a change against an earlier number, or the time of the numbers below it. */
const CHANGE_WORDS =
  /同比|环比|与?[比较]?(?:上年|去年|上月|上期|上季度?)(?:同期|末)?|相比|升降|增减|增长|下降|上升|涨跌|增速|增幅|降幅|幅度|速度|百分比|比例|情况|率|[±+\-－—%％（）()\s]|百分点/gu;
const CHANGES = /同比|环比|[比较](?:上年|去年|上月|上期|上季)|升降|增减|增长|涨跌|增速|增幅|降幅/u;
const FALLS = /降幅|下降/u;
/** What a head may say of a number besides its time: 累计绝对额, 合计, 完成数. */
const PLAIN = '(?:累计|合计|小计|总计)?(?:绝对)?(?:数量?|数值|额|值|量)?';
const CURRENT =
  /^(?:本期|本年度?|今年|报告期|当期|绝对[额数值量]|数量|数值|总量|指标值|完成数|完成情况|实绩|合计|总数)$/u;
const PREVIOUS = /^(?:(?:上年|去年)?同期数?|上年度?|去年|基期)$/u;
const MONTH = new RegExp(`^(?:本|当)月${PLAIN}$`, 'u');
const TOTAL = new RegExp(
  `^(?:(?:本年|今年|本月止|本年止|自?年初(?:以来|至今|起)?|1?[-—至]?本月)?累计)${PLAIN}$`,
  'u',
);
/** 上年同月, 去年6月, 上年1—6月, 上年累计: the year before that of the table. */
const YEAR_BEFORE =
  /^(?:上年|去年)(?:同期|同月)?(?:(?<from>\d{1,2})(?:[-—–~～至](?<to>\d{1,2}))?月份?)?(?<total>累计)?[数额值量]?$/u;
/** The row names what is counted where the column names a time, a goal or nothing. */
const BY_ROW = new RegExp(`^(?:${PLAIN}|目标.*|实际.*|(?:19|20)\\d\\d.*|.*季度|.*月)$`, 'u');
/** 火灾同比（%）: what changed, in front of what it is compared with. */
const CHANGED = /^(.+?)(?:同比|环比|与?[比较](?:上年|去年|上月|上期|上季度?)(?:同期|末)?)/u;

/** A column as its head describes it. */
interface Column {
  readonly head: Label;
  /** A change against an earlier number: its unit is per cent where the head prints the sign. */
  readonly isChange: boolean;
  readonly timed: TimedLabel;
}

const NO_COLUMN: Column = {
  head: { noun: '', unit: '', shift: 0 },
  isChange: false,
  timed: { noun: '', dating: null },
};

/** The same period of the year before; null where it is not one period. */
function yearBefore(dating: Dating | null, time: string): Dating | null {
  if (dating === null || dating.period.includes('..')) return null;
  const period = dating.period.replace(/\d{4}(?=$|[-/])/gu, (year) =>
    String(Number(year) - 1).padStart(4, '0'),
  );
  return { time, period };
}

/** The last month of what a table covers, where it covers one month or a year up to one; empty elsewhere. */
const lastMonthOf = (period: string): string =>
  /^(?:(\d{4})-01\/(?=\1))?(\d{4}-\d\d)$/u.exec(period)?.[2] ?? '';

/** The dating that a head gives which names no more than a time, in the terms of its table: 本月, 本月止累计, 上年同期; undefined for any other. */
function datingOfHead(noun: string, dating: Dating | null, before: Dating | null): Dating | null | undefined {
  const month = lastMonthOf(dating?.period ?? '');
  if (/^(?:19|20)\d\d$/u.test(noun)) return { time: noun, period: noun };
  if (CURRENT.test(noun)) return dating === null ? null : { time: noun, period: dating.period };
  // 上年同期 behind 本月 is the same month of the year before.
  if (PREVIOUS.test(noun)) return yearBefore(before ?? dating, noun) ?? { time: noun, period: '' };
  const { from, to = from, total } = YEAR_BEFORE.exec(noun)?.groups ?? {};
  const year = /^\d{4}/u.exec(dating?.period ?? '')?.[0] ?? '';
  if (from !== undefined && to !== undefined && year !== '') {
    const monthOf = (text: string): string => `${year}-${text.padStart(2, '0')}`;
    const first = monthOf(total === undefined || to !== from ? from : '1');
    return (
      yearBefore({ time: noun, period: first === monthOf(to) ? first : `${first}/${monthOf(to)}` }, noun) ??
      undefined
    );
  }
  if (month !== '' && /^(?:上年|去年)同月[数额值量]?$/u.test(noun))
    return yearBefore({ time: noun, period: month }, noun) ?? undefined;
  if (total !== undefined && from === undefined && dating !== null)
    return (
      yearBefore(
        { time: noun, period: month === '' ? dating.period : `${month.slice(0, 4)}-01/${month}` },
        noun,
      ) ?? { time: noun, period: '' }
    );
  // A date that the words give by themselves is not needed: 本月 of a table is the month of its title.
  if (month !== '' && MONTH.test(noun)) return { time: noun, period: month };
  if (month !== '' && TOTAL.test(noun)) return { time: noun, period: `${month.slice(0, 4)}-01/${month}` };
  return TOTAL.test(noun) ? dating : undefined;
}

/** A head of the year before, with which a group of columns ends, as with a change. */
const OF_YEAR_BEFORE = /^(?:上年|去年|同期|基期)/u;

/**
 * The columns that the heads of a row describe. 上年同期 is of the time that the one head before it in its group names, and
 * of none where several do (1月, 2月, 上年同期); 同比 is of the latest year before it.
 */
function readColumns(heads: readonly string[], dating: Dating | null, setting: Setting): readonly Column[] {
  const columns: Column[] = [];
  for (const head of heads) {
    const since = columns.slice(columns.findLastIndex(({ isChange }) => isChange) + 1);
    const datingsOf = (group: readonly Column[]): readonly Dating[] =>
      group.flatMap(({ timed }) =>
        timed.dating === null || timed.dating.period === '' ? [] : [timed.dating],
      );
    const named = datingsOf(since);
    const yearOf = ({ period }: Dating): string => period.slice(0, 4);
    const latest = named.reduce<Dating | null>(
      (best, own) => (best === null || yearOf(own) >= yearOf(best) ? own : best),
      null,
    );
    const own = datingsOf(
      since.slice(since.findLastIndex(({ head: { noun } }) => OF_YEAR_BEFORE.test(noun)) + 1),
    );
    const isOne = new Set(own.map(({ period }) => period)).size < 2;
    const before = isOne ? (own.at(-1) ?? null) : { time: '', period: '' };
    columns.push(readColumn(head, dating, CHANGES.test(head) ? latest : before, setting));
  }
  return columns;
}

function readColumn(text: string, dating: Dating | null, before: Dating | null, { time }: Setting): Column {
  const head = parseLabel(text.replace(/<[^<>]*>/gu, ''));
  const named = (noun: string): TimedLabel => {
    const dated = datingOfHead(noun, dating, before);
    return dated === undefined ? readTimedLabel(noun, time) : { noun: '', dating: dated };
  };
  if (CHANGES.test(text)) {
    const unit = text.includes('百分点') ? '百分点' : /[%％]/u.test(text) ? '%' : head.unit;
    const timed = named(text.replace(CHANGE_WORDS, ''));
    if (timed.noun === '')
      return { head: { ...head, unit }, isChange: true, timed: { ...timed, dating: timed.dating ?? before } };
    const changed = CHANGED.exec(text);
    if (changed !== null && text.slice(changed[0].length).replace(CHANGE_WORDS, '') === '')
      return { head: { ...head, unit }, isChange: true, timed: readTimedLabel(changed[1] ?? '', time) };
  }
  const timed = named(head.noun);
  // 上年同期火灾: what counts the same a year earlier.
  const own = timed.dating;
  const isBase = own !== null && own.period === '' && own.time.endsWith('同期');
  return {
    head,
    isChange: false,
    timed: isBase ? { ...timed, dating: yearBefore(before ?? dating, own.time) ?? own } : timed,
  };
}

/** The number of a cell, with what stands in front of it. */
interface CellNumber {
  /** Of the digits, and of a minus in front of them. */
  readonly start: number;
  readonly quantity: Quantity;
  readonly boundFor: (role: Role) => Bound;
  /** ↑, ↓, or nothing. */
  readonly arrow: string;
}

/** Reads a cell that holds a number and nothing else: 12,345, -3.5%, ≥95, ↓2.1%, 约8.5万元; `digit` is where its first one stands. */
function readCell(source: string, { start, end }: Span, digit: number): CellNumber | null {
  const text = source.slice(start, end);
  const sign = text.slice(0, digit);
  const from = start + (/[-−]/u.test(sign) ? 0 : digit);
  const quantity = parseQuantity(source, from);
  if (quantity === null || quantity.start > end) return null;
  const mark = readBoundBefore(text, digit) ?? readBoundAfter(source, quantity.end);
  return {
    start: from,
    quantity,
    boundFor: (role) => quantity.mark ?? (mark === null ? 'exact' : boundOfMark(mark, role)),
    arrow: /[↑▲⬆]/u.test(sign) ? '↑' : /[↓▼⬇]/u.test(sign) ? '↓' : '',
  };
}

/** The name of a row without its number in a list, 其中：, notes and marks: （一）其中：学校[1] → 学校. */
function labelOfRow(text: string): Label {
  let name = text.replace(/<[^<>]*>|[[［]\d{1,2}[\]］]|[①-⑳]|^[#＃*]+/gu, '').trim();
  for (let end = -1; end !== 0 && name.length > end;) {
    end = parseMarker(name, 0)?.end ?? /^其中[:：]?\s*(?=.)/u.exec(name)?.[0].length ?? 0;
    if (end < name.length) name = name.slice(end);
  }
  return parseLabel(name);
}

/** A cell of prose is read as prose: shorter ones are names. */
const PROSE = 16;
/** However short it is, so is a cell with a number and a stop: 应急灯损坏5盏；喷淋遮挡2处。 */
const SENTENCE = /\d\p{Script=Han}.*[。；]|[。；].*\d\p{Script=Han}/u;

/** Whether a short cell says what was done, and how much: 已建成消防站12座, 购置消防车15辆. 第3中学, 12月底前 and 107国道 are none. */
function isPhrase(text: string): boolean {
  if (!/^\p{Script=Han}{2}.*[0-9０-９]\p{Script=Han}/u.test(text)) return false;
  const bare = text.replace(/^(?:现|今)?(?:已经?|共计?|累计|全部|正在)+/u, '');
  const [first] = createSentence(bare, { start: 0, end: bare.length }).tokens;
  return first !== undefined && hasClass(first, WORD.act);
}

/** Reads the numbers of a table: noun and unit come from the head of the column and the label of the row. */
export function* readTable(
  document: SourceDocument,
  block: Block,
  around: Surroundings,
): Generator<Figure, void> {
  const source = document.text;
  const { setting } = around;
  const rows = readRows(source, block).filter((row) =>
    row.some((cell) => /[^\s:\-—|]/u.test(source.slice(cell.start, cell.end))),
  );
  const textOf = (span: Span): string => source.slice(span.start, span.end);
  const textAt = (row: readonly Span[], column: number): string => {
    const cell = row[column];
    return cell === undefined ? '' : textOf(cell);
  };
  /** Where the first digit stands in each cell that is a number, and -1 in any other. */
  const digitsOf = new Map<readonly Span[], readonly number[]>(
    rows.map((row) => [row, row.map((cell) => digitOfCell(textOf(cell)))]),
  );
  const isNumber = (row: readonly Span[], column: number): boolean =>
    (digitsOf.get(row)?.[column] ?? -1) >= 0;
  const isCounted = (column: number): boolean => rows.some((row) => isNumber(row, column));
  const isHead = (row: readonly Span[]): boolean =>
    row.every((cell, column) => !isNumber(row, column) || /^(?:19|20)\d\d$/u.test(textOf(cell))) &&
    row.every(
      (cell) =>
        (cell.end - cell.start <= PROSE || !/[，。；]/u.test(textOf(cell))) && !SENTENCE.test(textOf(cell)),
    );
  const isProse = (cell: Span): boolean =>
    (cell.end - cell.start > PROSE && /[，。；\d]/u.test(textOf(cell))) || SENTENCE.test(textOf(cell));
  const above = unitsAbove(source, block);
  const names = rows.flatMap((row) => row.filter((_, column) => !isNumber(row, column)).map(textOf));
  const units = generalUnits(above, names);
  // 单位：万元、% : per cent is the unit of shares and changes.
  const amounts = units.filter(({ unit }) => unit !== '%');
  const general = amounts.length === 1 ? amounts[0] : undefined;
  const ofChanges = amounts.length < units.length ? units.find(({ unit }) => unit === '%') : undefined;
  const covered = around.lead.dating ?? setting.dating;
  const role: Role =
    (setting.mood ?? around.document) === 'ahead' ||
    moodOfPeriod(covered?.period ?? '', document.published) === 'ahead'
      ? 'target'
      : 'actual';
  let headRow: readonly Span[] = [];
  let columns: readonly Column[] = [];
  let unitColumn = -1;
  let ofNouns: ReadonlyMap<string, PrintedUnit> = new Map();
  const columnOf = (names: RegExp): number => columns.findIndex(({ head }) => names.test(head.noun));
  for (const row of rows) {
    const unitsOfRow = headRow.length === 0 ? [] : row.map((cell) => parseUnitLabel(textOf(cell)));
    if (
      unitsOfRow.slice(1).some((unit) => unit !== null) &&
      unitsOfRow.slice(1).every((unit, k) => unit !== null || textOf(row[k + 1] ?? row[0] ?? block) === '')
    ) {
      // A row of units below the head.
      columns = columns.map((column, at) => ({ ...column, head: { ...column.head, ...unitsOfRow[at] } }));
      continue;
    }
    // A table may hold a second one with a head of its own.
    if (isHead(row) && (headRow.length === 0 || isHeadAgain(row.map(textOf), textAt(headRow, 0)))) {
      headRow = row;
      columns = readColumns(row.map(textOf), covered, setting);
      ofNouns = unitsOfNouns(units, columns, isCounted);
      unitColumn = columnOfUnits(columns, rows, textOf);
      continue;
    }
    const digits = digitsOf.get(row) ?? [];
    // Years and months in columns of their own date their rows.
    const [yearColumn, monthColumn] = [columnOf(/^(?:年|年份|年度)$/u), columnOf(/^(?:月|月份)$/u)];
    const ofRow = datingOfRow(textAt(row, yearColumn), textAt(row, monthColumn), covered);
    const serialColumn = columnOf(/^(?:序号|编号|行次|代码|排名|名次)$/u);
    const isLabel = (column: number): boolean => {
      const cell = row[column];
      return (
        cell !== undefined &&
        /[\p{L}\p{N}]/u.test(textOf(cell)) &&
        !isNumber(row, column) &&
        column !== unitColumn &&
        column !== serialColumn &&
        // 1-2 in a column of months is no name.
        !(column === monthColumn && ofRow !== null && !textOf(cell).includes('月'))
      );
    };
    const first = row.findIndex((_, column) => isLabel(column));
    const unitCell = row[unitColumn];
    const cellUnit = unitCell === undefined ? null : parseUnitLabel(textOf(unitCell));
    // 行业 | 增长 | 行业 | 增长: the label is the nearest to the left, else the first of the row.
    let nearest = -1;
    let labelCell: Span | undefined;
    let label: Label | null = null;
    let timedRow: TimedLabel = { noun: '', dating: null };
    for (const [column, cell] of row.entries()) {
      const at = nearest;
      if (isLabel(column)) nearest = column;
      const digit = digits[column] ?? -1;
      if (digit < 0 && (isProse(cell) || (at >= 0 && isPhrase(textOf(cell))))) {
        yield* readParagraph(
          document,
          { ...block, kind: 'paragraph', ...cell, sentences: splitSentences(source, cell) },
          around,
        );
        continue;
      }
      if (column === yearColumn || column === monthColumn) continue;
      if (column === serialColumn || cell.end === cell.start || digit < 0) continue;
      if (column === 0 && rows.length > 1 && first > 0) continue;
      const labelled = row[at >= 0 ? at : first];
      // The numbers of a row mostly share one label.
      if (labelled !== labelCell) {
        labelCell = labelled;
        label = labelled === undefined ? null : labelOfRow(textOf(labelled));
        timedRow = readTimedLabel(label?.noun ?? '', setting.time);
      }
      const number = readCell(source, cell, digit);
      if (number === null) continue;
      const { start, quantity, arrow } = number;
      const { head, isChange, timed } = columns[column] ?? NO_COLUMN;
      const printed = quantity.unit === '' ? null : { unit: quantity.unit, shift: 0 };
      const dating = joinDatings(timed.dating, timedRow.dating, setting.time) ?? ofRow ?? covered;
      // The row names what is counted where the column only names a time or a change, or where there is a column of units.
      const counted =
        (isChange || PREVIOUS.test(head.noun)) && timed.noun === ''
          ? changedColumn(column, columns, isCounted)
          : timed.noun;
      const isByRow = unitColumn >= 0 || BY_ROW.test(counted);
      const noun = (isByRow ? label?.noun : counted) ?? head.noun;
      const known =
        (head.unit !== '' ? head : null) ??
        cellUnit ??
        (label !== null && label.unit !== '' ? label : null) ??
        ofNouns.get(timed.noun) ??
        (isChange ? ofChanges : (unitOfKind(above, noun) ?? general));
      // 12.5万 below 损失（万元） is 12.5万元: nobody prints 万 of 万元.
      const isScaled = /[百千万亿]$/u.test(source.slice(quantity.start, quantity.end));
      const unit = printed ?? { unit: known?.unit ?? '', shift: isScaled ? 0 : (known?.shift ?? 0) };
      const headed = around.readers?.head(noun) ?? { action: '', object: noun };
      const happened = CASUALTY[noun.replace(/(?:人数|人员)$/u, '')] ?? '';
      const cellRole = roleOfHead(head.noun) ?? role;
      const value = shiftBy(quantity.value, unit.shift);
      const falls = FALLS.test(head.noun) || value < 0 || arrow === '↓';
      const change = isChange || arrow !== '' ? (falls ? '下降' : '增长') : '';
      const end = Math.min(quantity.end, cell.end);
      yield createFigure(source, {
        id: `${document.id}@${String(start)}`,
        bulletin: document.id,
        start,
        end,
        raw: source.slice(start, end),
        value,
        max: quantity.max === null ? null : shiftBy(quantity.max, unit.shift),
        step: shiftBy(quantity.step, unit.shift),
        bound: number.boundFor(cellRole),
        unit: unit.unit,
        role: cellRole,
        action: change !== '' ? change : happened === '' ? headed.action : happened,
        object: happened === '' ? headed.object : '人员',
        subject: '',
        locality: label === null || isByRow ? '' : timedRow.noun,
        time: dating?.time ?? '',
        period: dating?.period ?? '',
        quote: lineOf(source, row),
        quoteStart: row[0]?.start ?? start,
        section: block.section,
        steps: [
          { rule: 'table/cell', gave: `value = ${String(value)}`, start, end },
          {
            rule: 'table/head',
            gave: `object = ${noun}, unit = ${unit.unit}`,
            start: headRow[column]?.start ?? start,
            end: headRow[column]?.end ?? end,
          },
        ],
      });
    }
  }
}

/** The time that a row names in columns of its own: 2024 and 3; the year of the table where it names a month alone. */
function datingOfRow(yearText: string, monthText: string, covered: Dating | null): Dating | null {
  const printed = /^((?:19|20)\d\d)年?$/u.exec(yearText)?.[1];
  const [, month = '', last = month] =
    /^(1[0-2]|0?[1-9])(?:月?\s?[-—–~～至]\s?(1[0-2]|0?[1-9]))?月?份?$/u.exec(monthText) ?? [];
  const year = printed ?? /^\d{4}/u.exec(covered?.period ?? '')?.[0] ?? '';
  if (year === '' || (printed === undefined && month === '')) return null;
  const monthOf = (number: string): string => `${year}-${number.padStart(2, '0')}`;
  const months = month === last ? monthOf(month) : `${monthOf(month)}/${monthOf(last)}`;
  return { time: yearText + monthText, period: month === '' ? year : months };
}

/** The column that gives the unit of each row; -1 where there is none, or where 单位 means who is spoken of. */
function columnOfUnits(
  columns: readonly Column[],
  rows: readonly (readonly Span[])[],
  textOf: (span: Span) => string,
): number {
  const column = columns.findIndex(({ head }) => /^(?:计量)?单\s*位$/u.test(head.noun));
  const holdsUnits = rows.some((row) => {
    const cell = row[column];
    return cell !== undefined && parseUnitLabel(textOf(cell)) !== null;
  });
  return holdsUnits ? column : -1;
}

/** What a change without a noun of its own is of: the nearest column to its left that counts one; empty where the rows name it. */
function changedColumn(
  column: number,
  columns: readonly Column[],
  isCounted: (column: number) => boolean,
): string {
  for (let at = column - 1; at > 0; at--) {
    const { isChange, timed } = columns[at] ?? NO_COLUMN;
    if (!isChange && isCounted(at)) return BY_ROW.test(timed.noun) ? '' : timed.noun;
  }
  return '';
}

/** 2024年实际 and 2027年目标 name the role of their column. */
function roleOfHead(head: string): Role | null {
  if (/目标|计划|任务|预期|规划/u.test(head)) return 'target';
  return /实际|完成|现状|基期/u.test(head) ? 'actual' : null;
}

function lineOf(source: string, row: readonly Span[]): string {
  const first = row[0];
  const last = row.at(-1);
  return first === undefined || last === undefined ? '' : source.slice(first.start, last.end);
}

/** A head of a table or the label of a row: what it counts, and the time with which it begins. */
interface TimedLabel {
  /** What is left without the time: 2024年火灾 → 火灾; empty where it is a time alone. */
  readonly noun: string;
  /** Null where it begins with no time. Its period is empty where the words date nothing by themselves: 上年同期. */
  readonly dating: Dating | null;
}

const NO_TIME: ReadonlySet<string> = new Set(['recurring', 'duration']);

/** Cuts the time off a label: heads that count one thing in several years begin with the year. */
function readTimedLabel(label: string, context: TimeContext): TimedLabel {
  const time = parseTime(label, 0);
  if (time === null || NO_TIME.has(time.kind)) return { noun: label, dating: null };
  const period = resolveTime(time, context);
  // 本年度 and the like may be words of the noun; only what dates, or is meant to, is cut off.
  if (period === '' && time.kind !== 'reference') return { noun: label, dating: null };
  return { noun: label.slice(time.end).trim(), dating: { time: label.slice(0, time.end), period } };
}

/** The dating of a cell: its column's and its row's together (2024年 and 1月), else that of either. */
function joinDatings(column: Dating | null, row: Dating | null, context: TimeContext): Dating | null {
  if (column === null || row === null) return column ?? row;
  for (const words of [column.time + row.time, row.time + column.time]) {
    const time = parseTime(words, 0);
    if (time?.end !== words.length) continue;
    const period = resolveTime(time, context);
    if (period !== '') return { time: words, period };
  }
  return column;
}
