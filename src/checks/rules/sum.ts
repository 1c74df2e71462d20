import { isSpace } from '../../text/sentences.ts';
import type { CheckInput } from '../check.ts';
import { readQuantities } from '../../text/quantities/read.ts';
import { type Claim, createClaim, figureAt, inputOf, type LineRule } from '../claim.ts';
import { relationOf } from '../exclusive.ts';
import { SUM } from '../formula.ts';
import {
  clauseOf, gapBefore, gapBehind, isAmount, isChange, isRate, isSameUnit, isTotal, leadOf, type Line, segmentStart, tailOf,
  wordsBetween,
} from '../line.ts'; // prettier-ignore
import { readPrinted } from '../printed.ts';
import { compare } from '../rational.ts';
import { ALL, isOfAnotherKind, isWholeInDoubt, listStart, wholeOfList, WITHIN } from '../whole.ts';

/** A new sentence part begins, so that the list of parts has ended. */
const LIST_ENDS =
  /[；;。]|其中|目前|截至|已|增长|下降|同比|合计|共计|总计|共|累计|另|同时|还|并|新增|完成|预计|计划|力争|较|比|[\n]/u;
/** 、…各1座 counts once for each name in front of it. */
const EACH = /各(?:约|有)?$/u;
/** The most words that a part may have in front of its number. */
const LONGEST_NAME = 30;

/** The parts that a list beginning at figure `first` holds, all in one unit; percentages between them are passed over. */
function readParts(line: Line, first: number): { readonly at: readonly number[]; readonly isWhole: boolean } {
  const unit = figureAt(line, first);
  const at = [first];
  for (let next = first + 1; next < line.figures.length; next++) {
    const figure = figureAt(line, next);
    const gap = gapBefore(line, next);
    if (isRate(figure) && /占|增|降|[（(]$/u.test(gap)) continue;
    if (/[；;。]|[)）][^（(]*$/u.test(gap)) break;
    // A number in the same unit that cannot be told to be one of the list leaves the list in doubt.
    const isSame = isSameUnit(figure, unit);
    if (!isSame || !isTotal(line, next) || LIST_ENDS.test(gap))
      return { at, isWhole: !isSame || LIST_ENDS.test(gap) };
    if (gap.length > LONGEST_NAME || !/[、，,和及]/u.test(gap)) return { at, isWhole: false };
    at.push(next);
  }
  return { at, isWhole: true };
}

function createSum(line: Line, parts: readonly number[], total: number): Claim {
  const items = parts.map((at) => ['item', figureAt(line, at)] as const);
  return createClaim(line, 'sum', SUM, items, figureAt(line, total));
}

/** Parts of which it is not said that they are all: together no more than the whole. */
function createSome(line: Line, parts: readonly number[], total: number): Claim {
  return { ...createSum(line, parts, total), kind: 'part', relation: 'at-most' };
}

const PLACE = /(?:[省市区县乡镇村旗盟州社街道]|开发区|新区|兵团)(?:约|有|为|各|共)?$/u;

/** The name of a part: the words of its clause. */
function nameOf(line: Line, at: number): string {
  return clauseOf(line, at).replaceAll(/^.*其中|[、和及]|\s/gu, '');
}

/** How the parts stand to one another: names that exclude one another, or places. */
function relationOfParts(line: Line, parts: readonly number[]): 'complete' | 'exclusive' | null {
  const names = parts.map((at) => nameOf(line, at));
  if (/^(?:其他|其它|其余)/u.test(names.at(-1) ?? '')) return 'complete';
  const relation = relationOf(names);
  if (relation !== null) return relation;
  const localities = new Set(parts.map((at) => figureAt(line, at).locality));
  // 全区 in front is the place of all of them, and tells none from another.
  const areApart =
    (parts.every((at) => PLACE.test(gapBefore(line, at))) && new Set(names).size === names.length) ||
    (localities.size === parts.length && !localities.has(''));
  return areApart ? 'exclusive' : null;
}

const isLarger = (line: Line, part: number, whole: number): boolean =>
  figureAt(line, part).value > figureAt(line, whole).value;

const isEachOfMany = (line: Line, parts: readonly number[]): boolean =>
  parts.some((at) => EACH.test(gapBefore(line, at)));

/** Whether the parts add up to more than the whole by the face of the numbers. */
function exceeds({ inputs, claimed, formula }: Claim): boolean {
  const sum = formula.compute(inputs.flatMap(({ reading }) => (reading === null ? [] : [reading])));
  return sum !== null && claimed.reading !== null && compare(sum.point, claimed.reading.point) > 0;
}

/** The parts that 其中 in front of figure `first` tells of, and their whole; null where it tells of no list. */
function listBehind(
  line: Line,
  first: number,
): { readonly parts: readonly number[]; readonly total: number } | null {
  const figure = figureAt(line, first);
  if (first === 0 || !gapBefore(line, first).includes('其中') || !isTotal(line, first)) return null;
  const total = wholeOfList(line, first);
  const { at: all, isWhole } = readParts(line, first);
  if (total < 0 || !isWhole) return null;
  const relation = relationOfParts(line, all);
  // 参加职工医保186.4万人，其中在职…、退休…，参加居民医保298.7万人: what is more than the whole begins something new.
  const larger = relation !== null ? -1 : all.findIndex((at) => at > first && isLarger(line, at, total));
  const parts = larger < 0 ? all : all.slice(0, larger);
  return parts.length < 2 || isEachOfMany(line, parts) || !isSameUnit(figure, figureAt(line, total))
    ? null
    : { parts, total };
}

/** 货物贸易额46.8亿美元，其中出口29.3亿美元，进口17.5亿美元: parts that leave nothing over. */
export const parts: LineRule = {
  id: 'sum/parts',
  cue: /其中/u,
  read: (line) =>
    line.figures.flatMap((_, first) => {
      const list = listBehind(line, first);
      if (list === null || relationOfParts(line, list.parts) !== 'complete') return [];
      const claim = createSum(line, list.parts, list.total);
      return isWholeInDoubt(line, first, list.total) ? [{ ...claim, doubt: 'base-not-stated' }] : [claim];
    }),
};

/**
 * 规划建设小型消防站19座，其中金盏乡7座、十八里店乡5座。
 *
 * 其中 does not say that all parts are listed: they are no more than the whole. Parts that add up to more contradict it only where
 * they cannot overlap.
 */
export const some: LineRule = {
  id: 'part/listed',
  cue: /其中/u,
  read: (line) =>
    line.figures.flatMap((_, first) => {
      const list = listBehind(line, first);
      if (list === null) return [];
      const relation = relationOfParts(line, list.parts);
      if (relation === 'complete') return [];
      const claim = createSome(line, list.parts, list.total);
      if (relation === 'exclusive') return [claim];
      if (exceeds(claim) && isWholeInDoubt(line, first, list.total)) return [];
      return [{ ...claim, doubt: 'overlapping-parts' }];
    }),
};

/** 全市火灾286起，城区126起，农村180起: a total, and right behind it what it is made of by names that exclude one another. */
export const madeOf: LineRule = {
  id: 'sum/made-of',
  cue: /[全共总]/u,
  read: (line) =>
    line.figures.flatMap((figure, total) => {
      if (!isTotal(line, total) || !ALL.test(leadOf(line, total)) || total + 2 >= line.figures.length)
        return [];
      const { at: list, isWhole } = readParts(line, total + 1);
      if (
        !isWhole ||
        list.length < 2 ||
        isEachOfMany(line, list) ||
        !isSameUnit(figure, figureAt(line, total + 1))
      )
        return [];
      if (!/^[，,：:（(]/u.test(gapBefore(line, total + 1)) || list.some((at) => !isBareName(line, at)))
        return [];
      if (/分别|其中|即|包括/u.test(gapBefore(line, total + 1))) return [];
      const relation = relationOf(list.map((at) => nameOf(line, at)));
      if (relation === null) return [];
      return [relation === 'complete' ? createSum(line, list, total) : createSome(line, list, total)];
    }),
};

/** A part that is called by a name alone: no verb of its own, no clause in between. */
function isBareName(line: Line, at: number): boolean {
  return (
    /^[，,、：:（(][\p{Script=Han}]{1,8}$/u.test(gapBefore(line, at)) &&
    !ALL.test(leadOf(line, at)) &&
    tailOf(line, at) === ''
  );
}

/** 分别为, 分别位于, 即; no 分别下降, no 即知即改. */
const ALL_OF_THEM =
  /^[^，,；;。、]{0,14}[，,：:（(](?:分别(?:是|为|系|在|位于|布设在|设在|来自)|即(?![\p{Script=Han}]{0,2}即|[将刻时日可从由]))[^，,；;。、]{0,20}$/u;
/** 分别为园区和科创企业到位资金26亿元: 为 is “for”, and what they got is not what was announced. */
const FOR_WHOM = /分别为[^，,；;。、]*[和与及][^，,；;。、]*[\p{Script=Han}]{2}$/u;

/** 全市共有消防站19座，分别为城区7座、郊区12座。 */
export const eachOf: LineRule = {
  id: 'sum/each-of',
  cue: /分别|即/u,
  read: (line) =>
    line.figures.flatMap((figure, total) => {
      if (!isTotal(line, total) || total + 2 >= line.figures.length) return [];
      const gap = gapBefore(line, total + 1);
      if (!ALL_OF_THEM.test(gap) || FOR_WHOM.test(gap) || !isSameUnit(figure, figureAt(line, total + 1)))
        return [];
      const { at: list, isWhole } = readParts(line, total + 1);
      if (!isWhole || list.length < 2 || isEachOfMany(line, list) || isOfAnotherKind(line, total + 1, total))
        return [];
      return [createSum(line, list, total)];
    }),
};

/** Words in front of a total. */
const TOTALS = '合计|共计|总计|总共|一共|(?<![公医中])共';
const ALTOGETHER = new RegExp(
  `^[^，,；;。、]{0,12}[，,；;、]?(?:以上|累计|前后)?(?:([两二三四五六七八九十])[项者类个季][度]?|各项)?(?:全[省市区县国州盟旗镇乡村街年][\\p{Script=Han}]{0,2})?(?:${TOTALS})((?!有)(?:(?![和及与])[\\p{Script=Han}]){0,4}?)(?:为|达到?|约|了)*$`,
  'u',
);
/** 城镇居民86.2万人，乡村居民62.6万人，全市常住人口148.8万人: the total says 全市 and not 共. */
const OF_ALL = /^[，,；;]全[省市区县国州][\p{Script=Han}]{0,8}$/u;
const COUNTS: Readonly<Record<string, number>> = { 两: 2, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 七: 7, 八: 8, 九: 9, 十: 10 }; // prettier-ignore

/** Classifiers of places and bodies, which a total may count together: 企业523家、学校214所、工地446个，合计1183家. */
const BODIES = new Set(['家', '所', '个', '座', '处', '户', '间', '栋']);

/** The parts in front of a total, back to where their list begins. */
function partsInFront(line: Line, total: number, most: number): number[] {
  const unit = figureAt(line, total);
  const list: number[] = [];
  let isMixed = false;
  for (let at = total - 1; at >= 0 && list.length < most; at--) {
    const part = figureAt(line, at);
    const gap = gapBefore(line, at);
    if (isRate(part) && /增|降|占/u.test(gap)) continue;
    const isSame = isSameUnit(part, unit);
    if (!isSame && !(BODIES.has(part.unit) && BODIES.has(unit.unit))) break;
    if (!isSame) isMixed = true;
    if (!isAmount(part) || (list.length > 0 && isChange(line, at))) break;
    list.unshift(at);
    if (
      at > 0 &&
      (LIST_ENDS.test(gap.replace(/^[^，,；;。、]*/u, '')) || !/^[^，,；;。]{0,12}[、，,和及]/u.test(gap))
    )
      break;
  }
  const areJoined = list.slice(1).every((at) => /[、和及]/u.test(gapBefore(line, at)));
  return isMixed && !areJoined ? [] : list;
}

/** 城区7座、郊区12座，合计19座。 */
export const altogether: LineRule = {
  id: 'sum/altogether',
  cue: /[合共总]计|总共|一共|共|全/u,
  read: (line) =>
    line.figures.flatMap((figure, total) => {
      if (total < 2 || !isAmount(figure)) return [];
      const gap = gapBefore(line, total);
      const match = ALTOGETHER.exec(gap);
      if (match === null && !OF_ALL.test(gap)) return [];
      const most = COUNTS[match?.[1] ?? ''] ?? Infinity;
      const list = partsInFront(line, total, most);
      if (list.length < 2 || (most !== Infinity && list.length !== most) || isEachOfMany(line, list))
        return [];
      const relation = relationOfParts(line, list);
      if (match === null && relation !== 'complete') return [];
      const lead = gapBefore(line, list[0] ?? 0);
      // …等违法行为共计: others are counted in.
      // 其中…、…，参加居民医保298.7万人，两项合计: parts of parts stand between.
      if (listStart(line, total) >= segmentStart(line, total) && listStart(line, total) >= 0) return [];
      if (
        /其中|其余|增|减|升|降/u.test(lead.replace(/新增/u, '')) ||
        /等[^，,]{0,8}[，,]?$/u.test(gap.replace(/(?:合计|共计|总计|共).*$/u, ''))
      )
        return [];
      // 检查酒店120家、学校80家，共检查商场300家: a verb behind 共 is the one of the list, and what is counted is no other thing.
      const verb = match?.[2] ?? '';
      const listed = list.map((at) => clauseOf(line, at)).join(' ');
      if (verb !== '' && !`${lead} ${listed}`.includes(verb)) return [];
      const noun = tailOf(line, total).slice(-2);
      if (noun !== '' && !listed.includes(noun)) return [];
      return [createSum(line, list, total)];
    }),
};

/** 排查隐患2685项，已整改2533项，其余152项正在整改。 */
export const rest: LineRule = {
  id: 'sum/rest',
  cue: /其余|剩余|余下|还剩/u,
  read: (line) =>
    line.figures.flatMap((figure, last) => {
      if (last < 2 || !isAmount(figure)) return [];
      if (!/[，,；;、](?:其余|剩余|余下|还剩)(?:的)?[\p{Script=Han}]{0,6}$/u.test(gapBefore(line, last)))
        return [];
      let first = last;
      while (first > 0 && isSameUnit(figureAt(line, first - 1), figure) && isTotal(line, first - 1)) first--;
      if (last - first < 2) return [];
      const list = line.figures.map((_, at) => at).filter((at) => at > first && at <= last);
      // Parts that 其中 tells of are parts of parts.
      if (list.some((at) => gapBefore(line, at).includes('其中'))) return [];
      const claim = createSum(line, list, first);
      // 鉴定1.77万栋，鉴定为危房的1038栋，已销号964栋，剩余74栋: what is left is left of the last two, unless all are said to be of one.
      if (list.length > 2 && !WITHIN.test(gapBehind(line, first))) return [];
      // 8个山区县和2个库区县…剩余412个村: a list goes on, and no whole is named.
      if (/[和及、]/u.test(gapBehind(line, first)) || isOfAnotherKind(line, last, first)) return [];
      return /[；;]/u.test(wordsBetween(line, first, last)) ? [] : [claim];
    }),
};

/** 抽检食品1386批次，合格1359批次，不合格27批次: what is and what is not make up the whole. */
export const complement: LineRule = {
  id: 'sum/complement',
  cue: /[不未非](?:合格|达标|符合|完成|整改|办结|通过)/u,
  read: (line) =>
    line.figures.flatMap((figure, second) => {
      if (second < 2) return [];
      const [whole, first] = [figureAt(line, second - 2), figureAt(line, second - 1)];
      if (![whole, first, figure].every((amount) => isAmount(amount) && isSameUnit(amount, figure)))
        return [];
      const said = nearest(gapBefore(line, second - 1));
      const denied = nearest(gapBefore(line, second));
      const [yes, no] = /^[不未]/u.test(denied) ? [said, denied] : [denied, said];
      if (!/^[不未]/u.test(no) || /^[不未]/u.test(yes) || !yes.startsWith(no.slice(1, 3))) return [];
      // 优秀86份、合格38份、不合格2份: what stands in front may be another grade, and not all of them.
      if (gapBefore(line, second - 1).includes('、') || isWholeInDoubt(line, second, second - 2)) return [];
      return [createSum(line, [second - 1, second], second - 2)];
    }),
};

/** The words of the last clause of a gap, from its verb on. */
function nearest(gap: string): string {
  const clause = gap.slice(Math.max(...[...'，,；;、'].map((mark) => gap.lastIndexOf(mark))) + 1);
  const from = clause.search(/[不未]?(?:合格|达标|符合|完成|整改|办结|通过)/u);
  return [...clause.slice(Math.max(from, 0))].filter((char) => !isSpace(char)).join('');
}

const BARE_NUMBER = '\\d+(?:\\.\\d+)?万?';
const BARE_LIST = `(?<![\\d.．])${BARE_NUMBER}(?:[、，,和及]${BARE_NUMBER})*`;
const BARE_TOTAL = `[，,]?(?:${TOTALS})(?:为|达到?|约)*$`;
/** 接警312、286、355、297，共: all of them without a unit. */
const BARE_BEFORE = new RegExp(`(${BARE_LIST}[、和及]${BARE_NUMBER})${BARE_TOTAL}`, 'u');
/** 512、146、203、{435起}，合计: the last one has it. */
const BARE_IN_FRONT = new RegExp(`(${BARE_LIST})[、和及]$`, 'u');

/** 四个季度分别接警312、286、355、297，共1250起: numbers without a unit, which are no figures of their own. */
export const bare: LineRule = {
  id: 'sum/bare',
  cue: /\d万?[、和及]\d/u,
  read: (line) =>
    line.figures.flatMap((figure, total) => {
      if (!isAmount(figure)) return [];
      const last = line.figures[total - 1];
      const gap = gapBefore(line, total);
      const all = BARE_BEFORE.exec(gap);
      const isLastOne =
        all === null &&
        last !== undefined &&
        isSameUnit(last, figure) &&
        new RegExp(`^${BARE_TOTAL}`, 'u').test(gap);
      const front = isLastOne ? gapBefore(line, total - 1) : gap;
      const match = isLastOne ? BARE_IN_FRONT.exec(front) : all;
      if (match === null) return [];
      const from = (isLastOne ? last.start : figure.start) - front.length + match.index;
      const inputs = Array.from((match[1] ?? '').matchAll(new RegExp(BARE_NUMBER, 'gu'))).map(
        ({ index, 0: raw }): CheckInput => {
          const start = from + index;
          // 12.6、15.2和18.3，合计46.1亿元: all in 亿.
          const scale = raw.endsWith('万') ? '' : (/万亿|[万亿]/u.exec(figure.raw)?.[0] ?? '');
          const value = readQuantities(raw + scale + figure.unit)[0]?.value ?? 0;
          const printed = {
            raw: raw + scale + figure.unit,
            value,
            max: null,
            bound: 'exact',
            unit: figure.unit,
          } as const;
          return { role: 'item', id: '', start, end: start + raw.length, raw, reading: readPrinted(printed) };
        },
      );
      const items = isLastOne ? [...inputs, inputOf(line, 'item', last)] : inputs;
      const claimed = inputOf(line, 'claimed', figure);
      return [{ kind: 'sum', formula: SUM, inputs: items, claimed, relation: 'equal', unit: figure.unit }];
    }),
};
