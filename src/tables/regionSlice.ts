import type { ObservationRow, Published } from '../datasets/published.ts';
import type { Slice } from './slice.ts';

import { memoize, memoizeEach } from '../datasets/memoize.ts';
import { groupBy, groupsOf } from './groups.ts';
import { firstDays } from './firstDays.ts';
import { endsOf } from '../text/edtf.ts';
import { inOrder, publishersNamed, unconfirmedChecks, undatedStatuses } from './slice.ts';

const NATION = '000000';

/** Levels of which every region is in the table, whatever is collected. */
const ALWAYS: readonly string[] = ['nation', 'province', 'prefecture'];

/**
 * The region whose slice the page of a region is made from: the one right above. Undefined of the nation and of what lies right below
 * it, whose pages hold the numbers of everything.
 */
export function familyOf({ byId }: Published, code: string): string | undefined {
  const parent = byId.regions.get(code)?.parent ?? '';
  return parent === '' || parent === NATION ? undefined : parent;
}

/**
 * The rows that the pages and feeds of the regions right below another may read: the numbers, documents and promises of it and of everything
 * within it, beside which each of them stands, and the catalogues.
 */
export const regionSlice: (published: Published, parent: string) => Slice = memoizeEach(
  (published: Published, parent: string): Slice => {
    const { byId } = published;
    const { observationsByRegion, bulletinsByRegion } = groupsOf(published);
    const codes = [parent, ...regionsWithin(published, parent)];
    const observations = inOrder(
      published,
      codes.flatMap((code) => observationsByRegion.get(code) ?? []),
    );
    const statuses = codes.flatMap((code) => statusesByRegion(published).get(code) ?? []);
    const bulletins = new Set(codes.flatMap((code) => bulletinsByRegion.get(code) ?? []));
    for (const { bulletin } of statuses) {
      const row = byId.bulletins.get(bulletin);
      if (row !== undefined) bulletins.add(row);
    }
    const pages = observations.map(({ id }) => id).filter((id) => published.pages.has(id));
    const within = new Set(codes);
    return {
      tables: {
        ...published,
        observations,
        bulletins: [...bulletins],
        commitment_status: statuses,
        checks: unconfirmedChecks(published),
        facts: observations.flatMap(({ id }) => byId.facts.get(id) ?? []),
        // The sentence says what is counted where no indicator does.
        figures: observations.flatMap(({ id, indicator }) =>
          indicator === '' ? (byId.figures.get(id) ?? []) : [],
        ),
        regions: published.regions.filter(({ code, level }) => ALWAYS.includes(level) || within.has(code)),
        publishers: publishersNamed(
          published,
          [observations, [...bulletins]].flatMap((rows: readonly { readonly publisher: string }[]) =>
            rows.map(({ publisher }) => publisher),
          ),
        ),
        commitments: [],
        corrections: [],
        places: [],
        reviews: [],
        withdrawals: [],
        changes: [],
        reports: [],
        check_counts: [],
      },
      texts: [],
      pages,
      pictured: [],
      given: feedsGiven(published, observations),
    };
  },
);

/** What feeds say beside the rows: each number's sentence, when its document came, and the day of the site where it is not known when it was published. */
function feedsGiven(published: Published, observations: readonly ObservationRow[]): unknown {
  const { byId, asOf } = published;
  const days = firstDays(published);
  const bulletins = new Set(observations.map(({ bulletin }) => bulletin));
  const isDated = ({ published: day }: ObservationRow): boolean => (endsOf(day)?.first ?? '') !== '';
  return [
    observations.map(({ id }) => byId.figures.get(id)?.quote ?? ''),
    [...bulletins].map((id) => days.get(id) ?? ''),
    observations.every(isDated) ? '' : asOf,
  ];
}

function regionsWithin(published: Published, code: string): string[] {
  const children = groupsOf(published).childrenByRegion.get(code) ?? [];
  return children.flatMap((child) => [child.code, ...regionsWithin(published, child.code)]);
}

const statusesByRegion = memoize((published: Published) =>
  groupBy(undatedStatuses(published), ({ region }) => region),
);
