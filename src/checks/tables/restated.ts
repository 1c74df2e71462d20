import { compare } from '../../text/compare.ts';
import { SAME } from '../formula.ts';
import { asInput, type Observation, withoutRivals } from './observation.ts';
import { type TableClaim, type TableRule } from './rule.ts';
import { pairs } from 'd3';

/**
 * The same indicator, region and period in two bulletins, or in a bulletin and a fact. Which of two numbers of one month is meant
 * cannot be told, and neither can it be where the words differ: those that differ then accuse nobody.
 */
export const restated: TableRule = {
  id: 'restated/differs',
  read: ({ observations }) => {
    const keyOf = ({ indicator, region, period, unit }: Observation): string =>
      [indicator, region, period, unit].join('|');
    return [...Map.groupBy(withoutRivals(observations), keyOf).values()].flatMap((group) => {
      const sorted = group.toSorted((a, b) => compare(a.published, b.published) || compare(a.id, b.id));
      return pairs(sorted, createRestated);
    });
  },
};

/** A number that its publisher calls preliminary, or verified later, is expected to change. */
const REVISED = /初步|快报|预计|核定|核实|更正|修订|修正/u;

function createRestated(earlier: Observation, later: Observation): TableClaim {
  const isSameWords = earlier.object === later.object && earlier.action === later.action;
  const isRevised = REVISED.test(earlier.quote) || REVISED.test(later.quote);
  return {
    kind: 'restated',
    formula: SAME,
    inputs: [asInput('before', earlier)],
    claimed: asInput('claimed', later),
    relation: 'equal',
    unit: later.unit,
    ...(isSameWords && !isRevised && isClosed(earlier.period) ? {} : { doubt: 'different-base' as const }),
    subject: later,
    sources: [earlier, later],
  };
}

/** Whether a period has an end that can be told to the day: 2023, 2023-01/2023-06, ../2025-06-30; not ../2024-11. */
function isClosed(period: string): boolean {
  return (!period.startsWith('../') && !period.endsWith('/..')) || /^\.\.\/\d{4}-\d{2}-\d{2}$/u.test(period);
}
