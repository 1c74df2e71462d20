import type { CompoundFile } from './compoundFile.ts';
import type { DocFile, DocPiece } from './stream.ts';
import type { DocProperty, DocRun } from './stream.ts';
import type { List } from '../document/listNumbers.ts';
import type { Extract } from '../document/source.ts';

import { readDocLists } from './lists.ts';
import { readCharacterRuns, readParagraphRuns, readStyles, runAt } from './stream.ts';
import { DOC_TABLE, extentOf, openDoc, readPieces } from './stream.ts';
import { DocTable } from './table.ts';
import { DocumentFlow } from '../document/flow.ts';
import { readRaised } from '../document/raised.ts';
import { ListCounter } from '../document/listNumbers.ts';
import { Refusal } from '../refusal.ts';

/** Codes of the properties that matter to the text ([MS-DOC] 2.6). */
const CODE = {
  deleted: 0x0800,
  hidden: 0x083c,
  strike: 0x0837,
  doubleStrike: 0x2a53,
  /** Raised or lowered type. */
  position: 0x2a48,
  inTable: 0x2416,
  rowEnd: 0x2417,
  listLevel: 0x260a,
  list: 0x460b,
  tableDefinition: 0xd608,
} as const;

/** A paragraph of the body as stored: its characters, and the properties of the mark that ends it. */
interface DocParagraph {
  readonly text: string;
  readonly mark: string;
  readonly properties: readonly DocProperty[];
  /** Positions of the references to footnotes in it. */
  readonly notes: readonly number[];
}

/** A Word 97–2003 file (and WPS's .wps) → text: as of .docx. */
export function readDoc(container: CompoundFile): Extract {
  const main = container.read('WordDocument');
  if (main === undefined)
    throw new Refusal(
      `unknown format: an old Office file with ${container.names.slice(0, 4).join(', ')}`,
      'a Word document; save a workbook as .xlsx',
    );
  const file = openDoc(main, (name) => container.read(name));
  const body = {
    file,
    pieces: readPieces(file),
    characters: readCharacterRuns(file),
    paragraphs: readParagraphRuns(file),
    styleOf: readStyles(file),
  };
  const lists = readDocLists(file);
  const notes = readNotes(body);
  const flow = new DocumentFlow();
  const counter = new ListCounter();
  let table = new DocTable();
  for (const paragraph of readParagraphs(body, 0, file.bodyLength)) {
    const { mark, properties } = paragraph;
    const isInTable = flagOf(properties, CODE.inTable);
    if (!isInTable && !table.isEmpty) {
      flow.addGrids(table.cells());
      table = new DocTable();
    }
    const text = numberOf(paragraph, lists, counter) + paragraph.text;
    if (isInTable && flagOf(properties, CODE.rowEnd))
      table.endRow(propertyOf(properties, CODE.tableDefinition));
    else if (isInTable) table.add(text, mark === '\u0007');
    else flow.addParagraph(text);
    if (isInTable) continue;
    for (const at of paragraph.notes)
      for (const line of notes.get(at) ?? []) flow.addParagraph(`注：${line}`);
  }
  if (!table.isEmpty) flow.addGrids(table.cells());
  return flow.build();
}

const propertyOf = (properties: readonly DocProperty[], code: number): DataView | undefined =>
  properties.findLast((property) => property.code === code)?.data;

const flagOf = (properties: readonly DocProperty[], code: number): boolean =>
  (propertyOf(properties, code)?.getUint8(0) ?? 0) !== 0;

function numberOf({ properties, text }: DocParagraph, lists: readonly List[], counter: ListCounter): string {
  const list = lists[(propertyOf(properties, CODE.list)?.getUint16(0, true) ?? 0) - 1];
  if (list === undefined || text.trim() === '') return '';
  const level = Math.min(propertyOf(properties, CODE.listLevel)?.getUint8(0) ?? 0, 8);
  return counter.next(list, level, text.trimStart());
}

/** The text of a document with what is said of its characters and paragraphs. */
interface DocBody {
  readonly file: DocFile;
  readonly pieces: readonly DocPiece[];
  readonly characters: readonly DocRun[];
  readonly paragraphs: readonly DocRun[];
  /** What a style says of its paragraphs, by its ordinal. */
  readonly styleOf: (style: number) => readonly DocProperty[];
}

/** Footnotes by the position of their reference in the body. */
function readNotes(body: DocBody): ReadonlyMap<number, readonly string[]> {
  const { file } = body;
  const notes = new Map<number, readonly string[]>();
  const references = extentOf(file, DOC_TABLE.noteReferences);
  const texts = extentOf(file, DOC_TABLE.noteTexts);
  const count = Math.floor((references.length - 4) / 6);
  const position = (base: number, k: number): number => file.tableView.getUint32(base + 4 * k, true);
  for (let k = 0; k < count && 4 * (k + 2) <= texts.length; k += 1) {
    const [from, to] = [position(texts.at, k), position(texts.at, k + 1)];
    if (to < from || to > file.noteLength) break;
    const lines = [...readParagraphs(body, file.bodyLength + from, file.bodyLength + to)]
      .map(({ text }) => text.trim())
      .filter((text) => text !== '');
    notes.set(position(references.at, k), lines);
  }
  return notes;
}

/** The paragraphs between two positions: deleted and hidden characters and the instructions of fields left out. */
function* readParagraphs(
  { pieces, characters, paragraphs, styleOf }: DocBody,
  from: number,
  to: number,
): Generator<DocParagraph, void> {
  let text = '';
  let raised = '';
  let notes: number[] = [];
  /** For each open field, whether its result has begun. */
  const fields: boolean[] = [];
  for (const piece of pieces) {
    const first = Math.max(from - piece.start, 0);
    const last = Math.min(to - piece.start, piece.text.length);
    let run = { end: -1, isUnread: false, isRaised: false };
    for (let k = first; k < last; k += 1) {
      const char = piece.text.charAt(k);
      const offset = piece.offset + k * piece.width;
      if (offset >= run.end) run = readingOf(characters, offset);
      if (raised !== '' && !run.isRaised) {
        text += readRaised(text, raised);
        raised = '';
      }
      const isMark = char === '\r' || char === '\u0007';
      if (char === '\u0013') fields.push(false);
      else if (char === '\u0014' && fields.length > 0) fields[fields.length - 1] = true;
      else if (char === '\u0015') fields.pop();
      else if (run.isUnread) continue;
      else if (isMark) {
        text += raised === '' ? '' : readRaised(text, raised);
        raised = '';
        const own = runAt(paragraphs, offset);
        const properties = own === undefined ? [] : [...styleOf(own.style), ...own.properties];
        yield { text, mark: char, properties, notes };
        text = '';
        notes = [];
      } else if (fields.includes(false)) continue;
      else if (char === '\u0002') notes.push(piece.start + k);
      else if (run.isRaised) raised += char;
      else text += SHOWN[char] ?? char;
    }
  }
  if (text.trim() !== '') yield { text, mark: '\r', properties: [], notes };
}

/** Characters with a meaning of their own → what they print. */
const SHOWN: Readonly<Record<string, string>> = {
  '\u000B': '\n',
  '\u000C': '\n',
  '\u000E': '\n',
  '\u001E': '-',
  '\u001F': '',
  '\t': ' ',
};

/** What was deleted, hidden or crossed out. */
const WITHDRAWN = [CODE.deleted, CODE.hidden, CODE.strike, CODE.doubleStrike];

function readingOf(
  runs: readonly DocRun[],
  offset: number,
): { readonly end: number; readonly isUnread: boolean; readonly isRaised: boolean } {
  const run = runAt(runs, offset);
  if (run === undefined) return { end: offset + 1, isUnread: false, isRaised: false };
  const isUnread = WITHDRAWN.some((code) => flagOf(run.properties, code));
  const isRaised = propertyOf(run.properties, CODE.position)?.getUint8(0) === 1;
  return { end: run.end, isUnread, isRaised };
}
