import Papa from 'papaparse';
import { createRegions, type RegionRow, type Regions } from './regions.ts';

/** Digits of a code of each level in the code list, in the order of its rows. Villages are left out. */
const digits = { provinces: 2, cities: 4, areas: 6, streets: 9 } as const;

/**
 * Builds the regions from the text of `data/regions/regions.csv`, the code list, and of `data/regions/aliases.csv`. The towns
 * (nine rows of ten) stand last in the code list and are parsed on the first question that needs them.
 */
export function loadRegions(list: string, aliases = ''): Regions {
  const found = list.search(/^\d{9},/m);
  const firstTown = found === -1 ? list.length : found;
  const rows = parseRows(list.slice(0, firstTown));
  const ofLevel = (length: number): readonly RegionRow[] => rows.filter(({ code }) => code.length === length);
  return createRegions({
    provinces: ofLevel(digits.provinces),
    cities: ofLevel(digits.cities),
    areas: ofLevel(digits.areas),
    streets: () => parseRows(`code,name\n${list.slice(firstTown)}`),
    aliases: parseRows(aliases),
  });
}

/** Puts the rows of all levels into the order in which `loadRegions` reads them: short codes first, then by code. */
export function formatCodeList(lists: readonly string[]): string {
  const rows = lists.flatMap(parseRows);
  rows.sort((a, b) => a.code.length - b.code.length || (a.code < b.code ? -1 : 1));
  const listed = rows.map(({ code, name }) => ({ code, name }));
  return `${Papa.unparse(listed, { newline: '\n' })}\n`;
}

/** Codes stay strings: `dynamicTyping` would turn 010 into 10. */
function parseRows(text: string): RegionRow[] {
  const { data } = Papa.parse<Record<string, string | undefined>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
  });
  return data.map((row) => ({ code: row['code'] ?? '', name: row['name'] ?? '' }));
}
