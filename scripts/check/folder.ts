import { join, relative } from 'node:path';

import type { Check } from '../../src/checks/check.ts';
import type { SourceDocument } from '../../src/figures/document.ts';
import type { Message } from '../../src/text/message.ts';
import type { Effects } from '../run/effects.ts';
import type { Place } from '../../src/text/place.ts';

import { createCheckRow } from '../../src/checks/checkRow.ts';
import { checkDocument } from '../../src/checks/checkDocument.ts';
import { formatCsvLine } from '../../src/datasets/files/writeCsv.ts';
import { parseManifest } from '../../src/datasets/documents/manifest.ts';
import { extract } from '../../src/figures/extract.ts';
import { decodeSource } from '../../src/text/decode.ts';
import { formatMessage } from '../../src/text/message.ts';
import { CliError } from '../run/effects.ts';
import { describeFault } from '../run/readSafely.ts';
import { createReport } from '../run/report.ts';
import { createError } from '../../src/text/message.ts';
import { readText } from '../data/catalogue.ts';

/** A document to be checked: its path below the folder, and what the manifest says of it. */
export interface Entry extends Omit<SourceDocument, 'text'> {
  readonly file: string;
}

/** Columns of the table that `check --texts` writes. `start` and `end` are of the number that is claimed; of a part, its own. */
export const FOLDER_COLUMNS = [
  'path', 'start', 'end', 'rule', 'kind', 'verdict', 'reason', 'working', 'claimed', 'formula', 'roles', 'spans', 'quote_start', 'quote',
] as const; // prettier-ignore

const NOTHING = { title: '', publisher: '', region: '', published: '', genre: '' };

/** The documents of a folder: those of the manifest, or every .txt and .md below it. */
export function listEntries(
  folder: string,
  manifest: string | undefined,
  parts: readonly string[],
  effects: Effects,
): Entry[] {
  if (!effects.isFolder(folder)) throw new CliError(`missing folder: ${folder}; expected a folder of texts`);
  if (manifest !== undefined) return readManifest(folder, manifest, effects);
  const roots = parts.length === 0 ? [folder] : parts.map((part) => join(folder, part));
  const missing = roots.find((root) => !effects.isFolder(root));
  if (missing !== undefined) throw new CliError(`missing folder: ${missing}; expected a folder of texts`);
  return roots
    .flatMap((root) => listTexts(root, effects))
    .map((file) => ({ ...NOTHING, id: relative(folder, file).split('\\').join('/'), file }));
}

function listTexts(folder: string, effects: Effects): string[] {
  return effects.list(folder).flatMap((name) => {
    const path = join(folder, name);
    if (effects.isFolder(path)) return listTexts(path, effects);
    return /\.(?:txt|md)$/u.test(name) && !name.startsWith('README') ? [path] : [];
  });
}

function readManifest(folder: string, path: string, effects: Effects): Entry[] {
  const { entries, messages } = parseManifest(readText(path, effects), path);
  const [problem] = messages;
  if (problem !== undefined) throw new CliError(formatMessage(problem));
  return entries.map(({ id, title, publisher, region, published, genre }) => {
    const files = [join(folder, `${id}.txt`), join(folder, `${id}.md`)];
    const file = files.find((path) => effects.exists(path)) ?? files[0] ?? id;
    return { id, title, publisher, region, published, genre, file };
  });
}

const HEAD: Place = { line: 1, column: 1 };

/** Reads a document; a problem with it is reported, and null is given. */
export function readEntry(
  entry: Entry,
  effects: Effects,
  report: (messages: readonly Message[]) => void,
): SourceDocument | null {
  const { file, ...known } = entry;
  if (!effects.exists(file)) {
    report([createError('unknown-document', `unknown document: ${entry.id}`, file, 'a text', HEAD)]);
    return null;
  }
  const decoded = decodeSource(effects.readBytes(file), file);
  if (decoded.text === undefined) {
    report([decoded.message]);
    return null;
  }
  return { ...known, text: decoded.text };
}

/** The number that a check is filed under: what is claimed, and of a part the part itself. */
export function subjectOf(check: Check): { readonly start: number; readonly end: number } {
  const first = check.inputs[0];
  const subject = check.kind === 'part' && first !== undefined ? first : check.claimed;
  return subject === null || subject.end === 0 ? check : subject;
}

export function formatFolderRow(path: string, check: Check): string {
  const { rule, kind, verdict, reason, working, formula, start: quoteStart, quote } = check;
  const { start, end } = subjectOf(check);
  const { claimed_raw, roles, spans } = createCheckRow(check);
  const cells = [path, start, end, rule, kind, verdict, reason, working, claimed_raw, formula, roles, spans];
  return formatCsvLine([...cells, quoteStart, quote]);
}

/** Checks one document after another: memory holds one, and what `each` keeps. Gives how many could be read. */
export function checkEntries(
  entries: readonly Entry[],
  effects: Effects,
  each: (entry: Entry, checks: readonly Check[]) => void,
): { readonly documents: number; readonly errors: number } {
  const report = createReport(effects, false);
  let documents = 0;
  for (const [at, entry] of entries.entries()) {
    if (at % 100 === 0) effects.err(`${String(at)}/${String(entries.length)}\n`);
    const document = readEntry(entry, effects, report.add);
    if (document === null) continue;
    try {
      each(entry, checkDocument(document, extract(document)));
      documents++;
    } catch (error) {
      if (error instanceof CliError || (error instanceof Error && 'code' in error)) throw error;
      report.add([describeFault(entry.id, error)]);
    }
  }
  return { documents, errors: report.errors };
}
