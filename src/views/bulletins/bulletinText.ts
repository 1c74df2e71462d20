import type { CheckRow, PublishedCommitment, PublishedFigure } from '../../datasets/schema/index.ts';
import type { Published } from '../../datasets/published.ts';
import { BOOKMARK, type Block, type BlockKind } from '../../text/blocks.ts';
import type { Span } from '../../text/span.ts';

import { blocksOf } from '../../tables/blocks.ts';
import { checkGroups } from '../../tables/checkGroups.ts';
import { groupsOf } from '../../tables/groups.ts';
import { bisector } from 'd3';
import { readRows } from '../../text/tables.ts';

/** A stretch of a bulletin's text: plain, a figure, words that set a duty, or words that a check holds. */
export interface Piece {
  readonly text: string;
  readonly figure?: PublishedFigure;
  readonly commitment?: PublishedCommitment;
  /** A check of what the words claim (两方面, 四个一); those of figures are found by the figure. */
  readonly check?: CheckRow;
}

/** A block as it is read on the page. Text is never altered, only cut; what a word processor left at its head is left out. */
export interface TextBlock {
  readonly kind: BlockKind;
  /** Offset of its first character. */
  readonly start: number;
  /** Rank of a heading below the page's own (2 outermost, no rank skipped); 0 for other kinds. */
  readonly rank: number;
  /** A heading on the line of the paragraph behind it. */
  readonly runIn: boolean;
  /** Lines of a title, rows of a table; one of everything else. */
  readonly rows: readonly TextRow[];
}

/** Cells of a row of a table; one of everything else. */
export type TextRow = readonly (readonly Piece[])[];

const MAX_RANK = 5;

/** The whole text of a bulletin in blocks, with its figures and the words of its duties marked in place. */
export function readText(published: Published, bulletin: string): TextBlock[] {
  const text = published.textOf(bulletin);
  const groups = groupsOf(published);
  const marks = marksOf(
    groups.figuresByBulletin.get(bulletin) ?? [],
    groups.commitmentsByBulletin.get(bulletin) ?? [],
    checkGroups(published).byBulletin.get(bulletin),
  );
  const blocks = blocksOf(published, bulletin);
  const shown: TextBlock[] = [];
  let rank = 1;
  for (const [index, block] of blocks.entries()) {
    const { kind, start } = block;
    const rows = rowsOf(text, block).map((row) => row.map((cell) => cutPieces(text, cell, marks)));
    const last = shown.at(-1);
    // A title that is printed in two lines is one title.
    if (kind === 'title' && last?.kind === 'title') {
      shown[shown.length - 1] = { ...last, rows: [...last.rows, ...rows] };
      continue;
    }
    const next = blocks[index + 1];
    const runIn =
      kind === 'heading' && next?.kind === 'paragraph' && !text.slice(block.end, next.start).includes('\n');
    const heading = kind === 'title' || (kind === 'heading' && !runIn);
    if (heading) rank = kind === 'title' ? 2 : Math.min(block.level + 2, rank + 1, MAX_RANK);
    shown.push({ kind, start, rank: heading ? rank : 0, runIn, rows });
  }
  return shown;
}

/** A figure or duty and where it stands. */
type Mark = Span & Omit<Piece, 'text'>;

/**
 * Figures and duties in the order of the text, disjoint: a figure goes before the duty that it stands in. Checks of words that
 * are no figure are marked with them.
 */
export function marksOf(
  figures: readonly PublishedFigure[],
  commitments: readonly PublishedCommitment[],
  checks: readonly CheckRow[] = [],
): Mark[] {
  return withChecks(disjointMarks(figures, commitments), checks);
}

/** A check goes to the mark in which its words end, else it is one of its own. */
function withChecks(marks: readonly Mark[], checks: readonly CheckRow[]): Mark[] {
  const shown: Mark[] = [...marks];
  for (const check of checks) {
    if (check.claimed !== '' || check.claimed_span === '') continue;
    const [start = 0, end = 0] = check.claimed_span.split('-').map(Number);
    if (end <= start) continue;
    const at = shown.findIndex((mark) => mark.start < end && mark.end > start);
    const taken = shown[at];
    if (taken === undefined) shown.push({ start, end, check });
    else if (taken.check === undefined) shown[at] = { ...taken, check };
  }
  return shown.sort((a, b) => a.start - b.start);
}

function disjointMarks(
  figures: readonly PublishedFigure[],
  commitments: readonly PublishedCommitment[],
): Mark[] {
  const all: Mark[] = [
    ...figures.map((figure) => ({ start: figure.start, end: figure.end, figure })),
    ...commitments.map((commitment) => ({ start: commitment.start, end: commitment.end, commitment })),
  ];
  all.sort((a, b) => a.start - b.start || Number(a.figure === undefined) - Number(b.figure === undefined));
  const marks: Mark[] = [];
  for (const mark of all) {
    const last = marks.at(-1);
    if (last === undefined || mark.start >= last.end) marks.push(mark);
    else if (mark.figure !== undefined && last.figure === undefined) {
      marks.pop();
      if (mark.start > last.start) marks.push({ ...last, end: mark.start });
      marks.push(mark);
    } else if (mark.end > last.end) marks.push({ ...mark, start: last.end });
  }
  return marks;
}

/** Cuts a stretch of text at its marks. `marks` are sorted and disjoint. */
export function cutPieces(text: string, { start, end }: Span, marks: readonly Mark[]): Piece[] {
  const pieces: Piece[] = [];
  let at = start;
  for (const mark of marks.slice(bisector(({ end: stop }: Mark) => stop).right(marks, start))) {
    if (mark.start >= end) break;
    if (mark.start > at) pieces.push({ text: text.slice(at, mark.start) });
    const stop = Math.min(mark.end, end);
    const { figure, commitment, check } = mark;
    const what = figure !== undefined ? { figure } : commitment !== undefined ? { commitment } : {};
    const held = check === undefined ? {} : { check };
    pieces.push({ text: text.slice(Math.max(at, mark.start), stop), ...what, ...held });
    at = stop;
  }
  if (at < end) pieces.push({ text: text.slice(at, end) });
  return pieces;
}

/** `|---|:--:|` below the head of a table in Markdown says nothing to a reader. */
const RULE = /^[\s|｜│:\-—─]*$/u;

/** Characters at the head of a block that a word processor left there, and that say nothing to a reader. */
function leftBehind(text: string, { start, end }: Span): number {
  return BOOKMARK.exec(text.slice(start, Math.min(end, start + 60)))?.[0].length ?? 0;
}

function rowsOf(text: string, block: Block): readonly (readonly Span[])[] {
  if (block.kind !== 'table') return [[{ start: block.start + leftBehind(text, block), end: block.end }]];
  return readRows(text, block).filter(
    (cells) => cells.length > 0 && !RULE.test(text.slice(cells[0]?.start, cells.at(-1)?.end)),
  );
}
