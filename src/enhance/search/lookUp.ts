import type { Lang } from '../../i18n/index.ts';
import type { Found, Search } from '../../views/search/createSearch.ts';
import type { SearchEntry, SearchFile } from '../../views/search/entry.ts';

import { otherLang } from '../../i18n/index.ts';
import { createSearch } from '../../views/search/createSearch.ts';
import { unpackEntries } from '../../views/search/entry.ts';
import { languageOf } from '../../views/search/languageOf.ts';
import { pageLang } from './links.ts';

/** What was found, and in which language its pages are. */
export type Answer = Found & { readonly lang: Lang };

interface Loaded {
  readonly entries: readonly SearchEntry[];
  readonly search: Search;
}

const loaded = new Map<string, Promise<Loaded>>();

/** Reads the index of a language, whose address every field of search carries; once for the page. */
export function loadIndex(lang: Lang): Promise<Loaded> {
  const address = document.querySelector<HTMLFormElement>('form.search')?.dataset[lang] ?? '';
  const known = loaded.get(address);
  if (known !== undefined) return known;
  const loading = readIndex(address);
  loaded.set(address, loading);
  // What failed is tried again with the next letter.
  loading.catch(() => loaded.delete(address));
  return loading;
}

async function readIndex(address: string): Promise<Loaded> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`missing index: ${address}`);
  const entries = unpackEntries((await response.json()) as SearchFile);
  return { entries, search: await createSearch(entries) };
}

/** Looks in the language of the question, and where that has nothing in the other one. */
export async function lookUp(typed: string): Promise<Answer> {
  const lang = languageOf(typed, pageLang());
  const found = (await loadIndex(lang)).search(typed);
  if (found.entries.length > 0) return { ...found, lang };
  const other = (await loadIndex(otherLang(lang))).search(typed);
  return other.entries.length > 0 ? { ...other, lang: otherLang(lang) } : { ...found, lang: pageLang() };
}
