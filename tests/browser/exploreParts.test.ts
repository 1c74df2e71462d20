import type { Page } from 'playwright-core';

import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { afterEach, expect, test } from 'vitest';

import { addressOfObservation, IN_BULLETINS } from '../../src/datasets/address.ts';
import { columnNames } from '../../src/datasets/schema/index.ts';
import { readPublished } from '../../src/datasets/published.ts';
import { explore } from '../../src/i18n/explore.ts';
import { createVisitor, groupsOf } from './visitor.ts';

// The tables of the preview are in parts: its Explore reads what is chosen from the file of one choice.
const visitor = createVisitor('sitePreview');
const { observations } = readPublished();
const zh = explore('zh');

afterEach(() => {
  expect(visitor.takeProblems()).toEqual([]);
});

/** Opens Explore; gives what is asked for from then on, as far as it is data. */
async function openExplore(path = '/explore/'): Promise<{ page: Page; asked: string[] }> {
  const page = await visitor.open('/about/');
  const asked: string[] = [];
  page.on('request', (request) => {
    const address = decodeURIComponent(new URL(request.url()).pathname);
    if (address.startsWith('/data/')) asked.push(address.replace(/^\/data\//, ''));
  });
  await page.goto(visitor.origin() + path, { waitUntil: 'networkidle' });
  return { page, asked };
}

const result = (page: Page): Promise<string> => page.locator('#result').innerText();
const count = (n: number): string => zh('result', { n });
const choose = async (page: Page, facet: string, value: string): Promise<void> => {
  await page.locator(`#explore [name="${facet}"]`).selectOption(value);
};
const ofRegion = observations.filter(({ region }) => region === '150000');

test('nothing is fetched until something is chosen that has a file; what has none is said', async () => {
  const { page, asked } = await openExplore();
  expect(await page.locator('#rows tr').count()).toBe(51);
  expect(await result(page)).toBe(count(observations.length));
  expect(await page.locator('#save').isDisabled()).toBe(true);
  await choose(page, 'role', 'target');
  await expect.poll(() => result(page)).toBe(zh('broad'));
  expect(new URL(page.url()).search).toBe('?role=target');
  expect(asked).toEqual([]);
  await choose(page, 'region', '150000');
  const targets = ofRegion.filter(({ role }) => role === 'target').length;
  await expect.poll(() => result(page)).toBe(count(targets));
  expect(new Set(asked)).toEqual(new Set(['explore/region=150000.parquet']));
  expect(await page.locator('#save').isEnabled()).toBe(true);
  // Other choices within what was read ask for nothing more.
  const before = asked.length;
  await choose(page, 'role', '');
  await expect.poll(() => result(page)).toBe(count(ofRegion.length));
  const [bulletin = ''] = ofRegion.flatMap((row) => (row.bulletin === '' ? [] : [row.bulletin]));
  await choose(page, 'bulletin', bulletin);
  const own = ofRegion.filter((row) => row.bulletin === bulletin).length;
  await expect.poll(() => result(page)).toBe(count(own));
  expect(asked.length).toBe(before);
  await page.click('#explore [type="reset"]');
  await expect.poll(() => result(page)).toBe(count(observations.length));
  expect(await page.locator('#rows tr').count()).toBe(51);
});

test('the first rows come with one request, the rest when they are wanted; words, order and what is saved are of all', async () => {
  const [indicator, { length }] = [...Map.groupBy(observations, (row) => row.indicator)]
    .filter(([id]) => id !== '')
    .sort(([, a], [, b]) => b.length - a.length)[0]!;
  const { page, asked } = await openExplore(`/explore/?indicator=${indicator}`);
  await expect.poll(() => result(page)).toBe(count(length));
  expect(await page.locator('#rows tr').count()).toBe(51);
  expect(asked).toEqual([`explore/indicator=${indicator}.parquet`]);
  const saving = page.waitForEvent('download');
  await page.click('#save');
  const saved = readFileSync(await (await saving).path(), 'utf8').replace(/^\uFEFF/, '');
  const { data, meta } = Papa.parse<Record<string, string>>(saved, { header: true, skipEmptyLines: true });
  expect(meta.fields).toEqual(columnNames('observations'));
  expect(data.map(({ indicator: of }) => of)).toEqual(Array.from({ length }, () => indicator));
  // All rows are there: their bulletins can be chosen.
  const listed = page.locator('#explore [name="bulletin"] option:not([value=""]):not([value="-"]):enabled');
  const values = await listed.evaluateAll((options) =>
    options.map((one) => (one as HTMLOptionElement).value),
  );
  const own = observations.filter((row) => row.indicator === indicator && row.bulletin !== '');
  expect(new Set(values)).toEqual(new Set(own.map((row) => row.bulletin)));
  await page.locator('th[data-sort="value"] button').click();
  const least = Math.min(
    ...observations.filter((row) => row.indicator === indicator).map(({ value }) => value),
  );
  const rows = observations.filter((row) => row.indicator === indicator && row.value === least);
  const first = (): Promise<string | null> => page.locator('#rows .fig').first().getAttribute('href');
  const leasts = rows.map((row) => addressOfObservation(IN_BULLETINS, row));
  await expect.poll(async () => leasts.includes((await first()) ?? '')).toBe(true);
  await page.fill('#explore [name="q"]', '火星');
  await expect.poll(() => page.locator('#missing').isVisible()).toBe(true);
  expect(await result(page)).toBe(count(0));
});

test('what is chosen while a file is read is what is saved', async () => {
  const few = [...Map.groupBy(observations, (row) => row.indicator)].filter(
    ([id, { length }]) => id !== '' && length < 51,
  );
  const [[first], [second, rows]] = [few[0]!, few[1]!];
  const { page } = await openExplore();
  await page.route(/explore\/indicator=/, async (route) => {
    await new Promise((resolve) => setTimeout(resolve, 500));
    await route.continue();
  });
  await choose(page, 'indicator', first);
  const saving = page.waitForEvent('download');
  await page.click('#save');
  await choose(page, 'indicator', second);
  const saved = readFileSync(await (await saving).path(), 'utf8').replace(/^\uFEFF/, '');
  const { data } = Papa.parse<Record<string, string>>(saved, { header: true, skipEmptyLines: true });
  expect(data.map(({ id }) => id).sort()).toEqual(rows.map(({ id }) => id).sort());
});

test('a bulletin of which nothing else is known is found, and one that is not there is not', async () => {
  const { bulletin } = observations.find((row) => row.bulletin !== '')!;
  const { page } = await openExplore(`/explore/?bulletin=${bulletin}`);
  const own = observations.filter((row) => row.bulletin === bulletin);
  await expect.poll(() => result(page)).toBe(count(own.length));
  await page.goto(`${visitor.origin()}/explore/?bulletin=none`);
  await expect.poll(() => result(page)).toBe(count(0));
});

test('what is chosen is drawn, with the rest of its file; nothing is drawn of what has none', async () => {
  const [group] = groupsOf('periods');
  const { indicator, region } = group!.rows[0]!;
  const { page } = await openExplore(`/explore/?draw=auto&indicator=${indicator}&region=${region}`);
  await expect.poll(() => page.locator('#drawn .wide svg .c-line').count()).toBeGreaterThan(0);
  const drawn = page.locator('#drawn .wide svg a[href]');
  const addresses = await drawn.evaluateAll((marks) => marks.map((mark) => mark.getAttribute('href')));
  const own = observations.filter((row) => row.indicator === indicator && row.region === region);
  const known = own.map((row) => addressOfObservation(IN_BULLETINS, row));
  expect(addresses.length).toBeGreaterThan(1);
  for (const address of addresses) expect(known).toContain(address);
  await choose(page, 'indicator', '');
  await choose(page, 'region', '');
  await expect.poll(() => page.locator('#drawing').isVisible()).toBe(false);
});

test('what cannot be read is said, with what to do; another choice is read', async () => {
  const { page } = await openExplore();
  await page.route(/explore\/region=110000\.parquet$/, (route) => route.fulfill({ status: 500, body: '' }));
  await choose(page, 'region', '110000');
  await expect.poll(() => result(page)).toBe(zh('partFailed'));
  expect(await page.locator('#rows tr').count()).toBe(0);
  await choose(page, 'region', '150000');
  await expect.poll(() => result(page)).toBe(count(ofRegion.length));
  // That it failed is what is tested.
  visitor.takeProblems();
});
