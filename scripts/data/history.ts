import type { Commit } from '../../src/datasets/changes.ts';
import type { Effects } from '../run/effects.ts';

/** A file of a commit as `git log --raw` lists it, with the names of its contents; null where there was none. */
interface RawFile {
  readonly path: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Oldest first, along the first parents: what a merge brought is that commit's. */
const LOG = [
  'log', '--reverse', '--first-parent', '--diff-merges=first-parent', '--no-renames', '--raw', '--no-abbrev', '--relative',
  '--format=%x01%H %ct', '--', 'data/figures', 'data/bulletins',
] as const; // prettier-ignore

/**
 * The commits that changed `data/figures` or the sources, with the figures as they were before and after. Empty where there is
 * no history: outside a repository, without git, and in a shallow clone, whose oldest commit would look as if it had made
 * everything.
 */
export function readHistory(root: string, effects: Effects): readonly Commit[] {
  const shallow = effects.git(root, ['rev-parse', '--is-shallow-repository']);
  if (shallow === null || textOf(shallow).trim() !== 'false') return [];
  const log = effects.git(root, LOG);
  if (log === null) return [];
  const commits = parseLog(textOf(log));
  const wanted = commits.flatMap(({ files }) => files.filter(isFigures).flatMap(namesOf));
  const texts = readContents(root, [...new Set(wanted)], effects);
  if (texts === null) return [];
  // Texts in the place of names. Of sources only the fact that they changed is needed.
  const text = (name: string | null): string | null => (name === null ? null : (texts.get(name) ?? ''));
  return commits.map(({ files, ...commit }) => ({
    ...commit,
    files: files.map(({ path, before, after }) => ({ path, before: text(before), after: text(after) })),
  }));
}

const textOf = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);
const isFigures = ({ path }: RawFile): boolean => path.startsWith('data/figures/');
const namesOf = ({ before, after }: RawFile): string[] => [before, after].filter((name) => name !== null);

/** Reads what `LOG` prints: a line of each commit, then one of each file, `:100644 100644 <before> <after> M\t<path>`. */
function parseLog(
  log: string,
): { readonly name: string; readonly day: string; readonly files: readonly RawFile[] }[] {
  return log
    .split('\u0001')
    .slice(1)
    .map((block) => {
      const [head = '', ...lines] = block.split('\n');
      const [name = '', seconds = ''] = head.split(' ');
      return { name, day: dayOf(Number(seconds)), files: lines.flatMap(parseFile) };
    });
}

function parseFile(line: string): RawFile[] {
  const found = /^:\d+ \d+ ([0-9a-f]+) ([0-9a-f]+) [A-Z]\d*\t(.+)$/.exec(line);
  if (found === null) return [];
  const [, before = '', after = '', path = ''] = found;
  const present = (name: string): string | null => (/^0+$/.test(name) ? null : name);
  return [{ path, before: present(before), after: present(after) }];
}

const dayOf = (seconds: number): string => new Date(seconds * 1000).toISOString().slice(0, 10);

/** The contents by their names, all from one process: `<name> blob <size>`, the bytes and a line end, each. */
function readContents(
  root: string,
  names: readonly string[],
  effects: Effects,
): ReadonlyMap<string, string> | null {
  if (names.length === 0) return new Map();
  const bytes = effects.git(root, ['cat-file', '--batch'], names.map((name) => `${name}\n`).join(''));
  if (bytes === null) return null;
  const contents = new Map<string, string>();
  for (let at = 0; at < bytes.length;) {
    const end = bytes.indexOf(0x0a, at);
    const [name = '', , size = '0'] = textOf(bytes.subarray(at, end)).split(' ');
    const from = end + 1;
    contents.set(name, textOf(bytes.subarray(from, from + Number(size))));
    at = from + Number(size) + 1;
  }
  return contents;
}
