import type { Markish } from '@observablehq/plot';
import type { Chart, ChartHead } from '../charts/chart.ts';
import type { ChartPlot } from '../charts/render/draw.ts';
import type { Form } from '../charts/render/drawing.ts';
import type { Box } from '../charts/text/boxes.ts';
import type { Svg } from '../charts/render/svg.ts';
import type { Lang } from '../i18n/index.ts';
import type { MapGate } from './approval.ts';
import type { Boundaries, Shape } from './boundaries.ts';
import type { KeyEntry } from './mapKey.ts';
import type { MapData, MapRow } from './mapData.ts';
import type { MapPaths } from './mapPaths.ts';

import { geo } from '@observablehq/plot';
import { createChart } from '../charts/render/draw.ts';
import { NOTE, WIDTHS, label } from '../charts/render/drawing.ts';
import { drawn } from '../charts/marks/drawn.ts';
import { wrap } from '../charts/text/measure.ts';
import { el, fragment } from '../charts/render/svg.ts';
import { maps } from '../i18n/charts/maps.ts';
import { mapKind } from './approval.ts';
import { hatchId, hatchKey, hatchPattern, mapKey, otherKeys } from './mapKey.ts';
import { mapPaths } from './mapPaths.ts';
import { NATION, describeMap, hasGaps, mapColumns, mapSubtitle, mapTable } from './mapText.ts';
import { insetWidth, southSea } from './southSea.ts';

/** What says on the map itself that its boundaries may be shown: its number, or that they were not reviewed. */
export type MapNotice =
  | { readonly kind: 'approved'; readonly approval: string }
  | { readonly kind: 'preview' };

/** The notice that maps bear; null where no boundaries may be drawn. */
export function mapNotice(gate: MapGate): MapNotice | null {
  const kind = mapKind(gate);
  if (kind === 'schematic') return null;
  return kind === 'approved' ? { kind, approval: gate.approval } : { kind };
}

/** A division that is drawn: its row, its shape, and its place in the drawing. */
export interface Site<Row> {
  readonly row: Row;
  readonly shape: Shape;
  readonly x: number;
  readonly y: number;
}

/** What a way of drawing values gets from the map under it. */
export interface Ground<Row = MapRow> {
  readonly form: Form;
  readonly width: number;
  readonly height: number;
  readonly sites: readonly Site<Row>[];
  readonly paths: MapPaths;
  /** Fill of what is not collected. */
  readonly hatching: string;
  /** Inset and notice. */
  readonly taken: readonly Box[];
}

/** What is drawn for the values: below the borders, and above them. */
export interface Marks {
  /** How the whole is filled before: hatched, as not collected, or as land. */
  readonly base: 'hatched' | 'land' | 'none';
  readonly below: Markish;
  readonly above: Markish;
  readonly key: readonly KeyEntry[];
}

const HAINAN = '460000';
/** Its islands are in the inset. */
const SANSHA = '460300';
/** Height of the inset, beside its name. */
const INSET: Readonly<Record<Form, number>> = { wide: 132, narrow: 84 };

/**
 * A map with real boundaries. China is drawn whole: with 台湾, 钓鱼岛 and the inset of 南海诸岛 with the dashed line; what is
 * not collected is hatched. `drawMarks` adds the values.
 */
export function boundaryMap(
  kind: 'choropleth' | 'symbol-map',
  head: ChartHead,
  data: MapData,
  boundaries: Boundaries,
  notice: MapNotice,
  drawMarks: (ground: Ground) => Marks,
): Chart {
  const told = {
    kind,
    subtitle: mapSubtitle(head.subtitle, data, head.lang),
    description: describeMap(data, head.lang, 'map'),
    columns: mapColumns(data, head.lang),
    rows: mapTable(data, head.lang),
  };
  const gaps = hasGaps(data) ? [hatchKey(data, head.lang)] : [];
  const land = { ...data, isPartial: hasGaps(data) };
  return createChart(head, told, (form) =>
    boundaryPlot(head, land, boundaries, notice, form, (ground) => {
      const marks = drawMarks(ground);
      return { ...marks, key: [...marks.key, ...otherKeys(data, head.lang), ...gaps] };
    }),
  );
}

/** What is drawn within boundaries: a region, its divisions, and whether something of some of them is not collected. */
interface Land<Row> {
  readonly parent: { readonly code: string };
  readonly rows: readonly Row[];
  readonly isPartial: boolean;
}

/** What Plot draws: land, values, borders, all that belongs to China, and the words on top. */
export function boundaryPlot<Row extends { readonly code: string }>(
  head: ChartHead,
  { parent: { code }, rows, isPartial }: Land<Row>,
  boundaries: Boundaries,
  notice: MapNotice,
  form: Form,
  drawMarks: (ground: Ground<Row>) => Marks,
): ChartPlot {
  const sign = drawNotice(notice, head, form);
  const { inset, ...laid } = layOut(form, code, boundaries, code === NATION ? 0 : sign.height);
  const { width, height, paths } = laid;
  const hatching = hatchId(head, form);
  const ground: Ground<Row> = {
    ...laid,
    form,
    hatching: `url(#${hatching})`,
    sites: sitesOf(rows, boundaries, paths, inset),
  };
  const marks = drawMarks(ground);
  const keys = mapKey(marks.key, { x: 1, y: height + 10, width });
  const land =
    marks.base === 'hatched'
      ? { fill: ground.hatching, className: 'm-outline' }
      : { className: 'm-outline m-land' };
  return {
    height: height + 10 + keys.height,
    x: { type: 'identity' },
    r: { type: 'identity' },
    marks: [
      isPartial ? drawn(() => hatchPattern(hatching)) : null,
      marks.base === 'none' ? null : geo([paths.outline], land),
      marks.below,
      marks.base === 'none' ? null : geo([paths.borders], { className: 'm-border' }),
      drawn(() => drawSeas(code, boundaries, { ...laid, inset }, form, head.lang)),
      marks.above,
      drawn(() => fragment(sign.svg, keys.svg)),
    ],
  };
}

/** Where land, inset and sign of a map lie. */
interface Laid {
  readonly width: number;
  readonly height: number;
  readonly paths: MapPaths;
  readonly inset: Place;
  /** What labels keep clear of. */
  readonly taken: readonly Box[];
}

interface Place {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const hasInset = (code: string): boolean => code === NATION || code === HAINAN;

/** Lays out the map of a region; `drop` is what stands above its land. */
export function layOut(form: Form, code: string, boundaries: Boundaries, drop: number): Laid {
  const width = WIDTHS[form];
  const inset = insetOf(form, code, boundaries);
  // 海南 leaves the right-hand side to its inset; on the map of the nation there is room below 台湾.
  const paths = mapPaths(boundaries, code === HAINAN ? width - inset.width - 12 : width, drop);
  return {
    width,
    height: Math.max(drop + paths.height, hasInset(code) ? inset.y + inset.height + NOTE + 8 : 0),
    paths,
    inset,
    taken: [
      { left: 0, right: width, top: -1, bottom: drop },
      ...(hasInset(code)
        ? [
            { left: inset.x, right: width, top: inset.y, bottom: inset.y + inset.height + 22 },
            ...boundaries.easternSea.slice(0, 3).map((point) => boxAround(paths.place(point), form)),
          ]
        : []),
    ],
  };
}

/** What of China lies in the seas: the dash east of 台湾, 钓鱼岛, and the inset of 南海诸岛 with the dashed line. */
export function drawSeas(
  code: string,
  boundaries: Boundaries,
  { paths, inset }: Laid,
  form: Form,
  lang: Lang,
): Svg {
  return fragment(
    easternSea(boundaries, paths, form),
    hasInset(code) ? southSea(maps(lang)('inset'), { ...inset, size: NOTE }) : null,
  );
}

/** What labels keep clear of around a point of the eastern sea: on wide maps 钓鱼岛 has its name. */
function boxAround([x, y]: readonly [number, number], form: Form): Box {
  return { left: x - 3, right: x + (form === 'wide' ? 50 : 3), top: y - 18, bottom: y + 4 };
}

function insetOf(form: Form, code: string, { width, height }: Boundaries): Place {
  const size = INSET[form];
  const across = insetWidth(size);
  const scale = WIDTHS[form] / width;
  const y = code === NATION ? Math.round(height * scale) - size + (form === 'wide' ? 0 : 48) : 40;
  return { x: WIDTHS[form] - across, y, width: across, height: size };
}

/** Divisions that the map can show, in the order of their codes. */
export function sitesOf<Row extends { readonly code: string }>(
  rows: readonly Row[],
  { shapes }: Boundaries,
  paths: MapPaths,
  inset: Place,
): Site<Row>[] {
  const byCode = new Map(shapes.map((shape) => [shape.code, shape]));
  return rows.flatMap((row) => {
    const shape = byCode.get(row.code);
    if (shape === undefined || (shape.place === null && shape.code !== SANSHA)) return [];
    const [x, y] =
      shape.place === null
        ? [inset.x + inset.width / 2, inset.y + inset.height / 2]
        : paths.place(shape.place);
    return [{ row, shape, x, y }];
  });
}

/** The dash east of 台湾, 钓鱼岛 and 赤尾屿; the islands are drawn larger than they are, or none would see them. */
function easternSea({ easternSea: points }: Boundaries, paths: MapPaths, form: Form): Svg | null {
  const [from, to, diaoyu, chiwei] = points.map(paths.place);
  if (from === undefined || to === undefined || diaoyu === undefined || chiwei === undefined) return null;
  return fragment(
    el('path', { class: 'm-dash', d: `M${from.join(' ')}L${to.join(' ')}` }),
    el('path', { class: 'm-islets', d: `M${diaoyu.join(' ')}h0M${chiwei.join(' ')}h0` }),
    form === 'wide'
      ? label(['钓鱼岛'], diaoyu[0] + 8, diaoyu[1] - 5, { class: 'c-text-muted', size: 13 })
      : null,
  );
}

/** What the notice says. */
export function noticeText(notice: MapNotice, lang: Lang): string {
  const t = maps(lang);
  return notice.kind === 'approved' ? t('approval', { number: notice.approval }) : t('preview');
}

function drawNotice(
  notice: MapNotice,
  { lang }: ChartHead,
  form: Form,
): { readonly svg: Svg; readonly height: number } {
  const text = noticeText(notice, lang);
  const name = notice.kind === 'approved' ? 'c-text-muted m-halo' : 'm-warning m-halo';
  // On the nation's narrow map the north-east reaches up beside it.
  const lines = wrap(text, NOTE, form === 'wide' ? 360 : 225, 3);
  return { svg: label(lines, 1, NOTE, { class: name, size: NOTE }), height: lines.length * 19 + 6 };
}
