import type { Page } from 'playwright-core';

import { afterEach, describe, expect, test } from 'vitest';

import { readPublished } from '../../src/datasets/published.ts';
import { controlsOf } from '../../src/graphics/controls.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { addressOfChart } from '../../src/datasets/address.ts';
import { embedPath } from '../../src/graphics/embeds/snippets.ts';
import { createVisitor } from './visitor.ts';

const visitor = createVisitor();
const { open } = visitor;
const entries = allCharts(readPublished(), 'zh');
const withControls = entries.flatMap((entry) => {
  const controls = controlsOf(
    entry,
    entries.filter(({ page }) => page === entry.page),
  );
  return controls === null ? [] : [{ id: entry.spec.input.id, controls }];
});
/** A series with the most regions that can be laid beside it. */
const [series] = withControls
  .flatMap(({ id, controls }) => (controls.kind === 'series' ? [{ id, others: controls.others }] : []))
  .sort((a, b) => b.others.length - a.others.length);
const [timeline] = withControls.flatMap(({ id, controls }) =>
  controls.kind === 'offices' ? [{ id, offices: controls.offices }] : [],
);

const TOUCH = { hasTouch: true, isMobile: true, viewport: { width: 360, height: 900 } };

afterEach(() => {
  expect(visitor.takeProblems()).toEqual([]);
});

const drawingOf = (page: Page, form = 'wide') => page.locator(`.chart .${form} svg`).first();
const heightOf = async (page: Page): Promise<number> => (await drawingOf(page).boundingBox())!.height;
const chips = (page: Page) => page.locator('.chips button[aria-pressed]');
const pressed = (page: Page) => page.locator('.chips button[aria-pressed="true"]');

describe('regions in a series', () => {
  test('are added by name with the keyboard, at the same height, and taken out again', async () => {
    const page = await open(addressOfChart(series!.id));
    const before = await drawingOf(page).evaluate((svg) => svg.outerHTML);
    const height = await heightOf(page);
    const [first, second] = series!.others;
    await page.locator('form[data-series] input').focus();
    await page.keyboard.type(first!.name.slice(0, 2));
    await page.keyboard.press('Enter');
    await expect.poll(() => drawingOf(page).locator('.c-back').count()).toBeGreaterThan(0);
    expect(await heightOf(page)).toBeCloseTo(height, 0);
    expect(await drawingOf(page).textContent()).toContain(first!.name);
    expect(await chips(page).count()).toBe(2);
    if (second !== undefined) {
      await page.locator('form[data-series] input').fill(second.name);
      await expect.poll(() => chips(page).count()).toBe(3);
    }
    // The table says what is drawn.
    expect(await page.locator('.chart table').textContent()).toContain(first!.name);
    for (let n = await chips(page).count(); n > 1; n--)
      await page.locator('.chips button:not([aria-pressed])').first().press('Enter');
    await expect.poll(() => drawingOf(page).locator('.c-back').count()).toBe(0);
    expect(new URL(page.url()).search).toBe('');
    const after = await drawingOf(page).evaluate((svg) => svg.outerHTML);
    expect(after).toBe(before);
  });

  test('stand in the address: they survive a reload, the other language, and are sent', async () => {
    const page = await open(addressOfChart(series!.id));
    const [first] = series!.others;
    await page.locator('form[data-series] input').fill(first!.name);
    await expect.poll(() => chips(page).count()).toBe(2);
    await chips(page).last().click();
    await expect.poll(() => pressed(page).textContent()).toBe(first!.name);
    const title = await page.locator('.chart .title').textContent();
    const sent = page.url().slice(visitor.origin().length);
    for (const again of [page, await open(sent)]) {
      if (again === page) await page.reload();
      await expect.poll(() => pressed(again).textContent()).toBe(first!.name);
      await expect.poll(() => again.locator('.chart .title').textContent()).toBe(title);
    }
    await page.click('header a[hreflang="en"]');
    await expect.poll(() => chips(page).count()).toBe(2);
    await expect.poll(() => drawingOf(page).locator('.c-back').count()).toBeGreaterThan(0);
    expect(await page.getAttribute('html', 'lang')).toBe('en');
    expect(new URL(page.url()).search).toBe(new URL(sent, visitor.origin()).search);
  });

  test('that are not there are said to be missing; a finger brings one to the front', async () => {
    const page = await open(addressOfChart(series!.id), TOUCH);
    const form = page.locator('form[data-series]');
    await form.locator('input').tap();
    await form.locator('input').fill('没有这个地方');
    await form.locator('input').press('Enter');
    expect(await form.locator('output').textContent()).toContain('没有这个地方');
    await form.locator('input').fill(series!.others[0]!.name);
    await expect.poll(() => chips(page).count()).toBe(2);
    await chips(page).last().tap();
    await expect.poll(() => pressed(page).textContent()).toBe(series!.others[0]!.name);
    await drawingOf(page, 'narrow').locator('a').last().tap();
    expect(await page.locator('#quote-pop').isVisible()).toBe(true);
  });

  test('a page loads what draws only when a control is used', async () => {
    const page = await open(addressOfChart(series!.id));
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await drawingOf(page).locator('a').first().hover();
    await page.waitForTimeout(300);
    expect(asked.filter((url) => url.includes('/redraw.'))).toEqual([]);
    await page.locator('form[data-series] input').focus();
    await expect.poll(() => asked.filter((url) => url.includes('/redraw.')).length).toBe(1);
  });
});

test('the deadlines of an office come first in a timeline, the others step back', async () => {
  const page = await open(addressOfChart(timeline!.id));
  const [office, n] = timeline!.offices.find(([name]) => name !== '')!;
  const height = await heightOf(page);
  await page.locator('form[data-offices] select').selectOption(office);
  await expect.poll(() => drawingOf(page).locator('.c-behind').count()).toBeGreaterThan(0);
  expect(await heightOf(page)).toBeGreaterThanOrEqual(height - 1);
  expect(await page.locator('form[data-offices] output').textContent()).toContain(String(n));
  expect(await drawingOf(page).locator('a title').first().textContent()).toContain(office);
  expect(await drawingOf(page).locator('.c-today').count()).toBeGreaterThan(0);
  await page.reload();
  expect(await page.locator('form[data-offices] select').inputValue()).toBe(office);
  await expect.poll(() => drawingOf(page).locator('.c-behind').count()).toBeGreaterThan(0);
});

test('the filter of the commitments holds for the calendar below it, also from the address', async () => {
  const page = await open('/commitments/');
  await page.locator('[data-ledger] select[name="campaign"]').selectOption({ index: 1 });
  await expect.poll(() => drawingOf(page).locator('.c-behind').count()).toBeGreaterThan(0);
  await page.reload();
  await expect.poll(() => drawingOf(page).locator('.c-behind').count()).toBeGreaterThan(0);
  await page.click('[data-ledger] button[type="reset"]');
  await expect.poll(() => drawingOf(page).locator('.c-behind').count()).toBe(0);
});

test('a region that is pointed at is marked in every other drawing of the page', async () => {
  const page = await open('/campaigns/old-community-renewal/');
  const tile = page.locator('.pm-tile[data-region="370000"]');
  await tile.hover();
  await expect.poll(() => page.locator('.pm-rank [data-region="370000"].on').count()).toBe(1);
  expect(await page.locator('[data-region].on:not([data-region="370000"])').count()).toBe(0);
  // Under the pointer it is marked already.
  expect(await tile.getAttribute('class')).not.toMatch(/\bon\b/);
  await page.mouse.move(0, 0);
  await expect.poll(() => page.locator('[data-region].on').count()).toBe(0);
});

test('the tip of an embed says who published the number', async () => {
  const { spec, sources } = entries.find((entry) => entry.spec.draw === 'ranked-bars')!;
  const page = await open(`/${embedPath(spec.input.id, 'zh').replace(/^\//, '')}`, {
    viewport: { width: 720, height: 900 },
  });
  await page.locator('.wide svg a').first().hover();
  const said = await page.locator('#quote-pop').textContent();
  expect(sources.some(({ publisher }) => said?.includes(publisher))).toBe(true);
});
