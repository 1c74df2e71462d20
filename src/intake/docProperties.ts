import type { DocFile } from './docText.ts';

import { damagedDoc, DOC_TABLE, extentOf } from './docText.ts';

/** A single property of a run of characters or of a paragraph ([MS-DOC] 2.6). */
export interface DocProperty {
  readonly code: number;
  /** Its operand. */
  readonly data: DataView;
}

/** Properties that hold for a stretch of the stream, between two offsets of it. */
export interface DocRun {
  readonly start: number;
  readonly end: number;
  readonly properties: readonly DocProperty[];
}

const PAGE = 512;

/** Runs of characters that differ from their style, sorted by offset. */
export function readCharacterRuns(file: DocFile): readonly DocRun[] {
  return readRuns(file, DOC_TABLE.characters, 1, (page, at) => {
    const size = page[at] ?? 0;
    return page.subarray(at + 1, at + 1 + size);
  });
}

/** Paragraphs with their properties, sorted by offset. */
export function readParagraphRuns(file: DocFile): readonly DocRun[] {
  return readRuns(file, DOC_TABLE.paragraphs, 13, (page, at) => {
    const words = page[at] ?? 0;
    // The properties follow the ordinal of the style, two bytes.
    if (words > 0) return page.subarray(at + 3, at + 2 * words);
    return page.subarray(at + 4, at + 2 + 2 * (page[at + 1] ?? 0));
  });
}

function readRuns(
  file: DocFile,
  which: number,
  entrySize: number,
  propertiesAt: (page: Uint8Array, at: number) => Uint8Array,
): readonly DocRun[] {
  const { at: base, length } = extentOf(file, which);
  const pages = Math.floor((length - 4) / 8);
  const runs: DocRun[] = [];
  for (let k = 0; k < pages; k += 1) {
    const start = (file.tableView.getUint32(base + 4 * (pages + 1) + 4 * k, true) & 0x3fffff) * PAGE;
    const page = file.main.subarray(start, start + PAGE);
    if (page.length < PAGE) throw damagedDoc('a page of properties beyond the end');
    const view = new DataView(page.buffer, page.byteOffset, page.byteLength);
    const count = view.getUint8(PAGE - 1);
    if (4 * (count + 1) + entrySize * count > PAGE) throw damagedDoc('a page of properties that is too full');
    for (let j = 0; j < count; j += 1) {
      const at = 2 * view.getUint8(4 * (count + 1) + entrySize * j);
      runs.push({
        start: view.getUint32(4 * j, true),
        end: view.getUint32(4 * j + 4, true),
        properties: at === 0 ? [] : readProperties(propertiesAt(page, at)),
      });
    }
  }
  return runs.sort((a, b) => a.start - b.start);
}

const TABLE_DEFINITION = 0xd608;
const TAB_STOPS = 0xc615;

/** Properties one behind the other; how long each is, its code says ([MS-DOC] 2.6.1). */
export function readProperties(bytes: Uint8Array): readonly DocProperty[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const properties: DocProperty[] = [];
  let at = 0;
  while (at + 3 <= bytes.length) {
    const code = view.getUint16(at, true);
    const size = operandSize(code, view, at + 2);
    if (at + 2 + size > bytes.length) break;
    properties.push({ code, data: new DataView(bytes.buffer, bytes.byteOffset + at + 2, size) });
    at += 2 + size;
  }
  return properties;
}

function operandSize(code: number, view: DataView, at: number): number {
  const kind = code >> 13;
  if (kind === 0 || kind === 1) return 1;
  if (kind === 2 || kind === 4 || kind === 5) return 2;
  if (kind === 3) return 4;
  if (kind === 7) return 3;
  if (code === TABLE_DEFINITION) return at + 2 <= view.byteLength ? view.getUint16(at, true) + 1 : Infinity;
  const size = view.getUint8(at);
  // A list of tab stops longer than 255 bytes counts its own entries.
  if (code === TAB_STOPS && size === 255) return Infinity;
  return size + 1;
}

/** The run that holds an offset, by bisection. */
export function runAt(runs: readonly DocRun[], offset: number): DocRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (offset < run.start) high = middle - 1;
    else if (offset >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}
