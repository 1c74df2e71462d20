import { expect, test } from 'vitest';

import { extract } from '../../src/figures/extract.ts';

const read = (text: string): string[] => {
  const document = {
    id: 'a',
    title: '',
    publisher: '',
    region: '',
    published: '2024-07-01',
    genre: 'news',
    text,
  };
  return extract(document).figures.map(({ raw, period }) => `${raw} ${period}`);
};

test.each([
  [
    '今年以来，全市共发生火灾5000起，比去年同期的6015起下降17%。',
    ['5000起 2024/2024-07-01', '6015起 2023/2023-07-01', '17% 2024/2024-07-01'],
  ],
  [
    '2024年1至6月，全市发生火灾5000起，较上年同期的约6015起少。',
    ['5000起 2024-01/2024-06', '6015起 2023-01/2023-06'],
  ],
  ['2023年，全省发生火灾3.2万起，上年同期为3.5万起。', ['3.2万起 2023', '3.5万起 ']],
  ['截至6月，全市发生火灾5000起（去年同期6015起）。', ['5000起 ../2024-06', '6015起 ../2023-06']],
  // A change, and a number that its own words have dated, stay as they are.
  ['2023年，全省发生火灾3.2万起，比上年减少3000起。', ['3.2万起 2023', '3000起 2023']],
  ['2023年，全省发生火灾3.2万起，同比下降5%。', ['3.2万起 2023', '5% 2023']],
  ['去年，全市发生火灾5000起。', ['5000起 2023']],
])('%s', (text, expected) => {
  expect(read(text)).toEqual(expected);
});
