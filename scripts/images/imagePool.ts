import { runPool } from '../run/pool.ts';

/** A picture to be drawn: the file of its SVG, and the width of the PNG. */
export interface RenderJob {
  readonly svg: string;
  readonly pixels: number;
}

/** Draws pictures on all cores. */
export function renderAll<Job extends RenderJob>(
  jobs: readonly Job[],
  fontFiles: readonly string[],
  done: (job: Job, png: Uint8Array) => void,
): Promise<void> {
  return runPool(new URL('./imageWorker.ts', import.meta.url), { fontFiles }, jobs, done);
}
