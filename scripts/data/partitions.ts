import { join } from 'node:path';

import type { Tables } from '../../src/datasets/schema/index.ts';
import type { MadeBefore } from './madeBefore.ts';
import type { MadeFile } from './tableFiles.ts';

import { SCHEMAS } from '../../src/datasets/schema/index.ts';
import { formatParquet } from '../../src/datasets/files/formats.ts';
import { hashRows } from './rowPrints.ts';

/** Where the parts of the table of figures lie. */
export const PARTITIONS_FOLDER = 'public/data/figures';

/** What Spark and DuckDB call the part of rows in which the column is empty. */
const NOWHERE = '__HIVE_DEFAULT_PARTITION__';

/**
 * The table of figures in parts, one for each region and each year in which their documents were published, as Spark writes them and every engine
 * reads them: who asks for a region reads that region. The region stands in the path and not in the part.
 */
export function* makePartitions(
  { figures, bulletins }: Pick<Tables, 'figures' | 'bulletins'>,
  before: MadeBefore,
): Generator<MadeFile> {
  const years = new Map(bulletins.map(({ id, published }) => [id, /^\d{4}/.exec(published)?.[0] ?? NOWHERE]));
  const parts = Map.groupBy(
    figures,
    ({ region, bulletin }) => `region=${region || NOWHERE}/year=${years.get(bulletin) ?? NOWHERE}`,
  );
  const columns = SCHEMAS.figures.columns.filter(({ name }) => name !== 'region');
  for (const [part, rows] of parts) {
    const path = join(PARTITIONS_FOLDER, `${part}.parquet`);
    yield before.file(path, hashRows('figures', rows), () => formatParquet(columns, rows)).file;
  }
}
