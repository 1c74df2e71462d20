import { readFileSync } from 'node:fs';
import process from 'node:process';

import type { Published } from '../../src/datasets/published.ts';
import type { ChartEntry } from '../../src/graphics/entry.ts';
import type { PublishedRecord } from '../../src/graphics/frozen.ts';
import type { PicturedChart } from '../../src/pictures/chartPicture.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import type { StyleSheet } from '../../src/pictures/styleSheet.ts';

import { addressOfChart, addressOfFigure, chartFile, figurePicture } from '../../src/datasets/address.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { goneFiles, goneWords } from '../../src/graphics/gone.ts';
import { goneAddresses } from '../../src/graphics/pageAddresses.ts';
import { drawChart } from '../../src/graphics/spec.ts';
import { LANGS } from '../../src/i18n/index.ts';
import { mapGate } from '../../src/maps/approval.ts';
import { chartCover, chartShare } from '../../src/pictures/chartCards.ts';
import { chartPicture } from '../../src/pictures/chartPicture.ts';
import { articlePicture, figureShare } from '../../src/pictures/figurePictures.ts';
import { gonePicture } from '../../src/pictures/gonePicture.ts';
import { createStyleSheet } from '../../src/pictures/styleSheet.ts';
import { figureView } from '../../src/views/bulletins/figureView.ts';
import { pageAddress } from './imageSite.ts';

/** A picture and the place of its PNG, as a path of the site: `/data/charts/fires-map.zh.png`. */
export interface PlacedPicture {
  readonly path: string;
  readonly picture: Picture;
}

/** A chart with its pictures: `main` is the one to be published, also as SVG. */
export interface ChartPictures {
  readonly entry: ChartEntry;
  readonly pictured: PicturedChart;
  readonly main: PlacedPicture;
  readonly others: readonly PlacedPicture[];
}

/** The look of charts and maps, from the sheets of the pages. */
export function readStyleSheet(): StyleSheet {
  const read = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
  const sheets = ['charts/marks.css', 'maps/maps.css', 'maps/progressMap.css'];
  return createStyleSheet(read('styles/variables.css') + read('styles/steps.css'), sheets.map(read));
}

/** Pictures of all charts in all languages. */
export function chartPictures(published: Published, sheet: StyleSheet): ChartPictures[] {
  const gate = mapGate(process.env);
  const addressOf = pageAddress(process.env);
  return LANGS.flatMap((lang) =>
    allCharts(published, lang).map((entry): ChartPictures => {
      const chart = drawChart(entry.spec, gate);
      const { id } = chart;
      const address = addressOf(addressOfChart(id), lang);
      const pictured = { chart, address, asOf: published.asOf };
      const at = (ending: string): string => chartFile(id, lang, ending);
      return {
        entry,
        pictured,
        main: { path: at('png'), picture: chartPicture(pictured, sheet) },
        others: [
          { path: at('cover.png'), picture: chartCover(pictured, sheet) },
          { path: at('share.png'), picture: chartShare(pictured, sheet) },
        ],
      };
    }),
  );
}

/** What stands in the place of the files of pages that were public and are no more, by their paths. */
export function goneFilesOf(
  published: Published,
  record: PublishedRecord,
  sheet: StyleSheet,
): { readonly pictures: readonly PlacedPicture[]; readonly texts: ReadonlyMap<string, string> } {
  const pictures: PlacedPicture[] = [];
  const texts = new Map<string, string>();
  for (const { path: page, withdrawal } of goneAddresses(published, record))
    for (const lang of LANGS) {
      const words = goneWords(withdrawal, lang);
      const picture = gonePicture(words, lang, sheet);
      for (const path of goneFiles(page, lang)) {
        if (path.endsWith('.png')) pictures.push({ path, picture });
        else if (path.endsWith('.svg')) texts.set(path, picture.svg);
        else if (path.endsWith('.json')) texts.set(path, `${JSON.stringify(words.text)}\n`);
        else texts.set(path, `${path.endsWith('.csv') ? '\uFEFF' : ''}${words.text}\n`);
      }
    }
  return { pictures, texts };
}

/** Pictures of all figures in all languages: a card to share; of those with an indicator one for articles, too. */
export function figurePictures(published: Published, sheet: StyleSheet): PlacedPicture[] {
  const addressOf = pageAddress(process.env);
  return published.figures.flatMap(({ id, indicator }) => {
    const view = figureView(published, id);
    return LANGS.flatMap((lang) => {
      const pictured = { view, lang, address: addressOf(addressOfFigure(id), lang) };
      const share = { path: figurePicture(id, 'share', lang), picture: figureShare(pictured, sheet) };
      if (indicator === '') return [share];
      return [share, { path: figurePicture(id, 'card', lang), picture: articlePicture(pictured, sheet) }];
    });
  });
}
