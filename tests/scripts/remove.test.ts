import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, onTestFinished, test } from 'vitest';

import type { AskOrStop } from '../../scripts/run/askTerminal.ts';
import type { World } from './world.ts';

import { addTo } from '../../scripts/add.ts';
import { buildData, checkData } from '../../scripts/data.ts';
import { CliError } from '../../scripts/run/effects.ts';
import { checkFrozen, freezeCharts } from '../../scripts/publish/frozenCharts.ts';
import { nearestNames } from '../../scripts/remove/nearest.ts';
import { removeFrom } from '../../scripts/remove.ts';
import { unlinkCampaigns, unlinkEdition } from '../../scripts/remove/unlink.ts';
import { createPublished } from '../../src/datasets/published.ts';
import { parseTables } from '../../src/datasets/tableReader.ts';
import { NOTHING_PUBLISHED } from '../../src/graphics/frozen.ts';
import { readRecord } from '../../src/graphics/frozenFolder.ts';
import { goneAddresses } from '../../src/graphics/pageAddresses.ts';
import { copyData, createWorld } from './world.ts';

const DRAFT = 'kdl-2026-draft';
const TEXT =
  '昆都仑区消防救援大队关于一月火灾形势的通报\n\n' +
  '2026年1月，全区共发生火灾31起，死亡2人，直接财产损失41.7万元。全区共检查单位1207家，发现火灾隐患353处，督促整改341处。\n\n' +
  '昆都仑区消防救援大队\n2026年2月3日\n';
const DAY = '2026-11-29';

const git = (world: World, ...args: string[]): void => {
  const who = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...who, ...args], { cwd: world.root, stdio: 'pipe' });
};

/** The project's data in a repository whose `origin/main` is what stands there. */
function createProject(): World {
  const world = createWorld();
  copyData(world);
  git(world, 'init', '-q', '-b', 'main');
  git(world, 'add', '.');
  git(world, 'commit', '-qm', 'All that is public');
  git(world, 'remote', 'add', 'origin', '.');
  git(world, 'update-ref', 'refs/remotes/origin/main', 'main');
  return world;
}

async function addDraft(world: World): Promise<void> {
  world.write('draft.txt', TEXT);
  const args = [world.path('draft.txt'), '--id', DRAFT, '--region', '150203'];
  expect(await addTo(world.root, args, world.effects, null)).toBe(0);
  world.effects.remove(world.path('draft.txt'));
}

async function remove(
  world: World,
  args: readonly string[],
  ask: AskOrStop | null = null,
): Promise<{ code: number; error: string }> {
  try {
    return { code: await removeFrom(world.root, args, world.effects, ask, DAY), error: '' };
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    return { code: error.exitCode, error: error.message.replaceAll(world.root, '') };
  }
}

/** Files below folders whose bytes hold a word, or whose path does. */
function findTraces(world: World, folders: readonly string[], word: string): string[] {
  return folders
    .filter((folder) => world.effects.exists(world.path(folder)))
    .flatMap((folder) =>
      readdirSync(world.path(folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name))
        .filter((path) => path.includes(word) || readFileSync(path).includes(word))
        .map((path) => path.slice(world.root.length)),
    );
}

const publishedOf = (world: World) =>
  createPublished({
    tables: parseTables((name) => JSON.parse(world.read(`public/data/${name}.json`)) as never),
    textOf: (bulletin) => world.read(`public/data/texts/${bulletin}.txt`),
  });

const bytesOf = (world: World): Record<string, string> =>
  Object.fromEntries(
    findTraces(world, ['data', 'docs'], '').map((path) => [
      path,
      readFileSync(world.path(path)).toString('base64'),
    ]),
  );

describe('a draft that never was public', () => {
  test('added, built and taken out again leaves no trace, however far it came: tables, texts, reviews, links, changes', async () => {
    const world = createProject();
    buildData(world.root, false, world.effects);
    const before = bytesOf(world);
    await addDraft(world);
    world.write(
      'data/campaigns.yaml',
      world
        .read('data/campaigns.yaml')
        .replace(
          '[nmg-2024-119, kdl-2024-lifeline, tb-2023-winter]',
          `[nmg-2024-119, kdl-2024-lifeline, ${DRAFT}, tb-2023-winter]`,
        ),
    );
    buildData(world.root, false, world.effects);
    git(world, 'add', '.');
    git(world, 'commit', '-qm', 'A draft');
    const decisions = world.read('data/reviews/checks.csv');
    const other = 'nmg-2024-119@242.sum,sum,,,,,,"a\nb",,rejected,x,,\n';
    world.write('data/reviews/checks.csv', `${decisions}${other}${DRAFT}@31.sum,sum,,,,,,,,rejected,x,,\n`);
    expect(findTraces(world, ['public/data'], DRAFT).length).toBeGreaterThan(5);

    expect(await remove(world, [DRAFT, '--yes'])).toEqual({ code: 0, error: '' });
    expect(world.err()).toContain(`never public: it is not in the history of origin/main; no trace is left`);
    expect(world.read('data/reviews/checks.csv')).toBe(decisions + other);
    world.write('data/reviews/checks.csv', decisions);
    expect(buildData(world.root, false, world.effects).exitCode).toBe(0);
    expect(findTraces(world, ['data', 'public'], DRAFT)).toEqual([]);
    expect(bytesOf(world)).toEqual(before);
    expect(checkData(world.root, world.effects)).toBe(0);
    expect(goneAddresses(publishedOf(world), NOTHING_PUBLISHED)).toEqual([]);
  }, 60_000);

  test('deleted by hand stops the build, which names what is left; the command takes out the rest', async () => {
    const world = createProject();
    await addDraft(world);
    buildData(world.root, false, world.effects);
    rmSync(world.path(`data/bulletins/${DRAFT}`), { recursive: true });
    expect(() => buildData(world.root, false, world.effects)).toThrow(
      'stopped build: 1 of the problems above',
    );
    expect(world.err()).toContain(`leftover figures: ${DRAFT} (/data/figures/${DRAFT}.csv)`);
    expect(world.err()).toContain(`\`npm run remove -- ${DRAFT}\``);
    expect((await remove(world, [DRAFT, '--yes'])).code).toBe(0);
    buildData(world.root, false, world.effects);
    expect(findTraces(world, ['data', 'public'], DRAFT)).toEqual([]);
  });
});

describe('a bulletin that was public', () => {
  test('keeps all its addresses, which say that it is withdrawn, when and why, and nothing else of it', async () => {
    const world = createProject();
    // Reference figures of a bulletin that is gone measure nothing any more.
    world.write('tests/corpus/figures.csv', readFileSync('tests/corpus/figures.csv'));
    buildData(world.root, false, world.effects);
    const before = publishedOf(world);
    const figures = before.figures.filter(({ bulletin }) => bulletin === 'cy-2022-npc');
    expect(await remove(world, ['cy-2022-npc', '--yes'])).toMatchObject({
      code: 1,
      error:
        'missing option: --reason; nothing was taken out; expected why, for the readers of /bulletins/cy-2022-npc/',
    });
    expect(await remove(world, ['cy-2022-npc', '--yes', '--reason', '发布机关已撤回'])).toEqual({
      code: 0,
      error: '',
    });
    expect(world.err()).toMatch(
      /public: it is in the history of origin\/main; \d+ addresses will say 已撤回/,
    );
    expect(buildData(world.root, false, world.effects).exitCode).toBe(0);
    const after = publishedOf(world);
    expect(world.read('public/data/accuracy.json')).not.toContain('cy-2022-npc');
    expect(after.withdrawals).toMatchObject([
      {
        id: 'cy-2022-npc',
        withdrawn: DAY,
        reason: '发布机关已撤回',
        title: before.byId.bulletins.get('cy-2022-npc')!.title,
      },
    ]);
    // English pages say by its English name who published it.
    const publisher = after.withdrawals[0]!.publisher;
    expect(after.byId.publishers.get(publisher)?.name_en).toBe(
      before.byId.publishers.get(publisher)!.name_en,
    );
    const gone = goneAddresses(after, NOTHING_PUBLISHED);
    const paths = gone.map(({ path }) => path);
    expect(paths).toEqual(
      expect.arrayContaining([
        '/bulletins/cy-2022-npc/',
        ...figures.map(({ start }) => `/bulletins/cy-2022-npc/${start}/`),
      ]),
    );
    expect(paths.filter((path) => path.startsWith('/checks/cy-2022-npc@')).length).toBeGreaterThan(0);
    expect(gone.every(({ withdrawal }) => withdrawal?.id === 'cy-2022-npc')).toBe(true);
    // The name stands where it says that it is gone, in the record of changes that it came, and nowhere else.
    const named = findTraces(world, ['data', 'public'], 'cy-2022-npc');
    expect(named.filter((path) => !/\/(?:withdrawals|changes)\.(?:csv|json|parquet)$/.test(path))).toEqual([
      '/data/withdrawn/cy-2022-npc.yaml',
    ]);
    expect(
      after.changes.filter(({ bulletin, figure }) => bulletin === 'cy-2022-npc' && figure !== ''),
    ).toEqual([]);
    expect(checkData(world.root, world.effects)).toBe(0);

    expect(await remove(world, ['cy-2022-npc', '--yes'])).toMatchObject({
      code: 1,
      error: expect.stringMatching(/^withdrawn bulletin: cy-2022-npc is taken out already/) as string,
    });
  });

  test('keeps the addresses of figures that an earlier reading had', async () => {
    const world = createProject();
    const file = 'data/figures/qf-2022-points.csv';
    world.write(file, world.read(file).replace(/^qf-2022-points@\d+,/m, 'qf-2022-points@999999,'));
    git(world, 'commit', '-qam', 'Another reading');
    git(world, 'update-ref', 'refs/remotes/origin/main', 'main');
    git(world, 'checkout', '-q', 'main~1');
    await remove(world, ['qf-2022-points', '--yes', '--reason', '原件有误']);
    expect(world.read('data/withdrawn/qf-2022-points.yaml')).toContain('/bulletins/qf-2022-points/999999/');
  });

  test('by the publisher’s record only is withdrawn all the same; its frozen charts are told apart, and left to the build', async () => {
    const world = createWorld();
    copyData(world);
    buildData(world.root, false, world.effects);
    const folder = world.path('editions');
    freezeCharts(publishedOf(world), folder, { approval: '', audience: 'public' }, DAY, world.effects);
    process.env['YOUJU_EDITIONS'] = folder;
    onTestFinished(() => {
      delete process.env['YOUJU_EDITIONS'];
    });
    expect((await remove(world, ['nmg-2024-119', '--yes', '--reason', '误发'])).code).toBe(0);
    expect(world.err()).toContain(`public: /editions records that it was published`);
    expect(world.err()).toMatch(/stays {2}\d+ frozen editions in \/editions with its numbers/);
    buildData(world.root, false, world.effects);
    const published = publishedOf(world);
    checkFrozen(folder, published, world.effects);
    expect(readRecord(folder).addresses).toContain('/bulletins/nmg-2024-119/');
    const gone = goneAddresses(published, readRecord(folder));
    expect(gone.find(({ path }) => path === '/bulletins/nmg-2024-119/')?.withdrawal?.reason).toBe('误发');
  });

  test('that another edition corrects: that one corrects the edition before, or none', async () => {
    const world = createProject();
    const sidecar = 'data/bulletins/tb-2023-winter/bulletin.yaml';
    world.write(sidecar, `${world.read(sidecar).trimEnd()}\nreplaces: qf-2022-points\n`);
    await remove(world, ['qf-2022-points', '--yes', '--reason', '原件有误']);
    expect(world.read(sidecar)).not.toContain('replaces');
    expect(buildData(world.root, false, world.effects).exitCode).toBe(0);
    expect(unlinkEdition('title: x\nreplaces: "b"\nurl: ""\n', 'a')).toBe('title: x\nreplaces: a\nurl: ""\n');
  });
});

describe('before anything is taken out', () => {
  test('says what goes, what stays and why, and asks; all but a yes changes nothing', async () => {
    const world = createProject();
    const before = bytesOf(world);
    const asked: string[] = [];
    for (const answer of ['', 'n', 'nein', null]) {
      const ask = (question: string): Promise<string | null> => {
        asked.push(question);
        return Promise.resolve(question.startsWith('reason') ? '原件有误' : answer);
      };
      expect(await remove(world, ['tb-2023-winter'], ask)).toEqual({ code: 1, error: '' });
    }
    expect(asked.slice(0, 2)).toEqual(['reason, for readers: ', 'take tb-2023-winter out? [y/N] ']);
    // Ctrl+C at the reason.
    expect(await remove(world, ['tb-2023-winter'], () => Promise.resolve(null))).toEqual({
      code: 1,
      error: '',
    });
    expect(await remove(world, ['tb-2023-winter'])).toEqual({
      code: 1,
      error: 'unanswered question: nothing was taken out; expected --yes, or a terminal to ask at',
    });
    expect(bytesOf(world)).toEqual(before);
    expect(world.err()).toContain('\nnothing was taken out\n');
    for (const said of [
      'goes   /data/bulletins/tb-2023-winter: its source',
      'goes   data/figures/tb-2023-winter.csv: its figures',
      'goes   data/campaigns.yaml: its name in lifeline-clearing',
      'stays  campaigns that other bulletins are of: lifeline-clearing',
      'stays  campaigns that no other bulletin is of: ',
    ])
      expect(world.err()).toContain(said);
    expect(
      await remove(world, ['tb-2023-winter'], (question) =>
        Promise.resolve(question.startsWith('reason') ? '原件有误' : 'y'),
      ),
    ).toEqual({ code: 0, error: '' });
    expect(world.effects.exists(world.path('data/bulletins/tb-2023-winter'))).toBe(false);
  });

  test('an id that is none is answered with the nearest ones; wrong usage with the usage', async () => {
    const world = createProject();
    expect((await remove(world, ['nmg-2024-911', '--yes'])).error).toBe(
      'unknown bulletin: nmg-2024-911; expected nmg-2024-119',
    );
    expect((await remove(world, ['../bulletins', '--yes'])).error).toMatch(
      /^unknown bulletin: \.\.\/bulletins; expected/,
    );
    expect((await remove(world, ['winter', '--yes'])).error).toBe(
      'unknown bulletin: winter; expected tb-2023-winter',
    );
    expect(await remove(world, [])).toMatchObject({ code: 2 });
    expect(nearestNames('zzzzzzzz', ['nmg-2024-119'])).toEqual([]);
  });

  test('what is public is told by the named branch, origin/main, or main where nothing is shared; what cannot be told is not guessed', async () => {
    const world = createProject();
    await addDraft(world);
    git(world, 'checkout', '-qb', 'site');
    git(world, 'add', '.');
    git(world, 'commit', '-qm', 'A draft');
    expect((await remove(world, [DRAFT, '--published-branch', 'sites', '--yes'])).error).toBe(
      'unknown branch: sites; expected the branch that is put up, as git names it (--published-branch or YOUJU_PUBLISHED_BRANCH)',
    );
    expect((await remove(world, [DRAFT, '--published-branch', 'site', '--yes'])).error).toMatch(
      /^missing option: --reason/,
    );
    git(world, 'update-ref', '-d', 'refs/remotes/origin/main');
    expect((await remove(world, [DRAFT, '--yes'])).error).toMatch(
      /^unknown branch: neither origin\/main nor origin\/HEAD/,
    );
    git(world, 'remote', 'remove', 'origin');
    expect((await remove(world, [DRAFT, '--yes'])).code).toBe(0);
    expect(world.err()).toContain('never public: it is not in the history of main; no trace is left');
  });
});

test('names leave lists of campaigns of either form; all else stays as it was written', () => {
  const text = `# 注\n- id: a\n  bulletins: [x, y]   # two\n- id: b\n  bulletins:\n    - y\n    - z\n- id: c\n  bulletins: [z]\n- id: d\n  bulletins: ["y"]\n`;
  const { text: left, unlinked } = unlinkCampaigns(text, 'y');
  expect(left).toContain('# 注\n- id: a\n  bulletins: [x]   # two\n');
  expect(left).toContain('- id: c\n  bulletins: [z]\n- id: d\n  bulletins: []\n');
  expect(left).toMatch(/- id: b\n {2}bulletins:\s+\[z\]/);
  expect(unlinked).toEqual([
    { campaign: 'a', left: 1 },
    { campaign: 'b', left: 1 },
    { campaign: 'd', left: 0 },
  ]);
  expect(unlinkCampaigns(text, 'w')).toEqual({ text, unlinked: [] });
});
