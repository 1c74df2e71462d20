import type { PdfItem } from './items.ts';
import { closeUpDigits } from './items.ts';
import type { Rule } from './tables.ts';

import { readRaised } from '../document/raised.ts';

export interface PdfPage {
  /** From 1. Text set sideways on a page is a page of its own with the same number. */
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly items: readonly PdfItem[];
  /** Straight lines drawn on it. */
  readonly rules: readonly Rule[];
  /** Texts set aslant, as watermarks are. */
  readonly aslant: readonly string[];
  /** Texts with numbers that it holds and does not show. */
  readonly unseen: readonly string[];
  /** Whether its text was recognised from an image (OCR). */
  readonly isRecognised: boolean;
}

/** Items on one baseline. */
export interface PdfLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  readonly size: number;
  readonly page: number;
  readonly items: readonly PdfItem[];
}

/** Han characters and the punctuation set with them, beside which a blank is only room. */
const WIDE = '[\\p{Script=Han}\\u3000-\\u303F\\uFF00-\\uFFEF“”‘’…—]';
const ROOM = new RegExp(`(?<=${WIDE}) +| +(?=${WIDE})`, 'gu');

/** Items → lines, from the top down. A raised small digit is the sign of a footnote and no part of a number. */
export function readLines(items: readonly PdfItem[], page: number): readonly PdfLine[] {
  const sorted = items.filter(({ text }) => text.trim() !== '').sort((a, b) => b.y - a.y || a.x - b.x);
  const groups: PdfItem[][] = [];
  let base = Infinity;
  let size = 0;
  for (const item of sorted) {
    const isSame = base - item.y < 0.5 * Math.max(size, item.size);
    if (isSame) groups.at(-1)?.push(item);
    else groups.push([item]);
    if (!isSame || item.size > size) [base, size] = [item.y, item.size];
  }
  return groups.map((group) => createLine(group, page));
}

function createLine(group: readonly PdfItem[], page: number): PdfLine {
  const size = Math.max(...group.map((item) => item.size));
  // The baseline is that of the longest piece in the largest type: others may be set a little off.
  const [base = 0] = group
    .filter((item) => item.size === size)
    .sort((a, b) => b.width - a.width)
    .map(({ y }) => y);
  const sorted = [...group].sort((a, b) => a.x - b.x);
  const items = sorted.map((item, k) => {
    const isRaised = item.size < 0.75 * size && item.y > base + 0.15 * size;
    return isRaised ? { ...item, text: readRaised(sorted[k - 1]?.text ?? '', item.text) } : item;
  });
  return {
    text: joinItems(items),
    left: Math.min(...items.map(({ x }) => x)),
    right: Math.max(...items.map(({ x, width }) => x + width)),
    y: base,
    size,
    page,
    items,
  };
}

/** The text of items on one line. Room of more than most of a character is a blank; so is a gap between Latin words. */
export function joinItems(items: readonly PdfItem[]): string {
  const singles = items.filter(({ text }) => [...text.trim()].length === 1).length;
  // Letters set far apart come one by one; then only what is far wider than the room between them is a blank.
  const isSpacedOut = items.length >= 4 && singles >= 0.8 * items.length;
  const spacing = isSpacedOut ? 1.6 * medianGap(items) : 0;
  let text = '';
  let end = -Infinity;
  let widest = 0;
  for (const item of items) {
    const own = item.text.replaceAll(ROOM, '').trim();
    if (own === '') {
      // The sign of a note that was left out leaves no blank.
      end = Math.max(end, item.x + item.width);
      continue;
    }
    const gap = item.x - end;
    const isLatin = /[\w.,)]$/.test(text) && /^[\w(]/.test(own);
    if (text !== '' && gap > Math.max((isLatin ? 0.2 : 0.9) * item.size, spacing)) text += ' ';
    if (text !== '') widest = Math.max(widest, gap / item.size);
    text += own;
    end = item.x + item.width;
  }
  // Where nothing on the line stands further apart than a character, its digits are those of one number.
  return widest > 1.6 ? text : closeUpDigits(text);
}

function medianGap(items: readonly PdfItem[]): number {
  const gaps = items.slice(1).map(({ x }, k) => x - (items[k]?.x ?? 0) - (items[k]?.width ?? 0));
  return gaps.sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 0;
}

const PAGE_NUMBER =
  /^[-—–－―·.\s]*第?\s*\d{1,4}\s*页?(?:\s*[/／,，]?\s*共?\s*\d{1,4}\s*页)?[-—–－―·.\s]*$|^\d{1,4}\s*[/／]\s*\d{1,4}$/u;
/** Share of a page, at its top and at its bottom, in which running heads and page numbers stand. */
const MARGIN = 0.13;
const OUTERMOST = 2;

/** Page numbers at the ends of a running head, which differ from page to page: - 3 -, 第3页, 3/6. */
const NUMBER_AT_END =
  /^[-—–·.第共\s]*\d+(?:[/／]\d+)?[-—–·.页\s]*|[-—–·.第共\s]*\d+(?:[/／]\d+)?[-—–·.页\s]*$|\s+/gu;

/** The lines of each page without running heads and page numbers: what stands at the edge of many pages at the same height. */
export function dropRunningHeads(
  pages: readonly { readonly height: number; readonly lines: readonly PdfLine[] }[],
): readonly (readonly PdfLine[])[] {
  const counts = new Map<string, number>();
  const keyOf = (line: PdfLine): string =>
    `${line.text.replaceAll(NUMBER_AT_END, '#')} ${Math.round(line.y / 8)}`;
  const edges = pages.map(({ height, lines }) => {
    const top = lines.slice(0, OUTERMOST).filter(({ y }) => y > (1 - MARGIN) * height);
    const bottom = lines.slice(-OUTERMOST).filter(({ y }) => y < MARGIN * height);
    return new Set([...top, ...bottom]);
  });
  for (const edge of edges)
    for (const key of new Set([...edge].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const least = Math.max(2, Math.ceil(pages.length / 3));
  return pages.map(({ lines }, k) =>
    lines.filter(
      (line) =>
        edges[k]?.has(line) !== true ||
        (!PAGE_NUMBER.test(line.text) && (counts.get(keyOf(line)) ?? 0) < least),
    ),
  );
}
