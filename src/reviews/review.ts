import type { Decision } from '../datasets/schema/vocabulary.ts';
import type { Place } from '../text/place.ts';
import type { Span } from '../text/span.ts';
import type { Fields } from './fields.ts';

/** One row of `data/reviews/<bulletin>.csv`: what a person decided on one figure. */
export interface FigureReview extends Span {
  /** `<bulletin>@<start>`. */
  readonly figure: string;
  /** What stood at the span when it was decided: `source.slice(start, end)`. */
  readonly raw: string;
  readonly decision: Decision;
  /** What the figure says, all of it, where it was corrected or added; else null. */
  readonly fields: Fields | null;
  /** Why; never empty but where the reading was accepted. */
  readonly note: string;
  readonly reviewer: string;
  /** UTC, to the millisecond: 2026-11-22T17:22:00.000Z. */
  readonly reviewed_at: string;
  /** What the machine had read when it was decided; null where it had read nothing there. */
  readonly before: Fields | null;
}

/** A review as it was read from a file, with the place of its row. */
export type PlacedReview = FigureReview & { readonly place: Place };
