import type { Page } from 'playwright-core';

import { afterEach, describe, expect, test } from 'vitest';

import { readPublished } from '../../src/datasets/published.ts';
import { explore } from '../../src/i18n/explore.ts';
import { search } from '../../src/i18n/search.ts';
import { createVisitor } from './visitor.ts';

const visitor = createVisitor();
const { open } = visitor;
const zh = search('zh');
const en = search('en');

afterEach(() => {
  expect(visitor.takeProblems()).toEqual([]);
});

const field = (page: Page) => page.locator('.bar .search input');
const options = (page: Page) => page.locator('.bar [role="option"]');
const active = async (page: Page): Promise<string> => {
  const id = await field(page).getAttribute('aria-activedescendant');
  return id === null ? '' : page.locator(`#${id}[aria-selected="true"]`).innerText();
};
const isOpen = (page: Page) => field(page).getAttribute('aria-expanded');

describe('the field in the head of a page', () => {
  test('suggests while one types; arrows choose, Escape closes, Enter opens', async () => {
    const page = await open('/about/');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await field(page).focus();
    await expect.poll(() => asked.some((path) => path === '/search/zh.json')).toBe(true);
    await page.keyboard.type('包头');
    await expect.poll(() => isOpen(page)).toBe('true');
    expect(await options(page).first().innerText()).toContain('包头市');
    expect(await page.locator('.bar [role="status"]').innerText()).toBe(
      zh('suggestionCount', { n: await options(page).count() }),
    );
    expect(await active(page)).toBe('');
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toContain('包头市');
    await page.keyboard.press('ArrowDown');
    expect(await active(page)).toContain('昆都仑区');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    expect(await active(page)).toBe('');
    await page.keyboard.press('ArrowUp');
    expect(await active(page)).toBe(zh('allResults', { q: '包头' }));
    await page.keyboard.press('Escape');
    expect(await isOpen(page)).toBe('false');
    expect(await active(page)).toBe('');
    expect(await field(page).inputValue()).toBe('包头');
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => isOpen(page)).toBe('true');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/regions\/150200\/$/);
    // The index of the other language was not asked for.
    expect(asked.filter((path) => path === '/search/en.json')).toEqual([]);
  });

  test('is loaded on no page before it is used', async () => {
    const page = await open('/about/');
    const names = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name));
    expect(names.filter((name) => /combobox|search\/(?:zh|en)\.json/.test(name))).toEqual([]);
  });

  test('leads to all results where nothing is chosen, and takes a pointer, too', async () => {
    const page = await open('/en/about/');
    await field(page).focus();
    await page.keyboard.type('fire deaths');
    await expect.poll(() => isOpen(page)).toBe('true');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/en\/search\/\?q=fire\+deaths$/);
    const first = page.locator('#results li a').first();
    await first.waitFor();
    expect(await first.getAttribute('href')).toBe('/en/indicators/fire-deaths/');
    await field(page).focus();
    await page.keyboard.type('Baotou');
    await options(page).filter({ hasText: 'Kundulun' }).click();
    await page.waitForURL(/\/en\/regions\/150203\/$/);
  });

  test('answers an English question with English pages', async () => {
    const page = await open('/about/');
    await field(page).focus();
    await page.keyboard.type('ebike charging');
    await expect.poll(() => isOpen(page)).toBe('true');
    expect(await options(page).first().getAttribute('href')).toBe('/en/indicators/charging-ports/');
    expect(await options(page).first().locator('b').getAttribute('lang')).toBe('en');
  });

  test('says what can be found where nothing is', async () => {
    const page = await open('/about/');
    await field(page).focus();
    await page.keyboard.type('区块链');
    await expect.poll(() => isOpen(page)).toBe('true');
    expect(await page.locator('.suggestions p').innerText()).toContain(zh('nothing', { q: '区块链' }));
    const addresses = await options(page).evaluateAll((all) =>
      all.map((one) => decodeURIComponent(one.getAttribute('href') ?? '')),
    );
    expect(addresses).toEqual(['/search/#list', '/explore/?q=区块链']);
  });

  test.each([
    [320, '/'],
    [320, '/en/'],
    [768, '/en/'],
  ])('stays in the window of %i px on %s with its suggestions', async (width, path) => {
    const page = await open(path, { viewport: { width, height: 700 } });
    await field(page).focus();
    await page.keyboard.type('a');
    await expect.poll(() => isOpen(page)).toBe('true');
    for (const part of [field(page), page.locator('.bar .suggestions')]) {
      const box = await part.boundingBox();
      expect(box!.x).toBeGreaterThanOrEqual(0);
      expect(box!.x + box!.width).toBeLessThanOrEqual(width);
    }
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
  });
});

describe('the page of search', () => {
  test('shows results by kind, with the question in the field and in the other language', async () => {
    const page = await open('/search/?q=生命通道');
    await page.locator('#results h3').first().waitFor();
    // The list of everything is folded below what was found.
    expect(await page.locator('#everything').getAttribute('open')).toBeNull();
    expect(await page.locator('#results h3').first().innerText()).toContain(zh('campaign'));
    expect(await page.locator('.search.large input').inputValue()).toBe('生命通道');
    expect(await page.locator('header a[hreflang="en"]').getAttribute('href')).toContain('/en/search/');
    await page.click('header a[hreflang="en"]');
    await page.waitForURL(/\/en\/search\/\?q=/);
    await page
      .locator('#results h2')
      .filter({ hasText: en('results', { q: '生命通道' }) })
      .waitFor();
  });

  test('says that it looks, then how many there are of all and of each kind, also of those that it does not list', async () => {
    const page = await open('/about/');
    let goOn = (): void => undefined;
    const held = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    await page.route('**/search/zh.json', async (route) => {
      await held;
      await route.continue();
    });
    await page.goto(`${visitor.origin()}/search/?q=消防`);
    const status = page.locator('#results [role="status"]');
    await expect.poll(() => status.innerText()).toBe(zh('resultsLoading', { q: '消防' }));
    goOn();
    await page.locator('#results h3').first().waitFor();
    expect(await page.getByRole('region', { name: zh('results', { q: '消防' }) }).count()).toBe(1);
    const heads = await page.locator('#results h3').allInnerTexts();
    const counts = heads.map((head) => Number(/\d+/.exec(head.split('·')[1] ?? '')?.[0]));
    const all = counts.reduce((sum, count) => sum + count, 0);
    expect(all).toBeGreaterThan(60);
    expect(await status.innerText()).toBe(zh('resultsFound', { n: all }));
  });

  test('lists everything without script, where the field of every page leads', async () => {
    const page = await open('/', { javaScriptEnabled: false });
    await field(page).fill('包头');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\/\?q=/);
    expect(await page.locator('#results').isVisible()).toBe(false);
    expect(await page.locator('#list a[href="/indicators/charging-ports/"]').isVisible()).toBe(true);
    expect(await page.locator('#places a[href="/regions/150200/"]').isVisible()).toBe(true);
  });
});

describe('the page for what is not there', () => {
  const near = (page: Page) => page.locator('[data-near] a');
  const missing = async (path: string): Promise<Page> => {
    const page = await open(path);
    // That it is not there is what is tested.
    visitor.takeProblems();
    await near(page).first().waitFor();
    return page;
  };

  test('offers what the address resembles, in its language, with a head that works', async () => {
    const page = await missing('/en/indicators/charging-port/');
    expect(await near(page).first().getAttribute('href')).toBe('/en/indicators/charging-ports/');
    expect(await page.locator('h1').allInnerTexts()).toEqual(['No such page']);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    expect(await page.locator('.bar nav a').first().getAttribute('href')).toBe('/en/campaigns/');
    await page.locator('[data-switch="elder"]').click();
    expect(await page.locator('html').getAttribute('data-elder')).toBe('');
    await field(page).focus();
    await page.keyboard.type('Baotou');
    await expect.poll(() => options(page).first().innerText()).toContain('Baotou');
  });

  test('offers the places around a code, and what words in the address mean', async () => {
    expect(
      await near(await missing('/regions/150299/'))
        .first()
        .getAttribute('href'),
    ).toBe('/regions/150200/');
    const page = await missing('/包头');
    expect(await near(page).first().getAttribute('href')).toBe('/regions/150200/');
    expect(await page.locator('h1').count()).toBe(1);
  });
});

test('Explore understands the words of readers, and says which it did not find', async () => {
  const page = await open('/explore/?q=充电桩');
  await expect
    .poll(() => page.locator('#rows a[href="/indicators/charging-ports/"]').count())
    .toBeGreaterThan(0);
  expect(await page.locator('#missing').isVisible()).toBe(false);
  await page.fill('#explore [name="q"]', '充电桩 火星');
  await expect.poll(() => page.locator('#missing').isVisible()).toBe(true);
  expect(await page.locator('#missing').innerText()).toContain(zh('noNumber', { words: '火星' }));
  await page.fill('#explore [name="q"]', '充电桩');
  await expect.poll(() => page.locator('#missing').isVisible()).toBe(false);
});

test('Explore shows no rows as found before it can look, says where it cannot, and offers another try', async () => {
  const page = await open('/about/');
  let goOn = (): void => undefined;
  const held = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  await page.route('**/_astro/exploreQueries*.js', async (route) => {
    await held;
    await route.abort();
  });
  await page.goto(`${visitor.origin()}/explore/?q=充电桩&role=actual`);
  const result = page.locator('#result');
  const failed = page.locator('#query-failed');
  expect(await result.innerText()).toBe(explore('zh')('loading'));
  await page.selectOption('[name="role"]', 'target');
  expect(await result.innerText()).toBe(explore('zh')('loading'));
  goOn();
  await expect.poll(() => failed.isVisible()).toBe(true);
  const targets = readPublished().observations.filter(({ role }) => role === 'target').length;
  expect(await result.innerText()).toBe(explore('zh')('result', { n: targets }));
  expect(new URL(page.url()).search).toBe('?role=target');
  await page.unroute('**/_astro/exploreQueries*.js');
  await failed.locator('button').click();
  await page.waitForURL(/q=/);
  // That it was not there is what is tested.
  visitor.takeProblems();
  await expect.poll(() => result.innerText()).not.toBe(explore('zh')('loading'));
  expect(await failed.isVisible()).toBe(false);
  expect(await page.locator('#rows tr').count()).toBeLessThan(targets);
  expect(await page.locator('#explore [name="q"]').inputValue()).toBe('充电桩');
});
