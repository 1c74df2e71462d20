import type { ObservationRow, PublisherRow } from '../datasets/schema/index.ts';
import type { ExploreFile } from '../graphics/selection/exploreFile.ts';
import type { PackedExploreFile } from '../graphics/selection/packedFile.ts';
import type { Lang } from '../i18n/index.ts';
import type { Facet, Names, Selection, Sort } from '../views/explore.ts';
import type { Queries } from './exploreQueries.ts';
import type { DrawSelection } from './charts/drawSelection.ts';
import type { Found, RowSource } from './exploreParts.ts';
import { chosenInAddress, keepInAddress } from './addressState.ts';

import { href } from '../i18n/index.ts';
import {
  FACETS,
  SORTS,
  formatExploreRow,
  formatSelection,
  parseSelection,
  selectRows,
} from '../views/explore.ts';

const form = document.querySelector<HTMLFormElement>('#explore');
if (form !== null) void startExplore(form);

/** Filters and sorts the observations; the selection lives in the address bar. */
async function startExplore(form: HTMLFormElement): Promise<void> {
  const lang: Lang = document.documentElement.lang === 'en' ? 'en' : 'zh';
  const shown = Number(form.dataset.shown);
  const body = elementOf('rows');
  const result = elementOf('result');
  const more = elementOf('more');
  const failed = elementOf('query-failed');
  const drawing = elementOf('drawing');
  let limit = shown;
  /** The rows that were written last. */
  let written = '';
  /** What draws the selection, while it is to be drawn. */
  let draw: DrawSelection | null = null;
  let sort: Selection['sort'] = parseSelection(location.search).sort;
  /** What reads queries; loaded with the first one. */
  let queries: Queries | null = null;
  /** While it is loaded; without it a query is not applied. */
  let loading: Promise<void> | undefined;

  fillForm(form, parseSelection(location.search));
  const showLoading = (): void => {
    result.textContent = form.dataset.loading ?? '';
  };
  // Until the table has come, the page shows the first of all numbers.
  if (location.search !== '') showLoading();
  const source = await openSource(form, () => {
    show();
  });
  if (source === null) {
    result.textContent = form.dataset.failed ?? '';
    return;
  }
  const names = readNames(form, source.english);

  const readTyped = (): string => valueOf(form, 'q').trim();
  /** What is chosen, with what is typed once queries can be read. */
  const readSelection = (): Selection => {
    const chosen = FACETS.map((facet) => [facet, valueOf(form, facet)] as const);
    const facets = Object.fromEntries(chosen.filter(([, choice]) => choice !== ''));
    return { query: queries === null ? '' : readTyped(), facets, sort };
  };
  const find = (): Found => source.find(readSelection(), draw === null ? limit : Infinity);
  const select = ({ rows }: Found): ObservationRow[] => {
    const selection = readSelection();
    return selectRows(rows, selection, names, queries?.matcherOf(selection.query));
  };

  const show = (): void => {
    if (loading !== undefined && readTyped() !== '') {
      showLoading();
      return;
    }
    const selection = readSelection();
    const found = find();
    keepInAddress(formatSelection(selection));
    failed.hidden = queries !== null || readTyped() === '';
    showSort(sort);
    const selected = select(found);
    const parts = selected
      .slice(0, limit)
      .map((row) => formatExploreRow(row, names, lang, (path) => href(path, lang)));
    // Rows that stay keep the focus that is in one of them.
    const html = found.shown ?? parts.join('');
    if (html !== written && html !== body.innerHTML) body.innerHTML = html;
    written = html;
    const { count = selected.length } = found;
    more.hidden = selected.length === 0 || count <= limit;
    queries?.showMissing(
      !found.all || selected.length > 0,
      selection.query,
      selectRows(found.rows, selection, names),
    );
    const [singular = '', many = singular] = (form.dataset.result ?? '').split('||');
    // What is still being counted is not read out number by number.
    result.ariaBusy = String(found.said === form.dataset.reading);
    result.textContent = (found.said ?? (count === 1 ? singular : many)).replace('{n}', String(count));
    if (found.all) draw?.(selected, found.all);
  };
  const start = (): void => {
    limit = shown;
    show();
  };
  const startQueries = (): void => {
    if (readTyped() === '' || queries !== null) return;
    loading ??= import('./exploreQueries.ts')
      .then(({ loadQueries }) => loadQueries(names, drawing, source.quoteOf ?? form.dataset.figures ?? ''))
      .then(
        (loaded) => {
          queries = loaded;
        },
        () => undefined,
      )
      .finally(() => {
        loading = undefined;
        start();
      });
  };

  form.addEventListener('input', () => {
    startQueries();
    start();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('reset', () => {
    sort = '';
    setTimeout(start);
  });
  addSortButtons((key) => {
    // A first click sorts one way, a second the other way, a third restores the order of the tables.
    sort = sort === key ? `-${key}` : sort === `-${key}` ? '' : key;
    start();
  });
  more.addEventListener('click', () => {
    limit += shown;
    show();
  });
  failed.querySelector('button')?.addEventListener('click', () => {
    // The page anew, since a browser may remember that a module failed.
    keepInAddress({ q: readTyped() });
    location.reload();
  });
  elementOf('save').addEventListener('click', () => {
    void saveSelection();
  });
  const saveSelection = async (): Promise<void> => {
    const { saveRows } = await import('./saveRows.ts');
    let chosen = '';
    // Who chooses something else meanwhile gets that.
    while (chosen !== (chosen = JSON.stringify(readSelection()))) await source.readAll?.();
    const found = find();
    if (found.all) saveRows(select(found), form.dataset.file ?? '');
  };
  startDrawing(drawing, async () => {
    // All at once: until Plot has come, it is worked out what is to be drawn. Of more than six files a browser asks for the seventh
    // only when one of the others is there: it belongs to Plot.
    const file = readJson<PackedExploreFile | ExploreFile>(href('/explore/drawing.json', lang));
    const rule = import('./charts/drawSelection.ts');
    const plot = import('./charts/plotSelection.ts');
    void Promise.allSettled([plot]);
    try {
      const { createDrawing } = await rule;
      draw = createDrawing({
        box: drawing,
        file: await file,
        names,
        lang,
        all: find().all ?? [],
        ends: source.ends,
        plot,
      });
      await loading;
      show();
      await plot;
    } catch {
      draw = null;
    }
    return draw !== null;
  });
  startQueries();
  show();
}

/** The button that draws what is selected, or leaves the table alone; the address remembers it. `open` says whether it could. */
function startDrawing(box: HTMLElement, open: () => Promise<boolean>): void {
  const button = elementOf('draw');
  let isOpened = false;
  const show = async (isShown: boolean): Promise<void> => {
    button.setAttribute('aria-expanded', String(isShown));
    box.hidden = !isShown;
    if (isShown && !isOpened) isOpened = await open();
    if (!isOpened) box.textContent = box.dataset.failed ?? '';
  };
  button.addEventListener('click', () => {
    const isShown = button.getAttribute('aria-expanded') !== 'true';
    keepInAddress(isShown ? { draw: 'auto' } : { draw: '', form: '', of: '' });
    void show(isShown);
  });
  if (chosenInAddress('draw') !== '') void show(true);
}

function elementOf(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (element === null) throw new Error(`missing element: #${id}`);
  return element;
}

/** The lists of the form know the names of everything that can be chosen, each with its count behind it; those of publishers are in their table. */
function readNames(form: HTMLFormElement, publisher: Names['publisher']): Names {
  const of = (list: Facet): ReadonlyMap<string, string> =>
    new Map(
      [...form.querySelectorAll<HTMLOptionElement>(`[data-list="${list}"] option:not([value=""])`)].map(
        (option) => [option.value, option.text.replace(/ \(\d+\)$/, '')],
      ),
    );
  return {
    region: of('region'),
    indicator: of('indicator'),
    campaign: of('campaign'),
    role: of('role'),
    publisher,
  };
}

function valueOf(form: HTMLFormElement, name: string): string {
  const value = new FormData(form).get(name);
  return typeof value === 'string' ? value : '';
}

function fillForm(form: HTMLFormElement, { query, facets }: Selection): void {
  const set = (name: string, value: string): void => {
    const field = form.elements.namedItem(name);
    if (field instanceof HTMLInputElement || field instanceof HTMLSelectElement) field.value = value;
  };
  set('q', query);
  for (const facet of FACETS) set(facet, facets[facet] ?? '');
}

/** All rows, or, where the page names the folder of their parts, these; null where they cannot be read. */
async function openSource(form: HTMLFormElement, onRead: () => void): Promise<RowSource | null> {
  const { parts, rows: addresses = '', publishers } = form.dataset;
  if (parts !== undefined) return (await import('./exploreParts.ts')).openParts(form, parts, onRead);
  const [rows, named] = await Promise.all([
    readRows<ObservationRow>(addresses),
    publishers === undefined ? [] : readRows<PublisherRow>(publishers),
  ]);
  const english = new Map(
    (named ?? []).flatMap(({ name, name_en }) => (name_en ? [[name, name_en] as const] : [])),
  );
  return rows && { english, find: () => ({ rows, all: rows }) };
}

/** Rows of a published table, from all its files; empty cells are null in them and '' here. */
async function readRows<Row extends object>(addresses: string): Promise<Row[] | null> {
  const parts = await Promise.all(
    addresses
      .split(' ')
      .map((address) =>
        readJson<Row[]>(address, (key, cell) => (cell === null && key !== 'max' ? '' : cell)),
      ),
  );
  return parts.some((part) => part === null) ? null : parts.flatMap((part) => part ?? []);
}

async function readJson<Content>(
  address: string,
  revive?: (key: string, value: unknown) => unknown,
): Promise<Content | null> {
  try {
    const response = await fetch(address);
    return response.ok ? (JSON.parse(await response.text(), revive) as Content) : null;
  } catch {
    return null;
  }
}

function addSortButtons(choose: (key: Sort) => void): void {
  for (const key of SORTS) {
    const head = document.querySelector(`th[data-sort="${key}"]`);
    if (head === null) continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = head.textContent;
    button.addEventListener('click', () => {
      choose(key);
    });
    head.replaceChildren(button);
  }
}

function showSort(sort: Selection['sort']): void {
  for (const key of SORTS) {
    const head = document.querySelector(`th[data-sort="${key}"]`);
    if (sort.replace('-', '') !== key) head?.removeAttribute('aria-sort');
    else head?.setAttribute('aria-sort', sort.startsWith('-') ? 'descending' : 'ascending');
  }
}
