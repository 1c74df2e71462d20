import type { Chart, ChartHead } from '../charts/chart.ts';
import type { Form } from '../charts/drawing.ts';
import type { Svg } from '../charts/svg.ts';
import type { Lang } from '../i18n/index.ts';
import type { MapData, MapRow, PublishedValue } from './mapData.ts';
import type { Tile } from './tileLayout.ts';

import { NOTE, WIDTHS, hatch, label, mark } from '../charts/drawing.ts';
import { measure, wrap } from '../charts/measure.ts';
import { el, fragment } from '../charts/svg.ts';
import { href } from '../i18n/index.ts';
import { mapFrame } from './mapFrame.ts';
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
import { isDarkShade, radiusScale, shadeScale } from './scale.ts';
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
    tileWidth: 99,
    tileHeight: 68,
    gap: 4.5,
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
    gap: 2.5,
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
  return {
    ...head,
    kind: 'tile-grid',
    subtitle: mapSubtitle(head.subtitle, data, head.lang),
    description: describeMap(data, head.lang, 'tiles'),
    wide: drawTiles(head, data, 'wide'),
    narrow: drawTiles(head, data, 'narrow'),
    columns: mapColumns(data, head.lang),
    rows: mapTable(data, head.lang),
  };
}

function drawTiles(head: ChartHead, data: MapData, form: Form): string {
  const format = FORMATS[form];
  const { tileWidth, tileHeight, gap } = format;
  const isShare = data.basis === 'share';
  const values = publishedOf(data).map(({ published }) => published.value);
  const own = publishedOf(data).filter(({ published }) => !isOther(published));
  const shading = shadeScale(own.map(({ published }) => published.value));
  const radius = radiusScale(values, format.largest);
  const tiles = data.rows.map((row) => {
    const tile = tileOf(row.code);
    if (tile === undefined) throw new Error(`missing tile: ${row.code} ${row.name}`);
    return drawTile(row, tile, form, head.lang, {
      shade: isShare && row.published !== null ? shading.classOf(row.published.value) : null,
      radius: isShare || row.published === null ? 0 : radius(row.published.value),
    });
  });
  const entries = isShare ? shadeKeys(shading, data.unit, head.lang) : circleKeys(values, radius, head.lang);
  // The upper left corner of the grid has no tiles: the key stands there.
  const others = otherKeys(data, head.lang);
  const gaps = hasGaps(data) ? [hatchKey(data, head.lang)] : [];
  const key = mapKey([...entries, ...others, ...gaps], {
    x: 1,
    y: 2,
    width: 5 * (tileWidth + gap) - 12,
  });
  return mapFrame(head, form, TILE_ROWS * (tileHeight + gap) - gap, key.svg, ...tiles);
}

/** 2023年 where it fits into the tile, else 2023. */
function yearThatFits(published: PublishedValue, lang: Lang, room: number): string {
  const year = formatOtherYear(published, lang);
  return measure(year, NOTE) <= room ? year : (published.otherYear ?? '');
}

interface Look {
  /** Class of shading; null for counts and for what is not collected. */
  readonly shade: number | null;
  readonly radius: number;
}

function drawTile(row: MapRow, tile: Tile, form: Form, lang: Lang, look: Look): Svg {
  const { tileWidth: width, tileHeight: height, gap, inset, nameSize, valueSize, ...format } = FORMATS[form];
  const [right, lower] = format.aside;
  const left = (WIDTHS[form] - TILE_COLUMNS * (width + gap) + gap) / 2;
  const x = left + tile.column * (width + gap);
  const y = tile.row * (height + gap);
  const name = form === 'narrow' && lang === 'en' ? tile.letters : tile[lang];
  // A name may reach nearly to the edge: Heilongjiang is not to be broken.
  const lines = wrap(name, nameSize, width - inset / 2, 2);
  const { published } = row;
  const room = format.beside && look.radius > 0 ? width - right - look.radius - 3 : width - 1;
  const fits = (text: string): boolean => measure(text, valueSize, 'bold') <= room - inset;
  // Only circles pass behind words: on a shade they need no rim.
  const other = published !== null && isOther(published);
  const ground =
    isDarkShade(look.shade) && !other ? 'm-on' : look.shade === null ? 'c-text m-halo' : 'c-text';
  const tone = published === null ? 'c-text-muted m-halo' : ground;
  const nameLabel = label(lines, x + inset, y + nameSize + 4, { class: tone, size: nameSize });
  if (published === null) {
    return fragment(
      el('rect', { x, y, width, height, class: 'm-tile' }),
      hatch(x, y, width, height, 8),
      nameLabel,
    );
  }
  return mark(
    href(published.address, lang),
    formatTip(row, published, lang),
    el('rect', {
      x,
      y,
      width,
      height,
      class: other ? 'm-tile m-other' : look.shade === null ? 'm-tile m-land' : `m-tile m-${look.shade}`,
    }),
    look.radius === 0
      ? null
      : el('circle', {
          cx: x + width - right,
          cy: y + height - lower,
          r: look.radius,
          class: other ? 'm-circle m-pale' : 'm-circle',
        }),
    nameLabel,
    other
      ? label(
          [yearThatFits(published, lang, width - inset)],
          x + inset,
          y + nameSize * (lines.length + 1) + 7,
          {
            class: 'c-text-muted m-halo',
            size: NOTE,
          },
        )
      : null,
    label([formatLabel(published, lang, fits)], x + inset, y + height - 7, {
      class: `${ground} m-value`,
      size: valueSize,
    }),
  );
}
