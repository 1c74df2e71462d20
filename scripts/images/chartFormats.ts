import process from 'node:process';

import type { Chart } from '../../src/charts/chart.ts';
import type { ChartSpec } from '../../src/graphics/spec.ts';
import type { ChartFileRow } from '../../src/datasets/schema/chartFile.ts';
import type { Column } from '../../src/datasets/schema/table.ts';
import type { Cell, Row } from '../../src/datasets/files/writeCsv.ts';

import { wholeTitle } from '../../src/charts/chart.ts';
import { columnsOfChart } from '../../src/datasets/schema/chartFile.ts';
import { formatCsvLine } from '../../src/datasets/files/writeCsv.ts';
import { titleOfColumn } from '../../src/i18n/charts/chartColumns.ts';
import { siteAddress } from './imageSite.ts';
import { formatParquet } from '../../src/datasets/files/formats.ts';

/** What the files of a chart are made from: the chart, and the rows that say of each number where it is from. */
export interface ChartFile {
  readonly chart: Chart;
  readonly rows: readonly ChartFileRow[];
}

/** The rows of a chart for a spreadsheet: with the mark by which Excel knows UTF-8, and no cell that it would compute. */
export function formatChartFile({ chart, rows }: ChartFile): string {
  const columns = columnsOfChart(chart.kind);
  const lines = rows.map((row) => formatCsvLine(Object.values(cellsOf(row, columns)).map(harmless)));
  return `\uFEFF${formatCsvLine(columns.map((column) => titleOfColumn(column, chart.lang)))}${lines.join('')}`;
}

/**
 * Text that begins like a formula gets an apostrophe: quoting alone does not keep Excel from computing it. This file is made to be
 * opened there; JSON, Parquet and the tables hold the text as it is.
 */
const harmless = (cell: Cell): Cell =>
  typeof cell === 'string' && /^\s*[=+\-@＝＋－＠]/u.test(cell) ? `'${cell}` : cell;

/** The cells of a row by column, an empty one as null; addresses of this site are whole. */
function cellsOf(row: ChartFileRow, columns: readonly Column[]): Row {
  const absolute = siteAddress(process.env);
  const cells = columns.map(({ name }) => {
    const cell = row[name] === '' ? null : (row[name] ?? null);
    return [name, name === 'address' && cell !== null ? absolute(String(cell)) : cell] as const;
  });
  return Object.fromEntries(cells);
}

/** A chart as JSON: what it says of itself, its columns, then its rows by the names of the columns. An empty cell is null. */
export function formatChartJson(
  { chart, rows }: ChartFile,
  spec: ChartSpec,
  address: string,
  asOf: string,
): string {
  const { id, lang, kind, subtitle, source, description } = chart;
  const columns = columnsOfChart(kind);
  const head = {
    id,
    lang,
    kind,
    title: wholeTitle(chart),
    subtitle,
    source,
    description,
    address,
    asOf,
    licence: 'CC-BY-4.0',
    // What of a series no row says, and the page needs to draw it again.
    ...(spec.draw === 'time-series' ? { amount: spec.input.kind, breaks: spec.input.breaks ?? [] } : {}),
    columns: columns.map((column) => ({ key: column.name, label: titleOfColumn(column, lang) })),
  };
  const lines = rows.map((row) => `    ${JSON.stringify(cellsOf(row, columns))}`);
  return `${JSON.stringify(head, null, 2).slice(0, -2)},\n  "rows": [\n${lines.join(',\n')}\n  ]\n}\n`;
}

/** The rows of a chart as Parquet, by the types of the columns; empty cells are null. */
export function formatChartParquet({ chart, rows }: ChartFile): Uint8Array {
  const columns = columnsOfChart(chart.kind).map((column) => ({ ...column, required: false }));
  return formatParquet(
    columns,
    rows.map((row) => cellsOf(row, columns)),
  );
}
