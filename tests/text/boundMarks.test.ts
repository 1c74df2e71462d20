import { describe, expect, it } from 'vitest';
import { readBoundAfter, readBoundBefore } from '../../src/text/quantities/boundMarks.ts';

const NUMBER = /[0-9]|百万|千家|三分/u;

describe('readBoundBefore', () => {
  it.each([
    ['约50万余个', 'about'],
    ['大约1.3万个', 'about'],
    ['约为30%', 'about'],
    ['约占30%', 'about'],
    ['近三分之二', 'under'],
    ['达到近100万', 'under'],
    ['接近90%', 'under'],
    ['不足10人', 'under'],
    ['不到1.9万', 'under'],
    ['低于5%', 'under'],
    ['超100场', 'over'],
    ['超过了120小时', 'over'],
    ['时长超过 120小时', 'over'],
    ['突破1000亿元', 'over'],
    ['逾300人', 'over'],
    ['已超50家', 'over'],
    ['上百万人', 'over'],
    ['上千家', 'over'],
    ['高于5%', 'over'],
    ['不少于15座', 'at_least'],
    ['不低于4课时', 'at_least'],
    ['至少1次', 'at_least'],
    ['不得少于2人', 'at_least'],
    ['至少要有10人', 'at_least'],
    ['大于等于3层', 'at_least'],
    ['≥95%', 'at_least'],
    ['不超过3年', 'at_most'],
    ['不得超过5%', 'at_most'],
    ['最多30人', 'at_most'],
    ['不高于10%', 'at_most'],
    ['≤0.5%', 'at_most'],
    ['历时近3年', 'under'],
    ['长达近2个月', 'under'],
    ['近5万人', 'under'],
  ])('%s', (text, bound) => {
    expect(readBoundBefore(text, text.search(NUMBER))?.bound).toBe(bound);
  });

  it.each([
    '节约100万元',
    '预约200人',
    '侦破120起',
    '通过3项',
    '经过5年',
    '网上200件',
    '附近5家',
    '近3年',
    '近5个月',
    '共100人',
    '线上千家',
    '以上百万',
    '签约30个',
    '为5%',
    '',
  ])('finds none in %s', (text) => {
    expect(readBoundBefore(text, Math.max(0, text.search(NUMBER)))).toBeNull();
  });

  it('gives the span of the word alone', () => {
    expect(readBoundBefore('总数不少于了 15座', 7)).toEqual({ start: 2, end: 5, bound: 'at_least' });
  });
});

describe('readBoundAfter', () => {
  it.each([
    ['100人以上', 'or_more'],
    ['10人及以上', 'or_more'],
    ['50万元（含）以上', 'or_more'],
    ['3人或以上', 'or_more'],
    ['5%以下', 'or_less'],
    ['5%及以下', 'or_less'],
    ['50人左右', 'about'],
    ['50人上下', 'about'],
    ['3年以内', 'at_most'],
    ['1小时之内', 'at_most'],
    ['100人有余', 'over'],
    ['5.5% 左右', 'about'],
  ])('%s', (text, bound) => {
    const end = /[人元年时%]/u.exec(text);
    expect(readBoundAfter(text, (end?.index ?? 0) + 1)?.bound).toBe(bound);
  });

  it.each(['人左右两侧', '人以下简称', '人上下功夫', '个许可证', '个问题', '人'])(
    'finds none behind %s',
    (text) => {
      expect(readBoundAfter(text, 1)).toBeNull();
    },
  );
});
