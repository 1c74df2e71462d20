import type { Published } from '../../datasets/published.ts';
import type { Lang } from '../../i18n/index.ts';
import type { CourseFinding } from './courseFinding.ts';
import type { ProgressRegion } from './progressState.ts';
import type { Standing } from './regionStanding.ts';

import { courseFinding } from './courseFinding.ts';

/** Where a region stands, with what is drawn beside it. */
export interface RegionFinding extends CourseFinding {
  /** The indicator by name. */
  readonly subject: string;
  readonly unit: string;
  readonly region: ProgressRegion;
  readonly years: readonly string[];
  /** The largest number of the region. */
  readonly most: number;
}

/** The finding of the first of its indicators of which one can be said; null where none can. */
export function regionFinding(
  published: Published,
  standings: readonly Standing[],
  lang: Lang,
): RegionFinding | null {
  for (const { file, region } of standings) {
    const found = courseFinding(published, file.indicator, region.code, lang);
    if (found === null) continue;
    const values = region.cells.flatMap(({ target, result }) => [target?.value ?? 0, result?.value ?? 0]);
    return {
      ...found,
      subject: file.name,
      unit: file.unit,
      region,
      years: region.cells.map(({ year }) => year),
      most: Math.max(...values) || 1,
    };
  }
  return null;
}
