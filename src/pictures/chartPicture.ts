import type { Chart } from '../charts/chart.ts';
import type { Picture } from './picture.ts';
import type { StyleSheet } from './styleSheet.ts';

import { formatDay } from '../i18n/format/period.ts';
import { WIDTHS } from '../charts/render/drawing.ts';
import { pictures } from '../i18n/charts/pictures.ts';
import { flatten } from './flatten.ts';
import { bar, createPicture, hairline, paletteOf, placed, qrCode, shortAddress } from './picture.ts';
import { addressLines, bodyLines, fitHeading, setLines } from './typeset.ts';

/** A chart and what its pictures say beside it. */
export interface PicturedChart {
  readonly chart: Chart;
  /** Absolute address of its page. */
  readonly address: string;
  /** Day by which all that it draws was published, and on which it judges what is due. */
  readonly asOf: string;
}

const EDGE = 16;
const WIDTH = WIDTHS.narrow + 2 * EDGE;
const ROOM = WIDTHS.narrow;
const QR = 66;
const TOP = 20;
const KICKER = 14;
/** Size of source and address: 12 px where the picture is shown 360 px wide. */
const NOTE = 12.5;
/** As wide as articles in WeChat are set on the densest phones: 360 px at three pixels each. */
const PIXELS = 1080;

/**
 * The picture of a chart to be published: title, unit, the drawing for phones, source, address, QR code. Shown 360 px wide
 * its smallest words are 11.5 px high or more. The flattened SVG is the same picture.
 */
export function chartPicture({ chart, address, asOf }: PicturedChart, sheet: StyleSheet): Picture {
  const { kicker = '' } = chart;
  const palette = paletteOf(sheet);
  const t = pictures(chart.lang);
  const above = setLines(kicker === '' ? [] : bodyLines(kicker, KICKER, ROOM, 2), {
    name: 'kicker', x: EDGE, y: TOP, size: KICKER, fill: palette.muted, weight: 'bold',
  }); // prettier-ignore
  const start = TOP + above.height;
  const head = fitHeading(chart.title, { width: ROOM, most: 5, sizes: [22, 20, 18] });
  const title = setLines(head.lines, {
    name: 'title', x: EDGE, y: start, size: head.size, fill: palette.ink, weight: 'bold', leading: 1.32,
  }); // prettier-ignore
  const subtitle = setLines(chart.subtitle === '' ? [] : bodyLines(chart.subtitle, 14, ROOM, 5), {
    name: 'subtitle', x: EDGE, y: start + title.height + 5, size: 14, fill: palette.muted,
  }); // prettier-ignore
  const drawing = flatten(chart.narrow, sheet);
  const top = start + title.height + (subtitle.height === 0 ? 0 : subtitle.height + 5) + 16;
  const rule = top + drawing.height + 16;
  const said = [
    ...bodyLines(t('source', { source: chart.source }), NOTE, ROOM - QR - 16, 4),
    t('asOf', { day: formatDay(asOf, chart.lang) }),
  ];
  const source = setLines(said, { name: 'source', x: EDGE, y: rule + 9, size: NOTE, fill: palette.muted });
  const below = rule + Math.max(9 + source.height, 12 + QR - 1.4 * NOTE) + 3;
  const brand = setLines([t('brand')], {
    name: 'brand', x: EDGE, y: below, size: NOTE, fill: palette.accent, weight: 'bold',
  }); // prettier-ignore
  const where = setLines(addressLines(shortAddress(address), NOTE, ROOM), {
    name: 'address', x: EDGE, y: below + brand.height, size: NOTE, fill: palette.ink,
  }); // prettier-ignore
  const height = below + brand.height + where.height + 14;
  return createPicture(
    {
      width: WIDTH,
      height,
      pixels: PIXELS,
      blocks: [above, title, subtitle, source, brand, where],
      shapes: [
        bar(EDGE, 34, 6, palette),
        placed(drawing.svg, EDGE, top),
        hairline(EDGE, rule, ROOM, palette),
        qrCode(address, WIDTH - EDGE - QR, rule + 12, QR, palette.ink),
      ],
    },
    palette,
  );
}
