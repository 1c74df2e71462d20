import { compare } from '../../text/compare.ts';
import { escapeXml } from '../../text/escapeXml.ts';

/** A page that search engines may list. All addresses are absolute. */
export interface SitePage {
  readonly address: string;
  /** The page in each language, itself included. */
  readonly alternates: readonly { readonly hreflang: string; readonly address: string }[];
  /** Day on which it last changed, `2026-11-22`; empty where nobody knows. */
  readonly changed: string;
}

/** Most addresses that a sitemap may hold (https://www.sitemaps.org/protocol.html). */
const MOST_ADDRESSES = 50_000;

const ATTRIBUTE = /([\w-]+)="([^"]*)"/g;

/** What the head of a page says of it; null where it is not to be listed: without an address of its own, or by its wish. */
export function readHead(html: string): Omit<SitePage, 'changed'> | null {
  const tags = [...html.matchAll(/<(?:link|meta)\b[^>]*>/g)].map(
    ([tag]) =>
      new Map([...tag.matchAll(ATTRIBUTE)].map(([, name = '', value = '']) => [name, decode(value)])),
  );
  const robots = tags.find((tag) => tag.get('name') === 'robots')?.get('content') ?? '';
  const address = tags.find((tag) => tag.get('rel') === 'canonical')?.get('href');
  if (address === undefined || robots.includes('noindex')) return null;
  const alternates = tags.flatMap((tag) => {
    const [hreflang, other] = [tag.get('hreflang'), tag.get('href')];
    return tag.get('rel') === 'alternate' && hreflang !== undefined && other !== undefined
      ? [{ hreflang, address: other }]
      : [];
  });
  return { address, alternates };
}

const decode = (text: string): string =>
  text.replaceAll('&quot;', '"').replaceAll('&#38;', '&').replaceAll('&amp;', '&');

/**
 * The files of a sitemap by name: `sitemap.xml` with all pages or, where there are more than one file may hold, an index of
 * `sitemap-1.xml`, `sitemap-2.xml` … `root` is the absolute address of the folder they are in.
 */
export function createSitemap(
  pages: readonly SitePage[],
  root: string,
  most = MOST_ADDRESSES,
): ReadonlyMap<string, string> {
  const sorted = [...pages].sort((a, b) => compare(a.address, b.address));
  if (sorted.length <= most) return new Map([['sitemap.xml', formatPages(sorted)]]);
  const parts = Array.from({ length: Math.ceil(sorted.length / most) }, (_, k) => {
    const own = sorted.slice(k * most, (k + 1) * most);
    return { name: `sitemap-${k + 1}.xml`, own };
  });
  const index = parts.map(({ name, own }) => {
    const newest = own.reduce((last, { changed }) => (changed > last ? changed : last), '');
    return `<sitemap><loc>${escapeXml(root + name)}</loc>${formatDay(newest)}</sitemap>\n`;
  });
  return new Map([
    ['sitemap.xml', `${DECLARATION}<sitemapindex ${NAMESPACE}>\n${index.join('')}</sitemapindex>\n`],
    ...parts.map(({ name, own }) => [name, formatPages(own)] as const),
  ]);
}

const DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n';
const NAMESPACE = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

const formatDay = (day: string): string => (day === '' ? '' : `<lastmod>${day}</lastmod>`);

function formatPages(pages: readonly SitePage[]): string {
  const urls = pages.map(({ address, alternates, changed }) => {
    const links = alternates.map(
      (version) =>
        `<xhtml:link rel="alternate" hreflang="${escapeXml(version.hreflang)}" href="${escapeXml(version.address)}"/>`,
    );
    return `<url><loc>${escapeXml(address)}</loc>${formatDay(changed)}${links.join('')}</url>\n`;
  });
  return `${DECLARATION}<urlset ${NAMESPACE} xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join('')}</urlset>\n`;
}
