import fc from 'fast-check';
import { expect, test } from 'vitest';

import { checkDocument } from '../../src/checks/checkDocument.ts';
import { extract } from '../../src/figures/extract.ts';
import { readPassages } from '../../scripts/score/readPassages.ts';

const documentOf = (text: string) => ({
  id: 'x',
  text,
  title: '',
  publisher: '',
  published: '2024-06-15',
  region: '',
  genre: '',
});

/** Words that rules look for, in any order. */
const PIECES = ['，', '。', '；', '、', '其中', '占', '同比', '增长', '由', '到', '整改率', '合计', '其余', '翻一番', '一是', '“四个一”', '一次', '是', '的', '倍', '户均', '12个', '3.5万个', '97%', '2.7:1', '三项任务', '分别', '2023年', '（', '）', '\n']; // prettier-ignore

test('never throws, whatever the text; spans point into it', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }), (pieces) => {
      const document = documentOf(pieces.join(''));
      for (const check of checkDocument(document, extract(document))) {
        expect(document.text.slice(check.start, check.end)).toBe(check.quote);
      }
    }),
    { numRuns: 300, seed: 1 },
  );
});

test('made-up passages of many genres: no relation in them is wrong, and none is accused', () => {
  let found = 0;
  for (const set of ['a', 'b', 'c', 'd', 'e']) {
    for (const document of readPassages(`tests/corpus/passages/${set}`).documents) {
      const checks = checkDocument(document, extract(document));
      found += checks.length;
      expect(
        checks
          .filter(({ verdict }) => verdict === 'contradiction')
          .map(({ id, working }) => `${id} ${working}`),
      ).toEqual([]);
    }
  }
  expect(found).toBeGreaterThan(90);
});

test('blocks and commitments are read from the text where the caller has none', () => {
  const document = documentOf('主要做了以下2个方面工作。\n一是抓排查。\n二是抓整改。');
  const { figures } = extract(document);
  expect(checkDocument(document, { figures }).map(({ rule }) => rule)).toEqual(['count/ordinals']);
});
