import { readFileSync } from 'node:fs';
import { taskBehind } from '../../src/figures/commitments/task.ts';
import { describe, expect, test } from 'vitest';
import type { Commitment } from '../../src/figures/commitments/commitment.ts';
import { readCommitments } from '../../src/figures/commitments/read.ts';
import type { SourceDocument } from '../../src/figures/document.ts';
import { type Block, readBlocks } from '../../src/text/blocks.ts';
import { isEdtf } from '../../src/text/edtf.ts';
import { type Passage, SETTING, SETTING_NOTHING } from '../corpus/commitmentSentences.ts';
import { type DeadlineRow, scoreCommitments } from '../../scripts/score/commitmentScore.ts';
import fc from 'fast-check';
import Papa from 'papaparse';

const BULLETINS: readonly (readonly [id: string, published: string, title: string])[] = [
  ['nmg-2024-119', '2024-11', '自治区政府新闻办召开“全民消防 生命至上”主题发布会'],
  ['kdl-2024-lifeline', '2024-05-02', '昆都仑区关于打通消防“生命通道”推进工作方案'],
  ['qf-2022-points', '2022-04-15', '2022年青峰镇消防工作要点'],
  ['tb-2023-winter', '2023-12-06', '关于开展今冬明春消防安全防范工作的通知'],
  ['cy-2022-npc', '2022', '区政府落实区人大常委会对《朝阳区人民政府关于消防工作情况的报告》审议意见的报告'],
];

function createDocument(id: string, published: string, title: string, text: string): SourceDocument {
  return { id, text, title, published, publisher: '', region: '', genre: '' };
}

function read(document: SourceDocument): Commitment[] {
  return readCommitments(document, readBlocks(document.text));
}

function readPassage(passage: Passage): Commitment[] {
  const title = passage.genre === 'plan' ? '消防安全整治工作方案' : '消防安全工作情况报告';
  return read(createDocument('x', passage.published ?? '2024-05-20', title, passage.text));
}

describe('the five bulletins', () => {
  const texts = new Map<string, string>();
  const found = BULLETINS.flatMap(([id, published, title]) => {
    const path = new URL(`../../data/bulletins/${id}/source.txt`, import.meta.url);
    const text = readFileSync(path, 'utf8')
      .replace(/^\uFEFF/u, '')
      .replace(/\r\n/gu, '\n');
    texts.set(id, text);
    return read(createDocument(id, published, title, text));
  });
  const gold = readFileSync(new URL('../corpus/deadlines.csv', import.meta.url), 'utf8').replace(
    /^\uFEFF/u,
    '',
  );
  const { data } = Papa.parse<DeadlineRow>(gold, { header: true, skipEmptyLines: true });

  test('recall and precision against deadlines.csv', () => {
    const score = scoreCommitments(data, found, texts);
    expect(score.recall, score.misses.join('\n')).toBeGreaterThanOrEqual(0.95);
    expect(score.precision, score.misses.join('\n')).toBeGreaterThanOrEqual(0.9);
  });

  test('every commitment is a slice of its source, in order, with a rule', () => {
    let last = '';
    for (const commitment of found) {
      const text = texts.get(commitment.bulletin) ?? '';
      expect(text.slice(commitment.start, commitment.end)).toBe(commitment.raw);
      expect(text.slice(commitment.quoteStart, commitment.quoteStart + commitment.quote.length)).toBe(
        commitment.quote,
      );
      expect(commitment.steps.length).toBeGreaterThan(0);
      expect(commitment.due === '' || isEdtf(commitment.due)).toBe(true);
      expect(commitment.id > last || commitment.id !== last).toBe(true);
      last = commitment.id;
    }
  });
});

describe('sentences that set something', () => {
  test.each(SETTING.map((passage) => [passage.text, passage] as const))('%s', (_, passage) => {
    const found = readPassage(passage);
    expect(found.map(({ raw, due, every }) => [raw, due, every])).toEqual(
      passage.wanted.map(([raw, due, every]) => [raw, due, every]),
    );
    for (const [i, [, , , task]] of passage.wanted.entries()) expect(found[i]?.task).toContain(task);
  });
});

describe('sentences that set nothing', () => {
  test.each(SETTING_NOTHING.map((passage) => [passage.text, passage] as const))('%s', (_, passage) => {
    expect(
      readPassage(passage).map(({ raw, due, every, steps }) => [raw, due, every, steps[0]?.rule]),
    ).toEqual([]);
  });
});

describe('offices', () => {
  test.each([
    ['市应急局牵头，2024年10月前建成监测预警平台。', '市应急局'],
    ['各部门、各街镇要于2024年6月15日前报送方案。', '各部门、各街镇'],
    ['新建消火栓200个。（责任单位：市住建局；完成时限：2024年10月底）', '市住建局'],
    ['镇政府每年要组织培训不少于2次。', '镇政府'],
    ['年底前完成改造。', ''],
  ])('%s → %s', (text, office) => {
    expect(readPassage({ genre: 'plan', text, wanted: [] })[0]?.office).toBe(office);
  });
});

test('a table with a column of times', () => {
  const text = [
    '整治任务分工表',
    '序号 | 任务 | 责任单位 | 完成时限',
    '1 | 建成市级监测预警平台 | 市应急局 | 2024年6月底',
    '2 | 开展联合检查 | 市消防支队 | 每季度',
    '3 | 完善工作制度 | 各部门 | 长期坚持',
    '',
  ].join('\n');
  const found = readPassage({ genre: 'plan', text, wanted: [] });
  expect(found.map(({ due, every, task, office }) => [due, every, task, office])).toEqual([
    ['../2024-06-30', '', '建成市级监测预警平台', '市应急局'],
    ['', 'P3M', '开展联合检查', '市消防支队'],
  ]);
});

test('steps under a heading of steps, and a bracket that speaks for the sentence before it', () => {
  const text =
    '二、整治步骤\n（一）动员部署（2024年6月）。召开动员会。\n（二）集中攻坚（2024年7月至2025年6月）。各部门按职责推进。\n三、重点任务\n1.加快充电设施建设。新增充电端口30万个。（省住建厅牵头，2025年12月底前完成）\n';
  const found = readPassage({ genre: 'plan', text, wanted: [] });
  expect(found.map(({ due, task, office }) => [due, task, office])).toEqual([
    ['2024-06', '动员部署', ''],
    ['2024-07/2025-06', '集中攻坚', ''],
    ['../2025-12-31', '新增充电端口30万个', '省住建厅'],
  ]);
});

describe('properties', () => {
  const pieces = [
    '每月',
    '每季度',
    '日',
    '周',
    '月',
    '调度',
    '排查',
    '2024年',
    '12月底前',
    '完成',
    '要',
    '将',
    '已',
    '了',
    '，',
    '。',
    '；',
    '（',
    '）',
    '《',
    '》',
    '“',
    '”',
    '完成时限：',
    '责任单位：',
    '阶段',
    '年度',
    '即日起至',
    '9月30日',
    '、',
    '\n',
    '一、',
    '（一）',
    '区政府',
    '\ud800',
    '119',
    '%',
    '根据',
  ];
  const prose = fc.array(fc.constantFrom(...pieces), { maxLength: 50 }).map((words) => words.join(''));

  test('never throws; spans are sorted slices and due is EDTF', () => {
    fc.assert(
      fc.property(prose, fc.constantFrom('2024-05-20', '2022', '', 'x'), (text, published) => {
        let last = -1;
        for (const commitment of read(createDocument('x', published, '', text))) {
          expect(text.slice(commitment.start, commitment.end)).toBe(commitment.raw);
          expect(commitment.start).toBeGreaterThan(last);
          expect(commitment.due === '' || isEdtf(commitment.due)).toBe(true);
          last = commitment.start;
        }
      }),
      { numRuns: 3000 },
    );
  });

  // What sets a commitment every two characters takes longer than what sets none, yet grows no faster.
  test.each([
    ['1', 1_000_000],
    ['（', 1_000_000],
    ['《', 1_000_000],
    ['要', 1_000_000],
    ['发生', 1_000_000],
    ['完成时限：', 500_000],
    ['日周月', 500_000],
    ['2024年12月底前，', 300_000],
    ['每月', 100_000],
    ['年度', 200_000],
  ] as const)('%s repeated to %d characters is read to its end', { timeout: 60_000 }, (unit, size) => {
    const text = unit.repeat(Math.ceil(size / unit.length));
    const whole = { start: 0, end: text.length };
    const blocks: Block[] = [
      {
        kind: 'paragraph',
        level: 0,
        marker: '',
        section: [],
        sentences: [whole],
        underSpoken: false,
        ...whole,
      },
    ];
    // How fast is measured by `npm run bench`; a reading that is not linear would not come to an end here.
    const commitments = readCommitments(createDocument('x', '2024-05-20', '', text), blocks);
    expect(commitments.every(({ start, end, raw }) => text.slice(start, end) === raw)).toBe(true);
  });
});

test('what is to be done is cut between clauses where it is too long, never in a word', () => {
  const clause = '对辖区内的每一处小型经营场所逐户上门排查登记并建立台账';
  const text = `一、工作任务\n2024年6月底前，${Array.from({ length: 6 }, () => clause).join('，')}。`;
  expect(taskBehind(text, text.indexOf('前') + 1, text.length)).toBe(`${clause}，${clause}，${clause}`);
  // Short enough, it ends with its sentence.
  expect(taskBehind(`${clause}，${clause}。`, 0, 999)).toBe(`${clause}，${clause}`);
});
