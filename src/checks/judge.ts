import type { CheckReason, Verdict } from '../datasets/schema/vocabulary.ts';
import type { NumberInterval } from './check.ts';
import { contains, type Interval, isBelow, meets } from './interval.ts';
import type { Reading } from './printed.ts';
import { compare, isFinite, toNumber } from './rational.ts';

/** A verdict and the two intervals on which it rests. */
export interface Judgement {
  readonly verdict: Verdict;
  readonly reason: CheckReason | '';
  readonly computed: Interval;
  readonly stated: Interval;
}

/**
 * Whether what was computed is what was claimed. They agree where the point value, rounded as the claim is printed, is the
 * claim; they agree within rounding where only the intervals meet; they contradict each other where no reading of the
 * digits — rounded either way, or cut off — makes them meet.
 */
export function judgeEqual(computed: Reading, claimed: Reading): Judgement {
  const narrow = { computed: computed.stated, stated: claimed.stated };
  const wide = { computed: computed.widest, stated: claimed.widest };
  if (!meets(computed.widest, claimed.widest)) return { verdict: 'contradiction', reason: '', ...wide };
  if (contains(claimed.stated, computed.point) && meets(computed.stated, claimed.stated))
    return { verdict: 'consistent', reason: '', ...narrow };
  const isLoose = computed.isLoose || claimed.isLoose;
  if (meets(computed.stated, claimed.stated))
    return { verdict: 'within-rounding', reason: isLoose ? 'approximation' : 'rounding', ...narrow };
  return { verdict: 'within-rounding', reason: isLoose ? 'approximation' : 'truncation', ...wide };
}

/** Whether what should be no more than `most` is. */
export function judgeAtMost(least: Reading, most: Reading): Judgement {
  const narrow = { computed: least.stated, stated: most.stated };
  if (isBelow(most.widest, least.widest))
    return { verdict: 'contradiction', reason: '', computed: least.widest, stated: most.widest };
  if (compare(least.point, most.point) <= 0) return { verdict: 'consistent', reason: '', ...narrow };
  const isLoose = least.isLoose || most.isLoose;
  if (!isBelow(most.stated, least.stated))
    return { verdict: 'within-rounding', reason: isLoose ? 'approximation' : 'rounding', ...narrow };
  return {
    verdict: 'within-rounding',
    reason: isLoose ? 'approximation' : 'truncation',
    computed: least.widest,
    stated: most.widest,
  };
}

/** The interval in doubles; an infinite end is null. */
export function toNumberInterval({ low, high, lowOpen, highOpen }: Interval): NumberInterval {
  return {
    low: isFinite(low) ? toNumber(low) : null,
    high: isFinite(high) ? toNumber(high) : null,
    lowOpen,
    highOpen,
  };
}
