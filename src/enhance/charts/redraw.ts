import type { Chart } from '../../charts/chart.ts';
import type { PlainSpec } from '../../graphics/plainChart.ts';

import { drawPlain } from '../../graphics/plainChart.ts';
import { FORMS, placeChart } from './placeChart.ts';

/*
 * Plot and the specifications, for the browser: 90 KB that are loaded when a control of a chart is used, and not before. Whoever
 * needs it says `await import('./redraw.ts')`.
 */
export { compareSeries, datumOfRow, someDeadlines } from '../../graphics/publishedChart.ts';

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
  placeChart(figure, chart);
  return chart;
}
