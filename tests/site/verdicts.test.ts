import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { CheckGround, CheckReview } from '../../src/reviews/checkReview.ts';
import type { CheckRow } from '../../src/datasets/schema/index.ts';

import { CHECK_GROUNDS, formatCheckReviews } from '../../src/reviews/checkReview.ts';
import { addressOfCheck, slugOfCheck } from '../../src/tables/checkGroups.ts';
import { judgeCollection } from '../../src/tables/createTables.ts';
import { readBulletins, readCollection } from '../../scripts/data/collection.ts';
import { buildData } from '../../scripts/data.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { writeCollection } from '../reviews/process.ts';
import { listSite, readSite, textOf } from './builtSite.ts';

/** Three claims that do not fit their numbers: one is confirmed, one waits, one was public and is rejected by now. */
const TEXT = `2023年，全区开展检查。专职队员由1204人增加到1505人，增长35%。
志愿队员由2000人增加到2500人，增长45%。
消防文员由800人增加到1000人，增长55%。
`;

const root = mkdtempSync(join(tmpdir(), 'youju-verdicts-'));
const effects = { ...createDisk(), out: () => undefined, err: () => undefined };
let found: readonly CheckRow[];

const run = promisify(execFile);

/** The pages as they are built from the tables, into a folder beside them. */
async function build(name: string, environment: Readonly<Record<string, string>>): Promise<void> {
  const env = {
    ...process.env,
    ...environment,
    NODE_ENV: 'production',
    YOUJU_DATA: join(root, 'public/data'),
    // Stories are of the numbers of this project.
    YOUJU_STORIES: '',
    YOUJU_OUT: join(root, name),
    YOUJU_EDITIONS: join(root, 'editions'),
    ASTRO_TELEMETRY_DISABLED: '1',
  };
  await run(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { env });
}

function review(check: CheckRow, decision: CheckReview['decision'], note: string): CheckReview {
  const grounds = Object.fromEntries(CHECK_GROUNDS.map((name) => [name, check[name]])) as Pick<
    CheckReview,
    CheckGround
  >;
  return { ...grounds, decision, reviewer: '张三', reviewed_on: '2026-11-29', note };
}

const isNamed = (site: string, { id }: CheckRow): string[] =>
  listSite(join(root, site)).filter(
    (path) =>
      path.includes(slugOfCheck(id)) ||
      (/\.\w+$/.test(path) && readSite(join(root, site), path).includes(id)),
  );

beforeAll(async () => {
  writeCollection(root, TEXT);
  mkdirSync(join(root, 'data/reviews'));
  mkdirSync(join(root, 'editions'));
  found = judgeCollection(readBulletins(readCollection(root, effects), effects).input).awaiting;
  expect(found).toHaveLength(3);
  const [confirmed, , rejected] = found as [CheckRow, CheckRow, CheckRow];
  writeFileSync(
    join(root, 'data/reviews/checks.csv'),
    formatCheckReviews([
      review(confirmed, 'confirmed', '对照原件'),
      review(rejected, 'rejected', '原件印作25%'),
    ]),
  );
  const addresses = [addressOfCheck(rejected.id)];
  writeFileSync(join(root, 'editions/published.json'), JSON.stringify({ addresses, charts: {} }));
  process.env['YOUJU_EDITIONS'] = join(root, 'editions');
  try {
    buildData(root, false, effects);
    await build('site', {});
    process.env['YOUJU_UNCONFIRMED_CHECKS'] = '1';
    buildData(root, false, effects);
    await build('preview', { YOUJU_SITE: '' });
  } finally {
    delete process.env['YOUJU_EDITIONS'];
    delete process.env['YOUJU_UNCONFIRMED_CHECKS'];
  }
}, 240_000);

afterAll(() => {
  rmSync(root, { recursive: true, force: true });
});

/** What a reader sees of a page; its style sheet stands in it, too. */
const mainOf = (html: string): string => textOf(/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '');
const page = (site: string, path: string): string => readSite(join(root, site), `${path}index.html`);

describe('a site with a contradiction that was confirmed, one that waits and one that was rejected', () => {
  test('shows the first with the name, the day and the words of who confirmed it', () => {
    const [{ id }] = found as [CheckRow];
    const text = mainOf(page('site', addressOfCheck(id).slice(1)));
    for (const words of ['张三', '2026年11月29日', '对照原件']) expect(text).toContain(words);
    expect(page('site', 'checks/')).toMatch(/data-verdict="?contradiction/);
    expect(page('site', 'bulletins/jia/')).toMatch(/class="ck contradiction"/);
  });

  test('names the second nowhere, and counts it on the page of the method', () => {
    expect(isNamed('site', found[1]!)).toEqual([]);
    expect(mainOf(page('site', 'method/'))).toContain('待人工核对：1 处');
  });

  test('says at the address of the third that it is withdrawn, on which day and why, and nothing of it elsewhere', () => {
    const address = addressOfCheck(found[2]!.id).slice(1);
    const text = mainOf(page('site', address));
    for (const words of ['已撤回', '2026年11月29日', '原件印作25%']) expect(text).toContain(words);
    expect(text).not.toContain('55%');
    expect(page('site', address)).toMatch(/<meta name="?robots"? content="?noindex/);
    expect(mainOf(page('site', `en/${address}`))).toContain('Withdrawn');
    const [zh, en] = [`${address}index.html`, `en/${address}index.html`];
    expect(isNamed('site', found[2]!).sort()).toEqual([zh, en].sort());
  });
});

test('a preview that was asked for shows the one that waits, marked as such, and no public address', () => {
  const path = addressOfCheck(found[1]!.id).slice(1);
  expect(mainOf(page('preview', path))).toContain('还没有人核对确认');
  expect(page('preview', path)).toMatch(/<meta name="?robots"? content="?noindex/);
});
