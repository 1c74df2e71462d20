import type { TableInput } from '../../src/datasets/tableInput.ts';
import type { Effects } from '../run/effects.ts';

import { pageAddresses } from '../../src/graphics/pageAddresses.ts';
import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { readBulletins, readCollection } from '../data/collection.ts';

/** Paths of pages that are there today and will not be once a bulletin is taken out. */
export function vanishingAddresses(root: string, id: string, effects: Effects): string[] {
  const { input } = readBulletins(readCollection(root, effects), effects);
  const left = new Set(addressesOf(withoutBulletin(input, id)));
  return addressesOf(input).filter((path) => !left.has(path));
}

function addressesOf(input: TableInput): string[] {
  return pageAddresses(publishTables(createTables(input), input));
}

function withoutBulletin(input: TableInput, id: string): TableInput {
  const { readings, reviews = [], reports, catalogue } = input;
  const others = <T extends { readonly bulletin: string }>(rows: readonly T[]): T[] =>
    rows.filter(({ bulletin }) => bulletin !== id);
  const campaigns = catalogue.campaigns.map((campaign) => ({
    ...campaign,
    bulletins: campaign.bulletins.filter((bulletin) => bulletin !== id),
  }));
  const left = readings
    .filter(({ bulletin }) => bulletin.id !== id)
    .map(({ bulletin: { replaces, ...bulletin }, ...rest }) => ({
      ...rest,
      bulletin: replaces === undefined || replaces === id ? bulletin : { ...bulletin, replaces },
    }));
  const changed = {
    ...input,
    readings: left,
    reviews: others(reviews),
    catalogue: { ...catalogue, campaigns },
  };
  if (reports === undefined) return changed;
  const { forms, files, rows } = reports;
  const reported = rows.filter(({ file }) => !file.startsWith(`${id}/`));
  return { ...changed, reports: { forms: others(forms), files: others(files), rows: reported } };
}
