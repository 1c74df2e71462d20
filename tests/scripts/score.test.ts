import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import type { Found, Reference } from '../../scripts/score/figureScore.ts';

import { scoreVerb } from '../../scripts/score/score.ts';
import { MEASURES, scoreFigures } from '../../scripts/score/figureScore.ts';
import { createWorld, run } from './world.ts';

const SCORER = '../shared/gold/score.mjs';
const TEXT = '共处置警情21764起，出动消防车约41489辆次。据通报，清理楼道3至5处。';
const reference = (raw: string, more: Partial<Reference>): Reference => ({
  ...{
    bulletin: 'a',
    before: TEXT.slice(Math.max(0, TEXT.indexOf(raw) - 4), TEXT.indexOf(raw)),
    raw,
    value: '',
    max: '',
  },
  ...{ bound: 'exact', unit: '', role: 'actual', action: '', object: '', period: '', required: 'yes' },
  ...more,
});
const GOLD = [
  reference('21764起', { value: '21764', unit: '起', action: '处置', object: '警情', period: '2024' }),
  reference('41489辆次', { value: '41489', unit: '辆次', bound: 'about', action: '出动', object: '消防车' }),
  reference('3至5处', { value: '3', max: '5', unit: '处', action: '清理', object: '楼道', required: 'no' }),
];
const found = (raw: string, more: Partial<Found>): Found => {
  const start = TEXT.indexOf(raw);
  return {
    ...{
      bulletin: 'a',
      start,
      end: start + raw.length,
      value: 0,
      max: null,
      bound: 'exact',
      unit: '',
      role: 'actual',
    },
    ...{ action: '', object: '', period: '' },
    ...more,
  };
};
const score = (figures: readonly Found[]): ReturnType<typeof scoreFigures> =>
  scoreFigures(GOLD, figures, new Map([['a', TEXT]]));

describe('the scorer', () => {
  test('gives 1 for what is right; what is not required is neither right nor wrong', () => {
    const right = [
      found('21764起', { value: 21764, unit: '起', action: '共处置', object: '各类警情', period: '2024' }),
      found('41489辆次', { value: 41489, unit: '辆次', bound: 'about', action: '出动', object: '消防车' }),
    ];
    const { scores, misses } = score([...right, found('3至5处', { value: 99 })]);
    expect(misses).toEqual([]);
    expect(Object.values(scores.get('all')!)).toEqual([2, ...Array.from({ length: 11 }, () => 1)]);
  });

  test('counts the missed, the spurious and each measure that is wrong', () => {
    const { scores, misses } = score([
      found('21764起', { value: 21764, unit: '起', object: '消防车', action: '处置', period: '2023' }),
      found('通报', { value: 1 }),
    ]);
    expect(misses).toEqual([
      'a@5 21764起: object is "消防车", wanted "警情"',
      'a@5 21764起: period is "2023", wanted "2024"',
      'a@18 missed 41489辆次 (消防车)',
      'a@27 spurious 1489辆次。据[通报]',
    ]);
    expect(scores.get('a')).toMatchObject({
      figures: 2,
      precision: 0.5,
      recall: 0.5,
      f1: 0.5,
      value: 1,
      object: 0,
      period: 0,
      frame: 0,
    });
  });

  test('a reference that is not in its text is an error', () => {
    expect(() => scoreFigures([reference('99起', { before: '没有' })], [], new Map([['a', TEXT]]))).toThrow(
      'misplaced reference: a: 没有99起',
    );
  });
});

test('prints the table of the five bulletins', async () => {
  const isHere = (path: string): boolean => path !== SCORER && existsSync(path);
  const world = createWorld({ exists: isHere });
  expect(await run(scoreVerb, [], world)).toEqual({ code: 0, error: '' });
  expect(world.out()).toMatch(
    /^bulletin +figures +precision +recall +f1 +value +bound +unit +role +object +action +period +frame\n/,
  );
  expect(world.out()).toMatch(/\nall +149 /);
});

test('agrees with what the scorer of the reference said of forty extractions, some right, some wrong in each way', () => {
  const lines = readFileSync('tests/scripts/referenceScores.ndjson', 'utf8').trimEnd().split('\n');
  const recorded = lines.map(
    (line) => JSON.parse(line) as { figures: readonly Found[]; scores: Readonly<Record<string, number>> },
  );
  expect(recorded).toHaveLength(40);
  for (const { figures, scores } of recorded) {
    const ours = score(figures).scores.get('all')!;
    for (const name of ['figures', 'precision', 'recall', 'f1', ...MEASURES, 'frame'] as const)
      expect(ours[name], name).toBeCloseTo(scores[name]!, 12);
  }
});

describe('figures read by eye', () => {
  const HEAD = 'path,start,end,field,kind\n';
  const FAULTS =
    'a.md,,,read,8\na.md,5,7,object,noun-cut\na.md,5,7,action,verb-lent\nb.md,,,read,2\nb.md,5,7,role,plan-word\n';

  test('counts a figure once, however much of it is wrong, and keeps the other parts of the document', async () => {
    const world = createWorld();
    world.write('list.csv', HEAD + FAULTS);
    world.write('doc.md', '# Other\n\nkept\n\n# How often a figure is wrong\n\nold\n\n# Last\n\nkept too\n');
    const args = ['--read', world.path('list.csv'), '--document', world.path('doc.md')];
    expect(await run(scoreVerb, args, world)).toEqual({ code: 0, error: '' });
    expect(world.out()).toContain('**2 of 10 figures have a fault: 20.0 %.**');
    expect(world.out()).toContain('| a.md | 8 | 1 |');
    expect(world.out()).toMatch(/\| noun-cut \| 1 \| 1 \| /);
    const written = world.read('doc.md');
    expect(written).toMatch(/^# Other\n\nkept\n\n# How often a figure is wrong\n/);
    expect(written).toMatch(/\n# Last\n\nkept too\n$/);
    expect(written).not.toContain('old');
  });

  test('names a fault that is none', async () => {
    const world = createWorld();
    world.write('list.csv', `${HEAD}a.md,5,7,object,wrong\n`);
    const { error } = await run(scoreVerb, ['--read', world.path('list.csv')], world);
    expect(error).toMatch(/^unknown fault: object wrong \(.*list\.csv:2:\d+\); expected read and a number/);
  });

  test('docs/accuracy.md says what the list holds', async () => {
    const world = createWorld();
    expect(await run(scoreVerb, ['--read', 'data/accuracy/read-2026-12.csv'], world)).toEqual({
      code: 0,
      error: '',
    });
    expect(readFileSync('docs/accuracy.md', 'utf8')).toContain(world.out().trimEnd());
  });
});

test('docs/accuracy.md says by kind of document what the engine reads now', async () => {
  const world = createWorld();
  expect(await run(scoreVerb, ['--genres'], world)).toEqual({ code: 0, error: '' });
  expect(world.out()).toMatch(/\n\| \d+ passages: all \| \d{4} \|/);
  expect(readFileSync('docs/accuracy.md', 'utf8')).toContain(world.out().trimEnd());
});
