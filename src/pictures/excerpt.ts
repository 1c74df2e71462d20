import type { Run } from './typeset.ts';

import { wrap } from '../charts/text/measure.ts';
import { plainText } from './plainText.ts';

/** A sentence around a number, as printed. */
export interface Marked {
  readonly before: string;
  readonly mark: string;
  readonly after: string;
}

const ELLIPSIS = '……';
/** Behind these a reader can begin. */
const CLAUSE = /[，；：。！？、,;]/g;

/**
 * A sentence in lines, its number as a run of its own. A sentence that is too long begins at a later clause, so that
 * the number is always there; what is left out is marked.
 */
export function excerpt(
  sentence: Marked,
  { size, width, most }: { readonly size: number; readonly width: number; readonly most: number },
  marked: Omit<Run, 'text'>,
): readonly Run[][] {
  const [before, mark, after] = [sentence.before, sentence.mark, sentence.after].map(tidy) as [
    string,
    string,
    string,
  ];
  const starts = [0, ...[...before.matchAll(CLAUSE)].map(({ index }) => index + 1), before.length];
  let early: readonly Run[][] | null = null;
  for (const start of starts) {
    const opening = (start === 0 ? before : ELLIPSIS + before.slice(start)).trimStart();
    const text = `${opening}${mark}${after}`.trim();
    const lines = wrap(text, size, width, most);
    const runs = markIn(lines, text, { start: opening.length, end: opening.length + mark.length }, marked);
    if (runs === null) continue;
    early ??= runs;
    const line = runs.findIndex((line) => line.some(isMarked));
    // What comes behind the number explains it: begin late enough that some of it is there.
    if (lines.at(-1)?.endsWith('…') !== true || line < most * 0.6) return runs;
  }
  return early ?? [[{ text: ELLIPSIS }]];
}

const isMarked = ({ weight, fill }: Run): boolean => weight !== undefined || fill !== undefined;

const tidy = (text: string): string => plainText(text).replace(/\s+/g, ' ');

/** The lines with the marked stretch as runs; null where it is not wholly in them. */
function markIn(
  lines: readonly string[],
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  marked: Omit<Run, 'text'>,
): Run[][] | null {
  let at = 0;
  let seen = 0;
  const runs = lines.map((line, k) => {
    const shortened =
      k === lines.length - 1 && line.endsWith('…') && !text.slice(at).trimStart().startsWith(line);
    const body = shortened ? line.slice(0, -1) : line;
    const from = text.indexOf(body, at);
    at = from + body.length;
    const low = Math.max(start, from);
    const high = Math.min(end, at);
    if (low >= high) return [{ text: line }];
    seen += high - low;
    return [
      { text: text.slice(from, low) },
      { text: text.slice(low, high), ...marked },
      { text: text.slice(high, at) + (shortened ? '…' : '') },
    ].filter((run) => run.text !== '');
  });
  // A break may swallow a blank within the number.
  return seen >= end - start - (text.slice(start, end).match(/ /g)?.length ?? 0) ? runs : null;
}
