import type { SourceDocument } from '../figures/document.ts';
import type { Figure } from '../figures/figure.ts';
import type { Regions } from './regions.ts';

import { nationCode } from './regionsCode.ts';

/** Places that are divisions in everyday speech but have no code: their numbers are not those of the region around them. */
const withoutCode = /(?:开发区|高新区|经开区|新区|度假区|保税区|示范区|管委会|兵团)$/u;

/**
 * Finds the region that a figure is about: the place that its sentence names, resolved from the document's region outward;
 * else the document's. A place without a code of its own (经开区, 兵团) gives no region rather than a wrong one.
 */
export function createRegionLinker(regions: Regions, document: SourceDocument): (figure: Figure) => string {
  const home = regions.byCode(document.region)?.code ?? '';
  const known = new Map<string, string>();
  return (figure) => {
    const name = figure.place;
    if (name === '') return home;
    const before = known.get(name);
    if (before !== undefined) return before;
    const found = regions.findRegion(name, home === '' ? nationCode : home);
    const code = 'region' in found ? found.region.code : withoutCode.test(name) ? '' : home;
    known.set(name, code);
    return code;
  };
}
