import type { SourceDocument } from '../figures/document.ts';
import type { Span } from '../text/span.ts';
import type { Check, CheckInput } from './check.ts';
import { compare } from '../text/compare.ts';
import { type Claim, createCheck, type LineRule } from './claim.ts';
import { isReadInPart, type Line, linesOf } from './line.ts';
import type { Passage, PassageRule } from './passage.ts';

/** Rules that look at one sentence, and rules that look at the whole document. */
export interface Rules {
  readonly ofSentences: readonly LineRule[];
  readonly ofDocuments: readonly PassageRule[];
}

/** Recomputes what a document claims of its own numbers by the rules that are handed in. Sorted by where they stand in the text. */
export function applyRules({ ofSentences, ofDocuments }: Rules, passage: Passage): Check[] {
  const { document, figures } = passage;
  const checks = [
    ...linesOf(document.text, figures).flatMap((line) => checkLine(document, line, ofSentences)),
    ...ofDocuments.flatMap((rule) =>
      rule.read(passage).map((claim) => check(document, rule.id, claim, claim)),
    ),
  ];
  return withoutDoubles(checks).sort((a, b) => startOf(a) - startOf(b) || compare(a.id, b.id));
}

function checkLine(document: SourceDocument, line: Line, rules: readonly LineRule[]): Check[] {
  const broken = new Set(line.figures.filter((figure) => isReadInPart(line, figure)).map(({ id }) => id));
  return rules
    .filter(({ cue }) => cue.test(line.text))
    .flatMap((rule) =>
      rule
        .read(line)
        .filter((claim) => isAcross(claim, line) && !numbersOf(claim).some(({ id }) => broken.has(id)))
        .map((claim) => check(document, rule.id, claim, line)),
    );
}

const numbersOf = ({ inputs, claimed }: Claim): CheckInput[] => [...inputs, claimed];

/** Of two sentences read as one, only what takes both: each was read by itself, too. */
function isAcross(claim: Claim, { seam }: Line): boolean {
  if (seam === undefined) return true;
  const starts = numbersOf(claim).map((figure) => figure.start);
  return starts.some((at) => at < seam) && starts.some((at) => at >= seam);
}

function check(document: SourceDocument, rule: string, claim: Claim, { start, end }: Span): Check {
  const subject = claim.relation === 'at-most' ? (claim.inputs[0] ?? claim.claimed) : claim.claimed;
  const at = subject.start === 0 ? claim.claimed.start : subject.start;
  return createCheck(rule, claim, {
    key: `${document.id}@${at}`,
    bulletin: document.id,
    region: document.region,
    quote: document.text.slice(start, end),
    start,
    end,
  });
}

const startOf = ({ start, claimed }: Check): number => claimed?.start ?? start;

/**
 * One number is held against one relation of a kind, the first that was found; and that a part is no more than its whole says
 * nothing new where a share or a sum of the two is checked.
 */
function withoutDoubles(checks: readonly Check[]): Check[] {
  const seen = new Set<string>();
  const pairs = new Set<string>();
  for (const { kind, verdict, inputs, claimed } of checks) {
    if (kind !== 'share' && kind !== 'sum' && inputs.length < 2) continue;
    if (verdict === 'not-checkable') continue;
    const ids = [...inputs, ...(claimed === null ? [] : [claimed])].map(({ id }) => id);
    for (const a of ids) for (const b of ids) pairs.add(`${a} ${b}`);
  }
  return checks.filter(({ kind, inputs, claimed }) => {
    const key =
      kind === 'part'
        ? `${kind} ${inputs.map(({ start }) => start).join(' ')}`
        : `${kind} ${claimed?.start ?? 0}`;
    if (seen.has(key) && kind !== 'order') return false;
    seen.add(key);
    return kind !== 'part' || inputs.length > 1 || !pairs.has(`${inputs[0]?.id ?? ''} ${claimed?.id ?? ''}`);
  });
}
