import { describe, expect, test } from 'vitest';

import { breaksBetween } from '../../src/datasets/catalogue/countingBase.ts';
import { coverageMap, coverageMapInput } from '../../src/graphics/coverageMap.ts';
import { dueEntry } from '../../src/graphics/indicatorCharts.ts';
import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { countRead, provinceCounts } from '../../src/views/coverageView.ts';
import { brokenSeries, leadCampaign, newestNumbers } from '../../src/views/homeView.ts';
import { ruleUse } from '../../src/views/methodView.ts';
import { duePromises, mostPromised } from '../../src/views/progress/duePromises.ts';
import { leadProgress } from '../../src/views/progress/progressFile.ts';
import { openingState, yearsIn } from '../../src/views/progress/progressState.ts';
import { readData } from '../checks/collection.ts';

const input = readData();
const published = publishTables(createTables(input), input);

describe('the newest numbers', () => {
  test('are results of whole years, one of an indicator and two of a day at most, the last published first', () => {
    const newest = newestNumbers(published);
    expect(newest.length).toBe(4);
    for (const { result, indicator } of newest) {
      expect(result).toMatchObject({ role: 'actual', indicator: indicator.id });
      expect(result.period).toMatch(/^\d{4}$/);
    }
    const days = newest.map(({ result }) => result.published);
    expect(days).toEqual(days.toSorted().toReversed());
    expect(new Set(newest.map(({ indicator }) => indicator.id)).size).toBe(newest.length);
    for (const day of days) expect(days.filter((one) => one === day).length).toBeLessThanOrEqual(2);
  });

  test('compare with the year before, and say where it was counted otherwise', () => {
    for (const { result, before, isBroken } of newestNumbers(published)) {
      if (before === null) continue;
      expect(Number(result.period) - Number(before.period)).toBe(1);
      const breaks = published.breaks.filter(
        ({ indicator, region }) => indicator === result.indicator && region === result.region,
      );
      expect(isBroken).toBe(breaksBetween(breaks, [before.period, result.period]).length > 0);
    }
  });
});

describe('the three questions', () => {
  test('the campaign is that whose progress map is fullest; none without maps', () => {
    const { campaign, file } = leadCampaign(published, 'zh')!;
    const countOf = (one: typeof file): number => {
      const { mode, year } = openingState(one);
      return yearsIn(one, mode).find((stop) => stop.year === year)?.count ?? 0;
    };
    for (const { id, campaign: of } of published.indicators) {
      const other = of === '' ? null : leadProgress(published, [id], '000000', 'zh');
      if (other !== null) expect([id, countOf(other) <= countOf(file)]).toEqual([id, true]);
    }
    expect(leadCampaign(published, 'en')?.campaign).toBe(campaign);
    expect(leadCampaign({ ...published, campaigns: [] }, 'zh')).toBeNull();
  });

  test('the broken series has a result on both sides of a break, year after year', () => {
    const { indicator, before, after, between } = brokenSeries(published)!;
    expect(Number(after.period) - Number(before.period)).toBe(1);
    expect(between.indicator).toBe(indicator.id);
    expect(after.period.startsWith(between.period.slice(0, 4))).toBe(true);
    expect(brokenSeries({ ...published, breaks: [] })).toBeNull();
  });

  test('promises that are due have no result yet; each stands beside an earlier one, and the chart shows both', () => {
    const due = mostPromised(published)!;
    const values = due.promises.map(({ target }) => target.value);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    for (const { target, latest } of due.promises) {
      expect(target).toMatchObject({ role: 'target', period: due.year });
      expect(latest === null || latest.period < due.year).toBe(true);
    }
    const { spec } = dueEntry(due, published, 'zh');
    if (spec.draw !== 'dumbbell') throw new Error(spec.draw);
    expect(spec.input.id).toBe(`${due.indicator.id}-due-${due.year}`);
    expect(spec.input.items.length).toBe(due.promises.length);
  });

  test('what was promised for a year that is over is not due, nor what regions count differently', () => {
    const { indicator } = mostPromised(published)!;
    expect(duePromises({ ...published, asOf: '2031-01-01' }, indicator)).toBeNull();
    expect(duePromises(published, { ...indicator, compares: 'no' })).toBeNull();
  });
});

test('what was read is counted, and its map, table and file have the same counts', () => {
  const counts = countRead(published);
  const provinces = provinceCounts(published);
  expect(counts.figures).toBe(published.figures.length);
  expect(counts.linked + counts.unlinked).toBe(counts.figures);
  expect(provinces.length).toBe(34);
  const counted = provinces.reduce((sum, { observations }) => sum + observations, 0);
  const elsewhere = published.observations.filter(({ region }) => region === '000000' || region === '');
  expect(counted).toBe(published.observations.length - elsewhere.length);
  for (const lang of ['zh', 'en'] as const) {
    const chart = coverageMap(coverageMapInput(provinces, published, lang));
    expect(chart.rows.map((row) => row['count'])).toEqual(provinces.map(({ observations }) => observations));
    expect(chart.wide + chart.narrow).not.toMatch(/未公布|[Nn]ot published/);
  }
});

test('the rules in use are counted by the numbers that they read', () => {
  const uses = ruleUse(published);
  expect(uses[0]!.count).toBeLessThanOrEqual(published.figures.length);
  expect(new Set(uses.map(({ rule }) => rule)).size).toBe(uses.length);
});
