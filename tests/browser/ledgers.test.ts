import { afterEach, expect, test } from 'vitest';

import { createVisitor } from './visitor.ts';

const visitor = createVisitor();

afterEach(() => {
  expect(visitor.takeProblems()).toEqual([]);
});

test('the ledger is filtered, the selection stays in the address, and clearing brings all back', async () => {
  const page = await visitor.open('/checks/');
  const all = await page.locator('.ledger > li:visible').count();
  await page.selectOption('select[name="verdict"]', 'within-rounding');
  const some = await page.locator('.ledger > li:visible').count();
  expect([some > 0, some < all]).toEqual([true, true]);
  expect(await page.locator('.ledger > li:visible:not([data-verdict="within-rounding"])').count()).toBe(0);
  expect(await page.locator('#consistent').isVisible()).toBe(false);
  expect(new URL(page.url()).search).toBe('?verdict=within-rounding');
  expect(await page.locator('[data-ledger] output').textContent()).toContain(String(some));
  await page.reload();
  expect(await page.locator('.ledger > li:visible').count()).toBe(some);
  await page.click('[data-ledger] button[type="reset"]');
  // What is folded is counted, too, but not shown.
  await page.waitForFunction(
    (count) =>
      [...document.querySelectorAll('.ledger > li:not([hidden])')].filter(
        (line) => line.closest('details:not([open])') === null,
      ).length === count,
    all,
  );
});

test('what only asks for no more is folded, and unfolds where it is asked for', async () => {
  const page = await visitor.open('/checks/');
  const folded = page.locator('details.at-most .ledger > li');
  expect(await folded.count()).toBeGreaterThan(20);
  expect(await folded.first().isVisible()).toBe(false);
  await page.selectOption('select[name="kind"]', 'nested');
  const shown = page.locator('.ledger > li:visible');
  expect(await shown.count()).toBeGreaterThan(20);
  expect(await page.locator('[data-ledger] output').textContent()).toContain(String(await shown.count()));
  // A link to one of them leads to it.
  const id = await folded.first().getAttribute('id');
  const linked = await visitor.open(`/checks/#${id ?? ''}`);
  await linked.locator(`[id="${id ?? ''}"]`).waitFor({ state: 'visible' });
});

test('a link to a campaign shows its commitments alone', async () => {
  const page = await visitor.open('/commitments/?campaign=lifeline-clearing');
  const shown = page.locator('.ledger > li:visible');
  expect(await shown.count()).toBeGreaterThan(3);
  for (const campaigns of await shown.evaluateAll((lines) =>
    lines.map((line) => line.getAttribute('data-campaign') ?? ''),
  ))
    expect(campaigns.split('|')).toContain('lifeline-clearing');
});

test('a link to a region shows the commitments in it alone, and one to a province those of its districts', async () => {
  const page = await visitor.open('/commitments/?region=150203');
  const shown = page.locator('.ledger > li:visible');
  const count = await shown.count();
  expect(count).toBeGreaterThan(3);
  const all = await page.locator('.ledger > li').count();
  expect(count).toBeLessThan(all);
  expect(await page.inputValue('select[name="region"]')).toBe('150203');
  await page.selectOption('select[name="region"]', '150000');
  expect(new URL(page.url()).search).toBe('?region=150000');
  expect(await page.locator('.ledger > li:visible').count()).toBeGreaterThanOrEqual(count);
});

test('a long table is folded after seven rows, unfolds by keyboard, and is searched as one types', async () => {
  const page = await visitor.open('/campaigns/ebike-chain/');
  const rows = page.locator('#elsewhere tbody tr');
  const shown = page.locator('#elsewhere tbody tr:visible');
  expect(await rows.count()).toBeGreaterThan(20);
  expect(await shown.count()).toBe(7);
  const last = (await rows.last().locator('td').nth(2).textContent())!.trim();
  await page.locator('#elsewhere input').focus();
  await page.keyboard.type(last);
  await expect.poll(() => shown.count()).toBeLessThan(await rows.count());
  expect(await rows.last().isVisible()).toBe(true);
  for (const text of await shown.allTextContents()) expect(text).toContain(last);
  expect(await page.locator('#elsewhere output').textContent()).toContain(String(await shown.count()));
  await page.fill('#elsewhere input', '');
  expect(await shown.count()).toBe(7);
  await page.locator('#elsewhere summary').focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => shown.count()).toBe(await rows.count());
});

test('without script, and on paper, a long table is there whole', async () => {
  const still = await visitor.open('/campaigns/ebike-chain/', { javaScriptEnabled: false });
  expect(await still.locator('#elsewhere tbody tr:visible').count()).toBeGreaterThan(20);
  expect(await still.locator('#elsewhere form').isVisible()).toBe(false);
  const page = await visitor.open('/campaigns/ebike-chain/');
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('#elsewhere tbody tr:visible').count()).toBeGreaterThan(20);
});

test('each task of a plan leads to its place in the text', async () => {
  const page = await visitor.open('/bulletins/qf-2022-points/');
  const links = await page
    .locator('.plan a')
    .evaluateAll((all) => all.map((link) => (link as HTMLAnchorElement).hash).filter((hash) => hash !== ''));
  expect(links.filter((hash) => hash.startsWith('#task-')).length).toBe(17);
  for (const hash of links)
    expect([hash, await page.locator(`[id="${hash.slice(1)}"]`).count()]).toEqual([hash, 1]);
  await page.click('.plan a[href^="#task-"] >> nth=13');
  expect(await page.locator(':target').textContent()).toContain('强化消防宣传教育');
});
