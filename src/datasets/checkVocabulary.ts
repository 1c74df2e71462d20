/*
 * The closed lists of the table `checks`. They stand here, and not beside the rules, because the definitions of the
 * columns need them, too.
 */

/**
 * `consistent` 一致 · `within-rounding` 仅在舍入范围内一致 · `contradiction` 矛盾 · `not-checkable` 无法核对.
 */
export const VERDICTS = ['consistent', 'within-rounding', 'contradiction', 'not-checkable'] as const;
export type Verdict = (typeof VERDICTS)[number];

/**
 * `share` part and percentage of a whole · `sum` parts of a total · `growth` change between two values · `ratio` so many
 * times, per head · `part` a part is no more than its whole · `count` announced and listed · `order` dates ·
 * `children` regions and the region above · `nested` a stretch of time within a longer one · `cumulative` a running total
 * does not fall · `restated` the same figure published twice.
 */
export const CHECK_KINDS = [
  'share', 'sum', 'growth', 'ratio', 'part', 'count', 'order', 'children', 'nested', 'cumulative', 'restated',
] as const; // prettier-ignore
export type CheckKind = (typeof CHECK_KINDS)[number];

/**
 * Why a verdict is not a plain one. Of `within-rounding`: `rounding` the last printed digits decide · `truncation` it holds
 * only if digits were cut off instead of rounded · `approximation` 约, 余 and 近 decide. Of `not-checkable`: `missing-base`
 * the value before the change is not printed · `missing-input` another number is not printed · `base-not-stated` it is
 * not said of which number · `overlapping-parts` the parts may overlap · `different-base` perhaps counted in another way ·
 * `ambiguous-wording` the words have two readings · `before-issue` no contradiction but an observation: a stage that ended before
 * its notice was issued.
 */
export const CHECK_REASONS = [
  'rounding', 'truncation', 'approximation',
  'missing-base', 'missing-input', 'base-not-stated', 'overlapping-parts', 'different-base', 'ambiguous-wording', 'before-issue',
] as const; // prettier-ignore
export type CheckReason = (typeof CHECK_REASONS)[number];

/** How far people have looked at a contradiction. One that was rejected is in no table. */
export const CHECK_REVIEW_STATES = ['confirmed', 'unconfirmed'] as const;
export type CheckReviewState = (typeof CHECK_REVIEW_STATES)[number];

/**
 * Whether a check only asks that one be no more than the other (a part and its whole, a month and its year, two dates). The printed
 * form shows it: only such relations are written with ≤.
 */
export function isAtMost({ working }: { readonly working: string }): boolean {
  return working.includes('≤');
}

/**
 * How a check is shown and counted: by its verdict, but `observation` where nothing is wrong and only something is noted (a stage that
 * ended before its notice was issued), and `awaiting` where no person has confirmed a contradiction.
 */
export const OUTCOMES = [...VERDICTS, 'observation', 'awaiting'] as const;
export type Outcome = (typeof OUTCOMES)[number];

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
