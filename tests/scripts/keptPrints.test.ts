import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';

import type { World } from './world.ts';

import { readBulletins, readCollection } from '../../scripts/data/collection.ts';
import { recallPrints } from '../../scripts/data/keptPrints.ts';
import { openReadingStore } from '../../scripts/data/readingStore.ts';
import { printOf } from '../../scripts/data/rowPrints.ts';
import { createCheckRow, createCheckRows, createChecks } from '../../src/checks/checkRow.ts';
import { readDocument } from '../../src/datasets/documents/readDocument.ts';
import { fieldsOf } from '../../src/reviews/fields.ts';
import { formatReviews } from '../../src/reviews/parseReviews.ts';
import { createTables } from '../../src/tables/createTables.ts';
import { CACHE } from '../../scripts/run/cache.ts';
import { copyData, createWorld } from './world.ts';

/** Rejects a figure of a bulletin. */
function reject(world: World, bulletin: string): void {
  const { sources, catalogue } = readCollection(world.root, world.effects);
  const { document } = sources.find((source) => source.bulletin.id === bulletin)!;
  const figure = readDocument(document, catalogue).figures.at(-1)!;
  const { id, start, end, raw } = figure;
  const decided = {
    figure: id, start, end, raw, decision: 'reject', fields: null, note: '是文号', reviewer: '张三',
    reviewed_at: '2026-11-22T08:00:00.000Z', before: fieldsOf(figure),
  } as const; // prettier-ignore
  world.write(`data/reviews/${bulletin}.csv`, formatReviews([decided]));
}

test('prints of rows and checks of documents are those of the build that kept them, as long as what they are made of is as it was', () => {
  const world = createWorld();
  copyData(world);
  const root = mkdtempSync(join(tmpdir(), 'youju-prints-'));
  onTestFinished(() => {
    rmSync(root, { recursive: true, force: true });
  });
  const [id = '', other = ''] = readCollection(world.root, world.effects).sources.map(
    ({ bulletin }) => bulletin.id,
  );
  /** The prints that are known of the rows of two bulletins when they have just been made. */
  const build = (
    code: string,
  ): { readonly known: readonly boolean[]; readonly prints: readonly object[] } => {
    const store = openReadingStore('engine', join(root, 'readings'));
    const collection = readCollection(world.root, world.effects);
    const { input } = readBulletins(collection, world.effects, store);
    // What was kept of the checks is what they are when they are made again.
    expect(createCheckRows(input)).toEqual(createChecks(input).map(createCheckRow));
    const tables = createTables(input);
    const recalled = recallPrints(world.root, tables, input, collection, { code, store });
    const known = [id, other].map((one) => {
      const rows = (['figures', 'observations'] as const).flatMap((name) =>
        tables[name].filter((row) => row.bulletin === one),
      );
      expect(rows.length).toBeGreaterThan(5);
      const isKnown = rows.map((row) => recalled.rows.has(row));
      expect(new Set(isKnown).size).toBe(1);
      return isKnown[0] === true;
    });
    const prints = (['figures', 'observations'] as const).flatMap((name) =>
      tables[name].map((row) => printOf(name, row)),
    );
    recalled.keep();
    return { known, prints };
  };
  const first = build('code');
  expect(first.known).toEqual([false, false]);
  const second = build('code');
  expect(second.known).toEqual([true, true]);
  expect(second.prints).toEqual(first.prints);
  const sidecar = `data/bulletins/${id}/bulletin.yaml`;
  world.write(sidecar, world.read(sidecar).replace(/^url: .*$/m, 'url: https://example.org/moved'));
  const moved = build('code');
  expect(moved.known).toEqual([false, true]);
  expect(moved.prints).not.toEqual(first.prints);
  expect(build('code').known).toEqual([true, true]);
  // A decision makes other rows.
  reject(world, other);
  expect(build('code').known).toEqual([true, false]);
  expect(build('other code').known).toEqual([false, false]);
  // What a disk that failed left of a file is as if it were not there.
  world.write(join(CACHE, 'prints', `${id}.json`), '{"from":');
  expect(build('other code').known).toEqual([false, true]);
});
