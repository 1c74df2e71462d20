import { join } from 'node:path';

import type { ObservationRow, Tables } from '../../src/datasets/schema/index.ts';
import type { PartRow } from '../../src/views/exploreParts.ts';
import type { MadeBefore } from './madeBefore.ts';
import type { MadeFile } from './tableFiles.ts';

import { formatParquet } from '../../src/datasets/files/formats.ts';
import { SCHEMAS } from '../../src/datasets/schema/index.ts';
import { openEndsOf } from '../../src/graphics/selection/openEnds.ts';
import {
  BULLETINS_FILE,
  BULLETINS_KEY,
  bulletinsOf,
  groupSizes,
  MOST_ROWS,
  partOf,
  PART_FACETS,
} from '../../src/views/exploreParts.ts';
import { sortRows } from '../../src/views/explore.ts';
import { NOTHING_BEFORE } from './madeBefore.ts';
import { hashRows } from './rowPrints.ts';

/** Whether a site is too large to be fetched whole by Explore: among the files that were made are parts of the table of observations. */
export const needsParts = (made: ReadonlySet<string>): boolean => made.has('public/data/observations-1.json');

/** Where the parts of the table of observations lie that Explore reads. */
export const EXPLORE_FOLDER = 'public/data/explore';

const NO_NAMES = { region: new Map(), indicator: new Map(), campaign: new Map(), role: new Map(), publisher: new Map() } as const; // prettier-ignore

// Sentences first: the last bytes of a file are those of its first lines in Explore, which shows all but the sentences.
const COLUMNS = [
  { name: 'quote', type: 'string', required: false },
  ...SCHEMAS.observations.columns,
  { name: 'publisher_en', type: 'string', required: false },
  { name: 'low', type: 'number', required: false },
  { name: 'high', type: 'number', required: false },
] as const;

/**
 * The parts of the table of observations for a site that is too large to be fetched whole by Explore, and the bulletins by the part they lie in.
 * A bulletin lies in the part of its region; one whose numbers are of several regions, or of one that has no part, has a part of its own.
 */
export function* makeExploreParts(
  tables: Pick<Tables, 'observations' | 'figures' | 'publishers'>,
  before = NOTHING_BEFORE,
): Generator<MadeFile> {
  // As Explore sorts them, read from the end.
  const rows = sortRows(tables.observations, '', NO_NAMES).reverse();
  const parts = createPartMaker(tables, before);
  const isSmall = (some: readonly ObservationRow[]): boolean => some.length <= MOST_ROWS;
  for (const facet of PART_FACETS)
    for (const [choice, some] of Map.groupBy(rows, (row) => row[facet]))
      if (isSmall(some)) yield parts(partOf(facet, choice), some, facet === 'region');

  const counts = new Map([...Map.groupBy(rows, ({ region }) => region)].map(([region, some]) => [region, some.length]));
  const places: Record<string, string[]> = {};
  for (const [bulletin, some] of Map.groupBy(rows, (row) => row.bulletin)) {
    const [region = '', ...others] = new Set(some.map((row) => row.region));
    const isInRegion = others.length === 0 && (counts.get(region) ?? 0) <= MOST_ROWS;
    const own = bulletin === '' ? '' : partOf('bulletin', bulletin);
    if (own === '' || (!isInRegion && !isSmall(some))) continue;
    (places[isInRegion ? partOf('region', region) : own] ??= []).push(bulletin);
    if (!isInRegion) yield parts(own, some, false);
  }
  yield { path: join(EXPLORE_FOLDER, BULLETINS_FILE), bytes: Buffer.from(`${JSON.stringify(places)}\n`) };
}

type PartMaker = (name: string, some: readonly ObservationRow[], listsBulletins: boolean) => MadeFile;

function createPartMaker(
  { figures, publishers }: Pick<Tables, 'figures' | 'publishers'>,
  before: MadeBefore,
): PartMaker {
  const figureOf = new Map(figures.map((figure) => [figure.id, figure]));
  const english = new Map(publishers.map(({ name, name_en }) => [name, name_en]));
  const partRow = (row: ObservationRow): PartRow => {
    // What is of no indicator is never drawn.
    const ends = row.indicator === '' ? null : openEndsOf(row);
    return {
      ...row,
      quote: figureOf.get(row.id)?.quote ?? '',
      publisher_en: english.get(row.publisher) ?? '',
      low: ends && (ends[0] ?? -Infinity),
      high: ends && (ends[1] ?? Infinity),
    };
  };
  return (name, some, listsBulletins) => {
    const make = (): Uint8Array => {
      const rows = some.map(partRow);
      const about: Record<string, string> = listsBulletins ? { [BULLETINS_KEY]: JSON.stringify(bulletinsOf(rows.toReversed())) } : {};
      return formatParquet(COLUMNS, rows, { groups: groupSizes(rows.length), about });
    };
    const quoted = some.flatMap(({ id }) => figureOf.get(id) ?? []);
    const named = [...new Set(some.map(({ publisher }) => `${publisher}=${english.get(publisher) ?? ''}`))];
    const from = [hashRows('observations', some), hashRows('figures', quoted), named.join()].join(' ');
    return before.file(join(EXPLORE_FOLDER, `${name}.parquet`), from, make).file;
  };
}
