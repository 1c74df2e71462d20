import type { Lang } from '../../i18n/index.ts';
import type { SearchEntry } from '../../views/search/entry.ts';
import type { HashedFile } from './hashedFile.ts';

import { memoizeEach } from '../../datasets/memoize.ts';
import { readPublished } from '../../datasets/published.ts';
import { packEntries } from '../../views/search/entry.ts';
import { searchEntries } from '../../views/search/searchEntries.ts';
import { storiesIn } from '../stories/stories.ts';
import { hashedFile } from './hashedFile.ts';

/** The file from which the browser makes the index of a language. */
interface SearchFile extends HashedFile {
  readonly entries: readonly SearchEntry[];
}

/** Everything that can be found in a language, and its file. */
export const searchFile = (lang: Lang): Promise<SearchFile> => makeFile(readPublished(), lang);

const makeFile = memoizeEach(
  async (published: ReturnType<typeof readPublished>, lang: string): Promise<SearchFile> => {
    const entries = searchEntries(published, storiesIn(lang as Lang), lang as Lang);
    return { entries, ...(await hashedFile(`search-${lang}`, JSON.stringify(packEntries(entries)))) };
  },
);
