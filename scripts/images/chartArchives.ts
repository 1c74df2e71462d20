import type { Archived } from '../run/archive.ts';
import type { Published } from '../../src/datasets/published.ts';
import type { DrawnEntry } from './imageJobs.ts';

import { chartFile } from '../../src/datasets/address.ts';
import { chartRows } from '../../src/graphics/chartRows.ts';
import { createArchive } from '../run/archive.ts';
import { formatChartFile, formatChartJson } from './chartFormats.ts';
import { chartTexts } from './chartTexts.ts';

/** One ZIP for each chart, by its path: picture, vectors, data and the texts that go with them. */
export function* chartArchives(
  charts: Iterable<DrawnEntry>,
  fileOf: (path: string) => Uint8Array,
  published: Published,
): Generator<readonly [path: string, bytes: Uint8Array]> {
  for (const { entry, pictured } of charts) {
    const { chart, address, asOf } = pictured;
    const { id, lang } = chart;
    const texts = chartTexts(entry, pictured, published);
    const file = { chart, rows: chartRows(entry.spec, published) };
    const files: Archived[] = [
      ['README.txt', texts.readme],
      [`${id}.${lang}.png`, fileOf(chartFile(id, lang, 'png'))],
      [`${id}.${lang}.svg`, fileOf(chartFile(id, lang, 'svg'))],
      [`${id}.${lang}.csv`, formatChartFile(file)],
      [`${id}.${lang}.json`, formatChartJson(file, entry.spec, address, asOf)],
      ['caption.txt', texts.caption],
      ['alt.txt', texts.alt],
      ['citation.txt', texts.citation],
    ];
    yield [chartFile(id, lang, 'zip'), createArchive(files)];
  }
}
