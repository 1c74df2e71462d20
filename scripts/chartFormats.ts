import process from 'node:process';

import { parquetWriteBuffer } from 'hyparquet-writer';

import type { Chart, ChartRow } from '../src/charts/chart.ts';

import { wholeTitle } from '../src/charts/chart.ts';
import { formatCsvLine } from '../src/datasets/csv.ts';
import { siteAddress } from './imageSite.ts';

/** What a file of a chart is made from. */
type Drawn = Pick<Chart, 'columns' | 'rows'>;

/** The rows of a chart, with the names of the columns that its table shows. The mark is for spreadsheets. */
export function formatChartFile({ columns, rows }: Drawn): string {
  const lines = rows.map((row) => formatCsvLine(columns.map(({ key }) => row[key] ?? null)));
  return `\uFEFF${formatCsvLine(columns.map(({ label }) => label))}${lines.join('')}`;
}

/**
 * A chart as JSON: what it says of itself, its columns, then its rows by the keys of the columns. An empty cell is null; `address`
 * is where the number of a row is explained, null where there is none.
 */
export function formatChartJson(chart: Chart, address: string, asOf: string): string {
  const { id, lang, kind, subtitle, source, description, columns, rows } = chart;
  const absolute = siteAddress(process.env);
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
    columns,
  };
  const lines = rows.map((row) => {
    const cells = columns.map(({ key }) => [key, presentOf(row[key])]);
    const { href = '' } = row;
    return JSON.stringify({
      ...Object.fromEntries(cells),
      address: href === '' ? null : absolute(String(href)),
    });
  });
  const body = JSON.stringify(head, null, 2).slice(0, -2);
  return `${body},\n  "rows": [\n${lines.map((line) => `    ${line}`).join(',\n')}\n  ]\n}\n`;
}

/** The rows of a chart as Parquet: a column is DOUBLE where it holds numbers and nothing else, else text; empty cells are null. */
export function formatChartParquet({ columns, rows }: Drawn): Uint8Array {
  const columnData = columns.map(({ key }) => {
    const cells = rows.map((row) => presentOf(row[key]));
    const isNumber = cells.some((cell) => cell !== null) && cells.every((cell) => typeof cell !== 'string');
    return {
      name: key,
      type: isNumber ? ('DOUBLE' as const) : ('STRING' as const),
      nullable: true,
      data: cells,
    };
  });
  return new Uint8Array(parquetWriteBuffer({ columnData, createdBy: 'youju' }));
}

const presentOf = (cell: ChartRow[string] | undefined): string | number | null =>
  cell === undefined || cell === '' ? null : cell;
