import type { Page } from 'playwright-core';

import { createRequire } from 'node:module';
import { afterEach, describe, expect, test } from 'vitest';

import { createVisitor } from './visitor.ts';

const visitor = createVisitor();
const { open } = visitor;
const axe = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

afterEach(() => {
  expect(visitor.takeProblems()).toEqual([]);
});

const DRAFT =
  '全市累计排查隐患1200余处。合格率由60%提高到75%，提高15%。\n检查单位200家，合格150家，合格率80%。';

async function check(page: Page, text: string): Promise<void> {
  await page.fill('#draft', text);
  await page.click('#lint-run');
  await page.locator('#lint-results h2').first().waitFor();
  // The numbers alone may be told first: what is to be printed waits for the rest.
  await page.locator('#lint-print:enabled').waitFor();
}

const status = (page: Page): Promise<string> => page.locator('#lint-status').innerText();

describe('a press officer checks a draft', () => {
  test('every number, the relations and the wording are listed, with counts announced', async () => {
    const page = await open('/lint/');
    await check(page, DRAFT);
    expect(await status(page)).toMatch(/读出 7 个数.*疑问 1 处，会误读 2 处/);
    expect(await page.locator('#lint-results tbody tr').count()).toBe(7);
    expect(await page.locator('#lint-results tbody tr').first().innerText()).toContain('1200余处');
    expect(await page.locator('.lint-checks .question').innerText()).toContain('150家 ÷ 200家 × 100 = 75');
    expect(await page.locator('.lint-text').innerText()).toBe(DRAFT);
    // A number in the text leads to its row.
    await page.locator('.lint-text a').nth(2).click();
    expect(await page.locator('tr:target').innerText()).toContain('75%');
  });

  test('what is offered is applied by a button and can be undone', async () => {
    const page = await open('/lint/');
    await check(page, DRAFT);
    await page.getByRole('button', { name: '改为“15个百分点”' }).click();
    await expect.poll(() => status(page)).toMatch(/已改为.*读出/);
    expect(await page.inputValue('#draft')).toContain('提高15个百分点');
    expect(await status(page)).toMatch(/会误读 1 处/);
    // The focus is where the next finding is read, not lost with the button.
    expect(await page.evaluate('document.activeElement.id')).toBe('lint-results');
    await page.click('#lint-undo');
    expect(await page.inputValue('#draft')).toBe(DRAFT);
    expect(await page.isDisabled('#lint-undo')).toBe(true);
  });

  test('nothing of the draft leaves the page, and it works without a network', async () => {
    const page = await open('/lint/');
    await check(page, '共检查12家。');
    const sent: string[] = [];
    page.on('request', (request) => void sent.push(request.url()));
    await page.context().setOffline(true);
    await check(page, DRAFT);
    expect(await page.locator('#lint-results tbody tr').count()).toBe(7);
    expect(sent).toEqual([]);
    expect(await page.evaluate('Object.keys(localStorage).length + Object.keys(sessionStorage).length')).toBe(
      0,
    );
  });

  test('the numbers are told before the rest of the script has arrived, and the rest when it has', async () => {
    const page = await open('/');
    let letIn: () => void = () => undefined;
    const arrival = new Promise<void>((resolve) => (letIn = resolve));
    await page.route(/lintDraft/, async (route) => {
      await arrival;
      await route.continue();
    });
    await page.goto(`${visitor.origin()}/lint/`);
    await page.fill('#draft', DRAFT);
    await page.click('#lint-run');
    await page.locator('#lint-results h2').first().waitFor();
    expect(await page.locator('#lint-results tbody tr').count()).toBe(7);
    expect(await page.locator('.lint-findings').count()).toBe(0);
    expect(await status(page)).not.toMatch(/读出/);
    expect(await page.isDisabled('#lint-print')).toBe(true);
    letIn();
    await page.locator('.lint-findings').waitFor();
    expect(await status(page)).toMatch(/读出 7 个数.*疑问 1 处，会误读 2 处/);
  });

  test('a part of the script that does not arrive is told, not waited for', async () => {
    const page = await open('/lint/');
    await check(page, DRAFT);
    await page.context().setOffline(true);
    await page.fill('#draft', '（一）部署推进阶段（2024年4月底前）。');
    await page.click('#lint-run');
    await expect.poll(() => status(page)).toContain('没有核对成');
    // The page may have told of it before the browser reports it.
    const problems: string[] = [];
    await expect.poll(() => problems.push(...visitor.takeProblems())).toBeGreaterThan(0);
    expect(problems.join('\n')).toContain('Failed to fetch');
  });

  test('stages are read with what is loaded for them', async () => {
    const page = await open('/lint/');
    await page.fill('#published', '2024-05-02');
    await check(page, '五、时间安排\n（一）部署推进阶段（2024年4月底前）。区政府要召开一次动员部署会。');
    await page.locator('.lint-checks li').first().waitFor();
    expect(await page.locator('.lint-checks li').innerText()).toContain('2024年4月底前');
  });

  test('the sample is part of a real bulletin and reads at 320 pixels', async () => {
    const page = await open('/lint/', { viewport: { width: 320, height: 800 } });
    await page.click('#lint-sample');
    await page.locator('#lint-results tbody tr').first().waitFor();
    expect(await page.locator('#lint-results tbody tr').count()).toBeGreaterThan(5);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(320);
  });

  test('the keyboard is enough', async () => {
    const page = await open('/lint/');
    await page.focus('#draft');
    await page.keyboard.insertText(DRAFT);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.locator('#lint-results h2').first().waitFor();
    await page.getByRole('button', { name: '到原文' }).first().focus();
    await page.keyboard.press('Enter');
    const selected = `(({ value, selectionStart, selectionEnd }) => value.slice(selectionStart, selectionEnd))(document.activeElement)`;
    expect(await page.evaluate(selected)).toBe('1200余处');
  });
});

test.each(['light', 'dark'] as const)('the results break no rule of axe in %s', async (colorScheme) => {
  for (const path of ['/lint/', '/en/lint/']) {
    const page = await open(path, { colorScheme, bypassCSP: true });
    await check(page, DRAFT);
    await page.addScriptTag({ path: axe });
    const found = await page.evaluate<readonly string[]>(
      `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] })
        .then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.map(({ html }) => html).join(' | ')))`,
    );
    expect(found).toEqual([]);
  }
});

test('without script the page says what to do instead', async () => {
  const page = await open('/lint/', { javaScriptEnabled: false });
  expect(await page.locator('noscript').innerText()).toContain('npm run lint:bulletin');
  expect(await page.locator('#draft').isVisible()).toBe(false);
});
