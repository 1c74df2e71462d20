import type { Feed, FeedEntry } from './feed.ts';

import { TAGS } from '../../i18n/index.ts';
import { escapeXml } from '../../text/escapeXml.ts';
import { FEED_TYPES } from './feed.ts';

/** Where a feed is published. */
export interface FeedPlace {
  /** Host of the site, which makes the ids unique in the world. */
  readonly host: string;
  /** Absolute address of the feed in this format, and in the other. */
  readonly self: string;
  readonly other: string;
}

/**
 * The id of an entry or feed, a tag URI (RFC 4151). It holds no path, so it stays the same under another base. Languages are
 * different entries: a reader who follows both is told in both.
 */
export function tagOf(host: string, lang: string, key: string): string {
  return `tag:${host.replace(/:\d+$/, '')},2026:${lang}/${encodeURI(key).replace(/[#+?]/g, encodeURIComponent)}`;
}

/** A feed as Atom, RFC 4287. */
export function formatAtom(feed: Feed, { host, self, other }: FeedPlace): string {
  const { lang, title, description, home, path, updated, entries } = feed;
  return [
    '<?xml version="1.0" encoding="utf-8"?>\n',
    `<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${TAGS[lang]}">\n`,
    `<id>${escapeXml(tagOf(host, lang, `feed/${path}`))}</id>\n`,
    `<title>${escapeXml(title)}</title>\n`,
    `<subtitle>${escapeXml(description)}</subtitle>\n`,
    `<updated>${updated}</updated>\n`,
    `<link rel="self" type="${FEED_TYPES.xml}" href="${escapeXml(self)}"/>\n`,
    `<link rel="alternate" type="text/html" href="${escapeXml(home)}"/>\n`,
    `<link rel="alternate" type="${FEED_TYPES.json}" href="${escapeXml(other)}"/>\n`,
    `<author><name>有据 Youju</name></author>\n`,
    ...entries.map((entry) => formatEntry(entry, feed, host)),
    '</feed>\n',
  ].join('');
}

function formatEntry(entry: FeedEntry, { lang }: Feed, host: string): string {
  const { key, title, address, author, published, updated, html } = entry;
  return [
    '<entry>\n',
    `<id>${escapeXml(tagOf(host, lang, key))}</id>\n`,
    `<title>${escapeXml(title)}</title>\n`,
    `<link rel="alternate" type="text/html" href="${escapeXml(address)}"/>\n`,
    `<published>${published}</published>\n`,
    `<updated>${updated}</updated>\n`,
    author === '' ? '' : `<author><name>${escapeXml(author)}</name></author>\n`,
    `<content type="html">${escapeXml(html)}</content>\n`,
    '</entry>\n',
  ].join('');
}
