import type { ObservationRow } from '../../datasets/published.ts';
import type { BreakInTime } from '../../datasets/catalogue/countingBase.ts';
import type { Refusal } from './beside.ts';

import { intervalOf } from '../../figures/interval.ts';
import { sortOfUnit } from '../../text/quantities/units.ts';
import { refusalBeside } from './beside.ts';

/** What a sentence says of several numbers: which region has the most, or from what to what one went. */
type Claim = 'superlative' | 'course';

/** Where a superlative is made of fewer regions, it says more of what was collected than of the regions. */
const FEWEST_COMPARED = 5;

/** What is asked of a number that is compared. */
export type Compared = Pick<
  ObservationRow,
  'region' | 'indicator' | 'role' | 'kind' | 'unit' | 'period' | 'value' | 'max' | 'bound' | 'raw'
>;

/**
 * Whether a title may put numbers beside one another: null, or the first reason why it may not. They must be such that they may
 * stand beside one another at all (`refusalBeside`; `breaks`: those that touch the indicator, in time). A superlative needs at least
 * five regions, and a first that is the largest whatever rounding, 约 and 余 leave open.
 */
export function refusalOf(
  claim: Claim,
  rows: readonly Compared[],
  breaks: readonly BreakInTime[],
): Refusal | null {
  const isSuperlative = claim === 'superlative';
  const regions = new Set(rows.map(({ region }) => region)).size;
  if (isSuperlative ? regions < FEWEST_COMPARED : rows.length < 2) return 'too-few';
  const refused = refusalBeside(isSuperlative ? 'regions' : 'course', rows, breaks, sortOfUnit);
  return refused ?? (isSuperlative && isOverlapped(rows) ? 'overlap' : null);
}

/** Whether another number may be as large as the first: 3000余 and 3100 leave it open which is more. */
function isOverlapped(rows: readonly Compared[]): boolean {
  const [top, ...others] = [...rows].sort((a, b) => b.value - a.value);
  if (top === undefined) return true;
  const { low, lowOpen } = intervalOf(top);
  return others.some((row) => {
    const { high, highOpen } = intervalOf(row);
    return row.region !== top.region && (high > low || (high === low && !lowOpen && !highOpen));
  });
}
