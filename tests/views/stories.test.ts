import { describe, expect, test } from 'vitest';

import type { StoryFile } from '../../src/datasets/storyFiles.ts';

import { readStoryFiles } from '../../src/datasets/storyFiles.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { derive, printsValue } from '../../src/views/stories/derived.ts';
import { readStory } from '../../src/views/stories/story.ts';
import { readData } from '../checks/collection.ts';

const input = readData();
const published = publishTables(createTables(input), input);
const charts = new Map(allCharts(published, 'zh').map(({ spec }) => [spec.input.id, spec.draw]));
const files = readStoryFiles();

describe('the stories of the site', () => {
  test('are there in both languages, with the same steps, pictures and numbers', () => {
    const ids = new Set(files.map(({ id }) => id));
    expect(ids.size).toBeGreaterThanOrEqual(2);
    for (const id of ids) {
      const [en, zh] = ['en', 'zh'].map((lang) => {
        const file = files.find((one) => one.id === id && one.lang === lang)!;
        return readStory(file, published, charts);
      });
      const heldIn = (story: typeof en): string[] =>
        story!.steps.flatMap(({ paragraphs }) =>
          paragraphs.flat().flatMap(({ kind, path }) => (kind === 'text' ? [] : [`${kind} ${path}`])),
        );
      expect(heldIn(zh)).toEqual(heldIn(en));
      const pictureOf = ({ picture }: (typeof steps)[number]): unknown[] =>
        picture?.kind === 'chart'
          ? [picture.id, picture.mark?.value]
          : [picture?.file.indicator, picture?.mode, picture?.year];
      const { steps } = zh!;
      expect(steps.map(pictureOf)).toEqual(en!.steps.map(pictureOf));
      expect(zh!.indicator).toBe(en!.indicator);
    }
  });

  test('tell what is derived from what was published', () => {
    const file = files.find(({ id, lang }) => id === 'fires-2021' && lang === 'zh')!;
    const words = readStory(file, published, charts).steps.flatMap(({ paragraphs }) => paragraphs.flat());
    expect(words.filter(({ kind }) => kind === 'derived').map(({ text }) => text)).toContain('约68万起');
    expect(words.filter(({ kind, path }) => kind === 'number' && path === '')).toEqual([]);
  });
});

const HEAD = '---\ntitle: 一\nstandfirst: 二\nindicator: fires\n---\n\n';
const read = (text: string): unknown => {
  const file: StoryFile = { id: 'a', lang: 'zh', path: 'data/stories/a.zh.md', text };
  return readStory(file, published, charts);
};

describe('a story that does not hold names the line and what was expected', () => {
  const step = (line: string): string => `${HEAD}## 甲\n\n${line}\n`;
  test.each([
    ['a number that changed', step('去年 [75万起](number:000000:fires:2021:actual)。'), ':9: “75万起” is not what is collected as 000000:fires:2021:actual; expected 74.8万起'],
    ['a number that is gone', step('[75万起](number:000000:fires:1901:actual)'), ':9: no number 000000:fires:1901:actual'],
    ['a derived number that changed', step('[3.5倍](derived:ratio,000000:fires:2021:actual,000000:fires:2020:actual)'), ':9: “3.5倍” is not 2.9'],
    ['an unknown derivation', step('[3.5倍](derived:median,a,b)'), ':9: unknown derivation: median; expected one of ratio, rise'],
    ['a rise that is a fall', step('[7.4%](derived:rise,000000:fires:2025:actual,000000:fires:2024:actual)'), ':9: no rise'],
    ['different things', step('[2倍](derived:ratio,000000:fires:2025:actual,000000:fire-deaths:2025:actual)'), ':9: different things'],
    ['a share that no note says', step('[9起](derived:before,000000:fires:2021:actual,24.67%)'), ':9: no share: 24.67%'],
    ['a number that is held against nothing', step('2021年有999万起。'), ':9: “999万” is held against nothing'],
    ['the same in a heading', `${HEAD}## 增加37%\n\n甲。\n`, ':7: “37%” is held against nothing'],
    ['a second picture', step('![](chart:fires-period-000000)\n\n![](chart:fires-period-000000)'), ':11: a second picture'],
    ['a step without a picture', step('甲。'), '“甲” lacks words or a picture'],
    ['a mark where there is no time', step('![约68万](chart:old-communities-renovated-targets?mark=2020,before,000000:fires:2021:actual,9.7%)'), ':9: no place for a mark'],
    ['another site', step('[乙](//evil.example/)'), ':9: unknown link'],
    ['a link without words', step('[](/campaigns/)'), ':9: a link without words'],
    ['an unknown indicator', '---\ntitle: 一\nstandfirst: 二\nindicator: martians\n---\n\n## 甲\n', ':1: unknown indicator: martians'],
    ['a heading of another depth', `${HEAD}### 甲\n`, ':7: unexpected heading'],
    ['words that no break says', step('[上升8%](break:000000:fires:2021)'), ':9: “上升8%” is not said of the break'],
    ['a chart that is not published', step('![](chart:fires-of-mars)'), ':9: no chart fires-of-mars'],
    ['a state that a map does not have', step('![](progress:old-communities-renovated/000000/ratio/1999)'), ':9: no state old-communities-renovated/000000/ratio/1999'],
    ['a list', step('- 一'), ':9: unexpected list'],
    ['words before the first heading', `${HEAD}没有标题。\n`, ':7: unexpected paragraph'],
    ['markup', step('<b>一</b>'), ':9: unexpected html'],
    ['no step', HEAD, ':1: no step'],
    ['a head that lacks a field', '---\ntitle: 一\n---\n\n## 甲\n', 'invalid story: standfirst'],
    ['no head', '## 甲\n\n一。\n', 'invalid story'],
  ])('%s', (_, text, message) => {
    expect(() => read(text)).toThrow(message);
  }); // prettier-ignore

  test('all that is wrong is said at once', () => {
    expect(() => read(step('[1起](number:000000:fires:2021:actual) [2起](number:000000:fires:2020:actual)'))).toThrow(
      /1起[\s\S]*\n[\s\S]*2起/,
    ); // prettier-ignore
  });
});

test.each([
  ['约68万起', 681_859, true],
  ['约69万起', 681_859, false],
  ['about 682,000', 681_859, true],
  ['about 681,000', 681_859, false],
  ['7.4%', 0.07379, true],
  ['7.3%', 0.07379, false],
  ['2.97倍', 2.9683, true],
  ['30个', 30, true],
  ['30个', 31, false],
  ['2021年的2倍', 2, false],
  ['多了近两倍', 2, false],
])('%s prints %d: %s', (words, value, isSo) => {
  expect(printsValue(words, value)).toBe(isSo);
});

test('regions are counted within another, of one year', () => {
  const both = derive(published, 'both,old-communities-renovated,000000,2022');
  const reached = derive(published, 'reached,old-communities-renovated,000000,2022');
  const late = derive(published, 'late,old-communities-renovated,000000,2022');
  expect(both).toBeGreaterThan(reached);
  expect(late).toBeLessThan(both);
  expect(() => derive(published, 'both,old-communities-renovated,000000,1901')).toThrow('nothing to count');
});
