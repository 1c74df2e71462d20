import { expect, test } from 'vitest';

import { digitsOf, formatRange } from '../../src/i18n/format/range.ts';

test('a bare proportion is printed as per cent, everything else in full digits', () => {
  expect([digitsOf(0.666666666667, '1'), digitsOf(97.65, '%'), digitsOf(254500, '处')]).toEqual([
    '66.67%',
    '97.65',
    '254,500',
  ]);
  const interval = { low: 0.61, high: 2 / 3, lowOpen: true, highOpen: true };
  expect(formatRange(interval, 'zh', '1')).toBe('大于 61%，小于 66.67%');
  expect(formatRange({ ...interval, low: 19000, high: 20000, lowOpen: false }, 'en', '处')).toBe(
    'from 19,000 to below 20,000',
  );
});
