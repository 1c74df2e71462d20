import type { PlannedItem } from '../../charts/timeline/plannedItem.ts';
import type { PublishedChart } from '../../graphics/publishedChart.ts';

import { chosenInAddress, keepInAddress } from '../addressState.ts';

const importPlot = () => import('./redraw.ts');
let loading: ReturnType<typeof importPlot> | undefined;

/** Plot and the specifications, loaded when somebody reaches for a control, and asked for once: what is there draws in the same frame. */
function load(): ReturnType<typeof importPlot> {
  loading ??= importPlot().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

const files = new Map<string, Promise<PublishedChart | null>>();

/** The published rows of a chart, read once. */
function readFile(address: string): Promise<PublishedChart | null> {
  const reading = files.get(address) ?? fetchFile(address);
  files.set(address, reading);
  return reading;
}

async function fetchFile(address: string): Promise<PublishedChart | null> {
  try {
    const response = await fetch(address);
    return response.ok ? ((await response.json()) as PublishedChart) : null;
  } catch {
    files.delete(address);
    return null;
  }
}

/** What every control has: its figure, the words it says, and the address of the rows of a chart. */
function partsOf(form: HTMLFormElement) {
  const figure = form.closest('.chart');
  const output = form.querySelector('output');
  if (figure === null || output === null) throw new Error('missing element: .chart output');
  const say = (key: string, values: Readonly<Record<string, string | number>> = {}): void => {
    const [singular = '', many = singular] = (form.dataset[key] ?? '').split('||');
    const words = values.n === 1 ? singular : many;
    output.textContent = words.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
  };
  // Files of charts lie beside each other: `/data/charts/<id>.zh.json`.
  const fileOf = (id: string): string => (form.dataset.file ?? '').replace(/[^/.]+(?=\.\w+\.json$)/, id);
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('focusin', () => void load(), { once: true });
  return { figure, say, fileOf };
}

/** Regions beside one another in one series: added by name, taken out, one of them in front. */
function startSeries(form: HTMLFormElement): void {
  const { figure, say, fileOf } = partsOf(form);
  const own = form.dataset.series ?? '';
  const field = form.querySelector('input');
  const list = form.querySelector('ul');
  const options = [...form.querySelectorAll('option')];
  if (field === null || list === null) return;
  const nameOf = (id: string): string =>
    options.find((option) => option.dataset.id === id)?.value ?? form.dataset.name ?? '';
  const codeOf = (id: string): string => id.slice(id.lastIndexOf('-') + 1);
  const idOf = (code: string): string => own.slice(0, own.lastIndexOf('-') + 1) + code;

  // The chart's own series is always among them; of `110000.420000*` the second stands in front.
  let chosen: string[] = [];
  let front = own;
  for (const part of chosenInAddress(own).split('.').filter(Boolean)) {
    const id = idOf(part.replace('*', ''));
    if (id !== own && options.some((option) => option.dataset.id === id)) chosen.push(id);
    if (part.endsWith('*') && (id === own || chosen.includes(id))) front = id;
  }

  let turn = 0;
  const show = async (): Promise<void> => {
    const mine = ++turn;
    const shown = [own, ...chosen];
    if (!shown.includes(front)) front = own;
    list.replaceChildren(...shown.map(chip));
    const kept = chosen.map((id) => codeOf(id) + (id === front ? '*' : ''));
    keepInAddress({ [own]: kept.join('.') });
    const [{ compareSeries, redraw }, ...read] = await Promise.all([
      load(),
      ...shown.map((id) => readFile(fileOf(id))),
    ]);
    // Another choice was made while this one was being read.
    if (mine !== turn) return;
    const found = read.filter((file) => file !== null);
    const first = found.find(({ id }) => id === front);
    if (first === undefined || found.length < shown.length) {
      say('failed');
      return;
    }
    redraw(
      figure,
      compareSeries(
        first,
        found.filter((file) => file !== first),
      ),
    );
    if (chosen.length === 0) say('none');
    else say('shown', { n: shown.length, name: nameOf(front) });
  };

  const chip = (id: string): HTMLLIElement => {
    const item = document.createElement('li');
    const ahead = document.createElement('button');
    ahead.type = 'button';
    ahead.textContent = nameOf(id);
    ahead.setAttribute('aria-pressed', String(id === front));
    ahead.title = form.dataset.ahead ?? '';
    ahead.addEventListener('click', () => {
      front = id;
      void show().then(() => list.querySelector<HTMLElement>('[aria-pressed="true"]')?.focus());
    });
    item.append(ahead);
    if (id === own) return item;
    const out = document.createElement('button');
    out.type = 'button';
    out.textContent = '×';
    out.setAttribute('aria-label', (form.dataset.out ?? '').replace('{name}', nameOf(id)));
    out.addEventListener('click', () => {
      chosen = chosen.filter((other) => other !== id);
      field.focus();
      void show();
    });
    item.append(out);
    return item;
  };

  /** A name that was picked from the list, or, with Enter, the first that holds what was typed. */
  const add = (isTyped: boolean): void => {
    const text = field.value.trim();
    if (text === '') return;
    const option =
      options.find(({ value }) => value === text) ??
      (isTyped ? options.find(({ value }) => value.toLowerCase().includes(text.toLowerCase())) : undefined);
    const id = option?.dataset.id;
    if (id === undefined) {
      if (isTyped) say('unknown', { name: text });
      return;
    }
    field.value = '';
    if (chosen.length >= Number(form.dataset.most) && !chosen.includes(id))
      say('full', { n: chosen.length + 1 });
    else if (!chosen.includes(id)) {
      chosen.push(id);
      void show();
    }
  };
  field.addEventListener('input', () => {
    add(false);
  });
  form.addEventListener('submit', () => {
    add(true);
  });
  if (chosen.length > 0) void show();
}

/** Lets those of the items of a chart stand out that are asked for; of all, the chart stands as it was. */
function startStandingOut(form: HTMLFormElement, id: string, draw: 'timeline' | 'calendar') {
  const { figure, say, fileOf } = partsOf(form);
  let turn = 0;
  return async (isAll: boolean, isAskedFor: (item: PlannedItem) => boolean): Promise<void> => {
    const mine = ++turn;
    const [{ redraw, someDeadlines }, file] = await Promise.all([load(), readFile(fileOf(id))]);
    if (mine !== turn) return;
    if (file === null) {
      say('failed');
      return;
    }
    let n = 0;
    const spec = someDeadlines(file, draw, (item) => {
      const asked = isAll || isAskedFor(item);
      n += Number(asked);
      return asked;
    });
    redraw(figure, spec);
    if (isAll) say('none');
    else say('shown', { n });
  };
}

/** The duties of one office in a timeline. */
function startOffices(form: HTMLFormElement): void {
  const select = form.querySelector('select');
  if (select === null) return;
  const standOut = startStandingOut(form, form.dataset.offices ?? '', 'timeline');
  const show = (): void => {
    const { value } = select;
    keepInAddress({ office: value });
    void standOut(value === '', ({ office = '' }) => office === (value === '-' ? '' : value));
  };
  select.addEventListener('change', show);
  const office = chosenInAddress('office');
  if (office === '' || ![...select.options].some(({ value }) => value === office)) return;
  select.value = office;
  show();
}

/** A calendar shows the deadlines that the filter of its page leaves. */
function startCalendar(form: HTMLFormElement): void {
  const standOut = startStandingOut(form, form.dataset.calendar ?? '', 'calendar');
  let isFiltered = false;
  document.addEventListener('ledger', (event) => {
    const { shown, isAll } = (event as CustomEvent<{ shown: ReadonlySet<string>; isAll: boolean }>).detail;
    if (isAll && !isFiltered) return;
    isFiltered = !isAll;
    void standOut(isAll, ({ href }) => shown.has(href));
  });
  // The filter may have read the address before this script was there to hear of it.
  document.querySelector('[data-ledger]')?.dispatchEvent(new Event('input'));
}

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-series]')) startSeries(form);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-offices]')) startOffices(form);
for (const form of document.querySelectorAll<HTMLFormElement>('form[data-calendar]')) startCalendar(form);
