import { lintDraft, type LintReading } from '../lint/lintDraft.ts';
import type { SourceDocument } from '../figures/document.ts';
import type { Lang } from '../i18n/index.ts';

import { formatPeriod } from '../i18n/format/period.ts';
import { signedDay } from '../lint/signedDay.ts';

/** A draft to be read. */
export interface LintRequest {
  /** Request number, counting up, by which late answers are told from the newest. */
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
  /** The day on which it was read. */
  readonly day: string;
  /** The periods of its figures in words, in their order: the page loads none of what makes them. */
  readonly periods: readonly string[];
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

async function answer({ id, text, published, fallback, lang }: LintRequest): Promise<LintAnswer> {
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
  const reading = await lintDraft(document);
  const periods = reading.figures.map(({ period }) => formatPeriod(period, lang));
  return { id, day, periods, ...reading };
}
