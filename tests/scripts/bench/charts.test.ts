import { expect, test } from 'vitest';

import { measureCharts } from '../../../scripts/bench/charts.ts';
import { createWorld } from '../world.ts';

test('both draw: what is no drawing does not count', () => {
  // A clock that goes on by a tenth of a second each time it is asked.
  let now = 0;
  const { effects } = createWorld({ clock: () => (now += 100) });
  // Ours draws for a wide and a narrow screen; in one second of that clock each is asked ten times.
  expect(measureCharts(effects, () => ['<svg></svg>'], 1000)).toEqual({ ours: 20, peer: 10 });
  expect(measureCharts(effects, () => [''], 1000)).toEqual({ ours: 20, peer: 0 });
});
