import type { SourceDocument } from '../../figures/document.ts';
import type { Figure } from '../../figures/figure.ts';
import { type Block, readBlocks } from '../../text/blocks.ts';
import type { Campaign } from '../catalogue/campaigns.ts';
import type { Links } from '../figureRow.ts';
import type { Indicator } from '../catalogue/indicators.ts';
import type { Regions } from '../regions/regions.ts';
import { createCampaignLinker } from './campaign.ts';
import { noContext, readContexts } from './context.ts';
import { createIndicatorLinker } from './indicator.ts';
import { createRegionLinker } from './region.ts';

/** What figures are linked to. */
export interface Catalogue {
  readonly indicators: readonly Indicator[];
  readonly campaigns: readonly Campaign[];
  readonly regions: Regions;
}

const isUndatedBase = ({ period, steps }: Figure): boolean =>
  period === '' && steps.some(({ rule }) => rule === 'period/base');

/** A figure, and what it is joined to outside its document. */
export type LinkedFigure = Figure & Links;

/**
 * Joins the figures of a document to their region, indicator and campaign; what none fits stays empty. Pure, and the
 * same for any document: only the catalogue knows what is counted. Linear in the figures, since no more than a few
 * hundred characters around each are looked at. `blocks` are those of the document, where the caller has them already;
 * `regionOf` goes on from batch to batch, where figures come in several.
 */
export function linkFigures(
  document: SourceDocument,
  figures: readonly Figure[],
  catalogue: Catalogue,
  blocks: readonly Block[] = readBlocks(document.text),
  regionOf = createRegionLinker(catalogue.regions, document),
): LinkedFigure[] {
  const indicatorOf = createIndicatorLinker(catalogue.indicators);
  const campaignOf = createCampaignLinker(catalogue, document);
  const contexts = readContexts(document, figures, blocks);
  return figures.map((figure, k) => {
    const context = contexts[k] ?? noContext;
    // A value of comparison whose time is not told belongs to no series: not to this year's, and to no other.
    const indicator = isUndatedBase(figure) ? undefined : indicatorOf(figure, context);
    return {
      ...figure,
      region: regionOf(figure),
      indicator: indicator?.id ?? '',
      campaign: campaignOf(figure, context, indicator),
    };
  });
}
