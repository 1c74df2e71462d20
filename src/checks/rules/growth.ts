import type { Figure } from '../../figures/figure.ts';
import { type Claim, createClaim, figureAt, type LineRule } from '../claim.ts';
import { changeOf, differenceOf, rateOfChange, TIMES } from '../formula.ts';
import { meets } from '../interval.ts';
import {
  clauseOf,
  factorOf,
  findBefore,
  gapBefore,
  gapBehind,
  isAmount,
  isRate,
  isSameUnit,
  leadOf,
  type Line,
  segmentStart,
} from '../line.ts';

const LINK = '(?:了|约|近|为|达到?|超过?|逾|幅度|幅|高达|分别|将近|不足|至|到|[：:])*';
const RISE = '增长|增加|上升|提升|提高|上涨|增幅|涨幅|升幅|增速|扩大|增收|增支|增|升|涨';
const FALL =
  '精简|压缩|压减|削减|下降|减少|降低|降幅|减幅|跌幅|回落|下跌|压减|缩减|缩短|收窄|减支|减收|降|减|跌';
const CHANGE = new RegExp(`(?:(${RISE})|(${FALL}))(?:率)?${LINK}$`, 'u');

/** 1 where the words in front of a rate tell of a rise, −1 of a fall; null where of neither. */
function readSign(gap: string): 1n | -1n | null {
  const match = CHANGE.exec(gap);
  if (match === null || match[0].includes('分别')) return null;
  return match[1] === undefined ? -1n : 1n;
}

/** 增长1.5倍 is a rate of change, too; 增长2倍 is said both of twice and of three times as much. */
function factorOfChange(figure: Figure): bigint | null {
  return figure.unit === '倍' ? 1n : factorOf(figure);
}

/** A rate of change of amounts, the difference of two percentages in points, or the difference itself. */
function createGrowth(line: Line, before: Figure, after: Figure, rate: Figure, sign: 1n | -1n): Claim {
  const factor = factorOfChange(rate);
  const formula = factor === null ? differenceOf(sign) : changeOf(factor, sign);
  const claim = createClaim(line, 'growth', formula, [['before', before], ['after', after]], rate); // prettier-ignore
  if (rate.unit === '倍' && isTimes(claim)) return { ...claim, doubt: 'ambiguous-wording' };
  const named = `${clauseOf(line, line.figures.indexOf(before))}${clauseOf(line, line.figures.indexOf(after))}${after.object}`;
  return factor !== null && PRICED.test(named) ? { ...claim, doubt: 'different-base' } : claim;
}

/** 由600人增加到1200人，增长2倍: said of twice as much, and not of twice more. */
function isTimes({ inputs, claimed }: Claim): boolean {
  const times = TIMES.compute(inputs.flatMap(({ reading }) => (reading === null ? [] : [reading])));
  return times !== null && claimed.reading !== null && meets(times.stated, claimed.reading.stated);
}

/** Whether a rate can tell of the change of a number in this unit: per cent of amounts, points of percentages, the same unit of itself. */
function suits(rate: Figure, value: Figure): boolean {
  if (/^个?百分[点點]$/u.test(rate.unit)) return factorOf(value) === 100n;
  if (factorOfChange(rate) !== null) return !isRate(value) || value.unit.startsWith(':');
  return isSameUnit(rate, value) && isAmount(rate);
}

const FROM = /(?:由|从)[^，,；;。]{0,40}$/u;
const TO = new RegExp(
  `^(?:[^，,；;。]{0,30}?(?:${RISE}|${FALL}|发展|调整|扩展|跃升|拓展|跨越|迈进)?|[^，,；;。]{0,12}[，,](?:预计|已)?(?:${RISE}|${FALL}|发展|跃升))(?:至|到|为|达到?)[^，,；;。]{0,12}$`,
  'u',
);
/** What the change is told of must be the same thing: behind the stop nothing but 同比, 较上年 and the like. */
const BRIDGE =
  /^[^，,；;。、（(]{0,12}[，,；;（(、]?(?:同比|环比|[比较][^，,；;。、]{0,12}|年均|平均|实际|净|累计|总体|整体|也|已|共|均)*$/u;

/** 年均增长, 实际增长, 按不变价格: a rate that is not the one of the two printed numbers. */
const OTHER_RATE = /[年季月周日]均|平均|实际|可比|不变价|同口径|扣除|剔除/u;
/** What statisticians print at current prices and let grow at constant ones, often without a word. */
const PRICED = /生产总值|GDP|增加值|产值|可支配收入|零售总额/u;

/** Whether a change is told right behind the numbers that it is of. */
function isRightBehind(gap: string): boolean {
  return BRIDGE.test(gap.replace(CHANGE, '')) && !OTHER_RATE.test(gap);
}

/** What a change is measured from, as far as the words name it: a year, the month in front, the start of a year; empty where they do not. */
function basisOf(words: string): string {
  const year = /[比较与](\d{4})年/u.exec(words)?.[1];
  if (year !== undefined) return year;
  if (/[年月季][初末底]/u.test(words)) return 'stock';
  if (/环比|[上前]个?(?:月|季|周|半年)/u.test(words)) return 'previous';
  return /同比|同期|上年|去年|上一年/u.test(words) ? 'year' : '';
}

/** Where a rate of change stands, and the change of the same two numbers that may stand in front of it. */
interface Told {
  /** Index of the first figure that tells of the change: the levels stand in front of it. */
  readonly first: number;
  readonly gap: string;
  readonly sign: 1n | -1n;
}

/** 增加900户，增长14.5%: both are told of the two numbers in front; 提高2.4个百分点 of itself. */
function readTold(line: Line, index: number): Told | null {
  const gap = gapBefore(line, index);
  const sign = readSign(gap);
  if (sign === null || !isRightBehind(gap)) return null;
  const change = line.figures[index - 1];
  if (change === undefined || index < 3 || isRate(change) || !isAmount(change))
    return { first: index, gap, sign };
  const lead = gapBefore(line, index - 1);
  const isSameChange =
    readSign(lead) === sign &&
    isRightBehind(lead) &&
    !/[至到为]$/u.test(lead) &&
    isSameUnit(change, figureAt(line, index - 2));
  return isSameChange ? { first: index - 1, gap: lead + gap, sign } : { first: index, gap, sign };
}

/** Reads the two numbers that a change is told of; null where it is told of none. */
type Levels = (
  line: Line,
  told: Told,
) => { readonly before: number; readonly after: number; readonly doubt?: Claim['doubt'] } | null;

function eachChange(levels: Levels): LineRule['read'] {
  return (line) =>
    line.figures.flatMap((rate, index) => {
      if (index < 2) return [];
      const told = readTold(line, index);
      if (told === null || told.first < 2) return [];
      const pair = levels(line, told);
      if (pair === null) return [];
      const [before, after] = [figureAt(line, pair.before), figureAt(line, pair.after)];
      if (!suits(rate, after) || !isSameUnit(before, after) || before.value === 0) return [];
      const claim = createGrowth(line, before, after, rate, told.sign);
      return [pair.doubt === undefined ? claim : { ...claim, doubt: pair.doubt }];
    });
}

/** 专职消防员人均年保障经费由15.9万元提升至19.6万元，涨幅23%。 */
export const fromTo: LineRule = {
  id: 'growth/from-to',
  cue: /[由从][^；;。]*[至到为达]/u,
  read: eachChange((line, { first, gap }) => {
    const [before, after] = [first - 2, first - 1];
    const lead = FROM.exec(gapBefore(line, before))?.[0];
    if (lead === undefined || !TO.test(gapBefore(line, after))) return null;
    // 由2020年的1200家增加到1500家，同比增长8%: against last year, and not against 2020.
    const [basis, from] = [basisOf(gap), basisOf(`比${lead.slice(1)}`)];
    if (basis !== '' && from !== '' && basis !== from) return null;
    return { before, after, ...(basis !== '' && from === '' ? { doubt: 'base-not-stated' as const } : {}) };
  }),
};

const yearOf = (figure: Figure): number => (/^\d{4}$/u.test(figure.period) ? Number(figure.period) : NaN);

/** Whether two figures are of one thing: 消防经费 and 经费. */
function isSameThing(a: Figure, b: Figure): boolean {
  return (
    a.object === b.object ||
    (b.object !== '' && a.object.endsWith(b.object)) ||
    (a.object !== '' && b.object.endsWith(a.object))
  );
}

const YEAR_NAMED = /(?:(\d{4})年|([去上前])一?年|([今本])年)(?:同期|全年|底|末)?[^，,；;。、]*$/u;

/** 上半年, 一季度, 1至5月: less than the year that stands in front of it. */
const PART_OF_YEAR =
  /年(?:的)?(上半年|下半年|前?[一二三四1-4][个]?季度|\d{1,2}(?:月?(?:至|—|-|－)\d{1,2})?月)/u;
const partOfYear = (line: Line, at: number): string => PART_OF_YEAR.exec(leadOf(line, at))?.[1] ?? '';

/** The year that the clause of a figure names: a number, −1 for last year, 0 for this. */
function yearNamed(line: Line, at: number): number {
  const [, year, last, current] = YEAR_NAMED.exec(leadOf(line, at)) ?? [];
  if (year !== undefined) return Number(year);
  if (last !== undefined) return last === '前' ? NaN : -1;
  return current === undefined ? NaN : 0;
}

/** 区财政2021年投入消防经费3.08亿元，2022年预算经费5.12亿元，同比增长67%; 去年检查1236家，今年1512家。 */
export const twoYears: LineRule = {
  id: 'growth/two-years',
  cue: /\d{4}年|[去上今本]年/u,
  read: eachChange((line, { first, gap }) => {
    const [before, after] = [first - 2, first - 1];
    const [a, b] = [figureAt(line, before), figureAt(line, after)];
    // Each of the two names its year, so that no third number is meant.
    const [from, to] = [yearNamed(line, before), yearNamed(line, after)];
    if (to !== from + 1 && !(yearOf(b) === yearOf(a) + 1 && !Number.isNaN(to) && to > 0)) return null;
    if (!isSameThing(a, b) && !isBareLevel(line, after)) return null;
    if (partOfYear(line, before) !== partOfYear(line, after)) return null;
    if (FROM.test(gapBefore(line, before)) || isPrecededByRival(line, before)) return null;
    return ['', 'year', String(yearOf(a)), String(from)].includes(basisOf(gap)) ? { before, after } : null;
  }),
};

/** ，2024年达到7100户: a number with no name of its own. */
function isBareLevel(line: Line, at: number): boolean {
  return /^[^，,；;。、]{0,12}[，,、；;（(]\s*(?:\d{4}年|[去上今本]年)(?:同期|全年|底|末)?(?:的)?(?:为|是|有|达到?|共|约|已|增至|降至|升至|增加到|下降到)*$/u.test(
    gapBefore(line, at),
  );
}

/** 2014年18.32亿元，其中社会捐赠6.4亿元；2015年21.7亿元: a part stands where the level should. */
function isPrecededByRival(line: Line, before: number): boolean {
  return gapBefore(line, before).includes('其中');
}

/** 上年同期, or any year that is compared with in so many words: 较2022年的. */
const LAST_YEAR =
  /(?:(?:上年|去年|上一年|上年度)(?:同期|全年)?[^，,；;。增减多少升降]{0,10}|[比较]\d{4}年(?:同期|全年)?的)$/u;

/** 今年检查单位1500家，去年同期1200家，同比增长25%; 1500家，比去年同期的1200家增长25%。 */
export const lastYear: LineRule = {
  id: 'growth/last-year',
  cue: /上年|去年|上一年|[比较]\d{4}年/u,
  read: eachChange((line, { first, gap }) => {
    const [after, before] = [first - 2, first - 1];
    if (!isSameThing(figureAt(line, before), figureAt(line, after)) && !isBareLevel(line, before))
      return null;
    if (!LAST_YEAR.test(gapBefore(line, before)) || LAST_YEAR.test(gapBefore(line, after))) return null;
    // 在2019年植树412万株的基础上，去年又植树486万株: last year is the later of the two.
    if (
      /基础上|\d{4}年[^，,；;。]*$/u.test(
        gapBefore(line, after) + gapBefore(line, before).replace(LAST_YEAR, ''),
      )
    )
      return null;
    return ['', 'year'].includes(basisOf(gap)) ? { before, after } : null;
  }),
};

/** 覆盖村庄122个，同比扩大42%，去年为86个: the number of last year stands behind the rate. */
export const lastYearBehind: LineRule = {
  id: 'growth/last-year-behind',
  cue: /[去上]年/u,
  read: (line) =>
    line.figures.flatMap((rate, index) => {
      const behind = line.figures[index + 1];
      if (index < 1 || behind === undefined) return [];
      const told = readTold(line, index);
      const after = figureAt(line, index - 1);
      // 环比上升7.3%（5月份384起），同比下降12.7%: in front stands what was said by the way.
      if (
        told?.first !== index ||
        /[)）]/u.test(told.gap) ||
        !suits(rate, after) ||
        !isSameUnit(behind, after)
      )
        return [];
      const isBare = /^[，,（(](?:而)?(?:去年|上年|上一年)(?:同期|全年)?(?:为|是|仅为|只有|有)?$/u.test(
        gapBefore(line, index + 1),
      );
      if (!isBare || basisOf(told.gap) === 'previous' || basisOf(told.gap) === 'stock') return [];
      return [createGrowth(line, behind, after, rate, told.sign)];
    }),
};

/** 发生较大事故412起，同比减少39起，下降8.6%; 经营主体达到8600户，增加900户，增长11.7%。 */
export const changeAndRate: LineRule = {
  id: 'growth/change-and-rate',
  cue: /[增减多少升降]/u,
  read: (line) =>
    line.figures.flatMap((rate, index) => {
      const factor = factorOf(rate);
      if (index < 2 || factor === null || factor === 1n) return [];
      const change = figureAt(line, index - 1);
      const gap = gapBefore(line, index);
      const sign = readSign(gap);
      if (sign === null || !isRightBehind(gap) || /^[^，,；;（(、]/u.test(gap)) return [];
      const lead = gapBefore(line, index - 1);
      if (/分别|[到至]$/u.test(lead) || readChange(lead) !== sign || !isAmount(change)) return [];
      // 比年初增加402.6亿元，同比增长9.1%: two changes from two days.
      if (basisOf(gap) !== '' && basisOf(gap) !== basisOf(lead)) return [];
      const value = findBefore(line, index - 1, (candidate) => !isRate(candidate), segmentStart(line, index));
      if (value < 0) return [];
      const after = figureAt(line, value);
      if (!isSameUnit(after, change) || !isAmount(after) || change.value === 0) return [];
      // The change hangs on the number right in front of it, in the same or the next clause.
      if (value !== index - 2 && !/^[，,]完成/u.test(gapBehind(line, value))) return [];
      if (!/^[^，,；;。、]{0,16}[，,、（(]/u.test(gapBehind(line, value))) return [];
      // 新增12万人，比上年增加2万人: an increase may itself be what has increased, and a change of a mean is none of it.
      if (/分别|各|均/u.test(gapBefore(line, value))) return [];
      const formula = rateOfChange(factor, sign);
      const claim = createClaim(line, 'growth', formula, [['change', change], ['after', after]], rate); // prettier-ignore
      const isPriced = PRICED.test(`${clauseOf(line, value)}${after.object}`);
      return [isPriced ? { ...claim, doubt: 'different-base' as const } : claim];
    }),
};

/** 比上年增加46万辆, 较去年同期多800余个, ，增加900户: the sign of a change in the unit of its number. */
function readChange(lead: string): 1n | -1n | null {
  const isAlone =
    /^[^，,；;。、]{0,16}[，,、（(](?:净|共|实际|总量|同比)*(?:增加|增长|减少|下降|净增)了?$/u.test(lead);
  if (!isAlone && !COMPARED.test(lead) && !/[，,（(](?:较|比)[^，,；;。]{0,12}$/u.test(lead)) return null;
  if (/(?:增加|增支|增收|增长|新增|净增|多|增|上升|提高)(?:了)?$/u.test(lead)) return 1n;
  return /(?:减少|减支|减收|下降|少|减|降低)(?:了)?$/u.test(lead) ? -1n : null;
}

const COMPARED =
  /同比|环比|比上年|较上年|比去年|较去年|比前年|较前年|比上一年|较上一年|较同期|比\d{4}年|较\d{4}年|年均/u;

/** 今年检查3600家，是去年1200家的3倍。 */
export const times: LineRule = {
  id: 'growth/times',
  cue: /倍/u,
  read: (line) =>
    line.figures.flatMap((rate, index) => {
      if (index < 2 || rate.unit !== '倍') return [];
      const [after, before] = [figureAt(line, index - 2), figureAt(line, index - 1)];
      if (!/^[^，,；;。]{0,12}的(?:约|近|超过?)?$/u.test(gapBefore(line, index))) return [];
      if (!/[，,]?(?:约|已)?(?:是|为|相当于)[^，,；;。]{0,16}$/u.test(gapBefore(line, index - 1))) return [];
      if (!isSameUnit(before, after) || !isAmount(after)) return [];
      return [createClaim(line, 'growth', TIMES, [['before', before], ['after', after]], rate)]; // prettier-ignore
    }),
};
