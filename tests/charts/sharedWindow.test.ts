import { expect, test } from 'vitest';

import type { PlannedItem } from '../../src/charts/timeline/plannedItem.ts';

import { deadlineTimeline } from '../../src/charts/plots/deadlineTimeline.ts';
import { timelineRows } from '../../src/charts/timeline/sharedWindow.ts';

const WINDOW = '2024-04-30/2025-11-15';

function item(name: string, due: string, every = ''): PlannedItem {
  return { name, due, every, raw: name, href: `/${name}/` };
}

function namesOf(items: readonly PlannedItem[]): string[] {
  return timelineRows(items).map((row) => row.items.map(({ name }) => name).join(' '));
}

test('duties of one and the same window share a row, where the first of them stands', () => {
  const items = [
    item('a', '../2024-05-15'),
    item('b', WINDOW),
    item('c', '2024'),
    item('d', WINDOW, 'P1M'),
    item('e', WINDOW),
  ];
  expect(namesOf(items)).toEqual(['a', 'b d e', 'c']);
});

test('two bars are compared at a glance; deadlines and duties without a date stand alone', () => {
  expect(namesOf([item('a', WINDOW), item('b', WINDOW)])).toEqual(['a', 'b']);
  const day = ['a', 'b', 'c'].map((name) => item(name, '../2024-05-15'));
  expect(namesOf(day)).toEqual(['a', 'b', 'c']);
  expect(namesOf(['a', 'b', 'c'].map((name) => item(name, '', 'P1W')))).toEqual(['a', 'b', 'c']);
});

test('a shared window is drawn once and leads to every sentence; the table keeps every duty', () => {
  const items = ['a', 'b', 'c', 'd'].map((name) => item(name, WINDOW));
  const chart = deadlineTimeline({
    id: 'plan',
    lang: 'zh',
    title: '期限',
    subtitle: '',
    source: '',
    items,
    today: '2026-01-01',
  });
  expect(chart.rows.length).toBe(4);
  for (const svg of [chart.wide, chart.narrow]) {
    // One bar, and one in the key.
    expect(svg.match(/class="c-span"/g)?.length).toBe(2);
    for (const { href } of items) expect(svg).toContain(`href="${href}"`);
    expect(svg).toContain('同一时段 4 项');
  }
});
