import type { Figure } from '../figures/figure.ts';
import type { Span } from '../text/span.ts';
import { behindLast, characterSet, upTo } from '../text/characterSet.ts';
import { classifyUnit } from '../text/quantities/units.ts';
import { markBefore, type Reading, readPrinted } from './printed.ts';

/** A sentence with its figures, or two that are read as one: what the rules look at. */
export interface Line extends Span {
  readonly source: string;
  /** As printed; of two sentences, with a comma for the stop between them. As long as what is printed. */
  readonly text: string;
  /** In order; at least one. */
  readonly figures: readonly Figure[];
  /** Where the second of two sentences starts; absent of one. */
  readonly seam?: number;
  /** What `isTotal` told of its figures: most rules ask. */
  readonly totals: (boolean | undefined)[];
}

/** The sentences that hold figures. */
export function readLines(source: string, figures: readonly Figure[]): Line[] {
  const lines: Line[] = [];
  let from = 0;
  for (let at = 1; at <= figures.length; at++) {
    const first = figures[from];
    if (first === undefined || figures[at]?.quoteStart === first.quoteStart) continue;
    const { quoteStart: start, quote: text } = first;
    lines.push({
      source,
      start,
      end: start + text.length,
      text,
      figures: figures.slice(from, at),
      totals: [],
    });
    from = at;
  }
  return lines;
}

/** Words with which a sentence goes on with the one in front of it. */
const GOES_ON =
  /^(?:其中|[比较]|同比|环比|占|[去上今本]年|同期|全年|以上|合计|共计|总计|总共|一共|共|累计|[已仅]|全[市省区县国州镇乡街村][\p{Script=Han}]{0,2}(?:共|合计|总计)|\d{4}年)/u;

/** Two sentences of one paragraph, where the second goes on with the first: 全年接警1287起。其中火灾扑救312起。 */
export function joinLines(lines: readonly Line[]): Line[] {
  return lines.slice(1).flatMap((second, at) => {
    const first = lines[at];
    if (first === undefined || !GOES_ON.test(second.text)) return [];
    const between = second.source.slice(first.end, second.start);
    if (between.trim() !== '' || between.includes('\n') || !/[。；;]$/u.test(first.text)) return [];
    const text = `${first.text.slice(0, -1)}，${between}${second.text}`;
    const { source, start } = first;
    const figures = [...first.figures, ...second.figures];
    return [{ source, start, end: second.end, text, figures, seam: second.start, totals: [] }];
  });
}

/** The words between two places of the source. */
export function wordsAt(line: Line, from: number, to: number): string {
  return line.text.slice(from - line.start, to - line.start);
}

/** The words between the figure before and figure `index`; of the first, those from the start of the sentence. */
export function gapBefore(line: Line, index: number): string {
  const figure = line.figures[index];
  if (figure === undefined) return '';
  return wordsAt(line, line.figures[index - 1]?.end ?? line.start, figure.start);
}

/** The words between figure `index` and the next; of the last, those up to the end of the sentence. */
export function gapBehind(line: Line, index: number): string {
  const figure = line.figures[index];
  if (figure === undefined) return '';
  return wordsAt(line, figure.end, line.figures[index + 1]?.start ?? line.end);
}

/** The words from figure `from` to figure `to`, numbers included. */
export function wordsBetween(line: Line, from: number, to: number): string {
  return wordsAt(line, line.figures[from]?.end ?? line.start, line.figures[to]?.start ?? line.end);
}

const isStop = characterSet('，,；;。：:、（()）\n');

/** The words of its own clause in front of a figure. */
export function leadOf(line: Line, index: number): string {
  return behindLast(gapBefore(line, index), isStop);
}

/** The words of its own clause behind a figure. */
export function tailOf(line: Line, index: number): string {
  return upTo(gapBehind(line, index), isStop);
}

/** All words of the clause that a figure stands in, but for numbers of other figures. */
export function clauseOf(line: Line, index: number): string {
  return `${leadOf(line, index)} ${tailOf(line, index)}`;
}

/** 5220 1件, 6. 57亿美元: digits in front of it belong to the number, which was read in part. */
export function isReadInPart({ source }: Line, { start }: Figure): boolean {
  return /[\d.．,，$＄]\s+$|[\d.．$＄]$/u.test(source.slice(Math.max(0, start - 4), start));
}

/** Index of the first figure in the part of the sentence (up to ；) that holds figure `index`. */
export function segmentStart(line: Line, index: number): number {
  for (let at = index; at > 0; at--) if (/[；;。]/u.test(gapBefore(line, at))) return at;
  return 0;
}

/** What a printed figure stands for. */
export function readingOf(source: string, figure: Figure): Reading {
  return readPrinted({ ...figure, before: markBefore(source, figure.start) });
}

/** Percentages, multiples, ratios and bare proportions; what can be a share or a rate. */
export function isRate(figure: Figure): boolean {
  return classifyUnit(figure.unit) === 'ratio' || figure.unit === '1' || figure.unit.startsWith(':');
}

/** Something counted or measured that a share can be taken of; no threshold (不少于1次) and no range. */
export function isAmount(figure: Figure): boolean {
  return (
    !isRate(figure) &&
    figure.unit !== '' &&
    figure.max === null &&
    figure.bound !== 'at_least' &&
    figure.bound !== 'at_most'
  );
}

const CHANGE_BEFORE =
  /(?:[比较]|同比|环比)[^，,；;。]{0,16}(?:增加|减少|增支|减支|增收|减收|增长|下降|多|少|增|减|升|降)了?$/u;
/** 人均, 平均浓度, 亩产, 每百户: so much of each, which no part can be taken of. */
const MEAN_BEFORE =
  /(?:[人户企家村场次校件案日月年站]均|平均|每[十百千万]?[\p{Script=Han}]|[亩单]产|浓度|[单均]价|价格|标准)[^，,；;。]{0,12}$/u;
/** ，增加900户: a clause that is nothing but the change. */
const CHANGE_ALONE =
  /[，,、；;（(](?:净|共|同比)?(?:增加|减少|增支|减支|增收|减收|净增|增|减|下降|上升|提高|降低)了?$/u;
const GOAL_BEFORE = /[（(](?:年度|全年)?(?:目标|计划|任务)(?:为|数)?$/u;

/** 比上年增加46万辆: a change, and no amount of its own. */
export function isChange(line: Line, index: number): boolean {
  return CHANGE_BEFORE.test(gapBefore(line, index)) || CHANGE_ALONE.test(gapBefore(line, index));
}

/** A goal in brackets. */
export function isGoal(line: Line, index: number): boolean {
  return GOAL_BEFORE.test(gapBefore(line, index));
}

/** Whether a figure is a mean or a price, and no amount of its own. */
function isMean(line: Line, index: number): boolean {
  return MEAN_BEFORE.test(gapBefore(line, index)) || /\/|℃/u.test(line.figures[index]?.unit ?? '');
}

/** 5万元以上案件, 5亿元或8000万美元以上项目: a number that draws a line. */
const LIMIT_BEHIND =
  /^(?:[或和、至到-][^，,；;。]{0,3})?(?:及|\(含\)|（含）)?以[上下内外](?:的|[\p{Script=Han}])/u;

/** 超50亿元项目, 百亿元企业: an amount that tells which things are meant. */
function isAttribute(line: Line, index: number): boolean {
  const figure = line.figures[index];
  if (figure === undefined || !['money', 'measure', 'time'].includes(classifyUnit(figure.unit) ?? ''))
    return false;
  const behind = gapBehind(line, index);
  return /^(?:级|规模)?(?:的)?(?:项目|企业|工程|园区|产业|集群|平台|俱乐部|大关|以|标准|工资)/u.test(behind);
}

/** An amount that stands for itself: no change (比上年增加46万辆), no mean (校均3.9个), no goal in brackets. */
export function isTotal(line: Line, index: number): boolean {
  return (line.totals[index] ??= readTotal(line, index));
}

function readTotal(line: Line, index: number): boolean {
  const figure = line.figures[index];
  if (figure === undefined || !isAmount(figure)) return false;
  const gap = gapBefore(line, index);
  return (
    !CHANGE_BEFORE.test(gap) &&
    !CHANGE_ALONE.test(gap) &&
    !isMean(line, index) &&
    !LIMIT_BEHIND.test(gapBehind(line, index)) &&
    !isAttribute(line, index) &&
    !GOAL_BEFORE.test(gap)
  );
}

/** Whether a bracket that opens in front of figure `at` closes in front of figure `index`: what it says is said by the way. */
export function isBracketed(line: Line, at: number, index: number): boolean {
  const { start = line.start } = line.figures[at] ?? {};
  const opened = wordsAt(line, line.start, start).replaceAll(/[（(][^（()）]*[)）]/gu, '');
  return /[（(]/u.test(opened) && /[)）]/u.test(wordsBetween(line, at, index));
}

/** The nearest total before `index` in the unit of `figure`, not before `from`. */
export function totalBefore(line: Line, index: number, figure: Figure, from = 0): number {
  return findBefore(
    line,
    index,
    (candidate, at) => isSameUnit(candidate, figure) && isTotal(line, at) && !isBracketed(line, at, index),
    from,
  );
}

/** Whether two figures count in the same unit. */
export function isSameUnit(a: Figure, b: Figure): boolean {
  return a.unit === b.unit;
}

/** 100 for per cent, 1000 for ‰, 1 for a bare proportion; null where it is no share. */
export function factorOf({ unit }: Figure): bigint | null {
  if (unit === '%' || unit === '％' || unit === '﹪') return 100n;
  if (unit === '‰') return 1000n;
  if (unit === '‱') return 10000n;
  return unit === '1' ? 1n : null;
}

/** The nearest figure before `index`, not before `from`, that passes. */
export function findBefore(
  line: Line,
  index: number,
  passes: (figure: Figure, index: number) => boolean,
  from = 0,
): number {
  for (let at = index - 1; at >= from; at--) {
    const figure = line.figures[at];
    if (figure !== undefined && passes(figure, at)) return at;
  }
  return -1;
}
