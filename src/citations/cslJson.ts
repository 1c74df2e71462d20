import type { AccessDay } from './accessDay.ts';
import type { CitedRecord, Mark } from './record.ts';

import { AND_OTHERS, namedAuthors } from './record.ts';

const TYPES: Readonly<Record<Mark, string>> = {
  DS: 'dataset',
  EB: 'webpage',
  R: 'report',
  // CSL 1.0.2 has `regulation`, which older processors do not know; `report` has a number and is known to all.
  A: 'report',
  N: 'article-newspaper',
  Z: 'document',
};

/**
 * An array of one item, by the schema csl-data of CSL 1.0.2 (https://github.com/citation-style-language/schema). It is
 * written by hand, a field a line, because the day of access has to stand in it as text until it is known.
 */
export function formatCslJson(record: CitedRecord, day: AccessDay | null): string {
  const { key, authors, title, details, mark, issued, platform, version, number, address, language } = record;
  const parts = [issued.year, issued.month, issued.day].filter((part) => part !== '').map(Number);
  const fields: readonly (readonly [name: string, value: unknown])[] = [
    ['id', key],
    ['type', TYPES[mark]],
    ['title', [title, ...(mark === 'DS' ? details : [])].join('：')],
    ['container-title', mark === 'N' ? (authors[0] ?? '') : ''],
    ['author', namedAuthors(authors, (literal) => ({ literal }), { literal: AND_OTHERS })],
    ['issued', parts.length === 0 ? '' : { 'date-parts': [parts] }],
    ['number', number],
    ['version', version],
    ['publisher', platform],
    ['URL', address],
    ['language', language],
  ];
  const lines = fields
    .filter(([, value]) => value !== '' && !(Array.isArray(value) && value.length === 0))
    .map(([name, value]) => `    ${JSON.stringify(name)}: ${JSON.stringify(value)}`);
  const accessed = day === null ? [] : [`    "accessed": {"date-parts":[${day.parts}]}`];
  return `[\n  {\n${[...lines, ...accessed].join(',\n')}\n  }\n]\n`;
}
