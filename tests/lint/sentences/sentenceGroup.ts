/** Sentences about one rule. Everything in them is made up. */
export interface SentenceGroup {
  /** Id of the rule. */
  readonly rule: string;
  /** The sentence that it was written for, then ten other ways to say it. Beside it, where there is one, the sentence that the first offer makes of it. */
  readonly found: readonly (string | readonly [sentence: string, corrected: string])[];
  /** Sentences that look like it and are sound. */
  readonly none: readonly string[];
  /** Date of publication; 2024-06-15 where it is absent. */
  readonly published?: string;
}
