import { join } from 'node:path';

import type { Accuracy } from '../src/datasets/accuracy.ts';
import type { TableInput } from '../src/datasets/tables.ts';
import type { Effects } from './effects.ts';
import type { MadeFile } from './tableFiles.ts';

import { scoreReadings } from './score.ts';

/** Reference figures of the published bulletins, read by hand. */
const REFERENCE = 'tests/corpus/figures.csv';

/**
 * The accuracy of this very reading against the reference figures, for the page that explains the method: the number
 * that is printed comes from the run that made the tables. Where there are no reference figures, there is no file.
 */
export function makeAccuracy({ readings }: TableInput, root: string, effects: Effects): MadeFile[] {
  const reference = join(root, REFERENCE);
  if (!effects.exists(reference)) return [];
  const { scores } = scoreReadings(
    readings.map(({ reading }) => reading),
    reference,
    effects,
  );
  const rows: Accuracy = [...scores].map(([bulletin, score]) => ({ bulletin, ...score }));
  const json = `${JSON.stringify(rows, null, 2)}\n`;
  return [{ path: join('public/data', 'accuracy.json'), bytes: new TextEncoder().encode(json) }];
}
