import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';

import type { Effects } from '../../scripts/run/effects.ts';

import { checkVerb } from '../../scripts/check.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { parseCsv } from '../../src/datasets/files/csv.ts';

const RIGHT = '全市共有消防站19座，分别为城区7座、郊区12座。';
const WRONG = '排查隐患8862处，已整改8641处，整改率93.5%。';

let folder = '';
let out = '';
const effects: Effects = { ...createDisk(), out: (text) => (out += text), err: () => undefined };

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'checks-'));
  out = '';
  mkdirSync(join(folder, '甲', '乙'), { recursive: true });
  writeFileSync(join(folder, '甲', '乙', '2024.md'), `${RIGHT}\n${WRONG}\n`);
  writeFileSync(join(folder, '丙.txt'), RIGHT);
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

const run = (...args: readonly string[]): number => checkVerb(['--texts', folder, ...args], effects);
const rowsOf = (path: string): Record<string, string>[] =>
  parseCsv(readFileSync(path, 'utf8'), path, {
    required: ['path', 'start', 'end', 'rule', 'verdict', 'working', 'quote_start', 'quote'],
    optional: [],
  }).rows.map(({ cells }) => cells);

test('every text below the folder; each row can be traced into its text', () => {
  const table = join(folder, 'checks.csv');
  expect(run('--out', table)).toBe(0);
  const rows = rowsOf(table);
  expect(rows.map(({ path, rule, verdict }) => `${path} ${rule} ${verdict}`).sort()).toEqual([
    '丙.txt sum/each-of consistent',
    '甲/乙/2024.md share/rate contradiction',
    '甲/乙/2024.md sum/each-of consistent',
  ]);
  const text = readFileSync(join(folder, '甲', '乙', '2024.md'), 'utf8');
  const wrong = rows.find(({ verdict }) => verdict === 'contradiction')!;
  expect(text.slice(Number(wrong['start']), Number(wrong['end']))).toBe('93.5%');
  expect(text.slice(Number(wrong['quote_start'])).startsWith(wrong['quote']!)).toBe(true);
});

test('a manifest names the documents and when they were published; parts choose among folders', () => {
  const manifest = join(folder, 'manifest.csv');
  writeFileSync(manifest, 'id,published\n丙,2024-05-02\n');
  expect(run('--manifest', manifest, '--out', join(folder, 'a.csv'))).toBe(0);
  expect(rowsOf(join(folder, 'a.csv')).map(({ path }) => path)).toEqual(['丙']);
  writeFileSync(manifest, 'id\n丁\n');
  expect(run('--manifest', manifest)).toBe(1);
  expect(run('--parts', '甲', '--out', join(folder, 'b.csv'))).toBe(0);
  expect(rowsOf(join(folder, 'b.csv'))).toHaveLength(2);
});

test('what was judged is counted, what was not is printed', () => {
  const list = join(folder, 'judged.csv');
  writeFileSync(list, 'path,start,end,rule,judgement\n');
  expect(run('--judged', list)).toBe(1);
  expect(out).toContain('1 contradictions not judged yet');
  expect(out).toContain('not judged: 甲/乙/2024.md,48,53,share/rate');
  writeFileSync(list, 'path,start,end,rule,judgement\n甲/乙/2024.md,48,53,share/rate,right\n');
  const document = join(folder, 'accuracy.md');
  expect(run('--judged', list, '--document', document)).toBe(0);
  expect(readFileSync(document, 'utf8')).toContain('| all | 2 | 1 | 1 | 0 | 0 |');
  writeFileSync(list, 'path,start,end,rule,judgement\n甲/乙/2024.md,48,53,share/rate,maybe\n');
  expect(() => run('--judged', list)).toThrow(
    /^unknown judgement: maybe \(.*judged\.csv:2:\d+\); expected right or wrong/u,
  );
});

test('numbers that were changed beyond their rounding are found', () => {
  expect(run('--mutate', '5', '--seed', '2')).toBe(0);
  expect(out).toContain('Of 2 equalities that came out consistent, 2 were drawn (seed 2)');
  expect(out).toContain('| sum | 2 | 2 | 100.0 |');
});

test('wrong usage says what was expected', () => {
  expect(() => run('--mutate', 'x')).toThrow(/^invalid option: --mutate x; expected a whole number/u);
  expect(() => checkVerb(['--texts', join(folder, '无')], effects)).toThrow(
    /^missing folder: .*; expected a folder of texts$/u,
  );
  expect(() => run('--parts', '无')).toThrow(/^missing folder: /u);
});

test('docs/accuracy.md counts what the list holds, and no more than one in a thousand documents is wrong', () => {
  const path = 'data/accuracy/contradictions.csv';
  const { rows, messages } = parseCsv(readFileSync(path, 'utf8'), path, {
    required: ['judgement'],
    optional: [],
  });
  expect(messages).toEqual([]);
  const count = (word: string): number => rows.filter(({ cells }) => cells.judgement.startsWith(word)).length;
  const [, documents = '', ...counts] =
    /\| all \| (\d+) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|/u.exec(
      readFileSync('docs/accuracy.md', 'utf8'),
    ) ?? [];
  expect(counts.map(Number)).toEqual([rows.length, count('right'), count('wrong'), 0]);
  expect(count('wrong') * 1000).toBeLessThanOrEqual(Number(documents));
});
