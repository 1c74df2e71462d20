import type { CommitmentReader, LintReading } from '../lint/lintDraft.ts';
import type { SourceDocument } from '../figures/document.ts';

import { lintDraft, needsCommitments } from '../lint/lintDraft.ts';

/** A draft to be read. */
export interface LintRequest {
  /** Request number, counting up, by which late answers are told from the newest. */
  readonly id: number;
  readonly text: string;
  /** `2024-06-15`; may be empty. */
  readonly published: string;
}

/** What was read from it. */
export interface LintAnswer extends LintReading {
  readonly id: number;
}

/** The part of the worker's global scope that is used: the types of pages (lib.dom) do not declare it. */
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

/** The reader of stages is loaded with the first draft that sets any: most do not. */
async function loadCommitments(): Promise<CommitmentReader> {
  return (await import('../figures/commitments.ts')).readCommitments;
}
