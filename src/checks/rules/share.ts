import type { Figure } from '../../figures/figure.ts';
import { type Claim, figureAt, inputOf, type LineRule } from '../claim.ts';
import { shareOf } from '../formula.ts';
import {
  factorOf, findBefore, gapBefore, gapBehind, isAmount, isRate, isSameUnit, isTotal, type Line, segmentStart,
} from '../line.ts'; // prettier-ignore
import { isWholeInDoubt, listStart, wholeOf } from '../whole.ts';

/** Words between a name and its number: 为, 达到, 约, 超过. */
const LINK =
  '(?:已|均|也|仅|只|才|便|就|高达|只有|为|是|达到?|至|到|了|约|近|超过?|逾|不足|不到|将近|[：:])*';

/** A claimed share, its part and its whole; `doubt` where the whole is not told beside it. */
function createShare(line: Line, part: number, whole: number, claimed: number): Claim | null {
  const share = figureAt(line, claimed);
  const factor = factorOf(share);
  if (factor === null) return null;
  return {
    kind: 'share',
    formula: shareOf(factor),
    inputs: [inputOf(line, 'part', figureAt(line, part)), inputOf(line, 'whole', figureAt(line, whole))],
    claimed: inputOf(line, 'claimed', share),
    relation: 'equal',
    unit: share.unit,
  };
}

/** The claims of a rule that looks at each figure by itself. */
function eachShare(read: (line: Line, index: number, figure: Figure) => Claim | null): LineRule['read'] {
  return (line) =>
    line.figures.flatMap((figure, index) => {
      const claim = factorOf(figure) === null || index < 2 ? null : read(line, index, figure);
      return claim === null ? [] : [claim];
    });
}

const NAMED_RATE = new RegExp(`([\\p{Script=Han}]{2,8})(?:率|面)${LINK}$`, 'u');
/** 总体不合格率, 不合格发现率: words of the name that tell nothing. */
const FILLERS = /发现|总体|综合|平均|任务|问题|隐患/gu;
/** Words of a part that mean the same as the name of its rate: 达到3:1要求 is what 达标率 counts. */
const SAME_AS: Readonly<Record<string, readonly string[]>> = {
  达标: ['达到', '符合'],
  完成: ['建成', '完工', '已', '实际'],
  办结: ['办理', '答复', '解决'],
  竣工: ['完工', '建成'],
  销号: ['整改', '销账'],
  整改: ['改正', '整治', '消除'],
  增长: ['实现增长', '增'],
};

/** Whether the words about a part say what its rate is called after: 化解率 and 化解184.6万起. */
function isNamedAfter(name: string, words: string): boolean {
  if (name.startsWith('不') || /不(?=.{2}$)/u.test(name))
    return words.includes(name.slice(name.lastIndexOf('不')));
  const last = name.slice(-2);
  if (words.includes(`不${last}`)) return false;
  return (
    last.length === 2 && (words.includes(last) || (SAME_AS[last] ?? []).some((word) => words.includes(word)))
  );
}

/** 1961个小区已有1915个达到3:1要求，达标率为97.65%。 */
export const rate: LineRule = {
  id: 'share/rate',
  cue: /[率面]/u,
  read: eachShare((line, index, share) => {
    const stem = NAMED_RATE.exec(gapBefore(line, index))?.[1]?.replace(FILLERS, '');
    if (stem === undefined || gapBefore(line, index).includes('分别')) return null;
    const from = segmentStart(line, index);
    const part = findBefore(
      line,
      index,
      (_, at) => {
        if (!isTotal(line, at)) return false;
        const lead = gapBefore(line, at);
        return isNamedAfter(
          stem,
          lead.slice(Math.max(0, lead.search(/[^，,；;。]*$/u))) + behindOf(line, at),
        );
      },
      from,
    );
    if (part < 0) return null;
    const unit = figureAt(line, part);
    // A rate of its own stands between: 办结90件，办结率90%，按时办结率99%.
    if (line.figures.slice(part + 1, index).some((one) => factorOf(one) !== null)) return null;
    const denied = /不[\p{Script=Han}]{2}$/u.exec(stem)?.[0].slice(1);
    const whole = findBefore(
      line,
      part,
      (figure, at) =>
        isTotal(line, at) &&
        isSameUnit(figure, unit) &&
        // 发现隐患8862处，其中重大隐患26处，已整改8640处，整改率97.5%.
        (figure.value >= unit.value || share.value > (factorOf(share) === 1n ? 1 : 100)) &&
        // 合格1359批次，不合格27批次: the whole stands in front of both.
        (denied === undefined || !gapBefore(line, at).includes(denied)),
      from,
    );
    if (whole < 0) return null;
    const claim = createShare(line, part, whole, index);
    const words = line.source.slice(line.start, unit.end) + behindOf(line, part);
    if (!isToldOf(stem, words)) return null;
    const isInDoubt = isWholeInDoubt(line, part, whole);
    return claim !== null && isInDoubt ? { ...claim, doubt: 'base-not-stated' } : claim;
  }),
};

/** Whether what a rate is narrowed to (按时 of 按时办结, 法定审限内) was told of its part, too. */
function isToldOf(stem: string, words: string): boolean {
  const narrowed = stem
    .slice(0, stem.startsWith('不') ? 0 : -2)
    .replace(/^[，,的]|[不未]$|^(?:其|总)$/gu, '');
  return [...narrowed].every((char) => words.includes(char));
}

/** The words of the clause behind a figure. */
function behindOf(line: Line, at: number): string {
  return /^[^，,；;。]*/u.exec(gapBehind(line, at))?.[0] ?? '';
}

const TAKES_SHARE = new RegExp(
  `[，,、（(]?\\s*(?:虽|虽然|仅|只|约|已|均|也|又|共|合计|大约)*(?:占比(?:例|重)?|占(?:到|了|据)?([^，,；;。、占]{0,20}?)的?(?:比重|比例|份额)?)${LINK}$`,
  'u',
);
/** 占总数的, 占全部的: a whole without a name of its own. */
const UNNAMED = /^(?:其|全部|总|总体|全[省市县区镇国]|整体)?(?:总?数量?|总量|总额|总人数|总户数|总面积)?$/u;

/** 全市投入资金18.6亿元，其中市级财政资金11.2亿元，占60.2%。 */
export const ofWhole: LineRule = {
  id: 'share/of-whole',
  cue: /占/u,
  read: eachShare((line, index) => {
    const named = TAKES_SHARE.exec(gapBefore(line, index));
    // 分别占, 共占: of several parts.
    if (named === null || /分别|[合共]/u.test(gapBefore(line, index).replace(/公共/gu, ''))) return null;
    const part = partOf(line, index);
    if (part < 0) return null;
    const whole = wholeOf(line, part);
    if (whole < 0) return null;
    const call = readCall(figureAt(line, whole), named[1] ?? '');
    if (call === 'other') return null;
    const claim = createShare(line, part, whole, index);
    const isInDoubt = call === 'narrower' || isOfListInDoubt(line, part) || isWholeInDoubt(line, part, whole);
    return claim !== null && isInDoubt ? { ...claim, doubt: 'base-not-stated' } : claim;
  }),
};

/** The amount that a share behind it speaks of: right in front, or in front of its own growth (32.15亿元，增长4.2%，占…). */
function partOf(line: Line, index: number): number {
  const from = segmentStart(line, index);
  const part = findBefore(line, index, (figure) => !isRate(figure), from);
  if (part < 0 || !isAmount(figureAt(line, part))) return -1;
  const isChange = (at: number): boolean =>
    /(?:增加|减少|增支|减支|增收|减收|多|少|增|减|升|降)(?:了)?$/u.test(gapBefore(line, at));
  if (!isChange(part)) return part;
  const unit = figureAt(line, part);
  return findBefore(line, part, (one, at) => isAmount(one) && isSameUnit(one, unit) && !isChange(at), from);
}

/** 其中东区86次、西区64次，占24%: all of the list may be meant, and not its last. */
function isOfListInDoubt(line: Line, part: number): boolean {
  const first = listStart(line, part);
  if (first < 0 || first === part) return false;
  const figure = figureAt(line, part);
  if (isSameUnit(figureAt(line, part - 1), figure)) return true;
  // 专业技术人员1862人，占71.3%，高级职称386人，占20.7%; ；自建房中经营性5.83万栋: of the part in front, perhaps.
  const from = segmentStart(line, part);
  if (/[；;][^，,；;。]*[中里内]/u.test(gapBefore(line, part))) return true;
  return (
    findBefore(
      line,
      part,
      (one) => isSameUnit(one, figure) && one.value >= figure.value,
      Math.max(from, first),
    ) >= 0
  );
}

/**
 * How a share calls its whole: by the name of it, by none (占总数的), by a narrower one (占电气火灾的 of 火灾), or by the name of
 * something else (占新注册登记汽车数量的 of 机动车, 占火灾亡人总数的 of 火灾).
 */
function readCall({ object }: Figure, named: string): 'same' | 'narrower' | 'other' {
  if (UNNAMED.test(named)) return 'same';
  const name = named
    .replace(/总数量?|总量|总额|总人数|数量|全部|总|的/gu, '')
    .replace(/^(?:[全我本][省市县区国]|同期|今年|全年)/u, '');
  if (object === '' || name === '') return 'other';
  if (object.includes(name)) return 'same';
  return name.endsWith(object) ? 'narrower' : 'other';
}

/** 共检查1961个小区，达标的1915个，占1961个小区的97.65%: the share names its whole by its number. */
export const ofNumber: LineRule = {
  id: 'share/of-number',
  cue: /占/u,
  read: eachShare((line, index) => {
    const [part, whole] = [figureAt(line, index - 2), figureAt(line, index - 1)];
    if (!/占[^，,；;。、]{0,12}$/u.test(gapBefore(line, index - 1))) return null;
    if (!/^[^，,；;。]{0,16}的(?:约|近|超过?)?$/u.test(gapBefore(line, index))) return null;
    if (!isAmount(part) || !isAmount(whole) || !isSameUnit(part, whole)) return null;
    return createShare(line, index - 2, index - 1, index);
  }),
};

const BARE_SHARE = new RegExp(`[，,]([^，,；;。]{0,8})${LINK}$`, 'u');

/** 共有住宅小区1.9万余个，其中已安装充电设施的小区约1.3万个，全区近三分之二的小区已经安装了充电设施。 */
export const fractionInWords: LineRule = {
  id: 'share/fraction',
  cue: /其中/u,
  read: eachShare((line, index, figure) => {
    if (
      figure.unit !== '1' ||
      !BARE_SHARE.test(gapBefore(line, index)) ||
      gapBefore(line, index).includes('占')
    )
      return null;
    const part = index - 1;
    const [inner, outer] = [figureAt(line, part), figureAt(line, part - 1)];
    if (!isAmount(inner) || !isAmount(outer) || !isSameUnit(inner, outer)) return null;
    if (!gapBefore(line, part).includes('其中')) return null;
    const behind = gapBehind(line, index);
    const ofSame = inner.object !== '' && behind.startsWith(`的${inner.object}`);
    const sameAct = inner.action === '' || behind.includes(inner.action);
    return ofSame && sameAct ? createShare(line, part, part - 1, index) : null;
  }),
};
