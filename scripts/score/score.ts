import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';

import type { Reading } from '../../src/datasets/documents/readDocument.ts';
import type { SourceDocument } from '../../src/figures/document.ts';
import type { FigureScore } from './figureScore.ts';
import type { Effects } from '../run/effects.ts';

import { parseCsv } from '../../src/datasets/files/csv.ts';
import { formatCsv } from '../../src/datasets/files/writeCsv.ts';
import { createFigureRow } from '../../src/datasets/figureRow.ts';
import { columnNames } from '../../src/datasets/schema/index.ts';
import { parseManifest } from '../../src/datasets/documents/manifest.ts';
import { readDocument } from '../../src/datasets/documents/readDocument.ts';
import { formatMessage } from '../../src/text/message.ts';
import { describeAccuracy, measureAccuracy } from './accuracy.ts';
import { scoreCommitments } from './commitmentScore.ts';
import { MEASURES, REFERENCE_COLUMNS, scoreFigures } from './figureScore.ts';
import { scoreNumerals } from './numeralScore.ts';
import { parseArguments, runVerb } from '../run/commandLine.ts';
import { CliError } from '../run/effects.ts';
import { readCatalogue, readText } from '../data/catalogue.ts';
import { describeRead } from './readByEye.ts';
import { writePart } from '../run/documentPart.ts';
import { scoreDescriptions } from './scoreDescribe.ts';
import { formatFidelity, scoreCopies } from './scoreIntake.ts';
import { readSources } from '../data/sources.ts';
import { formatTable } from '../run/summary.ts';
import { documentOf } from '../../src/datasets/documents/manifest.ts';

const USAGE =
  'npm run -s score -- [--misses] [--corpus FOLDER | --intake | --describe FOLDER | (--genres | --read LIST) [--document FILE]]';
const REFERENCE_SCORER = '../shared/gold/score.mjs';

/**
 * Scores the engine against reference figures: the five bulletins, or `--corpus`, a folder with manifest.csv,
 * figures.csv and its texts. `--genres` says it by kind of document, `--read` counts the faults in a list of figures read by eye. `--intake` compares what Word, PDF and web copies of the bulletins give, `--describe` what is proposed of work reports. Where the reference scorer is at hand it is run too, on the same figures.
 */
export async function scoreVerb(args: readonly string[], effects: Effects): Promise<number> {
  const { options } = parseArguments(args, USAGE, {
    texts: ['corpus', 'describe', 'read', 'document'],
    switches: ['misses', 'intake', 'genres'],
  });
  const { misses, intake, genres, describe, read, document, corpus = null } = options;
  const printPart = (part: string): number => {
    effects.out(part);
    if (document !== undefined) writePart(document, part, effects);
    return 0;
  };
  if (intake) {
    effects.out(formatFidelity(await scoreCopies(effects), misses));
    return 0;
  }
  if (describe !== undefined) {
    effects.out(scoreDescriptions(describe, misses, effects));
    return 0;
  }
  if (read !== undefined) return printPart(describeRead(read, effects));
  const documents = corpus === null ? readOwn(effects) : readCorpus(corpus, effects);
  const goldPath = corpus === null ? 'tests/corpus/figures.csv' : join(corpus, 'figures.csv');
  const { catalogue } = readCatalogue('.', effects);
  const readings = documents.map((document) => readDocument(document, catalogue));
  if (genres) return printPart(describeAccuracy(measureAccuracy(readings, '.', effects)));
  const score = scoreReadings(readings, goldPath, effects);
  if (misses) for (const line of score.misses) effects.out(`${line}\n`);
  effects.out(formatScores(score));
  if (corpus === null) effects.out(scoreTheRest(readings, misses, effects));
  if (effects.exists(REFERENCE_SCORER)) return runReference(readings, goldPath, effects);
  return 0;
}

export function scoreReadings(readings: readonly Reading[], goldPath: string, effects: Effects): FigureScore {
  const gold = parseCsv(readText(goldPath, effects), goldPath, { required: REFERENCE_COLUMNS });
  for (const message of gold.messages) throw new CliError(formatMessage(message));
  const texts = new Map(readings.map(({ document }) => [document.id, document.text]));
  const figures = readings.flatMap((reading) => reading.figures);
  // A bulletin that was taken out may still have reference figures.
  const wanted = gold.rows.map((row) => row.cells).filter(({ bulletin }) => texts.has(bulletin));
  return scoreFigures(wanted, figures, texts);
}

const DEADLINES = 'tests/corpus/deadlines.csv';
const DEADLINE_COLUMNS = ['bulletin', 'before', 'raw', 'due', 'every', 'task'] as const;

/** Commitments of the five bulletins, and the numerals of other projects' tests. */
function scoreTheRest(readings: readonly Reading[], showsMisses: boolean, effects: Effects): string {
  const deadlines = parseCsv(readText(DEADLINES, effects), DEADLINES, { required: DEADLINE_COLUMNS });
  const { recall, hits, wanted, found, misses } = scoreCommitments(
    deadlines.rows.map((row) => row.cells),
    readings.flatMap((reading) => reading.commitments),
    new Map(readings.map(({ document }) => [document.id, document.text])),
  );
  const numerals = scoreNumerals(
    readText('tests/corpus/numerals.csv', effects),
    readText('tests/corpus/numerals-none.csv', effects),
  );
  const { main, ranges, units, none } = numerals;
  const row = (name: string, right: number, asked: number): (string | number)[] => {
    return [name, right, asked, (asked === 0 ? 1 : right / asked).toFixed(3)];
  };
  const table = formatTable(
    ['', 'right', 'of', 'share'],
    [
      row('commitments, recall', Math.round(recall * wanted), wanted),
      row('commitments, precision', hits, found),
      row('numerals, main without ranges', main.right, main.asked),
      row('numerals, main ranges with both ends', ranges.right, ranges.asked),
      row('numerals, main units', units.right, units.asked),
      row('texts without a number, left alone', none.asked - none.right, none.asked),
    ],
  );
  return `\n${showsMisses ? misses.map((line) => `${line}\n`).join('') : ''}${table}`;
}

function formatScores(score: FigureScore): string {
  const columns = ['figures', 'precision', 'recall', 'f1', ...MEASURES, 'frame'] as const;
  const rows = [...score.scores].map(([id, scores]) => [
    id,
    ...columns.map((name) => (name === 'figures' ? String(scores[name]) : scores[name].toFixed(3))),
  ]);
  return formatTable(['bulletin', ...columns], rows);
}

/** Runs the reference scorer and says whether it prints the same table, number for number. */
function runReference(readings: readonly Reading[], goldPath: string, effects: Effects): number {
  const folder = mkdtempSync(join(tmpdir(), 'score-'));
  try {
    for (const { document } of readings) writeFileSync(join(folder, `${document.id}.txt`), document.text);
    const rows = readings.flatMap((reading) => reading.figures.map((figure) => createFigureRow(figure)));
    const figures = join(folder, 'figures.csv');
    writeFileSync(figures, formatCsv(columnNames('figures'), rows));
    const args = [REFERENCE_SCORER, '--figures', figures, '--texts', folder, '--gold', goldPath];
    const { status, stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
    effects.out(`\n${REFERENCE_SCORER}\n${stdout}${stderr}`);
    return status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function readOwn(effects: Effects): readonly SourceDocument[] {
  const { sources, messages } = readSources('data/bulletins', effects);
  for (const message of messages) throw new CliError(formatMessage(message));
  return sources.map(({ document }) => document);
}

function readCorpus(folder: string, effects: Effects): readonly SourceDocument[] {
  const path = join(folder, 'manifest.csv');
  const manifest = parseManifest(readText(path, effects), path);
  for (const message of manifest.messages) throw new CliError(formatMessage(message));
  return manifest.entries.map((entry) =>
    documentOf(entry, readText(join(folder, `${entry.id}.txt`), effects)),
  );
}

if (import.meta.main) await runVerb(scoreVerb);
