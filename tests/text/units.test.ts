import { describe, expect, it } from 'vitest';
import { classifyUnit, readUnit } from '../../src/text/quantities/units.ts';
import { UNITS, WORDS_AT_UNITS } from '../../src/text/lexicon/units.ts';

describe('readUnit', () => {
  it('knows more than 400 units', () => {
    const words = Object.values(UNITS).flatMap((units) => units.trim().split(/\s+/));
    expect(new Set(words).size).toBeGreaterThan(400);
  });

  it.each([
    ['个方面', '个', 1],
    ['家大型综合体', '家', 1],
    ['人民警', '人', 1],
    ['大项27小项', '项', 2],
    ['项目标', '项', 1],
    ['支队伍', '支', 1],
    ['支队', '支队', 2],
    ['人次、消防车', '人次', 2],
    ['辆次', '辆次', 2],
    ['家次', '家次', 2],
    ['个百分点', '百分点', 4],
    ['个月', '个月', 2],
    ['个小时', '小时', 3],
    ['个工作日内', '工作日', 4],
    ['件(套)物资', '件(套)', 4],
    ['台（套）', '台（套）', 4],
    ['件（被依法）', '件', 1],
    ['吨/日', '吨/日', 3],
    ['微克/立方米', '微克/立方米', 6],
    ['千米每小时', '千米每小时', 5],
    ['元/百户', '元/百户', 4],
    [' 名', '名', 2],
    ['吨标准煤', '吨标准煤', 4],
    ['平方米住宅', '平方米', 3],
    ['km/h', 'km/h', 4],
    ['m³/d', 'm³', 2],
    ['名校长', '名', 1],
    ['年内完成', '年', 1],
    ['日内办结', '日', 1],
    ['张床位', '张', 1],
    ['年均值', '年', 1],
    ['户家庭', '户', 1],
  ])('reads %s as %s', (text, unit, end) => {
    expect(readUnit(text, 0)).toMatchObject({ unit, end });
  });

  it.each([
    '部门',
    '项目',
    '家庭',
    '发生',
    '场所',
    '期间',
    '人民',
    '处级干部',
    '条例',
    '街坊',
    '\n个',
    'Abc',
    'mm2x',
    '成立',
    '   个',
    '',
  ])('reads no unit in %s', (text) => {
    expect(readUnit(text, 0)).toBeNull();
  });

  it('tells the class of a unit', () => {
    expect(classifyUnit('人次')).toBe('person');
    expect(classifyUnit('元')).toBe('money');
    expect(classifyUnit('件(套)')).toBe('thing');
    expect(classifyUnit(':1')).toBe('ratio');
    expect(classifyUnit('1')).toBe('ratio');
    expect(classifyUnit('个月')).toBe('time');
    expect(classifyUnit('幕次')).toBe('thing');
    expect(classifyUnit('不是单位')).toBeNull();
    expect(classifyUnit('吨/日')).toBe('measure');
    expect(classifyUnit('台')).toBe('thing');
    expect(classifyUnit('场次')).toBe('event');
  });

  it('lists every unit once, and no word that is a unit itself', () => {
    const units = Object.values(UNITS).flatMap((words) => words.trim().split(/\s+/));
    expect(units.filter((unit, k) => units.indexOf(unit) !== k)).toEqual([]);
    const words = WORDS_AT_UNITS.trim().split(/\s+/);
    expect(words.filter((word, k) => words.indexOf(word) !== k)).toEqual([]);
    expect(words.filter((word) => units.includes(word.replace('|', '')))).toEqual([]);
    const prefixes = new Set(words.filter((word) => word.includes('|')).map((word) => word.split('|')[0]!));
    expect([...prefixes].filter((unit) => !units.includes(unit))).toEqual([]);
  });
});
