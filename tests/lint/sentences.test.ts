import { describe, expect, test } from 'vitest';
import { applyOffer } from '../../src/lint/applyOffer.ts';
import { lintDraft } from '../../src/lint/lintDraft.ts';
import { DRAFT_RULES, WORDING_RULES } from '../../src/lint/rules/index.ts';
import { RARE_READERS } from '../../src/lint/rareReaders.ts';
import type { SentenceGroup } from './sentences/sentenceGroup.ts';

import * as bounds from './sentences/bounds.ts';
import * as dates from './sentences/dates.ts';
import * as lists from './sentences/lists.ts';
import * as units from './sentences/units.ts';
import * as wording from './sentences/wording.ts';

const GROUPS = [wording, units, bounds, dates, lists].flatMap(({ SENTENCES }) => SENTENCES);

function lint(text: string, { rule, published = '2024-06-15' }: SentenceGroup): ReturnType<typeof find> {
  return find(text, published, rule);
}

function find(text: string, published: string, rule: string) {
  const document = { id: 'x', text, title: '', publisher: '', published, region: '', genre: '' };
  return lintDraft(document, RARE_READERS).findings.filter((one) => one.rule === rule);
}

test('every rule has its sentences: the first, ten other ways, ten that are sound', () => {
  const ids = [...WORDING_RULES, ...DRAFT_RULES].map(({ id }) => id);
  expect(GROUPS.map(({ rule }) => rule).sort()).toEqual(ids.sort());
  for (const { rule, found, none } of GROUPS)
    expect([rule, found.length >= 11, none.length >= 10]).toEqual([rule, true, true]);
});

describe.each(GROUPS.map((group) => [group.rule, group] as const))('%s', (_, group) => {
  test.each(group.found.map((one) => (typeof one === 'string' ? [one, null] : one)))(
    '%s',
    (sentence, corrected) => {
      const [finding] = lint(sentence, group);
      expect(finding).toBeDefined();
      expect(sentence.slice(finding!.start, finding!.end)).not.toBe('');
      const [offer] = finding!.offers;
      expect(offer === undefined ? null : applyOffer(sentence, offer)).toBe(corrected);
      // What is offered puts the matter right: no offer leads to the same finding at the same place.
      for (const one of finding!.offers)
        expect(lint(applyOffer(sentence, one), group).map(({ start }) => start)).not.toContain(
          finding!.start,
        );
    },
  );
  test.each(group.none)('nothing: %s', (sentence) => {
    expect(lint(sentence, group)).toEqual([]);
  });
});
