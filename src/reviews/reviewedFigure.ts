import { linkFigures } from '../datasets/link/link.ts';
import type { Review } from '../datasets/schema/vocabulary.ts';
import type { Catalogue, LinkedFigure } from '../datasets/link/link.ts';
import type { Reading } from '../datasets/documents/readDocument.ts';
import { createFigure, type Step } from '../figures/figure.ts';
import type { Span } from '../text/span.ts';
import { type Fields, FIELDS } from './fields.ts';
import type { FigureReview } from './review.ts';
import { lastPlaceOf } from '../figures/interval.ts';
import { readQuantities } from '../text/quantities/read.ts';
import { splitSentences } from '../text/sentences.ts';

/** A figure, and how far people have looked at it. */
export type ReviewedFigure = LinkedFigure & { readonly review: Review };

/** The figure as a person corrected it: its words and its campaign stay, its fields are theirs, the step says so. */
export function correctFigure(
  text: string,
  read: LinkedFigure,
  review: FigureReview & { readonly fields: Fields },
): ReviewedFigure {
  const { start, end, raw, fields } = review;
  const step = read.value === fields.value && read.raw === raw ? read.step : stepOf(raw, fields.value);
  const steps = [...read.steps, stepOfReview('review/corrected', review, read)];
  const figure = createFigure(text, { ...read, ...fields, start, end, raw, step, steps });
  return { ...figure, ...linksOf(fields, read.campaign), review: 'corrected' };
}

/** A figure that the machine did not read. Sentence, headings and campaign are found as for any other. */
export function addFigure(
  { document, blocks }: Pick<Reading, 'document' | 'blocks'>,
  review: FigureReview & { readonly fields: Fields },
  catalogue: Catalogue,
): ReviewedFigure {
  const { text } = document;
  const { figure: id, start, end, raw, fields } = review;
  const block = blocks.find((candidate) => candidate.start <= start && start < candidate.end);
  const quoted = quoteAround(text, review, block);
  const step = stepOf(raw, fields.value);
  const figure = createFigure(text, {
    ...fields, id, bulletin: document.id, start, end, raw, step, locality: '', section: block?.section ?? [],
    quote: text.slice(quoted.start, quoted.end), quoteStart: quoted.start, steps: [stepOfReview('review/added', review, null)],
  }); // prettier-ignore
  const [linked] = linkFigures(document, [figure], catalogue, blocks);
  return { ...figure, ...linksOf(fields, linked?.campaign ?? ''), review: 'corrected' };
}

const linksOf = ({ region, indicator }: Fields, campaign: string) => ({ region, indicator, campaign });

/** The step that tells of the correction: what it gave, field by field. */
function stepOfReview(
  rule: string,
  review: FigureReview & { readonly fields: Fields },
  read: Fields | null,
): Step {
  const { start, end, fields } = review;
  const given = FIELDS.filter((field) =>
    read === null ? fields[field] !== '' : fields[field] !== read[field],
  );
  const gave = given.map((field) => `${field} = ${String(fields[field] ?? '')}`).join('; ');
  return { rule, gave, start, end };
}

/** One unit of the last printed digit, as the printed words have it; of a value that they do not hold its own. */
function stepOf(raw: string, value: number): number {
  const read = readQuantities(raw).find((quantity) => quantity.value === value);
  return read?.step ?? lastPlaceOf(value);
}

/** The sentence, or the sentences, that the words stand in; of a table its line. */
function quoteAround(text: string, { start, end }: Span, block: Span | undefined): Span {
  const within =
    block === undefined
      ? { start: 0, end: text.length }
      : { start: block.start, end: Math.max(block.end, end) };
  const touched = splitSentences(text, within).filter(
    (sentence) => sentence.start < end && sentence.end > start,
  );
  return { start: touched[0]?.start ?? start, end: Math.max(touched.at(-1)?.end ?? end, end) };
}
