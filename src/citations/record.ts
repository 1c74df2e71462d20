import type { Lang } from '../i18n/index.ts';
import type { Issued } from './issued.ts';
import type {
  BulletinSubject,
  CitationSubject,
  CitedFact,
  CitedPublisher,
  DataSubject,
  FigureSubject,
} from './subject.ts';

import { citations } from '../i18n/citations.ts';
import { TAGS } from '../i18n/index.ts';
import { issuedOf } from './issued.ts';

/**
 * Marks of the kind of a source, GB/T 7714 appendix B: DS 数据集, EB 电子公告, R 报告, A 档案 – which by its definition
 * includes 法律法规、政府文件, so that a document with a number (发文字号) is one; N 报纸; Z 其他: what was read, but not where it stands.
 */
export type Mark = 'DS' | 'EB' | 'R' | 'A' | 'N' | 'Z';

/** What every style is written from. All texts are one line. */
export interface CitedRecord {
  /** Key for reference managers: ASCII letters, digits and hyphens. */
  readonly key: string;
  /** Original publishers, in order; never empty texts. */
  readonly authors: readonly string[];
  readonly title: string;
  /** What belongs to the title behind a colon: the number of the document, the figure as printed. */
  readonly details: readonly string[];
  /** 发文字号; empty where there is none. */
  readonly number: string;
  /** Of a figure: as printed. */
  readonly raw: string;
  readonly mark: Mark;
  readonly issued: Issued;
  /** Where it is kept; empty where it is cited at its publisher's own address. */
  readonly platform: string;
  readonly version: string;
  readonly address: string;
  /** BCP 47 tag of the title. */
  readonly language: string;
  readonly genre: string;
}

/** What reference managers read names no more authors than these: a data set has hundreds of publishers, those with most numbers first. */
const MOST_NAMED = 40;

/** In formats without a word for it. */
export const AND_OTHERS = '等 (and others)';

/** The authors that a record for reference managers names; where there are more, `rest` stands for the others, as the format says it. */
export function namedAuthors<Name>(
  authors: readonly string[],
  say: (name: string) => Name,
  rest: Name,
): readonly Name[] {
  const named = authors.slice(0, MOST_NAMED).map(say);
  return authors.length > MOST_NAMED ? [...named, rest] : named;
}

const UNSAID = { details: [], number: '', raw: '', platform: '', version: '' } as const;
const REPORTS: ReadonlySet<string> = new Set(['report', 'work-report']);

/** One line: line ends and runs of white space become one space; control characters go, and those that turn the line around. */
export function oneLine(text: string): string {
  return text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{Cc}\u202A-\u202E\u2066-\u2069]/gu, '')
    .trim();
}

/** The record of what is cited. */
export function recordOf(subject: CitationSubject, lang: Lang): CitedRecord {
  if (subject.kind === 'bulletin') return recordOfBulletin(subject, lang);
  return subject.kind === 'figure' ? recordOfFigure(subject, lang) : recordOfData(subject, lang);
}

function markOf({ number, genre }: BulletinSubject['bulletin'], publisher?: CitedPublisher): Mark {
  if (oneLine(number) !== '') return 'A';
  if (isNewspaper(publisher)) return 'N';
  return REPORTS.has(genre) ? 'R' : 'EB';
}

/** A newspaper is called one by its name: 人民日报, 齐鲁晚报, and not 人民网. */
function isNewspaper(publisher: CitedPublisher | undefined): boolean {
  return publisher?.kind === 'media' && publisher.original.endsWith('报');
}

/** The page that a number entered by hand was taken from; where only a repost was read it has no address. */
export function recordOfFact(fact: CitedFact, publisher: CitedPublisher | undefined): CitedRecord {
  const { id, title, published, url } = fact;
  return {
    ...UNSAID,
    key: keyOf(id),
    authors: namesOf([publisher?.original ?? fact.publisher]),
    title: oneLine(title),
    mark: isNewspaper(publisher) ? 'N' : url === '' ? 'Z' : 'EB',
    issued: issuedOf(published),
    address: url,
    language: 'zh-CN',
    genre: 'news',
  };
}

function recordOfBulletin({ bulletin, publisher: cited, address }: BulletinSubject, lang: Lang): CitedRecord {
  const { id, title, publisher, published, genre, language, url } = bulletin;
  const number = oneLine(bulletin.number);
  const isAddress = /^https?:\/\//.test(url);
  return {
    ...UNSAID,
    key: keyOf(id),
    authors: namesOf([cited?.original ?? publisher]),
    title: oneLine(title),
    details: number === '' ? [] : [number],
    number,
    mark: markOf(bulletin, cited),
    issued: issuedOf(published),
    platform: isAddress ? '' : citations(lang)('site'),
    address: isAddress ? url : address,
    language,
    genre,
  };
}

function recordOfFigure({ bulletin, publisher, figure, address }: FigureSubject, lang: Lang): CitedRecord {
  const whole = { kind: 'bulletin', bulletin: { ...bulletin, url: '' }, publisher, address } as const;
  const record = recordOfBulletin(whole, lang);
  const raw = oneLine(figure.printed);
  const details = [...record.details, `“${raw}”`];
  return { ...record, key: keyOf(figure.id), details, raw, mark: 'DS' };
}

function recordOfData(subject: DataSubject, lang: Lang): CitedRecord {
  const { id, title, publishers, published, address, version = '' } = subject;
  return {
    ...UNSAID,
    key: keyOf(id),
    authors: namesOf(publishers),
    title: oneLine(title),
    mark: 'DS',
    issued: issuedOf(published),
    platform: citations(lang)('site'),
    version: oneLine(version),
    address,
    language: TAGS[lang],
    genre: subject.kind,
  };
}

function namesOf(publishers: readonly string[]): string[] {
  return publishers.map(oneLine).filter((name) => name !== '');
}

/** A key that BibTeX, RIS and CSL take: what is not a letter, digit or hyphen becomes a hyphen. */
function keyOf(id: string): string {
  return `youju-${id.replace(/[^A-Za-z0-9]+/g, '-')}`;
}
