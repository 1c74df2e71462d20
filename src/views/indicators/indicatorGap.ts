import type { BulletinRow, IndicatorRow, Published } from '../../datasets/published.ts';

import { bulletinList } from '../bulletins/bulletinView.ts';
import { groupsOf } from '../../tables/groups.ts';

/** What the page of an indicator says where nothing is published. */
export interface IndicatorGap {
  /** Bulletins that were read for it, the newest first, the first few of them. */
  readonly searched: readonly BulletinRow[];
  readonly bulletins: number;
  readonly facts: number;
  /** Indicators of its campaign for which something is published. */
  readonly neighbours: readonly IndicatorRow[];
}

const LISTED = 8;

/** Whether nothing is published for an indicator: its page stays out of search engines. */
export function isGap(published: Published, indicator: string): boolean {
  return !groupsOf(published).observationsByIndicator.has(indicator);
}

export function indicatorGap(published: Published, { id, campaign }: IndicatorRow): IndicatorGap {
  return {
    searched: bulletinList(published).slice(0, LISTED),
    bulletins: published.bulletins.length,
    facts: published.facts.length,
    neighbours: published.indicators.filter(
      (other) =>
        campaign !== '' && other.campaign === campaign && other.id !== id && !isGap(published, other.id),
    ),
  };
}
