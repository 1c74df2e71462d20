import type { Lang } from '../i18n/index.ts';
import type { ProgressState } from '../graphics/progress/progressMap.ts';
import type { LandPlaces, SharedLand } from '../maps/sharedLand.ts';
import type {
  ProgressChart,
  ProgressFile,
  ProgressMode,
  ProgressRow,
} from '../views/progress/progressState.ts';

import { progress } from '../i18n/progress.ts';
import {
  MOST_PINS,
  findingHtml,
  keyHtml,
  missingHtml,
  nearestHtml,
  notesHtml,
  pinsHtml,
  progressTable,
  rankingHtml,
  readoutHtml,
  sourcesHtml,
  stateOf,
  tilesHtml,
  yearsHtml,
} from '../graphics/progress/progressMap.ts';
import { areaLook, namesSvg } from '../graphics/progress/progressAreas.ts';
import { isSparse, nearestYear, openingState, rowsOf } from '../views/progress/progressState.ts';
import { keepInAddress } from './addressState.ts';
import { saveRows } from './saveRows.ts';

const HEADS = {
  number: 'headNumber',
  per10k: 'headPer10k',
  ratio: 'headRatio',
  status: 'headStatus',
} as const;

/**
 * Lets a reader change mode and year, read a region, and pin regions. The state stands in the address. `numbers` is the
 * answer with its file, null where there is none; `firstReached` the region that was reached before this was there.
 */
export async function startProgressMap(
  section: HTMLElement,
  numbers: Promise<Response | null>,
  firstReached: () => string,
): Promise<void> {
  const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
  const t = progress(lang);
  const partOf = (name: string): HTMLElement | null => section.querySelector(`[data-part="${name}"]`);
  const put = (name: string, html: string): void => {
    const element = partOf(name);
    if (element !== null) element.innerHTML = html;
  };
  const two = section.querySelector('[data-two]');
  const pinned = section.querySelector<HTMLElement>('[data-pins]');
  const form = section.querySelector('form');
  const years = section.querySelector<HTMLElement>('.pm-years');
  const shapes = section.dataset.land ?? '';
  const [file, places] = await Promise.all([
    readJson<ReadFile>(numbers),
    // The places of names are beside the shapes.
    shapes === '' ? null : readJson<LandPlaces>(fetch(shapes.replace(/svg$/, 'json'))),
  ]);
  const land: Land | null = places === null ? null : { ...places, href: shapes };
  if (file === null || form === null || years === null || (shapes !== '' && land === null)) {
    put('readout', `<p>${section.dataset.failed ?? ''}</p>`);
    return;
  }
  const opening: ProgressState = { ...openingState(file), pins: [] };
  // What the address does not say, the form does: it may have been used before this was there.
  const asked = new URLSearchParams(location.search);
  for (const [name, value] of new FormData(form))
    if (typeof value === 'string' && !asked.has(name)) asked.set(name, value);
  let state = stateOf(file, opening, asked);
  let rows = rowsOf(file, state.mode, state.year);
  let read = firstReached();

  const say = (): void => {
    const row = rows.find(({ region }) => region.code === read);
    put('readout', readoutHtml(row, state, lang));
    markArea(section, land, read);
  };
  const show = (): void => {
    rows = rowsOf(file, state.mode, state.year);
    put('finding', findingHtml(file, rows, state, lang));
    put('notes', notesHtml(file, rows, state, lang));
    put('key', keyHtml(file, rows, state, lang));
    if (land === null) put('tiles', tilesHtml(rows, state, lang));
    else showAreas(section, file, land, rows, state, lang);
    two?.classList.toggle('sparse', isSparse(rows));
    put('ranking', rankingHtml(rows, state, lang));
    put('missing', missingHtml(rows, state, lang));
    put('year', state.mode === 'status' ? t('rankStatus') : t('rank', { year: state.year }));
    put('head', t(HEADS[state.mode]));
    put('nearest', nearestHtml(file.charts, state, lang));
    put('pins', pinsHtml(file, state, lang));
    const sources = sourcesHtml(rows, state, lang);
    put('sourcesTitle', sources.title);
    put('sources', sources.list);
    if (pinned !== null) pinned.hidden = state.pins.length === 0;
    say();
    const isOpening = state.mode === opening.mode && state.year === opening.year;
    keepInAddress({
      mode: isOpening ? '' : state.mode,
      year: isOpening || state.mode === 'status' ? '' : state.year,
      pin: state.pins.join('.'),
    });
  };
  const change = (next: Partial<ProgressState>): void => {
    const isOtherMode = next.mode !== undefined && next.mode !== state.mode;
    state = { ...state, ...next };
    if (isOtherMode) {
      state = { ...state, year: nearestYear(file, state.mode, state.year || opening.year) };
      put('years', yearsHtml(file, state, lang));
    }
    show();
  };

  form.addEventListener('change', ({ target }) => {
    if (!(target instanceof HTMLInputElement)) return;
    change(target.name === 'mode' ? { mode: target.value as ProgressMode } : { year: target.value });
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  startSlider(years);

  const codeAt = (target: EventTarget | null): string =>
    target instanceof Element ? (target.closest('[data-region]')?.getAttribute('data-region') ?? '') : '';
  for (const kind of ['pointerover', 'focusin'] as const)
    section.addEventListener(kind, (event) => {
      const code = codeAt(event.target);
      const isFinger = 'pointerType' in event && event.pointerType !== 'mouse';
      if (code === '' || code === read || isFinger) return;
      read = code;
      say();
    });
  const togglePin = (code: string): void => {
    const pins = state.pins.includes(code) ? state.pins.filter((one) => one !== code) : [...state.pins, code];
    if (pins.length <= MOST_PINS) change({ pins });
    else put('readout', `<p>${t('full')}</p>`);
  };
  section.addEventListener('keydown', (event) => {
    const code = event.key === ' ' ? codeAt(event.target) : '';
    if (code === '') return;
    event.preventDefault();
    const part = event.target instanceof Element ? event.target.closest('[data-part]') : null;
    togglePin(code);
    part?.querySelector<HTMLElement>(`a[data-region="${code}"], [data-region="${code}"] a`)?.focus();
  });
  let tapped = '';
  section.addEventListener('pointerdown', ({ target, pointerType }) => {
    // A finger reads first, and opens with the second tap.
    const code = codeAt(target);
    tapped = pointerType !== 'mouse' && code !== '' && code !== read ? code : '';
  });
  section.addEventListener('click', (event) => {
    const { target } = event;
    if (!(target instanceof Element)) return;
    if (tapped !== '' && codeAt(target) === tapped) {
      event.preventDefault();
      read = tapped;
      tapped = '';
      say();
      return;
    }
    const pin = target.closest<HTMLElement>('[data-pin]')?.dataset.pin;
    if (pin !== undefined) {
      togglePin(pin);
      // The button was replaced by the one that undoes it.
      (section.querySelector<HTMLElement>(`[data-pin="${pin}"]`) ?? form).focus();
    }
    if (target.closest('[data-all]') !== null) section.classList.add('all');
    const save = target.closest<HTMLElement>('[data-save]')?.dataset.save;
    if (save !== undefined) saveRows(progressTable(file, state), save);
  });

  for (const input of form.querySelectorAll<HTMLInputElement>('[name="mode"]'))
    input.checked = input.value === state.mode;
  const isOpening = state.mode === opening.mode && state.year === opening.year && state.pins.length === 0;
  if (isOpening) say();
  else {
    put('years', yearsHtml(file, state, lang));
    show();
  }
}

interface ReadFile extends ProgressFile {
  readonly charts: readonly ProgressChart[];
}

/** Places of names, and the address of the shapes. */
type Land = LandPlaces & Pick<SharedLand, 'href'>;

/** Areas within boundaries stay where they are, in other colours; what lies over them is drawn again. */
function showAreas(
  section: HTMLElement,
  file: ProgressFile,
  land: Land,
  rows: readonly ProgressRow[],
  state: ProgressState,
  lang: Lang,
): void {
  for (const row of rows) {
    const area = section.querySelector(`.pm-land a[data-region="${row.region.code}"]`);
    const { classes, spoken } = areaLook(row, state, lang);
    area?.setAttribute('class', classes);
    area?.setAttribute('aria-label', spoken);
  }
  const names = section.querySelector('[data-part="names"]');
  if (names !== null) names.innerHTML = namesSvg(land, file, rows, state, lang);
}

/** A frame over the area that is read: in its place those beside it would cover half of it. */
function markArea(section: HTMLElement, land: Land | null, code: string): void {
  if (land === null || (land.places[code]?.[2] ?? -1) < 0) return;
  section.querySelector('.pm-land .ring')?.setAttribute('href', `${land.href}#r${code}`);
}

async function readJson<Content>(answer: Promise<Response | null>): Promise<Content | null> {
  try {
    const response = await answer;
    return response?.ok === true ? ((await response.json()) as Content) : null;
  } catch {
    return null;
  }
}

/** Years are also slid through with a pointer that is held, and Home and End lead to the first and the last. */
function startSlider(years: HTMLElement): void {
  const choose = (input: HTMLInputElement | null | undefined): void => {
    if (input === null || input === undefined || input.checked) return;
    input.checked = true;
    input.dispatchEvent(new Event('change', { bubbles: true }));
  };
  years.addEventListener('pointermove', ({ buttons, clientX, clientY }) => {
    if (buttons !== 1) return;
    choose(document.elementFromPoint(clientX, clientY)?.closest('.pm-years label')?.querySelector('input'));
  });
  years.addEventListener('keydown', (event) => {
    const inputs = [...years.querySelectorAll('input')];
    const input = event.key === 'Home' ? inputs[0] : event.key === 'End' ? inputs.at(-1) : undefined;
    if (input === undefined) return;
    event.preventDefault();
    input.focus();
    choose(input);
  });
}
