import type { Reading } from '../../src/datasets/documents/readDocument.ts';
import type { Published } from '../../src/datasets/published.ts';
import type { Reviewed } from '../../src/reviews/applyReviews.ts';
import type { Preview } from '../../src/reviews/protocol.ts';
import type { FigureReview, PlacedReview } from '../../src/reviews/review.ts';
import type { Collection } from '../data/collection.ts';

import { addressOfFigure } from '../../src/datasets/address.ts';
import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';

/** What the preview is computed from. */
interface PreviewInput {
  readonly collection: Collection;
  readonly readingOf: (id: string) => Reading | null;
  readonly reviewsOf: (id: string) => readonly PlacedReview[];
  readonly apply: (reading: Reading, reviews: readonly PlacedReview[]) => Reviewed;
}

/**
 * What of the site a decision would change: the tables and charts are made with it and without it, and compared. Pages are
 * those of the figure, of what it was joined to and of what it will be.
 */
export function createSitePreview(input: PreviewInput): (reading: Reading, review: FigureReview) => Preview {
  return (reading, review) => {
    const { id } = reading.document;
    const placed = { ...review, place: { line: 0, column: 0 } };
    const reviews = input.reviewsOf(id);
    const before = publish(input, id, reviews);
    const after = publish(input, id, [...reviews, placed]);
    const pages = [before, after].flatMap((published) => pagesOf(published, review.figure));
    return { pages: [...new Set(pages)], charts: changedCharts(before, after) };
  };
}

/** The tables as they would be with these reviews of one bulletin, and the others as they are. */
function publish(preview: PreviewInput, id: string, reviews: readonly PlacedReview[]): Published {
  const { collection, readingOf, reviewsOf, apply } = preview;
  const { sources, facts, breaks, publishers, catalogue } = collection;
  const readings = sources.flatMap(({ bulletin, places }) => {
    const reading = readingOf(bulletin.id);
    if (reading === null) return [];
    const { figures } = apply(reading, bulletin.id === id ? reviews : reviewsOf(bulletin.id));
    return [{ bulletin, reading: { ...reading, figures }, places }];
  });
  const input = { readings, facts, breaks, publishers, catalogue };
  return publishTables(createTables(input), input);
}

function pagesOf(published: Published, id: string): string[] {
  const figure = published.byId.figures.get(id);
  if (figure === undefined) return [];
  const { bulletin, indicator, campaign, region } = figure;
  return [
    addressOfFigure(published, id),
    `/bulletins/${bulletin}/`,
    ...(indicator === '' ? [] : [`/indicators/${indicator}/`]),
    ...(campaign === '' ? [] : [`/campaigns/${campaign}/`]),
    ...(region === '' ? [] : [`/regions/${region}/`]),
  ];
}

function changedCharts(before: Published, after: Published): Preview['charts'] {
  const [old, now] = [before, after].map(
    (published) => new Map(allCharts(published, 'zh').map((entry) => [entry.spec.input.id, entry])),
  );
  const ids = new Set([...(old?.keys() ?? []), ...(now?.keys() ?? [])]);
  return [...ids].flatMap((id) => {
    const [was, is] = [old?.get(id), now?.get(id)];
    const shown = is ?? was;
    if (shown === undefined || JSON.stringify(was?.spec) === JSON.stringify(is?.spec)) return [];
    return [{ title: shown.spec.input.title, page: shown.page }];
  });
}
