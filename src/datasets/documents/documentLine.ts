import type { Message } from '../../text/message.ts';
import type { SourceDocument } from '../../figures/document.ts';

import { checkSource } from '../../text/decode.ts';
import { createError } from '../../text/message.ts';
import { checkEntry } from './manifest.ts';

const OPTIONAL = ['title', 'publisher', 'region', 'published', 'genre'] as const;

/** What a line of documents must be, in the words of its messages. */
export const EXPECTED_LINE = `an object with id, text and, where known, ${OPTIONAL.join(', ')}`;

/** What was read from a line: its document, unless something is wrong with it; its id as far as that is known. */
export interface ParsedLine {
  readonly id: string | null;
  readonly document?: SourceDocument;
  readonly messages: readonly Message[];
}

/** Reads one line of NDJSON. Fields that are not a document's are left alone: whoever sends them may need them. */
export function parseDocumentLine(line: string, file: string): ParsedLine {
  const broken = (reason: string): ParsedLine => ({
    id: null,
    messages: [createError('invalid-json', reason, file, EXPECTED_LINE)],
  });
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch (error) {
    return broken(`invalid JSON: ${(error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    return broken(`invalid line: ${Array.isArray(value) ? 'an array' : JSON.stringify(value).slice(0, 40)}`);

  const messages: Message[] = [];
  const report = (_: string, ruleId: string, reason: string, expected: string): void => {
    messages.push(createError(ruleId, reason, file, expected));
  };
  const fieldOf = (name: keyof SourceDocument, isRequired = false): string => {
    const given: unknown = Reflect.get(value, name) ?? undefined;
    if (typeof given === 'string') return given;
    if (given !== undefined) report(name, `invalid-${name}`, `invalid ${name}: ${typeof given}`, 'text');
    else if (isRequired) report(name, 'missing-field', `missing field: ${name}`, EXPECTED_LINE);
    return '';
  };
  const id = fieldOf('id', true);
  const source = fieldOf('text', true);
  const [title, publisher, region, published, genre] = OPTIONAL.map((name) => fieldOf(name)) as [
    ...(readonly [string, string, string, string, string]),
  ];
  const said = { id, title, publisher, region, published, genre };
  if (messages.length === 0) checkEntry(said, report);
  const { text, message } = messages.length === 0 ? checkSource(source, file) : {};
  if (message !== undefined) messages.push(message);
  return { id: id === '' ? null : id, messages, ...(text !== undefined && { document: { ...said, text } }) };
}
