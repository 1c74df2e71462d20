import { readdirSync, readFileSync } from 'node:fs';

import { describe, expect, test } from 'vitest';

import { parseCampaigns } from '../../src/datasets/catalogue/campaigns.ts';
import { parseCsv } from '../../src/datasets/files/csv.ts';
import { indicatorColumns, parseIndicators } from '../../src/datasets/catalogue/indicators.ts';
import { matchPattern, parsePattern, phraseItems } from '../../src/datasets/catalogue/indicatorsPattern.ts';
import { findUnitFault } from '../../src/datasets/catalogue/indicatorsUnit.ts';
import { formatMessage } from '../../src/text/message.ts';

const root = new URL('../..', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const campaignText = read('data/campaigns.yaml');
const bulletins = readdirSync(new URL('data/bulletins/', root));

describe('data/campaigns.yaml', () => {
  const { campaigns, messages } = parseCampaigns(campaignText, 'data/campaigns.yaml', {
    isBulletin: (id) => bulletins.includes(id),
  });

  test('has no problem, and every bulletin runs a campaign', () => {
    expect(messages.map(formatMessage)).toEqual([]);
    const run = new Set(campaigns.flatMap((campaign) => campaign.bulletins));
    expect(bulletins.filter((id) => !run.has(id))).toEqual([]);
    expect(campaigns.length).toBeGreaterThanOrEqual(25);
  });

  const entry = `- id: a
  name_zh: 甲
  name_en: A
  description_zh: 甲。
  description_en: A.
  window: 2024-01/2024-12
  regions: ["110105"]
  bulletins: [x]
  aliases: [甲]
`;
  const problems = (text: string): readonly string[] =>
    parseCampaigns(text, 'c.yaml', {
      isRegion: (code) => code === '110105',
      isBulletin: (id) => id === 'x',
    }).messages.map(formatMessage);

  test.each([
    ['a good entry', entry, []],
    ['a doubled id', entry + entry, ['duplicate campaign: a (c.yaml:10:7); expected each id once']],
    [
      'an unknown region',
      entry.replace('110105', '999999'),
      ['unknown region: 999999 (c.yaml:7:13); expected a code of GB/T 2260'],
    ],
    [
      'an unquoted region',
      entry.replace('"110105"', '110105'),
      ['invalid campaign: regions.0 (c.yaml:7:13); expected a quoted code: "150000"'],
    ],
    [
      'an unknown bulletin',
      entry.replace('[x]', '[x, y]'),
      [
        'unknown bulletin: y (c.yaml:8:18); expected the id of a folder of data/bulletins, or `npm run remove -- y`, which takes out what is left of it',
      ],
    ],
    [
      'a window that is no EDTF',
      entry.replace('2024-01/2024-12', '2024年'),
      ['invalid campaign: window (c.yaml:6:11); expected an EDTF date or interval: 2024-05/2026-12'],
    ],
    [
      'a window that runs backwards',
      entry.replace('2024-01/2024-12', '2024-12/2024-01'),
      ['invalid campaign: window (c.yaml:6:11); expected an EDTF date or interval: 2024-05/2026-12'],
    ],
    [
      'an unquoted year',
      entry.replace('2024-01/2024-12', '2024'),
      ['invalid campaign: window (c.yaml:6:11); expected a quoted EDTF text: "2024"'],
    ],
    [
      'a missing name',
      entry.replace('  name_en: A\n', ''),
      ['invalid campaign: name_en (c.yaml:1:3); expected a text'],
    ],
    ['no list', 'a: 1\n', ['invalid campaigns: no list (c.yaml:1:1); expected a list of campaigns']],
  ])('%s', (_name, text, expected) => {
    expect(problems(text)).toEqual(expected);
  });

  test('broken YAML is reported with its place', () => {
    expect(problems('- id: [a\n')[0]).toMatch(/^broken YAML: .+ \(c\.yaml:\d+:\d+\); expected YAML 1\.2$/);
  });
});

describe('data/indicators.csv', () => {
  const text = read('data/indicators.csv');
  const campaigns = parseCampaigns(campaignText, 'data/campaigns.yaml').campaigns;
  const { indicators, messages } = parseIndicators(
    text,
    'data/indicators.csv',
    new Set(campaigns.map(({ id }) => id)),
  );

  test('has no problem and at least 60 indicators', () => {
    expect(messages.map(formatMessage)).toEqual([]);
    expect(indicators.length).toBeGreaterThanOrEqual(60);
  });

  test('knows every indicator of the facts', () => {
    const facts = readdirSync('data/facts').flatMap(
      (name) =>
        parseCsv(read(`data/facts/${name}`), name, { required: ['indicator', 'unit'] as const, optional: [] })
          .rows,
    );
    expect(facts.length).toBeGreaterThan(0);
    const byId = new Map(indicators.map((indicator) => [indicator.id, indicator]));
    // An indicator without patterns is known from facts alone, whatever they print.
    const strange = facts
      .map(({ cells }) => cells)
      .filter(({ indicator, unit }) => {
        const units = byId.get(indicator)?.units ?? 'none';
        return units !== '' && !units.split('|').includes(unit);
      });
    expect(strange).toEqual([]);
  });

  const header = indicatorColumns.join(',');
  const good = 'fires,火灾,Fires,定义。,Definition.,起,flow,down,yes,,,=火灾,,起|次,,,';
  const problems = (row: string): readonly string[] =>
    parseIndicators(`${header}\n${row}\n`, 'i.csv', new Set(['ebike-chain'])).messages.map(formatMessage);

  test.each([
    ['a good row', good, []],
    ['a doubled id', `${good}\n${good}`, ['duplicate indicator: fires (i.csv:3:1); expected each id once']],
    [
      'a doubled name',
      `${good}\n${good.replace('fires', 'fires-b')}`,
      ['duplicate indicator name: 火灾 (i.csv:3:9); expected each name once'],
    ],
    [
      'a bad id',
      good.replace('fires', 'Fires'),
      ['invalid id: Fires (i.csv:2:1); expected kebab-case: fire-deaths'],
    ],
    [
      'a kind that is none',
      good.replace('flow', 'sum'),
      ['invalid kind: sum (i.csv:2:34); expected one of stock, flow, cumulative, rate, money'],
    ],
    [
      'units of two classes',
      good.replace('起|次', '起|人'),
      ['invalid units: 起|人 (i.csv:2:55); expected units of one class, not of events and persons'],
    ],
    [
      'a word of comparing that is none',
      good.replace('yes', 'maybe'),
      ['invalid compares: maybe (i.csv:2:44); expected one of yes, no'],
    ],
    ['a denominator without patterns', good.replace('=火灾,,起|次', ',,'), []],
    [
      'patterns without units',
      good.replace('起|次', ''),
      ['invalid units: (empty) (i.csv:2:55); expected at least one unit, or no pattern at all'],
    ],
    [
      'an empty alternative',
      good.replace('=火灾', '=火灾||火情'),
      [
        'invalid objects: =火灾||火情 (i.csv:2:50); expected alternatives between |, not an empty alternative',
      ],
    ],
    [
      'an unknown campaign',
      good.replace('yes,,', 'yes,nope,'),
      ['unknown campaign: nope (i.csv:2:48); expected an id of campaigns.yaml'],
    ],
  ])('%s', (_name, row, expected) => {
    expect(problems(row)).toEqual(expected);
  });
});

describe('patterns', () => {
  test.each([
    ['消防车', '消防车道', 3],
    ['…消防车', '消防车道', -1],
    ['…消防车', '重型消防车', 3],
    ['消防…', '消防车道', 2],
    ['=火灾', '火灾', 3],
    ['=火灾', '森林火灾', -1],
    ['=火灾', '各类火灾', 3],
    ['=火灾', '全国火灾起数', 3],
    ['电动自行车+火灾', '电动自行车室内火灾', 7],
    ['电动自行车+火灾', '电动自行车', -1],
    ['防盗网|广告牌', '防盗网、广告牌', 3],
    ['=广告牌', '防盗网、广告牌', 4],
    ['119宣传月', '“119”宣传月', 6],
    ['-', '', 1],
    ['-', '火灾', -1],
    ['', '火灾', 0],
  ])('%s in %s names %i letters', (pattern, phrase, letters) => {
    expect(matchPattern(parsePattern(pattern), phraseItems(phrase))).toBe(letters);
  });

  test('units of one class go together, classifiers with any', () => {
    expect(findUnitFault('起|次|件')).toBe('');
    expect(findUnitFault('人|名|个')).toBe('');
    expect(findUnitFault('人次|-')).toBe('');
    expect(findUnitFault('人|人次')).toBe('units of one class, not of persons and attendances');
    expect(findUnitFault('户|次')).toBe('units of one class, not of households and events');
    expect(findUnitFault('|')).toBe('at least one unit');
  });
});
