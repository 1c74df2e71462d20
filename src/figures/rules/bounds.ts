import { readBoundAfter, readBoundBefore } from '../../text/boundMarks.ts';
import type { Quantity } from '../../text/quantities.ts';
import type { Bound, Role } from '../figure.ts';

/**
 * How the printed number stands to the true one. 「约50万余个」 has two marks: the one inside the numeral counts.
 * 以上 of a result says `over`, of a goal or a threshold `at_least` (gold guide).
 */
export function readBound(source: string, quantity: Quantity, role: Role): Bound {
  if (quantity.mark !== null) return quantity.mark;
  const mark = readBoundBefore(source, quantity.start) ?? readBoundAfter(source, quantity.end);
  if (mark === null) return 'exact';
  if (mark.bound === 'or_more') return role === 'actual' ? 'over' : 'at_least';
  if (mark.bound === 'or_less') return role === 'actual' ? 'under' : 'at_most';
  // A goal of 超过90% or 达到…以上 sets a floor; the report of the same words tells that it was passed.
  return mark.bound;
}
