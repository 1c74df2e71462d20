import type { AnswerGround } from '../datasets/schema/vocabulary.ts';
import type { IndicatorRow, ObservationRow, Published } from '../datasets/published.ts';
import { intervalOf } from '../figures/interval.ts';
import { endsOf } from '../text/edtf.ts';
import { classifyUnit } from '../text/quantities/units.ts';
import { amountKindOf } from './amount.ts';
import { groupsOf } from './groups.ts';

/** A result that answers a target, and why. */
interface Answer {
  readonly actual: ObservationRow;
  readonly ground: AnswerGround;
}

/**
 * The newest result that answers a target, of those that `isKnown` lets through. Results that speak of the same day keep
 * the order of the table.
 */
export function answerOf(
  published: Published,
  target: ObservationRow,
  isKnown: (row: ObservationRow) => boolean = () => true,
): Answer | undefined {
  const rows = groupsOf(published).observationsByPlace.get(`${target.indicator} ${target.region}`) ?? [];
  let newest: Answer | undefined;
  for (const actual of rows) {
    const ground = groundOf(published, actual, target);
    if (ground === null || !isKnown(actual)) continue;
    if (newest === undefined || lastOf(actual) >= lastOf(newest.actual)) newest = { actual, ground };
  }
  return newest;
}

/**
 * A result answers a target where indicator, region and sort of unit are the same, and either both stand in one sentence
 * (规划建设19座，目前已建成13座) or both are one kind of amount and the result's time lies in that of the target. Last year's result
 * is none for this year's target, not even in one sentence.
 */
function groundOf(published: Published, row: ObservationRow, target: ObservationRow): AnswerGround | null {
  if (row.role !== 'actual' || row.region !== target.region) return null;
  if (classifyUnit(row.unit) !== classifyUnit(target.unit)) return null;
  const [done, aim] = [endsOf(row.period), endsOf(target.period)];
  const last = done === null ? '' : done.last || done.first;
  const { figures } = published.byId;
  const quote = figures.get(row.id)?.quote;
  const sameSentence =
    row.bulletin !== '' && row.bulletin === target.bulletin && quote === figures.get(target.id)?.quote;
  if (sameSentence) return aim === null || last === '' || last >= aim.first ? 'same-sentence' : null;
  if (amountKindOf(row) !== amountKindOf(target) || done === null || aim === null || aim.last === '')
    return null;
  const within = last >= aim.first && last <= aim.last && (done.first === '' || done.first >= aim.first);
  return within ? 'same-time' : null;
}

function lastOf({ period }: ObservationRow): string {
  return endsOf(period)?.last ?? '';
}

/**
 * Whether a result reaches its target. Both are taken with their rounding and with 约, 近 and 余, and what is left in doubt
 * speaks for the one who made the promise. Of what is better the less there is of it, and of 不超过, less is enough.
 */
export function reachesTarget(
  actual: ObservationRow,
  target: ObservationRow,
  better: IndicatorRow['better'],
): boolean {
  const [done, aim] = [intervalOf(actual), intervalOf(target)];
  if (better === 'down' || target.bound === 'at_most') return done.low <= aim.high;
  return done.high > aim.low || (done.high === aim.low && !done.highOpen);
}
