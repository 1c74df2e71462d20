import fc from 'fast-check';
import { expect, test } from 'vitest';

import { parseSheet, reportRows } from '../../src/reports/sheet.ts';
import { formatMessage } from '../../src/text/message.ts';
import { HEAD_7, contextOf } from './made.ts';

const context = contextOf('annex-7');
const faults = (...rows: string[]): string[] =>
  parseSheet([HEAD_7, ...rows].join('\n'), 'f.csv', context).messages.map((message) =>
    formatMessage(message).replace(/a street or town.*合计/, 'a reporter'),
  );

test('reads streets, departments and sums, each number with its line and column', () => {
  const rows = [
    '2024-06,昆河镇,2,"1,030",１,40',
    '2024年6月,区教育局,1,20,,',
    '',
    ',,,,,',
    '2024-06,合计,3,1050,1,40',
  ];
  const sheet = parseSheet(`\uFEFF${[HEAD_7, ...rows].join('\n')}\n`, 'f.csv', context);
  expect(sheet.messages).toEqual([]);
  const cells = reportRows(sheet, context);
  expect(
    cells.map(({ id, scope, region, item, raw, value }) => [
      id.split('@')[1],
      scope,
      region,
      item,
      raw,
      value,
    ]),
  ).toEqual([
    ['2:13', 'street', '150203100', '培训', '2', 2],
    ['2:15', 'street', '150203100', '参加培训', '1,030', 1030],
    ['2:23', 'street', '150203100', '演练', '１', 1],
    ['2:25', 'street', '150203100', '参加演练', '40', 40],
    ['3:14', 'department', '150203', '培训', '1', 1],
    ['3:16', 'department', '150203', '参加培训', '20', 20],
    ['6:12', 'total', '150203', '培训', '3', 3],
    ['6:14', 'total', '150203', '参加培训', '1050', 1050],
    ['6:19', 'total', '150203', '演练', '1', 1],
    ['6:21', 'total', '150203', '参加演练', '40', 40],
  ]);
  expect(cells[1]!.quote).toBe('2024-06,昆河镇,2,"1,030",１,40');
});

test.each([
  ['2024-06,昆河镇,二,20,,', 'invalid 培训（期）: 二 (f.csv:2:13); expected a whole number of 0 or more'],
  ['2024-06,昆河镇,-2,20,,', 'invalid 培训（期）: -2 (f.csv:2:13); expected a whole number of 0 or more'],
  ['2024-06,昆河镇,2.5,20,,', 'invalid 培训（期）: 2.5 (f.csv:2:13); expected a whole number of 0 or more'],
  [
    '2024-06,昆河镇,=cmd(),20,,',
    'invalid 培训（期）: =cmd() (f.csv:2:13); expected a whole number of 0 or more',
  ],
  ['2024-06,昆河镇,,20,,', 'invalid 培训（期）: (empty) (f.csv:2:13); expected a whole number of 0 or more'],
  ['2024-07,昆河镇,2,20,,', 'invalid 月份: 2024-07 (f.csv:2:1); expected 2024-06, the month of the folder'],
  ['2024-06,万水泉镇,2,20,,', 'invalid 填报单位: 万水泉镇 (f.csv:2:9); expected a reporter'],
  ['2024-06,昆都仑区,2,20,,', 'invalid 填报单位: 昆都仑区 (f.csv:2:9); expected a reporter'],
  ['2024-06,区财政局,2,20,,', 'invalid 填报单位: 区财政局 (f.csv:2:9); expected a reporter'],
  ['2024-06,=HYPERLINK(0),2,20,,', 'invalid 填报单位: =HYPERLINK(0) (f.csv:2:9); expected a reporter'],
  ['2024-06,昆河镇,2,20', 'ragged row: 4 cells (f.csv:2:1); expected 6 cells, as in the header'],
])('refuses %s', (row, expected) => {
  expect(faults(row)).toEqual([expected]);
});

test('reports every fault of a file, and takes nothing from it', () => {
  const rows = ['2024-05,昆河镇,x,20,,', '2024-06,某街道,1,-1,,', '2024-06,沼潭街道,1,1,,'];
  const sheet = parseSheet([HEAD_7, ...rows].join('\n'), 'f.csv', context);
  expect(sheet.messages.map(({ line, column }) => [line, column])).toEqual([
    [2, 1],
    [2, 13],
    [3, 9],
    [3, 15],
  ]);
  expect(sheet.rows).toEqual([]);
});

test('one reporter has one row, however its name is spelt', () => {
  expect(faults('2024-06,昆河镇,1,1,,', '2024-06,区教育局,1,1,,', '2024-06, 昆河镇 ,1,1,,')).toEqual([
    'duplicate row: 昆河镇 (f.csv:4:9); expected one row; line 2 has it',
  ]);
});

test('a row of sums holds the sums', () => {
  expect(faults('2024-06,昆河镇,1,30,2,', '2024-06,区教育局,2,31,,', '2024-06,合计,3,60,2,0')).toEqual([
    'invalid 合计 of 参加培训（人次）: 60 (f.csv:4:14); expected 61, the sum of the other rows',
  ]);
});

test('columns are those of the form', () => {
  const wrong = `${HEAD_7.replace('演练（次）', '演练（场）')}\n2024-06,昆河镇,1,1,,`;
  expect(parseSheet(wrong, 'f.csv', context).messages.map(formatMessage)).toEqual([
    `unknown column: 演练（场） (f.csv:1:24); expected ${HEAD_7.replaceAll(',', ', ')}`,
    `missing column: 演练（次） (f.csv:1:1); expected a header with ${HEAD_7.replaceAll(',', ', ')}`,
  ]);
  const more = `${HEAD_7},备注\n2024-06,昆河镇,1,1,,,无`;
  expect(parseSheet(more, 'f.csv', context).messages.map(({ reason, column }) => [reason, column])).toEqual([
    ['unknown column: 备注', HEAD_7.length + 2],
  ]);
  expect(parseSheet(`${HEAD_7}\n`, 'f.csv', context).messages.map(({ reason }) => reason)).toEqual([
    'empty table: no row',
  ]);
});

test('amounts of money have decimals, and their sums are not off by the arithmetic of the machine', () => {
  const annex4 = contextOf('annex-4');
  const head = annex4.form.columns
    .map(({ name, unit }) => (unit === '' ? name : `${name}（${unit}）`))
    .join(',');
  const row = (name: string, fines: string): string => `2024-06,${name},1,1,1,1,1,,,${fines},`;
  const rows = [row('昆河镇', '0.1'), row('沼潭街道', '0.2'), '2024-06,合计,2,2,2,2,2,,,0.3,'];
  expect(parseSheet([head, ...rows].join('\n'), 'f.csv', annex4).messages).toEqual([]);
});

test('a stock stands on the day of the report, all else happened in the month', () => {
  const annex4 = contextOf('annex-4');
  const head = annex4.form.columns
    .map(({ name, unit }) => (unit === '' ? name : `${name}（${unit}）`))
    .join(',');
  const sheet = parseSheet(`${head}\n2024-06,昆河镇,1,1,1,1,1,7,,,`, 'f.csv', annex4);
  const periods = reportRows(sheet, annex4).map(({ kind, period }) => `${kind} ${period}`);
  expect([...new Set(periods)]).toEqual(['flow 2024-06', 'stock 2024-06-20']);
});

test('a ledger is checked, its formulas are text, and none of its rows is published', () => {
  const annex3 = contextOf('annex-3');
  const head = annex3.form.columns
    .map(({ name, unit }) => (unit === '' ? name : `${name}（${unit}）`))
    .join(',');
  const rows = ['2024-06,昆河镇,2024-06-03,=cmd(),2,1,', '2024-06,昆河镇,2024-06-03,乙商场,2,1,2024-07-01'];
  const sheet = parseSheet([head, ...rows].join('\n'), 'f.csv', annex3);
  expect([sheet.messages, sheet.rows.length, reportRows(sheet, annex3)]).toEqual([[], 2, []]);
  expect(sheet.rows[0]!.quote).toBe(rows[0]!.replace('=cmd()', '"=cmd()"'));
  const twice = parseSheet([head, rows[1]!, rows[1]!].join('\n'), 'f.csv', annex3);
  expect(twice.messages.map(({ ruleId }) => ruleId)).toEqual(['duplicate-row']);
  const noDay = parseSheet(`${head}\n2024-06,昆河镇,6月,乙,1,1,`, 'f.csv', annex3);
  expect(noDay.messages.map(({ reason }) => reason)).toEqual(['invalid 检查日期: 6月']);
});

test('whatever is in a cell, reading ends with rows or with placed faults', () => {
  fc.assert(
    fc.property(fc.array(fc.array(fc.string(), { maxLength: 8 }), { maxLength: 6 }), (table) => {
      const text = [HEAD_7, ...table.map((row) => row.join(','))].join('\n');
      const { rows, messages } = parseSheet(text, 'f.csv', context);
      expect(rows.length > 0).toBe(messages.length === 0);
      for (const { line, column } of messages) expect([line! > 0, column! > 0]).toEqual([true, true]);
    }),
  );
});
