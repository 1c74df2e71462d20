import type { PlacedName } from '../../maps/progressNames.ts';
import type { Lang } from '../../i18n/index.ts';
import type { LandPlaces, SharedLand } from '../../maps/sharedLand.ts';
import type { ProgressFile, ProgressRow } from '../../views/progress/progressState.ts';
import type { ProgressState } from './progressMap.ts';

import { punctuation } from '../../i18n/punctuation.ts';
import { placeNames } from '../../maps/progressNames.ts';
import { escapeXml } from '../../text/escapeXml.ts';
import { classesOf, labelOf, shortName } from './progressMap.ts';

/*
 * A progress map within boundaries. Its shapes are in a file that all of them share (`SharedLand`); they stay where they are when a
 * reader changes the state, and are given other classes.
 */

/** How an area looks in a state, and what a reader of screens hears of it. */
export interface AreaLook {
  readonly classes: string;
  readonly spoken: string;
}

/** Counts are circles: as shades, large regions would look like high numbers. */
export function areaLook(row: ProgressRow, { mode, pins }: ProgressState, lang: Lang): AreaLook {
  const isCount = mode === 'number' && row.shade !== '';
  const year = row.isOlder ? ` ${row.cell?.year ?? ''}` : '';
  return {
    classes: isCount ? 'land' : classesOf(row, pins, row.region.code),
    spoken: `${shortName(row.region, lang)}${year}${punctuation(lang)('colon')}${labelOf(row, mode, lang, 1)}`,
  };
}

/** The whole drawing. */
export function areasHtml(
  land: SharedLand,
  file: ProgressFile,
  rows: readonly ProgressRow[],
  state: ProgressState,
  lang: Lang,
): string {
  const { href, width, height, notice, isPreview, places } = land;
  const byCode = new Map(rows.map((row) => [row.region.code, row]));
  const use = (code: string): string => `<use href="${href}#r${code}"></use>`;
  const areas = Object.entries(places).map(([code, [x, y, room]]) => {
    const row = byCode.get(code);
    const shape = room < 0 ? `<circle cx="${x}" cy="${y}" r="3"></circle>` : use(code);
    if (row === undefined) return `<g class="none">${shape}</g>`;
    const { classes, spoken } = areaLook(row, state, lang);
    // What is small is hit beside it, too.
    const hit = room < SMALL ? `<circle class="c-hit" cx="${x}" cy="${y}" r="12"></circle>` : '';
    return `<a class="${classes}" data-region="${code}" href="${row.region.href}" aria-label="${escapeXml(spoken)}">${shape}${hit}</a>`;
  });
  return `<svg class="pm-land" viewBox="0 0 ${width} ${height}" role="group" aria-label="${escapeXml(file.name)}"><defs><pattern id="pm-hatch" width="6" height="6" patternUnits="userSpaceOnUse"><path class="m-missing" d="M-1 7L7-1M-1 1L1-1M5 7L7 5"></path></pattern></defs>${areas.join('')}<use class="sea" href="${href}#sea"></use><g data-part="names">${namesSvg(land, file, rows, state, lang)}</g></svg><p class="pm-notice${isPreview ? ' unreviewed' : ''}">${escapeXml(notice)}</p>`;
}

/** Areas that reach less far from their place are hit beside it, too. */
const SMALL = 12;

/** Sizes of names, in units of the drawing: a phone shows it half as large. */
const FORMS = [['w', 14.5], ['n', 28]] as const; // prettier-ignore

/** Radius of the largest circle, and of the smallest that is seen. */
const LARGEST = 26;
const SMALLEST = 3;

/** What lies over the areas in a state: circles of counts, names with numbers for large screens and for phones, frames of what is pinned. */
export function namesSvg(
  { href, width, height, places, taken }: LandPlaces & Pick<SharedLand, 'href'>,
  file: ProgressFile,
  rows: readonly ProgressRow[],
  { mode, pins }: ProgressState,
  lang: Lang,
): string {
  const isCount = mode === 'number';
  // In proportion to the largest of all years, so that years compare.
  const most = Math.max(
    1,
    ...file.regions.flatMap(({ cells }) => cells.map(({ result }) => result?.value ?? 0)),
  );
  const radius = (value: number): number => LARGEST * Math.sqrt(value / most);
  const sites = rows.flatMap((row) => {
    const [x, y, room] = places[row.region.code] ?? [0, 0, -1];
    if (row.cell === null || !(row.region.code in places)) return [];
    const r = isCount ? Math.max(SMALLEST, Math.round(radius(row.value ?? 0))) : room < 0 ? SMALLEST : 0;
    const lines = [shortName(row.region, lang), labelOf(row, mode, lang, 0), ...(row.isOlder ? [row.cell.year] : [])];
    return [{ row, code: row.region.code, lines, x, y, r, room }];
  }); // prettier-ignore
  const circles = isCount
    ? sites
        .toSorted((a, b) => b.r - a.r)
        .map(({ row, x, y, r }) => `<circle class="${classesOf(row, [], '')}" cx="${x}" cy="${y}" r="${r}"></circle>`)
    : []; // prettier-ignore
  const byCode = new Map(sites.map(({ code, row }) => [code, row]));
  const toneOf = ({ key, isWithin }: PlacedName): string => {
    const { shade = '', isOlder = true } = byCode.get(key) ?? {};
    // What has no colour of its own stands on paper: not due, not collected, no target.
    return isWithin && !isOlder && !shade.startsWith('no') ? shade : 'beside';
  };
  const forms = FORMS.map(([form, size]) => {
    const names = placeNames(sites, { width, height, size, taken }).map((name) => {
      const { x, y, anchor } = name;
      const lines = name.lines.map(escapeXml).join(`</tspan><tspan x="${x}" dy="1.2em">`);
      return `<text class="${toneOf(name)} ${anchor}" x="${x}" y="${Math.round(y)}"><tspan>${lines}</tspan></text>`;
    });
    return `<g class="${form}" aria-hidden="true">${names.join('')}</g>`;
  });
  const frames = pins.map((code) => `<use class="pin" href="${href}#r${code}"></use>`);
  return `${circles.join('')}${frames.join('')}<use class="ring"></use>${forms.join('')}`;
}
