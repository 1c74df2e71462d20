import { expect, test } from 'vitest';

import { extract } from '../../src/figures/extract.ts';
import { isAnnex, isGlossary, moodOfHeading } from '../../src/text/outline.ts';

test.each([
  ['2024年工作回顾', 'past'],
  ['过去五年工作回顾', 'past'],
  ['整治成效', 'past'],
  ['民生实事完成情况', 'past'],
  ['2025年工作安排', 'ahead'],
  ['今后五年的奋斗目标', 'ahead'],
  ['对2025年政府工作的建议', 'ahead'],
  ['2025年民生实事', 'ahead'],
  ['任务分解表', 'ahead'],
  ['下一步打算', 'ahead'],
  ['提升全民共享发展新成效', null],
  ['过去五年回顾和今后五年目标任务', null],
  ['稳步推进城市更新', null],
  ['加强队伍建设', null],
])('%s', (heading, mood) => {
  expect(moodOfHeading(heading)).toBe(mood);
});

test('annexes and glossaries', () => {
  expect(['附件1', '附：2025年十件实事', '附件：清单'].every(isAnnex)).toBe(true);
  expect(['附近的学校', '附属医院建设'].some(isAnnex)).toBe(false);
  expect(['名词解释', '《报告》有关用语说明'].every(isGlossary)).toBe(true);
});

test.each(['1)', '（1）', '第1章 ', '第一条 ', '一、', '壹、', '甲、', '子、', '①', '⑴', '⒈', 'A.', 'I、', '01.', '1　', '1.1 ', '（１）', '①'])(
  'the mark of a list is no part of what is counted: %s',
  (mark) => {
    const read = (text: string): unknown =>
      extract({ id: 'a', text, title: '', publisher: '', published: '2025', region: '', genre: '' }).figures.map(
        ({ raw, action, object }) => [raw, action, object],
      );
    expect(read(`${mark}罚款5000元。`)).toEqual(read('罚款5000元。'));
  },
); // prettier-ignore
