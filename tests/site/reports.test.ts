import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { createDisk } from '../../scripts/run/disk.ts';
import { removeFrom } from '../../scripts/remove.ts';
import { readEdition, readRecord } from '../../src/graphics/frozenFolder.ts';
import { listPages, listSite, readElements, readSite, textOf } from './builtSite.ts';

const MARK = '演示数据';
const site = inject('site');
const folder = mkdtempSync(join(tmpdir(), 'youju-demo-'));
const demo = join(folder, 'site');

/** Files that people or programs read as text. */
const texts = (of: string): readonly string[] =>
  listSite(of).filter((path) => /\.(?:html|xml|json|csv|svg|ics|txt|jsonld)$/.test(path));

test('without the demonstration set nothing mentions it, and every month that was due is missing', () => {
  expect(texts(site).filter((path) => readSite(site, path).includes(MARK))).toEqual([]);
  expect(listPages(site).filter((path) => path.includes('reports/'))).toEqual([]);
  const page = readSite(site, 'campaigns/lifeline-clearing/index.html');
  expect(page).toContain('各部门、各街镇请于每月20日上报本月整治情况');
  expect(page).toContain('应报 90 份，本站收到 0 份');
  expect(page.match(/<td>\s*<span class="muted">未公布<\/span>\s*<\/td>/g)).toHaveLength(90);
});

/** Taken out of the second site, which was published with it. */
const GONE = 'cy-2022-npc';
const editions = join(site, '../editions');

describe('a site with the demonstration set', () => {
  beforeAll(async () => {
    cpSync('data', join(folder, 'data'), { recursive: true });
    process.env['YOUJU_EDITIONS'] = editions;
    const silent = { ...createDisk(), out: () => undefined, err: () => undefined };
    await removeFrom(folder, [GONE, '--yes', '--reason', '原件已被撤下'], silent, null, '2026-04-01');
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      YOUJU_DEMO: '1',
      YOUJU_DATA: join(folder, 'public/data'),
      YOUJU_OUT: demo,
    };
    const script = `import { buildData } from './scripts/data.ts'; import { createDisk } from './scripts/run/disk.ts'; process.exitCode = buildData(${JSON.stringify(folder)}, false, createDisk()).exitCode;`;
    execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      env,
      stdio: 'pipe',
      maxBuffer: 64_000_000,
    });
    for (const made of [
      ['node_modules/astro/bin/astro.mjs', 'build'],
      ['scripts/site/besidePages.ts', demo],
    ])
      execFileSync(process.execPath, made, { env, stdio: 'pipe', maxBuffer: 64_000_000 });
  }, 180_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
    delete process.env['YOUJU_EDITIONS'];
  });

  test('says so on every page', () => {
    const pages = listPages(demo);
    expect(pages.length).toBeGreaterThan(1000);
    const silent = pages.filter(
      (path) => !/<p class="?demonstration"?[^>]*>.{0,80}演示数据，非真实上报/.test(readSite(demo, path)),
    );
    expect(silent).toEqual([]);
  });

  test('says so in every embed, file and feed that shows an invented number', () => {
    const showing = texts(demo).filter(
      (path) => !path.endsWith('sitemap.xml') && readSite(demo, path).includes('/reports/kdl-2024-lifeline/'),
    );
    expect(showing.filter((path) => path.includes('embed/')).length).toBeGreaterThan(50);
    expect(showing.filter((path) => !readSite(demo, path).includes(MARK))).toEqual([]);
    const charts = texts(demo).filter((path) =>
      /^data\/charts\/.*-(?:150203|township)\d*\..*(?:csv|json)$/.test(path),
    );
    expect(charts.length).toBeGreaterThan(200);
    expect(charts.filter((path) => !readSite(demo, path).includes(MARK))).toEqual([]);
    const tables = ['observations', 'reports', 'report_files'].map((name) => `data/${name}.csv`);
    for (const table of tables) {
      // Tables are written beside the pages of the real site; here they stay where they were made.
      const rows = readSite(join(folder, 'public'), table).split('\n');
      const invented = rows.filter((row) => row.includes('kdl-2024-lifeline/2024-'));
      expect(invented.length).toBeGreaterThan(0);
      expect(invented.filter((row) => !row.includes(MARK))).toEqual([]);
    }
  });

  test('draws the streets, the silent ones too, and each number leads to its cell', () => {
    const page = readSite(demo, 'campaigns/lifeline-clearing/index.html');
    expect(page).toContain('units-inspected-map-150203');
    for (const name of ['少先路街道', '包钢厂区办事处', '未公布']) expect(page).toContain(name);
    const links = readElements(page).flatMap(({ attributes }) => attributes.get('href') ?? []);
    const cells = links.filter((href) => /^\/reports\/.*#c\d+-\d+$/.test(href));
    expect(cells.length).toBeGreaterThan(100);
    for (const href of cells) {
      const [path = '', id] = href.split('#');
      const ids = readElements(readSite(demo, `${path.slice(1)}index.html`)).map(({ attributes }) => attributes.get('id'));
      expect(ids, href).toContain(id);
    }
  }); // prettier-ignore

  describe('and without a bulletin that was public', () => {
    const charts = Object.entries(readRecord(editions).charts).flatMap(([id, all]) =>
      all.map(({ edition }) => ({ id, edition, ...readEdition(editions, id, edition) })),
    );

    test('says at each of its addresses, pages and embeds, that it is withdrawn, when and why, and nowhere anything else of it', () => {
      const before = listSite(site).filter((path) => path.endsWith('index.html'));
      const own = new RegExp(`^(?:en/)?(?:bulletins/${GONE}/|checks/${GONE}@|embed/${GONE}@)`);
      const addresses = before.filter((path) => own.test(path));
      expect(addresses.length).toBeGreaterThan(100);
      for (const path of addresses) {
        const words = textOf(readSite(demo, path).replace(/<(script|style)>[\s\S]*?<\/\1>/g, ''));
        expect(words, path).toContain(path.startsWith('en/') ? 'Withdrawn' : '已撤回');
        expect(words, path).toContain(path.startsWith('en/') ? '1 April 2026' : '2026年4月1日');
        expect(words, path).toContain('原件已被撤下');
        // Neither a sitemap nor a search engine lists it.
        expect(readSite(demo, path), path).toMatch(/<meta name="robots" content="noindex"/);
      }
      const withdrawn = new Set(addresses);
      // Tables stand beside the pages of the real site, as above.
      const elsewhere = texts(demo).filter(
        (path) =>
          !withdrawn.has(path) &&
          !/^data\/(?!charts)/.test(path) &&
          readSite(demo, path).includes(`${GONE}@`),
      );
      expect(elsewhere).toEqual([]);
    });

    test('serves frozen charts as they were though the data is another; of its numbers it shows none', () => {
      const isWithdrawn = ({ bulletins }: { bulletins: readonly string[] }): boolean =>
        bulletins.includes(GONE);
      expect(charts.filter(isWithdrawn).length).toBeGreaterThan(0);
      let changed = 0;
      for (const chart of charts)
        for (const lang of ['', 'en/']) {
          const path = `${lang}embed/${chart.id}/${chart.edition}/`;
          const html = readSite(demo, `${path}index.html`);
          const rows = readSite(demo, `${path}rows.csv`);
          if (isWithdrawn(chart)) {
            expect(html, path).toContain('原件已被撤下');
            expect(html + rows, path).not.toContain(`${GONE}/`);
            expect(rows.split('\n').length, path).toBeLessThanOrEqual(2);
            continue;
          }
          const retired = /(?: · 本站现在的数据里已没有它.*| · no longer in the data.*)(?=<\/footer>)/;
          expect(html.replace(retired, ''), path).toBe(readSite(site, `${path}index.html`));
          expect(rows, path).toBe(readSite(site, `${path}rows.csv`));
          const newest = `${lang}embed/${chart.id}/index.html`;
          if (readSite(demo, newest) !== readSite(site, newest)) changed += 1;
        }
      expect(changed).toBeGreaterThan(0);
    });
  });
});
