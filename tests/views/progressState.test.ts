import { describe, expect, test } from 'vitest';

import type { ProgressCell, ProgressFile } from '../../src/views/progress/progressState.ts';

import { readPublished } from '../../src/datasets/published.ts';
import {
  PROGRESS_COLUMNS,
  courseSvg,
  findingOf,
  notesHtml,
  progressTable,
  rankingHtml,
  sourcesHtml,
  stateOf,
  tilesHtml,
  yearsHtml,
} from '../../src/graphics/progress/progressMap.ts';
import { progress } from '../../src/i18n/progress.ts';
import { progressFiles } from '../../src/views/progress/progressFile.ts';
import {
  fullestYear, modesOf, nearestYear, openingState, rowsOf, thresholdsOf, yearsIn,
} from '../../src/views/progress/progressState.ts'; // prettier-ignore

const number = (value: number) => ({
  value,
  text: `${String(value)}个`,
  href: '/x/',
  publisher: '某省人民政府',
  title: '某文件',
  published: '2023年1月1日',
});
const cell = (year: string, target: number | null, result: number | null): ProgressCell => ({
  year,
  status:
    target === null
      ? 'no-target'
      : result === null
        ? 'not-collected'
        : result >= target
          ? 'reported-done'
          : 'reported-partial',
  ...(target === null ? {} : { target: number(target) }),
  ...(result === null ? {} : { result: number(result) }),
});
const region = (code: string, residents: number | undefined, ...cells: ProgressCell[]) => ({
  code,
  name: `${code}省`,
  href: `/regions/${code}/`,
  ...(residents === undefined ? {} : { residents }),
  cells,
});
const file = (...regions: ProgressFile['regions']): ProgressFile => ({
  indicator: 'x', name: '某事', unit: '个', parent: '000000', residentsOf: '2020年11月1日', breaks: [], regions,
}); // prettier-ignore

const FILE = file(
  region('110000', 2e6, cell('2021', 10, 9), cell('2022', 10, 10)),
  region('120000', undefined, cell('2021', null, 50), cell('2022', 40, 41)),
  region('130000', 1e6, cell('2021', 10, 20)),
  region('140000', 1e6, cell('2023', 30, null)),
  region('150000', 1e6),
);

describe('a state of a progress map', () => {
  const codes = (mode: Parameters<typeof rowsOf>[1], year: string) =>
    rowsOf(FILE, mode, year).map((row) => [row.region.code, row.shade, row.isOlder, row.value]);

  test('ranks results as a share of the target of the same year; older ones come behind, then what is not collected', () => {
    expect(codes('ratio', '2022')).toEqual([
      ['120000', 'q2', false, 1.025],
      ['110000', 'q1', false, 1],
      ['130000', 'q5', true, 2],
      ['140000', '', false, null],
      ['150000', '', false, null],
    ]);
    expect(codes('ratio', '2021').slice(0, 2)).toEqual([
      ['130000', 'q5', false, 2],
      ['110000', 'below', false, 0.9],
    ]);
  });

  test('divides only by residents that are stated', () => {
    expect(codes('per10k', '2021').filter(([, , , value]) => value !== null)).toEqual([
      ['130000', 'q3', false, 0.2],
      ['110000', 'q1', false, 0.045],
    ]);
  });

  test('shows the newest year of each region where it shows how promises stand', () => {
    expect(rowsOf(FILE, 'status', '').map(({ region: { code }, shade }) => [code, shade])).toEqual([
      ['110000', 'reported-done'],
      ['120000', 'reported-done'],
      ['130000', 'reported-done'],
      ['140000', 'not-collected'],
      ['150000', ''],
    ]);
  });

  test('knows the years of each mode, the fullest, and the nearest in another', () => {
    expect(yearsIn(FILE, 'number')).toEqual([
      { year: '2021', count: 3 },
      { year: '2022', count: 2 },
    ]);
    expect(yearsIn(FILE, 'ratio').map(({ count }) => count)).toEqual([2, 2]);
    expect([fullestYear(FILE, 'number'), fullestYear(FILE, 'ratio')]).toEqual(['2021', '2022']);
    expect([nearestYear(FILE, 'ratio', '2023'), nearestYear(FILE, 'ratio', '2020')]).toEqual([
      '2022',
      '2021',
    ]);
    expect(modesOf(FILE)).toEqual(['number', 'per10k', 'ratio', 'status']);
    expect(modesOf(file(region('110000', undefined, cell('2021', null, 1))))).toEqual(['number']);
  });

  test('opens with shares of targets only where enough regions have both', () => {
    expect(openingState(FILE)).toEqual({ mode: 'number', year: '2021' });
    const full = file(
      ...['11', '12', '13', '14', '15'].map((code) => region(`${code}0000`, 1, cell('2022', 1, 1))),
    );
    expect(openingState(full)).toEqual({ mode: 'ratio', year: '2022' });
  });

  test('is read from an address, with what there is in place of what there is not', () => {
    const opening = { ...openingState(FILE), pins: [] };
    const read = (search: string) => stateOf(FILE, opening, new URLSearchParams(search));
    expect(read('')).toEqual(opening);
    expect(read('mode=ratio&year=2021&pin=130000.999999.110000')).toEqual({
      mode: 'ratio', year: '2021', pins: ['130000', '110000'],
    }); // prettier-ignore
    expect(read('mode=<b>&year=1066')).toEqual(opening);
    expect(read('mode=ratio&year=1066')).toEqual({ mode: 'ratio', year: '2022', pins: [] });
    expect(read('pin=110000.120000.130000.140000.150000').pins).toHaveLength(4);
  });

  test('two years that are counted otherwise are parted at the slider, in words, and in the course of a region', () => {
    const [first, ...others] = FILE.regions;
    const broken: ProgressFile = {
      ...FILE,
      breaks: ['2022'],
      regions: [{ ...first!, breaks: ['2022'] }, ...others],
    };
    const state = { mode: 'number', year: '2022', pins: [] } as const;
    const years = yearsHtml(broken, state, 'zh');
    expect(years.match(/<b /g)).toHaveLength(1);
    expect(years.indexOf('<b ')).toBeGreaterThan(years.indexOf('value="2022"'));
    expect(years).toContain(`2022年，2 个地区有数${progress('zh')('breakSpoken')}"`);
    const note = progress('zh')('breakNote', { year: '2022' });
    const rows = rowsOf(broken, 'number', '2022');
    expect(notesHtml(broken, rows, state, 'zh')).toContain(note);
    expect(notesHtml({ ...broken, breaks: ['2021'] }, rows, state, 'zh')).not.toContain('口径');
    const course = (region: (typeof broken.regions)[number]) => courseSvg(region, ['2021', '2022'], 10, 'zh');
    expect(course(broken.regions[0]!).match(/class="break"/g)).toHaveLength(1);
    expect(course(broken.regions[0]!)).toContain(`${note} 2022: 10个`);
    expect(course(broken.regions[1]!)).not.toContain('class="break"');
    expect(yearsHtml(FILE, state, 'zh')).not.toContain('<b ');
  });

  test('shares that fall short are never rounded to 100 %', () => {
    const near = file(
      region('110000', 1, cell('2022', 10_000, 9999)),
      region('120000', 1, cell('2022', 10_000, 10_001)),
    );
    const rows = rowsOf(near, 'ratio', '2022');
    const html = tilesHtml(rows, { mode: 'ratio', year: '2022', pins: [] }, 'zh');
    expect(html).toContain('<b>99%</b>');
    expect(rankingHtml(rows, { mode: 'ratio', year: '2022', pins: [] }, 'zh')).toContain('99.9%');
  });

  test('classes hold over all years, and few values make few of them', () => {
    expect(thresholdsOf(FILE, 'number')).toEqual([9, 10, 20, 41]);
    expect(thresholdsOf(file(region('110000', 1, cell('2021', null, 5))), 'number')).toEqual([5]);
  });

  test('names of regions and words of documents are text', () => {
    const evil = { ...region('110000', 1, cell('2022', 1, 1)), name: '<img src=x>' };
    const sources = sourcesHtml(
      rowsOf(file(evil), 'ratio', '2022'),
      { mode: 'ratio', year: '2022', pins: [] },
      'zh',
    );
    expect(sources.list).not.toContain('<img');
    expect(
      rankingHtml(
        rowsOf(file({ ...evil, code: '350200' }), 'ratio', '2022'),
        { mode: 'ratio', year: '2022', pins: [] },
        'zh',
      ),
    ).not.toContain('<img');
  });
});

describe('what is published', () => {
  const published = readPublished();
  const files = progressFiles(published, 'zh');
  const renewal = files.find(
    ({ indicator, parent }) => indicator === 'old-communities-renovated' && parent === '000000',
  )!;

  test('the renewal of old communities in 2022: 31 provinces with both, 30 reached it, one fell short', () => {
    const rows = rowsOf(renewal, 'ratio', '2022');
    const current = rows.filter(({ cell: one, isOlder }) => one !== null && !isOlder);
    expect(current).toHaveLength(31);
    expect(current.filter(({ value }) => value! >= 1)).toHaveLength(30);
    expect(current[0]).toMatchObject({ region: { code: '440000' }, value: 1.802 });
    expect(findingOf(renewal, rows, { mode: 'ratio', year: '2022' }, 'zh').join('')).toBe(
      '2022年，31 个地区有目标也有结果，30 个达到或超过；西藏目标 31个，结果 27个',
    );
    expect(openingState(renewal)).toEqual({ mode: 'ratio', year: '2022' });
  });

  test('indicators whose regions do not compare have no progress map', () => {
    const none = published.indicators.filter(({ compares }) => compares === 'no').map(({ id }) => id);
    expect(none).not.toEqual([]);
    expect(files.filter(({ indicator }) => none.includes(indicator))).toEqual([]);
  });

  const states = files.flatMap((one) =>
    modesOf(one).flatMap((mode) =>
      (mode === 'status' ? [''] : yearsIn(one, mode).map(({ year }) => year)).map(
        (year) => [one, mode, year] as const,
      ),
    ),
  );

  test('map, ranking, table and sources of every state hold the same rows', () => {
    expect(states.length).toBeGreaterThan(300);
    for (const [one, mode, year] of states) {
      const state = { mode, year, pins: [] };
      const rows = rowsOf(one, mode, year);
      const named = [one.indicator, one.parent, mode, year].join(' ');
      const shown = rows.filter((row) => row.cell !== null).map((row) => row.region.code);
      const inRanking = [
        ...rankingHtml(rows, state, 'zh').matchAll(/<li class="[^"]*" data-region="(\d+)"/g),
      ].map(([, code]) => code);
      expect(inRanking, named).toEqual(shown);
      const table = progressTable(one, state);
      expect(
        table.map((row) => row.region),
        named,
      ).toEqual(rows.map((row) => row.region.code));
      expect(Object.keys(table[0]!), named).toEqual(PROGRESS_COLUMNS);
      if (one.parent === '000000') {
        const tiles = [
          ...tilesHtml(rows, state, 'zh').matchAll(
            /<a class="pm-tile [^"]*? (none|q\d|below|not-due|not-collected|reported-done|reported-partial|no-target)[^"]*" data-region="(\d+)"/g,
          ),
        ];
        const byCode = new Map(tiles.map(([, shade, code]) => [code, shade]));
        for (const row of rows)
          expect(byCode.get(row.region.code), named).toBe(row.shade === '' ? 'none' : row.shade);
      }
    }
  });
});
