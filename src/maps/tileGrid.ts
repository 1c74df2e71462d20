import type { Chart, ChartHead } from '../charts/chart.ts';
import type { Svg } from '../charts/svg.ts';
import type { Lang } from '../i18n/index.ts';
import type { MapData, MapRow } from './mapData.ts';
import type { Tile } from './tileLayout.ts';

import { wrap } from '../charts/measure.ts';
import { el, fragment } from '../charts/svg.ts';
import { href } from '../i18n/index.ts';
import { mapFrame } from './mapFrame.ts';
import { circleKey, hatchKey, hatchPattern, shadeKey } from './mapKey.ts';
import { describeMap, formatLabel, formatTip, mapColumns, mapSubtitle, mapTable } from './mapText.ts';
import { radiusScale, shadeScale } from './scale.ts';
import { TILE_COLUMNS, TILE_ROWS, tileOf } from './tileLayout.ts';

/** Measures of the grid, in units of the view box. */
interface Format {
  readonly name: 'wide' | 'narrow';
  readonly width: number;
  readonly tileWidth: number;
  readonly tileHeight: number;
  readonly gap: number;
  readonly nameSize: number;
  readonly valueSize: number;
  readonly inset: number;
  /** Where circles are centred, from the right edge of the tile: beside the text where there is room. */
  readonly aside: number;
}

const WIDE: Format = {
  name: 'wide',
  width: 720,
  tileWidth: 99,
  tileHeight: 58,
  gap: 4.5,
  nameSize: 13.5,
  valueSize: 17,
  inset: 8,
  aside: 31,
};

const NARROW: Format = {
  name: 'narrow',
  width: 344,
  tileWidth: 46.4,
  tileHeight: 46,
  gap: 3.2,
  nameSize: 13,
  valueSize: 13,
  inset: 2.5,
  aside: 23.2,
};

/**
 * The 34 provinces as equal tiles: what is drawn where no boundaries may be. Counts are circles of true area, shares and
 * rates shade the tile; what is not published is hatched. Divisions without a tile are an error of the caller.
 */
export function tileGrid(head: ChartHead, data: MapData): Chart {
  return {
    ...head,
    kind: 'tile-grid',
    subtitle: mapSubtitle(head.subtitle, data, head.lang),
    description: describeMap(data, head.lang, 'tiles'),
    wide: drawTiles(head, data, WIDE),
    narrow: drawTiles(head, data, NARROW),
    columns: mapColumns(data, head.lang),
    rows: mapTable(data, head.lang),
  };
}

function drawTiles(head: ChartHead, data: MapData, format: Format): string {
  const { width, tileHeight, gap } = format;
  const values = data.rows.flatMap(({ published }) => (published === null ? [] : [published.value]));
  const shading = shadeScale(values);
  const radius = radiusScale(values, (tileHeight - 4) / 2);
  const hatch = `${head.id}-${format.name}-hatch`;
  const tiles = data.rows.map((row) => {
    const tile = tileOf(row.code);
    if (tile === undefined) throw new Error(`missing tile: ${row.code} ${row.name}`);
    const shade = row.published === null ? null : shading.classOf(row.published.value);
    return drawTile(row, tile, format, head.lang, {
      hatch,
      shade: data.basis === 'share' ? shade : null,
      radius: row.published === null || data.basis === 'share' ? 0 : radius(row.published.value),
    });
  });
  const key = fragment(
    data.basis === 'share'
      ? shadeKey(shading, data.unit, head.lang, { x: 1, y: 1, width: format.tileWidth * 4 })
      : circleKey(values, radius, head.lang, { x: 1, y: 1 }),
    hatchKey(hatch, head.lang, { x: 1, y: tileHeight + gap + (data.basis === 'share' ? 0 : 12) }),
  );
  const height = TILE_ROWS * (tileHeight + gap) - gap;
  return mapFrame(head, format.name, { width, height }, hatchPattern(hatch), key, ...tiles);
}

interface Look {
  /** Id of the hatching. */
  readonly hatch: string;
  /** Class of shading; null for counts and for what is not published. */
  readonly shade: number | null;
  readonly radius: number;
}

function drawTile(row: MapRow, tile: Tile, format: Format, lang: Lang, look: Look): Svg {
  const { tileWidth: width, tileHeight: height, gap } = format;
  const left = (format.width - TILE_COLUMNS * (width + gap) + gap) / 2;
  const x = left + tile.column * (width + gap);
  const y = tile.row * (height + gap);
  const name = format.name === 'narrow' && lang === 'en' ? tile.letters : tile[lang];
  const onShade = look.shade !== null && look.shade >= 4 ? ' m-on' : '';
  const names = wrap(name, format.nameSize, width - format.inset - 2, 2);
  const label = (text: string, size: number, baseline: number, classes: string): Svg =>
    el('text', { x: x + format.inset, y: y + baseline, 'font-size': size, class: classes }, text);
  const nameLabel = (classes: string): Svg =>
    fragment(...names.map((line, i) => label(line, format.nameSize, format.nameSize * (i + 1) + 4, classes)));
  const { published } = row;
  if (published === null) {
    return fragment(
      el('rect', { x, y, width, height, class: 'm-tile', fill: `url(#${look.hatch})` }),
      nameLabel('c-text-muted'),
    );
  }
  const shade = look.shade === null ? 'm-land' : `m-${look.shade}`;
  return el(
    'a',
    { href: href(published.address, lang) },
    el('title', {}, formatTip(row, published, lang)),
    el('rect', { x, y, width, height, class: `m-tile ${shade}` }),
    look.radius === 0
      ? null
      : el('circle', { cx: x + width - format.aside, cy: y + height / 2, r: look.radius, class: 'm-circle' }),
    nameLabel(`c-text${onShade || ' m-halo'}`),
    label(
      formatLabel(published, lang),
      format.valueSize,
      height - 7,
      `c-text m-value${onShade || ' m-halo'}`,
    ),
  );
}
