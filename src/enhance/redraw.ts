import type { Chart } from '../charts/chart.ts';
import type { PlainSpec } from '../graphics/plainChart.ts';

import { drawPlain } from '../graphics/plainChart.ts';

/*
 * Plot and the specifications, for the browser: 90 KB that are loaded when a control of a chart is used, and not before. Whoever
 * needs it says `await import('./redraw.ts')`.
 */
export { compareSeries, datumOfRow, someDeadlines } from '../graphics/publishedChart.ts';

const FORMS = ['wide', 'narrow'] as const;

/** The heights that the drawings had when the page was built. */
const heights = new WeakMap<Element, Record<(typeof FORMS)[number], number>>();

/**
 * Draws a chart in the place of the one that stands in a figure of the page, as high as that: both forms, and with them title, unit,
 * description, table and sources, so that all of it still says the same. Returns the chart.
 */
export function redraw(figure: Element, spec: PlainSpec): Chart {
  const drawings = FORMS.map((form) => figure.querySelector<SVGSVGElement>(`.${form} svg`));
  const [wide = 0, narrow = 0] = drawings.map((svg) => svg?.viewBox.baseVal.height);
  const known = heights.get(figure) ?? { wide, narrow };
  heights.set(figure, known);
  const chart = drawPlain({ ...spec, input: { ...spec.input, heights: known } } as PlainSpec);
  for (const form of FORMS) {
    const box = figure.querySelector(`.chart-box .${form}`);
    if (box !== null) box.innerHTML = chart[form];
  }
  say(figure, '.title', chart.title);
  say(figure, '.subtitle', chart.subtitle);
  say(figure, '.description', chart.description);
  say(figure, '[data-source]', chart.source);
  const table = figure.querySelector('table');
  if (table !== null) fillTable(table, chart);
  return chart;
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
