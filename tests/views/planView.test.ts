import { expect, test } from 'vitest';

import type { Row } from '../../src/datasets/files/writeCsv.ts';
import type { CommitmentStatusRow, Published } from '../../src/datasets/published.ts';

import { readCommitments } from '../../src/figures/commitments/read.ts';
import { commitmentStatuses } from '../../src/tables/commitmentStatus.ts';
import { planTasksOf } from '../../src/tables/planTasks.ts';
import { readBlocks } from '../../src/text/blocks.ts';
import { isInTask, planView } from '../../src/views/bulletins/planView.ts';
import { addressOfPromises, commitmentView } from '../../src/views/commitments/commitmentView.ts';
import { publishRows } from '../datasets/publishRows.ts';

const TEXT = [
  '一、总体要求',
  '2031年12月底前完成全部工作。',
  '二、重点任务',
  '（一）检查楼道。各村每月检查不少于2次。建立日周月排查制度。完成时限：2031年6月底前。',
  '（二）加强宣传。广泛宣传。',
  '三、任务分工',
  '（一）派出所要配合检查。',
].join('\n');

const BULLETIN = { id: 'plan', title: '甲镇工作方案', publisher: '甲镇政府', region: '110105', published: '2031-01-05', genre: 'plan' }; // prettier-ignore
const start = TEXT.indexOf('2次');
const quote = '各村每月检查不少于2次。';
const figure = { id: `plan@${start}`, bulletin: 'plan', region: '110105', start, end: start + 2, raw: '2次', value: 2, bound: 'at_least', unit: '次', role: 'requirement', max: null, review: 'machine', rule: 'x', quote }; // prettier-ignore

function create(genre: string): Published {
  const document = { ...BULLETIN, genre, text: TEXT };
  const tables: Readonly<Record<string, readonly object[]>> = {
    bulletins: [{ ...BULLETIN, genre, title: genre === 'plan' ? BULLETIN.title : '甲镇工作总结' }],
    figures: [figure],
    commitments: readCommitments(document, readBlocks(TEXT)).map(
      ({ id, bulletin, start: from, end, raw, due, every, task, office, quote: said }): Row => ({
        id, bulletin, region: '110105', start: from, end, raw, due, every, task, office, quote: said,
      }), // prettier-ignore
    ),
    regions: [
      { code: '000000', name: '全国', level: 'nation' },
      { code: '110000', name: '甲省', level: 'province', parent: '000000' },
      { code: '110105', name: '甲镇', level: 'county', parent: '110000' },
    ],
  };
  const make = (rows: readonly CommitmentStatusRow[]): Published =>
    publishRows({
      rowsOf: (table) => (table === 'commitment_status' ? rows : (tables[table] ?? [])),
      textOf: () => TEXT,
      asOf: '2031-07-01',
    });
  return make(commitmentStatuses(make([])));
}

const published = create('plan');

test('every task of a plan is a line, also one that prints neither a time nor a number', () => {
  const { count, groups, starts } = planView(published, 'plan');
  expect(count).toBe(3);
  expect(groups.map(({ titles, lines }) => [titles, lines.map(({ task }) => task.name)])).toEqual([
    [['重点任务'], ['检查楼道', '加强宣传']],
    [['任务分工'], ['配合检查']],
  ]);
  expect([...starts].map((at) => TEXT.slice(at, at + 7))).toEqual(['（一）检查楼道', '（二）加强宣传', '（一）派出所要']); // prettier-ignore
  expect(groups[0]!.lines[1]!.duties).toEqual([]);
});

test('its duties stand at their task with rhythm, quota, deadline and status; those for the same are one', () => {
  const [line] = planView(published, 'plan').groups[0]!.lines;
  expect(
    line!.duties.map(({ times, words, quotas }) => [
      times.map(({ row }) => row.every || row.deadline).join(' '),
      times[0].row.status,
      words,
      quotas.map(({ raw }) => raw).join(),
    ]),
  ).toEqual([
    ['P1M', 'recurring', '检查不少于2次', '2次'],
    ['P1D P1W P1M', 'recurring', '排查制度', ''],
    ['2031-06-30', 'not-collected', '', ''],
  ]);
  for (const { times } of line!.duties)
    for (const { address } of times) expect(address).toMatch(/^\/bulletins\/plan\/#duty-\d+$/);
});

test('what stands in no task is told apart', () => {
  const tasks = planTasksOf(published, 'plan');
  const others = published.commitments.filter((commitment) => !isInTask(tasks, commitment));
  expect(others.map(({ raw }) => raw)).toEqual(['2031年12月底前']);
});

test('a report has no tasks, whatever its headings say', () => {
  expect(planView(create('report'), 'plan').count).toBe(0);
});

test('promises are found by their region and by the province around it, not by the nation', () => {
  const { regions } = commitmentView(published);
  expect(regions.map(({ key, lines }) => [key.code, lines.length])).toEqual([
    ['110000', published.commitments.length],
    ['110105', published.commitments.length],
  ]);
  expect(addressOfPromises(published, '110105')).toBe('/commitments/?region=110105');
  expect(addressOfPromises(published, '000000')).toBeUndefined();
});
