import type { Message } from '../text/message.ts';
import type { PdfResources } from './pdfFile.ts';
import type { Proposal } from './proposal.ts';
import { checkLength, type Extract } from './sourceBuilder.ts';
import { decodeSource } from '../text/decode.ts';
import { isCompoundFile, openCompoundFile } from './compoundFile.ts';
import { readCsv } from './csv.ts';
import { readDoc } from './doc.ts';
import { readDocx } from './docx.ts';
import { decodePage } from './htmlEncoding.ts';
import { readMarkdown } from './markdown.ts';
import { Refusal } from './refusal.ts';
import { readXlsx } from './xlsx.ts';
import { openArchive } from './zip.ts';

/** Kinds of files that are taken in, by their extension. */
export const FORMATS = ['txt', 'md', 'html', 'htm', 'docx', 'doc', 'wps', 'pdf', 'xlsx', 'csv'] as const;
export type Format = (typeof FORMATS)[number];

/** A file as text, and what it says of itself in its own fields. */
export interface Converted extends Extract {
  readonly proposal: Proposal;
  /** Text outside of the document that may describe it: the whole of a web page. */
  readonly around: string;
}

export type Conversion =
  | { readonly converted: Converted; readonly message: null }
  | { readonly converted: null; readonly message: Message };

/** Bytes of a file → its text, or why it is not taken in. Pure but for the tables that pdf.js loads. */
export async function convertFile(
  bytes: Uint8Array,
  file: string,
  resources: PdfResources,
): Promise<Conversion> {
  try {
    const { around = '', proposal = {}, ...extract } = await convert(bytes, file, resources);
    checkLength(extract.text.length);
    if (extract.text.trim() === '')
      throw new Refusal('empty-file', 'empty file: no text in it', 'a document with text');
    return { converted: { ...extract, proposal, around }, message: null };
  } catch (error) {
    if (error instanceof Refusal) return { converted: null, message: error.messageFor(file) };
    // What a damaged file makes a reader of ours throw is the file's fault; the message says where to look.
    const reason = error instanceof Error ? error.message : String(error);
    const refusal = new Refusal(
      'damaged-file',
      `damaged file: ${reason.slice(0, 160)}`,
      'a file that is whole',
    );
    return { converted: null, message: refusal.messageFor(file) };
  }
}

type Made = Extract & Partial<Pick<Converted, 'proposal' | 'around'>>;

/** What the file is, is told by its first bytes; only texts are told apart by their names. */
async function convert(bytes: Uint8Array, file: string, resources: PdfResources): Promise<Made> {
  const format = formatOf(file);
  if (format === null)
    throw new Refusal(
      'unknown-format',
      `unknown format: ${file.split('.').at(-1) ?? ''}`,
      `one of ${FORMATS.map((name) => `.${name}`).join(', ')}`,
    );
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) {
    const [{ readPdfFile }, { readPages }] = await Promise.all([import('./pdfFile.ts'), import('./pdf.ts')]);
    return readPages(await readPdfFile(new Uint8Array(bytes), resources));
  }
  if (head.startsWith('PK\u0003\u0004') || head.startsWith('PK\u0005\u0006')) return convertArchive(bytes);
  if (isCompoundFile(bytes)) return readDoc(openCompoundFile(bytes));
  if (head.startsWith('{\\rtf'))
    throw new Refusal('unknown-format', 'unknown format: RTF', 'the document saved as .docx');
  if (/^(?:docx|doc|wps|pdf|xlsx)$/.test(format)) {
    if (!/<html[\s>]/i.test(head))
      throw new Refusal('damaged-file', `damaged file: no .${format} in it`, 'a file that is whole');
    return convertText(bytes, file, 'html');
  }
  return convertText(bytes, file, format);
}

/** The format that a name tells, or null. */
export function formatOf(file: string): Format | null {
  const extension = /\.([A-Za-z]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
  return FORMATS.find((name) => name === extension) ?? null;
}

function convertArchive(bytes: Uint8Array): Made {
  const archive = openArchive(bytes);
  const types = archive.readText('[Content_Types].xml') ?? '';
  const hasMacros =
    /macroEnabled|vbaProject/i.test(types) || archive.names.some((name) => /vbaProject/i.test(name));
  if (hasMacros)
    throw new Refusal(
      'macro-document',
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
  throw new Refusal(
    'unknown-format',
    `unknown format: ${other}`,
    'the document saved as .docx, .xlsx or PDF',
  );
}

async function convertText(bytes: Uint8Array, file: string, format: Format): Promise<Made> {
  if (format === 'html' || format === 'htm') {
    const { readHtml } = await import('./html.ts');
    return readHtml(decodePage(bytes, file));
  }
  const decoded = decodeSource(bytes, file);
  if (decoded.text === undefined) {
    const { ruleId, reason, expected = '' } = decoded.message;
    throw new Refusal(ruleId, reason, expected);
  }
  if (format === 'md') return readMarkdown(decoded.text);
  if (format === 'csv') return readCsv(decoded.text);
  // A text is kept to the letter.
  return { text: decoded.text, places: [] };
}
