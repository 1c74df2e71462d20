import { gapBefore, isRate, type Line } from '../../checks/line.ts';
import { printDecimal } from '../decimal.ts';
import type { RuleFinding, WordingRule } from '../rule.ts';

const NAMES = /(?:^|[，,；;。：:])([^，,；;。：:]*、[^，,；;。：:]*)$/u;
/** Times, places and the like, which a 分别 does not distribute over. */
const NO_NAME = /\d|[年月日]/u;
const JOINS = /^(?:[、，,]|[，,]?(?:和|及|以及|与))$/u;

/** 甲、乙、丙三区分别发生火灾12起、15起: three named, two numbers. */
export const respectively: WordingRule = {
  id: 'list/respectively',
  severity: 'warning',
  cue: /分别/u,
  read: (line) =>
    Array.from(line.text.matchAll(/分别/gu)).flatMap((match): RuleFinding[] => {
      const at = line.start + match.index;
      const names = namesIn(NAMES.exec(line.text.slice(0, match.index))?.[1] ?? '');
      const first = line.figures.findIndex((figure) => figure.start >= at);
      const opening = first < 0 ? '，' : line.source.slice(at + 2, line.figures[first]?.start);
      if (names < 2 || !/^[^，,；;。、]{0,14}$/u.test(opening)) return [];
      const figures = line.figures.slice(first, endOfList(line, first));
      if (figures.length < 2 || figures.length % names === 0) return [];
      const end = figures.at(-1)?.end ?? at + 2;
      return [
        {
          start: at,
          end,
          values: { names: String(names), numbers: String(figures.length) },
          offers: [],
        },
      ];
    }),
};

/** 、 and 和 part the names of a list; those in 涉及货车 and 和平街道 do not. */
const PARTS = /、|以及|(?<![涉普顾遍危波触企])及(?![时格])|(?<!参)与(?!会)|(?<![调缓温饱共])和(?![平谐睦])/u;

/** How many things a list in words names; 0 where it is none. */
function namesIn(list: string): number {
  const names = list.split(PARTS).filter((name) => name.trim() !== '');
  return names.some((name) => NO_NAME.test(name)) ? 0 : names.length;
}

/** The figure behind the last one that is joined to `first` by 、 or 和 alone. */
function endOfList(line: Line, first: number): number {
  let at = first + 1;
  while (at < line.figures.length && JOINS.test(gapBefore(line, at))) at++;
  return at;
}

const SHARE_GAP = /占(?:比|总数的?|全部的?|全年的?)?(?:达|为|约|近|的)?$/u;

/** 甲类占45%，乙类占38%，丙类占27%: parts of one whole make no more than 100. */
export const sharesOverWhole: WordingRule = {
  id: 'share/over-whole',
  severity: 'warning',
  cue: /占.*占|分别占|占比/su,
  read: (line) => {
    const parts = line.figures.flatMap((figure, at) => (isPart(line, at) ? [figure] : []));
    const [first, last] = [parts[0], parts.at(-1)];
    if (parts.length < 3 || first === undefined || last === undefined) return [];
    const sum = parts.reduce((total, { value }) => total + value, 0);
    const slack = parts.reduce((total, { step }) => total + step / 2, 0);
    if (sum <= 100 + slack) return [];
    return [
      {
        start: first.start,
        end: last.end,
        values: { sum: printDecimal(sum, 4), parts: String(parts.length) },
        offers: [],
      },
    ];
  },
};

/** A share that the sentence says of one part, or of the next in a list of parts. */
function isPart(line: Line, at: number): boolean {
  const figure = line.figures[at];
  if (figure?.unit !== '%' || figure.max !== null) return false;
  const gap = gapBefore(line, at);
  if (/[；;]|同比|环比|比上年|增[长加幅速]|[提升]高|提升|下降|降低|减少/u.test(gap)) return false;
  if (SHARE_GAP.test(gap)) return true;
  return /^[、，,]$|^和$/u.test(gap) && isPart(line, at - 1);
}

const COMPARES = /(?:同比|环比|比上年同期|比去年同期|较上年同期|较去年同期)[^，,；;。\d]{0,10}$/u;
const LEVEL_NEAR = 2;

/** 全市火灾起数同比下降12%: of how many? */
export const noBase: WordingRule = {
  id: 'compare/no-base',
  severity: 'note',
  cue: /同比|环比|同期/u,
  read: (line) => {
    const at = line.figures.findIndex(
      (figure, k) => isRate(figure) && figure.unit === '%' && COMPARES.test(gapBefore(line, k)),
    );
    const figure = line.figures[at];
    if (figure === undefined || hasLevel(line, at)) return [];
    const { start, end, raw } = figure;
    return [{ start, end, values: { said: raw }, offers: [] }];
  },
};

/** Whether the number that changed is told: an amount or a share close by that is no change itself. */
function hasLevel(line: Line, at: number): boolean {
  return line.figures.some(
    (_, k) => k !== at && Math.abs(k - at) <= LEVEL_NEAR && !COMPARES.test(gapBefore(line, k)),
  );
}
