import { SUM } from '../formula.ts';
import { asInput, type Observation, withoutRivals } from './observation.ts';
import { type Collected, isSameBase, type TableClaim, type TableRule } from './rule.ts';

/**
 * 乌海市3.1万个; 海勃湾区2.3万个、海南区2509个、乌达区5701个: the districts of a region make it up. Where only some of them have
 * published, they are no more than the whole.
 */
export const children: TableRule = {
  id: 'children/sum',
  read: (collected) => {
    const amounts = withoutRivals(collected.observations).filter(({ kind }) => kind !== 'rate');
    const groups = Map.groupBy(amounts, ({ indicator, period, unit }) => [indicator, period, unit].join('|'));
    const parents = new Map(
      amounts.map(({ region }) => [region, collected.regions.parent(region)?.code] as const),
    );
    return [...groups.values()].flatMap((group) => {
      const within = Map.groupBy(group, ({ region }) => parents.get(region));
      return group.flatMap((whole) => readChildren(whole, within.get(whole.region) ?? [], collected));
    });
  },
};

function readChildren(whole: Observation, parts: readonly Observation[], collected: Collected): TableClaim[] {
  const { regions } = collected;
  if (parts.length < 2 || new Set(parts.map(({ region }) => region)).size < parts.length) return [];
  const isComplete = regions
    .children(whole.region)
    .every(({ code }) => parts.some(({ region }) => region === code));
  const isOneBase = parts.every((part) => isSameBase(part, whole, collected));
  return [
    {
      kind: 'children',
      formula: SUM,
      inputs: parts.map((part) => asInput('item', part)),
      claimed: asInput('claimed', whole),
      relation: isComplete ? 'equal' : 'at-most',
      unit: whole.unit,
      ...(isOneBase ? {} : { doubt: 'different-base' as const }),
      subject: whole,
      sources: [whole, ...parts],
    },
  ];
}
