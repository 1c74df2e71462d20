import type { Place } from './place.ts';
import type { Span } from './span.ts';

/**
 * A problem as a value: what was found, where, and what was expected. Problems are collected and reported
 * together; only a script decides whether one of them stops a build.
 */
export interface Message {
  /** `adjective thing: value`, lower case: `unknown region: 999999`. */
  readonly reason: string;
  /** Kebab-case id of the check that found it: `unknown-region`. */
  readonly ruleId: string;
  /** File or document id in which it was found. */
  readonly file: string;
  /** What would have been right, in words: `a code of GB/T 2260`. */
  readonly expected?: string;
  /** 1-based line and column in `file`, where they are known. */
  readonly line?: number;
  readonly column?: number;
  /** Offsets into the document, where they are known. */
  readonly span?: Span;
  /** `error` stops a strict build; `warning` never does. */
  readonly severity: 'error' | 'warning';
}

/** A problem that stops a strict build; `place` is its line and column, where they are known. */
export function createError(
  ruleId: string,
  reason: string,
  file: string,
  expected: string,
  place: Partial<Place> = {},
): Message {
  return { reason, ruleId, file, expected, severity: 'error', ...place };
}

/** `adjective thing: value (file:line:column); expected …` */
export function formatMessage(message: Message): string {
  const { file, line, column, reason, expected } = message;
  const place =
    line === undefined ? file : column === undefined ? `${file}:${line}` : `${file}:${line}:${column}`;
  return `${reason} (${place})${expected === undefined ? '' : `; expected ${expected}`}`;
}
