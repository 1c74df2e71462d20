import { parquetMetadata, parquetReadObjects } from 'hyparquet';
import { describe, expect, onTestFinished, test, vi } from 'vitest';

import type { ObservationRow, Tables } from '../../src/datasets/schema/index.ts';
import type { Choice, PartChoices } from '../../src/views/exploreParts.ts';

import { EXPLORE_FOLDER, makeExploreParts, needsParts } from '../../scripts/data/exploreParts.ts';
import { makePublishedFiles } from '../../scripts/data/tableFiles.ts';
import { openPart } from '../../src/enhance/parquetPart.ts';
import { openRangedFile, TAIL } from '../../src/enhance/rangedFile.ts';
import { columnNames, mapTables } from '../../src/datasets/schema/index.ts';
import { openEndsOf } from '../../src/graphics/selection/openEnds.ts';
import { createTables } from '../../src/tables/createTables.ts';
import { sortRows } from '../../src/views/explore.ts';
import {
  BULLETINS_FILE,
  bulletinsOf,
  choosePart,
  groupSizes,
  MOST_BULLETINS,
  MOST_ROWS,
  partOf,
  PART_FACETS,
} from '../../src/views/exploreParts.ts';
import { readData } from '../checks/collection.ts';

const input = readData();
const tables = createTables(input);
const { observations } = tables;
const files = new Map([...makeExploreParts(tables)].map(({ path, bytes }) => [path, bytes!]));
const bytesOf = (name: string): Uint8Array => files.get(`${EXPLORE_FOLDER}/${name}.parquet`)!;
const names = { region: new Map(), indicator: new Map(), campaign: new Map(), role: new Map(), publisher: new Map() } as const; // prettier-ignore

/** What a server answers for a file; `ranges` says whether it knows them, `stamp` which version it has. */
function serveBytes(
  bytes: Uint8Array,
  { ranges = true, stamp = (): string => 'a' } = {},
): { asked: string[] } {
  const asked: string[] = [];
  vi.stubGlobal('fetch', (_: string, { headers }: { headers: { range: string } }) => {
    asked.push(headers.range);
    const [, first = '', last = ''] = /bytes=(\d*)-(\d*)/.exec(headers.range)!;
    const start = first === '' ? Math.max(0, bytes.length - Number(last)) : Number(first);
    const end = first === '' ? bytes.length : Number(last) + 1;
    const range = {
      etag: stamp(),
      'content-range': `bytes ${String(start)}-${String(end - 1)}/${String(bytes.length)}`,
    };
    return Promise.resolve(
      ranges
        ? new Response(bytes.slice(start, end), { status: 206, headers: range })
        : new Response(bytes.slice(), { headers: { etag: stamp() } }),
    );
  });
  onTestFinished(() => {
    vi.unstubAllGlobals();
  });
  return { asked };
}

async function readWhole(address: string) {
  const part = await openPart(await openRangedFile(address));
  const rows = [];
  for (let some = await part.next(); some.length > 0; some = await part.next()) rows.push(...some);
  return { ...part, rows };
}

const largest = (facet: (typeof PART_FACETS)[number]): string =>
  [...Map.groupBy(observations, (row) => row[facet])]
    .filter(([choice]) => choice !== '')
    .sort(([, a], [, b]) => b.length - a.length)[0]![0];

describe('the parts of the table of observations', () => {
  test.each(PART_FACETS)(
    'hold what Explore shows of each choice of %s, in its order, with all columns',
    async (facet) => {
      const choice = largest(facet);
      const { asked } = serveBytes(bytesOf(partOf(facet, choice)));
      const { rows, count } = await readWhole('part');
      const own = sortRows(
        observations.filter((row) => row[facet] === choice),
        '',
        names,
      );
      expect(count).toBe(own.length);
      const columnsOf = (some: readonly ObservationRow[]): unknown =>
        some.map((row) => Object.fromEntries(columnNames('observations').map((name) => [name, row[name]])));
      expect(columnsOf(rows)).toEqual(columnsOf(own));
      expect(asked[0]).toBe(`bytes=-${String(TAIL)}`);
    },
  );

  test('hold every observation once by each facet', () => {
    for (const facet of PART_FACETS) {
      const counted = [...files].filter(([path]) => path.startsWith(`${EXPLORE_FOLDER}/${facet}=`));
      const rows = counted.reduce(
        (sum, [, bytes]) => sum + Number(parquetMetadata(bytes.slice().buffer).num_rows),
        0,
      );
      expect(rows).toBe(observations.length);
    }
  });

  test('hold the sentences that are searched and the ends that are drawn', async () => {
    serveBytes(bytesOf(partOf('region', '150000')));
    const { rows } = await readWhole('part');
    const quotes = new Map(tables.figures.map(({ id, quote }) => [id, quote]));
    for (const row of rows) {
      expect(row.quote).toBe(quotes.get(row.id) ?? '');
      const ends = row.indicator === '' ? null : openEndsOf(row);
      expect([row.low, row.high]).toEqual(
        ends === null ? [null, null] : [ends[0] ?? -Infinity, ends[1] ?? Infinity],
      );
    }
    expect(rows.some(({ low }) => low !== null)).toBe(true);
  });

  test('list their bulletins, and each bulletin lies in one', async () => {
    const places = JSON.parse(
      Buffer.from(files.get(`${EXPLORE_FOLDER}/${BULLETINS_FILE}`)!).toString(),
    ) as Record<string, string[]>;
    const bulletins = new Set(observations.flatMap(({ bulletin }) => (bulletin === '' ? [] : [bulletin])));
    expect(Object.values(places).flat().sort()).toEqual([...bulletins].sort());
    for (const [name, ids] of Object.entries(places)) {
      const rows = (await parquetReadObjects({
        file: bytesOf(name).slice().buffer,
      })) as unknown as ObservationRow[];
      for (const id of ids)
        expect(rows.filter(({ bulletin }) => bulletin === id).length).toBe(
          observations.filter(({ bulletin }) => bulletin === id).length,
        );
    }
    serveBytes(bytesOf(partOf('region', '150000')));
    const { bulletins: listed, rows } = await readWhole('part');
    expect(listed.length).toBeGreaterThan(0);
    for (const [id, , count] of listed)
      expect(rows.filter(({ bulletin }) => bulletin === id).length).toBe(count);
  });

  test('are made only of a table in parts', () => {
    const few = mapTables<Tables>((name) => (name === 'observations' ? observations.slice(0, 200) : []));
    const made = (most?: number): boolean =>
      needsParts(
        new Set(
          [
            ...makePublishedFiles(
              { ...input, readings: [], facts: [] },
              few,
              { pages: [], pictured: [] },
              most,
            ),
          ].map(({ path }) => path),
        ),
      );
    expect(made()).toBe(false);
    expect(made(20_000)).toBe(true);
  });
});

test('the newest group is small, and there are few groups', () => {
  for (const rows of [1, 50, 64, 65, 96, 97, 801, 3039, MOST_ROWS]) {
    const sizes = groupSizes(rows);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(rows);
    expect(sizes.every((size) => size > 0)).toBe(true);
    expect(sizes.at(-1)).toBeLessThanOrEqual(96);
    expect(sizes.length).toBeLessThanOrEqual(12);
  }
  expect(groupSizes(0)).toEqual([]);
});

describe('a file that is read by range', () => {
  const bytes = Uint8Array.from({ length: 3 * TAIL }, (_, k) => k % 251);
  const read = async (start: number, end?: number): Promise<Uint8Array> =>
    new Uint8Array(await (await openRangedFile('file')).slice(start, end));

  test('is fetched as far as it is read', async () => {
    const { asked } = serveBytes(bytes);
    expect(await read(bytes.length - 10)).toEqual(bytes.slice(-10));
    expect(asked).toEqual([`bytes=-${String(TAIL)}`]);
    expect(await read(5, 15)).toEqual(bytes.slice(5, 15));
    expect(asked.at(-1)).toBe('bytes=5-14');
  });

  test('is fetched whole, once, where the server knows no ranges', async () => {
    const { asked } = serveBytes(bytes, { ranges: false });
    expect(await read(5, 15)).toEqual(bytes.slice(5, 15));
    expect(asked.length).toBe(1);
  });

  test('of which there is another by then is not mixed with it', async () => {
    let version = 0;
    serveBytes(bytes, { stamp: () => String((version += 1)) });
    await expect(read(5, 15)).rejects.toThrow('changed file: file');
  });
});

describe('the part of a selection', () => {
  const choice = (value: string, count: number): Choice => [value, value, count];
  const choices: PartChoices = {
    region: [choice('110000', 500), choice('000000', MOST_ROWS + 1)],
    indicator: [choice('fires', 300), choice('-', MOST_ROWS + 1)],
    campaign: [choice('lifts', 20)],
  };
  test.each([
    [{ region: '110000' }, 'region=110000', true, true],
    [{ region: '110000', indicator: 'fires' }, 'indicator=fires', false, true],
    // A campaign's part is smaller, but does not hold all that a drawing compares with.
    [{ region: '110000', campaign: 'lifts' }, 'region=110000', false, true],
    [{ campaign: 'lifts', year: '2024' }, 'campaign=lifts', false, false],
    [{ region: '000000', indicator: 'fires' }, 'indicator=fires', false, true],
    [{ region: '110000', bulletin: 'a' }, 'region=110000', false, true],
  ])('%o is %s', (facets, name, isAll, isComparable) => {
    expect(choosePart(facets, choices)).toEqual({ name, isAll, isComparable });
  });
  test.each([
    {},
    { year: '2024' },
    { role: 'target' },
    { region: '000000' },
    { indicator: '-' },
    { region: '999999' },
    { bulletin: 'a' },
  ])('%o has none', (facets) => {
    expect(choosePart(facets, choices)).toBe(null);
  });
});

test('bulletins are told up to one more than are listed, so that the list can say that there are others', () => {
  const [row] = observations;
  const rowsOf = (count: number): ObservationRow[] =>
    Array.from({ length: count }, (_, k) => ({ ...row!, bulletin: `bulletin-${String(k)}` }));
  expect(bulletinsOf(rowsOf(MOST_BULLETINS))).toHaveLength(MOST_BULLETINS);
  expect(bulletinsOf(rowsOf(MOST_BULLETINS + 20))).toHaveLength(MOST_BULLETINS + 1);
});
