import type { Figure } from '../figures/figure.ts';
import { classifyUnit } from '../text/quantities/units.ts';
import type { CheckInput, InputRole } from './check.ts';
import { gapBefore, isRate, type Line, markBefore, wordsAt } from './line.ts';
import { type PrintedNumber, readPrinted } from './printed.ts';
import type { Reading } from './reading.ts';

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

const STOPS = '，,；;。：:、（()）\\n';

/** The words of its own clause in front of a figure. */
export function leadOf(line: Line, index: number): string {
  return new RegExp(`[^${STOPS}]*$`, 'u').exec(gapBefore(line, index))?.[0] ?? '';
}

/** The words of its own clause behind a figure. */
export function tailOf(line: Line, index: number): string {
  return new RegExp(`^[^${STOPS}]*`, 'u').exec(gapBehind(line, index))?.[0] ?? '';
}

/** All words of the clause that a figure stands in, but for numbers of other figures. */
export function clauseOf(line: Line, index: number): string {
  return `${leadOf(line, index)} ${tailOf(line, index)}`;
}

/** Index of the first figure in the part of the sentence (up to ；) that holds figure `index`. */
export function segmentStart(line: Line, index: number): number {
  for (let at = index; at > 0; at--) if (/[；;。]/u.test(gapBefore(line, at))) return at;
  return 0;
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

/** A figure as an input. */
export function inputOf(line: Line, role: InputRole | 'claimed', figure: Figure): CheckInput {
  const { id, start, end, raw } = figure;
  return {
    role,
    id,
    start,
    end,
    raw: markBefore(line.source, start) + raw,
    reading: readingOf(line.source, figure),
  };
}

/** The figure at `index`, which is there. */
export function figureAt(line: Line, index: number): Figure {
  const figure = line.figures[index];
  if (figure === undefined) throw new Error(`missing figure: ${index} of ${line.figures.length}`);
  return figure;
}

/** What a printed figure stands for. */
export function readingOf(source: string, figure: Figure): Reading {
  return readPrinted(printedOf(source, figure));
}

function printedOf(source: string, { raw, value, max, step, bound, unit, start }: Figure): PrintedNumber {
  return { raw, value, max, step, bound, unit, before: markBefore(source, start) };
}
