import type { Page } from 'playwright-core';

import { afterEach, expect, test } from 'vitest';

import { createVisitor } from './visitor.ts';

const visitor = createVisitor();
const CAMPAIGN = '/campaigns/old-community-renewal/';

afterEach(() => {
  expect(visitor.takeProblems()).toEqual([]);
});

const part = (page: Page, name: string) => page.locator(`[data-part="${name}"]`);
const tile = (page: Page, code: string) => page.locator(`.pm-tile[data-region="${code}"]`);
const row = (page: Page, code: string) => page.locator(`.pm-rank li[data-region="${code}"]`);
const search = (page: Page): string => decodeURIComponent(new URL(page.url()).search);

test('a region that is pointed at, in the map or in the ranking, is marked in both and read out with its sources', async () => {
  const page = await visitor.open(CAMPAIGN);
  await tile(page, '440000').hover();
  await expect
    .poll(() => part(page, 'readout').textContent())
    .toMatch(/广东省 180\.2%.*目标 不少于1,?000个 → 结果 1,802个/);
  await expect.poll(() => row(page, '440000').getAttribute('class')).toContain('on');
  await row(page, '540000').hover();
  await expect.poll(() => part(page, 'readout').textContent()).toContain('西藏');
  expect(await tile(page, '440000').getAttribute('class')).not.toContain(' on');
  const links = await part(page, 'readout')
    .locator('a.fig')
    .evaluateAll((all) => all.map((a) => (a as HTMLAnchorElement).pathname + (a as HTMLAnchorElement).hash));
  expect(links.length).toBe(2);
  for (const link of links) expect(link).toMatch(/#fact-/);
});

test('mode, year and pins are chosen by keyboard, stand in the address, and survive a reload and the other language', async () => {
  const page = await visitor.open(CAMPAIGN);
  await page.locator('.pm-modes input:checked').focus();
  await expect.poll(() => page.locator('.pm-years input').count()).toBeGreaterThan(3);
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await expect.poll(() => search(page)).toBe('?mode=number&year=2022');
  await page.locator('.pm-years input:checked').focus();
  await page.keyboard.press('End');
  await expect.poll(() => search(page)).toBe('?mode=number&year=2025');
  expect(await part(page, 'finding').textContent()).toContain('2025年');
  for (const code of ['370000', '510000']) {
    await tile(page, code).focus();
    await page.locator(`[data-part="readout"] [data-pin="${code}"]`).press('Enter');
  }
  await expect.poll(() => search(page)).toBe('?mode=number&year=2025&pin=370000.510000');
  expect(await page.locator('.pm-card svg').count()).toBe(2);
  const ranking = await part(page, 'ranking').textContent();
  await page.reload();
  await expect.poll(() => part(page, 'ranking').textContent()).toBe(ranking);
  expect(await page.locator('.pm-card svg').count()).toBe(2);
  await page.click('header a[hreflang="en"]');
  await expect.poll(() => part(page, 'finding').textContent()).toContain('in 2025');
  expect(search(page)).toBe('?mode=number&year=2025&pin=370000.510000');
});

test('the file of a state holds its rows', async () => {
  const page = await visitor.open(`${CAMPAIGN}?mode=ratio&year=2021`);
  await expect.poll(() => part(page, 'finding').textContent()).toContain('2021');
  const [download] = await Promise.all([page.waitForEvent('download'), page.click('[data-save]')]);
  const text = await (await download.createReadStream()).setEncoding('utf8').toArray();
  const lines = text.join('').trim().split(/\r?\n/);
  expect(lines[0]).toMatch(/^\uFEFF?region,name,indicator,mode,year,value/);
  const codes = lines.slice(1).map((line) => line.slice(0, 6));
  const ranked = await page
    .locator('.pm-rank li')
    .evaluateAll((all) => all.map((li) => li.getAttribute('data-region')));
  expect(codes.slice(0, ranked.length)).toEqual(ranked);
});

test('a finger reads first and opens with the second tap; a phone shows the head of the ranking, and all when asked', async () => {
  const page = await visitor.open(CAMPAIGN, {
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 800 },
  });
  await tile(page, '440000').tap();
  await expect.poll(() => part(page, 'readout').textContent()).toContain('广东省');
  expect(page.url()).toContain(CAMPAIGN);
  expect(await page.locator('.pm-rank li:visible').count()).toBeLessThan(12);
  await page.locator('[data-all]').tap();
  expect(await page.locator('.pm-rank li:visible').count()).toBeGreaterThan(30);
  await tile(page, '440000').tap();
  await expect.poll(() => page.url()).toContain('/regions/440000/');
});

test('years are slid through with a pointer that is held', async () => {
  const page = await visitor.open(CAMPAIGN);
  await page.locator('.pm-years').hover();
  await expect.poll(() => page.locator('.pm-years label').count()).toBeGreaterThan(3);
  const [first, last] = [page.locator('.pm-years label').first(), page.locator('.pm-years label').last()];
  const [from, to] = [(await last.boundingBox())!, (await first.boundingBox())!];
  await page.mouse.move(from.x + from.width / 2, from.y + 30);
  await page.mouse.down();
  await page.mouse.move(to.x + to.width / 2, to.y + 30, { steps: 12 });
  await page.mouse.up();
  await expect.poll(() => search(page)).toBe('?mode=ratio&year=2021');
});

test('without script the opening state, the whole ranking and a table of all years stand there', async () => {
  const page = await visitor.open(CAMPAIGN, {
    javaScriptEnabled: false,
    viewport: { width: 360, height: 800 },
  });
  expect(await page.locator('.pm-rank li:visible').count()).toBe(31);
  expect(await page.locator('.pm-controls').isVisible()).toBe(false);
  expect(await page.locator('.pm table tbody tr').count()).toBeGreaterThan(30);
});
