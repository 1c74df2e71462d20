import { join, resolve } from 'node:path';
import type { Catalogue } from '../src/datasets/link/link.ts';
import { type ManifestEntry, parseManifest } from '../src/datasets/documents/manifest.ts';
import { type Message } from '../src/text/message.ts';
import { type Aside, CliError, type Effects } from './run/effects.ts';
import { decodeSource } from '../src/text/decode.ts';
import { createCommitmentRow, createFigureRow } from '../src/datasets/figureRow.ts';
import { columnNames } from '../src/datasets/schema/index.ts';
import { formatCsvLine } from '../src/datasets/files/writeCsv.ts';
import { DocumentReader } from '../src/datasets/documents/readDocument.ts';
import { parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { describeFault } from './run/readSafely.ts';
import { createReport } from './run/report.ts';
import { formatTable } from './run/summary.ts';
import { readCatalogue, readText } from './data/catalogue.ts';
import { documentOf } from '../src/datasets/documents/manifest.ts';
import { createError } from '../src/text/message.ts';

const USAGE =
  'npm run -s extract -- --texts FOLDER --manifest manifest.csv --out figures.csv [--commitments out.csv] [--strict]';

/**
 * Reads `FOLDER/<id>.txt` for every row of the manifest and writes figures.csv (and commitments), one document
 * at a time: memory holds one document, not the collection. Exit code 1 when any document had a problem; the
 * others are written all the same, unless `--strict`.
 */
export function extractVerb(args: readonly string[], effects: Effects): number {
  const { options } = parseArguments(args, USAGE, {
    texts: ['texts', 'manifest', 'out', 'commitments'],
    switches: ['strict'],
  });
  const { texts = '', manifest: manifestPath = '', out = '', commitments: commitmentsPath } = options;
  const paths = { texts, manifest: manifestPath, out };
  for (const [name, value] of Object.entries(paths))
    if (value === '') throw wrongUsage(`missing option: --${name}`, USAGE);
  checkConflicts([paths.manifest, out, ...(commitmentsPath === undefined ? [] : [commitmentsPath])]);

  const report = createReport(effects, options.strict);
  const manifest = parseManifest(readText(paths.manifest, effects), paths.manifest);
  report.add(manifest.messages);
  if (manifest.entries.length === 0 && report.errors > 0) return 1;
  checkConflicts([paths.out, ...manifest.entries.map(({ id }) => join(paths.texts, `${id}.txt`))]);

  const { catalogue, messages } = readCatalogue(join(import.meta.dirname, '..'), effects);
  report.add(messages);
  const started = effects.clock();
  const figuresOut = effects.openAside(paths.out);
  const commitmentsOut = commitmentsPath === undefined ? null : effects.openAside(commitmentsPath);
  const rows: (string | number)[][] = [];
  try {
    figuresOut.write(formatCsvLine(columnNames('figures')));
    commitmentsOut?.write(formatCsvLine(columnNames('commitments')));
    manifest.entries.forEach((entry, k) => {
      effects.err(`${String(k + 1)}/${String(manifest.entries.length)} ${entry.id}\n`);
      const run = { figuresOut, commitmentsOut, catalogue, effects, report: report.add };
      const row = extractOne(entry, paths, run);
      if (row !== null) rows.push(row);
    });
    figuresOut.finish();
    commitmentsOut?.finish();
  } catch (error) {
    figuresOut.drop();
    commitmentsOut?.drop();
    throw error;
  }
  figuresOut.keep();
  commitmentsOut?.keep();
  const sum = (k: number): number => rows.reduce((total, row) => total + Number(row[k]), 0);
  rows.push([`${String(rows.length)} documents`, ...[1, 2, 3, 4, 5, 6].map(sum)]);
  const heads = ['document', 'characters', 'figures', 'actual', 'target', 'requirement', 'commitments'];
  effects.err(formatTable(heads, rows));
  const seconds = ((effects.clock() - started) / 1000).toFixed(1);
  effects.err(`${out}: ${seconds} s, ${report.errors} errors, ${report.warnings} warnings\n`);
  return report.errors > 0 ? 1 : 0;
}

/** What one run shares among its documents. */
interface Run {
  readonly figuresOut: Aside;
  readonly commitmentsOut: Aside | null;
  readonly catalogue: Catalogue;
  readonly effects: Effects;
  readonly report: (messages: readonly Message[]) => void;
}

/** Reads one document and writes its rows; gives its line of the summary, or null where it cannot be read. */
function extractOne(
  entry: ManifestEntry,
  paths: { readonly texts: string; readonly manifest: string },
  run: Run,
): (string | number)[] | null {
  const { figuresOut, commitmentsOut, catalogue, effects, report } = run;
  const path = join(paths.texts, `${entry.id}.txt`);
  const { line, column } = entry;
  if (!effects.exists(path)) {
    report([
      createError('unknown-document', `unknown document: ${entry.id}`, paths.manifest, path, {
        line,
        column,
      }),
    ]);
    return null;
  }
  const decoded = decodeSource(effects.readBytes(path), path);
  if (decoded.text === undefined) {
    report([decoded.message]);
    return null;
  }
  const { id, region } = entry;
  const document = documentOf(entry, decoded.text);
  const counts = { actual: 0, target: 0, requirement: 0, commitments: 0 };
  try {
    const reader = new DocumentReader(document, catalogue);
    for (const figure of reader.figures()) {
      counts[figure.role] += 1;
      const row = createFigureRow(figure);
      figuresOut.write(formatCsvLine(columnNames('figures').map((name) => row[name])));
    }
    if (commitmentsOut !== null) {
      for (const commitment of reader.commitments()) {
        counts.commitments += 1;
        const row = createCommitmentRow(commitment, region);
        commitmentsOut.write(formatCsvLine(columnNames('commitments').map((name) => row[name])));
      }
    }
  } catch (error) {
    if (isDiskFault(error)) throw error;
    report([describeFault(id, error)]);
    return null;
  }
  const { actual, target, requirement, commitments } = counts;
  return [id, decoded.text.length, actual + target + requirement, actual, target, requirement, commitments];
}

/** A full disk is the run's problem, not the document's: errors of the system carry a code. */
function isDiskFault(error: unknown): boolean {
  return error instanceof CliError || (error instanceof Error && 'code' in error);
}

/** No output may stand where an input or another output stands. */
function checkConflicts(paths: readonly string[]): void {
  const resolved = paths.map((path) => resolve(path));
  const double = paths.find((_, k) => resolved.indexOf(resolved[k] ?? '') !== k);
  if (double !== undefined)
    throw new CliError(`file conflict: ${double}; expected a file of its own for each input and output`);
}

if (import.meta.main) await runVerb(extractVerb);
