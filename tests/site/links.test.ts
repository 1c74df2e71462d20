import { describe, expect, inject, test } from 'vitest';

import type { Element } from './builtSite.ts';

import { listPages, listSite, readElements, readSite } from './builtSite.ts';

/** A link that leads nowhere: the page it stands on and the address. */
type Broken = `${string} → ${string}`;

/** Everything on a page that is an address of this site: links, files, and what scripts read. */
function addressesOf(elements: readonly Element[]): readonly string[] {
  return elements.flatMap(({ name, attributes }) =>
    [...attributes]
      .filter(([key, value]) => {
        if (name === 'meta') return false;
        if (name === 'link' && /^(?:canonical|alternate)$/.test(attributes.get('rel') ?? '')) return false;
        return ['href', 'src', 'action'].includes(key) || (key.startsWith('data-') && value.startsWith('/'));
      })
      .map(([, value]) => value)
      .filter((value) => !/^(?:https?|mailto):/.test(value)),
  );
}

/** Follows every link of a built site, with its fragment, from every page. */
function findBroken(folder: string, base: string): readonly Broken[] {
  const files = new Set(listSite(folder));
  const ids = new Map<string, ReadonlySet<string>>();
  const idsOf = (path: string): ReadonlySet<string> => {
    const known =
      ids.get(path) ??
      new Set(readElements(readSite(folder, path)).map((one) => one.attributes.get('id') ?? ''));
    ids.set(path, known);
    return known;
  };
  const broken: Broken[] = [];
  for (const page of listPages(folder)) {
    const from = new URL(`http://site${base}${page.replace(/(^|\/)index\.html$/, '$1')}`);
    for (const address of new Set(addressesOf(readElements(readSite(folder, page))))) {
      const { pathname, hash } = new URL(address, from);
      const path = decodeURIComponent(pathname);
      const inside = path.startsWith(base) ? path.slice(base.length) : '/outside';
      const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside;
      const leads =
        files.has(file) &&
        (hash === '' || !file.endsWith('.html') || idsOf(file).has(decodeURIComponent(hash.slice(1))));
      if (!leads) broken.push(`${page} → ${address}`);
    }
  }
  return broken;
}

describe('every link leads to a page or a file, every fragment to an element', () => {
  test('of the site at the root', () => {
    expect(findBroken(inject('site'), '/').slice(0, 20)).toEqual([]);
  }, 120_000);

  test('of the site under a sub-path', () => {
    expect(findBroken(inject('siteUnderPath'), '/a/b/').slice(0, 20)).toEqual([]);
  }, 120_000);
});

test('under a sub-path the pages are the same, address for address', () => {
  const [root, under] = [inject('site'), inject('siteUnderPath')];
  expect(listPages(under)).toEqual(listPages(root));
  const unhashed = (html: string): string => html.replace(/\/_astro\/[^"]+/g, '/_astro/x');
  for (const page of listPages(root)) {
    const plain = unhashed(readSite(under, page)).replaceAll('/a/b/', '/');
    expect(plain === unhashed(readSite(root, page)), page).toBe(true);
  }
});

test('no id stands twice on a page', () => {
  const site = inject('site');
  for (const page of listPages(site)) {
    const ids = readElements(readSite(site, page)).flatMap((one) => one.attributes.get('id') ?? []);
    expect([page, ids.filter((id, at) => ids.indexOf(id) !== at)]).toEqual([page, []]);
  }
});

test('every page can be reached from the home page', () => {
  const site = inject('site');
  const reached = new Set(['index.html']);
  for (const page of reached) {
    for (const address of addressesOf(readElements(readSite(site, page)))) {
      const path = decodeURIComponent(new URL(address, `http://site/${page}`).pathname).slice(1);
      if (path === '' || path.endsWith('/')) reached.add(`${path}index.html`);
    }
  }
  expect(listPages(site).filter((page) => page !== '404.html' && !reached.has(page))).toEqual([]);
});
