import { TAGS, href, langOfText } from '../../i18n/index.ts';
import { search } from '../../i18n/search.ts';
import { nearestTo, wordsOf } from '../../views/search/nearest.ts';
import { element } from '../element.ts';
import { pageLang } from './links.ts';
import { loadIndex, lookUp } from './lookUp.ts';

const MOST = 5;

/** Offers what an address resembles, and what is found by its words. */
export async function showNear(box: HTMLElement, path: string): Promise<void> {
  const lang = pageLang();
  const { entries } = await loadIndex(lang);
  const near = nearestTo(path, entries);
  const found = await lookUp(wordsOf(path));
  const offers = [
    ...near.map((entry) => ({ entry, of: lang })),
    // Words of which some are left out would lead anywhere.
    ...(found.without.length > 0 ? [] : found.entries).map((entry) => ({ entry, of: found.lang })),
  ];
  const unique = [...new Map(offers.map((offer) => [href(offer.entry.path, offer.of), offer])).entries()];
  if (unique.length === 0) return;
  const tag = (text: string, of: typeof lang): string | undefined =>
    of === lang ? langOfText(text, lang) : TAGS[of];
  box
    .querySelector('ul')
    ?.replaceChildren(
      ...unique
        .slice(0, MOST)
        .map(([address, { entry, of }]) =>
          element(
            'li',
            {},
            element('a', { href: address, lang: tag(entry.title, of) }, entry.title),
            element('span', { class: 'small muted' }, ` ${search(lang)(entry.kind)}`),
          ),
        ),
    );
  box.hidden = false;
}
