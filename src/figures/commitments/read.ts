import type { Block } from '../../text/blocks.ts';
import { endsOf } from '../../text/edtf.ts';
import type { Span } from '../../text/span.ts';
import { readTimes, resolveTime, type TimeExpression } from '../../text/times.ts';
import type { Commitment } from './commitment.ts';
import type { SourceDocument } from '../document.ts';
import { build, create, type Passage, readRhythm } from './build.ts';
import { type Candidate, isInName, isInTitle, scopeOf } from './candidate.ts';
import { genreOf, genreOfBlock } from './genre.ts';
import { type Label, readLabels, valueOf } from './label.ts';
import { withoutPersons } from './office.ts';
import { findRhythms, type Rhythm } from './rhythm.ts';
import { COMMITMENT_RULES } from './rules.ts';
import { readTableRows, type TableRow } from './table.ts';
import { readTense } from './tense.ts';

/**
 * Reads the deadlines, windows and recurring duties that a document sets. Pure and linear in the length of the
 * text; sorted by `start`.
 */
export function readCommitments(document: SourceDocument, blocks: readonly Block[]): Commitment[] {
  const genre = genreOf(document, blocks);
  const passages = blocks.filter(isRead).map((block) => {
    const labels = readLabels(document.text, block);
    return { block, labels, own: labels.length === 0 ? NO_LABELS : readSectionLabels(document, labels) };
  });
  const sections = new Map<string, SectionLabels>();
  for (const { block, own } of passages) {
    // A label at the end of a numbered item speaks for that item alone.
    if (block.marker !== '' || own === NO_LABELS) continue;
    const key = keyOf(block);
    const before = sections.get(key);
    sections.set(key, {
      window: before === undefined || before.window === '' ? own.window : before.window,
      office: before === undefined || before.office === '' ? own.office : before.office,
    });
  }
  const commitments: Commitment[] = [];
  for (const { block, labels, own } of passages) {
    const section = sections.size === 0 ? NO_LABELS : (sections.get(keyOf(block)) ?? NO_LABELS);
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

/** What the labels of a section say for all of it; empty where they say nothing. */
interface SectionLabels {
  readonly window: string;
  readonly office: string;
}

const NO_LABELS: SectionLabels = { window: '', office: '' };
const keyOf = (block: Block): string => block.section.join('\n');

function isRead(block: Block): boolean {
  return block.kind === 'paragraph' || block.kind === 'heading' || block.kind === 'table';
}

function readSectionLabels(document: SourceDocument, labels: readonly Label[]): SectionLabels {
  let window = '';
  let office = '';
  for (const label of labels) {
    if (label.kind === 'office') office ||= withoutPersons(valueOf(document.text, label));
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
  const commitments: Commitment[] = [];
  const sentenceOf = createSentenceFinder(block);
  for (const rhythm of rhythms) {
    const made = readRhythm(passage, sentenceOf(rhythm.start), rhythm);
    if (made !== null) commitments.push(made);
  }
  for (const [i, time] of times.entries()) {
    const sentence = sentenceOf(time.start);
    const made = readOne(passage, sentence, times, i);
    if (made !== null) commitments.push(made);
  }
  return commitments;
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
    made.push({ ...create(passage, time, parts), office: withoutPersons(row.office) });
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
    ...relationOf(period, published),
  };
  for (const rule of COMMITMENT_RULES) {
    const verdict = rule.read(candidate);
    if (verdict === 'none') return null;
    if (verdict !== null) return build(passage, candidate, verdict, rule.id, reachOf(text, times, last));
  }
  return null;
}

/** How a period lies to the bulletin: whether it ends before its first day, and begins before its year. */
function relationOf(
  period: string,
  published: string,
): { readonly isPast: boolean; readonly isOld: boolean } {
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
