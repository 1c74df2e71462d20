import { expect, test } from 'vitest';

import type { ObservationRow, Published } from '../../src/datasets/published.ts';

import { printedGaps } from '../../src/views/regions/printedGaps.ts';
import { createCollection } from './collection.ts';
import { observation } from '../maps/world.ts';

const TABLE = [
  '各地情况如下。',
  '|序号|地区|起数|人数|',
  '|---|---|---|---|',
  '|1|北京|512|3|',
  '|2|天津|—|2|',
  '|3|河北|0|-|',
  '|4|山西||1|',
  '|5|合计|512|6|',
  '另有一处—无关。',
].join('\n');

/** The collection with a document that holds a table, and numbers read from it. */
function gapsOf(...raws: readonly string[]): string[] {
  const collection = createCollection();
  const figures = new Map(
    raws.map((raw) => [`t@${TABLE.indexOf(raw)}`, { bulletin: 't', start: TABLE.indexOf(raw) }]),
  );
  const rows: ObservationRow[] = [...figures.keys()].map((id) => ({
    ...observation('110000', '1起', 1),
    id,
  }));
  const published = { ...collection, textOf: () => TABLE, byId: { ...collection.byId, figures } };
  return [...printedGaps(published as unknown as Published, rows)];
}

test('a row with a dash where others have their number is “not published”; an empty cell and 0 are not', () => {
  expect(gapsOf('512')).toEqual(['天津']);
  expect(gapsOf('3|')).toEqual(['河北']);
  expect(gapsOf('512', '3|')).toEqual(['天津', '河北']);
});

test('a number outside of a table says nothing of others', () => {
  expect(gapsOf('一处')).toEqual([]);
  expect(gapsOf()).toEqual([]);
});
