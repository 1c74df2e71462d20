import { Inflate } from 'fflate';

import { LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';

/** A ZIP archive, of which parts are unpacked one by one, by name and only when asked for. Nothing of it reaches the disk. */
export interface Archive {
  readonly names: readonly string[];
  /** Bytes of a part; undefined where there is none of that name. Throws a `Refusal` where it is damaged or too large. */
  read(name: string): Uint8Array | undefined;
  /** The same as text in UTF-8 (or UTF-16 with a byte order mark). */
  readText(name: string): string | undefined;
}

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  /** Offset of its local header. */
  readonly header: number;
}

const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_HEADER = 0x04034b50;
/** Deflate gives at most 1032 bytes for one: a slice this long can overshoot the limit by 4 MB. */
const SLICE = 4096;

const truncated = (what: string): Refusal =>
  new Refusal(`truncated archive: ${what}`, 'a file that is whole; download or save it again');

/** Reads the directory of an archive. `LIMITS.unpackedBytes` holds for all parts together, whatever sizes they declare. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = readDirectory(bytes, view);
  let left: number = LIMITS.unpackedBytes;
  const read = (name: string): Uint8Array | undefined => {
    const entry = entries.get(name);
    if (entry === undefined) return undefined;
    if (entry.unpacked > left) throw bomb(name);
    const unpacked = unpack(bytes, view, entry, left);
    left -= unpacked.length;
    return unpacked;
  };
  return {
    names: [...entries.keys()],
    read,
    readText: (name) => {
      const part = read(name);
      if (part === undefined) return undefined;
      const marks = [part[0], part[1]].join();
      const encoding = marks === '255,254' ? 'utf-16le' : marks === '254,255' ? 'utf-16be' : 'utf-8';
      return new TextDecoder(encoding).decode(part);
    },
  };
}

function readDirectory(bytes: Uint8Array, view: DataView): ReadonlyMap<string, Entry> {
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  if (count > LIMITS.zipEntries)
    throw new Refusal(`large archive: ${count} entries`, `at most ${LIMITS.zipEntries}`);
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let k = 0; k < count; k += 1) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== DIRECTORY_ENTRY)
      throw truncated('its directory is damaged');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((offset) =>
      view.getUint16(at + offset, true),
    );
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    checkName(name);
    if ((view.getUint16(at + 8, true) & 1) === 1)
      throw new Refusal(`encrypted archive: ${name}`, 'a file without a password');
    if (entries.has(name)) throw new Refusal(`duplicate part: ${name}`, 'each part of an archive once');
    entries.set(name, {
      name,
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      header: view.getUint32(at + 42, true),
    });
    at += 46 + (nameLength ?? 0) + (extraLength ?? 0) + (commentLength ?? 0);
  }
  return entries;
}

/** A name that leads out of a folder is a trap, even though nothing is written here. */
function checkName(name: string): void {
  if (!/(?:^|[/\\])\.\.(?:[/\\]|$)|^[/\\]|^[A-Za-z]:|\0/.test(name)) return;
  const shown = name.replaceAll('\0', '').slice(0, 80);
  throw new Refusal(`unsafe path: ${shown} in the archive`, 'parts within the archive');
}

/** The record at the end may be followed by a comment of up to 64 KB. */
function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 65_557);
  for (let at = view.byteLength - 22; at >= lowest; at -= 1)
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  throw truncated('no directory at its end');
}

function unpack(bytes: Uint8Array, view: DataView, entry: Entry, limit: number): Uint8Array {
  const { header, name, packed, method } = entry;
  if (header + 30 > view.byteLength || view.getUint32(header, true) !== LOCAL_HEADER) throw truncated(name);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  if (start + packed > view.byteLength) throw truncated(name);
  const data = bytes.subarray(start, start + packed);
  if (method === 0) return data;
  if (method !== 8) throw new Refusal(`unknown packing: method ${method} of ${name}`, 'deflate');
  return inflate(data, name, limit);
}

function inflate(data: Uint8Array, name: string, limit: number): Uint8Array {
  const chunks: Uint8Array[] = [];
  const state = { size: 0, isWhole: false };
  const stream = new Inflate((chunk, final) => {
    chunks.push(chunk);
    state.size += chunk.length;
    state.isWhole = final;
  });
  try {
    for (let at = 0; at < data.length; at += SLICE) {
      stream.push(data.subarray(at, at + SLICE), at + SLICE >= data.length);
      if (state.size > limit) throw bomb(name);
    }
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw truncated(name);
  }
  if (!state.isWhole) throw truncated(name);
  return concat(chunks, state.size);
}

/** Parts one behind the other, cut where they are longer than `length` together. */
export function concat(parts: readonly Uint8Array[], length: number): Uint8Array {
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    if (at >= length) break;
    whole.set(part.subarray(0, length - at), at);
    at += part.length;
  }
  return whole;
}

function bomb(name: string): Refusal {
  return new Refusal(
    `large archive: ${name} unpacks to more than ${LIMITS.unpackedBytes / 2 ** 20} MB`,
    'a document of a size that people read',
  );
}
