import type { Effects } from './run/effects.ts';

import { parseArguments, runVerb, wrongUsage } from './run/commandLine.ts';
import { CliError } from './run/effects.ts';
import { listFiles } from './site/serve.ts';

const USAGE = 'npm run -s compare -- BEFORE AFTER';

/** How much of a page is printed on either side of where two versions part. */
const AROUND = 60;

/**
 * Compares two folders that builds wrote, the site or its tables: pages after white space, and without the hashes by which they name
 * scripts and styles (their files are compared by the names that are left); all else byte for byte. Exit code 1 where they differ.
 */
export function compareVerb(args: readonly string[], effects: Effects): number {
  const { positionals } = parseArguments(args, USAGE, { positionals: 2 });
  const [before, after] = positionals;
  if (before === undefined || after === undefined) throw wrongUsage('missing folder', USAGE);
  const [old, now] = [filesOf(before, effects), filesOf(after, effects)];
  const differences = [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((name) => {
    const [was, is] = [old.get(name), now.get(name)];
    if (was === undefined || is === undefined)
      return [`only in ${was === undefined ? after : before}: ${name}\n`];
    const bytes = [effects.readBytes(was), effects.readBytes(is)] as const;
    if (Buffer.compare(...bytes) === 0) return [];
    if (!/\.(?:html|js|css)$/.test(name)) return [`differs: ${name}\n`];
    const [a = '', b = ''] = bytes.map((page) => normalize(new TextDecoder().decode(page)));
    return a === b ? [] : [`differs: ${name}\n${parting(a, b)}`];
  });
  effects.out(differences.join(''));
  effects.out(`${old.size} files before, ${now.size} after: ${differences.length} differences\n`);
  return differences.length === 0 ? 0 : 1;
}

/** Files by their addresses. What the bundler wrote carries a hash in its name. */
function filesOf(folder: string, effects: Effects): ReadonlyMap<string, string> {
  if (!effects.isFolder(folder)) throw new CliError(`missing folder: ${folder}; expected what a build wrote`);
  return new Map([...listFiles(folder, effects)].map(([address, path]) => [withoutHashes(address), path]));
}

const withoutHashes = (text: string): string =>
  text
    .replaceAll(/((?:_astro|\.)\/[^"'\s<>]*?[.-])[\w-]{8}(\.(?:js|css))/g, '$1$2')
    .replaceAll(/'sha256-[\w+/=]+'/g, "'sha256-'");

/** Elements in a line of text: a blank beside them is seen. */
const INLINE =
  'a|abbr|b|bdi|button|cite|code|data|em|i|img|input|kbd|label|mark|q|rp|rt|ruby|s|select|small|span|strong|sub|sup|time|u|var';
const BLOCK_EDGE = new RegExp(` ?(</?(?!(?:${INLINE})\\b)[a-z][^>]*>) ?`, 'g');

/** A page without what no reader sees: white space beyond one blank and beside blocks, and the hashes of what it loads. */
export function normalize(page: string): string {
  return withoutHashes(page).replaceAll(/\s+/g, ' ').replaceAll(BLOCK_EDGE, '$1');
}

/** The first place where two texts are not the same. */
function parting(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  const from = Math.max(0, at - AROUND);
  return [a, b].map((text, k) => `  ${k === 0 ? '-' : '+'} ${text.slice(from, at + AROUND)}\n`).join('');
}

if (import.meta.main) await runVerb(compareVerb);
