import type { Message } from '../../text/message.ts';
import type { CsvRow } from '../files/csv.ts';

import { isEdtf } from '../../text/edtf.ts';
import { parseCsv } from '../files/csv.ts';

const REQUIRED = ['id'] as const;
const OPTIONAL = ['title', 'publisher', 'region', 'published', 'number', 'genre', 'url'] as const;
type ManifestColumn = (typeof REQUIRED)[number] | (typeof OPTIONAL)[number];

/** A document that `extract` is asked to read. Everything but `id` may be empty. */
export type ManifestEntry = Readonly<Record<ManifestColumn, string>> & {
  /** Place of its id in the manifest, for messages about the document. */
  readonly line: number;
  readonly column: number;
};

interface Manifest {
  readonly entries: readonly ManifestEntry[];
  readonly messages: readonly Message[];
}

/** Reads `id,title,publisher,region,published,number,genre,url`. A row with a problem is reported and left out. */
export function parseManifest(text: string, file: string): Manifest {
  const { rows, messages: csvMessages } = parseCsv(text, file, { required: REQUIRED, optional: OPTIONAL });
  const messages: Message[] = [...csvMessages];
  const entries: ManifestEntry[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const problems = checkRow(row, file, seen);
    messages.push(...problems);
    if (problems.length > 0) continue;
    seen.add(row.cells.id);
    entries.push({ ...row.cells, ...row.placeOf('id') });
  }
  return { entries, messages };
}

function checkRow(row: CsvRow<ManifestColumn>, file: string, seen: ReadonlySet<string>): Message[] {
  const { id, published, region } = row.cells;
  const report = (column: ManifestColumn, ruleId: string, reason: string, expected: string): Message => ({
    reason,
    ruleId,
    file,
    expected,
    severity: 'error',
    ...row.placeOf(column),
  });
  const messages: Message[] = [];
  if (!isFileName(id)) {
    messages.push(
      report(
        'id',
        'invalid-id',
        `invalid id: ${id === '' ? '(empty)' : id}`,
        'the name of a text without .txt',
      ),
    );
  } else if (seen.has(id)) {
    messages.push(report('id', 'duplicate-bulletin', `duplicate bulletin: ${id}`, 'each id once'));
  }
  if (published !== '' && (!isEdtf(published) || published.includes('/'))) {
    messages.push(
      report('published', 'invalid-date', `invalid date: ${published}`, 'EDTF: YYYY, YYYY-MM or YYYY-MM-DD'),
    );
  }
  if (region !== '' && !/^(?:\d{6}|\d{9}|\d{12})$/.test(region)) {
    messages.push(
      report('region', 'invalid-region', `invalid region: ${region}`, 'a code of GB/T 2260: 6 or 9 digits'),
    );
  }
  return messages;
}

/** An id becomes a file name: it must not lead out of the folder. */
function isFileName(id: string): boolean {
  // eslint-disable-next-line no-control-regex -- control characters are what must not be in a file name.
  return id !== '' && id.length <= 200 && !id.startsWith('.') && !/[/\\:*?"<>|\u0000-\u001f]/.test(id);
}
