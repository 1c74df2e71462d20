import type { Published } from '../datasets/published.ts';
import type { Slice } from '../tables/slice.ts';
import type { ChartEntry } from './entry.ts';

import { controlsOf } from './controls.ts';
import { memoizeEach } from '../datasets/memoize.ts';
import { mapTables } from '../datasets/schema/index.ts';
import { LANGS } from '../i18n/index.ts';
import { publishersNamed, unconfirmedChecks } from '../tables/slice.ts';
import { nameOfPage } from '../views/chartPages.ts';
import { allCharts } from './allCharts.ts';
import { chartRows } from './chartRows.ts';
import { chartSubject } from './chartSubject.ts';
import { dayOfChart } from './entry.ts';
import { shownEditions } from './shownEditions.ts';

/** A chart with all charts of the page on which it stands. */
export interface PlacedChart {
  readonly entry: ChartEntry;
  readonly siblings: readonly ChartEntry[];
}

/** Every chart of the site in a language, by its id. */
export const placedCharts: (published: Published, lang: string) => ReadonlyMap<string, PlacedChart> =
  memoizeEach((published: Published, lang: string) => {
    const charts = allCharts(published, lang === 'en' ? 'en' : 'zh');
    const byPage = Map.groupBy(charts, ({ page }) => page);
    return new Map(
      charts.map(
        (entry) => [entry.spec.input.id, { entry, siblings: byPage.get(entry.page) ?? [] }] as const,
      ),
    );
  });

/**
 * What the page of a chart, its embeds, citations, pictures and files are made from: what is drawn, in all languages, and of the tables
 * who is named as its source. Undefined of what is no chart of the tables.
 */
export function chartSlice(published: Published, id: string): Slice | undefined {
  const placed = LANGS.flatMap((lang) => placedCharts(published, lang).get(id) ?? []);
  const [first] = placed;
  if (first === undefined) return undefined;
  const { page, sources } = first.entry;
  const [, , row = ''] = page.split('/');
  const none = mapTables<Published>(() => []);
  return {
    tables: {
      ...none,
      report_files: published.report_files,
      checks: unconfirmedChecks(published),
      indicators: published.indicators.filter((indicator) => indicator.id === row),
      campaigns: published.campaigns.filter((campaign) => campaign.id === row),
      publishers: publishersNamed(
        published,
        sources.map(({ publisher }) => publisher),
      ),
    },
    texts: [],
    pages: [],
    pictured: [],
    given: [
      shownEditions(published, id),
      placed.map(({ entry, siblings }) => ({
        spec: entry.spec,
        asOf: dayOfChart(entry, published),
        page: [page, nameOfPage(published, page, entry.spec.input.lang)],
        subject: chartSubject(entry, published, (address) => address),
        controls: controlsOf(entry, siblings),
        rows: chartRows(entry.spec, published),
      })),
    ],
  };
}
