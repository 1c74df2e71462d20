import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import type { NewSite } from './newSite.ts';

/** Files that shrink. Parquet and pictures are compressed already. */
const SHRINKS = /\.(?:css|csv|html|js|json|jsonld|svg|txt|xml)$/;

/** Below this a file fits one packet either way, and the copies only cost files. */
const SMALLEST = 256;

/** As many at a time as Node has threads for it. */
const AT_ONCE = 4;

const squeezeBrotli = promisify(brotliCompress);
const squeezeGzip = promisify(gzip);

/** What has copies of a file for servers. */
const COPIES = ['.br', '.gz'];

/**
 * Writes `.br` and `.gz` beside each file that shrinks, for servers that send them as they are; compressed once with all effort,
 * not at each request. Copies of files that are those of the last site are taken over.
 * Gives the number of files that have copies.
 */
export async function compressSite(site: NewSite): Promise<number> {
  const files = [...site.files].filter(([path]) => SHRINKS.test(path));
  let count = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let file = files[next++]; file !== undefined; file = files[next++]) {
      const [path, isTaken] = file;
      const hasCopies = isTaken && COPIES.every((ending) => site.takeOver(path + ending));
      if (hasCopies || (await compress(path, site))) count += 1;
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}

async function compress(path: string, site: NewSite): Promise<boolean> {
  const bytes = await readFile(join(site.folder, path));
  if (bytes.length < SMALLEST) return false;
  const copies = await Promise.all([
    squeezeBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    squeezeGzip(bytes, { level: 9 }),
  ]);
  await Promise.all(copies.map((copy, k) => site.write(path + String(COPIES[k]), copy)));
  return true;
}
