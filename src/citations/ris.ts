import type { AccessDay } from './accessDay.ts';
import type { CitedRecord, Mark } from './record.ts';

import { AND_OTHERS, namedAuthors, oneLine } from './record.ts';

const TYPES: Readonly<Record<Mark, string>> = {
  DS: 'DATA',
  EB: 'ELEC',
  R: 'RPRT',
  A: 'GOVDOC',
  N: 'NEWS',
  Z: 'GEN',
};

/**
 * A record for RIS: lines of a tag of two letters, two blanks, a hyphen, a blank and the value, ended by CR LF; `TY` first,
 * `ER` last. A value cannot hold a line end, so none is left in it.
 */
export function formatRis(record: CitedRecord, day: AccessDay | null): string {
  const { key, authors, title, details, mark, issued, platform, version, number, address, language } = record;
  const { year, month, day: date } = issued;
  const lines: readonly (readonly [tag: string, value: string])[] = [
    ['TY', TYPES[mark]],
    ['ID', key],
    ...namedAuthors(authors, (name) => ['AU', name] as const, ['AU', AND_OTHERS] as const),
    ['TI', [title, ...(mark === 'DS' ? details : [])].join('：')],
    ['T2', mark === 'N' ? (authors[0] ?? '') : ''],
    ['PY', year],
    // The parts between slashes are fixed; what is not known is left empty.
    ['DA', year === '' ? '' : `${year}/${month}/${date}/`],
    ['M1', number],
    ['ET', version],
    ['PB', platform],
    ['LA', language],
    ['UR', address],
    ['Y2', day === null ? '' : `${day.slash}/`],
  ];
  const printed = lines
    .filter(([, value]) => value !== '')
    .map(([tag, value]) => `${tag}  - ${oneLine(value)}\r\n`);
  return `${printed.join('')}ER  - \r\n`;
}
