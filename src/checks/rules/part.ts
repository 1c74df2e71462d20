import { type Claim, createClaim, figureAt, type LineRule } from '../claim.ts';
import { classifyUnit } from '../../text/quantities/units.ts';
import { SAME } from '../formula.ts';
import {
  gapBefore, gapBehind, isAmount, isSameUnit, isTotal, leadOf, type Line, segmentStart, tailOf, totalBefore,
  wordsBetween,
} from '../line.ts'; // prettier-ignore
import { ALL, isOfAnotherKind, listStart, wholeOfList } from '../whole.ts';

function createPart(line: Line, part: number, whole: number): Claim {
  const claim = createClaim(line, 'part', SAME, [['first', figureAt(line, part)]], figureAt(line, whole));
  return { ...claim, relation: 'at-most' };
}

/**
 * 累计安装充电端口约50万余个，其中新增充电端口10万余个。
 *
 * Where several numbers in one unit stand in front of 其中, a part may be one of all of them together (死亡3人、受伤1人，其中儿童2人):
 * then nothing is said unless it is no more than the nearest.
 */
export const ofList: LineRule = {
  id: 'part/of-which',
  cue: /其中/u,
  read: (line) =>
    line.figures.flatMap((figure, at) => {
      if (!isTotal(line, at) || at === 0 || classifyUnit(figure.unit) === 'time' || !isInList(line, at))
        return [];
      const first = listStart(line, at);
      const whole = wholeOfList(line, at);
      if (whole < 0) return [];
      const outer = figureAt(line, whole);
      const others = totalBefore(line, whole, outer);
      // Behind 其中 alone it is certain of what a number is a part; ；其中 may speak of any in front.
      // 其中潜逃20年以上的3017名: a number that only tells which are meant stands in front of it.
      const between = line.figures.slice(first, at);
      const isFirst =
        at === first ||
        (!/[，,、；;占]/u.test(wordsBetween(line, first, at)) &&
          between.every((_, k) => !isThing(line, first + k)));
      if (figure.value > outer.value && (others >= 0 || !isFirst || !isBarePart(line, at))) return [];
      // 发现12600个，已整改11860个，其中重大隐患126个: it cannot be told of which.
      if (others >= 0 && (segmentStart(line, first) === first || ONE_OF_SEVERAL.test(gapBefore(line, whole))))
        return [];
      return [createPart(line, at, whole)];
    }),
};

/** 其中重大隐患1342处: a name and its number, and no clause that says more than that. */
function isBarePart(line: Line, at: number): boolean {
  const lead = leadOf(line, at).replace(/^.*其中/u, '');
  return /^[\p{Script=Han}“”、]{0,12}$/u.test(lead) && tailOf(line, at).length <= 10;
}

/** A number of things, and none that only draws a line (20年以上). */
const isThing = (line: Line, at: number): boolean =>
  isTotal(line, at) && classifyUnit(figureAt(line, at).unit) !== 'time';

const ONE_OF_SEVERAL = /、[^，,；;。]*$|(?:已|完成|整改|办结|合格|达标|建成)[^，,；;。、]{0,8}$/u;

/** What begins something new in a list behind 其中. */
const NEW_STATEMENT =
  /[；;。]|[)）][^（(]*$|目前|截至|增长|下降|同比|合计|共计|另|同时|还|新增|较|比|已|减少|增加|涉及|多|少|共/u;

/**
 * Whether a figure belongs to the list that 其中 opens: right behind it, or joined to what is by the same unit and a comma. A number in
 * brackets is a part of a part, and one behind a figure in another unit something new (其中村级12个，新发展配送网点120家).
 */
function isInList(line: Line, at: number): boolean {
  const first = listStart(line, at);
  if (first < 0) return false;
  const opening = gapBefore(line, first);
  const behind = opening.slice(opening.lastIndexOf('其中') + 2);
  // 其中松泉区在沿湖五市62个县排名第一: among which, and no part.
  if (/[；;。]/u.test(behind) || (at === first && /(?<![存正处所现旨内])在|位于|位居|居全/u.test(behind)))
    return false;
  // 其中，某山庄成为全县最大的宾馆，某客栈成为首家…，全县星级宾馆总数达到42家: clauses of their own stand in between.
  if ((behind.replace(/^[，,：:]/u, '').match(/[，,]/gu) ?? []).length > 0) return false;
  for (let k = first + 1; k <= at; k++) {
    const gap = gapBefore(line, k);
    if (NEW_STATEMENT.test(gap) || /[（(][^)）]*$/u.test(gap)) return false;
    const isJoined = isSameUnit(figureAt(line, k), figureAt(line, first)) || !isAmount(figureAt(line, k));
    if (!isJoined && /[，,]/u.test(gap)) return false;
  }
  return true;
}

/** 全市共有消防站36座，仅城区就有42座; 860人参加考试，合格的963人: a part told of without 其中. */
export const only: LineRule = {
  id: 'part/only',
  cue: /[仅单光]|的/u,
  read: (line) =>
    line.figures.flatMap((figure, at) => {
      if (at === 0 || !isTotal(line, at)) return [];
      const gap = gapBefore(line, at);
      const whole = at - 1;
      const outer = figureAt(line, whole);
      if (!isTotal(line, whole) || !isSameUnit(outer, figure) || isOfAnotherKind(line, at, whole)) return [];
      // 仅…就: of the total in front; …的: those of them who.
      const isOnly =
        /[，,](?:仅|单|光|单是|仅仅)[^，,；;。]{1,12}就[\p{Script=Han}]{0,3}$/u.test(gap) &&
        ALL.test(leadOf(line, whole));
      const isSuch =
        whole === 0 &&
        tailOf(line, at) === '' &&
        /^[\p{Script=Han}]{0,10}[，,](?![\p{Script=Han}]*[年月到至由从比较增减])[\p{Script=Han}]{1,8}的(?:有|共|约|达到?)?$/u.test(
          gap,
        );
      return isOnly || isSuch ? [createPart(line, at, whole)] : [];
    }),
};

const DONE =
  /(?:目前|已经?|现已|累计|截至)[^，,；;。、]{0,10}(?:完成|建成|整改|销账|销号|办结|化解|达到|竣工|完工|投用|安装|到位|投入使用)[^，,；;。、]{0,8}$/u;

/** 规划建设小型消防站19座，目前已建成13座: what is done is a part of what there is to do. */
export const progress: LineRule = {
  id: 'part/progress',
  cue: /目前|已/u,
  read: (line) =>
    line.figures.flatMap((figure, at) => {
      if (at === 0 || !isAmount(figure)) return [];
      if (
        !DONE.test(gapBefore(line, at)) &&
        !(/已有?$/u.test(gapBefore(line, at)) && /^达到|^完成/u.test(gapBehind(line, at)))
      )
        return [];
      const whole = outerWhole(line, at);
      if (whole < 0) return [];
      const outer = figureAt(line, whole);
      // More than was planned is no contradiction, and another thing may be meant.
      if (outer.value < figure.value || (outer.object !== figure.object && figure.object !== '')) return [];
      return [createPart(line, at, whole)];
    }),
};

/** The nearest amount in the same unit; of a list behind 其中 its whole. */
function outerWhole(line: Line, at: number): number {
  const figure = figureAt(line, at);
  const nearest = totalBefore(line, at, figure);
  if (nearest < 0) return -1;
  const whole = wholeOfList(line, nearest);
  if (whole >= 0) return whole;
  // 计划改造620个，2024年200个，2025年220个，目前已完成86个: it cannot be told of which.
  return totalBefore(line, nearest, figure, segmentStart(line, at)) < 0 ? nearest : -1;
}
