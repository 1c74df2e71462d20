import { expect, test } from 'vitest';

import { formatNotTested } from './notTested.ts';

test('a run names at its end what it left out and why, once for each reason', () => {
  expect(formatNotTested([])).toBe('');
  const nginx = { file: 'tests/site/nginx.test.ts', note: 'nginx is not installed' };
  expect(formatNotTested([nginx, nginx, { file: 'tests/a.test.ts', note: undefined }]))
    .toBe(`not tested: 2 tests of tests/site/nginx.test.ts: nginx is not installed
not tested: 1 test of tests/a.test.ts: skipped without a reason
`);
});
