import { join } from 'node:path';

import type { TableInput } from '../../src/datasets/tableInput.ts';
import type { Clash, Note } from '../../src/datasets/catalogue/remarks.ts';
import type { Break } from '../../src/datasets/catalogue/breaks.ts';
import type { Fact, FactReferences } from '../../src/datasets/catalogue/facts.ts';
import type { Catalogue } from '../../src/datasets/link/link.ts';
import type { Publishers } from '../../src/datasets/catalogue/publishers.ts';
import type { ReviewRow } from '../../src/datasets/schema/index.ts';
import type { Reports } from '../../src/datasets/reportRows.ts';
import type { Reading } from '../../src/datasets/documents/readDocument.ts';
import type { Withdrawal } from '../../src/datasets/documents/withdrawal.ts';
import type { PlacedReview } from '../../src/reviews/review.ts';
import type { Message } from '../../src/text/message.ts';
import type { CheckReviews } from './checkReviews.ts';
import type { ReadingStore } from './readingStore.ts';
import type { Effects } from '../run/effects.ts';
import type { Source } from './sources.ts';

import { parseBreaks } from '../../src/datasets/catalogue/breaks.ts';
import { parseClashes, parseNotes } from '../../src/datasets/catalogue/remarks.ts';
import { parseFacts } from '../../src/datasets/catalogue/facts.ts';
import { NO_PUBLISHERS, parsePublishers, publisherExpected } from '../../src/datasets/catalogue/publishers.ts';
import { applyReviews } from '../../src/reviews/applyReviews.ts';
import { readCatalogue, readText } from './catalogue.ts';
import { readCheckReviews, retractedChecks } from './checkReviews.ts';
import { NO_STORE } from './readingStore.ts';
import { readSafely } from '../run/readSafely.ts';
import { referencesOf } from './catalogue.ts';
import { checkLeftovers } from './leftovers.ts';
import { readReports } from './reports.ts';
import { readReviews, reviewFile } from './reviewFiles.ts';
import { bulletinFolders, readSources } from './sources.ts';
import { readWithdrawals } from './withdrawals.ts';
import { createError } from '../../src/text/message.ts';

/** Everything in `data/`, read and checked. */
export interface Collection {
  /** The folder above `data/`. */
  readonly root: string;
  readonly sources: readonly Source[];
  readonly facts: readonly Fact[];
  readonly breaks: readonly Break[];
  readonly clashes: readonly Clash[];
  readonly notes: readonly Note[];
  readonly publishers: Publishers;
  readonly reports: Reports;
  /** What people decided on figures, by bulletin. */
  readonly reviews: ReadonlyMap<string, readonly PlacedReview[]>;
  /** What people decided on contradictions. */
  readonly checkReviews: CheckReviews;
  /** Bulletins that were public and were taken out, and contradictions that were public and were rejected. */
  readonly withdrawals: readonly Withdrawal[];
  readonly catalogue: Catalogue;
  readonly messages: readonly Message[];
}

/**
 * Reads `data/` below `root`: bulletins, facts, reports, catalogues. Every problem is collected; nothing is written. `demo` adds the
 * invented reports of the demonstration set.
 */
export function readCollection(root: string, effects: Effects, demo = false): Collection {
  const read = readSources(join(root, 'data/bulletins'), effects);
  const ids = new Set(read.sources.map(({ bulletin }) => bulletin.id));
  // A collection need not have a table of publishers, and then none is unknown, nor of breaks, clashes and notes.
  const publisherFile = join(root, 'data/publishers.csv');
  const { publishers, messages: unnamed } = effects.exists(publisherFile)
    ? parsePublishers(readText(publisherFile, effects), publisherFile)
    : { publishers: NO_PUBLISHERS, messages: [] };
  const folders = bulletinFolders(join(root, 'data/bulletins'), effects);
  // A name of a bulletin that is not there at all is left over, and told as such; all that depends on it needs no word of its own.
  const { catalogue, messages } = readCatalogue(root, effects, (id) => ids.has(id) || !folders.has(id));
  const sources: Source[] = [];
  const found: Message[] = [...read.messages, ...messages, ...unnamed];
  for (const source of read.sources) {
    const { region, publisher, file, placeOf } = source.bulletin;
    const report = (key: 'region' | 'publisher', value: string, expected: string): void => {
      found.push(createError(`unknown-${key}`, `unknown ${key}: ${value}`, file, expected, placeOf(key)));
    };
    if (catalogue.regions.byCode(region) === undefined) report('region', region, 'a code of GB/T 2260');
    else if (publishers.find(publisher) === null)
      report('publisher', publisher, publisherExpected(publisher));
    else sources.push(source);
  }
  const facts = readFacts(join(root, 'data/facts'), referencesOf(catalogue, publishers), effects);
  const remarks = readRemarks(root, facts.facts, referencesOf(catalogue, publishers), effects);
  const { reports, messages: unread } = readReports(root, sources, catalogue, effects, demo);
  const reviews = readReviews(root, (id) => ids.has(id), catalogue, effects);
  const checkReviews = readCheckReviews(root, effects);
  const withdrawn = readWithdrawals(root, effects);
  const leftovers = checkLeftovers(root, effects);
  return {
    root,
    sources,
    catalogue,
    checkReviews,
    withdrawals: [...withdrawn.withdrawals, ...retractedChecks(checkReviews.reviews)],
    facts: facts.facts,
    breaks: remarks.breaks,
    clashes: remarks.clashes,
    notes: remarks.notes,
    publishers,
    reports,
    reviews: reviews.reviews,
    messages: [
      ...found,
      ...facts.messages,
      ...remarks.messages,
      ...unread,
      ...reviews.messages,
      ...checkReviews.messages,
      ...withdrawn.messages,
      ...leftovers,
    ],
  };
}

/** What is said of numbers beside them: breaks, clashes, notes. Each file may be missing. */
function readRemarks(
  root: string,
  facts: readonly Fact[],
  references: FactReferences,
  effects: Effects,
): Pick<Collection, 'breaks' | 'clashes' | 'notes' | 'messages'> {
  const textOf = (file: string): string | null => (effects.exists(file) ? readText(file, effects) : null);
  const [breakFile, clashFile, noteFile] = ['breaks', 'clashes', 'notes'].map((name) =>
    join(root, `data/${name}.csv`),
  ) as [string, string, string];
  const [breakText, clashText, noteText] = [textOf(breakFile), textOf(clashFile), textOf(noteFile)];
  const byId = new Map(facts.map((fact) => [fact.id, fact]));
  const none = { breaks: [], clashes: [], notes: [], messages: [] };
  const { breaks, messages: ofBreaks } = breakText === null ? none : parseBreaks(breakText, breakFile, references);
  const { clashes, messages: ofClashes } =
    clashText === null ? none : parseClashes(clashText, clashFile, references, byId);
  const { notes, messages: ofNotes } = noteText === null ? none : parseNotes(noteText, noteFile, references);
  return { breaks, clashes, notes, messages: [...ofBreaks, ...ofClashes, ...ofNotes] };
}

function readFacts(
  folder: string,
  references: FactReferences,
  effects: Effects,
): { readonly facts: readonly Fact[]; readonly messages: readonly Message[] } {
  const files = effects.list(folder).filter((name) => name.endsWith('.csv'));
  return parseFacts(
    files.map((name) => {
      const file = join(folder, name);
      return { text: readText(file, effects), file };
    }),
    references,
  );
}

/** Problems after which no table may be written: they would publish something under a wrong name. */
const STOPPING: ReadonlySet<string> = new Set([
  'altered-source',
  'duplicate-bulletin',
  'unknown-region',
  'unknown-publisher',
  'unknown-edition',
  'leftover',
  'invalid-withdrawal',
  'contradictory-withdrawal',
  'circular-edition',
]);

export function stopsBuild({ ruleId }: Message): boolean {
  return STOPPING.has(ruleId);
}

/**
 * Reads every bulletin of the collection that is not in the store, one line of progress each, and applies the reviews. `machine` is as the machine reads,
 * before any review: what its accuracy is measured by.
 */
export function readBulletins(
  collection: Collection,
  effects: Effects,
  store: ReadingStore = NO_STORE,
): { readonly input: TableInput; readonly machine: readonly Reading[]; readonly messages: readonly Message[] } {
  const { root, sources, publishers, reports, reviews, withdrawals, catalogue } = collection;
  const { facts, breaks, clashes, notes } = collection;
  const messages: Message[] = [];
  const machine: Reading[] = [];
  const rows: ReviewRow[] = [];
  const readings = sources.flatMap(({ bulletin, document, places }, k) => {
    const kept = store.get(document);
    if (kept === null) effects.err(`${k + 1}/${sources.length} ${bulletin.id}\n`);
    const read = kept === null ? readSafely(document, catalogue) : { reading: kept, messages: kept.messages };
    messages.push(...read.messages);
    if (read.reading === null) return [];
    if (kept === null) store.put(read.reading);
    machine.push(read.reading);
    const journal = reviews.get(bulletin.id);
    if (journal === undefined) return [{ bulletin, reading: read.reading, places }];
    const reviewed = applyReviews(read.reading, journal, catalogue, reviewFile(root, bulletin.id));
    messages.push(...reviewed.messages);
    rows.push(...reviewed.rows);
    return [{ bulletin, reading: { ...read.reading, figures: reviewed.figures }, places }];
  });
  const input = { readings, facts, breaks, clashes, notes, publishers, reports, catalogue, reviews: rows, withdrawals };
  return { input, machine, messages };
}
