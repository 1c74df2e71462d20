import { type Claim, figureAt, inputOf, type LineRule } from '../claim.ts';
import { SAME } from '../formula.ts';
import { gapBefore, gapBehind, isAmount, isTotal, type Line, segmentStart, totalBefore } from '../line.ts';
import { listStart, wholeOfList } from '../whole.ts';

function createPart(line: Line, part: number, whole: number): Claim {
  return {
    kind: 'part',
    formula: SAME,
    inputs: [inputOf(line, 'first', figureAt(line, part))],
    claimed: inputOf(line, 'claimed', figureAt(line, whole)),
    relation: 'at-most',
    unit: figureAt(line, whole).unit,
  };
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
      if (!isTotal(line, at) || at === 0) return [];
      const whole = wholeOfList(line, at);
      if (whole < 0 || !isInList(line, at) || isInBrackets(line, at)) return [];
      const claim = createPart(line, at, whole);
      const outer = figureAt(line, whole);
      const others = totalBefore(line, whole, outer);
      const first = listStart(line, at);
      const isFirst = totalBefore(line, at, figure, first) < 0;
      // Behind 其中 alone it is certain of what a number is a part; ；其中 may speak of any in front.
      if (figure.value > outer.value && (others >= 0 || !isFirst)) return [];
      // 发现12600个，已整改11860个，其中重大隐患126个: it cannot be told of which.
      if (others >= 0 && (segmentStart(line, first) === first || ONE_OF_SEVERAL.test(gapBefore(line, whole))))
        return [];
      return [claim];
    }),
};

const ONE_OF_SEVERAL = /、[^，,；;。]*$|(?:已|完成|整改|办结|合格|达标|建成)[^，,；;。、]{0,8}$/u;

/** 其中医院86个（三级医院12个）: a part of a part. */
function isInBrackets(line: Line, at: number): boolean {
  const { start } = figureAt(line, at);
  const list = line.source.slice(figureAt(line, listStart(line, at) - 1).end, start);
  return /[（(][^)）]*其中/u.test(list) ? false : /[（(][^)）]*$/u.test(list);
}

/** Whether a figure still belongs to the list that 其中 opens: no stronger stop and no new statement in between. */
function isInList(line: Line, at: number): boolean {
  for (let k = at; k >= listStart(line, at); k--) {
    const gap = gapBefore(line, k);
    if (gap.includes('其中')) return !/[；;。][^；;。]*$/u.test(gap.slice(gap.lastIndexOf('其中')));
    if (
      /[；;。]|目前|截至|增长|下降|同比|合计|共计|另|同时|还|新增|较|比|已|减少|增加|涉及|多|少|共/u.test(gap)
    )
      return false;
  }
  return false;
}

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
