import type { Extract, Origin } from '../document/source.ts';
import type { GridCell } from '../document/grid.ts';
import type { Piece } from '../document/source.ts';
import type { PdfLine, PdfPage } from './lines.ts';
import type { PdfTable } from './tables.ts';

import { parseMarker } from '../../text/markers.ts';
import { DocumentFlow } from '../document/flow.ts';
import { dropRunningHeads, readLines } from './lines.ts';
import { cutLine, findRuledTables, readUnruledTable } from './tables.ts';
import { Refusal } from '../refusal.ts';

/** A part of a page, from the top down. */
type Part =
  | { readonly kind: 'lines'; readonly lines: readonly PdfLine[] }
  | { readonly kind: 'table'; readonly table: PdfTable; readonly page: number };

/** Pages with their items → text: running heads and page numbers dropped, lines rejoined, tables kept, the page of each stretch known. */
export function readPages(pages: readonly PdfPage[]): Extract {
  checkLegible(pages);
  const ruled = pages.map(({ items, rules }) => findRuledTables(items, rules));
  const bodies = dropRunningHeads(
    pages.map(({ height, number }, k) => ({ height, lines: readLines(ruled[k]?.rest ?? [], number) })),
  );
  const area = measureArea(bodies);
  const parts = pages.flatMap(({ number }, k) => partsOf(bodies[k] ?? [], ruled[k]?.tables ?? [], number));
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
    throw new Refusal(`scanned PDF: ${text.length} characters on ${pages.length} pages`, advice);
  const strange = text.match(/[\uE000-\uF8FF\uFFFD]/gu)?.length ?? 0;
  if (strange * 5 > text.length)
    throw new Refusal(`unreadable PDF: ${strange} of ${text.length} characters have no meaning`, advice);
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

/** The type area of a document: where its lines begin and end, and how far apart they stand. */
interface TypeArea {
  readonly left: number;
  readonly right: number;
  /** Distance of the lines of a paragraph, in sizes of their type. */
  readonly leading: number;
}

const ENDS_SENTENCE = /[。；：！？;:!?][”’）)」』】]*$/u;

/** Measures the lines of all pages. Few lines may stick out: the edges are those that nearly all keep. */
function measureArea(pages: readonly (readonly PdfLine[])[]): TypeArea {
  const lines = pages.flat();
  const gaps = pages.flatMap((page) =>
    page.slice(1).map((line, k) => ((page[k]?.y ?? 0) - line.y) / Math.max(line.size, 1)),
  );
  return {
    left: quantile(
      lines.map(({ left }) => left),
      0.05,
    ),
    right: quantile(
      lines.map(({ right }) => right),
      0.97,
    ),
    leading: quantile(
      gaps.filter((gap) => gap > 0.8),
      0.25,
    ),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? 0;
}

/** Lines → paragraphs, each the pieces of its lines with their pages. Lines of different pages may belong together. */
function joinParagraphs(lines: readonly PdfLine[], area: TypeArea): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = [];
  let last: PdfLine | null = null;
  let isContinuation = false;
  for (const line of lines) {
    const starts: boolean = last === null || startsParagraph(last, line, area, isContinuation);
    const piece = { text: line.text, origin: { page: line.page } };
    if (starts) paragraphs.push([piece]);
    else paragraphs.at(-1)?.push({ ...piece, text: glue(last?.text ?? '', line.text) + line.text });
    isContinuation = !starts;
    last = line;
  }
  return paragraphs;
}

/**
 * Whether a line begins a paragraph: it is indented, stands apart, is set in another size, or the line before it had room for
 * its first word.
 */
function startsParagraph(before: PdfLine, line: PdfLine, area: TypeArea, isContinuation: boolean): boolean {
  const { size } = line;
  if (Math.abs(before.size - size) > 0.12 * size) return true;
  const isSamePage = before.page === line.page;
  if (isSamePage && before.y - line.y > 1.3 * area.leading * size) return true;
  const isIndented = line.left > area.left + 1.2 * size;
  // A block that is indented as a whole goes on at its own edge.
  if (isIndented && !(isContinuation && Math.abs(line.left - before.left) < 0.5 * size)) return true;
  if (area.right - before.right > widthOfFirstWord(line) + 0.6 * size) return true;
  return parseMarker(line.text, 0) !== null && ENDS_SENTENCE.test(before.text);
}

/** What could not be broken at the end of the line before: a Latin word or number, or a character with the stop behind it. */
function widthOfFirstWord({ text, size }: PdfLine): number {
  const word = /^[\w.,%/:@-]+/.exec(text)?.[0] ?? '';
  const stops =
    /^[“‘（《〈「『【]*.?[，。、；：？！”’）》〉」』】％%]*/u.exec(text.slice(word.length))?.[0] ?? '';
  return word.length * 0.55 * size + (word === '' ? stops.length : stops.length - 1) * size;
}

/** Chinese lines run on; Latin words are kept apart, and a number broken in two is made whole. */
function glue(before: string, after: string): string {
  return /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
}
