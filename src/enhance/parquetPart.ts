import type { Choice, PartRow } from '../views/exploreParts.ts';
import type { RangedFile } from './rangedFile.ts';

import { parquetMetadataAsync, parquetReadObjects } from 'hyparquet';

import { BULLETINS_KEY } from '../views/exploreParts.ts';
import { TAIL } from './rangedFile.ts';

/** A part of the table of observations that is being read, from its newest rows to its oldest. */
export interface ParquetPart {
  /** How many rows it has. */
  readonly count: number;
  /** The bulletins it lists, the newest first. */
  readonly bulletins: readonly Choice[];
  /** Rows of the next group, the newest first; none where all have been read. Throws where they could not be fetched. */
  readonly next: () => Promise<readonly PartRow[]>;
}

/** Reads what a part says of itself, which the end of its file holds. Throws where it is no such file. */
export async function openPart(file: RangedFile): Promise<ParquetPart> {
  const metadata = await parquetMetadataAsync(file, { initialFetchSize: TAIL, geoparquet: false });
  const listed = metadata.key_value_metadata?.find(({ key }) => key === BULLETINS_KEY)?.value;
  let group = metadata.row_groups.length;
  let rowEnd = Number(metadata.num_rows);
  return {
    count: rowEnd,
    bulletins: listed === undefined ? [] : (JSON.parse(listed) as Choice[]),
    next: async () => {
      const { num_rows: size = 0 } = metadata.row_groups[group - 1] ?? {};
      if (size === 0) return [];
      const rowStart = rowEnd - Number(size);
      const rows = await parquetReadObjects({ file, metadata, rowStart, rowEnd });
      [group, rowEnd] = [group - 1, rowStart];
      return rows.reverse().map(presentRow);
    },
  };
}

/** Empty cells are null in the file; text that is empty is '' here. */
function presentRow(row: Readonly<Record<string, unknown>>): PartRow {
  const cells = Object.entries(row).map(([name, cell]) => [
    name,
    cell ?? (NUMBERS.includes(name) ? null : ''),
  ]);
  return Object.fromEntries(cells) as PartRow;
}

const NUMBERS: readonly string[] = ['max', 'low', 'high'];
