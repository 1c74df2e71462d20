import { expect, test } from 'vitest';

import { parseManifest } from '../../src/datasets/documents/manifest.ts';
import { formatMessage } from '../../src/text/message.ts';

const problems = (text: string): string[] => parseManifest(text, 'm.csv').messages.map(formatMessage);

test('only id is required', () => {
  const { entries, messages } = parseManifest('id\na\n中文_1\n', 'm.csv');
  expect(messages).toEqual([]);
  expect(entries.map(({ id, published, line, column }) => [id, published, line, column])).toEqual([
    ['a', '', 2, 1],
    ['中文_1', '', 3, 1],
  ]);
});

test.each(['', '2022', '2024-11', '2024-05-02', '2024-02-29'])('%j is a date of publication', (published) => {
  expect(problems(`id,published\na,${published}\n`)).toEqual([]);
});

test.each(['2024年5月', '2024-13', '2023-02-29', '2024/2025', 'May 2024', '20240502'])(
  '%j is none',
  (published) => {
    expect(problems(`id,published\na,2024\nb,${published}\n`)).toEqual([
      `invalid date: ${published} (m.csv:3:3); expected EDTF: YYYY, YYYY-MM or YYYY-MM-DD`,
    ]);
  },
);

test('an id may not lead out of the folder, be empty or stand twice', () => {
  expect(problems('id\n../secret\n')).toEqual([
    'invalid id: ../secret (m.csv:2:1); expected the name of a text without .txt',
  ]);
  expect(problems('id,title\n,t\n')).toEqual([
    'invalid id: (empty) (m.csv:2:1); expected the name of a text without .txt',
  ]);
  expect(problems('id\na\nb\na\n')).toEqual(['duplicate bulletin: a (m.csv:4:1); expected each id once']);
});

test('a region is a code', () => {
  expect(problems('id,region\na,150203\nb,500118100\nc,内蒙古\n')).toEqual([
    'invalid region: 内蒙古 (m.csv:4:3); expected a code of GB/T 2260: 6 or 9 digits',
  ]);
});

test('a manifest without id', () => {
  expect(problems('name,published\na,2024\n')).toEqual([
    'missing column: id (m.csv:1:1); expected a header with id',
  ]);
});
