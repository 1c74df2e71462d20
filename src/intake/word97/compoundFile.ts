import { LIMITS } from '../limits.ts';
import { damaged } from '../refusal.ts';
import { concat } from '../office/zip.ts';

/** A compound file ([MS-CFB]): the container of .doc, a small file system in sectors. */
export interface CompoundFile {
  /** Names of the streams in its root. */
  readonly names: readonly string[];
  /** Bytes of a stream; undefined where there is none of that name. */
  read(name: string): Uint8Array | undefined;
}

const SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Sector numbers from here on are marks: end of a chain, free, part of the tables. */
const MARKS = 0xfffffffa;
const SMALL = 64;

export function isCompoundFile(bytes: Uint8Array): boolean {
  return SIGNATURE.every((byte, k) => bytes[k] === byte);
}

export function openCompoundFile(bytes: Uint8Array): CompoundFile {
  if (bytes.length < 512) throw damaged('no header');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const shift = view.getUint16(30, true);
  if (shift !== 9 && shift !== 12) throw damaged(`sectors of 2^${shift} bytes`);
  const size = 2 ** shift;
  const sectors = Math.ceil(bytes.length / size);
  const sectorAt = (sector: number): number => {
    const at = (sector + 1) * size;
    if (sector >= MARKS || at >= bytes.length) throw damaged(`sector ${sector}`);
    return at;
  };
  const word = (offset: number): number =>
    offset + 4 <= bytes.length ? view.getUint32(offset, true) : MARKS;
  const table = readTable(word, sectorAt, size, sectors);
  const follow = (first: number, next: (sector: number) => number, most: number): number[] => {
    const chain: number[] = [];
    for (let sector = first; sector < MARKS; sector = next(sector)) {
      if (chain.length > most) throw damaged('a chain of sectors that never ends');
      chain.push(sector);
    }
    return chain;
  };
  const next = (sector: number): number => table[sector] ?? MARKS;
  const readChain = (first: number, length: number): Uint8Array => {
    const chain = follow(first, next, sectors);
    if (length > chain.length * size) throw damaged('a stream shorter than declared');
    return concat(
      chain.map((sector) => bytes.subarray(sectorAt(sector), sectorAt(sector) + size)),
      length,
    );
  };
  const directoryChain = follow(word(48), next, sectors);
  const entries = readDirectory(readChain(word(48), directoryChain.length * size));
  const root = entries.find(({ type }) => type === 5);
  const miniBytes = readChain(word(60), follow(word(60), next, sectors).length * size);
  const miniTable = new Uint32Array(miniBytes.slice(0, miniBytes.length & ~3).buffer);
  const mini =
    root === undefined || root.length === 0 ? new Uint8Array() : readChain(root.first, root.length);
  const readSmall = (first: number, length: number): Uint8Array => {
    const chain = follow(first, (sector) => miniTable[sector] ?? MARKS, mini.length / SMALL);
    if (length > chain.length * SMALL) throw damaged('a stream shorter than declared');
    return concat(
      chain.map((sector) => mini.subarray(sector * SMALL, sector * SMALL + SMALL)),
      length,
    );
  };
  const streams = new Map(entries.filter(({ type }) => type === 2).map((entry) => [entry.name, entry]));
  return {
    names: [...streams.keys()],
    read: (name) => {
      const entry = streams.get(name);
      if (entry === undefined) return undefined;
      if (entry.length > LIMITS.fileBytes) throw damaged(`stream ${name} of ${entry.length} bytes`);
      return entry.length < word(56)
        ? readSmall(entry.first, entry.length)
        : readChain(entry.first, entry.length);
    },
  };
}

/** The table of which sector follows which. The header lists the first 109 sectors of it, a chain the others. */
function readTable(
  word: (offset: number) => number,
  sectorAt: (sector: number) => number,
  size: number,
  sectors: number,
): Uint32Array {
  const parts = Array.from({ length: 109 }, (_, k) => word(76 + 4 * k));
  const perSector = size / 4 - 1;
  let more = word(68);
  for (let read = 0; more < MARKS && read < sectors; read += 1) {
    const at = sectorAt(more);
    for (let k = 0; k < perSector; k += 1) parts.push(word(at + 4 * k));
    more = word(at + 4 * perSector);
  }
  const used = parts.filter((sector) => sector < MARKS).slice(0, sectors);
  const table = new Uint32Array(Math.min(used.length * (size / 4), sectors));
  for (let k = 0; k < table.length; k += 1)
    table[k] = word(sectorAt(used[Math.floor(k / (size / 4))] ?? MARKS) + 4 * (k % (size / 4)));
  return table;
}

interface Entry {
  readonly name: string;
  /** 1 a folder, 2 a stream, 5 the root. */
  readonly type: number;
  readonly first: number;
  readonly length: number;
}

function readDirectory(bytes: Uint8Array): readonly Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries: Entry[] = [];
  for (let at = 0; at + 128 <= bytes.length; at += 128) {
    const length = Math.min(Math.max(view.getUint16(at + 64, true) - 2, 0), 62);
    const name = new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length));
    entries.push({
      name,
      type: bytes[at + 66] ?? 0,
      first: view.getUint32(at + 116, true),
      length: view.getUint32(at + 120, true),
    });
  }
  return entries;
}
