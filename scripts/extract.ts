import { join, resolve } from 'node:path';
import type { Catalogue } from '../src/datasets/link/link.ts';
import { type ManifestEntry, parseManifest } from '../src/datasets/documents/manifest.ts';
import { type Message } from '../src/text/message.ts';
import { type Aside, CliError, type Effects } from './run/effects.ts';
import { decodeSource } from '../src/text/decode.ts';
import { columnNames } from '../src/datasets/schema/index.ts';
import { formatCsvLine } from '../src/datasets/files/writeCsv.ts';
import { parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { filterDocuments, LONGEST_LINE } from './extract/filter.ts';
import { readLines } from './extract/documentLines.ts';
import { createReport } from './run/report.ts';
import { formatTable } from './run/summary.ts';
import { readCatalogue, readText } from './data/catalogue.ts';
import { documentOf } from '../src/datasets/documents/manifest.ts';
import { createError } from '../src/text/message.ts';

const USAGE =
  'npm run -s extract -- --texts FOLDER --manifest manifest.csv --out figures.csv [--commitments out.csv] [--strict] | --stdin | --help';

const HELP = `usage: ${USAGE}

--texts reads FOLDER/<id>.txt for every row of the manifest (columns id, title, publisher, region, published, number, genre, url; only
id is required) and writes CSV.

--stdin is a filter: documents in, what stands in them out, one a line (NDJSON in UTF-8), in the order of the documents.
  in    {"id", "text", "title", "publisher", "region", "published", "genre"}; only id and text are required, other fields are left
        alone; a line has at most ${LONGEST_LINE / 2 ** 20} MB. Each document is read by itself: that an id comes twice is not noticed.
  out   {"kind": "figure", "document", …columns of figures.csv}
        {"kind": "commitment", "document", …columns of commitments.csv}
        {"kind": "problem", "document", "line", "severity", "rule", "reason", "expected", "place"?}
        {"kind": "document", "document", "line", "figures", "commitments", "problems"}: the last of each line that was read
  document is null where the id cannot be read; line is that of the input, place the line and column in the text.

Exit code: 0 all was read; 1 a document or line had an error, the others were read all the same; 2 wrong usage. A reader that closes
the pipe early (| head) ends the run with 0: it alone knows that it wanted no more.
`;

const FIGURE_COLUMNS = columnNames('figures');
const COMMITMENT_COLUMNS = columnNames('commitments');
const ROOT = join(import.meta.dirname, '..');

/**
 * Reads `FOLDER/<id>.txt` for every row of the manifest and writes figures.csv (and commitments), one document
 * at a time: memory holds one document, not the collection. Exit code 1 when any document had a problem; the
 * others are written all the same, unless `--strict`.
 */
export function extractVerb(args: readonly string[], effects: Effects): number | Promise<number> {
  const { options } = parseArguments(args, USAGE, {
    texts: ['texts', 'manifest', 'out', 'commitments'],
    switches: ['strict', 'stdin', 'help'],
  });
  if (options.help) {
    effects.out(HELP);
    return 0;
  }
  if (options.stdin) {
    if (args.length > 1) throw wrongUsage('misplaced option: --stdin stands alone', USAGE);
    return filterVerb(effects);
  }
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

  const { catalogue, messages } = readCatalogue(ROOT, effects);
  report.add(messages);
  const started = effects.clock();
  const figuresOut = effects.openAside(paths.out);
  const commitmentsOut = commitmentsPath === undefined ? null : effects.openAside(commitmentsPath);
  const rows: (string | number)[][] = [];
  try {
    figuresOut.write(formatCsvLine(FIGURE_COLUMNS));
    commitmentsOut?.write(formatCsvLine(COMMITMENT_COLUMNS));
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

/** Reads documents from standard input, see `HELP`. */
async function filterVerb(effects: Effects): Promise<number> {
  const { catalogue, messages } = readCatalogue(ROOT, effects);
  const report = createReport(effects, false);
  report.add(messages);
  const { documents, figures, commitments, errors, warnings } = await filterDocuments(effects, catalogue);
  effects.err(
    `${documents} documents, ${figures} figures, ${commitments} commitments, ${errors} errors, ${warnings} warnings\n`,
  );
  return errors + report.errors > 0 ? 1 : 0;
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
  const counts = { actual: 0, target: 0, requirement: 0, commitments: 0 };
  for (const line of readLines(documentOf(entry, decoded.text), catalogue, commitmentsOut !== null)) {
    if (line.kind === 'problem') {
      report([line.message]);
      if (line.message.severity === 'error') return null;
    } else if (line.kind === 'figure') {
      counts[line.row.role] += 1;
      figuresOut.write(formatCsvLine(FIGURE_COLUMNS.map((name) => line.row[name])));
    } else {
      counts.commitments += 1;
      commitmentsOut?.write(formatCsvLine(COMMITMENT_COLUMNS.map((name) => line.row[name])));
    }
  }
  const { actual, target, requirement, commitments } = counts;
  return [
    entry.id,
    decoded.text.length,
    actual + target + requirement,
    actual,
    target,
    requirement,
    commitments,
  ];
}

/** No output may stand where an input or another output stands. */
function checkConflicts(paths: readonly string[]): void {
  const resolved = paths.map((path) => resolve(path));
  const double = paths.find((_, k) => resolved.indexOf(resolved[k] ?? '') !== k);
  if (double !== undefined)
    throw new CliError(`file conflict: ${double}; expected a file of its own for each input and output`);
}

if (import.meta.main) await runVerb(extractVerb);
