import type { Published } from '../datasets/published.ts';
import type { PlanTask } from '../figures/commitments/planTasks.ts';

import { genreOf } from '../figures/commitments/genre.ts';
import { memoizeEach } from '../datasets/memoize.ts';
import { readPlanTasks } from '../figures/commitments/planTasks.ts';
import { blocksOf } from './blocks.ts';

/** The tasks of a document that plans (方案, 要点, 通知), in the order of its text; of any other none. */
export const planTasksOf = memoizeEach((published: Published, bulletin): readonly PlanTask[] => {
  const row = published.byId.bulletins.get(bulletin);
  if (row === undefined) return [];
  const blocks = blocksOf(published, bulletin);
  const text = published.textOf(bulletin);
  return genreOf({ ...row, text }, blocks) === 'plan' ? readPlanTasks(text, blocks) : [];
});
