import type { Page } from 'playwright-core';

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, expect, test } from 'vitest';

import { createVisitor } from './visitor.ts';

const visitor = createVisitor('sitePreview');
const CAMPAIGN = '/campaigns/old-community-renewal/';
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

afterEach(() => {
  expect(visitor.takeProblems()).toEqual([]);
});

const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
const area = (page: Page, code: string) => page.locator(`.pm-land a[data-region="${code}"]`);
const row = (page: Page, code: string) => page.locator(`.pm-rank li[data-region="${code}"]`);

/** What is drawn of an area, though its shape is in another file. */
const fillOf = (page: Page, code: string): Promise<string> =>
  area(page, code)
    .locator('use')
    .evaluate((use) => getComputedStyle(use).fill);

test('areas have shapes, from the one file that all maps share, and the colours of their rows', async () => {
  const page = await visitor.open(CAMPAIGN);
  for (const code of ['110000', '370000', '650000', '710000']) {
    const box = (await area(page, code).locator('use').boundingBox())!;
    expect(Math.min(box.width, box.height), code).toBeGreaterThan(5);
  }
  expect(await fillOf(page, '540000')).toBe('rgb(221, 159, 63)');
  expect(await fillOf(page, '710000')).toContain('#pm-hatch');
  expect((await page.locator('.pm-land .sea').boundingBox())!.width).toBeGreaterThan(50);
});

test('an area that is pointed at and its row are one; reading it frames it', async () => {
  const page = await visitor.open(CAMPAIGN);
  await area(page, '510000').hover();
  await expect.poll(() => part(page, 'readout').textContent()).toContain('四川省');
  await expect.poll(() => row(page, '510000').getAttribute('class')).toContain('on');
  await expect.poll(() => page.locator('.pm-land .ring').getAttribute('href')).toContain('#r510000');
  await row(page, '440000').hover();
  await expect.poll(() => page.locator('.pm-land .ring').getAttribute('href')).toContain('#r440000');
});

test('areas change with mode and year by keyboard, are pinned with the space bar, and keep the focus', async () => {
  const page = await visitor.open(CAMPAIGN);
  await page.locator('.pm-modes input:checked').focus();
  await expect.poll(() => page.locator('.pm-land .ring').count()).toBe(1);
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => area(page, '440000').getAttribute('class')).toBe('not-due');
  expect(await area(page, '440000').getAttribute('aria-label')).toBe('广东：未到期');
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => area(page, '440000').getAttribute('class')).toBe('land');
  expect(await page.locator('.pm-land circle:not(.c-hit)').count()).toBeGreaterThan(30);
  await area(page, '440000').focus();
  await page.keyboard.press(' ');
  await expect.poll(() => page.locator('.pm-land .pin').count()).toBe(1);
  expect(await area(page, '440000').evaluate((one) => one === document.activeElement)).toBe(true);
  expect(new URL(page.url()).search).toContain('pin=440000');
});

test('a finger reads an area first and opens it with the second tap; a click leads from nation to province to prefecture', async () => {
  const phone = await visitor.open(CAMPAIGN, {
    hasTouch: true,
    isMobile: true,
    viewport: { width: 390, height: 844 },
  });
  await area(phone, '510000').locator('use').tap();
  await expect.poll(() => part(phone, 'readout').textContent()).toContain('四川省');
  expect(phone.url()).toContain(CAMPAIGN);
  await area(phone, '510000').locator('use').tap();
  await expect.poll(() => phone.url()).toContain('/regions/510000/');
  await area(phone, '510100').focus();
  await phone.keyboard.press('Enter');
  await expect.poll(() => phone.url()).toContain('/regions/510100/');
  await phone.goBack();
  await expect.poll(() => phone.url()).toContain('/regions/510000/');
});

test.each(['light', 'dark'] as const)(
  'axe finds nothing on a map with boundaries (%s)',
  async (colorScheme) => {
    for (const path of [CAMPAIGN, `/en${CAMPAIGN}`, '/regions/370000/']) {
      const page = await visitor.open(path, { colorScheme, viewport: { width: 390, height: 844 } });
      await page.evaluate(axe);
      const found = await page.evaluate('axe.run(".pm", { resultTypes: ["violations"] })');
      expect((found as { violations: { id: string }[] }).violations.map(({ id }) => id)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
    }
  },
);
