import type { Lang } from '../../i18n/index.ts';

/** A piece of news. */
export interface FeedEntry {
  /** Lasting key of the entry, from which its tag URI is made: `bulletin/nmg-2024-119`. */
  readonly key: string;
  readonly title: string;
  /** Absolute address of what it tells of. */
  readonly address: string;
  /** Who published the original. */
  readonly author: string;
  /** RFC 3339: when the original was published, and when it came here. Neither depends on when the site is built. */
  readonly published: string;
  readonly updated: string;
  /** What it says, as HTML of `p`, `ul`, `blockquote`, `a` and `b`; everything in it is escaped. */
  readonly html: string;
}

/** A list of news that can be followed. */
export interface Feed {
  /** Path below `/feeds/` without ending: `campaigns/lifeline-clearing`. */
  readonly path: string;
  readonly lang: Lang;
  readonly title: string;
  readonly description: string;
  /** Absolute address of the page that shows the same. */
  readonly home: string;
  /** Newest first. */
  readonly entries: readonly FeedEntry[];
  /** RFC 3339: that of the newest entry, or the day as of which the site speaks. */
  readonly updated: string;
}

/** Formats of a feed by the ending of its address. Servers know these endings: nothing has to be set up. */
export const FEED_TYPES = { xml: 'application/atom+xml', json: 'application/feed+json' } as const;

export type FeedEnding = keyof typeof FEED_TYPES;

/** Most entries of a feed; older ones are dropped. */
export const MOST_ENTRIES = 50;

/** The path of a feed's file, without base and language: `/feeds/bulletins.xml`. */
export const feedPath = (path: string, ending: FeedEnding): string => `/feeds/${path}.${ending}`;
