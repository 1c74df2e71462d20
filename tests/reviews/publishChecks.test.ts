import { readdirSync, readFileSync } from 'node:fs';
import { parquetReadObjects } from 'hyparquet';
import { afterEach, describe, expect, test } from 'vitest';

import type { CheckRow } from '../../src/datasets/schema/index.ts';
import type { CheckGround, CheckReview } from '../../src/reviews/checkReview.ts';
import type { World } from '../scripts/world.ts';

import { createPublished } from '../../src/datasets/published.ts';
import { parseTables } from '../../src/datasets/tableReader.ts';
import { CHECK_GROUNDS, formatCheckReviews } from '../../src/reviews/checkReview.ts';
import { goneAddresses } from '../../src/graphics/pageAddresses.ts';
import { addressOfCheck } from '../../src/tables/checkGroups.ts';
import { awaitingChecks } from '../../src/views/methodView.ts';
import { buildVerb } from '../../scripts/build.ts';
import { judgeCollection } from '../../src/tables/createTables.ts';
import { readBulletins, readCollection } from '../../scripts/data/collection.ts';
import { buildData, dataVerb } from '../../scripts/data.ts';
import { readReviews } from '../../scripts/data/reviewFiles.ts';
import { startVerb } from '../../scripts/start.ts';
import { showsUnconfirmed } from '../../scripts/data/unconfirmedChecks.ts';
import { createWorld, run } from '../scripts/world.ts';
import { writeCollection } from './process.ts';

const TEXT = '2023年，全区开展检查。专职队员由1204人增加到1505人，增长35%。\n城区7座、郊区12座，合计19座。\n';
const FILE = 'data/reviews/checks.csv';

afterEach(() => {
  delete process.env['YOUJU_UNCONFIRMED_CHECKS'];
  delete process.env['YOUJU_SITE'];
  delete process.env['YOUJU_EDITIONS'];
});

function create(text = TEXT): World {
  const world = createWorld();
  writeCollection(world.root, text);
  return world;
}

/** The one contradiction of the collection, as it is found now. */
function contradiction(world: World): CheckRow {
  const quiet = { ...world.effects, err: () => undefined };
  const { awaiting, rejected, published } = judgeCollection(
    readBulletins(readCollection(world.root, quiet), quiet).input,
  );
  const [found, ...others] = [...awaiting, ...rejected, ...published].filter(
    ({ verdict }) => verdict === 'contradiction',
  );
  expect(others).toEqual([]);
  return found!;
}

function decide(world: World, decision: CheckReview['decision'], check = contradiction(world)): void {
  const grounds = Object.fromEntries(CHECK_GROUNDS.map((name) => [name, check[name]])) as Pick<CheckReview, CheckGround>; // prettier-ignore
  const review = { ...grounds, decision, reviewer: '张三', reviewed_on: '2026-11-29', note: '对照原件' };
  world.write(FILE, formatCheckReviews([review]));
}

/** All that is published, but the text of the bulletin itself. */
function published(world: World): ReadonlyMap<string, Buffer> {
  const names = readdirSync(world.path('public/data'), { recursive: true, encoding: 'utf8' });
  const files = names.filter((name) => /\.\w+$/.test(name) && !name.startsWith('texts/'));
  return new Map(files.map((name) => [name, readFileSync(world.path(`public/data/${name}`))]));
}

const checksOf = (world: World): CheckRow[] =>
  JSON.parse(world.read('public/data/checks.json')) as CheckRow[];
const outcomes = (world: World): Record<string, number> =>
  Object.fromEntries(
    (JSON.parse(world.read('public/data/check_counts.json')) as { outcome: string; equalities: number; at_most: number }[])
      .map(({ outcome, equalities, at_most }) => [outcome, equalities + at_most]),
  ); // prettier-ignore

/** Whether anything published names the contradiction or calls anything one. */
async function isAccused(world: World): Promise<boolean> {
  const file = new Uint8Array(readFileSync(world.path('public/data/checks.parquet'))).buffer;
  const rows = await parquetReadObjects({ file });
  const inParquet = rows.some((row) => row['verdict'] === 'contradiction');
  const inJson = checksOf(world).some(({ verdict }) => verdict === 'contradiction');
  const { id } = contradiction(world);
  const named = [...published(world).values()].some((bytes) => bytes.includes(id));
  expect([inJson, named]).toEqual([inParquet, inParquet]);
  return inParquet;
}

describe('a contradiction that a program found', () => {
  test('is in no published file, only counted, and the editor is told how to look at it', async () => {
    const world = create();
    buildData(world.root, false, world.effects);
    expect(await isAccused(world)).toBe(false);
    expect(checksOf(world).map(({ verdict }) => verdict)).toEqual(['consistent']);
    expect(outcomes(world)).toMatchObject({ consistent: 1, contradiction: 0, awaiting: 1 });
    const { id, working } = contradiction(world);
    expect(world.err()).toContain('not published: 1; look at them with `npm run review`');
    expect(world.err()).toContain(`  ${id}: ${working} : 35%\n`);
    const rowsOf = (name: string): never[] => JSON.parse(world.read(`public/data/${name}.json`)) as never[];
    expect(awaitingChecks(createPublished({ tables: parseTables(rowsOf), textOf: () => TEXT }))).toBe(1);
  });

  test('is published once a person has confirmed it, with their name, and no longer awaits one', async () => {
    const world = create();
    decide(world, 'confirmed');
    buildData(world.root, false, world.effects);
    expect(await isAccused(world)).toBe(true);
    const found = checksOf(world).find(({ verdict }) => verdict === 'contradiction')!;
    expect(found).toMatchObject({ review: 'confirmed', reviewer: '张三', reviewed_on: '2026-11-29', review_note: '对照原件' }); // prettier-ignore
    expect(outcomes(world)).toMatchObject({ contradiction: 1, awaiting: 0 });
    expect(world.err()).not.toContain('not published');
  });

  test('that a person rejected is neither published nor counted', async () => {
    const world = create();
    decide(world, 'rejected');
    buildData(world.root, false, world.effects);
    expect(await isAccused(world)).toBe(false);
    expect(outcomes(world)).toMatchObject({ contradiction: 0, awaiting: 0 });
    expect(world.err()).not.toContain('not published');
  });

  test('that was public and is rejected now keeps its address, which says so; without a record of that it leaves no trace', () => {
    const world = create();
    const { id } = contradiction(world);
    const withdrawals = (): { id: string }[] =>
      JSON.parse(world.read('public/data/withdrawals.json')) as { id: string }[];
    process.env['YOUJU_EDITIONS'] = world.path('editions');
    const record = (addresses: readonly string[]): void => {
      world.write('editions/published.json', JSON.stringify({ addresses, charts: {} }));
    };
    decide(world, 'rejected');
    record(['/checks/another/']);
    buildData(world.root, false, world.effects);
    expect(withdrawals()).toEqual([]);
    record([addressOfCheck(id)]);
    buildData(world.root, false, world.effects);
    expect(withdrawals()).toMatchObject([
      { id, withdrawn: '2026-11-29', reason: '对照原件', addresses: addressOfCheck(id) },
    ]);
    const tables = parseTables((name) => JSON.parse(world.read(`public/data/${name}.json`)) as never[]);
    const gone = goneAddresses(createPublished({ tables, textOf: () => TEXT }), {
      addresses: [addressOfCheck(id)],
      charts: {},
    });
    expect(gone).toMatchObject([{ path: addressOfCheck(id), withdrawal: { id } }]);
    decide(world, 'confirmed');
    buildData(world.root, false, world.effects);
    expect(withdrawals()).toEqual([]);
  });

  test('is withdrawn as soon as the words are others than those that were confirmed, and that is said', async () => {
    const world = create();
    decide(world, 'confirmed');
    const row = world.read(FILE);
    writeCollection(world.root, TEXT.replace('专职队员', '志愿队员'));
    world.write(FILE, row);
    buildData(world.root, false, world.effects);
    expect(await isAccused(world)).toBe(false);
    expect(outcomes(world)).toMatchObject({ contradiction: 0, awaiting: 1 });
    expect(world.err()).toMatch(/warning: outdated review: confirmed check jia@\d+\.growth-from-to, quote .*专职队员.* → .*志愿队员.* \(\/data\/reviews\/checks\.csv:2:1\)/); // prettier-ignore
  });

  test('stays unpublished where the decision cannot be read', async () => {
    const world = create();
    decide(world, 'confirmed');
    world.write(FILE, world.read(FILE).replace(',张三,', ',,'));
    expect(buildData(world.root, false, world.effects).exitCode).toBe(1);
    expect(await isAccused(world)).toBe(false);
    expect(world.err()).toContain('error: invalid reviewer: (empty) (/data/reviews/checks.csv:2:');
  });

  test('of a bulletin published after the day of the site is not counted yet', () => {
    const world = create();
    process.env['YOUJU_AS_OF'] = '2023-12-31';
    buildData(world.root, false, world.effects);
    delete process.env['YOUJU_AS_OF'];
    expect(outcomes(world)).toEqual({ consistent: 0, 'within-rounding': 0, contradiction: 0, 'not-checkable': 0, observation: 0, awaiting: 0 }); // prettier-ignore
  });

  test('a bulletin cannot take the name of the file', () => {
    const world = create();
    world.write(FILE, formatCheckReviews([]));
    const { reviews, messages } = readReviews(
      world.root,
      (id) => id === 'checks',
      readCollection(world.root, world.effects).catalogue,
      world.effects,
    );
    expect(reviews.size).toBe(0);
    expect(messages).toMatchObject([{ reason: 'reserved bulletin: checks', severity: 'error' }]);
  });
});

describe('--unconfirmed-checks', () => {
  test('shows what awaits a person, marked, in the tables of this machine alone', () => {
    const world = create();
    process.env['YOUJU_UNCONFIRMED_CHECKS'] = '1';
    buildData(world.root, false, world.effects);
    const found = checksOf(world).filter(({ verdict }) => verdict === 'contradiction');
    expect(found.map(({ review }) => review)).toEqual(['unconfirmed']);
    expect(outcomes(world)).toMatchObject({ contradiction: 0, awaiting: 1 });
    delete process.env['YOUJU_UNCONFIRMED_CHECKS'];
    buildData(world.root, false, world.effects);
    expect(checksOf(world).some(({ verdict }) => verdict === 'contradiction')).toBe(false);
  });

  test.each([
    ['data', dataVerb],
    ['build', buildVerb],
    ['start', startVerb],
  ])('of %s is refused with the address of a public site', async (_, verb) => {
    process.env['YOUJU_SITE'] = 'https://youju.example.org';
    const { code, error } = await run(verb, ['--unconfirmed-checks'], createWorld());
    expect(code).toBe(1);
    expect(error).toBe(
      'refused option: --unconfirmed-checks with YOUJU_SITE=https://youju.example.org; expected no address, or one of this machine: what nobody has confirmed is never public',
    );
  });

  test('is refused, too, where the environment asks for it', () => {
    const world = create();
    process.env['YOUJU_UNCONFIRMED_CHECKS'] = '1';
    process.env['YOUJU_SITE'] = 'https://youju.example.org';
    expect(() => buildData(world.root, false, world.effects)).toThrow('refused option: --unconfirmed-checks');
    expect(world.effects.exists(world.path('public/data'))).toBe(false);
  });

  test.each(['http://127.0.0.1:4173', 'http://localhost:8080/', 'http://[::1]:1', ''])(
    'is let through on this machine: %s',
    (site) => {
      expect(showsUnconfirmed({ YOUJU_UNCONFIRMED_CHECKS: '1', YOUJU_SITE: site })).toBe(true);
      expect(showsUnconfirmed({ YOUJU_SITE: site })).toBe(false);
    },
  );
  test.each([
    'https://youju.example.org',
    'http://127.0.0.1.example.org',
    'http://10.0.0.7',
    'youju.example.org',
  ])('is refused for %s', (site) => {
    expect(() => showsUnconfirmed({ YOUJU_UNCONFIRMED_CHECKS: '1', YOUJU_SITE: site })).toThrow(site);
  });
});
