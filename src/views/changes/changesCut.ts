import type { ChangeKind } from '../../datasets/changes.ts';
import type { BulletinChanges, CauseChanges, DayChanges } from './changesView.ts';

import { countChanges } from './changesView.ts';

/** A cause with as many figures as there was room for, and how many were left out. */
interface CutCause extends CauseChanges {
  readonly left: number;
}

interface CutBulletin extends BulletinChanges {
  readonly causes: readonly CutCause[];
  /** Of all, shown or not. */
  readonly counts: Readonly<Record<ChangeKind, number>>;
}

interface CutDay extends DayChanges {
  readonly bulletins: readonly CutBulletin[];
}

/** Days that are shown at most. */
const MOST_DAYS = 60;

/**
 * The newest changes, so that the page stays light however long the history: `most` figures one by one, of the others the
 * counts. `left` counts the changes of days that are not shown at all.
 */
export function cutChanges(
  days: readonly DayChanges[],
  most: number,
): { readonly days: readonly CutDay[]; readonly left: number } {
  let room = most;
  const cut = days.slice(0, MOST_DAYS).map((day) => ({
    ...day,
    bulletins: day.bulletins.map((bulletin) => ({
      ...bulletin,
      counts: countChanges(bulletin),
      causes: bulletin.causes.map((cause) => {
        const figures = cause.figures.slice(0, Math.max(0, room));
        room -= figures.length;
        return { ...cause, figures, left: cause.figures.length - figures.length };
      }),
    })),
  }));
  const older = days.slice(MOST_DAYS).flatMap(({ bulletins }) => bulletins.flatMap(({ causes }) => causes));
  return { days: cut, left: older.reduce((sum, { figures }) => sum + figures.length, 0) };
}
