import { gapBefore, type Line } from '../../checks/line.ts';
import type { Figure } from '../../figures/figure.ts';
import { chineseNumeral, digitsOf, printDecimal } from '../decimal.ts';
import { type RuleFinding, offerFor, type WordingRule } from '../rule.ts';

const UP = /(增长|增加|增多|提高|提升|上升|上涨|扩大|翻)了?$/u;
const DOWN = /(下降|降低|减少|缩短|减小|缩小|压缩|压减|回落|下跌|下滑)了?$/u;
const FROM = /(?:由|从)[^，,；;。]{0,24}$/u;
const LEADS_TO = /(?:到|至)[^，,；;。]{0,6}$/u;

/** 销量增长了3倍: to the fourfold, by the book; to the threefold, as many mean it. */
export const grewByTimes: WordingRule = {
  id: 'wording/grew-by-times',
  severity: 'note',
  cue: /倍/u,
  read: (line) =>
    timesBehind(line, UP).flatMap(({ figure, verb, start }): RuleFinding[] => {
      const times = figure.value;
      if (times <= 1) return [];
      const to = (n: number): string => `${verb === '翻' ? '增长' : verb}到原来的${printDecimal(n, 4)}倍`;
      const said = line.source.slice(start, figure.end);
      const base = {
        start,
        end: figure.end,
        values: { said, more: printDecimal(times + 1, 4), times: printDecimal(times, 4) },
      };
      const ratio = ratioInFront(line, figure);
      if (ratio !== null && Math.abs(ratio - times - 1) <= 0.05 * (times + 1)) return [];
      if (ratio !== null && Math.abs(ratio - times) <= 0.05 * times) {
        const less = `${verb === '翻' ? '增长' : verb}${printDecimal(times - 1, 4)}倍`;
        return [
          {
            ...base,
            severity: 'warning',
            offers: [offerFor(figure, to(times), start), offerFor(figure, less, start)],
          },
        ];
      }
      return [
        { ...base, offers: [offerFor(figure, to(times + 1), start), offerFor(figure, to(times), start)] },
      ];
    }),
};

/** 火灾起数下降2倍: nothing falls by more than itself. */
export const fellByTimes: WordingRule = {
  id: 'wording/fell-by-times',
  severity: 'warning',
  cue: /倍/u,
  read: (line) =>
    timesBehind(line, DOWN).map(({ figure, verb, start }): RuleFinding => {
      const { value, end } = figure;
      const to = (n: number): string => `${verb}到原来的${chineseNumeral(n)}分之一`;
      const ways = value === 1 ? [`${verb}一半`] : [to(value), to(value + 1)];
      const offers = Number.isInteger(value) && value < 99 ? ways : [];
      const said = line.source.slice(start, end);
      return { start, end, values: { said }, offers: offers.map((text) => offerFor(figure, text, start)) };
    }),
};

const FOLDS = /翻(?:了)?([三四五六七八九]|[3-9])番/gu;

/** 产值翻了三番: eight times, which is seldom what is meant. */
export const folds: WordingRule = {
  id: 'wording/folds',
  severity: 'note',
  cue: /番/u,
  read: (line) =>
    Array.from(line.text.matchAll(FOLDS), (match): RuleFinding => {
      const count = '三四五六七八九'.indexOf(match[1] ?? '') + 3;
      const n = count >= 3 ? count : Number(match[1]);
      const span = { start: line.start + match.index, end: line.start + match.index + match[0].length };
      const offers = [2 ** n, n].map((times) => ({ ...span, text: `增长到原来的${times}倍` }));
      return { ...span, values: { said: match[0], times: String(2 ** n) }, offers };
    }),
};

/** Exact multiples right behind a verb of change, with the place of the verb. */
function timesBehind(line: Line, verbs: RegExp): { figure: Figure; verb: string; start: number }[] {
  return line.figures.flatMap((figure, at) => {
    const gap = gapBefore(line, at);
    const match = verbs.exec(gap);
    if (figure.unit !== '倍' || figure.max !== null || figure.bound !== 'exact' || match === null) return [];
    if (digitsOf(figure.raw) === '' && figure.raw.length > 2) return [];
    return [{ figure, verb: match[1] ?? '', start: figure.start - match[0].length }];
  });
}

/** How many times the first of the two numbers in front of a figure the second is; null where they are no such pair. */
function ratioInFront(line: Line, figure: Figure): number | null {
  const at = line.figures.indexOf(figure);
  const [from, to] = [line.figures[at - 2], line.figures[at - 1]];
  if (to === undefined || from?.unit !== to.unit || from.value <= 0) return null;
  return FROM.test(gapBefore(line, at - 2)) && LEADS_TO.test(gapBefore(line, at - 1))
    ? to.value / from.value
    : null;
}
