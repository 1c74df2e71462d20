import { expect, test } from 'vitest';

import { createTables } from '../../src/tables/createTables.ts';
import { createPublished } from '../../src/datasets/published.ts';
import { mapsOf } from '../../src/views/regions/mappedRows.ts';
import { monthsDue, reportsOf, reportView } from '../../src/views/reportsView.ts';
import { parseSheet, reportRows } from '../../src/reports/sheet.ts';
import { catalogue, contextOf, HEAD_7 } from '../reports/made.ts';

const context = contextOf('annex-7');
const FORM = 'p/annex-7';

/** Tables in which the months of a plan are reported by the streets that are named, with the sums. */
function publishedWith(months: Readonly<Record<string, readonly string[]>>, asOf: string) {
  const form = { ...context.form, bulletin: 'p' };
  const plan = { id: FORM, bulletin: 'p', title: '培训', campaign: 'lifeline-clearing', region: '150203', day: 20 };
  const sheets = Object.entries(months).map(([month, names]) => {
    const lines = names.map((name, k) => `${month},${name},${k + 1},10,${k === 0 ? '' : '3'},`);
    const sheet = parseSheet([HEAD_7, ...lines].join('\n'), 'f.csv', { ...context, form, month });
    expect(sheet.messages).toEqual([]);
    const id = `p/${month}/annex-7`;
    const file = { id, form: FORM, bulletin: 'p', month, cited: 'x.csv', rows: names.length, publisher: '甲' };
    return { file, rows: reportRows(sheet, { ...context, form, month }) };
  });
  const tables = createTables({
    readings: [],
    facts: [],
    catalogue,
    reports: {
      forms: [{ ...plan, first: '2024-05', last: '2024-08', quote: '请报', start: 0, end: 2 }],
      files: sheets.map(({ file }) => file),
      rows: sheets.flatMap(({ rows }) => rows),
    },
  });
  return createPublished({ tables, textOf: () => '', asOf });
} // prettier-ignore

test('a report is due on its day, from the first month to the last', () => {
  const form = { first: '2023-11', last: '2024-02', day: 5 };
  expect(monthsDue(form, '2023-11-04')).toEqual([]);
  expect(monthsDue(form, '2024-01-05')).toEqual(['2023-11', '2023-12', '2024-01']);
  expect(monthsDue(form, '2030-01-01')).toEqual(['2023-11', '2023-12', '2024-01', '2024-02']);
});

test('a month without a report is shown as missing once it was due', () => {
  const published = publishedWith({ '2024-06': ['昆河镇'], '2024-08': ['昆河镇'] }, '2024-07-20');
  const [plan] = reportsOf(published, 'lifeline-clearing');
  expect(plan!.months.map(({ month, files }) => [month, files[0]?.id])).toEqual([
    ['2024-05', undefined],
    ['2024-06', 'p/2024-06/annex-7'],
    ['2024-07', undefined],
    ['2024-08', 'p/2024-08/annex-7'],
  ]);
  expect([plan!.due, plan!.received, plan!.newest.map(({ month }) => month)]).toEqual([3, 1, ['2024-08']]);
  expect(reportsOf(published, 'fire-month')).toEqual([]);
});

test('streets become observations, departments do not, and the sums speak for the region', () => {
  const published = publishedWith({ '2024-06': ['昆河镇', '区教育局'] }, '2024-07-01');
  const seen = published.observations.map(({ region, indicator, value }) => [region, indicator, value]);
  expect(seen).toEqual([
    ['150203100', 'training-sessions', 1],
    ['150203100', 'training-attendances', 10],
  ]);
  expect(published.reports).toHaveLength(5);
  const { observations } = publishedWith({ '2024-06': ['昆河镇', '合计'].slice(0, 1) }, '2024-07-01');
  expect(observations[0]).toMatchObject({ source: 'reports', period: '2024-06', raw: '1期', campaign: 'lifeline-clearing' });
}); // prettier-ignore

test('the map holds the silent streets, too, and the later of two months with as many', () => {
  const two = ['昆河镇', '沼潭街道'];
  const published = publishedWith({ '2024-05': two, '2024-06': two, '2024-07': ['昆河镇'] }, '2024-08-01');
  const [map] = mapsOf(published, 'training-sessions');
  expect([map!.parent.code, map!.rows.map(({ period }) => period)]).toEqual([
    '150203',
    ['2024-06', '2024-06'],
  ]);
  expect(map!.divisions).toHaveLength(16);
  expect(reportsOf(published, 'lifeline-clearing')[0]!.mapped?.indicator.id).toBe('training-sessions');
});

test('a report is shown by rows and columns; a cell that was left empty is none', () => {
  const published = publishedWith({ '2024-06': ['昆河镇', '区教育局'] }, '2024-07-01');
  const { columns, lines } = reportView(published, 'p/2024-06/annex-7');
  expect(columns.map(({ item, indicator }) => [item, indicator?.id])).toEqual([
    ['培训', 'training-sessions'],
    ['参加培训', 'training-attendances'],
    ['演练', 'drills'],
  ]);
  expect(lines.map(({ reporter, region, cells }) => [reporter, region?.code, cells.map((cell) => cell?.raw)])).toEqual([
    ['昆河镇', '150203100', ['1', '10', undefined]],
    ['区教育局', undefined, ['2', '10', '3']],
  ]);
}); // prettier-ignore
