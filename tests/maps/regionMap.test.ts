import { brotliCompressSync } from 'node:zlib';
import { expect, test } from 'vitest';

import type { Chart } from '../../src/charts/chart.ts';

import { mapApproval, mapAudience, mapKind } from '../../src/maps/approval.ts';
import { boundariesOf } from '../../src/maps/boundaries.ts';
import { UndividedCountError, choropleth } from '../../src/maps/choropleth.ts';
import { mapColumns, mapTable } from '../../src/maps/mapText.ts';
import { regionMap } from '../../src/maps/regionMap.ts';
import { readDrawing } from '../charts/readDrawing.ts';
import { matchSnapshot } from '../charts/snapshot.ts';
import { APPROVED, HEBEI, PREVIEW, PUBLIC, WUHAI, createMaps, example, head } from './examples.ts';
import { NATION, PORTS, RATE } from './world.ts';

const MARK = '未经地图审核·仅供预览';
const forms = (chart: Chart): string[] => [chart.wide, chart.narrow];
const all = (['zh', 'en'] as const).flatMap((lang) => createMaps(lang));

test.each(
  all.flatMap(({ id, wide, narrow }) => [
    { name: `${id}-wide`, svg: wide },
    { name: `${id}-narrow`, svg: narrow },
  ]),
)('$name', ({ name, svg }) => {
  const { matches, message } = matchSnapshot(`tests/maps/snapshots/${name}.svg`, svg);
  expect(matches, message).toBe(true);
});

test('boundaries are public only with a number of approval', () => {
  expect(mapKind(PUBLIC)).toBe('schematic');
  expect(mapKind(PREVIEW)).toBe('preview');
  expect(mapKind(APPROVED)).toBe('approved');
  expect(mapKind({ ...APPROVED, audience: 'preview' })).toBe('approved');
});

test('the environment says which number and which audience; a placeholder is no number', () => {
  expect(mapApproval({})).toBe('');
  for (const number of ['GS(2024)0650号', 'GS京（2022）1061号', '京S(2023)012号', ' GS粤(2023)1号 '])
    expect(mapApproval({ YOUJU_MAP_APPROVAL: number })).toBe(number.trim());
  for (const number of ['1', 'yes', 'TODO', 'GS(2024)号', 'GS(24)0650号', 'GS(2024)0650号<b>'])
    expect(() => mapApproval({ YOUJU_MAP_APPROVAL: number })).toThrow(
      `invalid map approval: ${number}; expected a number like GS(2024)0650号`,
    );
  expect(mapAudience({})).toBe('public');
  expect(mapAudience({ YOUJU_AUDIENCE: 'anything' })).toBe('public');
  expect(mapAudience({ YOUJU_AUDIENCE: 'preview' })).toBe('preview');
});

test('a preview says on the map itself that it was not reviewed; an approved map bears its number', () => {
  for (const data of [example(NATION, PORTS, 6), example(HEBEI, RATE, 6)]) {
    for (const svg of forms(regionMap(head('a'), data, PREVIEW))) {
      expect(svg).toContain(MARK);
      expect(svg).toContain('class="m-warning');
    }
    for (const svg of forms(regionMap(head('a'), data, APPROVED))) {
      expect(svg).toContain('审图号：GS(2024)0650号');
      expect(svg).not.toContain(MARK);
    }
  }
  for (const svg of forms(regionMap(head('a', 'en'), example(NATION, PORTS, 6), PREVIEW)))
    expect(svg).toContain(MARK);
});

test('a public map without a number has no boundary in it: tiles for the nation, bars below', () => {
  const nation = regionMap(head('a'), example(NATION, PORTS, 6), PUBLIC);
  const province = regionMap(head('a'), example(HEBEI, RATE, 6), PUBLIC);
  expect([nation.kind, province.kind]).toEqual(['tile-grid', 'ranked-bars']);
  for (const svg of [...forms(nation), ...forms(province)]) {
    expect(svg).not.toMatch(/m-(?:outline|border|shade|shore|dash|islets)/);
    expect(svg).not.toContain('审图号');
  }
  // Hatching and tiles are all that is drawn as paths.
  for (const svg of forms(nation))
    expect(svg.replaceAll(/<path class="m-(?:missing|tile[ a-z0-9-]*)"/g, '')).not.toContain('<path');
});

test('regions without boundaries are bars in a preview too', () => {
  const chart = regionMap(head('a'), example({ code: '441900', name: '东莞市' }, PORTS, 0), PREVIEW);
  expect(chart.kind).toBe('ranked-bars');
});

test('counts are never shaded', () => {
  const counts = example(HEBEI, PORTS, 3);
  const draw = (): Chart => choropleth(head('a'), counts, boundariesOf('130000')!, { kind: 'preview' });
  expect(draw).toThrow(UndividedCountError);
  expect(draw).toThrow('undivided count: charging-ports; expected a rate, or a symbol map');
  expect(regionMap(head('a'), counts, PREVIEW).kind).toBe('symbol-map');
  expect(regionMap(head('a'), example(HEBEI, RATE, 3), PREVIEW).kind).toBe('choropleth');
});

test('map, table and file are of one computation, whichever way it is drawn', () => {
  for (const [parent, published] of [
    [NATION, 12],
    [HEBEI, 7],
    [WUHAI, 3],
  ] as const) {
    for (const measure of [PORTS, RATE]) {
      const data = example(parent, measure, published);
      for (const gate of [PREVIEW, PUBLIC, APPROVED]) {
        const chart = regionMap(head('a'), data, gate);
        expect(chart.rows).toEqual(mapTable(data, 'zh'));
        expect(chart.columns).toEqual(mapColumns(data, 'zh'));
        const addresses = data.rows.flatMap((row) => (row.published === null ? [] : [row.published.address]));
        for (const svg of forms(chart))
          expect(readDrawing(svg).links.toSorted()).toEqual(addresses.toSorted());
        expect(chart.subtitle).toContain(`${data.rows.length} 个`);
        expect(chart.subtitle).toContain(`收录了 ${published} 个`);
      }
    }
  }
});

test('China is drawn whole', () => {
  const boundaries = boundariesOf('000000')!;
  expect(boundaries.shapes).toHaveLength(34);
  expect(boundaries.shapes.filter(({ rings }) => rings.length === 0).map(({ name }) => name)).toEqual([
    '澳门特别行政区',
  ]);
  expect(boundaries.easternSea).toHaveLength(4);
  for (const svg of forms(regionMap(head('a'), example(NATION, PORTS, 6), PREVIEW))) {
    expect(svg).toContain('南海诸岛');
    // Nine dashes in the inset, the tenth east of 台湾; the islands of the inset and those of the eastern sea.
    const dashes = [...svg.matchAll(/class="m-dash" d="([^"]*)"/g)].map(
      ([, d = '']) => d.split('M').length - 1,
    );
    expect(dashes.toSorted()).toEqual([1, 9]);
    const islands = [...svg.matchAll(/class="m-islets" d="([^"]*)"/g)].map(
      ([, d = '']) => d.split('M').length - 1,
    );
    expect(Math.min(...islands)).toBe(2);
    expect(Math.max(...islands)).toBeGreaterThan(40);
  }
  expect(regionMap(head('a'), example(NATION, PORTS, 6), PREVIEW).wide).toContain('钓鱼岛');
});

test('China whole weighs 8 KB or less, as lines and as shapes', () => {
  for (const chart of all.filter(({ id }) => id.startsWith('nation')))
    for (const svg of forms(chart))
      expect(brotliCompressSync(svg).length, chart.id).toBeLessThanOrEqual(8192);
});

test('words stay within the drawing and are large enough for a phone of 320 px', () => {
  for (const chart of all.filter(({ kind }) => kind !== 'ranked-bars')) {
    for (const svg of forms(chart)) {
      const { texts, width, height } = readDrawing(svg);
      for (const { text, left, right, bottom } of texts) {
        expect(left, `${chart.id} ${text}`).toBeGreaterThanOrEqual(-1);
        expect(right, `${chart.id} ${text}`).toBeLessThanOrEqual(width + 1);
        expect(bottom, `${chart.id} ${text}`).toBeLessThanOrEqual(height + 1);
      }
    }
    for (const [, size] of chart.narrow.matchAll(/font-size="([^"]*)"/g))
      expect(Number(size)).toBeGreaterThanOrEqual(14.5);
  }
});

test('what is published elsewhere cannot leave its text', () => {
  const name = '"><script>alert(1)</script>';
  const data = example({ code: '150300', name }, PORTS, 3);
  const nasty = { ...data, rows: data.rows.map((row) => ({ ...row, name })) };
  for (const gate of [PREVIEW, PUBLIC])
    for (const svg of forms(regionMap({ ...head('a'), title: name }, nasty, gate)))
      expect(svg).not.toContain('<script');
});
