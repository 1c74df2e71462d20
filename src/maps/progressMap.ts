import { dot, geo } from '@observablehq/plot';

import type { Chart, ChartHead, ChartRow } from '../charts/chart.ts';
import type { ChartPlot } from '../charts/render/draw.ts';
import type { Datum } from '../charts/datum.ts';
import type { Form } from '../charts/render/drawing.ts';
import type { Lang } from '../i18n/index.ts';
import type { MapGate } from './approval.ts';
import type { Ground, Marks } from './boundaryMap.ts';
import type { Division } from './mapData.ts';
import type { KeyEntry } from './mapKey.ts';
import type { PlacedName } from './progressNames.ts';
import { radiusScale } from './scale.ts';
import type { FilledTile } from './tileGrid.ts';

import { cellsOf, numberColumns } from '../charts/datum.ts';
import { drawn } from '../charts/marks/drawn.ts';
import { links } from '../charts/marks/links.ts';
import { targetCells, targetColumns } from '../charts/plots/bullet.ts';
import { dumbbellPlot } from '../charts/plots/dumbbell.ts';
import { rankedBarsPlot } from '../charts/plots/rankedBars.ts';
import { createChart } from '../charts/render/draw.ts';
import { NOTE, TARGET, label } from '../charts/render/drawing.ts';
import { el, fragment } from '../charts/render/svg.ts';
import { charts } from '../i18n/charts/charts.ts';
import { maps } from '../i18n/charts/maps.ts';
import { progress } from '../i18n/progress.ts';
import { boundariesOf } from './boundaries.ts';
import { boundaryPlot, mapNotice } from './boundaryMap.ts';
import { swatchKey } from './mapKey.ts';
import { NATION, mapName } from './mapText.ts';
import { placeNames } from './progressNames.ts';
import { MISSING_TONE, drawTiles } from './tileGrid.ts';
import { tileOf } from './tileLayout.ts';
import { punctuation } from '../i18n/punctuation.ts';

/** What a state of a progress map shows of a region. */
export interface ProgressMark extends Division {
  /** In few signs, and in full; of a region without a number what is said of it. */
  readonly label: string;
  readonly words: string;
  /** The number by which bars are drawn, as it is printed; null without one. */
  readonly shown: number | null;
  /** Of which it is drawn, as a circle over boundaries. */
  readonly year: string;
  /** Of an earlier year than the one that is shown. */
  readonly isOlder: boolean;
  /** `q1` … `q5`, `below`, or how its promise stands; empty where nothing is collected. */
  readonly shade: string;
  readonly isLate: boolean;
  readonly target: Datum | null;
  readonly result: Datum | null;
}

/** A state of a progress map as a picture: its mode and year, without pins. */
export interface ProgressMapInput extends ChartHead {
  readonly parent: Division;
  /** What is shown: counts are circles over boundaries, all else shades. */
  readonly mode: 'number' | 'per10k' | 'ratio' | 'status';
  /** Id of the indicator, and its name. */
  readonly measure: { readonly indicator: string; readonly name: string };
  /** Colours and what they mean. */
  readonly classes: readonly { readonly shade: string; readonly words: string }[];
  /** In the order of the ranking. */
  readonly marks: readonly ProgressMark[];
  /** Fewer than five regions have a number of the year: bars show them, and no map. */
  readonly isSparse: boolean;
}

/** The state as it may be shown: the nation within boundaries or as tiles, what lies within a province within boundaries or as bars. */
export function progressMap(input: ProgressMapInput, gate: MapGate): Chart {
  const { lang, parent, marks, mode, isSparse } = input;
  const t = charts(lang);
  const notice = mapNotice(gate);
  const boundaries = notice === null || isSparse ? undefined : boundariesOf(parent.code);
  const some = marks.filter(({ shade }) => shade !== '');
  const isTiles = boundaries === undefined && parent.code === NATION && !isSparse;
  const words = maps(lang);
  const parentName = mapName(parent, lang);
  const list = some.slice(0, MOST_LISTED).map((mark) => titleOf(mark, lang));
  const told = {
    kind: 'progress-map',
    description: [
      isTiles
        ? words('describeTiles')
        : words(boundaries === undefined ? 'describeDivisions' : 'describeMap', { parent: parentName }),
      some.length < marks.length ? words('describeMissing') : '',
      words('describeTop', { names: list.join(words('join')) }),
    ]
      .join('')
      .trim(),
    columns: [
      { key: 'name', label: t('columnName') },
      { key: 'shown', label: progress(lang)('columnShown') },
      ...numberColumns(lang),
      ...targetColumns(lang),
      { key: 'code', label: words('code') },
    ],
    rows: marks.map((mark): ChartRow => ({
      name: mark.name,
      shown: mark.words,
      ...cellsOf(mark.result, lang),
      ...targetCells(mark.target, lang),
      code: mark.code,
    })),
  } as const;
  return createChart(input, told, (form) => {
    if (boundaries !== undefined && notice !== null)
      return boundaryPlot(
        input,
        { parent, rows: marks, isPartial: some.length < marks.length },
        boundaries,
        notice,
        form,
        (ground) => drawAreas(input, ground),
      );
    if (isTiles)
      return drawTiles(
        marks.map((mark) => tileOfMark(mark, lang)),
        keysOf(input),
        lang,
        form,
      );
    if (mode === 'status') return promises(some, lang, form);
    return bars(input, isSparse ? some : marks, form);
  });
}

/** Regions that a description names. */
const MOST_LISTED = 8;

/** 山东省 2021：102.5%, 目标 …. */
function titleOf({ name, year, isOlder, words, target, result }: ProgressMark, lang: Lang): string {
  const colon = punctuation(lang)('colon');
  const numbers = [result, target].map((datum) => datum?.printed ?? datum?.raw ?? '–').join(' / ');
  return `${name}${isOlder ? ` ${year}` : ''}${colon}${words}${punctuation(lang)('comma')}${numbers}`;
}

const hrefOf = ({ result, target }: ProgressMark): string => (result ?? target)?.href ?? '';

/** The class of a shade, and that of words on it. */
function lookOf(shade: string): readonly [look: string, tone: string] {
  return LOOKS[shade] ?? [`m-${shade}`, shade === 'q4' || shade === 'q5' ? 'm-on' : 'c-text'];
}

const LOOKS: Readonly<Record<string, readonly [look: string, tone: string]>> = {
  below: ['m-below', 'm-on-below'],
  'reported-partial': ['m-below', 'm-on-below'],
  'reported-done': ['m-q4', 'm-on'],
  'not-due': ['m-due', 'c-text'],
  'not-collected': ['m-due m-undone', 'c-text'],
  'no-target': ['m-land', 'c-text'],
};

/** Width of the full colour at the left of what is of an earlier year, for a tile of some width: names stand behind it. */
const stripOf = (width: number): number => (width < 60 ? 2 : 5);

function tileOfMark(mark: ProgressMark, lang: Lang): FilledTile {
  const { code, name, shade, isOlder, isLate, year, words } = mark;
  const tile = tileOf(code);
  if (tile === undefined) throw new Error(`missing tile: ${code} ${name}`);
  if (shade === '') return { tile, look: '', tone: MISSING_TONE, shown: null };
  const [look, tone] = lookOf(shade);
  const over = (width: number, height: number) => fragment(
    isOlder ? el('rect', { class: 'm-veil', x: stripOf(width), width: width - stripOf(width), height }) : null,
    isLate ? el('rect', { class: tone === 'm-on' && !isOlder ? 'm-seam m-seam-on' : 'm-seam', x: 2.5, y: 2.5, width: width - 5, height: height - 5 }) : null,
  ); // prettier-ignore
  return {
    tile,
    look,
    tone: isOlder ? 'c-text' : tone,
    shown: {
      radius: 0,
      number: (fits) => (fits(words) ? words : mark.label),
      years: year === '' ? [] : [year],
      href: hrefOf(mark),
      title: titleOf(mark, lang),
      ...(isOlder || isLate ? { over } : {}),
    },
  };
}

/** Colours that are in the state, then what paler ones and hatching mean. */
function keysOf({ classes }: ProgressMapInput): KeyEntry[] {
  return classes.map(({ shade, words }) => {
    const [look = '', age] = shade.split(' ');
    return swatchKey(look === 'none' ? '' : lookOf(look)[0], words, age === undefined ? '' : 'm-veil');
  });
}

function bars({ mode, lang }: ProgressMapInput, marks: readonly ProgressMark[], form: Form): ChartPlot {
  const items = marks.map(({ name, year, isOlder, result, shown }) => ({
    name: isOlder ? `${name} ${year}` : name,
    isOther: isOlder,
    actual:
      result === null || shown === null
        ? null
        : mode === 'number'
          ? result
          : { ...result, value: shown, max: null, low: shown, high: shown, bound: 'exact' as const, unit: mode === 'ratio' ? '%' : '' },
  })); // prettier-ignore
  return rankedBarsPlot(items, lang, form);
}

/** Promises have no size: their numbers are drawn, and how they stand is said. */
function promises(marks: readonly ProgressMark[], lang: Lang, form: Form): ChartPlot {
  const items = marks.map(({ name, year, words, target, result, isLate }) => ({
    name: `${name} ${year} ${words}`,
    target,
    actual: result,
    isLate,
  }));
  return dumbbellPlot(items, lang, form);
}

/** Of what was promised in the document of its result. */
const LATE = ' m-late';

const lookWithin = ({ shade, isLate }: ProgressMark): string => lookOf(shade)[0] + (isLate ? LATE : '');

const LARGEST: Readonly<Record<Form, number>> = { wide: 26, narrow: 16 };
const SMALLEST = 3;

/** Shades within boundaries; counts as circles of true area, for a large region would look like a high number. */
function drawAreas(
  input: ProgressMapInput,
  { form, sites, paths, hatching, ...ground }: Ground<ProgressMark>,
): Marks {
  const { lang, mode } = input;
  const isCount = mode === 'number';
  const some = sites.filter(({ row }) => row.shade !== '');
  const radius = radiusScale(
    some.map(({ row }) => row.shown ?? 0),
    LARGEST[form],
  );
  const areas = some.map(({ row, shape, x, y }) => ({
    row,
    x,
    y,
    r: isCount ? Math.max(SMALLEST, radius(row.shown ?? 0)) : SMALLEST,
    geometry: paths.shape(shape.rings),
    look: isCount ? 'm-land' : lookWithin(row),
    lines: [mapName(row, lang), row.label, ...(row.isOlder ? [row.year] : [])],
    room: paths.roomAt(shape.rings, x, y),
  }));
  const isMark = ({ geometry }: (typeof areas)[number]): boolean => isCount || geometry === null;
  const shapes = (group: typeof areas, className: string) =>
    geo(
      group.flatMap(({ geometry }) => geometry ?? []),
      { className },
    );
  // Dashed lines are drawn last: what lies beside them would cover half of them.
  const isLate = ([look]: readonly [string, unknown]): number => Number(look.endsWith(LATE));
  const groups = [...Map.groupBy(areas, ({ look }) => look)].sort((a, b) => isLate(a) - isLate(b));
  const dots = (older: boolean) =>
    [...Map.groupBy(areas.filter((area) => isMark(area) && area.row.isOlder === older), ({ row }) => lookWithin(row))]
      .map(([look, group]) => dot(group.toSorted((a, b) => b.r - a.r), { x: 'x', y: 'y', r: 'r', className: `m-shade m-ring ${look}` })); // prettier-ignore
  const older = areas.filter(({ row }) => row.isOlder);
  const placed = placeNames(
    areas.map(({ row: { code }, r, geometry, ...site }) => ({
      ...site,
      code,
      r: isCount || geometry === null ? r : 0,
    })),
    { ...ground, size: NOTE },
  );
  const byCode = new Map(areas.map(({ row }) => [row.code, row]));
  const toneOf = ({ key, isWithin }: PlacedName): string => {
    const row = byCode.get(key);
    const tone = row === undefined || row.isOlder || !isWithin ? 'c-text' : lookOf(row.shade)[1];
    // A name may reach a little over the edge of its area.
    return tone === 'c-text' ? 'c-text m-halo' : tone === 'm-on' ? 'm-on m-halo-dark' : tone;
  };
  const missing = sites.flatMap(({ row, shape }) =>
    row.shade === '' ? (paths.shape(shape.rings) ?? []) : [],
  );
  // Every area is drawn, each once: lines around them would double the weight.
  return {
    base: 'none',
    below: [
      geo(missing, { fill: hatching, className: 'm-outline' }),
      ...groups.map(([look, group]) => shapes(group, `m-shade ${look}`)),
      isCount ? null : shapes(older, 'm-veil'),
    ],
    above: [
      ...dots(false),
      ...dots(true),
      isCount ? dot(older, { x: 'x', y: 'y', r: 'r', className: 'm-veil' }) : null,
      drawn(() =>
        fragment(
          ...placed.map((name) =>
            label(name.lines, name.x, name.y, {
              class: `${toneOf(name)} m-pass`,
              size: NOTE,
              anchor: name.anchor,
            }),
          ),
        ),
      ),
      links(
        areas.map(({ row, x, y, r }) => {
          const reach = Math.max(TARGET / 2, r);
          const at = { x: x - reach, y: y - reach, width: 2 * reach, height: 2 * reach, isRound: true };
          return { ...at, href: hrefOf(row), title: titleOf(row, lang), region: row.code };
        }),
      ),
    ],
    key: keysOf(input),
  };
}
