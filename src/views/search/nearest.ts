import type { SearchEntry } from './entry.ts';

/** An address that shares less with another one is not like it. */
const LIKE = 0.4;
const MOST = 5;

/** Entries whose addresses resemble one that leads nowhere, without base and language: `/indicators/charging-port/`. The best first. */
export function nearestTo(path: string, entries: readonly SearchEntry[]): readonly SearchEntry[] {
  const asked = partsOf(path);
  return entries
    .map((entry) => ({ entry, likeness: likenessOf(asked, partsOf(entry.path)) }))
    .filter(({ likeness }) => likeness >= LIKE)
    .sort((a, b) => b.likeness - a.likeness)
    .slice(0, MOST)
    .map(({ entry }) => entry);
}

/** The words of an address, as they could be typed into the field of search: `charging port`. */
export function wordsOf(path: string): string {
  return (partsOf(path).at(-1) ?? '').replace(/[-_+.]+/g, ' ').trim();
}

function partsOf(path: string): readonly string[] {
  return decoded(path)
    .toLowerCase()
    .replace(/#.*$|index\.html$|\.html?$/g, '')
    .split('/')
    .filter((part) => part !== '');
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** From 0 to 1: how alike the last parts are, and a little whether the sections are the same. */
function likenessOf(asked: readonly string[], known: readonly string[]): number {
  const [a = '', b = ''] = [asked.at(-1), known.at(-1)];
  if (a === '' || b === '') return 0;
  const inSection = asked.length > 1 && known.length > 1 && asked[0] === known[0] ? 0.1 : 0;
  // Codes of regions are alike by where they begin: 150299 lies in 150200.
  const likeness = /^\d+$/.test(a) || /^\d+$/.test(b) ? likeCodes(a, b) : likeWords(a, b);
  return likeness === 0 ? 0 : 0.9 * likeness + inSection;
}

function likeCodes(a: string, b: string): number {
  if (!/^\d{4,}$/.test(a) || !/^\d{4,}$/.test(b)) return 0;
  const [x, y] = [a, b].map((code) => code.replace(/(?:00)+$/, ''));
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  if (x !== undefined && y !== undefined && y !== '' && a.startsWith(y)) return 0.6 + y.length / 20;
  return same >= 4 ? same / a.length / 1.5 : 0;
}

/** Pairs of letters that both have, of those that either has (Dice). */
function likeWords(a: string, b: string): number {
  const [x, y] = [pairs(a), pairs(b)];
  if (x.length === 0 || y.length === 0) return a === b ? 1 : 0;
  const rest = [...y];
  let both = 0;
  for (const pair of x) {
    const at = rest.indexOf(pair);
    if (at === -1) continue;
    rest.splice(at, 1);
    both += 1;
  }
  return (2 * both) / (x.length + y.length);
}

const pairs = (text: string): string[] => [...text].slice(1).map((letter, k) => `${text[k] ?? ''}${letter}`);
