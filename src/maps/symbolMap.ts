import type { Chart, ChartHead } from '../charts/chart.ts';
import type { Boundaries } from './boundaries.ts';
import type { Ground, MapNotice, Marks } from './boundaryMap.ts';
import type { MapData } from './mapData.ts';

import { dot, geo } from '@observablehq/plot';
import { NOTE, TARGET, label } from '../charts/render/drawing.ts';
import { drawn } from '../charts/marks/drawn.ts';
import { links } from '../charts/marks/links.ts';
import { fragment } from '../charts/render/svg.ts';
import { href } from '../i18n/index.ts';
import { boundaryMap } from './boundaryMap.ts';
import { circleKeys } from './mapKey.ts';
import { NATION, formatTip, isOther, labelLines, mapName, publishedOf } from './mapText.ts';
import { placeLabels } from './placeLabels.ts';
import { placeSymbols } from './placeSymbols.ts';
import { radiusScale } from './scale.ts';

/** Largest radius; a quarter less where there are so many circles that they crowd. */
const LARGEST = { wide: 32, narrow: 24 };
const MANY = 15;
/** A circle smaller than this could not be seen. */
const SMALLEST = 2;

/** Raw counts as circles of true area over the boundaries; divisions of which none is collected are hatched. */
export function symbolMap(head: ChartHead, data: MapData, boundaries: Boundaries, notice: MapNotice): Chart {
  return boundaryMap('symbol-map', head, data, boundaries, notice, (ground) =>
    drawSymbols(head, data, ground),
  );
}

function drawSymbols({ lang }: ChartHead, data: MapData, { sites, paths, ...ground }: Ground): Marks {
  const values = publishedOf(data).map(({ published }) => published.value);
  const radius = radiusScale(values, LARGEST[ground.form] * (values.length > MANY ? 0.75 : 1));
  const circles = placeSymbols(
    sites
      .flatMap(({ row, shape, x, y }) => {
        const { published } = row;
        return published === null
          ? []
          : [{ row, shape, published, x, y, r: Math.max(SMALLEST, radius(published.value)) }];
      })
      // The smaller circles are drawn last, on the larger ones.
      .sort((a, b) => b.r - a.r),
  );
  const placed = placeLabels(
    [
      ...circles.map(({ row, published, x, y, r }) => ({
        key: row.code,
        lines: labelLines(row, published, lang),
        x,
        y,
        r,
        optional: circles.length > 8,
      })),
      ...missingNames(data, sites, lang),
    ],
    { ...ground, size: NOTE },
  );
  const labels = new Map(placed.map((one) => [one.key, one]));
  const labelOf = (code: string, classes: string): ReturnType<typeof label> | null => {
    const found = labels.get(code);
    if (found === undefined) return null;
    return label(found.lines, found.x, found.y, { class: classes, size: NOTE, anchor: found.anchor });
  };
  // Whichever are fewer are drawn over the rest: what is published on hatching, or hatching on land.
  const missing = sites.filter(({ row }) => row.published === null);
  const isSparse = circles.length < missing.length;
  const areas = (isSparse ? circles : missing).flatMap(({ shape }) => paths.shape(shape.rings) ?? []);
  const around = isSparse ? { className: 'm-land' } : { fill: ground.hatching };
  return {
    base: isSparse ? 'hatched' : 'land',
    below: geo(areas, around),
    above: [
      drawn(() => fragment(...missing.map(({ row }) => labelOf(row.code, 'c-text-muted m-halo')))),
      [false, true].map((isPale) =>
        dot(
          circles.filter(({ published }) => isOther(published) === isPale),
          {
            x: 'x',
            y: 'y',
            r: 'r',
            className: isPale ? 'm-circle m-pale' : 'm-circle',
          },
        ),
      ),
      drawn(() => fragment(...circles.map(({ row }) => labelOf(row.code, 'c-text m-halo')))),
      links(
        circles.map(({ row, published, x, y, r }) => {
          const reach = Math.max(TARGET / 2, r);
          const at = { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach, isRound: true };
          return {
            ...at,
            href: href(published.address, lang),
            title: formatTip(row, published, lang),
            region: row.code,
          };
        }),
      ),
    ],
    key: circleKeys(values, radius, lang),
  };
}

/** Names of divisions without a value, where they fit. A reader knows the provinces by their place. */
function missingNames(
  data: MapData,
  sites: Ground['sites'],
  lang: ChartHead['lang'],
): Parameters<typeof placeLabels>[0][number][] {
  if (data.parent.code === NATION) return [];
  return sites
    .filter(({ row }) => row.published === null)
    .map(({ row, x, y }) => ({ key: row.code, lines: [mapName(row, lang)], x, y, r: 0, optional: true }));
}
