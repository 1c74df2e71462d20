import { z } from 'zod';
import { createError } from '../../text/message.ts';
import { bisector } from 'd3';

import type { Message } from '../../text/message.ts';
import type { Span } from '../../text/span.ts';

const offset = z.int().nonnegative();
const ordinal = z.int().positive();

/**
 * Where a stretch of the source stood in the file that it was taken from: the page of a PDF, the cell of a table. The
 * places of a bulletin are sorted and disjoint; what stands between them has no place of its own.
 */
const sourcePlaceSchema = z.strictObject({
  /** Offsets into source.txt, half-open. */
  start: offset,
  end: offset,
  /** Page of the original, from 1. */
  page: ordinal.optional(),
  /** Table of the original, from 1 in the order of the text. */
  table: ordinal.optional(),
  /** Name of the sheet of a workbook. */
  sheet: z.string().min(1).optional(),
  /** Cell of the table or sheet, as spreadsheets name it: B7. */
  cell: z
    .string()
    .regex(/^[A-Z]{1,3}[1-9]\d*$/)
    .optional(),
  /** Whether the text was recognised from an image (OCR): a person has to look at its numbers. */
  recognised: z.literal(true).optional(),
});

export type SourcePlace = Readonly<z.infer<typeof sourcePlaceSchema>>;

export type ParsedPlaces =
  | { readonly places: readonly SourcePlace[]; readonly message: null }
  | { readonly places: null; readonly message: Message };

/** Reads `places.json` beside a source. `length` is that of the source, in UTF-16 code units. */
export function parsePlaces(text: string, file: string, length: number): ParsedPlaces {
  const refuse = (reason: string, expected: string): ParsedPlaces => {
    return { places: null, message: createError('invalid-places', reason, file, expected) };
  };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('broken JSON: places', 'what `npm run add` writes');
  }
  const result = z.array(sourcePlaceSchema).safeParse(value);
  if (!result.success) {
    const [issue] = result.error.issues;
    const where = issue?.path.join('.') ?? '';
    return refuse(`invalid place: ${where}`, issue?.message.toLowerCase() ?? 'a place');
  }
  let last = 0;
  for (const { start, end } of result.data) {
    if (start < last || end <= start || end > length)
      return refuse(`invalid place: ${start}–${end}`, `sorted, disjoint spans up to ${length}`);
    last = end;
  }
  return { places: result.data, message: null };
}

/** One place a line, so that a change shows as a diff. */
export function formatPlaces(places: readonly SourcePlace[]): string {
  return places.length === 0 ? '[]\n' : `[\n${places.map((place) => JSON.stringify(place)).join(',\n')}\n]\n`;
}

/** The place in which a span begins, by bisection; undefined where nothing is known of it. */
export function placeOfSpan(places: readonly SourcePlace[], { start }: Span): SourcePlace | undefined {
  const place = places[bisector((each: SourcePlace) => each.start).right(places, start) - 1];
  return place === undefined || start >= place.end ? undefined : place;
}
