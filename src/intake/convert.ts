import type { Message } from '../text/message.ts';
import type { PdfResources } from './pdf/file.ts';
import type { Proposal } from './describe.ts';
import type { Extract } from './document/source.ts';

import { isCompoundFile, openCompoundFile } from './word97/compoundFile.ts';
import { readCsv } from './xlsx/csv.ts';
import { readDoc } from './word97/doc.ts';
import { readDocx } from './docx/docx.ts';
import { readMarkdown } from './markdown.ts';
import { damaged, Refusal } from './refusal.ts';
import { checkLength, decodeText } from './document/source.ts';
import { readXlsx } from './xlsx/xlsx.ts';
import { openArchive } from './office/zip.ts';

/** Kinds of files that are taken in, by their extension. */
export const FORMATS = ['txt', 'md', 'html', 'htm', 'docx', 'doc', 'wps', 'pdf', 'xlsx', 'csv'] as const;
type Format = (typeof FORMATS)[number];

/** A file as text, and what it says of itself in its own fields. */
export interface Converted extends Extract {
  readonly proposal: Proposal;
  /** Text outside of the document that may describe it: the whole of a web page. */
  readonly around: string;
}

/** What a file gives: the document that it is, or one for each row of a table of documents. */
export type Conversion =
  | { readonly documents: readonly Converted[]; readonly message: null }
  | { readonly documents: null; readonly message: Message };

/** Bytes of a file → its text, or why it is not taken in. Pure but for the tables that pdf.js loads. */
export async function convertFile(
  bytes: Uint8Array,
  file: string,
  resources: PdfResources,
): Promise<Conversion> {
  try {
    const made = [await convert(bytes, file, resources)].flat();
    for (const { text } of made) checkLength(text.length);
    const documents = made
      .filter(({ text }) => text.trim() !== '')
      .map(({ around = '', proposal = {}, ...extract }) => ({ ...extract, proposal, around }));
    if (documents.length === 0) throw new Refusal('empty file: no text in it', 'a document with text');
    return { documents, message: null };
  } catch (error) {
    if (error instanceof Refusal) return { documents: null, message: error.messageFor(file) };
    // What a damaged file makes a reader of ours throw is the file's fault; the message says where to look.
    const reason = error instanceof Error ? error.message : String(error);
    return {
      documents: null,
      message: damaged(reason.slice(0, 160), 'a file that is whole').messageFor(file),
    };
  }
}

type Made = Extract & Partial<Pick<Converted, 'proposal' | 'around'>>;

/** What the file is, is told by its first bytes; only texts are told apart by their names. */
async function convert(
  bytes: Uint8Array,
  file: string,
  resources: PdfResources,
): Promise<Made | readonly Made[]> {
  const extension = file.split('.').at(-1) ?? '';
  const format = FORMATS.find((name) => name === extension.toLowerCase());
  if (format === undefined)
    throw new Refusal(
      `unknown format: ${extension}`,
      `one of ${FORMATS.map((name) => `.${name}`).join(', ')}`,
    );
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) {
    const [{ readPdfFile }, { readPages }] = await Promise.all([
      import('./pdf/file.ts'),
      import('./pdf/pages.ts'),
    ]);
    return readPages(await readPdfFile(new Uint8Array(bytes), resources));
  }
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return convertArchive(bytes);
  if (isCompoundFile(bytes)) return readDoc(openCompoundFile(bytes));
  if (head.startsWith('{\\rtf')) throw new Refusal('unknown format: RTF', 'the document saved as .docx');
  if (/^(?:docx|doc|wps|pdf|xlsx)$/.test(format)) {
    if (!/<html[\s>]/i.test(head)) throw damaged(`no .${format} in it`, 'a file that is whole');
    return convertText(bytes, file, 'html');
  }
  return convertText(bytes, file, format);
}

function convertArchive(bytes: Uint8Array): Made | readonly Made[] {
  const archive = openArchive(bytes);
  const types = archive.readText('[Content_Types].xml') ?? '';
  const hasMacros =
    /macroEnabled|vbaProject/i.test(types) || archive.names.some((name) => /vbaProject/i.test(name));
  if (hasMacros)
    throw new Refusal(
      'macro document: it holds a program',
      'the document saved without macros, as .docx or .xlsx',
    );
  if (archive.names.some((name) => name.startsWith('word/'))) return readDocx(archive);
  if (archive.names.some((name) => name.startsWith('xl/'))) return readXlsx(archive);
  const other = archive.names.includes('OFD.xml')
    ? 'OFD'
    : archive.names.includes('mimetype')
      ? 'OpenDocument'
      : 'ZIP';
  throw new Refusal(`unknown format: ${other}`, 'the document saved as .docx, .xlsx or PDF');
}

async function convertText(bytes: Uint8Array, file: string, format: Format): Promise<Made | readonly Made[]> {
  if (format === 'html' || format === 'htm') {
    const { readHtml } = await import('./html/html.ts');
    return readHtml(bytes, file);
  }
  const text = decodeText(bytes, file);
  if (format === 'md') return readMarkdown(text);
  if (format === 'csv') return readCsv(text);
  // A text is kept to the letter.
  return { text, places: [], losses: [] };
}
