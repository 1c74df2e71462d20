import type { Published } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { ChartEntry } from './entry.ts';

import { progressFiles } from '../views/progress/progressFile.ts';
import { memoizeEach } from '../datasets/memoize.ts';
import { campaignView } from '../views/campaignView.ts';
import { provinceCounts } from '../views/coverageView.ts';
import { indicatorView } from '../views/indicators/indicatorView.ts';
import { calendarEntry, campaignCharts } from './campaignCharts.ts';
import { coverageMapInput } from './coverageMap.ts';
import { indicatorCharts, indicatorMaps } from './indicatorCharts.ts';
import { progressEntries } from './progress/progressCharts.ts';

/**
 * Every chart and map of the site in one language, each once: that of what is collected, those of indicators, of the states of their progress maps, of campaigns, of commitments. A map
 * that stands on a campaign's page, too, belongs to its indicator.
 */
export const allCharts: (published: Published, lang: Lang) => readonly ChartEntry[] = memoizeEach(
  (published: Published, key: string) => makeCharts(published, key as Lang),
);

function makeCharts(published: Published, lang: Lang): readonly ChartEntry[] {
  const indicators = published.indicators.flatMap(({ id }) => {
    const view = indicatorView(published, id);
    return [...indicatorCharts(view, published, lang), ...indicatorMaps(view, published, lang)];
  });
  const campaigns = published.campaigns.flatMap(({ id }) => {
    const { stages, progress } = campaignCharts(campaignView(published, id), published, lang);
    return [stages, progress].filter((entry) => entry !== null);
  });
  const states = progressFiles(published, lang).flatMap((file) => progressEntries(published, file, lang));
  const calendar = calendarEntry(published, lang);
  const charts = [
    coverageEntry(published, lang),
    ...indicators,
    ...states,
    ...campaigns,
    ...(calendar === null ? [] : [calendar]),
  ];
  const seen = new Set<string>();
  for (const { spec } of charts) {
    const { id } = spec.input;
    if (seen.has(id)) throw new Error(`duplicate chart: ${id}; expected an id of its own`);
    seen.add(id);
  }
  return charts;
}

/** The map of what is collected. */
export function coverageEntry(published: Published, lang: Lang): ChartEntry {
  const input = coverageMapInput(provinceCounts(published), published, lang);
  return { page: '/data/', spec: { draw: 'coverage-map', input }, sources: published.observations };
}
