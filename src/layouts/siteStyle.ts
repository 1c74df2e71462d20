import type { MapGate } from '../maps/approval.ts';

import { hasLand } from '../maps/sharedLand.ts';
import { policySource } from '../graphics/policySource.ts';
import front from '../styles/front.css?inline';
import land from '../styles/land.css?inline';
import progress from '../styles/progress.css?inline';
import standing from '../styles/standing.css?inline';
import style from '../styles/site.css?inline';
import tools from '../styles/tools.css?inline';

/**
 * The style sheet of all pages, in the page itself: a sheet of its own would cost the first paint another journey to the
 * server. It is the same text everywhere, and its hash in the policy lets no other style in.
 */
export const SITE_STYLE = style;

/**
 * Sheets behind it, in the pages that need them: `front` the home page and stories, `progress` progress maps and their parts, `land` the
 * same within boundaries, `standing` what says where a region or a campaign stands, `tools` what makes code to embed, pictures of
 * progress maps and what reads drafts.
 */
export const SHEETS = { front, land, progress, standing, tools } as const;

export type Sheet = keyof typeof SHEETS;

/** The sheet of a page with the progress map of the regions within another. */
export const progressSheet = (parent: string, gate: MapGate): Sheet =>
  hasLand(parent, gate) ? 'land' : 'progress';

const OF_SITE = await policySource(style);
const OF_SHEETS = new Map(
  await Promise.all(
    Object.entries(SHEETS).map(async ([name, text]) => [name, await policySource(text)] as const),
  ),
);

/** Sources of a Content-Security-Policy for the style of all pages and these sheets: `'sha256-…' 'sha256-…'`. */
export const styleSources = (sheets: readonly Sheet[]): string =>
  [OF_SITE, ...sheets.map((name) => OF_SHEETS.get(name) ?? '')].join(' ');
