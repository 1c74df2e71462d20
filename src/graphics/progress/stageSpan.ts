import type { PlanStage } from '../../views/progress/planToResult.ts';

import { endsOf } from '../../text/edtf.ts';

/** How long it took from the publication of targets to that of their results: the years above, and a drawing for each stage. */
export interface StageTimeline {
  /** Names of the years, on the axis of all drawings. */
  readonly axis: string;
  /** Hollow the target, full the result; the years alone where the day of one is not known, or the target came with the result. */
  readonly spans: readonly string[];
}

/** Milliseconds of the first day that a day of publication can mean; NaN where it is not known. */
const timeOf = (published: string): number => Date.parse(endsOf(published)?.first ?? '');

/** From the first of the years of publication to the end of the last; null where no stage has a target and its result. */
export function stageTimeline(stages: readonly PlanStage[]): StageTimeline | null {
  const ends = stages.map(({ span }) => [timeOf(span?.from ?? ''), timeOf(span?.to ?? '')] as const);
  const drawn = ends.filter(([from, to]) => from < to).flat();
  if (drawn.length === 0) return null;
  const yearOf = (time: number): number => new Date(time).getUTCFullYear();
  const first = yearOf(Math.min(...drawn));
  const years = Array.from({ length: yearOf(Math.max(...drawn)) - first + 1 }, (_, k) => first + k);
  const [start, end] = [Date.UTC(first, 0), Date.UTC(first + years.length, 0)];
  const x = (time: number): string => `${((100 * (time - start)) / (end - start)).toFixed(1)}%`;
  const place = years.map((year) => x(Date.UTC(year, 0)));
  const grid = place.map((at) => `<line class="year" x1="${at}" x2="${at}" y2="100%"></line>`).join('');
  return {
    axis: `<svg aria-hidden="true">${years.map((year, k) => `<text x="${place[k] ?? ''}" y="24">${year}</text>`).join('')}</svg>`,
    spans: ends.map(([from, to]) => {
      const dated = [
        ['aim', x(from)],
        ['done', x(to)],
      ] as const;
      const dots = dated.map(([name, at]) => `<circle class="${name}" cx="${at}" cy="50%" r="5"></circle>`);
      const line = `<line x1="${x(from)}" x2="${x(to)}" y1="50%" y2="50%"></line>${dots.join('')}`;
      return `<svg aria-hidden="true">${grid}${from < to ? line : ''}</svg>`;
    }),
  };
}
