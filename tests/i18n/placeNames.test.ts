import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { loadRegions } from '../../src/datasets/regions/regionsLoad.ts';
import { regionNameOf } from '../../src/i18n/index.ts';
import { placeName } from '../../src/i18n/format/placeNames.ts';
import { TILES } from '../../src/maps/tileLayout.ts';

test.each([
  ['150000', '内蒙古自治区', 'Inner Mongolia'],
  ['610000', '陕西省', 'Shaanxi'],
  ['140000', '山西省', 'Shanxi'],
  ['150100', '呼和浩特市', 'Hohhot'],
  ['150600', '鄂尔多斯市', 'Ordos'],
  ['152500', '锡林郭勒盟', 'Xilingol League'],
  ['222400', '延边朝鲜族自治州', 'Yanbian Prefecture'],
  ['341500', '六安市', "Lu'an"],
  ['220200', '吉林市', 'Jilin City'],
  ['350100', '福州市', 'Fuzhou (Fujian)'],
  ['361000', '抚州市', 'Fuzhou (Jiangxi)'],
  ['460100', '海口市', 'Haikou'],
  ['540100', '拉萨市', 'Lhasa'],
  ['542500', '阿里地区', 'Ngari Prefecture'],
  ['632500', '海南藏族自治州', 'Hainan Prefecture'],
  ['653100', '喀什地区', 'Kashgar Prefecture'],
  ['150203', '昆都仑区', 'Kundulun District'],
  ['150303', '海南区', 'Hainan District'],
  ['222406', '和龙市', 'Helong'],
  ['500118100', '青峰镇', 'Qingfeng Town'],
  ['500101017', '太白街道', 'Taibai Subdistrict'],
  ['110105036', '金盏地区', 'Jinzhan Area'],
])('%s %s is %s', (code, name, english) => {
  expect(placeName({ code, name })).toBe(english);
});

test('where no safe name is known the Chinese one stays', () => {
  expect(placeName({ code: '150223', name: '达尔罕茂明安联合旗' })).toBe(null);
  expect(regionNameOf({ code: '150223', name: '达尔罕茂明安联合旗' }, 'en')).toBe('达尔罕茂明安联合旗');
  expect(regionNameOf({ code: '150203', name: '昆都仑区' }, 'zh')).toBe('昆都仑区');
});

test('every province and every prefecture has a name, and the tiles have the same', () => {
  const { counties } = loadRegions(readFileSync('data/regions/regions.csv', 'utf8'));
  const greater = counties.filter(({ level }) => level === 'province' || level === 'prefecture');
  expect(greater.length).toBeGreaterThan(360);
  expect(greater.filter((region) => placeName(region) === null)).toEqual([]);
  // No two of them have one name, but for a province and its city or prefecture.
  expect(new Set(greater.map((region) => placeName(region))).size).toBe(greater.length);
  for (const tile of TILES) expect(placeName({ code: tile.code, name: tile.zh })).toBe(tile.en);
});
