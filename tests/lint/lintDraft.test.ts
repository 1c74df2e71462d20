import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { Check } from '../../src/checks/check.ts';
import { checkDocument } from '../../src/checks/checkDocument.ts';
import { extract } from '../../src/figures/extract.ts';
import { RARE_READERS } from '../../src/lint/rareReaders.ts';
import { lint, LINT_RULES } from '../../src/i18n/checks/lint.ts';
import { applyOffer, sayOffer } from '../../src/lint/applyOffer.ts';
import { chineseNumeral, digitsOf, printDecimal, shiftLeft } from '../../src/lint/decimal.ts';
import { lintDraft } from '../../src/lint/lintDraft.ts';
import { LINE_RULES } from '../../src/checks/rules/index.ts';
import { DRAFT_RULES, WORDING_RULES } from '../../src/lint/rules/index.ts';
import { questions, STATED } from '../../src/lint/rules/questions.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { readSources } from '../../scripts/data/sources.ts';

const documents = readSources('data/bulletins', createDisk()).sources.map(({ document }) => document);

test.each(documents.map((document) => [document.id, document] as const))(
  'it reads %s as the tables do',
  (_, document) => {
    const reading = lintDraft(document, RARE_READERS);
    const extraction = extract(document);
    expect(reading.figures).toEqual(extraction.figures);
    expect(reading.checks).toEqual(checkDocument(document, extraction));
  },
);

test('every rule and every severity has words in both languages, with the values that it gives', () => {
  const rules = [...WORDING_RULES, ...DRAFT_RULES];
  // `family/name/variant`: other words of the same rule.
  const named = Object.keys(LINT_RULES).map((key) => key.split('/').slice(0, 2).join('/'));
  expect([...new Set(named)].sort()).toEqual(rules.map(({ id }) => id).sort());
  for (const severity of ['question', 'warning', 'note'] as const)
    for (const lang of ['zh', 'en'] as const) expect(lint(lang)(severity)).not.toBe(severity);
});

test('what a sentence may state is found by a rule that looks at one sentence', () => {
  const known = LINE_RULES.map(({ id }) => id);
  for (const rule of STATED) expect(known).toContain(rule);
});

test('a stage that was over before its notice was issued is noted as it is, and held against nobody', () => {
  const text = '（一）部署推进阶段（2024年4月底前）。';
  const [start, end] = [text.indexOf('2024'), text.indexOf('）。')];
  const claimed = { role: 'claimed', id: '', start, end, raw: '2024年4月底前', reading: null } as const;
  const check: Check = {
    id: 'x@9.order-over-before-issue', kind: 'order', rule: 'order/over-before-issue', verdict: 'not-checkable', reason: 'before-issue',
    bulletin: 'x', region: '', inputs: [], claimed, formula: 'date <= claimed', working: '2024-05-02 ≤ 2024年4月底前', unit: '',
    result: null, computed: null, stated: null, quote: text, start: 0, end: text.length,
  }; // prettier-ignore
  const document = {
    id: 'x',
    text,
    title: '',
    publisher: '',
    published: '2024-05-02',
    region: '',
    genre: '',
  };
  const [found, ...others] = questions.read({ document, figures: [], checks: [check], lines: [] });
  expect(others).toEqual([]);
  expect(found).toMatchObject({
    start,
    end,
    severity: 'note',
    message: 'check/question/observation',
    offers: [],
  });
  expect(found!.values).toEqual({ said: '2024年4月底前', working: '2024年4月底前 < 2024-05-02' });
  const plain: Check = { ...check, reason: 'ambiguous-wording' };
  expect(questions.read({ document, figures: [], checks: [plain], lines: [] })).toEqual([]);
});

test('no message is left with a gap', () => {
  for (const document of documents)
    for (const { rule, message = rule, values } of lintDraft(document, RARE_READERS).findings)
      for (const words of Object.values(LINT_RULES[message]!))
        for (const [, name] of words.matchAll(/\{(\w+)\}/g)) expect(Object.keys(values)).toContain(name);
});

test('any text is read, and every finding and offer lies within it', () => {
  const words = fc.constantFrom(
    '由',
    '60%',
    '提高到',
    '75%',
    '，',
    '提高',
    '15%',
    '。',
    '近',
    '1000余',
    '家',
    '分别',
    '、',
    '2月30日',
    '下降',
    '3倍',
    '占',
    '累计',
    '同比',
    '以下',
    '以上',
    '10人',
    '\n',
    '1.2亿元',
    '8000万元',
    '翻三番',
  );
  fc.assert(
    fc.property(fc.array(words, { maxLength: 40 }), (parts) => {
      const text = parts.join('');
      const document = { id: 'x', text, title: '', publisher: '', published: '', region: '', genre: '' };
      for (const { start, end, offers } of lintDraft(document, RARE_READERS).findings) {
        expect(0 <= start && start < end && end <= text.length).toBe(true);
        for (const offer of offers) {
          expect(0 <= offer.start && offer.start <= offer.end && offer.end <= text.length).toBe(true);
          expect(applyOffer(text, offer)).not.toBe(text);
        }
      }
    }),
    { seed: 5, numRuns: 300 },
  );
});

describe('numbers of offers', () => {
  test.each([
    ['8000', 4, '0.8'],
    ['1250.5', 4, '0.12505'],
    ['85', 4, '0.0085'],
    ['90000', 4, '9'],
  ])('%s, %i places to the left: %s', (digits, places, shifted) => {
    expect(shiftLeft(digits, places)).toBe(shifted);
  });
  test('Chinese numerals of fractions', () => {
    expect([1, 2, 10, 12, 20, 35].map(chineseNumeral)).toEqual(['一', '二', '十', '十二', '二十', '三十五']);
  });
  test('digits and decimals', () => {
    expect([digitsOf('97.65%'), digitsOf('三成')]).toEqual(['97.65', '']);
    expect([printDecimal(33.3333, 1), printDecimal(75, 2)]).toEqual(['33.3', '75']);
  });
  test('an offer for a part of the words is said with the rest of them', () => {
    expect(sayOffer('2月30日前', { start: 0, end: 5 }, { start: 2, end: 4, text: '29' })).toBe('2月29日');
    expect(sayOffer('共12处', { start: 1, end: 4 }, { start: 0, end: 0, text: '截至' })).toBe('截至');
  });
});
