import type { Chart } from '../../charts/chart.ts';

export const FORMS = ['wide', 'narrow'] as const;

/** What is not seen yet waits until there is nothing else to do, or until the page is printed. */
const unseen = new Map<Element, () => void>();

function drawUnseen(): void {
  for (const draw of unseen.values()) draw();
  unseen.clear();
}

addEventListener('beforeprint', drawUnseen);

function drawLater(place: Element, draw: () => void): void {
  if (unseen.size === 0) whenIdle(drawUnseen);
  unseen.set(place, draw);
}

function whenIdle(run: () => void): void {
  // Safari has none.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(run);
  else setTimeout(run, 200);
}

/** From this width on the wide drawing is seen (shell.css). */
const WIDE = 640;
const narrowWindow = matchMedia(`(width < ${WIDE}px)`);

const widths = new WeakMap<Element, number>();
// Asking the page itself would make it lay out all that has changed, in the middle of the change.
const observer = new ResizeObserver((entries) => {
  for (const { target, contentRect } of entries) widths.set(target, contentRect.width);
});

/** Puts a chart into a figure of the page: both drawings, the one that is seen first, and with them title, unit, description, table and sources, so that all of it says the same. */
export function placeChart(figure: Element, chart: Chart): void {
  const box = figure.querySelector('.chart-box');
  // No box is wider than the window, of which nothing has to be laid out to know it.
  const width = (box === null ? undefined : widths.get(box)) ?? (narrowWindow.matches ? 0 : undefined);
  if (box !== null) observer.observe(box);
  for (const form of FORMS) {
    const place = box?.querySelector(`.${form}`);
    if (place === null || place === undefined) continue;
    const draw = (): void => {
      place.innerHTML = chart[form];
    };
    unseen.delete(place);
    if (width === undefined || width >= WIDE === (form === 'wide')) draw();
    else drawLater(place, draw);
  }
  say(figure, '.title', chart.title);
  say(figure, '.subtitle', chart.subtitle);
  say(figure, '.description', chart.description);
  say(figure, '[data-source]', chart.source);
  const table = figure.querySelector('table');
  if (table === null) return;
  unseen.delete(table);
  // A folded table is seen only after it was opened.
  if (table.closest('details')?.open === false)
    drawLater(table, () => {
      fillTable(table, chart);
    });
  else fillTable(table, chart);
}

function say(figure: Element, selector: string, text: string): void {
  const element = figure.querySelector(selector);
  if (element !== null && element.textContent !== text) element.textContent = text;
}

/** The table under a chart, as `ChartFigure.astro` writes it. */
function fillTable(table: HTMLTableElement, { columns, rows }: Chart): void {
  const numeric = new Set(
    columns.filter(({ key }) => rows.some((row) => typeof row[key] === 'number')).map(({ key }) => key),
  );
  const cell = (tag: 'td' | 'th', key: string, text: string, scope = ''): HTMLElement => {
    const element = document.createElement(tag);
    if (numeric.has(key)) element.className = 'n';
    if (scope !== '') element.setAttribute('scope', scope);
    element.textContent = text;
    return element;
  };
  const line = (cells: readonly HTMLElement[]): HTMLElement => {
    const element = document.createElement('tr');
    element.append(...cells);
    return element;
  };
  table.tHead?.replaceChildren(line(columns.map(({ key, label }) => cell('th', key, label, 'col'))));
  table.tBodies[0]?.replaceChildren(
    ...rows.map((row) =>
      line(
        columns.map(({ key }, k) =>
          cell(k === 0 ? 'th' : 'td', key, String(row[key] ?? ''), k === 0 ? 'row' : ''),
        ),
      ),
    ),
  );
}
