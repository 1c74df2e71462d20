import type { Absolute } from '../../citations/index.ts';
import type { Published, RegionRow } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';
import type { EntryContext } from './entries.ts';
import type { Feed, FeedEntry } from './feed.ts';

import { following } from '../../i18n/following.ts';
import { href, nameOf, regionNameOf } from '../../i18n/index.ts';
import { ancestorsOf, groupsOf } from '../../tables/groups.ts';
import { compare } from '../../text/compare.ts';
import { bulletinEntries, correctionEntries, sourceEntries } from './entries.ts';
import { MOST_ENTRIES } from './feed.ts';

/** Feeds by what they tell of. */
export const FEED_GROUPS = ['whole', 'ofCampaigns', 'ofRegions'] as const;

type FeedGroup = (typeof FEED_GROUPS)[number];

/** A feed before its entries are written: the list of feeds needs none of them. */
export interface FeedHead {
  readonly group: FeedGroup;
  /** Path below `/feeds/` without ending. */
  readonly path: string;
  /** What it tells of, in a few words. */
  readonly name: string;
  readonly description: string;
  /** Page that shows the same, without base and language. */
  readonly page: string;
}

export const BULLETINS = 'bulletins';
export const CORRECTIONS = 'corrections';
export const feedOfCampaign = (id: string): string => `campaigns/${id}`;
export const feedOfRegion = (code: string): string => `regions/${code}`;

/** Every feed there is: of campaigns and regions those for which something is published. */
export function feedHeads(published: Published, lang: Lang): FeedHead[] {
  const t = following(lang);
  const { observationsByCampaign, observationsByRegion } = groupsOf(published);
  const whole = { group: 'whole' } as const;
  return [
    { ...whole, path: BULLETINS, name: t('feedBulletins'), description: t('feedBulletinsText'), page: '/bulletins/' },
    { ...whole, path: CORRECTIONS, name: t('feedCorrections'), description: t('feedCorrectionsText'), page: '/changes/' },
    ...published.campaigns
      .filter(({ id }) => observationsByCampaign.has(id))
      .map((campaign): FeedHead => {
        const name = nameOf(campaign, lang);
        const description = t('feedCampaignText', { name });
        return { group: 'ofCampaigns', path: feedOfCampaign(campaign.id), name, description, page: `/campaigns/${campaign.id}/` };
      }),
    ...published.regions
      .filter(({ code }) => observationsByRegion.has(code))
      .map((region): FeedHead => {
        const name = fullNameOf(published, region, lang);
        const description = t('feedRegionText', { name });
        return { group: 'ofRegions', path: feedOfRegion(region.code), name, description, page: `/regions/${region.code}/` };
      }),
  ]; // prettier-ignore
}

/** Many counties share a name: 北京市朝阳区, “Chaoyang District, Beijing”. */
function fullNameOf(published: Published, region: RegionRow, lang: Lang): string {
  const above = ancestorsOf(published, region.code).filter(({ level }) => level !== 'nation');
  const names = [...above, region].map((area) => regionNameOf(area, lang));
  return lang === 'zh' ? names.join('') : names.reverse().join(', ');
}

/** A feed with its entries, newest first. */
export function createFeed(published: Published, head: FeedHead, lang: Lang, absolute: Absolute): Feed {
  const entries = [...entriesOf(head, { published, lang, absolute })]
    .sort(newestFirst)
    .slice(0, MOST_ENTRIES);
  return {
    path: head.path,
    lang,
    title: following(lang)('feedName', { name: head.name }),
    description: head.description,
    home: absolute(href(head.page, lang)),
    entries,
    updated: entries[0]?.updated ?? `${published.asOf}T00:00:00+08:00`,
  };
}

function entriesOf({ group, path }: FeedHead, context: EntryContext): FeedEntry[] {
  if (group === 'whole') return path === BULLETINS ? bulletinEntries(context) : correctionEntries(context);
  const { observationsByCampaign, observationsByRegion } = groupsOf(context.published);
  const key = path.slice(path.indexOf('/') + 1);
  const rows = (group === 'ofCampaigns' ? observationsByCampaign : observationsByRegion).get(key) ?? [];
  return sourceEntries(rows, path, context);
}

/** By when they came, then by when they were published; equals by their key, so that the order never depends on the machine. */
function newestFirst(a: FeedEntry, b: FeedEntry): number {
  const byTime =
    Date.parse(b.updated) - Date.parse(a.updated) || Date.parse(b.published) - Date.parse(a.published);
  return byTime || compare(a.key, b.key);
}
