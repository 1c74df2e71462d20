import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { parseFacts } from '../../src/datasets/catalogue/facts.ts';
import { parsePublishers } from '../../src/datasets/catalogue/publishers.ts';
import { formatMessage } from '../../src/text/message.ts';
import { readData } from '../checks/collection.ts';

const HEAD = 'name,kind,name_en\n';
const TABLE = parsePublishers(readFileSync('data/publishers.csv', 'utf8'), 'publishers.csv');
const find = (name: string) => TABLE.publishers.find(name);

test('the project’s own table has no fault', () => {
  expect(TABLE.messages.map(formatMessage)).toEqual([]);
});

test('every publisher of the project’s bulletins and facts has a kind and an English name', () => {
  const { readings, facts } = readData();
  const names = new Set([...readings.map(({ bulletin }) => bulletin), ...facts].map((one) => one.publisher));
  expect(names.size).toBeGreaterThan(50);
  for (const name of names) expect(find(name)?.name_en, name).toMatch(/^[\x20-\x7Eü’]+$/);
});

test.each([
  ['国家统计局', 'authority', '国家统计局', 'National Bureau of Statistics of China'],
  ['浙江消防', 'authority', '浙江消防', 'Zhejiang Fire, the account of the fire service of Zhejiang'],
  ['人民日报', 'media', '人民日报', 'People’s Daily'],
  ['国家消防救援局(转载)', 'repost', '国家消防救援局', 'National Fire and Rescue Administration (reposted)'],
  [
    '国家消防救援局（中国新闻网转载）',
    'repost',
    '国家消防救援局',
    'National Fire and Rescue Administration (reposted by China News Service (chinanews.com))',
  ],
  [
    '商务部（新华社，MoneyDJ转载）',
    'repost',
    '商务部',
    'Ministry of Commerce (reposted by Xinhua News Agency and MoneyDJ)',
  ],
  // Where it was read is a page that only repeats, though the note does not say 转载.
  ['人民网(慧聪消防网)', 'repost', '人民网', 'People’s Daily Online (reposted by HC360 Fire)'],
  [
    '六安消防(腾讯新闻)',
    'repost',
    '六安消防',
    'Lu’an Fire, the account of the fire service of Lu’an (reposted by Tencent News)',
  ],
  // A newspaper that prints what an agency wrote, or quotes an office, is still a newspaper.
  ['天津日报(新华社)', 'media', '天津日报', 'Tianjin Daily (Xinhua News Agency)'],
  [
    '天津海河传媒中心(引天津市消防救援总队)',
    'media',
    '天津海河传媒中心',
    'Tianjin Haihe Media Group (citing Tianjin Fire and Rescue Corps)',
  ],
  ['中新社（应急管理部发布会）', 'media', '中新社', 'China News Service'],
  ['科研之友(期刊摘要)', 'repost', '科研之友', 'ScholarMate'],
  ['阳光讯；陕西日报', 'media', '阳光讯', 'Sunshine News; Shaanxi Daily'],
  // Organs of state say by their names what they are; only their English name is not known.
  ['某县应急管理局', 'authority', '某县应急管理局', ''],
  ['某省安全生产委员会办公室(某论坛转载)', 'repost', '某省安全生产委员会办公室', ''],
  ['某市某区城关街道办事处', 'authority', '某市某区城关街道办事处', ''],
])('%s is %s', (name, kind, original, name_en) => {
  expect(find(name)).toEqual({ name, kind, original, name_en });
});

test.each(['某某日报', '某某网', '局', '某某俱乐部', '某某日报(新华社)', '人民日报；某某网'])(
  '%s is not known',
  (name) => {
    expect(find(name)).toBeNull();
  },
);

test('says what is wrong with the table, and where', () => {
  const messages = (rows: string) => parsePublishers(HEAD + rows, 'p.csv').messages.map(formatMessage);
  expect(messages('甲报,paper,A\n')).toEqual([
    'invalid kind: paper (p.csv:2:4); expected one of authority, association, media, repost',
  ]);
  expect(messages('甲报,media,\n')).toEqual(['invalid name_en: (empty) (p.csv:2:10); expected a text']);
  expect(messages('甲报,media,A\n甲报,media,A\n')).toEqual([
    'duplicate publisher: 甲报 (p.csv:3:1); expected each name once',
  ]);
});

test('a fact whose publisher nobody knows says where, and which row to add', () => {
  const header = readFileSync('data/facts/facts.csv', 'utf8').split('\n')[0]!;
  const row = '000000,全国,fires,25.2万起,252000,exact,起,actual,2020,某某日报(新华社),火灾,2021-01-22,,yes';
  const { facts, messages } = parseFacts([{ text: `${header}\n${row}\n`, file: 'f.csv' }], {
    isRegion: () => true,
    isIndicator: () => true,
    isPublisher: (name) => find(name) !== null,
  });
  expect(facts).toEqual([]);
  expect(messages.map(formatMessage)).toEqual([
    'unknown publisher: 某某日报(新华社) (f.csv:2:51); expected a row of data/publishers.csv: 某某日报,authority|association|media|repost,its English name',
  ]);
});
