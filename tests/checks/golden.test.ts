import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

import { createCheckRow, createChecks } from '../../src/checks/checkRow.ts';
import { indexChecks, inputsOf } from '../../src/checks/checkIndex.ts';
import { parseFacts } from '../../src/datasets/catalogue/facts.ts';
import { readData } from './collection.ts';
import { BULLETIN_CHECKS, FACT_CHECKS, OPEN_FACT_CHECKS } from './golden.ts';

const FIRST = 'data/facts/facts.csv';
const ANY = { isRegion: () => true, isIndicator: () => true };

const input = readData();
const checks = createChecks(input);
const rows = checks.map(createCheckRow);
const texts = new Map(input.readings.map(({ bulletin, reading }) => [bulletin.id, reading.document.text]));

test('the five bulletins: every relation they state, with the verdict argued, and no other', () => {
  const found = rows
    .filter(({ bulletin }) => bulletin !== '')
    .map(({ id, verdict, reason }) => [id, verdict, reason]);
  expect(found.sort()).toEqual(BULLETIN_CHECKS.map(([id, verdict, reason]) => [id, verdict, reason]).sort());
});

test('the facts: what follows from the catalogue, all consistent', () => {
  const ids = new Set(
    parseFacts([{ text: readFileSync(FIRST, 'utf8'), file: FIRST }], ANY).facts.map(({ id }) => id),
  );
  const first = createChecks({ ...input, facts: input.facts.filter(({ id }) => ids.has(id)) }).map(
    createCheckRow,
  );
  const ofFacts = first.filter(({ bulletin }) => bulletin === '');
  expect(ofFacts.map(({ id }) => id).sort()).toEqual([...FACT_CHECKS].sort());
  expect(ofFacts.filter(({ verdict }) => verdict !== 'consistent')).toEqual([]);
});

test('all facts: none contradicts another, and what cannot be told is known by name', () => {
  const ofFacts = rows.filter(({ bulletin }) => bulletin === '');
  expect(ofFacts.length).toBeGreaterThan(400);
  const open = ofFacts.filter(({ verdict }) => verdict !== 'consistent');
  expect(open.map(({ id, verdict }) => [id, verdict])).toEqual(
    OPEN_FACT_CHECKS.map(([id]) => [id, 'not-checkable']),
  );
  for (const [k, [, working]] of OPEN_FACT_CHECKS.entries()) expect(open[k]!.working).toMatch(working);
});

test('the districts of 乌海 add up to it: 2.3万 + 2509 + 5701 is 3.1万', () => {
  const check = rows.find(({ id }) => id === '150300:charging-ports:../2025-11-10:actual.children-sum')!;
  expect(check).toMatchObject({
    region: '150300', working: '2.3万个 + 2509个 + 5701个 = 31210', result: 31210, computed: '[30710, 31710]', stated: '[30500, 31500]',
  }); // prettier-ignore
});

test('growth of 67 %: a point value of 66.2 % accuses nobody', () => {
  const check = rows.find(({ id }) => id === 'cy-2022-npc@1822.growth-two-years')!;
  expect(check).toMatchObject({
    kind: 'growth', formula: '(after - before) / before * 100', working: '(5.12亿元 − 3.08亿元) ÷ 3.08亿元 × 100 = 66.2338',
    claimed: 'cy-2022-npc@1822', claimed_raw: '67%', inputs: 'cy-2022-npc@1795 cy-2022-npc@1811', roles: 'before after',
    unit: '%', computed: '[65.802269, 66.666667]', stated: '[66.5, 67.5]', region: '110105', bulletin: 'cy-2022-npc',
  }); // prettier-ignore
});

test('every check can be traced: its quote, its claim and its inputs stand in the text', () => {
  for (const row of rows.filter(({ bulletin }) => bulletin !== '')) {
    const text = texts.get(row.bulletin)!;
    expect(text.slice(row.start, row.end)).toBe(row.quote);
    const [from = 0, to = 0] = row.claimed_span.split('-').map(Number);
    expect(row.claimed_raw.endsWith(text.slice(from, to))).toBe(true);
    expect(row.formula).not.toBe('');
    for (const { start, end, id } of inputsOf(row)) {
      if (id !== '') expect(id).toBe(`${row.bulletin}@${start}`);
      expect(end).toBeGreaterThanOrEqual(start);
    }
  }
});

test('from a figure or a fact to its checks', () => {
  const index = indexChecks(rows);
  expect(index.get('cy-2022-npc@3694')?.map(({ rule }) => rule)).toEqual(['part/listed', 'part/progress']);
  expect(index.get('cy-2022-npc@3731')?.map(({ rule }) => rule)).toEqual(['part/listed']);
  expect(index.get('150302:charging-ports:../2025-11-10:actual')?.map(({ rule }) => rule)).toEqual([
    'children/sum',
  ]);
  expect(index.has('')).toBe(false);
  expect(index.has('-')).toBe(false);
});

test('ids are all different', () => {
  expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
});

test('an edition that another one stands for is not checked any more', () => {
  const [first, ...others] = input.readings;
  const [second] = others;
  const replacing = { ...second!, bulletin: { ...second!.bulletin, replaces: first!.bulletin.id } };
  const kept = createChecks({ ...input, readings: [first!, replacing, ...others.slice(1)] });
  expect(checks.some(({ bulletin }) => bulletin === first!.bulletin.id)).toBe(true);
  expect(kept.some(({ bulletin }) => bulletin === first!.bulletin.id)).toBe(false);
  expect(kept.length).toBeGreaterThan(50);
});
