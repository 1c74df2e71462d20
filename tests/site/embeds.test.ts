import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';

import { createDisk } from '../../scripts/run/disk.ts';
import { serve } from '../../scripts/site/serve.ts';
import { readPublished } from '../../src/datasets/published.ts';
import { allGraphics } from '../../src/graphics/graphic.ts';
import { embedPath } from '../../src/graphics/embeds/snippets.ts';
import { LANGS } from '../../src/i18n/index.ts';
import { listEmbeds, listSite, readElements, readSite } from './builtSite.ts';

const site = inject('site');
const embeds = listEmbeds(site).filter((path) => !path.includes('/missing/'));
const files = new Set(listSite(site));
const graphics = allGraphics(readPublished(), 'zh');

/** Bytes as they are sent, everything included: an embed is one request. */
const weigh = (path: string, quality: number): number =>
  brotliCompressSync(readFileSync(join(site, path)), {
    params: { [constants.BROTLI_PARAM_QUALITY]: quality },
  }).length;

const CHART = 4_900;
/** A state of a progress map is 34 regions, each with name, number and sentence, for wide and for narrow frames. */
const STATE = 6_000;
const FIGURE = 2_500;

test('every chart, map and figure has an embed and oEmbed in both languages; charts have their frozen edition, with its rows, figures none', () => {
  expect(graphics.length).toBeGreaterThan(200);
  for (const {
    draw,
    input: { id },
  } of graphics) {
    for (const lang of LANGS) {
      const newest = embedPath(id, lang).slice(1);
      const frozen = embeds.filter((path) => path.startsWith(newest) && path !== `${newest}index.html`);
      expect(files, newest).toContain(`${newest}index.html`);
      expect(frozen.length, newest).toBe(draw === 'figure' ? 0 : 1);
      for (const path of frozen) {
        expect(path).toMatch(/\/[0-9a-f]{12}\/index\.html$/);
        expect(files).toContain(path.replace('index.html', 'rows.csv'));
      }
      const oEmbed = JSON.parse(readSite(site, `${newest}oembed.json`)) as Record<string, unknown>;
      expect(oEmbed).toMatchObject({ version: '1.0', type: 'rich' });
      expect(oEmbed['html']).toContain(`${newest}"`);
      expect([oEmbed['width'], oEmbed['height']]).toEqual([expect.any(Number), expect.any(Number)]);
    }
  }
});

test('a frozen embed is what is drawn today, with its hash and the way to the newest; below a sub-path its links have it', () => {
  const below = inject('siteUnderPath');
  const bodyOf = (html: string): string => /<body>([\s\S]*)<footer>/.exec(html)?.[1] ?? '';
  const frozen = embeds.filter((path) => /\/[0-9a-f]{12}\/index\.html$/.test(path));
  for (const path of frozen) {
    const newest = path.replace(/[0-9a-f]{12}\/index/, 'index');
    const [, edition = ''] = /\/([0-9a-f]{12})\//.exec(path) ?? [];
    const html = readSite(site, path);
    expect(bodyOf(html), path).toBe(bodyOf(readSite(site, newest)));
    expect(html).toContain(edition);
    expect(bodyOf(readSite(below, path))).toBe(bodyOf(html).replaceAll(' href="/', ' href="/a/b/'));
  }
});

test('each keeps its budget, brotli, everything included', () => {
  const heavy = embeds.flatMap((path) => {
    const most = path.includes('@')
      ? FIGURE
      : /-progress-(?:\d|number|per10k|ratio|status)/.test(path)
        ? STATE
        : CHART;
    // What is light enough when it is compressed in haste need not be compressed with care, which takes thirty times as long.
    if (weigh(path, 5) <= most) return [];
    const bytes = weigh(path, 11);
    return bytes > most ? [`${path}: ${bytes}`] : [];
  });
  expect(heavy).toEqual([]);
});

test('the height script has 1 KB at most', () => {
  expect(statSync(join(site, 'embed/resize.js')).size).toBeLessThanOrEqual(1000);
});

describe('an embed', () => {
  test('loads nothing, and its policy names exactly its style and its script', () => {
    const wrong: string[] = [];
    for (const path of embeds) {
      const html = readSite(site, path);
      const [, policy = ''] = /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html) ?? [];
      const sourceOf = (name: string): string => {
        const [, text = ''] = new RegExp(`<${name}>([\\s\\S]*?)</${name}>`).exec(html) ?? [];
        return `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
      };
      expect(policy, path).toBe(
        `default-src 'none'; style-src ${sourceOf('style')}; script-src ${sourceOf('script')}; base-uri 'none'; form-action 'none'`,
      );
      for (const { name, attributes } of readElements(html)) {
        const note = (what: string): void => void wrong.push(`${path}: <${name}> ${what}`);
        if (['img', 'iframe', 'object', 'embed', 'image', 'use'].includes(name)) note('loads');
        if (name === 'link' && attributes.get('rel') !== 'alternate') note('rel');
        for (const key of attributes.keys()) if (/^(?:src|style|on\w+|srcdoc)$/i.test(key)) note(key);
        if (/^\s*(?:javascript|data|vbscript|blob):/i.test(attributes.get('href') ?? '')) note('href');
      }
    }
    expect(wrong).toEqual([]);
  });

  test('is framed by anybody under the server’s own policy, which knows its script', async () => {
    const { address, server } = await serve(0, site, createDisk());
    const [policies, sources] = [new Set<string>(), new Set<string>()];
    for (const path of embeds) {
      const reply = await fetch(`${address}${path.replace('index.html', '')}`);
      policies.add(reply.headers.get('content-security-policy') ?? '');
      const [, script = ''] = /<script>([\s\S]*?)<\/script>/.exec(await reply.text()) ?? [];
      sources.add(`'sha256-${createHash('sha256').update(script).digest('base64')}'`);
    }
    const [sent = ''] = policies;
    expect(policies.size).toBe(1);
    // One of charts, one of what has no marks.
    expect(/script-src ([^;]+)/.exec(sent)?.[1]?.split(' ').sort()).toEqual([...sources].sort());
    expect(sent).toContain('frame-ancestors *');
    const shipped = readFileSync('docs/deploy/youju-embed-headers.conf', 'utf8');
    expect(shipped).toContain(`Content-Security-Policy "${sent}"`);
    server.close();
    server.closeAllConnections();
  });

  test('links to pages and files that are there', () => {
    const missing = new Set<string>();
    for (const path of embeds)
      for (const { name, attributes } of readElements(readSite(site, path))) {
        const address = attributes.get('href') ?? '';
        if (name !== 'a' || !address.startsWith('/')) continue;
        const target = decodeURIComponent(address.replace(/[#?].*$/, '')).slice(1);
        if (!files.has(target) && !files.has(`${target}index.html`)) missing.add(`${path}: ${address}`);
      }
    expect([...missing]).toEqual([]);
  });

  test('is valid HTML', async () => {
    const validator = new HtmlValidate({
      extends: ['html-validate:standard', 'html-validate:a11y'],
      rules: {
        // Written by hand to be light, and its titles are the findings.
        'long-title': 'off',
        'doctype-style': 'off',
        // A frame has the title that its page gives it.
        'require-sri': 'off',
      },
    });
    for (const path of [
      ...embeds.filter((one) => !one.includes('@')).slice(0, 12),
      ...embeds.filter((one) => one.includes('@')).slice(0, 6),
    ]) {
      const { results } = await validator.validateString(readSite(site, path), path);
      const messages = results.flatMap((result) =>
        result.messages.map(({ ruleId, message }) => `${ruleId}: ${message}`),
      );
      expect([path, messages.slice(0, 5)]).toEqual([path, []]);
    }
  });
});
