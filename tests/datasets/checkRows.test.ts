import { expect, test } from 'vitest';

import { checkRows } from '../../src/datasets/schema/checkRows.ts';
import { SCHEMAS } from '../../src/datasets/schema/index.ts';

const FITTING = { code: '110000', name: '北京市', level: 'province', parent: '000000' };
const NATION = { code: '000000', name: '全国', level: 'nation', parent: '' };
const WRONG = { code: '120000', name: '天津市', level: 'planet', parent: '990000' };

test('rows are held against the declaration of their table; of those that are known to fit only what they say of others and their keys', () => {
  const keys = new Set(['000000', '110000', '120000']);
  const faultsOf = (rows: readonly (typeof WRONG)[], isKnown?: (row: object) => boolean): string[] =>
    checkRows(SCHEMAS.regions, rows, () => keys, isKnown);
  expect(faultsOf([NATION, FITTING])).toEqual([]);
  const all = faultsOf([NATION, FITTING, WRONG]);
  expect(all).toHaveLength(2);
  expect(all.some((fault) => fault.startsWith('regions.level: '))).toBe(true);
  expect(all).toContain('regions.parent: refers to nothing: 990000');
  expect(faultsOf([NATION, FITTING, WRONG], (row) => row === WRONG)).toEqual([
    'regions.parent: refers to nothing: 990000',
  ]);
  expect(faultsOf([NATION, FITTING, WRONG], (row) => row === FITTING)).toEqual(all);
  expect(faultsOf([FITTING, FITTING], () => true)).toEqual(['regions.code: doubled 110000']);
});
