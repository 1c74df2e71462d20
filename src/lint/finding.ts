import type { Span } from '../text/span.ts';

/**
 * `question` numbers or dates that do not seem to fit, which only the writer can answer · `warning` a reader will be misled or cannot know ·
 * `note` correct, perhaps, and read in two ways.
 */
export type Severity = 'question' | 'warning' | 'note';

/** What could stand there instead: `text` in the place of `source.slice(start, end)`. Applied by the writer, never by itself. */
export interface Offer extends Span {
  readonly text: string;
}

/** Words of a draft that are wrong or can be read in two ways. */
export interface Finding extends Span {
  /** Id of the rule, `family/name`; the words for it stand in the catalogue of messages. */
  readonly rule: string;
  /** Key of its words, where the rule has several. */
  readonly message?: string;
  readonly severity: Severity;
  /** What the message names: `{said}`, `{value}`. */
  readonly values: Readonly<Record<string, string>>;
  /** Ways to say it, each complete in itself; none where only the writer knows. */
  readonly offers: readonly Offer[];
}
