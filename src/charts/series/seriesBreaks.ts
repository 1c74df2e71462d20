import type { Box } from '../text/boxes.ts';
import type { SeriesFrame } from './seriesLabels.ts';
import type { Svg } from '../render/svg.ts';
import type { SeriesBreak } from '../plots/timeSeries.ts';

import { type BreakInTime, breakDayOf } from '../../datasets/catalogue/countingBase.ts';
import { compare } from '../../text/compare.ts';
import { endsOf } from '../../text/edtf.ts';
import { NOTE, label, rule } from '../render/drawing.ts';
import { wrap } from '../text/measure.ts';
import { dayOf } from './seriesPoints.ts';
import { fragment } from '../render/svg.ts';

const LINE = Math.round(NOTE * 1.3);
const GAP = 7;

/** A break and its words, which stand above the plot on that side of its line where there is more room. */
export interface PlacedBreak {
  /** First day of the new base, in days since 1970. */
  readonly day: number;
  readonly lines: readonly string[];
  /** Below the words of the breaks before it, so that none meet. */
  readonly offset: number;
}

/** The breaks in time, as the table of breaks has them: which numbers compare is asked of those. */
export function placesOf(breaks: readonly SeriesBreak[]): BreakInTime[] {
  return breaks
    .map(({ at, oldBase = '' }) => ({ period: at, old_base: oldBase }))
    .sort((a, b) => compare(breakDayOf(a), breakDayOf(b)));
}

/** First day of a break; NaN where it is no date. */
export function breakDay({ at }: SeriesBreak): number {
  const first = endsOf(at)?.first ?? '';
  return first === '' ? NaN : dayOf(first);
}

/** Places the breaks that lie inside the drawing; gives the height that their words take. */
export function placeBreaks(
  breaks: readonly SeriesBreak[],
  x: (day: number) => number,
  left: number,
  right: number,
): { readonly placed: readonly PlacedBreak[]; readonly height: number } {
  const placed: PlacedBreak[] = [];
  let offset = 0;
  for (const one of breaks) {
    const day = breakDay(one);
    const at = x(day);
    if (!(at > left && at < right)) continue;
    const lines = wrap(one.label, NOTE, Math.max(right - at, at - left) - GAP, 4);
    placed.push({ day, lines, offset });
    offset += lines.length * LINE + 4;
  }
  return { placed, height: offset };
}

/** The dotted line and its words; and the box that labels of numbers keep out of. */
export function drawBreak(
  { day, lines, offset }: PlacedBreak,
  top: number,
  { x, left, right, top: plot, bottom }: SeriesFrame,
): { readonly svg: Svg; readonly box: Box } {
  const at = x(day);
  const toRight = right - at >= at - left;
  return {
    svg: fragment(
      rule('c-break', at, top + offset + 2, at, bottom),
      label(lines, toRight ? at + GAP : at - GAP, top + offset + 13, {
        class: 'c-text',
        size: NOTE,
        anchor: toRight ? 'start' : 'end',
      }),
    ),
    box: { left: at - 1, right: at + 1, top: plot - 30, bottom },
  };
}
