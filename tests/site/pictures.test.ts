import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, inject, test } from 'vitest';

import { listPages, listSite, readElements, readSite } from './builtSite.ts';

const site = inject('site');
const files = new Set(listSite(site));
const bytesOf = (path: string): Buffer => readFileSync(join(site, path));

/** Width and height as the header of a PNG states them. */
const sizeOf = (path: string): string => {
  const png = bytesOf(path);
  expect(png.toString('latin1', 1, 4), path).toBe('PNG');
  return `${png.readUInt32BE(16)}×${png.readUInt32BE(20)}`;
};

const charts = [...files].flatMap((path) => /^data\/charts\/(.+\.(?:zh|en))\.csv$/.exec(path)?.[1] ?? []);

describe('files of charts', () => {
  test('stand in all formats under real addresses, in both languages', () => {
    expect(charts.length).toBeGreaterThan(100);
    for (const id of charts)
      for (const ending of ['json', 'parquet', 'svg', 'png', 'cover.png', 'share.png', 'zip'])
        expect(files, id).toContain(`data/charts/${id}.${ending}`);
  });

  test('have the sizes that WeChat and previews ask for', () => {
    for (const id of charts) {
      expect(sizeOf(`data/charts/${id}.png`)).toMatch(/^1080×/);
      expect(sizeOf(`data/charts/${id}.cover.png`)).toBe('900×383');
      expect(sizeOf(`data/charts/${id}.share.png`)).toBe('1200×630');
    }
  });

  test('packed hold what is served beside them, and say whose numbers they are', () => {
    for (const id of charts) {
      const packed = unzipSync(bytesOf(`data/charts/${id}.zip`));
      for (const ending of ['png', 'svg', 'csv', 'json'])
        expect(Buffer.compare(packed[`${id}.${ending}`]!, bytesOf(`data/charts/${id}.${ending}`)), id).toBe(
          0,
        );
      const { source, address } = JSON.parse(bytesOf(`data/charts/${id}.json`).toString()) as Record<
        string,
        string
      >;
      for (const name of ['README.txt', 'caption.txt']) {
        const text = Buffer.from(packed[name]!).toString();
        expect(text, id).toContain(source);
        expect(text, id).toContain(address);
      }
      expect(packed['alt.txt']!.length, id).toBeGreaterThan(20);
      expect(packed['citation.txt']!.length, id).toBeGreaterThan(20);
    }
  });

  test('name addresses that are there', () => {
    for (const id of charts) {
      const { address, rows } = JSON.parse(bytesOf(`data/charts/${id}.json`).toString()) as {
        address: string;
        rows: { address: string | null }[];
      };
      for (const one of [address, ...rows.map((row) => row.address)])
        if (one !== null) expect(files, one).toContain(`${new URL(one).pathname.slice(1)}index.html`);
    }
  });
});

test('pages of charts, figures, indicators and campaigns show a picture where their link is shared', () => {
  for (const page of listPages(site)) {
    const metas = readElements(readSite(site, page)).filter(({ name }) => name === 'meta');
    const image = metas
      .find((meta) => meta.attributes.get('property') === 'og:image')
      ?.attributes.get('content');
    const isFigure = /bulletins\/[^/]+\/\d+\/index\.html$/.test(page);
    const isHome = page === 'index.html' || page === 'en/index.html';
    if (isFigure || isHome || /(?:^|\/)charts\/[^/]+\/index/.test(page)) expect(image, page).toBeDefined();
    if (image === undefined) continue;
    expect(image, page).toMatch(/^https?:\/\//);
    expect(sizeOf(new URL(image).pathname.slice(1)), page).toBe('1200×630');
    const alt = metas
      .find((meta) => meta.attributes.get('property') === 'og:image:alt')
      ?.attributes.get('content');
    expect(alt?.length, page).toBeGreaterThan(5);
  }
});

test('figures with an indicator have a picture for articles', () => {
  const cards = [...files].filter((path) => /card\.(?:zh|en)\.png$/.test(path));
  expect(cards.length).toBeGreaterThan(100);
  for (const card of cards) expect(sizeOf(card)).toMatch(/^1080×/);
});

test('the whole set is one ZIP, under the newest address and under that of its day', () => {
  const dated = [...files].filter((path) => /^data\/youju-\d{4}-\d{2}-\d{2}\.zip$/.test(path));
  expect(dated.length).toBe(1);
  expect(Buffer.compare(bytesOf(dated[0]!), bytesOf('data/youju-latest.zip'))).toBe(0);
  const packed = unzipSync(bytesOf('data/youju-latest.zip'));
  const { resources } = JSON.parse(Buffer.from(packed['datapackage.json']!).toString()) as {
    resources: { path: string; bytes: number }[];
  };
  expect(resources.length).toBeGreaterThan(5);
  for (const { path, bytes } of resources) expect(packed[path]?.length, path).toBe(bytes);
  expect(Object.keys(packed)).toContain('data-dictionary.md');
});
