import type { Lang } from '../i18n/index.ts';
import type { AccessDay } from './accessDay.ts';
import type { CitationSubject } from './subject.ts';
import type { CitedFact, CitedPublisher } from './subject.ts';

import { ACCESS_PLACEHOLDER } from './accessDay.ts';
import { formatBibtex } from './bibtex.ts';
import { formatCslJson } from './cslJson.ts';
import { formatApa, formatChicago } from './english.ts';
import { formatGbt2015, formatGbt2025 } from './gbt.ts';
import { formatNewsroom } from './newsroom.ts';
import { recordOf, recordOfFact } from './record.ts';
import { formatRis } from './ris.ts';
import { citations } from '../i18n/citations.ts';
import { punctuation } from '../i18n/punctuation.ts';
import { publishers } from '../i18n/publishers.ts';

/** The formats, in the order in which readers want them: texts to paste, then records for reference managers. */
export const CITATION_FORMATS = [
  'newsroom', 'gbt2025', 'gbt2015', 'apa', 'chicago', 'bibtex', 'ris', 'csl',
] as const; // prettier-ignore

export type CitationFormat = (typeof CITATION_FORMATS)[number];

/** Citations of one thing, by format. */
export type Citations = Readonly<Record<CitationFormat, string>>;

/** Formats that are files too: how their names end, and what they are. */
export const CITATION_FILES = { bibtex: 'bib', ris: 'ris', csl: 'json' } as const;

/**
 * All citations of a figure, a chart, a data set or a bulletin. Without a day of access the texts are complete without one:
 * that is what captions, README files and downloads carry. `gbt2025` is the plain text for Chinese use, `apa` for English.
 */
export function citationsOf(subject: CitationSubject, lang: Lang, day: AccessDay | null = null): Citations {
  const record = recordOf(subject, lang);
  return {
    newsroom: formatNewsroom(subject, lang),
    gbt2025: formatGbt2025(record, day),
    gbt2015: formatGbt2015(record, day),
    apa: formatApa(record, day),
    chicago: formatChicago(record, day),
    bibtex: formatBibtex(record, day),
    ris: formatRis(record, day),
    csl: formatCslJson(record, day),
  };
}

/** Ending of the file that holds all formats that are texts to paste, each under its name. */
const TEXTS = 'txt';

/** Endings of the files of citations, for the addresses of pages: `bib`, `ris`, `json`, `txt`. */
export const CITATION_ENDINGS: readonly string[] = [...Object.values(CITATION_FILES), TEXTS];

/**
 * The file of a citation by its ending. There is one for both languages, in Chinese: what it names is Chinese. It carries no
 * day of access: nobody knows when it will be read.
 */
export function citationFileOf(subject: CitationSubject, ending: string): string {
  const all = citationsOf(subject, 'zh');
  const name = citations('zh');
  const isFile = (format: CitationFormat): format is keyof typeof CITATION_FILES => format in CITATION_FILES;
  if (ending === TEXTS)
    return CITATION_FORMATS.flatMap((format) =>
      isFile(format) ? [] : `${name(format)}\n${all[format]}\n`,
    ).join('\n');
  const found = CITATION_FORMATS.find((format) => isFile(format) && CITATION_FILES[format] === ending);
  if (found === undefined)
    throw new Error(`unknown ending: ${ending}; expected ${CITATION_ENDINGS.join(', ')}`);
  return all[found];
}

/**
 * Where a number entered by hand was taken from, in one line by GB/T 7714—2025, said to be entered by hand; and where only a
 * repost was read, that it has no address of the original.
 */
export function citationOfFact(fact: CitedFact, publisher: CitedPublisher | undefined, lang: Lang): string {
  const t = publishers(lang);
  const cited = formatGbt2025(recordOfFact(fact, publisher), null);
  const mark = punctuation(lang);
  const notes = [t('byHand'), ...(fact.url === '' ? [t('noAddress')] : [])];
  return `${cited}${mark('open')}${notes.join(mark('semicolon'))}${mark('close')}`;
}

/** A citation with the place at which the day of access belongs. */
interface SlottedCitation {
  readonly before: string;
  /** What stands between them once the day is known, with `{iso}`, `{long}`, `{slash}` or `{parts}`; empty where no day belongs. */
  readonly slot: string;
  readonly after: string;
}

/** Citations for a page: complete as they stand, with a slot that a script fills. */
export function slottedCitationsOf(
  subject: CitationSubject,
  lang: Lang,
): Readonly<Record<CitationFormat, SlottedCitation>> {
  const without = citationsOf(subject, lang);
  const dated = citationsOf(subject, lang, ACCESS_PLACEHOLDER);
  const entries = CITATION_FORMATS.map(
    (format) => [format, slotBetween(without[format], dated[format])] as const,
  );
  return Object.fromEntries(entries) as Record<CitationFormat, SlottedCitation>;
}

/** Every style only inserts the day: what is longer than the text without it is the slot. */
function slotBetween(without: string, dated: string): SlottedCitation {
  const length = dated.length - without.length;
  const at = length === 0 ? without.length : insertionOf(without, dated, length);
  return { before: without.slice(0, at), slot: dated.slice(at, at + length), after: without.slice(at) };
}

function insertionOf(without: string, dated: string, length: number): number {
  let at = 0;
  while (at < without.length && without[at] === dated[at]) at += 1;
  // What stands before the slot may begin like it ends: go back until the rest fits.
  while (at > 0 && dated.slice(at + length) !== without.slice(at)) at -= 1;
  return at;
}
