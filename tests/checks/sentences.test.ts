import { describe, expect, test } from 'vitest';

import { checkDocument } from '../../src/checks/checkDocument.ts';
import { LINE_RULES, PASSAGE_RULES } from '../../src/checks/rules/index.ts';
import { extract } from '../../src/figures/extract.ts';
import * as growth from './sentences/growth.ts';
import * as lists from './sentences/lists.ts';
import * as parts from './sentences/parts.ts';
import type { SentenceGroup } from './sentences/sentenceGroup.ts';
import * as share from './sentences/share.ts';
import * as sum from './sentences/sum.ts';

const GROUPS = [share, sum, growth, parts, lists].flatMap(({ SENTENCES }) => SENTENCES);

function check(text: string, { published = '2024-06-15' }: SentenceGroup): ReturnType<typeof checkDocument> {
  const document = { id: 'x', text, title: '', publisher: '', published, region: '', genre: '' };
  return checkDocument(document, extract(document));
}

test('every rule has its sentences', () => {
  const ids = [...LINE_RULES, ...PASSAGE_RULES].map(({ id }) => id);
  expect(GROUPS.map(({ rule }) => rule).sort()).toEqual(ids.sort());
});

describe.each(GROUPS.map((group) => [group.rule, group] as const))('%s', (rule, group) => {
  test.each(group.found.map(([verdict, sentence]) => [verdict, sentence] as const))(
    '%s: %s',
    (verdict, sentence) => {
      const found = check(sentence, group).filter((one) => one.rule === rule);
      expect(found.map((one) => one.verdict)).toContain(verdict);
    },
  );
  test.each(group.none)('nothing: %s', (sentence) => {
    const found = check(sentence, group);
    expect(found.filter((one) => one.rule === rule)).toEqual([]);
    // What states no relation accuses nobody by another rule, either.
    expect(found.filter(({ verdict }) => verdict === 'contradiction')).toEqual([]);
  });
});

test('only the sentences that are wrong are accused, each by the one rule', () => {
  for (const group of GROUPS) {
    for (const [verdict, sentence] of group.found) {
      const accusing = check(sentence, group).filter((one) => one.verdict === 'contradiction');
      if (verdict !== 'contradiction') expect(accusing, sentence).toEqual([]);
    }
  }
});
