import { readFileSync } from 'node:fs';
import process from 'node:process';

import type { Published } from '../../src/datasets/published.ts';
import type { ChartEntry } from '../../src/graphics/entry.ts';
import type { PagePart } from '../../src/graphics/pageParts.ts';
import type { PublishedRecord } from '../../src/graphics/frozen.ts';
import type { PicturedChart } from '../../src/pictures/chartPicture.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import type { StyleSheet } from '../../src/pictures/styleSheet.ts';

import {
  addressOfChart,
  bulletinPicture,
  chartFile,
  pageOfFigure,
  picturesOfFigure,
} from '../../src/datasets/address.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { dayOfChart } from '../../src/graphics/entry.ts';
import { goneFiles, goneWords } from '../../src/graphics/gone.ts';
import { addressOfBulletin, goneAddresses } from '../../src/graphics/pageAddresses.ts';
import { drawChart } from '../../src/graphics/spec.ts';
import { LANGS, titleOf } from '../../src/i18n/index.ts';
import { publisherName } from '../../src/i18n/publishers.ts';
import { mapGate } from '../../src/maps/approval.ts';
import { bulletinShare } from '../../src/pictures/bulletinShare.ts';
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

/** A chart as it is drawn, with what its pictures and files say beside it. */
export interface DrawnEntry {
  readonly entry: ChartEntry;
  readonly pictured: PicturedChart;
}

/** The look of charts and maps, from the sheets of the pages. */
export function readStyleSheet(): StyleSheet {
  const read = (path: string): string => readFileSync(new URL(`../../src/${path}`, import.meta.url), 'utf8');
  const sheets = ['charts/marks.css', 'maps/maps.css', 'maps/progressMap.css'];
  return createStyleSheet(read('styles/variables.css') + read('styles/steps.css'), sheets.map(read));
}

/** The charts that are made anew, in all languages, one after the other: drawn all at once they would fill the memory. */
export function* drawnEntries(
  published: Published,
  isMade: (part: PagePart) => boolean,
): Generator<DrawnEntry> {
  const gate = mapGate(process.env);
  const addressOf = pageAddress(process.env);
  for (const lang of LANGS)
    for (const entry of allCharts(published, lang)) {
      if (!isMade(`charts/${entry.spec.input.id}`)) continue;
      const chart = drawChart(entry.spec, gate);
      const address = addressOf(addressOfChart(chart.id), lang);
      yield { entry, pictured: { chart, address, asOf: dayOfChart(entry, published) } };
    }
}

/** The pictures of a chart; the first is the one to be published, also as SVG. */
export function chartPictures(
  { pictured }: DrawnEntry,
  sheet: StyleSheet,
): readonly [main: PlacedPicture, ...others: PlacedPicture[]] {
  const { id, lang } = pictured.chart;
  const at = (ending: string): string => chartFile(id, lang, ending);
  return [
    { path: at('png'), picture: chartPicture(pictured, sheet) },
    { path: at('cover.png'), picture: chartCover(pictured, sheet) },
    { path: at('share.png'), picture: chartShare(pictured, sheet) },
  ];
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

/** Pictures of the figures that have any and whose bulletin is made anew, in all languages. */
export function* figurePictures(
  published: Published,
  sheet: StyleSheet,
  isMade: (part: PagePart) => boolean,
): Generator<PlacedPicture> {
  const addressOf = pageAddress(process.env);
  for (const figure of published.figures) {
    const files = isMade(`bulletins/${figure.bulletin}`) ? picturesOfFigure(published, figure) : [];
    if (files.length === 0) continue;
    const view = figureView(published, figure.id);
    for (const { path, kind, lang } of files) {
      const pictured = { view, lang, address: addressOf(pageOfFigure(figure.id), lang) };
      const draw = kind === 'share' ? figureShare : articlePicture;
      yield { path, picture: draw(pictured, sheet) };
    }
  }
}

/** The cards of the bulletins that are made anew, in all languages. */
export function* bulletinPictures(
  published: Published,
  sheet: StyleSheet,
  isMade: (part: PagePart) => boolean,
): Generator<PlacedPicture> {
  const addressOf = pageAddress(process.env);
  for (const row of published.bulletins)
    for (const lang of isMade(`bulletins/${row.id}`) ? LANGS : []) {
      const publisher = publisherName(published.byId.publishers, row.publisher, lang);
      const address = addressOf(addressOfBulletin(row.id), lang);
      const title = titleOf(row, lang);
      const picture = bulletinShare({ title, publisher, published: row.published, lang, address }, sheet);
      yield { path: bulletinPicture(row.id, lang), picture };
    }
}
