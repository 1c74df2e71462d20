import { hash } from 'node:crypto';

import { describe, expect, test } from 'vitest';

import type { Row } from '../../src/datasets/files/writeCsv.ts';

import { tableParts } from '../../scripts/data/tableParts.ts';
import { createDataPackage } from '../../src/datasets/files/dataPackage.ts';
import { formatJson } from '../../src/datasets/files/formats.ts';
import { columnNames, SCHEMAS } from '../../src/datasets/schema/index.ts';
import { findPackageFaults } from '../corpus/dataPackageRules.ts';

const MOST = 20_000;

type Rows = readonly { readonly name: string; readonly name_en: string }[];

const rowsFrom = (first: number, count: number): Rows =>
  Array.from({ length: count }, (_, k) => ({
    name: `doc-${String(Math.floor((first + k) / 20))}@${String(first + k)}`,
    name_en: `全县栽种行道树${String(first + k)}株。`.repeat(4),
  }));

const partsOf = (rows: Rows) => [...tableParts('publishers', rows, MOST)];
const jsonOf = (rows: readonly Row[]): string => formatJson(columnNames('publishers'), rows);

describe('a table', () => {
  test('that fits is one file, also an empty one', () => {
    const rows = rowsFrom(0, 20);
    expect(partsOf(rows)).toEqual([{ ending: '', rows }]);
    expect(partsOf([])).toEqual([{ ending: '', rows: [] }]);
  });

  test('that is larger is in parts, none larger than may be, together the table in its order', () => {
    const rows = rowsFrom(0, 2000);
    const parts = partsOf(rows);
    expect(parts.flatMap((part) => part.rows)).toEqual(rows);
    expect(parts.map(({ ending }) => ending)).toEqual(parts.map((_, k) => `-${String(k + 1)}`));
    for (const part of parts) expect(Buffer.byteLength(jsonOf(part.rows))).toBeLessThanOrEqual(MOST);
  });

  test('to which rows are added in the middle keeps nearly all of its parts', () => {
    const rows = rowsFrom(0, 2000);
    const more = [...rows.slice(0, 990), ...rowsFrom(5000, 10), ...rows.slice(990)];
    const before = new Set(partsOf(rows).map((part) => jsonOf(part.rows)));
    const changed = partsOf(more).filter((part) => !before.has(jsonOf(part.rows)));
    expect(changed.length).toBeLessThanOrEqual(2);
  });

  test('of a row that alone is larger than a file may be has it in a part of its own', () => {
    const rows = [...rowsFrom(0, 3), { name: 'long@0', name_en: '长'.repeat(MOST) }, ...rowsFrom(3, 3)];
    const parts = partsOf(rows);
    expect(parts.flatMap((part) => part.rows)).toEqual(rows);
    expect(
      parts.filter((part) => part.rows.some(({ name }) => name === 'long@0')).map((part) => part.rows.length),
    ).toEqual([1]);
  });
});

test('of several files the descriptor names each with its size and hash, by the rules of the standard', () => {
  const texts = new Map([
    ['regions-1.csv', 'code\n110000\n'],
    ['regions-2.csv', 'code\n120000\n'],
  ]);
  const read = (path: string): Uint8Array => Buffer.from(texts.get(path) ?? '');
  const parts = [...texts.keys()].map((path) => ({
    path,
    bytes: read(path).length,
    sha256: hash('sha256', read(path)),
  }));
  const descriptor = createDataPackage([{ table: SCHEMAS.regions, format: 'csv', parts }], ['某县人民政府']);
  expect(findPackageFaults(descriptor, read)).toEqual([]);
  expect(descriptor).toMatchObject({ resources: [{ path: ['regions-1.csv', 'regions-2.csv'], bytes: 24 }] });
});
