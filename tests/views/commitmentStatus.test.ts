import { describe, expect, test } from 'vitest';

import type { Row } from '../../src/datasets/files/writeCsv.ts';
import type { CommitmentStatusRow, Published } from '../../src/datasets/published.ts';

import { publishRows } from '../datasets/publishRows.ts';
import { commitmentStatuses, isPublishedBy, lastDayOf, statusOf } from '../../src/tables/commitmentStatus.ts';
import { commitmentView, countPromises, phaseOf } from '../../src/views/commitments/commitmentView.ts';

const PLAN = '2024年10月底前培养3000人，年底培训2800人，目前已培训2535人。';
const LATER = '截至2024年12月培训2800人。';

const figure = (bulletin: string, quote: string, text: string, raw: string, rest: Row): Row => ({
  bulletin,
  quote,
  raw,
  id: `${bulletin}@${text.indexOf(raw)}`,
  start: text.indexOf(raw),
  end: text.indexOf(raw) + raw.length,
  region: '110105',
  bound: 'exact',
  unit: '人',
  max: null,
  review: 'machine',
  rule: 'x',
  ...rest,
});

const FIGURES: readonly Row[] = [
  figure('plan', PLAN, PLAN, '3000人', { value: 3000, role: 'target', indicator: 'trained', period: '../2024-10-31', action: '培养' }),
  figure('plan', PLAN, PLAN, '2800人', { value: 2800, role: 'target', indicator: 'people', period: '2024', campaign: 'school' }),
  figure('plan', PLAN, PLAN, '2535人', { value: 2535, role: 'actual', indicator: 'people', period: '../2024-05' }),
  figure('later', LATER, LATER, '2800人', { value: 2800, role: 'actual', indicator: 'people', period: '2024' }),
]; // prettier-ignore

const duty = (raw: string, rest: Row): Row => ({
  id: `plan@${PLAN.indexOf(raw)}`,
  bulletin: 'plan',
  region: '110105',
  start: PLAN.indexOf(raw),
  end: PLAN.indexOf(raw) + raw.length,
  raw,
  quote: PLAN,
  ...rest,
});

const DUTIES: readonly Row[] = [
  duty('2024年10月底前', { due: '../2024-10-31', task: '培养3000人' }),
  duty('年底', { due: '2024', task: '培训2800人' }),
  duty('目前', { every: 'P1M', task: '检查' }),
];

const PUBLISHED: Readonly<Record<string, string>> = { plan: '2024-05-02', later: '2025-01-15' };

const TABLES: Readonly<Record<string, readonly Row[]>> = {
  bulletins: Object.entries(PUBLISHED).map(([id, published]) => ({ id, title: id, publisher: '某局', region: '110105', published })),
  figures: FIGURES,
  observations: FIGURES.map((row) => ({ ...row, source: 'figures', kind: 'flow', published: PUBLISHED[String(row['bulletin'])] ?? '', publisher: '某局', title: '方案' })),
  commitments: DUTIES,
  indicators: [{ id: 'trained', better: 'up', kind: 'flow' }, { id: 'people', better: 'up', kind: 'flow' }],
  campaigns: [{ id: 'school', name_zh: '校园安全', name_en: 'Schools', window: '2024', regions: '110105', bulletins: 'plan' }],
  regions: [{ code: '110105', name: '甲区', level: 'county' }],
}; // prettier-ignore

/** The collection on a day, with the statuses of that day as their table. */
function on(asOf: string, statuses?: readonly CommitmentStatusRow[]): Published {
  const make = (rows: readonly Row[]): Published =>
    publishRows({
      rowsOf: (table) => (table === 'commitment_status' ? rows : (TABLES[table] ?? [])),
      textOf: (bulletin) => (bulletin === 'plan' ? PLAN : LATER),
      asOf,
    });
  return make(statuses ?? commitmentStatuses(make([])));
}

const at = (asOf: string, task: string): CommitmentStatusRow =>
  commitmentStatuses(on(asOf)).find((row) => row.task === task)!;

describe('the status by the printed rules', () => {
  test.each([
    ['2024-10-31', '', [], '2024-10-30', 'not-due'],
    ['2024-10-31', '', [true], '2024-10-31', 'not-due'],
    ['2024-10-31', '', [true], '2024-11-01', 'reported-done'],
    ['2024-10-31', '', [true, false], '2024-11-01', 'reported-partial'],
    ['2024-10-31', '', [true, null], '2024-11-01', 'reported-partial'],
    ['2024-10-31', '', [null, null], '2024-11-01', 'not-collected'],
    ['2024-10-31', '', [], '2024-11-01', 'not-collected'],
    ['2025-11-15', 'P1M', [], '2025-11-15', 'not-due'],
    ['2025-11-15', 'P1M', [], '2025-11-16', 'not-collected'],
    ['', 'P1M', [], '2099-01-01', 'recurring'],
    ['', '', [false], '2099-01-01', 'undated'],
  ] as const)('deadline %s, every %s, reached %j, on %s: %s', (deadline, every, reached, asOf, status) => {
    expect(statusOf(deadline, every, reached, asOf)).toBe(status);
  });

  test('the last day is the last that the words can mean; what comes again each month has none', () => {
    expect(['../2024-08', '2022', '2023-11/2024-03', '2024-05/..', 'XXXX-XX-20', ''].map(lastDayOf)).toEqual([
      '2024-08-31',
      '2022-12-31',
      '2024-03-31',
      '',
      '',
      '',
    ]);
  });
});

describe('promises and the results that answer them', () => {
  test('a target is part of the duty whose task holds its number, and takes its campaign there', () => {
    const row = at('2025-02-01', '培训2800人');
    expect([row.targets, row.campaigns, row.deadline]).toEqual([`plan@${PLAN.indexOf('2800人')}`, 'school', '2024-12-31']); // prettier-ignore
    expect(commitmentStatuses(on('2025-02-01')).map(({ source }) => source)).toEqual(Array(3).fill('commitments')); // prettier-ignore
  });

  test('before the deadline there is no verdict, though a result of the same sentence is joined', () => {
    const row = at('2024-12-31', '培训2800人');
    expect([row.status, row.answers, row.grounds]).toEqual([
      'not-due',
      `plan@${PLAN.indexOf('2535人')}`,
      'same-sentence',
    ]);
  });

  test('behind the deadline the newest result that was published by then decides', () => {
    expect(at('2025-01-01', '培训2800人').status).toBe('reported-partial');
    expect(at('2025-01-14', '培训2800人').status).toBe('reported-partial');
    const done = at('2025-01-15', '培训2800人');
    expect([done.status, done.grounds, done.answers]).toEqual(['reported-done', 'same-time', `later@${LATER.indexOf('2800人')}`]); // prettier-ignore
  });

  test('a target without a result is not reported, never anything else', () => {
    expect(at('2024-10-31', '培养3000人').status).toBe('not-due');
    expect(at('2024-11-01', '培养3000人')).toMatchObject({
      status: 'not-collected',
      answers: '-',
      grounds: '-',
    });
  });

  test('what was not published yet is not known', () => {
    expect(commitmentStatuses(on('2024-05-01'))).toEqual([]);
    expect([isPublishedBy('2024', '2024-01-01'), isPublishedBy('2024-05', '2024-04-30'), isPublishedBy('', '2024-01-01')]).toEqual([true, false, true]); // prettier-ignore
  });
});

describe('the page', () => {
  test('lists by time, campaign and office, and counts', () => {
    const view = commitmentView(on('2024-11-15'));
    expect(view.phases.map(({ phase, lines }) => [phase, lines.length])).toEqual([
      ['running', 1],
      ['past', 1],
      ['recurring', 1],
    ]);
    expect(view.campaigns.map(({ key, lines }) => [key.id, lines.length])).toEqual([['school', 1]]);
    expect(view.counts).toMatchObject({ 'not-due': 1, 'not-collected': 1, recurring: 1 });
    expect(countPromises(on('2024-11-15'))).toEqual({ all: 3, due: 1, answered: 0, unanswered: 1 });
  });

  test('says where a number speaks of a time before the deadline', () => {
    const lines = commitmentView(on('2025-01-01')).phases.flatMap((one) => one.lines);
    expect(lines.find(({ row }) => row.task === '培训2800人')!.targets[0]!.early).toBe(true);
  });

  test('a deadline is upcoming, a window that has begun is running', () => {
    const row = at('2024-10-01', '培养3000人');
    expect(phaseOf(row, '2024-10-01')).toBe('upcoming');
    expect(phaseOf({ ...row, due: '2024-11/2024-12' }, '2024-10-01')).toBe('upcoming');
    expect(phaseOf({ ...row, due: '2024-09/2024-12' }, '2024-10-01')).toBe('running');
  });

  test('refuses a table of another day', () => {
    const other = commitmentStatuses(on('2024-06-01'));
    expect(() => commitmentView(on('2024-11-15', other))).toThrow('stale commitment_status: 2024-06-01; expected 2024-11-15'); // prettier-ignore
  });
});

describe('what a plan counts as still to be put right', () => {
  const QUOTE = '对隐患还没整改到位的25栋高层建筑，要加快整改。';
  const found = (bulletin: string, value: number, period: string, rest: Row = {}): Row => ({
    ...figure(bulletin, QUOTE, QUOTE, '25栋', {
      value,
      role: 'actual',
      indicator: 'unsafe',
      period,
      unit: '栋',
    }),
    source: 'figures',
    published: PUBLISHED[bulletin] ?? '',
    ...rest,
  });
  const of = (rows: readonly Row[], genre = 'notice', indicator: Row = {}): readonly string[] => {
    const tables: Readonly<Record<string, readonly Row[] | undefined>> = {
      bulletins: Object.entries(PUBLISHED).map(([id, day]) => ({ id, genre, published: day })),
      figures: rows,
      observations: rows,
      indicators: [
        { id: 'unsafe', name_zh: '有隐患的高层建筑', kind: 'stock', better: 'down', ...indicator },
      ],
      regions: [{ code: '110105', name: '甲区', level: 'county' }],
    };
    const published = publishRows({
      rowsOf: (table) => tables[table] ?? [],
      textOf: () => QUOTE,
      asOf: '2026-01-01',
    });
    return commitmentStatuses(published).map(
      ({ id, task, status, answers }) => `${id} ${task} ${status} ${answers}`,
    );
  };
  const window = '2024-05/2025-12';
  const at = QUOTE.indexOf('25栋');

  test('is a promise with the end of its time for a deadline, which only a later count of none keeps', () => {
    const here = found('plan', 25, window);
    const row = `plan@${at}.problem 整改有隐患的高层建筑25栋`;
    expect(of([here])).toEqual([`${row} not-collected -`]);
    expect(of([here, found('later', 4, '2024-12')])).toEqual([`${row} reported-partial later@${at}`]);
    expect(of([here, found('later', 0, '2024-12')])).toEqual([`${row} reported-done later@${at}`]);
  });

  test('is none in a report, of what is wanted, of a flow, or of a time that was over', () => {
    expect(of([found('plan', 25, window)], 'report')).toEqual([]);
    expect(of([found('plan', 25, window)], 'notice', { better: 'up' })).toEqual([]);
    expect(of([found('plan', 25, window)], 'notice', { kind: 'flow' })).toEqual([]);
    expect(of([found('plan', 25, '../2024-03')])).toEqual([]);
  });
});
