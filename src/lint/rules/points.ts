import { gapBefore, type Line } from '../../checks/line.ts';
import type { Figure } from '../../figures/figure.ts';
import { digitsOf, printDecimal } from '../decimal.ts';
import { type RuleFinding, offerFor, type WordingRule } from '../rule.ts';

const VERB = '(?:提高|提升|上升|增加|增长|扩大|上涨|下降|降低|减少|回落|下滑|缩小)';
const CHANGES = new RegExp(`${VERB}(?:幅度)?(?:了|达|为|约)*$`, 'u');
/** Nothing but the change stands between the share and how it changed: the second number tells of the first. */
const COMPARED = new RegExp(
  `^[，,、（(；;]?(?:同比|环比|[比较][^，,；;。、]{0,14}?)?(?:又|再|均|各)?${VERB}了?约?$`,
  'u',
);
const LEADS_TO = /^[^，,；;。]{0,14}(?:到|至)[^，,；;。]{0,3}$/u;
const FROM = /(?:由|从)[^，,；;。]{0,24}$/u;
const IS_SHARE = /(?:率|占比|比重|比例|覆盖面|份额|普及)[^，,；;。]{0,16}$/u;

const isPerCent = (figure: Figure | undefined): figure is Figure =>
  figure?.unit === '%' && figure.max === null;

/** 合格率由60%提高到75%，提高15%: two shares differ by percentage points; 15% of 60% would be 9 points. */
export const percentForPoints: WordingRule = {
  id: 'wording/percent-for-points',
  severity: 'warning',
  cue: /%/u,
  read: (line) =>
    line.figures.flatMap((figure, at): RuleFinding[] => {
      if (!isPerCent(figure) || digitsOf(figure.raw) === '') return [];
      const points = `${digitsOf(figure.raw)}个百分点`;
      const [from, to] = [line.figures[at - 2], line.figures[at - 1]];
      if (!isPerCent(to)) return [];
      if (isPerCent(from) && isFromTo(line, at)) {
        const difference = printDecimal(Math.abs(to.value - from.value), 6);
        if (!CHANGES.test(gapBefore(line, at)) || Number(difference) !== figure.value) return [];
        return [createFinding(figure, points, difference)];
      }
      const before = line.source.slice(line.start, to.start);
      if (!IS_SHARE.test(before) || !COMPARED.test(gapBefore(line, at))) return [];
      return [{ ...createFinding(figure, points, digitsOf(figure.raw)), severity: 'note' }];
    }),
};

/** Whether the two numbers in front of a figure are the one it rose from and the one it rose to. */
function isFromTo(line: Line, at: number): boolean {
  return FROM.test(gapBefore(line, at - 2)) && LEADS_TO.test(gapBefore(line, at - 1));
}

function createFinding(figure: Figure, text: string, value: string): RuleFinding {
  const { start, end, raw } = figure;
  return { start, end, values: { said: raw, value }, offers: [offerFor(figure, text)] };
}
