import type { Message } from '../../text/message.ts';
import type { Place } from '../../text/place.ts';
import type { SourceDocument } from '../../figures/document.ts';

import { isEdtf } from '../../text/edtf.ts';
import { createError } from '../../text/message.ts';
import { parseCsv, shownCell } from '../files/csv.ts';

const REQUIRED = ['id'] as const;
const OPTIONAL = ['title', 'publisher', 'region', 'published', 'number', 'genre', 'url'] as const;
type ManifestColumn = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** A document that `extract` is asked to read, with the place of its id in the manifest. Everything but `id` may be empty. */
export type ManifestEntry = Readonly<Record<ManifestColumn, string>> & Place;

/** Reads `id,title,publisher,region,published,number,genre,url`. A row with a problem is reported and left out. */
export function parseManifest(
  text: string,
  file: string,
): { readonly entries: readonly ManifestEntry[]; readonly messages: readonly Message[] } {
  const { rows, messages: faults } = parseCsv(text, file, { required: REQUIRED, optional: OPTIONAL });
  const messages = [...faults];
  const entries = new Map<string, ManifestEntry>();
  for (const { cells, placeOf } of rows) {
    const before = messages.length;
    const report = (column: ManifestColumn, ruleId: string, reason: string, expected: string): void => {
      messages.push(createError(ruleId, reason, file, expected, placeOf(column)));
    };
    const { id } = cells;
    checkEntry(cells, report);
    if (entries.has(id)) report('id', 'duplicate-bulletin', `duplicate bulletin: ${id}`, 'each id once');
    if (messages.length === before) entries.set(id, { ...cells, ...placeOf('id') });
  }
  return { entries: [...entries.values()], messages };
}

/** What can be wrong with what is said of a document, whoever says it. */
export function checkEntry(
  { id, published, region }: Pick<SourceDocument, 'id' | 'published' | 'region'>,
  report: (field: 'id' | 'published' | 'region', ruleId: string, reason: string, expected: string) => void,
): void {
  if (!isFileName(id))
    report('id', 'invalid-id', `invalid id: ${shownCell(id)}`, 'the name of a text without .txt');
  if (published !== '' && (!isEdtf(published) || published.includes('/'))) {
    const expected = 'EDTF: YYYY, YYYY-MM or YYYY-MM-DD';
    report('published', 'invalid-date', `invalid date: ${published}`, expected);
  }
  if (region !== '' && !/^(?:\d{6}|\d{9}|\d{12})$/.test(region))
    report('region', 'invalid-region', `invalid region: ${region}`, 'a code of GB/T 2260: 6 or 9 digits');
}

/** The document of an entry, or of whatever says as much of one. */
export function documentOf(
  { id, title, publisher, published, region, genre }: Omit<SourceDocument, 'text'>,
  text: string,
): SourceDocument {
  return { id, text, title, publisher, published, region, genre };
}

/** An id becomes a file name: it must not lead out of the folder. */
function isFileName(id: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what must not be in a file name.
  return id !== '' && id.length <= 200 && !id.startsWith('.') && !/[/\\:*?"<>|\u0000-\u001f]/.test(id);
}
