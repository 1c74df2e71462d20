import type { Lang } from '../i18n/index.ts';
import type { Picture } from './picture.ts';
import type { StyleSheet } from './styleSheet.ts';

import { pictures } from '../i18n/charts/pictures.ts';
import { bar, createPicture, hairline, paletteOf, qrCode, shortAddress } from './picture.ts';
import { addressLines, bodyLines, fitHeading, setLines } from './typeset.ts';

/** A bulletin as its card shows it. */
interface PicturedBulletin {
  readonly title: string;
  /** Who published it, in the language of the card. */
  readonly publisher: string;
  readonly published: string;
  readonly lang: Lang;
  /** Absolute address of its page. */
  readonly address: string;
}

/** In pixels. */
const [WIDTH, HEIGHT, EDGE, QR] = [1200, 630, 56, 132];
const NOTE = 27;

/** The card that is shown where a link to a bulletin is shared, or to a figure that has none of its own. */
export function bulletinShare(
  { title, publisher, published, lang, address }: PicturedBulletin,
  sheet: StyleSheet,
): Picture {
  const palette = paletteOf(sheet);
  const room = WIDTH - 2 * EDGE;
  const top = EDGE * 1.4;
  const foot = HEIGHT - EDGE - QR;
  const by = setLines(bodyLines([publisher, published].filter(Boolean).join(' · '), NOTE, room, 2), {
    name: 'publisher', x: EDGE, y: top, size: NOTE, fill: palette.muted, weight: 'bold',
  }); // prettier-ignore
  const y = top + by.height + NOTE * 0.8;
  const heading = fitHeading(title, {
    width: room, most: 5, height: foot - y - NOTE, leading: 1.28, sizes: [72, 62, 54, 46, 38],
  }); // prettier-ignore
  const head = setLines(heading.lines, {
    name: 'title', x: EDGE, y, size: heading.size, fill: palette.ink, weight: 'bold', leading: 1.28,
  }); // prettier-ignore
  const where = addressLines(shortAddress(address), NOTE, room - QR - EDGE);
  const lines = setLines([[{ text: pictures(lang)('brand'), weight: 'bold', fill: palette.accent }], ...where], {
    name: 'address', x: EDGE, y: foot + NOTE, size: NOTE, fill: palette.muted,
  }); // prettier-ignore
  return createPicture(
    {
      width: WIDTH,
      height: HEIGHT,
      pixels: WIDTH,
      blocks: [by, head, lines],
      shapes: [
        bar(EDGE, EDGE * 1.7, Math.round(EDGE / 5), palette),
        hairline(EDGE, foot, room - QR - EDGE / 2, palette),
        qrCode(address, WIDTH - EDGE - QR, foot, QR, palette.ink),
      ],
    },
    palette,
  );
}
