import type { Published, TableName } from '../../src/datasets/published.ts';
import type { Row } from '../../src/datasets/files/writeCsv.ts';

import { createPublished } from '../../src/datasets/published.ts';
import { mapTables, SCHEMAS } from '../../src/datasets/schema/index.ts';

/** Tables of rows that hold only what a test is about: cells that are left out are empty. */
export function publishRows({
  rowsOf,
  ...rest
}: {
  readonly rowsOf: (table: TableName) => readonly object[];
  readonly textOf: (bulletin: string) => string;
  readonly asOf?: string;
}): Published {
  const tables = mapTables<Published>((name) => {
    const empty = SCHEMAS[name].columns.map((column): [string, Row[string]] => [
      column.name,
      column.type === 'string' ? '' : null,
    ]);
    return rowsOf(name).map((row) => ({ ...Object.fromEntries(empty), ...row }));
  });
  return createPublished({ ...rest, tables });
}
