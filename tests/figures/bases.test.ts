import { expect, test } from 'vitest';

import type { SourceDocument } from '../../src/figures/document.ts';

import { extract } from '../../src/figures/extract.ts';

const documentOf = (text: string): SourceDocument => ({
  id: 'a', title: '2024年上半年消防工作情况', publisher: '某市消防救援支队', published: '2024-07-05', genre: 'report', region: '', text,
}); // prettier-ignore

/** The figures of a sentence with their periods; those that stand as values of comparison are marked. */
const periods = (text: string): string[] =>
  extract(documentOf(text)).figures.map(
    ({ raw, period, steps }) =>
      `${raw} ${period}${steps.some(({ rule }) => rule === 'period/base') ? ' base' : ''}`,
  );

const H1 = '2024-01/2024-06';
const LAST = '2023-01/2023-06';

test.each([
  [
    '2024年上半年，全市共发生火灾5214起，比去年同期的6015起下降13.3%，死亡3人。',
    [`5214起 ${H1}`, `6015起 ${LAST} base`, `13.3% ${H1}`, `3人 ${H1}`],
  ],
  [
    '今年1至6月，全市共发生火灾5214起，较2023年同期的6015起减少801起。',
    [`5214起 ${H1}`, `6015起 ${LAST} base`, `801起 ${H1}`],
  ],
  [
    '今年上半年共发生火灾5400起，与上年同期6100起相比，下降11.5%。',
    [`5400起 ${H1}`, `6100起 ${LAST} base`, `11.5% ${H1}`],
  ],
  ['2024年上半年，死亡3人，去年同期为5人。', [`3人 ${H1}`, `5人 ${LAST} base`]],
  [
    '2024年上半年发生火灾5214起（去年同期6015起），受伤8人。',
    [`5214起 ${H1}`, `6015起 ${LAST} base`, `8人 ${H1}`],
  ],
  ['对比去年同期6015起火灾，今年上半年全市共发生火灾5214起。', [`6015起 ${LAST} base`, `5214起 ${H1}`]],
  [
    '2024年上半年接报火灾5300起，去年同期发生火灾6015起，死亡5人。',
    [`5300起 ${H1}`, `6015起 ${LAST} base`, `5人 ${LAST} base`],
  ],
  ['全市火灾起数由6015起下降到5214起。', ['6015起  base', `5214起 ${H1}`]],
  [
    '2024年，全省发生火灾3.2万起，由上年的3.5万起下降到3.2万起。',
    ['3.2万起 2024', '3.5万起 2023 base', '3.2万起 2024'],
  ],
  ['2024年上半年火灾死亡人数从去年的12人降至9人。', ['12人 2023 base', `9人 ${H1}`]],
  ['充电端口由2023年底的12万个增加到18万个。', ['12万个 2023-12-31 base', `18万个 ${H1}`]],
  [
    '截至2024年6月底，建成充电端口18万个，比年初的12万个增长50%。',
    ['18万个 ../2024-06-30', '12万个  base', '50% ../2024-06-30'],
  ],
  // The year before is counted from the year that the sentence speaks of.
  ['2023年，全省发生火灾3.2万起，上年同期为3.5万起。', ['3.2万起 2023', '3.5万起 2022 base']],
  ['2024年，全市发生火灾6011起，高于2023年的5900起。', ['6011起 2024', '5900起 2023 base']],
])('%s', (text, expected) => {
  expect(periods(text)).toEqual(expected);
});

test.each([
  '2024年上半年，全市共发生火灾5214起，比去年同期减少801起，下降13.3%。',
  '与去年同期相比，火灾起数下降801起。',
  '今年上半年新增停车泊位5100个，较去年同期多800余个。',
  '2024年上半年投入资金3亿元，是去年同期的2.1倍。',
  '2024年上半年接报警情3000起，好于去年同期，其中火灾512起。',
  '2024年上半年，由5个部门组成12个检查组，从3个方面开展检查。',
  '与去年同期持平，上半年死亡3人。',
])('no value of comparison: %s', (text) => {
  expect(periods(text).filter((one) => one.endsWith('base'))).toEqual([]);
});
