import type { AnswerGround, CommitmentStatus } from '../../datasets/schema/vocabulary.ts';
import type {
  BulletinRow,
  CampaignRow,
  CommitmentStatusRow,
  IndicatorRow,
  ObservationRow,
  Published,
  RegionRow,
} from '../../datasets/published.ts';

import { addressOfFact, addressOfFigure } from '../../datasets/address.ts';
import { COMMITMENT_STATUSES } from '../../datasets/schema/vocabulary.ts';
import { compare } from '../../text/compare.ts';
import { endsOf } from '../../text/edtf.ts';
import { addressOfDuty } from '../bulletins/bulletinView.ts';
import { ancestorsOf, groupBy } from '../../tables/groups.ts';
import { listOf } from '../../datasets/listCell.ts';
import { memoize } from '../../datasets/memoize.ts';

/** A target of a promise with the result that answers it. */
interface PromisedTarget {
  readonly target: ObservationRow;
  readonly indicator: IndicatorRow | undefined;
  /** Undefined where no result was found. */
  readonly actual: ObservationRow | undefined;
  readonly ground: AnswerGround | undefined;
  /** Whether the result speaks of a time before the deadline: what came after was not found published. */
  readonly early: boolean;
}

/** A promise as the page lists it. */
export interface PromiseLine {
  readonly row: CommitmentStatusRow;
  /** Id of its element: of letters that need no escape. */
  readonly anchor: string;
  /** Where its words stand, as a path without base and language. */
  readonly address: string;
  readonly region: RegionRow | undefined;
  /** Codes of its region and of those around it up to the province: the regions by which it is found. */
  readonly within: readonly string[];
  readonly bulletin: BulletinRow | undefined;
  readonly campaigns: readonly CampaignRow[];
  readonly targets: readonly PromisedTarget[];
}

/** Where a promise stands in time. */
const PHASES = ['running', 'upcoming', 'past', 'recurring', 'undated'] as const;
type Phase = (typeof PHASES)[number];

/** Names with the promises that belong to them, the most first. */
export interface PromiseIndex<Key> {
  readonly key: Key;
  readonly lines: readonly PromiseLine[];
}

/** What the page of commitments shows. */
interface CommitmentView {
  readonly asOf: string;
  readonly all: number;
  /** Promises that the page leaves to the pages of regions and indicators, and to the table. */
  readonly left: number;
  readonly counts: Readonly<Record<CommitmentStatus, number>>;
  readonly phases: readonly { readonly phase: Phase; readonly lines: readonly PromiseLine[] }[];
  readonly campaigns: readonly PromiseIndex<CampaignRow>[];
  readonly offices: readonly PromiseIndex<string>[];
  /** By code: a region after the one that it lies in. */
  readonly regions: readonly PromiseIndex<RegionRow>[];
}

/** Throws where the statuses are not of the day as of which the site speaks. */
export function commitmentView(published: Published): CommitmentView {
  const { byId, asOf, commitment_status: statuses } = published;
  const stale = statuses.find((row) => row.as_of !== asOf);
  if (stale !== undefined) {
    const expected = `${asOf}: \`npm run data\` and the site built as of the same day`;
    throw new Error(`stale commitment_status: ${stale.as_of}; expected ${expected}`);
  }
  const promises = promiseLines(published);
  const lines = promises.filter(isListed);
  const byPhase = groupBy(lines, ({ row }) => phaseOf(row, asOf));
  const byOffice = groupBy(lines, ({ row }) => row.office);
  const counts = COMMITMENT_STATUSES.map(
    (status) => [status, promises.filter(({ row }) => row.status === status).length] as const,
  );
  return {
    asOf,
    all: promises.length,
    left: promises.length - lines.length,
    counts: Object.fromEntries(counts) as Record<CommitmentStatus, number>,
    phases: PHASES.flatMap((phase) => {
      const inPhase = byPhase.get(phase) ?? [];
      // Of past promises the newest come first.
      return inPhase.length === 0
        ? []
        : [{ phase, lines: phase === 'past' ? inPhase.toReversed() : inPhase }];
    }),
    campaigns: published.campaigns
      .map((key) => ({ key, lines: lines.filter(({ campaigns }) => campaigns.includes(key)) }))
      .filter((campaign) => campaign.lines.length > 0)
      .sort((a, b) => b.lines.length - a.lines.length),
    offices: [...byOffice]
      .map(([key, made]) => ({ key, lines: made }))
      .sort((a, b) => b.lines.length - a.lines.length),
    regions: [...linesByRegion(published)]
      .flatMap(([code, made]) => {
        const key = byId.regions.get(code);
        return key === undefined ? [] : [{ key, lines: made }];
      })
      .sort((a, b) => compare(a.key.code, b.key.code)),
  };
}

/** The promises that the ledger lists, by each region that they belong to: where it has none, a link to them leads nowhere. */
export const linesByRegion = memoize((published: Published): ReadonlyMap<string, readonly PromiseLine[]> => {
  const byRegion = new Map<string, PromiseLine[]>();
  for (const line of promiseLines(published).filter(isListed))
    for (const code of line.within) {
      const lines = byRegion.get(code);
      if (lines === undefined) byRegion.set(code, [line]);
      else lines.push(line);
    }
  return byRegion;
});

/** Address of the promises of a region in the ledger, without base and language; undefined where it lists none. */
export function addressOfPromises(published: Published, region: string): string | undefined {
  return linesByRegion(published).has(region) ? `/commitments/?region=${region}` : undefined;
}

function regionsAround(published: Published, code: string): string[] {
  const around = ancestorsOf(published, code).filter(({ level }) => level !== 'nation');
  return [...around.map((region) => region.code), code].filter((one) => one !== '');
}

/** All promises in the order of their table. */
export const promiseLines = memoize((published: Published): readonly PromiseLine[] => {
  const { byId } = published;
  return published.commitment_status.map((row) => ({
    row,
    anchor: anchorOfPromise(row.id),
    address: addressOfPromise(published, row),
    region: byId.regions.get(row.region),
    within: regionsAround(published, row.region),
    bulletin: byId.bulletins.get(row.bulletin),
    campaigns: listOf(row.campaigns).flatMap((id) => byId.campaigns.get(id) ?? []),
    targets: targetsOf(published, row),
  }));
});

/**
 * Whether the ledger and the calendars list a promise: those of documents and of the nation, and of others too few to fill a page.
 * Targets of provinces and prefectures that were entered by hand stand at their region and indicator; there are a thousand.
 */
export function isListed({ row, region }: PromiseLine): boolean {
  return row.source !== 'facts' || (region?.level !== 'province' && region?.level !== 'prefecture');
}

/** How many promises there are, and what was found of those that are due. */
export function countPromises(
  published: Published,
): Readonly<Record<'all' | 'due' | 'answered' | 'unanswered', number>> {
  const lines = promiseLines(published);
  const count = (...statuses: readonly CommitmentStatus[]): number =>
    lines.filter(({ row }) => statuses.includes(row.status)).length;
  const [answered, unanswered] = [count('reported-done', 'reported-partial'), count('not-collected')];
  return { all: lines.length, due: answered + unanswered, answered, unanswered };
}

/** Where a promise stands in time: a deadline is upcoming until its day is over, a window runs from its first day. */
export function phaseOf({ status, due }: CommitmentStatusRow, asOf: string): Phase {
  if (status === 'recurring' || status === 'undated') return status;
  if (status !== 'not-due') return 'past';
  const first = endsOf(due)?.first ?? '';
  return first !== '' && first <= asOf ? 'running' : 'upcoming';
}

/** The id of the element of a promise: `p-cy-2022-npc-1401`. */
export function anchorOfPromise(id: string): string {
  return `p-${id
    .replaceAll('..', 'x')
    .replaceAll('/', '_')
    .replaceAll(/[^\w-]/g, '-')}`;
}

function addressOfPromise(published: Published, { id, source }: CommitmentStatusRow): string {
  const commitment = published.byId.commitments.get(id);
  if (commitment !== undefined) return addressOfDuty(commitment);
  const target = id.slice(0, id.lastIndexOf('.'));
  return source === 'facts' ? addressOfFact(target) : addressOfFigure(published, target);
}

function targetsOf(published: Published, row: CommitmentStatusRow): PromisedTarget[] {
  const { observations, indicators } = published.byId;
  const [answers, grounds] = [listOf(row.answers), listOf(row.grounds)];
  return listOf(row.targets).flatMap((id, k) => {
    const target = observations.get(id);
    if (target === undefined) return [];
    const actual = observations.get(answers[k] ?? '');
    const ground = actual === undefined ? undefined : (grounds[k] as AnswerGround);
    const told = actual === undefined ? '' : (endsOf(actual.period)?.last ?? '');
    const early = row.deadline !== '' && told !== '' && told < row.deadline;
    return [{ target, indicator: indicators.get(target.indicator), actual, ground, early }];
  });
}
