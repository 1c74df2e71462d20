import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { Converted } from '../../src/intake/convert.ts';

import { PDF_RESOURCES } from '../../scripts/run/pdfResources.ts';
import { convertFile } from '../../src/intake/convert.ts';
import { formatMessage } from '../../src/text/message.ts';

/** Converts bytes under a name; a refusal fails the test. */
export async function read(bytes: Uint8Array | string, name: string): Promise<Converted> {
  return (await readAll(bytes, name))[0]!;
}

/** The same of a file that may hold several documents. */
export async function readAll(bytes: Uint8Array | string, name: string): Promise<readonly Converted[]> {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const { documents, message } = await convertFile(data, name, PDF_RESOURCES);
  if (documents === null) throw new Error(formatMessage(message));
  return documents;
}

export const readFixture = (name: string): Promise<Converted> =>
  read(readFileSync(join(import.meta.dirname, 'fixtures', name)), name);

/** The message with which bytes are refused; taking them in fails the test. */
export async function refusal(bytes: Uint8Array | string, name: string): Promise<string> {
  const data = typeof bytes === 'string' ? new TextEncoder().encode(bytes) : bytes;
  const { documents, message } = await convertFile(data, name, PDF_RESOURCES);
  if (documents !== null) throw new Error(`taken in: ${documents[0]!.text.slice(0, 80)}`);
  return formatMessage(message);
}

/** Each stretch of the text that has a place, with the place in short: 检查1200家 → p1, 表1 B7. */
export function placesOf({ text, places }: Converted): readonly string[] {
  return places.map(({ start, end, page, table, sheet, cell }) => {
    const parts = [
      page === undefined ? '' : `p${page}`,
      table === undefined ? '' : `t${table}`,
      sheet ?? '',
      cell ?? '',
    ];
    return `${parts.filter((part) => part !== '').join(' ')}: ${text.slice(start, end)}`;
  });
}
