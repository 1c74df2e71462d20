import { describe, expect, test } from 'vitest';

import type { ObservationRow, Published } from '../../src/datasets/published.ts';

import { readPublished } from '../../src/datasets/published.ts';
import { LANGS } from '../../src/i18n/index.ts';
import { stageTimeline } from '../../src/graphics/progress/stageSpan.ts';
import { campaignFinding } from '../../src/views/progress/campaignFinding.ts';
import { planToResult } from '../../src/views/progress/planToResult.ts';
import { campaignView } from '../../src/views/campaignView.ts';
import { publishRows } from '../datasets/publishRows.ts';

const LIFTS = {
  id: 'lifts', name_zh: '加装电梯', unit: '部', kind: 'flow', better: 'up', campaign: 'c', compares: '',
}; // prettier-ignore
const provinces = ['110000', '120000', '130000', '140000', '150000', '210000'];
const row = (region: string, role: string, value: number, rest: object = {}) => ({
  id: `${region} ${role} ${String(value)} ${JSON.stringify(rest)}`,
  region, role, value, source: 'facts', indicator: 'lifts', campaign: 'c', period: '2023', unit: '部', bound: 'exact', kind: 'flow', ...rest,
}); // prettier-ignore

function publishedWith(
  observations: readonly object[],
  rest: Record<string, readonly object[]> = {},
): Published {
  const tables: Record<string, readonly object[]> = {
    observations,
    campaigns: [{ id: 'c', name_zh: '行动', window: '2020/..', regions: '000000', bulletins: '' }],
    indicators: [LIFTS],
    regions: [
      { code: '000000', name: '全国', level: 'nation' },
      ...provinces.map((code) => ({ code, name: `${code}省`, level: 'province', parent: '000000' })),
    ],
    ...rest,
  };
  return publishRows({ rowsOf: (name) => tables[name] ?? [], textOf: () => '', asOf: '2026-03-31' });
}

const findingOf = (published: Published) =>
  campaignFinding(published, campaignView(published, 'c'), [], 'zh').clauses;

describe('the finding of a campaign', () => {
  const five = provinces.slice(0, 5).map((code, k) => row(code, 'actual', 100 + k));

  test('is first what the targets and results of the nation say', () => {
    const national = [row('000000', 'target', 10), row('000000', 'actual', 11)];
    expect(findingOf(publishedWith([...five, ...national]))).toEqual(['2023年计划 10部，结果 11部']);
  });

  test('says by how much a plan is smaller, but not across a change of the counting base', () => {
    const years = [
      row('000000', 'target', 10, { period: '2022' }),
      row('000000', 'target', 3),
      row('000000', 'actual', 4),
    ];
    expect(findingOf(publishedWith(years))).toEqual([
      '2023年计划 3部，结果 4部',
      '2023年的计划不到上一年的一半',
    ]);
    const breaks = [{ indicator: 'lifts', region: '000000', period: '2023' }];
    expect(findingOf(publishedWith(years, { breaks }))).toEqual(['2023年计划 3部，结果 4部']);
  });

  test('else from how many provinces of one year it is collected, and who has most, where that is known', () => {
    const found = ['本站收录到 5 个省2023年的加装电梯', '其中最多的是150000省：104部'];
    expect(findingOf(publishedWith([...five, row('110000', 'actual', 900, { period: '2024' })]))).toEqual(
      found,
    );
    // Two that are equal have none that has most.
    const equal = [...five, row('210000', 'actual', 104)];
    expect(findingOf(publishedWith(equal))).toEqual(['本站收录到 6 个省2023年的加装电梯']);
    // A bound is no number that others can be held against, nor five of fourteen provinces most of them.
    const bounded = [...five, row('210000', 'actual', 300, { bound: 'at_least' })];
    expect(findingOf(publishedWith(bounded))).toEqual(['本站收录到 6 个省2023年的加装电梯']);
    const regions = [...provinces, ...'22 23 31 32 33 34 35 36'.split(' ').map((code) => `${code}0000`)].map(
      (code) => ({ code, name: `${code}省`, level: 'province', parent: '000000' }),
    );
    expect(findingOf(publishedWith(five, { regions }))).toEqual(['本站收录到 5 个省2023年的加装电梯']);
  });

  test('of fewer it is said how many have numbers, behind how many targets have a result', () => {
    expect(findingOf(publishedWith(five.slice(1)))).toEqual(['2023年的加装电梯，4 省有数']);
    const target = row('120000', 'target', 90);
    expect(findingOf(publishedWith([...five.slice(1), target]))).toEqual(['1 个目标，1 个收录到结果']);
    expect(findingOf(publishedWith([target]))).toEqual(['1 个目标，还没有收录到结果']);
  });

  test('numbers of regions that do not compare make no superlative', () => {
    const indicators = [{ ...LIFTS, compares: 'no' }];
    expect(findingOf(publishedWith(five, { indicators }))).toEqual(['收录了 5 个数，没有目标可对照']);
  });

  test('and where nothing is collected, that nothing is', () => {
    expect(findingOf(publishedWith([]))).toEqual(['本站未收录这次行动的数']);
  });

  test('every published campaign has one, in both languages', () => {
    const published = readPublished();
    for (const { id } of published.campaigns)
      for (const lang of LANGS) {
        const { clauses } = campaignFinding(published, campaignView(published, id), [], lang);
        expect([id, lang, clauses.join('').length > 5]).toEqual([id, lang, true]);
        expect(clauses.join('')).not.toMatch(/undefined|\{|NaN/);
      }
  });
});

describe('from plan to result', () => {
  const stagesOf = (rows: readonly object[]) => {
    const published = publishedWith(rows);
    return planToResult(published, campaignView(published, 'c')).stages;
  };
  const idsOf = (rows: readonly ObservationRow[]) => rows.map(({ region, value }) => [region, value]);

  test('years come before other times, the newest first, also without a target', () => {
    const stages = stagesOf([
      row('110000', 'target', 5, { period: '2021/2025' }),
      row('110000', 'target', 3, { period: '2022' }),
      row('120000', 'actual', 7, { period: '2023' }),
      row('120000', 'actual', 7, { period: '../2024-05' }),
    ]);
    expect(stages.map(({ period, targets, results }) => [period, targets.numbers, results.numbers])).toEqual([
      ['2023', 0, 1],
      ['2022', 1, 0],
      ['2021/2025', 1, 0],
    ]);
  });

  test('numbers of the nation are named, else all where they are few; of more it is said how many they are', () => {
    const many = provinces.map((code, k) => row(code, 'target', k + 1));
    expect(stagesOf(many)[0]!.targets).toMatchObject({ named: [], numbers: 6, regions: 6 });
    const [stage] = stagesOf([...many, row('000000', 'target', 50)]);
    expect([idsOf(stage!.targets.named), stage!.targets.numbers]).toEqual([[['000000', 50]], 7]);
    expect(idsOf(stagesOf(many.slice(0, 2))[0]!.targets.named)).toEqual([
      ['110000', 1],
      ['120000', 2],
    ]);
  });

  test('a result elsewhere answers no target; nor does one from before the campaign make a stage', () => {
    const [stage, ...rest] = stagesOf([
      row('110000', 'target', 3),
      row('120000', 'actual', 7),
      row('120000', 'actual', 9, { period: '2019' }),
    ]);
    expect([stage!.results.numbers, idsOf(stage!.others.named)]).toEqual([0, [['120000', 7]]]);
    expect(rest).toEqual([]);
  });

  test('the time between is drawn only from a target to the result that answers it', () => {
    const target = row('000000', 'target', 50, { published: '2023-01-01' });
    const answer = row('000000', 'actual', 51, { published: '2024-01-01' });
    const other = row('110000', 'actual', 51, { published: '2024-01-01' });
    const drawn = (rows: readonly object[]) => {
      const stages = stagesOf(rows);
      return stageTimeline(stages) !== null;
    };
    expect([drawn([target, answer]), drawn([target, other]), drawn([target])]).toEqual([true, false, false]);
    const together = row('000000', 'actual', 51, { published: '2023-01-01' });
    expect(drawn([target, together])).toBe(false);
  });
});
