import { expect, test } from 'vitest';

import { isDay, parseMonth, parseNumber } from '../../src/reports/cell.ts';

const NUMBERS: readonly (readonly [cell: string, count: number | null, amount: number | null])[] = [
  ['0', 0, 0],
  ['1234', 1234, 1234],
  ['１２３', 123, 123],
  ['1,234,567', 1234567, 1234567],
  ['１，２３４', 1234, 1234],
  [' 12　', 12, 12],
  ['12.50', null, 12.5],
  ['1，234．5', null, 1234.5],
  ['-3', null, null],
  ['－3', null, null],
  ['+3', null, null],
  ['=1+1', null, null],
  ['=cmd()', null, null],
  ['12家', null, null],
  ['1万', null, null],
  ['1e5', null, null],
  ['0x10', null, null],
  ['1,23', null, null],
  ['12,34,567', null, null],
  ['十二', null, null],
  ['—', null, null],
  ['Infinity', null, null],
  ['99999999999999999999', null, null],
  ['', null, null],
];

test.each(NUMBERS)('%j is %j as a count and %j as an amount', (cell, count, amount) => {
  expect([parseNumber(cell, false), parseNumber(cell, true)]).toEqual([count, amount]);
});

test.each([
  ['2024-06', '2024-06'],
  ['2024-6', '2024-06'],
  ['2024/06', '2024-06'],
  ['２０２４年６月', '2024-06'],
  ['2024年13月', null],
  ['2024-00', null],
  ['6月', null],
  ['Jun-24', null],
  ['2024-06-01', null],
])('%j is the month %j', (cell, month) => {
  expect(parseMonth(cell)).toBe(month);
});

test('a day is one of the calendar', () => {
  const cells = ['2024-06-18', '2024/6/8', '2024年6月18日', '2024-02-30', '2024-6', '6月18日'];
  expect(cells.map(isDay)).toEqual([true, true, true, false, false, false]);
});
