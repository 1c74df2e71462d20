import type { Check } from '../checks/check.ts';
import { checkDocument } from '../checks/checkDocument.ts';
import type { Line } from '../checks/line.ts';
import type { Commitment } from '../figures/commitments/commitment.ts';
import type { Figure } from '../figures/figure.ts';
import type { SourceDocument } from '../figures/document.ts';
import { readFigures } from '../figures/readFigures.ts';
import { readHead } from '../figures/frames/lead.ts';
import { readFrames } from '../figures/frames/read.ts';
import type { Readers } from '../figures/readers.ts';
import { type Block, readBlocks } from '../text/blocks.ts';
import type { Finding } from './finding.ts';
import type { Draft, RuleFinding } from './rule.ts';
import { DRAFT_RULES, WORDING_RULES } from './rules/index.ts';

/** All that is said about a draft. */
export interface LintReading {
  /** Sorted by `start`. */
  readonly figures: readonly Figure[];
  readonly checks: readonly Check[];
  /** Sorted by `start`. */
  readonly findings: readonly Finding[];
}

/** Readers of what a draft seldom has, handed in because they are large; null of what it does not need. */
export interface RareReaders {
  readonly table: Readers['table'] | null;
  readonly commitments:
    | ((document: SourceDocument, blocks: readonly Block[]) => readonly Commitment[])
    | null;
}

/** Only dates behind such words are held against each other. */
const SETS_STAGES = /(?:阶段|时限|时间|期限|步|节点)[^。；;]{0,4}[（(：:]/u;

/** Whether the order of dates is checked in a text, for which the commitments have to be read. */
export const needsCommitments = (text: string): boolean => SETS_STAGES.test(text);

/** Whether a text holds a table. */
export const needsTable = (text: string): boolean => readBlocks(text).some(({ kind }) => kind === 'table');

/** Reads a draft, recomputes it and looks at its wording. Pure; the same in the browser and in the terminal. Throws without a reader that it needs. */
export function lintDraft(document: SourceDocument, { table, commitments: read }: RareReaders): LintReading {
  const blocks = readBlocks(document.text);
  const readers = { frames: readFrames, head: readHead, table: table ?? missing };
  const figures = Array.from(readFigures(document, blocks, readers));
  const commitments = needsCommitments(document.text) ? (read ?? missing)(document, blocks) : [];
  const checks = checkDocument(document, { figures, blocks, commitments });
  const draft = { document, figures, checks, lines: readSentences(document.text, blocks, figures) };
  return { figures, checks, findings: findAll(draft) };
}

function missing(): never {
  throw new Error('missing reader: expected those of what the draft holds');
}

/** Every sentence outside tables, with its figures. */
function readSentences(source: string, blocks: readonly Block[], figures: readonly Figure[]): Line[] {
  const lines: Line[] = [];
  let at = 0;
  for (const { kind, sentences } of blocks) {
    if (kind === 'table') continue;
    for (const { start, end } of sentences) {
      while ((figures[at]?.start ?? Infinity) < start) at++;
      const from = at;
      while ((figures[at]?.start ?? Infinity) < end) at++;
      const text = source.slice(start, end);
      lines.push({ source, start, end, text, figures: figures.slice(from, at), totals: [] });
    }
  }
  return lines;
}

function findAll(draft: Draft): Finding[] {
  const inSentences = WORDING_RULES.flatMap((rule) =>
    draft.lines
      .filter((line) => rule.cue.test(line.text))
      .flatMap((line) => rule.read(line, draft).map((finding) => name(rule, finding))),
  );
  const inDraft = DRAFT_RULES.flatMap((rule) => rule.read(draft).map((finding) => name(rule, finding)));
  return [...inSentences, ...inDraft].sort((a, b) => a.start - b.start || a.end - b.end);
}

const name = (
  { id, severity }: Pick<Finding, 'severity'> & { readonly id: string },
  finding: RuleFinding,
): Finding => ({
  rule: id,
  severity,
  ...finding,
});
