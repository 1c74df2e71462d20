import type { Block } from '../../text/block.ts';
import { endsOf } from '../../text/edtf.ts';
import type { Span } from '../../text/span.ts';
import { readTimes, resolveTime, type TimeExpression } from '../../text/times.ts';
import type { Commitment } from '../commitment.ts';
import type { SourceDocument } from '../document.ts';
import type { Step } from '../figure.ts';
import { isInName, isInTitle, scopeOf, type Candidate } from './candidate.ts';
import { genreOf, genreOfBlock, type Genre } from './genre.ts';
import { readLabels, valueOf, type Label } from './label.ts';
import { findRhythms, type Rhythm } from './rhythm.ts';
import { COMMITMENT_RULES, type Verdict } from './rules.ts';
import { readTableRows, type TableRow } from './table.ts';
import { officeOf, taskBehind, taskOf } from './task.ts';
import { readTense } from './tense.ts';

/** What the passage around a commitment gives it, besides its own sentence. */
interface Passage {
  readonly document: SourceDocument;
  readonly block: Block;
  readonly genre: Genre;
  readonly labels: readonly Label[];
  /** Window that the label of its section sets for everything in it; may be empty. */
  readonly window: string;
  /** Office that the label of its section names; may be empty. */
  readonly office: string;
}

/**
 * Reads the deadlines, windows and recurring duties that a document sets. Pure and linear in the length of the
 * text; sorted by `start`.
 */
export function readCommitments(document: SourceDocument, blocks: readonly Block[]): Commitment[] {
  const genre = genreOf(document, blocks);
  const passages = blocks.filter(isRead).map((block) => ({
    block,
    labels: readLabels(document.text, block),
    key: block.section.join('\n'),
  }));
  const sections = new Map<string, { window: string; office: string }>();
  for (const { block, labels, key } of passages) {
    // A label at the end of a numbered item speaks for that item alone.
    if (block.marker !== '') continue;
    const found = readSectionLabels(document, labels);
    const before = sections.get(key);
    sections.set(key, {
      window: before === undefined || before.window === '' ? found.window : before.window,
      office: before === undefined || before.office === '' ? found.office : before.office,
    });
  }
  const commitments: Commitment[] = [];
  for (const { block, labels, key } of passages) {
    const section = sections.get(key) ?? { window: '', office: '' };
    const own = readSectionLabels(document, labels);
    const passage = {
      document,
      block,
      labels,
      genre: genreOfBlock(document.text, block, genre),
      window: own.window === '' ? section.window : own.window,
      office: own.office === '' ? section.office : own.office,
    };
    for (const commitment of readBlock(passage)) commitments.push(commitment);
  }
  return commitments.sort((a, b) => a.start - b.start);
}

function isRead(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'table';
}

function readSectionLabels(
  document: SourceDocument,
  labels: readonly Label[],
): { window: string; office: string } {
  let window = '';
  let office = '';
  for (const label of labels) {
    if (label.kind === 'office') office ||= valueOf(document.text, label);
    else {
      const [time] = readTimes(document.text, { start: label.valueStart, end: label.end });
      if (time?.kind === 'window') window ||= resolveTime(time, { published: document.published });
    }
  }
  return { window, office };
}

function readBlock(passage: Passage): Commitment[] {
  const { document, block } = passage;
  const { text } = document;
  if (block.kind === 'table') return readTableRows(text, block).flatMap((row) => readRow(passage, row));
  const rhythms = findRhythms(text, block);
  const times = without(readTimes(text, block), rhythms);
  const found: Commitment[] = [];
  const sentenceOf = createSentenceFinder(block);
  for (const rhythm of rhythms) {
    const made = readRhythm(passage, sentenceOf(rhythm.start), rhythm);
    if (made !== null) found.push(made);
  }
  for (const [i, time] of times.entries()) {
    const sentence = sentenceOf(time.start);
    const made = readOne(passage, sentence, times, i);
    if (made !== null) found.push(made);
  }
  return found;
}

/** 「1 | 建成市级监测预警平台 | 市应急局 | 2024年6月底」: the times of the cell date the task of its row. */
function readRow(passage: Passage, row: TableRow): Commitment[] {
  const { text, published } = passage.document;
  const made: Commitment[] = [];
  for (const time of readTimes(text, row.time)) {
    if (time.kind === 'until' || time.kind === 'reference') continue;
    const period = resolveTime(time, { published, tense: 'ahead' });
    if (period === '' && time.every === '') continue;
    const ends = row.limit && time.kind === 'point' && !period.includes('/');
    const due = ends ? `../${period}` : period;
    const step = {
      rule: 'commitment/table',
      start: time.start,
      end: time.end,
      gave: `due = ${due}, every = ${time.every}`,
    };
    const raw = text.slice(time.start, time.end);
    const parts = { raw, due, every: time.every, task: row.task, sentence: row, steps: [step] };
    made.push({ ...create(passage, time, parts), office: row.office });
  }
  return made;
}

/** The times that touch none of the rhythms. Both are sorted. */
function without(times: readonly TimeExpression[], rhythms: readonly Rhythm[]): TimeExpression[] {
  let at = 0;
  return times.filter((time) => {
    while ((rhythms[at]?.end ?? Infinity) <= time.start) at++;
    return (rhythms[at]?.start ?? Infinity) >= time.end;
  });
}

/** Finds the sentence that holds an offset, by halving. */
function createSentenceFinder(block: Block): (at: number) => Span {
  return (at) => {
    let low = 0;
    let high = block.sentences.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((block.sentences[middle]?.start ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return block.sentences[low] ?? block;
  };
}

function readOne(
  passage: Passage,
  sentence: Span,
  times: readonly TimeExpression[],
  index: number,
): Commitment | null {
  const time = times[index];
  if (time === undefined) return null;
  const next = times[index + 1] ?? null;
  const { document, block, genre, labels } = passage;
  const { text, published } = document;
  if (isInTitle(text, time.start) || isInName(text, time)) return null;
  const last = lastListed(text, times, index);
  const scope = scopeOf(text, time, sentence, next);
  const period = resolveTime(time, { published, tense: 'ahead' });
  const label = labels.find((other) => other.valueStart <= time.start && time.end <= other.end) ?? null;
  const candidate: Candidate = {
    text,
    block,
    sentence,
    time,
    next,
    listEnd: times[last] ?? time,
    genre,
    label,
    scope,
    tense: readTense(text, scope.start, scope.end),
    period,
    ...placeOf(period, published),
  };
  for (const rule of COMMITMENT_RULES) {
    const verdict = rule.read(candidate);
    if (verdict === 'none') return null;
    if (verdict !== null) return build(passage, candidate, verdict, rule.id, reachOf(text, times, last));
  }
  return null;
}

/** How a period lies to the bulletin: whether it ends before its first day, and begins before its year. */
function placeOf(period: string, published: string): { readonly isPast: boolean; readonly isOld: boolean } {
  const ends = period === '' || published === '' ? null : endsOf(period);
  const day = ends === null ? '' : (endsOf(published)?.first ?? '');
  if (ends === null || day === '') return { isPast: false, isOld: false };
  return {
    isPast: ends.last !== '' && ends.last < day,
    isOld: ends.first !== '' && ends.first < day.slice(0, 4),
  };
}

/** Index of the last time in the list that the time at `index` stands in: 6月30日、9月30日、12月30日前. */
function lastListed(text: string, times: readonly TimeExpression[], index: number): number {
  let last = index;
  while (last < index + 12) {
    const end = times[last]?.end ?? 0;
    if (times[last + 1]?.start !== end + 1 || (text[end] !== '、' && text[end] !== '和')) break;
    last++;
  }
  return last;
}

/** Where the words that a time dates begin and end: behind the dates listed with it, before the next clause with one. */
function reachOf(text: string, times: readonly TimeExpression[], last: number): Span {
  const start = times[last]?.end ?? 0;
  for (let i = last + 1; i < times.length && i < last + 8; i++) {
    const end = times[i]?.start ?? 0;
    if ('，,；;。、'.includes(text.charAt(end - 1))) return { start, end };
  }
  return { start, end: text.length };
}

function build(
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

function readRhythm(passage: Passage, sentence: Span, rhythm: Rhythm): Commitment | null {
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

function create(passage: Passage, span: Span, parts: Parts): Commitment {
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
