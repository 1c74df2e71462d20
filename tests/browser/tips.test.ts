import type { Page } from 'playwright-core';

import { afterEach, describe, expect, test } from 'vitest';

import { readPublished } from '../../src/datasets/published.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { addressOfChart } from '../../src/datasets/address.ts';
import { embedPath } from '../../src/graphics/embeds/snippets.ts';
import { createVisitor } from './visitor.ts';

const { open, takeProblems } = createVisitor();
const entries = allCharts(readPublished(), 'zh');
/** The largest chart of each kind of drawing. */
const largest = [...Map.groupBy(entries, ({ spec }) => spec.draw)].map(([draw, some]) => {
  const { spec } = some.reduce((a, b) => (b.sources.length > a.sources.length ? b : a));
  return [draw, spec.input.id] as const;
});
const idOf = (draw: string): string => new Map<string, string>(largest).get(draw)!;
const embed = (id: string): string => `/${embedPath(id, 'zh').replace(/^\//, '')}`;
const popOf = (page: Page) => page.locator('#quote-pop');

afterEach(() => {
  expect(takeProblems()).toEqual([]);
});

/** Points of the drawing that is seen, evenly strewn, and what is said of the mark that lies there on top. */
const marksAt = (page: Page, count: number): Promise<{ x: number; y: number; name: string }[]> =>
  page.evaluate((most) => {
    const svg = [...document.querySelectorAll('main svg, .chart svg')].find((one) => one.clientWidth > 0)!;
    const box = svg.getBoundingClientRect();
    return Array.from({ length: most }, (_, k) => {
      // Whole pixels, as events of the mouse have them.
      const x = Math.round(box.left + ((k * 0.618034) % 1) * box.width);
      const y = Math.round(box.top + ((k * 0.754878) % 1) * box.height);
      const mark = document.elementFromPoint(x, y)?.closest('svg a, svg g[aria-label], svg g:has(> title)');
      const name = mark?.getAttribute('aria-label') ?? mark?.querySelector('title')?.textContent ?? '';
      return { x, y, name };
    }).filter(({ name }) => name !== '');
  }, count);

describe.each(largest)('%s', (_draw, id) => {
  test('the tip names the mark under the pointer, wherever that is', async () => {
    const page = await open(embed(id), { viewport: { width: 720, height: 2600 } });
    const points = await marksAt(page, 500);
    expect(points.length).toBeGreaterThan(5);
    // What the page says is noted there: asking for it after each step would take three times as long. By place, for the browser
    // adds events of its own when what lies under a resting pointer changes.
    await page.evaluate(() => {
      const pop = document.querySelector('#quote-pop')!;
      const said: Record<string, string> = {};
      Object.assign(window, { said });
      addEventListener('mousemove', ({ clientX, clientY }) => {
        said[`${clientX},${clientY}`] = pop.checkVisibility() ? pop.textContent : '';
      });
    });
    for (const { x, y } of points) await page.mouse.move(x, y);
    const said = await page.evaluate(() => (window as unknown as { said: Record<string, string> }).said);
    const wrong = points.filter(({ x, y, name }) => said[`${x},${y}`] !== name);
    expect(wrong).toEqual([]);
  });

  test('arrows go from mark to mark, Escape closes', async () => {
    const page = await open(embed(id), { viewport: { width: 720, height: 1200 } });
    await page.keyboard.press('Tab');
    await expect.poll(() => page.evaluate(() => document.activeElement?.closest('svg') !== null)).toBe(true);
    const first = await popOf(page).textContent();
    expect(first).not.toBe('');
    const all = await page.evaluate(
      () =>
        document.activeElement!.closest('svg')!.querySelectorAll('a, g[aria-label], g:has(> title)').length,
    );
    if (all > 1) {
      await page.keyboard.press('ArrowDown');
      await page.keyboard.press('ArrowUp');
      await page.keyboard.press('ArrowRight');
      expect(await popOf(page).isVisible()).toBe(true);
    }
    await page.keyboard.press('Escape');
    expect(await popOf(page).isHidden()).toBe(true);
  });

  test('everything that can be touched is 24 px or more where its neighbours leave room', async () => {
    const page = await open(embed(id), { viewport: { width: 320, height: 1200 } });
    const small = await page.evaluate(() => {
      const marks = [...document.querySelectorAll('svg .c-hit')].filter(
        (one) => one.getBoundingClientRect().width > 0,
      );
      const boxes = marks.map((one) => one.getBoundingClientRect());
      return boxes.filter((box) => {
        const isSmall = box.width < 23.5 || box.height < 23.5;
        // Dots that stand closer than that share the room between them.
        const isAlone = boxes.every(
          (other) =>
            other === box ||
            Math.abs(other.left + other.width / 2 - box.left - box.width / 2) >= 24 ||
            Math.abs(other.top + other.height / 2 - box.top - box.height / 2) >= 24,
        );
        return isSmall && isAlone;
      }).length;
    });
    expect(small).toBe(0);
  });
});

test('a finger sees first and opens with the second tap', async () => {
  const page = await open(embed(idOf('ranked-bars')), {
    hasTouch: true,
    isMobile: true,
    viewport: { width: 360, height: 900 },
  });
  const mark = page.locator('.narrow svg a').first();
  await mark.tap();
  expect(await popOf(page).isVisible()).toBe(true);
  expect(await popOf(page).locator('a').getAttribute('href')).toBe(await mark.getAttribute('href'));
  const box = (await popOf(page).boundingBox())!;
  expect([box.x >= 0, box.x + box.width <= 360, box.y >= 0]).toEqual([true, true, true]);
  const opened = page.context().waitForEvent('page');
  await mark.tap();
  expect((await opened).url()).toContain(await mark.getAttribute('href'));
});

test('a series shows the day that is pointed at as a line through its plot', async () => {
  const page = await open(embed(idOf('time-series')), { viewport: { width: 720, height: 900 } });
  const cross = page.locator('.wide .c-cross');
  expect(await cross.evaluate((one) => getComputedStyle(one).visibility)).toBe('hidden');
  const dot = page.locator('.wide circle.c-actual').last();
  const at = (await dot.boundingBox())!;
  await page.mouse.move(at.x + at.width / 2, at.y + at.height / 2);
  expect(await cross.evaluate((one) => getComputedStyle(one).visibility)).toBe('visible');
  const line = (await cross.boundingBox())!;
  expect(Math.abs(line.x + line.width / 2 - at.x - at.width / 2)).toBeLessThan(1);
});

test('on a page the sentence follows the words of the mark', async () => {
  const page = await open(addressOfChart(idOf('ranked-bars')));
  const mark = page.locator('.wide svg a').first();
  await mark.hover();
  const name = await mark.getAttribute('aria-label');
  expect(await popOf(page).textContent()).toContain(name);
  await expect.poll(() => popOf(page).locator('*').count()).toBeGreaterThan(0);
  expect(await popOf(page).textContent()).toContain(name);
});
