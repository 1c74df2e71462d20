import { gapBefore, type Line } from '../../checks/line.ts';
import type { Figure } from '../../figures/figure.ts';
import { digitsOf, shiftLeft } from '../decimal.ts';
import { type RuleFinding, offerFor, type WordingRule } from '../rule.ts';

/** What joins the items of a list: 、 or 和, and the few words that name the next item. */
const JOINS = /^(?:[、]|[，,]?(?:和|及|以及|与))[^，,；;。、0-9]{0,12}$/u;
const scaleOf = ({ raw }: Figure): string => /万亿|亿|万/u.exec(raw)?.[0] ?? '';

/** 中央资金8000万元、省级资金1.2亿元: the smaller number looks the larger. */
export const mixedScale: WordingRule = {
  id: 'unit/mixed-scale',
  severity: 'note',
  cue: /万.*亿|亿.*万/su,
  read: (line) =>
    listsOf(line).flatMap((list) => {
      const large = list.find((figure) => scaleOf(figure) === '亿');
      return list.flatMap((figure): RuleFinding[] => {
        if (large === undefined || scaleOf(figure) !== '万' || figure.unit !== large.unit) return [];
        const { start, end, raw } = figure;
        return [{ start, end, values: { said: raw, other: large.raw }, offers: inHundredMillions(figure) }];
      });
    }),
};

function inHundredMillions(figure: Figure): RuleFinding['offers'] {
  const digits = digitsOf(figure.raw);
  const rest = figure.raw.slice(digits.length);
  if (digits === '' || !rest.startsWith('万')) return [];
  return [offerFor(figure, `${shiftLeft(digits, 4)}亿${rest.slice(1)}`)];
}

/** Classifiers that are used for one another (个, 处, 件), so that a change between them is noticed. */
const GENERIC = new Set(['个', '处', '座', '所', '家', '户', '栋', '幢', '起', '件', '项', '条', '辆', '台']);
const PLACE_ITEM = /^[、，,]?(?:其中)?[^，,；;。、]{1,10}(?:区|县|市|镇|乡|街道|村|社区|旗|省|州|盟)$/u;

/** 其中甲区12个、乙区35处、丙区8个: the same things, counted as 个 here and as 处 there. */
export const mixedClassifier: WordingRule = {
  id: 'unit/mixed-classifier',
  severity: 'note',
  cue: /[区县市镇乡道村旗省州盟].*[区县市镇乡道村旗省州盟]/su,
  read: (line) => {
    const items = line.figures.filter((figure, at) => GENERIC.has(figure.unit) && isPlaceItem(line, at));
    const units = Map.groupBy(items, ({ unit }) => unit);
    if (items.length < 2 || units.size < 2) return [];
    const [most, ...others] = [...units].sort((a, b) => b[1].length - a[1].length);
    const unit = most?.[0] ?? '';
    return others.flatMap(([other, figures]) =>
      figures.map((figure): RuleFinding => {
        const text = `${figure.raw.slice(0, -other.length)}${unit}`;
        const { start, end } = figure;
        return { start, end, values: { said: figure.raw, other: unit }, offers: [offerFor(figure, text)] };
      }),
    );
  },
};

function isPlaceItem(line: Line, at: number): boolean {
  const gap = gapBefore(line, at);
  const own = at === 0 ? (/[^，,；;。、：:]*$/u.exec(gap)?.[0] ?? '') : gap;
  return PLACE_ITEM.test(own);
}

/** Runs of figures that are joined as the items of one list. */
function listsOf(line: Line): Figure[][] {
  const lists: Figure[][] = [];
  line.figures.forEach((figure, at) => {
    if (at > 0 && JOINS.test(gapBefore(line, at))) lists.at(-1)?.push(figure);
    else lists.push([figure]);
  });
  return lists.filter((list) => list.length > 1);
}
