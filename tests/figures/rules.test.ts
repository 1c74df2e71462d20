import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { createDisk } from '../../scripts/run/disk.ts';
import { readSources } from '../../scripts/data/sources.ts';
import { extract } from '../../src/figures/extract.ts';
import { readPassages } from '../../scripts/score/readPassages.ts';

/** Every rule that reads a figure in the bulletins and the passages: what `explain` may name. */
const RULE_IDS = [
  'bound',
  'frame/adverbial',
  'frame/casualty',
  'frame/change',
  'frame/classed',
  'frame/comparison',
  'frame/from-to',
  'frame/fronted',
  'frame/inherited',
  'frame/multiple',
  'frame/noun-before',
  'frame/noun-behind',
  'frame/place',
  'frame/rate',
  'frame/reach',
  'frame/respectively',
  'frame/share',
  'frame/verb-before',
  'numeral/decimal',
  'numeral/fraction',
  'numeral/integer',
  'numeral/multiple',
  'numeral/percent',
  'numeral/range',
  'numeral/ratio',
  'period/base',
  'period/paragraph',
  'period/section',
  'period/sentence',
  'period/title',
  'role/by-standard',
  'role/default',
  'role/done-behind',
  'role/existing',
  'role/goal-before',
  'role/goal-behind',
  'role/recurring',
  'role/rule-before',
  'role/rule-behind',
  'role/rule-word',
  'role/surroundings',
  'role/threshold',
  'role/to-be-done',
  'role/words',
  'table/cell',
  'table/head',
  'unit',
];

const documents = [
  ...readSources('data/bulletins', createDisk()).sources.map(({ document }) => document),
  ...['a', 'b', 'c'].flatMap((set) => readPassages(`tests/corpus/passages/${set}`).documents),
];

test('the rules that read figures are those listed', () => {
  const rules = documents.flatMap((document) =>
    extract(document).figures.flatMap((figure) => figure.steps.map((step) => step.rule)),
  );
  expect([...new Set(rules)].sort()).toEqual(RULE_IDS);
});

describe('each rule shows what it reads', () => {
  const FOLDER = 'src/figures/frames';
  const rules = readdirSync(FOLDER).flatMap((file) => {
    const source = readFileSync(`${FOLDER}/${file}`, 'utf8');
    const declarations = source.matchAll(
      /(?:\/\*\*(?<comment>(?:[^*]|\*(?!\/))*)\*\/\s*)?(?:export )?const \w+: FrameRule = \{\s*id: '(?<id>[^']+)'/gu,
    );
    return [...declarations].map(({ groups }) => ({
      id: groups?.['id'] ?? '',
      comment: groups?.['comment'] ?? '',
    }));
  });

  test('there are rules', () => {
    expect(rules.length).toBeGreaterThan(10);
  });
  test.each(rules)('$id', ({ comment }) => {
    expect(comment.trimStart()).toMatch(/^「[^」]*\p{Script=Han}[^」]*」/u);
  });
});
