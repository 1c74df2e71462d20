import aliases from '../../../data/regions/aliases.csv?raw';
import campaignList from '../../../data/campaigns.yaml?raw';
import indicatorList from '../../../data/indicators.csv?raw';

import { parseCampaigns } from '../../datasets/catalogue/campaigns.ts';
import { parseIndicators } from '../../datasets/catalogue/indicators.ts';
import { parseCsv } from '../../datasets/files/csv.ts';

/**
 * Names under which the catalogues know things in documents, by code or id: 昆区 for 昆都仑区, 拆窗破网 for a campaign, 充电插座 for charging
 * ports. They are rules for reading documents, which the published tables do not hold; readers type the same words.
 */
export interface OtherNames {
  readonly regions: ReadonlyMap<string, string>;
  readonly campaigns: ReadonlyMap<string, string>;
  readonly indicators: ReadonlyMap<string, string>;
}

export function readOtherNames(): OtherNames {
  const { rows } = parseCsv(aliases, 'data/regions/aliases.csv', {
    required: ['code', 'name'],
    optional: ['note'],
  });
  const { campaigns } = parseCampaigns(campaignList, 'data/campaigns.yaml');
  const { indicators } = parseIndicators(indicatorList, 'data/indicators.csv');
  return {
    regions: new Map(rows.map(({ cells }) => [cells.code, cells.name])),
    campaigns: new Map(campaigns.map(({ id, aliases: names }) => [id, wordsOf(names)])),
    indicators: new Map(indicators.map(({ id, objects }) => [id, wordsOf(objects.split('|'))])),
  };
}

/** The words of patterns, without the signs that say how they must stand. */
function wordsOf(patterns: readonly string[]): string {
  const words = patterns.flatMap((pattern) => pattern.replace(/[=…!^-]/gu, '').split('+'));
  return [...new Set(words)].filter((word) => word.length > 1).join(' ');
}
