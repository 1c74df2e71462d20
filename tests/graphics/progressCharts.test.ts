import { describe, expect, test } from 'vitest';

import type { ProgressState } from '../../src/graphics/progress/progressMap.ts';

import { addressOfChart } from '../../src/datasets/address.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { chartRows } from '../../src/graphics/chartRows.ts';
import { areaLook, areasHtml, namesSvg } from '../../src/graphics/progress/progressAreas.ts';
import { progressCharts, progressEntries } from '../../src/graphics/progress/progressCharts.ts';
import {
  courseSvg, nearestHtml, progressTable, rankingHtml, tilesHtml,
} from '../../src/graphics/progress/progressMap.ts'; // prettier-ignore
import { drawChart } from '../../src/graphics/spec.ts';
import { LANGS } from '../../src/i18n/index.ts';
import { progress } from '../../src/i18n/progress.ts';
import { landFile, sharedLand } from '../../src/maps/sharedLand.ts';
import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { leadProgress, progressFiles } from '../../src/views/progress/progressFile.ts';
import { isSparse, rowsOf, statesOf } from '../../src/views/progress/progressState.ts';
import { readData } from '../checks/collection.ts';

const input = readData();
const published = publishTables(createTables(input), input);
const files = progressFiles(published, 'zh');
const PUBLIC = { approval: '', audience: 'public' } as const;
const APPROVED = { approval: 'GS(2024)0650号', audience: 'public' } as const;
const PREVIEW = { approval: '', audience: 'preview' } as const;

const codesIn = (html: string): string[] =>
  [...html.matchAll(/data-region="(\d+)"/g)].map(([, code = '']) => code);

describe('pictures and embeds of progress maps', () => {
  const chartsByAddress = new Map(
    allCharts(published, 'zh').map(({ spec }) => [addressOfChart(spec.input.id), spec]),
  );

  test('every state of every progress map has its own published chart', () => {
    let states = 0;
    for (const file of files) {
      const charts = progressCharts(file, 'zh');
      expect(charts.map(({ mode, year }) => ({ mode, year }))).toEqual(statesOf(file));
      for (const chart of charts) {
        states += 1;
        expect(chartsByAddress.get(chart.href)?.draw, chart.href).toBe('progress-map');
        expect(chart.picture).toMatch(/\.zh\.png$/);
      }
      expect(new Set(charts.map(({ href }) => href)).size).toBe(charts.length);
    }
    expect(states).toBeGreaterThan(300);
  });

  test.each(LANGS)(
    'the page offers it, and says so where regions are pinned, which it has not (%s)',
    (lang) => {
      for (const file of files) {
        const charts = progressCharts(file, lang);
        for (const { mode, year } of statesOf(file))
          for (const pins of [[], ['110000']]) {
            const html = nearestHtml(charts, { mode, year, pins }, lang);
            expect(html).toContain(progress(lang)(pins.length === 0 ? 'exact' : 'nearest'));
            expect(html.match(/ download>/g)).toHaveLength(1);
            expect(html).toContain(`-${mode}${mode === 'status' ? '' : `-${year}`}/`);
          }
      }
      expect(nearestHtml([], { mode: 'number', year: '2022', pins: [] }, lang)).toBe('');
    },
  );
});

describe('one computation', () => {
  const campaigns = published.campaigns.flatMap(({ id }) => {
    const own = published.indicators.flatMap((one) => (one.campaign === id ? [one.id] : []));
    const lead = leadProgress(published, own, '000000', 'zh');
    return lead === null ? [] : [{ id, own }];
  });
  const chosen = campaigns.slice(0, 3);

  test('there are three campaigns with progress maps', () => {
    expect(chosen.map(({ id }) => id)).toHaveLength(3);
  });

  test.each(chosen)(
    'tiles, areas, ranking, series, table, CSV, embed and picture of every state of $id hold the same rows',
    ({ own }) => {
      const some = files.filter(({ indicator }) => own.includes(indicator));
      expect(some.length).toBeGreaterThan(0);
      for (const file of some)
        progressEntries(published, file, 'zh').forEach(({ spec }, k) => {
          const { mode, year } = statesOf(file)[k]!;
          const state: ProgressState = { mode, year, pins: [] };
          const rows = rowsOf(file, mode, year);
          const named = spec.input.id;
          const shown = rows.filter(({ cell }) => cell !== null);
          const codes = shown.map(({ region }) => region.code);
          // Ranking, and the CSV of the page, which is the state as a table.
          const ranking = rankingHtml(rows, state, 'zh');
          expect(
            [...ranking.matchAll(/<li [^>]*data-region="(\d+)"/g)].map(([, code]) => code),
            named,
          ).toEqual(codes);
          const table = progressTable(file, state);
          const inTable = table
            .filter((row) => row.status !== '')
            .map(({ region, year: own }) => [region, own]);
          expect(inTable, named).toEqual(shown.map(({ region, cell }) => [region.code, cell!.year]));
          // Maps: every tile and every area has the shade of its row.
          const shadeOf = (classes: string): string => classes.split(' ')[0]!;
          if (file.parent === '000000') {
            const tiles = [...tilesHtml(rows, state, 'zh').matchAll(/pm-r\d ([^"]*)" data-region="(\d+)"/g)];
            const shades = new Map(tiles.map(([, classes = '', code]) => [code, shadeOf(classes)]));
            for (const { region, shade } of rows)
              expect(shades.get(region.code), named).toBe(shade || 'none');
          }
          const land = sharedLand(file.parent, APPROVED, 'zh');
          if (land !== null) {
            const names = namesSvg(land, file, rows, state, 'zh');
            const html = areasHtml(land, file, rows, state, 'zh');
            expect(codesIn(html).toSorted(), named).toEqual(rows.map(({ region }) => region.code).toSorted());
            for (const row of rows) {
              const { classes, spoken } = areaLook(row, state, 'zh');
              const isCircle = mode === 'number' && row.shade !== '';
              expect(shadeOf(classes), named).toBe(isCircle ? 'land' : row.shade || 'none');
              expect(html).toContain(`aria-label="${spoken}"`);
            }
            if (mode === 'number') expect(names.match(/<circle/g) ?? [], named).toHaveLength(shown.length);
          }
          // Files of the chart: the numbers of the same cells, and no others.
          const numbers = shown.flatMap(({ cell }) =>
            [cell!.result, cell!.target].flatMap((one) => one?.href ?? []),
          );
          const inFile = chartRows(spec, published).flatMap(({ value, address }) =>
            value === undefined ? [] : [address],
          );
          expect(inFile.toSorted(), named).toEqual(numbers.toSorted());
          // Embed and picture: the same drawing, with a mark for each row and its words.
          for (const gate of [PUBLIC, APPROVED]) {
            const chart = drawChart(spec, gate);
            expect(
              chart.rows.map((row) => row['code']),
              named,
            ).toEqual(rows.map(({ region }) => region.code));
            for (const svg of [chart.wide, chart.narrow])
              expect([...new Set(codesIn(svg))].toSorted(), named).toEqual(codes.toSorted());
          }
          // The course of a pinned region has the cell.
          const years = [
            ...new Set(file.regions.flatMap(({ cells }) => cells.map((cell) => cell.year))),
          ].sort();
          const [first] = shown;
          const course = courseSvg(first!.region, years, 1, 'zh');
          const { target, result } = first!.cell!;
          expect(course, named).toContain(
            `${first!.cell!.year}: ${target?.text ?? '–'} → ${result?.text ?? '–'}`,
          );
        });
    },
  );
});

describe('boundaries', () => {
  const renewal = files.find(
    ({ indicator, parent }) => indicator === 'old-communities-renovated' && parent === '000000',
  )!;
  const state: ProgressState = { mode: 'ratio', year: '2022', pins: ['370000'] };

  test('none without a number; with one, or in a preview, the map bears its notice', () => {
    expect(sharedLand('000000', PUBLIC, 'zh')).toBe(null);
    expect(landFile('000000', PUBLIC)).toBe(null);
    for (const [gate, notice] of [
      [APPROVED, '审图号：GS(2024)0650号'],
      [PREVIEW, '未经地图审核·仅供预览'],
    ] as const) {
      const land = sharedLand('000000', gate, 'zh')!;
      const html = areasHtml(land, renewal, rowsOf(renewal, 'ratio', '2022'), state, 'zh');
      expect(html).toContain(`${notice}</p>`);
      expect(landFile('000000', gate)).toContain(`${notice}</text>`);
    }
  });

  test('China is whole: 34 provinces, of which 澳门 is a dot, 台湾 among them, the seas with the dashed line and 钓鱼岛', () => {
    const land = sharedLand('000000', APPROVED, 'zh')!;
    const file = landFile('000000', APPROVED)!;
    expect(Object.keys(land.places)).toHaveLength(34);
    const shapes = [...file.matchAll(/<path id="r(\d+)"/g)].map(([, code]) => code);
    const small = Object.entries(land.places).flatMap(([code, [, , room]]) => (room < 0 ? [code] : []));
    expect([...shapes, ...small].toSorted()).toEqual(Object.keys(land.places).toSorted());
    expect(shapes).toContain('710000');
    const [, seas = ''] = /<g id="sea">(.*)<\/g>/.exec(file) ?? [];
    expect(seas).toContain('>南海诸岛<');
    expect(seas).toContain('>钓鱼岛<');
    // Nine dashes in the inset, and the one east of 台湾 on the map.
    const dashes = [...seas.matchAll(/stroke-width="1.5" d="([^"]*)"/g)].map(
      ([, d = '']) => d.match(/M/g)!.length,
    );
    expect(dashes.toSorted()).toEqual([1, 9]);
    expect(areasHtml(land, renewal, rowsOf(renewal, 'ratio', '2022'), state, 'zh')).toContain('#sea"></use>');
    expect(file).not.toContain('class=');
  });

  test('what is not collected is hatched, older numbers are paler, what is pinned has a frame', () => {
    const land = sharedLand('000000', APPROVED, 'zh')!;
    const rows = rowsOf(renewal, 'number', '2025');
    const html = areasHtml(land, renewal, rows, { mode: 'number', year: '2025', pins: ['370000'] }, 'zh');
    expect(html).toMatch(/<a class="none" data-region="710000"/);
    expect(html).toContain('<pattern id="pm-hatch"');
    expect(html.match(/<circle class="q\d old/g)!.length).toBe(rows.filter(({ isOlder }) => isOlder).length);
    expect(html).toContain(`<use class="pin" href="${land.href}#r370000">`);
  });

  test('every place of a name lies within its map, and a province has those of its prefectures', () => {
    for (const parent of new Set(files.map((file) => file.parent))) {
      const land = sharedLand(parent, APPROVED, 'zh');
      if (land === null) continue;
      for (const [x, y] of Object.values(land.places)) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(land.width);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(land.height);
      }
    }
    expect(Object.keys(sharedLand('370000', APPROVED, 'zh')!.places)).toHaveLength(16);
  });

  test('of fewer than five regions there is no map, with boundaries neither', () => {
    const sparse = files.flatMap((file) =>
      statesOf(file).flatMap(({ mode, year }, k) =>
        isSparse(rowsOf(file, mode, year)) ? [progressEntries(published, file, 'zh')[k]!] : [],
      ),
    );
    expect(sparse.length).toBeGreaterThan(10);
    for (const { spec } of sparse.slice(0, 20)) {
      const { wide } = drawChart(spec, APPROVED);
      expect(wide).not.toContain('审图号');
      expect(wide).not.toContain('m-frame');
    }
  });
});
