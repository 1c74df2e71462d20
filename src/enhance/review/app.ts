import type { Lang } from '../../i18n/index.ts';
import type { DeskBulletin, DeskChecks, DeskCollection } from '../../reviews/protocol.ts';

import { otherLang, TAGS } from '../../i18n/index.ts';
import { review } from '../../i18n/checks/review.ts';
import { ask } from './ask.ts';
import type { DeskContext, Screen } from './desk.ts';
import { CheckDesk } from './checkDesk.ts';
import { Desk } from './desk.ts';
import { element, isTyping } from './dom.ts';
import { showHelp } from './helpDialog.ts';
import { KEYS } from './keys.ts';
import { CHECKS, listView, walkList } from './listView.ts';

/*
 * The page of `npm run review`: a list of bulletins, the desk of one, and that of the contradictions. It is served to this machine only and is no part of
 * the public site.
 */

const NAME = 'youju-reviewer';
const LANG = 'youju-review-language';

let lang: Lang = localStorage.getItem(LANG) === 'en' ? 'en' : 'zh';
let desk: Screen | null = null;
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
async function openDesk(id: string, { indicators }: DeskCollection): Promise<Screen> {
  const context: DeskContext = {
    lang,
    indicators,
    reviewer: () => reviewer.value.trim(),
    askName: () => {
      reviewer.focus();
    },
    showList: () => {
      location.hash = '';
    },
    showHelp: () => {
      showHelp(lang);
    },
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
  list = desk === null ? listView(collection, lang) : null;
  document.body.replaceChildren(
    header(),
    ...[desk?.node, list].filter((node) => node instanceof HTMLElement),
  );
  if (desk === null) list?.querySelector('a')?.focus();
  else document.querySelector('[aria-current]')?.scrollIntoView({ block: 'center' });
}

addEventListener('keydown', (event) => {
  const { key, ctrlKey, metaKey, altKey, isComposing, target } = event;
  if (isComposing || ctrlKey || metaKey || altKey || isTyping(target)) return;
  const command = KEYS[key];
  if (desk !== null && command !== undefined) void desk.run(command);
  else if (list !== null && command === 'help') showHelp(lang);
  else if (list !== null && command === 'name') reviewer.focus();
  else if (list === null || !walkList(list, key)) return;
  event.preventDefault();
});
addEventListener('hashchange', () => void show());
addEventListener('focus', () => void desk?.refresh());

await show();
