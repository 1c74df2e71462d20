import type { SourceDocument } from '../../figures/document.ts';
import type { Figure } from '../../figures/figure.ts';
import { characterSet, upTo } from '../../text/characterSet.ts';
import { withoutMarks } from '../catalogue/indicatorsPattern.ts';
import type { Block } from '../../text/blocks.ts';

/** The words around a figure by which it is linked. Every part is bounded, so that linking stays linear. */
export interface FigureContext {
  /** Its line up to the numeral, at most 400 characters: its own sentence and what leads into it. */
  readonly before: string;
  /** The rest of its clause behind the numeral, at most 60 characters. */
  readonly after: string;
  /** First sentence of its line, at most 200 characters; empty where the figure stands in it or `before` holds it. */
  readonly lead: string;
  /** Headings above it, innermost first. */
  readonly section: readonly string[];
  /** The journalist's question that the speaker answers, at most 200 characters; empty outside of questions. */
  readonly question: string;
  readonly title: string;
  /** `section` and `title` without quotes, brackets and spaces. */
  readonly plainSection: readonly string[];
  readonly plainTitle: string;
}

export const noContext: FigureContext = {
  before: '',
  after: '',
  lead: '',
  section: [],
  question: '',
  title: '',
  plainSection: [],
  plainTitle: '',
};

const reachBefore = 400;
const reachAfter = 60;
const reachLead = 200;

/** The contexts of figures sorted by `start`, in their order. */
export function readContexts(
  document: SourceDocument,
  figures: readonly Figure[],
  blocks: readonly Block[],
): FigureContext[] {
  const { text } = document;
  const title = document.title.slice(0, reachLead);
  const plainTitle = withoutMarks(title);
  let headings: readonly string[] | undefined;
  let section: readonly string[] = [];
  let plainSection: readonly string[] = [];
  const questions = blocks.filter((block) => block.kind === 'question');
  let asked = -1;
  let lineStart = 0;
  let lineEnd = endOfLine(text, 0);
  let known = { line: -1, lead: '' };
  /** The first sentence of the line, as far as it stands in front of an offset: the same for all that stands far enough behind. */
  const leadOf = (from: number): string => {
    if (from <= lineStart) return '';
    if (from < lineStart + reachLead) return sentenceOf(text.slice(lineStart, from));
    if (known.line !== lineStart)
      known = { line: lineStart, lead: sentenceOf(text.slice(lineStart, lineStart + reachLead)) };
    return known.lead;
  };
  return figures.map((figure) => {
    while (figure.start > lineEnd && lineEnd < text.length) {
      lineStart = lineEnd + 1;
      lineEnd = endOfLine(text, lineStart);
    }
    while ((questions[asked + 1]?.start ?? Infinity) <= figure.start) asked += 1;
    const question = questions[asked];
    if (figure.section !== headings) {
      headings = figure.section;
      section = headings.map((heading) => heading.slice(0, reachLead)).reverse();
      plainSection = section.map(withoutMarks);
    }
    const from = Math.max(Math.min(lineStart, figure.quoteStart), figure.start - reachBefore);
    return {
      before: text.slice(from, figure.start),
      after: clauseOf(text.slice(figure.end, figure.end + reachAfter)),
      lead: leadOf(from),
      section,
      plainSection,
      question:
        question === undefined
          ? ''
          : text.slice(question.start, Math.min(question.end, question.start + reachLead)),
      title,
      plainTitle,
    };
  });
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

const isSentenceStop = characterSet('。！？\n');
const isStop = characterSet('。；;！？\n');
const clauseOf = (text: string): string => upTo(text, isStop);
const sentenceOf = (text: string): string => upTo(text, isSentenceStop);
