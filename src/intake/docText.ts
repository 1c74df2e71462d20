import { Refusal } from './refusal.ts';

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
  noteReferences: 2,
  noteTexts: 3,
  characters: 12,
  paragraphs: 13,
  pieces: 33,
  lists: 73,
  listUses: 74,
} as const;

export const damagedDoc = (what: string): Refusal =>
  new Refusal(
    'damaged-file',
    `damaged file: ${what}`,
    'a Word document that is whole; save it again as .docx',
  );

export function openDoc(
  main: Uint8Array,
  tableOf: (name: '0Table' | '1Table') => Uint8Array | undefined,
): DocFile {
  if (main.length < 0x2fa) throw damagedDoc('no header');
  const mainView = viewOf(main);
  if (mainView.getUint16(0, true) !== 0xa5ec) throw damagedDoc('no Word header');
  const flags = mainView.getUint16(10, true);
  if ((flags & 0x0100) !== 0)
    throw new Refusal(
      'encrypted-file',
      'encrypted file: a password is asked for',
      'a file without a password',
    );
  if (mainView.getUint16(2, true) < 0x00c1)
    throw new Refusal('unknown-format', 'unknown format: Word before 97', 'the document saved as .docx');
  const table = tableOf((flags & 0x0200) !== 0 ? '1Table' : '0Table');
  if (table === undefined) throw damagedDoc('no table stream');
  return {
    main,
    mainView,
    table,
    tableView: viewOf(table),
    bodyLength: mainView.getUint32(0x4c, true),
    noteLength: mainView.getUint32(0x50, true),
  };
}

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** Offset and length of a table of the header within the table stream. */
export function extentOf(
  { mainView, table }: DocFile,
  which: number,
): { readonly at: number; readonly length: number } {
  const at = mainView.getUint32(0x9a + 8 * which, true);
  const length = mainView.getUint32(0x9e + 8 * which, true);
  if (at + length > table.length) throw damagedDoc('a table beyond the end');
  return { at, length };
}

/** The pieces of the text in its order ([MS-DOC] 2.9.38). */
export function readPieces(file: DocFile): readonly DocPiece[] {
  const { tableView: view, main } = file;
  const { at: first, length } = extentOf(file, DOC_TABLE.pieces);
  const end = first + length;
  let at = first;
  while (at + 3 <= end && view.getUint8(at) === 1) at += 3 + view.getUint16(at + 1, true);
  if (at + 5 > end || view.getUint8(at) !== 2) throw damagedDoc('no pieces of text');
  const size = view.getUint32(at + 1, true);
  const count = Math.floor((size - 4) / 12);
  const base = at + 5;
  if (count < 1 || base + size > end) throw damagedDoc('no pieces of text');
  return Array.from({ length: count }, (_, k) => {
    const start = view.getUint32(base + 4 * k, true);
    const stop = view.getUint32(base + 4 * (k + 1), true);
    const packed = view.getUint32(base + 4 * (count + 1) + 8 * k + 2, true);
    const width = (packed & 0x40000000) !== 0 ? 1 : 2;
    const offset = width === 1 ? (packed & 0x3fffffff) / 2 : packed & 0x3fffffff;
    const bytes = (stop - start) * width;
    if (stop < start || offset + bytes > main.length) throw damagedDoc('a piece of text beyond the end');
    const decoder = new TextDecoder(width === 1 ? 'windows-1252' : 'utf-16le', { ignoreBOM: true });
    return { start, text: decoder.decode(main.subarray(offset, offset + bytes)), offset, width } as const;
  });
}
