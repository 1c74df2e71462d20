import type { ChartPlot } from '../render/draw.ts';
import type { Form } from '../render/drawing.ts';
import type { Lang } from '../../i18n/index.ts';

import { charts } from '../../i18n/charts/charts.ts';
import { LABEL, WIDTHS, hatch, label } from '../render/drawing.ts';
import { drawn } from '../marks/drawn.ts';
import { measure } from '../text/measure.ts';
import { fragment } from '../render/svg.ts';

/** A chart without data says so: an empty space would be taken for a fault of the page. */
export function emptyPlot(lang: Lang, form: Form): ChartPlot {
  const text = charts(lang)('empty');
  const height = 48;
  const start = measure(text, LABEL) + 16;
  const words = label([text], 0, height / 2 + 5, { class: 'c-text-muted' });
  const rest = hatch(start, 12, Math.max(0, WIDTHS[form] - start), height - 24);
  return { height, marks: [drawn(() => fragment(words, rest))] };
}
