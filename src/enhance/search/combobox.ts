import type { Lang } from '../../i18n/index.ts';
import type { SearchEntry } from '../../views/search/entry.ts';
import type { Answer } from './lookUp.ts';

import { TAGS, href, langOfText } from '../../i18n/index.ts';
import { search } from '../../i18n/search.ts';
import { element } from '../element.ts';
import { asksNumber, hrefOfExplore, hrefOfList, hrefOfSearch, hrefOfVerify, pageLang } from './links.ts';
import { loadIndex, lookUp } from './lookUp.ts';
import './style.ts';

/** So many suggestions are seen at once on a phone above its keyboard. */
const MOST = 7;

let fields = 0;

/** Suggestions below a field of search: a list that is walked with the arrows while the field keeps the focus (combobox). */
export function startCombobox(form: HTMLFormElement): void {
  const input = form.querySelector('input');
  if (input === null) return;
  const lang = pageLang();
  const t = search(lang);
  fields += 1;
  const id = `suggestions-${String(fields)}`;
  const note = element('p', { hidden: true });
  const list = element('div', { id, role: 'listbox', 'aria-label': t('suggestions') });
  const status = element('p', { class: 'hidden', role: 'status' });
  const panel = element('div', { class: 'suggestions', hidden: true }, note, list);
  form.append(panel, status);
  for (const [name, value] of Object.entries({
    role: 'combobox',
    autocomplete: 'off',
    'aria-autocomplete': 'list',
    'aria-controls': id,
    'aria-expanded': 'false',
  }))
    input.setAttribute(name, value);
  let active = -1;

  const options = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('[role="option"]')];

  const choose = (next: number): void => {
    const all = options();
    active = next;
    for (const [k, option] of all.entries()) option.setAttribute('aria-selected', String(k === active));
    const chosen = all[active];
    if (chosen === undefined) input.removeAttribute('aria-activedescendant');
    else {
      input.setAttribute('aria-activedescendant', chosen.id);
      chosen.scrollIntoView({ block: 'nearest' });
    }
  };

  const open = (isOpen: boolean): void => {
    panel.hidden = !isOpen;
    input.setAttribute('aria-expanded', String(isOpen));
    if (!isOpen) choose(-1);
  };

  const show = (typed: string, answer: Answer | null): void => {
    const shown = answer?.entries.slice(0, MOST) ?? [];
    const said =
      answer === null
        ? t('failed')
        : shown.length === 0
          ? `${t('nothing', { q: typed })}${t('nothingText')}`
          : answer.without.length > 0
            ? t('without', { words: answer.without.join(t('separator')) })
            : '';
    note.textContent = said;
    note.hidden = said === '';
    const further: (readonly [string, string])[] = [];
    if (asksNumber(typed)) further.push([hrefOfVerify(typed, lang), t('goVerify', { q: typed })]);
    if (shown.length > 0) further.push([hrefOfSearch(typed, lang), t('allResults', { q: typed })]);
    else
      further.push(
        [hrefOfList(lang), t('goList')],
        [hrefOfExplore(typed, lang), t('goExplore', { q: typed })],
      );
    list.replaceChildren(
      ...shown.map((entry) => optionOf(entry, answer?.lang ?? lang, lang)),
      ...further.map(([address, words]) => element('a', { href: address, class: 'further' }, words)),
    );
    for (const [k, option] of [...list.children].entries()) {
      option.id = `${id}-${String(k)}`;
      option.setAttribute('role', 'option');
      option.setAttribute('tabindex', '-1');
    }
    // All that the arrows reach: what is suggested, and the way to the rest.
    status.textContent = said === '' ? t('suggestionCount', { n: options().length }) : said;
    choose(-1);
    open(true);
  };

  const update = async (): Promise<void> => {
    const typed = input.value.trim();
    if (typed === '') {
      open(false);
      return;
    }
    const answer = await lookUp(typed).catch(() => null);
    // Meanwhile more was typed, or the field was left.
    if (input.value.trim() === typed && document.activeElement === input) show(typed, answer);
  };

  input.addEventListener('input', () => void update());
  input.addEventListener('focus', () => void update());
  input.addEventListener('blur', () => {
    open(false);
  });
  // The field keeps the focus while a suggestion is pressed.
  panel.addEventListener('pointerdown', (event) => {
    event.preventDefault();
  });
  panel.addEventListener('mousedown', (event) => {
    event.preventDefault();
  });
  input.addEventListener('keydown', (event) => {
    // The keys belong to the way of writing Chinese while it offers its own suggestions.
    if (event.isComposing) return;
    const count = options().length;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step !== undefined) {
      event.preventDefault();
      if (panel.hidden) void update();
      // From the last one on to the field itself, and around.
      else choose(((active + 1 + step + count + 1) % (count + 1)) - 1);
    } else if (event.key === 'Enter' && active >= 0 && !panel.hidden) {
      event.preventDefault();
      options()[active]?.click();
    } else if (event.key === 'Escape' && !panel.hidden) {
      event.preventDefault();
      open(false);
    }
  });
  void loadIndex(lang).catch(() => undefined);
  void update();
}

/** A suggestion: its name, what tells it from others, and its kind. */
function optionOf(entry: SearchEntry, answered: Lang, page: Lang): HTMLElement {
  const tag = (text: string): string | undefined =>
    answered === page ? langOfText(text, page) : TAGS[answered];
  return element(
    'a',
    { href: href(entry.path, answered) },
    element('b', { lang: tag(entry.title) }, entry.title),
    entry.original === ''
      ? null
      : element('span', { class: 'where', lang: tag(entry.original) }, entry.original),
    entry.note === '' ? null : element('span', { class: 'where', lang: tag(entry.note) }, entry.note),
    element('span', { class: 'kind' }, search(page)(entry.kind)),
  );
}
