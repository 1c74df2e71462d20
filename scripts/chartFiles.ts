import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import type { DrawnChart } from '../src/components/shell/drawnCharts.ts';

import { drawnCharts } from '../src/components/shell/drawnCharts.ts';
import { formatCsvLine } from '../src/datasets/csv.ts';

/** The rows of a chart, with the names of the columns that its table shows. The mark is for spreadsheets. */
export function formatChartFile({ columns, rows }: DrawnChart): string {
  const lines = rows.map((row) => formatCsvLine(columns.map(({ key }) => row[key] ?? null)));
  return `\uFEFF${formatCsvLine(columns.map(({ label }) => label))}${lines.join('')}`;
}

/** Writes a CSV for each chart that the pages drew; while developing, serves those drawn since the start. */
export function chartFiles(): AstroIntegration {
  return {
    name: 'chart-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = /\/data\/charts\/[^?]*/.exec(request.url ?? '')?.[0] ?? '';
          const chart = drawnCharts().get(path);
          if (chart === undefined) next();
          else response.setHeader('content-type', 'text/csv; charset=utf-8').end(formatChartFile(chart));
        });
      },
      'astro:build:done': ({ dir }) => {
        for (const [path, chart] of drawnCharts()) {
          const file = join(fileURLToPath(dir), path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, formatChartFile(chart));
        }
      },
    },
  };
}
