import { expect, test } from 'vitest';

import type { Interval } from '../../src/figures/interval.ts';

import { intervalPair } from '../../src/charts/plots/intervalPair.ts';
import { readDrawing } from './readDrawing.ts';

const closed = (low: number, high: number): Interval => ({ low, high, lowOpen: false, highOpen: false });

const draw = (computed: Interval, stated: Interval, atMost = false): string =>
  intervalPair({
    lang: 'zh',
    computed: { label: '算得', interval: computed },
    stated: { label: '所称', interval: stated },
    atMost,
    description: '算得 <1>；所称 2',
  });

/** Left and right end of the mark of a class that is no key. */
function barOf(svg: string, name: string): [number, number] | null {
  const bars = [...svg.matchAll(new RegExp(`<path class="${name}" d="M([\\d.]+) ([\\d.]+)h([\\d.]+)v`, 'g'))];
  const [bar] = bars;
  return bar === undefined ? null : [Number(bar[1]), Number(bar[1]) + Number(bar[3])];
}

test('the band is what both intervals share', () => {
  const svg = draw(closed(65.8, 66.67), closed(66.5, 67.5));
  const [computed, stated, shared] = ['c-actual', 'c-span', 'c-shared'].map((name) => barOf(svg, name)!);
  expect(shared![0]).toBeCloseTo(stated![0], 0);
  expect(shared![1]).toBeCloseTo(computed![1], 0);
  expect(computed![0]).toBeLessThan(stated![0]);
});

test('intervals that do not meet share nothing', () => {
  const svg = draw(closed(3, 3), closed(4, 4));
  expect(svg).not.toMatch(/c-shared|c-today/);
  expect(svg.match(/<circle/g)?.length).toBe(2);
});

test('a single number that both share is a line through both', () => {
  expect(draw(closed(19, 19), closed(19, 19))).toContain('c-today');
});

test('what need only be no more is drawn from zero, without a band', () => {
  const svg = draw(closed(249, 249), closed(2225, 2225), true);
  const [less, more] = ['c-actual', 'c-span'].map((name) => barOf(svg, name)!);
  expect(less![0]).toBeCloseTo(more![0], 1);
  expect((more![1] - more![0]) / (less![1] - less![0])).toBeCloseTo(2225 / 249, 0);
  expect(svg).not.toContain('c-shared');
});

test('an open end reaches the edge; nothing leaves the drawing, and what it says is told', () => {
  for (const svg of [
    draw({ ...closed(100, Infinity) }, closed(120, 130)),
    draw(closed(0, 0), closed(0, 0), true),
  ]) {
    const { width, texts } = readDrawing(svg);
    expect(svg).not.toMatch(/NaN|Infinity/);
    for (const { left, right } of texts) expect([left >= -1, right <= width + 1]).toEqual([true, true]);
    expect(svg).toContain('aria-label="算得 &lt;1&gt;；所称 2"');
  }
});
