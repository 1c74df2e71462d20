import { describe, expect, test } from 'vitest';

import type { PlacedReview } from '../../src/reviews/review.ts';
import type { Reading } from '../../src/datasets/documents/readDocument.ts';
import type { Reviewed } from '../../src/reviews/applyReviews.ts';

import { intervalOf } from '../../src/figures/interval.ts';
import { applyReviews } from '../../src/reviews/applyReviews.ts';
import { fieldsOf } from '../../src/reviews/fields.ts';
import { formatMessage } from '../../src/text/message.ts';
import { addition, catalogue, figureOf, readExample, reviewOf, TEXT } from './example.ts';

const apply = (journal: readonly PlacedReview[], reading: Reading = readExample()): Reviewed =>
  applyReviews(reading, journal, catalogue, 'data/reviews/jia.csv');

const shown = ({ figures }: Reviewed): string[] =>
  figures.map(({ raw, value, object, review }) => `${raw} ${value} ${object} ${review}`);
const said = ({ messages }: Reviewed): string[] => messages.map(formatMessage);

const fires = figureOf('210起');

describe('a review', () => {
  test('of nothing leaves all figures to the machine', () => {
    expect(shown(apply([]))).toEqual(['210起 210 火灾 machine', '630辆次 630 消防车 machine']);
  });

  test('that accepts marks the figure as looked over, and changes nothing else of it', () => {
    const reviewed = apply([reviewOf(fires)]);
    expect(reviewed.figures[0]).toEqual({ ...fires, review: 'reviewed' });
    expect(reviewed.messages).toEqual([]);
    expect(reviewed.rows[0]).toMatchObject({
      id: fires.id,
      decision: 'accept',
      before: '',
      reviewer: '张三',
    });
  });

  test('that corrects gives the figure its fields, a step that says so, and keeps what stood before', () => {
    const fields = { ...fieldsOf(fires), object: '火警', indicator: '', value: 205 };
    const reviewed = apply([reviewOf(fires, { decision: 'correct', fields, note: '原文如此' })]);
    const [figure] = reviewed.figures;
    expect(figure).toMatchObject({
      ...fields,
      id: fires.id,
      raw: '210起',
      campaign: fires.campaign,
      review: 'corrected',
    });
    expect(figure!.steps.slice(0, -1)).toEqual(fires.steps);
    expect(figure!.steps.at(-1)).toMatchObject({
      rule: 'review/corrected',
      gave: 'value = 205; object = 火警; indicator = ',
    });
    expect(JSON.parse(reviewed.rows[0]!.before)).toEqual({
      value: 210,
      object: '火灾',
      indicator: fires.indicator,
    });
  });

  test('that rejects leaves the figure out, and says so in the table of reviews', () => {
    const reviewed = apply([reviewOf(fires, { decision: 'reject', note: '不是数据' })]);
    expect(shown(reviewed)).toEqual(['630辆次 630 消防车 machine']);
    expect(reviewed.rows).toMatchObject([{ id: fires.id, decision: 'reject', note: '不是数据' }]);
  });

  test('that adds brings in a figure with its sentence, headings and rule', () => {
    const review = addition('满分', {
      fields: { ...addition('无').fields!, value: 99, unit: '%', object: '装备完好率', indicator: '' },
    });
    const figure = apply([review]).figures.find(({ raw }) => raw === '满分')!;
    expect(figure).toMatchObject({
      id: `jia@${TEXT.indexOf('满分')}`, bulletin: 'jia', value: 99, region: '150203', review: 'corrected',
      quote: '共有志愿者若干名，装备完好率达到满分。', section: ['灭火救援'],
    }); // prettier-ignore
    expect(TEXT.slice(figure.start, figure.end)).toBe('满分');
    expect(TEXT.startsWith(figure.quote, figure.quoteStart)).toBe(true);
    expect(figure.steps.map(({ rule }) => rule)).toEqual(['review/added']);
    expect(intervalOf(figure)).toMatchObject({ low: 98.5, high: 99.5 });
  });

  test('takes the place of an earlier one of the same figure', () => {
    const later = reviewOf(fires, {
      decision: 'reject',
      note: '重复',
      reviewed_at: '2026-11-22T09:00:00.000Z',
    });
    expect(shown(apply([reviewOf(fires), later]))).toEqual(['630辆次 630 消防车 machine']);
    expect(shown(apply([later, reviewOf(fires)]))[0]).toBe('210起 210 火灾 reviewed');
  });

  test('may read more of the words, once what stood there is rejected', () => {
    const longer = addition('火灾210起', { fields: { ...fieldsOf(fires), action: '' } });
    const over = apply([longer]);
    expect(shown(over)[0]).toBe('210起 210 火灾 machine');
    expect(said(over)).toEqual([
      `overlapping review: add of ${longer.figure} “火灾210起”, over “210起” of ${fires.id} (data/reviews/jia.csv:2:1); expected that one rejected first`,
    ]);
    const room = reviewOf(fires, { decision: 'reject', note: '截短了' });
    expect(shown(apply([longer, room]))[0]).toBe('火灾210起 210 火灾 corrected');
  });
});

describe('a review that no longer fits is reported', () => {
  test('when the source was replaced: nothing of it holds', () => {
    const other = readExample(TEXT.replace('210起', '310起'));
    const corrected = reviewOf(fires, { decision: 'correct', fields: fieldsOf(fires), note: '核对' });
    for (const review of [reviewOf(fires), corrected, reviewOf(fires, { decision: 'reject', note: '错' })]) {
      const reviewed = apply([review], other);
      expect(shown(reviewed)[0]).toBe('310起 310 火灾 machine');
      expect(reviewed.rows).toEqual([]);
      expect(said(reviewed)).toEqual([
        `misplaced review: ${review.decision} of ${fires.id} “210起”, the text has “310起” (data/reviews/jia.csv:2:1); expected the text that was reviewed`,
      ]);
    }
  });

  test('when the span lies behind the end of a shorter source', () => {
    const reviewed = apply([addition('满分')], readExample('短。\n'));
    expect(said(reviewed)[0]).toContain('the text has “”');
  });

  test('when the machine no longer reads what was accepted; what was corrected stays', () => {
    const none: Reading = { ...readExample(), figures: [] };
    const accepted = apply([reviewOf(fires)], none);
    expect([shown(accepted), accepted.messages[0]!.ruleId]).toEqual([[], 'unread-review']);
    const corrected = apply(
      [reviewOf(fires, { decision: 'correct', fields: fieldsOf(fires), note: '核对' })],
      none,
    );
    expect(shown(corrected)).toEqual(['210起 210 火灾 corrected']);
    expect(corrected.messages[0]!.ruleId).toBe('unread-review');
    expect(apply([reviewOf(fires, { decision: 'reject', note: '错' })], none).messages).toEqual([]);
  });

  test('when the machine reads otherwise than what was accepted: the figure is the machine’s again', () => {
    const before = { ...fieldsOf(fires), object: '火警', max: 5 };
    const accepted = apply([reviewOf(fires, { before })]);
    expect(shown(accepted)[0]).toBe('210起 210 火灾 machine');
    expect(accepted.rows).toEqual([]);
    expect(said(accepted)).toEqual([
      `outdated review: accept of ${fires.id} “210起”, max 5 → (empty), object 火警 → 火灾 (data/reviews/jia.csv:2:1); expected the reading that was accepted; look at it again`,
    ]);
    const rejected = apply([reviewOf(fires, { before, decision: 'reject', note: '错' })]);
    expect([shown(rejected).length, rejected.messages[0]!.ruleId]).toEqual([1, 'outdated-review']);
  });

  test('when the machine has learnt to read what was added; the person’s reading stays', () => {
    const added = addition('210起', { fields: { ...fieldsOf(fires), object: '火警' } });
    const reviewed = apply([added]);
    expect(shown(reviewed)[0]).toBe('210起 210 火警 corrected');
    expect(reviewed.messages[0]!.ruleId).toBe('outdated-review');
  });
});

test('whatever the reviews, figures stay sorted, disjoint and true to the text', () => {
  const all = [
    reviewOf(fires, { decision: 'reject', note: '错' }),
    addition('无重大火灾'), addition('满分'), addition('重大火灾'),
    reviewOf(figureOf('630辆次'), { decision: 'correct', fields: fieldsOf(figureOf('630辆次')), note: '核对' }),
  ]; // prettier-ignore
  const { figures, messages } = apply(all);
  expect(messages.map(({ ruleId }) => ruleId)).toEqual(['overlapping-review']);
  let last = 0;
  for (const { start, end, raw } of figures) {
    expect(start).toBeGreaterThanOrEqual(last);
    expect(TEXT.slice(start, end)).toBe(raw);
    last = end;
  }
  expect(figures).toHaveLength(3);
});
