import type { Page } from 'playwright-core';

import { afterEach, describe, expect, test } from 'vitest';

import { createVisitor } from './visitor.ts';

const visitor = createVisitor();
const { open } = visitor;

afterEach(() => {
  expect(visitor.takeProblems()).toEqual([]);
});

/** What has the focus: its name, and whether a reader sees that it has. */
const focused = (page: Page): Promise<{ name: string; ring: boolean; seen: boolean; path: string }> =>
  page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      name: `${element.tagName.toLowerCase()} ${element.textContent.trim().slice(0, 30)}`,
      path: element.getAttribute('href') ?? '',
      ring: (outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2) || boxShadow !== 'none',
      seen: box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth,
    };
  });

/** A page with numbers that come from a bulletin, and the first of them. */
const WITH_FIGURES = '/regions/110105/';
const FIGURE = 'main a.fig[href*="/bulletins/"]';

describe('by keyboard alone', () => {
  test('the first key leads past the head of the page', async () => {
    const page = await open('/');
    await page.keyboard.press('Tab');
    const skip = await focused(page);
    expect(skip).toMatchObject({ path: '#main', ring: true, seen: true });
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  });

  test.each([
    '/',
    '/campaigns/lifeline-clearing/',
    '/indicators/charging-ports/',
    '/bulletins/nmg-2024-119/',
    '/explore/',
  ])('every stop on %s is seen and marked', async (path) => {
    // Without smooth scrolling a stop is in sight at once, not a moment later.
    const page = await open(path, { reducedMotion: 'reduce' });
    const wrong: string[] = [];
    for (let k = 0; k < 80; k += 1) {
      await page.keyboard.press('Tab');
      const stop = await focused(page);
      if (stop.name.startsWith('body')) break;
      if (!stop.ring || !stop.seen)
        wrong.push(`${stop.name} ${stop.ring ? 'out of sight' : 'without a ring'}`);
    }
    expect(wrong).toEqual([]);
  });

  test('a number shows its sentence when it is reached, hides it on Escape, and opens on Enter', async () => {
    const page = await open(WITH_FIGURES);
    const number = page.locator(FIGURE).first();
    // Reached with a key, as a reader does: what is focused by a script is not marked.
    for (let k = 0; k < 80; k += 1) {
      await page.keyboard.press('Tab');
      if (await number.evaluate((element) => element === document.activeElement)) break;
    }
    const pop = page.locator('#quote-pop');
    await pop.waitFor({ state: 'visible' });
    expect(await number.getAttribute('aria-describedby')).toBe('quote-pop');
    await page.keyboard.press('Escape');
    expect(await pop.isHidden()).toBe(true);
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/bulletins\/[^/]+\/\d+\/$/);
  });

  test('tabs are walked with the arrows', async () => {
    const page = await open('/indicators/population/');
    await page.locator('.tabs a').first().focus();
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('.tabs a[aria-selected="true"]').getAttribute('href')).toBe('#map');
    expect(await page.locator('#map').isVisible()).toBe(true);
    expect(await page.locator('#chart').isVisible()).toBe(false);
  });

  test('Explore is searched, sorted and reset', async () => {
    const page = await open('/explore/');
    await page.focus('#explore input[name="q"]');
    await page.keyboard.type('火灾');
    await expect.poll(() => page.url()).toContain('q=');
    const before = await page.locator('#rows tr').first().innerText();
    await page.locator('thead button').first().focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#rows tr').first().innerText()).not.toBe(before);
    expect(await page.locator('th[aria-sort]').count()).toBe(1);
  });
});

describe('with script switched off', () => {
  const off = { javaScriptEnabled: false };

  test('charts, tables and numbers are there', async () => {
    const page = await open('/indicators/population/', off);
    for (const section of ['#chart', '#map', '#table', '#sources'])
      expect(await page.locator(section).isVisible(), section).toBe(true);
    expect(await page.locator('#chart svg').first().isVisible()).toBe(true);
    await page.locator('#chart summary').first().click();
    expect(await page.locator('#chart table').first().isVisible()).toBe(true);
  });

  test('a number opens the page of its sentence', async () => {
    const page = await open(WITH_FIGURES, off);
    await page.locator(FIGURE).first().click();
    await page.waitForURL(/\/bulletins\/[^/]+\/\d+\/$/);
    expect(await page.locator('.quote mark').first().isVisible()).toBe(true);
  });

  test('Explore lists the first numbers and offers the rest as a file; nothing that does not work is shown', async () => {
    const page = await open('/explore/', off);
    expect(await page.locator('#rows tr').count()).toBeGreaterThan(50);
    expect(await page.locator('#explore').isVisible()).toBe(false);
    expect(await page.locator('#save').isVisible()).toBe(false);
    expect(await page.locator('main a[href$="observations.csv"]').isVisible()).toBe(true);
    for (const button of await page.locator('button').all()) expect(await button.isVisible()).toBe(false);
  });
});

test('on a phone the first tap shows the sentence, the second opens it', async () => {
  const page = await open(WITH_FIGURES, {
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 740 },
  });
  const number = page.locator(FIGURE).first();
  await number.tap();
  const pop = page.locator('#quote-pop');
  await pop.waitFor({ state: 'visible' });
  expect(page.url()).toMatch(/\/$/);
  const box = await pop.boundingBox();
  expect(box!.x).toBeGreaterThanOrEqual(0);
  expect(box!.x + box!.width).toBeLessThanOrEqual(360);
  await number.tap();
  await page.waitForURL(/\/bulletins\//);
});
