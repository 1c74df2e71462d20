export type { AccessDay } from './accessDay.ts';
export type { CitationFormat, Citations } from './citations.ts';
export type { CitationSubject, CitedBulletin, CitedFact, CitedPublisher, DataSubject } from './subject.ts';
export type { Absolute } from './subjects.ts';

export { accessDay, fillAccessDay } from './accessDay.ts';
export {
  CITATION_ENDINGS,
  CITATION_FILES,
  CITATION_FORMATS,
  citationFileOf,
  citationOfFact,
  citationsOf,
  slottedCitationsOf,
} from './citations.ts';
export { newestDay } from './subject.ts';
export {
  absoluteBelow,
  bulletinSubject,
  collectionSubject,
  figureSubject,
  indicatorSubject,
  publishersOf,
} from './subjects.ts';
