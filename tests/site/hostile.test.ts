import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

import type { Row } from '../../src/datasets/files/writeCsv.ts';

import { TABLES } from '../../src/datasets/schema/index.ts';

/** A bulletin that tries to be more than text. */
const WORD = '长'.repeat(5000);
const LINES = [
  '关于<script>alert(1)</script>的通知',
  '一、<img src=x onerror=alert(2)>工作',
  `共检查12家"onload="alert(3)"，\u202E倒写的字\u202C，处置34起。`,
  WORD,
  "|项目</td><script>alert(4)</script>|数量'onmouseover='|",
  '|检查|56家|',
];
const TEXT = LINES.join('\n');

const at = (raw: string): { start: number; end: number; raw: string } => {
  const start = TEXT.indexOf(raw);
  return { start, end: start + raw.length, raw };
};
const figure = (raw: string, value: number, quote: string): Row => ({
  ...at(raw),
  id: `bad@${at(raw).start}`,
  bulletin: 'bad',
  region: '110105',
  value,
  max: null,
  bound: 'exact',
  unit: raw.slice(-1),
  role: 'actual',
  action: '"><script>alert(5)</script>',
  object: '<b>物</b>',
  rule: 'numeral/integer unit',
  review: 'machine',
  quote,
});
const FIGURES = [figure('12家', 12, LINES[2]!), figure('34起', 34, LINES[2]!), figure('56家', 56, LINES[5]!)];
const ORIGIN = {
  title: LINES[0]!,
  publisher: '<i>甲</i>政府"',
  published: '2024-05-02',
  url: 'javascript:alert(6)',
};
const ROWS: Readonly<Record<string, readonly Row[]>> = {
  bulletins: [
    {
      id: 'bad',
      ...ORIGIN,
      region: '110105',
      genre: 'notice',
      language: 'zh-CN',
      sha256: 'x',
      characters: TEXT.length,
      figures: 3,
      commitments: 1,
    },
  ],
  figures: FIGURES,
  observations: FIGURES.map((row) => ({ ...row, ...ORIGIN, source: 'figures', printed: row['raw'] ?? '' })),
  commitments: [
    {
      ...at('倒写'),
      id: 'bad@1',
      bulletin: 'bad',
      region: '110105',
      due: '2024',
      task: '<u>做</u>',
      rule: 'x',
      quote: LINES[2]!,
    },
  ],
  regions: [
    { code: '000000', name: '全国', level: 'nation' },
    { code: '110000', name: '北京市', level: 'province', parent: '000000' },
    { code: '110105', name: '朝阳<区>', level: 'county', parent: '110000' },
  ],
};

const folder = mkdtempSync(join(tmpdir(), 'youju-hostile-'));

/** Every cell of every table: what is left out is null, as in the published files. */
function writeTables(): void {
  mkdirSync(join(folder, 'data/texts'), { recursive: true });
  for (const { name, columns } of TABLES) {
    const rows = (ROWS[name] ?? []).map((row) =>
      Object.fromEntries(columns.map((column) => [column.name, row[column.name] ?? null])),
    );
    writeFileSync(join(folder, 'data', `${name}.json`), JSON.stringify(rows));
  }
  writeFileSync(join(folder, 'data/texts/bad.txt'), TEXT);
  writeFileSync(join(folder, 'data/datapackage.json'), '{"resources":[]}');
  const ids = FIGURES.map(({ id }) => id);
  writeFileSync(join(folder, 'data/pages.json'), JSON.stringify({ pages: ids, pictured: ids }));
}

const page = (path: string): string => readFileSync(join(folder, 'site', path, 'index.html'), 'utf8');
/** The markup alone: values of attributes may hold anything, since they are quoted and quotes in them are escaped. */
const markup = (html: string): string => html.replace(/="[^"]*"/g, '=""');

describe('a hostile bulletin', () => {
  beforeAll(() => {
    writeTables();
    execFileSync(process.execPath, ['node_modules/astro/bin/astro.mjs', 'build'], {
      env: {
        ...process.env,
        YOUJU_DATA: join(folder, 'data'),
        // Stories are of the numbers of this project.
        YOUJU_STORIES: '',
        YOUJU_OUT: join(folder, 'site'),
        ASTRO_TELEMETRY_DISABLED: '1',
      },
      stdio: 'pipe',
    });
  }, 120_000);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });

  const paths = [
    'bulletins/bad',
    `bulletins/bad/${at('12家').start}`,
    'bulletins',
    'regions/110105',
    'en/bulletins/bad',
  ];

  test.each(paths)('is text and nothing else on /%s/', (path) => {
    const html = page(path);
    expect(html).not.toMatch(/href="?\s*javascript:/i);
    expect(markup(html)).not.toMatch(/<script>|<script[^>]*>alert|<img|<i>|<u>|<b>物|<区>/i);
    for (const tag of markup(html).match(/<[a-z][^>]*>/gi)!) expect(tag).not.toMatch(/\son[a-z]+\s*=/i);
  });

  test('is all there, in order', () => {
    const body = /<div class="text"[^]*?<aside/.exec(page('bulletins/bad'))![0];
    const text = body
      .replace(/<[^>]*>/g, '')
      .replace(
        /&(lt|gt|quot|amp|#39|#34);/g,
        (_, name: string) => ({ lt: '<', gt: '>', quot: '"', amp: '&', '#39': "'", '#34': '"' })[name]!,
      );
    const plain = (from: string): string => from.replace(/[\s|]/g, '');
    expect(plain(text).slice(0, plain(TEXT).length)).toBe(plain(TEXT));
  });

  test('has its words in the metadata, escaped', () => {
    expect(page('bulletins/bad')).toMatch(/<meta name="ArticleTitle" content="关于(?:<|&lt;)script/);
    expect(page('bulletins/bad')).not.toContain('SiteIDCode');
  });
});
