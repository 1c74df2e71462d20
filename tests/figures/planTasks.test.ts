import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { isPerson, withoutPersons } from '../../src/figures/commitments/office.ts';
import { readPlanTasks, type PlanTask } from '../../src/figures/commitments/planTasks.ts';
import { readCommitments } from '../../src/figures/commitments/read.ts';
import { readBlocks } from '../../src/text/blocks.ts';

const read = (...lines: readonly string[]): PlanTask[] => {
  const text = lines.join('\n');
  return readPlanTasks(text, readBlocks(text));
};
const brief = (tasks: readonly PlanTask[]): string[] =>
  tasks.map(({ number, name, offices }) => `${number} ${name} ← ${offices.join('；')}`);

describe('tasks of a plan', () => {
  test('numbered items under a heading of tasks, with the office that a label behind them names', () => {
    const tasks = read(
      '一、工作目标',
      '（一）全面提升。守牢底线。',
      '二、重点任务',
      '（一）清理楼道。各村要清理楼道。责任领导：秦小明，责任科室：建设办。',
      '（二）检查商铺。由商务办牵头，社区配合，检查商铺。',
      '责任单位：商务办、城管队。完成时限：2031年6月底前。',
      '三、工作要求',
      '（一）加强领导。各村要加强领导。',
    );
    expect(brief(tasks)).toEqual(['（一） 清理楼道 ← 建设办', '（二） 检查商铺 ← 商务办、城管队']);
    expect(tasks.map(({ part, group }) => [part, group])).toEqual([
      ['重点任务', ''],
      ['重点任务', ''],
    ]);
  });

  test('items that run through several groups; what a word processor left in front of a number is none of it', () => {
    const tasks = read(
      '二、主要任务',
      '（一）强责任。',
      '1﹒落实责任制。镇政府要落实责任制。',
      '[bookmark: _GoBack]2﹒统筹协调。建设办、商务办等部门，推进排查。',
      '（二）强基础。',
      '3．补齐消火栓。供水公司负责补齐消火栓20个。',
    );
    expect(brief(tasks)).toEqual([
      '1 落实责任制 ← 镇政府',
      '2 统筹协调 ← 建设办、商务办等部门',
      '3 补齐消火栓 ← 供水公司',
    ]);
    expect(tasks.map(({ group }) => group)).toEqual(['强责任', '强责任', '强基础']);
  });

  test('items without a heading are named by their first words; sub-items belong to them', () => {
    const tasks = read(
      '一、工作措施',
      '（一）镇属各单位要在3月前排查出租房屋120间，登记造册',
      '1. 逐间登记；',
      '2. 逐间复查。',
      '（二）学校要每学期组织2次演练。',
    );
    expect(brief(tasks)).toEqual([
      '（一） 在3月前排查出租房屋120间，登记造册 ← 镇属各单位',
      '（二） 每学期组织2次演练 ← 学校',
    ]);
  });

  test('a division of work: the office in front, its share behind', () => {
    const tasks = read(
      '四、任务分工',
      '（一）教育、卫健等部门和其他主管部门要将排查纳入日常管理。',
      '（二）供水公司负责补齐消火栓，公布抢修电话。派出所要配合检查。',
    );
    expect(brief(tasks)).toEqual([
      '（一） 将排查纳入日常管理 ← 教育、卫健等部门和其他主管部门',
      '（二） 补齐消火栓，公布抢修电话 ← 供水公司；派出所',
    ]);
  });

  test('a division of work in a table, with a time or without', () => {
    const tasks = read(
      '附件：任务分工表',
      '| 序号 | 工作任务 | 责任单位 |',
      '|---|---|---|',
      '| 1 | 清理楼道 | 建设办（李小明） |',
      '| 2 | 检查商铺 | 商务办、王 伟 |',
    );
    expect(brief(tasks)).toEqual(['1 清理楼道 ← 建设办', '2 检查商铺 ← 商务办']);
  });

  test('the head of a sentence is an office only where a verb follows it', () => {
    const [task] = read(
      '一、重点任务',
      '（一）调查事故。固化政府统一领导的模式。推动业主委员会参与。将设施纳入社区治理。对于物业企业要督促。各村居明确一名宣传员。',
    );
    expect(task!.offices).toEqual(['各村居']);
  });

  test('the documents in the collection', () => {
    const count = (id: string): number => {
      const path = new URL(`../../data/bulletins/${id}/source.txt`, import.meta.url);
      const tasks = read(
        readFileSync(path, 'utf8')
          .replace(/^\uFEFF/, '')
          .replaceAll('\r\n', '\n'),
      );
      for (const { offices, name } of tasks) {
        expect(name).not.toBe('');
        for (const one of offices.flatMap((office) => office.split('、')))
          expect([one, isPerson(one)]).toEqual([one, false]);
      }
      return tasks.length;
    };
    // Eight measures and eight shares of 昆都仑.
    expect(['qf-2022-points', 'kdl-2024-lifeline', 'tb-2023-winter'].map(count)).toEqual([17, 16, 7]);
  });

  test('who is responsible in 太白街道, by the lines below each task', () => {
    const path = new URL('../../data/bulletins/tb-2023-winter/source.txt', import.meta.url);
    expect(read(readFileSync(path, 'utf8')).map(({ offices }) => offices.join('；'))).toEqual([
      '规环办；应急办',
      '经发办',
      '应急办',
      '经发办',
      '经发办；社事办；文化服务中心；应急办',
      '街道规环办',
      '应急办',
    ]);
  });
});

describe('a person is no office', () => {
  test('names are known by their surname', () => {
    for (const name of ['王小明', '李 四', '张会', '秦明同志'])
      expect([name, isPerson(name)]).toEqual([name, true]);
    for (const office of [
      '应急办',
      '文旅局',
      '文旅',
      '林业站',
      '安监站',
      '金融办',
      '公安',
      '各村',
      '马路办',
      '社区',
    ])
      expect([office, isPerson(office)]).toEqual([office, false]);
  });

  test('they are taken out of lists and brackets', () => {
    expect(withoutPersons('应急办（王小明）、李四、文旅局')).toBe('应急办、文旅局');
    expect(withoutPersons('住建局（房管科）')).toBe('住建局（房管科）');
    expect(withoutPersons('赵小明')).toBe('');
  });

  test('neither a label nor a sentence gives one', () => {
    const text = [
      '一、重点任务',
      '（一）清理楼道。由王会牵头，2031年6月30日前清理楼道。责任单位：王小明。',
      '（二）检查商铺。李会要检查商铺。',
    ].join('\n');
    const blocks = readBlocks(text);
    expect(readPlanTasks(text, blocks).flatMap(({ offices }) => offices)).toEqual([]);
    const document = {
      id: 'x',
      text,
      title: '工作方案',
      publisher: '',
      published: '2031-01-01',
      region: '',
      genre: 'plan',
    };
    expect(readCommitments(document, blocks).map(({ office }) => office)).toEqual(['']);
  });
});
