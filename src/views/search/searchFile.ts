import type { Published } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';

import { memoizeEach } from '../../datasets/memoize.ts';
import { packEntries } from './entry.ts';
import { searchEntries } from './searchEntries.ts';

/** The file from which the browser makes the index of a language. */
interface SearchIndexFile {
  /** Path without base; it holds the checksum of the text, so that it can be kept as long as it is asked for. */
  readonly path: string;
  readonly text: string;
}

/** Digits of the checksum that tell one version from the next. */
const DIGITS = 12;

export const searchFile = memoizeEach(
  async (published: Published, lang: string): Promise<SearchIndexFile> => {
    const text = JSON.stringify(packEntries(searchEntries(published, lang as Lang)));
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
    const checksum = [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return { path: `/_astro/search-${lang}.${checksum.slice(0, DIGITS)}.json`, text };
  },
);
