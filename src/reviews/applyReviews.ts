import type { Catalogue, LinkedFigure } from '../datasets/link/link.ts';
import type { ReviewRow } from '../datasets/schema/index.ts';
import type { Reading } from '../datasets/documents/readDocument.ts';
import type { Message } from '../text/message.ts';
import type { Span } from '../text/span.ts';
import type { FigureReview, PlacedReview } from './review.ts';
import { addFigure, correctFigure, type ReviewedFigure } from './reviewedFigure.ts';
import { differingFields } from './fields.ts';
import { holdingReviews } from './journal.ts';

/** What people made of a reading. */
export interface Reviewed {
  /** Sorted by `start`, disjoint; those that were rejected are not among them. */
  readonly figures: readonly ReviewedFigure[];
  /** Decisions that hold, in the order of the text. */
  readonly rows: readonly ReviewRow[];
  /** Reviews that no longer fit. */
  readonly messages: readonly Message[];
}

/** What one review makes of one figure: another figure, or none. Null where it does not hold. */
type Outcome = { readonly figure: ReviewedFigure | null } | null;

/**
 * Applies the reviews of a bulletin to its reading. Pure. A review that no longer fits is reported: where the text at its span
 * is another, nothing of it holds; where only the machine reads otherwise than it did, a correction and a rejection hold, for
 * they were made of the text, while an acceptance was made of the reading and holds no longer.
 */
export function applyReviews(
  reading: Pick<Reading, 'document' | 'blocks' | 'figures'>,
  journal: readonly PlacedReview[],
  catalogue: Catalogue,
  file: string,
): Reviewed {
  const figures = new Map<string, ReviewedFigure>(
    reading.figures.map((figure) => [figure.id, { ...figure, review: 'machine' }]),
  );
  const rows: ReviewRow[] = [];
  const messages: Message[] = [];
  // Rejections are applied before additions: an addition may take the words of a rejected figure.
  const holding = holdingReviews(journal).sort((a, b) => rank(a) - rank(b) || a.start - b.start);
  for (const review of holding) {
    const report = (message: Message): void => void messages.push(message);
    const outcome = applyOne(review, { reading, figures, catalogue, file, report });
    if (outcome === null) continue;
    if (outcome.figure === null) figures.delete(review.figure);
    else figures.set(review.figure, outcome.figure);
    rows.push(createReviewRow(review, reading.document.id));
  }
  const sorted = [...figures.values()].sort((a, b) => a.start - b.start);
  rows.sort((a, b) => a.start - b.start);
  return { figures: sorted, rows, messages };
}

const rank = ({ decision }: FigureReview): number => (decision === 'add' ? 1 : 0);

interface Surroundings {
  readonly reading: Pick<Reading, 'document' | 'blocks'>;
  /** As they stand while the reviews are applied, by id. */
  readonly figures: ReadonlyMap<string, ReviewedFigure>;
  readonly catalogue: Catalogue;
  readonly file: string;
  readonly report: (message: Message) => void;
}

function applyOne(review: PlacedReview, around: Surroundings): Outcome {
  const { reading, figures, catalogue, file, report } = around;
  const { text } = reading.document;
  const { decision, start, end, raw, fields } = review;
  const words = text.slice(start, end);
  if (words !== raw) {
    report(createMisfit('misplaced', review, file, `the text has “${words}”`, 'the text that was reviewed'));
    return null;
  }
  const read = figures.get(review.figure);
  const isOutdated = reportOutdated(review, read, around);
  if (decision === 'reject') return { figure: null };
  if (fields === null)
    return read === undefined || isOutdated ? null : { figure: { ...read, review: 'reviewed' } };
  const other = [...figures.values()].find(
    (figure) => figure.id !== review.figure && overlap(figure, review),
  );
  if (other !== undefined) {
    report(
      createMisfit(
        'overlapping',
        review,
        file,
        `over “${other.raw}” of ${other.id}`,
        'that one rejected first',
      ),
    );
    return null;
  }
  const said = { ...review, fields };
  return {
    figure: read === undefined ? addFigure(reading, said, catalogue) : correctFigure(text, read, said),
  };
}

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end;

/** Says where the machine reads otherwise than when the review was made. */
function reportOutdated(
  review: PlacedReview,
  read: LinkedFigure | undefined,
  { file, report }: Surroundings,
): boolean {
  const { decision } = review;
  if (read === undefined) {
    // A rejected figure that is no longer read is what the reviewer wanted: nothing to report.
    if (decision !== 'accept' && decision !== 'correct') return false;
    const holds =
      decision === 'correct'
        ? 'a reading that was corrected; it stays as corrected'
        : 'a reading that was accepted';
    report(createMisfit('unread', review, file, 'which the machine no longer reads', holds));
    return true;
  }
  const changes = describeChanges(review, read);
  if (changes === '') return false;
  const holds =
    decision === 'accept'
      ? 'the reading that was accepted; look at it again'
      : `the reading that was reviewed; the decision stands`;
  report(createMisfit('outdated', review, file, changes, holds));
  return true;
}

/** `object 警情 → 火警`: what differs between the two readings; empty where nothing does. */
function describeChanges({ before, raw, decision }: FigureReview, read: LinkedFigure): string {
  if (before === null) return 'which the machine reads by now';
  const shown = (cell: string | number | null): string =>
    cell === null || cell === '' ? '(empty)' : String(cell);
  // What was added in the place of a reading takes more or less of the words on purpose.
  const words = read.raw === raw || decision === 'add' ? [] : [`raw ${raw} → ${read.raw}`];
  const fields = differingFields(before, read).map(
    (field) => `${field} ${shown(before[field])} → ${shown(read[field])}`,
  );
  return [...words, ...fields].join(', ');
}

/** How a review no longer fits: what is reported, and whether the decision holds all the same. */
type Misfit = 'misplaced' | 'unread' | 'outdated' | 'overlapping';

/** A review that no longer fits is said aloud: the figure, what was found, and what becomes of the decision. */
function createMisfit(
  misfit: Misfit,
  { figure, raw, decision, place }: PlacedReview,
  file: string,
  difference: string,
  expected: string,
): Message {
  const reason = `${misfit} review: ${decision} of ${figure} “${raw}”, ${difference}`;
  return { reason, ruleId: `${misfit}-review`, file, expected, severity: 'warning', ...place };
}

/** A decision as it is published. `before` holds what was corrected, as the machine had read it. */
function createReviewRow(review: FigureReview, bulletin: string): ReviewRow {
  const { figure: id, start, end, raw, decision, fields, before, note, reviewer, reviewed_at } = review;
  const changed = fields === null || before === null ? [] : differingFields(before, fields);
  const had = before === null ? {} : Object.fromEntries(changed.map((field) => [field, before[field]]));
  const shown = changed.length === 0 ? '' : JSON.stringify(had);
  return { id, bulletin, start, end, raw, decision, before: shown, note, reviewer, reviewed_at };
}
