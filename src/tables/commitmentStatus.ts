import type { CommitmentStatus } from '../datasets/schema/vocabulary.ts';
import type {
  CommitmentStatusRow,
  ObservationRow,
  Published,
  PublishedCommitment,
} from '../datasets/published.ts';

import { intervalOf } from '../figures/interval.ts';
import { compare } from '../text/compare.ts';
import { endsOf } from '../text/edtf.ts';
import { answerOf, reachesTarget } from './commitmentAnswers.ts';
import { dutiesOf } from './duties.ts';
import { groupBy, groupsOf } from './groups.ts';
import { officeOf } from './office.ts';

/**
 * How every deadline, recurring duty and numeric target stands on the day as of which the site speaks: one row each, where
 * a target that stands in a duty is part of it. A pure function of the tables and the day; what was published later is not
 * known on it. Sorted by deadline, those without one last.
 */
export function commitmentStatuses(published: Published): CommitmentStatusRow[] {
  const { asOf, byId } = published;
  const named = Map.groupBy(
    published.campaigns.flatMap((campaign) =>
      dutiesOf(published, campaign).map((duty) => ({ duty: duty.id, campaign: campaign.id })),
    ),
    ({ duty }) => duty,
  );
  const targets = published.observations.filter(
    (row) => row.role === 'target' && row.indicator !== '' && isPublishedBy(row.published, asOf),
  );
  const owners = new Map(targets.map((target) => [target.id, ownerOf(published, target)]));
  const held = groupBy(targets, (target) => owners.get(target.id) ?? '');
  const ofDuties = published.commitments
    .filter(({ bulletin }) => isPublishedBy(byId.bulletins.get(bulletin)?.published ?? '', asOf))
    .map((duty) => {
      const own = held.get(duty.id) ?? [];
      // What a duty's own numbers count tells its campaign better than the words around it.
      const counted = own.flatMap(({ campaign }) => campaign || []);
      const campaigns =
        counted.length > 0 ? counted : (named.get(duty.id) ?? []).map(({ campaign }) => campaign);
      return createRow(published, dutyHead(duty, [...new Set(campaigns)]), own);
    });
  const ofTargets = targets
    .filter(({ id }) => (owners.get(id) ?? '') === '')
    .map((target) => createRow(published, targetHead(published, target), [target]));
  const ofProblems = published.observations
    .filter((row) => isProblem(published, row) && isPublishedBy(row.published, asOf))
    .map((problem) => createRow(published, problemHead(published, problem), [problem]));
  return [...ofDuties, ...ofTargets, ...ofProblems].sort(
    (a, b) => compare(a.deadline || LATEST, b.deadline || LATEST) || compare(a.id, b.id),
  );
}

const LATEST = '9999-12-31';

/** Documents that say what is to be done. */
const PLANS: ReadonlySet<string> = new Set(['plan', 'notice', 'work-points']);

/**
 * Whether a number counts what a plan sets out to put right: a stock of which less is better (隐患尚未整改到位的25栋高层建筑), in a
 * document that says what is to be done, over a time that goes on after it.
 */
function isProblem({ byId }: Published, row: ObservationRow): boolean {
  const { kind, better } = byId.indicators.get(row.indicator) ?? {};
  const genre = byId.bulletins.get(row.bulletin)?.genre ?? '';
  const isCounted =
    row.role === 'actual' && row.source === 'figures' && kind === 'stock' && better === 'down';
  return isCounted && PLANS.has(genre) && lastDayOf(row.period) > (endsOf(row.published)?.last ?? '');
}

/** Whether something is known on a day. Where only a month or year of publication is known, from its beginning on. */
export function isPublishedBy(day: string, asOf: string): boolean {
  const first = endsOf(day)?.first ?? '';
  return asOf === '' || first <= asOf;
}

/** The last day of a deadline, a window or a period; empty where there is none or where it comes again each month or year. */
export function lastDayOf(due: string): string {
  return due.includes('X') ? '' : (endsOf(due)?.last ?? '');
}

/** The status by the printed rules. `reached` holds for each target whether its result reaches it; null without a result. */
export function statusOf(
  deadline: string,
  every: string,
  reached: readonly (boolean | null)[],
  asOf: string,
): CommitmentStatus {
  if (deadline === '') return every === '' ? 'undated' : 'recurring';
  if (asOf <= deadline) return 'not-due';
  if (reached.every((isReached) => isReached === null)) return 'not-collected';
  return reached.every((isReached) => isReached === true) ? 'reported-done' : 'reported-partial';
}

/** What a row says of the promise itself. */
type Head = Omit<CommitmentStatusRow, 'deadline' | 'targets' | 'answers' | 'grounds' | 'status' | 'as_of'>;

function createRow(
  published: Published,
  head: Head,
  targets: readonly ObservationRow[],
): CommitmentStatusRow {
  const { asOf, byId } = published;
  const answers = targets.map((target) =>
    answerOf(
      published,
      target,
      // The count of what is to be put right answers nothing by itself.
      (row) =>
        isPublishedBy(row.published, asOf) && (target.role === 'target' || row.bulletin !== target.bulletin),
    ),
  );
  const reached = targets.map((target, k) => {
    const actual = answers[k]?.actual;
    const better = byId.indicators.get(target.indicator)?.better ?? 'none';
    if (actual === undefined) return null;
    return target.role === 'target' ? reachesTarget(actual, target, better) : intervalOf(actual).low <= 0;
  });
  const deadline = lastDayOf(head.due);
  return {
    ...head,
    deadline,
    targets: targets.map(({ id }) => id).join(' '),
    answers: answers.map((answer) => answer?.actual.id ?? '-').join(' '),
    grounds: answers.map((answer) => answer?.ground ?? '-').join(' '),
    status: statusOf(deadline, head.every, reached, asOf),
    as_of: asOf,
  };
}

function dutyHead(duty: PublishedCommitment, campaigns: readonly string[]): Head {
  const { id, bulletin, region, task, office, due, every, quote } = duty;
  return { id, source: 'commitments', bulletin, region, campaigns: campaigns.join(' '), office, task, due, every, quote }; // prettier-ignore
}

function targetHead(published: Published, target: ObservationRow): Head {
  const { id, bulletin, region, campaign, raw, object, publisher, title, period } = target;
  const figure = published.byId.figures.get(id);
  return {
    id: `${id}.target`,
    // Reports hold results, never targets.
    source: figure === undefined ? 'facts' : 'figures',
    bulletin,
    region,
    campaigns: campaign,
    office: figure === undefined ? '' : officeOf(published, figure),
    task: `${figure === undefined ? (published.byId.indicators.get(target.indicator)?.name_zh ?? '') : figure.action}${object}${raw}`,
    due: period,
    every: '',
    quote: figure?.quote ?? `${publisher}《${title}》：${raw}`,
  };
}

function problemHead(published: Published, problem: ObservationRow): Head {
  const name = published.byId.indicators.get(problem.indicator)?.name_zh ?? problem.object;
  const head = targetHead(published, problem);
  return { ...head, id: `${problem.id}.problem`, task: `整改${name}${problem.raw}` };
}

/** The duty that a target belongs to: the last in front of it in its sentence whose task holds the number; else empty. */
function ownerOf(published: Published, { id, bulletin }: ObservationRow): string {
  const figure = published.byId.figures.get(id);
  if (figure === undefined) return '';
  const duties = groupsOf(published).commitmentsByBulletin.get(bulletin) ?? [];
  const holding = duties.filter(
    ({ quote, task, end }) => quote === figure.quote && end <= figure.start && task.includes(figure.raw),
  );
  return holding.at(-1)?.id ?? '';
}
