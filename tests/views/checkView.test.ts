import { describe, expect, test } from 'vitest';

import type { CheckKind } from '../../src/datasets/schema/vocabulary.ts';
import type { Row } from '../../src/datasets/files/writeCsv.ts';
import type { Published } from '../../src/datasets/published.ts';

import { TABLE_RULES } from '../../src/checks/checkTables.ts';
import { LINE_RULES, PASSAGE_RULES } from '../../src/checks/rules/index.ts';
import { publishRows } from '../datasets/publishRows.ts';
import { formatEnds, formatShared } from '../../src/i18n/checks/checkIntervals.ts';
import { CHECK_RULES, checks, contradictionWords, summaryWords } from '../../src/i18n/checks/checks.ts';
import { commitments } from '../../src/i18n/commitments.ts';
import { readText } from '../../src/views/bulletins/bulletinText.ts';
import {
  addressOfCheck,
  checkGroups,
  checksOf,
  countOutcomes,
  slugOfCheck,
} from '../../src/tables/checkGroups.ts';
import { checkView, ledgerView, summarizeChecks } from '../../src/views/checkView.ts';

const TEXT = '2021年投入3.08亿元，2022年5.12亿元，增长67%。开展“四个一”活动。';
const at = (raw: string): string => `${TEXT.indexOf(raw)}-${TEXT.indexOf(raw) + raw.length}`;
const idOf = (raw: string): string => `jia@${TEXT.indexOf(raw)}`;

const check = (rest: Row): Row => ({
  kind: 'growth', rule: 'growth/two-years', verdict: 'within-rounding', reason: 'rounding', bulletin: 'jia', region: '110105',
  claimed: idOf('67%'), claimed_raw: '67%', claimed_span: at('67%'), unit: '%', formula: '(after - before) / before * 100',
  inputs: `${idOf('3.08亿元')} ${idOf('5.12亿元')}`, roles: 'before after', spans: `${at('3.08亿元')} ${at('5.12亿元')}`,
  working: '(5.12亿元 − 3.08亿元) ÷ 3.08亿元 × 100 = 66.2338', result: 66.2338, low: 65.8, high: 66.7, computed: '[65.8, 66.7)',
  stated_low: 66.5, stated_high: 67.5, stated: '[66.5, 67.5)', start: 0, end: TEXT.indexOf('开展'), quote: TEXT.slice(0, TEXT.indexOf('开展')), ...rest,
}); // prettier-ignore

const CHECKS: readonly Row[] = [
  check({ id: `${idOf('67%')}.growth-two-years` }),
  check({ id: `${idOf('3.08亿元')}.part-of-which`, kind: 'part', rule: 'part/of-which', verdict: 'consistent', reason: '', working: '3.08亿元 ≤ 5.12亿元', inputs: idOf('3.08亿元'), roles: 'first', spans: at('3.08亿元'), claimed: idOf('5.12亿元'), claimed_span: at('5.12亿元') }),
  check({ id: `${idOf('四个一')}.count-ones`, kind: 'count', rule: 'count/ones', verdict: 'contradiction', reason: '', claimed: '', claimed_raw: '四个一', claimed_span: at('四个一'), inputs: '-', roles: 'listed', spans: '0-0' }),
  check({ id: '000000:fires:2021-01/2021-03:actual.nested-period', kind: 'nested', rule: 'nested/period', verdict: 'consistent', reason: '', bulletin: '', claimed: '000000:fires:2021:actual', claimed_span: '0-0', inputs: '000000:fires:2021-01/2021-03:actual', roles: 'inner', spans: '0-0', start: 0, end: 0, quote: '甲报《一》：1人\n乙报《二》：2人', working: '1人 ≤ 2人' }),
]; // prettier-ignore

const figure = (raw: string): Row => ({
  id: idOf(raw),
  bulletin: 'jia',
  raw,
  source: 'figures',
  published: '2022-03-01',
});
const FIGURES = ['3.08亿元', '5.12亿元', '67%'].map(figure);
const FACTS = ['000000:fires:2021:actual', '000000:fires:2021-01/2021-03:actual'].map((id) => ({ id, source: 'facts', published: '2022-06-01' })); // prettier-ignore

const on = (asOf: string, checks = CHECKS): Published =>
  publishRows({
    rowsOf: (table) =>
      ({
        bulletins: [{ id: 'jia', title: '报告', publisher: '某局', published: '2022-03-01' }],
        checks,
        figures: FIGURES.map((row) => ({ ...row, start: TEXT.indexOf(String(row['raw'])), end: TEXT.indexOf(String(row['raw'])) + String(row['raw']).length })), // prettier-ignore
        observations: [...FIGURES, ...FACTS],
      })[table as string] ?? [],
    textOf: () => TEXT,
    asOf,
  });

const published = on('2022-12-31');
const viewOf = (id: string): ReturnType<typeof checkView> =>
  checkView(published, published.byId.checks.get(id)!);

describe('a check', () => {
  test('marks in its sentence what was put in and what was claimed; the text is not altered', () => {
    const { quote, check: row } = viewOf(`${idOf('67%')}.growth-two-years`);
    expect(quote.map(({ text }) => text).join('')).toBe(row.quote);
    expect(quote.filter(({ part }) => part !== undefined)).toEqual([
      { text: '3.08亿元', part: 'input', id: idOf('3.08亿元') },
      { text: '5.12亿元', part: 'input', id: idOf('5.12亿元') },
      { text: '67%', part: 'claimed', id: idOf('67%') },
    ]);
  });

  test('between facts prints who printed what', () => {
    const view = viewOf('000000:fires:2021-01/2021-03:actual.nested-period');
    expect([view.quote, view.atMost]).toEqual([[{ text: '甲报《一》：1人\n乙报《二》：2人' }], true]);
  });

  test('has its intervals with their open ends', () => {
    const { computed, stated } = viewOf(`${idOf('67%')}.growth-two-years`);
    expect(computed).toEqual({ low: 65.8, high: 66.7, lowOpen: false, highOpen: true });
    expect([formatEnds(computed!, 'zh', '%'), formatShared(computed!, stated!, 'zh', '%')]).toEqual(['65.8–66.7%', '重合66.5–66.7%']); // prettier-ignore
    expect(formatShared({ ...stated!, low: 70, high: 71 }, computed!, 'en', '%')).toBe(
      checks('en')('noOverlap'),
    );
  });

  test('has an address without characters that need an escape, and no two have the same', () => {
    const slugs = published.checks.map(({ id }) => slugOfCheck(id));
    expect(new Set(slugs).size).toBe(slugs.length);
    for (const slug of slugs) expect(slug).toMatch(/^[\w@.~-]+$/);
    expect(addressOfCheck('110000:fires:../2021:actual.cumulative-falls')).toBe('/checks/110000~fires~x_2021~actual.cumulative-falls/'); // prettier-ignore
  });
});

test('the mark beside a number is its gravest verdict', () => {
  expect(checksOf(published, idOf('5.12亿元')).map(({ verdict }) => verdict)).toEqual([
    'within-rounding',
    'consistent',
  ]);
  expect(checksOf(published, 'jia@9999')).toEqual([]);
});

test('words that are no figure carry the check that holds them', () => {
  const pieces = readText(published, 'jia').flatMap(({ rows }) => rows.flat(2));
  expect(pieces.filter((piece) => piece.check !== undefined).map(({ text, check: held }) => [text, held?.rule])).toEqual([['四个一', 'count/ones']]); // prettier-ignore
  expect(pieces.map(({ text }) => text).join('')).toBe(TEXT);
});

describe('the ledger', () => {
  test('counts equalities apart from what only asks for no more', () => {
    expect(summarizeChecks(published)).toEqual({ equalities: 2, consistent: 0, 'within-rounding': 1, contradiction: 1, 'not-checkable': 0, atMost: 2, atMostHeld: 2, observation: 0 }); // prettier-ignore
    expect(countOutcomes(published)).toContainEqual({ outcome: 'consistent', equalities: 0, at_most: 2 });
    expect(countOutcomes(published)).toContainEqual({ outcome: 'awaiting', equalities: 0, at_most: 0 });
  });

  test('lists the gravest verdict first, and apart what only asks for no more', () => {
    const { outcomes } = ledgerView(published);
    const idsOf = (groups: (typeof outcomes)[number]['atMost']): string[] => groups.map(({ kind }) => kind);
    expect(outcomes.map(({ outcome, count, equalities, atMost }) => [outcome, count, idsOf(equalities), idsOf(atMost)])).toEqual([
      ['contradiction', 1, ['count'], []],
      ['within-rounding', 1, ['growth'], []],
      ['consistent', 2, [], ['part', 'nested']],
    ]); // prettier-ignore
  });

  test('counts what nobody has confirmed as awaiting, never as a contradiction', () => {
    const rows = CHECKS.map((row) => row['verdict'] === 'contradiction' ? { ...row, review: 'unconfirmed' } : row); // prettier-ignore
    const preview = on('2022-12-31', rows);
    expect(summarizeChecks(preview)).toMatchObject({ equalities: 1, contradiction: 0 });
    expect(countOutcomes(preview)).toContainEqual({ outcome: 'awaiting', equalities: 1, at_most: 0 });
    expect(ledgerView(preview).outcomes.map(({ outcome }) => outcome)).toEqual(['awaiting', 'within-rounding', 'consistent']); // prettier-ignore
  });

  test('notes a stage that ended before its notice was issued, apart from all verdicts and not folded', () => {
    const noted = check({ id: `${idOf('四个一')}.order-over-before-issue`, kind: 'order', rule: 'order/over-before-issue', verdict: 'not-checkable', reason: 'before-issue', working: '2024-05-02 ≤ 2024年4月底前', claimed: '', claimed_span: at('四个一'), inputs: '-', roles: 'date', spans: '0-0' }); // prettier-ignore
    const others = on('2022-12-31', [...CHECKS, noted]);
    expect(summarizeChecks(others)).toEqual({ ...summarizeChecks(published), observation: 1 });
    const group = ledgerView(others).outcomes.find(({ outcome }) => outcome === 'observation')!;
    expect([group.count, group.atMost, group.equalities[0]!.checks[0]!.working]).toEqual([1, [], '2024年4月底前 < 2024-05-02']); // prettier-ignore
    expect(summaryWords(summarizeChecks(others), 'zh')).toMatch(
      /另注明 1 处阶段截止日早于印发日，不是矛盾。$/,
    );
    expect(summaryWords(summarizeChecks(published), 'zh')).not.toContain('注明');
  });

  test('knows on a day what was published by then', () => {
    expect(['2022-02-28', '2022-03-01', '2022-05-31', '2022-06-01'].map((day) => checkGroups(on(day)).all.length)).toEqual([0, 3, 3, 4]); // prettier-ignore
  });
});

describe('wording', () => {
  test('every rule says what it computes, in both languages', () => {
    const ids = [...LINE_RULES, ...PASSAGE_RULES, ...TABLE_RULES].map(({ id }) => id);
    expect(Object.keys(CHECK_RULES).sort()).toEqual([...new Set(ids)].sort());
  });

  test('a contradiction is one of numbers, dates or items, and never of people', () => {
    const kinds: readonly CheckKind[] = ['share', 'sum', 'order', 'count', 'children'];
    for (const kind of kinds) expect(contradictionWords(kind, 'zh')).toMatch(/不能同时成立|不合/);
    const all = [checks, commitments].flatMap(({ all: both }) => [
      ...Object.values(both.zh),
      ...Object.values(both.en),
    ]);
    for (const text of all)
      expect(text).not.toMatch(/造假|虚报|撒谎|谎|违背|食言|失信|落空|fals|fake|lie[sd]?\b|fraud|broken/i);
  });
});
