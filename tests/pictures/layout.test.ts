import { expect, test } from 'vitest';

import type { TextBox } from '../../src/pictures/typeset.ts';

import { measure } from '../../src/charts/text/measure.ts';
import { breakWell } from '../../src/pictures/breakWell.ts';
import { excerpt } from '../../src/pictures/excerpt.ts';
import { addressLines, fitHeading } from '../../src/pictures/typeset.ts';
import { allMade } from './made.ts';

const overlap = (a: TextBox, b: TextBox): boolean =>
  a.left < b.left + b.width &&
  b.left < a.left + a.width &&
  a.top + 0.5 < b.top + b.height &&
  b.top + 0.5 < a.top + a.height;

test('words keep within the picture and apart from one another', () => {
  for (const { name, picture } of allMade()) {
    const { boxes, width, height } = picture;
    for (const [k, box] of boxes.entries()) {
      expect(box.left + box.width, `${name}: ${box.name}`).toBeLessThanOrEqual(width - 12);
      expect(box.top + box.height, `${name}: ${box.name}`).toBeLessThanOrEqual(height);
      const clash = boxes.slice(k + 1).filter((other) => overlap(box, other));
      expect(clash, `${name}: ${box.name}`).toEqual([]);
    }
  }
});

test('words of a picture for articles are 11.5 px or larger where it is shown 360 px wide', () => {
  for (const { name, picture } of allMade().filter(({ picture: { pixels } }) => pixels === 1080)) {
    const sizes = [...picture.svg.matchAll(/font-size="([\d.]+)"/g)].map(
      ([, size]) => (Number(size) * 360) / picture.width,
    );
    expect(Math.min(...sizes), name).toBeGreaterThanOrEqual(11.5);
  }
});

test('headings break between words and at marks', () => {
  expect(breakWell('5 项期限已到，0 项未到', 2, 20, 220)).toEqual(['5 项期限已到，', '0 项未到']);
  expect(breakWell('省级地区中，山东省公布的电动自行车充电端口最多', 3, 20, 200)).toEqual([
    '省级地区中，',
    '山东省公布的电动',
    '自行车充电端口最多',
  ]);
  expect(breakWell('长'.repeat(50), 2, 20, 200)).toBe(null);
});

test('a heading takes the largest size in which it is whole, and never more than its height', () => {
  const room = { width: 300, most: 3, height: 90, leading: 1.25, sizes: [40, 30, 20] };
  expect(fitHeading('短标题', room).size).toBe(40);
  const long = fitHeading('全国火灾起数自口径改变以来上升', room);
  expect(long.size).toBe(30);
  expect(long.lines.join('')).toBe('全国火灾起数自口径改变以来上升');
  const cut = fitHeading('长'.repeat(500), room);
  expect(cut.lines.length).toBe(3);
  expect(cut.lines.at(-1)).toMatch(/…$/);
});

test('an address breaks behind strokes and hyphens', () => {
  expect(addressLines('youju.example.org/charts/charging-ports-cumulative-province/', 12.5, 250)).toEqual([
    'youju.example.org/charts/charging-',
    'ports-cumulative-province/',
  ]);
});

const MARK = { weight: 'bold', fill: '#a5281b' } as const;
const textOf = (lines: ReturnType<typeof excerpt>): string =>
  lines.map((runs) => runs.map(({ text }) => text).join('')).join('');
const markOf = (lines: ReturnType<typeof excerpt>): string =>
  lines
    .flat()
    .filter(({ fill }) => fill !== undefined)
    .map(({ text }) => text)
    .join('');

test('a sentence keeps its number, whole where there is room', () => {
  const sentence = {
    before: '截至目前，全区共接报处置各类警情',
    mark: '21764起',
    after: '，营救被困人员4861人。',
  };
  const whole = excerpt(sentence, { size: 16, width: 340, most: 4 }, MARK);
  expect(textOf(whole)).toBe('截至目前，全区共接报处置各类警情21764起，营救被困人员4861人。');
  expect(markOf(whole)).toBe('21764起');
});

test('a long sentence begins at a later clause, so that its number is there', () => {
  const sentence = {
    before: `${'开展各项工作，'.repeat(40)}共检查`,
    mark: '1.9万余个',
    after: '小区，取得成效。',
  };
  const lines = excerpt(sentence, { size: 16, width: 340, most: 3 }, MARK);
  expect(lines.length).toBeLessThanOrEqual(3);
  expect(textOf(lines)).toMatch(/^……/);
  expect(markOf(lines)).toBe('1.9万余个');
  for (const runs of lines)
    expect(measure(runs.map(({ text }) => text).join(''), 16)).toBeLessThanOrEqual(340);
});

test('a number that stands twice in its sentence is marked where it was read', () => {
  const sentence = { before: '检查25次，约谈', mark: '25次', after: '，整改25次。' };
  const [runs = []] = excerpt(sentence, { size: 16, width: 600, most: 1 }, MARK);
  expect(runs.map(({ text }) => text)).toEqual(['检查25次，约谈', '25次', '，整改25次。']);
});
