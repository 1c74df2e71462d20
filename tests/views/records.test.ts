import { expect, test } from 'vitest';

import { amountKindOf, granularityOf } from '../../src/views/amount.ts';
import { campaignList, campaignView } from '../../src/views/campaignView.ts';
import { indicatorList } from '../../src/views/indicatorList.ts';
import { indicatorView } from '../../src/views/indicatorView.ts';
import { regionTree, regionView } from '../../src/views/regionView.ts';
import { createCollection, idOf } from './collection.ts';

const published = createCollection();

test.each([
  ['stock', '2024', 'stock'],
  ['flow', '../2024-11', 'cumulative'],
  ['flow', '2024', 'period'],
  ['cumulative', '2024', 'period'],
  ['cumulative', '', 'cumulative'],
  ['flow', '', 'undated'],
  ['rate', '2024', 'rate'],
] as const)('a %s of “%s” is %s', (kind, period, amount) => {
  expect(amountKindOf({ kind, period })).toBe(amount);
});

test('only periods of one length compare', () => {
  expect(granularityOf('2024', 'period')).toBe('year');
  expect(granularityOf('2024-01/2024-06', 'period')).toBe('half');
  expect(granularityOf('2024-01/2024-05-20', 'period')).toBe(null);
  expect(granularityOf('../2024-05-20', 'cumulative')).toBe('moment');
});

test('an indicator: what is comparable, what breaks, how much is covered', () => {
  const view = indicatorView(published, 'alarms');
  expect(view.coverage).toEqual({
    bulletins: 2,
    publishing: 1,
    regions: 4,
    provinces: 2,
    provincesPublishing: 2,
  });
  const [series] = view.series;
  expect(series?.points.map(({ period }) => period)).toEqual(['2020', '2021-01/2021-03', '2021', '2022']);
  expect(series?.run.map(({ period }) => period)).toEqual(['2020', '2021', '2022']);
  expect(series?.breaks.map(({ period }) => period)).toEqual(['2021']);
  expect(view.comparisons.map(({ level, period, sightings }) => [level, period, sightings.length])).toEqual([
    ['province', '2022', 2],
  ]);
  expect(
    view.maps.map(({ parent, rows }) => [parent.code, rows.map(({ region, period }) => [region, period])]),
  ).toEqual([
    [
      '000000',
      [
        ['110000', '2022'],
        ['150000', '2022'],
      ],
    ],
  ]);
});

test('results, targets and kinds of amount stand apart', () => {
  const { groups } = indicatorView(published, 'stations');
  expect(groups.map(({ role, amount, sightings }) => [role, amount, sightings.length])).toEqual([
    ['actual', 'stock', 1],
    ['target', 'stock', 2],
  ]);
});

test('the catalogue lists what has no data, too', () => {
  const { some, none } = indicatorList(published);
  expect(some.map(({ indicator, regions }) => [indicator.id, regions])).toEqual([
    ['alarms', 4],
    ['stations', 2],
  ]);
  expect(none.map(({ id }) => id)).toEqual(['floods']);
  expect(indicatorView(published, 'floods').groups).toEqual([]);
});

test('a campaign: results beside the targets that they answer, and no others', () => {
  const view = campaignView(published, 'lifeline');
  expect(view.progress.map(({ target, actual }) => [target.id, actual?.id])).toEqual([
    [idOf('19座'), idOf('13座')],
    [idOf('7座'), undefined],
  ]);
  expect(view.offices.map(({ office, figures }) => [office, figures.length])).toEqual([['甲区人民政府', 3]]);
  expect(view.bulletins.map(({ bulletin, figures }) => [bulletin.id, figures])).toEqual([['jia', 3]]);
});

test('duties belong to the campaign that the title names', () => {
  expect(campaignView(published, 'lifeline').duties.map(({ raw }) => raw)).toEqual([
    '2024年6月30日前',
    '每月',
  ]);
  expect(campaignView(published, 'other').duties).toEqual([]);
  expect(campaignList(published).map(({ campaign, duties }) => [campaign.id, duties])).toEqual([
    ['lifeline', 2],
    ['other', 0],
  ]);
});

test('a region: its numbers by indicator and role, what lies above and below it', () => {
  const view = regionView(published, '110105');
  expect(view.ancestors.map(({ name }) => name)).toEqual(['全国', '北京市']);
  expect(view.children.map(({ region, observations }) => [region.name, observations])).toEqual([
    ['乙街道', 1],
  ]);
  expect(view.lines.actual.map((group) => group[0]!.indicator.id)).toEqual(['stations', 'alarms']);
  expect(view.lines.target.flat().map(({ row }) => row.raw)).toEqual(['19座']);
  expect(view.others.map(({ raw }) => raw)).toEqual(['1次', '5座']);
  expect([view.observations, view.within]).toEqual([5, 1]);
  expect(regionTree(published, '000000')).toMatchObject({
    observations: 14,
    children: [{ children: [{}] }, {}],
  });
});

test('what does not exist has no page', () => {
  expect(() => regionView(published, '990000')).toThrow('unknown region: 990000');
  expect(() => campaignView(published, 'none')).toThrow('unknown campaign: none');
  expect(() => indicatorView(published, 'none')).toThrow('unknown indicator: none');
});
