import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';

import type { Published } from '../../src/datasets/published.ts';
import type { TableName } from '../../src/datasets/schema/index.ts';
import type { Row } from '../../src/datasets/files/writeCsv.ts';
import type { PagePart } from '../../src/graphics/pageParts.ts';
import type { FeedEnding } from '../../src/views/feeds/feed.ts';
import type { LastChanges } from './sitemap.ts';
import { dayOfSlice, type Slice } from '../../src/tables/slice.ts';

import { CITATION_ENDINGS } from '../../src/citations/index.ts';
import {
  addressOfChart,
  bulletinPicture,
  chartFile,
  pageOfFigure,
  picturesOfFigure,
} from '../../src/datasets/address.ts';
import { EDITIONS_VARIABLE } from '../../src/graphics/frozenFolder.ts';
import { addressOfBulletin } from '../../src/graphics/pageAddresses.ts';
import { allParts, sliceOfPart } from '../../src/graphics/pageParts.ts';
import { embedPath } from '../../src/graphics/embeds/snippets.ts';
import { href, LANGS } from '../../src/i18n/index.ts';
import { addressOfCheck, checkGroups, hasPage } from '../../src/tables/checkGroups.ts';
import { groupsOf } from '../../src/tables/groups.ts';
import { lastChanges } from '../../src/views/changes/changesView.ts';
import { feedPath } from '../../src/views/feeds/feed.ts';
import { feedOfRegion } from '../../src/views/feeds/feeds.ts';
import { addressOfPart, readingParts } from '../../src/views/bulletins/readings.ts';
import { hashRows, shortHash } from '../data/rowPrints.ts';
import { CACHE } from '../run/cache.ts';
import { readWhole, writeWhole } from '../run/disk.ts';
import { hashFiles } from '../run/engineHash.ts';

/** What the pages of a part are made from, in hashes: of each table the rows of its slice. Two builds with the same make the same pages. */
type SliceHashes = Readonly<Record<string, string>>;

/** What all pages depend on, in hashes. */
export interface SharedInputs {
  readonly code: string;
  readonly settings: string;
}

/** What all pages depend on, and of each part what its pages depend on besides. */
export interface PageInputs {
  readonly shared: SharedInputs;
  readonly parts: Readonly<Record<PagePart, SliceHashes>>;
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
  'scripts/run',
];

/** Settings that no page prints: where files lie, and what is recorded in tables anyway. */
const UNSEEN = [EDITIONS_VARIABLE, 'YOUJU_OUT', 'YOUJU_DATA', 'YOUJU_CORES', 'YOUJU_TAKEN_OVER'];

/** What all pages depend on, as it is now: read before any code is bundled, so that what is saved meanwhile makes them anew the next time. */
export function readShared(): SharedInputs {
  const settings = Object.entries(process.env)
    .filter(([name]) => name.startsWith('YOUJU_') && !UNSEEN.includes(name))
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return { code: hashFiles('.', CODE), settings: shortHash(JSON.stringify(settings)) };
}

/** The inputs of the pages of all parts. */
function readPageInputs(published: Published, shared: SharedInputs): PageInputs {
  const hashWhole = memoizeRows();
  const hashSlice = (slice: Slice): SliceHashes => {
    const { tables, texts, pages, pictured, given } = slice;
    const rows = Object.entries(tables).flatMap(([name, some]) =>
      Array.isArray(some) && some.length > 0
        ? [[name, hashWhole(name as TableName, some as Row[])] as const]
        : [],
    );
    // Texts are those that the rows of their bulletins name by their hash.
    const others = Object.entries({ texts, pages, pictured, given, day: dayOfSlice(published, slice) });
    return Object.fromEntries([
      ...rows,
      ...others.map(([name, value]) => [name, shortHash(JSON.stringify(value))] as const),
    ]);
  };
  const known = new Map<string, SliceHashes>();
  const hashPart = (part: PagePart): SliceHashes => {
    const { key, make } = sliceOfPart(published, part);
    const hashed = known.get(key) ?? hashSlice(make());
    known.set(key, hashed);
    return hashed;
  };
  return {
    shared,
    parts: Object.fromEntries(allParts(published).map((part) => [part, hashPart(part)])),
  };
}

/** Whole tables stand in every slice: their hash is made once. */
function memoizeRows(): typeof hashRows {
  const known = new WeakMap<object, string>();
  return (table, rows) => {
    const made = known.get(rows) ?? hashRows(table, rows);
    known.set(rows, made);
    return made;
  };
}

const FILE = join(CACHE, 'lastBuild.json');

/** What the site in a folder was made from; null where that is not known, as when something else put it there. */
function readLastBuild(folder: string): LastBuild | null {
  const last = readWhole(FILE) as LastBuild | null;
  return last !== null && last.inode === statSync(folder, { throwIfNoEntry: false })?.ino ? last : null;
}

/** Whether most pages of the site in a folder can be taken over: code and settings are as they were. */
export function canTakeOver(folder: string, shared: SharedInputs): boolean {
  const last = readLastBuild(folder)?.shared;
  return last?.code === shared.code && last.settings === shared.settings;
}

/** Says what the site that stands in a folder now was made from. */
export function keepLastBuild(folder: string, { inputs }: PagePlan): void {
  const last: LastBuild = { ...inputs, inode: statSync(folder).ino };
  writeWhole(FILE, JSON.stringify(last));
}

/** Which pages of a build are made, and which are those of the last one. */
export interface PagePlan {
  readonly inputs: PageInputs;
  /** Of each part what changed in the inputs of its pages since the last build. */
  readonly changed: Readonly<Record<PagePart, readonly string[]>>;
  /** Parts whose pages are taken over, and the files of these pages. */
  readonly taken: readonly PagePart[];
  readonly files: readonly string[];
  readonly lastChanges: LastChanges;
}

/** The plan of the build that runs, and the parts that it takes over: what the pages ask for. */
export const [PLAN_FILE, TAKEN_FILE] = [join(CACHE, 'plan.json'), join(CACHE, 'taken.json')];

/** Plans a build that takes over what it can from the site in a folder. */
export function planPages(published: Published, folder: string, shared: SharedInputs): PagePlan {
  const [inputs, last] = [readPageInputs(published, shared), readLastBuild(folder)];
  const changed = allParts(published).map((part) => [part, changedInputs(part, inputs, last)] as const);
  const taken = changed.flatMap(([part, names]) => {
    if (names.length > 0) return [];
    const files = filesOfPart(published, part);
    return files.every((path) => existsSync(join(folder, path))) ? [{ part, files }] : [];
  });
  const plan: PagePlan = {
    inputs,
    changed: Object.fromEntries(changed),
    taken: taken.map(({ part }) => part),
    files: taken.flatMap(({ files }) => files),
    lastChanges: Object.fromEntries(lastChanges(published)),
  };
  writeWhole(PLAN_FILE, JSON.stringify(plan));
  writeWhole(TAKEN_FILE, JSON.stringify(plan.taken));
  return plan;
}

export const readPlan = (): PagePlan => JSON.parse(readFileSync(PLAN_FILE, 'utf8')) as PagePlan;

/** What changed in the inputs of the pages of a part since the last build; empty where nothing did. */
function changedInputs(part: PagePart, now: PageInputs, last: LastBuild | null): readonly string[] {
  if (last === null) return ['there is no build to take pages over from'];
  if (last.shared.code !== now.shared.code) return ['the code of the pages'];
  if (last.shared.settings !== now.shared.settings) return ['the settings (YOUJU_…)'];
  const [before, after] = [last.parts[part], now.parts[part]];
  if (before === undefined) return [`${part} is new`];
  const names = new Set([...Object.keys(before), ...Object.keys(after ?? {})]);
  return [...names].filter((name) => before[name] !== after?.[name]);
}

/** The files of the pages of a part, and their pictures, as paths of the site. */
function filesOfPart(published: Published, part: PagePart): string[] {
  const [kind, id = ''] = part.split('/');
  if (kind === 'bulletins') return filesOfBulletin(published, id);
  return kind === 'charts' ? filesOfChart(id) : filesOfRegion(published, id);
}

function filesOfRegion(published: Published, code: string): string[] {
  const hasFeed = groupsOf(published).observationsByRegion.has(code);
  return [...pagesAt(`/regions/${code}/`), ...(hasFeed ? feedsAt(feedOfRegion(code)) : [])];
}

const feedsAt = (path: string): string[] =>
  LANGS.flatMap((lang) => ['xml', 'json'].map((ending) => href(feedPath(path, ending as FeedEnding), lang)));

const pagesAt = (page: string): string[] => LANGS.map((lang) => `${href(page, lang)}index.html`);

const citationsAt = (page: string): string[] => CITATION_ENDINGS.map((ending) => `${page}cite.${ending}`);

const embedsOf = (id: string): string[] =>
  LANGS.flatMap((lang) => ['index.html', 'oembed.json'].map((name) => embedPath(id, lang) + name));

const CHART_FILES = ['csv', 'json', 'parquet', 'png', 'cover.png', 'share.png', 'svg', 'zip'];

function filesOfChart(id: string): string[] {
  const page = addressOfChart(id);
  const files = LANGS.flatMap((lang) => CHART_FILES.map((ending) => chartFile(id, lang, ending)));
  return [...pagesAt(page), ...citationsAt(page), ...embedsOf(id), ...files];
}

/** Those of a bulletin, of its figures and of the checks between them. */
function filesOfBulletin(published: Published, id: string): string[] {
  const own = (groupsOf(published).figuresByBulletin.get(id) ?? []).filter((figure) =>
    published.pages.has(figure.id),
  );
  const pages = [addressOfBulletin(id), ...own.map((figure) => pageOfFigure(figure.id))];
  const parts = readingParts(published, id).map(({ number }) => addressOfPart(id, number));
  const checks = (checkGroups(published).byBulletin.get(id) ?? []).filter((check) =>
    hasPage(published, check),
  );
  return [
    ...[...pages, ...parts, ...checks.map((check) => addressOfCheck(check.id))].flatMap(pagesAt),
    ...pages.flatMap(citationsAt),
    ...own.flatMap((figure) => embedsOf(figure.id)),
    ...LANGS.map((lang) => bulletinPicture(id, lang)),
    ...own.flatMap((figure) => picturesOfFigure(published, figure).map(({ path }) => path)),
  ];
}
