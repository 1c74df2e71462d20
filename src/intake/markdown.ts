import type { Proposal } from './describe.ts';

import { parseDay, withoutEmpty } from './describe.ts';
import type { Extract } from './document/source.ts';

import { SourceBuilder } from './document/source.ts';

/** Markdown → the text that it sets: signs of headings, emphasis and links dropped, lists and tables kept. */
export function readMarkdown(source: string): Extract & { readonly proposal: Proposal } {
  const { body, fields } = splitFrontMatter(source);
  const builder = new SourceBuilder();
  let title = fields.get('title') ?? '';
  let isCode = false;
  for (const line of dropComments(body).split('\n')) {
    if (/^\s*(?:```|~~~)/.test(line)) {
      isCode = !isCode;
      continue;
    }
    const heading = /^ {0,3}#{1,6}\s+(.*?)\s*#*\s*$/.exec(line);
    if (heading !== null && title === '') title = plainText(heading[1] ?? '');
    if (/^\s*(?:={3,}|(?:[-*_]\s*){3,})$/.test(line)) continue;
    builder.addLine([
      {
        text: isCode ? line : plainText(heading === null ? line.replace(/^\s*>\s?/, '') : (heading[1] ?? '')),
      },
    ]);
  }
  const value = (...names: string[]): string =>
    names.map((name) => fields.get(name) ?? '').find((text) => text !== '') ?? '';
  const published = value('published', 'date', 'publish_date', 'pubdate');
  const origin = value('source');
  const proposal = withoutEmpty({
    title,
    published: /^\d{4}(?:-\d{2}){0,2}$/.test(published) ? published : parseDay(published),
    publisher: value('publisher', 'author') || (isAddress(origin) ? '' : origin),
    region: value('region', 'province', 'city'),
    number: value('number'),
    genre: value('genre'),
    url: [value('url'), origin].find(isAddress) ?? '',
  });
  return { ...builder.build(), proposal };
}

const isAddress = (text: string): boolean => /^https?:\/\/\S+$/.test(text);

/** Fields between two lines of --- at the very beginning: `title: …`, one a line. */
function splitFrontMatter(source: string): {
  readonly body: string;
  readonly fields: ReadonlyMap<string, string>;
} {
  const frontMatter = /^---\n([^]*?)\n---(?:\n|$)/.exec(source);
  if (frontMatter === null) return { body: source, fields: new Map() };
  const fields = [...(frontMatter[1] ?? '').matchAll(/^([A-Za-z_]+):[ \t]*["']?(.*?)["']?[ \t]*$/gm)].map(
    ([, name = '', value = '']) => [name.toLowerCase(), value] as const,
  );
  return { body: source.slice(frontMatter[0].length), fields: new Map(fields) };
}

/** By hand: a pattern would look through the rest of the text for the end of every comment that has none. */
function dropComments(text: string): string {
  const kept: string[] = [];
  let at = 0;
  for (let open = text.indexOf('<!--'); open >= 0; open = text.indexOf('<!--', at)) {
    const close = text.indexOf('-->', open);
    if (close < 0) break;
    kept.push(text.slice(at, open));
    at = close + 3;
  }
  return kept.join('') + text.slice(at);
}

/** One line without its marks. */
function plainText(line: string): string {
  return (
    line
      .replaceAll(/!\[[^\]]*\]\([^)]*\)/g, '')
      .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
      .replaceAll(/(\*\*|__)(?=\S)(.*?\S)\1/g, '$2')
      .replaceAll(/(?<![\p{L}\p{N}*])\*(?=\S)([^*]*\S)\*(?![*])/gu, '$1')
      // Emphasis that goes on in the next line.
      .replaceAll(/^\s*\*{1,3}(?=\S)(?!.*\*)|(?<!\*.*)(?<=\S)\*{2,3}$/g, '')
      .replaceAll(/`([^`]*)`/g, '$1')
      .replaceAll(/\\([\\`*_{}[\]()#+\-.!|>~])/g, '$1')
      .replace(/^(\s*)[*+](?=\s)/, '$1•')
      .trimEnd()
  );
}
