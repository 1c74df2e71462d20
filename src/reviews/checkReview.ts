import { z } from 'zod';

import type { CheckRow } from '../datasets/schema/index.ts';
import type { Message } from '../text/message.ts';
import type { Place } from '../text/place.ts';

import { parseCsv, shownCell } from '../datasets/files/csv.ts';
import { createError } from '../text/message.ts';
import { formatCsv } from '../datasets/files/writeCsv.ts';

/** What a person found of a contradiction: the printed numbers do not fit together, or the machine is wrong. */
export const CHECK_DECISIONS = ['confirmed', 'rejected'] as const;
export type CheckDecision = (typeof CHECK_DECISIONS)[number];

/** What was looked at: cells of the table `checks` that say which numbers of which words stand in which relation. */
export const CHECK_GROUNDS = [
  'id', 'rule', 'formula', 'claimed_raw', 'claimed_span', 'inputs', 'spans', 'working', 'quote',
] as const; // prettier-ignore
export type CheckGround = (typeof CHECK_GROUNDS)[number];

/** One row of `data/reviews/checks.csv`: what a person decided on one contradiction, and what it rested on then. */
export interface CheckReview extends Readonly<Pick<CheckRow, CheckGround>> {
  readonly decision: CheckDecision;
  /** Who stands for it; published with what was confirmed. */
  readonly reviewer: string;
  /** Day of the decision, `2026-11-29`. */
  readonly reviewed_on: string;
  /** How it was looked at, or why it is no contradiction. */
  readonly note: string;
}

/** A review as it was read from the file, with the place of its row. */
export type PlacedCheckReview = CheckReview & { readonly place: Place };

/** Columns of the file. Every one must be there, and no other: what is written back must be all that was read. */
export const CHECK_REVIEW_COLUMNS = [
  ...CHECK_GROUNDS, 'decision', 'reviewer', 'reviewed_on', 'note',
] as const; // prettier-ignore

const text = z.string();
const filled = text.refine((cell) => cell.trim() !== '', 'a text');
const span = /^\d+-\d+$/;
const spans = text.refine(
  (cell) => cell === '' || cell.split(' ').every((part) => span.test(part)),
  'offsets as in checks.csv: 12-15 20-24',
);

const rowSchema = z
  .object({
    id: filled.regex(/^\S+\.[\w-]+$/, 'the id of a check'),
    rule: filled.regex(/^[a-z-]+\/[a-z-]+$/, 'the id of a rule'),
    formula: filled, claimed_raw: text, claimed_span: spans, inputs: text, spans, working: filled, quote: filled,
    decision: z.enum(CHECK_DECISIONS, `one of ${CHECK_DECISIONS.join(', ')}`),
    reviewer: filled,
    reviewed_on: z.iso.date('a day: 2026-11-29'),
    note: text.refine((cell) => cell.trim() !== '', 'a reason'),
  })
  .refine(({ inputs, spans: stretches }) => inputs.split(' ').length === stretches.split(' ').length, {
    path: ['spans'],
    error: 'one for each of inputs',
  }); // prettier-ignore

/** Reads the file. Rows with a problem are reported with their place and left out: what they say of is unconfirmed. */
export function parseCheckReviews(
  source: string,
  file: string,
): { readonly reviews: readonly PlacedCheckReview[]; readonly messages: readonly Message[] } {
  const table = parseCsv(source, file, { required: CHECK_REVIEW_COLUMNS, closed: true });
  const messages = [...table.messages];
  const reviews = table.rows.flatMap(({ cells, placeOf }): PlacedCheckReview[] => {
    const { data, error } = rowSchema.safeParse(cells);
    for (const { path, message } of error?.issues ?? []) {
      const column = path[0] as (typeof CHECK_REVIEW_COLUMNS)[number];
      const reason = `invalid ${column}: ${shownCell(cells[column])}`;
      messages.push(createError(`invalid-${column}`, reason, file, message, placeOf(column)));
    }
    return data === undefined ? [] : [{ ...data, place: placeOf('id') }];
  });
  return { reviews, messages };
}

/** The text of the file: what `parseCheckReviews` reads, one decision a row. */
export function formatCheckReviews(reviews: readonly CheckReview[]): string {
  return formatCsv(
    CHECK_REVIEW_COLUMNS,
    reviews.map((review) => Object.fromEntries(CHECK_REVIEW_COLUMNS.map((name) => [name, review[name]]))),
  );
}
