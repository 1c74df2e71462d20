import type { SearchEntry, SearchKind } from '../../views/search/entry.ts';
import type { Answer } from './lookUp.ts';

import { TAGS, href, langOfText } from '../../i18n/index.ts';
import { search } from '../../i18n/search.ts';
import { keepInAddress } from '../addressState.ts';
import { element } from '../element.ts';
import { hrefOfExplore, pageLang } from './links.ts';
import { lookUp } from './lookUp.ts';
import './style.ts';

/** Of a kind so many are shown before the reader asks for more. */
const MOST = 6;
/** What fits so much worse than the best is left out: of a hundred sentences with one of the words nobody reads the last. */
const SHOWN = 60;

/** Writes what was found into the page of search, kind by kind, those with the best hit first. */
export async function showResults(box: HTMLElement, typed: string): Promise<void> {
  const lang = pageLang();
  const t = search(lang);
  for (const input of document.querySelectorAll<HTMLInputElement>('.search.large input')) input.value = typed;
  keepInAddress({ q: typed });
  const answer = await lookUp(typed).catch(() => null);
  const found = answer?.entries.slice(0, SHOWN) ?? [];
  const heading = element('h2', {}, t('results', { q: typed }));
  document.title = `${t('results', { q: typed })} · ${document.title}`;
  const line = (words: string): HTMLElement => element('p', {}, words);
  if (answer === null || found.length === 0) {
    box.replaceChildren(
      heading,
      line(answer === null ? t('failed') : `${t('nothing', { q: typed })}${t('nothingText')}`),
      element(
        'ul',
        {},
        element('li', {}, element('a', { href: '#list' }, t('goList'))),
        element('li', {}, element('a', { href: hrefOfExplore(typed, lang) }, t('goExplore', { q: typed }))),
      ),
    );
  } else {
    const notes = [
      answer.without.length === 0 ? '' : t('without', { words: answer.without.join(t('separator')) }),
      answer.lang === lang ? '' : t('answeredIn'),
    ];
    const kinds = Map.groupBy(found, ({ kind }) => kind);
    box.replaceChildren(
      heading,
      ...notes.filter((note) => note !== '').map(line),
      element(
        'div',
        { class: 'kinds' },
        ...[...kinds].map(([kind, entries]) => kindOf(kind, entries, answer)),
      ),
      element('p', {}, element('a', { href: hrefOfExplore(typed, lang) }, t('goExplore', { q: typed }))),
    );
  }
  box.hidden = false;
}

function kindOf(kind: SearchKind, entries: readonly SearchEntry[], answer: Answer): HTMLElement {
  const t = search(pageLang());
  const lines = entries.map((entry) => lineOf(entry, answer));
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
          element('summary', {}, t('more', { n: rest.length })),
          element('ul', { class: 'lines' }, ...rest),
        ),
  );
}

function lineOf({ path, title, note }: SearchEntry, { lang }: Answer): HTMLElement {
  const page = pageLang();
  const tag = (text: string): string | undefined => (lang === page ? langOfText(text, page) : TAGS[lang]);
  return element(
    'li',
    {},
    element('a', { href: href(path, lang), lang: tag(title) }, title),
    note === '' ? null : element('span', { class: 'small muted', lang: tag(note) }, ` ${note}`),
  );
}
