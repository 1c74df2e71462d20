import type { Lang } from '../../i18n/index.ts';
import type { DeskBulletin, DeskChecks, DeskCollection } from '../../reviews/protocol.ts';

import { otherLang, TAGS } from '../../i18n/index.ts';
import { review } from '../../i18n/checks/review.ts';
import { ask } from './ask.ts';
import type { ScreenContext } from './screen.ts';
import { CheckDesk } from './checkDesk.ts';
import { Desk } from './desk.ts';
import { isTyping } from './dom.ts';
import { element } from '../element.ts';
import { HELP, KEYS } from './keys.ts';

/*
 * The page of `npm run review`: a list of bulletins, the desk of one, and that of the contradictions. It is served to this machine only and is no part of
 * the public site.
 */

const NAME = 'youju-reviewer';
const LANG = 'youju-review-language';

let lang: Lang = localStorage.getItem(LANG) === 'en' ? 'en' : 'zh';
let desk: Desk | CheckDesk | null = null;
let list: HTMLElement | null = null;

const reviewer = element('input', { name: 'reviewer', type: 'text', autocomplete: 'off', maxlength: '80' });
reviewer.value = localStorage.getItem(NAME) ?? '';
reviewer.addEventListener('input', () => {
  localStorage.setItem(NAME, reviewer.value.trim());
});
reviewer.addEventListener('keydown', (event) => {
  if (event.isComposing || (event.key !== 'Enter' && event.key !== 'Escape')) return;
  event.preventDefault();
  event.stopPropagation();
  reviewer.blur();
});

function header(): HTMLElement {
  const t = review(lang);
  const turn = element(
    'button',
    { type: 'button', lang: TAGS[otherLang(lang)], click: switchLanguage },
    t('other'),
  );
  const label = element('label', { title: t('reviewerHint') }, `${t('reviewer')} `, reviewer);
  return element('header', {}, element('b', {}, `有据 · ${t('title')}`), label, turn);
}

function switchLanguage(): void {
  lang = otherLang(lang);
  localStorage.setItem(LANG, lang);
  void show();
}

/** The desk of a bulletin, at the place behind its @, or that of the contradictions of them all. */
async function openDesk(id: string, { indicators }: DeskCollection): Promise<Desk | CheckDesk> {
  const context: ScreenContext = {
    lang,
    indicators,
    reviewer: () => reviewer.value.trim(),
    askName: () => {
      reviewer.focus();
    },
    showList: () => {
      location.hash = '';
    },
    showHelp,
  };
  if (id === CHECKS) return new CheckDesk(await ask<DeskChecks>('checks'), context);
  const [bulletin = '', start] = id.split('@');
  const opened = await ask<DeskBulletin>(`bulletins/${encodeURIComponent(bulletin)}`);
  return new Desk(opened, context, start === undefined ? null : Number(start));
}

/** Shows the desk of the bulletin that the address names behind #, or the list. */
async function show(): Promise<void> {
  document.documentElement.lang = TAGS[lang];
  const id = decodeURIComponent(location.hash.slice(1));
  const collection = await ask<DeskCollection>('collection');
  desk = id === '' ? null : await openDesk(id, collection);
  list = desk === null ? listView(collection) : null;
  document.body.replaceChildren(
    header(),
    ...[desk?.node, list].filter((node) => node instanceof HTMLElement),
  );
  if (desk === null) list?.querySelector('a')?.focus();
  else document.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
}

/** Behind # the page of the contradictions; no bulletin has this id, because its file of reviews is taken. */
const CHECKS = 'checks';

/** The way to the contradictions, and all bulletins with how far they are looked over; the arrows and j, k walk, Enter opens. */
function listView({ bulletins, contradictions }: DeskCollection): HTMLElement {
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
function walkList(view: HTMLElement, key: string): boolean {
  const by = key === 'j' || key === 'ArrowDown' ? 1 : key === 'k' || key === 'ArrowUp' ? -1 : 0;
  if (by === 0) return false;
  const links = [...view.querySelectorAll<HTMLElement>('a')];
  const at = links.findIndex((link) => link === document.activeElement);
  links[Math.max(0, Math.min(at + by, links.length - 1))]?.focus();
  return true;
}

/** Shows what every key does, until Escape. */
function showHelp(): void {
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

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
  if (isComposing || ctrlKey || metaKey || altKey || isTyping(target)) return;
  const command = KEYS[key];
  if (desk !== null && command !== undefined) void desk.run(command);
  else if (list !== null && command === 'help') showHelp();
  else if (list !== null && command === 'name') reviewer.focus();
  else if (list === null || !walkList(list, key)) return;
  event.preventDefault();
});
addEventListener('hashchange', () => void show());
addEventListener('focus', () => void desk?.refresh());

await show();
