import { expect, test } from 'vitest';

import { standsAlone } from '../../src/text/segments.ts';

/** What the dictionary of the platform says of the character in brackets; another platform must say the same. */
test.each([
  ['国有资(产)26亿元', false],
  ['年(产)3吨', true],
  ['耕(地)', false],
  ['湿(地)', false],
  ['沙化土(地)', false],
  ['建筑工(地)', false],
  ['扎实(地)开展', true],
  ['有效(地)解决', true],
  ['税(收)50万元', false],
  ['(地)下停车场', false],
  ['城(地)', true],
])('%s', (marked, alone) => {
  expect(standsAlone(marked.replace(/[()]/gu, ''), marked.indexOf('('))).toBe(alone);
});
