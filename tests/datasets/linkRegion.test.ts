import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Catalogue } from '../../src/datasets/link/link.ts';
import { DocumentReader, readDocument } from '../../src/datasets/documents/readDocument.ts';
import { loadRegions } from '../../src/datasets/regions/regionsLoad.ts';

const catalogue: Catalogue = {
  regions: loadRegions(readFileSync('data/regions/regions.csv', 'utf8')),
  campaigns: [],
  indicators: [],
};

const documentOf = (text: string) => ({
  id: 'corpus',
  text,
  title: '某市召开新闻发布会',
  publisher: '',
  published: '2024-11',
  genre: '',
  region: '150300',
});

/** `raw region` of every figure. */
const regionsIn = (text: string): string[] =>
  readDocument(documentOf(text), catalogue).figures.map(({ raw, region }) => `${raw} ${region}`);

describe('a sentence that divides what the one before it counted is about the same region', () => {
  test.each([
    ['2023年，全国共接报火灾90.8万起。其中，住宅火灾35.2万起。', ['90.8万起 000000', '35.2万起 000000']],
    ['2023年，全国共接报火灾90.8万起。其中住宅火灾35.2万起。', ['90.8万起 000000', '35.2万起 000000']],
    [
      '2023年，全国共接报火灾90.8万起。其中，住宅火灾35.2万起。其中，高层住宅火灾1.2万起。',
      ['90.8万起 000000', '35.2万起 000000', '1.2万起 000000'],
    ],
    [
      '2023年，全国共接报火灾90.8万起。从起火原因看，电气火灾25.5万起。',
      ['90.8万起 000000', '25.5万起 000000'],
    ],
    ['2023年，全国共接报火灾90.8万起。按场所分，住宅火灾35.2万起。', ['90.8万起 000000', '35.2万起 000000']],
    ['2023年，浙江省共接报火灾3.1万起。其中，住宅火灾1.2万起。', ['3.1万起 330000', '1.2万起 330000']],
  ])('%s', (text, expected) => {
    expect(regionsIn(text)).toEqual(expected);
  });
});

describe('nothing is carried', () => {
  test.each([
    ['to a sentence that begins anew', '2023年，全国共接报火灾90.8万起。检查单位56家。', '56家 150300'],
    ['across a paragraph', '2023年，全国共接报火灾90.8万起。\n其中，检查单位56家。', '56家 150300'],
    [
      'over a sentence between',
      '2023年，全国共接报火灾90.8万起。形势平稳。其中，检查单位56家。',
      '56家 150300',
    ],
    [
      'to the document’s own place',
      '2023年，全国共接报火灾90.8万起。其中，我市检查单位56家。',
      '56家 150300',
    ],
    [
      'to a place that is named',
      '2023年，全国共接报火灾90.8万起。其中，浙江省发生火灾3.1万起。',
      '3.1万起 330000',
    ],
    [
      'where a region is looked at',
      '2023年，全国共接报火灾90.8万起。从我市情况看，检查单位56家。',
      '56家 150300',
    ],
  ])('%s', (_name, text, last) => {
    expect(regionsIn(text).at(-1)).toBe(last);
  });

  test('from a sentence about several regions', () => {
    const text = '浙江省发生火灾3.1万起，江苏省发生火灾4.2万起。其中，住宅火灾1.2万起。';
    expect(regionsIn(text)).toEqual(['3.1万起 330000', '4.2万起 320000', '1.2万起 150300']);
  });
});

test('what is carried does not end with a batch', () => {
  const text = '2023年，全国共接报火灾90.8万起。其中，住宅火灾35.2万起。\n'.repeat(1500);
  const read = [...new DocumentReader(documentOf(`检查单位56家。\n${text}`), catalogue).figures()];
  expect(read.length).toBe(3001);
  expect(new Set(read.slice(1).map(({ region }) => region))).toEqual(new Set(['000000']));
});
