import { expect, test } from 'vitest';

import { extract } from '../../src/figures/extract.ts';

const read = (text: string): string[] =>
  extract({
    id: 'a',
    text,
    title: '2024年统计表',
    publisher: '',
    published: '2025-01',
    region: '',
    genre: '',
  }).figures.map(({ raw, object, unit, period }) => `${raw} ${object} ${unit} ${period}`);

test('a head that begins with a time dates its column and counts what follows', () => {
  expect(read('| 街道 | 2023年火灾（起） | 2024年火灾（起） |\n| 东风街道 | 12 | 9 |\n')).toEqual([
    '12 火灾 起 2023',
    '9 火灾 起 2024',
  ]);
});

test('a head that is a time alone leaves what is counted to the row', () => {
  expect(read('| 指标 | 2022年 | 2023年 |\n| 火灾（起） | 12 | 9 |\n')).toEqual([
    '12 火灾 起 2022',
    '9 火灾 起 2023',
  ]);
});

test('row and column may date a number together; the year before is not this year', () => {
  expect(read('| 月份 | 火灾（起） |\n| 1月 | 12 |\n| 2月 | 9 |\n')).toEqual([
    '12 火灾 起 2024-01',
    '9 火灾 起 2024-02',
  ]);
  expect(read('| 街道 | 火灾（起） | 上年同期火灾（起） |\n| 东风街道 | 12 | 9 |\n')).toEqual([
    '12 火灾 起 2024',
    '9 火灾 起 2023',
  ]);
});

test.each([
  ['behind a stroke', '', '区县 | 火灾/起 | 损失/万元'],
  ['behind a comma', '', '区县 | 火灾,起 | 损失，万元'],
  ['in brackets', '', '区县 | 火灾（起） | 损失（单位：万元）'],
  ['in a row below the heads', '', '区县 | 火灾 | 损失 |\n| | 起 | 万元'],
  ['over the table, with a stroke between', '单位：起/万元\n', '区县 | 火灾 | 损失'],
])('units of columns %s', (_, above, head) => {
  expect(read(`${above}| ${head} |\n| 甲区 | 12 | 30.5 |\n`)).toEqual(['12 火灾 起 2024', '30.5 损失 元 2024']);
}); // prettier-ignore

test('one unit that is made of two stays one', () => {
  expect(read('单位：元/吨\n| 区县 | 水价 | 热价 |\n| 甲区 | 3 | 5 |\n')[0]).toBe('3 水价 元/吨 2024');
  expect(read('| 区县 | 单价元/吨 |\n| 甲区 | 3 |\n')[0]).toBe('3 单价元/吨  2024');
});

test('万元 and % over a table: per cent is that of the changes', () => {
  expect(read('单位：万元、%\n| 指标 | 2024年 | 同比 |\n| 损失 | 2360 | 5.3 |\n')).toEqual([
    '2360 损失 元 2024',
    '5.3 损失 % 2024',
  ]);
});

test('a table of two columns below another has a head and units of its own', () => {
  expect(
    read('单位：万元\n| 区县 | 损失 |\n| 甲区 | 12 |\n\n| 区县 | 受伤（人） |\n| 甲区 | 5 |\n').map((figure) => figure.split(' ').slice(0, 3).join(' ')),
  ).toEqual(['12 损失 元', '5 人员 人']);
  expect(read('| 区县 | 火灾（起） |\n| 甲区 | 12 |\n| 街道 | 检查单位（家） |\n| 东街 | 50 |\n')[1]).toBe('50 单位 家 2024');
  expect(read('| 区县 | 火灾（起） |\n| 甲区 | 12 |\n\n| 检查单位（家） | 50 |\n')[1]).toBe('50 单位 家 2024');
  // A blank line within one table changes nothing.
  expect(read('| 区县 | 火灾（起） |\n| 甲区 | 12 |\n\n| 合计 | 12 |\n')[1]).toBe('12 火灾 起 2024');
}); // prettier-ignore

test.each([
  ['behind an empty line without a number', '| 区县 | 火灾（起） |\n| 甲区 | 12 |\n\n| 乙区 | — |\n| 丙区 | 9 |\n'],
  ['without a number in words', '| 区县 | 火灾（起） |\n| 甲区 | 12 |\n\n| 乙区 | 未统计 |\n| 丙区 | 9 |\n'],
  ['with another word', '| 区县 | 火灾（起） |\n| 甲区 | 12 |\n\n| 乙区 | 待报 |\n| 丙区 | 9 |\n'],
  ['with a blank in its word', '| 区县 | 火灾（起） |\n| 甲区 | 12 |\n| 责任科室 | 法制 处 |\n| 丙区 | 9 |\n'],
  ['of three cells without numbers', '| 区县 | 火灾（起） | 备注 |\n| 甲区 | 12 | |\n| 乙区 | — | 无 |\n| 丙区 | 9 | |\n'],
  ['with a bracket in its label', '| 区县 | 火灾（起） |\n| 甲区 | 12 |\n\n| 丙区（新区） | 9 |\n'],
])('a row is no head %s', (_, text) => {
  expect(read(text)).toEqual(['12 火灾 起 2024', '9 火灾 起 2024']);
}); // prettier-ignore

test('a second head begins as the first', () => {
  expect(read('| 区县 | 火灾（起） |\n| 甲区 | 12 |\n\n| 区县 | 火灾损失 |\n| 丙区 | 9 |\n')[1]).toMatch(/^9 火灾损失 {2}/u);
  // Labels with units are rows of one table.
  expect(read('| 指标 | 2023年 |\n| 火灾（起） | 12 |\n\n| 损失（万元） | 9 |\n')).toEqual(['12 火灾 起 2023', '9 损失 元 2023']);
}); // prettier-ignore

test.each([
  ['¥12.5', ['12.5 罚款 元 2024']],
  ['＋12.5', ['12.5 罚款 元 2024']],
  ['▼12.5', ['12.5 罚款 元 2024']],
  ['1,234.5', ['1,234.5 罚款 元 2024']],
  // Of a number that cannot be told no part is read.
  ['12,5', []],
  ['1,2345', []],
])('a cell that holds %s', (cell, figures) => {
  expect(read(`| 区县 | 罚款（元） |\n| 甲区 | ${cell} |\n`)).toEqual(figures);
});

test('short cells that say what was done are read, names with numbers are not', () => {
  const rows = (cells: readonly string[]): string => cells.map((cell) => `| 甲 | ${cell} |\n`).join('');
  expect(
    read(`| 任务 | 完成情况 |\n${rows(['已建成消防站12座', '购置消防车15辆', '第3中学', '12月底前完成', '沿107国道两侧', '支队2号楼'])}`).map((figure) => figure.split(' ')[0]),
  ).toEqual(['12座', '15辆']);
  expect(
    read('| 单位 | 隐患情况 | 整改 |\n| 甲宾馆 | 应急灯损坏5盏；喷淋遮挡2处。 | 整改中 |\n').map((figure) => figure.split(' ')[0]),
  ).toEqual(['5盏', '2处']);
}); // prettier-ignore

test.each([
  ['6月 | 去年6月 | 1-6月 | 去年1-6月 | 同比（%）', ['2024-06', '2023-06', '2024-01/2024-06', '2023-01/2023-06', '2024-01/2024-06']],
  ['当月 | 上年同月 | 自年初累计 | 上年同期累计 | 增减%', ['2024-06', '2023-06', '2024-01/2024-06', '2023-01/2023-06', '2024-01/2024-06']],
  ['本月 | 上年同期 | 本年累计 | 上年累计 | 累计同比（%）', ['2024-06', '2023-06', '2024-01/2024-06', '2023-01/2023-06', '2024-01/2024-06']],
  ['6月份 | 同比增长（%） | 1—6月份累计 | 同比增长（%） | 上年同期', ['2024-06', '2024-06', '2024-01/2024-06', '2024-01/2024-06', '2023-01/2023-06']],
  ['2022 | 2023 | 2024 | 2024年 | 增减', ['2022', '2023', '2024', '2024', '2024']],
  ['2024年 | 2023年 | 同比（%） | 2022年 | 2021年', ['2024', '2023', '2024', '2022', '2021']],
])('heads of months, totals and the year before: %s', (heads, periods) => {
  const { figures } = extract({
    id: 'a',
    text: `2024年1-6月消防主要指标\n| 指标 | ${heads} |\n| 火灾（起） | 45 | 40 | 280 | 260 | 7.7 |\n`,
    title: '2024年1-6月消防主要指标',
    publisher: '', published: '2025-01-09', region: '', genre: '',
  });
  expect(figures.map(({ period }) => period)).toEqual(periods);
}); // prettier-ignore

test('years and months in columns of their own date their rows, and count nothing', () => {
  expect(read('| 年份 | 月份 | 火灾（起） |\n| 2023 | 1 | 12 |\n| 2024 | 11 | 9 |\n')).toEqual(['12 火灾 起 2023-01', '9 火灾 起 2024-11']);
  expect(read('| 年度 | 火灾（起） |\n| 2023 | 12 |\n| 2024年 | 9 |\n')).toEqual(['12 火灾 起 2023', '9 火灾 起 2024']);
  expect(read('| 月份 | 火灾（起） |\n| 1 | 12 |\n| 2 | 9 |\n')).toEqual(['12 火灾 起 2024-01', '9 火灾 起 2024-02']);
  expect(read('| 月份 | 火灾（起） |\n| 1-2 | 12 |\n| 3 | 9 |\n')).toEqual(['12 火灾 起 2024-01/2024-02', '9 火灾 起 2024-03']);
}); // prettier-ignore

test.each([
  ['单位：（万元）\n', '损失'],
  ['（万元）\n', '损失'],
  ['单　位：万元\n', '损失'],
  ['金额单位：万元；填报时间：2025年1月8日\n', '损失'],
  ['表内数据单位为万元\n', '损失'],
  ['（单位：万元）\n截至2024年12月31日\n', '损失'],
  ['面积单位：亩；金额单位：万元\n', '损失'],
  ['金额单位：万元；面积单位：亩\n', '损失'],
  ['单位：起；金额单位：万元\n', '损失'],
  ['人数单位：人，金额单位：万元\n', '损失'],
  ['2024年火灾损失情况表单位：万元\n', '损失'],
  ['单位：人民币万元\n', '损失'],
  ['单位：万元人民币\n', '损失'],
  ['', '损失（人民币万元）'],
  ['', '损失（万元）[1]'],
  ['', '损失【万元】'],
  ['', '损失 万元'],
])('a unit printed as %s above %s', (above, head) => {
  expect(read(`${above}| 区县 | ${head} |\n| 甲区 | 30.5 |\n`)[0]).toMatch(/^30.5 损失 元 /u);
});

test.each(['责任单位：支队\n', '使用单位：户\n', '验收单位：人\n', '数据来源单位为处\n', '面积单位：亩；人数单位：人\n', '全市投入资金30万元。\n', '（试行）\n', '单位：万元\n本表不含森林火灾，数据由各区县消防救援大队报送。\n'])(
  'what is above a table and no unit of it: %s',
  (above) => {
    expect(read(`${above}| 区县 | 损失 |\n| 甲区 | 30.5 |\n`).at(-1)).toMatch(/^30.5 损失 {2}/u);
  },
); // prettier-ignore

test('of several units over a table each is that of its kind', () => {
  const head = '| 区县 | 火灾 | 过火面积 | 损失 |\n| 甲区 | 12 | 300 | 30.5 |\n';
  expect(read(`单位：起；面积单位：亩；金额单位：万元\n${head}`).map((figure) => figure.split(' ')[2])).toEqual(['起', '亩', '元']);
  expect(read(`面积单位：亩；金额单位：万元\n${head}`).map((figure) => figure.split(' ')[2])).toEqual(['', '亩', '元']);
}); // prettier-ignore

test.each([
  ['金额单位：万元', '火灾 | 直接财产损失', ['', '元']],
  ['（金额单位：人民币万元）', '火灾 | 直接财产损失', ['', '元']],
  ['面积单位：亩', '火灾 | 过火面积', ['', '亩']],
  ['人数单位：人', '火灾 | 疏散人数', ['', '人']],
  ['金额单位：万元', '火灾（起） | 直接财产损失', ['起', '元']],
  // Nothing is named as money: all of it is.
  ['金额单位：万元', '工业 | 农业', ['元', '元']],
  ['金额单位：万元', '2023年 | 2024年', ['元', '元']],
  ['单位：万元', '火灾 | 直接财产损失', ['元', '元']],
])('one unit over a table, said to be of a kind, is that of its kind: %s above %s', (above, heads, units) => {
  const figures = read(`${above}\n| 区县 | ${heads} |\n| 甲区 | 12 | 30.5 |\n`);
  expect(figures.map((figure) => figure.split(' ')[2])).toEqual(units);
});

test.each([
  ['指标 | 本年累计 | 上年累计', ['2024', '2023']],
  ['指标 | 累计 | 去年累计', ['2024', '2023']],
  ['指标 | 1月 | 2月 | 3月 | 上年同期', ['2024-01', '2024-02', '2024-03', '']],
  ['指标 | 3月 | 上年同期 | 1—3月 | 上年同期', ['2024-03', '2023-03', '2024-01/2024-03', '2023-01/2023-03']],
  ['指标 | 3月火灾 | 上年同期火灾 | 上年同期死亡', ['2024-03', '2023-03', '2023']],
])('a year before is that of one time: %s', (heads, periods) => {
  const text = `| ${heads} |\n| 火灾（起） | ${periods.map((_, k) => 12 + k).join(' | ')} |\n`;
  expect(read(text).map((figure) => figure.split(' ').at(-1))).toEqual(periods);
}); // prettier-ignore

test('a unit or a word whose letters are set apart is no noun with a unit behind it', () => {
  expect(read('| 产品 | 亿 吨 |\n| 原煤 | 33 |\n')[0]).toMatch(/^33 亿 吨 {2}/u);
  expect(read('| 指标 | 单　位 | 数量 |\n| 损失 | 万元 | 30.5 |\n')).toEqual(['30.5 损失 元 2024']);
});
