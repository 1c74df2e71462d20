import { hash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import process from 'node:process';

export const PROJECT = join(import.meta.dirname, '../..');

/** What a reading depends on beside its document: the code below the project, the catalogues below the folder that is read. */
const CODE = [
  'package-lock.json',
  'scripts/extract.ts',
  'scripts/extract',
  'scripts/data/packedRows.ts',
  'scripts/data/readingStore.ts',
  'src/text',
  'src/figures',
  'src/checks',
  'src/datasets',
];
const CATALOGUES = ['data/indicators.csv', 'data/campaigns.yaml', 'data/regions'];

/** The hash of the engine: with another one everything is read anew. `root` is the folder above `data/`. */
export function engineHash(root = PROJECT): string {
  return hash('sha256', `${hashFiles(PROJECT, CODE)} ${hashFiles(root, CATALOGUES)}`);
}

/** The hash of some files and folders below `root`, of their paths and what they hold. What is not there counts for nothing. */
export function hashFiles(root: string, names: readonly string[]): string {
  const paths = names.flatMap((name) => filesBelow(root, name)).sort();
  return hash(
    'sha256',
    paths.map((path) => `${path} ${hash('sha256', readFileSync(join(root, path)))}\n`).join(''),
  );
}

/** The files of a folder, or a file, by their paths below `root`. */
function filesBelow(root: string, name: string): string[] {
  const path = resolve(root, name);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return [];
  if (stat.isFile()) return [name];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(resolve(root), join(entry.parentPath, entry.name)));
}

// Asked for by programs in other languages.
if (import.meta.main) process.stdout.write(`${engineHash()}\n`);
