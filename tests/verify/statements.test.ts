import { expect, test } from 'vitest';

import { makeStatements, scoreStatements } from '../../scripts/verify/statements.ts';
import { readPublished } from '../../src/datasets/published.ts';
import { recordOf } from '../../src/verify/record.ts';
import { createVerifier } from '../../src/verify/verifyText.ts';

const published = readPublished();
const record = recordOf(published);
const verifier = createVerifier({ indicators: published.indicators, regions: published.regions });

test.each([
  ['true', 300, 0.97, 1],
  ['changed', 300, 0.9, 0.03],
  ['unknown', 200, 0.97, 0.03],
] as const)('%s statements are answered as they must be', (kind, count, right, consistent) => {
  const score = scoreStatements(makeStatements(kind, count, 2026, verifier, record), verifier, record);
  expect(score.count).toBe(count);
  expect(score.right / count, score.misses.slice(0, 5).join('\n')).toBeGreaterThanOrEqual(right);
  expect(score.consistent / count).toBeLessThanOrEqual(consistent);
});
