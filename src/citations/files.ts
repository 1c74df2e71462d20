import type { CitationSubject } from './subject.ts';

import { CITATION_FILES, citationsOf } from './citations.ts';

/** Endings of the files of citations, for the addresses of pages: `bib`, `ris`, `json`. */
export const CITATION_ENDINGS = Object.values(CITATION_FILES);

/**
 * The file of a citation by its ending. There is one for both languages, in Chinese: what it names is Chinese. It carries no
 * day of access: nobody knows when it will be read.
 */
export function citationFileOf(subject: CitationSubject, ending: string): string {
  const entry = Object.entries(CITATION_FILES).find(([, known]) => known === ending);
  if (entry === undefined)
    throw new Error(`unknown ending: ${ending}; expected ${CITATION_ENDINGS.join(', ')}`);
  return citationsOf(subject, 'zh')[entry[0] as keyof typeof CITATION_FILES];
}
