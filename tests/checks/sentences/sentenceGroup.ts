import type { Verdict } from '../../../src/datasets/schema/vocabulary.ts';

/** Sentences about one rule. Everything in them is made up. */
export interface SentenceGroup {
  /** Id of the rule. */
  readonly rule: string;
  /** The sentence that it was written for, then other ways to say it: each gives one check of the rule with its verdict. */
  readonly found: readonly (readonly [verdict: Verdict, sentence: string])[];
  /** Sentences that look like it and state no such relation: no check of the rule. */
  readonly none: readonly string[];
  /** Date of publication; 2024-06-15 where it is absent. */
  readonly published?: string;
}
