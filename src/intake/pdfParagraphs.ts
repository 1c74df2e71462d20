import type { PdfLine } from './pdfLines.ts';
import type { Piece } from './sourceBuilder.ts';

import { parseMarker } from '../text/markers.ts';

/** The type area of a document: where its lines begin and end, and how far apart they stand. */
export interface TypeArea {
  readonly left: number;
  readonly right: number;
  /** Distance of the lines of a paragraph, in sizes of their type. */
  readonly leading: number;
}

const ENDS_SENTENCE = /[。；：！？;:!?][”’）)」』】]*$/u;

/** Measures the lines of all pages. Few lines may stick out: the edges are those that nearly all keep. */
export function measureArea(pages: readonly (readonly PdfLine[])[]): TypeArea {
  const lines = pages.flat();
  const gaps = pages.flatMap((page) =>
    page.slice(1).map((line, k) => ((page[k]?.y ?? 0) - line.y) / Math.max(line.size, 1)),
  );
  return {
    left: quantile(
      lines.map(({ left }) => left),
      0.05,
    ),
    right: quantile(
      lines.map(({ right }) => right),
      0.97,
    ),
    leading: quantile(
      gaps.filter((gap) => gap > 0.8),
      0.25,
    ),
  };
}

function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(share * sorted.length), sorted.length - 1)] ?? 0;
}

/** Lines → paragraphs, each the pieces of its lines with their pages. Lines of different pages may belong together. */
export function joinParagraphs(lines: readonly PdfLine[], area: TypeArea): readonly (readonly Piece[])[] {
  const paragraphs: Piece[][] = [];
  let last: PdfLine | null = null;
  let isContinuation = false;
  for (const line of lines) {
    const starts: boolean = last === null || startsParagraph(last, line, area, isContinuation);
    const piece = { text: line.text, origin: { page: line.page } };
    if (starts) paragraphs.push([piece]);
    else paragraphs.at(-1)?.push({ ...piece, text: glue(last?.text ?? '', line.text) + line.text });
    isContinuation = !starts;
    last = line;
  }
  return paragraphs;
}

/**
 * Whether a line begins a paragraph: it is indented, stands apart, is set in another size, or the line before it had room for
 * its first word.
 */
function startsParagraph(before: PdfLine, line: PdfLine, area: TypeArea, isContinuation: boolean): boolean {
  const { size } = line;
  if (Math.abs(before.size - size) > 0.12 * size) return true;
  const isSamePage = before.page === line.page;
  if (isSamePage && before.y - line.y > 1.3 * area.leading * size) return true;
  const isIndented = line.left > area.left + 1.2 * size;
  // A block that is indented as a whole goes on at its own edge.
  if (isIndented && !(isContinuation && Math.abs(line.left - before.left) < 0.5 * size)) return true;
  if (area.right - before.right > widthOfFirstWord(line) + 0.6 * size) return true;
  return parseMarker(line.text, 0) !== null && ENDS_SENTENCE.test(before.text);
}

/** What could not be broken at the end of the line before: a Latin word or number, or a character with the stop behind it. */
function widthOfFirstWord({ text, size }: PdfLine): number {
  const word = /^[\w.,%/:@-]+/.exec(text)?.[0] ?? '';
  const stops =
    /^[“‘（《〈「『【]*.?[，。、；：？！”’）》〉」』】％%]*/u.exec(text.slice(word.length))?.[0] ?? '';
  return word.length * 0.55 * size + (word === '' ? stops.length : stops.length - 1) * size;
}

/** Chinese lines run on; Latin words are kept apart, and a number broken in two is made whole. */
function glue(before: string, after: string): string {
  return /[A-Za-z,.;]$/.test(before) && /^[A-Za-z]/.test(after) ? ' ' : '';
}
