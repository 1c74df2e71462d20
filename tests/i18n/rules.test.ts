import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

import { RULES, describeRule } from '../../src/i18n/checks/rules.ts';

const sources = ['src/figures', 'src/reviews'].flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
);

/** Ids as the engine spells them: `'role/words'`, and the kinds behind `numeral/`. */
function idsInSources(): string[] {
  return sources.flatMap((name) =>
    [
      ...readFileSync(name, 'utf8').matchAll(
        /'((?:frame|role|period|table|commitment|numeral|review)\/[a-z-]+)'/g,
      ),
    ].map(([, id]) => id!),
  );
}

function idsInTables(): string[] {
  return readdirSync('data/figures').flatMap((name) =>
    readFileSync(join('data/figures', name), 'utf8').match(/\b(?:numeral|frame|role|period|table)\/[a-z-]+/g),
  ) as string[];
}

test('every rule that occurs has a sentence in both languages', () => {
  const ids = new Set([...idsInSources(), ...idsInTables()]);
  expect(ids.size).toBeGreaterThan(30);
  expect([...ids].filter((id) => RULES[id] === undefined)).toEqual([]);
});

test('the kinds of numerals that the reader knows all have one', () => {
  const kinds = /readonly kind: ('integer'.*);/.exec(
    readFileSync('src/text/quantities/quantity.ts', 'utf8'),
  )![1]!;
  for (const kind of kinds.match(/[a-z]+/g)!) expect(RULES[`numeral/${kind}`]).toBeDefined();
});

test('no sentence is there for a rule that is gone', () => {
  const ids = new Set([...idsInSources(), ...idsInTables()]);
  const kept = Object.keys(RULES).filter((id) => id.includes('/') && !id.startsWith('numeral/'));
  expect(kept.filter((id) => !ids.has(id))).toEqual([]);
});

test('an unknown rule is shown by its id', () => {
  expect(describeRule('frame/new', 'zh')).toBe('frame/new');
});
