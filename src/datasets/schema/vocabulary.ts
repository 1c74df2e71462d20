import type { Bound, Role } from '../../figures/figure.ts';

/*
 * The closed lists of words that stand in cells. They import nothing that a browser's worker would have to load.
 */

/** How the printed number stands to the true one. */
export const BOUNDS = [
  'exact',
  'about',
  'over',
  'under',
  'at_least',
  'at_most',
] as const satisfies readonly Bound[];
/** Reported as done or existing, planned or promised, or a standing rule. */
export const ROLES = ['actual', 'target', 'requirement'] as const satisfies readonly Role[];

/** What sort of amount an indicator is; different kinds never share an axis or a sum. */
export const KINDS = ['stock', 'flow', 'cumulative', 'rate', 'money'] as const;
export type Kind = (typeof KINDS)[number];

/** Whether more of an indicator is better, worse, or neither. */
export const DIRECTIONS = ['up', 'down', 'none'] as const;

/** How far people have looked at a machine's figure. */
export const REVIEW_STATES = ['machine', 'reviewed', 'corrected'] as const;
export type Review = (typeof REVIEW_STATES)[number];

/** What a person found: the reading is right, is this instead, is no figure, or a figure was overlooked. */
export const DECISIONS = ['accept', 'correct', 'reject', 'add'] as const;
export type Decision = (typeof DECISIONS)[number];

/** What kind of text a bulletin is; `other` is always allowed. */
export const GENRES = [
  'press-conference', 'plan', 'work-points', 'notice', 'report', 'work-report', 'communique', 'project-list',
  'speech', 'news', 'review', 'other',
] as const; // prettier-ignore

/** Depth of a region. */
export const LEVELS = ['nation', 'province', 'prefecture', 'county', 'township'] as const;

export const YES_NO = ['yes', 'no'] as const;

/**
 * What a publisher is: an organ of state that gives its own numbers, an association that does, a newspaper, agency or station that
 * reports them, or a page that only repeats what another has published.
 */
export const PUBLISHER_KINDS = ['authority', 'association', 'media', 'repost'] as const;
export type PublisherKind = (typeof PUBLISHER_KINDS)[number];

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
 * How a check is shown and counted: by its verdict, but `observation` where nothing is wrong and only something is noted (a stage that
 * ended before its notice was issued), and `awaiting` where no person has confirmed a contradiction.
 */
export const OUTCOMES = [...VERDICTS, 'observation', 'awaiting'] as const;
export type Outcome = (typeof OUTCOMES)[number];

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
export type AnswerGround = 'same-sentence' | 'same-time';

/**
 * What is known of a number that a reader looks for. `published`: here it is. `not-collected`: this site holds none, which says
 * nothing about whether one was published. `not-published`: a collected document should hold it and does not, or says so.
 */
export const COVERAGE_STATUSES = ['published', 'not-collected', 'not-published'] as const;

export type CoverageStatus = (typeof COVERAGE_STATUSES)[number];

/** How the promise of a region for a year stands: as a commitment does, or a result without a target. */
export const PROGRESS_STATUSES = [
  'reported-done', 'reported-partial', 'not-due', 'not-collected', 'no-target',
] as const; // prettier-ignore
export type ProgressStatus = (typeof PROGRESS_STATUSES)[number];
