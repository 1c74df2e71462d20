import type { Figure } from '../../figures/figure.ts';
import { type Claim, figureAt, inputOf, type LineRule } from '../claim.ts';
import { changeOf, differenceOf, type Formula, rateOfChange, TIMES } from '../formula.ts';
import {
  factorOf,
  findBefore,
  gapBefore,
  gapBehind,
  isAmount,
  isRate,
  isSameUnit,
  type Line,
  segmentStart,
} from '../line.ts';

const LINK = '(?:了|约|近|为|达到?|超过?|逾|幅度|幅|高达|分别|将近|不足|至|到|[：:])*';
const RISE = '增长|增加|上升|提升|提高|上涨|增幅|涨幅|升幅|增速|扩大|增收|增支|增|升|涨';
const FALL = '压缩|下降|减少|降低|降幅|减幅|跌幅|回落|下跌|压减|缩减|缩短|收窄|减支|减收|降|减|跌';
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

interface Change {
  readonly line: Line;
  readonly before: Figure;
  readonly after: Figure;
  readonly rate: Figure;
  readonly sign: 1n | -1n;
}

function createGrowth({ line, before, after, rate, sign }: Change): Claim | null {
  const formula = formulaOf(rate, sign);
  if (formula === null) return null;
  const claim: Claim = {
    kind: 'growth',
    formula,
    inputs: [inputOf(line, 'before', before), inputOf(line, 'after', after)],
    claimed: inputOf(line, 'claimed', rate),
    relation: 'equal',
    unit: rate.unit,
  };
  if (rate.unit === '倍') return { ...claim, doubt: 'ambiguous-wording' };
  return factorOf(rate) !== null && PRICED.test(line.text) ? { ...claim, doubt: 'different-base' } : claim;
}

/** A rate of change of amounts, the difference of two percentages in points, or the difference itself. */
function formulaOf(rate: Figure, sign: 1n | -1n): Formula | null {
  const factor = factorOfChange(rate);
  if (factor !== null) return changeOf(factor, sign);
  return differenceOf(sign);
}

/** Whether a rate can tell of the change of a number in this unit: per cent of amounts, points of percentages, the same unit of itself. */
function suits(rate: Figure, value: Figure): boolean {
  if (/^个?百分[点點]$/u.test(rate.unit)) return factorOf(value) === 100n;
  if (factorOfChange(rate) !== null) return !isRate(value) || value.unit.startsWith(':');
  return isSameUnit(rate, value) && isAmount(rate);
}

const FROM = /(?:由|从)[^，,；;。]{0,40}$/u;
const TO = new RegExp(`^[^，,；;。]{0,30}?(?:${RISE}|${FALL}|发展|调整)(?:至|到|为)[^，,；;。]{0,12}$`, 'u');
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

/** 专职消防员人均年保障经费由15.9万元提升至19.6万元，涨幅23%。 */
export const fromTo: LineRule = {
  id: 'growth/from-to',
  cue: /[由从][^，,；;。]*[至到为]/u,
  read: (line) =>
    line.figures.flatMap((rate, index) => {
      if (index < 2) return [];
      const [before, after] = [figureAt(line, index - 2), figureAt(line, index - 1)];
      const gap = gapBefore(line, index);
      const sign = readSign(gap);
      if (sign === null || !isRightBehind(gap) || !suits(rate, after)) return [];
      if (!isSameUnit(before, after) || !TO.test(gapBefore(line, index - 1))) return [];
      const lead = gapBefore(line, index - 2);
      if (!FROM.test(lead)) return [];
      // 由2020年的1200家增加到1500家，同比增长8%: against last year, and not against 2020.
      const [basis, from] = [basisOf(gap), basisOf(`比${FROM.exec(lead)?.[0].slice(1) ?? ''}`)];
      if (basis !== '' && from !== '' && basis !== from) return [];
      const claim = createGrowth({ line, before, after, rate, sign });
      if (claim === null) return [];
      return [basis !== '' && from === '' ? { ...claim, doubt: 'base-not-stated' } : claim];
    }),
};

const COMPARED =
  /同比|环比|比上年|较上年|比去年|较去年|比前年|较前年|比上一年|较上一年|较同期|比\d{4}年|较\d{4}年|年均/u;

const yearOf = (figure: Figure): number => (/^\d{4}$/u.test(figure.period) ? Number(figure.period) : NaN);

/** Whether two figures are of one thing: 消防经费 and 经费. */
function isSameThing(a: Figure, b: Figure): boolean {
  return (
    a.object === b.object ||
    (b.object !== '' && a.object.endsWith(b.object)) ||
    (a.object !== '' && b.object.endsWith(a.object))
  );
}

/** 区财政2021年投入消防经费3.08亿元，2022年预算经费5.12亿元，同比增长67%。 */
export const twoYears: LineRule = {
  id: 'growth/two-years',
  cue: /同比|[比较].{0,2}年|增长|下降|增幅|降幅/u,
  read: (line) =>
    line.figures.flatMap((rate, index) => {
      if (index < 2) return [];
      const [before, after] = [figureAt(line, index - 2), figureAt(line, index - 1)];
      const gap = gapBefore(line, index);
      const sign = readSign(gap);
      if (sign === null || !isRightBehind(gap) || !suits(rate, after)) return [];
      if (!isSameUnit(before, after) || yearOf(after) !== yearOf(before) + 1) return [];
      if (!isSameThing(before, after) || FROM.test(gapBefore(line, index - 2))) return [];
      if (!['', 'year', String(yearOf(before))].includes(basisOf(gap))) return [];
      // Each of the two names its year, so that no third number is meant.
      if (!/\d{4}年|去年|上年|今年/u.test(gapBefore(line, index - 1))) return [];
      const claim = createGrowth({ line, before, after, rate, sign });
      return claim === null ? [] : [claim];
    }),
};

/** 上年同期, or any year that is compared with in so many words: 较2022年的. */
const LAST_YEAR =
  /(?:(?:上年|去年|上一年|上年度)(?:同期|全年)?[^，,；;。增减多少升降]{0,10}|[比较]\d{4}年(?:同期|全年)?的)$/u;

/** 今年检查单位1500家，去年同期1200家，同比增长25%; 1500家，比去年同期的1200家增长25%。 */
export const lastYear: LineRule = {
  id: 'growth/last-year',
  cue: /上年|去年|上一年|[比较]\d{4}年/u,
  read: (line) =>
    line.figures.flatMap((rate, index) => {
      if (index < 2) return [];
      const [after, before] = [figureAt(line, index - 2), figureAt(line, index - 1)];
      const gap = gapBefore(line, index);
      const sign = readSign(gap);
      if (sign === null || !isRightBehind(gap) || !suits(rate, after)) return [];
      if (!isSameUnit(before, after) || !isSameThing(before, after)) return [];
      if (!LAST_YEAR.test(gapBefore(line, index - 1)) || LAST_YEAR.test(gapBefore(line, index - 2)))
        return [];
      if (!['', 'year'].includes(basisOf(gap))) return [];
      const claim = createGrowth({ line, before, after, rate, sign });
      return claim === null ? [] : [claim];
    }),
};

/** 发生较大事故412起，同比减少39起，下降8.6%。 */
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
      const value = findBefore(line, index - 1, (one) => !isRate(one), segmentStart(line, index));
      if (value < 0) return [];
      const after = figureAt(line, value);
      if (!isSameUnit(after, change) || !isAmount(after) || change.value === 0) return [];
      // The change hangs on the number right in front of it, in the same or the next clause.
      if (value !== index - 2 && !/^[，,]完成/u.test(gapBehind(line, value))) return [];
      if (!/^[^，,；;。、]{0,16}[，,（(]/u.test(gapBehind(line, value))) return [];
      return [
        {
          ...(PRICED.test(line.text) ? { doubt: 'different-base' as const } : {}),
          kind: 'growth' as const,
          formula: rateOfChange(factor, sign),
          inputs: [inputOf(line, 'change', change), inputOf(line, 'after', after)],
          claimed: inputOf(line, 'claimed', rate),
          relation: 'equal' as const,
          unit: rate.unit,
        },
      ];
    }),
};

/** 比上年增加46万辆, 较去年同期多800余个: the sign of a change in the unit of its number. */
function readChange(lead: string): 1n | -1n | null {
  if (!COMPARED.test(lead) && !/[，,（(](?:较|比)[^，,；;。]{0,12}$/u.test(lead)) return null;
  if (/(?:增加|增支|增收|增长|新增|多|增|上升|提高)(?:了)?$/u.test(lead)) return 1n;
  return /(?:减少|减支|减收|下降|少|减|降低)(?:了)?$/u.test(lead) ? -1n : null;
}

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
      return [
        {
          kind: 'growth' as const,
          formula: TIMES,
          inputs: [inputOf(line, 'before', before), inputOf(line, 'after', after)],
          claimed: inputOf(line, 'claimed', rate),
          relation: 'equal' as const,
          unit: rate.unit,
        },
      ];
    }),
};
