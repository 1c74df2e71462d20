import { createInterface } from 'node:readline/promises';
import { basename, extname, join } from 'node:path';
import process from 'node:process';

import type { ManifestEntry } from '../src/datasets/documents/manifest.ts';
import type { Outcome, Intake, Wishes } from './addOne.ts';
import type { Ask, Given } from './addMetadata.ts';
import type { Effects } from './run/effects.ts';

import { parseManifest } from '../src/datasets/documents/manifest.ts';
import { placeOfSpan } from '../src/datasets/documents/places.ts';
import { formatMessage } from '../src/text/message.ts';
import { createConverter } from './addConverter.ts';
import { listDocuments, sweepFolders } from './addFiles.ts';
import { KnownBulletins } from './addKnown.ts';
import { FIELDS, givenBy } from './addMetadata.ts';
import { addOne } from './addOne.ts';
import { readCatalogue, readText } from './data/catalogue.ts';
import { isStarted, parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { CliError } from './run/effects.ts';
import { readSources } from './data/sources.ts';
import { formatTable } from './run/summary.ts';

const USAGE =
  'npm run -s add -- FILE|FOLDER [--id ID] [--title …] [--publisher …] [--region CODE|NAME] [--published YYYY-MM-DD] [--number …] [--genre …] [--url …] [--version-of ID] [--anyway]';

/** Options that describe one document, and cannot be given for a folder of them. */
const OF_ONE = ['id', 'title', 'number', 'url', 'version-of'] as const;

/** Adds a document, or every document of a folder, to `data/bulletins`. Exit code 1 when any was refused; the others are in. */
export function addVerb(args: readonly string[], effects: Effects): Promise<number> {
  return addTo('.', args, effects, process.stdin.isTTY && process.stdout.isTTY ? askTerminal : null);
}

/** The same below another root; `ask` asks a person for what a document does not say, null where nobody is there. */
export async function addTo(
  root: string,
  args: readonly string[],
  effects: Effects,
  ask: Ask | null,
): Promise<number> {
  const text = { type: 'string' } as const;
  const names = ['id', ...FIELDS, 'version-of'];
  const declared = Object.fromEntries(names.map((name) => [name, text]));
  const { options, positionals } = parseArguments(
    args,
    { ...declared, anyway: { type: 'boolean', default: false } },
    USAGE,
    1,
  );
  const [path] = positionals;
  if (path === undefined) throw wrongUsage('missing argument: a file or a folder', USAGE);
  if (!effects.exists(path))
    throw new CliError(`missing file: ${path}; expected a document or a folder of them`);
  const valueOf = (name: string): string | undefined => {
    const value = options[name];
    return typeof value === 'string' ? value : undefined;
  };
  const given: Given = Object.fromEntries(
    FIELDS.flatMap((field) => (valueOf(field) === undefined ? [] : [[field, valueOf(field)]])),
  );
  const isFolder = effects.isFolder(path);
  const misplaced = isFolder ? OF_ONE.find((name) => valueOf(name) !== undefined) : undefined;
  if (misplaced !== undefined) throw wrongUsage(`misplaced option: --${misplaced} for a folder`, USAGE);
  const wishes = {
    id: valueOf('id'),
    given,
    versionOf: valueOf('version-of'),
    anyway: options['anyway'] === true,
  };

  const folder = join(root, 'data/bulletins');
  sweepFolders(folder);
  const { catalogue } = readCatalogue(root, effects);
  const { sources, messages } = readSources(folder, effects);
  for (const message of messages) effects.err(`warning: ${formatMessage(message)}\n`);
  const known = new KnownBulletins(sources, catalogue);
  const converter = createConverter();
  const intake = { folder, catalogue, known, converter, effects, ask: isFolder ? null : ask };
  try {
    return isFolder ? await addFolder(path, wishes, intake) : await addFile(path, wishes, intake);
  } finally {
    converter.close();
  }
}

async function addFile(path: string, wishes: Wishes, intake: Intake): Promise<number> {
  const outcome = await addOne(path, wishes, intake);
  const { effects, folder } = intake;
  if (outcome.kind === 'refused') throw new CliError(outcome.problem);
  if (outcome.kind === 'known')
    throw new CliError(
      `duplicate document: ${path} is ${outcome.id}; expected a document that is not there yet`,
    );
  effects.out(describeAdded(outcome, folder));
  return 0;
}

/** One after the other; a killed run goes on where it stopped, as what is in is told by the checksums of the files. */
async function addFolder(path: string, wishes: Wishes, intake: Intake): Promise<number> {
  const { effects } = intake;
  const entries = readEntries(path, effects);
  const files = listDocuments(path);
  if (files.length === 0) throw new CliError(`empty folder: ${path}; expected documents`);
  const counts = { added: 0, known: 0 };
  const failures: string[] = [];
  for (const [k, file] of files.entries()) {
    const entry = entries.get(basename(file, extname(file)));
    const own = { ...wishes, id: entry?.id, given: { ...wishes.given, ...givenBy(entry) } };
    const outcome = await addOne(file, own, intake);
    effects.err(`${k + 1}/${files.length} ${file}: ${formatOutcome(outcome)}\n`);
    if (outcome.kind === 'refused') failures.push(outcome.problem);
    else counts[outcome.kind] += 1;
  }
  effects.out(`${counts.added} added, ${counts.known} there already, ${failures.length} refused\n`);
  for (const failure of failures) effects.out(`refused: ${failure}\n`);
  if (counts.added > 0) effects.out(NEXT);
  return failures.length > 0 ? 1 : 0;
}

/** What a manifest.csv in the folder says of its files, by their names without extension. */
function readEntries(folder: string, effects: Effects): ReadonlyMap<string, ManifestEntry> {
  const path = join(folder, 'manifest.csv');
  if (!effects.exists(path)) return new Map();
  const { entries, messages } = parseManifest(readText(path, effects), path);
  for (const message of messages) throw new CliError(formatMessage(message));
  return new Map(entries.map((entry) => [entry.id, entry]));
}

function formatOutcome(outcome: Outcome): string {
  if (outcome.kind === 'refused') return 'refused';
  if (outcome.kind === 'known') return `is ${outcome.id} already`;
  const { figures, commitments } = outcome.reading;
  return `${outcome.id}, ${figures.length} figures, ${commitments.length} commitments`;
}

const NEXT =
  'next: read source.txt beside the original; `npm run -s data`; commit data/bulletins and data/figures; `npm run remove -- ID` takes it out again\n';
/** Figures that are shown after adding one document. */
const SHOWN = 12;

function describeAdded(outcome: Extract<Outcome, { kind: 'added' }>, folder: string): string {
  const { id, metadata, reading, places, change } = outcome;
  const { figures, commitments, document } = reading;
  const described = FIELDS.map((field) => `  ${field.padEnd(10)} ${metadata[field]}\n`).join('');
  const rows = figures.slice(0, SHOWN).map((figure) => {
    const { page, table, sheet, cell } = placeOfSpan(places, figure) ?? {};
    const place = [
      page === undefined ? '' : `p. ${page}`,
      sheet ?? (table === undefined ? '' : `table ${table}`),
      cell ?? '',
    ];
    return [
      figure.raw,
      `${figure.action}${figure.object}`,
      figure.indicator,
      place.filter((part) => part !== '').join(' '),
    ];
  });
  const more = figures.length > SHOWN ? `… and ${figures.length - SHOWN} more\n` : '';
  const table =
    rows.length === 0 ? '' : `${formatTable(['figure', 'counts', 'indicator', 'place'], rows)}${more}`;
  const corrected = (change?.corrected ?? [])
    .map(({ before, after }) => `corrected: ${before.raw} → ${after.raw}\n`)
    .join('');
  return (
    `added ${join(folder, id)}\n${described}  ${'text'.padEnd(10)} ${document.text.length} characters, ` +
    `${figures.length} figures, ${commitments.length} commitments\n${table}${corrected}${NEXT}`
  );
}

async function askTerminal(question: string): Promise<string> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  try {
    return await terminal.question(question);
  } finally {
    terminal.close();
  }
}

if (isStarted(import.meta)) await runVerb(addVerb);
