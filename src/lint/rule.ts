import type { Check } from '../checks/check.ts';
import type { Line } from '../checks/line.ts';
import type { Figure } from '../figures/figure.ts';
import type { SourceDocument } from '../figures/document.ts';
import type { Finding, Severity } from './finding.ts';

/** A draft with all that was read from it. */
export interface Draft {
  readonly document: SourceDocument;
  readonly figures: readonly Figure[];
  readonly checks: readonly Check[];
  /** The sentences in order, those without figures included. */
  readonly lines: readonly Line[];
}

/** What a rule finds; the rule itself adds its id and how grave it is. */
export interface RuleFinding extends Omit<Finding, 'rule' | 'severity'> {
  /** Where it differs from that of the rule. */
  readonly severity?: Severity;
}

/** A small named rule over one sentence. Its first comment is the sentence it was written for. */
export interface WordingRule {
  /** `family/name`. */
  readonly id: string;
  readonly severity: Severity;
  /** A sentence without a match holds nothing for the rule. */
  readonly cue: RegExp;
  readonly read: (line: Line, draft: Draft) => readonly RuleFinding[];
}

/** A rule over the whole draft. */
export interface DraftRule {
  readonly id: string;
  readonly severity: Severity;
  readonly read: (draft: Draft) => readonly RuleFinding[];
}

/** Replaces the printed number of a figure, and the words in front of it from `start` on. */
export const offerFor = (
  figure: Figure,
  text: string,
  start = figure.start,
): RuleFinding['offers'][number] => ({
  start,
  end: figure.end,
  text,
});
