import type { Published } from '../datasets/published.ts';

import { countBy } from '../text/compare.ts';

/** The rules that read the published figures, with how many each has read; the most used first. */
export function ruleUse({
  figures,
}: Published): readonly { readonly rule: string; readonly count: number }[] {
  const rules = figures.flatMap(({ rule }) => rule.split(' '));
  return countBy(rules, (rule) => rule).map(([rule, count]) => ({ rule, count }));
}

/** How far people have looked the figures over. */
interface ReviewCoverage {
  /** Figures published. */
  readonly figures: number;
  /** Of these, looked over by a person: confirmed, corrected or added. */
  readonly looked: number;
  readonly corrected: number;
  /** Readings that a person rejected: not published. */
  readonly rejected: number;
}

export function reviewCoverage({ figures, reviews }: Pick<Published, 'figures' | 'reviews'>): ReviewCoverage {
  const count = (review: string): number => figures.filter((figure) => figure.review === review).length;
  const corrected = count('corrected');
  return {
    figures: figures.length,
    looked: count('reviewed') + corrected,
    corrected,
    rejected: reviews.filter(({ decision }) => decision === 'reject').length,
  };
}

/** How many contradictions a program found that no person has confirmed: all that is said of them in public. */
export function awaitingChecks({ byId }: Pick<Published, 'byId'>): number {
  const row = byId.check_counts.get('awaiting');
  return (row?.equalities ?? 0) + (row?.at_most ?? 0);
}
