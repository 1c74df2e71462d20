/** A place in a text as people read it, both counted from 1. Columns count UTF-16 code units. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/**
 * Line and column of an offset, derived on demand: nothing stores them. An offset behind the end gives the
 * place behind the last character.
 */
export function placeOf(text: string, offset: number): Place {
  const end = Math.max(0, Math.min(offset, text.length));
  let line = 1;
  let lineStart = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    line += 1;
    lineStart = at + 1;
  }
  return { line, column: end - lineStart + 1 };
}
