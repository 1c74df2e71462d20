import { expect, test } from 'vitest';

import { coverageStatus, isPrintedGap } from '../../src/datasets/coverage.ts';
import { COVERAGE_STATUSES } from '../../src/datasets/schema/vocabulary.ts';

test.each(['-', '—', '——', '－', '–', '…', '/', '无', '暂无数据', '未公布', '未统计', 'n.a.', ' - '])(
  'a cell “%s” says that there is no number',
  (cell) => {
    expect(isPrintedGap(cell)).toBe(true);
  },
);

test.each(['', ' ', '0', '0起', '-5', '-12.4%', '无锡市', '2—3', '1/2', '未公布的3起', '缺口12', '12-'])(
  'a cell “%s” does not',
  (cell) => {
    expect(isPrintedGap(cell)).toBe(false);
  },
);

test('silence is “not collected”; only a document that should hold the number makes it “not published”', () => {
  expect(coverageStatus({ value: 0 })).toBe('published');
  expect(coverageStatus(undefined)).toBe('not-collected');
  expect(coverageStatus(null, { isDue: false, cell: '' })).toBe('not-collected');
  expect(coverageStatus(undefined, { isDue: true })).toBe('not-published');
  expect(coverageStatus(null, { cell: '—' })).toBe('not-published');
  expect(coverageStatus({ value: 3 }, { isDue: true, cell: '-' })).toBe('published');
  expect(COVERAGE_STATUSES).toEqual(['published', 'not-collected', 'not-published']);
});
