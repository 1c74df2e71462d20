import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';

import { readCatalogue } from '../../scripts/data/catalogue.ts';
import { createDisk } from '../../scripts/run/disk.ts';
import { readSources } from '../../scripts/data/sources.ts';
import { parseCsv } from '../../src/datasets/files/csv.ts';
import { readDocument } from '../../src/datasets/documents/readDocument.ts';
import { isEdtf } from '../../src/text/edtf.ts';
import { scoreCommitments } from '../../scripts/score/commitmentScore.ts';
import { REFERENCE_COLUMNS, scoreFigures } from '../../scripts/score/figureScore.ts';

const effects = createDisk();
const { catalogue } = readCatalogue('.', effects);
const readings = readSources('data/bulletins', effects).sources.map(({ document }) =>
  readDocument(document, catalogue),
);
const texts = new Map(readings.map(({ document }) => [document.id, document.text]));
const figures = readings.flatMap((reading) => reading.figures);

const rowsOf = <Name extends string>(
  file: string,
  required: readonly Name[],
): Readonly<Record<Name, string>>[] =>
  parseCsv(readFileSync(file, 'utf8'), file, { required, optional: [] }).rows.map((row) => row.cells);

describe('the five bulletins against the reference figures', () => {
  const { scores } = scoreFigures(rowsOf('tests/corpus/figures.csv', REFERENCE_COLUMNS), figures, texts);
  test.each([
    ['f1', 0.99],
    ['value', 1],
    ['unit', 0.99],
    ['bound', 0.98],
    ['role', 0.98],
    ['action', 0.95],
    ['object', 0.96],
    ['period', 0.95],
    ['frame', 0.94],
  ] as const)('%s ≥ %d', (measure, least) => {
    expect(scores.get('all')![measure]).toBeGreaterThanOrEqual(least);
  });
});

describe('the five bulletins against the reference deadlines', () => {
  const rows = rowsOf('tests/corpus/deadlines.csv', ['bulletin', 'before', 'raw', 'due', 'every', 'task']);
  const commitments = readings.flatMap((reading) => reading.commitments);
  const { recall, precision } = scoreCommitments(rows, commitments, texts);
  test('recall ≥ 0.95', () => {
    expect(recall).toBeGreaterThanOrEqual(0.95);
  });
  test('precision ≥ 0.90', () => {
    expect(precision).toBeGreaterThanOrEqual(0.9);
  });
});

describe('every figure of the five bulletins', () => {
  test.each(readings.map((reading) => [reading.document.id, reading] as const))(
    '%s',
    (id, { document, ...reading }) => {
      let end = 0;
      for (const figure of reading.figures) {
        expect(document.text.slice(figure.start, figure.end)).toBe(figure.raw);
        expect(document.text.slice(figure.quoteStart, figure.quoteStart + figure.quote.length)).toBe(
          figure.quote,
        );
        expect(figure.start).toBeGreaterThanOrEqual(end);
        expect(figure.id).toBe(`${id}@${figure.start}`);
        expect(figure.steps.length).toBeGreaterThan(0);
        expect(figure.max ?? Infinity).toBeGreaterThan(figure.value);
        expect(figure.time === '').toBe(figure.period === '');
        if (figure.period !== '') expect(isEdtf(figure.period)).toBe(true);
        end = figure.end;
      }
    },
  );
});
