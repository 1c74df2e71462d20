import { execFileSync } from 'node:child_process';
import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import { growthDocument } from '../../scripts/bench/growth/documents.ts';
import { createGrowthWorld, growthRegions, writeGrowthDocument } from '../../scripts/bench/growth/world.ts';
import { readCatalogue } from '../../scripts/data/catalogue.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { documentOf } from '../../src/datasets/documents/manifest.ts';
import { readDocument } from '../../src/datasets/documents/readDocument.ts';
import { fieldsOf } from '../../src/reviews/fields.ts';
import { formatReviews } from '../../src/reviews/parseReviews.ts';

/** What only the project's own documents need; the two that are written here need none of it. */
const OF_OTHERS = [
  'facts',
  'stories',
  'bulletins',
  'figures',
  'pages',
  'reports',
  'reports-demo',
  'templates',
];
const REMARKS = ['breaks.csv', 'clashes.csv', 'notes.csv'];

const disk = createDisk();
const regions = growthRegions(disk);
const folder = mkdtempSync(join(tmpdir(), 'youju-incremental-'));
/** One takes over what it can from its last build; the other is built anew each time. */
const [kept, anew] = [join(folder, 'kept'), join(folder, 'anew')];

const build = (world: string, ...args: string[]): string =>
  execFileSync(process.execPath, ['scripts/build.ts', ...args], {
    cwd: world,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production', YOUJU_SITE: 'https://youju.example.org' },
  });

/** An archive of an earlier day is kept from the last build on purpose; that of today is `youju-latest.zip`, too. */
const DATED = /^data\/youju-\d{4}-\d{2}-\d{2}\.zip$/;

const listFiles = (world: string): string[] =>
  readdirSync(join(world, 'dist'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(join(world, 'dist/').length))
    .filter((path) => !DATED.test(path))
    .sort();

/** The files that differ after both worlds were edited and built, and the answer of `--why`. */
function editBoth(
  why: string,
  edit: (world: string) => void,
): { readonly differing: string[]; readonly said: string } {
  for (const world of [kept, anew]) edit(world);
  const said = build(kept, '--why', why);
  rmSync(join(anew, 'dist'), { recursive: true, force: true });
  build(anew);
  const [taken, made] = [listFiles(kept), listFiles(anew)];
  expect(taken).toEqual(made);
  const bytesOf = (world: string, path: string): Buffer => readFileSync(join(world, 'dist', path));
  return {
    said,
    differing: made.filter((path) => Buffer.compare(bytesOf(kept, path), bytesOf(anew, path)) !== 0),
  };
}

/** Prefectures of several provinces, whose pages are there whatever is collected. */
const OTHER_REGIONS = ['130100', '320500', '440300', '510100', '610100'];

const inodeOf = (path: string): number => statSync(join(kept, 'dist', path)).ino;

/** Accepts a figure that no indicator fits: it has a page from then on. */
function review(world: string): void {
  const { catalogue } = readCatalogue('.', disk);
  const document = growthDocument(0, regions);
  const { figures } = readDocument(documentOf({ ...document, genre: 'report' }, document.text), catalogue);
  const figure = figures.find(({ indicator }) => indicator === '');
  if (figure === undefined) throw new Error('no figure without an indicator');
  const { id, start, end, raw } = figure;
  const decided = {
    figure: id, start, end, raw, decision: 'accept', fields: null, note: '', reviewer: '张三',
    reviewed_at: '2026-11-22T08:00:00.000Z', before: fieldsOf(figure),
  } as const; // prettier-ignore
  const file = join(world, 'data/reviews', `${document.id}.csv`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, formatReviews([decided]));
}

beforeAll(() => {
  createGrowthWorld(kept);
  for (const name of [...OF_OTHERS, ...REMARKS])
    rmSync(join(kept, 'data', name), { recursive: true, force: true });
  rmSync(join(kept, 'data/reviews/checks.csv'), { force: true });
  const campaigns = join(kept, 'data/campaigns.yaml');
  writeFileSync(
    campaigns,
    readFileSync(campaigns, 'utf8').replaceAll(/^ {2}bulletins:.*$/gm, '  bulletins: []'),
  );
  for (const k of [0, 1]) writeGrowthDocument(kept, growthDocument(k, regions));
  build(kept);
  cpSync(kept, anew, { recursive: true, verbatimSymlinks: true });
}, 600_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe(
  'a site that is built from the last one is, byte for byte, the one that is built anew',
  { timeout: 600_000 },
  () => {
    test('when nothing changed: then all of it is taken over', () => {
      const before = new Map(listFiles(kept).map((path) => [path, inodeOf(path)]));
      const { differing, said } = editBoth('/bulletins/growth-000000/', () => undefined);
      expect(differing).toEqual([]);
      expect(said).toContain('taken over');
      expect([...before].filter(([path, inode]) => inodeOf(path) !== inode).map(([path]) => path)).toEqual(
        [],
      );
    });

    test('when a document is added, of another region', () => {
      const { differing, said } = editBoth('/bulletins/growth-000004/', (world) => {
        writeGrowthDocument(world, growthDocument(4, regions));
      });
      expect(differing).toEqual([]);
      expect(said).toContain('bulletins/growth-000004 is new');
    });

    test('when one is added, newer than all, then only its own pages and the regions beside its own are made anew', () => {
      const document = growthDocument(11, regions);
      const beside = `regions/${document.region.slice(0, 4)}00/index.html`;
      const elsewhere = OTHER_REGIONS.filter((code) => !document.region.startsWith(code.slice(0, 2)));
      const others = [...elsewhere.map((code) => `regions/${code}`), 'bulletins/growth-000001'];
      const before = new Map(others.map((page) => [page, inodeOf(`${page}/index.html`)]));
      const { differing, said } = editBoth(`/${beside}`, (world) => {
        writeGrowthDocument(world, document);
      });
      expect(differing).toEqual([]);
      expect(said).toMatch(/this changed: .*\bobservations\b/);
      for (const [page, inode] of before)
        expect([page, inodeOf(`${page}/index.html`)]).toEqual([page, inode]);
    });

    test('when one is corrected', () => {
      const { differing, said } = editBoth('/bulletins/growth-000001/', (world) => {
        writeGrowthDocument(world, growthDocument(1, regions, 1));
      });
      expect(differing).toEqual([]);
      expect(said).toMatch(/this changed: .*\bfigures\b/);
    });

    test('when a figure is reviewed', () => {
      const { differing, said } = editBoth('/bulletins/growth-000000/', review);
      expect(differing).toEqual([]);
      expect(said).toMatch(/this changed: .*\breviews\b/);
    });

    test('when one is removed: then its charts and regions are those of before', () => {
      const { differing } = editBoth('/charts/', (world) => {
        rmSync(join(world, 'data/bulletins/growth-000004'), { recursive: true });
        rmSync(join(world, 'data/figures/growth-000004.csv'));
      });
      expect(differing).toEqual([]);
    });

    test('when an indicator is new', () => {
      const { differing } = editBoth('/indicators/', (world) => {
        appendFileSync(
          join(world, 'data/indicators.csv'),
          'trees-planted,栽种行道树,Street trees planted,栽种的行道树。,Street trees planted.,株,flow,up,yes,,,行道树,栽种,株,,,\n',
        );
      });
      expect(differing).toEqual([]);
    });

    test('when a rule of the engine is new: then no page is taken over unseen', () => {
      const { differing, said } = editBoth('/bulletins/growth-000000/', (world) => {
        const rule = join(world, 'src/text/lexicon/units.ts');
        writeFileSync(rule, `${readFileSync(rule, 'utf8')}\n// A rule that is new.\n`);
      });
      expect(differing).toEqual([]);
      expect(said).toContain('the code of the pages');
    });
  },
);
