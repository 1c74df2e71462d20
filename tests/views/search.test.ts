import { describe, expect, test } from 'vitest';

import type { SearchEntry } from '../../src/views/search/entry.ts';

import { compareNames, initialOf } from '../../src/i18n/search.ts';
import { createSearch } from '../../src/views/search/createSearch.ts';
import { packEntries, unpackEntries } from '../../src/views/search/entry.ts';
import { fold } from '../../src/views/search/fold.ts';
import { languageOf } from '../../src/views/search/languageOf.ts';
import { nearestTo, wordsOf } from '../../src/views/search/nearest.ts';
import { variantsOf } from '../../src/views/search/variants.ts';
import { indexTerms, queryTerms, runsOf } from '../../src/views/search/words.ts';

const entry = (path: string, title: string, parts: Partial<SearchEntry> = {}): SearchEntry => ({
  kind: 'indicator', path, title, original: '', note: '', also: '', text: '', has: [], numbers: 0, ...parts,
}); // prettier-ignore

const entries = [
  entry('/indicators/charging-ports/', '电动自行车充电端口', { numbers: 20 }),
  entry('/indicators/fires/', '火灾起数', { numbers: 50 }),
  entry('/indicators/fire-deaths/', '火灾死亡人数'),
  entry('/regions/150200/', '包头市', { kind: 'region', note: '内蒙古自治区', has: [1] }),
  entry('/regions/150203/', '昆都仑区', { kind: 'region', note: '内蒙古自治区 › 包头市', also: '昆区' }),
  entry('/bulletins/a/', '某方案', { kind: 'document', note: '某区政府 · 某府办发〔2024〕7号' }),
  entry('/regions/340100/', 'Hefei', { kind: 'region', note: 'Anhui' }),
  entry('/regions/130000/', 'Hebei', { kind: 'region' }),
  entry('/indicators/ports/', 'E-bike charging ports'),
  entry('/indicators/electric/', 'Electrical fires', { note: 'since 2024' }),
  entry('/indicators/home/', 'Residential fires'),
  entry('/bulletins/b/', 'Plan for hydrants', { kind: 'document', original: '消火栓方案' }),
  entry('/campaigns/renewal/', 'Renovation of old urban communities', { kind: 'campaign' }),
];
const search = await createSearch(entries);
const found = (typed: string): string[] => search(typed).entries.map(({ title }) => title);

describe('words', () => {
  test('are compared without width, capitals, accents, apostrophes and commas in numbers', () => {
    expect(fold('Ｅ-bikes in Lüliang and Xi’an：2,800')).toBe('ebikes in luliang and xian:2800');
    expect(runsOf('昆府办发〔2024〕7号 Communities, fires')).toEqual([
      '昆府办发', '2024', '7', '号', 'community', 'fire',
    ]); // prettier-ignore
  });

  test('of Chinese are found by their characters and pairs, and looked for by pairs', () => {
    expect(indexTerms('充电桩')).toEqual(['充', '电', '桩', '充电', '电桩']);
    expect(queryTerms('充电桩')).toEqual(['充电', '电桩']);
    expect(queryTerms('火')).toEqual(['火']);
    expect(queryTerms('fire')).toEqual(['fire']);
  });

  test('of readers are looked for in the words of the catalogues, too; those of the catalogues are left alone', () => {
    expect(variantsOf('充电桩')).toEqual(['充电桩', '电动自行车充电端口']);
    expect(variantsOf('smoke detectors')).toEqual(['smoke detector', 'smoke alarm']);
    expect(variantsOf('老旧小区')).toEqual(['老旧小区']);
    expect(variantsOf('(.*)')).toEqual(['(.*)']);
    expect(variantsOf('')).toEqual(['']);
  });
});

describe('the search', () => {
  test('takes names, parts of names, other names and other words', () => {
    expect(found('包头')).toEqual(['包头市', '昆都仑区']);
    expect(found('昆区')).toEqual(['昆都仑区']);
    expect(found('充电桩')[0]).toBe('电动自行车充电端口');
    expect(found('死亡')).toEqual(['火灾死亡人数']);
    expect(found('某府办发[2024]7号')).toEqual(['某方案']);
  });

  test('asks for all words; of a thing in a place the place comes first, then the thing', () => {
    expect(found('包头 火灾').slice(0, 2)).toEqual(['包头市', '火灾起数']);
    expect(found('包头火灾')).toEqual(found('包头 火灾'));
    expect(found('包头有多少火灾')).toEqual(found('包头 火灾'));
  });

  test('forgives a wrong letter and finds what is typed in part, in no number', () => {
    expect(found('renovaton')).toEqual(['Renovation of old urban communities']);
    expect(found('urb')).toEqual(['Renovation of old urban communities']);
    expect(found('2025')).toEqual([]);
  });

  test('says which word it leaves out, and finds nothing where there is nothing', () => {
    expect(search('火灾 火星')).toMatchObject({ without: ['火星'] });
    expect(found('火灾 火星')[0]).toBe('火灾起数');
    for (const typed of ['区块链', 'blockchain', '', '  ', '？！', '的'])
      expect([typed, search(typed)]).toEqual([typed, { entries: [], without: [] }]);
  });

  test('takes a word that there is for itself, and names what it leaves out as it was typed', () => {
    expect(found('hefii')).toContain('Hefei');
    expect(search('Hefei, Fires')).toMatchObject({ without: ['Fires'] });
    expect(found('Hefei, Fires')).toEqual(['Hefei', 'Electrical fires', 'Residential fires']);
    expect(search('charging pile Hefei')).toMatchObject({ without: ['Hefei'] });
    expect(found('charging pile Hefei')).toEqual(['E-bike charging ports', 'Hefei']);
  });

  test('requires no year, and puts what has it first', () => {
    for (const typed of ['2025年火灾', '火灾 2025年底', '２０２５年的火灾'])
      expect([typed, search(typed)]).toEqual([typed, search('火灾')]);
    expect(found('residential fires 2024')[0]).toBe('Residential fires');
    expect(found('fires 2024')[0]).toBe('Electrical fires');
    expect(found('2024')).toEqual(expect.arrayContaining(['Electrical fires', '某方案']));
    expect(found('某府办发〔2024〕7号')).toEqual(['某方案']);
  });

  test('takes the original of a translated title', () => {
    expect([found('hydrants'), found('消火栓方案')]).toEqual([['Plan for hydrants'], ['Plan for hydrants']]);
  });

  test('is the same of entries that were packed', async () => {
    const again = await createSearch(unpackEntries(packEntries(entries)));
    expect(again('包头 火灾')).toEqual(search('包头 火灾'));
  });
});

test('a question is answered in its language; in Chinese, or in digits alone, in that of the page', () => {
  expect(['ebike', '包头', '2800', 'e-bike 包头'].map((typed) => languageOf(typed, 'zh'))).toEqual([
    'en', 'zh', 'zh', 'zh',
  ]); // prettier-ignore
  expect(['ebike', '包头', '2800'].map((typed) => languageOf(typed, 'en'))).toEqual(['en', 'en', 'en']);
});

test('names stand below the initial of their pinyin', () => {
  const initials = [
    '安装',
    '充电端口',
    '火灾',
    '“119”消防宣传月',
    '改造',
    '重大隐患',
    '旧小区',
    'Youju',
    '作业',
  ];
  expect(initials.map((name) => initialOf(name, 'zh')).join('')).toBe('ACH#GZJYZ');
  expect([initialOf('Lüliang', 'en'), initialOf('方案', 'en'), initialOf('“Eight”', 'en')]).toEqual([
    'L',
    '中',
    'E',
  ]);
  expect(['火灾', '安全', '充电'].sort(compareNames)).toEqual(['安全', '充电', '火灾']);
});

test('an address that leads nowhere has some that resemble it', () => {
  const near = (path: string): string[] => nearestTo(path, entries).map((one) => one.path);
  expect(near('/indicators/charging-port/')[0]).toBe('/indicators/charging-ports/');
  expect(near('/indicator/fire-death')[0]).toBe('/indicators/fire-deaths/');
  expect(near('/regions/150299/')[0]).toBe('/regions/150200/');
  expect(near('/regions/999999/')).toEqual([]);
  expect(near('/')).toEqual([]);
  expect(near('/%E0%A4%A/')).toEqual([]);
  expect(wordsOf('/indicators/charging-port/')).toBe('charging port');
  expect(wordsOf('/%E5%8C%85%E5%A4%B4')).toBe('包头');
});
