import { expect, test } from 'vitest';

import type { ObservationRow } from '../../src/datasets/schema/index.ts';
import type { MapQuestion } from '../../src/maps/mapData.ts';

import { mapData } from '../../src/maps/mapData.ts';
import { describeMap, mapColumns, mapSubtitle, mapTable } from '../../src/maps/mapText.ts';
import { tileGrid } from '../../src/maps/tileGrid.ts';
import { NATION, PORTS, PROVINCES, observation } from './world.ts';

const question = (observations: readonly ObservationRow[]): MapQuestion => ({
  observations,
  parent: NATION,
  divisions: PROVINCES,
  measure: PORTS,
});

const published = (observations: readonly ObservationRow[]): string[] =>
  mapData(question(observations)).rows.flatMap((row) =>
    row.published === null ? [] : [`${row.name} ${row.published.raw}`],
  );

test('there is a row for each division, with what it has published or nothing', () => {
  const data = mapData(question([observation('150000', '50万个', 500000)]));
  expect(data.rows).toHaveLength(34);
  expect(data.published).toBe(1);
  expect(data.rows.find(({ code }) => code === '110000')?.published).toBeNull();
  expect(data.rows.find(({ code }) => code === '150000')?.published).toMatchObject({
    value: 500000,
    low: 495000,
    high: 505000,
    address: '/bulletins/b150000/7/',
  });
});

test('the newest value counts; parts of one text stand behind their total', () => {
  const old = observation('150000', '3万个', 30000, { period: '../2023-01' });
  const now = observation('150000', '5万个', 50000, { period: '../2024-11' });
  const part = observation('150000', '1万个', 10000, { period: '../2024-11-30' });
  expect(published([now, old, part])).toEqual(['内蒙古自治区 5万个']);
  expect(published([part, old, now])).toEqual(['内蒙古自治区 5万个']);
});

test('a value of another region, role, indicator or unit is not drawn', () => {
  expect(
    published([
      observation('150300', '1个', 1),
      observation('000000', '1个', 1),
      observation('110000', '1个', 1, { role: 'target' }),
      observation('120000', '1个', 1, { role: 'requirement' }),
      observation('130000', '1个', 1, { indicator: 'fires' }),
      observation('140000', '1家次', 1, { unit: '家次' }),
      observation('150000', '1%', 1, { unit: '%' }),
      observation('210000', '2处', 2, { unit: '处' }),
    ]),
  ).toEqual(['辽宁省 2处']);
});

test('the subtitle states the coverage', () => {
  const some = mapData(
    question([observation('150000', '5万个', 50000), observation('530000', '1个', 1, { period: '2020' })]),
  );
  expect(mapSubtitle('单位：个', some, 'zh')).toBe(
    '单位：个；34 个省级地区中收录了 2 个；各地统计时点不同，见表',
  );
  expect(mapSubtitle('Ports', some, 'en')).toBe(
    'Ports; 2 of 34 provinces collected; the dates differ, see the table',
  );
  const part = {
    ...question([]),
    parent: { code: '150300', name: '乌海市' },
    divisions: PROVINCES.slice(0, 3),
  };
  expect(mapSubtitle('', mapData(part), 'zh')).toBe('乌海市下辖 3 个地区中收录了 0 个');
});

test('the table holds the rows of the data, one for one, with every column filled', () => {
  const data = mapData(question([observation('150000', '5万余个', 50000, { bound: 'over' })]));
  for (const lang of ['zh', 'en'] as const) {
    const table = mapTable(data, lang);
    expect(table.map((row) => row['code'])).toEqual(data.rows.map(({ code }) => code));
    for (const { key } of mapColumns(data, lang)) for (const row of table) expect(row).toHaveProperty(key);
  }
  expect(mapTable(data, 'zh')[4]).toEqual({
    region: '内蒙古',
    printed: '5万余个',
    period: '截至2024年11月',
    publisher: '某消防救援总队',
    status: '已公布',
    value: 50000,
    low: 50000,
    high: 60000,
    code: '150000',
    href: '/bulletins/b150000/7/',
  });
  expect(mapTable(data, 'zh')[0]).toMatchObject({
    region: '北京',
    printed: '未收录',
    value: '',
    low: '',
    high: '',
  });
});

test('a value of another period is shown with its year, and counts for nothing', () => {
  const data = mapData({
    ...question([observation('150000', '5万个', 50000)]),
    period: '2024',
    others: [observation('530000', '9万个', 90000, { period: '../2022-06' })],
    unpublished: new Set(['110000']),
  });
  expect(data.published).toBe(1);
  const rowOf = (code: string) => mapTable(data, 'zh').find((row) => row['code'] === code)!;
  expect(rowOf('150000')).toMatchObject({ status: '已公布', value: 50000 });
  expect(rowOf('530000')).toMatchObject({ status: '其他时期', value: 90000, period: '截至2022年6月' });
  expect(rowOf('110000')).toMatchObject({ status: '未公布', printed: '未公布', value: '' });
  expect(rowOf('120000')).toMatchObject({ status: '未收录', printed: '未收录', value: '' });
  expect(describeMap(data, 'zh', 'tiles')).toContain(
    '内蒙古：5万个。其他年份的，色浅：云南：9万个（截至2022年6月）。北京应报而未公布。',
  );
  const head = { id: 'm', lang: 'zh' as const, title: '', subtitle: '', source: '' };
  for (const svg of [tileGrid(head, data).wide, tileGrid(head, data).narrow]) {
    expect(svg).toContain('m-pale');
    expect(svg.match(/>2022年?</g)).toHaveLength(1);
  }
});
