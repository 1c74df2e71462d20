import { describe, expect, inject, test } from 'vitest';

import { listPages, listSite, readElements, readSite } from './builtSite.ts';

const preview = inject('sitePreview');
const texts = (site: string): readonly string[] =>
  listSite(site).filter((path) => /\.(?:html|xml|json|jsonld|txt|ics|js|bib|ris)$/.test(path));

describe('a site that was not told its address', () => {
  test('says on every page that it is a local preview, in the language of the page; one that was does not', () => {
    const words = { zh: '本地预览：没有设置网站地址', en: 'Local preview: no site address is set' };
    const silent = listPages(preview).filter(
      (path) => !readSite(preview, path).includes(words[path.startsWith('en/') ? 'en' : 'zh']),
    );
    expect(silent).toEqual([]);
    const site = inject('site');
    const saying = listPages(site).filter((path) => /本地预览：|Local preview:/.test(readSite(site, path)));
    expect(saying).toEqual([]);
  });

  test('names this machine nowhere, whatever port it is served on', () => {
    const naming = texts(preview).filter((path) =>
      /127\.0\.0\.1|localhost:|youju\.example/.test(readSite(preview, path)),
    );
    expect(naming).toEqual([]);
  });

  test('gives addresses without a host in embed codes, citations and files', () => {
    const page = readSite(preview, 'charts/fires-map/index.html');
    expect(page).toContain('&lt;iframe src=&quot;/embed/fires-map/&quot;');
    expect(readSite(preview, 'charts/fires-map/cite.ris')).toContain('UR  - /charts/fires-map/');
    const oEmbed = JSON.parse(readSite(preview, 'embed/fires-map/oembed.json')) as { html: string };
    expect(oEmbed.html).toContain('src="/embed/fires-map/"');
  });

  test('gives search engines no address', () => {
    const addressed = listPages(preview).filter((path) =>
      readElements(readSite(preview, path)).some(
        ({ name, attributes }) =>
          name === 'link' && (attributes.get('rel') === 'canonical' || attributes.has('hreflang')),
      ),
    );
    expect(addressed).toEqual([]);
    expect(readSite(preview, 'robots.txt')).toBe('User-agent: *\nAllow: /\n');
    expect(listSite(preview)).not.toContain('sitemap.xml');
  });
});
