import { z } from 'zod';

import type {
  CheckProposal,
  CheckUndo,
  DecideRequest,
  Proposal,
  UndoRequest,
} from '../../src/reviews/protocol.ts';

import { BOUNDS, DECISIONS, ROLES } from '../../src/datasets/schema/vocabulary.ts';
import { CHECK_DECISIONS } from '../../src/reviews/checkReview.ts';

const offset = z.int().nonnegative();
/** Control characters have no place in a cell; a line end in a reason has. */
const text = z
  .string()
  .max(2000)
  .refine((cell) => !/\p{Cc}/u.test(cell.replaceAll(/[\t\n\r]/g, '')));

const fields = z.strictObject({
  value: z.number(), max: z.number().nullable(), bound: z.enum(BOUNDS), unit: text, role: z.enum(ROLES), action: text,
  object: text, subject: text, time: text, period: text, indicator: text, region: text,
}); // prettier-ignore

const proposal = z.strictObject({
  start: offset,
  end: offset,
  decision: z.enum(DECISIONS),
  fields: fields.nullable(),
  note: text,
  reviewer: text,
});
const decide = z.strictObject({ version: text, proposal });
const undo = z.strictObject({
  version: text,
  review: z.strictObject({ figure: text, reviewer: text, reviewed_at: text }),
});

const checkProposal = z.strictObject({
  id: text,
  seen: text,
  decision: z.enum(CHECK_DECISIONS),
  note: text,
  reviewer: text,
});
const checkUndo = z.strictObject({ reviewer: text });

/** The shape of a request; what it says is judged by the rules of the file. Null where it has another. */
export const parseDecide = (body: unknown): DecideRequest | null => decide.safeParse(body).data ?? null;
export const parseUndo = (body: unknown): UndoRequest | null => undo.safeParse(body).data ?? null;
export const parsePreview = (body: unknown): Proposal | null => proposal.safeParse(body).data ?? null;
export const parseCheckProposal = (body: unknown): CheckProposal | null =>
  checkProposal.safeParse(body).data ?? null;
export const parseCheckUndo = (body: unknown): CheckUndo | null => checkUndo.safeParse(body).data ?? null;
