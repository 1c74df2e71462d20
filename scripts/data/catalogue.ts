import { join } from 'node:path';
import type { Catalogue } from '../../src/datasets/link/link.ts';
import { formatMessage, type Message } from '../../src/text/message.ts';
import { CliError, type Effects } from '../run/effects.ts';
import { parseCampaigns } from '../../src/datasets/catalogue/campaigns.ts';
import { parseIndicators } from '../../src/datasets/catalogue/indicators.ts';
import { loadRegions } from '../../src/datasets/regions/regionsLoad.ts';
import { decodeSource } from '../../src/text/decode.ts';
import type { FactReferences } from '../../src/datasets/catalogue/facts.ts';
import type { Publishers } from '../../src/datasets/catalogue/publishers.ts';

/** Names and codes of regions; made by `scripts/regions/regions.ts`. */
export const REGIONS_FILE = 'data/regions/regions.csv';

/**
 * Reads `data/indicators.csv`, `data/campaigns.yaml` and the regions. `isBulletin` is not given where the
 * documents are not the project's own, and then no campaign's list of bulletins is checked.
 */
export function readCatalogue(
  root: string,
  effects: Effects,
  isBulletin?: (id: string) => boolean,
): { readonly catalogue: Catalogue; readonly messages: readonly Message[] } {
  const regions = loadRegions(
    readText(join(root, REGIONS_FILE), effects),
    readText(join(root, 'data/regions/aliases.csv'), effects),
  );
  const isRegion = (code: string): boolean => regions.byCode(code) !== undefined;
  const [campaignFile, indicatorFile] = [
    join(root, 'data/campaigns.yaml'),
    join(root, 'data/indicators.csv'),
  ];
  const references = isBulletin === undefined ? { isRegion } : { isRegion, isBulletin };
  const campaigns = parseCampaigns(readText(campaignFile, effects), campaignFile, references);
  const ids = new Set(campaigns.campaigns.map(({ id }) => id));
  const indicators = parseIndicators(readText(indicatorFile, effects), indicatorFile, ids);
  return {
    catalogue: { regions, campaigns: campaigns.campaigns, indicators: indicators.indicators },
    messages: [...campaigns.messages, ...indicators.messages],
  };
}

/** A text file that must be there. */
export function readText(path: string, effects: Effects): string {
  const decoded = decodeSource(effects.readBytes(path), path);
  if (decoded.text === undefined) throw new CliError(formatMessage(decoded.message));
  return decoded.text;
}

/** What rows of facts, breaks and reviews may refer to. */
export function referencesOf(catalogue: Catalogue, publishers?: Publishers): FactReferences {
  const indicators = new Set(catalogue.indicators.map(({ id }) => id));
  return {
    isRegion: (code) => catalogue.regions.byCode(code) !== undefined,
    isIndicator: (id) => indicators.has(id),
    ...(publishers === undefined ? {} : { isPublisher: (name: string) => publishers.find(name) !== null }),
  };
}
