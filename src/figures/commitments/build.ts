import type { Block } from '../../text/blocks.ts';
import type { Span } from '../../text/span.ts';
import type { TimeExpression } from '../../text/times.ts';
import type { Commitment } from './commitment.ts';
import type { SourceDocument } from '../document.ts';
import type { Step } from '../figure.ts';
import { type Candidate, isInTitle } from './candidate.ts';
import type { Genre } from './genre.ts';
import type { Label } from './label.ts';
import { officeOf } from './office.ts';
import type { Rhythm } from './rhythm.ts';
import type { Verdict } from './rules.ts';
import { taskBehind, taskOf } from './task.ts';

/** What the passage around a commitment gives it, besides its own sentence. */
export interface Passage {
  readonly document: SourceDocument;
  readonly block: Block;
  readonly genre: Genre;
  readonly labels: readonly Label[];
  /** Window that the label of its section sets for everything in it; may be empty. */
  readonly window: string;
  /** Office that the label of its section names; may be empty. */
  readonly office: string;
}

/** The commitment that a rule makes of a time. `reach` runs from behind the times listed with it to the next clause with one. */
export function build(
  passage: Passage,
  candidate: Candidate,
  verdict: Verdict,
  rule: string,
  reach: Span,
): Commitment {
  const { time, period, label, sentence } = candidate;
  const { text } = candidate;
  const due = dueOf(passage, candidate, verdict);
  const dated = { start: time.start, end: reach.start };
  const task =
    stageName(candidate, rule) ||
    (label === null
      ? taskOf(text, dated, sentence, reach.end)
      : taskOfLabel(passage, label, reach, candidate.next));
  const raw = text.slice(time.start, time.end);
  const steps: Step[] = [
    { rule, start: time.start, end: time.end, gave: `due = ${due === '' ? period : due}` },
    ...(time.every === '' ? [] : [{ rule, start: time.start, end: time.end, gave: `every = ${time.every}` }]),
  ];
  return create(passage, time, { raw, due, every: time.every, task, sentence, steps });
}

/** What a label dates: words of its own, else the item or the section that it closes. */
function taskOfLabel(
  { document, block }: Passage,
  label: Label,
  reach: Span,
  next: TimeExpression | null,
): string {
  const own = taskBehind(document.text, reach.start, Math.min(label.end, reach.end));
  // 「2024年4月底至2025年11月15日，各部门每月开展联合检查」: the words behind belong to the rhythm among them.
  const shared = next !== null && next.start >= reach.start && next.start < reach.start + own.length;
  if (own.length >= 4 && !shared) return own;
  const [first] = block.sentences;
  const item = first === undefined ? '' : document.text.slice(first.start, Math.min(first.end, label.start));
  const heading = block.section.at(-1) ?? '';
  const chosen = block.marker === '' && heading !== '' ? heading : item.slice(block.marker.length);
  return chosen.replace(/[。；（(：:\s]+$/u, '').trim();
}

function dueOf(passage: Passage, candidate: Candidate, verdict: Verdict): string {
  const { time, period, label } = candidate;
  if (verdict.as === 'turn') {
    if (period !== '') return period;
    return label !== null && label.kind === 'office' ? '' : passage.window;
  }
  if (verdict.as === 'deadline' && time.kind !== 'deadline' && !period.includes('/')) return `../${period}`;
  return period;
}

/** 「（二）排查整治阶段（…）」 gives 排查整治阶段. */
function stageName({ text, time, block }: Candidate, rule: string): string {
  if (rule !== 'commitment/stage') return '';
  let end = time.start;
  while (end > block.start && '（(：:'.includes(text.charAt(end - 1))) end--;
  let start = end;
  while (start > block.start && start > end - 30 && !'。；;\n'.includes(text.charAt(start - 1))) start--;
  const words = text.slice(start, end).trim();
  return words.startsWith(block.marker) ? words.slice(block.marker.length).trim() : words;
}

/** The commitment of a rhythm that is printed as an adjective: 月调度. Null inside the title of a document. */
export function readRhythm(passage: Passage, sentence: Span, rhythm: Rhythm): Commitment | null {
  const { text, published } = passage.document;
  if (isInTitle(text, rhythm.start)) return null;
  const due = rhythm.yearly ? published.slice(0, 4) : passage.window;
  const steps: Step[] = [
    { rule: 'commitment/rhythm', start: rhythm.start, end: rhythm.end, gave: `every = ${rhythm.every}` },
  ];
  const task = text.slice(rhythm.activityStart, rhythm.activityEnd);
  const raw = text.slice(rhythm.start, rhythm.end);
  return create(passage, rhythm, { raw, due, every: rhythm.every, task, sentence, steps });
}

interface Parts {
  readonly raw: string;
  readonly due: string;
  readonly every: string;
  readonly task: string;
  readonly sentence: Span;
  readonly steps: readonly Step[];
}

/** A commitment of a passage, with the office that its sentence or its labels name. */
export function create(passage: Passage, span: Span, parts: Parts): Commitment {
  const { document, block } = passage;
  const { sentence } = parts;
  const task = parts.task.startsWith(block.marker) ? parts.task.slice(block.marker.length) : parts.task;
  return {
    id: `${document.id}@${span.start}`,
    bulletin: document.id,
    start: span.start,
    end: span.end,
    raw: parts.raw,
    due: parts.due,
    every: parts.every,
    task: task.trim(),
    office: officeOf(document.text, span, sentence) || passage.office,
    quote: document.text.slice(sentence.start, sentence.end),
    quoteStart: sentence.start,
    section: block.section,
    steps: parts.steps,
  };
}
