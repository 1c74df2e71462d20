import type { Chart, ChartHead } from '../charts/chart.ts';
import type { Boundaries } from './boundaries.ts';
import type { Ground, MapNotice, Marks } from './boundaryMap.ts';
import type { MapData } from './mapData.ts';

import { dot, geo } from '@observablehq/plot';
import { NOTE, label } from '../charts/render/drawing.ts';
import { drawn } from '../charts/marks/drawn.ts';
import { measureAll } from '../charts/text/measure.ts';
import { fragment } from '../charts/render/svg.ts';
import { href } from '../i18n/index.ts';
import { boundaryMap } from './boundaryMap.ts';
import { shadeKeys } from './mapKey.ts';
import { formatTip, isOther, labelLines, publishedOf } from './mapText.ts';
import { placeLabels } from './placeLabels.ts';
import { isDarkShade, shadeScale } from './scale.ts';

/** Raw counts were to be shaded: a large region would look like a high number. */
export class UndividedCountError extends Error {
  /** Id of the indicator. */
  readonly indicator: string;

  constructor(indicator: string) {
    super(`undivided count: ${indicator}; expected a rate, or a symbol map`);
    this.name = 'UndividedCountError';
    this.indicator = indicator;
  }
}

/**
 * Shades divisions by a share or rate. Throws `UndividedCountError` for counts, which are drawn as symbols
 * (`symbolMap`).
 */
export function choropleth(head: ChartHead, data: MapData, boundaries: Boundaries, notice: MapNotice): Chart {
  if (data.basis !== 'share') throw new UndividedCountError(data.measure.indicator);
  return boundaryMap('choropleth', head, data, boundaries, notice, (ground) =>
    drawShades(head, data, ground),
  );
}

function drawShades({ lang }: ChartHead, data: MapData, { sites, paths, ...ground }: Ground): Marks {
  const own = publishedOf(data).filter(({ published }) => !isOther(published));
  const shading = shadeScale(own.map(({ published }) => published.value));
  const shaded = sites.flatMap(({ row, shape, x, y }) => {
    const { published } = row;
    if (published === null) return [];
    const shade = isOther(published) ? null : shading.classOf(published.value);
    const tone = shade === null ? 'm-shade m-other' : `m-shade m-${shade}`;
    const title = formatTip(row, published, lang);
    const shown = {
      geometry: paths.shape(shape.rings),
      href: href(published.address, lang),
      title,
      tone,
      code: row.code,
    };
    const isRoomy = (half: number): boolean => paths.contains(shape.rings, x, y, half);
    return [{ ...shown, row, published, shade, x, y, isRoomy }];
  });
  const tones = [...Map.groupBy(shaded, ({ tone }) => tone)];
  const shared = { href: 'href', title: 'title', ariaLabel: 'code' };
  const labels = shaded.map(({ row, published, shade, x, y, isRoomy }) => {
    const lines = labelLines(row, published, lang);
    return { key: row.code, lines, x, y, shade, fits: isRoomy(measureAll(lines, NOTE) / 2 - 4) };
  });
  // A few names are always there. Of many those that fit into their shape, and the table says the rest.
  const wanted = labels.filter(({ fits }) => fits || shaded.length <= 6);
  const placed = placeLabels(
    wanted.map((one) => ({ ...one, r: one.fits ? 0 : 6, optional: !one.fits && shaded.length > 6 })),
    { ...ground, size: NOTE },
  );
  const onDark = new Map(wanted.map(({ key, fits, shade }) => [key, fits && isDarkShade(shade)]));
  return {
    base: shaded.length === data.rows.length ? 'none' : 'hatched',
    below: tones.map(([className, some]) => [
      geo(
        some.filter(({ geometry }) => geometry !== null),
        { geometry: 'geometry', className, ...shared },
      ),
      dot(
        some.filter(({ geometry }) => geometry === null),
        { x: 'x', y: 'y', r: 3, className, ...shared },
      ),
    ]),
    above: drawn(() =>
      fragment(
        ...placed.map(({ key, lines, x, y, anchor }) =>
          label(lines, x, y, {
            class: onDark.get(key) === true ? 'm-on m-halo-dark m-pass' : 'c-text m-halo m-pass',
            size: NOTE,
            anchor,
          }),
        ),
      ),
    ),
    key: shadeKeys(shading, data.unit, lang),
  };
}
