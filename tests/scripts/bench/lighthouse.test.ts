import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { drawnAt } from '../../../scripts/bench/drawn.ts';
import { middleOf, missedBy } from '../../../scripts/bench/lighthousePeers.ts';
import { echartsPage, emptyPage, frameworkPage, readCharts } from '../../../scripts/bench/peerPages.ts';
import { installPeers } from '../../../scripts/bench/peers.ts';
import { createWorld } from '../world.ts';

const figure = (id: string, title: string): string =>
  `<figure class="chart" id="${id}" aria-labelledby="x"> <h3 id="x" class="title">${title}</h3></figure>`;

const TABLES: Readonly<Record<string, string>> = {
  series: '\uFEFF时间,系列,原文,数值\n2018年,全年,115.7万起,1157000\n2019年,全年,未公布,\n',
  bars: '\uFEFF名称,原文,数值\n"东莞, 市",超54万个,540000\n',
  map: '\uFEFF地区,代码,数值\n北京,110000,3\n',
};

const CHARTS = readCharts(
  figure('series', '报警') + figure('bars', '各地') + figure('map', '地图'),
  (id) => TABLES[id] ?? '',
);

describe('the charts that the peers draw, too', () => {
  test('come from the tables behind ours; what is not published is no point, a map is left out', () => {
    expect(CHARTS).toEqual([
      { title: '报警', form: 'series', rows: [{ name: '2018年', value: 1_157_000 }] },
      { title: '各地', form: 'bars', rows: [{ name: '东莞, 市', value: 540_000 }] },
    ]);
  });

  test('stand in pages of their own, the text in them escaped', () => {
    const hostile = [{ title: '</script>', form: 'bars' as const, rows: [{ name: '</script>', value: 1 }] }];
    const page = echartsPage('a < b', hostile);
    expect(page).toContain('<h1>a &lt; b</h1>');
    expect(page.match(/<\/script>/g)).toHaveLength(2);
    expect(frameworkPage('标题', hostile)).toContain(String.raw`[{"name":"\u003c/script>","value":1}]`);
    expect(frameworkPage('标题', CHARTS).match(/```js/g)).toHaveLength(3);
    expect(emptyPage('标题')).not.toMatch(/<(?:script|style)|stylesheet/);
  });
});

describe('the time until all charts are drawn', () => {
  test('is that of the first frame with all of them', () => {
    const frames = [[610, 1], [640, 2], [700, 1]] as const; // prettier-ignore
    expect(drawnAt({ painted: 600, frames })).toEqual({ charts: 2, drawn: 640 + 1000 / 60 });
  });

  test('is never before anything was painted; a page without charts is drawn then', () => {
    expect(drawnAt({ painted: 900, frames: [[640, 2]] })).toEqual({ charts: 2, drawn: 900 });
    expect(drawnAt({ painted: 900, frames: [] })).toEqual({ charts: 0, drawn: 900 });
  });

  test('is the median of the rounds', () => {
    const drawing = { painted: 1, charts: 1, requests: 1, bytes: 1 };
    const drawings = [30, 10, 20].map((drawn) => ({ ...drawing, drawn }));
    expect(middleOf(drawings).drawn).toBe(20);
  });
});

test('what a page of ours does not reach is named', () => {
  const page = {
    name: 'youju /',
    url: '',
    ours: true,
    scores: [100, 100, 100, 100],
    blocking: 20,
    failing: [],
    painted: 700,
    drawn: 800,
    charts: 1,
    requests: 3,
    bytes: 16_000,
  };
  expect(missedBy(page, { painted: 700 })).toEqual([]);
  const worse = { ...page, scores: [99, 100, 100, 90], blocking: 21, drawn: 840, charts: 0 };
  expect(missedBy(worse, { painted: 700 })).toEqual(
    ['performance 99', 'seo 90', 'blocking 21 ms', 'no chart', 'drawn 1.20 ×'].map(
      (what) => `youju /: ${what}`,
    ),
  );
});

test('packages that are there at their version are not asked for again', () => {
  const { effects, write, path, err } = createWorld();
  const manifest = readFileSync('scripts/bench/package.json', 'utf8');
  write('package.json', manifest);
  const { dependencies } = JSON.parse(manifest) as { dependencies: Record<string, string> };
  for (const [name, version] of Object.entries(dependencies))
    write(`node_modules/${name}/package.json`, JSON.stringify({ version }));
  const { fileOf } = installPeers(effects, path(''));
  expect(err()).toBe('');
  expect(fileOf('echarts', 'dist/x.js')).toBe(path('node_modules/echarts/dist/x.js'));
});

test('every package of the benchmarks is locked at the version it is wanted at, and names no registry', () => {
  const read = (name: string): string => readFileSync(`scripts/bench/${name}`, 'utf8');
  const { dependencies } = JSON.parse(read('package.json')) as { dependencies: Record<string, string> };
  const { packages } = JSON.parse(read('package-lock.json')) as {
    packages: Record<string, { version?: string; resolved?: string }>;
  };
  for (const [name, version] of Object.entries(dependencies))
    expect(packages[`node_modules/${name}`]?.version, name).toBe(version);
  expect(Object.values(packages).filter(({ resolved }) => resolved !== undefined)).toEqual([]);
});
