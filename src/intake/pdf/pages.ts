import { readUnit } from '../../text/quantities/units.ts';
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

/** A part of a page, from the top down. Lines of one frame keep the same edges: those of pages of one width, or of columns. */
type Part =
  | { readonly kind: 'lines'; readonly lines: readonly PdfLine[]; readonly frame: string }
  | { readonly kind: 'table'; readonly table: PdfTable; readonly page: number };

/** Pages with their items → text: running heads and page numbers dropped, lines rejoined, tables kept, the page of each stretch known. */
export function readPages(pages: readonly PdfPage[]): Extract {
  checkLegible(pages);
  const flow = new DocumentFlow();
  const ruled = pages.map(({ items, rules }) => findRuledTables(items, rules));
  const bodies = dropRunningHeads(
    pages.map(({ height, number }, k) => ({ height, lines: readLines(ruled[k]?.rest ?? [], number) })),
  );
  const parts = pages.flatMap((page, k) => partsOf(bodies[k] ?? [], ruled[k]?.tables ?? [], page, flow));
  const frames = Map.groupBy(
    parts.filter((part) => part.kind === 'lines'),
    ({ frame }) => frame,
  );
  const areas = new Map(
    [...frames].map(([frame, all]) => [frame, measureArea(all.flatMap(({ lines }) => lines))]),
  );
  for (const page of pages) noteLosses(page, flow);
  for (const lines of bodies) noteUpright(lines, flow);
  const recognised = new Set(pages.flatMap(({ number, isRecognised }) => (isRecognised ? [number] : [])));
  if (recognised.size > 0) flow.addLoss('recognised-text', '', {});
  const mark = (origin: Origin): Origin =>
    recognised.has(origin.page ?? 0) ? { ...origin, recognised: true } : origin;
  for (const part of joinTables(parts)) {
    if (part.kind === 'table') {
      const cells = part.cells.map((cell) => ({
        ...cell,
        text: mendNumbers(cell.text, part.originOf(cell), flow),
      }));
      flow.addGrid(cells, (cell) => mark(part.originOf(cell)));
      continue;
    }
    const area = areas.get(part.frame) ?? measureArea(part.lines);
    for (const pieces of joinParagraphs(part.lines, area, flow))
      flow.addPieces(
        pieces.map(({ text, origin = {} }) => ({
          origin: mark(origin),
          text: mendNumbers(text, origin, flow),
        })),
      );
  }
  return flow.build();
}

/** Names what a page shows and its text does not hold. */
function noteLosses({ number: page, width, items, aslant, unseen }: PdfPage, flow: DocumentFlow): void {
  for (const text of unseen) flow.addLoss('hidden-text', text, { page });
  if (items.length === 0) flow.addLoss('page-without-text', '', { page });
  for (const text of aslant) if (/\d/u.test(text)) flow.addLoss('aslant-text', text, { page });
  for (const item of items)
    if (item.x + item.width > width + 2 || item.x < -2) flow.addLoss('unread-number', item.text, { page });
}

/** Lines of a text that is set from the top down: each of single letters that stand apart. */
const LEAST_UPRIGHT = 5;

/** Names text that is set from the top down, which is read across. */
function noteUpright(lines: readonly PdfLine[], flow: DocumentFlow): void {
  const isUpright = ({ items, size }: PdfLine): boolean =>
    items.length <= 12 &&
    items.every(({ text }) => [...text.trim()].length === 1) &&
    items.slice(1).every(({ x }, k) => x - (items[k]?.x ?? 0) > 1.5 * size);
  let run: PdfLine[] = [];
  for (const line of [...lines, null]) {
    if (line !== null && isUpright(line)) {
      run.push(line);
      continue;
    }
    const text = run.map((part) => part.text).join('');
    const [first] = run;
    if (
      run.length >= LEAST_UPRIGHT &&
      first !== undefined &&
      /\d/u.test(text) &&
      /\p{Script=Han}{2}/u.test(text.replaceAll(/\s/gu, ''))
    )
      flow.addLoss('columns', text, { page: first.page });
    run = [];
  }
}

/** Numbers that a recogniser of print gives with blanks behind their commas and points are closed up, and named as doubtful. */
function mendNumbers(text: string, origin: Origin, flow: DocumentFlow): string {
  // 3 5家 may be 35家, or a 3 that belongs elsewhere.
  for (const [number] of text.matchAll(/(?<=\p{Script=Han})\d \d{1,2}\p{Script=Han}/gu))
    flow.addLoss('doubtful-number', number, origin);
  return text.replaceAll(
    /(?<![\d.,])\d{1,3}(?:, ?\d{3})+(?:\. ?\d{1,4})?(?!\d)|(?<=\p{Script=Han})\d+\. \d{1,4}(?=[%％‰]|\p{Script=Han})/gu,
    (number) => {
      if (number.includes(' ')) flow.addLoss('doubtful-number', number, origin);
      return number.replaceAll(' ', '');
    },
  );
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
function partsOf(
  lines: readonly PdfLine[],
  tables: readonly PdfTable[],
  { number: page, width }: PdfPage,
  flow: DocumentFlow,
): readonly Part[] {
  const parts: Part[] = [];
  let rest = lines;
  const addLines = (some: readonly PdfLine[]): void => {
    for (const block of splitColumns(some))
      parts.push(
        ...cutUnruled(block.lines, page, block.frame === '' ? String(Math.round(width)) : block.frame, flow),
      );
  };
  for (const table of tables) {
    const above = rest.filter(({ y }) => y > table.top - 1);
    addLines(above);
    parts.push({ kind: 'table', table, page });
    rest = rest.filter((line) => !above.includes(line));
  }
  addLines(rest);
  return parts;
}

const isInColumns = (line: PdfLine | undefined): boolean => line !== undefined && cutLine(line).length > 1;

/** Runs of lines with wide gaps that turn out to be tables without rules. */
function cutUnruled(
  lines: readonly PdfLine[],
  page: number,
  frame: string,
  flow: DocumentFlow,
): readonly Part[] {
  const parts: Part[] = [];
  let prose: PdfLine[] = [];
  for (let k = 0; k < lines.length;) {
    let end = k;
    while (isInColumns(lines[end])) end += 1;
    const cells = readUnruledTable(lines.slice(k, end));
    if (cells !== null) {
      const edges: readonly number[] = [];
      const table = { cells, top: lines[k]?.y ?? 0, bottom: lines[end - 1]?.y ?? 0, edges, rows: end - k };
      parts.push({ kind: 'lines', lines: prose, frame }, { kind: 'table', table, page });
      prose = [];
    } else {
      // Several lines with wide gaps that are neither a table nor columns of prose are read across, as they stand.
      const hasNumbers = lines
        .slice(k, end)
        .some((line) => cutLine(line).every(({ text }) => /\p{Script=Han}{4,}.*\d/u.test(text)));
      if (end - k >= LEAST_LINES || hasNumbers) flow.addLoss('columns', lines[k]?.text ?? '', { page });
      prose.push(...lines.slice(k, end + 1));
    }
    k = cells === null ? end + 1 : end;
  }
  return [...parts, { kind: 'lines', lines: prose, frame }];
}

/** Lines that two columns of prose have at least, each. */
const LEAST_LINES = 3;
/** Of fewer lines than this each must be full, and long. */
const FEW_LINES = 4;
/** A page of more lines is none that a person set in columns. */
const MOST_LINES = 300;

/** Lines of a page cut into what runs over its whole width and columns of prose, each column below the one before it. */
function splitColumns(
  lines: readonly PdfLine[],
): readonly { readonly lines: readonly PdfLine[]; readonly frame: string }[] {
  const whole = [{ lines, frame: '' }];
  if (lines.length < LEAST_LINES || lines.length > MOST_LINES) return whole;
  const [left, right] = [
    Math.min(...lines.map((line) => line.left)),
    Math.max(...lines.map((line) => line.right)),
  ];
  const size = quantile(
    lines.map((line) => line.size),
    0.5,
  );
  const cuts = lines.map(cutLine);
  const edges = cuts.flat().map((part) => Math.ceil(part.right));
  const gutters = [...new Set(edges)].filter(
    (x) => x > left + 0.2 * (right - left) && x < left + 0.8 * (right - left),
  );
  let best: (Band & { readonly gutter: number }) | null = null;
  for (const gutter of gutters)
    for (const band of bandsOf(cuts, gutter, 1.2 * size))
      if (band.length > (best?.length ?? 0)) best = { ...band, gutter };
  if (best === null) return whole;
  const { from, to, gutter } = best;
  const items = lines.slice(from, to).flatMap((line) => line.items);
  const page = lines[0]?.page ?? 0;
  const first = readLines(
    items.filter(({ x }) => x < gutter),
    page,
  );
  const second = readLines(
    items.filter(({ x }) => x >= gutter),
    page,
  );
  const [before, behind] = [splitColumns(first), splitColumns(second)];
  const [column, next] = [before[0], behind[0]];
  const [above, below] = [splitColumns(lines.slice(0, from)), splitColumns(lines.slice(to))];
  if (before.length > 1 || behind.length > 1 || column === undefined || next === undefined)
    return [...above, ...before, ...behind, ...below];
  // The second column goes on where the first one ends: both get the same edges.
  const shift = leftOf(next.lines) - leftOf(column.lines);
  const moved = next.lines.map((line) => ({
    ...line,
    left: line.left - shift,
    right: line.right - shift,
    items: line.items.map((item) => ({ ...item, x: item.x - shift })),
  }));
  return [
    ...above,
    { lines: [...column.lines, ...moved], frame: `columns ${Math.round(gutter / 20)}` },
    ...below,
  ];
}

const leftOf = (lines: readonly PdfLine[]): number => Math.min(...lines.map(({ left }) => left));

/** Lines from one to another, and how much they say. */
interface Band {
  readonly from: number;
  readonly to: number;
  readonly length: number;
}

/** Runs of lines that all leave room at a gutter and are prose on both sides of it. */
function bandsOf(cuts: readonly ReturnType<typeof cutLine>[], gutter: number, room: number): readonly Band[] {
  const bands: Band[] = [];
  const isCrossed = cuts.map((parts) =>
    parts.some((part) => part.left < gutter + room && part.right > gutter),
  );
  for (let from = 0; from < cuts.length;) {
    let to = from;
    while (to < cuts.length && isCrossed[to] === false) to += 1;
    const band = cuts.slice(from, to);
    // Of several columns the two beside the gutter are looked at.
    const columns = [
      band.flatMap((parts) => parts.findLast((part) => part.right <= gutter) ?? []),
      band.flatMap((parts) => parts.find((part) => part.left >= gutter) ?? []),
    ];
    const length = band.flat().reduce((sum, part) => sum + part.text.length, 0);
    if (columns.every(isProse)) bands.push({ from, to, length });
    from = to + 1;
  }
  return bands;
}

/** A column of prose: several lines of words of which most reach its edge; cells of a table are short, or numbers, or ragged. */
function isProse(
  column: readonly { readonly text: string; readonly left: number; readonly right: number }[],
): boolean {
  if (column.length < LEAST_LINES) return false;
  const han = column.map(({ text }) => text.match(/\p{Script=Han}/gu)?.length ?? 0);
  const width = Math.max(...column.map(({ right }) => right)) - Math.min(...column.map(({ left }) => left));
  const full = column.filter(({ left, right }) => right - left > 0.8 * width).length;
  if (column.length < FEW_LINES && (full < column.length || column.some(({ text }) => text.length < 10)))
    return false;
  const wordless = han.filter((count) => count < 2).length;
  return (
    han.reduce((sum, count) => sum + count, 0) >= 5 * column.length &&
    full * 2 >= column.length &&
    wordless * 4 < column.length
  );
}

type Joined =
  | { readonly kind: 'lines'; readonly lines: readonly PdfLine[]; readonly frame: string }
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
      if (last?.kind === 'lines' && last.frame === part.frame)
        joined[joined.length - 1] = { ...last, lines: [...last.lines, ...part.lines] };
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
function measureArea(lines: readonly PdfLine[]): TypeArea {
  const gaps = [...Map.groupBy(lines, ({ page }) => page).values()].flatMap((page) =>
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
function joinParagraphs(
  lines: readonly PdfLine[],
  area: TypeArea,
  flow: DocumentFlow,
): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = [];
  let last: PdfLine | null = null;
  let isContinuation = false;
  for (const line of lines) {
    let starts: boolean = last === null || startsParagraph(last, line, area, isContinuation);
    if (last !== null && starts && isBroken(last.text, line.text)) {
      // The end of the line has torn a number in two, where nothing else says that the text goes on.
      flow.addLoss('doubtful-number', `${last.text.slice(-12)}/${line.text.slice(0, 12)}`, {
        page: line.page,
      });
      starts = false;
    }
    const piece = { text: line.text, origin: { page: line.page } };
    if (starts) paragraphs.push([piece]);
    else {
      // Chinese lines run on; Latin words are kept apart.
      const isLatin = /[A-Za-z,.;]$/.test(last?.text ?? '') && /^[A-Za-z]/.test(line.text);
      paragraphs.at(-1)?.push({ ...piece, text: (isLatin ? ' ' : '') + line.text });
    }
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
  const isHead = parseMarker(line.text, 0) !== null || /^(?:附[表件录]|[表图]\s?\d)/u.test(line.text);
  const room = area.right - before.right;
  // Some programs break lines a few characters early: a long line that ends in the middle of a sentence goes on.
  const isCut = room < 0.25 * (area.right - area.left) && !isHead && !/[。：:；;！!？?]$/u.test(before.text);
  if (room > widthOfFirstWord(line) + 0.6 * size) return !isCut;
  return isHead && ENDS_SENTENCE.test(before.text);
}

/** What could not be broken at the end of the line before: a Latin word or number, or a character with the stop behind it. */
function widthOfFirstWord({ text, size }: PdfLine): number {
  const word = /^[\w.,%/:@-]+/.exec(text)?.[0] ?? '';
  const stops =
    /^[“‘（《〈「『【]*.?[，。、；：？！”’）》〉」』】％%]*/u.exec(text.slice(word.length))?.[0] ?? '';
  return word.length * 0.55 * size + (word === '' ? stops.length : stops.length - 1) * size;
}

/** Whether a number goes on from one line to the next: 12345. and 6万元, 12 and 345辆次, 13203 and 名. */
function isBroken(before: string, after: string): boolean {
  const isTorn =
    (/\d$/u.test(before) && (/^(?:\.?\d|[%％‰万亿])/u.test(after) || readUnit(after, 0) !== null)) ||
    (/\d[.,]$/u.test(before) && /^\d/u.test(after));
  const isLabel = before.trim().length <= 6 || /(?:附件|附表|[表图第])\s*\d+$/u.test(before);
  return isTorn && !isLabel && !/^(?:19|20)\d\d年/u.test(after) && parseMarker(after, 0) === null;
}
