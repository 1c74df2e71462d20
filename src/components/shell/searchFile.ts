import type { Lang } from '../../i18n/index.ts';
import type { SearchEntry } from '../../views/search/entry.ts';

import { memoizeEach } from '../../datasets/memoize.ts';
import { readPublished } from '../../datasets/published.ts';
import { packEntries } from '../../views/search/entry.ts';
import { searchEntries } from '../../views/search/searchEntries.ts';
import { storiesIn } from '../stories/stories.ts';

/** The file from which the browser makes the index of a language. */
interface SearchFile {
  readonly entries: readonly SearchEntry[];
  /** Path without base; it holds the checksum of the text, so that it can be kept as long as it is asked for. */
  readonly path: string;
  readonly text: string;
}

/** Digits of the checksum that tell one version from the next. */
const DIGITS = 12;

/** Everything that can be found in a language, and its file. */
export const searchFile = (lang: Lang): Promise<SearchFile> => makeFile(readPublished(), lang);

const makeFile = memoizeEach(
  async (published: ReturnType<typeof readPublished>, lang: string): Promise<SearchFile> => {
    const entries = searchEntries(published, storiesIn(lang as Lang), lang as Lang);
    const text = JSON.stringify(packEntries(entries));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    const checksum = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return { entries, path: `/_astro/search-${lang}.${checksum.slice(0, DIGITS)}.json`, text };
  },
);
