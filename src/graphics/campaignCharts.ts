import type { BulletinRow, Published, PublishedCommitment } from '../datasets/published.ts';
import type { PlannedItem } from '../charts/timeline/plannedItem.ts';
import type { Lang } from '../i18n/index.ts';
import type { CampaignView } from '../views/campaignView.ts';
import type { ChartEntry } from './entry.ts';

import { href, nameOf, regionNameOf } from '../i18n/index.ts';
import { formatDay, formatPeriod } from '../i18n/format/period.ts';
import { publisherName } from '../i18n/publishers.ts';
import { records } from '../i18n/records/records.ts';
import { endsOf } from '../text/edtf.ts';
import { countDeadlines, isDated } from '../tables/duties.ts';
import { addressOfDuty } from '../views/bulletins/bulletinView.ts';
import { datumOf, sourceOf } from './entry.ts';
import { mapEntry } from './maps.ts';

/** The charts of a campaign's page; null where there is nothing to draw. */
export interface CampaignCharts {
  readonly stages: ChartEntry | null;
  readonly progress: ChartEntry | null;
  readonly map: ChartEntry | null;
}

/** What every plan sets with an end, by the month in which that is; null where there is none. */
export function calendarEntry(published: Published, lang: Lang): ChartEntry | null {
  const t = records(lang);
  const dated = published.commitments.filter(
    (duty) => isDated(duty) && (endsOf(duty.due)?.last ?? '') !== '',
  );
  if (dated.length === 0) return null;
  const sources = bulletinsOf(dated, published);
  const { done } = countDeadlines(dated, published.asOf);
  const input = {
    id: 'deadlines',
    lang,
    title: t('calendarTitle', { all: dated.length, done }),
    subtitle: t('calendarSubtitle', { day: formatDay(published.asOf, lang) }),
    source: sourceOf(sources, published, lang),
    today: published.asOf,
    items: dated.map((duty) => itemOf(duty, published, lang)),
  };
  return { page: '/commitments/', spec: { draw: 'calendar', input }, sources, asOf: published.asOf };
}

function itemOf(duty: PublishedCommitment, { byId }: Published, lang: Lang): PlannedItem {
  const { task: name, due, every, office, raw } = duty;
  const publisher = publisherName(byId.publishers, byId.bulletins.get(duty.bulletin)?.publisher ?? '', lang);
  return { name, due, every, office, raw, publisher, href: href(addressOfDuty(duty), lang) };
}

/** The bulletin of each, as often as it sets one. */
function bulletinsOf(duties: readonly PublishedCommitment[], { byId }: Published): BulletinRow[] {
  return duties.flatMap(({ bulletin }) => byId.bulletins.get(bulletin) ?? []);
}

export function campaignCharts(view: CampaignView, published: Published, lang: Lang): CampaignCharts {
  const { duties, progress, mapped } = view;
  return {
    stages: duties.some(isDated) ? stagesEntry(view, published, lang) : null,
    progress:
      progress.length > 0 && progress.length <= MOST_BARS ? progressEntry(view, published, lang) : null,
    map: mapped === undefined ? null : mapEntry(mapped.indicator, mapped.map, published, lang),
  };
}

/** More bars than this are a wall; the progress map shows them. */
const MOST_BARS = 24;

/** Targets of a campaign with their results. */
function progressEntry({ campaign, progress }: CampaignView, published: Published, lang: Lang): ChartEntry {
  const t = records(lang);
  const answered = progress.filter(({ actual }) => actual !== undefined).length;
  const rows = progress.flatMap(({ target, actual }) => (actual === undefined ? [target] : [target, actual]));
  const input = {
    id: `${campaign.id}-progress`,
    lang,
    kicker: nameOf(campaign, lang),
    title: t('progressTitle', { all: progress.length, some: answered }),
    subtitle: t('progressSubtitle'),
    source: sourceOf(rows, published, lang),
    items: progress.map(({ indicator, region, target, actual }) => ({
      name: [
        region === undefined ? '' : regionNameOf(region, lang),
        nameOf(indicator, lang),
        target.period === '' ? '' : `(${formatPeriod(target.period, lang)})`,
      ]
        .filter((part) => part !== '')
        .join(' '),
      actual: actual === undefined ? null : datumOf(actual, published, lang),
      target: datumOf(target, published, lang),
    })),
  };
  return { page: `/campaigns/${campaign.id}/`, spec: { draw: 'bullet', input }, sources: rows };
}

/** Stages and deadlines of a campaign with the line of the day as of which the site speaks. */
function stagesEntry({ campaign, duties }: CampaignView, published: Published, lang: Lang): ChartEntry {
  const t = records(lang);
  const dated = duties.filter(isDated);
  const { done, open } = countDeadlines(dated, published.asOf);
  const sources = bulletinsOf(dated, published);
  const input = {
    id: `${campaign.id}-stages`,
    lang,
    kicker: nameOf(campaign, lang),
    title: done + open === 0 ? t('stagesOpenTitle') : t('stagesTitle', { done, open }),
    subtitle: t('stagesSubtitle', { day: formatDay(published.asOf, lang) }),
    source: sourceOf(sources, published, lang),
    today: published.asOf,
    items: dated.map((duty) => itemOf(duty, published, lang)),
  };
  const page = `/campaigns/${campaign.id}/`;
  return { page, spec: { draw: 'timeline', input }, sources, asOf: published.asOf };
}
