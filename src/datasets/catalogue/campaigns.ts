import { z } from 'zod';

import type { Message } from '../../text/message.ts';

import { isEdtf } from '../../text/edtf.ts';
import { createError } from '../../text/message.ts';
import { explainIssues, readYaml } from '../files/yaml.ts';
import { findPatternFault } from './indicatorsPattern.ts';

const filled = z.string('a text').trim().min(1, 'a text');
const slug = filled.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'kebab-case: lifeline-clearing');

/** One entry of `data/campaigns.yaml`. */
const campaignSchema = z.strictObject({
  /** Kebab-case; never changes once published. */
  id: slug,
  name_zh: filled,
  name_en: filled,
  /** What it sets out to do, one sentence each. */
  description_zh: filled,
  description_en: filled,
  /** When it runs, EDTF: `2024-05/2026-12`, `2020-04/..`. */
  window: z
    .string('a quoted EDTF text: "2024"')
    .trim()
    .refine(isEdtf, 'an EDTF date or interval: 2024-05/2026-12'),
  /** `yearly` where it comes again in the same months of other years; the window is that of the one described. */
  recurs: z.enum(['yearly'], 'yearly, or leave it out').optional(),
  /** Codes of the regions in which it runs; `000000` for the whole country. */
  regions: z
    .array(
      z.string('a quoted code: "150000"').regex(/^\d{6}(?:\d{3})?$/, 'a code of six or nine digits'),
      'a list of region codes',
    )
    .min(1, 'at least one region'),
  /** Ids of the bulletins that report on it or order it. */
  bulletins: z.array(slug, 'a list of bulletin ids'),
  /** Phrases by which a heading or a sentence names it; words between + must stand in one clause. */
  aliases: z
    .array(
      filled.refine(
        (alias) => findPatternFault(alias) === '' && !alias.includes('|'),
        'words, with + between words of one clause',
      ),
      'a list of phrases',
    )
    .min(1, 'at least one phrase'),
});

/** A campaign: what authorities set out to do together, in a window of time. */
export type Campaign = z.infer<typeof campaignSchema>;

/** Reads `data/campaigns.yaml`, a list of campaigns. Entries with a problem are left out and reported with their line. */
export function parseCampaigns(
  text: string,
  file: string,
  /** What a campaign refers to. A check whose answer is not given is not made. */
  references: {
    readonly isRegion?: (code: string) => boolean;
    readonly isBulletin?: (id: string) => boolean;
  } = {},
): { readonly campaigns: readonly Campaign[]; readonly messages: readonly Message[] } {
  const { value, messages: broken, placeOf } = readYaml(text, file, 'core');
  const messages = [...broken];
  const report = (ruleId: string, reason: string, expected: string, path: readonly PropertyKey[]): void => {
    messages.push(createError(ruleId, reason, file, expected, placeOf(path)));
  };
  if (broken.length === 0 && !Array.isArray(value))
    report('invalid-campaigns', 'invalid campaigns: no list', 'a list of campaigns', []);
  const campaigns = new Map<string, Campaign>();
  for (const [index, item] of (Array.isArray(value) ? (value as unknown[]) : []).entries()) {
    const { data: campaign, error } = campaignSchema.safeParse(item);
    messages.push(...explainIssues(error, 'campaign', file, (path) => placeOf([index, ...path])));
    if (campaign === undefined) continue;
    const before = messages.length;
    if (campaigns.has(campaign.id))
      report('duplicate-campaign', `duplicate campaign: ${campaign.id}`, 'each id once', [index, 'id']);
    for (const [k, code] of campaign.regions.entries())
      if (references.isRegion?.(code) === false)
        report('unknown-region', `unknown region: ${code}`, 'a code of GB/T 2260', [index, 'regions', k]);
    for (const [k, id] of campaign.bulletins.entries()) {
      if (references.isBulletin?.(id) !== false) continue;
      const expected = `the id of a folder of data/bulletins, or \`npm run remove -- ${id}\`, which takes out what is left of it`;
      report('unknown-bulletin', `unknown bulletin: ${id}`, expected, [index, 'bulletins', k]);
    }
    if (messages.length === before) campaigns.set(campaign.id, campaign);
  }
  return { campaigns: [...campaigns.values()], messages };
}
