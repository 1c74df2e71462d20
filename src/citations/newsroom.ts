import type { Lang } from '../i18n/index.ts';
import type {
  BulletinSubject,
  CitationSubject,
  CitedBulletin,
  DataSubject,
  FigureSubject,
} from './subject.ts';

import { citations } from '../i18n/citations.ts';
import { formatDay } from '../i18n/format/period.ts';
import { punctuation } from '../i18n/punctuation.ts';
import { oneLine } from './record.ts';

type Words = ReturnType<typeof citations>;

/** Kinds of documents that are issued (印发), and those that are put out to be read; all others are announced. */
const ISSUED: ReadonlySet<string> = new Set(['plan', 'work-points', 'notice', 'project-list']);
const RELEASED: ReadonlySet<string> = new Set(['report', 'work-report', 'communique', 'review']);

/** Longest quote that is printed whole, in characters; of a longer one, this much on each side of the figure. */
const LONGEST = 160;
const AROUND = 60;

/**
 * One line for a news text: who said it and when, the sentence, where it can be seen.
 *
 *     据内蒙古自治区政府新闻办公室2024年11月通报：“截至目前，……”（《……》，原文见https://……）。
 */
export function formatNewsroom(subject: CitationSubject, lang: Lang): string {
  const line = 'bulletin' in subject ? lineOfDocument(subject, lang) : lineOfData(subject, lang);
  return `${line}${punctuation(lang)('stop')}`;
}

/** A newspaper reports what others count; a page that repeats it is said to. */
const PUBLISHED = {
  authority: 'published',
  association: 'published',
  media: 'publishedByMedia',
  repost: 'publishedAsRepost',
} as const;

function lineOfData(subject: DataSubject, lang: Lang): string {
  const { title, publishers, publisherKind = 'authority', published, address } = subject;
  const t = citations(lang);
  const [publisher = t('site')] = publishers.map(oneLine);
  const n = publishers.length;
  const who = t(n > 1 ? 'compiled' : PUBLISHED[publisherKind], { publisher, n });
  const day = published === '' ? '' : t('asOf', { day: formatDay(published, lang) });
  return `${who}${day}${t('seeData', { title: titled(title, lang), address })}`;
}

function lineOfDocument(subject: BulletinSubject | FigureSubject, lang: Lang): string {
  const t = citations(lang);
  const { bulletin } = subject;
  const title = titleOf(bulletin, lang);
  const see = t(seeOf(subject), { title, address: addressOf(subject) });
  return `${openingOf(subject, title, lang, t)}${quoteOf(subject, t)}${see}`;
}

function quoteOf(subject: BulletinSubject | FigureSubject, t: Words): string {
  if (subject.kind === 'bulletin') return '';
  const { quote, printed } = subject.figure;
  return t('quoted', { quote: innerQuotes(cutQuote(quote, printed, t)) });
}

/** The title stands in the opening of a document that is issued or released, else beside the address. */
function seeOf({ kind, bulletin: { genre } }: BulletinSubject | FigureSubject): Parameters<Words>[0] {
  const isNamed = ISSUED.has(genre) || RELEASED.has(genre);
  if (kind === 'bulletin') return isNamed ? 'wholeDocument' : 'wholeBulletin';
  return isNamed ? 'seeDocument' : 'seeBulletin';
}

/** The document's own address for a document, the sentence's for a figure. */
function addressOf({ kind, bulletin, address }: BulletinSubject | FigureSubject): string {
  return kind === 'bulletin' && /^https?:\/\//.test(bulletin.url) ? bulletin.url : address;
}

function openingOf(
  { bulletin, publisher: cited, by }: BulletinSubject | FigureSubject,
  title: string,
  lang: Lang,
  t: Words,
): string {
  const { publisher, published, genre } = bulletin;
  const day = published === '' ? '' : formatDay(published, lang);
  const values = { publisher: oneLine(by ?? cited?.original ?? publisher), day, title };
  if (cited?.kind === 'repost') return t('reposted', values);
  if (ISSUED.has(genre)) return t('issued', values);
  if (RELEASED.has(genre)) return t('released', values);
  return t(genre === 'news' || cited?.kind === 'media' ? 'reported' : 'announced', values);
}

/** 《题名》（发文字号） */
function titleOf({ title, number }: CitedBulletin, lang: Lang): string {
  const named = titled(title, 'zh');
  const printed = oneLine(number);
  const mark = punctuation(lang);
  return printed === '' ? named : `${named}${mark('open')}${printed}${mark('close')}`;
}

/** 《》 around a title; those within become 〈〉 (GB/T 15834—2011, 4.15.3.4). In English, charts have plain quotation marks. */
function titled(title: string, lang: Lang): string {
  const line = oneLine(title);
  const inner = lang === 'zh' ? line.replaceAll('《', '〈').replaceAll('》', '〉') : innerQuotes(line);
  return citations(lang)('titled', { title: inner });
}

function cutQuote(quote: string, raw: string, t: Words): string {
  const line = oneLine(quote);
  const printed = oneLine(raw);
  const at = line.indexOf(printed);
  if (line.length <= LONGEST || at < 0) return line.length <= LONGEST ? line : printed;
  const from = Math.max(0, at - AROUND);
  const to = Math.min(line.length, at + printed.length + AROUND);
  return `${from > 0 ? t('ellipsis') : ''}${line.slice(from, to)}${to < line.length ? t('ellipsis') : ''}`;
}

/** Quotation marks within quotation marks are single. */
function innerQuotes(text: string): string {
  return text.replaceAll('“', '‘').replaceAll('”', '’');
}
