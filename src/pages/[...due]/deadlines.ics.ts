import type { APIRoute, GetStaticPaths } from 'astro';
import type { PromiseLine } from '../../views/commitments/commitmentView.ts';

import { absoluteBelow } from '../../citations/index.ts';
import { readPublished } from '../../datasets/published.ts';
import { commitments } from '../../i18n/commitments.ts';
import { href, nameOf } from '../../i18n/index.ts';
import { campaignDeadlines, formatCalendar } from '../../views/commitments/commitmentCalendar.ts';
import { isListed, promiseLines } from '../../views/commitments/commitmentView.ts';

/**
 * A calendar of the deadlines of all documents, and one for each campaign that has a day to show. Tasks stay as printed, so that there
 * is one for all languages.
 */
export const getStaticPaths: GetStaticPaths = () => {
  const published = readPublished();
  const t = commitments('zh');
  const ofCampaigns = published.campaigns.map((campaign) => ({
    params: { due: `campaigns/${campaign.id}` },
    props: {
      name: t('calendarOf', { name: nameOf(campaign, 'zh') }),
      lines: campaignDeadlines(published, campaign.id),
    },
  }));
  const ofAll = {
    params: { due: 'commitments' },
    props: { name: t('calendarName'), lines: promiseLines(published).filter(isListed) },
  };
  return [ofAll, ...ofCampaigns.filter(({ props: { lines } }) => lines.length > 0)];
};

export const GET: APIRoute<{ name: string; lines: readonly PromiseLine[] }> = ({
  props: { name, lines },
  site,
}) => {
  const absolute = absoluteBelow(site);
  return new Response(formatCalendar({ name, absolute: (path) => absolute(href(path, 'zh')) }, lines));
};
