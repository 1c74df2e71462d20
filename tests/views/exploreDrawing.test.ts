import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

import type { ObservationRow } from '../../src/datasets/published.ts';
import type { Asked, Known, Proposal } from '../../src/views/exploreDrawing.ts';

import { COMPARED, DRAWING_FORMS, proposeDrawing } from '../../src/views/exploreDrawing.ts';
import { sortOfUnit } from '../../src/text/quantities/units.ts';

const row = (changes: Partial<ObservationRow>): ObservationRow => ({
  id: '', source: 'facts', bulletin: '', region: '000000', indicator: 'fires', campaign: '', period: '2023', value: 1,
  max: null, bound: 'exact', unit: '起', role: 'actual', kind: 'flow', object: '', raw: '1起', printed: '', publisher: '某机关',
  title: '', published: '2024', url: '', confirmed: '', review: '', ...changes,
}); // prettier-ignore

const numbered = (rows: readonly ObservationRow[]): ObservationRow[] =>
  rows.map((one, k) => ({ ...one, id: `a@${k}` }));

const PROVINCES = ['110000', '120000', '130000', '140000', '150000'];
const provinces = (n: number, changes: Partial<ObservationRow> = {}): ObservationRow[] =>
  PROVINCES.slice(0, n).map((region) => row({ region, ...changes }));
const years = (list: readonly string[], changes: Partial<ObservationRow> = {}): ObservationRow[] =>
  list.map((period) => row({ period, ...changes }));

const LEVELS = new Map<string, 'nation' | 'province' | 'county'>([
  ['000000', 'nation'],
  ['110105', 'county'],
  ...PROVINCES.map((code) => [code, 'province'] as const),
]);
const NONE: Asked = { compared: '', form: '', group: '' };

function propose(
  given: readonly ObservationRow[],
  asked: Partial<Asked> = {},
  more: { readonly all?: readonly ObservationRow[]; readonly breaks?: readonly string[] } = {},
): Proposal {
  const rows = numbered(given);
  const known: Known = {
    levelOf: (region) => LEVELS.get(region) ?? '',
    comparesRegions: (indicator) => indicator !== 'units-inspected',
    breaksOf: () => (more.breaks ?? []).map((period) => ({ period })),
    sortOf: sortOfUnit,
    all: more.all ?? rows,
  };
  return proposeDrawing(rows, { ...NONE, ...asked }, known);
}

/** `regions map,bars,dots` of what is drawn, the reason of what is not. */
const said = (proposal: Proposal): string =>
  proposal.refusal ?? `${proposal.group.compared} ${proposal.forms.join()}`;

describe('the form that is proposed', () => {
  test.each([
    ['few regions at one time are bars', provinces(4), 'regions bars,dots'],
    ['five provinces are a map', provinces(5), 'regions map,bars,dots'],
    ['rates are dots on their intervals', provinces(3, { kind: 'rate', unit: '%' }), 'regions dots,bars'],
    ['several periods are a line', years(['2021', '2022', '2023']), 'periods series,dots'],
    [
      'parts of years stand in a line, and not beside years',
      years(['2021', '2022', '2023-01/2023-06']),
      'periods series',
    ],
    [
      'several indicators of one unit are dots',
      [row({}), row({ indicator: 'ebike-fires' })],
      'indicators dots,bars',
    ],
    [
      'stocks of any day of one year',
      [row({ region: '110000', kind: 'stock' }), row({ region: '120000', kind: 'stock', period: '2023-05' })],
      'regions bars,dots',
    ],
  ])('%s', (_, rows, expected) => {
    expect(said(propose(rows))).toBe(expected);
  });

  test('is another one where it is asked for and fits', () => {
    expect(propose(provinces(5), { form: 'bars' })).toMatchObject({ form: 'bars' });
    expect(propose(provinces(4), { form: 'map' })).toMatchObject({ form: 'bars' });
    expect(propose(years(['2021', '2022']), { form: 'map' })).toMatchObject({ form: 'series' });
  });

  test('is no map, and no line with gaps said to be not collected, where only some of the numbers are selected', () => {
    const all = numbered([...provinces(5), row({ region: '150000', id: 'other' })]);
    expect(said(propose(provinces(5), {}, { all }))).toBe('regions map,bars,dots');
    const more = [...all, row({ region: '310000' })];
    LEVELS.set('310000', 'province');
    expect(said(propose(provinces(5), {}, { all: more }))).toBe('regions bars,dots');
    const line = years(['2019', '2021']);
    expect(propose(line)).toMatchObject({ group: { isWhole: true } });
    expect(propose(line, {}, { all: years(['2019', '2020', '2021']) })).toMatchObject({
      group: { isWhole: false },
    });
  });
});

test('over a break only a line is drawn, which it interrupts; the reason is said', () => {
  const proposal = propose(years(['2021', '2022', '2023']), { form: 'dots' }, { breaks: ['2022'] });
  expect(proposal).toMatchObject({ form: 'series', forms: ['series'], onlyLine: 'break' });
});

test('of several numbers of one place and time the last published is drawn, and the others are counted', () => {
  const proposal = propose([
    row({ region: '110000', value: 3, published: '2024-05' }),
    row({ region: '110000', value: 2, published: '2024-02' }),
    row({ region: '120000' }),
  ]);
  expect(proposal).toMatchObject({ group: { earlier: 1 } });
  expect(proposal.refusal === null && proposal.group.rows.map(({ value }) => value)).toEqual([3, 1]);
});

describe('refused is', () => {
  const more = (changes: Partial<ObservationRow>): ObservationRow[] => [
    ...provinces(3),
    row({ region: '140000', ...changes }),
  ];
  test.each([
    ['nothing', []],
    ['no-indicator', [row({ indicator: '' }), row({ indicator: '', region: '110000' })]],
    ['different-indicator', more({ indicator: 'alarms-handled' })],
    ['different-role', more({ role: 'target' })],
    ['different-kind', more({ period: '../2023-12-31' })],
    ['different-unit', more({ unit: '人' })],
    ['undated', more({ period: '' })],
    ['undated', more({ period: '2023-05/..' })],
    ['different-length', more({ period: '2023-01/2023-06' })],
    ['different-year', more({ period: '2022' })],
    [
      'different-season',
      [...provinces(2, { period: '2023-01' }), row({ region: '130000', period: '2023-07' })],
    ],
    ['different-level', more({ region: '000000' })],
    ['counted-apart', provinces(5, { indicator: 'units-inspected' })],
    ['too-few', [row({})]],
  ])('%s', (reason, rows) => {
    expect(said(propose(rows, { compared: 'regions' }))).toBe(reason);
  });

  test.each([
    ['different-region', [...years(['2021', '2022']), ...years(['2022', '2023'], { region: '110000' })]],
    [
      'different-indicator',
      [...years(['2021', '2022']), ...years(['2022'], { indicator: 'alarms-handled' })],
    ],
    ['different-length', years(['2021', '2022', '2016/2020'])],
    ['too-few', provinces(1)],
  ])('a line over time: %s', (reason, rows) => {
    expect(said(propose(rows, { compared: 'periods' }))).toBe(reason);
  });

  test.each([
    ['different-unit', [row({}), row({ indicator: 'alarms-handled', unit: '次' })]],
    ['different-year', [row({}), row({ indicator: 'ebike-fires', period: '2022' })]],
    ['different-region', [row({}), row({ indicator: 'ebike-fires', region: '110000' })]],
  ])('several indicators: %s', (reason, rows) => {
    expect(said(propose(rows, { compared: 'indicators' }))).toBe(reason);
  });

  test('a break between regions of one year', () => {
    const stocks = [row({ region: '110000', kind: 'stock', period: '2023-01' }), row({ region: '120000', kind: 'stock', period: '2023-11' })]; // prettier-ignore
    expect(said(propose(stocks, {}, { breaks: ['2023-06'] }))).toBe('break');
    expect(said(propose(stocks))).toBe('regions bars,dots');
  });
});

test('what is refused offers the groups that can be drawn, those of the same comparison before others', () => {
  const rows = [...provinces(4), row({}), ...years(['2021', '2022'], { region: '110105' })];
  const proposal = propose(rows, { compared: 'regions' });
  if (proposal.refusal === null) throw new Error('drawn; expected a refusal');
  expect(proposal.instead.map((group) => [group.compared, group.rows.length])).toEqual([['regions', 4]]);
  const [offered] = proposal.instead;
  expect(said(propose(rows, { group: offered!.key }))).toBe('regions bars,dots');
  // A group that the selection no longer holds is forgotten.
  expect(said(propose(rows, { compared: 'regions', group: 'gone' }))).toBe('different-year');
  const others = propose([row({ region: '110000' }), ...years(['2021', '2022'])], { compared: 'indicators' });
  expect(others).toMatchObject({ refusal: 'different-year', instead: [{ compared: 'periods' }] });
});

test('whatever is selected, each group that is offered can be drawn, and every drawing holds numbers that compare', () => {
  const rows = fc.array(
    fc
      .record({
        region: fc.constantFrom('000000', '110105', '999999', ...PROVINCES),
        indicator: fc.constantFrom('', 'fires', 'alarms-handled'),
        role: fc.constantFrom<ObservationRow['role'][]>('actual', 'target'),
        kind: fc.constantFrom<ObservationRow['kind'][]>('flow', 'stock', 'rate', 'cumulative'),
        unit: fc.constantFrom('起', '人', '次', '%'),
        period: fc.constantFrom(
          '',
          '2021',
          '2022',
          '2023-01/2023-06',
          '../2023-06',
          '2022-03',
          '2016/2020',
          'XXXX-06',
        ),
      })
      .map(row),
    { maxLength: 30 },
  );
  const asked = fc.constantFrom('' as const, ...COMPARED);
  fc.assert(
    fc.property(rows, asked, (given, compared) => {
      const proposal = propose(given, { compared }, { breaks: ['2022'] });
      if (proposal.refusal === null) {
        expect(proposal.group.rows.length).toBeGreaterThan(1);
        expect(DRAWING_FORMS).toContain(proposal.form);
        return;
      }
      for (const { key, compared: by, rows: some } of proposal.instead) {
        expect(propose(given, { compared: by, group: key }, { breaks: ['2022'] }).refusal).toBe(null);
        expect(propose(some, { compared: by }, { breaks: ['2022'] }).refusal).toBe(null);
      }
    }),
  );
});
