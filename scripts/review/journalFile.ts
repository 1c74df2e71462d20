import { hash } from 'node:crypto';
import { dirname, join } from 'node:path';
import type { Catalogue } from '../../src/datasets/link/link.ts';
import type { FigureReview, PlacedReview } from '../../src/reviews/review.ts';
import { formatMessage, type Message } from '../../src/text/message.ts';
import { CliError, type Effects, writeWhole } from '../run/effects.ts';
import { formatReviews } from '../../src/reviews/parseReviews.ts';
import { parseReviews } from '../../src/reviews/parseReviews.ts';
import { readText } from '../data/catalogue.ts';
import { referencesOf } from '../data/catalogue.ts';
import { reviewFile } from '../data/reviewFiles.ts';

import { withLock } from './lock.ts';

/** The journal of a bulletin as it is on the disk. */
export interface Journal {
  /** Checksum of the file; empty where there is none. */
  readonly version: string;
  readonly reviews: readonly PlacedReview[];
  readonly messages: readonly Message[];
}

/** What cannot be decided, in the words of a person: nothing was written. */
export class Refused extends Error {
  readonly problems: readonly string[];

  constructor(problems: readonly string[]) {
    super(problems.join('; '));
    this.problems = problems;
  }
}

/** Throws where there are faults, with what each should be. */
export function refuseFaults(faults: readonly Pick<Message, 'reason' | 'expected'>[]): void {
  if (faults.length > 0)
    throw new Refused(faults.map(({ reason, expected = '' }) => `${reason}; expected ${expected}`));
}

/** Reads the journal of a bulletin. It is read again each time: a spreadsheet, git or another server may have written it. */
export function readJournal(root: string, bulletin: string, catalogue: Catalogue, effects: Effects): Journal {
  const file = reviewFile(root, bulletin);
  if (!effects.exists(file)) return { version: '', reviews: [], messages: [] };
  const version = hash('sha256', effects.readBytes(file));
  return { version, ...parseReviews(readText(file, effects), file, bulletin, referencesOf(catalogue)) };
}

/**
 * Changes the journal of a bulletin: reads what is there now, whoever wrote it, changes that, and writes it aside, to the disk
 * and then in its place. A file with a fault is not written: the rows that could not be read would be lost.
 */
export function changeJournal(
  root: string,
  bulletin: string,
  catalogue: Catalogue,
  effects: Effects,
  change: (reviews: readonly PlacedReview[]) => readonly FigureReview[],
): Journal {
  const file = reviewFile(root, bulletin);
  return withLock(join(dirname(file), `.${bulletin}.lock`), () => {
    const { reviews, messages } = readJournal(root, bulletin, catalogue, effects);
    if (messages.length > 0) throw new Refused(messages.map(formatMessage));
    const changed = change(reviews);
    if (changed.length === 0) effects.remove(file);
    else {
      const text = formatReviews(changed);
      // What cannot be read again must not be written.
      refuseFaults(parseReviews(text, file, bulletin, referencesOf(catalogue)).messages);
      writeWhole(file, text, effects);
    }
    return readJournal(root, bulletin, catalogue, effects);
  });
}

/** What a fault says to the person at the page; null where it is a defect of ours. */
export function problemsOf(error: unknown): readonly string[] | null {
  if (error instanceof Refused) return error.problems;
  return error instanceof CliError ? [error.message] : null;
}
