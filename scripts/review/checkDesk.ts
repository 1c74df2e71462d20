import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';

import type { Check, CheckInput } from '../../src/checks/check.ts';
import type { CheckRow } from '../../src/datasets/schema/index.ts';
import type { TableInput } from '../../src/datasets/tableInput.ts';
import type { CheckReview, PlacedCheckReview } from '../../src/reviews/checkReview.ts';
import type { JudgedChecks } from '../../src/reviews/judgeChecks.ts';
import type { DeskCheck, DeskChecks, DeskPart } from '../../src/reviews/protocol.ts';
import type { CheckProposal, CheckUndo } from '../../src/reviews/requests.ts';
import type { CheckReviews } from '../data/checkReviews.ts';
import type { Effects } from '../run/effects.ts';

import { createCheckRow, createChecks } from '../../src/checks/checkRow.ts';
import { CHECK_GROUNDS, formatCheckReviews, parseCheckReviews } from '../../src/reviews/checkReview.ts';
import { judgeChecks } from '../../src/reviews/judgeChecks.ts';
import { formatMessage } from '../../src/text/message.ts';
import { readCheckReviews } from '../data/checkReviews.ts';
import { Refused, refuseFaults } from './journalFile.ts';
import { withLock } from './lock.ts';
import { localDay } from '../../src/text/localDay.ts';
import { writeWhole } from '../run/effects.ts';

/** What the page can ask of contradictions. */
export interface CheckDesk {
  state(): DeskChecks;
  decide(proposal: CheckProposal): DeskChecks;
  undo(asked: CheckUndo): DeskChecks;
}

interface CheckDeskInput {
  readonly root: string;
  readonly effects: Effects;
  readonly now: () => Date;
  /** The collection with the reviews of figures as they are now, and a name for that state. */
  readonly input: () => TableInput;
  readonly version: () => string;
}

/** The desk of contradictions. Checks are computed again when a figure was reviewed; decisions are read each time. */
export function createCheckDesk({ root, effects, now, input, version }: CheckDeskInput): CheckDesk {
  let known: { readonly version: string; readonly found: Found } | null = null;
  const find = (): Found => {
    const current = version();
    if (known?.version !== current) known = { version: current, found: findContradictions(input()) };
    return known.found;
  };
  const change = (to: (reviews: readonly PlacedCheckReview[]) => readonly CheckReview[]): void => {
    const { file } = readCheckReviews(root, effects);
    withLock(join(dirname(file), '.checks.lock'), () => {
      const { reviews, messages } = readCheckReviews(root, effects);
      // Rows that could not be read would be lost.
      if (messages.length > 0) throw new Refused(messages.map(formatMessage));
      const text = formatCheckReviews(to(reviews));
      refuseFaults(parseCheckReviews(text, file).messages);
      writeWhole(file, text, effects);
    });
  };
  const state = (): DeskChecks => stateOf(find(), readCheckReviews(root, effects), effects);
  return {
    state,
    decide: ({ id, seen, decision, note, reviewer }) => {
      const row = find().rows.find((check) => check.id === id && check.verdict === 'contradiction');
      if (row === undefined || seenOf(row) !== seen)
        throw new Refused([`changed check: ${id}; expected what was looked at: look at it again`]);
      const review = { ...groundsOf(row), decision, note, reviewer, reviewed_on: localDay(now()) };
      change((reviews) => [...reviews, review]);
      return state();
    },
    undo: ({ reviewer }) => {
      change((reviews) => {
        const at = reviews.findLastIndex((review) => review.reviewer === reviewer);
        if (at < 0) throw new Refused([`undone review: none of ${reviewer} is left; expected one`]);
        return reviews.toSpliced(at, 1);
      });
      return state();
    },
  };
}

/** What was computed of a collection. */
interface Found {
  readonly input: TableInput;
  readonly rows: readonly CheckRow[];
  /** Contradictions in the order of their table. */
  readonly contradictions: readonly (readonly [Check, CheckRow])[];
}

function findContradictions(input: TableInput): Found {
  const all = createChecks(input).map((check) => [check, createCheckRow(check)] as const);
  return {
    input,
    rows: all.map(([, row]) => row),
    contradictions: all.filter(([{ verdict }]) => verdict === 'contradiction'),
  };
}

function stateOf({ input, rows, contradictions }: Found, file: CheckReviews, effects: Effects): DeskChecks {
  const judged = judgeChecks(rows, file.reviews, file.file);
  const bytes = effects.exists(file.file) ? effects.readBytes(file.file) : null;
  return {
    version: bytes === null ? '' : hash('sha256', bytes),
    checks: contradictions.map(([check, row]) => createDeskCheck(check, row, judged, input)),
    journal: file.reviews,
    messages: [...file.messages, ...judged.messages].map(formatMessage),
  };
}

function createDeskCheck(check: Check, row: CheckRow, judged: JudgedChecks, input: TableInput): DeskCheck {
  const { id, kind, rule, working, computed, stated } = row;
  const isOf = (one: CheckRow): boolean => one.id === id;
  const state = judged.awaiting.some(isOf) ? 'none' : judged.rejected.some(isOf) ? 'rejected' : 'confirmed';
  const parts = [...(check.claimed === null ? [] : [check.claimed]), ...check.inputs];
  return {
    id, kind, rule, working, computed, stated, state, seen: seenOf(row),
    parts: parts.map((part) => createPart(part, check, input)),
  }; // prettier-ignore
}

/** A part with its sentence: of a figure its own, of words the one that the check rests on, of a fact who printed it where. */
function createPart({ role, id, raw, start, end }: CheckInput, check: Check, input: TableInput): DeskPart {
  const fact = input.facts.find((one) => one.id === id);
  if (fact !== undefined) {
    const { publisher, title, published, region } = fact;
    const quote = `${publisher}《${title}》（${published}）：${region}${fact.raw}`;
    return { role, raw, quote, span: null, source: title, bulletin: '' };
  }
  const bulletin = id === '' ? check.bulletin : (id.split('@')[0] ?? '');
  const read = input.readings.find((one) => one.bulletin.id === bulletin);
  const figure = read?.reading.figures.find((one) => one.id === id);
  const sentence = figure === undefined ? check : { quote: figure.quote, start: figure.quoteStart };
  const place = { start: start - sentence.start, end: end - sentence.start };
  const isThere = end > start && place.start >= 0 && place.end <= sentence.quote.length;
  const source = read?.bulletin.title ?? '';
  if (isThere) return { role, raw, quote: sentence.quote, span: place, source, bulletin };
  return { role, raw, quote: '', span: null, source: end > start ? source : '', bulletin };
}

const groundsOf = (row: CheckRow): Pick<CheckReview, (typeof CHECK_GROUNDS)[number]> => {
  const { id, rule, formula, claimed_raw, claimed_span, inputs, spans, working, quote } = row;
  return { id, rule, formula, claimed_raw, claimed_span, inputs, spans, working, quote };
};

const seenOf = (row: CheckRow): string =>
  hash('sha256', JSON.stringify(CHECK_GROUNDS.map((name) => row[name])));
