import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';

import type { ChartEntry } from '../../src/graphics/entry.ts';

import { createArchive } from '../../scripts/run/archive.ts';
import { formatChartFile, formatChartJson, formatChartParquet } from '../../scripts/images/chartFormats.ts';
import { chartTexts } from '../../scripts/images/chartTexts.ts';
import { missingGlyphs, subsetFonts } from '../../scripts/images/imageFonts.ts';
import { encodePng } from '../../scripts/images/imagePng.ts';
import { pageAddress } from '../../scripts/images/imageSite.ts';
import { datumOfPrinted } from '../../src/charts/printedDatum.ts';
import { rankedBars } from '../../src/charts/plots/rankedBars.ts';
import { chartRows } from '../../src/graphics/chartRows.ts';
import { createCollection } from '../views/collection.ts';
import { qrCode } from '../../src/pictures/qrCode.ts';
import { fontsFor, pictureChart } from './made.ts';

const datum = (raw: string, value: number) => ({
  raw,
  value,
  max: null,
  bound: 'exact' as const,
  unit: '个',
  period: '2024',
  href: '/bulletins/jia/12/',
});

const input = {
  id: 'ports',
  lang: 'zh' as const,
  title: '山东最多',
  subtitle: '单位：个',
  source: '山东省人民政府',
  items: [
    { name: '山东省', actual: datumOfPrinted(datum('450万个', 4.5e6)) },
    { name: '"=1+1', actual: null },
  ],
};
const chart = rankedBars(input);
const entry: ChartEntry = {
  page: '/',
  spec: { draw: 'ranked-bars', input },
  sources: [{ publisher: '山东省人民政府', published: '2025-12-04' }],
};
const address = 'https://youju.example.org/charts/ports/';
const published = createCollection();

/** Reads back what `encodePng` writes: colours of the palette, rows without filters. */
function decode(png: Uint8Array): { width: number; height: number; pixels: string[] } {
  const view = new DataView(png.buffer, png.byteOffset, png.length);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < png.length; at += view.getUint32(at) + 12)
    chunks.set(
      Buffer.from(png.subarray(at + 4, at + 8)).toString(),
      png.subarray(at + 8, at + 8 + view.getUint32(at)),
    );
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const rows = inflateSync(chunks.get('IDAT')!);
  const palette = chunks.get('PLTE')!;
  const pixels: string[] = [];
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const index = rows[y * (width + 1) + 1 + x]!;
      pixels.push(Buffer.from(palette.subarray(3 * index, 3 * index + 3)).toString('hex'));
    }
  return { width, height, pixels };
}

test('a PNG holds the pixels that were drawn', () => {
  const data = Uint8Array.of(
    255,
    0,
    0,
    255,
    0,
    255,
    0,
    255,
    0,
    0,
    255,
    255,
    255,
    0,
    0,
    255,
    1,
    2,
    3,
    255,
    255,
    0,
    0,
    255,
  );
  const read = decode(encodePng({ width: 3, height: 2, data }));
  expect(read).toEqual({
    width: 3,
    height: 2,
    pixels: ['ff0000', '00ff00', '0000ff', 'ff0000', '010203', 'ff0000'],
  });
});

test('a PNG of more colours than a palette holds keeps the frequent ones exactly, the others nearly', () => {
  const width = 400;
  const data = new Uint8Array(4 * 2 * width).fill(255);
  for (let x = 0; x < width; x++) data.set([x & 255, 2 * (x >> 8), 7, 255], 4 * x);
  const { pixels } = decode(encodePng({ width, height: 2, data }));
  expect(new Set(pixels).size).toBeLessThanOrEqual(256);
  expect(pixels.slice(width).every((pixel) => pixel === 'ffffff')).toBe(true);
  for (let x = 0; x < width; x++) {
    const [red = 0, green = 0] = Buffer.from(pixels[x]!, 'hex');
    expect(Math.abs(red - (x & 255)) + Math.abs(green - 2 * (x >> 8))).toBeLessThanOrEqual(4);
  }
});

test('the files of a chart say the same in three formats', async () => {
  const made = { chart, rows: chartRows(entry.spec, published) };
  expect(formatChartFile(made).startsWith('\uFEFF地区代码,地区,指标,名称,照印,数值,')).toBe(true);
  const json = JSON.parse(formatChartJson(made, entry.spec, address, '2026-03-17')) as {
    rows: Record<string, unknown>[];
    asOf: string;
    columns: { key: string }[];
  };
  expect(json).toMatchObject({
    id: 'ports',
    lang: 'zh',
    title: '山东最多',
    source: '山东省人民政府',
    address,
    asOf: '2026-03-17',
    licence: 'CC-BY-4.0',
  });
  expect(json.rows[0]).toMatchObject({
    printed: '450万个',
    value: 4.5e6,
    status: 'published',
    address: '/bulletins/jia/12/',
  });
  expect(json.rows[1]).toMatchObject({
    name: '"=1+1',
    value: null,
    status: 'not-collected',
    address: null,
  });
  const bytes = formatChartParquet(made);
  const file = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.length) as ArrayBuffer;
  const rows = await parquetReadObjects({ file });
  expect(rows).toEqual(json.rows);
  const types = new Map(
    parquetMetadata(file).schema.map(({ name, type, converted_type: text }) => [name, text ?? type]),
  );
  expect([types.get('name'), types.get('value'), types.get('printed')]).toEqual(['UTF8', 'DOUBLE', 'UTF8']);
});

test.each([
  ['=1+1', ",'=1+1,"],
  ['+cmd', ",'+cmd,"],
  ['-2', ",'-2,"],
  ['@SUM(A1)', ",'@SUM(A1),"],
  ['＝1+1', ",'＝1+1,"],
  ['\t=1', ",'\t=1,"],
  ['=1,"2"', ',"\'=1,""2""",'],
  ['某站', ',某站,'],
  ['1-2月', ',1-2月,'],
])('a cell %o is text to a spreadsheet', (name, cell) => {
  expect(formatChartFile({ chart, rows: [{ name }] })).toContain(cell);
  // A number with a minus is no formula.
  expect(formatChartFile({ chart, rows: [{ value: -2 }] })).toContain(',-2,');
});

test('an archive gives the same bytes at any time, and its files back', () => {
  const texts = chartTexts(entry, { chart, address, asOf: '2026-03-17' }, published);
  const make = (): Uint8Array =>
    createArchive([
      ['README.txt', texts.readme],
      ['a.png', Uint8Array.of(1, 2, 3)],
      ['说明.txt', texts.caption],
    ]);
  expect(Buffer.compare(make(), make())).toBe(0);
  const files = unzipSync(make());
  expect(Object.keys(files)).toEqual(['README.txt', 'a.png', '说明.txt']);
  expect(Buffer.from(files['README.txt']!).toString()).toContain('山东省人民政府');
  expect([...files['a.png']!]).toEqual([1, 2, 3]);
  // Readers that take an archive bit by bit refuse stored files whose size stands behind them.
  const methods: number[] = [];
  const filter = ({ compression }: { compression: number }): boolean => methods.push(compression) < 0;
  unzipSync(make(), { filter });
  expect(methods).toEqual([8, 8, 8]);
});

test('texts beside a picture name title, publisher and address; nothing is left unfilled', () => {
  const texts = chartTexts(entry, { chart, address, asOf: '2026-03-17' }, published);
  for (const text of Object.values(texts)) expect(text).not.toMatch(/\{\w+\}|undefined/);
  expect(texts.caption).toBe(`标题：山东最多\n来源：山东省人民政府\n地址：${address}\n`);
  const ofCampaign = chartTexts(
    entry,
    {
      chart: { ...chart, kicker: '全链条整治' },
      address,
      asOf: '2026-03-17',
    },
    published,
  );
  expect(ofCampaign.caption).toContain('标题：全链条整治：山东最多\n');
  expect(texts.citation).toContain(address);
  expect(texts.alt).toContain(chart.description);
});

test('addresses are whole, with the sub-path; without a site they name no host', () => {
  const of = pageAddress({ YOUJU_SITE: 'https://a.example', YOUJU_BASE: '/youju/' });
  expect(of('/charts/x/', 'zh')).toBe('https://a.example/youju/charts/x/');
  expect(of('/charts/x/', 'en')).toBe('https://a.example/youju/en/charts/x/');
  for (const YOUJU_SITE of ['', undefined])
    expect(pageAddress({ YOUJU_SITE, YOUJU_BASE: 'youju' })('/charts/x/', 'zh')).toBe('/youju/charts/x/');
});

test('a code is drawn for an address that others can open, and for no other', () => {
  expect(qrCode('https://youju.example.org/charts/x/', 0, 0, 90, '#000')).not.toBeNull();
  expect(qrCode('/charts/x/', 0, 0, 90, '#000')).toBeNull();
});

test('fonts hold the characters of the pictures, and tell which they lack', async () => {
  const [regular = ''] = await fontsFor(pictureChart(chart));
  expect(missingGlyphs(regular, new Set('山东省有据'))).toEqual([]);
  expect(missingGlyphs(regular, new Set('山𓀀'))).toEqual(['𓀀']);
  const [again = ''] = await subsetFonts(new Set('山'), mkdtempSync(join(tmpdir(), 'youju-fonts-')));
  expect(missingGlyphs(again, new Set('山东'))).toEqual(['东']);
});
