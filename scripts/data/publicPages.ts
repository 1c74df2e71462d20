import { join } from 'node:path';

import type { PublishedRecord } from '../../src/graphics/frozen.ts';
import type { Effects } from '../run/effects.ts';

import { pageOfFigure } from '../../src/datasets/address.ts';
import { readText } from './catalogue.ts';

/** Offsets of the figures that had a page of their own when every figure had one, a file for each bulletin. */
export const PAGES_FOLDER = 'data/pages';

/** Tells of a figure whether it had a page of its own that was public: by the committed lists, and by the record of what was put up. */
export function readPublicPages(
  root: string,
  record: PublishedRecord,
  effects: Effects,
): (id: string) => boolean {
  const folder = join(root, PAGES_FOLDER);
  const listed = effects
    .list(folder)
    .filter((name) => name.endsWith('.csv'))
    .flatMap((name) => {
      const [, ...starts] = readText(join(folder, name), effects).trim().split('\n');
      return starts.map((start) => `${name.slice(0, -'.csv'.length)}@${start}`);
    });
  const had = new Set(listed);
  const addresses = new Set(record.addresses);
  return (id) => had.has(id) || addresses.has(pageOfFigure(id));
}
