import type { CheckCountRow, CheckRow, Published } from '../datasets/published.ts';
import type { Outcome } from '../datasets/schema/vocabulary.ts';

import { indexChecks, inputsOf } from '../checks/checkIndex.ts';
import { isAtMost, outcomeOf } from '../datasets/outcomes.ts';
import { OUTCOMES } from '../datasets/schema/vocabulary.ts';
import { groupBy } from './groups.ts';
import { isPublishedBy } from './commitmentStatus.ts';
import { memoize } from '../datasets/memoize.ts';

/** From the gravest to the lightest: where several checks hold a figure, the mark beside it is that of the first. */
export const GRAVITY: readonly Outcome[] = [
  'awaiting',
  'contradiction',
  'within-rounding',
  'not-checkable',
  'observation',
  'consistent',
];

/** Ways into the table of checks; those of what was published after the day of the site are left out. */
export const checkGroups = memoize((published: Published) => {
  const all = published.checks.filter((check) => isKnownCheck(published, check));
  // By bulletin, and by figure or fact.
  return { all, byBulletin: groupBy(all, ({ bulletin }) => bulletin), byNumber: indexChecks(all) };
});

function isKnownCheck({ byId, asOf }: Published, check: CheckRow): boolean {
  const days = [check.claimed, ...inputsOf(check).map(({ id }) => id)].map(
    (id) => byId.observations.get(id)?.published ?? '',
  );
  const bulletin = byId.bulletins.get(check.bulletin)?.published ?? '';
  return [bulletin, ...days].every((day) => isPublishedBy(day, asOf));
}

/** The checks in which a figure or fact has a part, the gravest first; those of one verdict keep their order. */
export function checksOf(published: Published, id: string): CheckRow[] {
  const gravity = (check: CheckRow): number => GRAVITY.indexOf(outcomeOf(check));
  return [...(checkGroups(published).byNumber.get(id) ?? [])].sort((a, b) => gravity(a) - gravity(b));
}

/**
 * The name of a check in addresses, in letters that need no escape: ids of facts hold `:`, `/` and `..`, none of which stands
 * elsewhere in an id.
 */
export function slugOfCheck(id: string): string {
  return id.replaceAll('..', 'x').replaceAll('/', '_').replaceAll(':', '~');
}

/** The checks by their names in addresses. */
export const checksBySlug = memoize(
  (published: Published) =>
    new Map(checkGroups(published).all.map((check) => [slugOfCheck(check.id), check])),
);

/** Where a check is shown, as a path without base and language. */
export function addressOfCheck(id: string): string {
  return `/checks/${slugOfCheck(id)}/`;
}

/**
 * Whether a check has a page. All have but the many that only ask one fact to be no more than another, and hold: those are in the
 * table, and their line leads to the fact.
 */
export function hasPage({ byId }: Published, check: CheckRow): boolean {
  const isPlain = isAtMost(check) && outcomeOf(check) === 'consistent';
  return (
    !isPlain || [check.claimed, ...inputsOf(check).map(({ id }) => id)].some((id) => !byId.facts.has(id))
  );
}

/** How many relations came out how; those that await a person are there only where the table holds them. */
export function countOutcomes(published: Published): CheckCountRow[] {
  const { all } = checkGroups(published);
  return OUTCOMES.map((outcome) => {
    const checks = all.filter((check) => outcomeOf(check) === outcome);
    const atMost = checks.filter(isAtMost).length;
    return { outcome, equalities: checks.length - atMost, at_most: atMost };
  });
}
