import { expect, test } from 'vitest';

import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { readText } from '../../src/views/bulletins/bulletinText.ts';
import { addressOfDuty, bulletinList, bulletinView } from '../../src/views/bulletins/bulletinView.ts';
import { contextOf, figureView } from '../../src/views/bulletins/figureView.ts';
import { readData } from '../checks/collection.ts';
import { createCollection, idOf } from './collection.ts';

const published = createCollection();
const view = bulletinView(published, 'jia');
const pieces = view.blocks.flatMap(({ rows }) => rows.flat(2));

test('the text is cut, never altered, and every figure and duty is marked where it stands', () => {
  const marked = pieces.flatMap(({ text, figure }) => (figure === undefined ? [] : [[text, figure.raw]]));
  expect(marked.map(([text]) => text)).toEqual(['1次', '19座', '7座', '13座', '21764起', '5座']);
  for (const [text, raw] of marked) expect(text).toBe(raw);
  expect(pieces.filter(({ commitment }) => commitment).map(({ text }) => text)).toEqual([
    '每月',
    '2024年6月30日前',
  ]);
  expect(pieces.some(({ text }) => text.includes('<script>alert(1)</script>'))).toBe(true);
});

test('a run-in heading stays on the line of its paragraph; ranks skip nothing', () => {
  expect(view.blocks.map(({ kind, rank, runIn }) => [kind, rank, runIn])).toEqual([
    ['title', 2, false],
    ['heading', 3, false],
    ['heading', 0, true],
    ['paragraph', 0, false],
    ['paragraph', 0, false],
    ['table', 0, false],
  ]);
});

test('a table has rows and cells; the rule below its head is none', () => {
  const rows = view.blocks
    .at(-1)!
    .rows.map((row) => row.map((cell) => cell.map(({ text }) => text).join('')));
  expect(rows).toEqual([
    ['项目', '数量'],
    ['站点', '5座'],
  ]);
});

test('knows its region, its campaigns and its duties', () => {
  expect(view.regions.map(({ name }) => name)).toEqual(['全国', '北京市', '甲区']);
  expect(view.campaigns.map(({ id }) => id)).toEqual(['lifeline', 'other']);
  expect(view.duties.every(({ marked }) => marked)).toBe(true);
  expect(addressOfDuty(view.duties[0]!.commitment)).toMatch(/^\/bulletins\/jia\/#duty-\d+$/);
  expect(bulletinList(published).map(({ id }) => id)).toEqual(['jia', 'yi']);
  expect(() => bulletinView(published, 'bing')).toThrow('unknown bulletin: bing');
});

test('a figure in its sentence, with the sentences around it', () => {
  const { sentence, before, after, cutBefore } = contextOf(
    published,
    published.byId.figures.get(idOf('19座'))!,
  );
  expect(sentence.map(({ text }) => text).join('')).toBe('计划建设站点19座，其中乙街道7座，目前已建成13座。');
  expect(sentence.filter(({ figure }) => figure).map(({ text }) => text)).toEqual(['19座', '7座', '13座']);
  expect(before).toContain('2024年6月30日前完成。');
  expect([after, cutBefore]).toEqual(['', false]);
});

test('a figure with its interval, its steps and its relatives', () => {
  const figure = figureView(published, idOf('13座'));
  expect(figure.interval).toMatchObject({ low: 13, high: 13 });
  expect(figure.steps).toEqual([
    { rule: 'numeral/integer', gave: [['value', '13']] },
    { rule: 'unit', gave: [['unit', '座']] },
    { rule: 'role/words', gave: [['role', 'actual']] },
  ]);
  expect(figure.sameSentence.map(({ raw }) => raw)).toEqual(['19座', '7座']);
  expect(figure.elsewhere.map(({ raw }) => raw)).toEqual(['19座', '7座']);
  expect([figure.previous?.raw, figure.next?.raw]).toEqual(['7座', '21764起']);
  expect(() => figureView(published, 'jia@0')).toThrow('unknown figure: jia@0');
});

test('a word of 5,000 letters and a text of 200,000 figures’ worth of paragraphs are read in linear time', () => {
  const word = '长'.repeat(5000);
  const text = `${word}\n${'共检查12家。\n'.repeat(20_000)}`;
  const blocks = readText({ ...published, textOf: () => text }, 'jia');
  expect(blocks[0]!.rows[0]![0]!.map((piece) => piece.text).join('')).toBe(word);
  expect(blocks).toHaveLength(20_001);
});

test('every figure of every bulletin is marked in its text', () => {
  const input = readData();
  const real = publishTables(createTables(input), input);
  expect(real.figures.length).toBeGreaterThan(0);
  for (const { id } of real.bulletins) {
    const found = readText(real, id).flatMap(({ rows }) =>
      rows.flat(2).flatMap(({ figure }) => figure ?? []),
    );
    expect(found).toEqual(real.figures.filter(({ bulletin }) => bulletin === id));
  }
});
