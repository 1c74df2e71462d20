import type { Figure } from '../figure.ts';

import { readBoundBefore } from '../../text/boundMarks.ts';

/** Words right before a number that make it one of the year before: 比去年同期的{6015起}, 上年同期为{3.5万起}, （去年同期{6015起}）. */
const YEAR_BEFORE = /(?:去年|上年|上一年)度?(?:同期|同月|同季度?|全年)?(?:的|为|是|有|共|仅|达|数){0,2}\s*$/u;

/** As far back as the words may reach. */
const REACH = 16;

/**
 * A number that this year's is compared with belongs to the year before: “今年以来发生火灾5000起，比去年同期的6015起下降17%” says nothing
 * of 6015 for this year. Its period is moved back by a year, unless its own words have dated it already.
 */
export function dateComparison(source: string, figure: Figure): Figure {
  const { start, period, time } = figure;
  if (period === '' || /[去上]年|上一年/u.test(time)) return figure;
  const from = readBoundBefore(source, start)?.start ?? start;
  const words = YEAR_BEFORE.exec(source.slice(Math.max(0, from - REACH), from));
  if (words === null) return figure;
  const moved = moveBack(period);
  const step = {
    rule: 'period/year-before',
    gave: `period = ${moved}`,
    start: from - words[0].length,
    end: from,
  };
  return { ...figure, period: moved, steps: [...figure.steps, step] };
}

/** The same stretch a year earlier; of 29 February the 28th. */
function moveBack(period: string): string {
  return period
    .replace(/(?<=^|\/)\d{4}(?=[-/]|$)/g, (year) => String(Number(year) - 1))
    .replaceAll('-02-29', '-02-28');
}
