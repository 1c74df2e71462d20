import MiniSearch from 'minisearch';

import type { Query } from 'minisearch';
import type { SearchEntry, SearchKind } from './entry.ts';

import { fold } from './fold.ts';
import { missingOf } from './missingOf.ts';
import { variantsOf } from './variants.ts';
import { indexTerms, isChinese, queryTerms, runsOf } from './words.ts';

/** What was found. */
export interface Found {
  /** The best first. */
  readonly entries: readonly SearchEntry[];
  /** Words, as they were typed, that no entry has together with the others: what is found leaves them out. Empty where all words were found. */
  readonly without: readonly string[];
}

export type Search = (typed: string) => Found;

/** How much a hit in a field counts. */
const FIELDS = { title: 4, original: 4, also: 2, note: 1.2, text: 0.5, has: 0.8 };
/** What a reader looks for rather: an indicator than a sentence that names it. */
const KINDS: Readonly<Record<SearchKind, number>> = {
  indicator: 1.25,
  region: 1.15,
  campaign: 1.15,
  page: 1,
  story: 1,
  document: 0.9,
  promise: 0.6,
};
/** So much of the pairs of a Chinese run must be there: 老旧小区改造 finds 改造老旧小区, which has all of them but one. */
const SHARE = 0.6;
/** What is counted or done, which may be looked for in a place; so many of them come behind the place. */
const THINGS: ReadonlySet<SearchKind> = new Set(['indicator', 'campaign']);
const BESIDE = 2;
/** In other words than were typed a hit counts for less. */
const SAID_OTHERWISE = 0.9;
/** What has the year that was typed counts for more. */
const OF_YEAR = 1.3;
/** Of more words than these it is not tried what is found without each: so many are a sentence. */
const MOST_WORDS = 8;

/** Words by which a question is a question, and that say nothing of what is looked for. */
const CHINESE_FILLER = /有多少|多少|哪些|什么|怎么样?|怎样|如何|几个|有没有|在哪里?|[的吗呢了]/gu;
const ENGLISH_FILLER = new Set(
  'the of in on at a an how many much what where which for and to is are was were do does did'.split(' '),
);

/** A year, 2025年 or 2025年底. Numbers of each year stand on one page, whose name has no year: it is never required. */
const YEAR = /(?<!\p{N})(?:19|20)\d\d(?!\p{N})(?:年[度底末初]?)?/gu;

/** The search over entries: in the browser as in tests. The index is made piece by piece, so that a reader can go on typing meanwhile. */
export async function createSearch(entries: readonly SearchEntry[]): Promise<Search> {
  const known = new Map<string, readonly string[]>();
  /** Names of indicators occur in hundreds of regions: they are taken apart once. */
  const termsOf = (text: string): readonly string[] => {
    const terms = known.get(text) ?? runsOf(text).flatMap(indexTerms);
    known.set(text, terms);
    return terms;
  };
  const index = new MiniSearch<{ readonly id: number }>({
    fields: Object.keys(FIELDS),
    extractField: (document, field) =>
      field === 'id' ? String(document.id) : textOf(entries, document.id, field as keyof typeof FIELDS),
    tokenize: (text) => text.split('\n').flatMap(termsOf),
    processTerm: (term) => term,
  });
  await index.addAllAsync(
    entries.map((_, id) => ({ id })),
    { chunkSize: 50 },
  );
  const places = placesIn(entries);
  const words = new Set([...known.values()].flat());

  /** Entries with all runs, and how well they fit. */
  const look = (runs: readonly string[], all: boolean): Map<number, number> => {
    const query: Query = {
      combineWith: all ? 'AND' : 'OR',
      queries: runs.map((run) => queryOf(run, words.has(run))),
    };
    const hits = index.search(query, {
      boost: FIELDS,
      tokenize: (term) => [term],
      processTerm: (term) => term,
    });
    return new Map(
      hits.flatMap((hit) => {
        const id = Number(hit.id);
        const entry = entries[id];
        const had = new Set(hit.queryTerms);
        const fits = runs.filter((run) => shareOf(run, had) >= SHARE);
        if (entry === undefined || (all ? fits.length < runs.length : fits.length === 0)) return [];
        const share = runs.reduce((sum, run) => sum + shareOf(run, had), 0) / runs.length;
        return [[id, hit.score * share ** 2 * worthOf(entry, runs)] as const];
      }),
    );
  };

  const best = (variants: readonly (readonly string[])[], all: boolean): Map<number, number> => {
    const scores = new Map<number, number>();
    for (const [k, runs] of variants.entries())
      for (const [id, score] of look(runs, all))
        scores.set(id, Math.max(scores.get(id) ?? 0, score * (k === 0 ? 1 : SAID_OTHERWISE)));
    return scores;
  };

  const runsOfWay = (way: string): readonly string[] =>
    askedRuns(way).flatMap((run) => withoutPlace(run, places));
  const waysOf = (runs: readonly string[]): readonly (readonly string[])[] =>
    variantsOf(runs.join(' ')).map(runsOfWay);

  /** Without as few words as can be: without one, or two that stand together, or those that nothing has. */
  const findWithout = (
    runs: readonly string[],
  ): { scores: Map<number, number>; without: readonly string[] } => {
    for (const count of runs.length > MOST_WORDS ? [] : [1, 2]) {
      const tries = runs.slice(count - 1).flatMap((_, k) => {
        const kept = runs.toSpliced(k, count);
        const scores = kept.length === 0 ? new Map<number, number>() : best(waysOf(kept), true);
        return scores.size === 0 ? [] : { scores, without: runs.slice(k, k + count) };
      });
      const [first] = tries.sort((a, b) => Math.max(...b.scores.values()) - Math.max(...a.scores.values()));
      if (first !== undefined) return first;
    }
    const scores = best(waysOf(runs), false);
    const [top] = inOrder(scores);
    const isHad = (part: readonly string[]): boolean =>
      top !== undefined && part.length > 0 && best(waysOf(part), true).has(top);
    return { scores, without: missingOf(runs, isHad) };
  };

  return (typed) => {
    const years =
      fold(typed)
        .match(YEAR)
        ?.map((year) => year.slice(0, 4)) ?? [];
    const yearless = fold(typed).replace(YEAR, ' ');
    const variants = variantsOf(runsOf(yearless).length > 0 ? yearless : years.join(' '))
      .map(runsOfWay)
      .filter((runs) => runs.length > 0);
    const [first = []] = variants;
    if (first.length === 0) return { entries: [], without: [] };
    let scores = best(variants, true);
    let without: readonly string[] = [];
    if (scores.size === 0 && first.length > 1) ({ scores, without } = findWithout(first));
    for (const [id, score] of scores)
      if (years.some((year) => hasYear(entries[id], year))) scores.set(id, score * OF_YEAR);
    const sorted = inOrder(scores);
    // Of what is looked for in a place the place comes first, then what it is: 四川 老旧小区, Beijing fires.
    const rest = withoutPlaces(first, places);
    if (without.length === 0 && rest.length > 0 && rest.length < first.length) {
      const things = inOrder(best([rest], true)).filter((id) => THINGS.has(entries[id]?.kind ?? 'page'));
      sorted.splice(1, 0, ...things.slice(0, BESIDE));
    }
    // Behind what has the rest stands what has the words that are left out: of 合肥火灾 first Hefei, then fires.
    if (without.length > 0) sorted.push(...inOrder(best(waysOf(without), true)).slice(0, BESIDE));
    return {
      entries: [...new Set(sorted)].flatMap((id) => entries[id] ?? []),
      without: without.map((run) => asTyped(run, typed)),
    };
  };
}

const inOrder = (scores: ReadonlyMap<number, number>): number[] =>
  [...scores].sort(([a, m], [b, n]) => n - m || a - b).map(([id]) => id);

function textOf(entries: readonly SearchEntry[], id: number, field: keyof typeof FIELDS): string {
  const entry = entries[id];
  if (entry === undefined) return '';
  return field === 'has' ? entry.has.map((at) => entries[at]?.title ?? '').join('\n') : entry[field];
}

const hasYear = (entry: SearchEntry | undefined, year: string): boolean =>
  entry !== undefined &&
  [entry.title, entry.original, entry.note, entry.also, entry.text].some((text) => text.includes(year));

/** A run as it was typed: fires, not fire. */
function asTyped(run: string, typed: string): string {
  const words = typed.split(/\s+/).map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''));
  return words.find((word) => runsOf(word).join(' ') === run) ?? run;
}

/** Names of places as readers write them, folded: 四川 for 四川省, chaoyang for Chaoyang District. */
function placesIn(entries: readonly SearchEntry[]): ReadonlySet<string> {
  const names = entries.filter(({ kind }) => kind === 'region').map(({ title }) => runsOf(title).join(' '));
  return new Set(
    names.flatMap((name) => [
      name,
      name.replace(
        /(?:省|市|区|县|盟|(?:壮族|回族|维吾尔)?自治区)$| (?:district|county|prefecture|league)$/u,
        '',
      ),
    ]),
  );
}

/** What is left of the words when those of a place are taken out, of which a name in English may have two. */
function withoutPlaces(runs: readonly string[], places: ReadonlySet<string>): readonly string[] {
  const isPlace = (k: number): boolean =>
    places.has(runs[k] ?? '') ||
    places.has(runs.slice(k, k + 2).join(' ')) ||
    (k > 0 && places.has(runs.slice(k - 1, k + 1).join(' ')));
  return runs.filter((_, k) => !isPlace(k));
}

/** A place in front of what is looked for is a word of its own: 四川老旧小区 is 四川 and 老旧小区. */
function withoutPlace(run: string, places: ReadonlySet<string>): readonly string[] {
  for (let end = Math.min(run.length - 2, 8); end > 1; end--)
    if (places.has(run.slice(0, end))) return [run.slice(0, end), run.slice(end)];
  return [run];
}

/** The runs that are looked for, without the words that make a question of them. */
function askedRuns(text: string): readonly string[] {
  const runs = runsOf(text.replace(CHINESE_FILLER, ' '));
  const asked = runs.filter((run) => !ENGLISH_FILLER.has(run));
  return asked.length === 0 ? runs : asked;
}

function queryOf(run: string, isKnown: boolean): Query {
  const isNumber = /^\p{N}+$/u.test(run);
  const isWord = !isNumber && !isChinese(run);
  return {
    combineWith: 'OR',
    queries: [...queryTerms(run)],
    // While somebody types, the last word is there in part. A wrong letter is forgiven in
    // words, never in numbers, nor in a word that entries have: Hefei is not Hebei.
    prefix: isWord ? run.length > 1 : run.length > 2 && isNumber,
    fuzzy: isWord && !isKnown && run.length > 4 ? 0.2 : false,
  };
}

/** How much of a run was found, from 0 to 1. */
function shareOf(run: string, had: ReadonlySet<string>): number {
  const terms = queryTerms(run);
  return terms.filter((term) => had.has(term)).length / terms.length;
}

/** What its kind, its numbers and a name that is just what was typed make of a hit. */
function worthOf({ kind, title, numbers }: SearchEntry, runs: readonly string[]): number {
  const name = runsOf(title).join(' ');
  const typed = runs.join(' ');
  // 四川 is 四川省, and Chaoyang is Chaoyang District.
  const isName = (run: string): boolean =>
    name === run || (name.startsWith(run) && /^(?:.|自治区|特别行政区| \w+)$/u.test(name.slice(run.length)));
  const byName =
    name === typed || isName(typed) ? 2 : name.includes(typed) ? 1.5 : runs.some(isName) ? 1.4 : 1;
  return KINDS[kind] * byName * (1 + Math.log2(1 + numbers) / 20);
}
