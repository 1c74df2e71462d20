import { closeSync, openSync, readSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import type { SitePage } from '../../src/views/feeds/sitemap.ts';

import { createSitemap, readHead } from '../../src/views/feeds/sitemap.ts';
import { CACHE } from '../run/cache.ts';
import { siteAddress } from '../images/imageSite.ts';
import { readWhole, writeWhole } from '../run/disk.ts';

/** When pages last changed, by their paths without base and language. */
export type LastChanges = Readonly<Record<string, string>>;

/** The head of a page ends before, its styles included; its body need not be read. */
const HEAD_BYTES = 65_536;

/** What the pages of a built site say of themselves, by their paths below it. */
type Heads = Readonly<Record<string, ReturnType<typeof readHead>>>;

/** The heads of the site that stands in a folder: most pages of the next one are the same. */
interface KeptHeads {
  /** Of the folder, which another build replaces. */
  readonly inode: number;
  readonly heads: Heads;
}

const FILE = join(CACHE, 'heads.json');

/** The head of a page and the path of its file. */
type NamedHead = readonly [name: string, Heads[string]];

/** The heads of the pages that are `taken` over from the last site, by the paths of its files: they are not read again. */
export function headsOfTaken(last: string, taken: readonly string[]): readonly NamedHead[] {
  const kept = readKept(last);
  return taken.filter(isPage).map((path) => {
    const name = path.slice(1);
    const head = kept[name];
    return [name, head === undefined ? readHeadOf(last, name) : head];
  });
}

const isPage = (name: string): boolean => name.endsWith('.html');

const readHeadOf = (folder: string, name: string): Heads[string] => readHead(readStart(join(folder, name)));

/**
 * Writes `sitemap.xml` and `robots.txt` into the folder of the pages that were made. What is listed is what the pages say of themselves – their
 * canonical address, their languages, `noindex` – so a new page needs no entry anywhere. `changed` says when pages last changed; `site` is the folder
 * that will be the site.
 */
export function writeSitemap(
  made: string,
  site: string,
  taken: readonly NamedHead[],
  changed: LastChanges,
  environment: Readonly<Record<string, string | undefined>>,
): void {
  const write = (name: string, text: string): void => {
    writeFileSync(join(made, name), text);
  };
  // A list of addresses without a host leads nowhere.
  if ((environment['YOUJU_SITE'] ?? '') === '') {
    write('robots.txt', 'User-agent: *\nAllow: /\n');
    return;
  }
  const root = siteAddress(environment)('/');
  const own = readdirSync(made, { recursive: true, encoding: 'utf8' }).filter(isPage);
  const heads = Object.fromEntries([...taken, ...own.map((name) => [name, readHeadOf(made, name)] as const)]);
  for (const [name, text] of createSitemap(pagesOf(heads, root, changed), root)) write(name, text);
  // Robots ask for this at the root of a host only; below a sub-path it is there for whoever runs the host to copy.
  write('robots.txt', `User-agent: *\nAllow: /\n\nSitemap: ${root}sitemap.xml\n`);
  writeWhole(FILE, JSON.stringify({ inode: statSync(site).ino, heads } satisfies KeptHeads));
}

/** Empty where they are not those of the site that stands there now. */
function readKept(last: string): Heads {
  const kept = readWhole(FILE) as KeptHeads | null;
  return kept !== null && kept.inode === statSync(last, { throwIfNoEntry: false })?.ino ? kept.heads : {};
}

/** The pages that may be listed; `root` is the absolute address of the site. */
function pagesOf(heads: Heads, root: string, changed: LastChanges): SitePage[] {
  return Object.values(heads).flatMap((head) => {
    if (head === null) return [];
    const path = `/${head.address.slice(root.length)}`.replace(/^\/en\//, '/');
    return [{ ...head, changed: changed[path] ?? '' }];
  });
}

function readStart(path: string): string {
  const bytes = Buffer.alloc(HEAD_BYTES);
  const file = openSync(path, 'r');
  const length = readSync(file, bytes, 0, HEAD_BYTES, 0);
  closeSync(file);
  const text = bytes.toString('utf8', 0, length);
  const end = text.indexOf('</head>');
  return end < 0 ? text : text.slice(0, end);
}
