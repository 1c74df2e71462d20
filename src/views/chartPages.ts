import type { Published } from '../datasets/published.ts';
import type { Lang } from '../i18n/index.ts';

import { commitments } from '../i18n/commitments.ts';
import { nameOf } from '../i18n/index.ts';
import { shell } from '../i18n/shell.ts';

/** The name of a page on which charts stand, by its path without base and language: an indicator, a campaign, the home page. */
export function nameOfPage({ byId }: Published, page: string, lang: Lang): string {
  const [, section = '', id = ''] = page.split('/');
  if (section === 'commitments') return commitments(lang)('commitments');
  const row =
    section === 'indicators'
      ? byId.indicators.get(id)
      : section === 'campaigns'
        ? byId.campaigns.get(id)
        : undefined;
  return row === undefined ? shell(lang)('home') : nameOf(row, lang);
}
