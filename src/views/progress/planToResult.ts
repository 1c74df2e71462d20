import type { ObservationRow, Published } from '../../datasets/published.ts';
import type { CampaignView } from '../campaignView.ts';

import { groupBy, groupsOf } from '../../tables/groups.ts';
import { compare } from '../../text/compare.ts';
import { endsOf } from '../../text/edtf.ts';

/** A stretch of time for which a campaign has targets, and what came of them. */
export interface PlanStage {
  /** EDTF. */
  readonly period: string;
  readonly targets: StageNumbers;
  /** Results that answer its targets; where there are none, all of this time. */
  readonly results: StageNumbers;
  /** Results of the same time that answer none of its targets. */
  readonly others: StageNumbers;
  /** A target that is named with the result that answers it: the days on which they were published; null where there is none. */
  readonly span: { readonly from: string; readonly to: string } | null;
}

/** Numbers of a stage: those that are named, and of how many regions there are any. */
export interface StageNumbers {
  readonly named: readonly ObservationRow[];
  readonly numbers: number;
  readonly regions: number;
  /** The first day on which one of them was published; empty where none is known. */
  readonly first: string;
}

/** Documents that set tasks rather than report on them. */
const PLANS: ReadonlySet<string> = new Set(['plan', 'work-points', 'notice']);

/** Numbers of a stage that are named: the nation's, else all where they are so few. */
const MOST_NAMED = 3;
const YEAR = /^\d{4}$/;
const NATION = '000000';

/** From plan to result: the plans of a campaign in time, and its stages, whole years before other times, the newest first. */
export function planToResult(
  published: Published,
  { campaign, bulletins, progress }: CampaignView,
): { readonly plans: CampaignView['bulletins']; readonly stages: readonly PlanStage[] } {
  const observations = groupsOf(published).observationsByCampaign.get(campaign.id) ?? [];
  const results = observations.filter(({ role }) => role === 'actual');
  const answers = groupBy(
    progress.filter(({ target }) => target.period !== ''),
    ({ target }) => target.period,
  );
  // A whole year of the campaign is a stage also where nothing was promised for it.
  const start = (endsOf(campaign.window)?.first ?? '').slice(0, 4);
  const years = results.map(({ period }) => period).filter((period) => YEAR.test(period) && period >= start);
  const stages = [...new Set([...answers.keys(), ...years])].map((period): PlanStage => {
    const pairs = answers.get(period) ?? [];
    const own = results.filter((row) => row.period === period);
    const answered = [...new Set(pairs.flatMap(({ actual }) => actual ?? []))];
    const others = own.filter((row) => !answered.includes(row));
    const targets = numbersOf(pairs.map(({ target }) => target));
    const pair = pairs.find(({ target, actual }) => actual !== undefined && targets.named.includes(target));
    const span = pair?.actual && { from: pair.target.published, to: pair.actual.published };
    const [shown, rest] = pairs.length === 0 ? [others, []] : [answered, others];
    return { period, targets, results: numbersOf(shown), others: numbersOf(rest), span: span ?? null };
  });
  const isYear = ({ period }: PlanStage): boolean => YEAR.test(period);
  // What has no end comes last of all, and so first.
  const endOf = ({ period }: PlanStage): string => {
    const last = endsOf(period)?.last ?? '';
    return last === '' ? '9999' : last;
  };
  return {
    plans: bulletins
      .filter(({ bulletin }) => PLANS.has(bulletin.genre))
      .toSorted((a, b) => compare(a.bulletin.published, b.bulletin.published)),
    stages: stages.sort(
      (a, b) =>
        Number(isYear(b)) - Number(isYear(a)) || compare(endOf(b), endOf(a)) || compare(b.period, a.period),
    ),
  };
}

function numbersOf(rows: readonly ObservationRow[]): StageNumbers {
  const national = rows.filter(({ region }) => region === NATION);
  const named = national.length > 0 ? national.slice(0, MOST_NAMED) : rows.length > MOST_NAMED ? [] : rows;
  const days = rows.map((row) => row.published).filter((day) => day !== '');
  return {
    named,
    numbers: rows.length,
    regions: new Set(rows.map(({ region }) => region)).size,
    first: days.sort()[0] ?? '',
  };
}
