import type { HashedFile } from './hashedFile.ts';
import type { VerifyWords } from '../../verify/record.ts';

import { makeAhead } from '../../datasets/ahead.ts';
import { memoize } from '../../datasets/memoize.ts';
import { type Published, readPublished } from '../../datasets/published.ts';
import { packRecord, recordOf } from '../../verify/record.ts';
import { hashedFile } from './hashedFile.ts';

/** What the browser reads a text with, and what it holds it against. */
interface VerifyFiles {
  readonly words: HashedFile;
  readonly record: HashedFile;
}

export const verifyFiles = (): Promise<VerifyFiles> => makeFiles(readPublished());

makeAhead(verifyFiles);

const makeFiles = memoize(async (published: Published): Promise<VerifyFiles> => {
  const words: VerifyWords = {
    // Definitions are on the pages of the indicators.
    indicators: published.indicators.map((row) => ({ ...row, definition_zh: '', definition_en: '' })),
    regions: published.regions.map(({ code, name }) => ({ code, name })),
  };
  return {
    words: await hashedFile('verify-words', JSON.stringify(words)),
    record: await hashedFile('verify-record', JSON.stringify(packRecord(recordOf(published)))),
  };
});
