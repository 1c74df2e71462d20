import { zipSync } from 'fflate';

/** A file of an archive: its path in it, and its bytes. */
export type Archived = readonly [path: string, content: string | Uint8Array];

/** The day that all files of an archive carry, since the same files are to give the same bytes. ZIP knows none before 1980. */
const DAY = '1980-01-01T00:00:00';

/** What is compressed already is only stored. */
const STORED = /\.(?:png|parquet|zip)$/;

/** A ZIP of some files, in the order in which they are given. */
export function createArchive(files: readonly Archived[]): Uint8Array {
  return zipSync(
    Object.fromEntries(
      files.map(([path, content]) => [
        path,
        [Buffer.from(content), { level: STORED.test(path) ? 0 : 9, mtime: DAY }],
      ]),
    ),
  );
}
