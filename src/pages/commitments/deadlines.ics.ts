import type { APIRoute } from 'astro';

import { absoluteBelow } from '../../citations/index.ts';
import { readPublished } from '../../datasets/published.ts';
import { commitments } from '../../i18n/commitments.ts';
import { href } from '../../i18n/index.ts';
import { formatCalendar } from '../../views/commitments/commitmentCalendar.ts';
import { promiseLines } from '../../views/commitments/commitmentView.ts';

/** The deadlines of all documents. Tasks stay as printed, so that there is one calendar for all languages. */
export const GET: APIRoute = ({ site }) => {
  const absolute = absoluteBelow(site);
  const head = {
    name: commitments('zh')('calendarName'),
    absolute: (path: string) => absolute(href(path, 'zh')),
  };
  return new Response(formatCalendar(head, promiseLines(readPublished())));
};
