import type { SeriesBreak } from '../charts/plots/timeSeries.ts';
import type { BreakInTime } from '../datasets/catalogue/countingBase.ts';
import type { Lang, Values } from '../i18n/index.ts';

import { isOnOldBase } from '../datasets/catalogue/countingBase.ts';
import { formatPeriod } from '../i18n/format/period.ts';

/** Says it in the words of `records`, which a script of a page has from a file. */
type Say = (key: 'breakLabel' | 'breakExcept', values: Values) => string;

/** A break with its words, which name what is drawn behind it and is still on the old base. */
export function seriesBreakOf(
  row: BreakInTime,
  points: readonly { readonly period: string }[],
  lang: Lang,
  say: Say,
): SeriesBreak {
  const period = formatPeriod(row.period, lang);
  const old = points.map((point) => point.period).filter((one) => isOnOldBase(row, one));
  return {
    at: row.period,
    label: old.length > 0 ? say('breakExcept', { period, n: old.length }) : say('breakLabel', { period }),
    ...(old.length > 0 ? { oldBase: old.join(' ') } : {}),
  };
}
