import type { Browser, Page } from 'playwright-core';

import { afterAll, afterEach, beforeAll, describe, expect, onTestFinished, test } from 'vitest';

import { launchBrowser } from '../../scripts/run/browser.ts';
import { TEXT } from '../reviews/example.ts';
import { parseCheckReviews } from '../../src/reviews/checkReview.ts';
import { startReview, writeCollection } from '../reviews/process.ts';
import { createWorld } from '../scripts/world.ts';

let browser: Browser;
const problems: string[] = [];
beforeAll(async () => {
  browser = await launchBrowser({ unlimitedFrames: true });
});
afterAll(() => browser.close());
afterEach(() => {
  expect(problems.splice(0)).toEqual([]);
});

/** A window of the review; what goes wrong in it is noted, but that a dead server does not answer. */
async function open(address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.on('console', (message) => {
    if (message.type() === 'error' && !/ERR_CONNECTION|409/.test(message.text()))
      problems.push(message.text());
  });
  page.on('pageerror', (error) => {
    problems.push(String(error));
  });
  await page.goto(address);
  await page.locator('.list li a').first().waitFor();
  return page;
}

/** Writes the reviewer's name and opens the bulletin, by keys. */
async function begin(page: Page, name: string): Promise<void> {
  await page.keyboard.press('w');
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  await page.locator('.list li a').first().focus();
  await page.keyboard.press('Enter');
  await page.locator('.desk').waitFor();
}

const saved = (page: Page): Promise<void> => page.locator('.status', { hasText: '已写入磁盘' }).waitFor();
const states = (page: Page): Promise<string[]> =>
  page
    .locator('.mark')
    .evaluateAll((marks) => marks.map((mark) => `${mark.textContent} ${mark.classList.item(1) ?? ''}`));
const decisionsIn = (csv: string): string[] =>
  csv.trimEnd().split('\n').slice(1).map((line) => line.split(',').slice(3, 5).join(' ')); // prettier-ignore

describe('the review', () => {
  test('of a whole bulletin is done by keyboard alone', async () => {
    const world = createWorld();
    writeCollection(world.root);
    const { address } = await startReview(world.root);
    const page = await open(address);
    await begin(page, '张三');
    expect(await states(page)).toEqual(['210起 none', '630辆次 none']);

    // Accept the first; the second comes by itself. Correct that: value and indicator.
    await page.keyboard.press('a');
    await saved(page);
    expect(await page.locator('[aria-current]').innerText()).toBe('630辆次');
    await page.keyboard.press('e');
    await page.locator('.editor').waitFor();
    await page.keyboard.type('631');
    for (let k = 0; k < 10; k += 1) await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('indicator');
    await page.keyboard.type('受伤');
    await page.locator('#list-indicator [role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('内蒙古');
    await page.locator('#list-region [role="option"]').first().waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.type('按附表更正');
    // What it will change on the site is said before it is written.
    await page.locator('.preview', { hasText: '/indicators/fire-injuries/' }).waitFor();
    await page.keyboard.press('Enter');
    await saved(page);

    // Add what the machine overlooked, by typing its words.
    await page.keyboard.press('n');
    await page.locator('.editor').waitFor();
    await page.keyboard.type('满分');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.type('100');
    for (let k = 0; k < 12; k += 1) await page.keyboard.press('Tab');
    await page.keyboard.type('漏读');
    await page.keyboard.press('Enter');
    await saved(page);
    expect(await states(page)).toEqual(['210起 accept', '630辆次 correct', '满分 add']);

    // Reject it again, and take that back.
    await page.keyboard.press('r');
    await page.locator('.editor').waitFor();
    await page.keyboard.type('不是数据');
    await page.keyboard.press('Enter');
    await saved(page);
    await page.keyboard.press('u');
    await page.locator('.status', { hasText: '已撤回' }).waitFor();
    expect(await states(page)).toEqual(['210起 accept', '630辆次 correct', '满分 add']);
    expect(await page.locator('.progress').innerText()).toBe('已看 3 / 3');
    expect(await page.locator('.panel').innerText()).toContain('满分');

    const csv = world.read('data/reviews/jia.csv');
    expect(decisionsIn(csv)).toEqual(['210起 accept', '630辆次 correct', '满分 add']);
    expect(csv).toContain(',631,');
    expect(csv).toContain(',fire-injuries,150000,按附表更正,张三,');
    await page.keyboard.press('?');
    await page.locator('dialog', { hasText: '撤回' }).waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dialog').waitFor({ state: 'detached' });
    await page.keyboard.press('b');
    await page.locator('.list', { hasText: '已看 2 / 2' }).waitFor();
  });

  test('begins with what is doubtful, finds figures by words, takes periods in words and says in Chinese what is wrong', async () => {
    const world = createWorld();
    const text = `${TEXT}\n二、队伍建设\n2023年，专职队员由1204人增加到1505人，增长35%。\n`;
    writeCollection(world.root, text);
    const { address } = await startReview(world.root);
    const page = await open(address);
    await page.locator('.list', { hasText: '存疑' }).waitFor();
    await begin(page, '张三');
    const current = (): Promise<string> => page.locator('[aria-current]').innerText();
    expect(await current()).toBe('1204人');
    expect(await page.locator('.panel').innerText()).toContain('与文中其他数字不合');

    await page.keyboard.press('/');
    await page.keyboard.type('消防车');
    await page.keyboard.press('Enter');
    expect(await current()).toBe('630辆次');
    await page.keyboard.press('d');
    expect(await current()).toBe('1204人');

    await page.keyboard.press('e');
    const period = page.locator('.editor input[name="period"]');
    await period.fill('不久以前');
    await page.locator('.editor input[name="note"]').fill('应为2023年');
    await page.keyboard.press('Enter');
    await page.locator('.problem', { hasText: '2024年上半年' }).waitFor();
    await period.fill('2023年上半年');
    await page.keyboard.press('Enter');
    await saved(page);
    expect(world.read('data/reviews/jia.csv')).toContain(',2023-01/2023-06,');

    await page.goto(`${address}#jia@${text.indexOf('210起')}`);
    await page.reload();
    await page.locator('.desk').waitFor();
    expect(await current()).toBe('210起');
  });

  test('shows the markup of a bulletin as text, and runs none of it', async () => {
    const world = createWorld();
    const hostile = '<script>document.title="x"</script><img src=x onerror=alert(1)>';
    writeCollection(world.root, TEXT.replace('2023年，', `${hostile}2023年，`));
    const { address } = await startReview(world.root);
    const page = await open(address);
    page.on('dialog', () => problems.push('a dialog opened'));
    await begin(page, hostile);
    await page.keyboard.press('a');
    await saved(page);
    expect(await page.locator('.text').innerText()).toContain(hostile);
    expect(await page.locator('.text script, .text img, aside img').count()).toBe(0);
    await page.locator('.history').or(page.locator('.mark.accept')).first().click();
    expect(await page.locator('.history').innerText()).toContain(hostile);
    expect(await page.title()).toBe('有据 · 复核');
  });

  test('takes the words that are selected', async () => {
    const world = createWorld();
    writeCollection(world.root);
    const { address } = await startReview(world.root);
    const page = await open(address);
    await begin(page, '张三');
    // Across a figure, so that the offsets count the text within it, too.
    await page.evaluate(() => {
      const line = document.querySelectorAll('.text p')[1];
      const last = line?.lastChild;
      const at = last?.textContent?.indexOf('若干名') ?? -1;
      if (last === null || last === undefined || at < 0) throw new Error('not in the text');
      getSelection()?.setBaseAndExtent(last, at, last, at + 3);
    });
    await page.keyboard.press('n');
    expect(await page.locator('input[name="words"]').inputValue()).toBe('若干名');
    expect(await page.locator('select[name="occurrence"]').inputValue()).toBe(String(TEXT.indexOf('若干名')));
    await page.keyboard.press('Escape');
    expect(await page.locator('.editor').count()).toBe(0);
  });

  test('in two windows keeps what both decide, and says so', async () => {
    const world = createWorld();
    writeCollection(world.root);
    const { address } = await startReview(world.root);
    const [first, second] = [await open(address), await open(address)];
    await begin(first, '张三');
    await begin(second, '李四');
    await second.keyboard.press('r');
    await second.keyboard.type('重复');
    await second.keyboard.press('Enter');
    await saved(second);
    await first.bringToFront();
    await first.keyboard.press('k');
    await first.keyboard.press('a');
    await first.locator('.notice', { hasText: '李四' }).waitFor();
    expect(decisionsIn(world.read('data/reviews/jia.csv'))).toContain('210起 reject');
  });

  test('says when the server is gone, shows nothing as decided that is not, and goes on after a restart', async () => {
    const world = createWorld();
    const many = Array.from({ length: 40 }, (_, k) => `查处隐患${String(100 + k)}处。`).join('');
    writeCollection(world.root, `2023年，${many}\n`);
    const started = await startReview(world.root);
    const page = await open(started.address);
    await begin(page, '张三');
    const marks = page.locator('.mark.accept');
    for (let k = 0; k < 5; k += 1) await page.keyboard.press('a');
    await expect.poll(() => marks.count()).toBe(5);
    // Keys go on while the server is killed.
    const killed = started.kill();
    for (let k = 0; k < 10; k += 1) await page.keyboard.press('a');
    await killed;
    await page.keyboard.press('a');
    await page.locator('.status', { hasText: '服务已停' }).waitFor();
    const shown = await marks.count();
    const onDisk = decisionsIn(world.read('data/reviews/jia.csv')).length;
    expect(onDisk - shown).toBeGreaterThanOrEqual(0);
    expect(onDisk - shown).toBeLessThanOrEqual(1);

    const again = await startReview(world.root);
    const next = await open(again.address);
    await begin(next, '张三');
    expect(await next.locator('.mark.accept').count()).toBe(onDisk);
    for (let k = onDisk; k < 40; k += 1) await next.keyboard.press('a');
    await next.locator('.progress', { hasText: '已看 40 / 40' }).waitFor();
    expect(decisionsIn(world.read('data/reviews/jia.csv'))).toHaveLength(40);
  });
});

describe('contradictions', () => {
  const CONTRADICTING = '2023年，专职队员由1204人增加到1505人，增长35%。\n城区7座、郊区12座，合计29座。\n';

  test('are confirmed and rejected by keyboard, each with the sentences of its numbers, and undone', async () => {
    const world = createWorld();
    writeCollection(world.root, CONTRADICTING);
    const { address } = await startReview(world.root);
    const page = await open(address);
    const rows = (): string[] => decisionsOf(world.read('data/reviews/checks.csv'));
    expect(await page.locator('.list p a').innerText()).toContain('待人工核对 2 处，共 2 处');
    await page.locator('.list p a').focus();
    await page.keyboard.press('Enter');
    await page.locator('.contradiction').waitFor();
    expect(await page.locator('.contradiction h2').innerText()).toContain('= 25');
    expect(await page.locator('.contradiction blockquote .mark').allInnerTexts()).toEqual(['1204人', '1505人', '35%']); // prettier-ignore

    // Nobody decides without a name, nor without a reason.
    await page.keyboard.press('c');
    await page.locator('.status', { hasText: '先写复核人的姓名' }).waitFor();
    await page.keyboard.type('张三');
    await page.keyboard.press('Enter');
    await page.keyboard.press('c');
    await page.keyboard.press('Enter');
    expect(world.effects.exists(world.path('data/reviews/checks.csv'))).toBe(false);
    await page.keyboard.type('对照原件');
    await page.keyboard.press('Enter');
    await saved(page);
    expect(rows()).toEqual(['confirmed 张三 对照原件']);
    expect(await page.locator('.contradictions [aria-current]').innerText()).toContain('已确认');

    await page.keyboard.press('o');
    await page.keyboard.press('r');
    await page.keyboard.type('两回事');
    await page.keyboard.press('Enter');
    await saved(page);
    expect(rows()).toEqual(['confirmed 张三 对照原件', 'rejected 张三 两回事']);
    await page.keyboard.press('u');
    await page.locator('.status', { hasText: '已撤回' }).waitFor();
    expect(rows()).toEqual(['confirmed 张三 对照原件']);
    await page.keyboard.press('b');
    await page.locator('.list p a', { hasText: '待人工核对 1 处，共 2 处' }).waitFor();
  });
});

const decisionsOf = (csv: string): string[] => {
  const { reviews } = parseCheckReviews(csv, 'checks.csv');
  return reviews.map(({ decision, reviewer, note }) => `${decision} ${reviewer} ${note}`);
};
