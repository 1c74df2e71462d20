import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import { parseCsv } from '../../src/datasets/files/csv.ts';
import { createFigureRow } from '../../src/datasets/figureRow.ts';
import { columnNames } from '../../src/datasets/schema/index.ts';
import { formatCsv, formatCsvLine, formatDecimal } from '../../src/datasets/files/writeCsv.ts';
import { formatMessage } from '../../src/text/message.ts';

const shape = { required: ['id', 'value'], optional: ['note'] } as const;
const problems = (text: string): string[] => parseCsv(text, 't.csv', shape).messages.map(formatMessage);

describe('reading', () => {
  test('cells stay text; absent optional columns are empty; other columns and blank lines are left alone', () => {
    const { rows, messages } = parseCsv('\uFEFFid,other,value\r\n010,x,1e3\r\n\r\n', 't.csv', shape);
    expect(messages).toEqual([]);
    expect(rows.map((row) => row.cells)).toEqual([{ id: '010', other: 'x', value: '1e3', note: '' }]);
  });

  test('a cell knows its place, behind quoted cells with commas and line ends as well', () => {
    const { rows } = parseCsv('id,value\n"a,""\nb",2\nc,3', 't.csv', shape);
    expect(rows.map((row) => row.placeOf('value'))).toEqual([
      { line: 3, column: 4 },
      { line: 4, column: 3 },
    ]);
  });

  test('what is wrong is said with its place', () => {
    expect(problems('')).toEqual(['empty table: no header (t.csv:1:1); expected id,value']);
    expect(problems('name,value\na,1')).toEqual([
      'missing column: id (t.csv:1:1); expected a header with id, value',
    ]);
    expect(problems('id,value,id\na,1,b')).toEqual([
      'duplicate column: id (t.csv:1:1); expected each column once',
    ]);
    expect(problems('id,value\na,1\nb\nc,2')).toEqual([
      'ragged row: 1 cells (t.csv:3:1); expected 2 cells, as in the header',
    ]);
    expect(problems('id,value\na,"1\nb,2')).toEqual([
      'broken CSV: quoted field unterminated (t.csv:2:4); expected RFC 4180',
    ]);
  });

  test('the rows without a problem are read all the same', () => {
    expect(parseCsv('id,value\na,1\nb\nc,2', 't.csv', shape).rows.map((row) => row.cells.id)).toEqual([
      'a',
      'c',
    ]);
  });
});

describe('writing', () => {
  test('what a spreadsheet takes for a formula is quoted, never altered', () => {
    expect(formatCsvLine(['=1+1', '+86', '-5', '@a', ' a', 'a"b', 'a,b', null, 5])).toBe(
      '"=1+1","+86","-5","@a"," a","a""b","a,b",,5\n',
    );
  });

  test.each([
    [2 / 3, '0.666666666667'],
    [0.1 + 0.2, '0.3'],
    [820000000, '820000000'],
    [97.65, '97.65'],
    [1e-7, '0.0000001'],
    [1.5e21, '1500000000000000000000'],
    [123456789012345, '123456789012345'],
    [-12.5, '-12.5'],
    [0, '0'],
    [-0, '0'],
  ])('%f is printed %s', (value, printed) => {
    expect(formatDecimal(value)).toBe(printed);
  });

  test('what is no number is an error of ours', () => {
    expect(() => formatDecimal(Number.NaN)).toThrow('unprintable number: NaN');
  });

  test('no number is printed with an exponent, and each is read back to 12 digits', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 }), (value) => {
        const printed = formatDecimal(value);
        expect(printed).toMatch(/^-?\d+(?:\.\d+)?$/);
        expect(Math.abs(Number(printed) - value)).toBeLessThanOrEqual(Math.abs(value) * 1e-11);
      }),
    );
  });
});

/** Text as bulletins never but spreadsheets often hold it: signs, quotes, line ends, full-width and rare characters. */
const awkward = fc
  .array(fc.oneof(fc.constantFrom(...'=+-@,"\n\r\t \'；“”、１万余𠮷㎡', ''), fc.string({ unit: 'binary' })), {
    maxLength: 12,
  })
  .map((parts) => parts.join(''));

test('figures with awkward text come back from CSV as they went in', () => {
  const figure = fc.record({
    bulletin: fc.constant('b'),
    raw: awkward,
    action: awkward,
    object: awkward,
    subject: awkward,
    time: awkward,
    quote: awkward,
    unit: awkward,
    value: fc.double({ noNaN: true, noDefaultInfinity: true, min: 0, max: 1e12 }),
    start: fc.nat(),
  });
  fc.assert(
    fc.property(fc.array(figure, { minLength: 1, maxLength: 5 }), (figures) => {
      const rows = figures.map((one) =>
        createFigureRow({
          ...one,
          id: `b@${one.start}`,
          end: one.start + one.raw.length,
          max: null,
          step: 1,
          bound: 'exact',
          role: 'actual',
          locality: '',
          period: '',
          quoteStart: 0,
          section: [],
          steps: [{ rule: 'a/b', gave: '', start: 0, end: 0 }],
          region: '150000',
          indicator: '',
          campaign: '',
        }),
      );
      const read = parseCsv(formatCsv(columnNames('figures'), rows, '\uFEFF'), 'f.csv', {
        required: columnNames('figures'),
        optional: [],
      });
      expect(read.messages).toEqual([]);
      for (const [k, row] of rows.entries()) {
        const cells = read.rows[k]!.cells;
        for (const name of ['raw', 'action', 'object', 'subject', 'time', 'quote', 'unit'] as const)
          expect(cells[name]).toBe(row[name]);
        expect(cells.value).toBe(formatDecimal(row.value));
        expect(cells.max).toBe('');
      }
    }),
  );
});
