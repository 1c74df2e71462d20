import type { Bullets } from '../charts/plots/bullet.ts';
import type { Chart, ChartHead } from '../charts/chart.ts';
import type { MapGate } from '../maps/approval.ts';
import type { MapData } from '../maps/mapData.ts';
import type { ProgressMapInput } from '../maps/progressMap.ts';
import type { CoverageMap } from './coverageMap.ts';
import type { PlainSpec } from './plainChart.ts';

import { bullet } from '../charts/plots/bullet.ts';
import { progressMap } from '../maps/progressMap.ts';
import { regionMap } from '../maps/regionMap.ts';
import { coverageMap } from './coverageMap.ts';
import { drawPlain } from './plainChart.ts';

/** A map with its head; how it is drawn, the gate decides when it is drawn. */
export interface RegionMapInput extends ChartHead {
  readonly data: MapData;
}

/**
 * What is to be drawn, as plain data: which drawing, and its input. It can be kept in a file and drawn again years later,
 * by the drawing of that day.
 */
export type ChartSpec =
  | PlainSpec
  | { readonly draw: 'bullet'; readonly input: Bullets }
  | { readonly draw: 'region-map'; readonly input: RegionMapInput }
  | { readonly draw: 'progress-map'; readonly input: ProgressMapInput }
  | { readonly draw: 'coverage-map'; readonly input: CoverageMap };

/** Charts that were drawn, by all that they were drawn from: pages, embeds and pictures show the same one. */
const known = new Map<string, Chart>();
/** So many are kept; drawn again, a chart costs some milliseconds, kept it costs some 30 KB. */
const MOST = 4000;

/** Draws a chart, each once. Maps show boundaries only where the gate allows it on the day of drawing, frozen ones too. */
export function drawChart(spec: ChartSpec, gate: MapGate): Chart {
  const key = JSON.stringify([spec, gate]);
  const found = known.get(key);
  if (found !== undefined) return found;
  const { kicker } = spec.input;
  const drawn = drawingOf(spec, gate);
  const chart = kicker === undefined ? drawn : { ...drawn, kicker };
  if (known.size === MOST) known.clear();
  known.set(key, chart);
  return chart;
}

function drawingOf(spec: ChartSpec, gate: MapGate): Chart {
  if (spec.draw === 'bullet') return bullet(spec.input);
  if (spec.draw === 'coverage-map') return coverageMap(spec.input);
  if (spec.draw === 'progress-map') return progressMap(spec.input, gate);
  if (spec.draw !== 'region-map') return drawPlain(spec);
  const { data, ...head } = spec.input;
  return regionMap(head, data, gate);
}
