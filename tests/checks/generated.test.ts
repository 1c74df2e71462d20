import { expect, test } from 'vitest';

import { measureGenerated } from '../../scripts/check.ts';
import { generateStatements } from '../../scripts/check/statements.ts';

test('10,000 true statements: none is accused, nearly all are checked; of the false ones 99 % are found', () => {
  const { statements, accused, checked, found } = measureGenerated(10_000, 1);
  expect(statements).toBe(10_000);
  expect(accused).toBe(0);
  expect(checked).toBeGreaterThan(9_900);
  expect(found).toBeGreaterThanOrEqual(9_900);
}, 120_000);

test('the same seed gives the same statements, another gives others', () => {
  const texts = (seed: number): string[] =>
    Array.from(generateStatements(60, seed, true), ({ text }) => text);
  expect(texts(3)).toEqual(texts(3));
  expect(texts(3)).not.toEqual(texts(4));
});
