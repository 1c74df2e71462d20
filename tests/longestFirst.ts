import type { TestSpecification } from 'vitest/node';

import { BaseSequencer } from 'vitest/node';

/** Files that take half a minute and more. */
const LONGEST = ['tests/browser/pages.test.ts', 'tests/scripts/bench/memory.test.ts'];

/**
 * Starts the longest files first, for started last, one of them would run alone while the other cores have nothing to do; and all
 * tests of code before those of pages, which wait until the site is built.
 */
export class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const rank = ({ moduleId, project }: TestSpecification): number =>
      (project.name === 'site' ? 2 : 0) + (LONGEST.some((name) => moduleId.endsWith(name)) ? 0 : 1);
    const sorted = await super.sort(files);
    return sorted.toSorted((a, b) => rank(a) - rank(b));
  }
}
