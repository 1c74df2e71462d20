import type { Published } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';
import type { ProgressChart, ProgressFile } from '../views/progress/progressState.ts';

import { addressOfChart, chartFile } from '../datasets/address.ts';
import { fileHref, href } from '../i18n/index.ts';
import { NATION } from '../maps/mapText.ts';
import { indicatorView } from '../views/indicators/indicatorView.ts';
import { indicatorCharts, indicatorMaps, isByRegion, progressMaps } from './indicatorCharts.ts';

/** The published charts that show a state of a progress map of the nation: its numbers, or its targets and results, of one year. */
export function progressCharts(
  published: Published,
  { indicator, parent }: Pick<ProgressFile, 'indicator' | 'parent'>,
  lang: Lang,
): readonly ProgressChart[] {
  if (parent !== NATION) return [];
  const view = indicatorView(published, indicator);
  const entries = [
    ...indicatorCharts(view, published, lang),
    ...indicatorMaps(view, published, lang),
    ...progressMaps(view, published, lang),
  ];
  return entries.flatMap(({ spec }): ProgressChart[] => {
    const { id, title } = spec.input;
    const links = {
      title,
      href: href(addressOfChart(id), lang),
      picture: fileHref(chartFile(id, lang, 'png')),
    };
    if (spec.draw === 'dumbbell' && isByRegion(id)) return [{ mode: 'ratio', year: id.slice(-4), ...links }];
    if (spec.draw !== 'region-map' || spec.input.data.parent.code !== NATION) return [];
    const { period = '' } = spec.input.data;
    return /^\d{4}$/.test(period) ? [{ mode: 'number', year: period, ...links }] : [];
  });
}
