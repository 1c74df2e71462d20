import { type Claim, figureAt, inputOf, type LineRule } from '../claim.ts';
import { SUM } from '../formula.ts';
import { meets } from '../interval.ts';
import {
  gapBefore,
  gapBehind,
  isAmount,
  isRate,
  isSameUnit,
  isTotal,
  type Line,
  readingOf,
} from '../line.ts';
import { isSpace } from '../../text/sentences.ts';
import { isWholeInDoubt, wholeOfList, WITHIN } from '../whole.ts';

/** A new sentence part begins, so that the list of parts has ended. */
const LIST_ENDS =
  /[；;。]|其中|其余|目前|截至|已|增长|下降|同比|合计|共计|总计|共|累计|另|同时|还|并|新增|完成|预计|计划|力争|余下|较|比|[\n]/u;
/** 、…各1座 counts once for each name in front of it. */
const EACH = /各(?:约|有)?$/u;

/** Indexes of the parts that a list beginning at figure `first` holds, all in one unit; percentages between them are passed over. */
function readParts(line: Line, first: number): number[] {
  const unit = figureAt(line, first);
  const parts = [first];
  for (let at = first + 1; at < line.figures.length; at++) {
    const figure = figureAt(line, at);
    const gap = gapBefore(line, at);
    if (isRate(figure) && /占|[（(]$/u.test(gap)) continue;
    if (!isSameUnit(figure, unit) || !isTotal(line, at) || LIST_ENDS.test(gap) || gap.length > 30) break;
    if (!/[、，,和及]/u.test(gap)) break;
    parts.push(at);
  }
  return parts;
}

function createSum(line: Line, parts: readonly number[], total: number): Claim {
  const figure = figureAt(line, total);
  return {
    kind: 'sum',
    formula: SUM,
    inputs: parts.map((at) => inputOf(line, 'item', figureAt(line, at))),
    claimed: inputOf(line, 'claimed', figure),
    relation: 'equal',
    unit: figure.unit,
  };
}

const PLACE = /(?:[省市区县乡镇村旗盟州社街道]|开发区|新区|兵团)(?:约|有|为|各|共)?$/u;

/** Parts that cannot overlap: each stands behind the name of another place. */
function areApart(line: Line, parts: readonly number[]): boolean {
  const places = new Set(parts.map((at) => figureAt(line, at).place));
  // 全区 in front is the place of all of them, and tells none from another.
  return (
    parts.every((at) => PLACE.test(gapBefore(line, at))) || (places.size === parts.length && !places.has(''))
  );
}

function isLarger(line: Line, part: number, total: number): boolean {
  return total >= 0 && figureAt(line, part).value > figureAt(line, total).value;
}

/** Whether the parts add up to the total within what the digits can mean. */
function addsUp({ inputs, claimed, formula }: Claim): boolean {
  const sum = formula.compute(inputs.flatMap(({ reading }) => (reading === null ? [] : [reading])));
  return sum !== null && claimed.reading !== null && meets(sum.stated, claimed.reading.stated);
}

/**
 * 规划建设小型消防站19座，其中金盏乡7座、十八里店乡5座、高碑店乡4座、崔各庄乡1座、管庄乡1座、王四营乡1座。
 *
 * 其中 does not say that all parts are listed: parts that add up to less state no sum. Parts that add up to more contradict the
 * total only where they cannot overlap.
 */
export const parts: LineRule = {
  id: 'sum/parts',
  cue: /其中/u,
  read: (line) =>
    line.figures.flatMap((figure, first) => {
      if (first === 0 || !gapBefore(line, first).includes('其中') || !isAmount(figure)) return [];
      const total = wholeOfList(line, first);
      const all = readParts(line, first);
      // 参加职工医保186.4万人，其中在职…、退休…，参加居民医保298.7万人: what is more than the whole begins something new.
      const larger = areApart(line, all)
        ? -1
        : all.findIndex((at) => at > first && isLarger(line, at, total));
      const list = larger < 0 ? all : all.slice(0, larger);
      if (total < 0 || list.length < 2 || list.some((at) => EACH.test(gapBefore(line, at)))) return [];
      const claim = createSum(line, list, total);
      if (addsUp(claim)) return [claim];
      const sum = claim.formula.compute(list.map((at) => readingOf(line.source, figureAt(line, at))));
      const whole = claim.claimed.reading;
      if (sum === null || whole === null || sum.point.n * whole.point.d <= whole.point.n * sum.point.d)
        return [];
      if (areApart(line, list)) return [claim];
      return isWholeInDoubt(line, first, total) ? [] : [{ ...claim, doubt: 'overlapping-parts' }];
    }),
};

/** 分别为, 分别位于, 即; no 分别下降, no 即知即改. */
const ALL_OF_THEM =
  /^[^，,；;。、]{0,14}[，,：:（(](?:分别(?:是|为|有|系|在|位于|布设在|设在|来自)|即(?![\p{Script=Han}]{0,2}即|[将刻时日可]))/u;

/** 全市共有消防站19座，分别为城区7座、郊区12座。 */
export const eachOf: LineRule = {
  id: 'sum/each-of',
  cue: /分别|即/u,
  read: (line) =>
    line.figures.flatMap((figure, total) => {
      if (!isAmount(figure) || total + 2 >= line.figures.length) return [];
      if (!ALL_OF_THEM.test(gapBefore(line, total + 1)) || !isSameUnit(figure, figureAt(line, total + 1)))
        return [];
      const list = readParts(line, total + 1);
      if (list.length < 2 || list.some((at) => EACH.test(gapBefore(line, at)))) return [];
      return [createSum(line, list, total)];
    }),
};

const ALTOGETHER =
  /^[^，,；;。、]{0,12}[，,；;、]?(?:以上)?(?:[两二三四五六七八九十]项|两者|各项|三者)?(?:合计|共计|总计|总共|一共|共)(?:为|达到?|有|约)*$/u;

/** 城区7座、郊区12座，合计19座。 */
export const altogether: LineRule = {
  id: 'sum/altogether',
  cue: /[合共总]计|总共|一共|共/u,
  read: (line) =>
    line.figures.flatMap((figure, total) => {
      if (total < 2 || !isAmount(figure) || !ALTOGETHER.test(gapBefore(line, total))) return [];
      const list: number[] = [];
      for (let at = total - 1; at >= 0; at--) {
        const part = figureAt(line, at);
        if (!isSameUnit(part, figure) || !isAmount(part)) break;
        list.unshift(at);
        if (
          at > 0 &&
          (LIST_ENDS.test(gapBefore(line, at)) || !/^[^，,；;。]{0,12}[、，,和及]/u.test(gapBefore(line, at)))
        )
          break;
      }
      if (list.length < 2 || list.some((at) => EACH.test(gapBefore(line, at)))) return [];
      const lead = gapBefore(line, list[0] ?? 0);
      const gap = gapBefore(line, total);
      // …等违法行为共计: others are counted in.
      if (/其中|其余|增|减|升|降/u.test(lead) || gap.includes('等')) return [];
      const claim = createSum(line, list, total);
      // 新建3个、改建5个，共有26个: there may have been some before.
      return /共[有达]/u.test(gap) && !addsUp(claim) ? [] : [claim];
    }),
};

/** 排查隐患2685项，已整改2533项，其余152项正在整改。 */
export const rest: LineRule = {
  id: 'sum/rest',
  cue: /其余|剩余|余下/u,
  read: (line) =>
    line.figures.flatMap((figure, last) => {
      if (last < 2 || !isAmount(figure)) return [];
      if (!/[，,；;、](?:其余|剩余|余下)(?:的)?[\p{Script=Han}]{0,6}$/u.test(gapBefore(line, last)))
        return [];
      let first = last;
      while (first > 0 && isSameUnit(figureAt(line, first - 1), figure) && isTotal(line, first - 1)) first--;
      // 鉴定1.77万栋，鉴定为危房的1038栋，已销号964栋，剩余74栋: what is left is left of the last two, unless all are said to be of one.
      const isOfOne = WITHIN.test(gapBehind(line, first));
      const whole = isOfOne ? first : Math.max(first, last - 2);
      const list = line.figures.map((_, at) => at).filter((at) => at > whole && at <= last);
      // Parts that 其中 tells of are parts of parts.
      if (list.length < 2 || list.some((at) => gapBefore(line, at).includes('其中'))) return [];
      // More than there was: something else is counted.
      if (list.some((at) => figureAt(line, at).value > figureAt(line, whole).value)) return [];
      const claim = createSum(line, list, whole);
      return whole === first || addsUp(claim) ? [claim] : [];
    }),
};

/** 抽检食品1386批次，合格1359批次，不合格27批次: what is and what is not make up the whole. */
export const complement: LineRule = {
  id: 'sum/complement',
  cue: /不合格|不达标|不符合|未完成|未整改/u,
  read: (line) =>
    line.figures.flatMap((figure, second) => {
      if (second < 2) return [];
      const [whole, first] = [figureAt(line, second - 2), figureAt(line, second - 1)];
      if (![whole, first, figure].every((one) => isAmount(one) && isSameUnit(one, figure))) return [];
      const said = nearest(gapBefore(line, second - 1));
      const denied = nearest(gapBefore(line, second));
      const [yes, no] = /^[不未]/u.test(denied) ? [said, denied] : [denied, said];
      if (!/^[不未]/u.test(no) || /^[不未]/u.test(yes) || !yes.startsWith(no.slice(1, 3))) return [];
      const claim = createSum(line, [second - 1, second], second - 2);
      // 优秀86份、合格38份、不合格2份: what stands in front may be another grade, and not all of them.
      const isSibling =
        gapBefore(line, second - 1).includes('、') || isWholeInDoubt(line, second, second - 2);
      return isSibling && !addsUp(claim) ? [] : [claim];
    }),
};

/** The words of the last clause of a gap, from its verb on. */
function nearest(gap: string): string {
  const clause = gap.slice(Math.max(...[...'，,；;、'].map((mark) => gap.lastIndexOf(mark))) + 1);
  const from = clause.search(/[不未]?(?:合格|达标|符合|完成|整改)/u);
  return [...clause.slice(Math.max(from, 0))].filter((char) => !isSpace(char)).join('');
}
