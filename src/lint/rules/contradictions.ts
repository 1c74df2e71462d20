import type { Check, CheckInput } from '../../checks/check.ts';
import { digitsOf, printDecimal } from '../decimal.ts';
import type { DraftRule, Found } from '../rule.ts';

const SCALES: readonly (readonly [word: string, size: number])[] = [
  ['万亿', 1e12],
  ['亿', 1e8],
  ['万', 1e4],
];

/** 1961个小区已有1915个…达标率87.65%: what the recomputation holds to be impossible, with the number that would agree. */
export const contradictions: DraftRule = {
  id: 'check/contradiction',
  severity: 'contradiction',
  read: ({ checks }) =>
    checks.flatMap((check): Found[] => {
      if (check.verdict !== 'contradiction') return [];
      const { start, end } = check.claimed ?? check;
      const said = check.claimed?.raw ?? '';
      return [{ start, end, values: { said, working: check.working }, offers: offersFor(check) }];
    }),
};

/** The computed number in the place of the claimed one, with as many decimals as were printed. */
function offersFor({ claimed, result, kind }: Check): Found['offers'] {
  if (claimed === null || result === null || kind === 'part' || kind === 'order') return [];
  const digits = digitsIn(claimed);
  const rest = claimed.raw.slice(claimed.raw.indexOf(digits) + digits.length);
  if (digits === '' || result <= 0) return [];
  const size = SCALES.find(([word]) => rest.startsWith(word))?.[1] ?? 1;
  const decimals = digits.split('.')[1]?.length ?? 0;
  const text = printDecimal(result / size, decimals);
  const start = claimed.end - rest.length - digits.length;
  return text === digits ? [] : [{ start, end: start + digits.length, text }];
}

/** The mark in front of the number (约, 近) stands in `raw` of an input, too. */
const digitsIn = ({ raw }: CheckInput): string => digitsOf(raw.replace(/^\D+/u, ''));
