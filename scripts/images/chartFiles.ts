import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';

import type { AstroIntegration } from 'astro';

import { addressOfChart, chartFile } from '../../src/datasets/address.ts';
import { readPublished } from '../../src/datasets/published.ts';
import { isToBeMade } from '../../src/datasets/takenOver.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { dayOfChart } from '../../src/graphics/entry.ts';
import { chartRows } from '../../src/graphics/chartRows.ts';
import { drawChart } from '../../src/graphics/spec.ts';
import { LANGS } from '../../src/i18n/index.ts';
import { mapGate } from '../../src/maps/approval.ts';
import { formatChartFile, formatChartJson, formatChartParquet } from './chartFormats.ts';
import { pageAddress } from './imageSite.ts';

/** The files of the charts that are made anew, but for those that need a picture, by their path; one after the other, for together they fill the memory. */
function* makeChartFiles(): Generator<readonly [path: string, content: string | Uint8Array]> {
  const gate = mapGate(process.env);
  const addressOf = pageAddress(process.env);
  const published = readPublished();
  for (const lang of LANGS)
    for (const entry of allCharts(published, lang)) {
      const { spec } = entry;
      if (!isToBeMade(`charts/${spec.input.id}`)) continue;
      const chart = drawChart(spec, gate);
      const file = { chart, rows: chartRows(spec, published) };
      const address = addressOf(addressOfChart(chart.id), lang);
      yield [chartFile(chart.id, lang, 'csv'), formatChartFile(file)];
      yield [
        chartFile(chart.id, lang, 'json'),
        formatChartJson(file, spec, address, dayOfChart(entry, published)),
      ];
      yield [chartFile(chart.id, lang, 'parquet'), formatChartParquet(file)];
    }
}

const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  json: 'application/json',
  parquet: 'application/vnd.apache.parquet',
};

/** Writes the data of the charts that are made anew in three formats into a built site. */
export function writeChartFiles(folder: string): void {
  for (const [path, content] of makeChartFiles()) {
    const file = join(folder, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, content);
  }
}

/** Serves them while developing. */
export function chartFiles(): AstroIntegration {
  return {
    name: 'chart-files',
    hooks: {
      'astro:server:setup': ({ server }) => {
        server.middlewares.use((request, response, next) => {
          const path = /\/data\/charts\/[^?]*/.exec(request.url ?? '')?.[0] ?? '';
          const file = path === '' ? undefined : [...makeChartFiles()].find(([at]) => at === path)?.[1];
          if (file === undefined) next();
          else response.setHeader('content-type', TYPES[path.split('.').at(-1) ?? ''] ?? '').end(file);
        });
      },
    },
  };
}
