import { expect, test } from 'vitest';

import type { PublishedChart } from '../../src/graphics/publishedChart.ts';

import { formatChartJson } from '../../scripts/images/chartFormats.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { chartRows } from '../../src/graphics/chartRows.ts';
import { drawPlain } from '../../src/graphics/plainChart.ts';
import { compareSeries, someDeadlines } from '../../src/graphics/publishedChart.ts';
import { drawChart } from '../../src/graphics/spec.ts';
import { LANGS } from '../../src/i18n/index.ts';
import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { readData } from '../checks/collection.ts';

const input = readData();
const published = publishTables(createTables(input), input);
const gate = { approval: '', audience: 'public' } as const;
const charts = LANGS.flatMap((lang) => allCharts(published, lang));

/** What a page reads of a chart when a reader asks for another drawing. */
function readFile(spec: (typeof charts)[number]['spec']): PublishedChart {
  const chart = drawChart(spec, gate);
  const file = { chart, rows: chartRows(spec, published) };
  return JSON.parse(
    formatChartJson(file, spec, 'https://youju.example.org/x/', published.asOf),
  ) as PublishedChart;
}

test('from its own published rows a page draws every series, timeline and calendar as it stands there', () => {
  let drawn = 0;
  for (const { spec } of charts) {
    if (spec.draw !== 'time-series' && spec.draw !== 'timeline' && spec.draw !== 'calendar') continue;
    const file = readFile(spec);
    const again =
      spec.draw === 'time-series' ? compareSeries(file, []) : someDeadlines(file, spec.draw, () => true);
    const [was, is] = [drawChart(spec, gate), drawPlain(again)];
    expect([is.wide, is.narrow, is.rows, is.description], was.id).toEqual([
      was.wide.replace(`aria-label="${was.title}"`, `aria-label="${file.title}"`),
      was.narrow.replace(`aria-label="${was.title}"`, `aria-label="${file.title}"`),
      was.rows,
      was.description,
    ]);
    drawn += 1;
  }
  expect(drawn).toBeGreaterThan(20);
});
