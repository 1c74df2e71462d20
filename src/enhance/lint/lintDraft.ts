import type { Figure } from '../../figures/figure.ts';
import type { Lang } from '../../i18n/index.ts';

import { formatPeriod } from '../../i18n/format/period.ts';

/* The second part of the worker of drafts: all that its first answer does without. */
export { lintDraft, needsCommitments, needsTable } from '../../lint/lintDraft.ts';

/** The periods of figures in words, in their order. */
export const formatPeriods = (figures: readonly Figure[], lang: Lang): readonly string[] =>
  figures.map(({ period }) => formatPeriod(period, lang));
