import { expect, test } from 'vitest';

import { citationsOf } from '../../src/citations/citations.ts';
import { figureSubject } from '../../src/citations/subjects.ts';
import { printedWords } from '../../src/datasets/printedWords.ts';
import { extract } from '../../src/figures/extract.ts';
import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { bulletinView } from '../../src/views/bulletins/bulletinView.ts';
import { readData } from '../checks/collection.ts';

const read = (text: string): string[] => {
  const document = {
    id: 'a',
    title: '',
    publisher: '',
    region: '',
    published: '2025-07-01',
    genre: '',
    text,
  };
  return extract(document).figures.map((figure) => printedWords(text, figure));
};

test.each([
  ['全区近三分之二的小区已经安装了充电设施。', ['近三分之二']],
  ['将近八成的小区已经安装了充电设施。', ['将近八成']],
  ['六成以上的小区已经安装了充电设施。', ['六成以上']],
  ['超过一半的企业完成整改。', ['超过一半']],
  ['组织开展消防志愿活动超百场。', ['超百场']],
  ['共检查单位约300家。', ['约300家']],
  ['共检查单位1.9万余家。', ['1.9万余家']],
  ['培训群众达到3000人以上。', ['3000人以上']],
  // What stands beside an exact number is no part of it, nor is a word that only ends like a bound.
  ['节约300万元，检查单位300家。', ['300万元', '300家']],
  ['共检查单位300家。', ['300家']],
])('%s: the numbers with the words that bound them', (text, expected) => {
  expect(read(text)).toEqual(expected);
});

test('the list beside a bulletin and the citation of a figure have the words that bound it', () => {
  const input = readData();
  const published = publishTables(createTables(input), input);
  const { figures } = bulletinView(published, 'nmg-2024-119');
  const listed = figures.map(({ figure }) => figure.printed);
  expect(listed).toEqual(expect.arrayContaining(['近三分之二', '约50万余个', '21764起']));
  const { id } = figures.find(({ figure }) => figure.printed === '近三分之二')!.figure;
  const subject = figureSubject(published, id, 'zh', (path) => path);
  expect(citationsOf(subject, 'zh').gbt2025).toContain('“近三分之二”');
});
