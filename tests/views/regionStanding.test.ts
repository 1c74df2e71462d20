import { describe, expect, test } from 'vitest';

import type { ProgressCell, ProgressFile, ProgressRegion } from '../../src/views/progress/progressState.ts';

import { readPublished } from '../../src/datasets/published.ts';
import { promiseBarSvg } from '../../src/graphics/progress/progressMap.ts';
import { standingSvg, standingWords } from '../../src/graphics/progress/standing.ts';
import { regionFinding } from '../../src/views/progress/regionFinding.ts';
import { standingOf, standingsOf } from '../../src/views/progress/regionStanding.ts';

const number = (value: number) => ({
  value, text: `${String(value)}个`, href: '/x/', publisher: '某省', title: '某文件', published: '2023年',
}); // prettier-ignore
const cell = (year: string, target: number | null, result: number | null): ProgressCell => ({
  year,
  status: 'no-target',
  ...(target === null ? {} : { target: number(target) }),
  ...(result === null ? {} : { result: number(result) }),
});
const region = (code: string, residents: number | null, ...cells: ProgressCell[]): ProgressRegion => ({
  code, name: `${code}省`, href: `/regions/${code}/`, cells, ...(residents === null ? {} : { residents }),
}); // prettier-ignore
const file = (...regions: ProgressRegion[]): ProgressFile => ({
  indicator: 'x', name: '某事', unit: '个', parent: '000000', residentsOf: '2020年', breaks: [], regions,
}); // prettier-ignore
const peers = ['12', '13', '14', '15', '16'];

describe('a region beside its peers', () => {
  const six = file(
    region('110000', null, cell('2021', 8, null), cell('2022', 4, 3)),
    ...peers.map((code, k) => region(code, null, cell('2022', null, k + 1))),
  );

  test('the median is that of the others, and the rank counts who has more', () => {
    const standing = standingOf(six, '110000', true)!;
    expect(standing.years.map(({ year, median, rank }) => [year, median, rank])).toEqual([
      ['2021', null, null],
      ['2022', 3, 3],
    ]);
    expect(standingWords(standing, 'zh')).toBe(
      '2022年 3个，另外 5 个地区的中位数是 3；从多到少，6 个里排第 3',
    );
    expect(standingSvg(standing, 'zh')).toContain('class="median"');
  });

  test('of fewer than five peers there is no median, and it is said how many have numbers', () => {
    const five = file(...six.regions.slice(0, 5));
    const standing = standingOf(five, '110000', true)!;
    expect(standing.years.at(-1)).toMatchObject({ median: null, rank: null, peers: [1, 2, 3, 4] });
    expect(standingWords(standing, 'zh')).toBe('2022年 3个，只有 5 个地区有数，不作比较');
    expect(standingSvg(standing, 'zh')).not.toContain('class="median"');
  });

  test('where regions do not compare, no peer is shown', () => {
    const standing = standingOf(six, '110000', false)!;
    expect(standing.years.flatMap((one) => one.peers)).toEqual([]);
    expect(standingWords(standing, 'zh')).toContain('口径不一，不作比较');
  });

  test('with residents all is per 10,000 of them, and peers without are left out', () => {
    const some = file(
      region('110000', 1e6, cell('2022', null, 50)),
      region('120000', 2e6, cell('2022', null, 50)),
      region('130000', null, cell('2022', null, 50)),
    );
    const standing = standingOf(some, '110000', true)!;
    expect(standing.years[0]).toMatchObject({ result: 0.5, peers: [0.25] });
    expect(standingWords(standing, 'zh')).toBe('2022年每万人 0.5个，只有 2 个地区有数，不作比较');
  });

  test('of one year it is a strip, unless nobody stands beside it; a region without numbers has none', () => {
    const one = file(
      region('110000', null, cell('2022', 9, 10)),
      region('120000', null, cell('2022', null, 4)),
    );
    expect(standingSvg(standingOf(one, '110000', true)!, 'zh')).toContain('class="muted start"');
    const alone = file(region('110000', null, cell('2022', 9, null)), region('120000', null));
    const standing = standingOf(alone, '110000', true)!;
    expect(standingSvg(standing, 'zh')).not.toContain('class="muted start"');
    expect(standingWords(standing, 'zh')).toBe('2022年目标 9个，未收录结果');
    expect(standingOf(alone, '120000', true)).toBe(null);
  });
});

test('the bar of a promise ends at its share of the target, and there is none without a result', () => {
  const widthOf = (one: ProgressCell) => /class="done"[^>]* width="([\d.]+)%"/.exec(promiseBarSvg(one))?.[1];
  const targetAt = Number(/class="aim" x="([\d.]+)%"/.exec(promiseBarSvg(cell('2022', 4, null)))?.[1]);
  expect(widthOf(cell('2022', 4, null))).toBe(undefined);
  expect(Number(widthOf(cell('2022', 4, 2)))).toBeCloseTo(targetAt / 2);
  expect(Number(widthOf(cell('2022', 4, 400)))).toBeLessThan(100);
});

describe('what is published', () => {
  const published = readPublished();

  test('every yearly number of a province stands in a card', () => {
    for (const { code, level } of published.regions) {
      if (level !== 'province') continue;
      const rows = published.observations.filter(
        ({ region: at, period, role, source }) =>
          at === code && /^\d{4}$/.test(period) && role !== 'requirement' && source !== 'reports',
      );
      const shown = standingsOf(published, code, '000000', 'zh').map(({ file: { indicator } }) => indicator);
      const known = published.indicators.map(({ id }) => id);
      const named = new Set(rows.map(({ indicator }) => indicator).filter((id) => known.includes(id)));
      expect([code, shown.toSorted()]).toEqual([code, [...named].sort()]);
    }
  });

  test('Sichuan: five years in a row above the plan, and a smaller one', () => {
    const found = regionFinding(published, standingsOf(published, '510000', '000000', 'zh'), 'zh')!;
    expect([found.subject, ...found.clauses]).toEqual([
      '改造老旧小区',
      '2021–2025年，年年超过计划',
      '2026年的计划比上一年少 25%',
    ]);
  });
});
