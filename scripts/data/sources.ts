import { hash } from 'node:crypto';
import { join } from 'node:path';
import { type Bulletin, parseBulletin } from '../../src/datasets/documents/bulletin.ts';
import { type ParsedPlaces, parsePlaces, type SourcePlace } from '../../src/datasets/documents/places.ts';
import type { SourceDocument } from '../../src/figures/document.ts';
import type { Message } from '../../src/text/message.ts';
import type { Effects } from '../run/effects.ts';
import { decodeSource } from '../../src/text/decode.ts';

import { compare } from '../../src/text/compare.ts';
import { createError } from '../../src/text/message.ts';
import { documentOf } from '../../src/datasets/documents/manifest.ts';

/** A bulletin with its text, ready to be read. */
export interface Source {
  readonly bulletin: Bulletin;
  readonly document: SourceDocument;
  /** Where stretches of the text stood in the file that it was taken from; empty where it was none with pages or cells. */
  readonly places: readonly SourcePlace[];
}

/**
 * Reads every bulletin below a folder: each folder with a `bulletin.yaml` is one, its name is the id, and folders
 * may be grouped in others (by year, by region). Sorted by id; a bulletin with a problem is reported and left out.
 */
export function readSources(
  folder: string,
  effects: Effects,
): { readonly sources: readonly Source[]; readonly messages: readonly Message[] } {
  const messages: Message[] = [];
  const byId = new Map<string, Source>();
  for (const path of findSidecars(folder, effects)) {
    const { source, problems } = readSource(path, effects);
    messages.push(...problems);
    if (source === null) continue;
    const { id } = source.bulletin;
    const other = byId.get(id)?.bulletin.file;
    if (other === undefined) byId.set(id, source);
    else {
      const expected = `an id of its own; ${other} has it already`;
      const head = { line: 1, column: 1 };
      const { file } = source.bulletin;
      messages.push(createError('duplicate-bulletin', `duplicate bulletin: ${id}`, file, expected, head));
    }
  }
  messages.push(...checkReplaced(byId));
  const sources = [...byId.values()].sort((a, b) => compare(a.bulletin.id, b.bulletin.id));
  return { sources, messages };
}

/** Ids of all bulletins below a folder that have a folder of their own, readable or not, with its path. */
export function bulletinFolders(folder: string, effects: Effects): ReadonlyMap<string, string> {
  return new Map(findSidecars(folder, effects).map((path) => [idOf(path), path]));
}

const idOf = (path: string): string => path.split('/').at(-1) ?? '';

/** Folders that hold a bulletin, in the order of their paths. A folder of files without a sidecar is reported by name. */
function findSidecars(folder: string, effects: Effects): string[] {
  return effects.list(folder).flatMap((name) => {
    const path = `${folder}/${name}`;
    if (name.startsWith('.') || !effects.isFolder(path)) return [];
    const holdsFiles =
      effects.exists(join(path, 'bulletin.yaml')) || effects.exists(join(path, 'source.txt'));
    return holdsFiles ? [path] : findSidecars(path, effects);
  });
}

/** Reads the bulletin of a folder; null where something is wrong with it. */
export function readSource(
  path: string,
  effects: Effects,
): { readonly source: Source | null; readonly problems: readonly Message[] } {
  const refuse = (...problems: readonly Message[]) => ({ source: null, problems });
  const [file, textFile] = [`${path}/bulletin.yaml`, `${path}/source.txt`];
  const missing = [file, textFile].find((needed) => !effects.exists(needed));
  if (missing !== undefined)
    return refuse(
      createError('missing-file', `missing file: ${missing}`, path, 'bulletin.yaml and source.txt'),
    );
  const sidecar = decodeSource(effects.readBytes(file), file);
  if (sidecar.text === undefined) return refuse(sidecar.message);
  const { bulletin, messages } = parseBulletin(sidecar.text, idOf(path), file);
  if (bulletin === null) return refuse(...messages);
  const bytes = effects.readBytes(textFile);
  const sha256 = hash('sha256', bytes);
  if (sha256 !== bulletin.sha256) {
    const reason = `altered source: ${textFile} has sha256 ${sha256}`;
    return refuse(createError('altered-source', reason, file, bulletin.sha256, bulletin.placeOf('sha256')));
  }
  const decoded = decodeSource(bytes, textFile);
  if (decoded.text === undefined) return refuse(decoded.message);
  const { places, message } = readPlaces(`${path}/places.json`, decoded.text.length, effects);
  if (places === null) return refuse(message);
  return { source: { bulletin, document: documentOf(bulletin, decoded.text), places }, problems: [] };
}

function readPlaces(file: string, length: number, effects: Effects): ParsedPlaces {
  if (!effects.exists(file)) return { places: [], message: null };
  const { text, message } = decodeSource(effects.readBytes(file), file);
  return text === undefined ? { places: null, message } : parsePlaces(text, file, length);
}

/** A corrected edition must name a bulletin that is there, and no chain of editions may end in itself. */
function checkReplaced(byId: ReadonlyMap<string, Source>): Message[] {
  return [...byId.values()].flatMap(({ bulletin }) => {
    const { id, file, replaces, placeOf } = bulletin;
    if (replaces === undefined) return [];
    const passed = new Set([id]);
    for (let next: string | undefined = replaces; next !== undefined; ) {
      if (!byId.has(next) || passed.has(next)) {
        const [ruleId, reason] = byId.has(next)
          ? ['circular-edition', `circular edition: ${id}`]
          : ['unknown-edition', `unknown bulletin: ${next}`];
        const expected = 'the id of the edition that this one corrects';
        return [createError(ruleId, reason, file, expected, placeOf('replaces'))];
      }
      passed.add(next);
      next = byId.get(next)?.bulletin.replaces;
    }
    return [];
  });
}
