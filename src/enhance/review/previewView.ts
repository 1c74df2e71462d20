import type { Lang } from '../../i18n/index.ts';
import type { Preview } from '../../reviews/protocol.ts';

import { review } from '../../i18n/checks/review.ts';
import { element } from './dom.ts';

/** What a decision would change on the site: addresses of pages, and titles of charts. */
export function previewView(preview: Preview | null, lang: Lang): HTMLElement {
  const t = review(lang);
  const head = element('h3', {}, t('changes'));
  if (preview === null) return element('div', {}, head, element('p', {}, t('changesUnknown')));
  const { pages, charts } = preview;
  const list = (lines: readonly string[]): HTMLElement =>
    element('ul', {}, ...lines.map((line) => element('li', {}, line)));
  return element(
    'div',
    {},
    head,
    element('h4', {}, t('changesPages')),
    list(pages),
    element('h4', {}, t('changesCharts')),
    charts.length === 0
      ? element('p', {}, t('changesNone'))
      : list(charts.map(({ title, page }) => `${title} · ${page}`)),
  );
}
