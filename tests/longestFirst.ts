import type { TestSpecification } from 'vitest/node';

import { BaseSequencer } from 'vitest/node';

/** Files that take half a minute and more. */
const LONGEST = ['tests/browser/pages.test.ts', 'tests/scripts/bench/memory.test.ts'];

/** Starts the longest files first: started last, one of them would run alone while the other cores have nothing to do. */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const isLong = ({ moduleId }: TestSpecification): boolean =>
      LONGEST.some((name) => moduleId.endsWith(name));
    const sorted = await super.sort(files);
    return [...sorted.filter(isLong), ...sorted.filter((file) => !isLong(file))];
  }
}
