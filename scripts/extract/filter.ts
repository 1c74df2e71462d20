import type { ByteLine } from './splitLines.ts';
import type { Catalogue } from '../../src/datasets/link/link.ts';
import type { Effects } from '../run/effects.ts';
import type { Message } from '../../src/text/message.ts';
import type { ParsedLine } from '../../src/datasets/documents/documentLine.ts';
import type { Row } from '../../src/datasets/files/writeCsv.ts';

import { columnNames } from '../../src/datasets/schema/index.ts';
import { createError } from '../../src/text/message.ts';
import { decodeStrictly } from '../../src/text/decode.ts';
import { EXPECTED_LINE, parseDocumentLine } from '../../src/datasets/documents/documentLine.ts';
import { presentRow } from '../../src/datasets/files/formats.ts';
import { readLines } from './documentLines.ts';
import { splitLines } from './splitLines.ts';

/** Bytes of the longest line that is read, a document of some five million characters; it bounds the memory of a run. */
export const LONGEST_LINE = 16 * 2 ** 20;

/** White space, as JSON has it. */
const BLANK = /^[ \t\r]*$/;

/** Characters that are gathered before they are sent. */
const CHUNK = 65_536;

const COLUMNS = { figure: columnNames('figures'), commitment: columnNames('commitments') };

/** How much was read. */
export interface FilterCounts {
  documents: number;
  figures: number;
  commitments: number;
  errors: number;
  warnings: number;
}

/**
 * Reads documents, one a line, and sends what stands in them, one a line, in the order of the documents. Nothing is kept from one
 * document to the next, and none is taken in before all of the one before it was taken off. Behind its lines each line of the input
 * has one of kind `document`, which says that it is finished: a reader of these lines knows by it that nothing was lost.
 */
export async function filterDocuments(
  { input, send }: Pick<Effects, 'input' | 'send'>,
  catalogue: Catalogue,
): Promise<FilterCounts> {
  const total: FilterCounts = { documents: 0, figures: 0, commitments: 0, errors: 0, warnings: 0 };
  for await (const line of splitLines(input(), LONGEST_LINE)) {
    const parsed = parseLine(line);
    if (parsed === null) continue;
    const { id, document, messages } = parsed;
    const counts = { figures: 0, commitments: 0, problems: 0 };
    let gathered = '';
    const gather = (kind: string, said: Row): void => {
      gathered += `${JSON.stringify({ kind, document: id, ...said })}\n`;
    };
    const problem = (message: Message): void => {
      counts.problems += 1;
      total[message.severity === 'error' ? 'errors' : 'warnings'] += 1;
      gather('problem', problemRow(message, line.number));
    };
    messages.forEach(problem);
    for (const read of document === undefined ? [] : readLines(document, catalogue, true)) {
      if (read.kind === 'problem') problem(read.message);
      else {
        counts[`${read.kind}s`] += 1;
        gather(read.kind, presentRow(COLUMNS[read.kind], read.row));
      }
      if (gathered.length < CHUNK) continue;
      await send(gathered);
      gathered = '';
    }
    gather('document', { line: line.number, ...counts });
    await send(gathered);
    total.documents += 1;
    total.figures += counts.figures;
    total.commitments += counts.commitments;
  }
  return total;
}

/** What a line says; null where it is blank. */
function parseLine({ number, bytes, size }: ByteLine): ParsedLine | null {
  const file = `stdin:${number}`;
  const refuse = (ruleId: string, reason: string, expected: string): ParsedLine => ({
    id: null,
    messages: [createError(ruleId, reason, file, expected)],
  });
  if (bytes === null)
    return refuse('oversized-line', `oversized line: ${size} bytes`, `at most ${LONGEST_LINE} bytes`);
  const text = decodeStrictly(bytes, 'utf-8');
  if (text === null) return refuse('unknown-encoding', 'unreadable line: not UTF-8', EXPECTED_LINE);
  return BLANK.test(text) ? null : parseDocumentLine(text, file);
}

/** `line` is that of the input; `place` is the line and column in the document's text, where they are known. */
function problemRow({ severity, ruleId, reason, expected = '', ...at }: Message, line: number): Row {
  const place = at.line === undefined ? {} : { place: `${at.line}:${at.column ?? 1}` };
  return { line, severity, rule: ruleId, reason, expected, ...place };
}
