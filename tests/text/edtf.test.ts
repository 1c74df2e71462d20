import { describe, expect, test } from 'vitest';
import { endsOf, isEdtf, isWithinEdtf } from '../../src/text/edtf.ts';

describe('isEdtf', () => {
  test.each([
    '2024',
    '2024-08',
    '2024-02-29',
    'XXXX-XX-20',
    '202X',
    '../2024-11',
    '2021/..',
    '2024-04-30/2025-11-15',
    '2024/2024-11',
  ])('takes %s', (text) => {
    expect(isEdtf(text)).toBe(true);
  });
  test.each([
    '',
    '24',
    '2024-13',
    '2023-02-29',
    '2024-8',
    '2024年',
    '../..',
    '2024/2023',
    '2024/',
    '/2024',
    '2024-08-10T08:00',
    '2024-08-10-1',
  ])('refuses %j', (text) => {
    expect(isEdtf(text)).toBe(false);
  });
});

test('ends of a date and of an open interval', () => {
  expect(endsOf('2024-02')).toEqual({ first: '2024-02-01', last: '2024-02-29' });
  expect(endsOf('../2024')).toEqual({ first: '', last: '2024-12-31' });
  expect(endsOf('XXXX-XX-20')).toEqual({ first: '0000-01-20', last: '9999-12-20' });
  expect(endsOf('soon')).toBeNull();
});

test('a period within another', () => {
  expect(isWithinEdtf('2024-03', '2024')).toBe(true);
  expect(isWithinEdtf('2024', '2024-03')).toBe(false);
});
