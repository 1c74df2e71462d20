import type { APIRoute, GetStaticPaths } from 'astro';

import { absoluteBelow } from '../../../citations/index.ts';
import { readPublished } from '../../../datasets/published.ts';
import { commitments } from '../../../i18n/commitments.ts';
import { href, nameOf } from '../../../i18n/index.ts';
import { campaignDeadlines, formatCalendar } from '../../../views/commitments/commitmentCalendar.ts';

/** A calendar for each campaign that has a day to show. */
export const getStaticPaths: GetStaticPaths = () => {
  const published = readPublished();
  return published.campaigns
    .filter(({ id }) => campaignDeadlines(published, id).length > 0)
    .map(({ id }) => ({ params: { id }, props: { id } }));
};

export const GET: APIRoute<{ readonly id: string }> = ({ props: { id }, site }) => {
  const published = readPublished();
  const absolute = absoluteBelow(site);
  const campaign = published.byId.campaigns.get(id);
  const name = commitments('zh')('calendarOf', {
    name: campaign === undefined ? id : nameOf(campaign, 'zh'),
  });
  const head = { name, absolute: (path: string) => absolute(href(path, 'zh')) };
  return new Response(formatCalendar(head, campaignDeadlines(published, id)));
};
