import type { CheckKind, CheckReason } from '../datasets/schema/vocabulary.ts';
import type { Figure } from '../figures/figure.ts';
import type { Span } from '../text/span.ts';
import type { Check, CheckInput, InputRole } from './check.ts';
import type { Formula } from './formula.ts';
import { judgeAtMost, judgeEqual, type Judgement, toNumberInterval } from './judge.ts';
import { type Line, readingOf } from './line.ts';
import { markBefore, type Reading } from './printed.ts';
import { isFinite, isWhole, type Rational, toNumber } from './rational.ts';

/** A relation that a rule found. */
export interface Claim {
  readonly kind: CheckKind;
  readonly formula: Formula;
  /** In the order of the formula. */
  readonly inputs: readonly CheckInput[];
  /** What is claimed to come out. */
  readonly claimed: CheckInput;
  /** `at-most`: what is computed is no more than what is claimed. */
  readonly relation: 'equal' | 'at-most';
  /** Unit of the result. */
  readonly unit: string;
  /** Why the numbers cannot be held against each other; nothing is computed then. */
  readonly missing?: CheckReason;
  /** Why it cannot be told whether the numbers belong together: then they agree or contradict one another by chance. */
  readonly doubt?: CheckReason;
}

/** A small named rule: the relations that it finds in a sentence. Its first comment is the sentence it was written for. */
export interface LineRule {
  /** `kind/name`. */
  readonly id: string;
  /** A sentence without a match holds nothing for the rule. */
  readonly cue: RegExp;
  readonly read: (line: Line) => readonly Claim[];
}

/** A figure as an input. */
export function inputOf(
  { source }: Pick<Line, 'source'>,
  role: InputRole | 'claimed',
  figure: Figure,
): CheckInput {
  const { id, start, end, raw } = figure;
  return { role, id, start, end, raw: markBefore(source, start) + raw, reading: readingOf(source, figure) };
}

/** A claim that the formula gives `claimed` for the other figures. */
export function createClaim(
  line: Line,
  kind: CheckKind,
  formula: Formula,
  inputs: readonly (readonly [role: InputRole, figure: Figure])[],
  claimed: Figure,
): Claim {
  return {
    kind,
    formula,
    inputs: inputs.map(([role, figure]) => inputOf(line, role, figure)),
    claimed: inputOf(line, 'claimed', claimed),
    relation: 'equal',
    unit: claimed.unit,
  };
}

/** The figure at `index`, which is there. */
export function figureAt(line: Line, index: number): Figure {
  const figure = line.figures[index];
  if (figure === undefined) throw new Error(`missing figure: ${index} of ${line.figures.length}`);
  return figure;
}

/** Where a check stands, and who says it. */
interface CheckSource extends Span {
  readonly bulletin: string;
  readonly region: string;
  readonly quote: string;
  /** The id up to the rule. */
  readonly key: string;
}

/** Recomputes a claim. */
export function createCheck(rule: string, claim: Claim, source: CheckSource): Check {
  const { key, ...where } = source;
  const { kind, formula, inputs, claimed, unit } = claim;
  const readings = inputs.flatMap(({ reading }) => (reading === null ? [] : [reading]));
  const computed = claim.missing === undefined ? formula.compute(readings) : null;
  const base = {
    id: `${key}.${rule.replace('/', '-')}`, kind, rule, ...where, inputs, claimed, formula: formula.text, unit,
  }; // prettier-ignore
  const printed = formula.print(inputs.map(({ raw }) => raw.replaceAll(/\s/gu, '')));
  const nothing = { result: null, computed: null, stated: null };
  if (computed === null || claimed.reading === null) {
    const reason = claim.missing ?? 'missing-base';
    return { ...base, verdict: 'not-checkable', reason, working: printed, ...nothing };
  }
  const judgement = judge(claim, computed, claimed.reading);
  const { verdict, reason } = judgement;
  const working = describe(claim, printed, computed.point);
  // Dates are compared as days; their numbers mean nothing to a reader.
  if (kind === 'order') return { ...base, verdict, reason, working, ...nothing };
  return {
    ...base,
    verdict,
    reason,
    working,
    result: isFinite(computed.point) ? toNumber(computed.point) : null,
    computed: toNumberInterval(judgement.computed),
    stated: toNumberInterval(judgement.stated),
  };
}

function judge(claim: Claim, computed: Reading, claimed: Reading): Judgement {
  const judgement =
    claim.relation === 'equal' ? judgeEqual(computed, claimed) : judgeAtMost(computed, claimed);
  if (claim.doubt === undefined) return judgement;
  // That a list holds as many things as were announced, or a part no more than its whole, holds whatever the doubt is. Two numbers that
  // should be equal may be so by chance.
  if (judgement.verdict !== 'contradiction' && (claim.kind === 'count' || claim.relation === 'at-most'))
    return judgement;
  return { ...judgement, verdict: 'not-checkable', reason: claim.doubt };
}

/** `1915个 ÷ 1961个 × 100 = 97.6543`; what is only compared is shown beside what it is compared with. */
function describe({ relation, claimed, inputs }: Claim, printed: string, result: Rational): string {
  const target = claimed.raw.replaceAll(/\s/gu, '');
  if (relation === 'at-most') return `${printed} ≤ ${target}`;
  return inputs.length === 1 ? `${printed} = ${target}` : `${printed} = ${formatResult(result)}`;
}

/** Whole numbers in full, others to six digits. */
function formatResult(x: Rational): string {
  const value = toNumber(x);
  return isWhole(x) ? String(value) : String(Number(value.toPrecision(6)));
}
