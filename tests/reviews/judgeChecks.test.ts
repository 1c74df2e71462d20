import { describe, expect, test } from 'vitest';

import type { CheckRow } from '../../src/datasets/schema/index.ts';
import type { CheckReview, PlacedCheckReview } from '../../src/reviews/checkReview.ts';

import { checkDocument } from '../../src/checks/checkDocument.ts';
import { createCheckRow } from '../../src/checks/checkRow.ts';
import { extract } from '../../src/figures/extract.ts';
import {
  CHECK_GROUNDS,
  CHECK_REVIEW_COLUMNS,
  formatCheckReviews,
  parseCheckReviews,
} from '../../src/reviews/checkReview.ts';
import { judgeChecks } from '../../src/reviews/judgeChecks.ts';
import { formatMessage } from '../../src/text/message.ts';

const FILE = 'data/reviews/checks.csv';
const TEXT = '专职队员由1204人增加到1505人，增长35%。\n城区7座、郊区12座，合计29座。\n';

const checksOf = (text: string): CheckRow[] => {
  const document = {
    id: 'jia',
    text,
    title: '',
    publisher: '',
    published: '2024-06-15',
    region: '',
    genre: '',
  };
  return checkDocument(document, extract(document)).map(createCheckRow);
};

const checks = checksOf(TEXT);
const [growth, sum] = [
  checks.find(({ kind }) => kind === 'growth')!,
  checks.find(({ kind }) => kind === 'sum')!,
];

const review = (check: CheckRow, changes: Partial<CheckReview> = {}): CheckReview => {
  const { id, rule, formula, claimed_raw, claimed_span, inputs, spans, working, quote } = check;
  return {
    id, rule, formula, claimed_raw, claimed_span, inputs, spans, working, quote,
    decision: 'confirmed', reviewer: '张三', reviewed_on: '2026-11-29', note: '对照原件第2页', ...changes,
  }; // prettier-ignore
};

const read = (...reviews: readonly CheckReview[]): readonly PlacedCheckReview[] => {
  const parsed = parseCheckReviews(formatCheckReviews(reviews), FILE);
  expect(parsed.messages).toEqual([]);
  return parsed.reviews;
};

const idsOf = (rows: readonly CheckRow[]): string[] => rows.map(({ id }) => id);

describe('a contradiction', () => {
  test('is published by nobody’s word but a person’s', () => {
    expect([growth.verdict, sum.verdict]).toEqual(['contradiction', 'contradiction']);
    const { published, awaiting, messages } = judgeChecks(checks, [], FILE);
    expect(published.filter(({ verdict }) => verdict === 'contradiction')).toEqual([]);
    expect(idsOf(awaiting)).toEqual([growth.id, sum.id]);
    expect(awaiting.map((row) => row.review)).toEqual(['unconfirmed', 'unconfirmed']);
    expect(messages).toEqual([]);
  });

  test('that was confirmed says by whom, when and how', () => {
    const { published, awaiting } = judgeChecks(checks, read(review(growth)), FILE);
    expect(published.find(({ id }) => id === growth.id)).toEqual({
      ...growth,
      review: 'confirmed',
      reviewer: '张三',
      reviewed_on: '2026-11-29',
      review_note: '对照原件第2页',
    });
    expect(idsOf(awaiting)).toEqual([sum.id]);
  });

  test('that was rejected is neither published nor awaiting', () => {
    const judged = judgeChecks(checks, read(review(sum, { decision: 'rejected' })), FILE);
    expect([judged.published, judged.awaiting].flat().some(({ id }) => id === sum.id)).toBe(false);
    expect(idsOf(judged.rejected)).toEqual([sum.id]);
  });

  test('is as the last decision on it has it', () => {
    const twice = (first: CheckReview['decision'], then: CheckReview['decision']): string[] =>
      idsOf(
        judgeChecks(checks, read(review(sum, { decision: first }), review(sum, { decision: then })), FILE)
          .published,
      );
    expect(twice('rejected', 'confirmed')).toContain(sum.id);
    expect(twice('confirmed', 'rejected')).not.toContain(sum.id);
  });
});

describe('a decision holds no longer', () => {
  test.each(CHECK_GROUNDS.filter((name) => name !== 'id'))('where %s is another by now', (name) => {
    const earlier: Record<string, string> = {
      rule: 'growth/two-years', formula: 'before / after', claimed_raw: '36%', claimed_span: '1-2', inputs: 'jia@5 jia@9',
      spans: '5-9 9-12', working: '1 + 1 = 2', quote: '专职队员增长35%。',
    }; // prettier-ignore
    for (const decision of ['confirmed', 'rejected'] as const) {
      const judged = judgeChecks(checks, read(review(growth, { [name]: earlier[name], decision })), FILE);
      expect(idsOf(judged.awaiting)).toContain(growth.id);
      expect(idsOf(judged.published)).not.toContain(growth.id);
      expect(judged.messages.map(formatMessage)).toEqual([
        expect.stringContaining(
          `outdated review: ${decision} check ${growth.id}, ${name} ${earlier[name]!} → ${growth[name]} (${FILE}:2:1)`,
        ),
      ]);
    }
  });

  test('where the text has moved', () => {
    const moved = checksOf(`前言。\n${TEXT}`);
    const { published, awaiting, messages } = judgeChecks(moved, read(review(growth)), FILE);
    expect(published.filter(({ verdict }) => verdict === 'contradiction')).toEqual([]);
    expect(awaiting).toHaveLength(2);
    expect(messages.map(({ reason }) => reason)).toEqual([
      `outdated review: confirmed check ${growth.id}, which is no longer found`,
    ]);
  });

  test('where the numbers agree by now; one that was rejected is then as the person wanted it', () => {
    const mended = checksOf(TEXT.replace('35%', '25%'));
    const reasons = (decision: CheckReview['decision']): string[] =>
      judgeChecks(mended, read(review(growth, { decision })), FILE).messages.map(({ reason }) => reason);
    expect(reasons('confirmed')).toEqual([
      `outdated review: confirmed check ${growth.id}, which comes out as consistent by now`,
    ]);
    expect(reasons('rejected')).toEqual([]);
  });
});

describe('the file', () => {
  test('is read as it was written, with line ends and quotes in its cells', () => {
    const nasty = review(growth, { note: '=1+1\n“对照”,"二"', quote: '甲报《一》：1人\n乙报《二》：2人' });
    expect(read(nasty)).toMatchObject([nasty]);
  });

  test('may say of a check whose inputs are words or facts, and of one that claims no number', () => {
    const facts = review(growth, {
      id: '000000:fires:../2021-03:actual.nested-period',
      inputs: '000000:fires:2021-01/2021-03:actual -',
      spans: '0-0 3-5',
      claimed_raw: '',
      claimed_span: '',
    });
    expect(read(facts)).toMatchObject([facts]);
  });

  test.each([
    ['id', 'x', 'invalid id: x', 'the id of a check', 1],
    ['rule', 'sum', 'invalid rule: sum', 'the id of a rule', 2],
    ['decision', 'maybe', 'invalid decision: maybe', 'one of confirmed, rejected', 10],
    ['reviewer', ' ', 'invalid reviewer:  ', 'a text', 11],
    ['reviewed_on', '2026-11-31', 'invalid reviewed_on: 2026-11-31', 'a day: 2026-11-29', 12],
    ['note', '', 'invalid note: (empty)', 'a reason', 13],
    ['spans', '3 4', 'invalid spans: 3 4', 'offsets as in checks.csv: 12-15 20-24', 7],
    ['spans', '1-2', 'invalid spans: 1-2', 'one for each of inputs', 7],
  ])(
    'a wrong %s (%s) is an error with its place, and confirms nothing',
    (column, cell, reason, expected, at) => {
      const row = formatCheckReviews([review(growth, { [column]: cell })]);
      const { reviews, messages } = parseCheckReviews(row, FILE);
      expect(reviews).toEqual([]);
      const [message, ...others] = messages;
      expect(others).toEqual([]);
      expect(message).toMatchObject({ reason, expected, file: FILE, line: 2, severity: 'error' });
      const line = row.split('\n')[1]!;
      expect(line.slice(0, message!.column! - 1).split(',').length - 1).toBeGreaterThanOrEqual(at - 1);
    },
  );

  test('a column that is missing, or one too many, is an error', () => {
    const header = CHECK_REVIEW_COLUMNS.join(',');
    expect(parseCheckReviews(`${header.replace(',note', '')}\n`, FILE).messages).toMatchObject([
      { reason: 'missing column: note' },
    ]);
    const more = formatCheckReviews([review(growth)]).replaceAll('\n', ',more\n');
    expect(parseCheckReviews(more, FILE).messages).toMatchObject([{ reason: 'unknown column: more' }]);
  });
});
