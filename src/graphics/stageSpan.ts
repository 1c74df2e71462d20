import type { PlanStage } from '../views/progress/planToResult.ts';

import { endsOf } from '../text/edtf.ts';

/** Milliseconds of the first day that a day of publication can mean; NaN where it is not known. */
const timeOf = (published: string): number => Date.parse(endsOf(published)?.first ?? '');

/**
 * How long it took from the publication of a target to that of its result, on the axis of all stages: hollow to full. Empty where one
 * of the two is not known, or the target came with the result.
 */
export function stageSvg({ span }: PlanStage, stages: readonly PlanStage[]): string {
  const days = stages
    .flatMap((stage) => [timeOf(stage.span?.from ?? ''), timeOf(stage.span?.to ?? '')])
    .filter((day) => !Number.isNaN(day));
  const [from, to] = [timeOf(span?.from ?? ''), timeOf(span?.to ?? '')];
  if (Number.isNaN(from) || Number.isNaN(to) || from >= to) return '';
  const [start, end] = [Math.min(...days), Math.max(...days)];
  const x = (day: number): string => `${(3 + (94 * (day - start)) / (end - start)).toFixed(1)}%`;
  return `<svg aria-hidden="true"><line x1="${x(from)}" x2="${x(to)}" y1="10" y2="10"></line><circle class="aim" cx="${x(from)}" cy="10" r="5"></circle><circle class="done" cx="${x(to)}" cy="10" r="5"></circle></svg>`;
}
