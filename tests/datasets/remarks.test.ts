import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { parseClashes, parseNotes } from '../../src/datasets/catalogue/remarks.ts';
import { formatMessage } from '../../src/text/message.ts';
import { readData } from '../checks/collection.ts';

const references = {
  isRegion: (code: string) => code === '000000',
  isIndicator: (id: string) => id === 'fires',
  isPublisher: (name: string) => name === '甲局',
};

describe('clashes', () => {
  const HEAD =
    'region,indicator,period,role,kept_raw,other_raw,other_publisher,other_published,note_zh,note_en\n';
  const GOOD = '000000,fires,2020,actual,25起,26起,甲局,2021-02,以乙局为准。,The other is kept.\n';
  const facts = new Map([['000000:fires:2020:actual', { raw: '25起' }]]);
  const read = (rows: string) => parseClashes(HEAD + rows, 'c.csv', references, facts);

  test('name the fact that was kept; where none was there is none of that id', () => {
    const none = GOOD.replace('2020', '2019').replace('25起', '');
    expect(read(GOOD + none).messages).toEqual([]);
    expect(read(GOOD + none).clashes.map(({ id, fact, kept_raw }) => [id, fact, kept_raw])).toEqual([
      ['000000:fires:2020:actual', '000000:fires:2020:actual', '25起'],
      ['000000:fires:2019:actual', '', ''],
    ]);
  });

  test.each([
    [GOOD.replace('000000', '999999'), 'unknown region: 999999 (c.csv:2:1); expected a code of GB/T 2260'],
    [GOOD.replace('fires', 'fire'), 'unknown indicator: fire (c.csv:2:8); expected an id of indicators.csv'],
    [
      GOOD.replace('25起', '24起'),
      'unknown fact: 24起 (c.csv:2:26); expected 25起, as the fact 000000:fires:2020:actual has it',
    ],
    [
      GOOD.replace('2020', '2018'),
      'unknown fact: 25起 (c.csv:2:26); expected nothing, for there is no fact 000000:fires:2018:actual',
    ],
    [
      GOOD.replace('甲局', '丙报'),
      expect.stringMatching(/^unknown publisher: 丙报 \(c\.csv:2:34\); expected a row of/),
    ],
    [
      GOOD + GOOD,
      'duplicate clash: 000000:fires:2020:actual (c.csv:3:1); expected each region, indicator, period and role once',
    ],
  ])('%#', (rows, message) => {
    expect(read(rows).messages.map(formatMessage)).toEqual([message]);
  });
});

describe('notes', () => {
  const HEAD = 'indicator,region,period,note_zh,note_en\n';
  const read = (rows: string) => parseNotes(HEAD + rows, 'n.csv', references);

  test('several may be about the same numbers', () => {
    const { notes, messages } = read('fires,,,甲。,A.\nfires,,,乙。,B.\nfires,000000,2020,丙。,C.\n');
    expect(messages).toEqual([]);
    expect(notes.map(({ id }) => id)).toEqual(['fires:::1', 'fires:::2', 'fires:000000:2020:1']);
  });

  test.each([
    ['fire,,,甲。,A.\n', 'unknown indicator: fire (n.csv:2:1); expected an id of indicators.csv'],
    ['fires,999999,,甲。,A.\n', 'unknown region: 999999 (n.csv:2:7); expected a code of GB/T 2260'],
    [
      'fires,,去年,甲。,A.\n',
      'invalid period: 去年 (n.csv:2:8); expected an EDTF date or interval, or empty',
    ],
    ['fires,,,,A.\n', 'invalid note_zh: (empty) (n.csv:2:9); expected a text'],
    [
      'fires,,,甲。,A.\nfires,,,甲。,A.\n',
      'duplicate note: fires:: (n.csv:3:9); expected each sentence once',
    ],
  ])('%#', (rows, message) => {
    expect(read(rows).messages.map(formatMessage)).toEqual([message]);
  });
});

test('the project’s own tables hold: every clash of a kept number has its fact, every note its numbers', () => {
  const { facts, clashes = [], notes = [] } = readData();
  expect(clashes.length).toBe(readFileSync('data/clashes.csv', 'utf8').trimEnd().split('\n').length - 1);
  expect(notes.length).toBe(readFileSync('data/notes.csv', 'utf8').trimEnd().split('\n').length - 1);
  expect(clashes.filter(({ fact }) => fact === '').map(({ indicator }) => indicator)).toEqual([
    'larger-fires', 'units-inspected', 'fires',
  ]); // prettier-ignore
  const about = (note: (typeof notes)[number]): number =>
    facts.filter(
      ({ indicator, region_code }) =>
        indicator === note.indicator && (note.region === '' || note.region === region_code),
    ).length;
  expect(notes.filter((note) => about(note) === 0)).toEqual([]);
  for (const { note_zh, note_en } of [...clashes, ...notes]) {
    expect(note_zh).toMatch(/。$/u);
    expect(note_en).toMatch(/\.$/u);
    expect(note_en).not.toMatch(/facts\.csv|breaks\.csv/);
  }
});
