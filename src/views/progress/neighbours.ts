import type { ProgressFile, ProgressRow } from './progressState.ts';
import type { Standing } from './regionStanding.ts';

import { rowsOf } from './progressState.ts';

/** A region among those that it borders on: an indicator in a year, from the most down. */
export interface Neighbours {
  readonly file: ProgressFile;
  readonly mode: 'number' | 'per10k';
  readonly year: string;
  readonly rows: readonly ProgressRow[];
  /** Place of the region in them, from 1. */
  readonly rank: number;
  /** Names of neighbours without a number of the year. */
  readonly missing: readonly string[];
  /** Of all regions of the same parent but itself, and how many they are; null of fewer than five. */
  readonly median: { readonly value: number; readonly of: number } | null;
}

/** Of fewer neighbours a picture would say little. */
const FEWEST = 3;

/**
 * Of the indicators of a region that compare, the first of which enough neighbours have a result for a year of its own: the newest of
 * the years of which most have one. Rows are those of the progress map of that year.
 */
export function neighboursIn(standings: readonly Standing[], codes: readonly string[]): Neighbours | null {
  for (const { file, region, isPerResident, compares, years } of standings) {
    if (!compares) continue;
    const mode = isPerResident ? 'per10k' : 'number';
    const states = years.flatMap(({ year, result, peers, median }) => {
      if (result === null) return [];
      const rows = rowsOf(file, mode, year).filter(
        ({ region: { code }, value, isOlder }) =>
          value !== null && !isOlder && (code === region.code || codes.includes(code)),
      );
      return [{ year, rows, median: median === null ? null : { value: median, of: peers.length } }];
    });
    const most = Math.max(0, ...states.map(({ rows }) => rows.length));
    const found = states.findLast(({ rows }) => rows.length === most);
    if (found === undefined || most <= FEWEST) continue;
    const known = new Set(found.rows.map((row) => row.region.code));
    return {
      ...found,
      file,
      mode,
      rank: found.rows.findIndex((row) => row.region === region) + 1,
      missing: file.regions.flatMap(({ code, name }) =>
        codes.includes(code) && !known.has(code) ? [name] : [],
      ),
    };
  }
  return null;
}
