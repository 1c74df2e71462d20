import { type CommitmentReader, lintDraft, type LintReading, needsCommitments } from '../lint/lintDraft.ts';
import type { SourceDocument } from '../figures/document.ts';

import { signedDay } from '../lint/signedDay.ts';

/** A draft to be read. */
export interface LintRequest {
  /** Counts up; what is answered late is known by it. */
  readonly id: number;
  readonly text: string;
  /** The day that was chosen, `2024-06-15`; empty where the draft itself, else `fallback` says it. */
  readonly published: string;
  readonly fallback: string;
}

/** What was read from it. */
export interface LintAnswer extends LintReading {
  readonly id: number;
  /** The day on which it was read. */
  readonly day: string;
}

/** The part of a worker's world that is used; the page's own types know no worker. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<LintRequest>) => void) | null;
  postMessage: (answer: LintAnswer) => void;
};

scope.onmessage = ({ data }) => {
  void answer(data).then((reading) => {
    scope.postMessage(reading);
  });
};

async function answer({ id, text, published, fallback }: LintRequest): Promise<LintAnswer> {
  const day = [published, signedDay(text)].find((known) => known !== '') ?? fallback;
  const document: SourceDocument = {
    id: 'draft',
    text,
    title: '',
    publisher: '',
    published: day,
    region: '',
    genre: '',
  };
  return { id, day, ...lintDraft(document, needsCommitments(text) ? await loadCommitments() : undefined) };
}

/** Most drafts set no stages: what reads them is loaded with the first that does. */
async function loadCommitments(): Promise<CommitmentReader> {
  return (await import('../figures/commitments/read.ts')).readCommitments;
}
