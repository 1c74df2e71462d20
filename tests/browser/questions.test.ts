import type { Page } from 'playwright-core';

import { afterEach, describe, expect, test } from 'vitest';

import { createVisitor } from './visitor.ts';

const visitor = createVisitor();

afterEach(() => {
  expect(visitor.takeProblems()).toEqual([]);
});

const PHONE = { viewport: { width: 390, height: 844 } };
const DESKTOP = { viewport: { width: 1280, height: 800 } };

/** What a reader does: each click and each Enter counts, typing does not. */
interface Reader {
  readonly page: Page;
  readonly click: (selector: string) => Promise<void>;
  readonly search: (words: string, path: string) => Promise<void>;
  readonly acts: () => number;
}

async function read(lang: 'zh' | 'en', options: typeof PHONE): Promise<Reader> {
  const page = await visitor.open(lang === 'zh' ? '/' : '/en/', options);
  let acts = 0;
  const click = async (selector: string): Promise<void> => {
    acts += 1;
    await page.locator(selector).first().click();
  };
  const search = async (words: string, path: string): Promise<void> => {
    await page.locator('main [role="search"] input, main form input[type="search"]').first().fill(words);
    acts += 1;
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/search\//);
    await click(`#results a[href$="${path}"]`);
    await page.waitForURL(`**${path}`);
  };
  return { page, click, search, acts: () => acts };
}

/** Words that a reader sees once the page has come. */
const shows = async ({ page }: Reader, ...words: readonly string[]): Promise<void> => {
  for (const word of words) await expect.poll(() => page.locator('main').innerText()).toContain(word);
};

const FROM = [
  ['zh', 'phone', PHONE],
  ['zh', 'desktop', DESKTOP],
  ['en', 'phone', PHONE],
  ['en', 'desktop', DESKTOP],
] as const;

describe.each(FROM)('from the home page in three acts at most: %s, %s', (lang, _name, options) => {
  const isZh = lang === 'zh';

  test('how far renovation has got in Shandong, against the others', async () => {
    const reader = await read(lang, options);
    await reader.click('.question a[href*="progress-map"]');
    const row = reader.page.locator('#progress-map li[data-region="370000"]');
    if (!(await row.isVisible())) await reader.click('#progress-map [data-all]');
    await expect.poll(() => row.innerText()).toContain('3,892 / 3,889');
    expect(reader.acts()).toBeLessThanOrEqual(3);
  });

  test('what Chengdu promised, and what was done', async () => {
    const reader = await read(lang, options);
    await reader.search(isZh ? '成都' : 'Chengdu', '/regions/510100/');
    await shows(reader, isZh ? '改造老旧小区' : 'Old communities renovated', isZh ? '项承诺' : 'promises');
    expect(reader.acts()).toBeLessThanOrEqual(3);
  });

  test('how many charging ports Inner Mongolia has', async () => {
    const reader = await read(lang, options);
    await reader.search(isZh ? '内蒙古 充电端口' : 'Inner Mongolia', '/regions/150000/');
    await shows(reader, isZh ? '电动自行车充电端口' : 'E-bike charging ports', isZh ? '50' : '500,000');
    expect(reader.acts()).toBeLessThanOrEqual(3);
  });
});
