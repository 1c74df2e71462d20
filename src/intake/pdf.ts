import type { Extract, Origin } from './sourceBuilder.ts';
import type { GridCell } from './grid.ts';
import type { PdfLine, PdfPage } from './pdfLines.ts';
import type { PdfTable } from './pdfTables.ts';

import { DocumentFlow } from './documentFlow.ts';
import { dropRunningHeads, readLines } from './pdfLines.ts';
import { joinParagraphs, measureArea } from './pdfParagraphs.ts';
import { cutLine, findRuledTables, readUnruledTable } from './pdfTables.ts';
import { Refusal } from './refusal.ts';

/** A part of a page, from the top down. */
type Part =
  | { readonly kind: 'lines'; readonly lines: readonly PdfLine[] }
  | { readonly kind: 'table'; readonly table: PdfTable; readonly page: number };

/** Pages with their items → text: running heads and page numbers dropped, lines rejoined, tables kept, the page of each stretch known. */
export function readPages(pages: readonly PdfPage[]): Extract {
  checkLegible(pages);
  const found = pages.map(({ items, rules }) => findRuledTables(items, rules));
  const bodies = dropRunningHeads(
    pages.map(({ height, number }, k) => ({ height, lines: readLines(found[k]?.rest ?? [], number) })),
  );
  const area = measureArea(bodies);
  const parts = pages.flatMap(({ number }, k) => partsOf(bodies[k] ?? [], found[k]?.tables ?? [], number));
  const flow = new DocumentFlow();
  for (const part of joinTables(parts)) {
    if (part.kind === 'lines') for (const pieces of joinParagraphs(part.lines, area)) flow.addPieces(pieces);
    else flow.addGrid(part.cells, part.originOf);
  }
  return flow.build();
}

/** A page without text is a picture; a font without a table of characters gives signs that mean nothing. */
function checkLegible(pages: readonly PdfPage[]): void {
  const text = pages
    .flatMap(({ items }) => items.map((item) => item.text))
    .join('')
    .replaceAll(/\s/g, '');
  const advice = 'a PDF with text; run OCR on it first (ocrmypdf -l chi_sim) and check what it gives';
  if (
    text.length < 10 * pages.length &&
    pages.filter(({ items }) => items.length === 0).length * 2 >= pages.length
  )
    throw new Refusal(
      'scanned-pdf',
      `scanned PDF: ${text.length} characters on ${pages.length} pages`,
      advice,
    );
  const strange = text.match(/[\uE000-\uF8FF\uFFFD]/gu)?.length ?? 0;
  if (strange * 5 > text.length)
    throw new Refusal(
      'unreadable-pdf',
      `unreadable PDF: ${strange} of ${text.length} characters have no meaning`,
      advice,
    );
}

/** Lines and tables of a page in the order in which they stand. */
function partsOf(lines: readonly PdfLine[], tables: readonly PdfTable[], page: number): readonly Part[] {
  const parts: Part[] = [];
  let rest = lines;
  for (const table of tables) {
    const above = rest.filter(({ y }) => y > table.top - 1);
    parts.push(...cutUnruled(above, page), { kind: 'table', table, page });
    rest = rest.filter((line) => !above.includes(line));
  }
  return [...parts, ...cutUnruled(rest, page)];
}

const isInColumns = (line: PdfLine | undefined): boolean => line !== undefined && cutLine(line).length > 1;

/** Runs of lines with wide gaps that turn out to be tables without rules. */
function cutUnruled(lines: readonly PdfLine[], page: number): readonly Part[] {
  const parts: Part[] = [];
  let prose: PdfLine[] = [];
  for (let k = 0; k < lines.length;) {
    let end = k;
    while (isInColumns(lines[end])) end += 1;
    const cells = readUnruledTable(lines.slice(k, end));
    if (cells !== null) {
      const edges: readonly number[] = [];
      const table = { cells, top: lines[k]?.y ?? 0, bottom: lines[end - 1]?.y ?? 0, edges, rows: end - k };
      parts.push({ kind: 'lines', lines: prose }, { kind: 'table', table, page });
      prose = [];
    } else prose.push(...lines.slice(k, end + 1));
    k = cells === null ? end + 1 : end;
  }
  return [...parts, { kind: 'lines', lines: prose }];
}

type Joined =
  | { readonly kind: 'lines'; readonly lines: readonly PdfLine[] }
  | {
      readonly kind: 'table';
      readonly cells: readonly GridCell[];
      readonly originOf: (cell: GridCell) => Origin;
    };

/** A table that may go on overleaf. */
interface OpenTable {
  readonly pages: { readonly from: number; readonly page: number }[];
  readonly cells: GridCell[];
  rows: number;
  readonly edges: readonly number[];
}

/** Joins the lines of pages, and tables that go on overleaf: nothing between them, and the same columns. */
function joinTables(parts: readonly Part[]): readonly Joined[] {
  const joined: Joined[] = [];
  let open: OpenTable | null = null;
  for (const part of parts) {
    if (part.kind === 'lines') {
      if (part.lines.length === 0) continue;
      open = null;
      const last = joined.at(-1);
      if (last?.kind === 'lines')
        joined[joined.length - 1] = { kind: 'lines', lines: [...last.lines, ...part.lines] };
      else joined.push(part);
      continue;
    }
    const { table, page } = part;
    if (open !== null && open.pages.at(-1)?.page !== page && isSameGrid(open.edges, table.edges)) {
      const { rows } = open;
      const isHeadAgain = headOf(table.cells) === headOf(open.cells);
      const moved = table.cells
        .filter(({ row }) => !isHeadAgain || row > 0)
        .map((cell) => ({ ...cell, row: cell.row + rows }));
      open.cells.push(...moved);
      open.pages.push({ from: rows, page });
      open.rows += table.rows;
      continue;
    }
    const own: OpenTable = {
      pages: [{ from: 0, page }],
      cells: [...table.cells],
      rows: table.rows,
      edges: table.edges,
    };
    open = own;
    const originOf = ({ row }: GridCell): Origin => ({
      page: own.pages.findLast(({ from }) => from <= row)?.page ?? page,
    });
    joined.push({ kind: 'table', cells: own.cells, originOf });
  }
  return joined;
}

const isSameGrid = (a: readonly number[], b: readonly number[]): boolean =>
  a.length > 0 && a.length === b.length && a.every((edge, k) => Math.abs(edge - (b[k] ?? 0)) < 6);

const headOf = (cells: readonly GridCell[]): string =>
  cells
    .filter(({ row }) => row === 0)
    .map(({ text }) => text)
    .join('|');
