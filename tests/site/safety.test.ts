import { createHash } from 'node:crypto';
import { describe, expect, inject, test } from 'vitest';

import { typeOfPage } from '../../scripts/site/pageTypes.ts';
import { listPages, listSite, readElements, readSite } from './builtSite.ts';

const site = inject('site');
const pages = listPages(site);

/** Attributes by which a page makes the browser load something; links of `a` load nothing before they are followed. */
const LOADING = [
  'src',
  'srcset',
  'poster',
  'data',
  'action',
  'formaction',
  'xlink:href',
  'background',
  'ping',
];

/** The style sheets that stand in a page; drawings and text hold none. */
const stylesIn = (html: string): string[] =>
  [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, text]) => text!);
const [style = ''] = stylesIn(readSite(site, 'index.html'));
/** The sheets that stand behind it, each once. */
const sheets = new Set(listPages(site).flatMap((path) => stylesIn(readSite(site, path)).slice(1)));
/** Pages of which there are thousands share their style as a file. */
const isLight = (path: string): boolean => ['figure', 'reading'].includes(typeOfPage(path));
/** What pages have whose elements a sheet is for. */
const NEEDED = [
  ['.pm-tiles', /class="pm/],
  ['.finding', /class="finding/],
  ['.front', /class="(?:front|story)"/],
  ['.snippets', /class="snippets/],
  ['#lint', /id="lint"/],
] as const;

test('the site is there', () => {
  expect(pages.length).toBeGreaterThan(500);
});

describe('no page', () => {
  test('holds a script or a handler inline, or a style but those of the site', () => {
    // Millions of attributes: what is wrong is gathered, and asked for once.
    const wrong: string[] = [];
    for (const path of pages) {
      const html = readSite(site, path);
      for (const { name, attributes } of readElements(html)) {
        const note = (what: string): void => void wrong.push(`${path}: <${name}> ${what}`);
        // A block of linked data is no script: the browser never runs it.
        if (name === 'script' && attributes.get('type') !== 'application/ld+json' && !attributes.has('src'))
          note('inline');
        if (name === 'base') note('moves all addresses');
        for (const key of attributes.keys()) if (/^(?:style|on\w+|srcdoc)$/i.test(key)) note(key);
        for (const key of ['href', 'src', 'action'])
          if (/^\s*(?:javascript|data|vbscript|blob):/i.test(attributes.get(key) ?? '')) note(key);
      }
      const [first, ...others] = stylesIn(html);
      if (isLight(path)) {
        expect([path, first]).toEqual([path, undefined]);
        expect(html, path).toMatch(/<link rel="stylesheet" href="\/_astro\/site\./);
        continue;
      }
      expect(first, path).toBe(style);
      expect(new Set(others).size, path).toBe(others.length);
      for (const [rule, elements] of NEEDED)
        if (elements.test(html))
          expect([path, rule, others.some((sheet) => sheet.includes(rule))]).toEqual([path, rule, true]);
    }
    expect(wrong).toEqual([]);
  });

  test('loads anything from another host', () => {
    const wrong: string[] = [];
    for (const path of pages) {
      for (const { name, attributes } of readElements(readSite(site, path))) {
        const loaded = LOADING.map((key) => attributes.get(key) ?? '');
        const isHint = name === 'link' && !/^(?:canonical|alternate)$/.test(attributes.get('rel') ?? '');
        if (isHint || name === 'use' || name === 'image') loaded.push(attributes.get('href') ?? '');
        for (const address of loaded)
          if (/^(?:[a-z][\w+.-]*:|\/\/)/i.test(address)) wrong.push(`${path}: <${name}> ${address}`);
        for (const value of attributes.values())
          if (/url\(\s*["']?(?!#)/.test(value)) wrong.push(`${path}: <${name}> ${value}`);
      }
    }
    expect(wrong).toEqual([]);
  });

  test('names an address of the site that holds a machine', () => {
    expect(pages.filter((path) => /\/(?:work|home|root|tmp)\//.test(readSite(site, path)))).toEqual([]);
  });
});

describe('the Content-Security-Policy', () => {
  const policies = pages.map((path) => {
    const metas = readElements(readSite(site, path)).filter(({ name }) => name === 'meta');
    const at = metas.findIndex(
      ({ attributes }) => attributes.get('http-equiv') === 'Content-Security-Policy',
    );
    return { path, at, policy: metas[at]?.attributes.get('content') ?? '' };
  });

  test('stands on every page, before anything that it governs', () => {
    for (const { path, at } of policies) {
      // Only the encoding comes before it.
      expect(at, path).toBe(1);
      const html = readSite(site, path);
      expect(html.indexOf('Content-Security-Policy'), path).toBeLessThan(html.search(/<(?:script|link)\b/));
    }
  });

  test('of pages of which there are thousands allows nothing but files of the site', () => {
    const all = new Set(policies.filter(({ path }) => isLight(path)).map(({ policy }) => policy));
    expect([...all]).toEqual([
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'",
    ]);
  });

  test('is the same everywhere else, allows nothing but the site itself and the style sheets in the page', () => {
    const withoutStyle = new Set<string>();
    for (const { path, policy } of policies.filter((one) => !isLight(one.path))) {
      const [, sources = ''] = / style-src ([^;]*);/.exec(policy) ?? [];
      const own = stylesIn(readSite(site, path)).map(
        (text) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`,
      );
      expect([path, sources.split(' ').sort()]).toEqual([path, own.sort()]);
      withoutStyle.add(policy.replace(sources, ''));
    }
    expect(sheets.size).toBe(4);
    expect(withoutStyle.size).toBe(1);
    const directives = new Map(
      [...withoutStyle][0]!.split(';').map((one) => one.trim().split(/ (.*)/) as [string, string]),
    );
    expect(directives.get('default-src')).toBe("'none'");
    expect(directives.get('base-uri')).toBe("'none'");
    directives.delete('style-src');
    for (const [name, value] of directives)
      expect([name, value]).toEqual([name, expect.stringMatching(/^'(?:self|none)'$/)]);
  });
});

test('style sheets and scripts load nothing from elsewhere, and evaluate no text', () => {
  const files = listSite(site).filter((path) => /\.(?:css|js)$/.test(path));
  expect(files.length).toBeGreaterThan(3);
  const texts = files.map((path) => [path, readSite(site, path)] as const);
  for (const [path, text] of [...texts, ['the style sheet', style] as const]) {
    const found = [
      /@import|url\(\s*["']?(?:https?:|\/\/|data:)/i.exec(text),
      /\beval\(|new Function\(|document\.write|sourceMappingURL/.exec(text),
      // Names of languages of pages, which the reader of pages knows, are no addresses.
      /https?:\/\/\w+/.exec(text.replaceAll(/http:\/\/www\.(?:w3\.org|ibm\.com\/data\/dtd)\//g, '')),
    ];
    expect([path, found.map((match) => match?.[0])]).toEqual([path, [undefined, undefined, undefined]]);
  }
});

test('pictures are plain', () => {
  const pictures = listSite(site).filter((path) => path.endsWith('.svg'));
  expect(pictures.filter((path) => /<script|\son\w+=|foreignObject/i.test(readSite(site, path)))).toEqual([]);
});
