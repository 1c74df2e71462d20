import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';

import { readCatalogue } from '../../scripts/data/catalogue.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { readDocument } from '../../src/datasets/documents/readDocument.ts';
import { describeDocument } from '../../src/intake/describe.ts';
import type { Figure } from '../../src/figures/figure.ts';
import { readAll } from './read.ts';

const { catalogue } = readCatalogue('.', createDisk());
const FOLDER = 'tests/intake/fixtures/kinds';

/** The figures of the documents of a file, as read and as value and unit; what was lost, by kind; the titles. */
async function readKind(name: string): Promise<{
  rows: readonly Figure[];
  figures: readonly string[];
  losses: readonly string[];
  titles: readonly string[];
}> {
  const documents = await readAll(readFileSync(join(FOLDER, name)), name);
  const titles: string[] = [];
  const rows = documents.flatMap(({ text, proposal, around }) => {
    const { found } = describeDocument({ text, fields: proposal, around, path: '' }, catalogue.regions);
    const valueOf = (field: 'title' | 'published' | 'genre'): string => found[field]?.value ?? '';
    titles.push(valueOf('title'));
    const document = {
      id: 'a',
      text,
      title: valueOf('title'),
      publisher: '',
      published: valueOf('published'),
      region: '',
      genre: valueOf('genre'),
    };
    return readDocument(document, catalogue).figures;
  });
  const figures = rows.map(({ value, unit }) => `${String(value)}${unit}`);
  return { rows, figures, losses: documents.flatMap(({ losses }) => losses.map(({ kind }) => kind)), titles };
}

const SIX = ['300起', '3人', '12000000元', '12000家', '4500处', '4300处'];
const ANNEX = ['12起', '1人', '8起', '0人'];

describe('files of the kinds that editors meet', () => {
  test.each([
    ['10-wechat.html', SIX],
    ['12-layout-table.html', SIX],
    ['17-3.html', SIX],
    ['17-6.html', SIX],
    ['17-sidebar.html', SIX],
    ['18-hidden.html', [...SIX, '7家', '20人', '50起']],
    ['13-wordpaste.html', ['300起', '3人', '12000000元', '12000m²', '12000家', '95.6%']],
    ['19a-vsb-form.html', SIX],
    ['19b-aspnet.html', SIX],
    ['19d-short.html', ['300起']],
    ['21-cs1.5.pdf', ['12000家', '4500处']],
    ['21-cs3.pdf', ['12000家', '4500处']],
    ['21b-split.pdf', ['123456000元', '12.5%', '35000000元', '12345辆次', '60000人次']],
    ['23-marks.pdf', ['300起', '3人', '120m²', '120起', '20人']],
    ['23b-units.pdf', ['120m²', '300m³', '5km²', '50吨', '300起', '3人']],
    ['24-fakebold.pdf', ['300起', '3人']],
    ['27-boldruns.pdf', ['300起', '3人']],
    ['26a-rotate90.pdf', ANNEX],
    ['26d-mixed.pdf', ['20起', '1人', '12000家', '4500处', ...ANNEX]],
    ['26b-sideways.pdf', ['20起', ...ANNEX]],
    ['26c-columns.pdf', ['300起', '3人', '5人', '12000000元', '12000家', '4500处', '4300处', '45家', '250000元', '12人', '30家']],
    ['08a-two-sheets-months.xlsx', ['12起', '1人', '8起', '0人', '100家', '120家', '1家', '2家']],
    ['08d-two-sheets-words.xlsx', ['12起', '1人', '8起', '0人', '100家', '5家', '200家', '6家']],
    ['33-fulltext.csv', ['300起', '3人', '12000家', '20座']],
    ['14-tables.html', ['120起', '1人', '180起', '2人', '5000家', '30家', '7000家', '40家']],
  ])('%s', async (name, figures) => {
    expect((await readKind(name)).figures).toEqual(figures);
  }); // prettier-ignore

  test.each([
    [
      '06-formats.xlsx',
      ['12345700起', '12346000起', '125000元', '85000元', '5.2%', '100家', '130家', '350家'],
    ],
    ['30-excel.csv', ['1234起', '12000起', '880000元']],
    ['05-table.docx', ['120起', '1人', '305000元', '100起', '2人']],
    ['04-chars.docx', ['98.5%', '40处', '456起']],
    ['03-numbering.docx', ['20处', '30处', '40处', '50处']],
  ])('%s holds %j', async (name, figures) => {
    expect((await readKind(name)).figures).toEqual(expect.arrayContaining(figures));
  });

  test('months, bases and names of rows of a table of indicators', async () => {
    const { rows } = await readKind('07-indicators.xlsx');
    const of = (object: string): readonly string[] =>
      rows.filter((row) => row.object === object).map(({ value, period }) => `${String(value)} ${period}`);
    expect(of('地区生产总值')).toEqual([
      '123450000000 2024-01/2024-12',
      '5.2 2024-01/2024-12',
      '118010000000 2023-01/2023-12',
    ]);
    expect(of('工业用电')[0]).toBe('80000000 2024-12');
    expect(new Set(rows.map(({ role }) => role))).toEqual(new Set(['actual']));
  });

  test('titles stand once, and without the menu above them', async () => {
    for (const name of ['12-layout-table.html', '24-fakebold.pdf', '10-wechat.html'])
      expect((await readKind(name)).titles).toEqual(['某市消防工作情况通报']);
  });

  test.each([
    ['06-formats.xlsx', ['unread-number', 'doubtful-number', 'doubtful-number']],
    ['30-excel.csv', ['doubtful-number', 'doubtful-number', 'doubtful-number']],
    ['21b-split.pdf', ['doubtful-number', 'doubtful-number']],
    ['23b-units.pdf', ['unread-number']],
    ['13-wordpaste.html', ['hidden-text', 'hidden-text']],
    // Text without ink, and white text.
    ['24-fakebold.pdf', ['hidden-text', 'hidden-text']],
  ])('what is lost or doubtful in %s is named', async (name, losses) => {
    expect((await readKind(name)).losses).toEqual(losses);
  });
});
