import process from 'node:process';

import type { SiteFile } from '../site/siteFiles.ts';

import { addressOfChart, chartFile } from '../../src/datasets/address.ts';
import { readPublished } from '../../src/datasets/published.ts';
import { isToBeMade } from '../../src/datasets/takenOver.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { dayOfChart } from '../../src/graphics/entry.ts';
import { chartRows } from '../../src/graphics/chartRows.ts';
import { drawChart } from '../../src/graphics/spec.ts';
import { LANGS } from '../../src/i18n/index.ts';
import { mapGate } from '../../src/maps/approval.ts';
import type { ChartFile } from './chartFormats.ts';

import { formatChartFile, formatChartJson, formatChartParquet } from './chartFormats.ts';
import { pageAddress } from './imageSite.ts';

/** The data of the charts that are made anew, in three formats. */
export function* chartFiles(): Generator<SiteFile> {
  const gate = mapGate(process.env);
  const addressOf = pageAddress(process.env);
  const published = readPublished();
  for (const lang of LANGS)
    for (const entry of allCharts(published, lang)) {
      const { spec } = entry;
      const { id } = spec.input;
      if (!isToBeMade(`charts/${id}`)) continue;
      let file: ChartFile | undefined;
      const read = (): ChartFile =>
        (file ??= { chart: drawChart(spec, gate), rows: chartRows(spec, published) });
      const address = addressOf(addressOfChart(id), lang);
      yield [chartFile(id, lang, 'csv'), () => formatChartFile(read())];
      yield [
        chartFile(id, lang, 'json'),
        () => formatChartJson(read(), spec, address, dayOfChart(entry, published)),
      ];
      yield [chartFile(id, lang, 'parquet'), () => formatChartParquet(read())];
    }
}
