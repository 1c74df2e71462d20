import { Resvg } from '@resvg/resvg-js';

import type { Pixels } from './imagePng.ts';

import { FONT } from '../../src/pictures/picture.ts';
import { CliError } from '../run/effects.ts';

/** Draws a picture in some fonts and no other: what the machine has installed makes no difference. */
export function renderSvg(svg: string, width: number, fontFiles: readonly string[]): Pixels {
  const image = new Resvg(svg, {
    fitTo: { mode: 'width', value: width },
    font: { fontFiles: [...fontFiles], loadSystemFonts: false, defaultFontFamily: FONT },
  }).render();
  // A copy of its own: the four channels are read as words, which must begin at a multiple of four.
  return { width: image.width, height: image.height, data: new Uint8Array(image.pixels) };
}

/** How much of an area is not of the colour of its upper left corner, 0 … 1: words that are there have ink. */
export function inkIn(
  { width, height, data }: Pixels,
  area: { readonly left: number; readonly top: number; readonly width: number; readonly height: number },
): number {
  const [left, top] = [Math.max(0, Math.floor(area.left)), Math.max(0, Math.floor(area.top))];
  const right = Math.min(width, Math.ceil(area.left + area.width));
  const bottom = Math.min(height, Math.ceil(area.top + area.height));
  const paper = brightness(data, top * width + left);
  let dark = 0;
  for (let y = top; y < bottom; y++)
    for (let x = left; x < right; x++) if (Math.abs(brightness(data, y * width + x) - paper) > 60) dark += 1;
  return dark / Math.max(1, (right - left) * (bottom - top));
}

function brightness(data: Uint8Array, pixel: number): number {
  const at = 4 * pixel;
  return ((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3;
}

const PROBE =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 80 40" font-family="Noto Sans SC" font-size="16">' +
  '<rect width="80" height="40" fill="#fff"/><text x="2" y="16">有据 0</text>' +
  '<text x="2" y="36" font-weight="700">有据 0</text></svg>';

/** Words that every picture holds and `checkFonts` looks for. */
export const PROBE_TEXT = '有据0 …';

/** Stops where words would be drawn as nothing, which resvg does without an error when a font is missing. */
export function checkFonts(fontFiles: readonly string[]): void {
  const probe = renderSvg(PROBE, 80, fontFiles);
  for (const top of [0, 20])
    if (inkIn(probe, { left: 0, top, width: 80, height: 20 }) < 0.03)
      throw new CliError(`blank text: ${fontFiles.join(', ') || 'no font'}; expected TTF files of ${FONT}`);
}
