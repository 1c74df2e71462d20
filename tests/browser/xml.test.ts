import { describe, expect, inject, test } from 'vitest';

import { listSite, readSite } from '../site/builtSite.ts';
import { createVisitor } from './visitor.ts';

const visitor = createVisitor();
const site = inject('site');
const xml = listSite(site).filter((path) => path.endsWith('.xml'));

/** What RFC 4287 asks of a feed, found by the browser's own strict parser; faults of one document. */
const findFaults = (text: string): string[] => {
  const ATOM = 'http://www.w3.org/2005/Atom';
  const document = new DOMParser().parseFromString(text, 'application/xml');
  if (document.querySelector('parsererror') !== null) return ['not well-formed'];
  const root = document.documentElement;
  if (root.localName !== 'feed')
    return /^(?:urlset|sitemapindex)$/.test(root.localName) ? [] : [root.localName];
  const faults: string[] = [];
  const once = (parent: Element, name: string): string => {
    const found = [...parent.children].filter((child) => child.localName === name);
    if (found.length !== 1) faults.push(`${parent.localName}: ${String(found.length)} × ${name}`);
    return found[0]?.textContent ?? '';
  };
  const hasAuthor = (parent: Element): boolean =>
    [...parent.children].some((child) => child.localName === 'author');
  if (root.namespaceURI !== ATOM) faults.push(`namespace ${root.namespaceURI ?? ''}`);
  const ids = new Set<string>();
  for (const element of [root, ...root.getElementsByTagNameNS(ATOM, 'entry')]) {
    const id = once(element, 'id');
    if (ids.has(id)) faults.push(`doubled id: ${id}`);
    ids.add(id);
    if (once(element, 'title') === '') faults.push(`no title: ${id}`);
    if (Number.isNaN(Date.parse(once(element, 'updated')))) faults.push(`no moment: ${id}`);
    if (element !== root) once(element, 'content');
    if (!hasAuthor(element) && !hasAuthor(root)) faults.push(`no author: ${id}`);
    const links = [...element.children].filter((child) => child.localName === 'link');
    const kinds = links.map((link) => `${link.getAttribute('rel') ?? ''} ${link.getAttribute('type') ?? ''}`);
    if (new Set(kinds).size !== kinds.length) faults.push(`doubled link: ${id}`);
    if (element === root && !kinds.includes('self application/atom+xml')) faults.push('no link to itself');
    if (!kinds.includes('alternate text/html')) faults.push(`no page: ${id}`);
  }
  for (const content of root.getElementsByTagNameNS(ATOM, 'content')) {
    const body = new DOMParser().parseFromString(content.textContent, 'text/html').body;
    const foreign = [...body.querySelectorAll('*')].filter(
      (one) => !/^(?:p|ul|li|a|blockquote)$/.test(one.localName),
    );
    if (foreign.length > 0) faults.push(`unknown element: ${foreign[0]?.localName ?? ''}`);
  }
  return faults;
};

describe('feeds and sitemaps are well-formed, feeds are Atom', () => {
  test('all of them', async () => {
    expect(xml.length).toBeGreaterThan(20);
    const page = await visitor.open('/feeds/');
    for (const path of xml)
      expect([path, await page.evaluate(findFaults, readSite(site, path))]).toEqual([path, []]);
  });
});
