import type { APIRoute, GetStaticPaths } from 'astro';
import type { Absolute, CitationSubject } from '../../citations/index.ts';

import {
  CITATION_ENDINGS,
  absoluteBelow,
  bulletinSubject,
  citationFileOf,
  collectionSubject,
  figureSubject,
  indicatorSubject,
} from '../../citations/index.ts';
import { addressOfChart, pageOfFigure } from '../../datasets/address.ts';
import { isToBeMade } from '../../datasets/takenOver.ts';
import { readPublished } from '../../datasets/published.ts';
import { placedCharts } from '../../graphics/chartSlice.ts';
import { chartSubject } from '../../graphics/chartSubject.ts';
import { publishedRecord } from '../../graphics/frozenFolder.ts';
import { goneSubject, wasCited } from '../../graphics/gone.ts';
import { addressOfBulletin, goneAddresses } from '../../graphics/pageAddresses.ts';
import { groupsOf } from '../../tables/groups.ts';

type SubjectOf = (absolute: Absolute) => CitationSubject;

/** Every page that can be cited, by its address; in the place of one that was public and is gone, a record that says so. */
function citedPages(): Map<string, SubjectOf> {
  const published = readPublished();
  const { observationsByIndicator } = groupsOf(published);
  const pages = new Map<string, SubjectOf>();
  pages.set('/data/', (absolute) => collectionSubject(published, 'zh', absolute));
  // What is of one bulletin or chart is read when it is asked for: then from its slice.
  for (const { id } of published.bulletins.filter((bulletin) => isToBeMade(`bulletins/${bulletin.id}`)))
    pages.set(addressOfBulletin(id), (absolute) => bulletinSubject(readPublished(), id, 'zh', absolute));
  for (const { id } of published.figures.filter(
    (figure) => published.pages.has(figure.id) && isToBeMade(`bulletins/${figure.bulletin}`),
  ))
    pages.set(pageOfFigure(id), (absolute) => figureSubject(readPublished(), id, 'zh', absolute));
  for (const indicator of published.indicators) {
    const rows = observationsByIndicator.get(indicator.id);
    if (rows !== undefined)
      pages.set(`/indicators/${indicator.id}/`, (absolute) =>
        indicatorSubject(published, indicator, rows, 'zh', absolute),
      );
  }
  for (const [id, { entry }] of placedCharts(published, 'zh'))
    if (isToBeMade(`charts/${id}`))
      pages.set(addressOfChart(id), (absolute) => chartSubject(entry, readPublished(), absolute));
  for (const gone of goneAddresses(published, publishedRecord()))
    if (wasCited(gone.path)) pages.set(gone.path, (absolute) => goneSubject(gone, absolute));
  return pages;
}

export const getStaticPaths: GetStaticPaths = () =>
  [...citedPages()].flatMap(([address, subjectOf]) =>
    CITATION_ENDINGS.map((ending) => ({
      params: { cited: address.slice(1, -1), ending },
      props: { subjectOf },
    })),
  );

export const GET: APIRoute<{ subjectOf: SubjectOf }> = ({
  params: { ending = '' },
  props: { subjectOf },
  site,
}) => new Response(citationFileOf(subjectOf(absoluteBelow(site)), ending));
