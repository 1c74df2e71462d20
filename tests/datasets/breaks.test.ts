import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { parseBreaks } from '../../src/datasets/breaks.ts';

const HEAD = 'region,indicator,period,note_zh,note_en,source\n';
const references = {
  isRegion: (code: string) => code === '000000',
  isIndicator: (id: string) => id === 'fires',
};
const read = (rows: string) => parseBreaks(HEAD + rows, 'breaks.csv', references);

test('reads the project’s own table', () => {
  const { breaks, messages } = parseBreaks(readFileSync('data/breaks.csv', 'utf8'), 'breaks.csv', references);
  expect(messages).toEqual([]);
  expect(breaks).toMatchObject([{ id: '000000:fires:2021' }]);
});

test('says what is wrong, and where', () => {
  expect(read('000000,fires,soon,甲,a,乙\n').messages).toMatchObject([
    { reason: 'invalid period: soon', line: 2 },
  ]);
  expect(read('999999,fires,2021,甲,a,乙\n').messages).toMatchObject([{ reason: 'unknown region: 999999' }]);
  expect(read('000000,floods,2021,甲,a,乙\n').messages).toMatchObject([
    { reason: 'unknown indicator: floods' },
  ]);
  expect(read('000000,fires,2021,甲,a,乙\n000000,fires,2021,甲,a,乙\n').messages).toMatchObject([
    { reason: 'duplicate break: 000000:fires:2021', line: 3 },
  ]);
});
