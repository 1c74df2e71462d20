import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterEach, describe, expect, test } from 'vitest';

import { createVisitor, groupsOf, typesOfPages } from './visitor.ts';

const visitor = createVisitor();
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

afterEach(() => {
  expect(visitor.takeProblems()).toEqual([]);
});

const MODES = ['light', 'dark', 'elder'] as const;
const english = (type: string, path: string): readonly string[] =>
  type === '404' ? [path] : [path, `/en${path}`];
const pages = typesOfPages().flatMap(([type, path]) =>
  english(type, path).map((one) => [type, one] as const),
);

/** Explore drawing: regions as bars and as dots, periods as a line, indicators, in both languages. */
const DRAWN = (['regions', 'periods', 'indicators'] as const).flatMap((compared) => {
  const [group] = groupsOf(compared);
  const forms = compared === 'periods' ? ['series'] : ['bars', 'dots'];
  return forms.map((form, k) => {
    const search = new URLSearchParams({ draw: compared, form, of: group!.key }).toString();
    return `${k === 0 ? '' : '/en'}/explore/?${search}`;
  });
});

/**
 * Rules of WCAG 2.0 to 2.2, A and AA, and what the makers of axe call best practice; in the dark those of colour, in large type
 * those of colour and room: elements and their names are those of the light.
 */
const RULES = {
  light: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
  dark: ['color-contrast', 'link-in-text-block'],
  elder: ['color-contrast', 'target-size', 'scrollable-region-focusable'],
};

/** Shows the page in a mode: the system's light or dark, or with the switch for large type. */
async function show(page: Page, mode: (typeof MODES)[number]): Promise<void> {
  await page.emulateMedia({ colorScheme: mode === 'dark' ? 'dark' : 'light' });
  await page.evaluate((large) => {
    document.documentElement.toggleAttribute('data-elder', large);
    // What is folded is a part of the page.
    for (const details of document.querySelectorAll('details')) details.open = true;
  }, mode === 'elder');
}

/** Elements that reach beyond the window, though nothing around them scrolls. */
const overflowing = (page: Page): Promise<{ width: number; names: string[] }> =>
  page.evaluate(() => {
    const scrolls = (element: Element): boolean => {
      for (let one: Element | null = element; one !== null; one = one.parentElement)
        if (/auto|scroll|hidden|clip/.test(getComputedStyle(one).overflowX)) return true;
      return false;
    };
    const wide = [...document.body.querySelectorAll('*')].filter(
      (element) =>
        element.getBoundingClientRect().right > document.documentElement.clientWidth + 1 && !scrolls(element),
    );
    return {
      width: document.documentElement.scrollWidth,
      names: wide
        .slice(0, 5)
        .map(
          (element) =>
            `${element.tagName} ${element.getAttribute('class') ?? ''} ${element.textContent.trim().slice(0, 30)}`,
        ),
    };
  });

/** What axe finds in every mode, and what is cut or has to be pulled sideways on the narrowest phone. */
async function expectSound(page: Page): Promise<void> {
  // The policy of the page keeps scripts out that are not its own, so axe comes in through the debugger.
  await page.evaluate(axe);
  for (const mode of MODES) {
    await show(page, mode);
    const found = await page.evaluate<AxeResults>(
      `axe.run({ runOnly: ${JSON.stringify(RULES[mode])}, resultTypes: ['violations'] })`,
    );
    const violations = found.violations.map(
      ({ id, help, nodes }) =>
        `${id}: ${help} – ${nodes
          .slice(0, 3)
          .map(({ target }) => target.join(' '))
          .join(', ')}`,
    );
    expect([mode, violations]).toEqual([mode, []]);
  }
  await page.setViewportSize({ width: 320, height: 640 });
  for (const mode of ['light', 'elder'] as const) {
    await show(page, mode);
    expect([mode, await overflowing(page)]).toEqual([mode, { width: 320, names: [] }]);
  }
}

describe('axe finds nothing, and nothing is cut or has to be pulled sideways on the narrowest phone', () => {
  test.each(pages)('on a %s: %s, light, dark and elder', async (_type, path) => {
    await expectSound(await visitor.open(path));
  });

  const refused = ['/explore/?draw=auto', '/en/explore/?draw=auto'];
  test.each([...DRAWN, ...refused])('in Explore that draws, or says why not: %s', async (path) => {
    const page = await visitor.open(path);
    await page.locator('#drawn .wide svg, #drawing .refusal li').first().waitFor();
    await expectSound(page);
  });
});

/** Words of a chart that are cut by its edge, too small to read, or lie on each other. */
const misplaced = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const found: string[] = [];
    for (const svg of document.querySelectorAll<SVGSVGElement>('.chart-box svg.marks')) {
      const frame = svg.getBoundingClientRect();
      if (frame.width === 0) continue;
      const words = [...svg.querySelectorAll('text')].map((text) => ({
        text: text.textContent,
        box: text.getBoundingClientRect(),
        size: parseFloat(getComputedStyle(text).fontSize) * (frame.width / svg.viewBox.baseVal.width),
      }));
      const chart = svg.closest('figure')?.id ?? '';
      for (const { text, box, size } of words) {
        if (box.left < frame.left - 2 || box.right > frame.right + 2) found.push(`${chart}: cut: ${text}`);
        if (size < 11) found.push(`${chart}: too small (${size.toFixed(1)} px): ${text}`);
      }
      for (const [k, one] of words.entries())
        for (const other of words.slice(k + 1)) {
          const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
          const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
          // Boxes of letters are taller than the letters: lines set close touch without being in each other's way.
          if (width > 2 && height > 0.45 * Math.min(one.box.height, other.box.height))
            found.push(`${chart}: ${one.text} lies on ${other.text}`);
        }
    }
    return found;
  });

describe('the words of charts', () => {
  const charts = pages.filter(([type]) => ['home', 'campaign', 'indicator', 'region'].includes(type));
  const more = [
    '/indicators/alarms-handled/',
    '/indicators/fires/',
    '/campaigns/ebike-chain/',
    '/campaigns/small-fire-stations/',
    '/en/indicators/fires/',
  ];
  const paths = [...new Set([...charts.map(([, path]) => path), ...more])];
  test.each(paths)('stand free on %s', async (path) => {
    const page = await visitor.open(path);
    for (const width of [320, 768, 1280]) {
      await page.setViewportSize({ width, height: 900 });
      expect([width, (await misplaced(page)).slice(0, 10)]).toEqual([width, []]);
    }
  });
});

test('in print, everything that is shown in tabs is there, and nothing that is pressed', async () => {
  const page = await visitor.open('/indicators/charging-ports/');
  await page.emulateMedia({ media: 'print' });
  for (const section of ['#chart', '#table', '#sources'])
    expect(await page.locator(section).isVisible(), section).toBe(true);
  expect(await page.locator('[data-switch="theme"]').isVisible()).toBe(false);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});

test.each(DRAWN)('in print, what Explore draws is there with its table and source: %s', async (path) => {
  const page = await visitor.open(path);
  await page.locator('#drawn .wide svg').waitFor();
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  expect(await page.locator('#drawn .wide svg').isVisible()).toBe(true);
  const marks = await page.locator('#drawn .wide a[href]').count();
  expect(marks).toBeGreaterThan(1);
  // What is folded on the screen is printed.
  expect(await page.locator('#drawn table tbody tr:visible').count()).toBeGreaterThanOrEqual(marks);
  for (const said of ['#drawn .title', '#drawn .source', '#drawn-cite'])
    expect(await page.locator(said).isVisible(), said).toBe(true);
  for (const pressed of ['#drawing .controls label', '#drawing button', '#draw'])
    expect(await page.locator(`${pressed}:visible`).count(), pressed).toBe(0);
  expect((await page.pdf({ format: 'A4' })).length).toBeGreaterThan(10_000);
});
