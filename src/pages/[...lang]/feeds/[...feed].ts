import type { APIRoute, GetStaticPaths } from 'astro';

import type { Lang } from '../../../i18n/index.ts';
import type { FeedEnding } from '../../../views/feeds/feed.ts';
import type { FeedHead } from '../../../views/feeds/feeds.ts';

import { absoluteBelow } from '../../../citations/index.ts';
import { readPublished } from '../../../datasets/published.ts';
import { href, langPaths } from '../../../i18n/index.ts';
import { formatAtom } from '../../../views/feeds/atom.ts';
import { FEED_TYPES, feedPath } from '../../../views/feeds/feed.ts';
import { createFeed, feedHeads } from '../../../views/feeds/feeds.ts';
import { formatJsonFeed } from '../../../views/feeds/jsonFeed.ts';

export const getStaticPaths: GetStaticPaths = () =>
  langPaths().flatMap(({ params, props }) =>
    feedHeads(readPublished(), props.lang).flatMap((head) =>
      (Object.keys(FEED_TYPES) as FeedEnding[]).map((ending) => ({
        params: { ...params, feed: `${head.path}.${ending}` },
        props: { ...props, head, ending },
      })),
    ),
  );

export const GET: APIRoute<{ readonly lang: Lang; readonly head: FeedHead; readonly ending: FeedEnding }> = ({
  props: { lang, head, ending },
  site,
}) => {
  const absolute = absoluteBelow(site);
  const feed = createFeed(readPublished(), head, lang, absolute);
  const addressOf = (format: FeedEnding): string => absolute(href(feedPath(head.path, format), lang));
  const addresses = {
    host: site?.hostname ?? 'localhost',
    self: addressOf(ending),
    other: addressOf(ending === 'xml' ? 'json' : 'xml'),
  };
  return new Response(ending === 'xml' ? formatAtom(feed, addresses) : formatJsonFeed(feed, addresses));
};
