import type { UnitClass } from '../../text/quantities/units.ts';
import type { Quantity } from '../../text/quantities/read.ts';
import type { Sentence } from '../sentence.ts';

/** What a number is about: the verb that made it, what is counted, and where. */
export interface Frame {
  /** Id of the rule that read it. */
  readonly rule: string;
  readonly action: string;
  readonly object: string;
  readonly subject: string;
  readonly locality: string;
}

/** A figure of the sentence with its place among the tokens. */
export interface Counted {
  /** Index of its token. */
  readonly at: number;
  readonly quantity: Quantity;
  readonly unitClass: UnitClass;
}

/** What was spoken of last. */
export interface Topic {
  readonly object: string;
  readonly unit: string;
}

/** What a frame rule may look at. */
export interface FrameContext {
  readonly sentence: Sentence;
  /** All figures of the sentence, in order. */
  readonly figures: readonly Counted[];
  /** Which of them is read now. */
  readonly index: number;
  readonly figure: Counted;
  /** First token of what leads up to the figure: behind the last clause stop or the last figure. */
  readonly leadFrom: number;
  /** First token of its clause: behind the last clause stop, figures in between or not. */
  readonly clauseFrom: number;
  /** Index behind the last token of its clause. */
  readonly clauseTo: number;
  /** Frames of the figures before it in the sentence. */
  readonly before: readonly Frame[];
  /** What the paragraph spoke of last, when the sentence begins, and the unit that counted it. */
  readonly topic: Topic;
  /** What the document counts in all, by unit: 火灾 for 起; shares of an unnamed total are of it. */
  readonly wholes: ReadonlyMap<string, string>;
}

/** A small named rule: a frame, or null where it does not apply. */
export interface FrameRule {
  readonly id: string;
  readonly read: (context: FrameContext) => Omit<Frame, 'rule'> | null;
}

/** A frame without the fields that a rule leaves empty. */
export const frameOf = (fields: Partial<Omit<Frame, 'rule'>>): Omit<Frame, 'rule'> => ({
  action: fields.action ?? '',
  object: fields.object ?? '',
  subject: fields.subject ?? '',
  locality: fields.locality ?? '',
});

/** A figure of which nothing tells what it is about. */
export const NO_FRAME: Frame = { rule: 'frame/none', action: '', object: '', subject: '', locality: '' };
