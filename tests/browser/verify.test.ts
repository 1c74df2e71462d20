import { Buffer } from 'node:buffer';
import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';

import { afterEach, expect, test } from 'vitest';

import { readPublished } from '../../src/datasets/published.ts';
import { createVisitor } from './visitor.ts';

const { open, takeProblems, origin } = createVisitor();
const { observations } = readPublished();
const fires = observations.find(
  ({ indicator, region, period }) => indicator === 'fires' && region === '000000' && period === '2024',
)!;

afterEach(() => {
  expect(takeProblems()).toEqual([]);
});

const verdicts = async (page: Page): Promise<string[]> => {
  await page.locator('#verify-results li').first().waitFor();
  const items = await page.locator('#verify-results li').all();
  return Promise.all(items.map(async (item) => (await item.getAttribute('class')) ?? ''));
};

test('a text is held against the record: number, source, a newer one, and what is not collected', async () => {
  const page = await open('/verify/');
  await page.fill('#verify-text', `2024年，全国共接报火灾${fires.printed}。今年，某县修剪绿篱3200米。`);
  await page.click('#verify-run');
  expect(await verdicts(page)).toEqual(['agrees', 'not-collected']);
  const first = page.locator('#verify-results li').first();
  expect(await first.innerText()).toContain(fires.title);
  expect(await first.innerText()).toContain(fires.publisher);
  await page.fill('#verify-text', '2024年，全国共接报火灾12万起。');
  await page.locator('#verify-results .differs').first().waitFor();
  await page.fill('#verify-text', `2024年，全国共接报火灾${fires.printed}。`);
  await page.locator('#verify-results .agrees').first().waitFor();
  await first.getByText('看出处').click();
  expect(new URL(page.url()).pathname).toBe('/indicators/fires/');
});

test('the list is copied with its citations, and the result is one file that needs nothing else', async () => {
  const page = await open('/verify/', { permissions: ['clipboard-read', 'clipboard-write'] });
  await page.click('#verify-sample');
  await verdicts(page);
  await page.click('#verify-copy');
  await page.waitForFunction(() => document.querySelector('#verify-status')?.textContent === '已复制。');
  const copied = await page.evaluate('navigator.clipboard.readText()');
  expect(copied).toContain(`${origin()}/indicators/fires/`);
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('#verify-save')]);
  const saved = readFileSync(await download.path(), 'utf8');
  expect(download.suggestedFilename()).toMatch(/^youju-\d{4}-\d\d-\d\d\.html$/);
  expect(saved).toContain('与收录的数一致');
  expect(saved).not.toMatch(/<script|src=/);
});

test('files are read in the browser, and one that cannot be is named', async () => {
  const page = await open('/en/verify/');
  await page.setInputFiles('#verify-file', 'tests/intake/fixtures/nmg-2024-119.docx');
  expect((await verdicts(page)).length).toBeGreaterThan(20);
  await page.setInputFiles('#verify-file', {
    name: 'a.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from(`2024年，全国共接报火灾${fires.printed}。`),
  });
  await page.waitForFunction(() => document.querySelectorAll('#verify-results li').length === 1);
  await page.setInputFiles('#verify-file', { name: 'a.xyz', mimeType: '', buffer: Buffer.from('1') });
  await page.waitForFunction(() =>
    document.querySelector('#verify-status')?.textContent.startsWith('This file could not be read'),
  );
});

test('a number that is selected on a page, or typed into the search, is looked up', async () => {
  const page = await open('/verify/#t=90.8%E4%B8%87%20%E7%81%AB%E7%81%BE&place=000000');
  expect(await verdicts(page)).toEqual(['agrees']);
  const bulletin = await open('/bulletins/nmg-2024-119/');
  await bulletin.evaluate(() => {
    const mark = [...document.querySelectorAll('main a')].find((one) => one.textContent.includes('21764起'))!;
    getSelection()?.selectAllChildren(mark);
  });
  await bulletin.click('#whence');
  expect(await verdicts(bulletin)).toContain('agrees');
  expect(decodeURIComponent(new URL(bulletin.url()).hash)).toContain('place=150000');
  const search = await open('/');
  await search.locator('.search input').first().fill('50万 充电端口');
  await search.getByRole('option', { name: '查“50万 充电端口”这个数从哪来' }).click();
  expect((await verdicts(search)).length).toBe(1);
});

test('without a script it says what it needs', async () => {
  const page = await open('/verify/', { javaScriptEnabled: false });
  expect(await page.locator('noscript').innerText()).toContain('npm run -s verify');
  expect(await page.locator('#verify').isVisible()).toBe(false);
});

test.each([320, 1280])('it fits %d px', async (width) => {
  const page = await open('/verify/', { viewport: { width, height: 800 } });
  await page.click('#verify-sample');
  await verdicts(page);
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
});
