import type { Chart } from '../charts/chart.ts';
import type { DeadlineTimeline } from '../charts/plots/deadlineTimeline.ts';
import type { Dumbbells } from '../charts/plots/dumbbell.ts';
import type { IntervalDots } from '../charts/plots/intervalDots.ts';
import type { RankedBars } from '../charts/plots/rankedBars.ts';
import type { TimeSeries } from '../charts/plots/timeSeries.ts';

import { calendar } from '../charts/plots/calendar.ts';
import { deadlineTimeline } from '../charts/plots/deadlineTimeline.ts';
import { dumbbell } from '../charts/plots/dumbbell.ts';
import { intervalDots } from '../charts/plots/intervalDots.ts';
import { rankedBars } from '../charts/plots/rankedBars.ts';
import { timeSeries } from '../charts/plots/timeSeries.ts';

/** A chart that needs nothing but its input: it is drawn at build time, and again in a browser when a reader asks for another one. */
export type PlainSpec =
  | { readonly draw: 'ranked-bars'; readonly input: RankedBars }
  | { readonly draw: 'interval-dots'; readonly input: IntervalDots }
  | { readonly draw: 'dumbbell'; readonly input: Dumbbells }
  | { readonly draw: 'time-series'; readonly input: TimeSeries }
  | { readonly draw: 'timeline'; readonly input: DeadlineTimeline }
  | { readonly draw: 'calendar'; readonly input: DeadlineTimeline };

export function drawPlain(spec: PlainSpec): Chart {
  switch (spec.draw) {
    case 'ranked-bars':
      return rankedBars(spec.input);
    case 'interval-dots':
      return intervalDots(spec.input);
    case 'dumbbell':
      return dumbbell(spec.input);
    case 'time-series':
      return timeSeries(spec.input);
    case 'timeline':
      return deadlineTimeline(spec.input);
    case 'calendar':
      return calendar(spec.input);
  }
}
