import type { Box } from '../charts/text/boxes.ts';
import type { Lang } from '../i18n/index.ts';
import type { MapGate } from './approval.ts';
import type { Area } from './mapPaths.ts';

import { el } from '../charts/render/svg.ts';
import { fileHref } from '../i18n/index.ts';
import { boundariesOf } from './boundaries.ts';
import { drawSeas, layOut, mapNotice, noticeText, sitesOf } from './boundaryMap.ts';
import { NATION } from './mapText.ts';

/*
 * The boundaries of a region for all its progress maps: one file for the whole site, which pages refer to shape by shape. A page, and
 * what a browser reads to go on with it, holds but the places of names.
 */

/** What a browser needs to go on with a progress map: the places of names. */
export interface LandPlaces {
  readonly width: number;
  readonly height: number;
  /** By code: where its name stands, and how far it reaches to both sides; −1 of what is too small to have a shape. */
  readonly places: Readonly<Record<string, readonly [x: number, y: number, room: number]>>;
  /** What names keep clear of. */
  readonly taken: readonly Box[];
}

/** What a progress map with boundaries needs beside the file of its shapes. */
export interface SharedLand extends LandPlaces {
  /** Address of the file; its shapes are `#r370000`, what lies in the seas `#sea`. */
  readonly href: string;
  /** 审图号, or that it was not reviewed. */
  readonly notice: string;
  readonly isPreview: boolean;
}

/** Path of the file of shapes, `svg`, or of that of places, `json`. */
export const landPath = (code: string, ending: 'svg' | 'json'): string => `/maps/${code}.${ending}`;

/** Room below the land, in which the notice stands. */
const FOOT = 30;

function laidOut(code: string, gate: MapGate) {
  const notice = mapNotice(gate);
  const boundaries = notice === null ? undefined : boundariesOf(code);
  if (notice === null || boundaries === undefined) return null;
  const laid = layOut('wide', code, boundaries, 0);
  // The notice of the nation's map has room beside its south.
  return { notice, boundaries, laid, height: laid.height + (code === NATION ? 0 : FOOT) };
}

/** Null where the configuration allows no boundaries, and of regions without any. */
export function sharedLand(code: string, gate: MapGate, lang: Lang): SharedLand | null {
  const [notice, places] = [mapNotice(gate), landPlaces(code, gate)];
  if (notice === null || places === null) return null;
  return {
    ...places,
    href: fileHref(landPath(code, 'svg')),
    notice: noticeText(notice, lang),
    isPreview: notice.kind === 'preview',
  };
}

/** The same without words and addresses. */
export function landPlaces(code: string, gate: MapGate): LandPlaces | null {
  const found = laidOut(code, gate);
  if (found === null) return null;
  const { boundaries, laid, height } = found;
  const sites = sitesOf(boundaries.shapes, boundaries, laid.paths, laid.inset);
  return {
    width: laid.width,
    height,
    places: Object.fromEntries(
      sites.map(({ row, shape, x, y }) => {
        const isSmall = laid.paths.shape(shape.rings) === null;
        return [row.code, [x, y, isSmall ? -1 : laid.paths.roomAt(shape.rings, x, y)]];
      }),
    ),
    taken: laid.taken,
  };
}

/** Whether a progress map of the regions within another is drawn within boundaries. */
export const hasLand = (code: string, gate: MapGate): boolean => laidOut(code, gate) !== null;

/** The file of a region: its shapes, each by its code. Opened by itself it is a map of them, with its notice. */
export function landFile(code: string, gate: MapGate): string | null {
  const found = laidOut(code, gate);
  if (found === null) return null;
  const { notice, boundaries, laid, height } = found;
  const shapes = boundaries.shapes.flatMap(({ code: own, rings }) => {
    const shape = laid.paths.shape(rings);
    return shape === null ? [] : [el('path', { id: `r${own}`, d: pathOf(shape) })];
  });
  const drawn = drawSeas(code, boundaries, laid, 'wide', 'zh').svg;
  const seas = drawn
    .replaceAll(/ class="([\w-]+)"/g, (_, name: string) => SEA_LOOKS[name] ?? '')
    .replaceAll(/ font-size="[\d.]+"/g, '');
  return el(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${laid.width} ${height}`,
      fill: '#f3f1ea',
      stroke: '#8b8579',
      'stroke-linejoin': 'round',
      'font-size': 14.5,
    },
    ...shapes,
    el('g', { id: 'sea' }, { svg: seas }),
    el('text', { x: 2, y: height - 8, fill: '#1c1b19', stroke: 'none' }, noticeText(notice, 'zh')),
  ).svg;
}

/** Looks of what lies in the seas, as far as it does not have them from what refers to it. */
const SEA_LOOKS: Readonly<Record<string, string>> = {
  'm-sea': ' fill="none" stroke="none"',
  'm-shore': ' stroke-width="0.7"',
  'm-islets': ' fill="none" stroke="currentColor" stroke-width="1.4" stroke-linecap="round"',
  'm-dash': ' fill="none" stroke="currentColor" stroke-width="1.5"',
  'm-frame': ' fill="none"',
  'c-text-muted': ' fill="currentColor" stroke="none"',
};

/** In steps, whole pixels: half the bytes of absolute places. */
function pathOf({ coordinates }: Area): string {
  return coordinates
    .flat()
    .map((ring) => {
      let [px, py] = ring[0] ?? [0, 0];
      const steps = ring.slice(1, -1).map(([x, y]) => {
        const step = `${x - px} ${y - py}`;
        [px, py] = [x, y];
        return step;
      });
      return `M${ring[0]?.join(' ') ?? ''}l${steps.join(' ').replaceAll(' -', '-')}z`;
    })
    .join('');
}
