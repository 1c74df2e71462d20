import type { Reading } from '../../src/datasets/documents/readDocument.ts';
import type {
  DeskBulletin,
  DeskCheck,
  DeskCollection,
  DeskFigure,
  DeskState,
} from '../../src/reviews/protocol.ts';
import type { DeskAnswer, DoubtKind, Preview } from '../../src/reviews/protocol.ts';
import type { Proposal, UndoRequest } from '../../src/reviews/requests.ts';
import type { Span } from '../../src/text/span.ts';
import type { Doubt } from '../data/doubts.ts';
import type { FigureReview, PlacedReview } from '../../src/reviews/review.ts';
import type { Collection } from '../data/collection.ts';
import type { Effects } from '../run/effects.ts';
import type { Source } from '../data/sources.ts';
import type { CheckDesk } from './checkDesk.ts';
import type { Journal } from './journalFile.ts';
import type { Message } from '../../src/text/message.ts';

import { applyReviews } from '../../src/reviews/applyReviews.ts';
import { fieldsOf } from '../../src/reviews/fields.ts';
import { holdingReviews, withoutReview } from '../../src/reviews/journal.ts';
import { formatMessage } from '../../src/text/message.ts';
import { doubtsOf } from '../data/doubts.ts';
import { readSafely } from '../run/readSafely.ts';
import { reviewFile } from '../data/reviewFiles.ts';
import { createCheckDesk } from './checkDesk.ts';
import { changeJournal, readJournal, Refused, refuseFaults } from './journalFile.ts';
import { listRegions } from './regionSearch.ts';
import { createSitePreview } from './sitePreview.ts';

/** All that the page can ask for, without the network around it. Unknown bulletins are null. */
export interface Desk {
  collection(): DeskCollection;
  bulletin(id: string): DeskBulletin | null;
  decide(id: string, version: string, proposal: Proposal): DeskAnswer | null;
  undo(id: string, version: string, review: UndoRequest['review']): DeskAnswer | null;
  preview(id: string, proposal: Proposal): Preview | null;
  /** The contradictions of the whole collection. */
  readonly checks: CheckDesk;
}

/** The desk of a collection. Documents are read once; reviews each time. `now` is the time of a decision. */
export function createDesk(collection: Collection, effects: Effects, now: () => Date): Desk {
  const { root, catalogue } = collection;
  const sources = new Map(collection.sources.map((source) => [source.bulletin.id, source]));
  const readings = new Map<string, Reading>();
  const readingOf = (id: string): Reading | null => {
    const source = sources.get(id);
    if (source === undefined) return null;
    const reading = readings.get(id) ?? readSafely(source.document, catalogue).reading;
    if (reading !== null) readings.set(id, reading);
    return reading;
  };
  const doubts = new Map<Reading, readonly Doubt[]>();
  const doubtsIn = (reading: Reading): readonly Doubt[] => {
    const recognised = (sources.get(reading.document.id)?.places ?? []).flatMap(
      ({ start, end, recognised: is }): Doubt[] => (is === true ? [{ kind: 'recognised', start, end }] : []),
    );
    const known = doubts.get(reading) ?? [...doubtsOf(reading, catalogue), ...recognised];
    doubts.set(reading, known);
    return known;
  };
  const journalOf = (id: string): Journal => readJournal(root, id, catalogue, effects);
  const apply = (reading: Reading, reviews: readonly PlacedReview[]): ReturnType<typeof applyReviews> =>
    applyReviews(reading, reviews, catalogue, reviewFile(root, reading.document.id));
  const stateOf = (reading: Reading, { version, reviews, messages }: Journal): DeskState => ({
    version,
    journal: reviews,
    messages: [...messages, ...apply(reading, reviews).messages].map(formatMessage),
  });
  const preview = createSitePreview({
    collection,
    readingOf,
    reviewsOf: (id) => journalOf(id).reviews,
    apply,
  });

  const checks = createCheckDesk({
    root,
    effects,
    now,
    version: () => [...sources.keys()].map((id) => journalOf(id).version).join(),
    input: () => {
      const { facts, breaks } = collection;
      const read = [...sources.values()].flatMap(({ bulletin, places }) => {
        const reading = readingOf(bulletin.id);
        if (reading === null) return [];
        const { figures } = apply(reading, journalOf(bulletin.id).reviews);
        return [{ bulletin, reading: { ...reading, figures }, places }];
      });
      return { readings: read, facts, breaks, catalogue };
    },
  });

  const change = (
    id: string,
    version: string,
    to: (reading: Reading, reviews: readonly PlacedReview[]) => readonly FigureReview[],
  ): DeskAnswer | null => {
    const reading = readingOf(id);
    if (reading === null) return null;
    const before = journalOf(id).version;
    const journal = changeJournal(root, id, catalogue, effects, (reviews) => to(reading, reviews));
    return { ...stateOf(reading, journal), merged: before !== version };
  };

  return {
    checks,
    collection: () => ({
      contradictions: countContradictions(checks.state().checks),
      bulletins: [...sources.values()].map((source) => list(source, readingOf, journalOf, doubtsIn)),
      indicators: catalogue.indicators.map(({ id, name_zh, name_en, unit }) => {
        return { id, name_zh, name_en, unit };
      }),
    }),
    bulletin: (id) => {
      const [source, reading] = [sources.get(id), readingOf(id)];
      if (source === undefined || reading === null) return null;
      const { title, publisher, published, region } = source.bulletin;
      const journal = journalOf(id);
      const doubts = doubtsIn(reading);
      const figures = reading.figures.map((figure) => createDeskFigure(figure, doubts));
      const said = [...figures, ...journal.reviews.flatMap(({ fields }) => fields ?? [])];
      const codes = [region, ...said.map((figure) => figure.region)];
      const regions = listRegions(codes, catalogue.regions);
      const { text } = reading.document;
      const state = stateOf(reading, journal);
      return { id, title, publisher, published, region, text, figures, regions, ...state };
    },
    decide: (id, version, proposal) =>
      change(id, version, (reading, reviews) => {
        const review = createReview(reading, proposal, freeTime(now(), reviews));
        const journal = [...reviews, { ...review, place: { line: 0, column: 0 } }];
        checkFit(apply(reading, journal).messages, review);
        return journal;
      }),
    undo: (id, version, review) =>
      change(id, version, (_, reviews) => {
        const rest = withoutReview(reviews, review);
        if (rest !== null) return rest;
        const { figure, reviewed_at } = review;
        throw new Refused([`undone review: ${figure} of ${reviewed_at}; expected one that is still there`]);
      }),
    preview: (id, proposal) => {
      const reading = readingOf(id);
      return reading === null ? null : preview(reading, createReview(reading, proposal, now()));
    },
  };
}

function countContradictions(checks: readonly DeskCheck[]): DeskCollection['contradictions'] {
  return { all: checks.length, awaiting: checks.filter(({ state }) => state === 'none').length };
}

function list(
  { bulletin }: Source,
  readingOf: (id: string) => Reading | null,
  journalOf: (id: string) => Journal,
  doubtsIn: (reading: Reading) => readonly Doubt[],
): DeskCollection['bulletins'][number] {
  const { id, title, publisher, published } = bulletin;
  const reading = readingOf(id);
  const figures = reading?.figures ?? [];
  const ids = new Set(figures.map((figure) => figure.id));
  const decided = new Set(
    holdingReviews(journalOf(id).reviews)
      .map(({ figure }) => figure)
      .filter((figure) => ids.has(figure)),
  );
  const doubts = reading === null ? [] : doubtsIn(reading);
  const doubtful = figures.filter((figure) => !decided.has(figure.id) && isDoubtful(figure, doubts)).length;
  return { id, title, publisher, published, figures: ids.size, decided: decided.size, doubtful };
}

const isDoubtful = (figure: Span, doubts: readonly Doubt[]): boolean => kindsAt(figure, doubts).length > 0;

/** What is doubtful of a figure: by itself, or in the sentence in which it stands. */
const kindsAt = ({ start, end }: Span, doubts: readonly Doubt[]): readonly DoubtKind[] => [
  ...new Set(doubts.filter((doubt) => doubt.start <= start && doubt.end >= end).map(({ kind }) => kind)),
];

function createDeskFigure(figure: Reading['figures'][number], doubts: readonly Doubt[]): DeskFigure {
  const { id, start, end, raw } = figure;
  const steps = figure.steps.map(({ rule, gave }) => ({ rule, gave }));
  return { id, start, end, raw, doubts: kindsAt(figure, doubts), steps, ...fieldsOf(figure) };
}

/** A proposal with all that it does not say itself: the words at its span, and what the machine reads there. */
function createReview(reading: Reading, proposal: Proposal, time: Date): FigureReview {
  const { start, end, decision, fields, note, reviewer } = proposal;
  const figure = `${reading.document.id}@${start}`;
  const read = reading.figures.find(({ id }) => id === figure);
  return {
    figure, start, end, raw: reading.document.text.slice(start, end), decision, fields, note, reviewer,
    reviewed_at: time.toISOString(), before: read === undefined ? null : fieldsOf(read),
  }; // prettier-ignore
}

/** Decisions are told apart by their time: no two of one file share it. */
function freeTime(time: Date, reviews: readonly FigureReview[]): Date {
  const taken = new Set(reviews.map(({ reviewed_at }) => reviewed_at));
  let free = time;
  while (taken.has(free.toISOString())) free = new Date(free.getTime() + 1);
  return free;
}

/** What is decided now must fit now. */
function checkFit(messages: readonly Message[], { figure }: FigureReview): void {
  refuseFaults(messages.filter(({ reason }) => reason.includes(` of ${figure} “`)));
}
