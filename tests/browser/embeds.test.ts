import type { Server } from 'node:http';
import type { Browser, Frame, Page } from 'playwright-core';

import { createServer } from 'node:http';
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from 'vitest';

import { launchBrowser } from '../../scripts/run/browser.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { serve } from '../../scripts/site/serve.ts';
import { readPublished } from '../../src/datasets/published.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { figureCard } from '../../src/graphics/figureCard.ts';
import { snippetOptions } from '../../src/graphics/embeds/snippetOptions.ts';
import { snippetsOf } from '../../src/graphics/embeds/snippets.ts';

const GATE = { approval: '', audience: 'public' } as const;
const WIDTHS = [280, 320, 375, 480, 599, 600, 720, 900, 1200];

const published = readPublished();
const entries = allCharts(published, 'zh');
const byDrawing = [...Map.groupBy(entries, ({ spec }) => spec.draw).values()];
/** One chart of each kind of drawing, the one with the longest title. */
const longestTitles = byDrawing.map((found) =>
  found.reduce((a, b) => (b.spec.input.title.length > a.spec.input.title.length ? b : a)),
);
const longest = published.figures.reduce((a, b) => (b.quote.length > a.quote.length ? b : a));
const graphics = [
  ...longestTitles.map(({ spec }) => spec),
  { draw: 'figure' as const, input: figureCard(published, longest.id, 'zh') },
];

let site: { address: string; server: Server };
let host: Server;
let hostOrigin = '';
let browser: Browser;
/** What the host answers: a page and its policy. */
let page = { html: '', policy: '' };

beforeAll(async () => {
  site = await serve(0, inject('site'), createDisk());
  host = createServer((_, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    if (page.policy !== '') response.setHeader('content-security-policy', page.policy);
    response.end(page.html);
  });
  await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
  const bound = host.address();
  // Another name than the site's: another origin and another site.
  hostOrigin = `http://localhost:${typeof bound === 'object' && bound !== null ? bound.port : 0}/`;
  browser = await launchBrowser({ unlimitedFrames: true });
});

afterAll(async () => {
  await browser.close();
  for (const server of [site.server, host]) {
    server.close();
    server.closeAllConnections();
  }
});

const optionsOf = (spec: (typeof graphics)[number]): ReturnType<typeof snippetOptions> =>
  snippetOptions(spec, site.address, GATE);

async function open(
  html: string,
  {
    policy = '',
    scheme = 'light',
    width = 1280,
  }: { policy?: string; scheme?: 'light' | null; width?: number } = {},
): Promise<Page> {
  page = { html: `<!doctype html><meta charset="utf-8"><title>Host</title>${html}`, policy };
  const context = await browser.newContext({ colorScheme: scheme, viewport: { width, height: 900 } });
  onTestFinished(() => context.close());
  const opened = await context.newPage();
  await opened.goto(hostOrigin, { waitUntil: 'load' });
  return opened;
}

const frameOf = (opened: Page): Frame => opened.frames()[1]!;

/** What of an embed lies outside of its frame, and the least share of its width at which its words are drawn. */
const measureFrame = (
  frame: Frame,
): Promise<{ over: number; scrolls: boolean; drawn: number; natural: number; inner: number }> =>
  frame.evaluate(() => {
    const footer = document.querySelector('footer')!.getBoundingClientRect();
    const drawing = [...document.querySelectorAll('svg')].find((svg) => svg.clientWidth > 0);
    const box = drawing?.viewBox.baseVal;
    const most = drawing?.closest('.wide') ? 920 : 440;
    const main = document.querySelector('main')!;
    const root = document.scrollingElement!;
    const natural =
      (box === undefined
        ? main.scrollHeight
        : 8 + (Math.min(main.clientWidth, most) * box.height) / box.width) +
      document.querySelector('header')!.offsetHeight +
      document.querySelector('footer')!.offsetHeight;
    return {
      over: Math.max(
        footer.bottom - innerHeight,
        main.scrollHeight - main.clientHeight,
        root.scrollWidth - innerWidth,
      ),
      scrolls: root.scrollHeight > innerHeight + 1 || root.scrollWidth > innerWidth + 1,
      // Size of a unit of the drawing, in pixels: labels are 15 units.
      drawn: drawing === undefined || box === undefined ? 1 : drawing.getScreenCTM()!.a,
      natural,
      inner: innerHeight,
    };
  });

describe('the plain frame, scripts stripped', () => {
  test.each(graphics.map((spec) => [spec.input.id, spec] as const))(
    'cuts and scrolls nothing: %s',
    async (_id, spec) => {
      const { plain } = snippetsOf({ ...optionsOf(spec), theme: 'auto', edition: '' });
      const stripped = plain.replace('<iframe', '<iframe sandbox=""');
      const opened = await open(`<div id="column">${stripped}</div>`, {
        policy: `default-src 'none'; frame-src ${site.address}; style-src 'unsafe-inline'`,
      });
      for (const width of WIDTHS) {
        await opened.evaluate((px) => (document.getElementById('column')!.style.width = `${px}px`), width);
        const { over, scrolls, drawn } = await measureFrame(frameOf(opened));
        expect([width, over <= 1, scrolls], `over by ${over}`).toEqual([width, true, false]);
        // Words of 15 units stay legible.
        expect(drawn * 15, `at ${width}`).toBeGreaterThan(8.5);
      }
    },
  );
});

describe('the frame with the height script', () => {
  test.each(graphics.map((spec) => [spec.input.id, spec] as const))(
    'has the height of what it holds: %s',
    async (_id, spec) => {
      const { resizing } = snippetsOf({ ...optionsOf(spec), theme: 'auto', edition: '' });
      const opened = await open(`<div id="column">${resizing}</div>`, {
        policy: `default-src 'none'; frame-src ${site.address}; script-src ${site.address}; style-src 'unsafe-inline'`,
      });
      for (const width of [1200, 720, 600, 599, 320, 280, 700]) {
        await opened.evaluate((px) => (document.getElementById('column')!.style.width = `${px}px`), width);
        await expect
          .poll(async () => {
            const { natural, inner } = await measureFrame(frameOf(opened));
            return Math.abs(natural - inner);
          })
          .toBeLessThanOrEqual(1);
        expect((await measureFrame(frameOf(opened))).over).toBeLessThanOrEqual(1);
      }
    },
  );

  test('serves twenty of them on one page', async () => {
    const some = entries
      .slice(0, 20)
      .map(({ spec }) => snippetsOf({ ...optionsOf(spec), theme: 'auto', edition: '' }).resizing);
    const opened = await open(some.join('\n').replaceAll('loading="lazy"', ''));
    await expect
      .poll(() =>
        Promise.all(
          opened
            .frames()
            .slice(1)
            .map(async (frame) => {
              const { natural, inner } = await measureFrame(frame);
              return Math.abs(natural - inner) <= 1;
            }),
        ),
      )
      .toEqual(Array.from({ length: 20 }, () => true));
  });

  test('heeds its own frames only: no forged message changes anything', async () => {
    const { resizing } = snippetsOf({ ...optionsOf(graphics[0]!), theme: 'auto', edition: '' });
    const forged = `<iframe id="forger" srcdoc="<script>for (const m of [{ type: 'youju-height', height: 9 }, { sentinel: 'amp', type: 'embed-size', height: 9 }, { 'datawrapper-height': { x: 9 } }]) parent.postMessage(m, '*')</script>"></iframe>`;
    const opened = await open(`${resizing}${forged}`);
    await opened.evaluate(() => {
      for (const height of [9, '9px;background:url(//example.org)', -1, 1e9, NaN, null])
        postMessage({ type: 'youju-height', height }, '*');
    });
    await expect
      .poll(
        async () =>
          (await measureFrame(frameOf(opened))).natural - (await measureFrame(frameOf(opened))).inner,
      )
      .toBeLessThanOrEqual(1);
    const heights = await opened.evaluate(() =>
      [...document.querySelectorAll('iframe')].map((one) => one.style.cssText),
    );
    expect(heights[0]).toMatch(/height: \d{3,4}px/);
    expect(heights[0]).not.toContain('url');
    expect(heights[1]).toBe('');
  });
});

describe('other hosts', () => {
  test('AMP and Datawrapper learn the height in their own words', async () => {
    const { plain } = snippetsOf({ ...optionsOf(graphics[0]!), theme: 'auto', edition: '' });
    const opened = await open(
      `<script>addEventListener('message', ({ data }) => (window.said ??= []).push(data))</script>${plain}`,
    );
    const said = (): Promise<unknown[]> =>
      opened.evaluate(() => (window as unknown as { said?: unknown[] }).said ?? []);
    await expect.poll(async () => (await said()).length).toBeGreaterThanOrEqual(3);
    const height = expect.toSatisfy((one: number) => Number.isInteger(one) && one > 100) as number;
    expect(await said()).toEqual(
      expect.arrayContaining([
        { sentinel: 'amp', type: 'embed-size', height },
        { 'datawrapper-height': { [graphics[0]!.input.id]: height } },
      ]),
    );
  });

  test('the element loads a frame of its own and takes its height, in a page with a strict policy', async () => {
    const { component } = snippetsOf({ ...optionsOf(graphics[0]!), theme: 'dark', edition: '' });
    const opened = await open(component, {
      policy: `default-src 'none'; frame-src ${site.address}; script-src ${site.address}; style-src 'unsafe-inline'`,
    });
    await expect.poll(() => opened.frames()[1]?.url()).toContain('?theme=dark');
    await frameOf(opened).waitForLoadState('load');
    await expect
      .poll(async () => {
        const { natural, inner } = await measureFrame(frameOf(opened));
        return Math.abs(natural - inner);
      })
      .toBeLessThanOrEqual(1);
  });

  test('the element leaves out what is no id, hash, theme or language', async () => {
    const hostile = `<script type="module" src="${site.address}embed/youju-chart.js"></script><youju-chart chart="../about"></youju-chart><youju-chart chart="${graphics[0]!.input.id}" edition="javascript:1" theme="&lt;script&gt;" lang="../.."></youju-chart>`;
    const opened = await open(hostile);
    const addresses = (): string[] =>
      opened
        .frames()
        .slice(1)
        .map((frame) => frame.url())
        .filter((url) => url.startsWith('http'));
    await expect.poll(addresses).toEqual([`${site.address}embed/${graphics[0]!.input.id}/`]);
  });

  // A scheme of `null` leaves the browser its own way: a frame follows the scheme of the page around it.
  test.each([
    ['background:#102030', 'dark', null],
    ['background:#102030', 'dark', 'light'],
    ['background:#102030;color-scheme:dark', 'auto', null],
    ['background:#fff3c0', 'light', null],
    ['background:#fff3c0', 'auto', null],
  ] as const)('no box is painted in a page with %s, theme %s, system %s', async (style, theme, scheme) => {
    const spec = graphics.find(({ draw }) => draw === 'figure')!;
    const { plain } = snippetsOf({ ...optionsOf(spec), theme, edition: '' });
    const opened = await open(
      `<style>html{${style}}body{margin:0}</style>${plain.replace('loading="lazy"', '')}`,
      { scheme },
    );
    await frameOf(opened).waitForLoadState('load');
    const at = await opened.evaluate(() => {
      const { right, top, bottom } = document.querySelector('iframe')!.getBoundingClientRect();
      return { right, top, bottom };
    });
    const corner = await opened.screenshot({ clip: { x: at.right - 4, y: at.top + 2, width: 2, height: 2 } });
    const outside = await opened.screenshot({
      clip: { x: at.right - 4, y: at.bottom + 30, width: 2, height: 2 },
    });
    expect(corner.equals(outside)).toBe(true);
  });
});

describe('hostile addresses', () => {
  test('a theme, a language or an edition that is none changes nothing and runs nothing', async () => {
    const context = await browser.newContext();
    onTestFinished(() => context.close());
    const opened = await context.newPage();
    const problems: string[] = [];
    opened.on('dialog', (dialog) => void dialog.dismiss().then(() => problems.push('dialog')));
    opened.on('pageerror', (error) => problems.push(error.message));
    const id = graphics[0]!.input.id;
    const path = `${site.address}embed/${id}/`;
    for (const query of [
      '?theme=<script>alert(1)</script>',
      '?theme=javascript:alert(1)',
      '?lang=javascript:alert(1)',
      '?lang=//example.org',
      '#<img src=x onerror=alert(1)>',
    ]) {
      await opened.goto(path + query);
      expect(await opened.evaluate(() => document.documentElement.dataset['theme'] ?? '')).toBe('');
      expect(new URL(opened.url()).pathname).toBe(`/embed/${id}/`);
      expect(await opened.content()).not.toContain('alert');
    }
    await opened.goto(`${path}?theme=dark&lang=en`);
    await opened.waitForURL(`${site.address}en/embed/${id}/?theme=dark`);
    expect(await opened.evaluate(() => document.documentElement.dataset['theme'])).toBe('dark');
    expect(problems).toEqual([]);
  });

  test('an edition that is not known says so, inside a frame, too', async () => {
    const opened = await open(
      `<iframe src="${site.address}embed/${graphics[0]!.input.id}/000000000000/"></iframe>`,
    );
    await expect
      .poll(() => frameOf(opened).evaluate(() => document.querySelector('h1')?.textContent))
      .toBe('没有这个嵌入内容或版本');
  });
});
