import process from 'node:process';

import type { Absolute, CitationSubject } from '../../src/citations/index.ts';
import type { SiteFile } from './siteFiles.ts';

import {
  bulletinSubject,
  CITATION_ENDINGS,
  citationFileOf,
  collectionSubject,
  figureSubject,
  indicatorSubject,
} from '../../src/citations/index.ts';
import { addressOfChart, pageOfFigure } from '../../src/datasets/address.ts';
import { readPublished } from '../../src/datasets/published.ts';
import { isToBeMade } from '../../src/datasets/takenOver.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { chartSubject } from '../../src/graphics/chartSubject.ts';
import { publishedRecord } from '../../src/graphics/frozenFolder.ts';
import { goneSubject, wasCited } from '../../src/graphics/gone.ts';
import { addressOfBulletin, goneAddresses } from '../../src/graphics/pageAddresses.ts';
import { groupsOf } from '../../src/tables/groups.ts';
import { siteAddress } from '../images/imageSite.ts';

/** How the pages that are made anew are cited, in the formats of programs that keep references. */
export function* citationFiles(): Generator<SiteFile> {
  const absolute = siteAddress(process.env);
  for (const [address, subjectOf] of citedPages())
    for (const ending of CITATION_ENDINGS)
      yield [`${address}cite.${ending}`, () => citationFileOf(subjectOf(absolute), ending)];
}

type SubjectOf = (absolute: Absolute) => CitationSubject;

/** Every page that can be cited, by its address; in the place of one that was public and is gone, a record that says so. */
function* citedPages(): Generator<readonly [address: string, subjectOf: SubjectOf]> {
  const published = readPublished();
  yield ['/data/', (absolute) => collectionSubject(published, 'zh', absolute)];
  for (const { id } of published.bulletins)
    if (isToBeMade(`bulletins/${id}`))
      yield [addressOfBulletin(id), (absolute) => bulletinSubject(published, id, 'zh', absolute)];
  for (const { id, bulletin } of published.figures)
    if (published.pages.has(id) && isToBeMade(`bulletins/${bulletin}`))
      yield [pageOfFigure(id), (absolute) => figureSubject(published, id, 'zh', absolute)];
  for (const indicator of published.indicators) {
    const rows = groupsOf(published).observationsByIndicator.get(indicator.id);
    if (rows !== undefined)
      yield [
        `/indicators/${indicator.id}/`,
        (absolute) => indicatorSubject(published, indicator, rows, 'zh', absolute),
      ];
  }
  for (const entry of allCharts(published, 'zh')) {
    const { id } = entry.spec.input;
    if (isToBeMade(`charts/${id}`))
      yield [addressOfChart(id), (absolute) => chartSubject(entry, published, absolute)];
  }
  for (const gone of goneAddresses(published, publishedRecord()))
    if (wasCited(gone.path)) yield [gone.path, (absolute) => goneSubject(gone, absolute)];
}
