import { parseDocument, LineCounter, isMap, isSeq } from 'yaml';
import { z } from 'zod';

import type { Message } from '../../text/message.ts';

import { isEdtf } from '../../text/edtf.ts';
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

interface CampaignTable {
  readonly campaigns: readonly Campaign[];
  readonly messages: readonly Message[];
}

/** What a campaign refers to. A check whose answer is not given is not made. */
interface CampaignReferences {
  readonly isRegion?: (code: string) => boolean;
  readonly isBulletin?: (id: string) => boolean;
}

/** Reads `data/campaigns.yaml`, a list of campaigns. Entries with a problem are left out and reported with their line. */
export function parseCampaigns(
  text: string,
  file: string,
  references: CampaignReferences = {},
): CampaignTable {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const messages: Message[] = [];
  const report = (ruleId: string, reason: string, expected: string, offset: number): void => {
    const { line, col } = lines.linePos(offset);
    messages.push({ reason, ruleId, file, expected, line, column: col, severity: 'error' });
  };
  for (const error of document.errors) {
    report('broken-yaml', `broken YAML: ${error.message.toLowerCase()}`, 'YAML 1.2', error.pos[0]);
  }
  const list = document.contents;
  if (messages.length > 0) return { campaigns: [], messages };
  if (!isSeq(list)) {
    report('invalid-campaigns', 'invalid campaigns: no list', 'a list of campaigns', 0);
    return { campaigns: [], messages };
  }
  const campaigns = new Map<string, Campaign>();
  for (const item of list.items) {
    const offsetOf = (path: readonly PropertyKey[]): number => offsetIn(item, path);
    const parsed = campaignSchema.safeParse(isMap(item) ? item.toJS(document) : null);
    if (!parsed.success) {
      for (const { path, message } of parsed.error.issues) {
        const name = path.length === 0 ? 'campaign' : path.map(String).join('.');
        report('invalid-campaign', `invalid campaign: ${name}`, message, offsetOf(path));
      }
      continue;
    }
    const campaign = parsed.data;
    const before = messages.length;
    if (campaigns.has(campaign.id)) {
      report('duplicate-campaign', `duplicate campaign: ${campaign.id}`, 'each id once', offsetOf(['id']));
    }
    campaign.regions.forEach((code, k) => {
      if (references.isRegion?.(code) === false) {
        report('unknown-region', `unknown region: ${code}`, 'a code of GB/T 2260', offsetOf(['regions', k]));
      }
    });
    campaign.bulletins.forEach((id, k) => {
      if (references.isBulletin?.(id) === false) {
        report(
          'unknown-bulletin',
          `unknown bulletin: ${id}`,
          `the id of a folder of data/bulletins, or \`npm run remove -- ${id}\`, which takes out what is left of it`,
          offsetOf(['bulletins', k]),
        );
      }
    });
    if (messages.length === before) campaigns.set(campaign.id, campaign);
  }
  return { campaigns: [...campaigns.values()], messages };
}

/** Offset of the node at a path below `item`, or of the nearest node above it that exists. */
function offsetIn(item: unknown, path: readonly PropertyKey[]): number {
  let node = item;
  let offset = rangeStart(node);
  for (const step of path) {
    node = isMap(node) ? node.get(String(step), true) : isSeq(node) ? node.items[Number(step)] : undefined;
    offset = rangeStart(node) ?? offset;
  }
  return offset ?? 0;
}

function rangeStart(node: unknown): number | undefined {
  return (node as { range?: readonly [number, number, number] | null } | undefined)?.range?.[0];
}
