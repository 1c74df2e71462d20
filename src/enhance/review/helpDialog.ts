import type { Lang } from '../../i18n/index.ts';

import { review } from '../../i18n/checks/review.ts';
import { element } from './dom.ts';
import { HELP } from './keys.ts';

/** Shows what every key does, until Escape. */
export function showHelp(lang: Lang): void {
  const t = review(lang);
  const dialog = element('dialog', { class: 'help', 'aria-label': t('helpTitle') });
  const close = (): void => {
    dialog.close();
  };
  dialog.append(
    element('h2', {}, t('helpTitle')),
    element(
      'dl',
      {},
      ...HELP.flatMap(([keys, word]) => [element('dt', {}, keys), element('dd', {}, t(word))]),
    ),
    element('button', { type: 'button', click: close }, t('close')),
  );
  dialog.addEventListener('close', () => {
    dialog.remove();
  });
  document.body.append(dialog);
  dialog.showModal();
}
