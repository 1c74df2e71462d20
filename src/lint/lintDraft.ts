import type { Check } from '../checks/check.ts';
import { applyRules } from '../checks/applyRules.ts';
import { type Line, linesOf, mayRelate } from '../checks/line.ts';
import { createPassage } from '../checks/passage.ts';
import { COUNT_RULES } from '../checks/rules/count.ts';
import type { Figure } from '../figures/figure.ts';
import type { SourceDocument } from '../figures/document.ts';
import { readFigures } from '../figures/readFigures.ts';
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

/** Only dates behind such words are held against each other. */
const SETS_STAGES = /(?:阶段|时限|时间|期限|步|节点)[^。；;]{0,4}[（(：:]/u;

/**
 * Reads a draft, recomputes it and looks at its wording. Pure; the same in the browser and in the terminal. What many drafts do not
 * need is loaded with the first that does: the readers of tables and of stages, the rules for numbers that a sentence relates.
 */
export async function lintDraft(document: SourceDocument): Promise<LintReading> {
  const { text } = document;
  const blocks = readBlocks(text);
  const ofTable = blocks.some(({ kind }) => kind === 'table') ? await import('../figures/table.ts') : null;
  const figures = Array.from(readFigures(document, blocks, ofTable?.readTable ?? null));
  const isRelated = text.includes('番') || linesOf(text, figures).some(mayRelate);
  const related = isRelated ? await import('../checks/rules/ofNumbers.ts') : null;
  const staged = SETS_STAGES.test(text) ? await import('./stages.ts') : null;
  const rules = {
    ofSentences: related?.LINE_RULES ?? [],
    ofDocuments: [...COUNT_RULES, ...(related?.NUMBER_RULES ?? []), ...(staged?.STAGE_RULES ?? [])],
  };
  const commitments = staged?.readCommitments(document, blocks) ?? [];
  const checks = applyRules(rules, createPassage(document, { figures, blocks, commitments }));
  const draft = { document, figures, checks, lines: readSentences(text, blocks, figures) };
  return { figures, checks, findings: findAll(draft) };
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
      lines.push({ source, start, end, text: source.slice(start, end), figures: figures.slice(from, at) });
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
