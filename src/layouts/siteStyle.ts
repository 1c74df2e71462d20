import type { MapGate } from '../maps/approval.ts';

import { hasLand } from '../maps/sharedLand.ts';
import { policySource } from '../graphics/policySource.ts';
import states from '../styles/states.css?inline';
import front from '../styles/front.css?inline';
import land from '../styles/land.css?inline';
import progress from '../styles/progress.css?inline';
import standing from '../styles/standing.css?inline';
import style from '../styles/site.css?inline';
import tiles from '../styles/tiles.css?inline';
import tools from '../styles/tools.css?inline';

/**
 * The style sheet of all pages, in the page itself: a sheet of its own would cost the first paint another journey to the
 * server. It is the same text everywhere, and its hash in the policy lets no other style in.
 */
export const SITE_STYLE = style;

/**
 * Sheets behind it, in the pages that need them: `front` the home page and stories, `land` progress maps within boundaries, `progress` progress maps and their parts, `standing` what
 * says where a region or a campaign stands, `states` their pictures, `tiles` the nation as a grid, `tools` what makes code to embed and what reads drafts.
 */
export const SHEETS = { front, land, progress, standing, states, tiles, tools } as const;

export type Sheet = keyof typeof SHEETS;

/** The sheets of a page with the progress map of the regions within another. */
export function progressSheets(parent: string, gate: MapGate): readonly Sheet[] {
  return hasLand(parent, gate) ? ['progress', 'land'] : ['progress', 'tiles'];
}

/** Sources of a Content-Security-Policy for all of them: `'sha256-…' 'sha256-…'`. */
export const STYLE_SOURCES = (await Promise.all([style, ...Object.values(SHEETS)].map(policySource))).join(
  ' ',
);
