import type { CheckInput } from '../check.ts';
import { readQuantities } from '../../text/quantities/read.ts';
import { inputOf, type LineRule } from '../claim.ts';
import { SUM } from '../formula.ts';
import { gapBefore, isAmount, isSameUnit } from '../line.ts';
import { readPrinted } from '../printed.ts';
import { TOTALS } from './sum.ts';

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
          const reading = readPrinted({
            raw: raw + scale + figure.unit,
            value,
            max: null,
            bound: 'exact',
            unit: figure.unit,
          });
          return { role: 'item', id: '', start, end: start + raw.length, raw, reading };
        },
      );
      const items = isLastOne ? [...inputs, inputOf(line, 'item', last)] : inputs;
      const claimed = inputOf(line, 'claimed', figure);
      return [{ kind: 'sum', formula: SUM, inputs: items, claimed, relation: 'equal', unit: figure.unit }];
    }),
};
