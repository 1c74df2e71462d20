import { join } from 'node:path';
import process from 'node:process';

import type { Published } from '../src/datasets/published.ts';
import type { TableInput } from '../src/datasets/tableInput.ts';
import type { JudgedChecks } from '../src/reviews/judgeChecks.ts';
import type { Lang } from '../src/i18n/index.ts';
import type { Effects } from './run/effects.ts';
import type { MadeFile } from './data/tableFiles.ts';
import type { Reading } from '../src/datasets/documents/readDocument.ts';

import { changesOf, publicChanges } from '../src/datasets/changes.ts';
import { rowsNamed, TABLES } from '../src/datasets/schema/index.ts';
import { assertTables, createTables, judgeCollection, publishTables } from '../src/tables/createTables.ts';
import { yearCoverage } from '../src/tables/yearCoverage.ts';
import { formatMessage } from '../src/text/message.ts';
import { makeAccuracy } from './score/accuracy.ts';
import { reviewStart } from '../src/i18n/reviewStart.ts';
import { formatCoverage } from './data/coverage.ts';
import { formatAwaiting } from './data/checkReviews.ts';
import { readBulletins, readCollection, stopsBuild } from './data/collection.ts';
import { parseArguments, runVerb } from './run/commandLine.ts';
import { CliError } from './run/effects.ts';
import { readPublicPages } from './data/publicPages.ts';
import { figurePages } from '../src/graphics/figurePages.ts';
import { EXPLORE_FOLDER, makeExploreParts, needsParts } from './data/exploreParts.ts';
import { PARTITIONS_FOLDER } from './data/partitions.ts';
import { publishedRecord } from '../src/graphics/frozenFolder.ts';
import { readHistory } from './data/history.ts';
import { doubtsOf } from './data/doubts.ts';
import { languageOf } from './run/language.ts';
import { createReport } from './run/report.ts';
import { keepReviewed, publishesReviewedOnly } from './data/reviewedOnly.ts';
import { demonstrates } from './data/reports.ts';
import { engineHash } from './run/engineHash.ts';
import { readAhead } from './data/readAhead.ts';
import { openMadeBefore, tableCode } from './data/madeBefore.ts';
import { recallPrints } from './data/keptPrints.ts';
import { openReadingStore, readKept } from './data/readingStore.ts';
import { formatTable } from './run/summary.ts';
import { makeCommittedFiles, makePublishedFiles } from './data/tableFiles.ts';
import { MOST_BYTES } from './data/tableParts.ts';
import { setUnconfirmed, showsUnconfirmed, withUnconfirmed } from './data/unconfirmedChecks.ts';
import { ROLES } from '../src/datasets/schema/vocabulary.ts';
import { countBy } from '../src/text/compare.ts';

const USAGE = 'npm run -s data -- [--check | --coverage] [--strict] [--unconfirmed-checks]';

/** Writes the tables; with `--check` writes nothing and fails where a committed file is stale, with `--coverage` prints how many regions have numbers. */
export function dataVerb(args: readonly string[], effects: Effects): number {
  const { options } = parseArguments(args, USAGE, {
    switches: ['check', 'coverage', 'strict', 'unconfirmed-checks'],
  });
  if (options['unconfirmed-checks']) setUnconfirmed(process.env);
  if (options.coverage) return printCoverage('.', effects);
  return options.check ? checkData('.', effects) : buildData('.', options.strict, effects).exitCode;
}

/**
 * Reads everything, then writes everything. All files of tables are complete and on the disk, aside, before the first takes
 * its place; until then a kill or a full disk leaves every table as it was. `inPlace` is called then: no page is made from what follows, the parts that
 * Explore reads and the summary. Where writing those fails, they are those of the build before until the next one.
 */
export function buildData(
  root: string,
  strict: boolean,
  effects: Effects,
  inPlace: (published: Published) => void = () => undefined,
): { readonly input: TableInput; readonly published: Published; readonly exitCode: 0 | 1 } {
  const started = effects.clock();
  const seen = showsUnconfirmed(process.env) ? withUnconfirmed : (judged: JudgedChecks) => judged;
  const report = createReport(effects, strict);
  const collection = readCollection(root, effects, demonstrates());
  report.add(collection.messages);
  const stopping = collection.messages.filter(stopsBuild);
  if (stopping.length > 0) {
    throw new CliError(`stopped build: ${stopping.length} of the problems above; no table was written`);
  }
  const store = openReadingStore(engineHash(root));
  const code = tableCode();
  readAhead(
    root,
    collection.sources.map(({ document }) => document),
    store,
  );
  const { input: read, machine, messages } = readBulletins(collection, effects, store);
  report.add(messages);
  const there = new Set(collection.sources.map(({ bulletin }) => bulletin.id));
  const gone = new Set(collection.withdrawals.map(({ id }) => id));
  const changes = publicChanges(changesOf(readHistory(root, effects)), there, gone);
  const input = { ...read, changes };
  const asOf = process.env['YOUJU_AS_OF'];
  const judge = (of: TableInput): JudgedChecks => judgeCollection(of, collection.checkReviews);
  const judged = judge(input);
  report.add(judged.messages);
  const tables = createTables(input, seen(judged), asOf);
  const recalled = recallPrints(root, tables, input, collection, { code, store });
  assertTables(tables, (row) => recalled.rows.has(row));
  const reviewedOnly = publishesReviewedOnly(process.env);
  const shown = reviewedOnly ? keepReviewed(input) : input;
  const shownTables = reviewedOnly ? createTables(shown, seen(judge(shown)), asOf) : tables;
  if (reviewedOnly) assertTables(shownTables);
  const hadPage = readPublicPages(root, publishedRecord(), effects);
  const whole = publishTables(shownTables, shown, asOf);
  const pages = figurePages(whole, hadPage);
  function* makeFiles(): Generator<MadeFile> {
    yield* makeCommittedFiles(input, tables, before);
    yield* makePublishedFiles(shown, shownTables, pages, MOST_BYTES, before);
    yield* makeAccuracy(machine, root, effects, (passage) => readKept(passage, input.catalogue, store));
  }
  const before = openMadeBefore(root, code);
  const files = writeTogether(root, makeFiles(), effects);
  removeStale(root, files, effects);
  // In place: every figure that a chart links to has a page now as before, so that the charts that were made stay what they are.
  const published = Object.assign(whole, {
    pages: new Set(pages.pages),
    pictured: new Set(pages.pictured),
  });
  inPlace(published);
  const explore = needsParts(files)
    ? writeTogether(root, makeExploreParts(shownTables, before), effects)
    : new Set<string>();
  removeOthers(root, [EXPLORE_FOLDER], explore, effects);
  before.keep();
  recalled.keep();
  effects.err(formatSummary(shown));
  effects.err(formatAwaiting(judged.awaiting));
  effects.err(formatDoubts(input, languageOf(process.env)));
  const sizes = TABLES.map((table) => [table.name, rowsNamed(shownTables, table.name).length]);
  effects.err(`\n${formatTable(['table', 'rows'], sizes)}`);
  const seconds = ((effects.clock() - started) / 1000).toFixed(1);
  effects.err(`\npublic/data: ${files.size + explore.size} files in ${seconds} s, `);
  effects.err(`${report.errors} errors, ${report.warnings} warnings\n`);
  return { input: shown, published, exitCode: report.errors > 0 ? 1 : 0 };
}

/** Bulletins with doubts that are listed at the end. */
const LISTED = 5;

/** What a person should look at in the documents, with the command that opens the review there. */
export function formatDoubts(
  { readings, catalogue }: Pick<TableInput, 'readings' | 'catalogue'>,
  lang: Lang,
): string {
  const t = reviewStart(lang);
  const doubtful = readings.flatMap(({ bulletin, reading }) => {
    const doubts = doubtsOf(reading, catalogue);
    return doubts[0] === undefined ? [] : [{ id: bulletin.id, n: doubts.length, start: doubts[0].start }];
  });
  if (doubtful.length === 0) return '';
  const n = doubtful.reduce((sum, document) => sum + document.n, 0);
  const lines = [...doubtful]
    .sort((a, b) => b.n - a.n)
    .slice(0, LISTED)
    .map((document) => t('at', document));
  return `\n${t('look', { n, bulletins: doubtful.length })}${lines.join('')}`;
}

/** Compares the committed files with what the engine gives now. */
export function checkData(root: string, effects: Effects): number {
  const collection = readCollection(root, effects);
  for (const message of collection.messages.slice(0, -1)) effects.err(`error: ${formatMessage(message)}\n`);
  const last = collection.messages.at(-1);
  if (last !== undefined) throw new CliError(formatMessage(last));
  const { input } = readBulletins(collection, { ...effects, err: () => undefined });
  const tables = createTables(input, judgeCollection(input), process.env['YOUJU_AS_OF']);
  const files = [...makeCommittedFiles(input, tables)];
  const stale = files.filter(({ path, bytes }) => {
    const file = join(root, path);
    return bytes !== null && (!effects.exists(file) || Buffer.compare(effects.readBytes(file), bytes) !== 0);
  });
  for (const { path } of stale)
    effects.err(`error: stale file: ${path}; expected what \`npm run data\` writes\n`);
  if (stale.length > 0) return 1;
  effects.err(`data/figures, docs/data-dictionary.md: ${files.length} files are as the engine writes them\n`);
  return 0;
}

/** Prints of each indicator and year how many regions have a result, a target, both; writes nothing. */
export function printCoverage(root: string, effects: Effects): number {
  const collection = readCollection(root, effects);
  for (const message of collection.messages) effects.err(`error: ${formatMessage(message)}\n`);
  const { input } = readBulletins(collection, { ...effects, err: () => undefined });
  const published = publishTables(createTables(input), input, process.env['YOUJU_AS_OF']);
  effects.out(formatCoverage(yearCoverage(published)));
  return collection.messages.length > 0 ? 1 : 0;
}

/**
 * Writes all files aside, then puts all in place; those that are as they were stay untouched. Two files on one path are a conflict, found before
 * any is in place. Gives all paths.
 */
export function writeTogether(root: string, files: Iterable<MadeFile>, effects: Effects): Set<string> {
  const paths = new Set<string>();
  const asides = [];
  try {
    for (const { path, bytes } of files) {
      if (paths.has(path)) throw new CliError(`file conflict: ${path}`);
      paths.add(path);
      if (bytes === null) continue;
      const file = join(root, path);
      if (effects.exists(file) && Buffer.compare(effects.readBytes(file), bytes) === 0) continue;
      const aside = effects.openAside(file);
      asides.push(aside);
      aside.write(bytes);
      aside.finish();
    }
  } catch (error) {
    for (const aside of asides) aside.drop();
    throw error;
  }
  for (const aside of asides) aside.keep();
  return paths;
}

const TABLES_FOLDER = 'public/data';
const STALE = ['public/data/texts', 'public/data/editions', PARTITIONS_FOLDER];

/**
 * Removes the texts of bulletins that are no more, parts of the table that hold no row any longer, and the editions that builds of earlier times
 * wrote here. Called when all files of a build stand in their place: until then a failed run leaves the last good ones, and from then on no table
 * points into those that go.
 */
function removeStale(root: string, kept: ReadonlySet<string>, effects: Effects): void {
  removeOthers(root, STALE, kept, effects);
  // A table that became too large for one file, or that needs fewer parts than before.
  for (const name of effects.list(join(root, TABLES_FOLDER))) {
    const [, table = ''] = /^([a-z_]+)(?:-\d+)?\.(?:csv|json|parquet)$/.exec(name) ?? [];
    const path = join(TABLES_FOLDER, name);
    if (TABLES.some((one) => one.name === table) && !kept.has(path)) effects.remove(join(root, path));
  }
}

/** Removes the files of tables in some folders that are not kept. */
function removeOthers(
  root: string,
  folders: readonly string[],
  kept: ReadonlySet<string>,
  effects: Effects,
): void {
  const filesIn = (folder: string): string[] =>
    effects.list(join(root, folder)).flatMap((name) => {
      const path = join(folder, name);
      return effects.isFolder(join(root, path)) ? filesIn(path) : [path];
    });
  for (const path of folders.flatMap(filesIn))
    if (/\.(?:txt|json|parquet)$/.test(path) && !kept.has(path)) effects.remove(join(root, path));
}

/** Figures per bulletin by role, the most frequent indicators, and what no indicator fits. */
export function formatSummary({ readings }: TableInput): string {
  const row = (name: string, of: readonly Pick<Reading, 'figures' | 'commitments'>[]) => {
    const figures = of.flatMap((reading) => reading.figures);
    const roles = ROLES.map((role) => figures.filter((figure) => figure.role === role).length);
    const unlinked = figures.filter((figure) => figure.indicator === '').length;
    return [name, figures.length, ...roles, unlinked, of.flatMap((reading) => reading.commitments).length];
  };
  const rows = readings.map(({ bulletin, reading }) => row(bulletin.id, [reading]));
  const all = readings.map(({ reading }) => reading);
  const header = ['bulletin', 'figures', ...ROLES, 'unlinked', 'commitments'];
  const figures = all.flatMap((reading) => reading.figures);
  const linked = figures.filter((figure) => figure.indicator !== '');
  const unlinked = figures.filter((figure) => figure.indicator === '');
  const byIndicator = countBy(linked, ({ indicator }) => indicator);
  const byObject = countBy(unlinked, ({ object, unit }) => `${object || '(no object)'} / ${unit}`);
  const left = byObject.length - UNLINKED_SHOWN;
  const rest = left > 0 ? `… and ${left} more, in figures.csv\n` : '';
  return [
    `\n${formatTable(header, [...rows, row(`${readings.length} bulletins`, all)])}`,
    `\n${formatTable(['indicator', 'figures'], byIndicator)}`,
    `\n${formatTable(['unlinked: object / unit', 'figures'], byObject.slice(0, UNLINKED_SHOWN))}${rest}`,
  ].join('');
}

/** Lines of the summary that list what no indicator fits; the table holds them all. */
const UNLINKED_SHOWN = 40;

if (import.meta.main) await runVerb(dataVerb);
