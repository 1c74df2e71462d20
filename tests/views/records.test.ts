import { expect, test } from 'vitest';

import type { IndicatorRow, Published } from '../../src/datasets/published.ts';
import type { RegionLine } from '../../src/views/regions/regionGroups.ts';

import { amountKindOf, granularityOf } from '../../src/tables/amount.ts';
import { campaignList, campaignView } from '../../src/views/campaignView.ts';
import { indicatorList } from '../../src/views/indicators/indicatorList.ts';
import { indicatorGap, isGap } from '../../src/views/indicators/indicatorGap.ts';
import { indicatorView, newestSightings } from '../../src/views/indicators/indicatorView.ts';
import { groupsOfRegion } from '../../src/views/regions/regionGroups.ts';
import { indicatorsOfRegion, regionTree, regionView } from '../../src/views/regions/regionView.ts';
import { createCollection, idOf } from './collection.ts';

const published = createCollection();

/** The collection with one indicator in the place of another of its id. */
const createPublishedWith = (indicator: IndicatorRow): Published => ({
  ...published,
  indicators: published.indicators.map((one) => (one.id === indicator.id ? indicator : one)),
});

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
  expect(some.map(({ indicator, regions, newest }) => [indicator.id, regions, newest])).toEqual([
    ['alarms', 4, '2024'],
    ['stations', 2, '../2024-05'],
  ]);
  expect(none.map(({ id }) => id)).toEqual(['floods']);
  expect(indicatorView(published, 'floods').groups).toEqual([]);
});

test('an indicator without a number says where it was looked for', () => {
  const [alarms, floods] = ['alarms', 'floods'].map((id) => published.byId.indicators.get(id)!);
  expect([isGap(published, 'alarms'), isGap(published, 'floods')]).toEqual([false, true]);
  const gap = indicatorGap(published, { ...floods!, campaign: 'water' });
  expect(gap.searched.map(({ id }) => id)).toEqual(['jia', 'yi']);
  expect([gap.bulletins, gap.facts, gap.neighbours]).toEqual([2, 8, []]);
  const named = createPublishedWith({ ...alarms!, campaign: 'water' });
  expect(indicatorGap(named, { ...floods!, campaign: 'water' }).neighbours.map(({ id }) => id)).toEqual([
    'alarms',
  ]);
});

test('the newest numbers come first, targets behind results', () => {
  expect(newestSightings(indicatorView(published, 'stations')).map(({ row }) => row.raw)).toEqual([
    '13座',
    '19座',
    '7座',
  ]);
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
  expect(
    view.groups.map(({ campaign, shown }) => [
      campaign?.id,
      shown.map((series) => [series[0]?.indicator?.id, series.map(({ row }) => row.raw)]),
    ]),
  ).toEqual([
    [
      undefined,
      [
        ['alarms', ['21764起']],
        [undefined, ['5座']],
        [undefined, ['1次']],
      ],
    ],
    [
      'lifeline',
      [
        ['stations', ['13座']],
        ['stations', ['19座']],
      ],
    ],
  ]);
  expect([view.observations.length, view.within]).toEqual([5, 1]);
  expect(regionTree(published, '000000')).toMatchObject({
    observations: 14,
    children: [{ children: [{}] }, {}],
  });
});

test('a region without numbers leads to others of the same parent that have some', () => {
  const quiet = { ...published.regions.find(({ code }) => code === '150000')!, code: '990000', name: '某省' };
  const regions = [...published.regions, quiet];
  const byId = { ...published.byId, regions: new Map(regions.map((region) => [region.code, region])) };
  const view = regionView({ ...published, regions, byId }, '990000');
  expect([view.observations, view.within]).toEqual([[], 0]);
  expect(view.siblings.map(({ region }) => region.code)).toEqual(['110000', '150000']);
  expect(indicatorsOfRegion(published, '110105')[0]).toMatchObject({
    indicator: { id: 'stations' },
    observations: 2,
  });
});

test('a long group shows the newest of each indicator and folds the rest, losing none', () => {
  const rows = Array.from({ length: 40 }, (_, k) => ({
    ...published.observations[0]!,
    id: `many@${k}`,
    indicator: k % 2 === 0 ? 'alarms' : 'stations',
    role: 'actual' as const,
    campaign: '',
    period: String(1980 + k),
  }));
  const [group, ...more] = groupsOfRegion(published, rows);
  const years = (series: readonly (readonly RegionLine[])[]): string[][] =>
    series.map((one) => one.map(({ row }) => row.period));
  expect(more).toEqual([]);
  expect(years(group!.shown)).toEqual([
    ['2019', '2017', '2015'],
    ['2018', '2016', '2014'],
  ]);
  expect(group!.folded.flat().length).toBe(34);
  expect(groupsOfRegion(published, rows.slice(0, 8))[0]!.folded).toEqual([]);
  expect(groupsOfRegion(published, [...rows.slice(0, 4), { ...rows[5]!, campaign: 'other' }])).toMatchObject([
    { campaign: { id: 'other' } },
    { campaign: undefined },
  ]);
});

test('what does not exist has no page', () => {
  expect(() => regionView(published, '990000')).toThrow('unknown region: 990000');
  expect(() => campaignView(published, 'none')).toThrow('unknown campaign: none');
  expect(() => indicatorView(published, 'none')).toThrow('unknown indicator: none');
});
