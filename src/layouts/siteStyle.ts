import { policySource } from '../graphics/policySource.ts';
import front from '../styles/front.css?inline';
import progress from '../styles/progress.css?inline';
import standing from '../styles/standing.css?inline';
import style from '../styles/site.css?inline';

/**
 * The style sheet of all pages, in the page itself: a sheet of its own would cost the first paint another journey to the
 * server. It is the same text everywhere, and its hash in the policy lets no other style in.
 */
export const SITE_STYLE = style;

/** Source of a Content-Security-Policy for the style sheet: `'sha256-…'`. */
export const SITE_STYLE_SOURCE = await policySource(style);

/** The style sheet of progress maps, in the pages that have one: a fifth of what all pages would carry otherwise. */
export const PROGRESS_STYLE = progress;

export const PROGRESS_STYLE_SOURCE = await policySource(progress);

/** That of findings, of regions beside their peers, and of stages, in the pages of regions and campaigns. */
export const STANDING_STYLE = standing;

export const STANDING_STYLE_SOURCE = await policySource(standing);

/** The style sheet of the home page and of stories. */
export const FRONT_STYLE = front;

export const FRONT_STYLE_SOURCE = await policySource(front);
