import { expect, test } from 'vitest';

import { formatDay, formatEvery, formatPeriod } from '../../src/i18n/format/period.ts';

test.each([
  ['../2024-11', '截至2024年11月', 'as of November 2024'],
  ['2021/..', '2021年以来', 'since 2021'],
  ['2024', '2024年', '2024'],
  ['2024-11-09', '2024年11月9日', '9 November 2024'],
  ['2024-01/2024-10', '2024年1月至10月', 'January–October 2024'],
  ['2024/2024-11', '2024年初至11月', 'start of 2024 to November 2024'],
  ['2018-11/2023-11', '2018年11月至2023年11月', 'November 2018 to November 2023'],
  ['2021-01-01/2021-01-29', '2021年1月1日至1月29日', '1 January to 29 January 2021'],
  ['2024/2026', '2024年至2026年', '2024–2026'],
  ['XXXX-XX-20', '每月20日', 'day 20 of each month'],
  ['', '', ''],
])('%s is %s, %s', (edtf, zh, en) => {
  expect(formatPeriod(edtf, 'zh')).toBe(zh);
  expect(formatPeriod(edtf, 'en')).toBe(en);
});

test('a day that is none stays as it is', () => {
  expect(formatDay('soon', 'en')).toBe('soon');
});

test.each([
  ['P1M', '每月', 'every month'],
  ['P3M', '每季度', 'every quarter'],
  ['P2W', '每2周', 'every 2 weeks'],
  ['P2M', '每2个月', 'every 2 months'],
])('%s is %s, %s', (duration, zh, en) => {
  expect(formatEvery(duration, 'zh')).toBe(zh);
  expect(formatEvery(duration, 'en')).toBe(en);
});
