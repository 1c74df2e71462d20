import type { IndicatorRow, PublishedFigure, RegionRow } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';

import { nameOf, regionNameOf } from '../i18n/index.ts';
import { formatPeriod } from '../i18n/format/period.ts';
import { pictures } from '../i18n/charts/pictures.ts';

/** A figure with what it counts and where. */
export interface PlacedFigure {
  readonly figure: PublishedFigure;
  readonly indicator: IndicatorRow | undefined;
  readonly region: RegionRow | undefined;
}

/** What is counted, in the given language where there is a name for it, else as printed. */
export function whatIsCounted({ figure, indicator }: PlacedFigure, lang: Lang): string {
  if (indicator !== undefined) return nameOf(indicator, lang);
  return `${figure.action}${figure.object}` || figure.raw;
}

/** Where and when, and what sort of number it is where it is no result: 目标 · 内蒙古自治区 · 2024年11月. */
export function placeAndPeriod({ figure, region }: PlacedFigure, lang: Lang): string {
  const t = pictures(lang);
  return [
    figure.role === 'actual' ? '' : t(figure.role),
    region === undefined ? '' : regionNameOf(region, lang),
    figure.period === '' ? t('undated') : formatPeriod(figure.period, lang),
  ]
    .filter((part) => part !== '')
    .join(' · ');
}
