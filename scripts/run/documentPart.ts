import type { Effects } from './effects.ts';

import { writeWhole } from './effects.ts';

/** A table in Markdown: the first column to the left, the others to the right. */
export const markdownTable = (
  header: readonly string[],
  rows: readonly (readonly (string | number)[])[],
): string =>
  [header, header.map((_, at) => (at === 0 ? '---' : '---:')), ...rows]
    .map((row) => `| ${row.join(' | ')} |`)
    .join('\n');

/** Of a whole in percent, with one decimal; 0.0 of nothing. */
export const percent = (part: number, whole: number): string =>
  ((part / Math.max(whole, 1)) * 100).toFixed(1);

/** Writes a part of a document, which begins with its heading `# …`: it replaces the part under that heading, or stands behind all others. */
export function writePart(
  path: string,
  part: string,
  effects: Pick<Effects, 'exists' | 'readBytes' | 'openAside'>,
): void {
  const heading = part.slice(0, part.indexOf('\n') + 1);
  const text = effects.exists(path) ? new TextDecoder().decode(effects.readBytes(path)) : '';
  const parts = text.split(/(?<=\n)(?=# )/u).filter((known) => known !== '');
  const at = parts.findIndex((known) => known.startsWith(heading));
  if (at < 0) parts.push(part);
  else parts[at] = part;
  writeWhole(path, `${parts.map((known) => known.trimEnd()).join('\n\n')}\n`, effects);
}
