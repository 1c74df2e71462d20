/*
 * The closed lists of the table `commitment_status`.
 */

/**
 * `not-due` 未到期 the last day is not over · `reported-done` 已公布达到 every target is reached by a published result ·
 * `reported-partial` 已公布部分 a result is published that is below a target · `not-collected` 到期·本站未收录结果 the last day is over,
 * and no result was found · `recurring` 经常性 again and again, without an end · `undated` 未写明期限 no last day is printed.
 */
export const COMMITMENT_STATUSES = [
  'not-due', 'reported-done', 'reported-partial', 'not-collected', 'recurring', 'undated',
] as const; // prettier-ignore
export type CommitmentStatus = (typeof COMMITMENT_STATUSES)[number];

/** Why a result is held to answer a target: it stands in the same sentence, or its time lies in that of the target. */
export const ANSWER_GROUNDS = ['same-sentence', 'same-time'] as const;
export type AnswerGround = (typeof ANSWER_GROUNDS)[number];
