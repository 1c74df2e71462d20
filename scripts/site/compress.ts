import { existsSync, readdirSync, statSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

import { takeOver } from '../run/takeOver.ts';

/** Files that shrink. Parquet and pictures are compressed already. */
const SHRINKS = /\.(?:css|csv|html|js|json|jsonld|svg|txt|xml)$/;

/** Below this a file fits one packet either way, and the copies only cost files. */
const SMALLEST = 256;

/** As many at a time as Node has threads for it. */
const AT_ONCE = 4;

const squeezeBrotli = promisify(brotliCompress);
const squeezeGzip = promisify(gzip);

/**
 * Writes `.br` and `.gz` beside each file that shrinks, for servers that send them as they are; compressed once with all effort,
 * not at each request. Copies of files that are those of the last build are taken over.
 * Gives the number of files that have copies.
 */
export async function compressSite(folder: string, last = ''): Promise<number> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && SHRINKS.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
  let count = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let path = files[next++]; path !== undefined; path = files[next++])
      if (takeOverCopies(path, folder, last) || (await compress(path))) count += 1;
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  return count;
}

/** A file that is that of the last build has its copies there. */
function takeOverCopies(path: string, folder: string, last: string): boolean {
  const before = join(last, path.slice(join(folder, '/').length));
  if (last === '' || statSync(before, { throwIfNoEntry: false })?.ino !== statSync(path).ino) return false;
  const copies = ['.br', '.gz'].filter((ending) => existsSync(before + ending));
  for (const ending of copies) takeOver(before + ending, path + ending);
  return copies.length > 0;
}

async function compress(path: string): Promise<boolean> {
  const bytes = await readFile(path);
  if (bytes.length < SMALLEST) return false;
  const [brotli, zip] = await Promise.all([
    squeezeBrotli(bytes, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
        [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      },
    }),
    squeezeGzip(bytes, { level: 9 }),
  ]);
  await Promise.all([writeFile(`${path}.br`, brotli), writeFile(`${path}.gz`, zip)]);
  return true;
}
