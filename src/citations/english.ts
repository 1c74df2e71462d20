import type { AccessDay } from './accessDay.ts';
import type { Issued } from './issued.ts';
import type { CitedRecord } from './record.ts';

import { genreName } from '../i18n/genres.ts';
import { monthOf } from './issued.ts';

/** Most authors that APA names; of more, the first 19 and the last (Publication Manual, 7th edition, 9.8). */
const APA_NAMED = 20;
/** Of more than six authors the Chicago Manual (18th edition, 13.78) names three; 17th: of more than ten, seven. */
const CHICAGO_MOST = 6;
const CHICAGO_NAMED = 3;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** What sort of thing it is, in English, as both styles print it: “Data set”, “Press conference”. */
function sortOf({ mark, genre }: CitedRecord): string {
  return mark === 'DS' ? 'Data set' : genre === 'other' ? '' : capital(genreName(genre, 'en'));
}

/**
 * APA, 7th edition: group author. (year, month day). Title (document number) [kind]. Site. Address. A day of access is asked
 * for where the content may change (9.16): a figure may be corrected; a document is kept as it was published.
 */
export function formatApa(record: CitedRecord, day: AccessDay | null): string {
  const { authors, title, number, raw, version, mark, platform, address, issued } = record;
  const inBrackets = [number, raw === '' ? '' : `“${raw}”`, version === '' ? '' : `Version ${version}`];
  const more = inBrackets.filter((part) => part !== '').join('; ');
  const sort = sortOf(record);
  const head = `${title}${more === '' ? '' : ` (${more})`}${sort === '' ? '' : ` [${sort}]`}`;
  const retrieved = day !== null && mark === 'DS' ? `Retrieved ${day.long}, from ` : '';
  const date = apaDate(issued);
  // Without an author the title takes its place.
  const start = authors.length === 0 ? [head, `(${date})`] : [apaAuthors(authors), `(${date})`, head];
  return [
    ...start.map(stopped),
    ...(platform === '' ? [] : [stopped(platform)]),
    `${retrieved}${address}`,
  ].join(' ');
}

function apaAuthors(authors: readonly string[]): string {
  if (authors.length > APA_NAMED)
    return `${authors.slice(0, APA_NAMED - 1).join(', ')}, . . . ${authors.at(-1) ?? ''}`;
  if (authors.length < 2) return authors.join('');
  return `${authors.slice(0, -1).join(', ')}, & ${authors.at(-1) ?? ''}`;
}

function apaDate(issued: Issued): string {
  if (issued.year === '') return 'n.d.';
  const rest = `${monthOf(issued)}${issued.day === '' ? '' : ` ${Number(issued.day)}`}`;
  return rest === '' ? issued.year : `${issued.year}, ${rest}`;
}

/**
 * Chicago, notes and bibliography, the entry of the bibliography: author. “Title.” Kind, number, date. Site. Accessed day.
 * Address. Quotation marks within the title become single.
 */
export function formatChicago(record: CitedRecord, day: AccessDay | null): string {
  const { authors, title, number, raw, version, platform, address, issued } = record;
  const named = authors.length > CHICAGO_MOST ? [...authors.slice(0, CHICAGO_NAMED), 'et al.'] : authors;
  const facts = [sortOf(record), number, raw === '' ? '' : `“${raw}”`, version, chicagoDate(issued)];
  const parts = [
    chicagoAuthors(named),
    `“${singleQuoted(stopped(title))}”`,
    facts.filter((part) => part !== '').join(', '),
    platform,
    day === null ? '' : `Accessed ${day.long}`,
    address,
  ];
  return parts
    .filter((part) => part !== '')
    .map(stopped)
    .join(' ');
}

function chicagoAuthors(authors: readonly string[]): string {
  if (authors.length < 2) return authors.join('');
  const last = authors.at(-1) ?? '';
  return `${authors.slice(0, -1).join(', ')}, ${last === 'et al.' ? last : `and ${last}`}`;
}

function chicagoDate(issued: Issued): string {
  const { year, day } = issued;
  const month = monthOf(issued);
  if (day !== '') return `${month} ${Number(day)}, ${year}`;
  return `${month} ${year}`.trim();
}

function singleQuoted(text: string): string {
  return text
    .replaceAll('“', '‘')
    .replaceAll('”', '’')
    .replace(/"([^"]*)"/g, '‘$1’')
    .replaceAll('"', '’');
}

/** With a stop at its end, unless a mark stands there already that ends a sentence. */
function stopped(text: string): string {
  return /[.?!。？！][”’]?$/u.test(text) ? text : `${text}.`;
}
