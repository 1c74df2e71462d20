import fc from 'fast-check';
import { expect, test } from 'vitest';

import { packRows, unpackRows } from '../../scripts/data/packedRows.ts';

/** As they come back from a file. */
const keep = (rows: readonly object[]): object[] =>
  unpackRows(JSON.parse(JSON.stringify(packRows(rows))) as ReturnType<typeof packRows>, (text) => text);

const cell = fc.oneof(
  fc.constantFrom('火灾', '起', ''),
  fc.string(),
  fc.integer(),
  fc.constant(null),
  fc.array(fc.constantFrom('一', '二')),
  fc.array(fc.record({ rule: fc.constantFrom('unit', 'frame'), start: fc.nat() })),
);

test('rows of any plain data come back as they were, their columns in order', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ id: fc.string(), a: cell, b: cell, steps: cell })), (rows) => {
      expect(JSON.stringify(keep(rows))).toBe(JSON.stringify(rows));
    }),
  );
});

test('rows of several shapes come back, too, and what is not there stays away', () => {
  const rows = [{ a: 1, b: 'x' }, { b: 'y', a: 2 }, { a: 3 }, { a: 4, b: undefined }];
  expect(JSON.stringify(keep(rows))).toBe(JSON.stringify(rows));
  expect(keep([])).toEqual([]);
});

test('what many rows say is kept once, and is one value in all of them', () => {
  const rows = Array.from({ length: 50 }, (_, k) => ({
    k,
    section: ['工作情况'],
    steps: [{ rule: 'unit', start: k }],
  }));
  const packed = packRows(rows);
  expect(JSON.stringify(packed).match(/工作情况/g)).toHaveLength(1);
  const [first, second] = keep(rows) as typeof rows;
  expect(first!.section).toBe(second!.section);
});
