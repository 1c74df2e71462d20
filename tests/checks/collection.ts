import type { TableInput } from '../../src/datasets/tableInput.ts';

import { readBulletins, readCollection } from '../../scripts/data/collection.ts';
import { createDisk } from '../../scripts/run/disk.ts';

/** What is in `data/`, read as a build reads it. */
export function readData(): TableInput {
  const quiet = { ...createDisk(), err: () => undefined };
  return readBulletins(readCollection('.', quiet), quiet).input;
}
