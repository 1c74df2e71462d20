import { expect, test } from 'vitest';

import { extract } from '../../src/figures/extract.ts';

const read = (text: string): string[] =>
  extract({
    id: 'a',
    text,
    title: '2024年统计表',
    publisher: '',
    published: '2025-01',
    region: '',
    genre: '',
  }).figures.map(({ raw, object, unit, period }) => `${raw} ${object} ${unit} ${period}`);

test('a head that begins with a time dates its column and counts what follows', () => {
  expect(read('| 街道 | 2023年火灾（起） | 2024年火灾（起） |\n| 东风街道 | 12 | 9 |\n')).toEqual([
    '12 火灾 起 2023',
    '9 火灾 起 2024',
  ]);
});

test('a head that is a time alone leaves what is counted to the row', () => {
  expect(read('| 指标 | 2022年 | 2023年 |\n| 火灾（起） | 12 | 9 |\n')).toEqual([
    '12 火灾 起 2022',
    '9 火灾 起 2023',
  ]);
});

test('row and column may date a number together; the year before is not this year', () => {
  expect(read('| 月份 | 火灾（起） |\n| 1月 | 12 |\n| 2月 | 9 |\n')).toEqual([
    '12 火灾 起 2024-01',
    '9 火灾 起 2024-02',
  ]);
  expect(read('| 街道 | 火灾（起） | 上年同期火灾（起） |\n| 东风街道 | 12 | 9 |\n')).toEqual([
    '12 火灾 起 2024',
    '9 火灾 起 2023',
  ]);
});
