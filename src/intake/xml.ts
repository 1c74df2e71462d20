import { LIMITS } from './limits.ts';
import { Refusal } from './refusal.ts';

/** What stands in an XML document, in its order. Names keep their prefix: `w:p`. */
export type XmlEvent =
  | { readonly kind: 'open'; readonly name: string; readonly attributes: Readonly<Record<string, string>> }
  | { readonly kind: 'close'; readonly name: string }
  | { readonly kind: 'text'; readonly text: string };

const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };
const TAG = /<([^\s<>/="']+)((?:\s+[^\s<>/="']+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/y;
const ATTRIBUTE = /([^\s="']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Reads the XML of an office file. It knows no document type and no entities but the five of XML and those by number, so
 * that nothing can be made to grow, and no file or address can be made to be read: a DOCTYPE is refused, as OOXML has none.
 */
export function* readXml(source: string, part: string): Generator<XmlEvent, void> {
  const open: string[] = [];
  const broken = (at: number, what: string): Refusal =>
    new Refusal('broken-xml', `broken XML: ${what} at character ${at} of ${part}`, 'a file that is whole');
  let at = source.charCodeAt(0) === 0xfeff ? 1 : 0;
  while (at < source.length) {
    if (source[at] !== '<') {
      const next = source.indexOf('<', at);
      const end = next < 0 ? source.length : next;
      const text = decodeEntities(source.slice(at, end), part);
      if (open.length > 0) yield { kind: 'text', text };
      else if (text.trim() !== '') throw broken(at, 'text outside of the root');
      at = end;
    } else if (source.startsWith('<!--', at)) {
      at = closing(source, '-->', at + 4, part);
    } else if (source.startsWith('<![CDATA[', at)) {
      const end = closing(source, ']]>', at + 9, part);
      yield { kind: 'text', text: source.slice(at + 9, end - 3) };
      at = end;
    } else if (source.startsWith('<?', at)) {
      at = closing(source, '?>', at + 2, part);
    } else if (source.startsWith('<!', at)) {
      throw new Refusal(
        'forbidden-doctype',
        `forbidden document type: ${part} declares one`,
        'an office file, whose XML has none',
      );
    } else if (source.startsWith('</', at)) {
      const end = closing(source, '>', at + 2, part);
      const name = source.slice(at + 2, end - 1).trim();
      if (open.pop() !== name) throw broken(at, `</${name.slice(0, 40)}> closes nothing`);
      yield { kind: 'close', name };
      at = end;
    } else {
      TAG.lastIndex = at;
      const tag = TAG.exec(source);
      if (tag === null) throw broken(at, 'a tag that never ends');
      const [all, name = '', rest = '', slash] = tag;
      yield { kind: 'open', name, attributes: readAttributes(rest, part) };
      if (slash === '/') yield { kind: 'close', name };
      else open.push(name);
      if (open.length > LIMITS.depth)
        throw new Refusal(
          'deep-nesting',
          `deep nesting: more than ${LIMITS.depth} elements in ${part}`,
          'a document that a person wrote',
        );
      at += all.length;
    }
  }
  if (open.length > 0) throw broken(source.length, `<${open.at(-1) ?? ''}> is never closed`);
}

function closing(source: string, mark: string, from: number, part: string): number {
  const found = source.indexOf(mark, from);
  if (found < 0)
    throw new Refusal(
      'broken-xml',
      `broken XML: no ${mark} before the end of ${part}`,
      'a file that is whole',
    );
  return found + mark.length;
}

function readAttributes(text: string, part: string): Readonly<Record<string, string>> {
  const attributes: Record<string, string> = Object.create(null) as Record<string, string>;
  for (const [, name = '', double, single] of text.matchAll(ATTRIBUTE))
    attributes[name] = decodeEntities(double ?? single ?? '', part);
  return attributes;
}

function decodeEntities(text: string, part: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|[^;&\s]{1,40});/g, (_, name: string) => {
    if (!name.startsWith('#')) {
      const known = NAMED[name];
      if (known !== undefined) return known;
      throw new Refusal('unknown-entity', `unknown entity: &${name}; in ${part}`, 'the five entities of XML');
    }
    const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}
