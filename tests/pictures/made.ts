import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import type { Chart, Lang } from '../../src/charts/chart.ts';
import type { Pixels } from '../../scripts/images/imagePng.ts';
import type { Picture } from '../../src/pictures/picture.ts';
import type { TextBox } from '../../src/pictures/typeset.ts';

import { LANGS } from '../../src/i18n/index.ts';
import { chartCover, chartShare } from '../../src/pictures/chartCards.ts';
import { chartPicture } from '../../src/pictures/chartPicture.ts';
import { goneWords } from '../../src/graphics/gone.ts';
import { gonePicture } from '../../src/pictures/gonePicture.ts';
import { articlePicture, figureShare } from '../../src/pictures/figurePictures.ts';
import { figureView } from '../../src/views/bulletins/figureView.ts';
import { subsetFonts } from '../../scripts/images/imageFonts.ts';
import { readStyleSheet } from '../../scripts/images/imageJobs.ts';
import { inkIn } from '../../scripts/images/imageRender.ts';
import { createExamples } from '../../scripts/images/galleryExamples.ts';
import { createMaps } from '../maps/examples.ts';
import { createCollection } from '../views/collection.ts';

export const sheet = readStyleSheet();

export interface Made {
  readonly name: string;
  readonly picture: Picture;
}

/** The three pictures of a chart. */
export function pictureChart(chart: Chart, name = `${chart.id} ${chart.lang}`): Made[] {
  const address = `https://youju.example.org/charts/${chart.id}/`;
  const kicked = chart.kind === 'timeline' ? { ...chart, kicker: '电动自行车安全隐患全链条整治' } : chart;
  const pictured = { chart: kicked, address, asOf: '2026-03-17' };
  return [
    { name: `${name} picture`, picture: chartPicture(pictured, sheet) },
    { name: `${name} share`, picture: chartShare(pictured, sheet) },
    { name: `${name} cover`, picture: chartCover(pictured, sheet) },
  ];
}

export const exampleCharts = (lang: Lang): Chart[] => [...createExamples(lang), ...createMaps(lang)];

const published = createCollection();

/** Both pictures of all figures of the small collection. */
export const figurePicturesIn = (lang: Lang): Made[] =>
  published.figures.flatMap(({ id }) => {
    const pictured = {
      view: figureView(published, id),
      lang,
      address: `https://youju.example.org/bulletins/${id.replace('@', '/')}/`,
    };
    return [
      { name: `${id} ${lang} share`, picture: figureShare(pictured, sheet) },
      { name: `${id} ${lang} card`, picture: articlePicture(pictured, sheet) },
    ];
  });

/** What stands in the place of pictures of a withdrawn bulletin. */
export const gonePicturesIn = (lang: Lang): Made[] => {
  const withdrawal = {
    id: 'a', title: '关于火灾形势的通报', publisher: '甲', published: '', withdrawn: '2026-11-29',
    reason: '原件有误。'.repeat(8), addresses: '',
  }; // prettier-ignore
  return [{ name: `gone ${lang}`, picture: gonePicture(goneWords(withdrawal, lang), lang, sheet) }];
};

export const allMade = (): Made[] =>
  LANGS.flatMap((lang) => [
    ...exampleCharts(lang).flatMap((chart) => pictureChart(chart)),
    ...figurePicturesIn(lang),
    ...gonePicturesIn(lang),
  ]);

/** Fonts for some pictures, in a folder of their own. */
export function fontsFor(made: readonly Made[]): Promise<string[]> {
  const characters = new Set(made.flatMap(({ picture }) => [...picture.svg]));
  return subsetFonts(characters, mkdtempSync(join(tmpdir(), 'youju-fonts-')));
}

/** Share of ink in the place of some words. */
export function inkOf(pixels: Pixels, picture: Picture, { left, top, width, height }: TextBox): number {
  const scale = pixels.width / picture.width;
  return inkIn(pixels, {
    left: left * scale,
    top: top * scale,
    width: width * scale,
    height: height * scale,
  });
}
