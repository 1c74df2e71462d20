import { hash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';

import type { Published } from '../../src/datasets/published.ts';

import { CITATION_ENDINGS } from '../../src/citations/index.ts';
import { bulletinPicture, pageOfFigure, picturesOfFigure } from '../../src/datasets/address.ts';
import { EDITIONS_VARIABLE } from '../../src/graphics/frozenFolder.ts';
import { addressOfBulletin } from '../../src/graphics/pageAddresses.ts';
import { embedPath } from '../../src/graphics/embeds/snippets.ts';
import { href, LANGS } from '../../src/i18n/index.ts';
import { bulletinSlice } from '../../src/tables/bulletinSlice.ts';
import { groupsOf } from '../../src/tables/groups.ts';
import { addressOfPart, readingParts } from '../../src/views/bulletins/readings.ts';
import { CACHE } from '../images/imageFonts.ts';
import { hashFiles } from '../run/engineHash.ts';

/** What the pages of a bulletin are made from, in hashes: of each table the rows of its slice. Two builds with the same make the same pages. */
type SliceHashes = Readonly<Record<string, string>>;

/** What all pages depend on, and of each bulletin what its pages depend on besides. */
export interface PageInputs {
  readonly shared: { readonly code: string; readonly settings: string };
  readonly bulletins: Readonly<Record<string, SliceHashes>>;
}

/** The inputs of the site that stands in a folder. */
interface LastBuild extends PageInputs {
  /** Of the folder, which another build replaces. */
  readonly inode: number;
}

/** What of the project a page depends on. */
const CODE = [
  'astro.config.mjs',
  'package-lock.json',
  'src',
  'scripts/site',
  'scripts/images',
  'scripts/images.ts',
];

/** Settings that no page prints: where files lie, and what is recorded in tables anyway. */
const UNSEEN = [
  EDITIONS_VARIABLE,
  'YOUJU_OUT',
  'YOUJU_DATA',
  'YOUJU_CORES',
  'YOUJU_TAKEN_OVER',
  'YOUJU_LAST',
];

/** The inputs of the pages of all bulletins. */
function readPageInputs(published: Published): PageInputs {
  const settings = Object.entries(process.env)
    .filter(([name]) => name.startsWith('YOUJU_') && !UNSEEN.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const hashes = new WeakMap<object, string>();
  const hashOf = (row: object): string => {
    const known = hashes.get(row) ?? short(JSON.stringify(row));
    hashes.set(row, known);
    return known;
  };
  const hashRows = memoizeRows(hashOf);
  return {
    shared: { code: hashFiles('.', CODE), settings: short(JSON.stringify(settings)) },
    bulletins: Object.fromEntries(
      published.bulletins.map(({ id }) => {
        const { tables, texts, pages, pictured } = bulletinSlice(published, id);
        const rows = Object.entries(tables).flatMap(([name, some]) =>
          Array.isArray(some) && some.length > 0 ? [[name, hashRows(some as object[])] as const] : [],
        );
        // Texts are those that the rows of their bulletins name by their hash.
        const others = { texts, pages, pictured, day: published.asOf };
        return [
          id,
          Object.fromEntries([
            ...rows,
            ...Object.entries(others).map(([name, value]) => [name, short(JSON.stringify(value))] as const),
          ]),
        ];
      }),
    ),
  };
}

/** Whole tables stand in every slice: their hash is made once. */
function memoizeRows(hashOf: (row: object) => string): (rows: readonly object[]) => string {
  const known = new WeakMap<object, string>();
  return (rows) => {
    const made = known.get(rows) ?? short(rows.map(hashOf).join(' '));
    known.set(rows, made);
    return made;
  };
}

const short = (text: string): string => hash('sha256', text).slice(0, 20);

const FILE = join(CACHE, 'lastBuild.json');

/** What the site in a folder was made from; null where that is not known, as when something else put it there. */
function readLastBuild(folder: string): LastBuild | null {
  if (!existsSync(FILE) || !existsSync(folder)) return null;
  const last = JSON.parse(readFileSync(FILE, 'utf8')) as LastBuild;
  return last.inode === statSync(folder).ino ? last : null;
}

/** Says what the site that stands in a folder now was made from. */
export function keepLastBuild(folder: string, { inputs }: PagePlan): void {
  const last: LastBuild = { ...inputs, inode: statSync(folder).ino };
  writeWhole(FILE, last);
}

/** Which pages of a build are made, and which are those of the last one. */
export interface PagePlan {
  readonly inputs: PageInputs;
  /** Of each bulletin what changed in the inputs of its pages since the last build. */
  readonly changed: Readonly<Record<string, readonly string[]>>;
  /** Bulletins whose pages are taken over, and the files of these pages. */
  readonly taken: readonly string[];
  readonly files: readonly string[];
}

/** The plan of the build that runs, and the bulletins that it takes over: what the pages ask for. */
export const [PLAN_FILE, TAKEN_FILE] = [join(CACHE, 'plan.json'), join(CACHE, 'taken.json')];

/** Plans a build that takes over what it can from the site in a folder. */
export function planPages(published: Published, folder: string): void {
  const [inputs, last] = [readPageInputs(published), readLastBuild(folder)];
  const changed = published.bulletins.map(({ id }) => [id, changedInputs(id, inputs, last)] as const);
  const taken = changed.flatMap(([id, names]) => {
    if (names.length > 0) return [];
    const files = filesOfBulletin(published, id);
    return files.every((path) => existsSync(join(folder, path))) ? [{ id, files }] : [];
  });
  const plan: PagePlan = {
    inputs,
    changed: Object.fromEntries(changed),
    taken: taken.map(({ id }) => id),
    files: taken.flatMap(({ files }) => files),
  };
  writeWhole(PLAN_FILE, plan);
  writeWhole(TAKEN_FILE, plan.taken);
}

export const readPlan = (): PagePlan => JSON.parse(readFileSync(PLAN_FILE, 'utf8')) as PagePlan;

function writeWhole(path: string, content: unknown): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(`${path}.new`, JSON.stringify(content));
  renameSync(`${path}.new`, path);
}

/** What changed in the inputs of the pages of a bulletin since the last build; empty where nothing did. */
function changedInputs(id: string, now: PageInputs, last: LastBuild | null): readonly string[] {
  if (last === null) return ['there is no build to take pages over from'];
  if (last.shared.code !== now.shared.code) return ['the code of the pages'];
  if (last.shared.settings !== now.shared.settings) return ['the settings (YOUJU_…)'];
  const [before, after] = [last.bulletins[id], now.bulletins[id]];
  if (before === undefined) return ['the bulletin is new'];
  const names = new Set([...Object.keys(before), ...Object.keys(after ?? {})]);
  return [...names].filter((name) => before[name] !== after?.[name]);
}

/** The files of the pages of a bulletin and of its figures, and their pictures, as paths of the site. */
function filesOfBulletin(published: Published, id: string): string[] {
  const own = (groupsOf(published).figuresByBulletin.get(id) ?? []).filter((figure) =>
    published.pages.has(figure.id),
  );
  const pages = [addressOfBulletin(id), ...own.map((figure) => pageOfFigure(figure.id))];
  const parts = readingParts(published, id).map(({ number }) => addressOfPart(id, number));
  return [
    ...LANGS.flatMap((lang) => [...pages, ...parts].map((page) => `${href(page, lang)}index.html`)),
    ...pages.flatMap((page) => CITATION_ENDINGS.map((ending) => `${page}cite.${ending}`)),
    ...LANGS.flatMap((lang) =>
      own.flatMap((figure) => ['index.html', 'oembed.json'].map((name) => embedPath(figure.id, lang) + name)),
    ),
    ...LANGS.map((lang) => bulletinPicture(id, lang)),
    ...own.flatMap((figure) => picturesOfFigure(published, figure).map(({ path }) => path)),
  ];
}
