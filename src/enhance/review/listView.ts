import type { Lang } from '../../i18n/index.ts';
import type { DeskCollection } from '../../reviews/protocol.ts';

import { review } from '../../i18n/checks/review.ts';
import { element } from './dom.ts';

/** Behind # the page of the contradictions; no bulletin has this id, because its file of reviews is taken. */
export const CHECKS = 'checks';

/** The way to the contradictions, and all bulletins with how far they are looked over; the arrows and j, k walk, Enter opens. */
export function listView({ bulletins, contradictions }: DeskCollection, lang: Lang): HTMLElement {
  const t = review(lang);
  return element(
    'main',
    { class: 'list' },
    element('p', {}, element('a', { href: `#${CHECKS}` }, t('contradictions', contradictions))),
    element('h1', {}, t('bulletins')),
    element('ol', {}, ...bulletins.map(({ id, title, publisher, published, figures, decided, doubtful }) =>
      element('li', { class: decided === figures ? 'done' : 'open' },
        element('a', { href: `#${id}`, lang: 'zh-CN' }, title),
        element('span', { class: 'small' }, `${publisher} · ${published}`),
        element('progress', { max: String(Math.max(1, figures)), value: String(decided), 'aria-label': title }),
        element('span', { class: 'small' }, t('progress', { done: decided, all: figures }), doubtful === 0 ? '' : ` · ${t('doubtful', { n: doubtful })}`)))),
  ); // prettier-ignore
}

/** Moves the focus among the links of the list; whether the key was one of its own. */
export function walkList(view: HTMLElement, key: string): boolean {
  const by = key === 'j' || key === 'ArrowDown' ? 1 : key === 'k' || key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return false;
  const links = [...view.querySelectorAll<HTMLElement>('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  links[Math.max(0, Math.min(at + by, links.length - 1))]?.focus();
  return true;
}
