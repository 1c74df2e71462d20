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
