import { isAtMost, outcomeOf, shownWorking } from '../../datasets/outcomes.ts';
import type { Check, CheckInput } from '../../checks/check.ts';
import { digitsOf, printDecimal } from '../decimal.ts';
import type { Draft, DraftRule, RuleFinding } from '../rule.ts';

const SCALES: readonly (readonly [word: string, size: number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
];

/**
 * Rules whose sentence says in words which numbers make up which: 由…增加到…，增长; 比去年…增长; 减少39起，下降8.6%; 是…的3倍;
 * 占…的; 分别为; 合计; 其余; 户均; 男女比例. Where a rule takes a rate or 其中 to be told of the numbers beside it (达标率97%), the program
 * may have taken the wrong ones: it asks, and offers nothing.
 */
export const STATED: ReadonlySet<string> = new Set([
  'growth/from-to', 'growth/last-year', 'growth/change-and-rate', 'growth/times',
  'share/of-whole', 'share/of-number',
  'sum/each-of', 'sum/altogether', 'sum/rest',
  'ratio/per-head', 'ratio/of-two',
]); // prettier-ignore

/** 检查200家，合格150家，合格率80%: what comes out otherwise than it is written is asked, never held to be wrong. */
export const questions: DraftRule = {
  id: 'check/question',
  severity: 'question',
  read: (draft) =>
    draft.checks.flatMap((check): RuleFinding[] => {
      const outcome = outcomeOf(check);
      const { start, end } = check.claimed ?? check;
      const said = check.claimed?.raw ?? '';
      if (outcome === 'observation') {
        const values = { said, working: shownWorking(check) };
        return [{ start, end, severity: 'note', message: 'check/question/observation', values, offers: [] }];
      }
      if (outcome !== 'contradiction') return [];
      const changed = changeOf(check);
      const values = { said, working: check.working, computed: computedOf(check, changed) };
      const message = messageOf(check);
      const isOffered = changed !== null && isStated(check, draft);
      return [
        { start, end, values, offers: isOffered ? [changed] : [], ...(message === '' ? {} : { message }) },
      ];
    }),
};

/** Which words ask: of two amounts, of a list, of dates, or the rule's own of a number that comes out otherwise. */
function messageOf(check: Check): string {
  if (check.kind === 'order') return 'check/question/order';
  if (isAtMost(check)) return 'check/question/at-most';
  return check.kind === 'count' ? 'check/question/count' : '';
}

/** Whether one sentence holds all numbers of the relation and says it. */
function isStated(check: Check, { lines }: Draft): boolean {
  if (!STATED.has(check.rule) || isAtMost(check) || check.claimed === null) return false;
  const parts = [...check.inputs, check.claimed];
  return lines.some(({ start, end }) => parts.every((part) => part.start >= start && part.end <= end));
}

/** The computed number in the place of the claimed one, with as many decimals as were printed; null where it has no digits. */
function changeOf({ claimed, result, kind }: Check): RuleFinding['offers'][number] | null {
  if (claimed === null || result === null || kind === 'count') return null;
  const digits = digitsIn(claimed);
  const rest = claimed.raw.slice(claimed.raw.indexOf(digits) + digits.length);
  if (digits === '' || result <= 0) return null;
  const size = SCALES.find(([word]) => rest.startsWith(word))?.[1] ?? 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const text = printDecimal(result / size, decimals);
  const start = claimed.end - rest.length - digits.length;
  return text === digits ? null : { start, end: start + digits.length, text };
}

/** What comes out, as the draft would print it. */
function computedOf({ claimed, result, unit }: Check, change: RuleFinding['offers'][number] | null): string {
  if (claimed !== null && change !== null) return claimed.raw.replace(digitsIn(claimed), change.text);
  return result === null ? '' : `${printDecimal(result, 4)}${unit === '1' ? '' : unit}`;
}

/** The mark in front of the number (约, 近) stands in `raw` of an input, too. */
const digitsIn = ({ raw }: CheckInput): string => digitsOf(raw.replace(/^\D+/u, ''));
