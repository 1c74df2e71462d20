import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** An element of a page, as written. */
export interface Element {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
}

const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  '#39': "'",
  '#34': '"',
  '#38': '&',
};

/** The files of a built site, by their path without the leading slash. */
export function listSite(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

const isEmbed = (path: string): boolean => /^(?:en\/)?embed\//.test(path);

/** The pages of the site; what stands in frames of others is none. */
export const listPages = (folder: string): readonly string[] =>
  listSite(folder).filter((path) => path.endsWith('.html') && !isEmbed(path));

/** The documents that stand in frames of others. */
export const listEmbeds = (folder: string): readonly string[] =>
  listSite(folder).filter((path) => path.endsWith('.html') && isEmbed(path));

export const readSite = (folder: string, path: string): string => readFileSync(join(folder, path), 'utf8');

/** Text of HTML with the characters that entities stand for. */
export const decodeEntities = (text: string): string =>
  text.replace(/&(#?\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

/**
 * Elements of a page in order. Markup that Astro wrote is regular: names in lower case, values in double quotes or bare; what is
 * not, html-validate finds.
 */
export function readElements(html: string): readonly Element[] {
  return [...html.matchAll(/<([a-z][\w:-]*)((?:[^>"']|"[^"]*"|'[^']*')*)>/gi)].map(
    ([, name = '', rest = '']) => ({
      name: name.toLowerCase(),
      attributes: new Map(
        [...rest.matchAll(/([^\s=/"']+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+)))?/g)].map(
          ([, key = '', double, single, bare]) => [key, decodeEntities(double ?? single ?? bare ?? '')],
        ),
      ),
    }),
  );
}

/** What a reader sees of a piece of HTML: tags gone, white space folded. */
export const textOf = (html: string): string =>
  decodeEntities(html.replace(/<[^>]*>/g, ''))
    .replace(/\s+/g, ' ')
    .trim();
