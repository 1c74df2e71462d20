import { z } from 'zod';

import { BOUNDS, DECISIONS, ROLES } from '../datasets/schema/vocabulary.ts';
import { CHECK_DECISIONS } from './checkReview.ts';

/*
 * What the page of `npm run review` may send, by shape: what it says is judged by the rules of the file. The page itself takes the
 * types only.
 */
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

/** What a person decides; who reads it adds what the machine had read, and the time. */
export const proposal = z.strictObject({
  start: offset,
  end: offset,
  decision: z.enum(DECISIONS),
  fields: fields.nullable(),
  note: text,
  reviewer: text,
});
/** `POST api/bulletins/<id>/decide`. `version` is the state that it was decided on. */
export const decide = z.strictObject({ version: text, proposal });
/** `POST api/bulletins/<id>/undo`: takes back one decision, so that the one before it holds again. */
export const undo = z.strictObject({
  version: text,
  review: z.strictObject({ figure: text, reviewer: text, reviewed_at: text }),
});

/** `POST api/checks/decide` */
export const checkProposal = z.strictObject({
  id: text,
  seen: text,
  decision: z.enum(CHECK_DECISIONS),
  note: text,
  reviewer: text,
});
/** `POST api/checks/undo`: takes back the last decision of this person. */
export const checkUndo = z.strictObject({ reviewer: text });

export type Proposal = Readonly<z.infer<typeof proposal>>;
export type DecideRequest = Readonly<z.infer<typeof decide>>;
export type UndoRequest = Readonly<z.infer<typeof undo>>;
export type CheckProposal = Readonly<z.infer<typeof checkProposal>>;
export type CheckUndo = Readonly<z.infer<typeof checkUndo>>;
