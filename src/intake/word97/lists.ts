import type { DocFile } from './stream.ts';
import type { List, ListLevel } from '../document/listNumbers.ts';

import { damaged } from '../refusal.ts';
import { DOC_TABLE, extentOf } from './stream.ts';
import { FORMAT_BY_CODE } from '../document/listNumbers.ts';

/** Reads the list definitions and their uses ([MS-DOC] 2.9.131, 2.9.132); a paragraph names a use by its ordinal, from 1. */
export function readDocLists(file: DocFile): readonly List[] {
  const definitions = readDefinitions(file);
  return readUses(file, definitions);
}

const DEFINITION_SIZE = 28;
const USE_SIZE = 16;

function readDefinitions(file: DocFile): ReadonlyMap<number, readonly ListLevel[]> {
  const { at, length } = extentOf(file, DOC_TABLE.lists);
  const definitions = new Map<number, readonly ListLevel[]>();
  if (length < 2) return definitions;
  const reader = new LevelReader(file.tableView, at + length);
  const count = file.tableView.getUint16(at, true);
  for (let k = 0; k < count; k += 1) {
    const entry = at + 2 + DEFINITION_SIZE * k;
    if (entry + DEFINITION_SIZE > at + length) throw damaged('a list beyond the end');
    const isSimple = (file.tableView.getUint8(entry + 26) & 1) === 1;
    const levels = Array.from({ length: isSimple ? 1 : 9 }, () => reader.next());
    definitions.set(file.tableView.getInt32(entry, true), levels);
  }
  return definitions;
}

function readUses(file: DocFile, definitions: ReadonlyMap<number, readonly ListLevel[]>): readonly List[] {
  const { at, length } = extentOf(file, DOC_TABLE.listUses);
  if (length < 4) return [];
  const view = file.tableView;
  const count = view.getUint32(at, true);
  if (4 + USE_SIZE * count > length) throw damaged('a list beyond the end');
  const reader = new LevelReader(view, at + 4 + USE_SIZE * count);
  return Array.from({ length: count }, (_, k) => {
    const entry = at + 4 + USE_SIZE * k;
    const definition = view.getInt32(entry, true);
    const levels: (ListLevel | undefined)[] = [...(definitions.get(definition) ?? [])];
    const starts: (number | undefined)[] = [];
    reader.skip(4);
    for (let changes = view.getUint8(entry + 12); changes > 0; changes -= 1) {
      const start = reader.number();
      const flags = reader.number();
      const level = Math.min(flags & 0xf, 8);
      if ((flags & 0x20) !== 0) levels[level] = reader.next();
      if ((flags & 0x10) !== 0) starts[level] = (flags & 0x20) !== 0 ? levels[level]?.start : start;
    }
    return { id: String(k + 1), definition: String(definition), levels, starts };
  });
}

/** Reads what stands behind the fixed tables, one behind the other. */
class LevelReader {
  readonly #view: DataView;
  #at: number;

  constructor(view: DataView, at: number) {
    this.#view = view;
    this.#at = at;
  }

  skip(bytes: number): void {
    this.#at += bytes;
    if (this.#at > this.#view.byteLength) throw damaged('a list beyond the end');
  }

  number(): number {
    this.skip(4);
    return this.#view.getInt32(this.#at - 4, true);
  }

  next(): ListLevel {
    const from = this.#at;
    this.skip(28);
    const view = this.#view;
    const [format, info] = [view.getUint8(from + 4), view.getUint8(from + 5)];
    this.skip(view.getUint8(from + 24) + view.getUint8(from + 25) + 2);
    const length = view.getUint16(this.#at - 2, true);
    this.skip(2 * length);
    let pattern = '';
    for (let k = length; k > 0; k -= 1) {
      const code = view.getUint16(this.#at - 2 * k, true);
      pattern += code < 9 ? `%${code + 1}` : String.fromCharCode(code);
    }
    const restart = view.getUint8(from + 26);
    return {
      start: view.getInt32(from, true),
      format: FORMAT_BY_CODE[format] ?? 'decimal',
      pattern,
      restart: (info & 8) === 0 ? undefined : restart,
      isPlain: (info & 4) !== 0,
    };
  }
}
