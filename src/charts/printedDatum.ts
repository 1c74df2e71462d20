import type { Datum } from './datum.ts';

import { endsOfPrinted } from '../figures/interval.ts';

/**
 * A number as a chart draws it, from its printed words. Apart from `datum.ts`: published rows have the ends already, and what draws
 * them again in a browser does not load how words are read.
 */
export function datumOfPrinted(printed: Omit<Datum, 'low' | 'high'>): Datum {
  return { ...printed, ...endsOfPrinted(printed) };
}
