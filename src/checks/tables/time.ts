import { compare } from '../../text/compare.ts';
import { SAME } from '../formula.ts';
import { asInput, type Observation, withoutRivals } from './observation.ts';
import { type Collected, isSameBase, type TableClaim, type TableRule } from './rule.ts';
import { pairs } from 'd3';

function createAtMost(
  kind: 'nested' | 'cumulative',
  smaller: Observation,
  larger: Observation,
  collected: Collected,
): TableClaim {
  return {
    kind,
    formula: SAME,
    inputs: [asInput(kind === 'nested' ? 'inner' : 'before', smaller)],
    claimed: asInput('claimed', larger),
    relation: 'at-most',
    unit: larger.unit,
    ...(isSameBase(smaller, larger, collected) ? {} : { doubt: 'different-base' as const }),
    subject: smaller,
    sources: [smaller, larger],
  };
}

const seriesOf = ({ region, indicator, unit }: Observation): string => [region, indicator, unit].join('|');

/** 一季度21.9万起, 1至9月63.68万起, 全年82.5万起: what happened in a part of the time is no more than what happened in all of it. */
export const nested: TableRule = {
  id: 'nested/period',
  read: (collected) => {
    const flows = withoutRivals(collected.observations).filter(
      ({ kind, first, last }) => (kind === 'flow' || kind === 'money') && first !== '' && last !== '',
    );
    return [...Map.groupBy(flows, seriesOf).values()].flatMap((series) =>
      series.flatMap((inner) => {
        const outers = series.filter((outer) => outer !== inner && isLonger(outer, inner));
        // The shortest stretch that holds it says most, and follows from no other.
        const outer = outers.toSorted((a, b) => daysOf(a) - daysOf(b) || compare(a.id, b.id))[0];
        return outer === undefined ? [] : [createAtMost('nested', inner, outer, collected)];
      }),
    );
  },
};

const isLonger = (outer: Observation, inner: Observation): boolean =>
  outer.first <= inner.first &&
  outer.last >= inner.last &&
  outer.period !== inner.period &&
  daysOf(outer) > daysOf(inner);

const daysOf = ({ first, last }: Observation): number => Date.parse(last) - Date.parse(first);

/** 截至3月底3610万个, 截至6月底3900余万个: a running total does not fall. */
export const cumulative: TableRule = {
  id: 'cumulative/falls',
  read: (collected) => {
    const totals = withoutRivals(collected.observations).filter(
      ({ kind, first, last }) => kind === 'cumulative' && first === '' && last !== '',
    );
    return [...Map.groupBy(totals, seriesOf).values()].flatMap((series) => {
      const sorted = series.toSorted((a, b) => compare(a.last, b.last) || compare(a.id, b.id));
      return pairs(sorted).flatMap(([earlier, later]) =>
        earlier.last === later.last ? [] : [createAtMost('cumulative', earlier, later, collected)],
      );
    });
  },
};
