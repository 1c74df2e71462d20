import type { Chart } from '../../charts/chart.ts';

/** A file under a chart: its path from the root of the site, and its rows. */
export type DrawnChart = Pick<Chart, 'id' | 'lang' | 'columns' | 'rows'>;

// The pages are bundled, the build around them is not: the two share what has one name in the whole process.
const key = Symbol.for('youju.drawnCharts');
const shared = globalThis as unknown as Record<typeof key, Map<string, DrawnChart> | undefined>;

/** The charts that the pages have drawn so far, by the path of their file. */
export function drawnCharts(): Map<string, DrawnChart> {
  return (shared[key] ??= new Map<string, DrawnChart>());
}

/**
 * Notes that a page draws a chart, so that the build writes exactly its rows into a file; gives the path of the file,
 * `/data/charts/charging-ports-by-region.zh.csv`. Two charts of one id with different rows stop the build.
 */
export function noteChart({ id, lang, columns, rows }: DrawnChart): string {
  const path = `/data/charts/${id}.${lang}.csv`;
  const known = drawnCharts().get(path);
  if (known !== undefined && JSON.stringify(known.rows) !== JSON.stringify(rows))
    throw new Error(`duplicate chart: ${id}; expected other rows under another id`);
  drawnCharts().set(path, { id, lang, columns, rows });
  return path;
}
