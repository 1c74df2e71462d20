import { execFileSync } from 'node:child_process';
import process from 'node:process';
import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

import type { Chart } from '../../src/charts/chart.ts';
import type { Datum } from '../../src/charts/datum.ts';

import { createExamples } from '../../scripts/images/galleryExamples.ts';
import { dumbbell } from '../../src/charts/plots/dumbbell.ts';
import { datumOfPrinted } from '../../src/charts/printedDatum.ts';
import { PROVINCES } from '../maps/world.ts';
import { createNastyCharts } from './nasty.ts';
import { readDrawing } from './readDrawing.ts';

const all = (['zh', 'en'] as const).flatMap((lang) => [
  ...createExamples(lang),
  ...createNastyCharts(lang).map(({ chart }) => chart),
]);
/** Tags that are opened and not closed, or closed and not open: none in XML. */
const openTags = (svg: string): string[] => {
  const open: string[] = [];
  for (const [tag, close = '', name = ''] of svg.matchAll(/<(\/?)(\w+)[^<>]*>/g)) {
    if (close === '') open.push(...(tag.endsWith('/>') ? [] : [name]));
    else if (open.pop() !== name) return [tag];
  }
  return open;
};
const forms = (chart: Chart): string[] => [chart.wide, chart.narrow];

test('both forms draw exactly the rows of the table, each with its link', () => {
  for (const chart of all) {
    const hrefs = chart.rows.map((row) => String(row['href'])).filter((href) => href !== '');
    for (const svg of forms(chart)) {
      const { titles, links } = readDrawing(svg);
      const drawsNothing = svg.includes('没有收录到数') || svg.includes('No numbers collected');
      if (drawsNothing) continue;
      expect(titles.length, chart.id).toBe(chart.rows.length);
      // A bullet or a dumbbell without a result opens the sentence of its target.
      if (chart.kind !== 'bullet' && chart.kind !== 'dumbbell')
        expect([...links].sort(), chart.id).toEqual(hrefs.sort());
    }
  }
});

test('every cell of a table has a column or is the address', () => {
  for (const { columns, rows } of all) {
    const known = new Set([...columns.map(({ key }) => key), 'href']);
    for (const row of rows) expect(Object.keys(row).filter((key) => !known.has(key))).toEqual([]);
  }
});

test('what is not collected is said, never 0', () => {
  for (const { rows, lang } of all) {
    for (const row of rows) {
      if (row['value'] === '') expect(row['printed']).toBe(lang === 'zh' ? '未收录' : 'not collected');
    }
  }
});

test('a description is written, ends as sentences do, and says of whom nothing is collected', () => {
  for (const { description, lang } of all) {
    expect(description).toMatch(lang === 'zh' ? /。$/ : /\.$/);
    expect(description).not.toMatch(/[{}]|NaN|undefined/);
  }
  expect(createExamples('zh')[0]!.description).toContain('四川省、延边朝鲜族自治州未收录，不等于没有公布');
});

test('nothing in a drawing can run, load, style, or repeat an id', () => {
  for (const chart of all) {
    for (const svg of forms(chart)) {
      expect(svg).not.toMatch(/ (?:id|style|on\w+)="|<(?:script|style|image|foreignObject|use|defs)[ >]/i);
      // eslint-disable-next-line no-control-regex
      expect(svg).not.toMatch(/[\u0000-\u0008\ud800-\udfff]/);
      const attributes = svg.replaceAll(/="[^"<]*"/g, '');
      expect(attributes).not.toContain('"onload');
      expect(openTags(svg)).toEqual([]);
    }
  }
});

test('the same data gives the same bytes', () => {
  expect(JSON.stringify(createExamples('zh'))).toBe(JSON.stringify(createExamples('zh')));
});

test('a drawing is the same on a fine screen of a browser, where Plot places lines otherwise', () => {
  // Plot looks at the screen once, when it is loaded: a process of its own.
  const code = `globalThis.window = { devicePixelRatio: 2 };
    const { createExamples } = await import('./scripts/images/galleryExamples.ts');
    process.stdout.write(JSON.stringify(createExamples('zh')));`;
  const drawn = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  expect(drawn).toBe(JSON.stringify(createExamples('zh')));
});

test('years are joined to years only, up to a gap or a break', () => {
  const fires = createExamples('zh').find(({ id }) => id === 'fires-zh')!;
  const lines = [...fires.wide.matchAll(/<path class="c-line" d="(M[^"]*L[^"]*)"/g)].map(
    ([, d = '']) => d.split('L').length,
  );
  // The key, 2017–2020 and 2021–2022; 2024 stands alone behind the missing 2023.
  expect(lines).toEqual([2, 4, 2]);
  expect(fires.rows.find((row) => row['period'] === '2023年')).toMatchObject({
    printed: '未收录',
    value: '',
  });
});

test('a drawing is light: a chart of all 34 provinces in both forms is under 24 KB as text', () => {
  const bars = createNastyCharts('zh').find(({ name }) => name === 'bars twenty')!.chart;
  expect((bars.wide.length + bars.narrow.length) / 20).toBeLessThan(1200);
});

test('no words stand in a link of a drawing: pages underline those', () => {
  for (const chart of all)
    for (const svg of forms(chart))
      for (const [link] of svg.matchAll(/<a .*?<\/a>/g)) expect(link, chart.id).not.toContain('<text');
});

test('targets and results of all provinces weigh 2.3 KB or less in both forms: the rest of their embed weighs 2.6', () => {
  const number = (i: number, times: number): Datum =>
    datumOfPrinted({
      value: 1000 + ((times * (i * 7919)) % 90_000),
      max: null,
      bound: 'exact',
      raw: '',
      unit: '户',
      period: '2022',
      href: `/regions/${100_000 + i * 10_000}/#fact-${times}`,
    });
  const chart = dumbbell({
    ...createExamples('zh')[0]!,
    items: PROVINCES.slice(0, 31).map(({ name }, i) => ({
      name,
      target: number(i, 1),
      actual: number(i, 3),
      isLate: i % 3 === 0,
    })),
  });
  expect(brotliCompressSync(chart.wide + chart.narrow).length).toBeLessThanOrEqual(2300);
});
