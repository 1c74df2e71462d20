import type { Lang } from '../../i18n/index.ts';
import type { SearchEntry } from '../../views/search/entry.ts';

import { makeAhead } from '../../datasets/ahead.ts';
import { memoizeEach } from '../../datasets/memoize.ts';
import { readPublished } from '../../datasets/published.ts';
import { LANGS } from '../../i18n/index.ts';
import { packEntries } from '../../views/search/entry.ts';
import { searchEntries } from '../../views/search/searchEntries.ts';
import { storiesIn } from '../stories/stories.ts';

/** The file from which the browser makes the index of a language. */
interface SearchFile {
  readonly entries: readonly SearchEntry[];
  /** Path without base; the same whatever it holds, so that a page need not be made anew because another one can be found. */
  readonly path: string;
  readonly text: string;
}

/** Path of the file, without base. */
export const searchPath = (lang: Lang): string => `/search/${lang}.json`;

/** Everything that can be found in a language, and its file. */
export const searchFile = (lang: Lang): SearchFile => ({
  path: searchPath(lang),
  ...makeFile(readPublished(), lang),
});

const makeFile = memoizeEach(
  (published: ReturnType<typeof readPublished>, lang: string): Omit<SearchFile, 'path'> => {
    const entries = searchEntries(published, storiesIn(lang as Lang), lang as Lang);
    const text = JSON.stringify(packEntries(entries));
    return { entries, text };
  },
);

for (const lang of LANGS) makeAhead(() => searchFile(lang));
