import process from 'node:process';

import type { Feed, FeedEnding } from '../../src/views/feeds/feed.ts';
import type { SiteFile } from './siteFiles.ts';

import { readPublished } from '../../src/datasets/published.ts';
import { isToBeMade } from '../../src/datasets/takenOver.ts';
import { href, LANGS } from '../../src/i18n/index.ts';
import { formatAtom } from '../../src/views/feeds/atom.ts';
import { feedPath } from '../../src/views/feeds/feed.ts';
import { createFeed, feedHeads } from '../../src/views/feeds/feeds.ts';
import { formatJsonFeed } from '../../src/views/feeds/jsonFeed.ts';
import { siteAddress } from '../images/imageSite.ts';

/** All feeds in both formats. */
export function* feedFiles(): Generator<SiteFile> {
  const published = readPublished();
  const absolute = siteAddress(process.env);
  const { YOUJU_SITE: site = '' } = process.env;
  const host = site === '' ? 'localhost' : new URL(site).hostname;
  for (const lang of LANGS)
    for (const head of feedHeads(published, lang)) {
      // That of a region below a province is taken over with its page.
      if (!isToBeMade(head.page.slice(1, -1))) continue;
      const pathOf = (ending: FeedEnding): string => href(feedPath(head.path, ending), lang);
      let feed: Feed | undefined;
      const read = (): Feed => (feed ??= createFeed(published, head, lang, absolute));
      const [xml, json] = [absolute(pathOf('xml')), absolute(pathOf('json'))];
      yield [pathOf('xml'), () => formatAtom(read(), { host, self: xml, other: json })];
      yield [pathOf('json'), () => formatJsonFeed(read(), { host, self: json, other: xml })];
    }
}
