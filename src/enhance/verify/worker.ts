import type { Lang } from '../../i18n/index.ts';
import type { PackedRecord, VerifyRecord, VerifyWords } from '../../verify/record.ts';
import type { Verifier } from '../../verify/verifyText.ts';
import type { ShownAnswer } from '../../views/verifyView.ts';

import { signedDay } from '../../lint/signedDay.ts';
import { unpackRecord } from '../../verify/record.ts';
import { readQuery } from '../../verify/query.ts';
import { createVerifier } from '../../verify/verifyText.ts';
import { countAnswers, listAnswers, showAnswers } from '../../views/verifyView.ts';

/** A text to be held against the record. */
export interface VerifyRequest {
  /** Counts up, by which late answers are told from the newest; negative where nobody waits. */
  readonly id: number;
  readonly text: string;
  /** Name or code of the place of which it speaks; empty where nobody said. */
  readonly place: string;
  /** The day it was written, `2024-06-15`; empty where the text itself, else `fallback` says it. */
  readonly day: string;
  readonly fallback: string;
  readonly lang: Lang;
  /** Addresses of the words and of the record. */
  readonly words: string;
  readonly record: string;
  /** Address under which the paths of the site stand. */
  readonly base: string;
}

/** What was found. */
export interface VerifyAnswer {
  readonly id: number;
  /** What was read: a few words may have been put into the order of a sentence. */
  readonly text: string;
  readonly answers: readonly ShownAnswer[];
  readonly counts: string;
  /** The answers with their citations, as lines to be copied. */
  readonly list: string;
  /** The day as of which the record speaks. */
  readonly recordDay: string;
  readonly day: string;
  /** Whether the place that was named is known. */
  readonly isPlaced: boolean;
  readonly failed: boolean;
}

/** The part of the worker's global scope that is used: the types of pages (lib.dom) do not declare it. */
const scope = self as unknown as {
  onmessage: ((event: MessageEvent<VerifyRequest>) => void) | null;
  postMessage: (answer: VerifyAnswer) => void;
};

interface Loaded {
  readonly verifier: Verifier;
  readonly record: VerifyRecord;
}

let loading: Promise<Loaded> | null = null;

async function readJson<T>(address: string): Promise<T> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`missing file: ${address}`);
  return (await response.json()) as T;
}

/** Reads both files once; what failed is tried again with the next request. */
function load({ words, record }: VerifyRequest): Promise<Loaded> {
  loading ??= Promise.all([readJson<VerifyWords>(words), readJson<PackedRecord>(record)]).then(
    ([known, packed]) => ({ verifier: createVerifier(known), record: unpackRecord(packed) }),
  );
  loading.catch(() => {
    loading = null;
  });
  return loading;
}

scope.onmessage = ({ data }) => {
  void answer(data);
};

async function answer(request: VerifyRequest): Promise<void> {
  const { id, text, place, day: chosen, fallback, lang, base } = request;
  const day = [chosen, signedDay(text)].find((known) => known !== '') ?? fallback;
  const empty = {
    id,
    text,
    answers: [],
    counts: '',
    list: '',
    recordDay: '',
    day,
    isPlaced: true,
    failed: false,
  };
  const loaded = await load(request).catch(() => null);
  if (loaded === null) {
    scope.postMessage({ ...empty, failed: true });
    return;
  }
  const { verifier, record } = loaded;
  const region = codeOf(place, verifier);
  const read = readQuery(text, { region: region ?? '', published: day }, verifier, record);
  const answers = showAnswers(read.verified, verifier, record, lang);
  scope.postMessage({
    ...empty,
    text: read.text,
    answers,
    counts: countAnswers(answers, record.day, lang),
    list: listAnswers(read.text, answers, lang, (path) => base + path),
    recordDay: record.day,
    isPlaced: region !== null,
  });
}

/** The code of a place by its name or code; null of one that is not known. */
function codeOf(place: string, { regions }: Verifier): string | null {
  if (place === '') return '';
  const known = regions.byCode(place);
  if (known !== undefined) return known.code;
  const found = regions.findRegion(place);
  return 'region' in found ? found.region.code : null;
}
