import { afterEach, describe, expect, test } from 'vitest';

import { createVisitor } from './visitor.ts';

const visitor = createVisitor();
const { open } = visitor;

afterEach(() => {
  expect(visitor.takeProblems()).toEqual([]);
});

const pathOf = (url: string): string => url.slice(visitor.origin().length);

describe('a reader follows a number to its source', () => {
  test('home → campaign → number → its sentence → citation', async () => {
    const page = await open('/');
    await page.click('main a[href="/campaigns/lifeline-clearing/"]');
    await page.waitForURL('**/campaigns/lifeline-clearing/');
    const number = page.locator('main a.fig[href^="/bulletins/"]').first();
    const text = (await number.innerText()).replace(/\s+/g, '');
    await number.hover();
    const pop = page.locator('#quote-pop');
    await pop.waitFor({ state: 'visible' });
    const sentence = await pop.locator('.quote').innerText();
    expect(sentence.length).toBeGreaterThan(8);
    await number.click();
    await page.waitForURL(/\/bulletins\/[^/]+\/\d+\/$/);
    expect((await page.locator('h1').innerText()).replace(/\s+/g, '')).toContain(
      text.replace(/^\D+/, '').slice(0, 3),
    );
    // The popover holds the start of a long sentence.
    expect(await page.locator('.quote').first().innerText()).toContain(sentence);
    const marked = await page.locator('.quote mark').first().innerText();
    expect(sentence).toContain(marked);
    const citation = await page.locator('[data-cite]').last().innerText();
    expect(citation.length).toBeGreaterThan(10);
    // Its address opens the text of the bulletin where the number stands.
    await page.locator('main a[href*="#f"]').first().click();
    await page.waitForURL(/\/bulletins\/[^/]+\/#f\d+$/);
    const anchor = page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`);
    expect(await anchor.innerText()).toContain(marked);
    await expect
      .poll(() =>
        anchor.evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        }),
      )
      .toBe(true);
  });

  test('a mark of a chart leads to its sentence, too', async () => {
    const page = await open('/indicators/charging-ports/');
    const mark = page.locator('.chart .wide svg a').first();
    const href = await mark.getAttribute('href');
    await mark.focus();
    await page.goto(new URL(href ?? '', page.url()).href);
    expect(await page.locator('.quote, :target').count()).toBeGreaterThan(0);
  });

  test('a fact leads to the row that cites it', async () => {
    const page = await open('/regions/000000/');
    await page.locator('main a.fig[href*="#fact-"]').first().click();
    await page.waitForURL(/\/indicators\/[^/]+\/#fact-/);
    await page.locator(':target').waitFor({ state: 'visible' });
    expect(await page.locator(':target').innerText()).toMatch(/\d{4}/);
  });
});

describe('Explore', () => {
  test('keeps what was chosen over a reload and in a link that is shared', async () => {
    const page = await open('/explore/');
    const result = page.locator('#result');
    const all = await result.innerText();
    await page.fill('#explore input[name="q"]', '充电');
    await expect.poll(() => result.innerText()).not.toBe(all);
    await page.locator('select[name="region"]').selectOption('150000');
    await expect.poll(() => page.url()).toContain('region=150000');
    await expect.poll(() => page.locator('#rows tr').count()).toBeLessThan(40);
    const chosen = await result.innerText();
    const rows = await page.locator('#rows').innerText();
    const address = page.url();
    expect(decodeURIComponent(address)).toContain('充电');
    await page.reload();
    await expect.poll(() => result.innerText()).toBe(chosen);
    expect(await page.inputValue('#explore input[name="q"]')).toBe('充电');
    expect(await page.inputValue('select[name="region"]')).toBe('150000');
    await expect.poll(() => page.locator('#rows').innerText()).toBe(rows);
    const other = await open(pathOf(address));
    await expect.poll(() => other.locator('#result').innerText()).toBe(chosen);
  });

  test('says so when nothing is found, and everything comes back', async () => {
    const page = await open('/explore/');
    const result = page.locator('#result');
    const all = await result.innerText();
    await page.fill('#explore input[name="q"]', '没有这样的话');
    await expect.poll(() => result.innerText()).toMatch(/\b0\b/);
    await page.click('button[type="reset"]');
    await expect.poll(() => result.innerText()).toBe(all);
    await expect.poll(() => page.url()).not.toContain('q=');
  });

  test('saves the selection as a file', async () => {
    const page = await open('/en/explore/?region=150000');
    await expect.poll(() => page.locator('#rows tr').count()).toBeGreaterThan(5);
    const [download] = await Promise.all([page.waitForEvent('download'), page.click('#save')]);
    expect(download.suggestedFilename()).toMatch(/\.csv$/);
  });
});

describe('the language', () => {
  test.each([
    '/',
    '/campaigns/lifeline-clearing/',
    '/bulletins/nmg-2024-119/242/',
    '/explore/',
    '/regions/110105/',
  ])('switches on %s and stays on the page', async (path) => {
    const page = await open(path);
    expect(await page.getAttribute('html', 'lang')).toBe('zh-CN');
    await page.click('header a[hreflang="en"]');
    await page.waitForURL(`**/en${path}`);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    await page.click('header a[hreflang="zh-CN"]');
    await page.waitForURL((url) => url.pathname === path);
  });
});

describe('light, dark and large type', () => {
  test('are kept from page to page, and known before the first paint', async () => {
    const page = await open('/');
    await page.click('[data-switch="theme"]');
    await page.click('[data-switch="theme"]');
    await page.click('[data-switch="elder"]');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    const dark = await page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    await page.click('nav a[href="/campaigns/"]');
    await page.waitForURL('**/campaigns/');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe(dark);
    expect(await page.getAttribute('[data-switch="elder"]', 'aria-pressed')).toBe('true');
    await page.click('[data-switch="elder"]');
    expect(await page.getAttribute('html', 'data-elder')).toBeNull();
  });

  test('large type opens the tables', async () => {
    const page = await open('/indicators/charging-ports/');
    await page.click('[data-switch="elder"]');
    expect(await page.locator('#chart .chart table').first().isVisible()).toBe(true);
  });
});

test('an address that leads nowhere says so in the look of the site', async () => {
  const page = await open('/');
  const response = await page.request.get(`${visitor.origin()}/no/such/page/`);
  expect(response.status()).toBe(404);
  expect(await response.text()).toContain('<main id="main">');
});
