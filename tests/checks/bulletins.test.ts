import { describe, expect, test } from 'vitest';

import { checkDocument } from '../../src/checks/checkDocument.ts';
import { extract } from '../../src/figures/extract.ts';
import { FALSE_PASSAGES, OVERLOOKED } from './bulletins/false.ts';
import { TRUE_FIELDS } from './bulletins/trueFields.ts';
import { TRUE_GROWTH } from './bulletins/trueGrowth.ts';
import { TRUE_LISTS } from './bulletins/trueLists.ts';
import { TRUE_MORE } from './bulletins/trueMore.ts';
import { TRUE_PARTS } from './bulletins/trueParts.ts';
import { TRUE_SHARES } from './bulletins/trueShares.ts';

/** What a passage is accused of: the rules and their working. */
function accusations(text: string): string[] {
  const document = {
    id: 'x',
    text,
    title: '',
    publisher: '',
    published: '2024-06-15',
    region: '',
    genre: '',
  };
  return checkDocument(document, extract(document))
    .filter(({ verdict }) => verdict === 'contradiction')
    .map(({ rule, working, claimed }) => `${rule}: ${working}, ${claimed?.raw ?? ''}`);
}

describe('passages of official bulletins', () => {
  test.each([...TRUE_GROWTH, ...TRUE_PARTS, ...TRUE_LISTS, ...TRUE_MORE, ...TRUE_FIELDS, ...TRUE_SHARES])(
    'true: %s',
    (text) => {
      expect(accusations(text)).toEqual([]);
    },
  );
  test.each(FALSE_PASSAGES)('false: %s', (text) => {
    expect(accusations(text)).toHaveLength(1);
  });
  test.each(OVERLOOKED)('false, but open to another reading: %s', (text) => {
    expect(accusations(text)).toEqual([]);
  });
});
