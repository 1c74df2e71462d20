import { describe, expect, test } from 'vitest';

import { coverageMap, coverageMapInput } from '../../src/graphics/coverageMap.ts';
import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { homeView } from '../../src/views/homeView.ts';
import { ruleUse } from '../../src/views/methodView.ts';
import { readData } from '../checks/collection.ts';

const input = readData();
const published = publishTables(createTables(input), input);

describe('the home page', () => {
  test('opens with results, each with its indicator, period and sentence, no two of one sentence', () => {
    const { headlines } = homeView(published);
    expect(headlines.length).toBeGreaterThan(2);
    for (const { figure, indicator } of headlines) {
      expect(figure.role).toBe('actual');
      expect(figure.indicator).toBe(indicator.id);
      expect(figure.period).not.toBe('');
      expect(figure.quote).toContain(figure.raw);
    }
    expect(new Set(headlines.map(({ figure }) => figure.quote)).size).toBe(headlines.length);
    expect(new Set(headlines.map(({ bulletin }) => bulletin.id)).size).toBeGreaterThan(1);
  });

  test('counts what was read, and its map, table and file have the same counts', () => {
    const { coverage, provinces } = homeView(published);
    expect(coverage.figures).toBe(published.figures.length);
    expect(coverage.linked).toBeLessThanOrEqual(coverage.figures);
    expect(provinces.length).toBe(34);
    const counted = provinces.reduce((sum, { observations }) => sum + observations, 0);
    const elsewhere = published.observations.filter(({ region }) => region === '000000' || region === '');
    expect(counted).toBe(published.observations.length - elsewhere.length);
    for (const lang of ['zh', 'en'] as const) {
      const chart = coverageMap(coverageMapInput(provinces, published, lang));
      expect(chart.rows.map((row) => row['count'])).toEqual(
        provinces.map(({ observations }) => observations),
      );
      expect(chart.wide + chart.narrow).not.toMatch(/未公布|[Nn]ot published/);
    }
  });

  test('lists campaigns that have something to show, progress only where a result answers a target', () => {
    for (const { results, targets, duties, progress } of homeView(published).campaigns) {
      expect(results + targets + duties).toBeGreaterThan(0);
      for (const { actual, target } of progress)
        expect([actual?.role, target.role]).toEqual(['actual', 'target']);
    }
  });
});

test('the rules in use are counted by the numbers that they read', () => {
  const uses = ruleUse(published);
  expect(uses[0]!.count).toBeLessThanOrEqual(published.figures.length);
  expect(new Set(uses.map(({ rule }) => rule)).size).toBe(uses.length);
});
