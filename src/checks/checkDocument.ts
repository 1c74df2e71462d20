import type { Extraction } from '../figures/extract.ts';
import type { SourceDocument } from '../figures/document.ts';
import type { Span } from '../text/span.ts';
import { readBlocks } from '../text/blocks.ts';
import type { Check, CheckInput } from './check.ts';
import { compare } from '../text/compare.ts';
import { type Claim, createCheck } from './claim.ts';
import { isReadInPart, joinLines, type Line, readLines } from './line.ts';
import { LINE_RULES, PASSAGE_RULES } from './rules/index.ts';

/** What was read from the document; what is left out is read again, or taken to be empty. */
type CheckedReading = Pick<Extraction, 'figures'> & Partial<Pick<Extraction, 'blocks' | 'commitments'>>;

/**
 * Recomputes what a document claims of its own numbers. Pure; imports only src/text and src/figures at run time, so that it runs
 * in a browser's worker as it is. Sorted by where they stand in the text.
 */
export function checkDocument(document: SourceDocument, reading: CheckedReading): Check[] {
  const checks = [...checkLines(document, reading), ...checkPassage(document, reading)];
  return withoutDoubles(checks).sort((a, b) => startOf(a) - startOf(b) || compare(a.id, b.id));
}

function checkLines(document: SourceDocument, { figures }: CheckedReading): Check[] {
  const lines = readLines(document.text, figures);
  return [...lines, ...joinLines(lines)].flatMap((line) => {
    const broken = new Set(line.figures.filter((figure) => isReadInPart(line, figure)).map(({ id }) => id));
    return LINE_RULES.filter(({ cue }) => cue.test(line.text)).flatMap((rule) =>
      rule
        .read(line)
        .filter((claim) => isAcross(claim, line) && !numbersOf(claim).some(({ id }) => broken.has(id)))
        .map((claim) => check(document, rule.id, claim, line)),
    );
  });
}

const numbersOf = ({ inputs, claimed }: Claim): CheckInput[] => [...inputs, claimed];

/** Of two sentences read as one, only what takes both: each was read by itself, too. */
function isAcross(claim: Claim, { seam }: Line): boolean {
  if (seam === undefined) return true;
  const starts = numbersOf(claim).map((figure) => figure.start);
  return starts.some((at) => at < seam) && starts.some((at) => at >= seam);
}

function checkPassage(document: SourceDocument, reading: CheckedReading): Check[] {
  const { figures, commitments = [], blocks = readBlocks(document.text) } = reading;
  const sentences = blocks.flatMap((block) => (block.kind === 'table' ? [] : block.sentences));
  const passage = { document, figures, commitments, blocks, sentences };
  return PASSAGE_RULES.flatMap((rule) =>
    rule.read(passage).map((claim) => check(document, rule.id, claim, claim)),
  );
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
