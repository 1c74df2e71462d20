import type { FeedPlace } from './atom.ts';
import type { Feed } from './feed.ts';

import { TAGS } from '../../i18n/index.ts';
import { tagOf } from './atom.ts';

/** A feed as JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/). */
export function formatJsonFeed(feed: Feed, { host, self }: FeedPlace): string {
  const { lang, title, description, home, entries } = feed;
  const language = TAGS[lang];
  const json = {
    version: 'https://jsonfeed.org/version/1.1',
    title,
    home_page_url: home,
    feed_url: self,
    description,
    language,
    authors: [{ name: '有据 Youju' }],
    items: entries.map((entry) => ({
      id: tagOf(host, lang, entry.key),
      url: entry.address,
      title: entry.title,
      content_html: entry.html,
      date_published: entry.published,
      date_modified: entry.updated,
      ...(entry.author === '' ? {} : { authors: [{ name: entry.author }] }),
      language,
    })),
  };
  return `${JSON.stringify(json, null, 1)}\n`;
}
