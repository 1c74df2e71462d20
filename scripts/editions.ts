import { createHash } from 'node:crypto';
import { basename, join } from 'node:path';

import type { Tables } from '../src/datasets/schema/index.ts';
import type { TableInput } from '../src/datasets/tableInput.ts';
import type { EditionFile } from '../src/graphics/editions.ts';
import type { Effects } from './effects.ts';
import type { MadeFile } from './tableFiles.ts';

import { isDemonstration, withoutDemonstration } from '../src/datasets/reportRows.ts';
import { allGraphics } from '../src/graphics/allGraphics.ts';
import { addEditions, formatEditionFile, parseEditionFile } from '../src/graphics/editions.ts';
import { CliError } from './effects.ts';
import { createTables, publishTables } from '../src/tables/createTables.ts';

/** Where editions are kept: committed, so that a frozen address keeps its data across builds. */
export const EDITIONS = 'data/editions';
/** The same of a site that publishes reviewed figures only: its frozen addresses never hold others. */
export const REVIEWED_EDITIONS = 'data/editions-reviewed';
const PUBLISHED = 'public/data/editions';

/**
 * The editions of all graphics with those of today added: files for `folder`. What the site no longer has keeps its file.
 */
export function makeEditions(
  input: TableInput,
  tables: Tables,
  root: string,
  effects: Effects,
  folder = EDITIONS,
): MadeFile[] {
  const graphics = allGraphics(publishTables(tables, input));
  const names = new Set([...knownNames(join(root, folder), effects), ...graphics.keys()]);
  return [...names].sort().map((name) => {
    const path = join(folder, `${name}.json`);
    const file = addEditions(readEditionFile(join(root, path), effects), graphics.get(name) ?? [], shortHash);
    return { path, bytes: new TextEncoder().encode(formatEditionFile(file)) };
  });
}

/**
 * The committed files, and the same files for the site, which reads nothing but `public/data/`. Invented numbers reach the site
 * only: what is committed stays as it is without them.
 */
export function publishEditions(
  input: TableInput,
  tables: Tables,
  root: string,
  effects: Effects,
  folder = EDITIONS,
): MadeFile[] {
  const shown = makeEditions(input, tables, root, effects, folder);
  const published = shown.map(({ path, bytes }) => ({
    path: join(PUBLISHED, basename(path)),
    bytes,
  }));
  if (input.reports === undefined || !isDemonstration(input.reports.files)) return [...shown, ...published];
  const real = { ...input, reports: withoutDemonstration(input.reports) };
  return [
    ...makeEditions(real, createTables(real, process.env['YOUJU_AS_OF']), root, effects, folder),
    ...published,
  ];
}

function knownNames(folder: string, effects: Effects): string[] {
  const files = effects.list(folder).filter((name) => name.endsWith('.json'));
  return files.map((name) => name.slice(0, -'.json'.length));
}

function readEditionFile(path: string, effects: Effects): EditionFile {
  if (!effects.exists(path)) return {};
  const text = new TextDecoder().decode(effects.readBytes(path));
  try {
    return parseEditionFile(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new CliError(`unreadable editions: ${path} (${reason}); expected the file as it was committed`);
  }
}

/** Twelve hexadecimal digits of SHA-256: short in an address, and no two editions of one graphic share them. */
function shortHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
