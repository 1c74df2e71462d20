import type { Page } from 'playwright-core';

import { afterEach, expect, test } from 'vitest';

import type { ObservationRow } from '../../src/datasets/published.ts';
import type { PackedExploreFile } from '../../src/graphics/selection/packedFile.ts';

import { addressOfObservation, IN_BULLETINS } from '../../src/datasets/address.ts';
import { readPublished } from '../../src/datasets/published.ts';
import { packFile, unpackFile } from '../../src/graphics/selection/packedFile.ts';
import { exploreDrawing } from '../../src/i18n/exploreDrawing.ts';
import { TILES } from '../../src/maps/tileLayout.ts';
import { createVisitor, groupsOf } from './visitor.ts';

const visitor = createVisitor();
const { open } = visitor;
const published = readPublished();
const zh = exploreDrawing('zh');

afterEach(() => {
  expect(visitor.takeProblems()).toEqual([]);
});

const drawing = (page: Page, form = 'wide') => page.locator(`#drawn .${form} svg`);
const marks = (page: Page) => drawing(page).locator('a[href]');
const checked = (page: Page, name: string): Promise<string> =>
  page.locator(`[name="${name}"]:checked`).inputValue();
const parameter = (page: Page, name: string): string | null => new URL(page.url()).searchParams.get(name);
const refusal = (page: Page) => page.locator('#drawing .refusal');

test('a selection that must not be drawn is refused with the reason; what is offered instead is drawn', async () => {
  const page = await open('/explore/?draw=auto');
  await expect.poll(() => refusal(page).isVisible()).toBe(true);
  expect(await refusal(page).textContent()).toContain(zh('different-indicator'));
  expect(await refusal(page).textContent()).toContain(zh('next/different-indicator'));
  expect(await drawing(page).count()).toBe(0);
  await refusal(page).locator('button').first().click();
  await expect.poll(() => marks(page).count()).toBeGreaterThan(1);
  expect(await refusal(page).isVisible()).toBe(false);
  expect(parameter(page, 'of')).not.toBe(null);
  await page.locator('#drawing .controls > button').click();
  await expect.poll(() => refusal(page).isVisible()).toBe(true);
  expect(parameter(page, 'of')).toBe(null);
});

test('regions are drawn, in another form, after a reload and in the other language', async () => {
  const [group] = groupsOf('regions');
  const { indicator, region } = group!.rows[0]!;
  const page = await open(`/explore/?indicator=${indicator}`);
  const asked: string[] = [];
  page.on('request', (request) => asked.push(new URL(request.url()).pathname));
  await page.locator('#rows .fig').first().hover();
  expect(asked.filter((path) => path.includes('draw'))).toEqual([]);
  await page.locator('#draw').press('Enter');
  await page.locator('[name="compared"][value="regions"]').check();
  await refusal(page)
    .locator('button')
    .first()
    .click({ timeout: 2000 })
    // Where all numbers of the indicator compare, nothing is refused.
    .catch(() => undefined);
  await expect.poll(() => marks(page).count()).toBe(group!.rows.length);
  const form = await checked(page, 'drawing-form');
  await page.locator(`[name="drawing-form"][value="${form}"]`).focus();
  await page.keyboard.press('ArrowDown');
  const other = await checked(page, 'drawing-form');
  expect(other).not.toBe(form);
  expect(parameter(page, 'form')).toBe(other);
  const name = published.byId.regions.get(region)!.name;
  const title = await page.locator('#drawn .title').textContent();
  const search = new URL(page.url()).search;

  await page.reload();
  await expect.poll(() => marks(page).count()).toBe(group!.rows.length);
  expect(await checked(page, 'drawing-form')).toBe(other);
  expect(await page.locator('#drawn .title').textContent()).toBe(title);
  expect(await page.locator('#drawn table').textContent()).toContain(name);
  expect(await page.locator('#drawn-address').textContent()).toBe(page.url());
  expect(await page.locator('#drawn-cite').textContent()).toContain(`${title!}[DS/OL]`);

  // A mark opens its sentence or citation, and its tip says who published it.
  const addresses = group!.rows.map((row) => addressOfObservation(IN_BULLETINS, row));
  expect(addresses).toContain(await marks(page).first().getAttribute('href'));
  await marks(page).first().hover();
  await expect.poll(() => page.locator('#quote-pop').isVisible()).toBe(true);
  const saving = page.waitForEvent('download');
  await page.getByRole('button', { name: zh('csv') }).click();
  expect((await saving).suggestedFilename()).toBe(zh('file'));

  await page.click('header a[hreflang="en"]');
  await expect.poll(() => marks(page).count()).toBe(group!.rows.length);
  expect(new URL(page.url()).search).toBe(search);
  expect(await checked(page, 'drawing-form')).toBe(other);
  expect(await marks(page).first().getAttribute('href')).toMatch(/^\/en\//);
});

test('periods are a line; the nearest published chart is named, with its own picture', async () => {
  const [group] = groupsOf('periods');
  const { indicator, region } = group!.rows[0]!;
  const page = await open(`/explore/?draw=auto&indicator=${indicator}&region=${region}`);
  await expect.poll(() => drawing(page).locator('.c-line').count()).toBeGreaterThan(0);
  expect(await checked(page, 'drawing-form')).toBe('series');
  const near = page.locator('#drawing .cites > p').filter({ hasText: zh('nearest') });
  expect(await near.locator('a').first().getAttribute('href')).toMatch(/^\/charts\/.+\/$/);
  expect(await near.locator('a[download]').first().getAttribute('href')).toMatch(/\.zh\.png$/);
  // The table alone again: the address forgets the drawing.
  await page.click('#draw');
  expect(await page.locator('#drawing').isVisible()).toBe(false);
  expect(parameter(page, 'draw')).toBe(null);
});

test('from five provinces on a map is proposed, and fits a phone', async () => {
  const [row] = published.observations;
  const rows = TILES.slice(0, 6).map(({ code }, k): ObservationRow => ({
    ...row!, id: `test@${k}`, region: code, indicator: published.indicators[0]!.id, role: 'actual', kind: 'flow', unit: '个',
    period: '2023', value: 100 + k, max: null, bound: 'exact', raw: `${100 + k}个`, printed: '',
  })); // prettier-ignore
  const page = await open('/explore/', { viewport: { width: 320, height: 800 } });
  await page.route('**/data/observations.json', (route) => route.fulfill({ json: rows }));
  // Only regions of which the site has a number are known by their level.
  await page.route('**/explore/drawing.json', async (route) => {
    const response = await route.fetch();
    const file = unpackFile((await response.json()) as PackedExploreFile, published.observations)!;
    const regions = rows.map(({ region }) => [region, { level: 'province', above: ['000000'] }] as const);
    const json = packFile({ ...file, regions: Object.fromEntries(regions) }, rows);
    await route.fulfill({ response, json });
  });
  await page.goto(`${visitor.origin()}/explore/?draw=auto`);
  await expect.poll(() => drawing(page, 'narrow').isVisible()).toBe(true);
  expect(await checked(page, 'drawing-form')).toBe('map');
  expect(await drawing(page, 'narrow').locator('a[href]').count()).toBe(6);
  expect(
    await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
});
