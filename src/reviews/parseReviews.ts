import { z } from 'zod';

import type { CsvRow } from '../datasets/files/csv.ts';
import type { FactReferences } from '../datasets/catalogue/facts.ts';
import type { Message } from '../text/message.ts';
import type { Fields } from './fields.ts';
import type { FigureReview, PlacedReview } from './review.ts';

import { parseCsv, shownCell } from '../datasets/files/csv.ts';
import { SCHEMAS } from '../datasets/schema/index.ts';
import { inputShape } from '../datasets/schema/input.ts';
import { DECISIONS } from '../datasets/schema/vocabulary.ts';
import { FIELDS, fieldsOf } from './fields.ts';
import { createError } from '../text/message.ts';
import { formatCsv } from '../datasets/files/writeCsv.ts';

/** Columns of `data/reviews/<bulletin>.csv`. Every one must be there, and no other: what is written back must be all that was read. */
export const REVIEW_COLUMNS = [
  'figure', 'start', 'end', 'raw', 'decision', ...FIELDS, 'note', 'reviewer', 'reviewed_at', 'before',
] as const; // prettier-ignore

type ReviewColumn = (typeof REVIEW_COLUMNS)[number];

const word = z.string();
const filled = word.refine((text) => text.trim() !== '', 'a text');
const offset = word.regex(/^\d{1,9}$/, 'an offset').transform(Number);
/** The fields of a correction as cells. */
const cellsSchema = z
  .object(inputShape(SCHEMAS.figures, FIELDS, 'verbatim'))
  .refine(({ value, max }) => max === null || max >= value, { path: ['max'], error: 'no less than value' });

/** The same as JSON: what the machine had read. */
const fieldsSchema = z.strictObject(fieldsOf(SCHEMAS.figures.row.shape));

const before = word.transform((text, context): Fields | null => {
  if (text === '') return null;
  const parsed = fieldsSchema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  context.addIssue({ code: 'custom', message: 'what the machine had read, as JSON' });
  return z.NEVER;
});

const rowSchema = z.object({
  figure: word.regex(/^[^@\s]+@\d+$/, 'the id of a figure'),
  start: offset,
  end: offset,
  raw: filled,
  decision: z.enum(DECISIONS, `one of ${DECISIONS.join(', ')}`),
  note: word,
  reviewer: filled,
  reviewed_at: z.iso.datetime('a time in UTC: 2026-11-22T17:22:00.000Z'),
  before,
});

/** What is wrong with a row: the column, and what it should hold. */
interface Fault {
  readonly column: ReviewColumn;
  readonly expected: string;
}

/** Reads the reviews of one bulletin. Rows with a problem are reported with their place and left out. */
export function parseReviews(
  text: string,
  file: string,
  bulletin: string,
  references: FactReferences,
): { readonly reviews: readonly PlacedReview[]; readonly messages: readonly Message[] } {
  const table = parseCsv(text, file, { required: REVIEW_COLUMNS, closed: true });
  const messages = [...table.messages];
  const reviews = table.rows.flatMap((row): PlacedReview[] => {
    const { review, faults } = parseRow(row, bulletin, references);
    for (const { column, expected } of faults) {
      const reason = `invalid ${column}: ${shownCell(row.cells[column])}`;
      messages.push(createError(`invalid-${column}`, reason, file, expected, row.placeOf(column)));
    }
    return review === null ? [] : [{ ...review, place: row.placeOf('figure') }];
  });
  return { reviews, messages };
}

function parseRow(
  { cells }: CsvRow<ReviewColumn>,
  bulletin: string,
  references: FactReferences,
): { readonly review: FigureReview | null; readonly faults: readonly Fault[] } {
  const row = rowSchema.safeParse(cells);
  const says = cells.decision === 'correct' || cells.decision === 'add';
  const fields = says ? cellsSchema.safeParse(cells) : null;
  const faults = [row, fields].flatMap((parsed) =>
    (parsed?.error?.issues ?? []).map(({ path, message }): Fault => {
      return { column: path[0] as ReviewColumn, expected: message };
    }),
  );
  if (row.data === undefined || (fields !== null && fields.data === undefined))
    return { review: null, faults };
  const review: FigureReview = { ...row.data, fields: fields?.data ?? null };
  const more = checkReview(review, bulletin, references);
  for (const column of says ? [] : FIELDS)
    if (cells[column] !== '') more.push({ column, expected: 'nothing: only corrections say it' });
  return { review: more.length === 0 ? review : null, faults: more };
}

/** What a schema cannot see: the bulletin that it belongs to, the catalogues, and how its parts fit together. */
function checkReview(
  { figure, start, end, raw, decision, fields, note, before: read }: FigureReview,
  bulletin: string,
  references: FactReferences,
): Fault[] {
  const faults: Fault[] = [];
  const expect = (holds: boolean, column: ReviewColumn, expected: string): void => {
    if (!holds) faults.push({ column, expected });
  };
  expect(figure === `${bulletin}@${start}`, 'figure', `${bulletin}@${start}`);
  expect(end - start === raw.length, 'end', `${start + raw.length}, the end of raw`);
  expect(decision === 'accept' || note.trim() !== '', 'note', 'a reason');
  expect(
    decision === 'add' || decision === 'reject' || read !== null,
    'before',
    'what the machine had read, as JSON',
  );
  if (fields === null) return faults;
  const { indicator, region: code } = fields;
  expect(
    indicator === '' || references.isIndicator(indicator),
    'indicator',
    'an id of indicators.csv, or empty',
  );
  expect(code === '' || references.isRegion(code), 'region', 'a code of GB/T 2260, or empty');
  return faults;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The text of the file: what `parseReviews` reads, one decision a line. */
export function formatReviews(journal: readonly FigureReview[]): string {
  const rows = journal.map(({ fields, before: read, ...review }) => {
    return { ...review, ...fields, before: read === null ? '' : JSON.stringify(read) };
  });
  return formatCsv(REVIEW_COLUMNS, rows);
}
