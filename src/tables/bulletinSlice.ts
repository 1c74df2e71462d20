import type { Published } from '../datasets/published.ts';
import type { CheckRow } from '../datasets/schema/index.ts';
import type { Slice } from './slice.ts';

import { inputsOf } from '../checks/checkIndex.ts';
import { listOf } from '../datasets/listCell.ts';
import { memoize } from '../datasets/memoize.ts';
import { checkGroups } from './checkGroups.ts';
import { elsewhereOf } from './elsewhere.ts';
import { ancestorsOf, groupBy, groupsOf } from './groups.ts';
import { inOrder, publishersNamed, unconfirmedChecks, undatedStatuses } from './slice.ts';

const indexes = memoize((published: Published) => ({
  statuses: groupBy(undatedStatuses(published), ({ bulletin }) => bulletin),
  replacing: groupBy(published.bulletins, ({ replaces }) => replaces),
  correctedBefore: groupBy(published.corrections, ({ before }) => before),
}));

/**
 * The rows that the pages of a bulletin and of its figures may read: its own, the checks that they have a part in with all that these rest
 * on, what its figures are shown beside of the same indicators elsewhere, and the catalogues. Its pages are made from this slice
 * whether all pages are made or one, so a page whose slice is the same is the same.
 */
export function bulletinSlice(published: Published, id: string): Slice {
  const { byId } = published;
  const groups = groupsOf(published);
  const known = indexes(published);
  const figures = groups.figuresByBulletin.get(id) ?? [];
  const { byBulletin, byNumber } = checkGroups(published);
  const checks = inOrder(published, [
    ...(byBulletin.get(id) ?? []),
    ...figures.flatMap((figure) => byNumber.get(figure.id) ?? []),
    ...unconfirmedChecks(published),
  ]);
  const statuses = known.statuses.get(id) ?? [];
  const commitments = groups.commitmentsByBulletin.get(id) ?? [];
  const corrections = figures.flatMap((figure) => [
    ...(byId.corrections.has(figure.id) ? [byId.corrections.get(figure.id)] : []),
    ...(known.correctedBefore.get(figure.id) ?? []),
  ]);
  const elsewhere = figures.flatMap((figure) =>
    published.pages.has(figure.id) ? elsewhereOf(published, figure) : [],
  );
  const ids = new Set([
    ...figures.map((figure) => figure.id),
    ...checks.flatMap(numbersOf),
    ...statuses.flatMap(({ targets, answers }) => [...listOf(targets), ...listOf(answers)]),
  ]);
  const observations = inOrder(published, [
    ...[...ids].flatMap((one) => byId.observations.get(one) ?? []),
    ...elsewhere,
  ]);
  const bulletinIds = new Set([
    id,
    byId.bulletins.get(id)?.replaces ?? '',
    ...(known.replacing.get(id) ?? []).map((bulletin) => bulletin.id),
    ...checks.map(({ bulletin }) => bulletin),
  ]);
  const bulletins = [...bulletinIds].flatMap((one) => byId.bulletins.get(one) ?? []);
  const placed = [bulletins, figures, observations, checks, commitments, statuses].flatMap(
    (rows: readonly { readonly region: string }[]) => rows.map(({ region }) => region),
  );
  const regions = [...new Set(placed)].flatMap((code) => [
    ...ancestorsOf(published, code),
    ...(byId.regions.get(code) === undefined ? [] : [byId.regions.get(code)]),
  ]);
  const names = new Set([...bulletins, ...observations].map(({ publisher }) => publisher));
  for (const { office } of [...commitments, ...statuses]) names.add(office);
  const linked = new Set([
    ...ids,
    ...observations.map((row) => row.id),
    ...corrections.flatMap((row) => (row === undefined ? [] : [row.id, row.before])),
  ]);
  return {
    tables: {
      ...published,
      bulletins,
      figures,
      observations,
      checks,
      commitments,
      commitment_status: statuses,
      corrections: [...new Set(corrections)].filter((row) => row !== undefined),
      places: figures.flatMap((figure) => byId.places.get(figure.id) ?? []),
      reviews: figures.flatMap((figure) => byId.reviews.get(figure.id) ?? []),
      facts: observations.flatMap((row) => byId.facts.get(row.id) ?? []),
      regions: inOrder(
        published,
        regions.filter((region) => region !== undefined),
      ),
      publishers: publishersNamed(published, names),
      withdrawals: [],
      changes: [],
      reports: [],
      check_counts: [],
    },
    texts: [...new Set([id, ...checks.map(({ bulletin }) => bulletin)])].filter((one) => one !== ''),
    pages: [...linked].filter((one) => published.pages.has(one)),
    pictured: [...linked].filter((one) => published.pictured.has(one)),
    given: null,
  };
}

/** Figures and facts that a check rests on. */
const numbersOf = (check: CheckRow): string[] => [check.claimed, ...inputsOf(check).map(({ id }) => id)];
