import jsQR from 'jsqr';
import { beforeAll, describe, expect, test } from 'vitest';

import type { Made } from './made.ts';

import { encodePng } from '../../scripts/images/imagePng.ts';
import { checkFonts, renderSvg } from '../../scripts/images/imageRender.ts';
import { LANGS } from '../../src/i18n/index.ts';
import { createNastyCharts } from '../charts/nasty.ts';
import {
  allMade,
  exampleCharts,
  figurePicturesIn,
  fontsFor,
  gonePicturesIn,
  inkOf,
  pictureChart,
} from './made.ts';

/** Chinese letters cover a fifth of their place, a line of Latin ones with few strokes still a twentieth. */
const LEAST_INK = 0.035;

const made = allMade();
let fonts: string[] = [];
beforeAll(async () => {
  fonts = await fontsFor(made);
}, 60_000);

const blank = ({ picture }: Made, files: readonly string[]): string[] => {
  const pixels = renderSvg(picture.svg, picture.pixels, files);
  return picture.boxes.filter((box) => inkOf(pixels, picture, box) < LEAST_INK).map(({ name }) => name);
};

/** One picture of each sort in each language: the others differ in their words only. */
const sample = LANGS.flatMap((lang) => [
  ...exampleCharts(lang).flatMap((chart) => pictureChart(chart)),
  ...figurePicturesIn(lang).slice(0, 6),
  ...gonePicturesIn(lang),
]);

describe('ink', () => {
  test('stands wherever words are set, in both languages', () => {
    const faults = sample
      .map((one) => [one.name, blank(one, fonts)])
      .filter(([, names]) => names!.length > 0);
    expect(faults).toEqual([]);
  }, 120_000);

  test('is missing everywhere without a font: the same check fails', () => {
    for (const one of sample.slice(0, 3))
      expect(blank(one, [])).toEqual(one.picture.boxes.map(({ name }) => name));
  });

  test('of the words within a drawing is there, too', () => {
    const { picture } = pictureChart(exampleCharts('zh')[0]!)[0]!;
    const count = (files: readonly string[]): number => {
      const { data } = renderSvg(picture.svg, picture.pixels, files);
      return data.filter((value, k) => k % 4 === 0 && value < 120).length;
    };
    expect(count(fonts)).toBeGreaterThan(2 * count([]));
  });

  test('leaves the edges of every picture free', () => {
    for (const { name, picture } of sample) {
      const { width, height, data } = renderSvg(picture.svg, picture.pixels, fonts);
      const paper = data.slice(4 * (width * (height - 1)), 4 * (width * (height - 1)) + 3).join();
      const touched = Array.from({ length: height }, (_, y) => [
        4 * (y * width + 6),
        4 * (y * width + width - 7),
      ])
        .flat()
        .filter((at) => data.slice(at, at + 3).join() !== paper);
      expect(touched.length, name).toBe(0);
    }
  }, 60_000);
});

test('a missing font stops the build before the first picture', () => {
  expect(() => {
    checkFonts([]);
  }).toThrow('blank text: no font; expected TTF files of Noto Sans SC');
  checkFonts(fonts);
});

test('the code in a picture opens its address', () => {
  for (const { name, picture } of [
    ...pictureChart(exampleCharts('zh')[0]!).slice(0, 1),
    ...figurePicturesIn('en').slice(0, 2),
  ]) {
    const { width, height, data } = renderSvg(picture.svg, picture.pixels, fonts);
    const found = jsQR.default(new Uint8ClampedArray(data), width, height)?.data ?? '';
    expect(found, name).toMatch(/^https:\/\/youju\.example\.org\/(charts|bulletins)\/.+\/$/);
  }
});

test('drawing twice gives the same bytes', async () => {
  const again = allMade();
  expect(again).toEqual(made);
  const others = await fontsFor(again);
  for (const { picture } of sample.slice(0, 4)) {
    const [one, two] = [fonts, others].map((files) =>
      encodePng(renderSvg(picture.svg, picture.pixels, files)),
    );
    expect(Buffer.compare(one!, two!)).toBe(0);
  }
});

test('sizes are those that WeChat and link previews ask for', () => {
  const sizeOf = (one: Made): string => {
    const { width, height } = renderSvg(one.picture.svg, one.picture.pixels, fonts);
    return `${width}×${height}`;
  };
  const [picture, share, cover] = pictureChart(exampleCharts('zh')[1]!);
  expect(sizeOf(picture!)).toMatch(/^1080×/);
  expect(sizeOf(share!)).toBe('1200×630');
  expect(sizeOf(cover!)).toBe('900×383');
  const [figureShare, figureCard] = figurePicturesIn('zh');
  expect(sizeOf(figureShare!)).toBe('1200×630');
  expect(sizeOf(figureCard!)).toMatch(/^1080×/);
});

test('hostile names neither break a picture nor leave it', async () => {
  const nasty = createNastyCharts('zh').flatMap(({ name, chart }) =>
    pictureChart(
      {
        ...chart,
        title: `${chart.title}<script>alert(1)</script>\u202e${'长'.repeat(5000)}`,
        source: 'w'.repeat(5000),
      },
      name,
    ),
  );
  const files = await fontsFor(nasty.slice(0, 3));
  for (const { name, picture } of nasty) {
    expect(picture.svg, name).not.toMatch(/<script|\u202e/);
    for (const { left, top, width, height } of picture.boxes) {
      expect(left + width, name).toBeLessThanOrEqual(picture.width);
      expect(top + height, name).toBeLessThanOrEqual(picture.height);
    }
  }
  for (const { picture } of nasty.filter((_, k) => k % 9 === 0))
    expect(renderSvg(picture.svg, 200, files).width).toBe(200);
}, 60_000);
