import type { Figure } from '../figures/figure.ts';
import { classifyUnit } from '../text/quantities/units.ts';
import { figureAt } from './claim.ts';
import {
  clauseOf, findBefore, gapBefore, gapBehind, isBracketed, isChange, isGoal, isRate, isSameUnit, isTotal, leadOf, type Line,
  segmentStart, wordsAt,
} from './line.ts'; // prettier-ignore

export const WITHIN = /^[^，,；;。]{0,20}[中里内][，,]/u;
/** 不合格的61张, 存在问题的约4.2万栋: which ones of those in front. */
const SUCH_AS = /的(?:约|近|超过?|有|共|仅|只有|达)*$/u;

/** Index of the figure in front of which the last 其中 before `index` stands; −1 where there is none. */
export function listStart(line: Line, index: number): number {
  for (let at = index; at > 0; at--) if (gapBefore(line, at).includes('其中')) return at;
  return -1;
}

/** A clause without a number that goes on speaking of the number in front: 增长迅速, 居全省前列, 为历年最多. */
const SAME_SUBJECT =
  /^\s*(?:同比|环比|比|较|增|降|升|居|位居|列|位列|名列|排名|排|占|为|创|连续|高于|低于|净增|超额|实现|完成|其中|均|都|是|达|全部|约|总|圆满|提前|再创|继续)/u;

/** Whether 其中 opens right behind the figure at `whole`: no clause in between brings up something else. */
function isRightInFront(line: Line, whole: number, first: number): boolean {
  const from = figureAt(line, whole).end;
  const gap = gapBefore(line, first);
  const to = figureAt(line, first).start - gap.length + gap.lastIndexOf('其中');
  const clauses = wordsAt(line, from, to)
    .replaceAll(/[（(][^（()）]*[)）]/gu, '')
    .split(/[，,；;。：:]/u);
  return clauses.slice(1, -1).every((clause) => /\d/u.test(clause) || SAME_SUBJECT.test(clause));
}

/**
 * The number that the 其中 in front of figure `first` takes its parts from: the amount right in front of it. Rates and changes of that
 * amount, goals in brackets and bracketed numbers are passed over; so are amounts in other units that stand in the same clause
 * (68个、总投资160亿元的项目). An amount of something else in a clause of its own ends the search.
 */
function wholeInFront(line: Line, first: number, figure: Figure): number {
  const opensSegment = /[；;][^；;]*其中/u.test(gapBefore(line, first));
  for (let at = first - 1; at >= 0; at--) {
    const candidate = figureAt(line, at);
    if (
      isRate(candidate) ||
      isMeanOfIt(line, at) ||
      isChange(line, at) ||
      isGoal(line, at) ||
      isBracketed(line, at, first)
    )
      continue;
    // 457个项目开工、387个项目提速，其中市级137个: of both together.
    if (isSameUnit(candidate, figure) && isJoinedToAnother(line, at)) return -1;
    if (isSameUnit(candidate, figure))
      return isTotal(line, at) &&
        classifyUnit(candidate.unit) !== 'time' &&
        (opensSegment || isRightInFront(line, at, first))
        ? at
        : -1;
    if (!opensSegment && at > 0 && /[，,；;。：:]/u.test(gapBefore(line, at))) return -1;
  }
  return -1;
}

/** ，校均3.9个: the mean of the number in front. */
const isMeanOfIt = (line: Line, at: number): boolean =>
  /[，,、（(]\p{Script=Han}均$/u.test(gapBefore(line, at));

/** Whether 、 joins an amount to another in the same unit. */
function isJoinedToAnother(line: Line, at: number): boolean {
  const other = line.figures[at - 1];
  return (
    other !== undefined &&
    isSameUnit(other, figureAt(line, at)) &&
    isTotal(line, at - 1) &&
    /、[^，,；;。]*$/u.test(gapBefore(line, at))
  );
}

/** What money is for: a part is of the same. */
const PURPOSES: readonly (readonly [RegExp, RegExp?])[] = [
  [/投资/u],
  [/产值/u],
  [/增加值/u],
  [/营收|营业|收入/u, /收入|营收|营业|财政/u],
  [/销售|消费|零售/u],
  [/利润/u],
  [/纳税|税收|税款|税额|缴税/u, /税|收入|财政/u],
  [/存款/u],
  [/贷款|信贷|融资/u, /贷款|信贷|融资|资金|存款/u],
  [/意向|签约|协议|合同/u],
  [/到位|首期|拨付|兑付/u],
  [/支出/u],
];

/** Whether the words of a part call it something that its whole is not: 产值186亿元 of 投资26.3亿元. */
export function isOfAnotherKind(line: Line, part: number, whole: number): boolean {
  const unit = figureAt(line, part).unit;
  const [inner, outer] = [`${leadOf(line, part)} `, clauseOf(line, whole)];
  if (/总投资|总额|总量|总数/u.test(inner) && !outer.includes('总')) return true;
  if (classifyUnit(unit) !== 'money') return false;
  return PURPOSES.some(([told, of = told]) => told.test(inner) && !of.test(outer));
}

/** The whole in front of 其中 that the figure at `part` is told to be a part of; −1 where the sentence tells of none. */
export function wholeOfList(line: Line, part: number): number {
  const first = listStart(line, part);
  if (first < 0) return -1;
  const whole = wholeInFront(line, first, figureAt(line, part));
  if (whole < 0 || segmentStart(line, part) > first || isOfAnotherKind(line, part, whole)) return -1;
  return whole;
}

/** 全市…, 共有…: a number that is said to be of all. */
export const ALL =
  /全(?:[省市区县国州盟旗镇乡村]|社会|年)|(?<![公医])共|总|现有|合计|累计|登记|在册|注册|人口/u;

/**
 * Whether a share of the whole at `whole` may be meant of another total: what it is a part of itself stands in front of it, or it is only
 * what came in new. `isAny`: whatever stands in front in the same unit (年初预算1.26亿元，调整后1.32亿元).
 */
export function isWholeInDoubt(line: Line, part: number, whole: number, isAny = false): boolean {
  const figure = figureAt(line, part);
  const outer = figureAt(line, whole);
  if (/新[收增立登]|旧存|结转|年初|原/u.test(leadOf(line, whole))) return true;
  if (gapBehind(line, whole).includes('占')) return true;
  const list = listStart(line, whole);
  if (list >= 0 && list >= segmentStart(line, whole) && list !== listStart(line, part)) return true;
  const rival = findBefore(
    line,
    whole,
    (candidate, at) =>
      isTotal(line, at) &&
      isSameUnit(candidate, figure) &&
      candidate.value >= figure.value &&
      ((isAny && at === whole - 1) ||
        candidate.object === '' ||
        outer.object === '' ||
        outer.object.endsWith(candidate.object) ||
        outer.object.includes(candidate.object.slice(-2))),
    segmentStart(line, whole),
  );
  return rival >= 0;
}

/**
 * The whole that the sentence states for the figure at `part`: in front of 其中; behind 在…中; told by 的; or the total of what the
 * part is a kind of (共发生火灾2187起，住宅火灾968起).
 */
export function wholeOf(line: Line, part: number): number {
  const figure = figureAt(line, part);
  const ofList = wholeOfList(line, part);
  if (ofList >= 0) return ofList;
  const first = listStart(line, part);
  // 公立医院38家、三级医院12家、设有急诊的64家: of those that the list is of, and not of its last.
  const isOfThose = SUCH_AS.test(gapBefore(line, part)) && !gapBefore(line, part).includes('、');
  return findBefore(
    line,
    part,
    (candidate, at) => {
      if (!isTotal(line, at) || !isSameUnit(candidate, figure) || isOfAnotherKind(line, part, at))
        return false;
      if (WITHIN.test(gapBehind(line, at))) return true;
      if (isOfThose && at === part - 1) return true;
      if (candidate.object === '' || !figure.object.endsWith(candidate.object)) return false;
      if (candidate.object !== figure.object) return true;
      // 全市人口126.3万人，60岁以上26.2万人.
      return (
        at === lastAmountBefore(line, part) && ALL.test(leadOf(line, at)) && !ALL.test(leadOf(line, part))
      );
    },
    Math.max(first, segmentStart(line, part)),
  );
}

/** The nearest figure in the same unit in front of `index`. */
function lastAmountBefore(line: Line, index: number): number {
  return findBefore(line, index, (earlier) => isSameUnit(earlier, figureAt(line, index)));
}
