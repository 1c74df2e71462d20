import type { CheckReason, CheckReviewState, Outcome, Verdict } from './schema/vocabulary.ts';

/**
 * Whether a check only asks that one be no more than the other (a part and its whole, a month and its year, two dates). The printed
 * form shows it: only such relations are written with ≤.
 */
export function isAtMost({ working }: { readonly working: string }): boolean {
  return working.includes('≤');
}

/** How a check is shown and counted. */
export function outcomeOf(check: {
  readonly verdict: Verdict;
  readonly reason: CheckReason | '';
  readonly review?: CheckReviewState | '';
}): Outcome {
  if (check.review === 'unconfirmed') return 'awaiting';
  return check.reason === 'before-issue' ? 'observation' : check.verdict;
}

/** The working as it is shown: what is only noted is written as it is, 2024年4月底前 < 2024-05-02, not as what was looked for. */
export function shownWorking(check: Parameters<typeof outcomeOf>[0] & { readonly working: string }): string {
  const { working } = check;
  return outcomeOf(check) === 'observation' ? working.replace(/^(.*) ≤ (.*)$/u, '$2 < $1') : working;
}
