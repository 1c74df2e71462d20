import type { Chart, ChartKind } from '../charts/chart.ts';
import type { Svg } from '../charts/render/svg.ts';
import type { PicturedChart } from './chartPicture.ts';
import type { Picture } from './picture.ts';
import type { StyleSheet } from './styleSheet.ts';

import { pictures } from '../i18n/charts/pictures.ts';
import { LABEL } from '../charts/render/drawing.ts';
import { boundsOf } from './bounds.ts';
import { flatten } from './flatten.ts';
import { bar, createPicture, paletteOf, placed, shortAddress } from './picture.ts';
import { addressLines, bodyLines, fitHeading, setLines } from './typeset.ts';

/** A card: words on the left, the drawing on the right. All in pixels. */
interface CardLayout {
  readonly width: number;
  readonly height: number;
  readonly edge: number;
  /** Width of the words. */
  readonly room: number;
  readonly titles: readonly number[];
  /** Most lines of the title. */
  readonly lines: number;
  readonly subtitle: number;
  readonly note: number;
  /** Height of words in the drawing below which it is drawn without any. */
  readonly legible: number;
}

/** Of titles. */
const LEADING = 1.28;
/** How much larger a title is that has no drawing beside it. */
const ALONE = 1.4;

/** For previews of links: Open Graph. */
const SHARE: CardLayout = {
  width: 1200, height: 630, edge: 56, room: 540, titles: [50, 44, 38, 34], lines: 6, subtitle: 25, note: 23, legible: 17.5,
}; // prettier-ignore

/** For the head of an article in WeChat: there 900 px are shown as 343. */
const COVER: CardLayout = {
  width: 900, height: 383, edge: 40, room: 470, titles: [46, 40, 34, 30], lines: 5, subtitle: 0, note: 26, legible: 30,
}; // prettier-ignore

/** The card that is shown where a link to the chart is shared, 1200 × 630. */
export function chartShare(pictured: PicturedChart, sheet: StyleSheet): Picture {
  return drawCard(pictured, sheet, SHARE);
}

/** The cover of an article in WeChat, 900 × 383: what the chart finds, and its shape. */
export function chartCover(pictured: PicturedChart, sheet: StyleSheet): Picture {
  return drawCard(pictured, sheet, COVER);
}

function drawCard({ chart, address }: PicturedChart, sheet: StyleSheet, layout: CardLayout): Picture {
  const { kicker = '' } = chart;
  const palette = paletteOf(sheet);
  const { width, height, edge, note } = layout;
  const [left, right] = [edge + layout.room + edge * 0.8, width - edge];
  const space = { left, top: edge, width: right - left, height: height - 2 * edge };
  const drawing = drawingIn(chart, sheet, space, layout.legible);
  const room = drawing === null ? right - edge : layout.room;
  // Where words stand alone they are the picture.
  const titles = drawing === null ? layout.titles.map((size) => size * ALONE) : layout.titles;
  const t = pictures(chart.lang);
  const isShare = layout.subtitle > 0;
  const lines = isShare
    ? [
        ...bodyLines(t('source', { source: chart.source }), note, room, 2),
        ...addressLines(shortAddress(address), note, room),
      ]
    : bodyLines(chart.source, note, room, 1);
  const brand = { text: t('brand'), weight: 'bold', fill: palette.accent } as const;
  const foot = isShare ? [[brand], ...lines] : lines;
  const footTop = height - edge * 0.75 - foot.length * note * 1.4;
  const words = setLines(foot, { name: 'source', x: edge, y: footTop, size: note, fill: palette.muted });
  const above = setLines(kicker === '' ? [] : bodyLines(kicker, note, room, 1), {
    name: 'kicker', x: edge, y: edge * 0.85, size: note, fill: palette.muted, weight: 'bold',
  }); // prettier-ignore
  const top = edge * 0.85 + above.height;
  const head = fitHeading(chart.title, {
    width: room, most: layout.lines, height: footTop - top - note * 0.4, leading: LEADING, sizes: titles,
  }); // prettier-ignore
  const title = setLines(head.lines, {
    name: 'title', x: edge, y: top, size: head.size, fill: palette.ink, weight: 'bold', leading: LEADING,
  }); // prettier-ignore
  const below = top + title.height + note * 0.6;
  const most = isShare ? Math.floor((footTop - below - note * 0.6) / (layout.subtitle * 1.4)) : 0;
  const subtitle = setLines(
    most > 0 && chart.subtitle !== ''
      ? bodyLines(chart.subtitle, layout.subtitle, room, Math.min(3, most))
      : [],
    { name: 'subtitle', x: edge, y: below, size: layout.subtitle, fill: palette.muted },
  );
  return createPicture(
    {
      width,
      height,
      pixels: width,
      blocks: [above, title, subtitle, words],
      shapes: [bar(edge, edge * 1.7, Math.round(edge / 5), palette), drawing],
    },
    palette,
  );
}

interface Space {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Maps with boundaries keep their words in any size: one of them is the number of approval, without which none may be shown. */
const BOUND: ReadonlySet<ChartKind> = new Set<ChartKind>(['choropleth', 'symbol-map']);

/** The drawing in a space: with its words where they can be read there, else its shape alone, as large as it goes. */
function drawingIn({ narrow, kind }: Chart, sheet: StyleSheet, space: Space, legible: number): Svg | null {
  const whole = flatten(narrow, sheet);
  const scale = Math.min(space.width / whole.width, space.height / whole.height);
  if (LABEL * scale >= legible || BOUND.has(kind)) {
    return placed(
      whole.svg,
      space.left + space.width - whole.width * scale,
      space.top + (space.height - whole.height * scale) / 2,
      scale,
    );
  }
  // Windows and deadlines without their names say nothing: words alone are better.
  if (kind === 'timeline' || kind === 'calendar') return null;
  const flat = flatten(narrow, sheet, { words: false });
  const shape = kind === 'tile-grid' ? growCircles(flat.svg) : flat.svg;
  const bounds = boundsOf(shape.svg);
  if (bounds === null) return null;
  const [width, height] = [bounds.right - bounds.left, bounds.bottom - bounds.top];
  const fit = Math.min(space.width / Math.max(1, width), space.height / Math.max(1, height));
  return placed(
    shape,
    space.left + space.width - bounds.right * fit,
    space.top + (space.height - height * fit) / 2 - bounds.top * fit,
    fit,
  );
}

/** Room of a circle in its tile where no words stand beside it, as a share of the tile. */
const IN_TILE = 0.45;

/** Circles on tiles are small to leave room for words; without words all grow alike, so that their areas compare as before. */
function growCircles({ svg }: Svg): Svg {
  const numbers = (pattern: RegExp): number[] =>
    [...svg.matchAll(pattern)].map(([, number]) => Number(number));
  const largest = Math.max(0, ...numbers(/<circle[^>]* r="([\d.]+)"/g));
  const tile = Math.min(...numbers(/<rect[^>]* width="([\d.]+)"/g));
  if (largest === 0 || !Number.isFinite(tile)) return { svg };
  const factor = Math.max(1, (tile * IN_TILE) / largest);
  return {
    svg: svg.replace(
      /(<circle[^>]* r=")([\d.]+)"/g,
      (_, before: string, r: string) => `${before}${Number((Number(r) * factor).toFixed(1))}"`,
    ),
  };
}
