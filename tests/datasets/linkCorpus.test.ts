import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Figure } from '../../src/figures/figure.ts';
import { parseCsv } from '../../src/datasets/files/csv.ts';
import { parseIndicators } from '../../src/datasets/catalogue/indicators.ts';
import { readContexts } from '../../src/datasets/link/context.ts';
import { createIndicatorLinker } from '../../src/datasets/link/indicator.ts';

const root = new URL('../..', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');
const { indicators } = parseIndicators(read('data/indicators.csv'), 'data/indicators.csv');
const linkIndicator = createIndicatorLinker(indicators);

/** The figure marked with braces in a sentence of the corpus, linked as if the engine had read it so. */
function link(cells: Readonly<Record<string, string>>): string {
  const { sentence = '', action = '', object = '', unit = '', role = '', section = '' } = cells;
  const start = sentence.indexOf('{');
  const end = sentence.indexOf('}') - 1;
  const text = sentence.replace(/[{}]/g, '');
  const figure: Figure = {
    id: `corpus@${start}`,
    bulletin: 'corpus',
    start,
    end,
    raw: text.slice(start, end),
    value: 1,
    max: null,
    step: 1,
    bound: 'exact',
    unit,
    role: role as Figure['role'],
    action,
    object,
    subject: '',
    locality: '',
    time: '',
    period: '',
    quote: text,
    quoteStart: 0,
    section: section === '' ? [] : [section],
    steps: [{ rule: 'corpus/given', gave: '', start, end }],
  };
  const document = { id: 'corpus', text, title: '', publisher: '', published: '', genre: '', region: '' };
  const [context] = readContexts(document, [figure], []);
  if (context === undefined) throw new Error(`no context: ${sentence}`);
  return linkIndicator(figure, context)?.id ?? '';
}

const columns = ['sentence', 'action', 'object', 'unit', 'role', 'section', 'indicator'] as const;
const { rows, messages } = parseCsv(read('tests/corpus/links.csv'), 'tests/corpus/links.csv', {
  required: columns,
  optional: [],
});

describe('the corpus of links', () => {
  test('reads without a problem and holds positives and negatives', () => {
    expect(messages).toEqual([]);
    expect(rows.length).toBeGreaterThanOrEqual(120);
    expect(rows.filter(({ cells }) => cells.indicator === '').length).toBeGreaterThanOrEqual(25);
  });

  test.each(rows.map(({ cells }) => [cells.sentence, cells.indicator, cells] as const))(
    '%s → %s',
    (_sentence, indicator, cells) => {
      expect(link(cells)).toBe(indicator);
    },
  );
});

describe('the figures of the five bulletins', () => {
  const gold = parseCsv(read('tests/corpus/figures.csv'), 'tests/corpus/figures.csv', {
    required: ['bulletin', 'before', 'raw', 'unit', 'role', 'action', 'object', 'required'] as const,
    optional: [],
  }).rows;

  test('at least 85 % of the required ones find an indicator by their own words', () => {
    const required = gold.filter(({ cells }) => cells.required === 'yes');
    const texts = new Map<string, string>();
    const linked = required.filter(({ cells }) => {
      const path = `data/bulletins/${cells.bulletin}/source.txt`;
      const text =
        texts.get(path) ??
        read(path)
          .replace(/^\uFEFF/, '')
          .replaceAll('\r\n', '\n');
      texts.set(path, text);
      const start = text.indexOf(cells.before + cells.raw) + cells.before.length;
      const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - 400);
      const sentence = `${text.slice(from, start)}{${cells.raw}}${text.slice(start + cells.raw.length, start + 60)}`;
      return link({ ...cells, sentence, section: '' }) !== '';
    });
    expect(linked.length / required.length).toBeGreaterThanOrEqual(0.85);
  });
});
