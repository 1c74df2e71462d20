import type { Break } from '../../datasets/catalogue/breaks.ts';
import type { Regions } from '../../datasets/regions/regions.ts';
import type { Claim } from '../claim.ts';
import type { Observation } from './observation.ts';

import { isOnOldBase } from '../../datasets/catalogue/countingBase.ts';

/** What the rules look at that go beyond one document. */
export interface Collected {
  readonly observations: readonly Observation[];
  readonly regions: Regions;
  readonly breaks: readonly Break[];
}

/** A relation between observations. */
export interface TableClaim extends Claim {
  /** The observation that the check is filed under. */
  readonly subject: Observation;
  /** All that it rests on, for the quote. */
  readonly sources: readonly Observation[];
}

/** A small named rule over everything that was published. */
export interface TableRule {
  readonly id: string;
  readonly read: (collected: Collected) => readonly TableClaim[];
}

/** Numbers of two pages may be counted in two ways; so may those on two sides of a known break. */
export function isSameBase(a: Observation, b: Observation, { breaks }: Collected): boolean {
  const isBroken = breaks.some((row) => {
    const isOf = row.indicator === a.indicator && (row.region === a.region || row.region === b.region);
    const isBefore = ({ last, period }: Observation): boolean =>
      last < row.period || isOnOldBase(row, period);
    return isOf && isBefore(a) !== isBefore(b);
  });
  return !isBroken && a.source === b.source;
}
