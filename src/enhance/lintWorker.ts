import { type CommitmentReader, lintDraft, type LintReading, needsCommitments } from '../lint/lintDraft.ts';
import type { SourceDocument } from '../figures/document.ts';

/** A draft to be read. */
export interface LintRequest {
  /** Counts up; what is answered late is known by it. */
  readonly id: number;
  readonly text: string;
  /** `2024-06-15`; may be empty. */
  readonly published: string;
}

/** What was read from it. */
export interface LintAnswer extends LintReading {
  readonly id: number;
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

async function answer({ id, text, published }: LintRequest): Promise<LintAnswer> {
  const document: SourceDocument = {
    id: 'draft',
    text,
    title: '',
    publisher: '',
    published,
    region: '',
    genre: '',
  };
  return { id, ...lintDraft(document, needsCommitments(text) ? await loadCommitments() : undefined) };
}

/** Most drafts set no stages: what reads them is loaded with the first that does. */
async function loadCommitments(): Promise<CommitmentReader> {
  return (await import('../figures/commitments/read.ts')).readCommitments;
}
