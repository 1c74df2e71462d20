import { expect, test } from 'vitest';

import { plotOf, timesOf } from '../../../scripts/bench/touch.ts';

test('of several times the first, the middle one and the longest are told', () => {
  expect(timesOf([40, 20, 90, 30])).toEqual({ first: 40, median: 40, most: 90 });
  expect(timesOf([])).toEqual({ first: NaN, median: NaN, most: NaN });
});

test('Plot is given the rows of our chart: what has no date has no place in time, and text ends no script', () => {
  const rows = [
    { region: '</script>', period: '2023', value: 1 },
    { region: '某地', period: '', value: 2 },
  ];
  const script = plotOf('time-series', rows);
  expect(script).toContain('"day":"2023-12-31"');
  expect(script).not.toContain('某地');
  expect(script).not.toContain('</script>');
  const tiles = plotOf('region-map', [{ region_code: '110000', region: '北京', value: null }]);
  expect(tiles).toContain('Plot.cell(');
  expect(tiles).toMatch(/"column":\d/);
});
