import type { Page } from 'playwright-core';

import { afterEach, describe, expect, test } from 'vitest';

import { createVisitor } from './visitor.ts';

const visitor = createVisitor();

afterEach(() => {
  expect(visitor.takeProblems()).toEqual([]);
});

const FIGURE = '/bulletins/nmg-2024-119/242/';
const CITABLE = [FIGURE, '/bulletins/nmg-2024-119/', '/indicators/charging-ports/', '/data/'];

/** Today as the browser counts it. */
const today = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const now = new Date();
    const two = (part: number): string => String(part).padStart(2, '0');
    return `${String(now.getFullYear())}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
  });

describe('citations', () => {
  test.each(CITABLE)('on %s are copied by keyboard, with the day of access, and it is said', async (path) => {
    const page = await visitor.open(path, { permissions: ['clipboard-read', 'clipboard-write'] });
    const isFigure = path === FIGURE;
    if (!isFigure) {
      await page.locator('.cites summary').focus();
      await page.keyboard.press('Enter');
    }
    for (const format of ['gbt2025', isFigure ? 'newsroom' : 'bibtex']) {
      await page.locator(`button[data-copy="cite-${format}"]`).focus();
      await page.keyboard.press('Enter');
      const status = page.locator('[data-copy-status][role="status"]');
      await expect.poll(() => status.textContent()).toMatch(/^已复制：/);
      const copied = await page.evaluate(() => navigator.clipboard.readText());
      expect(copied).toBe(await page.locator(`#cite-${format}`).textContent());

      // What a newspaper prints has no day of access.
      if (format !== 'newsroom') expect(copied).toContain(await today(page));
    }
  });

  test('are selected where there is no clipboard, and it is said', async () => {
    const page = await visitor.open(FIGURE);
    await page.evaluate(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.locator('button[data-copy="cite-newsroom"]').click();
    expect(await page.locator('[data-copy-status]').textContent()).toBe('已选中，请按 Ctrl+C 复制');
    const selected = await page.evaluate(() => getSelection()?.toString() ?? '');
    expect(selected).toBe(await page.locator('#cite-newsroom').textContent());
  });

  test('stand without script, complete without a day, with their files and no button', async () => {
    const page = await visitor.open(`/en${FIGURE}`, { javaScriptEnabled: false });
    expect(await page.locator('#cite-gbt2025').textContent()).toMatch(/Youju（2024-11）\. http.*\/242\/\.$/);
    for (const button of await page.locator('.cites button').all())
      expect(await button.isVisible()).toBe(false);
    expect(await page.locator('.cites a[download]').count()).toBe(4);
  });

  test('download as files under their own names', async () => {
    const page = await visitor.open(FIGURE);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('.cites a[href$=".ris"]').click(),
    ]);
    expect(download.suggestedFilename()).toBe('cite.ris');
  });
});
