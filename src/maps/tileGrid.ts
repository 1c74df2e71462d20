import type { Chart, ChartHead } from '../charts/chart.ts';
import type { ChartPlot } from '../charts/render/draw.ts';
import type { Form } from '../charts/render/drawing.ts';
import type { Svg } from '../charts/render/svg.ts';
import type { Lang } from '../i18n/index.ts';
import type { KeyEntry } from './mapKey.ts';
import type { MapData } from './mapData.ts';
import type { Tile } from './tileLayout.ts';

import { createChart } from '../charts/render/draw.ts';
import { NOTE, WIDTHS, hatch, hit, label, mark, placed } from '../charts/render/drawing.ts';
import { drawn } from '../charts/marks/drawn.ts';
import { measure, wrap } from '../charts/text/measure.ts';
import { el, fragment, path } from '../charts/render/svg.ts';
import { href } from '../i18n/index.ts';
import { circleKeys, hatchKey, mapKey, otherKeys, shadeKeys } from './mapKey.ts';
import {
  describeMap,
  formatLabel,
  formatOtherYear,
  formatTip,
  hasGaps,
  isOther,
  mapColumns,
  mapSubtitle,
  mapTable,
  publishedOf,
} from './mapText.ts';
import { isDarkShade, shadeScale, radiusScale } from './scale.ts';
import { TILE_COLUMNS, TILE_ROWS, tileOf } from './tileLayout.ts';

/** Measures of the grid, in units of the view box. */
interface Format {
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly gap: number;
  readonly nameSize: number;
  readonly valueSize: number;
  /** From the left edge of a tile to its text. */
  readonly inset: number;
  /** From the right and the lower edge of a tile to the middle of its circle: it lies below the name, never behind it. */
  readonly aside: readonly [right: number, lower: number];
  /** Radius of the largest circle. */
  readonly largest: number;
  /** Whether the number stands beside the circle, or below it in the whole width of the tile. */
  readonly beside: boolean;
}

const FORMATS: Readonly<Record<Form, Format>> = {
  wide: {
    tileWidth: 98,
    tileHeight: 68,
    gap: 5,
    nameSize: 14,
    valueSize: 17,
    inset: 8,
    aside: [19, 17],
    largest: 15,
    beside: true,
  },
  narrow: {
    tileWidth: 47,
    tileHeight: 66,
    gap: 2,
    nameSize: 14.5,
    valueSize: 14.5,
    inset: 2,
    aside: [23.5, 33],
    largest: 12,
    beside: false,
  },
};

/**
 * The 34 provinces as equal tiles: what is drawn where no boundaries may be. Counts are circles of true area, shares and
 * rates shade the tile; what is not collected is hatched, what is of another period paler, with its year. A division without a tile is an error of the caller.
 */
export function tileGrid(head: ChartHead, data: MapData): Chart {
  const { lang } = head;
  const told = {
    kind: 'tile-grid',
    subtitle: mapSubtitle(head.subtitle, data, lang),
    description: describeMap(data, lang, 'tiles'),
    columns: mapColumns(data, lang),
    rows: mapTable(data, lang),
  } as const;
  return createChart(head, told, (form) => tileGridPlot(data, lang, form));
}

/** What Plot draws: tiles by what fills them, and over them a group for each, which is told from its own corner. */
export function tileGridPlot(data: MapData, lang: Lang, form: Form): ChartPlot {
  const format = FORMATS[form];
  const isShare = data.basis === 'share';
  const values = publishedOf(data).map(({ published }) => published.value);
  const own = publishedOf(data).filter(({ published }) => !isOther(published));
  const shading = shadeScale(own.map(({ published }) => published.value));
  const radius = radiusScale(values, format.largest);
  const tiles = data.rows.map((row): FilledTile => {
    const tile = tileOf(row.code);
    if (tile === undefined) throw new Error(`missing tile: ${row.code} ${row.name}`);
    const { published } = row;
    if (published === null) return { tile, look: '', tone: MISSING_TONE, shown: null };
    const isPale = isOther(published);
    const shade = isShare ? shading.classOf(published.value) : null;
    const isOnDark = isDarkShade(shade) && !isPale;
    return {
      tile,
      look: isPale ? 'm-other' : shade === null ? 'm-land' : `m-${shade}`,
      // Only circles pass behind words: on a shade they need no rim.
      tone: isOnDark ? 'm-on' : shade === null ? 'c-text m-halo' : 'c-text',
      shown: {
        radius: isShare ? 0 : radius(published.value),
        number: (fits) => formatLabel(published, lang, fits),
        // 2023年 where it fits into the tile, else 2023.
        years: isPale ? [formatOtherYear(published, lang), published.otherYear ?? ''] : [],
        href: href(published.address, lang),
        title: formatTip(row, published, lang),
      },
    };
  });
  const entries = isShare ? shadeKeys(shading, data.unit, lang) : circleKeys(values, radius, lang);
  const gaps = hasGaps(data) ? [hatchKey(data, lang)] : [];
  return drawTiles(tiles, [...entries, ...otherKeys(data, lang), ...gaps], lang, form);
}

/** What stands on a tile: how it is filled, and its number. */
export interface FilledTile {
  readonly tile: Tile;
  /** Class of its ground beside that of all tiles; empty where it is hatched. */
  readonly look: string;
  /** Classes of its words. */
  readonly tone: string;
  /** Null of what is not collected. */
  readonly shown: {
    /** Of its circle; 0 where it has none. */
    readonly radius: number;
    readonly number: (fits: (text: string) => boolean) => string;
    /** Its year, where that is another, from the longest form to the shortest. */
    readonly years: readonly string[];
    readonly href: string;
    readonly title: string;
    /** Drawn on its ground, of its size. */
    readonly over?: (width: number, height: number) => Svg;
  } | null;
}

/** Words on hatching. */
export const MISSING_TONE = 'c-text-muted m-halo';

/** The grid of some tiles. Its upper left corner has none: the key stands there. */
export function drawTiles(
  filled: readonly FilledTile[],
  keys: readonly KeyEntry[],
  lang: Lang,
  form: Form,
): ChartPlot {
  const { tileWidth: width, tileHeight: height, gap } = FORMATS[form];
  // Whole numbers: what stands on every tile is loaded with fewer digits.
  const left = Math.floor((WIDTHS[form] - TILE_COLUMNS * (width + gap) + gap) / 2);
  const tiles = filled.map((one): DrawnTile => ({
    ...one,
    x: left + one.tile.column * (width + gap),
    y: one.tile.row * (height + gap),
  }));
  const key = mapKey(keys, { x: 1, y: 2, width: 5 * (width + gap) - 12 });
  return {
    height: TILE_ROWS * (height + gap) - gap,
    marks: [
      drawn(() => key.svg),
      // Below all words and links: a number may reach over the edge of its tile, and so does the outline of what has the focus.
      drawn(() => fillTiles(tiles, width, height)),
      drawn(() => fragment(...tiles.map((tile) => drawTile(tile, form, lang)))),
    ],
  };
}

/** The tiles by what fills them, each from the one before it: most steps are alike. */
function fillTiles(tiles: readonly DrawnTile[], width: number, height: number): Svg {
  const inOrder = tiles.toSorted((a, b) => a.y - b.y || a.x - b.x);
  return fragment(
    ...[...Map.groupBy(inOrder, classOf)].map(([name, some]) => {
      const boxes = some.map(({ x, y }, i) => {
        const before = some[i - 1] ?? { x: 0, y: 0 };
        return path('m', x - before.x, y - before.y, 'h', width, 'v', height, 'h', -width, 'v', -height, 'z');
      });
      return el('path', { class: name, d: boxes.join('') });
    }),
  );
}

/** What is on a tile: its circle, name and number, and on top its link, which has no words in it: pages underline those. */
function drawTile(tile: DrawnTile, form: Form, lang: Lang): Svg {
  const { shown, x, y } = tile;
  const { tileWidth: width, tileHeight: height, aside } = FORMATS[form];
  const name = nameOf(tile, form, lang);
  if (shown === null) return placed(x, y, hatch(0, 0, width, height, 8, 'm-missing'), name);
  const { radius: r, href: address, title, over } = shown;
  const circle = tile.look === 'm-other' ? 'm-circle m-pale' : 'm-circle';
  return placed(
    x,
    y,
    over === undefined ? null : over(width, height),
    r > 0 ? el('circle', { class: circle, cx: width - aside[0], cy: height - aside[1], r }) : null,
    name,
    numberOf(tile, shown, form, lang),
    mark(address, title, tile.tile.code, hit(0, 0, width, height)),
  );
}

/** A tile in its place. */
interface DrawnTile extends FilledTile {
  readonly x: number;
  readonly y: number;
}

const classOf = ({ look }: DrawnTile): string => (look === '' ? 'm-tile' : `m-tile ${look}`);

/** A name may reach nearly to the edge: Heilongjiang is not to be broken. */
function linesOf({ tile }: DrawnTile, form: Form, lang: Lang): string[] {
  const { tileWidth, inset, nameSize } = FORMATS[form];
  return wrap(
    form === 'narrow' && lang === 'en' ? tile.letters : tile[lang],
    nameSize,
    tileWidth - inset / 2,
    2,
  );
}

function nameOf(tile: DrawnTile, form: Form, lang: Lang): Svg {
  const { inset, nameSize } = FORMATS[form];
  return label(linesOf(tile, form, lang), inset, nameSize + 4, { class: tile.tone, size: nameSize });
}

/** Its number, and its year where that is another. */
function numberOf(
  tile: DrawnTile,
  { radius, number, years }: NonNullable<FilledTile['shown']>,
  form: Form,
  lang: Lang,
): Svg {
  const { tileWidth: width, tileHeight: height, inset, nameSize, valueSize, beside, aside } = FORMATS[form];
  const room = beside && radius > 0 ? width - aside[0] - radius - 3 : width - 1;
  const fits = (text: string): boolean => measure(text, valueSize, 'bold') <= room - inset;
  const year = years.find((text) => measure(text, NOTE) <= width - inset) ?? years.at(-1);
  const lines = linesOf(tile, form, lang).length;
  // Below a name of two lines there is no room but beside the number.
  const isBeside = beside && lines > 1;
  const [x, y] = isBeside ? [width - 3, height - 7] : [inset, nameSize * (lines + 1) + 7];
  // A year is muted, unless it stands on a colour.
  const tone = tile.tone.startsWith('c-text') ? MISSING_TONE : tile.tone;
  const style = { class: tone, size: NOTE, anchor: isBeside ? 'end' : 'start' } as const;
  return fragment(
    label(year === undefined ? [] : [year], x, y, style),
    label([number(fits)], inset, height - 7, {
      class: beside ? `${tile.tone} c-number` : tile.tone,
      size: valueSize,
    }),
  );
}
