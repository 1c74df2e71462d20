import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';

import { listPages, listSite, readElements, readSite } from './builtSite.ts';

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
  expect(page.match(/<td><span class="muted">未公布<\/span><\/td>/g)).toHaveLength(90);
});

describe('a site with the demonstration set', () => {
  beforeAll(() => {
    cpSync('data', join(folder, 'data'), { recursive: true });
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      ASTRO_TELEMETRY_DISABLED: '1',
      YOUJU_DEMO: '1',
      YOUJU_DATA: join(folder, 'public/data'),
      YOUJU_OUT: demo,
    };
    const script = `import { buildData } from './scripts/data.ts'; import { createDisk } from './scripts/disk.ts'; process.exitCode = buildData(${JSON.stringify(folder)}, false, createDisk()).exitCode;`;
    execFileSync(process.execPath, ['--input-type=module', '-e', script], { env, stdio: 'pipe' });
    execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], { env, stdio: 'pipe' });
  }, 180_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
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
    expect(showing.filter((path) => path.includes('embed/')).length).toBeGreaterThan(100);
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
});
