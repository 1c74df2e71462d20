import type { SearchEntry, SearchKind } from '../../views/search/entry.ts';
import type { Answer } from './lookUp.ts';

import { TAGS, href, langOfText } from '../../i18n/index.ts';
import { search } from '../../i18n/search.ts';
import { keepInAddress } from '../addressState.ts';
import { element } from '../element.ts';
import { asksNumber, hrefOfExplore, hrefOfVerify, pageLang } from './links.ts';
import { lookUp } from './lookUp.ts';
import './style.ts';

/** Of a kind so many are shown before the reader asks for more. */
const MOST = 6;
/** Of a kind no more are shown at all: of a hundred sentences with one of the words nobody reads the last. */
const MOST_SHOWN = 30;

/** Writes what was found into the page of search, kind by kind, those with the best hit first. */
export async function showResults(box: HTMLElement, typed: string): Promise<void> {
  const lang = pageLang();
  const t = search(lang);
  for (const input of document.querySelectorAll<HTMLInputElement>('.search.large input')) input.value = typed;
  keepInAddress({ q: typed });
  document.title = `${t('results', { q: typed })} · ${document.title}`;
  const heading = element('h2', { id: 'results-title' }, t('results', { q: typed }));
  const status = element('div', { role: 'status' });
  const say = (...sentences: readonly string[]): void => {
    status.replaceChildren(...sentences.filter((one) => one !== '').map((one) => element('p', {}, one)));
  };
  say(t('resultsLoading', { q: typed }));
  box.setAttribute('aria-labelledby', heading.id);
  box.replaceChildren(heading, status);
  box.hidden = false;
  const answer = await lookUp(typed).catch(() => null);
  const toExplore = element('a', { href: hrefOfExplore(typed, lang) }, t('goExplore', { q: typed }));
  const toVerify = asksNumber(typed)
    ? element('p', {}, element('a', { href: hrefOfVerify(typed, lang) }, t('goVerify', { q: typed })))
    : null;
  if (toVerify !== null) box.append(toVerify);
  if (answer === null || answer.entries.length === 0) {
    say(answer === null ? t('failed') : `${t('nothing', { q: typed })}${t('nothingText')}`);
    box.append(
      element(
        'ul',
        {},
        element('li', {}, element('a', { href: '#list' }, t('goList'))),
        element('li', {}, toExplore),
      ),
    );
    return;
  }
  // What was found is not pushed out of sight by what was not; a link to a letter opens the list again.
  document.querySelector('#everything')?.removeAttribute('open');
  say(
    t('resultsFound', { n: answer.entries.length }),
    answer.without.length === 0 ? '' : t('without', { words: answer.without.join(t('separator')) }),
    answer.lang === lang ? '' : t('answeredIn'),
  );
  const kinds = Map.groupBy(answer.entries, ({ kind }) => kind);
  box.append(
    element('div', { class: 'kinds' }, ...[...kinds].map(([kind, entries]) => kindOf(kind, entries, answer))),
    element('p', {}, toExplore),
  );
}

function kindOf(kind: SearchKind, entries: readonly SearchEntry[], answer: Answer): HTMLElement {
  const t = search(pageLang());
  const lines = entries.slice(0, MOST_SHOWN).map((entry) => lineOf(entry, answer));
  const rest = lines.slice(MOST);
  return element(
    'section',
    {},
    element('h3', { class: 'label' }, `${t(kind)} · ${t('resultCount', { n: entries.length })}`),
    element('ul', { class: 'lines' }, ...lines.slice(0, MOST)),
    rest.length === 0
      ? null
      : element(
          'details',
          {},
          element('summary', {}, t('more', { n: entries.length - MOST })),
          element('ul', { class: 'lines' }, ...rest),
          entries.length > lines.length
            ? element('p', { class: 'small muted' }, t('firstShown', { n: lines.length }))
            : null,
        ),
  );
}

function lineOf({ path, title, original, note }: SearchEntry, { lang }: Answer): HTMLElement {
  const page = pageLang();
  const tag = (text: string): string | undefined => (lang === page ? langOfText(text, page) : TAGS[lang]);
  return element(
    'li',
    {},
    element('a', { href: href(path, lang), lang: tag(title) }, title),
    original === '' ? null : element('span', { class: 'original', lang: tag(original) }, ` ${original}`),
    note === '' ? null : element('span', { class: 'small muted', lang: tag(note) }, ` ${note}`),
  );
}
