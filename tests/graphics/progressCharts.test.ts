import { describe, expect, test } from 'vitest';

import { addressOfChart } from '../../src/datasets/address.ts';
import { chartRows } from '../../src/graphics/chartRows.ts';
import { allCharts } from '../../src/graphics/allCharts.ts';
import { progressCharts } from '../../src/graphics/progressCharts.ts';
import { nearestHtml } from '../../src/graphics/progressMap.ts';
import { LANGS } from '../../src/i18n/index.ts';
import { progress } from '../../src/i18n/progress.ts';
import { createTables, publishTables } from '../../src/tables/createTables.ts';
import { isWorthMap, progressFile } from '../../src/views/progress/progressFile.ts';
import { modesOf, nearestChart, rowsOf, yearsIn } from '../../src/views/progress/progressState.ts';
import { readData } from '../checks/collection.ts';

const input = readData();
const published = publishTables(createTables(input), input);
const files = published.indicators.flatMap(({ id }) => {
  const file = progressFile(published, id, '000000', 'zh');
  return file !== null && isWorthMap(file) ? [file] : [];
});

describe('pictures of progress maps', () => {
  const byAddress = new Map(
    allCharts(published, 'zh').map((entry) => [addressOfChart(entry.spec.input.id), entry]),
  );

  test('each year in which ten provinces have what a mode shows has a published chart with the same rows', () => {
    let states = 0;
    for (const file of files) {
      const charts = progressCharts(published, file, 'zh');
      for (const mode of ['number', 'ratio'] as const)
        for (const { year, count } of yearsIn(file, mode)) {
          const chart = charts.find((one) => one.mode === mode && one.year === year);
          if (chart === undefined) {
            expect([file.indicator, mode, year, count]).toEqual([
              file.indicator,
              mode,
              year,
              Math.min(count, 9),
            ]);
            continue;
          }
          states += 1;
          const drawn = chartRows(byAddress.get(chart.href)!.spec, published)
            .filter(({ role, period }) => role === 'actual' && period === year)
            .map(({ region_code: code, value, address }) => [code, value, address]);
          const shown = rowsOf(file, mode, year)
            .filter(({ value, isOlder }) => value !== null && !isOlder)
            .map(({ region, cell }) => [region.code, cell?.result?.value, cell?.result?.href]);
          expect(drawn.toSorted(), chart.href).toEqual(shown.toSorted());
        }
    }
    expect(states).toBeGreaterThanOrEqual(10);
  });

  test.each(LANGS)('every state names its own, or the nearest one as such (%s)', (lang) => {
    for (const file of files) {
      const charts = progressCharts(published, file, lang);
      for (const mode of modesOf(file))
        for (const year of mode === 'status' ? [''] : yearsIn(file, mode).map((one) => one.year)) {
          const html = nearestHtml(charts, { mode, year, pins: [] }, lang);
          const isExact = charts.some((one) => one.mode === mode && one.year === year);
          expect(html).toContain(progress(lang)(isExact ? 'exact' : 'nearest'));
          if (isExact) continue;
          expect(html.match(/ download>/g)).toHaveLength(1);
          expect(html.replace(/href="[^"]*"/g, '')).toContain(nearestChart(charts, mode, year)!.year);
        }
    }
    expect(nearestHtml([], { mode: 'number', year: '2022', pins: [] }, lang)).toBe('');
  });

  test('nearest is the same mode before the same year, of two years the later, of statuses the newest', () => {
    const chart = (mode: 'number' | 'ratio', year: string) => ({
      mode,
      year,
      title: '',
      href: `${mode}${year}`,
      picture: '',
    });
    const charts = [chart('number', '2021'), chart('number', '2023'), chart('ratio', '2022')];
    const nearest = (...[mode, year]: [Parameters<typeof nearestChart>[1], string]) =>
      nearestChart(charts, mode, year)?.href;
    expect(nearest('number', '2022')).toBe('number2023');
    expect(nearest('ratio', '2021')).toBe('ratio2022');
    expect(nearest('per10k', '2021')).toBe('number2021');
    expect(nearest('status', '')).toBe('ratio2022');
    expect(nearestChart([], 'number', '2022')).toBe(undefined);
  });
});
