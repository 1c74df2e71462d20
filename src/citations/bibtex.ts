import type { AccessDay } from './accessDay.ts';
import type { CitedRecord, Mark } from './record.ts';

import { namedAuthors } from './record.ts';

const ESCAPES: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  // A brace counts even behind a backslash when BibTeX looks for the end of a field.
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Types of entries; all others are online. */
const TYPES: Readonly<Partial<Record<Mark, string>>> = { DS: 'dataset', N: 'article', Z: 'misc' };

/** Text of a field: what TeX would take for a command is escaped; all other characters are UTF-8 as they are. */
function escapeBibtex(text: string): string {
  return text.replace(/[\\{}~^&%#_$]/g, (character) => ESCAPES[character] ?? `\\${character}`);
}

/** An address stays as it is but for braces and blanks, which are percent-encoded: the field is read verbatim. */
function bibtexAddress(address: string): string {
  return address.replace(/[{}\\\s]/g, (character) => encodeURIComponent(character));
}

/**
 * An entry for BibTeX and biblatex. `@dataset` and `@online` are biblatex's; older styles treat them as `@misc`. Titles and
 * names stand in double braces: their letters are not recased, organisations are not split into first and last name.
 */
export function formatBibtex(record: CitedRecord, day: AccessDay | null): string {
  const { key, authors, title, details, mark, issued, platform, version, address, language } = record;
  const fields: readonly (readonly [name: string, value: string])[] = [
    ['author', namedAuthors(authors, (name) => `{${escapeBibtex(name)}}`, 'others').join(' and ')],
    ['journal', mark === 'N' ? escapeBibtex(authors[0] ?? '') : ''],
    ['title', `{${escapeBibtex([title, ...(mark === 'DS' ? details : [])].join('：'))}}`],
    ['year', issued.year],
    // A number is a month to every style; its English name would need a macro.
    ['month', issued.month === '' ? '' : String(Number(issued.month))],
    ['day', issued.day === '' ? '' : String(Number(issued.day))],
    ['publisher', escapeBibtex(platform)],
    ['version', escapeBibtex(version)],
    ['number', escapeBibtex(record.number)],
    ['url', bibtexAddress(address)],
    ['urldate', day === null ? '' : day.iso],
    ['langid', language.startsWith('zh') ? 'chinese' : 'english'],
  ];
  const lines = fields
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `  ${name} = {${value}},\n`);
  return `@${TYPES[mark] ?? 'online'}{${key},\n${lines.join('')}}\n`;
}
