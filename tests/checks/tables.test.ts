import { describe, expect, test } from 'vitest';

import type { Check } from '../../src/checks/check.ts';
import type { Fact } from '../../src/datasets/catalogue/facts.ts';
import type { TableInput } from '../../src/datasets/tableInput.ts';

import { checkTables } from '../../src/checks/checkTables.ts';
import { readDocument } from '../../src/datasets/documents/readDocument.ts';
import { readData } from './collection.ts';

const data = readData();
const [firstReading] = data.readings;

/** A made-up fact: `region indicator period raw`, of one page unless `title` names another. */
function fact(line: string, title = '某市发布'): Fact {
  const [region = '', indicator = '', period = '', raw = ''] = line.split(' ');
  const digits = Number(/[\d.]+/u.exec(raw)?.[0] ?? 0);
  const value = Number((digits * (raw.includes('万') ? 1e4 : 1)).toPrecision(12));
  return {
    id: `${region}:${indicator}:${period}:actual`, region_code: region, region: '某地', indicator, raw, value,
    bound: raw.includes('余') ? 'over' : 'exact', unit: raw.at(-1)!, role: 'actual', period, publisher: '某市', title,
    published: '2025-12-01', url: '', confirmed: 'no',
  }; // prettier-ignore
}

const check = (facts: readonly Fact[], more: Partial<TableInput> = {}): Check[] =>
  checkTables({ ...data, readings: [], breaks: [], facts, ...more });
const verdicts = (checks: readonly Check[]): string[] =>
  checks.map(({ rule, verdict, reason }) => `${rule} ${verdict} ${reason}`.trim());

describe('children and the region above', () => {
  const districts = [
    '150302 charging-ports ../2025-11-10 23000个',
    '150303 charging-ports ../2025-11-10 2509个',
    '150304 charging-ports ../2025-11-10 5701个',
  ];
  test('all of them: they make it up', () => {
    const whole = fact('150300 charging-ports ../2025-11-10 3.1万个');
    expect(verdicts(check([whole, ...districts.map((line) => fact(line))]))).toEqual([
      'children/sum consistent',
    ]);
    const wrong = fact('150300 charging-ports ../2025-11-10 4.1万个');
    expect(verdicts(check([wrong, ...districts.map((line) => fact(line))]))).toEqual([
      'children/sum contradiction',
    ]);
  });
  test('two pages may count in two ways', () => {
    const wrong = fact('150300 charging-ports ../2025-11-10 4.1万个', '另一个发布会');
    expect(verdicts(check([wrong, ...districts.map((line) => fact(line))]))).toEqual([
      'children/sum not-checkable different-base',
    ]);
  });
  test('some of them: no more than the whole', () => {
    const whole = fact('150300 charging-ports ../2025-11-10 4.1万个');
    const some = districts.slice(0, 2).map((line) => fact(line));
    expect(verdicts(check([whole, ...some]))).toEqual(['children/sum consistent']);
    expect(verdicts(check([fact('150300 charging-ports ../2025-11-10 1.1万个'), ...some]))).toEqual([
      'children/sum contradiction',
    ]);
  });
  test('of another day, or a rate: nothing', () => {
    const whole = fact('150300 charging-ports ../2025-11-09 3.1万个');
    expect(check([whole, ...districts.map((line) => fact(line))])).toEqual([]);
  });
});

describe('time', () => {
  test('a part of the year is no more than the year', () => {
    const year = fact('350000 fires 2020 5893起');
    expect(verdicts(check([year, fact('350000 fires 2020-01/2020-03 1402起')]))).toEqual([
      'nested/period consistent',
    ]);
    expect(verdicts(check([year, fact('350000 fires 2020-01/2020-03 6402起')]))).toEqual([
      'nested/period contradiction',
    ]);
  });
  test('a known break lies between: nothing is said', () => {
    const breaks = [
      {
        id: 'b',
        region: '350000',
        indicator: 'fires',
        period: '2020-06',
        old_base: '',
        note_zh: '',
        note_en: '',
        source: '',
      },
    ];
    const facts = [fact('350000 fires 2020 5893起'), fact('350000 fires 2020-01/2020-03 6402起')];
    expect(verdicts(check(facts, { breaks }))).toEqual(['nested/period not-checkable different-base']);
    // Where the year was still published on the old base, both are on one.
    const both = breaks.map((row) => ({ ...row, period: '2020', old_base: '2020 2020-01/2020-03' }));
    expect(verdicts(check(facts, { breaks: both }))).toEqual(['nested/period contradiction']);
    const one = both.map((row) => ({ ...row, old_base: '2020-01/2020-03' }));
    expect(verdicts(check(facts, { breaks: one }))).toEqual(['nested/period not-checkable different-base']);
  });
  test('a running total does not fall', () => {
    const earlier = fact('350000 charging-ports ../2025-03-31 3610个');
    expect(verdicts(check([earlier, fact('350000 charging-ports ../2025-06-30 3900余个')]))).toEqual([
      'cumulative/falls consistent',
    ]);
    expect(verdicts(check([earlier, fact('350000 charging-ports ../2025-06-30 3200余个')]))).toEqual([
      'cumulative/falls contradiction',
    ]);
  });
  test('a stock may fall, and years stand beside each other', () => {
    expect(
      check([
        fact('350000 communities-total ../2025-03-31 504个'),
        fact('350000 communities-total ../2025-06-30 416个'),
      ]),
    ).toEqual([]);
    expect(check([fact('350000 fires 2019 7118起'), fact('350000 fires 2020 5893起')])).toEqual([]);
  });
});

describe('the same published twice', () => {
  const reading = (id: string, published: string, text: string): TableInput['readings'][number] => {
    const document = {
      id,
      text,
      title: '某省通报',
      publisher: '某省',
      published,
      region: '350000',
      genre: 'report',
    };
    return {
      bulletin: { ...firstReading!.bulletin, id, published },
      reading: readDocument(document, data.catalogue),
    };
  };
  const first = reading('one', '2024-02-01', '2023年，全省共发生火灾5893起。');
  test('in the same words', () => {
    const same = reading('two', '2024-03-01', '2023年，全省共发生火灾5893起。');
    const other = reading('two', '2024-03-01', '2023年，全省共发生火灾6893起。');
    expect(verdicts(check([], { readings: [first, same] }))).toEqual(['restated/differs consistent']);
    expect(verdicts(check([], { readings: [first, other] }))).toEqual(['restated/differs contradiction']);
  });
  test('a number that was called preliminary may change', () => {
    const early = reading('one', '2024-02-01', '初步统计，2023年，全省共发生火灾5893起。');
    const late = reading('two', '2024-03-01', '2023年，全省共发生火灾6893起。');
    expect(verdicts(check([], { readings: [early, late] }))).toEqual([
      'restated/differs not-checkable different-base',
    ]);
  });
  test('by a fact, which keeps no words: what differs may be something else', () => {
    const facts = [fact('350000 fires 2023 6893起')];
    expect(verdicts(check(facts, { readings: [first] }))).toEqual([
      'restated/differs not-checkable different-base',
    ]);
  });
  test('two numbers in one document: neither is compared', () => {
    const two = reading('two', '2024-03-01', '2023年，全省共发生火灾6893起。2023年，全省共发生火灾12起。');
    expect(check([], { readings: [first, two] })).toEqual([]);
  });
});
