import type { PagesFile, Published } from '../datasets/published.ts';

import { checkGroups } from '../tables/checkGroups.ts';
import { campaignView } from '../views/campaignView.ts';
import { progressFiles } from '../views/progress/progressFile.ts';
import { allCharts } from './allCharts.ts';

/** The figures to whose pages something leads, whatever it is made of. */
function figuresLinked(made: unknown): string[] {
  const found = JSON.stringify(made).matchAll(/"(?:\/en)?\/bulletins\/([a-z0-9-]+)\/(\d+)\/"/g);
  return [...found].map(([, bulletin = '', start = '']) => `${bulletin}@${start}`);
}

/** The figures that stand in a chart or map, or on the page of a campaign. */
function figuresDrawn(published: Published): Set<string> {
  const shown = new Set(allCharts(published, 'zh').flatMap(({ spec }) => figuresLinked(spec)));
  for (const { id } of published.campaigns) {
    const { progress, requirements, offices } = campaignView(published, id);
    const rows = progress.flatMap(({ target, actual }) =>
      actual === undefined ? [target] : [target, actual],
    );
    const given = offices.flatMap(({ figures }) => figures.map(({ figure }) => figure));
    for (const row of [...rows, ...requirements, ...given]) shown.add(row.id);
  }
  return shown;
}

/**
 * The figures that have a page of their own, and of these the ones that have pictures, in the order of the table. A page has what a chart, a
 * map or the page of a campaign shows, for somebody saw it there; what people looked at or what is checked; and what had one before
 * (`hadPage`). All others open in the text of their bulletin. Pictures have those that are drawn, and those whose pictures may
 * be in use elsewhere. The tables must be those in which every figure has a page, as `createPublished` makes them unless told otherwise.
 */
export function figurePages(published: Published, hadPage: (id: string) => boolean): PagesFile {
  const drawn = figuresDrawn(published);
  const onMaps = new Set(progressFiles(published, 'zh').flatMap(figuresLinked));
  const { byNumber } = checkGroups(published);
  const ids = published.figures.filter(
    ({ id, review }) =>
      drawn.has(id) || onMaps.has(id) || review !== 'machine' || byNumber.has(id) || hadPage(id),
  );
  const pages = ids.map(({ id }) => id);
  return { pages, pictured: pages.filter((id) => drawn.has(id) || hadPage(id)) };
}
