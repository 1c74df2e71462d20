import type { ChartHead } from './chart.ts';
import type { Form } from './drawing.ts';

import { charts } from '../i18n/charts/charts.ts';
import { LABEL, WIDTHS, drawing, hatch, label } from './drawing.ts';
import { measure } from './measure.ts';

/** A chart without data says so: an empty space would be taken for a fault of the page. */
export function emptyDrawing(head: ChartHead, form: Form): string {
  const text = charts(head.lang)('empty');
  const height = 48;
  const start = measure(text, LABEL) + 16;
  return drawing(
    head,
    form,
    height,
    label([text], 0, height / 2 + 5, { class: 'c-text-muted' }),
    hatch(start, 12, Math.max(0, WIDTHS[form] - start), height - 24),
  );
}
