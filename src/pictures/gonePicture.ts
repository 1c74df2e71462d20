import type { Lang } from '../i18n/index.ts';
import type { Picture } from './picture.ts';
import type { StyleSheet } from './styleSheet.ts';

import { pictures } from '../i18n/charts/pictures.ts';
import { bar, createPicture, paletteOf } from './picture.ts';
import { bodyLines, setLines } from './typeset.ts';

/** In pixels; as large as the card that is shown where a link is shared. */
const [WIDTH, HEIGHT, EDGE] = [1200, 630, 56];
const [TITLE, TEXT, NOTE] = [72, 34, 26];

/** What stands in the place of a picture that was public: that it is withdrawn, when and why. */
export function gonePicture(
  { title, text }: { readonly title: string; readonly text: string },
  lang: Lang,
  sheet: StyleSheet,
): Picture {
  const palette = paletteOf(sheet);
  const room = WIDTH - 2 * EDGE;
  const head = setLines(bodyLines(title, TITLE, room, 2), {
    name: 'title', x: EDGE, y: EDGE * 1.4, size: TITLE, fill: palette.ink, weight: 'bold',
  }); // prettier-ignore
  const body = setLines(bodyLines(text, TEXT, room, 7), {
    name: 'text', x: EDGE, y: EDGE * 1.8 + head.height, size: TEXT, fill: palette.ink,
  }); // prettier-ignore
  const brand = setLines([pictures(lang)('brand')], {
    name: 'brand', x: EDGE, y: HEIGHT - EDGE - NOTE * 1.4, size: NOTE, fill: palette.accent, weight: 'bold',
  }); // prettier-ignore
  return createPicture(
    {
      width: WIDTH,
      height: HEIGHT,
      pixels: WIDTH,
      blocks: [head, body, brand],
      shapes: [bar(EDGE, EDGE * 1.7, Math.round(EDGE / 5), palette)],
    },
    palette,
  );
}
