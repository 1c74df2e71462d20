import type { LintReading, RareReaders } from '../../lint/lintDraft.ts';
import type { SourceDocument } from '../../figures/document.ts';
import type { Lang } from '../../i18n/index.ts';

import { readFigures } from '../../figures/readFigures.ts';
import { readBlocks } from '../../text/blocks.ts';
import { signedDay } from '../../lint/signedDay.ts';

/** A draft to be read. */
export interface LintRequest {
  /** Request number, counting up, by which late answers are told from the newest; negative where nobody waits for one. */
  readonly id: number;
  readonly text: string;
  /** The day that was chosen, `2024-06-15`; empty where the draft itself, else `fallback` says it. */
  readonly published: string;
  readonly fallback: string;
  /** In which periods are said. */
  readonly lang: Lang;
}

/** What was read from it. */
export interface LintAnswer extends LintReading {
  readonly id: number;
  /** False where only the numbers of the running text are told, and a second answer follows with tables and what is to be said. */
  readonly isWhole: boolean;
  /** The day on which it was read. */
  readonly day: string;
  /** The periods of its figures in words, in their order: the page loads none of what makes them. Empty in the first of two answers. */
  readonly periods: readonly string[];
}

/** The part of the worker's global scope that is used: the types of pages (lib.dom) do not declare it. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<LintRequest>) => void) | null;
  postMessage: (answer: LintAnswer) => void;
};

/**
 * The second part of this script, which looks at relations and wording and says periods. It is loaded behind the first, whatever drafts
 * say: once both are there, the page works without a network, but for the first table and the first stages of a draft.
 */
const loading = import('./lintDraft.ts');
let isLoaded = false;

scope.onmessage = ({ data }) => {
  answer(data).catch(reportError);
};

async function answer({ id, text, published, fallback, lang }: LintRequest): Promise<void> {
  const day = [published, signedDay(text)].find((known) => known !== '') ?? fallback;
  const document = { id: 'draft', text, title: '', publisher: '', published: day, region: '', genre: '' };
  if (!isLoaded && id >= 0) {
    const figures = readNumbers(document);
    scope.postMessage({ id, isWhole: false, day, periods: [], figures, checks: [], findings: [] });
  }
  const { formatPeriods, lintDraft, needsCommitments, needsTable } = await loading;
  isLoaded = true;
  const reading = lintDraft(document, {
    table: needsTable(text) ? await loadTable() : null,
    commitments: needsCommitments(text) ? await loadCommitments() : null,
  });
  const periods = formatPeriods(reading.figures, lang);
  scope.postMessage({ id, isWhole: true, day, periods, ...reading });
}

const readNumbers = (document: SourceDocument): LintReading['figures'] =>
  Array.from(readFigures(document, readBlocks(document.text), null));

/** The reader of tables is loaded with the first draft that holds one: most do not. */
async function loadTable(): Promise<RareReaders['table']> {
  return (await import('../../figures/table.ts')).readTable;
}

/** The reader of stages is loaded with the first draft that sets any: most do not. */
async function loadCommitments(): Promise<RareReaders['commitments']> {
  return (await import('../../figures/commitments/read.ts')).readCommitments;
}
