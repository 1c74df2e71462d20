import { damaged, Refusal } from '../refusal.ts';

/** The stream of a Word 97–2003 document with its header ([MS-DOC] 2.5), and the tables that the header points to. */
export interface DocFile {
  readonly main: Uint8Array;
  readonly mainView: DataView;
  readonly table: Uint8Array;
  readonly tableView: DataView;
  /** Lengths in characters of the parts of the text: the body, then the footnotes. */
  readonly bodyLength: number;
  readonly noteLength: number;
}

/** A stretch of text in one place of the file. */
export interface DocPiece {
  /** Position of its first character in the text. */
  readonly start: number;
  readonly text: string;
  /** Offset of its first character in the stream, and bytes of each. */
  readonly offset: number;
  readonly width: 1 | 2;
}

/** Places of the tables in the header, by their ordinal among the pairs of offset and length. */
export const DOC_TABLE = {
  styles: 1,
  noteReferences: 2,
  noteTexts: 3,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  lists: 73,
  listUses: 74,
} as const;

export function openDoc(
  main: Uint8Array,
  tableOf: (name: '0Table' | '1Table') => Uint8Array | undefined,
): DocFile {
  if (main.length < 0x2fa) throw damaged('no header');
  const mainView = viewOf(main);
  if (mainView.getUint16(0, true) !== 0xa5ec) throw damaged('no Word header');
  const flags = mainView.getUint16(10, true);
  if ((flags & 0x0100) !== 0)
    throw new Refusal('encrypted file: a password is asked for', 'a file without a password');
  if (mainView.getUint16(2, true) < 0x00c1)
    throw new Refusal('unknown format: Word before 97', 'the document saved as .docx');
  const table = tableOf((flags & 0x0200) !== 0 ? '1Table' : '0Table');
  if (table === undefined) throw damaged('no table stream');
  return {
    main,
    mainView,
    table,
    tableView: viewOf(table),
    bodyLength: mainView.getUint32(0x4c, true),
    noteLength: mainView.getUint32(0x50, true),
  };
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Offset and length of a table of the header within the table stream. */
export function extentOf(
  { mainView, table }: DocFile,
  which: number,
): { readonly at: number; readonly length: number } {
  const at = mainView.getUint32(0x9a + 8 * which, true);
  const length = mainView.getUint32(0x9e + 8 * which, true);
  if (at + length > table.length) throw damaged('a table beyond the end');
  return { at, length };
}

/** The pieces of the text in its order ([MS-DOC] 2.9.38). */
export function readPieces(file: DocFile): readonly DocPiece[] {
  const { tableView: view, main } = file;
  const { at: first, length } = extentOf(file, DOC_TABLE.pieces);
  const end = first + length;
  let at = first;
  while (at + 3 <= end && view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > end || view.getUint8(at) !== 2) throw damaged('no pieces of text');
  const size = view.getUint32(at + 1, true);
  const count = Math.floor((size - 4) / 12);
  const base = at + 5;
  if (count < 1 || base + size > end) throw damaged('no pieces of text');
  return Array.from({ length: count }, (_, k) => {
    const start = view.getUint32(base + 4 * k, true);
    const stop = view.getUint32(base + 4 * (k + 1), true);
    const packed = view.getUint32(base + 4 * (count + 1) + 8 * k + 2, true);
    const width = (packed & 0x40000000) !== 0 ? 1 : 2;
    const offset = width === 1 ? (packed & 0x3fffffff) / 2 : packed & 0x3fffffff;
    const bytes = (stop - start) * width;
    if (stop < start || offset + bytes > main.length) throw damaged('a piece of text beyond the end');
    const decoder = new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true });
    return { start, text: decoder.decode(main.subarray(offset, offset + bytes)), offset, width } as const;
  });
}

/** A single property of a run of characters or of a paragraph ([MS-DOC] 2.6). */
export interface DocProperty {
  readonly code: number;
  /** Its operand. */
  readonly data: DataView;
}

/** Properties that hold for a stretch of the stream, between two offsets of it. */
export interface DocRun {
  readonly start: number;
  readonly end: number;
  readonly properties: readonly DocProperty[];
  /** Ordinal of the style of a paragraph; 0 of characters. */
  readonly style: number;
}

const PAGE = 512;

/** Runs of characters that differ from their style, sorted by offset. */
export function readCharacterRuns(file: DocFile): readonly DocRun[] {
  return readRuns(file, DOC_TABLE.characters, 1, (page, at) => {
    const size = page[at] ?? 0;
    return { style: 0, bytes: page.subarray(at + 1, at + 1 + size) };
  });
}

/** Paragraphs with their properties, sorted by offset. */
export function readParagraphRuns(file: DocFile): readonly DocRun[] {
  return readRuns(file, DOC_TABLE.paragraphs, 13, (page, at) => {
    const words = page[at] ?? 0;
    // A length of no words is followed by another length; the ordinal of the style, two bytes, stands before the properties.
    const start = words > 0 ? at + 1 : at + 2;
    const end = words > 0 ? at + 2 * words : start + 2 * (page[at + 1] ?? 0);
    return { style: (page[start] ?? 0) + 256 * (page[start + 1] ?? 0), bytes: page.subarray(start + 2, end) };
  });
}

/** Styles that a style may be based on, one behind the other. */
const MOST_BASES = 11;

/** What each style says of its paragraphs, those that it is based on first ([MS-DOC] 2.9.271, 2.9.260). */
export function readStyles(file: DocFile): (style: number) => readonly DocProperty[] {
  const { at: first, length } = extentOf(file, DOC_TABLE.styles);
  const view = file.tableView;
  const end = first + length;
  const styles: { readonly base: number; readonly properties: readonly DocProperty[] }[] = [];
  const fixed = length < 6 ? 0 : view.getUint16(first + 4, true);
  let at = first + 2 + (length < 2 ? 0 : view.getUint16(first, true));
  while (at + 2 <= end) {
    const size = view.getUint16(at, true);
    const start = at + 2;
    at = start + size;
    if (at > end) break;
    styles.push(
      size < fixed + 2 || fixed < 6
        ? { base: NO_STYLE, properties: [] }
        : readStyle(file, start, start + fixed, at),
    );
  }
  const propertiesOf = (style: number, depth: number): readonly DocProperty[] => {
    const own = styles[style];
    if (own === undefined || depth > MOST_BASES) return [];
    return [...propertiesOf(own.base, depth + 1), ...own.properties];
  };
  return (style) => propertiesOf(style, 0);
}

const NO_STYLE = 0xfff;
/** The kind of a style of paragraphs. */
const OF_PARAGRAPHS = 1;

/** A style from its fixed part at `start`, its name behind that at `name`, and then what it changes. */
function readStyle(
  { table, tableView: view }: DocFile,
  start: number,
  name: number,
  end: number,
): { readonly base: number; readonly properties: readonly DocProperty[] } {
  const kinds = view.getUint16(start + 2, true);
  const behindName = name + 2 + 2 * view.getUint16(name, true) + 2;
  // What it changes of paragraphs comes first, at an even distance from the start.
  const at = behindName + ((behindName - start) % 2);
  if ((kinds & 0xf) !== OF_PARAGRAPHS || at + 4 > end) return { base: kinds >> 4, properties: [] };
  const size = view.getUint16(at, true);
  const bytes = table.subarray(at + 4, Math.min(at + 2 + size, end));
  return { base: kinds >> 4, properties: readProperties(bytes) };
}

function readRuns(
  file: DocFile,
  which: number,
  entrySize: number,
  changesAt: (page: Uint8Array, at: number) => { readonly style: number; readonly bytes: Uint8Array },
): readonly DocRun[] {
  const { at: base, length } = extentOf(file, which);
  const pages = Math.floor((length - 4) / 8);
  const runs: DocRun[] = [];
  for (let k = 0; k < pages; k += 1) {
    const start = (file.tableView.getUint32(base + 4 * (pages + 1) + 4 * k, true) & 0x3fffff) * PAGE;
    const page = file.main.subarray(start, start + PAGE);
    if (page.length < PAGE) throw damaged('a page of properties beyond the end');
    const view = viewOf(page);
    const count = view.getUint8(PAGE - 1);
    if (4 * (count + 1) + entrySize * count > PAGE) throw damaged('a page of properties that is too full');
    for (let j = 0; j < count; j += 1) {
      const at = 2 * view.getUint8(4 * (count + 1) + entrySize * j);
      const changes = at === 0 ? null : changesAt(page, at);
      runs.push({
        start: view.getUint32(4 * j, true),
        end: view.getUint32(4 * j + 4, true),
        style: changes?.style ?? 0,
        properties: changes === null ? [] : readProperties(changes.bytes),
      });
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

const TABLE_DEFINITION = 0xd608;
const TAB_STOPS = 0xc615;

/** Properties one behind the other; how long each is, its code says ([MS-DOC] 2.6.1). */
function readProperties(bytes: Uint8Array): readonly DocProperty[] {
  const view = viewOf(bytes);
  const properties: DocProperty[] = [];
  let at = 0;
  while (at + 3 <= bytes.length) {
    const code = view.getUint16(at, true);
    const size = operandSize(code, view, at + 2);
    if (at + 2 + size > bytes.length) break;
    properties.push({ code, data: new DataView(bytes.buffer, bytes.byteOffset + at + 2, size) });
    at += 2 + size;
  }
  return properties;
}

function operandSize(code: number, view: DataView, at: number): number {
  const kind = code >> 13;
  if (kind === 0 || kind === 1) return 1;
  if (kind === 2 || kind === 4 || kind === 5) return 2;
  if (kind === 3) return 4;
  if (kind === 7) return 3;
  if (code === TABLE_DEFINITION) return at + 2 <= view.byteLength ? view.getUint16(at, true) + 1 : Infinity;
  const size = view.getUint8(at);
  // A list of tab stops longer than 255 bytes counts its own entries.
  if (code === TAB_STOPS && size === 255) return Infinity;
  return size + 1;
}

/** The run that holds an offset, by bisection. */
export function runAt(runs: readonly DocRun[], offset: number): DocRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}
