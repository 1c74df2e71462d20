import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

import type { AstroIntegration } from 'astro';
import type { Chart } from '../src/charts/chart.ts';

import { chartFile } from '../src/datasets/address.ts';
import { formatCsvLine } from '../src/datasets/csv.ts';
import { readPublished } from '../src/datasets/published.ts';
import { allCharts } from '../src/graphics/allCharts.ts';
import { drawChart } from '../src/graphics/spec.ts';
import { LANGS } from '../src/i18n/index.ts';
import { mapGate } from '../src/maps/approval.ts';

/** The rows of a chart, with the names of the columns that its table shows. The mark is for spreadsheets. */
export function formatChartFile({ columns, rows }: Pick<Chart, 'columns' | 'rows'>): string {
  const lines = rows.map((row) => formatCsvLine(columns.map(({ key }) => row[key] ?? null)));
  return `\uFEFF${formatCsvLine(columns.map(({ label }) => label))}${lines.join('')}`;
}

/** The files of all charts, by their path. */
function makeChartFiles(): Map<string, string> {
  const gate = mapGate(process.env);
  const files = LANGS.flatMap((lang) =>
    allCharts(readPublished(), lang).map(({ spec }) => {
      const chart = drawChart(spec, gate);
      return [chartFile(chart.id, lang, 'csv'), formatChartFile(chart)] as const;
    }),
  );
  return new Map(files);
}

/** Writes a CSV for each chart of the site; while developing, serves them. */
export function chartFiles(): AstroIntegration {
  return {
    name: 'chart-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = /\/data\/charts\/[^?]*/.exec(request.url ?? '')?.[0] ?? '';
          const file = path === '' ? undefined : makeChartFiles().get(path);
          if (file === undefined) next();
          else response.setHeader('content-type', 'text/csv; charset=utf-8').end(file);
        });
      },
      'astro:build:done': ({ dir }) => {
        for (const [path, text] of makeChartFiles()) {
          const file = join(fileURLToPath(dir), path);
          mkdirSync(dirname(file), { recursive: true });
          writeFileSync(file, text);
        }
      },
    },
  };
}
