import type { Absolute } from '../../citations/index.ts';
import type { ObservationRow, Published } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';
import type { FigureChange } from '../changes/changesView.ts';
import type { FeedEntry } from './feed.ts';

import { addressOfFigure, addressOfObservation } from '../../datasets/address.ts';
import { causeName, fieldName, formatCell, formatCounts, kindName } from '../../i18n/changes.ts';
import { following } from '../../i18n/following.ts';
import { href, nameOf } from '../../i18n/index.ts';
import { formatDay, formatPeriod } from '../../i18n/format/period.ts';
import { publisherName } from '../../i18n/publishers.ts';
import { punctuation } from '../../i18n/punctuation.ts';
import { anchorOfChanges, changesView, countChanges } from '../changes/changesView.ts';
import { escapeXml } from '../../text/escapeXml.ts';
import { firstDays } from '../../tables/firstDays.ts';
import { groupBy } from '../../tables/groups.ts';
import { endsOf } from '../../text/edtf.ts';

/**
 * A day of publication as a moment (RFC 3339): the first that it can mean, midnight in China; `otherwise` where the year is not
 * known.
 */
export function momentOf(edtf: string, otherwise: string): string {
  const first = endsOf(edtf)?.first ?? '';
  const known = /^(?:19|20)\d\d-\d\d-\d\d$/.test(first) ? first : otherwise;
  return `${known}T00:00:00+08:00`;
}

/** The later of two moments. They may be written in different zones. */
export function laterOf(a: string, b: string): string {
  return Date.parse(b) > Date.parse(a) ? b : a;
}

/** A day of the history, which is kept in UTC, as a moment. */
export const momentOfCommit = (day: string): string => `${day}T00:00:00Z`;

/** What the functions that make entries share. */
export interface EntryContext {
  readonly published: Published;
  readonly lang: Lang;
  readonly absolute: Absolute;
}

/** Longest list in an entry; the page holds the rest. */
const MOST_LINES = 30;

const paragraph = (text: string): string => (text === '' ? '' : `<p>${escapeXml(text)}</p>`);

function list<Row>(rows: readonly Row[], formatLine: (row: Row) => string): string {
  const rest = rows.length > MOST_LINES ? `<p>… ${rows.length - MOST_LINES}</p>` : '';
  return `<ul>${rows.slice(0, MOST_LINES).map(formatLine).join('')}</ul>${rest}`;
}

/** One entry for each bulletin. */
export function bulletinEntries({ published, lang, absolute }: EntryContext): FeedEntry[] {
  const t = following(lang);
  const days = firstDays(published);
  return published.bulletins.map((bulletin) => {
    const { id, title, publisher, number, figures } = bulletin;
    const moment = momentOf(bulletin.published, published.asOf);
    const author = publisherName(published.byId.publishers, publisher, lang);
    const by = t('by', { publisher: author, day: formatDay(bulletin.published, lang) });
    return {
      key: `bulletin/${id}`,
      title: t('entryBulletin', { title, n: figures }),
      address: absolute(href(`/bulletins/${id}/`, lang)),
      author,
      published: moment,
      updated: cameAt(moment, days.get(id)),
      html: `${paragraph(by)}${paragraph(number)}`,
    };
  });
}

/** When it came here, where the history tells; never before it was published. */
function cameAt(published: string, day: string | undefined): string {
  return day === undefined ? published : laterOf(published, momentOfCommit(day));
}

/** One entry for each source – a bulletin, or a page that facts were taken from – of the rows of a campaign or region. */
export function sourceEntries(
  rows: readonly ObservationRow[],
  scope: string,
  { published, lang, absolute }: EntryContext,
): FeedEntry[] {
  const t = following(lang);
  const days = firstDays(published);
  const sourceOf = (row: ObservationRow): string =>
    row.bulletin === ''
      ? `facts/${row.publisher}/${row.title}/${row.published}`
      : `bulletins/${row.bulletin}`;
  return [...groupBy(rows, sourceOf)].flatMap(([source, own]) => {
    const [row] = own;
    if (row === undefined) return [];
    const { publisher, title, bulletin } = row;
    const moment = momentOf(row.published, published.asOf);
    const author = publisherName(published.byId.publishers, publisher, lang);
    const by = t('by', { publisher: author, day: formatDay(row.published, lang) });
    const page = bulletin === '' ? addressOfObservation(published, row) : `/bulletins/${bulletin}/`;
    return {
      key: `${scope}/${source}`,
      title: t('entryFigures', { title, n: own.length }),
      address: absolute(href(page, lang)),
      author,
      published: moment,
      updated: cameAt(moment, days.get(bulletin)),
      html: `${paragraph(by)}${list(own, (observation) => lineOf(observation, { published, lang, absolute }))}`,
    };
  });
}

/** A number that opens its sentence, what it counts, and when. */
function lineOf(row: ObservationRow, { published, lang, absolute }: EntryContext): string {
  const indicator = published.byId.indicators.get(row.indicator);
  const what = indicator === undefined ? row.object : nameOf(indicator, lang);
  const quote = published.byId.figures.get(row.id)?.quote ?? '';
  const words = [what, row.period === '' ? '' : formatPeriod(row.period, lang)].filter((part) => part !== '');
  const link = `<a href="${escapeXml(absolute(href(addressOfObservation(published, row), lang)))}">${escapeXml(row.printed)}</a>`;
  const sentence = quote === '' ? '' : `<blockquote>${escapeXml(quote)}</blockquote>`;
  return `<li>${link} ${escapeXml(words.join(' · '))}${sentence}</li>`;
}

/** One entry for each day on which figures of a bulletin changed or were withdrawn. */
export function correctionEntries(context: EntryContext): FeedEntry[] {
  const { published, lang, absolute } = context;
  const t = following(lang);
  return changesView(published).flatMap(({ day, bulletins }) =>
    bulletins.flatMap((changes) => {
      const corrected = changes.causes.map(({ cause, figures }) => ({
        cause,
        figures: figures.filter(({ change }) => change !== 'added'),
      }));
      const removed = changes.whole?.change === 'withdrawn' ? t('removed', { n: changes.whole.figures }) : '';
      if (removed === '' && corrected.every(({ figures }) => figures.length === 0)) return [];
      const withdrawal = published.byId.withdrawals.get(changes.id);
      const told = changes.bulletin?.title ?? withdrawal?.title ?? '';
      const title = told === '' ? changes.id : told;
      const parts = corrected
        .filter(({ figures }) => figures.length > 0)
        .map(
          ({ cause, figures }) =>
            `${paragraph(causeName(cause, lang))}${list(figures, (figure) => correctionLine(figure, context))}`,
        );
      return {
        key: `corrections/${day}/${changes.id}`,
        title: t('entryCorrections', {
          day,
          title,
          counts: removed === '' ? formatCounts(countChanges(changes), lang) : removed,
        }),
        address: absolute(href(`/changes/#${anchorOfChanges(day, changes.id)}`, lang)),
        // The correction was made by this site, not by the publisher.
        author: '',
        published: momentOfCommit(day),
        updated: momentOfCommit(day),
        html: `${paragraph(removed)}${paragraph(withdrawal?.reason ?? '')}${parts.join('')}`,
      };
    }),
  );
}

function correctionLine(change: FigureChange, { published, lang, absolute }: EntryContext): string {
  const t = following(lang);
  const { figure, exists, raw, fields, quoteBefore, quoteAfter } = change;
  const name = escapeXml(raw);
  const link = exists
    ? `<a href="${escapeXml(absolute(href(addressOfFigure(published, figure), lang)))}">${name}</a>`
    : name;
  const cells = fields.map(({ field, before, after }) => {
    const [old, now] = [before, after].map((cell) => formatCell(published, field, cell, lang));
    return `${fieldName(field, lang)}${punctuation(lang)('colon')}${old ?? ''} → ${now ?? ''}`;
  });
  const words = [kindName(change.change, lang), ...cells].join(t('separator'));
  const quotes = [...new Set([quoteBefore, quoteAfter])].filter((quote) => quote !== '');
  return `<li>${link} ${escapeXml(words)}${quotes.map((quote) => `<blockquote>${escapeXml(quote)}</blockquote>`).join('')}</li>`;
}
