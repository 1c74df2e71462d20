import type { CorrectionRow, PlaceRow } from '../schema/index.ts';
import type { TableInput } from '../tableInput.ts';

import { compareEditions } from './corrections.ts';
import { placeOfSpan } from './places.ts';

/** Ids of the bulletins that a corrected edition stands for: they are read on, but no longer drawn. */
export function replacedBulletins({ readings }: Pick<TableInput, 'readings'>): ReadonlySet<string> {
  return new Set(readings.flatMap(({ bulletin }) => bulletin.replaces ?? []));
}

/** Where each figure stood in the file that its text was taken from, for those of which that is known. */
export function createPlaceRows({ readings }: Pick<TableInput, 'readings'>): PlaceRow[] {
  return readings.flatMap(({ bulletin, reading, places = [] }) =>
    reading.figures.flatMap((figure): PlaceRow[] => {
      const origin = placeOfSpan(places, figure);
      if (origin === undefined) return [];
      const { page = null, table = null, sheet = '', cell = '' } = origin;
      return [{ id: figure.id, bulletin: bulletin.id, page, table, sheet, cell }];
    }),
  );
}

/** Figures that a corrected edition prints otherwise than the edition before it. */
export function createCorrectionRows({ readings }: Pick<TableInput, 'readings'>): CorrectionRow[] {
  const byId = new Map(readings.map(({ bulletin, reading }) => [bulletin.id, reading]));
  return readings.flatMap(({ bulletin, reading }): CorrectionRow[] => {
    const old = byId.get(bulletin.replaces ?? '');
    if (old === undefined) return [];
    return compareEditions(old.figures, reading.figures).corrected.map(({ before, after }) => ({
      id: after.id,
      bulletin: bulletin.id,
      before: before.id,
      raw_before: before.raw,
      raw: after.raw,
      value_before: before.value,
      value: after.value,
    }));
  });
}
