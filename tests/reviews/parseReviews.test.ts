import { describe, expect, test } from 'vitest';

import type { FigureReview } from '../../src/reviews/review.ts';

import { fieldsOf } from '../../src/reviews/fields.ts';
import { formatReviews } from '../../src/reviews/parseReviews.ts';
import { parseReviews } from '../../src/reviews/parseReviews.ts';
import { formatMessage } from '../../src/text/message.ts';
import { referencesOf } from '../../scripts/data/catalogue.ts';
import { addition, catalogue, figureOf, reviewOf } from './example.ts';

const fires = figureOf('210起');
const parse = (text: string): ReturnType<typeof parseReviews> =>
  parseReviews(text, 'jia.csv', 'jia', referencesOf(catalogue));

const bare = (review: FigureReview & { place?: unknown }): FigureReview => {
  const { place, ...rest } = review;
  expect(place).toBeDefined();
  return rest;
};

describe('a file of reviews', () => {
  const journal = [
    reviewOf(fires),
    reviewOf(fires, {
      decision: 'correct',
      fields: { ...fieldsOf(fires), value: 0.5, max: 1e9, object: '=cmd("a"),\n' },
      note: '理由，有“逗号”\n和换行',
      reviewer: '-李四 ',
    }),
    reviewOf(fires, { decision: 'reject', note: '@重复' }),
    addition('满分'),
  ];

  test('is read as it was written', () => {
    const { reviews, messages } = parse(formatReviews(journal));
    expect(messages).toEqual([]);
    expect(reviews.map(bare)).toEqual(journal.map(bare));
    expect(reviews.map(({ place }) => place.line)).toEqual([2, 3, 6, 7]);
  });

  test('may have been saved by a spreadsheet: with a byte order mark and Windows line ends', () => {
    const [first] = journal;
    const saved = `\uFEFF${formatReviews([first!]).replaceAll('\n', '\r\n')}`;
    expect(parse(saved).reviews.map(bare)).toEqual([bare(first!)]);
  });

  test('quotes what a spreadsheet may take for a formula', () => {
    expect(formatReviews(journal)).toContain('"=cmd(""a""),\n"');
  });
});

/** One damaged cell each, and what is said about it. */
const DAMAGE: readonly (readonly [string, string, string, string])[] = [
  ['figure', `jia@${fires.start}`, 'yi@3', `invalid figure: yi@3 (jia.csv:2:1); expected jia@${fires.start}`],
  ['decision', ',reject,', ',perhaps,', 'invalid decision: perhaps (jia.csv:2:'],
  ['note', '重复', ' ', 'invalid note:   (jia.csv:2:'],
  ['reviewed_at', '2026-11-22T08:00:00.000Z', '22/11/2026', 'invalid reviewed_at: 22/11/2026 (jia.csv:2:'],
  ['before', '""value""', 'x', 'invalid before: {x:210'],
  ['raw', ',210起,reject', ',210 起,reject', `invalid end: ${fires.end} (jia.csv:2:`],
];

describe('a row with a fault is reported with its place and left out', () => {
  test.each(DAMAGE)('%s', (_, whole, damaged, message) => {
    const text = formatReviews([reviewOf(fires, { decision: 'reject', note: '重复' }), addition('满分')]);
    expect(text).toContain(whole);
    const { reviews, messages } = parse(text.replace(whole, damaged));
    expect(reviews.map(({ raw }) => raw)).toEqual(['满分']);
    expect(messages.map(formatMessage).join('\n')).toContain(message);
  });

  test('a correction is held against the catalogues', () => {
    const fields = { ...fieldsOf(fires), indicator: 'nothing', region: '999999' };
    const { reviews, messages } = parse(
      formatReviews([reviewOf(fires, { decision: 'correct', note: '核对', fields })]),
    );
    expect(reviews).toEqual([]);
    expect(messages.map(({ reason }) => reason)).toEqual([
      'invalid indicator: nothing',
      'invalid region: 999999',
    ]);
  });

  test('a range runs upwards, a period is EDTF, an acceptance says nothing new', () => {
    const fields = { ...fieldsOf(fires), max: 1, period: '去年' };
    const wrong = parse(formatReviews([reviewOf(fires, { decision: 'correct', note: '核对', fields })]));
    expect(wrong.messages.map(({ ruleId }) => ruleId)).toEqual(['invalid-period', 'invalid-max']);
    const below = { ...fieldsOf(fires), max: 1 };
    const low = parse(formatReviews([reviewOf(fires, { decision: 'correct', note: '核对', fields: below })]));
    expect(low.messages[0]!.expected).toBe('no less than value');
    const accepted = parse(formatReviews([reviewOf(fires, { fields: fieldsOf(fires) })]));
    expect(accepted.messages[0]!.expected).toBe('nothing: only corrections say it');
  });

  test('a column that is none is an error: writing the file back would lose it', () => {
    const [head = '', ...rest] = formatReviews([reviewOf(fires)]).split('\n');
    const { messages } = parse(
      [`${head},mine`, ...rest.map((line) => (line === '' ? '' : `${line},x`))].join('\n'),
    );
    expect(messages.map(({ reason }) => reason)).toEqual(['unknown column: mine']);
  });
});
