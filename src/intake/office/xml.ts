import { SaxesParser } from 'saxes';

import type { Archive } from './zip.ts';

import { LIMITS } from '../limits.ts';
import { Refusal } from '../refusal.ts';

type Attributes = Readonly<Record<string, string>>;

/** What stands in an XML document, in its order. Names keep their prefix: `w:p`. */
type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Attributes }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

/** Characters parsed at a time: the events of so many are held at once. */
const SLICE = 2 ** 16;

/**
 * Reads a part of an office file as XML; of a part that is not there, nothing. The parser knows no entities but the five of XML
 * and those by number, so nothing can be made to grow and no other file to be read; a document type, which OOXML never has, is refused.
 */
export function* readPart(archive: Archive, part: string): Generator<XmlEvent, void> {
  const source = archive.readText(part) ?? '';
  if (source === '') return;
  const parser = new SaxesParser();
  let events: XmlEvent[] = [];
  let depth = 0;
  parser.on('error', ({ message }) => {
    throw new Refusal(`broken XML: ${message.replace(/\.$/, '')} in ${part}`, 'a file that is whole');
  });
  parser.on('doctype', () => {
    throw new Refusal(`forbidden document type: ${part} declares one`, 'an office file, whose XML has none');
  });
  parser.on('opentag', ({ name, attributes }) => {
    events.push({ kind: 'open', name, attributes });
    depth += 1;
    if (depth > LIMITS.depth)
      throw new Refusal(
        `deep nesting: more than ${LIMITS.depth} elements in ${part}`,
        'a document that a person wrote',
      );
  });
  parser.on('closetag', ({ name }) => {
    events.push({ kind: 'close', name });
    depth -= 1;
  });
  const addText = (text: string): void => void events.push({ kind: 'text', text });
  parser.on('text', addText);
  parser.on('cdata', addText);
  for (let at = 0; at < source.length; at += SLICE) {
    parser.write(source.slice(at, at + SLICE));
    yield* events;
    events = [];
  }
  parser.close();
  yield* events;
}

/** What a part points to within its archive: links to places outside are left out. The archive itself is the part without a name. */
export function readRelationships(
  archive: Archive,
  part: string,
): readonly { readonly id: string; readonly type: string; readonly path: string }[] {
  const nameAt = part.lastIndexOf('/') + 1;
  const folder = part.slice(0, nameAt);
  return [...readPart(archive, `${folder}_rels/${part.slice(nameAt)}.rels`)].flatMap((event) => {
    if (event.kind !== 'open' || event.name !== 'Relationship') return [];
    const { Id: id = '', Type: type = '', Target: target = '', TargetMode: mode } = event.attributes;
    if (mode === 'External') return [];
    return [{ id, type, path: target.startsWith('/') ? target.slice(1) : folder + target }];
  });
}

/** The part that is the document itself; every other part hangs on it. */
export function findDocument(archive: Archive, usual: string): string {
  const part =
    readRelationships(archive, '').find(({ type }) => type.endsWith('/officeDocument'))?.path ?? usual;
  if (!archive.names.includes(part))
    throw new Refusal(`missing part: ${part}`, 'an office file that is whole');
  return part;
}
