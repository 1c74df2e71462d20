import { readDocx } from '../../intake/docx/docx.ts';
import { decodeText } from '../../intake/document/source.ts';
import { readHtml } from '../../intake/html/html.ts';
import { openArchive } from '../../intake/office/zip.ts';

/** Files larger than this are no articles. */
const LARGEST = 20_000_000;

/** The text of a file that a browser reads: txt, html, docx. Empty, with a reason where there is one, for any other. */
export async function readTextFile(file: File): Promise<{ readonly text: string; readonly why: string }> {
  if (file.size > LARGEST) return { text: '', why: '' };
  const bytes = new Uint8Array(await file.arrayBuffer());
  try {
    if (/\.docx$/iu.test(file.name)) return { text: readDocx(openArchive(bytes)).text, why: '' };
    if (/\.html?$/iu.test(file.name)) return { text: readHtml(bytes, file.name).text, why: '' };
    return /\.(?:txt|md)$/iu.test(file.name)
      ? { text: decodeText(bytes, file.name), why: '' }
      : { text: '', why: '' };
  } catch (error) {
    return { text: '', why: error instanceof Error ? error.message : String(error) };
  }
}
