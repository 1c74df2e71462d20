import type { Lang } from '../../i18n/index.ts';
import type { ProgressStatus } from '../../datasets/schema/vocabulary.ts';
import type {
  ProgressCell,
  ProgressChart,
  ProgressFile,
  ProgressMode,
  ProgressNumber,
  ProgressRegion,
  ProgressRow,
} from '../../views/progress/progressState.ts';

import { STATUS_NAMES } from '../../i18n/commitments.ts';
import { formatShort, formatValue } from '../../i18n/format/number.ts';
import { langOfText } from '../../i18n/index.ts';
import { progress } from '../../i18n/progress.ts';
import { SPACES, punctuation } from '../../i18n/punctuation.ts';
import { TILES, tileOf } from '../../maps/tileLayout.ts';
import { escapeXml } from '../../text/escapeXml.ts';
import { PROGRESS_STATUSES } from '../../datasets/schema/vocabulary.ts';
import {
  FEWEST_ON_MAP,
  breakBetween,
  fullestYear,
  modesOf,
  rowsOf,
  thresholdsOf,
  yearsIn,
} from '../../views/progress/progressState.ts';

/*
 * The parts of a progress map as HTML: the page is built with them, and the browser puts them in the place of the old ones when a
 * reader changes mode, year or pins. Lengths stand in attributes of SVG, for the policy of the pages allows no style attributes.
 */

/** What a progress map shows. */
export interface ProgressState {
  readonly mode: ProgressMode;
  readonly year: string;
  /** Codes of regions, four at most. */
  readonly pins: readonly string[];
}

export const MOST_PINS = 4;

const tagged = (text: string, lang: Lang): string => {
  const tag = langOfText(text, lang);
  return tag === undefined ? '' : ` lang="${tag}"`;
};

/** A share in per cent, as it is printed. What falls short never rounds to 100. */
export function percentOf(share: number, decimals: number): number {
  const scale = 10 ** decimals;
  const scaled = share * 100 * scale;
  const rounded = share < 1 ? Math.min(Math.round(scaled), 100 * scale - 1) : Math.round(scaled);
  return rounded / scale;
}

/** A value per 10,000 residents: two digits are all that residents of another year bear. */
export const perResidents = (value: number, lang: Lang): string => formatValue(inTwoDigits(value), lang);
export const inTwoDigits = (value: number): number => Number(value.toPrecision(2));

export function shortName({ code, name }: ProgressRegion, lang: Lang): string {
  return tileOf(code)?.[lang] ?? name;
}

/** What a row says in the mode, in few signs. */
export function labelOf(
  { region, cell, value }: ProgressRow,
  mode: ProgressMode,
  lang: Lang,
  decimals: 0 | 1,
): string {
  const t = progress(lang);
  if (cell === null || value === null) return t(region.cells.length === 0 ? 'notCollected' : 'noValue');
  if (mode === 'status') return decimals === 0 ? t(cell.status) : statusName(cell.status, lang);
  if (mode === 'ratio') return `${String(percentOf(value, decimals))}%`;
  return mode === 'number'
    ? decimals === 0
      ? formatShort(value, lang)
      : formatValue(value, lang)
    : perResidents(value, lang);
}

/** A status in words. */
export function statusName(status: ProgressStatus, lang: Lang): string {
  return status === 'no-target' ? progress(lang)('noTarget') : STATUS_NAMES[status][lang];
}

/** How many promises stand how, within a sentence: 11 个已公布达到；2 个未到期. */
export function statusParts(statuses: readonly ProgressStatus[], lang: Lang): string {
  const parts = PROGRESS_STATUSES.flatMap((status) => {
    const count = statuses.filter((one) => one === status).length;
    const name = statusName(status, lang);
    const values = { count, status: name.charAt(0).toLowerCase() + name.slice(1) };
    return count === 0 ? [] : [progress(lang)('findingStatusPart', values)];
  });
  return parts.join(punctuation(lang)('semicolon'));
}

export const classesOf = (
  { shade, isOlder, cell }: ProgressRow,
  pins: readonly string[],
  code: string,
): string =>
  [
    shade === '' ? 'none' : shade,
    isOlder ? 'old' : '',
    cell?.isLate === true ? 'late' : '',
    pins.includes(code) ? 'pin' : '',
  ]
    .filter(Boolean)
    .join(' ');

/** The nation as a grid of tiles; what the lists do not know is not collected. */
export function tilesHtml(rows: readonly ProgressRow[], { mode, pins }: ProgressState, lang: Lang): string {
  const byCode = new Map(rows.map((row) => [row.region.code, row]));
  return TILES.map((tile) => {
    const row = byCode.get(tile.code);
    const place = `pm-c${tile.column + 1} pm-r${tile.row + 1}`;
    // Where there is little room English names are two letters; Chinese ones are short.
    const name =
      lang === 'zh'
        ? tile.zh
        : `<span class="pm-long">${tile.en}</span><span class="pm-short">${tile.letters}</span>`;
    const label = row === undefined ? progress(lang)('notCollected') : labelOf(row, mode, lang, 0);
    const classes = row === undefined ? 'none' : classesOf(row, pins, tile.code);
    const dated = row?.isOlder === true || mode === 'status' ? (row?.cell?.year ?? '') : '';
    const year = dated === '' ? '' : `<small>${dated}</small>`;
    const content = `<span>${name}</span>${year}<b>${escapeXml(label)}</b>`;
    return row === undefined
      ? `<span class="pm-tile ${place} none">${content}</span>`
      : `<a class="pm-tile ${place} ${classes}" data-region="${tile.code}" href="${row.region.href}">${content}</a>`;
  }).join('');
}

/** The same rows as a list with bars, the longest first. */
export function rankingHtml(rows: readonly ProgressRow[], { mode, pins }: ProgressState, lang: Lang): string {
  const shown = rows.filter(({ cell }) => cell !== null);
  const most = Math.max(mode === 'ratio' ? 1.25 : 0, ...shown.map(({ value }) => value ?? 0)) || 1;
  const part = (value: number): string => `${String(Number(((100 * value) / most).toFixed(1)))}%`;
  return shown
    .map((row, k) => {
      const { region, cell, value, isOlder } = row;
      const name = shortName(region, lang);
      const year = isOlder || mode === 'status' ? ` <small>${cell?.year ?? ''}</small>` : '';
      const aim = mode === 'ratio' ? 1 : mode === 'number' ? cell?.target?.value : undefined;
      const tick =
        aim === undefined ? '' : `<rect class="aim" x="${part(aim)}" y="1" width="5" height="16"></rect>`;
      const bar =
        mode === 'status'
          ? ''
          : `<svg aria-hidden="true"><rect class="done" y="3" width="${part(value ?? 0)}" height="12"></rect>${tick}</svg>`;
      const pair = [cell?.result, cell?.target].map((number) => escapeXml(bareOf(number, lang))).join(' / ');
      const classes = `${classesOf(row, pins, region.code)}${k >= FIRST_ON_PHONES && row.shade !== 'below' && !pins.includes(region.code) ? ' more' : ''}`;
      return `<li class="${classes}" data-region="${region.code}"><a href="${region.href}"${tagged(name, lang)}>${escapeXml(name)}</a>${bar}<b>${escapeXml(labelOf(row, mode, lang, 1))}${year}</b><span>${pair}</span></li>`;
    })
    .join('');
}

/** A number without its unit, which the heading names: ≥1,000. */
export const bareOf = (number: ProgressNumber | undefined, lang: Lang): string =>
  number === undefined ? '–' : (number.sign ?? '') + formatValue(number.value, lang);

/** The result of a promise as a bar with a mark at its target; longer than the picture is half as much again. */
export function promiseBarSvg({ target, result, isLate, isUnlike }: ProgressCell): string {
  const isShare = target !== undefined && result !== undefined && target.value > 0 && isUnlike !== true;
  const share = isShare ? Math.min(result.value / target.value, MOST_SHARE) : 0;
  const part = (value: number): string => `${String(Number(((96 * value) / MOST_SHARE).toFixed(1)))}%`;
  const done = share === 0 ? '' : `<rect class="done" y="3" width="${part(share)}" height="10"></rect>`;
  return `<svg aria-hidden="true">${done}<rect class="${isLate ? 'aim late' : 'aim'}" x="${part(1)}" y="0" width="5" height="16"></rect></svg>`;
}

const MOST_SHARE = 1.6;

/** Rows of the ranking that a phone shows before it is asked for the others. */
const FIRST_ON_PHONES = 8;

/** What the colours of a state mean, as HTML. */
export function keyHtml(
  file: ProgressFile,
  rows: readonly ProgressRow[],
  state: Pick<ProgressState, 'mode'>,
  lang: Lang,
): string {
  return keyOf(file, rows, state, lang)
    .map(({ shade, words }) => `<span><i class="${shade}"></i>${escapeXml(words)}</span>`)
    .join('');
}

/** The colours of a state, and what they mean. */
export function keyOf(
  file: ProgressFile,
  rows: readonly ProgressRow[],
  { mode }: Pick<ProgressState, 'mode'>,
  lang: Lang,
): readonly { readonly shade: string; readonly words: string }[] {
  const t = progress(lang);
  const entries: { readonly shade: string; readonly words: string }[] = [];
  const entry = (shade: string, words: string): void => void entries.push({ shade, words });
  if (mode === 'ratio') for (const [shade, key] of RATIO_KEYS) entry(shade, t(key));
  else if (mode === 'status') {
    const seen = new Set(rows.map(({ cell }) => cell?.status));
    for (const status of PROGRESS_STATUSES) if (seen.has(status)) entry(status, statusName(status, lang));
  } else {
    const ends = thresholdsOf(file, mode).map((end) => formatShort(end, lang));
    ends.forEach((end, k) => {
      entry(`q${k + 1}`, k === 0 ? t('upTo', { b: end }) : t('between', { a: ends[k - 1] ?? '', b: end }));
    });
    entry(`q${ends.length + 1}`, t('above', { a: ends.at(-1) ?? '0' }));
  }
  if (rows.some(({ isOlder }) => isOlder)) entry('q3 old', t('older'));
  entry('none', t('notCollected'));
  return entries;
}

const RATIO_KEYS = [
  ['below', 'below'],
  ['q1', 'exactly'],
  ['q2', 'upTo105'],
  ['q3', 'upTo120'],
  ['q5', 'above120'],
] as const;

/** The years of a mode as the stops of a slider; above each, how many regions have data. */
export function yearsHtml(file: ProgressFile, { mode, year }: ProgressState, lang: Lang): string {
  const t = progress(lang);
  const years = yearsIn(file, mode);
  const most = Math.max(1, ...years.map(({ count }) => count));
  const unit = file.parent === '000000' ? 'yearCount' : 'yearCountWithin';
  return years
    .map(({ year: one, count }, k) => {
      const since = breakBetween(file, years[k - 1]?.year, one);
      const brk = since === '' ? '' : `<b title="${escapeXml(t('breakNote', { year: since }))}"></b>`;
      const spoken = t('yearSpoken', { year: one, n: count }) + (since === '' ? '' : t('breakSpoken'));
      const height = Math.max(2, Math.round((24 * count) / most));
      return `<label><input type="radio" name="year" value="${one}"${one === year ? ' checked' : ''} aria-label="${escapeXml(spoken)}">${brk}<svg aria-hidden="true" width="14" height="24"><rect y="${24 - height}" width="14" height="${height}"></rect></svg><i></i><span>${one} <small>${t(unit, { n: count })}</small></span></label>`;
    })
    .join('');
}

/** The state in one sentence, in clauses that are not broken. */
export function findingHtml(
  file: ProgressFile,
  rows: readonly ProgressRow[],
  { mode, year }: ProgressState,
  lang: Lang,
): string {
  return findingOf(file, rows, { mode, year }, lang)
    .map((clause) => `<span class="clause">${escapeXml(clause)}</span>`)
    .join(' ');
}

/** Regions that fell short are named up to so many. */
const MOST_NAMED = 2;

/** The finding of a state, by clauses. What is said of a share counts targets and results of the same year; older numbers take no part. */
export function findingOf(
  { name, parent }: ProgressFile,
  rows: readonly ProgressRow[],
  { mode, year }: Omit<ProgressState, 'pins'>,
  lang: Lang,
): readonly string[] {
  const t = progress(lang);
  const mark = punctuation(lang);
  if (mode === 'status') {
    const statuses = rows.flatMap(({ cell }) => cell?.status ?? []);
    return [t('findingStatus'), statusParts(statuses, lang)];
  }
  const current = rows.filter(({ cell, isOlder }) => cell !== null && !isOlder);
  const n = current.length;
  if (mode === 'number') {
    const few = parent === '000000' ? 'fewProvinces' : 'fewRegions';
    return [t(n < FEWEST_ON_MAP ? few : 'findingNumber', { year, n, name })];
  }
  if (mode === 'per10k') return [t('findingPer10k', { year, n, name })];
  const short = current.filter(({ cell }) => cell?.status !== 'reported-done');
  if (short.length === 0) return [t('findingRatio', { year, n }) + t('findingRatioAll')];
  const reached = t('findingRatio', { year, n }) + t('findingRatioSome', { reached: n - short.length });
  if (short.length > MOST_NAMED) return [reached, t('findingRatioFew', { count: short.length })];
  return [
    reached,
    ...short.map(({ region, cell }, k) => {
      const values = { target: cell?.target?.text ?? '', result: cell?.result?.text ?? '' };
      const said = t('findingOne', { name: shortName(region, lang), ...values });
      return k < short.length - 1 ? said + mark('semicolon').trim() : said;
    }),
  ];
}

/** What has to be known to read the state, as HTML. */
export function notesHtml(
  file: ProgressFile,
  rows: readonly ProgressRow[],
  state: Pick<ProgressState, 'mode'>,
  lang: Lang,
): string {
  return notesOf(file, rows, state, lang).map(escapeXml).join(SPACES[lang]);
}

/** The same in sentences: targets that came with their results, older numbers, the denominator, breaks. */
export function notesOf(
  file: ProgressFile,
  rows: readonly ProgressRow[],
  { mode }: Pick<ProgressState, 'mode'>,
  lang: Lang,
): readonly string[] {
  const t = progress(lang);
  const notes: string[] = [];
  const late = rows.filter(({ cell, isOlder }) => cell?.isLate === true && !isOlder).length;
  if (late > 0 && mode === 'ratio') notes.push(t('lateNote', { n: late }));
  if (mode === 'per10k') notes.push(t('residentsNote', { day: file.residentsOf }));
  if (rows.some(({ isOlder }) => isOlder)) notes.push(t('olderNote'));
  const years = yearsIn(file, mode).map((one) => one.year);
  for (const year of file.breaks)
    if (years.some((one) => one < year) && years.some((one) => one >= year))
      notes.push(t('breakNote', { year }));
  return notes;
}

/** The regions of which nothing is collected, by name; apart from them those that have numbers, but none for the state. */
export function missingHtml(rows: readonly ProgressRow[], { year }: ProgressState, lang: Lang): string {
  const t = progress(lang);
  const missing = rows.filter(({ cell }) => cell === null);
  const none = missing.filter(({ region }) => region.cells.length === 0);
  const said = (key: 'missingNote' | 'noValueNote', some: readonly ProgressRow[]): string[] => {
    const names = some.map(({ region }) => shortName(region, lang)).join(punctuation(lang)('listed'));
    return some.length === 0 ? [] : [escapeXml(t(key, { n: some.length, names, year }))];
  };
  const others = missing.filter((row) => !none.includes(row));
  return [...said('noValueNote', others), ...said('missingNote', none)].join(SPACES[lang]);
}

/** What is known of a region in the state: its numbers, where they come from, and what can be done with it. */
export function readoutHtml(row: ProgressRow | undefined, { mode, pins }: ProgressState, lang: Lang): string {
  const t = progress(lang);
  if (row === undefined) return `<p class="muted">${t('readHint')}</p>`;
  const { region, cell } = row;
  const name = escapeXml(region.name);
  const head = `<h3${tagged(region.name, lang)}>${name} <b>${escapeXml(labelOf(row, mode, lang, 1))}</b></h3>`;
  const isPinned = pins.includes(region.code);
  const links = [
    ...(region.within === undefined
      ? []
      : [`<a href="${region.href}">${t('within', { n: region.within })}</a>`]),
    `<a href="${region.href}">${t('regionPage')}</a>`,
    `<button type="button" data-pin="${region.code}" aria-pressed="${String(isPinned)}">${t(isPinned ? 'unpin' : 'pin')}</button>`,
  ];
  const said = cell === null ? '' : saidHtml(cell, lang);
  return `${head}${said}<p class="pm-links">${links.join('')}</p>`;
}

/** Target and result of a cell, each opening its sentence or citation: 2022：目标 3,889个 → 结果 3,892个. */
export function pairHtml({ year, target, result }: ProgressCell, lang: Lang): string {
  const t = progress(lang);
  const number = (one: ProgressNumber | undefined, key: 'goal' | 'outcome'): string =>
    one === undefined
      ? ''
      : `<a class="fig" href="${one.href}">${escapeXml(t(key, { value: one.text }))}</a>`;
  const pair = [number(target, 'goal'), number(result, 'outcome')].filter(Boolean).join(' → ');
  return `${year}${punctuation(lang)('colon')}${pair}`;
}

function saidHtml(cell: ProgressCell, lang: Lang): string {
  const t = progress(lang);
  const { target, result, isLate } = cell;
  const from = (one: ProgressNumber | undefined, key: 'saidTarget' | 'saidResult' | 'saidBoth'): string => {
    if (one === undefined) return '';
    // The title may be of another language than the sentence.
    const said = escapeXml(t(key, { publisher: one.publisher, title: '\u0000', published: one.published }));
    return said.replace('\u0000', () => `<span${tagged(one.title, lang)}>${escapeXml(one.title)}</span>`);
  };
  const sources = isLate
    ? from(result, 'saidBoth')
    : from(target, 'saidTarget') + SPACES[lang] + from(result, 'saidResult');
  const clashes = [target?.clash, result?.clash]
    .filter((clash) => clash !== undefined)
    .map((clash) => `<br>${escapeXml(clash)}`);
  return `<p>${pairHtml(cell, lang)}<br><span class="muted">${sources}</span>${clashes.join('')}</p>`;
}

/** Size of the drawing of a card. Of few years each takes no more than a fifth. */
const WIDTH = 308;
const HEIGHT = 118;
const FEWEST_STEPS = 4;

/** The pinned regions through time, all on one scale. */
export function pinsHtml(file: ProgressFile, { pins }: ProgressState, lang: Lang): string {
  const t = progress(lang);
  const regions = pins.flatMap((code) => file.regions.filter((region) => region.code === code));
  const years = [...new Set(file.regions.flatMap(({ cells }) => cells.map(({ year }) => year)))].sort();
  const most = Math.max(
    1,
    ...regions.flatMap(({ cells }) =>
      cells.flatMap(({ target, result }) => [target?.value ?? 0, result?.value ?? 0]),
    ),
  );
  const cards = regions.map(
    (region) =>
      `<div class="pm-card"><h3${tagged(region.name, lang)}>${escapeXml(region.name)} <button type="button" data-pin="${region.code}">${t('unpin')}</button></h3><p class="small muted">${escapeXml(file.name)}${file.unit === '' ? '' : ` (${escapeXml(file.unit)})`}</p>${courseSvg(region, years, most, lang)}</div>`,
  );
  const add = `<div class="pm-card add"><b>${t('addPin')}</b><p>${t(regions.length === MOST_PINS ? 'full' : 'addPinHint')}</p></div>`;
  return cards.join('') + (regions.length < MOST_PINS ? add : '');
}

/**
 * Targets hollow, results full, both of a year joined; years of which nothing is collected hatched. Nothing leads from year to year, and
 * where the counting changes a line parts them.
 */
export function courseSvg(
  region: ProgressRegion,
  years: readonly string[],
  most: number,
  lang: Lang,
): string {
  const { name, cells } = region;
  const step = WIDTH / Math.max(FEWEST_STEPS, years.length);
  const y = (value: number): number => Math.round(92 - (72 * value) / most);
  const marks = years.map((year, k) => {
    const x = Math.round(step * (k + 0.5));
    const cell = cells.find((one) => one.year === year);
    const isBreak = breakBetween(region, years[k - 1], year) !== '';
    const brk = isBreak ? `<path class="break" d="M${Math.round(step * k)} 12v86"></path>` : '';
    const label = `<text x="${x}" y="112">${year}</text>${brk}`;
    if (cell === undefined)
      return `<rect class="gap" x="${x - 8}" y="84" width="16" height="8"></rect>${label}`;
    const { target, result, isLate } = cell;
    const [from, to] = [x - 7, x + 7];
    const join =
      target && result ? `<path d="M${from} ${y(target.value)}L${to} ${y(result.value)}"></path>` : '';
    const aim = target
      ? `<circle class="${isLate ? 'aim late' : 'aim'}" cx="${from}" cy="${y(target.value)}" r="4.5"></circle>`
      : '';
    const done = result ? `<circle class="done" cx="${to}" cy="${y(result.value)}" r="4.5"></circle>` : '';
    const top = Math.min(...[target, result].flatMap((one) => (one ? [y(one.value)] : [])));
    return `${join}${aim}${done}<text class="${result ? '' : 'goal'}" x="${x}" y="${top - 9}">${formatValue((result ?? target)?.value ?? 0, lang)}</text>${label}`;
  });
  const words = cells
    .map(({ year, target, result }, k) => {
      const since = breakBetween(region, cells[k - 1]?.year, year);
      const said = `${year}: ${target?.text ?? '–'} → ${result?.text ?? '–'}`;
      return since === '' ? said : `${progress(lang)('breakNote', { year: since })} ${said}`;
    })
    .join('; ');
  return `<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${escapeXml(`${name}: ${words}`)}">${marks.join('')}</svg>`;
}

/** Documents before the list is folded. */
const FIRST_SOURCES = 8;

/** The documents of exactly the numbers that the state shows. */
export function sourcesHtml(
  rows: readonly ProgressRow[],
  { mode }: ProgressState,
  lang: Lang,
): { readonly title: string; readonly list: string } {
  const numbers = rows.flatMap(({ cell }) => [
    ...(cell?.target === undefined || mode === 'per10k' ? [] : [{ ...cell.target, isTarget: true }]),
    ...(cell?.result === undefined ? [] : [{ ...cell.result, isTarget: false }]),
  ]);
  const { files, list } = documentsHtml(numbers, lang);
  return { title: progress(lang)('sources', { n: numbers.length, files }), list };
}

/** Where a number is from. */
interface CitedNumber extends Pick<ProgressNumber, 'href' | 'publisher' | 'title' | 'published'> {
  readonly isTarget: boolean;
}

/** The documents of numbers, those that gave most first, how many they are, and how many are left out of the list where it holds `most`. */
export function documentsHtml(
  numbers: readonly CitedNumber[],
  lang: Lang,
  most = Infinity,
): { readonly files: number; readonly list: string; readonly left: number } {
  const t = progress(lang);
  const files = new Map<string, { first: CitedNumber; targets: number; results: number }>();
  for (const number of numbers) {
    const key = `${number.publisher} ${number.title} ${number.published}`;
    const file = files.get(key) ?? { first: number, targets: 0, results: 0 };
    file[number.isTarget ? 'targets' : 'results'] += 1;
    files.set(key, file);
  }
  const sorted = [...files.values()].sort((a, b) => b.targets + b.results - a.targets - a.results);
  const line = ({ first, targets, results }: (typeof sorted)[number]): string => {
    const n = targets + results;
    const isMixed = targets > 0 && results > 0;
    const kind = targets > 0 ? 'sourceTargets' : 'sourceResults';
    const kinds = isMixed ? t('sourceCount', { targets, results }) : t(kind, { n });
    const about = [first.publisher, first.published, kinds].filter(Boolean).join(' · ');
    return `<li><b>${n}</b><span><a href="${first.href}"${tagged(first.title, lang)}>${escapeXml(first.title)}</a><br><small class="muted">${escapeXml(about)}</small></span></li>`;
  };
  const rest = sorted.slice(FIRST_SOURCES, most);
  return {
    files: sorted.length,
    left: Math.max(0, sorted.length - most),
    list: `<ul class="pm-sources">${sorted.slice(0, FIRST_SOURCES).map(line).join('')}</ul>${rest.length === 0 ? '' : `<details><summary>${t('otherSources', { n: rest.length })}</summary><ul class="pm-sources">${rest.map(line).join('')}</ul></details>`}`,
  };
}

/** Picture and embed of the state, without pins, and named so where it has some. */
export function nearestHtml(
  charts: readonly ProgressChart[],
  { mode, year, pins }: ProgressState,
  lang: Lang,
): string {
  const t = progress(lang);
  const chart = charts.find((one) => one.mode === mode && (one.year === '' || one.year === year));
  if (chart === undefined) return '';
  const title = `<a href="${chart.href}">${escapeXml(t(pins.length === 0 ? 'exact' : 'nearest'))}</a>`;
  const picture = `<a href="${chart.picture}" download>PNG</a>`;
  const embed = `<a href="${chart.href}#embed">${t('embed')}</a>`;
  return [title, picture, embed].join(' · ');
}

/** Columns of a downloaded state. */
export const PROGRESS_COLUMNS = [
  'region', 'name', 'indicator', 'mode', 'year', 'value', 'status', 'result', 'target', 'result_source', 'target_source', 'older', 'target_with_result',
] as const; // prettier-ignore

/** The rows of a state as a table. */
export function progressTable(
  file: ProgressFile,
  { mode, year }: Omit<ProgressState, 'pins'>,
): readonly Readonly<Record<(typeof PROGRESS_COLUMNS)[number], string | number>>[] {
  const sourceOf = (number: ProgressNumber | undefined): string =>
    number === undefined ? '' : [number.publisher, number.title, number.published].join(' · ');
  return rowsOf(file, mode, year).map(({ region, cell, value, isOlder }) => ({
    region: region.code,
    name: region.name,
    indicator: file.indicator,
    mode,
    year: cell?.year ?? '',
    value: mode === 'status' ? '' : (value ?? ''),
    status: cell?.status ?? '',
    result: cell?.result?.text ?? '',
    target: cell?.target?.text ?? '',
    result_source: sourceOf(cell?.result),
    target_source: sourceOf(cell?.target),
    older: isOlder ? 1 : 0,
    target_with_result: cell?.isLate === true ? 1 : 0,
  }));
}

/** A state that an address asks for, with what the file has in place of what it lacks. */
export function stateOf(file: ProgressFile, opening: ProgressState, search: URLSearchParams): ProgressState {
  const modes: readonly string[] = modesOf(file);
  const asked = search.get('mode') ?? '';
  const mode = modes.includes(asked) ? (asked as ProgressMode) : opening.mode;
  const years = yearsIn(file, mode).map(({ year }) => year);
  const year = search.get('year') ?? (mode === opening.mode ? opening.year : fullestYear(file, mode));
  const pins = (search.get('pin') ?? '')
    .split('.')
    .filter((code) => file.regions.some((region) => region.code === code));
  return {
    mode,
    year: years.includes(year) ? year : fullestYear(file, mode),
    pins: pins.slice(0, MOST_PINS),
  };
}
