import type { Figure } from '../../figures/figure.ts';
import { type Claim, createClaim, figureAt, type LineRule } from '../claim.ts';
import { classesOf, WORD } from '../../text/lexicon/words.ts';
import { shareOf } from '../formula.ts';
import { isOfAnotherKind, isWholeInDoubt, listStart, WITHIN, wholeOf, wholeOfList } from '../whole.ts';
import { clauseOf, factorOf, findBefore, gapBefore, gapBehind, isAmount, isChange, isRate, isSameUnit, isTotal, leadOf, type Line, segmentStart, tailOf, wordsAt } from '../line.ts'; // prettier-ignore

/** Words between a name and its number: 为, 达到, 约, 超过. */
const LINK =
  '(?:已|均|也|仅|只|才|便|就|高达|只有|为|是|达到?|至|到|了|约|近|超过?|逾|不足|不到|将近|[：:])*';

/** A claimed share, its part and its whole; `doubt` where the whole is not told beside it. */
function createShare(line: Line, part: number, whole: number, claimed: number): Claim | null {
  const share = figureAt(line, claimed);
  const factor = factorOf(share);
  const inputs = [['part', figureAt(line, part)], ['whole', figureAt(line, whole)]] as const; // prettier-ignore
  return factor === null ? null : createClaim(line, 'share', shareOf(factor), inputs, share);
}

/** The claims of a rule that looks at each figure by itself. */
function eachShare(read: (line: Line, index: number, figure: Figure) => Claim | null): LineRule['read'] {
  return (line) =>
    line.figures.flatMap((figure, index) => {
      const claim = factorOf(figure) === null || index < 2 ? null : read(line, index, figure);
      return claim === null ? [] : [claim];
    });
}

/** A rate that is told of nothing but what stands in front: it opens its clause with its own name. 水质达标率 has a subject of its own. */
const NAMED_RATE = new RegExp(
  `[，,、；;（(]\\s*(?:其|总体|总|综合|平均|实际)*([\\p{Script=Han}]{2,8}?)(率|面)${LINK}$`,
  'u',
);
/** 总体不合格率, 不合格发现率: words of the name that tell nothing. */
const FILLERS = /发现|总体|综合|平均|任务|问题|隐患/gu;
/** 精简率, 压减率: how much it became less, and no share. */
const CHANGE_RATE = /增|减|降|升|涨|跌|缩|削|覆盖|满意|利用|贡献|使用|就诊|普及/u;
/** Words of a part that mean the same as the name of its rate: 达到3:1要求 is what 达标率 counts. */
const SAME_AS: Readonly<Record<string, readonly string[]>> = {
  达标: ['达到', '符合'],
  完成: ['建成', '完工', '已', '实际'],
  办结: ['办理', '答复', '解决', '结案', '审结'],
  竣工: ['完工', '建成'],
  销号: ['整改', '销账'],
  整改: ['改正', '整治', '消除'],
  增长: ['实现增长', '增'],
};

/** Whether words say what a rate is called after: 化解率 and 化解184.6万起. */
function isNamedAfter(name: string, words: string): boolean {
  if (name.startsWith('不') || /不(?=.{2}$)/u.test(name))
    return words.includes(name.slice(name.lastIndexOf('不')));
  const last = name.slice(-2);
  if (words.includes(`不${last}`) || words.includes(`未${last}`)) return false;
  return (
    last.length === 2 && (words.includes(last) || (SAME_AS[last] ?? []).some((word) => words.includes(word)))
  );
}

/** The things a figure counts, without the word that its rate is called after: 不合格产品 is 产品. */
function thingOf({ object }: Figure, stem: string): string {
  const act = stem.replace(/^.*(?=不)|^.*(?=.{2}$)/u, '');
  return object.replace(act, '').replace(/^的|^(?:各类|各)/u, '');
}

/** 土地流转面积, up to its measure: which measure, and not yet what it is measured of. */
const MEASURE = new RegExp(`^(.*?)总?(?:面积|里程|长度|金额|数额|数量|规模|人数|户数)${LINK}$`, 'u');
/** 应改造面积, 计划治理面积: what is still to be done is what a rate is of. */
const TO_BE_DONE = /[应拟需待须]|计划|规划|目标/u;
const OPENS_NAME = /^(?:其中|全[省市区县国州]|目前|累计|实际|完成|[已共现])+/u;

/** 确权登记 of 农村土地确权登记面积: what in front of its measure names a number; null where no measure does. */
const measuredAt = (line: Line, at: number): string | null => MEASURE.exec(leadOf(line, at))?.[1] ?? null;

/**
 * Whether a whole measures how far something else was done (确权登记面积 beside 流转面积): such numbers stand side by side, and neither
 * is told to be a part of the other. 土地面积 and 应改造面积 measure what there is.
 */
function isMeasureOfAct(line: Line, whole: number): boolean {
  const name = measuredAt(line, whole);
  if (name === null || TO_BE_DONE.test(name)) return false;
  for (let length = Math.min(6, name.length); length >= 2; length--) {
    const classes = classesOf(name.slice(-length));
    if (classes !== 0) return (classes & WORD.act) !== 0 && (classes & WORD.noun) === 0;
  }
  return false;
}

/** Whether a part that is a measure names what it is measured of (林地流转面积), and its whole does not. */
function isMeasuredElsewhere(line: Line, part: number, whole: number, stem: string): boolean {
  const own = (measuredAt(line, part) ?? '').replace(stem.slice(-2), '').replace(OPENS_NAME, '');
  const words = clauseOf(line, whole);
  return ![...own].every((char) => words.includes(char));
}

/** Whether a part counts the same things as its whole, or names none of its own. */
function isOfSameThing(part: Figure, whole: Figure, stem: string): boolean {
  const [inner, outer] = [thingOf(part, stem), thingOf(whole, stem)];
  // 不合格产品: things that are told apart by the very word that the rate is called after.
  if (stem.includes('不') && part.object.includes(stem.slice(-2))) return true;
  return inner === '' || inner === outer || outer.endsWith(inner) || outer.startsWith(inner);
}

/**
 * 1961个小区已有1915个达到3:1要求，达标率为97.65%。
 *
 * The part is told of by the word that the rate is called after, and the whole in front of it counts the same things without that word:
 * what was found and what was rectified. A rate behind two counts of different things (9条主干河道、6条内河水质达标率100%), of a whole
 * that was done itself (完成投资86亿元，其中…完成32亿元，投资完成率106.2%), or with a subject of its own is of neither.
 */
export const rate: LineRule = {
  id: 'share/rate',
  cue: /[率面]/u,
  read: eachShare((line, index) => {
    const gap = gapBefore(line, index);
    const [, name = '', kind] = NAMED_RATE.exec(gap) ?? [];
    const stem = name.replace(FILLERS, '');
    if (stem === '' || gap.includes('分别') || (kind === '率' && CHANGE_RATE.test(stem))) return null;
    const from = segmentStart(line, index);
    const isPart = (at: number): boolean =>
      isTotal(line, at) && isNamedAfter(stem, clauseBefore(line, at, index));
    const part = findBefore(line, index, (_, at) => isPart(at), from);
    // 新增“多田套合”13.8万亩、套合率82.3%: a part with a name of its own.
    if (part < 0 || /[“”]/u.test(leadOf(line, part))) return null;
    const inner = figureAt(line, part);
    // A rate of its own stands between: 办结90件，办结率90%，按时办结率99%.
    if (line.figures.slice(part + 1, index).some((between) => factorOf(between) !== null)) return null;
    const denied = /不[\p{Script=Han}]{2}$/u.exec(stem)?.[0].slice(1);
    const whole = findBefore(
      line,
      part,
      (figure, at) =>
        isTotal(line, at) &&
        isSameUnit(figure, inner) &&
        // 完成16.42万平方米翻新，新增林地158万平方米，林地率41.6%: many times as much is of something else.
        figure.value * 2 >= inner.value &&
        // 合格1359批次，不合格27批次: the whole stands in front of both.
        (denied === undefined || !gapBefore(line, at).includes(denied)) &&
        // 发现隐患8862处，其中重大隐患26处，已整改8640处，整改率97.5%.
        (listStart(line, at) < 0 || listStart(line, at) === listStart(line, part)) &&
        // 已验收410座，未验收12座，验收率97.2%: what is left is not the whole.
        !/[未不]/u.test(leadOf(line, at)),
      from,
    );
    if (whole < 0 || isOfAnotherKind(line, part, whole)) return null;
    const outer = figureAt(line, whole);
    const told = wordsAt(line, line.start, inner.end) + tailOf(line, part);
    if (!isToldOf(stem, told, clauseOf(line, whole)) || !isOfSameThing(inner, outer, stem)) return null;
    if (isMeasureOfAct(line, whole) || isMeasuredElsewhere(line, part, whole, stem)) return null;
    // 清偿工程款5.32亿元，清偿工资1.18亿元，清偿率100%: each was done itself.
    const bare = stem.slice(-2);
    const outerWords = clauseOf(line, whole).replaceAll(
      /[应拟需待须]\p{Script=Han}{0,2}|计划|规划|目标/gu,
      '',
    );
    if (denied === undefined && outerWords.includes(bare)) return null;
    const claim = createShare(line, part, whole, index);
    const isInDoubt = isWholeInDoubt(line, part, whole, true);
    return claim !== null && isInDoubt ? { ...claim, doubt: 'base-not-stated' } : claim;
  }),
};

/** The words of the clause of a figure up to the clause in which figure `index` stands. */
function clauseBefore(line: Line, at: number, index: number): string {
  const own =
    at === index - 1
      ? gapBefore(line, index).replace(/[，,、；;（(][^，,、；;（(]*$/u, '')
      : tailOf(line, at);
  return `${leadOf(line, at)} ${own}`;
}

/** 按期办结, 转移就业: how it was done, and not what it was done to. */
const MANNER =
  /^(?:按期|按时|及时|限期|依法|当场|成功|有效|转移|推荐|实际|一次|首次|网上|上门|如期|已|未|不)+$/u;

/** Whether what a rate is narrowed to was told of its part (按时 of 按时办结), and of its whole, too, where it is a thing (农产品加工率). */
function isToldOf(stem: string, part: string, whole: string): boolean {
  const narrowed = stem
    .slice(0, stem.startsWith('不') ? 0 : -2)
    .replace(/^[，,的]|[不未]$|^(?:其|总)$/gu, '');
  const isIn = (words: string): boolean => [...narrowed].every((char) => words.includes(char));
  return isIn(part) && (MANNER.test(narrowed) || isIn(whole));
}

const ADVERBS = '(?:虽|虽然|仅|只|约|已|均|也|又|共|合计|大约|分别|各|就|便|才|超过|近)*';
/** A share right behind its part: 86起占14%, 86起，占14%, 86起，占火灾总数的14%, 税收占比14%. */
const TAKES_SHARE = new RegExp(
  `^([^，,；;。、（(）)占]{0,20}?)([，,、；（(]?)\\s*${ADVERBS}([\\p{Script=Han}]{0,6}?)(?:占比(?:例|重)?|占(?:到|了|据)?([^，,；;。、占]{0,20}?)的?(?:比重|比例|份额)?)${LINK}$`,
  'u',
);
/** 占总数的, 占全部的: a whole without a name of its own. */
const UNNAMED = /^(?:其|全部|总|总体|整体)?(?:总?数量?|总量|总额|总人数|总户数|总面积)?$/u;
/** 占全省的, 占全球的: of a whole that is larger than what the sentence counts, unless it counts it itself. */
const REGION = /^(?:全[省市区县国州盟旗球镇乡]|[我本][省市区县国州]|世界|同期全国)/u;

/** What a share says it is of, behind its part at `index - 1`; null where it is of something else. */
function readShare(
  line: Line,
  index: number,
  last: number,
): { readonly of: string; readonly isEach: boolean } | null {
  const gap = gapBefore(line, index);
  const match = TAKES_SHARE.exec(gap);
  if (match === null || /[合共]占/u.test(gap.replace(/公共/gu, ''))) return null;
  const [, tail = '', stop = '', subject = '', of = ''] = match;
  const isEach = gap.includes('分别占');
  // 环保支出62亿元，园区环保支出占75%: somebody else's share.
  if (subject !== '' && !leadOf(line, last).includes(subject)) return null;
  if (stop === '' && subject !== '') return null;
  // Behind a rate or a change the share opens its own clause.
  if (stop === '' && last !== index - 1) return null;
  return tail.length > 12 ? null : { of, isEach };
}

/** 全国文明村, 国家公园: in the name of a thing, who awarded it, and not where it is. */
const AWARDED = /全国|国家|中国|世界|国际/u;

/** Whether a whole counts by the very name of its part, so that it can be the same things of a larger region: 省重点实验室 are no 全国重点实验室. */
function isOfSameName(line: Line, part: number, whole: number): boolean {
  if (wholeOfList(line, part) === whole || WITHIN.test(gapBehind(line, whole))) return true;
  const [inner, outer] = [clauseOf(line, part), clauseOf(line, whole)];
  return (
    figureAt(line, part).object === figureAt(line, whole).object &&
    AWARDED.test(inner) === AWARDED.test(outer)
  );
}

/** Whether a share of `of` is a share of the figure at `whole`. */
function isCalled(line: Line, part: number, whole: number, of: string): 'same' | 'narrower' | 'other' {
  const region = REGION.exec(of)?.[0] ?? '';
  const words = clauseOf(line, whole);
  if (region !== '' && !words.includes(region) && !(figureAt(line, whole).locality === region))
    return 'other';
  const rest = of.slice(region.length).replace(/^社会/u, '');
  if (UNNAMED.test(rest)) return region === '' || isOfSameName(line, part, whole) ? 'same' : 'other';
  return readCall(figureAt(line, whole), rest, words);
}

/** 全市投入资金18.6亿元，其中市级财政资金11.2亿元，占60.2%。 */
export const ofWhole: LineRule = {
  id: 'share/of-whole',
  cue: /占/u,
  read: eachShare((line, index) => {
    const part = partOf(line, index);
    if (part < 0) return null;
    const said = readShare(line, index, part);
    if (said === null || said.isEach) return null;
    const whole = wholeOf(line, part);
    if (whole < 0) return null;
    const call = isCalled(line, part, whole, said.of);
    if (call === 'other') return null;
    const claim = createShare(line, part, whole, index);
    const isInDoubt =
      call === 'narrower' ||
      isOfListInDoubt(line, part) ||
      (UNNAMED.test(said.of) && isWholeInDoubt(line, part, whole));
    return claim !== null && isInDoubt ? { ...claim, doubt: 'base-not-stated' } : claim;
  }),
};

/** 受理诉求1236件，其中咨询512件、投诉328件，分别占41.4%和26.5%: each of the shares is of the part in its place. */
export const each: LineRule = {
  id: 'share/each',
  cue: /分别占/u,
  read: (line) =>
    line.figures.flatMap((figure, first) => {
      if (factorOf(figure) === null || first < 3) return [];
      const said = readShare(line, first, first - 1);
      if (said?.isEach !== true) return [];
      let count = 1;
      while (isNextShare(line, first + count, figure)) count++;
      const begin = first - count;
      const list = line.figures.slice(begin, first);
      const isList = list.every(
        (listed, at) =>
          isAmount(listed) &&
          isSameUnit(listed, figureAt(line, begin)) &&
          (at === 0 || /[、和及]/u.test(gapBefore(line, begin + at))),
      );
      if (count < 2 || begin < 1 || !isList) return [];
      // A longer list than there are shares: it cannot be told which are meant.
      if (
        /[、和及][^，,；;。]*$/u.test(gapBefore(line, begin)) &&
        isSameUnit(figureAt(line, begin - 1), figureAt(line, begin))
      )
        return [];
      const whole = wholeOf(line, begin);
      if (whole < 0 || isCalled(line, begin, whole, said.of) !== 'same') return [];
      return list.flatMap((_, at) => {
        const claim = createShare(line, begin + at, whole, first + at);
        const isInDoubt = UNNAMED.test(said.of) && isWholeInDoubt(line, begin, whole);
        return claim === null ? [] : [isInDoubt ? { ...claim, doubt: 'base-not-stated' as const } : claim];
      });
    }),
};

function isNextShare(line: Line, at: number, first: Figure): boolean {
  const figure = line.figures[at];
  return (
    figure !== undefined &&
    isSameUnit(figure, first) &&
    /^[、和及，,]{1,2}$/u.test(gapBefore(line, at).trim())
  );
}

/** ，增长4.2%: the growth of the number in front. */
const OWN_GROWTH =
  /^[^，,；;。、（(]{0,8}[，,、（(]?(?:同比|环比|[比较][^，,；;。、]{0,10}|净|实际|名义|均|年均|约|也)*(?:增|降|升|减|下降|上升|提高|增幅|降幅|快于|高于)[^，,；;。、]*$/u;

/** The amount that a share behind it speaks of: right in front, or in front of its own growth (32.15亿元，增长4.2%，占…). */
function partOf(line: Line, index: number): number {
  for (let at = index - 1; at >= segmentStart(line, index); at--) {
    const figure = figureAt(line, at);
    const gap = gapBefore(line, at);
    if (isRate(figure) ? !OWN_GROWTH.test(gap) : !isChange(line, at)) return isAmount(figure) ? at : -1;
  }
  return -1;
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
      (candidate) => isSameUnit(candidate, figure) && candidate.value >= figure.value,
      Math.max(from, first),
    ) >= 0
  );
}

/**
 * How a share calls its whole: by the name of it, by a narrower one (占电气火灾的 of 火灾), or by the name of
 * something else (占新注册登记汽车数量的 of 机动车, 占火灾亡人总数的 of 火灾).
 */
function readCall({ object }: Figure, named: string, words: string): 'same' | 'narrower' | 'other' {
  const name = named
    .replace(/总数量?|总量|总额|总人数|数量|全部|总|的/gu, '')
    .replace(/^(?:同期|今年|全年)/u, '');
  if (name === '') return 'other';
  if (object.includes(name) || words.replace(/总/gu, '').includes(name)) return 'same';
  return object !== '' && name.endsWith(object) ? 'narrower' : 'other';
}

const NAMES_NUMBER =
  /(?:占|[，,、；;（(](?:超额)?(?:完成|为|是|达到|相当于)[\p{Script=Han}“”]{0,6}(?:任务|计划|目标|指标|预算|总数|总量))[^，,；;。、]{0,12}$/u;

/** 新增就业12.6万人，完成年度任务（11万人）的114.5%: what was to be done is named by its number, too.
 * 共检查1961个小区，达标的1915个，占1961个小区的97.65%: the share names its whole by its number. */
export const ofNumber: LineRule = {
  id: 'share/of-number',
  cue: /占|完成|[为是]|达到|相当于/u,
  read: eachShare((line, index) => {
    const [part, whole] = [figureAt(line, index - 2), figureAt(line, index - 1)];
    const gap = gapBefore(line, index - 1);
    if (!NAMES_NUMBER.test(gap) || /增|减|升|降/u.test(gap)) return null;
    if (!/^[^，,；;。（(]{0,16}[)）]?的(?:约|近|超过?)?$/u.test(gapBefore(line, index))) return null;
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
